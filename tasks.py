"""The project's tasks, for people and for CI alike: `./task NAME` (on Windows `py tasks.py NAME`).

Each one sets up what it needs first: a virtual environment in `.venv` with the locked requirements.
"""

from __future__ import annotations

import hashlib
import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent
VENV = ROOT / ".venv"
PACKAGING = ROOT / "build" / "environment"  # its own, so that nothing else gets into the package
BIN = VENV / ("Scripts" if os.name == "nt" else "bin")


def python_of(environment: Path) -> Path:
    return environment / ("Scripts/python.exe" if os.name == "nt" else "bin/python")


PYTHON = python_of(VENV)


def call(*command: str | Path, **variables: str) -> None:
    result = subprocess.run(
        [str(part) for part in command], cwd=ROOT, env={**os.environ, **variables}, check=False
    )
    if result.returncode:
        sys.exit(result.returncode)


def python(*arguments: str | Path, **variables: str) -> None:
    call(PYTHON, *arguments, **variables)


def set_up(requirements: str) -> None:
    """Make the environment and install the locked requirements, unless they are there already."""
    install(VENV, requirements)
    link_checkout()
    python("packaging/translations.py", "compile")


def install(environment: Path, requirements: str) -> None:
    lock = ROOT / requirements
    stamp = environment / f".{requirements}.done"
    digest = hashlib.sha256(lock.read_bytes()).hexdigest()
    own = python_of(environment)
    if not own.exists():
        call(sys.executable, "-m", "venv", environment)
    if not stamp.exists() or stamp.read_text() != digest:
        call(
            own,
            "-m",
            "pip",
            "install",
            "--quiet",
            "--disable-pip-version-check",
            "--require-hashes",
            "-r",
            lock,
        )
        call(own, "-m", "compileall", "-q", ROOT / "crm_desktop")
        stamp.write_text(digest)


def link_checkout() -> None:
    """Let the environment know this checkout, and give it the `crm-desktop` command."""
    packages = next(VENV.glob("Lib/site-packages" if os.name == "nt" else "lib/python*/site-packages"))
    (packages / "crm_desktop_checkout.pth").write_text(f"{ROOT}\n", "utf-8")
    if os.name == "nt":
        (BIN / "crm-desktop.cmd").write_text('@"%~dp0python.exe" -m crm_desktop %*\n')
        return
    command = BIN / "crm-desktop"
    command.write_text('#!/bin/sh\nexec "$(dirname "$0")/python" -m crm_desktop "$@"\n')
    command.chmod(0o755)


def run(*arguments: str) -> None:
    """Set up and open the program."""
    set_up("requirements.txt")
    python("-m", "crm_desktop", *arguments)


def test(*arguments: str) -> None:
    """Set up and run the tests."""
    set_up("requirements-dev.txt")
    variables = {"QT_QPA_PLATFORM": "offscreen"}
    corpus = ROOT.parent / "shared" / "corpus"
    if corpus.is_dir() and "CRM_CORPUS" not in os.environ:
        variables["CRM_CORPUS"] = str(corpus)
    python("-m", "pytest", *arguments, **variables)


def check(*_: str) -> None:
    """Lint, types, translations."""
    set_up("requirements-dev.txt")
    python("-m", "ruff", "check", ".")
    python("-m", "ruff", "format", "--check", ".")
    python("-m", "mypy")
    python("packaging/translations.py", "check")


def screens(*arguments: str) -> None:
    """Drive the window through every page and keep a picture of each (default: in `artifacts/screens`)."""
    set_up("requirements.txt")
    python("-m", "crm_desktop", "self-test", *(arguments or ("--to", "artifacts/screens")))


def bench(*arguments: str) -> None:
    """Measure, each figure beside its limit in the same run."""
    set_up("requirements-dev.txt")
    for name in ("start", "lists", "importing", "duplicates", "encryption", "backups"):
        if not arguments or name in arguments:
            python("-m", f"tests.benchmarks.{name}", QT_QPA_PLATFORM="offscreen")


def lock(*arguments: str) -> None:
    """Write requirements*.txt again from pyproject.toml: pinned, with hashes, naming no registry (--upgrade)."""
    set_up("requirements-dev.txt")
    python("packaging/lock.py", *arguments)


def package(*arguments: str) -> None:
    """Build the program people open, for this system, in `dist/`."""
    install(PACKAGING, "requirements-package.txt")
    call(python_of(PACKAGING), "packaging/translations.py", "compile", "--if-older")
    call(python_of(PACKAGING), "packaging/package.py", *arguments)


def try_package(*arguments: str) -> None:
    """Use the packaged program as a new user would: odd paths, no Python, no home."""
    install(PACKAGING, "requirements-package.txt")
    call(python_of(PACKAGING), "packaging/try_package.py", *arguments)


def build(*_: str) -> None:
    """A wheel and an sdist, in `dist/`."""
    set_up("requirements-dev.txt")
    python("-m", "build", "--no-isolation")


TASKS = {f.__name__: f for f in (run, test, check, screens, bench, package, try_package, lock, build)}


def main() -> None:
    if len(sys.argv) < 2 or sys.argv[1] not in TASKS:
        print(__doc__)
        for name, task in TASKS.items():
            print(f"  {name:12} {task.__doc__}")
        sys.exit(2)
    TASKS[sys.argv[1]](*sys.argv[2:])


if __name__ == "__main__":
    main()
