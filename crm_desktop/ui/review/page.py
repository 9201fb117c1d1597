"""Phase 4: the lists, the wizard and the reading of a review, one at a time in the tab."""

from __future__ import annotations

from functools import partial
from typing import Any, ClassVar

from PySide6.QtCore import Slot
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from crm_desktop.errors import UserError
from crm_desktop.ui.context import Context
from crm_desktop.ui.i18n import mark, tr, word
from crm_desktop.ui.page import ListShown, Page
from crm_desktop.ui.review.factor_list import FactorList
from crm_desktop.ui.review.lists import DoneList, DueList, ListView
from crm_desktop.ui.review.reading import ReadingView
from crm_desktop.ui.review.wizard import ReviewWizard
from crm_desktop.ui.widgets.page_header import PageHeader, Segmented

DUE, DONE, FACTORS = "due", "done", "factors"
SEGMENT_TITLES = {DUE: mark("To review"), DONE: mark("Reviews done"), FACTORS: mark("Factors")}


class ReviewPage(Page):
    concerns: ClassVar[set[str]] = {
        "cycle", "review", "finding", "evidence", "carried_finding", "factor", "aim", "subject", "interaction", "request",
        "activity", "result", "stage_change", "channel", "product",
    }  # fmt: skip

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self.title = tr("Review")
        self.views = QStackedWidget()
        self.list_page = QWidget()
        self.header = PageHeader(self.title)
        self.segments = Segmented([(segment, tr(title)) for segment, title in SEGMENT_TITLES.items()])
        self.lists: dict[str, ListView] = {
            DUE: DueList(context),
            DONE: DoneList(context),
            FACTORS: FactorList(context),
        }
        self.list_stack = QStackedWidget()
        self.wizard: ReviewWizard | None = None
        self.reading: ReadingView | None = None
        self._build()
        self._connect()

    def _build(self) -> None:
        column = QVBoxLayout(self.list_page)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        self.header.add_beside_title(self.segments)
        self.header.set_primary(tr("Start the review"), self._primary, "clipboard-check", "Ctrl+N")
        column.addWidget(self.header)
        for view in self.lists.values():
            self.list_stack.addWidget(view)
        column.addWidget(self.list_stack, 1)
        self.views.addWidget(self.list_page)
        self.body.addWidget(self.views)

    def _connect(self) -> None:
        self.segments.changed.connect(self._segment_chosen)
        self.lists[DUE].open_wanted.connect(self.open_wizard)
        self.lists[DUE].board_wanted.connect(self._open_board)  # type: ignore[attr-defined]
        self.lists[DONE].open_wanted.connect(self._open_done)
        self.lists[FACTORS].open_wanted.connect(self.lists[FACTORS].rename)  # type: ignore[attr-defined]
        for key, view in self.lists.items():
            view.counted.connect(partial(self._counted, key))
            view.table.current_id_changed.connect(self._allow_primary)

    # what the window asks ----------------------------------------------------------------------
    def refresh(self, changes: Any = None) -> None:
        if self.wizard is not None and not self.wizard.reload():
            self._drop_wizard()
            self.context.messages.toast(
                tr("The cycle under review went to the trash. What you wrote is kept.")
            )
        if self.reading is not None and not self._still_reading():
            self._drop_reading()
        self.current_list.load()
        self._count_all()
        self._show_view()

    def go_to(self, **where: Any) -> None:
        """`cycle_id` opens its wizard, or reads its review if it is done; `review_id` reads one; `segment` a list."""
        if where.get("review_id"):
            self.open_reading(int(where["review_id"]))
        elif where.get("cycle_id"):
            self._open_cycle(int(where["cycle_id"]), where.get("again", False))
        else:
            self._drop_reading()
            self._put_wizard_away()
            self.segments.set_value(where.get("segment", DUE))
            self._segment_chosen(where.get("segment", DUE))

    def place(self) -> dict[str, Any]:
        if self.reading is not None:
            return {"review_id": self.reading.review_id}
        if self.wizard is not None:
            return {"cycle_id": self.wizard.session.draft.cycle_id}
        return {"segment": self.segment}

    def go_home(self) -> None:
        """From a wizard, whose draft stays, or a review to the lists; Alt+Left comes back."""
        if self.wizard is not None or self.reading is not None:
            self.context.navigator.open("review", segment=DONE if self.reading is not None else DUE)

    def find(self) -> None:  # type: ignore[override]
        if self.reading is not None:
            return
        if self.wizard is not None:
            self.wizard.find()
        else:
            self.current_list.filters.focus_search()

    def list_shown(self) -> ListShown | None:
        if self.wizard is not None or self.reading is not None:
            return None
        table = self.current_list.table
        kind = {DUE: "cycles", DONE: "reviews", FACTORS: "factors"}[self.segment]
        return ListShown(kind, table.windowed.all_ids(), table.selection_ids())

    def can_print(self) -> bool:
        return self.wizard is None or self.reading is not None

    @Slot()
    def print_current(self) -> None:
        """The review that is read, or the list in front as it is filtered and sorted."""
        if self.reading is not None:
            self.reading.print_review()
        elif self.wizard is None:
            from crm_desktop.ui.printing.list_dialog import print_table

            print_table(self.context, tr(SEGMENT_TITLES[self.segment]), self.current_list.table, self)

    def new(self) -> None:
        if self.wizard is None and self.reading is None:
            self._primary()

    def leave(self) -> bool:
        if self.wizard is not None:
            self.wizard.keep_now()
        return True

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self.reading is not None and self.reading.header.primary is not None:
            self.reading.header.primary.setFocus()
        elif self.wizard is None:
            self.current_list.table.setFocus()

    # lists -------------------------------------------------------------------------------------
    @property
    def segment(self) -> str:
        return str(self.segments.value())

    @property
    def current_list(self) -> ListView:
        return self.lists[self.segment]

    @Slot(object)
    def show_segment(self, segment: Any) -> None:
        self.list_stack.setCurrentWidget(self.lists[segment])
        words = {
            DUE: (tr("Start the review"), "clipboard-check"),
            DONE: (tr("Open the review"), "eye"),
            FACTORS: (tr("New factor…"), "plus"),
        }
        text, icon = words[segment]
        if self.header.primary is not None:
            self.header.primary.setText(text)
            self.header.primary.set_icon_name(icon)
        self.current_list.load()
        self._allow_primary()
        self._show_view()

    @Slot(object)
    def _segment_chosen(self, segment: Any) -> None:
        self.show_segment(segment)
        self.current_list.table.setFocus()

    def _counted(self, key: str, count: int) -> None:
        """How many there are stands at the segment; how many the filters leave, beside the title."""
        if key == self.segment:
            filtered = self.current_list.filters.is_filtered()
            self.header.set_count(tr("%n found", n=count) if filtered else "")
        self._allow_primary()

    def _count_all(self) -> None:
        for key, count in self.context.services.reviews.list_counts()._asdict().items():
            self.segments.set_count(key, str(count) if count else "")

    @Slot()
    def _allow_primary(self, _current: Any = None) -> None:
        button = self.header.primary
        if button is None:
            return
        possible = self.segment == FACTORS or self.current_list.table.current_id() is not None
        button.setEnabled(possible)
        button.setToolTip("" if possible else tr("Choose a row first."))

    @Slot()
    def _primary(self) -> None:
        current = self.current_list.table.current_id()
        if self.segment == FACTORS:
            self.lists[FACTORS].add()  # type: ignore[attr-defined]
        elif current is not None:
            self.open_wizard(current) if self.segment == DUE else self.open_reading(current)

    @Slot()
    def _open_board(self) -> None:
        self.context.navigator.open("relationships")

    @Slot(int)
    def _open_done(self, review_id: int) -> None:
        if review_id:
            self.open_reading(review_id)
        else:
            self.go_to(segment=DUE)

    # the wizard --------------------------------------------------------------------------------
    def _open_cycle(self, cycle_id: int, again: bool) -> None:
        """A cycle whose last review is done is read, unless it is to be reviewed again."""
        reviews = self.context.services.reviews
        rows = reviews.due_rows([cycle_id])
        done = bool(rows) and rows[0].reason == "open" and rows[0].outcome is not None
        latest = reviews.latest_review(cycle_id)
        if done and latest is not None and not again:
            self.open_reading(latest)
        else:
            self.open_wizard(cycle_id)

    @Slot(int)
    def open_wizard(self, cycle_id: int) -> None:
        self._drop_reading()
        if self.wizard is None or self.wizard.session.draft.cycle_id != cycle_id:
            self._put_wizard_away()
            if not self._make_wizard(cycle_id):
                return
        self._show_view()

    def _make_wizard(self, cycle_id: int) -> bool:
        try:
            wizard = ReviewWizard(self.context, cycle_id)
        except UserError as error:
            self.context.messages.error(error.message)
            return False
        self.wizard = wizard
        wizard.left.connect(self._leave_wizard)
        wizard.concluded.connect(self._concluded)
        wizard.kept.connect(self.set_status)
        self.views.addWidget(wizard)
        if wizard.session.resumed:
            self.context.messages.toast(tr("You go on where you left."))
        return True

    @Slot()
    def _leave_wizard(self) -> None:
        self._put_wizard_away()
        self.refresh()
        self.current_list.table.setFocus()

    def _put_wizard_away(self) -> None:
        """Its draft stays."""
        if self.wizard is not None:
            if self.wizard.session.waiting:
                self.wizard.session.keep()
            self._drop_wizard()

    def _drop_wizard(self) -> None:
        if self.wizard is not None:
            self.views.removeWidget(self.wizard)
            self.wizard.hide()
            self.wizard.deleteLater()
            self.wizard = None
            self.set_status("")

    @Slot(object)
    def _concluded(self, changes: Any) -> None:
        """The review is read at once: what it leads to is one click away."""
        self._drop_wizard()
        self.open_reading(changes.new_id("review"))
        self.context.messages.toast(tr("Review concluded"), undo=True)

    # reading -----------------------------------------------------------------------------------
    def open_reading(self, review_id: int) -> None:
        if self.reading is None:
            self.reading = ReadingView(self.context)
            self.reading.left.connect(self._leave_reading)
            self.views.addWidget(self.reading)
        try:
            self.reading.show_review(review_id)
        except UserError as error:
            self._drop_reading()
            self.context.messages.error(word(error.message))
        self._show_view()
        if self.reading is not None and self.reading.header.primary is not None:
            self.reading.header.primary.setFocus()

    def _still_reading(self) -> bool:
        assert self.reading is not None
        try:
            self.reading.show_review(self.reading.review_id)
        except UserError:
            return False
        return True

    @Slot()
    def _leave_reading(self) -> None:
        self._drop_reading()
        self.segments.set_value(DONE)
        self.show_segment(DONE)
        self.current_list.table.setFocus()

    def _drop_reading(self) -> None:
        if self.reading is not None:
            self.views.removeWidget(self.reading)
            self.reading.hide()
            self.reading.deleteLater()
            self.reading = None

    def _show_view(self) -> None:
        self.views.setCurrentWidget(self.reading or self.wizard or self.list_page)
        self.printable_changed.emit()
