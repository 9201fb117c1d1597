"""What every page is handed: the services, the background, the words, the way to other pages."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Any, Protocol

from crm_desktop.domain.messages import Message
from crm_desktop.services.jobs import JobContext
from crm_desktop.ui.events import Events
from crm_desktop.ui.jobs import Job, Jobs
from crm_desktop.ui.messages import Messages


class PreferenceStore(Protocol):
    def get(self, key: str, default: Any = None) -> Any: ...
    def set(self, key: str, value: Any) -> None: ...


class Navigator(Protocol):
    def open(self, page_key: str, **where: Any) -> None: ...
    def back(self) -> None: ...
    def forward(self) -> None: ...


class Context:
    """Made once per open archive by the composition root."""

    def __init__(
        self,
        *,
        jobs: Jobs,
        events: Events,
        messages: Messages,
        preferences: PreferenceStore,
        archive: Any = None,
        services: Any = None,
        navigator: Navigator | None = None,
    ) -> None:
        self.archive = archive
        self.services = services
        self.jobs = jobs
        self.events = events
        self.messages = messages
        self.preferences = preferences
        self.navigator: Any = navigator
        self.undo: Callable[[], object] | None = None

    def write(
        self,
        work: Callable[[], Any],
        then: Callable[[Any], object] | None = None,
        failed: Callable[[Any], object] | None = None,
        *,
        toast: Message | str | None = None,
    ) -> Job:
        """Queue one user intention on the database thread; announce its Changes; then `then(result)` and the toast."""

        def run(_job: JobContext) -> Any:
            return work()

        job = self.jobs.database(run, partial(self._written, then, toast), failed)
        job.essential = True
        return job

    def write_job(
        self,
        work: Callable[[JobContext], Any],
        then: Callable[[Any], object] | None = None,
        failed: Callable[[Any], object] | None = None,
        *,
        toast: Message | str | None = None,
    ) -> Job:
        """Like `write`, for long work that reports progress and can be cancelled."""
        return self.jobs.database(work, partial(self._written, then, toast), failed)

    def _written(
        self, then: Callable[[Any], object] | None, toast: Message | str | None, result: Any
    ) -> None:
        self.announce(result)
        if then is not None:
            from crm_desktop.ui.jobs import _call

            _call(then, result)
        if toast is not None:
            self.messages.toast(toast, undo=True)

    def announce(self, result: Any) -> None:
        """Tell the pages, if the result is (or carries) Changes."""
        changes = result if hasattr(result, "tables") else getattr(result, "changes", None)
        if changes is not None and hasattr(changes, "tables"):
            self.events.changed.emit(changes)
