"""Install the .deb on fresh Debian and Ubuntu systems, use it there, take it away: what is left is said.

python packaging/linux/try_in_chroots.py [--deb FILE] [--previous FILE] [SUITE…]    as root; needs debootstrap

Each system is a bare one made by debootstrap in `build/chroots`, so that nothing of this machine helps the package.
"""

from __future__ import annotations

import argparse
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent.parent
SUITES = ("bookworm", "trixie", "jammy")  # Debian 12 and 13, Ubuntu 22.04
#: what a package may leave: caches that other programs keep of what is installed
OTHERS = (
    "/var/",
    "/usr/share/mime/",
    "/usr/share/applications/mimeinfo.cache",
    "/usr/share/icons/",
    "/etc/",
    "/run/",
    "/tmp/",
)
BEFORE = """\
set -e
cd /home/anna
export HOME=/home/anna LC_ALL=C.UTF-8 QT_QPA_PLATFORM=offscreen CRM_DESKTOP_LANGUAGE=it
crm-desktop --version
printf 'Ragione sociale;Città;Telefono\\nOfficina Però;Forlì;0543 700001\\nBar Sole;Cesena;0547 20002\\n' > 'clienti è.csv'
crm-desktop import 'clienti è.csv' --archive 'mio archivio.crm'
crm-desktop backup 'mio archivio.crm' --to 'copia.crm'
sha256sum *.crm > sums
"""
AFTER = """\
set -e
cd /home/anna
export HOME=/home/anna LC_ALL=C.UTF-8 QT_QPA_PLATFORM=offscreen CRM_DESKTOP_LANGUAGE=it
sha256sum --quiet -c sums
crm-desktop check 'mio archivio.crm'
crm-desktop list subjects --archive 'mio archivio.crm' | grep -q 'Officina Però'
crm-desktop self-test --to pagine --language it --theme light
grep -q crm-desktop /usr/share/applications/mimeinfo.cache
"""


def run(*command: str | Path, **options: object) -> None:
    if subprocess.run([str(part) for part in command], check=False, **options).returncode:  # type: ignore[call-overload]
        sys.exit(f"failed: {' '.join(map(str, command))[:200]}")


def fresh(suite: str, folder: Path) -> None:
    """A bare system, copied from the one made before."""
    base = folder / f"{suite}-bare"
    if not (base / "etc/apt").is_dir():
        run("debootstrap", "--variant=minbase", suite, base)
        sources = base / "etc/apt/sources.list"
        if "ubuntu" in (text := sources.read_text()):  # some libraries of Qt are in the second part there
            sources.write_text(text.replace(" main", " main universe"))
    shutil.rmtree(folder / suite, ignore_errors=True)
    run("cp", "-a", base, folder / suite)


@contextmanager
def entered(system: Path) -> Iterator[None]:
    """With what a program expects of a running system."""
    for name in ("proc", "dev"):
        run("mount", "--rbind", f"/{name}", system / name)
        run("mount", "--make-rslave", system / name)
    shutil.copy("/etc/resolv.conf", system / "etc/resolv.conf")
    try:
        yield
    finally:
        for name in ("proc", "dev"):
            run("umount", "-R", "-l", system / name)


def inside(system: Path, *command: str) -> None:
    run(
        "chroot",
        system,
        *command,
        env={"PATH": "/usr/sbin:/usr/bin:/sbin:/bin", "DEBIAN_FRONTEND": "noninteractive"},
    )


def files(system: Path) -> set[str]:
    found = set()
    for folder, folders, names in os.walk(system):
        here = "/" + os.path.relpath(folder, system).removeprefix(".")
        if here.startswith(("/proc", "/dev", "/sys")):
            folders.clear()
            continue
        found |= {f"{here.rstrip('/')}/{name}" for name in names}
    return found


def trial(suite: str, package: Path, previous: Path, folder: Path) -> None:
    print(f"== {suite}", flush=True)
    fresh(suite, folder)
    system = folder / suite
    with entered(system):
        shutil.copy(package, system / "tmp/crm-desktop.deb")
        shutil.copy(previous, system / "tmp/previous.deb")
        inside(system, "apt-get", "update", "-qq")
        inside(system, "useradd", "-m", "anna")
        inside(
            system,
            "apt-get",
            "install",
            "-y",
            "-qq",
            "--no-install-recommends",
            "desktop-file-utils",
            "shared-mime-info",
        )
        before = files(system)
        for file, use in (("previous", BEFORE), ("crm-desktop", AFTER)):
            install = (
                "apt-get",
                "install",
                "-y",
                "-qq",
                "--reinstall",
            )  # as people do, with what it recommends
            inside(system, *install, f"/tmp/{file}.deb")
            inside(system, "runuser", "-u", "anna", "--", "sh", "-c", use)
        libraries = files(system)
        inside(system, "apt-get", "purge", "-y", "-qq", "crm-desktop")
        after = files(system)
        inside(system, "sh", "-c", "cd /home/anna && sha256sum --quiet -c sums")
    left = sorted(
        name for name in after - before if name not in libraries and not name.startswith((*OTHERS, "/home/"))
    )
    left += sorted(
        name
        for name in after
        if "crm-desktop" in name.lower() and not name.startswith(("/home/", "/tmp/", "/var/"))
    )
    if left:
        sys.exit(f"{suite}: left behind: {left[:20]}")
    shutil.rmtree(system, ignore_errors=True)
    print(
        f"ok  {suite}: installed, used, the new one installed over it, used, taken away; archive and copy are as they were",
        flush=True,
    )


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--deb", type=Path)
    parser.add_argument("--previous", type=Path, help="installed first; default: the same package")
    parser.add_argument(
        "suites", nargs="*", metavar="SUITE", default=SUITES, help=f"default: {' '.join(SUITES)}"
    )
    arguments = parser.parse_args()
    package = arguments.deb or max((ROOT / "dist").glob("*.deb"), key=lambda f: f.stat().st_mtime)
    folder = ROOT / "build" / "chroots"
    folder.mkdir(parents=True, exist_ok=True)
    for suite in arguments.suites:
        trial(suite, package, arguments.previous or package, folder)


if __name__ == "__main__":
    main()
