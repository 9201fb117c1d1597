"""The only place with threads: database jobs one at a time, file work beside them."""

from __future__ import annotations

import logging
import queue
import threading
import time
from collections.abc import Callable
from functools import partial
from typing import Any

from PySide6.QtCore import QEventLoop, QObject, Qt, QTimer, Signal, Slot
from shiboken6 import isValid

from crm_desktop.domain.messages import Message
from crm_desktop.errors import StorageError, UserError
from crm_desktop.services.jobs import Cancelled, JobContext

log = logging.getLogger(__name__)
PROGRESS_EVERY = 0.05  # seconds between two progress signals
Work = Callable[[JobContext], Any]
Callback = Callable[[Any], object]


class _Context:
    """The job's side of the protocol. Lives on the worker thread; only emits a bound signal."""

    def __init__(self, emit: Callable[[int, int, object], object]) -> None:
        self._emit = emit
        self._stop = threading.Event()
        self._last = 0.0

    @property
    def cancelled(self) -> bool:
        return self._stop.is_set()

    def cancel(self) -> None:
        self._stop.set()

    def check(self) -> None:
        if self._stop.is_set():
            raise Cancelled

    def progress(self, done: int, total: int, message: Message | None = None) -> None:
        self.check()
        now = time.monotonic()
        if now - self._last >= PROGRESS_EVERY or (total and done >= total):
            self._last = now
            self._emit(done, total, message)


class Job(QObject):
    """Handle of one piece of work; its signals arrive on the main thread."""

    progressed = Signal(int, int, object)  # done, total, Message | None
    finished = Signal(object)
    failed = Signal(object)
    cancelled = Signal()
    ended = Signal()  # always last
    _outcome = Signal(str, object)

    def __init__(self, work: Work, done: Callback | None, failed: Callback | None, parent: Jobs) -> None:
        super().__init__(parent)
        self._work = work
        self._done = done
        self._failed = failed
        self._jobs = parent
        self.running = True
        self.essential = False  # a save: what the user did is written, whatever is closed meanwhile
        self._context = _Context(self.progressed.emit)
        self._emit_outcome = self._outcome.emit
        self._outcome.connect(self._deliver, Qt.ConnectionType.QueuedConnection)

    def cancel(self) -> None:
        self._context.cancel()

    def on_failure(self, failed: Callback) -> None:
        """Take over the failure, unless somebody asked for it when the job was made."""
        if self._failed is None:
            self._failed = failed

    def run(self) -> None:
        """On the worker thread."""
        try:
            self._context.check()
            result = self._work(self._context)
        except Cancelled:
            self._emit_outcome("cancelled", None)
        except BaseException as error:  # the edge of the thread: everything is delivered to the main one
            self._emit_outcome("failed", error)
        else:
            self._emit_outcome("finished", result)

    @Slot(str, object)
    def _deliver(self, kind: str, value: Any) -> None:
        self.running = False
        self._jobs._forget(self)
        try:
            self._tell(kind, value)
        finally:
            self.ended.emit()
            # the worker may be the last to hold this job: what it was given must not be let go there, a widget least
            self._done = self._failed = None
            self._work = _nothing
            self.deleteLater()

    def _tell(self, kind: str, value: Any) -> None:
        if kind == "cancelled":
            self.cancelled.emit()
        elif kind == "finished":
            self.finished.emit(value)
            _call(self._done, value)
        else:
            self.failed.emit(value)
            self._jobs.fail(value, self._failed)


def _nothing(_job: JobContext) -> None:
    """What a job does that is over."""


def _call(callback: Callback | None, value: Any) -> None:
    """Call back, unless the widget that asked is gone."""
    if callback is None:
        return
    function = callback.func if isinstance(callback, partial) else callback
    owner = getattr(function, "__self__", None)
    if isinstance(owner, QObject) and not isValid(owner):
        return
    callback(value)


class _Worker:
    """A thread and its queue."""

    def __init__(self, name: str, size: int = 1) -> None:
        self._queue: queue.SimpleQueue[Job | None] = queue.SimpleQueue()
        self._threads: list[threading.Thread] = []
        self._name = name
        self._size = size

    def put(self, job: Job) -> None:
        if len(self._threads) < self._size:
            thread = threading.Thread(
                target=self._loop, name=f"{self._name}-{len(self._threads)}", daemon=True
            )
            self._threads.append(thread)
            thread.start()
        self._queue.put(job)

    def _loop(self) -> None:
        while (job := self._queue.get()) is not None:
            job.run()
            del job

    def stop(self, timeout: float) -> bool:
        for _ in self._threads:
            self._queue.put(None)
        deadline = time.monotonic() + timeout
        for thread in self._threads:
            thread.join(max(0.0, deadline - time.monotonic()))
        stopped = not any(thread.is_alive() for thread in self._threads)
        self._threads.clear()
        return stopped


class Jobs(QObject):
    """Runs work off the main thread and brings the outcome back to it."""

    busy_changed = Signal(bool)
    started = Signal(object)  # Job

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._database = _Worker("database")
        self._files = _Worker("files", 2)
        self._active: list[Job] = []
        self.messages: Any = None  # set by the composition root: says what failed and nobody handled
        self.crashed: Callable[[BaseException], object] | None = None

    @property
    def busy(self) -> bool:
        return bool(self._active)

    @property
    def active(self) -> tuple[Job, ...]:
        return tuple(self._active)

    def database(self, work: Work, done: Callback | None = None, failed: Callback | None = None) -> Job:
        """Queue work for the one thread that writes. `done(result)` and `failed(error)` run on the main thread."""
        return self._start(self._database, work, done, failed)

    def files(self, work: Work, done: Callback | None = None, failed: Callback | None = None) -> Job:
        """Run file work beside the database thread."""
        return self._start(self._files, work, done, failed)

    def cancel_all(self) -> None:
        """Ask everything that runs to stop, saves excepted."""
        for job in self._active:
            job.cancel()

    def _start(self, worker: _Worker, work: Work, done: Callback | None, failed: Callback | None) -> Job:
        job = Job(work, done, failed, self)
        self._active.append(job)
        if len(self._active) == 1:
            self.busy_changed.emit(True)
        self.started.emit(job)
        worker.put(job)
        return job

    def _forget(self, job: Job) -> None:
        self._active.remove(job)
        if not self._active:
            self.busy_changed.emit(False)

    def fail(self, error: BaseException, failed: Callback | None) -> None:
        """What can be said goes to `failed`, or is said; a bug goes to the crash dialog."""
        if isinstance(error, UserError | StorageError):
            if failed is not None:
                _call(failed, error)
            elif self.messages is not None:
                self.messages.error(error.message)
            return
        log.error("job failed: %s", type(error).__name__, exc_info=error)
        _call(failed, error)
        if self.crashed is not None:
            self.crashed(error)
        elif self.messages is not None:
            self.messages.crash(error)

    def wait_idle(self, timeout: int = 10_000) -> bool:
        """Spin the event loop until nothing runs; False after `timeout` milliseconds."""
        if not self.busy:
            return True
        loop = QEventLoop()
        self.busy_changed.connect(loop.quit)
        timer = QTimer()
        timer.setSingleShot(True)
        timer.timeout.connect(loop.quit)
        timer.start(timeout)
        while self.busy and timer.isActive():
            loop.exec()
        self.busy_changed.disconnect(loop.quit)
        return not self.busy

    def shutdown(self, timeout: float = 10.0) -> bool:
        """Cancel what runs, stop the threads. False if one would not stop in time."""
        self.cancel_all()
        stopped = self._files.stop(timeout)
        return self._database.stop(timeout) and stopped
