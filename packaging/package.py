"""Build the package for the system this runs on: `./task package [--to FOLDER] [--appimage-runtime FILE]`.

Runs in an environment that holds the locked requirements of the program and the packaging tools, nothing else. Two builds
of the same commit on the same system differ in nothing but what the linker of PyInstaller's loader dates.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import os
import platform
import re
import subprocess
import sys
from pathlib import Path

import icons
import licences

ROOT = Path(__file__).resolve().parent.parent
VERSION = re.search(r'__version__ = "(.+)"', (ROOT / "crm_desktop/__init__.py").read_text("utf-8")).group(1)  # type: ignore[union-attr]
NEEDED = (  # a package without one of these opens, and fails later
    "resources/themes", "resources/translations/crm_it.qm", "resources/import/headers.json", "db/env.py", "db/versions",
    "docs/it", "docs/en", "licences/index.json",
)  # fmt: skip
#: stripping these is safe; numpy's libraries break
STRIPPED = ("libpython*.so*", "python3*/lib-dynload/*.so", "sqlalchemy/**/*.so", "sqlcipher3/*.so")


def call(*command: str | Path, **variables: str) -> None:
    said = subprocess.run(
        [str(part) for part in command], cwd=ROOT, env={**os.environ, **variables}, check=False
    )
    if said.returncode:
        sys.exit(f"{command[0]} failed")


def prepare(made: Path, homepage: str) -> None:
    """What the recipe needs beside the sources."""
    made.mkdir(parents=True, exist_ok=True)
    icons.write(made / "icons")
    licences.write(made / "licences")
    release = {"version": VERSION, "homepage": homepage}
    (made / "licences" / "release.json").write_text(json.dumps(release), "utf-8")
    if sys.platform == "win32":
        (made / "version.txt").write_text(windows_version(), "utf-8")


def windows_version() -> str:
    numbers = tuple(int(part) for part in [*VERSION.split("."), "0", "0"][:4])
    words = {
        "CompanyName": "CRM Desktop", "FileDescription": "CRM Desktop", "FileVersion": VERSION,
        "LegalCopyright": "MIT licence", "OriginalFilename": "CRM Desktop.exe", "ProductName": "CRM Desktop",
        "ProductVersion": VERSION,
    }  # fmt: skip
    strings = ", ".join(f"StringStruct({key!r}, {value!r})" for key, value in words.items())
    return (
        f"VSVersionInfo(ffi=FixedFileInfo(filevers={numbers}, prodvers={numbers}, mask=0x3f, flags=0, OS=0x40004, "
        f"fileType=1, subtype=0, date=(0, 0)), kids=[StringFileInfo([StringTable('040904B0', [{strings}])]), "
        "VarFileInfo([VarStruct('Translation', [1033, 1200])])])"
    )


def freeze(made: Path, dist: Path) -> Path:
    """PyInstaller's folder."""
    call(
        sys.executable, "-m", "PyInstaller", ROOT / "packaging/crm_desktop.spec", "--noconfirm", "--log-level", "WARN",
        "--distpath", dist, "--workpath", made / "work",
        CRM_PACKAGING=str(made), CRM_VERSION=VERSION, PYTHONHASHSEED="1", SOURCE_DATE_EPOCH=source_date(),
    )  # fmt: skip
    return dist / "CRM Desktop"


def source_date() -> str:
    """The moment of the commit, or of the changelog where there is no git; SOURCE_DATE_EPOCH before both."""
    if given := os.environ.get("SOURCE_DATE_EPOCH"):
        return given
    said = subprocess.run(
        ["git", "log", "-1", "--format=%ct"], cwd=ROOT, capture_output=True, text=True, check=False
    )
    return said.stdout.strip() or str(int((ROOT / "CHANGELOG.md").stat().st_mtime))


def inner(program: Path) -> Path:
    return program / "_internal"


