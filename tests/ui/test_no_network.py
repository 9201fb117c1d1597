"""The watch over the network sees what it must, and the window loads nothing that could reach it."""

from __future__ import annotations

import socket
import sys
from pathlib import Path

import pytest

from tests import conftest


def test_the_watch_sees_an_attempt() -> None:
    with socket.socket() as outside:
        outside.setblocking(False)
        outside.connect_ex(("127.0.0.1", 9))
    assert len(conftest._attempts) == 1
    conftest._attempts.clear()


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="reads what is loaded from /proc")
def test_the_window_loads_no_network_library(app: object) -> None:
    from crm_desktop.ui import main_window, self_test

    assert main_window
    assert self_test
    loaded = {line.split("/")[-1] for line in Path("/proc/self/maps").read_text().splitlines() if "/" in line}
    assert any(name.startswith("libQt6Widgets") for name in loaded)
    assert not [name for name in loaded if name.startswith(("libQt6Network", "libQt6WebEngine"))]
    assert "PySide6.QtNetwork" not in sys.modules
