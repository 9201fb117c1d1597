"""Find duplicates: who looks like whom, side by side, and three answers: the same, different, later."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import Any

from PySide6.QtCore import Qt, QTimer, Slot
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QStackedWidget, QWidget

from crm_desktop.domain.merging import Side
from crm_desktop.domain.pair_search import LikePair
from crm_desktop.errors import UserError
from crm_desktop.services.duplicates import ASKED, OpenPair
from crm_desktop.ui.context import Context
from crm_desktop.ui.formats import format_number
from crm_desktop.ui.i18n import tr
from crm_desktop.ui.jobs import Job
from crm_desktop.ui.page import Page
from crm_desktop.ui.subjects.duplicates.detail import (
    DIFFERENT_KEY,
    LATER_KEY,
    MERGE_KEY,
    SWAP_KEY,
    PairDetail,
)
from crm_desktop.ui.subjects.duplicates.line_words import merge_words, reason_words
from crm_desktop.ui.subjects.duplicates.pair_list import PairList, pair_columns
from crm_desktop.ui.widgets.bars import ProgressStrip
from crm_desktop.ui.widgets.empty_state import EmptyState
from crm_desktop.ui.widgets.page_header import PageHeader
from crm_desktop.ui.widgets.split_view import SplitView
from crm_desktop.ui.widgets.table import RecordTable

DETAIL, WIDEST, SHARE = 1200, 1400, 0.63
MIRROR = {Side.LEFT: Side.RIGHT, Side.RIGHT: Side.LEFT, Side.BOTH: Side.BOTH}


class DuplicatesPage(Page):
    """`go_to(pair=(one, other))` brings two together; otherwise the whole archive is searched."""

    concerns = {"subject", "contact_point", "address", "subject_link", "pair_answer", "custom_value"}

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self.title = tr("Duplicates")
        self.found: list[LikePair] = []
        self.asked: LikePair | None = None  # brought together by the user
        self._anyway = False  # although they are linked, or were called different
        self.list = PairList([], context.services.duplicates)
        self.job: Job | None = None
        self._searched = False
        self._turned: set[int] = set()  # pairs in which the user keeps the other one
        self._shown: tuple[int, int, int] | None = None
        self._next: int | None = None
        self._build()
        self._connect()

    # building ----------------------------------------------------------------------------------
    def _build(self) -> None:
        self.header = PageHeader(self.title)
        self.again = self.header.add_quiet(tr("Search again"), self.search, "refresh")
        self.header.add_quiet(tr("Close"), self.close_page, "x")
        self.progress = ProgressStrip(tr("Cancel the search"))
        self.table = RecordTable(pair_columns(), "duplicates", self.context.preferences)
        self.detail = PairDetail()
        self.split = SplitView(
            self.table, self.detail, "duplicates", self.context.preferences, DETAIL, None, WIDEST, SHARE
        )
        self.stack = QStackedWidget()
        self.stack.addWidget(self.split)
        self.nothing: QWidget = QWidget()
        self.stack.addWidget(self.nothing)
        self.body.addWidget(self.header)
        self.body.addWidget(self.progress)
        self.body.addWidget(self.stack, 1)
        self._show_nothing("search", tr("Looking for duplicates"))

    def _connect(self) -> None:
        self.table.current_id_changed.connect(self._show_current)
        self.table.selection_changed.connect(self._selection_changed)
        self.table.activated_id.connect(self._into_detail)
        self.detail.merge_wanted.connect(self.merge)
        self.detail.different_wanted.connect(self.say_different)
        self.detail.later_wanted.connect(self.say_later)
        self.detail.swap_wanted.connect(self.swap)
        self._key(MERGE_KEY, self.merge, self)
        self._key("Ctrl+Enter", self.merge, self)
        self._key(DIFFERENT_KEY, self.say_different, self)
        self._key(LATER_KEY, self.say_later, self)
        self._key(SWAP_KEY, self.swap, self)
        self._key("Escape", self._to_list, self.detail)
        self._key("Escape", self.close_page, self.table)

    def _key(self, keys: str, slot: Callable[[], Any], where: QWidget) -> None:
        shortcut = QShortcut(QKeySequence(keys), where)
        shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        shortcut.activated.connect(slot)

    # going about -------------------------------------------------------------------------------
    def refresh(self, changes: Any = None) -> None:
        if self._searched or self.asked:
            self._show_pairs()
        elif self.job is None:
            QTimer.singleShot(0, self, self._search_first)

    def go_to(self, **where: Any) -> None:
        if where.get("pair") is not None:
            one, other = sorted(where["pair"])
            self.asked, self._anyway = LikePair(one, other, 0.0, ()), True
            self._turned.discard(ASKED)
            self._shown = None
            self._show_pairs(select=ASKED)
            self.table.setFocus()

    def leave(self) -> bool:
        if self.job is not None:
            self.job.cancel()
        return True

    @Slot()
    def close_page(self) -> None:
        if self.job is not None:
            self.job.cancel()
        self.context.navigator.open("subjects")

    @Slot()
    def _to_list(self) -> None:
        self.table.setFocus()

    @Slot(int)
    def _into_detail(self, _id: int) -> None:
        self.detail.focus_first()

    def find(self) -> None:  # type: ignore[override]
        self.table.setFocus()

    # searching ---------------------------------------------------------------------------------
    @Slot()
    def _search_first(self) -> None:
        if not (self._searched or self.asked or self.job):
            self.search()

    @Slot()
    def search(self) -> None:
        """Over the whole archive, behind; the list stays until the new one is there."""
        if self.job is not None:
            return
        self.again.setEnabled(False)
        self.job = self.context.jobs.files(self.context.services.duplicates.search, self._take)
        self.progress.watch(self.job, tr("Looking for duplicates"))
        self.job.cancelled.connect(self._cancelled)
        self.job.ended.connect(self._search_ended)

    def _take(self, found: list[LikePair]) -> None:
        self.found, self._searched = found, True
        self.asked, self._turned, self._shown = None, set(), None
        self._show_pairs()
        self.table.setFocus()

    @Slot()
    def _cancelled(self) -> None:
        if not self._searched:
            self._show_nothing(
                "search",
                tr("The search was cancelled"),
                tr("Nothing was changed."),
                tr("Search again"),
                self.search,
            )

    @Slot()
    def _search_ended(self) -> None:
        self.job = None
        self.again.setEnabled(True)

    # showing -----------------------------------------------------------------------------------
    def _show_pairs(self, select: int | None = None) -> None:
        service = self.context.services.duplicates
        pairs = service.open_pairs(self.found, self.asked, self._anyway)
        self.list = PairList(pairs, service)
        current = self.table.current_id() if select is None else select
        wanted = self._next if self._next is not None else current
        self.table.set_source(self.list if len(self.list.sections()) > 1 else _Flat(self.list))
        count = format_number(len(pairs))
        self.header.set_count(count if pairs else "")
        self.set_status(tr("%n pairs to decide", n=len(pairs)) if pairs else "")
        if not pairs:
            self._say_nothing_left()
            return
        self.stack.setCurrentWidget(self.split)
        if wanted is None or not self.table.select_id(wanted):
            self.table.select_id(self.list.ids()[0])
        self._show_current()

    def _say_nothing_left(self) -> None:
        self._shown = None
        if not self._searched:
            if self.job is not None:
                return
            help_text = tr("Search the whole archive for others.")
            self._show_nothing("circle-check", tr("Done"), help_text, tr("Find duplicates"), self.search)
            return
        sentence = tr("All pairs are decided") if self.found else tr("No duplicates found")
        help_text = tr("Every subject is in the archive once, as far as one can tell.")
        self._show_nothing("circle-check", sentence, help_text, tr("To the subjects"), self.close_page)

    def _show_nothing(
        self, icon: str, sentence: str, help_text: str = "", action: str = "", slot: Any = None
    ) -> None:
        self.stack.removeWidget(self.nothing)
        self.nothing.deleteLater()
        self.nothing = EmptyState(icon, sentence, help_text, action, slot)
        self.stack.addWidget(self.nothing)
        self.stack.setCurrentWidget(self.nothing)

    def current(self) -> OpenPair | None:
        number = self.table.current_id()
        return self.list.pairs.get(number) if number is not None else None

    @Slot(object)
    def _show_current(self, _id: object = None) -> None:
        pair = self.current()
        if pair is None or (pair.id, pair.one, pair.other) == self._shown:
            return
        self._compare(pair, {})

    def _compare(self, pair: OpenPair, sides: dict[str, Side]) -> None:
        service = self.context.services.merging
        try:
            comparison = service.propose(pair.one, pair.other)
            if pair.id in self._turned:
                comparison = service.compare(comparison.right.id, comparison.left.id)
        except UserError:  # it went to the trash this moment: the list is about to be told
            return
        self._shown = (pair.id, pair.one, pair.other)
        why = reason_words(pair.reasons) or tr("Chosen by you")
        self.detail.show_pair(comparison, why, pair.score, pair.group, sides)

    @Slot(int)
    def _selection_changed(self, count: int) -> None:
        self.detail.merge.setEnabled(count < 2)
        self.detail.merge.setToolTip(tr("Merge one pair at a time") if count > 1 else "")

    # the three answers -------------------------------------------------------------------------
    @Slot()
    def merge(self) -> None:
        """The same: the one at the left stays."""
        comparison, pair = self.detail.comparison, self.current()
        if comparison is None or pair is None or not self.detail.merge.isEnabled():
            return
        self._about_to_leave([pair.id])
        work = partial(
            self.context.services.merging.merge,
            comparison.left.id,
            comparison.right.id,
            self.detail.sides,
            merge_words(),
        )
        self._write(work)

    @Slot()
    def say_different(self) -> None:
        self._answer(self.context.services.duplicates.say_different)

    @Slot()
    def say_later(self) -> None:
        self._answer(self.context.services.duplicates.say_later)

    def _answer(self, service: Callable[[Sequence[tuple[int, int]]], Any]) -> None:
        """For the selected pairs."""
        chosen = [self.list.pairs[i] for i in self.table.selection_ids() if i in self.list.pairs]
        if chosen and self.stack.currentWidget() is self.split:
            self._about_to_leave([pair.id for pair in chosen])
            self._anyway = self._anyway and all(pair.id != ASKED for pair in chosen)
            self._write(partial(service, [(pair.one, pair.other) for pair in chosen]))

    def _about_to_leave(self, numbers: list[int]) -> None:
        self._next = self.list.after(numbers[-1], numbers)

    def _write(self, work: Callable[[], Any]) -> None:
        self.detail.set_busy(True)
        self.context.write(work, self._written, self._failed)

    def _written(self, changes: Any) -> None:
        self._next = None
        self.detail.set_busy(False)
        if changes:
            self.context.messages.toast(changes.label, undo=True)
        self.table.setFocus()

    def _failed(self, error: Any) -> None:
        self._next = None
        self.detail.set_busy(False)
        if isinstance(error, UserError):
            self.context.messages.error(error.message)
        self._show_pairs()

    @Slot()
    def swap(self) -> None:
        """The other one stays; what was chosen is kept."""
        pair = self.current()
        if pair is None or self.detail.comparison is None:
            return
        self._turned ^= {pair.id}
        self._compare(pair, {key: MIRROR[side] for key, side in self.detail.sides.items()})


class _Flat:
    """The list without sections."""

    def __init__(self, pairs: PairList) -> None:
        self.ids, self.rows = pairs.ids, pairs.rows
