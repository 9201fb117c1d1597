"""Reads on while the caller is busy with what came before."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from queue import SimpleQueue
from typing import Generic, TypeVar

Item = TypeVar("Item")


class Ahead(Generic[Item]):
    """The items of a source, taken from it at once by a thread of its own; what the source raises is raised here.

    Used as a context: afterwards nothing is taken from the source any more.
    """

    def __init__(self, source: Iterator[Item]) -> None:
        self._source = source
        self._found: SimpleQueue[tuple[str, Item | BaseException | None]] = SimpleQueue()
        self._stopped = threading.Event()
        self._thread = threading.Thread(target=self._take, name="reading-ahead", daemon=True)
        self._thread.start()

    def _take(self) -> None:
        try:
            for item in self._source:
                if self._stopped.is_set():
                    return
                self._found.put(("item", item))
            self._found.put(("end", None))
        except BaseException as error:  # the edge of the thread: raised again where the items are used
            self._found.put(("error", error))

    def __iter__(self) -> Iterator[Item]:
        while True:
            kind, value = self._found.get()
            if kind == "end":
                return
            if isinstance(value, BaseException):
                raise value
            yield value  # type: ignore[misc]

    def __enter__(self) -> Ahead[Item]:
        return self

    def __exit__(self, *_: object) -> None:
        self._stopped.set()
        self._thread.join()
