"""What every test gets: folders of its own, an archive that is a real file, and a window's surroundings.

Strict: Python warnings and Qt warnings (pyproject.toml), logged errors, and unworded codes fail the test.
"""

from __future__ import annotations

import gc
import importlib.util
import logging
import os
import socket
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from crm_desktop.store.archive import Archive

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

    from crm_desktop.ui.context import Context
    from crm_desktop.ui.jobs import Jobs
    from crm_desktop.ui.messages import RecordingMessages

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
ROOT = Path(__file__).parent.parent


@pytest.fixture(autouse=True)
def own_folders(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> None:
    """No test touches the user's archive, choices, log or locks."""
    home = tmp_path_factory.mktemp("home")
    for name in ("DATA", "CONFIG", "LOG", "RUNTIME"):
        monkeypatch.setenv(f"CRM_DESKTOP_{name}", str(home / name.lower()))
    monkeypatch.setenv("CRM_DESKTOP_SHARED", str(home))


_attempts: list[str] = []


def _watch_network(event: str, arguments: tuple[Any, ...]) -> None:
    """Every way Python has of reaching another computer. (Qt's own is not loaded: `tests/ui/test_no_network.py`.)"""
    if not event.startswith("socket."):
        return
    local = getattr(socket, "AF_UNIX", None)
    if event in ("socket.connect", "socket.sendto", "socket.sendmsg") and arguments[0].family != local:
        _attempts.append(f"{event} {arguments[1:]}")
    elif event in ("socket.getaddrinfo", "socket.gethostbyname"):
        _attempts.append(f"{event} {arguments}")


sys.addaudithook(_watch_network)


@pytest.fixture(autouse=True)
def no_network() -> Iterator[None]:
    """The program never reaches for the network."""
    _attempts.clear()
    yield
    assert _attempts == []


@pytest.fixture(autouse=True)
def nothing_logged(caplog: pytest.LogCaptureFixture) -> Iterator[None]:
    """Errors anywhere, and warnings of the window's floor. A test that expects one calls `caplog.clear()`."""
    yield
    bad = [
        f"{record.name}: {record.getMessage()}"
        for record in caplog.get_records("call")
        if record.levelno >= logging.ERROR
        or (record.levelno >= logging.WARNING and record.name.startswith("crm_desktop.ui"))
    ]
    assert not bad, "\n".join(bad)


@pytest.fixture
def archive(tmp_path: Path) -> Iterator[Archive]:
    archive = Archive.create(tmp_path / "archive.crm")
    yield archive
    archive.close()


# the window's surroundings -----------------------------------------------------------------------
@pytest.fixture(scope="session")
def translations() -> Any:
    """`packaging/translations.py`, and its translations compiled."""
    spec = importlib.util.spec_from_file_location("translations", ROOT / "packaging" / "translations.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    module.main(["compile", "--if-older"])
    return module


@pytest.fixture
def app(qapp: QApplication, translations: Any) -> Iterator[QApplication]:
    """The application in English and light."""
    from crm_desktop.ui import i18n, theme

    gc.disable()  # as in the program: Qt objects must die on the main thread
    i18n.set_language("en")
    theme.apply_theme(qapp, "light")
    yield qapp
    i18n.set_language("en")
    _forget_widgets(qapp)
    gc.collect(1)


def _forget_widgets(qapp: QApplication) -> None:
    """What a test leaves behind would be restyled before every later one."""
    from PySide6.QtCore import QEvent, Qt

    for widget in qapp.topLevelWidgets():
        if widget.parent() is None and widget.windowType() != Qt.WindowType.Popup:  # a completer owns its own
            widget.hide()
            widget.deleteLater()
    qapp.sendPostedEvents(None, QEvent.Type.DeferredDelete)


@pytest.fixture
def messages(app: QApplication) -> Iterator[RecordingMessages]:
    """Says nothing, remembers all; `answer(...)` beforehand. A crash fails the test."""
    from crm_desktop.ui.messages import RecordingMessages

    recorder = RecordingMessages()
    yield recorder
    if recorder.crashes:
        raise recorder.crashes[0]


@pytest.fixture
def jobs(app: QApplication, messages: RecordingMessages) -> Iterator[Jobs]:
    from crm_desktop.ui.jobs import Jobs

    jobs = Jobs()
    jobs.messages = messages
    yield jobs
    assert jobs.wait_idle()
    assert jobs.shutdown()


class WhereTo:
    """A navigator that only remembers where it was sent."""

    def __init__(self) -> None:
        self.opened: list[tuple[str, dict[str, Any]]] = []

    def open(self, page_key: str, **where: Any) -> None:
        self.opened.append((page_key, where))

    def back(self) -> None:
        self.opened.append(("back", {}))

    def forward(self) -> None:
        self.opened.append(("forward", {}))


@pytest.fixture
def context(jobs: Jobs, messages: RecordingMessages) -> Context:
    """Without an archive: tests of pages set `context.archive` and `context.services`."""
    from crm_desktop.preferences import Preferences
    from crm_desktop.ui.context import Context
    from crm_desktop.ui.events import Events

    return Context(
        jobs=jobs, events=Events(), messages=messages, preferences=Preferences(), navigator=WhereTo()
    )