def slim(program: Path) -> None:
    if not sys.platform.startswith("linux"):
        return
    for pattern in STRIPPED:
        for library in inner(program).glob(pattern):
            subprocess.run(["strip", "--strip-unneeded", library], check=False, stderr=subprocess.DEVNULL)


def look_over(program: Path) -> None:
    """What must be inside, and what must not: without Qt's network library the program cannot reach one."""
    missing = [name for name in NEEDED if not (inner(program) / name).exists()]
    if missing:
        sys.exit(f"not in the package: {missing}")
    network = [str(f) for f in program.rglob("*") if re.search(r"Qt6?Network|_ssl\.|libssl", f.name)]
    if network:
        sys.exit(f"a way to the network is in the package: {network}")


def size(folder: Path) -> int:
    return sum(f.stat().st_size for f in folder.rglob("*") if f.is_file() and not f.is_symlink())


def list_sizes(program: Path, listed: Path) -> None:
    """Megabytes by part, largest first."""
    parts: dict[str, int] = {}
    for file in program.rglob("*"):
        if file.is_file() and not file.is_symlink():
            steps = file.relative_to(program).parts
            part = steps[1] if steps[0] == "_internal" and len(steps) > 2 else file.name
            parts[part] = parts.get(part, 0) + file.stat().st_size
    lines = [f"{count / 1e6:8.1f} MB  {name}" for name, count in sorted(parts.items(), key=lambda p: -p[1])]
    listed.write_text("\n".join([f"{size(program) / 1e6:8.1f} MB  in all", *lines]) + "\n", "utf-8")
    print("\n".join([f"{size(program) / 1e6:8.1f} MB  in all", *lines[:14]]))


def installers(program: Path, dist: Path, made: Path, arguments: argparse.Namespace) -> list[Path]:
    if sys.platform.startswith("linux"):
        from linux import build

        return build.packages(program, dist, made, VERSION, arguments.homepage, arguments.appimage_runtime)
    if sys.platform == "darwin":
        from macos import build as macos

        return macos.packages(dist, VERSION)
    from windows import build as windows

    return windows.packages(program, dist, made, VERSION)


def bill_of_materials(dist: Path) -> Path:
    """CycloneDX, of what is locked for the program."""
    bill = dist / f"crm-desktop-{VERSION}-sbom.json"
    call(
        sys.executable, "-m", "cyclonedx_py", "requirements", "requirements.txt", "--pyproject", "pyproject.toml",
        "--output-reproducible", "--output-format", "JSON", "--output-file", bill,
    )  # fmt: skip
    return bill


def sums(files: list[Path], into: Path) -> None:
    lines = []
    for file in sorted(files):
        with file.open("rb") as data:
            lines.append(f"{hashlib.file_digest(data, 'sha256').hexdigest()}  {file.name}\n")
    into.write_text("".join(lines), "utf-8")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--to", type=Path, default=ROOT / "dist", help="default: dist")
    parser.add_argument(
        "--homepage", default="", help="where new versions are announced: for About and the metadata"
    )
    parser.add_argument(
        "--appimage-runtime", type=Path, help="AppImage's runtime; without it no AppImage is made"
    )
    parser.add_argument("--only-folder", action="store_true", help="no installers")
    arguments = parser.parse_args()
    dist = arguments.to.resolve()
    dist.mkdir(parents=True, exist_ok=True)
    made = ROOT / "build" / f"package-{platform.machine().lower()}"
    prepare(made, arguments.homepage)
    program = freeze(made, dist)
    slim(program)
    look_over(program)
    list_sizes(program, dist / f"sizes-{sys.platform}.txt")
    if arguments.only_folder:
        return
    files = [*installers(program, dist, made, arguments), bill_of_materials(dist)]
    sums(files, dist / f"SHA256SUMS-{sys.platform}-{platform.machine().lower()}.txt")
    for file in files:
        print(f"{file.stat().st_size / 1e6:8.1f} MB  {file.name}")


if __name__ == "__main__":
    main()
