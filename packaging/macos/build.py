"""macOS: the program in a disk image, signed where there is an identity."""

from __future__ import annotations

import os
import platform
import shutil
import subprocess
import sys
from pathlib import Path


def packages(dist: Path, version: str) -> list[Path]:
    program = dist / "CRM Desktop.app"
    if identity := os.environ.get(
        "CRM_SIGNING_IDENTITY"
    ):  # the name of a "Developer ID Application" certificate
        _run(
            "codesign", "--deep", "--force", "--options", "runtime", "--timestamp",
            "--entitlements", Path(__file__).with_name("entitlements.plist"), "--sign", identity, program,
        )  # fmt: skip
    folder = dist / "image"
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir()
    shutil.copytree(program, folder / program.name, symlinks=True)
    (folder / "Applications").symlink_to("/Applications")
    image = dist / f"CRM-Desktop-{version}-{platform.machine()}.dmg"
    _run(
        "hdiutil", "create", "-volname", "CRM Desktop", "-srcfolder", folder, "-format", "UDZO", "-ov", image
    )
    shutil.rmtree(folder)
    return [image]


def _run(*command: str | Path) -> None:
    if subprocess.run([str(part) for part in command], check=False).returncode:
        sys.exit(f"{command[0]} failed")
