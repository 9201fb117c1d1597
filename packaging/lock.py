"""Lock the dependencies with hashes for Windows, macOS and Linux, in files that name no registry."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
COMMON = ("pip", "compile", "pyproject.toml", "--universal", "--python-version", "3.11", "--generate-hashes",
          "--no-emit-index-url", "--no-annotate", "--no-header", "--upgrade", "--quiet")  # fmt: skip


def main() -> None:
    for name, extra in (("requirements.txt", ()), ("requirements-dev.txt", ("--extra", "dev"))):
        subprocess.run(
            [sys.executable, "-m", "uv", *COMMON, *extra, "--output-file", name], cwd=ROOT, check=True
        )


if __name__ == "__main__":
    main()
