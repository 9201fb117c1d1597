"""The log file: what the program did, never what the user wrote."""

from __future__ import annotations

import logging
import traceback
from contextlib import suppress
from pathlib import Path
from types import TracebackType

from crm_desktop import paths

FORMAT = "%(asctime)s %(levelname)s %(name)s: %(message)s"
LARGEST = 500_000  # bytes; a longer file is put aside at the next start
OLD_ONES = 2
Raised = tuple[type[BaseException], BaseException, TracebackType | None] | tuple[None, None, None]


class Discreet(logging.Formatter):
    """Of an exception only what it was and where: its words may quote what somebody typed. Of libraries, no values."""

    def formatException(self, ei: Raised) -> str:
        return raised_where(ei[1]) if ei[1] is not None else ""

    def format(self, record: logging.LogRecord) -> str:
        ours = record.name.split(".")[0] == "crm_desktop"
        said = {} if ours else {"args": (), "msg": _template(record)}
        # what another handler made of the exception is not taken over
        return super().format(logging.makeLogRecord({**record.__dict__, "exc_text": None, **said}))


def _template(record: logging.LogRecord) -> str:
    """What a library says, without the values it would say it of."""
    return record.msg if isinstance(record.msg, str) and record.args else type(record.msg).__name__


def raised_where(error: BaseException) -> str:
    """The kind of an exception, and files, lines and functions; with what it came from."""
    frames = traceback.extract_tb(error.__traceback__)
    lines = [f"{Path(f.filename).name}:{f.lineno} {f.name}" for f in frames]
    cause = error.__cause__ or (None if error.__suppress_context__ else error.__context__)
    return "\n".join([type(error).__name__, *lines, *(["from " + raised_where(cause)] if cause else [])])


def start_log(verbose: bool = False) -> None:
    """Write warnings (all, if verbose) to a file that is put aside when long; without a writable folder, nowhere."""
    root = logging.getLogger()
    root.setLevel(logging.DEBUG if verbose else logging.INFO)
    try:
        folder = paths.log_folder()
        folder.mkdir(parents=True, exist_ok=True)
        file = folder / "crm-desktop.log"
        with suppress(OSError):
            _put_aside(file)
        handler = logging.FileHandler(file, encoding="utf-8")
    except OSError:
        root.addHandler(logging.NullHandler())
        return
    handler.setFormatter(Discreet(FORMAT))
    root.addHandler(handler)


def _put_aside(file: Path) -> None:
    """Number the old files; the handlers that do it while writing load half of the network library."""
    if not file.exists() or file.stat().st_size < LARGEST:
        return
    for number in range(OLD_ONES, 0, -1):
        older = file.with_name(f"{file.name}.{number - 1}") if number > 1 else file
        if older.exists():
            older.replace(file.with_name(f"{file.name}.{number}"))
