"""The parent's side of the reading process: start, ask, listen, kill."""

from __future__ import annotations

import marshal
import multiprocessing
import sys
import time
from collections.abc import Callable, Iterator
from typing import Any

from crm_desktop.errors import UserError
from crm_desktop.formats.readers import child
from crm_desktop.formats.readers.limits import Limits, resident_size

Cancelled = Callable[[], bool]
Progress = Callable[[int, int], None]


class ChildDied(Exception):
    """The reading process ended without an answer; why: died, silent or memory."""

    def __init__(self, why: str) -> None:
        super().__init__(why)
        self.why = why


class ReadingCancelled(Exception):
    """The user said stop; the reading process is gone."""


class ReaderProcess:
    """One child process that reads one file."""

    def __init__(self, limits: Limits) -> None:
        self._limits = limits
        context = multiprocessing.get_context("spawn")
        self._pipe, theirs = context.Pipe()
        self._process = context.Process(
            target=child.main, args=(theirs, limits), daemon=True, name="crm-desktop-reader"
        )
        self._process.start()
        theirs.close()

    def ask(
        self,
        command: str,
        cancelled: Cancelled | None = None,
        progress: Progress | None = None,
        **arguments: Any,
    ) -> Any:
        """The answer of the child; batches are not expected."""
        answers = self.stream(command, cancelled, progress, **arguments)
        while True:
            try:
                next(answers)
            except StopIteration as stop:
                return stop.value

    def stream(
        self,
        command: str,
        cancelled: Cancelled | None = None,
        progress: Progress | None = None,
        **arguments: Any,
    ) -> Iterator[tuple[Any, ...]]:
        """The batches of the child as they come; returns its final answer."""
        try:
            self._pipe.send_bytes(marshal.dumps((command, arguments)))
        except OSError as error:
            raise ChildDied("died") from error
        while True:
            message = self._next(cancelled)
            kind = message[0]
            if kind == "progress":
                if progress:
                    progress(message[1], message[2])
            elif kind == "batch":
                yield message[1:]
            elif kind == "error":
                raise UserError(message[1], **message[2])
            else:
                return message[1]

    def _next(self, cancelled: Cancelled | None) -> tuple[Any, ...]:
        until = time.monotonic() + self._limits.silence
        checked = 0.0
        while not self._poll():
            now = time.monotonic()
            if cancelled and cancelled():
                self.kill()
                raise ReadingCancelled
            if now > until:
                self.kill()
                raise ChildDied("silent")
            if sys.platform == "darwin" and now - checked > 0.5:
                checked = now
                if resident_size(self._process.pid or 0) > self._limits.memory:
                    self.kill()
                    raise ChildDied("memory")
        try:
            return tuple(marshal.loads(self._pipe.recv_bytes()))
        except (EOFError, OSError) as error:
            self.kill()
            raise ChildDied("died") from error

    def _poll(self) -> bool:
        try:
            return self._pipe.poll(0.05)
        except (BrokenPipeError, OSError):
            return True

    def kill(self) -> None:
        """At once, whatever the child is doing. Safe to call twice."""
        if self._process.is_alive():
            self._process.kill()
        self._process.join(5)
        self._pipe.close()

    @property
    def alive(self) -> bool:
        return self._process.is_alive()
