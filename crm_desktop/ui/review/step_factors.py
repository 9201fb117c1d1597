"""Step 3: the critical factors that helped and hurt, each with weight, evidence and lesson."""

from __future__ import annotations

from functools import partial
from itertools import pairwise

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import (
    QDragEnterEvent,
    QDragLeaveEvent,
    QDropEvent,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QPaintEvent,
    QShortcut,
    QTextCursor,
)
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from crm_desktop.domain.review import Polarity
from crm_desktop.domain.review_draft import FindingDraft
from crm_desktop.ui.i18n import tr
from crm_desktop.ui.icon_names import icon_for
from crm_desktop.ui.review.catalogue import MIME, Catalogue
from crm_desktop.ui.review.finding_card import ClosedCard, OpenCard, finding_card, paint_focus
from crm_desktop.ui.review.hints import factor_hint
from crm_desktop.ui.review.session import ReviewSession
from crm_desktop.ui.review.step_page import StepPage
from crm_desktop.ui.theme import set_kind, theme
from crm_desktop.ui.widgets.bars import InfoBar
from crm_desktop.ui.widgets.labels import clear_layout, icon_label, text_label

SIDES = (Polarity.HELPED, Polarity.HURT)


class DropPlace(QFrame):
    """Where the next factor goes: a click, a key or a drop."""

    clicked = Signal()

    def __init__(self, polarity: int) -> None:
        super().__init__()
        self.setProperty("card", "place")
        key = "+" if polarity > 0 else "−"
        text = tr("Drag a factor here, or press {key}", key=key)
        self.setAccessibleName(text)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setMinimumHeight(theme().px(44))
        row = QHBoxLayout(self)
        row.setContentsMargins(14, 6, 14, 6)
        row.setSpacing(8)
        row.addWidget(icon_label("plus", "muted"))
        row.addWidget(text_label(text, "body", "muted", wrap=True), 1)

    def set_state(self, state: str) -> None:
        """ "place", "drop" (the next factor goes here) or "drop-over"."""
        set_kind(self, "card", state)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self.clicked.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space) and not event.modifiers():
            self.clicked.emit()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self.hasFocus():
            paint_focus(self)


class FactorColumn(QWidget):
    """One side: its cards and the place for the next."""

    wanted = Signal()  # the next factor for this side
    dropped = Signal(str)

    def __init__(self, polarity: int) -> None:
        super().__init__()
        self.polarity = polarity
        helped = polarity > 0
        title = tr("What helped") if helped else tr("Got in the way")
        self.count = text_label("0", "body", "muted")
        self.cards = QVBoxLayout()
        self.place = DropPlace(polarity)
        self.below = QVBoxLayout()
        self.setAcceptDrops(True)
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(
            icon_label(icon_for("polarity", int(polarity)), "positive" if helped else "negative", 18)
        )
        head.addWidget(text_label(title, "section"))
        head.addWidget(self.count)
        head.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        self.cards.setSpacing(8)
        column.addLayout(head)
        column.addLayout(self.cards)
        column.addWidget(self.place)
        column.addLayout(self.below)
        column.addStretch(1)
        self.place.clicked.connect(self.wanted)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if event.mimeData().hasFormat(MIME):
            self.place.set_state("place-over")
            event.acceptProposedAction()

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        self.place.set_state("place")

    def dropEvent(self, event: QDropEvent) -> None:
        self.place.set_state("place")
        event.acceptProposedAction()
        self.dropped.emit(bytes(event.mimeData().data(MIME).data()).decode())


