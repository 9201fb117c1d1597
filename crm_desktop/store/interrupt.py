"""Queries that stop when they take too long or nobody waits for them any more."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from time import perf_counter

from crm_desktop.store.connection import Connection, DriverError

STEPS = 1_000  # of SQLite's machine between two looks at the clock


class Stopped(Exception):
    """The query was interrupted; its result is unknown."""


@contextmanager
def stoppable(connection: Connection, stop: Callable[[], bool]) -> Iterator[None]:
    """Queries inside raise Stopped once `stop()` says so."""
    connection.set_progress_handler(lambda: 1 if stop() else 0, STEPS)
    try:
        yield
    except DriverError as error:
        if "interrupt" in str(error):
            raise Stopped from None
        raise
    finally:
        connection.set_progress_handler(None, STEPS)


@contextmanager
def within(connection: Connection, milliseconds: float) -> Iterator[None]:
    """Queries inside raise Stopped after that time."""
    deadline = perf_counter() + milliseconds / 1000
    with stoppable(connection, lambda: perf_counter() > deadline):
        yield
