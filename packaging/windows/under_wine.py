"""Build the Windows program under wine on Linux and use it as a new user would: before a release, not in each CI run.

python packaging/windows/under_wine.py [--to FOLDER] [--pictures FOLDER] [--sign] [--quick] [--only-build | --only-try]

What passes is verified under wine 8, not on Windows: wine shows nothing of SmartScreen, scaled screens, fonts, printing,
accessibility, real start times. It works in build/wine and needs, of Debian 12: wine wine64 xvfb nsis osslsigncode openssl
gcc-mingw-w64-x86-64.
"""

from __future__ import annotations

import argparse
import base64
import os
import subprocess
import sys
import time
from pathlib import Path

HERE = Path(__file__).resolve().parent
ROOT = HERE.parent.parent
sys.path[:0] = [str(HERE.parent), str(HERE)]

import package  # noqa: E402
import wine_trial  # noqa: E402
from wine import Wine, call, missing_tools, python_for_windows  # noqa: E402

WORK = ROOT / "build" / "wine"
MADE = ROOT / "build" / "package-amd64"  # where package.py puts icons and licences on Windows
LARGEST = 50_000_000  # bytes of the installer
PASSWORD = "rehearsal"


def freeze(wine: Wine, dist: Path, homepage: str) -> Path:
    """The folder of the program, by the command that builds it on Windows too."""
    python = python_for_windows(WORK, ROOT / "requirements-package.txt")
    call(sys.executable, ROOT / "packaging" / "translations.py", "compile")
    known = {"SOURCE_DATE_EPOCH": package.source_date(), "PYTHONUTF8": "1", "PYTHONDONTWRITEBYTECODE": "1"}
    more = ("--homepage", homepage) if homepage else ()
    done = wine.run(
        python, ROOT / "packaging" / "package.py", "--only-folder", "--to", dist, *more, env=known, cwd=ROOT
    )
    print(done.stdout.decode("utf-8", "replace"))
    if done.returncode:
        sys.exit(done.stderr.decode("utf-8", "replace"))
    return dist / "CRM Desktop"


def packages(program: Path, dist: Path) -> list[Path]:
    from windows import build

    files = build.packages(program, dist, MADE, package.VERSION)
    for file in files:
        print(f"{file.stat().st_size / 1e6:8.1f} MB  {file.name}")
    setup = next(file for file in files if file.suffix == ".exe")
    if setup.stat().st_size > LARGEST:
        sys.exit(f"{setup.name} is larger than {LARGEST / 1e6:.0f} MB")
    return files


def made_up_certificate(folder: Path) -> None:
    """Signs like a bought one; only nobody knows who made it."""
    key, certificate, both = (folder / f"signing.{end}" for end in ("key", "pem", "pfx"))
    call("openssl", "req", "-x509", "-newkey", "rsa:3072", "-nodes", "-days", "30", "-subj", "/CN=CRM Desktop rehearsal",
         "-addext", "extendedKeyUsage=codeSigning", "-keyout", key, "-out", certificate)  # fmt: skip
    call(
        "openssl",
        "pkcs12",
        "-export",
        "-inkey",
        key,
        "-in",
        certificate,
        "-out",
        both,
        "-passout",
        f"pass:{PASSWORD}",
    )
    os.environ["CRM_WINDOWS_CERTIFICATE"] = base64.b64encode(both.read_bytes()).decode("ascii")
    os.environ["CRM_WINDOWS_CERTIFICATE_PASSWORD"] = PASSWORD


def verify(certificate: Path, *files: Path) -> None:
    for file in files:
        done = subprocess.run(
            ["osslsigncode", "verify", "-CAfile", str(certificate), "-in", str(file)], capture_output=True, text=True,
            check=False,
        )  # fmt: skip
        if done.returncode:
            sys.exit(f"{file.name}: its signature does not hold\n{done.stdout}{done.stderr}")
        print(f"ok  signed: {file.name}")


def arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--to", type=Path, default=ROOT / "dist" / "wine", help="default: dist/wine")
    parser.add_argument("--homepage", default="", help="as for `./task package`")
    parser.add_argument("--pictures", type=Path, help="keep the pictures of the self-test here")
    parser.add_argument(
        "--sign", action="store_true", help="rehearse signing with a certificate made up for it"
    )
    parser.add_argument("--quick", action="store_true", help="draw the window in Italian and light only")
    parser.add_argument("--only-build", action="store_true", help="make the packages, do not use them")
    parser.add_argument("--only-try", action="store_true", help="the packages are there: only use them")
    return parser.parse_args()


def main() -> None:
    chosen = arguments()
    if missing := missing_tools():
        sys.exit(f"missing: apt-get install {' '.join(missing)}")
    dist = chosen.to.resolve()
    dist.mkdir(parents=True, exist_ok=True)
    started = time.monotonic()
    wine = Wine(WORK)
    try:
        if chosen.sign:
            made_up_certificate(WORK)
        if not chosen.only_try:
            program = freeze(wine, dist, chosen.homepage)
            print(f"    frozen after {time.monotonic() - started:.0f} s")
            packages(program, dist)
            print(f"    packed after {time.monotonic() - started:.0f} s")
        setup = dist / f"CRM-Desktop-{package.VERSION}-windows-setup.exe"
        if chosen.sign:
            verify(WORK / "signing.pem", setup, *sorted((dist / "CRM Desktop").glob("*.exe")))
        portable = dist / f"CRM-Desktop-{package.VERSION}-windows-portable.zip"
        if not chosen.only_build:
            wine_trial.use_package(wine, setup, portable, chosen.pictures, chosen.quick)
    finally:
        wine.close()
    print(f"{time.monotonic() - started:.0f} s. Verified under wine 8, not on Windows.")


if __name__ == "__main__":
    main()
