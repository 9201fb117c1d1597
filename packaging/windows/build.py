"""Windows: a portable folder as a .zip, and an installer where NSIS is there; signed where there is a certificate."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
import zipfile
from pathlib import Path

from windows import signing

HERE = Path(__file__).resolve().parent
PORTABLE = "CRM Desktop Data"  # paths.PORTABLE
NOTE = """\
Everything is kept in this folder: archives, backups, settings. Delete it and the program keeps them in your own folders instead.
Tutto resta in questa cartella: archivi, copie, impostazioni. Se la togli, il programma li tiene nelle tue cartelle.
"""


def packages(program: Path, dist: Path, made: Path, version: str) -> list[Path]:
    """The files people download. Signed is the program, then what holds it."""
    signing.sign(*sorted(program.glob("*.exe")))
    files = [_portable(program, dist, version)]
    if makensis := _makensis():
        files.append(installer(makensis, program, dist, made, version))
    else:
        print("no makensis: no installer")
    return files


def _portable(program: Path, dist: Path, version: str) -> Path:
    packed = dist / f"CRM-Desktop-{version}-windows-portable.zip"
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as archive:
        for file in sorted(program.rglob("*")):
            if file.is_file():
                archive.write(file, Path("CRM Desktop") / file.relative_to(program))
        archive.writestr(f"CRM Desktop/{PORTABLE}/README.txt", NOTE.replace("\n", "\r\n"))
    return packed


def _makensis() -> str | None:
    """Its setup does not put it on the search path."""
    usual = Path(os.environ.get("PROGRAMFILES(X86)", "/")) / "NSIS" / "makensis.exe"
    return shutil.which("makensis") or (str(usual) if usual.exists() else None)


def installer(makensis: str, program: Path, dist: Path, made: Path, version: str) -> Path:
    """Silent with /S; for one user, without an administrator."""
    setup = dist / f"CRM-Desktop-{version}-windows-setup.exe"
    # NSIS from its own site makes installers of 32 bits, Debian's also of 64, which is all that wine64 runs
    target = "x86-unicode" if sys.platform == "win32" else "amd64-unicode"
    numbers = ".".join([*re.findall(r"\d+", version), "0", "0", "0", "0"][:4])
    defined = {
        "VERSION": version, "NUMBERS": numbers, "PROGRAM": program, "SETUP": setup, "TARGET": target,
        "ICON": made / "icons" / "crm-desktop.ico",
    }  # fmt: skip
    if signing.has_certificate():  # the uninstaller exists only while the installer is made
        defined["SIGN"] = f'"{sys.executable}" "{HERE / "signing.py"}"'
    command = [makensis, "-V2", "-INPUTCHARSET", "UTF8", *(f"-D{name}={value}" for name, value in defined.items()),
               str(HERE / "installer.nsi")]  # fmt: skip
    if subprocess.run(command, check=False).returncode:
        sys.exit("makensis failed")
    signing.sign(setup)
    return setup
