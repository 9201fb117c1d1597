"""`python -m crm_desktop`: a command, or the window."""

from __future__ import annotations

import multiprocessing
import sys
from collections.abc import Sequence
from pathlib import Path


def main(argv: Sequence[str] | None = None) -> int:
    """Returns the exit code: 0 done, 1 the user must act, 2 wrong usage."""
    multiprocessing.freeze_support()  # first: the packaged program starts itself again to read foreign files
    arguments = list(sys.argv[1:] if argv is None else argv)
    if opens_window(arguments):
        from crm_desktop.bootstrap import main as open_window

        return open_window(Path(arguments[0]) if arguments else None)
    from crm_desktop.cli import main as run_command

    return run_command(arguments)


def opens_window(arguments: Sequence[str]) -> bool:
    """Nothing, or one archive: the window. Anything else is a command."""
    if not arguments:
        return True
    if len(arguments) > 1 or arguments[0].startswith("-"):
        return False
    return arguments[0].lower().endswith(".crm") or Path(arguments[0]).is_file()


if __name__ == "__main__":
    sys.exit(main())
