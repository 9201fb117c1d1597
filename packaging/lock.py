"""Lock the dependencies with hashes for Windows, macOS and Linux, in files that name no registry.

python packaging/lock.py [--upgrade]: without it, what is locked already stays as it is
"""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
COMMON = ("pip", "compile", "pyproject.toml", "--universal", "--python-version", "3.11", "--generate-hashes",
          "--no-emit-index-url", "--no-annotate", "--no-header", "--quiet")  # fmt: skip
FILES = {
    "requirements.txt": (),
    "requirements-dev.txt": ("--extra", "dev"),
    "requirements-package.txt": ("--extra", "package"),
}


def main() -> None:
    for name, extra in FILES.items():
        subprocess.run(
            [sys.executable, "-m", "uv", *COMMON, *extra, *sys.argv[1:], "--output-file", name],
            cwd=ROOT, check=True,
        )  # fmt: skip


if __name__ == "__main__":
    main()
