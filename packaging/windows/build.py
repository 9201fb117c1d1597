"""Windows: a portable folder as a .zip, and an installer where NSIS is there."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

HERE = Path(__file__).resolve().parent
PORTABLE = "CRM Desktop Data"  # paths.PORTABLE
NOTE = """\
Everything is kept in this folder: archives, backups, settings. Delete it and the program keeps them in your own folders instead.
Tutto resta in questa cartella: archivi, copie, impostazioni. Se la togli, il programma li tiene nelle tue cartelle.
"""


def packages(program: Path, dist: Path, made: Path, version: str) -> list[Path]:
    files = [_portable(program, dist, version)]
    if shutil.which("makensis"):
        files.append(installer(program, dist, made, version))
    else:
        print("no makensis: no installer")
    return files


def _portable(program: Path, dist: Path, version: str) -> Path:
    folder = dist / "portable" / "CRM Desktop"
    shutil.rmtree(folder.parent, ignore_errors=True)
    shutil.copytree(program, folder)
    (folder / PORTABLE).mkdir()
    (folder / PORTABLE / "README.txt").write_text(NOTE, "utf-8")
    packed = shutil.make_archive(
        str(dist / f"CRM-Desktop-{version}-windows-portable"), "zip", folder.parent, folder.name
    )
    shutil.rmtree(folder.parent)
    return Path(packed)


def installer(program: Path, dist: Path, made: Path, version: str) -> Path:
    """Silent with /S; for one user, without an administrator."""
    setup = dist / f"CRM-Desktop-{version}-windows-setup.exe"
    command = [
        "makensis", "-V2", "-INPUTCHARSET", "UTF8", f"-DVERSION={version}", f"-DPROGRAM={program}", f"-DSETUP={setup}",
        f"-DICON={made / 'icons' / 'crm-desktop.ico'}",
        str(HERE / "installer.nsi"),
    ]  # fmt: skip
    if subprocess.run(command, check=False).returncode:
        sys.exit("makensis failed")
    return setup
