"""Log and crash report say what happened and where; never what somebody typed."""

from __future__ import annotations

import logging
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtWidgets import QApplication, QPlainTextEdit

from crm_desktop import paths
from crm_desktop.log import start_log
from crm_desktop.ui.application import catch_crashes
from crm_desktop.ui.jobs import Jobs
from crm_desktop.ui.messages import RecordingMessages, crash_details
from crm_desktop.ui.widgets.crash import CrashDialog

NAME = "Zampighi Ildebranda"


class Odd(Exception):
    """Quotes what it was given, as many exceptions do."""


@pytest.fixture
def log_file() -> Iterator[Path]:
    root = logging.getLogger()
    before = list(root.handlers)
    start_log(verbose=True)
    yield paths.log_folder() / "crm-desktop.log"
    for handler in root.handlers[:]:
        if handler not in before:
            handler.close()
            root.removeHandler(handler)
    root.setLevel(logging.WARNING)


def fail(name: str = NAME) -> None:
    try:
        int(name)
    except ValueError as error:
        raise Odd(f"{name} is no number") from error


def test_a_job_that_fails(log_file: Path, app: QApplication, caplog: pytest.LogCaptureFixture) -> None:
    messages = RecordingMessages()
    jobs = Jobs()
    jobs.messages = messages
    jobs.files(lambda _job: fail())
    assert jobs.wait_idle()
    assert jobs.shutdown()
    text = log_file.read_text("utf-8")
    caplog.clear()
    assert "job failed: Odd" in text
    assert "test_log.py" in text
    assert "from ValueError" in text
    assert NAME not in text
    assert "Zampighi" not in text


def test_a_slot_that_fails(
    log_file: Path, app: QApplication, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    import sys

    monkeypatch.setattr(sys, "excepthook", sys.excepthook)
    messages = RecordingMessages()
    catch_crashes(messages)
    try:
        fail()
    except Odd as error:
        sys.excepthook(Odd, error, error.__traceback__)
    assert len(messages.crashes) == 1
    text = log_file.read_text("utf-8")
    caplog.clear()
    assert "unexpected: Odd" in text
    assert "Zampighi" not in text


def test_the_report_to_copy(app: QApplication, qtbot: Any) -> None:
    with pytest.raises(Odd) as found:
        fail()
    dialog = CrashDialog(crash_details(found.value))
    qtbot.addWidget(dialog)
    words = dialog.findChild(QPlainTextEdit).toPlainText()
    assert "Odd" in words
    assert "fail" in words
    assert "Zampighi" not in words


def test_libraries_say_no_values(log_file: Path, caplog: pytest.LogCaptureFixture) -> None:
    logging.getLogger("charset_normalizer").warning("cannot decode %s", NAME)
    logging.getLogger("other.library").error(NAME)
    logging.getLogger("crm_desktop.store").warning("the disk is slow: %s ms", 12)
    text = log_file.read_text("utf-8")
    caplog.clear()
    assert "cannot decode %s" in text
    assert "the disk is slow: 12 ms" in text
    assert "Zampighi" not in text
