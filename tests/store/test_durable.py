"""Files put in their place where others look at them meanwhile."""

from __future__ import annotations

import sys

import pytest

from crm_desktop.store import durable


class Refusing:
    """Refuses so many times, as Windows does while somebody reads the file."""

    def __init__(self, times: int) -> None:
        self.left = times
        self.done = 0

    def __call__(self) -> None:
        if self.left:
            self.left -= 1
            raise PermissionError(13, "in use")
        self.done += 1


def test_on_windows_a_file_somebody_looks_at_is_tried_again(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "platform", "win32")
    monkeypatch.setattr(durable, "PAUSE", 0)
    work = Refusing(3)
    durable.patiently(work)
    assert (work.left, work.done) == (0, 1)


def test_not_for_ever(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "platform", "win32")
    monkeypatch.setattr(durable, "PATIENCE", -1)
    with pytest.raises(PermissionError):
        durable.patiently(Refusing(1))


def test_elsewhere_a_refusal_is_final(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "platform", "linux")
    work = Refusing(1)
    with pytest.raises(PermissionError):
        durable.patiently(work)
    assert (work.left, work.done) == (0, 0)
