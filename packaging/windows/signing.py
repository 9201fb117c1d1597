"""Signatures on Windows programs: none without a certificate.

CRM_WINDOWS_CERTIFICATE holds a .pfx in base64, CRM_WINDOWS_CERTIFICATE_PASSWORD its password, CRM_WINDOWS_TIMESTAMPS the
address of a time stamping service (without one a signature ends with its certificate).
"""

from __future__ import annotations

import base64
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

KITS = r"Windows Kits\10\bin\*\x64\signtool.exe"


def has_certificate() -> bool:
    return bool(os.environ.get("CRM_WINDOWS_CERTIFICATE"))


def sign(*files: Path) -> None:
    """In place. Ends the build when a certificate is there and a signature fails."""
    if not has_certificate():
        return
    with _certificate() as certificate:
        for file in files:
            _sign_one(file, certificate)


@contextmanager
def _certificate() -> Iterator[Path]:
    with TemporaryDirectory() as folder:
        file = Path(folder) / "certificate.pfx"
        file.write_bytes(base64.b64decode(os.environ["CRM_WINDOWS_CERTIFICATE"]))
        yield file


def _sign_one(file: Path, certificate: Path) -> None:
    password = os.environ.get("CRM_WINDOWS_CERTIFICATE_PASSWORD", "")
    stamps = os.environ.get("CRM_WINDOWS_TIMESTAMPS", "")
    if sys.platform == "win32":
        stamped = ["/tr", stamps, "/td", "sha256"] if stamps else []
        _call([_signtool(), "sign", "/fd", "sha256", "/f", certificate, "/p", password, *stamped, file])
        return
    signed = file.with_name(f"{file.name}.signed")
    stamped = ["-ts", stamps] if stamps else []
    _call(["osslsigncode", "sign", "-h", "sha256", "-pkcs12", certificate, "-pass", password, "-n", "CRM Desktop",
           *stamped, "-in", file, "-out", signed])  # fmt: skip
    signed.replace(file)


def _signtool() -> str:
    if found := shutil.which("signtool"):
        return found
    kits = sorted(Path(os.environ.get("PROGRAMFILES(X86)", "C:/")).glob(KITS))
    if not kits:
        sys.exit("a certificate and no signtool")
    return str(kits[-1])


def _call(command: list[str | Path]) -> None:
    done = subprocess.run([str(part) for part in command], check=False, capture_output=True)
    if done.returncode:
        sys.exit(
            f"not signed: {command[-1]}\n{done.stdout.decode('utf-8', 'replace')}"
        )  # never the command: its password


if __name__ == "__main__":
    sign(*map(Path, sys.argv[1:]))