class FactorsStep(StepPage):
    def __init__(self, session: ReviewSession) -> None:
        help_text = tr("Choose what helped and what got in the way, and write what you learned. "
                       "It comes back when you prepare the next contact.")  # fmt: skip
        super().__init__(session, tr("What made the difference?"), help_text)
        self.catalogue = Catalogue()
        self.columns = {int(side): FactorColumn(int(side)) for side in SIDES}
        self.opened: FindingDraft | None = None
        self._build()
        self._connect()
        self.show_cards()

    def _build(self) -> None:
        both = QHBoxLayout()
        both.setSpacing(16)
        for column in self.columns.values():
            both.addWidget(column, 1)
        self.content.addLayout(both)
        self.content.addStretch(1)

    def with_catalogue(self) -> QWidget:
        """This step and the catalogue side by side."""
        page = QWidget()
        row = QHBoxLayout(page)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self, 1)
        row.addWidget(self.catalogue)
        return page

    def _connect(self) -> None:
        self.catalogue.chosen.connect(self.add)
        self.session.reloaded.connect(self.show_cards)
        for side, column in self.columns.items():
            column.wanted.connect(partial(self.ask_for, side))
            column.dropped.connect(partial(self._dropped, side))

    def listen_to_keys(self, page: QWidget) -> None:
        """+ and − anywhere in the step, but not where something is typed."""
        for keys, side in (("+", 1), ("-", -1)):
            shortcut = QShortcut(QKeySequence(keys), page)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(partial(self.ask_for, side))

    # choosing ----------------------------------------------------------------------------------
    def ask_for(self, side: int) -> None:
        for number, column in self.columns.items():
            column.place.set_state("place-next" if number == side else "place")
        self.catalogue.ask_for(side)

    def _dropped(self, side: int, name: str) -> None:
        choice = self.session.choice(name)
        self.add(name, choice.grouping if choice else "other", side)

    @Slot(str, str, int)
    def add(self, name: str, grouping: str, side: int) -> None:
        finding = self.session.add_finding(name, grouping, side)
        self.open(finding or self.session.draft.finding(name))

    def open(self, finding: FindingDraft | None) -> None:
        """Open this card to be written, and close the other."""
        self.opened = finding
        self.show_cards()
        card = self.open_card()
        if card is not None:
            card.show()
            card.lesson.moveCursor(QTextCursor.MoveOperation.End)
            card.lesson.setFocus(Qt.FocusReason.OtherFocusReason)

    def open_card(self) -> OpenCard | None:
        for column in self.columns.values():
            for number in range(column.cards.count()):
                item = column.cards.itemAt(number)
                card = item.widget() if item is not None else None
                if isinstance(card, OpenCard):
                    return card
        return None

    def close_card(self, finding: FindingDraft) -> None:
        """Close the open card; the focus stays on it, so that + and − are keys again."""
        self.opened = None
        self.show_cards()
        column = self.columns[finding.polarity]
        mine = [one for one in self.session.draft.findings if one.polarity == finding.polarity]
        item = column.cards.itemAt(mine.index(finding))
        card = item.widget() if item is not None else None
        if card is not None:
            card.show()
            card.setFocus(Qt.FocusReason.OtherFocusReason)

    def remove(self, finding: FindingDraft) -> None:
        self.session.remove_finding(finding)
        self.opened = None
        self.show_cards()
        self.columns[finding.polarity].place.setFocus()

    def turn(self, finding: FindingDraft) -> None:
        self.session.turn_finding(finding)
        self.open(finding)

    # showing -----------------------------------------------------------------------------------
    @Slot()
    def show_cards(self) -> None:
        findings = self.session.draft.findings
        if self.opened not in findings:
            self.opened = None
        for side, column in self.columns.items():
            clear_layout(column.cards)
            clear_layout(column.below)
            mine = [finding for finding in findings if finding.polarity == side]
            column.count.setText(str(len(mine)))
            column.place.set_state("place")
            for finding in mine:
                column.cards.addWidget(self._card(finding))
        self.catalogue.show_factors(self.session.catalogue, {finding.key for finding in findings})
        self._order_keys()
        self._show_hint()

    @Slot()
    def _order_keys(self) -> None:
        """Tab reads on: the cards of a side, its place, the other side, the catalogue. New widgets would come last."""
        if self.window() is not self.catalogue.window():
            return  # not put together yet
        chain: list[QWidget] = []
        for column in self.columns.values():
            items = (column.cards.itemAt(number) for number in range(column.cards.count()))
            cards = (item.widget() for item in items if item is not None)
            chain += [
                stop for card in cards if isinstance(card, OpenCard | ClosedCard) for stop in card.stops()
            ]
            chain.append(column.place)
        chain += [self.catalogue.search.line, self.catalogue.list]
        for before, after in pairwise(stop for stop in chain if stop.focusPolicy()):
            QWidget.setTabOrder(before, after)

    def _card(self, finding: FindingDraft) -> QWidget:
        card = finding_card(self.session, finding, finding is self.opened)
        card.remove_wanted.connect(partial(self.remove, finding))  # type: ignore[attr-defined]
        card.turn_wanted.connect(partial(self.turn, finding))  # type: ignore[attr-defined]
        if isinstance(card, OpenCard):
            card.close_wanted.connect(partial(self.close_card, finding))
            card.evidence.changed.connect(self._order_keys)
            card.weight.changed.connect(self._order_keys)
        else:
            card.open_wanted.connect(partial(self.open, finding))  # type: ignore[attr-defined]
        return card

    def _show_hint(self) -> None:
        text, side = factor_hint(self.session)
        if text:
            bar = InfoBar("warning", text, closable=False)
            self.columns[side].below.addWidget(bar)

    def show_step(self) -> None:
        self._order_keys()
        if not self.session.draft.findings:
            self.ask_for(int(Polarity.HELPED))
