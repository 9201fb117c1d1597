"""What a slow use case may ask of whoever runs it: say how far it is, and stop when told to."""

from __future__ import annotations

from typing import Protocol

from crm_desktop.domain.messages import Message


class Cancelled(Exception):
    """The user cancelled the job; nothing of it may stay."""


class JobContext(Protocol):
    """Handed to work that runs in the background."""

    @property
    def cancelled(self) -> bool: ...

    def check(self) -> None:
        """Raise `Cancelled` if the user asked to stop."""
        ...

    def progress(self, done: int, total: int, message: Message | None = None) -> None:
        """`done` of `total` (0 = unknown); also checks for cancelling."""
        ...


class SilentJob:
    """A job nobody watches and nobody cancels: the command line's."""

    cancelled = False

    def check(self) -> None:
        return None

    def progress(self, done: int, total: int, message: Message | None = None) -> None:
        return None
