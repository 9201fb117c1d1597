"""Work that makes millions of plain values: nobody collects garbage meanwhile, which would look at all of them."""

from __future__ import annotations

import gc
import threading
from collections.abc import Iterator
from contextlib import contextmanager

_guard = threading.Lock()
_running = 0


@contextmanager
def much_at_once() -> Iterator[None]:
    """No automatic collection, and none by the window (`is_busy`), until the last of these is over."""
    global _running
    with _guard:
        _running += 1
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        with _guard:
            _running -= 1
        if was_on:
            gc.enable()


def is_busy() -> bool:
    return _running > 0
