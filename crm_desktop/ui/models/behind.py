"""Long lists without waiting: the first rows at once, all ids from a job behind them."""

from __future__ import annotations

from array import array
from collections.abc import Sequence
from functools import partial
from typing import Any, Protocol

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from crm_desktop.services.jobs import JobContext
from crm_desktop.ui.jobs import Job, Jobs
from crm_desktop.ui.models.windowed import WindowedModel


class SlowSource(Protocol):
    """A RowSource whose ids may take a while; `first_page` gives None when it would too."""

    def first_page(self) -> Sequence[Any] | None: ...
    def ids(self, job: JobContext | None = None) -> array[int]: ...
    def rows(self, ids: Sequence[int]) -> Sequence[Any]: ...


class ListLoader(QObject):
    """Fills a model from sources, one after the other; what is no longer wanted is cancelled."""

    started = Signal()  # the first rows of another list are there
    loaded = Signal()  # all of it is

    def __init__(
        self, model: WindowedModel, jobs: Jobs, full_page: int, parent: QObject | None = None
    ) -> None:
        """`full_page`: a first page of fewer rows is the whole list."""
        super().__init__(parent)
        self._model = model
        self._jobs = jobs
        self._full_page = full_page
        self._source: SlowSource | None = None
        self._job: Job | None = None
        self._whole = False  # the first page is all there is
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.timeout.connect(self._ask)

    @property
    def busy(self) -> bool:
        return self._job is not None or self._pause.isActive()

    def show(self, source: SlowSource, pause: int = 0) -> None:
        """Another list. The rest of it is asked for after `pause` ms without another wish."""
        self._stop()
        self._source = source
        first = source.first_page()
        if first is None:
            self._ask()
            return
        self._model.show_first(source, first)
        self.started.emit()
        self._whole = len(first) < self._full_page
        self._pause.start(0 if self._whole else pause)

    def reload(self, source: SlowSource | None = None) -> None:
        """The same list again, since its content changed: it stays as it is until the new one is there."""
        self._stop()
        self._source = source or self._source
        if self._source is not None:
            self._ask()

    def _stop(self) -> None:
        self._pause.stop()
        self._whole = False
        if self._job is not None:
            self._job.cancel()
            self._job = None

    @Slot()
    def _ask(self) -> None:
        source = self._source
        assert source is not None
        if self._whole:
            self._whole = False
            self._model.give_ids(self._model.ids())
            self.loaded.emit()
            return
        self._job = self._jobs.files(source.ids, partial(self._take, source))

    def _take(self, source: SlowSource, ids: array[int]) -> None:
        if source is not self._source:
            return
        self._job = None
        model = self._model
        if model.source is source and len(ids) >= len(model.ids()) and model.is_staged:
            model.give_ids(ids)
        elif model.source is source and model.ids() == ids:
            model.refresh_ids(None)
            model.reloaded.emit()
        else:
            model.replace(source, ids)
        self.loaded.emit()
