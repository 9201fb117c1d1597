"""The command line: the same use cases without a window, for scripts, tests and support."""

from __future__ import annotations

import logging
import os
import sys
from collections.abc import Sequence
from typing import Any, TextIO

from crm_desktop.errors import CrmError
from crm_desktop.ui.i18n import set_language, tr, word

log = logging.getLogger(__name__)
_application: Any = None  # Qt's words need one, and it must outlive them


def main(argv: Sequence[str] | None = None) -> int:
    """Run one command. Returns the exit code: 0 done, 1 the user must act (a sentence on stderr), 2 wrong usage."""
    arguments = list(sys.argv[1:] if argv is None else argv)
    _open_streams()
    _start_words(arguments)
    from crm_desktop.cli_parser import make_parser

    try:
        chosen = make_parser().parse_args(arguments)
    except SystemExit as end:  # argparse has said why
        return int(end.code or 0)
    return _run(chosen)


def _run(chosen: Any) -> int:
    try:
        return int(chosen.run(chosen))
    except CrmError as error:
        say(word(error.message))
    except BrokenPipeError:  # whoever read our output has enough
        sys.stdout = _nowhere()
    except KeyboardInterrupt:
        say(tr("Stopped. What was not finished was not written."))
    except Exception as error:  # the edge: a bug is reported without the user's data
        from crm_desktop.ui.messages import crash_details

        log.error("command failed: %s", crash_details(error))
        say(tr("The program made a mistake. Nothing was changed. Please report this:"))
        say(crash_details(error))
    return 1


def say(sentence: str) -> None:
    sys.stderr.write(sentence.rstrip() + "\n")


def _open_streams() -> None:
    """UTF-8 into files and pipes on every system; a windowed program has no streams at all."""
    for name in ("stdout", "stderr"):
        stream = getattr(sys, name)
        if stream is None:
            setattr(sys, name, _nowhere())
        elif hasattr(stream, "reconfigure") and not stream.isatty():
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")


def _nowhere() -> TextIO:
    return open(os.devnull, "w", encoding="utf-8")


def _start_words(arguments: Sequence[str]) -> None:
    global _application
    from PySide6.QtCore import QCoreApplication

    from crm_desktop.log import start_log
    from crm_desktop.preferences import Preferences

    if QCoreApplication.instance() is None:
        start_log()
        _application = (
            _full_application() if arguments[:1] == ["self-test"] else QCoreApplication(sys.argv[:1])
        )
    set_language(os.environ.get("CRM_DESKTOP_LANGUAGE") or Preferences().get("language", "system"))


def _full_application() -> Any:
    """The self-test draws: in memory, where there is no screen."""
    from crm_desktop.bootstrap import has_display

    if not has_display():
        os.environ["QT_QPA_PLATFORM"] = "offscreen"
    from crm_desktop.ui.application import make_application

    return make_application(sys.argv[:1], "en", "light")
