"""Linux: a .deb, and the folder and file system of an AppImage (with its runtime: the AppImage itself)."""

from __future__ import annotations

import gzip
import os
import shutil
import subprocess
import sys
from datetime import UTC, datetime
from pathlib import Path

HERE = Path(__file__).resolve().parent
ROOT = HERE.parent.parent
ARCHITECTURE = {"x86_64": "amd64", "aarch64": "arm64"}
#: what Qt's window needs of the system; everything else is in the package. Libraries of the building system come along, so the
#: package needs its libc or a newer one: releases are built on the oldest system they are for
DEPENDS = (
    "libc6 (>= {libc}), libxcb-cursor0, libxkbcommon-x11-0, libxkbcommon0, libxcb-icccm4, libxcb-image0, libxcb-keysyms1, "
    "libxcb-render-util0, libxcb-shape0, libxcb-xkb1, libegl1, libgl1, libfontconfig1, libdbus-1-3, libglib2.0-0t64 | libglib2.0-0"
)
CONTROL = """\
Package: crm-desktop
Version: {version}
Section: office
Priority: optional
Architecture: {architecture}
Maintainer: CRM Desktop <crm-desktop@localhost>
Installed-Size: {kilobytes}
Depends: {depends}
Recommends: fonts-inter
Description: customer relationships in one file, led by a procedure
 An offline CRM for one person: import the list you already have and be led
 through a procedure in four phases: subjects, relationships, activities,
 review. No server, no account, no network.
"""


def packages(
    program: Path, dist: Path, made: Path, version: str, homepage: str, runtime: Path | None
) -> list[Path]:
    machine = os.uname().machine
    files = [_deb(program, dist, made, version, homepage, ARCHITECTURE[machine])]
    app_dir = _app_dir(program, made, version, homepage)
    if runtime is None:
        print("AppImage: its folder is", app_dir, "(no runtime given, so no AppImage)")
    else:
        files.append(_app_image(app_dir, dist / f"CRM-Desktop-{version}-{machine}.AppImage", runtime))
    return files


def _usr(tree: Path, program: Path, made: Path, version: str, homepage: str) -> None:
    """`usr/` as both packages have it."""
    shutil.rmtree(tree, ignore_errors=True)
    usr = tree / "usr"
    shutil.copytree(program, usr / "lib" / "crm-desktop", symlinks=True)
    (usr / "bin").mkdir()
    (usr / "bin" / "crm-desktop").symlink_to("../lib/crm-desktop/crm-desktop")
    share = usr / "share"
    for name, folder in (
        ("crm-desktop.desktop", "applications"),
        ("crm-desktop.mime.xml", "mime/packages"),
        ("crm-desktop.metainfo.xml", "metainfo"),
    ):
        target = share / folder / name.replace(".mime.", ".")
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(_filled(HERE / name, version, homepage), "utf-8")
    (share / "metainfo/crm-desktop.metainfo.xml").rename(
        share / "metainfo/it.crm_desktop.CRMDesktop.metainfo.xml"
    )
    for size in (16, 24, 32, 48, 64, 128, 256, 512):
        icon = share / f"icons/hicolor/{size}x{size}/apps/crm-desktop.png"
        icon.parent.mkdir(parents=True)
        shutil.copy(made / "icons" / f"crm-desktop-{size}.png", icon)
    scalable = share / "icons/hicolor/scalable/apps"
    scalable.mkdir(parents=True)
    shutil.copy(made / "icons" / "crm-desktop.svg", scalable)


def _filled(template: Path, version: str, homepage: str) -> str:
    address = f'<url type="homepage">{homepage}</url>' if homepage else ""
    text = template.read_text("utf-8").replace("@VERSION@", version).replace("@HOMEPAGE@", address)
    return text.replace("@DATE@", _day())


def _day() -> str:
    said = subprocess.run(
        ["git", "log", "-1", "--format=%cs"], cwd=ROOT, capture_output=True, text=True, check=False
    )
    return said.stdout.strip() or datetime.now(UTC).date().isoformat()


def _deb(program: Path, dist: Path, made: Path, version: str, homepage: str, architecture: str) -> Path:
    tree = made / "deb"
    _usr(tree, program, made, version, homepage)
    documents = tree / "usr/share/doc/crm-desktop"
    documents.mkdir(parents=True)
    shutil.copy(ROOT / "LICENSE", documents / "copyright")
    with gzip.GzipFile(documents / "changelog.gz", "wb", 9, mtime=0) as packed:
        packed.write((ROOT / "CHANGELOG.md").read_bytes())
    kilobytes = sum(f.lstat().st_size for f in tree.rglob("*")) // 1024
    control = tree / "DEBIAN" / "control"
    control.parent.mkdir()
    control.write_text(
        CONTROL.format(
            version=version,
            architecture=architecture,
            kilobytes=kilobytes,
            depends=DEPENDS.format(libc=_libc()),
        ),
        "utf-8",
    )
    _plain_rights(tree)
    package = dist / f"crm-desktop_{version}_{architecture}.deb"
    _run("dpkg-deb", "--root-owner-group", "-Zxz", "-z6", "--build", tree, package)
    return package


def _libc() -> str:
    return (os.confstr("CS_GNU_LIBC_VERSION") or "glibc 2.34").split()[-1]


def _plain_rights(tree: Path) -> None:
    """The same for everybody, whatever the builder's umask."""
    for path in (tree, *tree.rglob("*")):
        if path.is_symlink():
            continue
        runs = path.is_dir() or path.name == "crm-desktop" or ".so" in path.name
        path.chmod(0o755 if runs else 0o644)


def _app_dir(program: Path, made: Path, version: str, homepage: str) -> Path:
    tree = made / "CRM Desktop.AppDir"
    _usr(tree, program, made, version, homepage)
    (tree / "AppRun").symlink_to("usr/bin/crm-desktop")
    shutil.copy(tree / "usr/share/applications/crm-desktop.desktop", tree)
    shutil.copy(made / "icons" / "crm-desktop-256.png", tree / "crm-desktop.png")
    (tree / ".DirIcon").symlink_to("crm-desktop.png")
    _plain_rights(tree)
    return tree


def _app_image(app_dir: Path, image: Path, runtime: Path) -> Path:
    """The runtime followed by the folder as a compressed file system, as AppImage type 2 wants it."""
    squashed = image.with_suffix(".squashfs")
    squashed.unlink(missing_ok=True)
    _run(
        "mksquashfs", app_dir, squashed, "-root-owned", "-noappend", "-comp", "zstd", "-quiet", "-no-progress"
    )
    image.write_bytes(runtime.read_bytes() + squashed.read_bytes())
    image.chmod(0o755)
    squashed.unlink()
    return image


def _run(*command: str | Path) -> None:
    if subprocess.run([str(part) for part in command], check=False).returncode:
        sys.exit(f"{command[0]} failed")
