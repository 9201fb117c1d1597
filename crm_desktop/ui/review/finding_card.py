"""One critical factor of the review: open to be written, closed to be read."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QPoint, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QLabel, QMenu, QVBoxLayout, QWidget

from crm_desktop.domain.review_draft import FindingDraft
from crm_desktop.domain.text import clean
from crm_desktop.services.review import EvidenceRow
from crm_desktop.ui.i18n import term, terms, tr
from crm_desktop.ui.review.evidence import EvidenceField, badges
from crm_desktop.ui.review.session import ReviewSession
from crm_desktop.ui.theme import icon, theme
from crm_desktop.ui.widgets.badges import DotsBadge
from crm_desktop.ui.widgets.fields import NotesField
from crm_desktop.ui.widgets.labels import IconButton, icon_label, text_label
from crm_desktop.ui.widgets.page_header import Segmented

LABELS = 56


class OpenCard(QFrame):
    """Weight, evidence and lesson of one finding, written straight into the draft."""

    remove_wanted = Signal()
    turn_wanted = Signal()
    close_wanted = Signal()  # Esc

    def __init__(self, session: ReviewSession, finding: FindingDraft) -> None:
        super().__init__()
        self.setProperty("card", "current")
        self.session = session
        self.finding = finding
        words = [(int(value), text) for value, text in terms("weight").items()]
        self.weight = Segmented(words, finding.weight)
        self.evidence = EvidenceField(finding.evidence, self._choices)
        self.lesson = NotesField(finding.lesson, tr("What would you do again, or do otherwise?"), lines=3)
        self.setAccessibleName(finding.factor)
        self._build()
        self._connect()

    def _build(self) -> None:
        grid = QGridLayout()
        grid.setHorizontalSpacing(8)
        grid.setVerticalSpacing(10)
        grid.setColumnMinimumWidth(0, theme().px(LABELS))
        grid.setColumnStretch(1, 1)
        for number, (label, field) in enumerate(
            ((tr("Weight"), self.weight), (tr("Evidence"), self.evidence), (tr("Lesson"), self.lesson))
        ):
            words = text_label(label, "body", "muted")
            words.setContentsMargins(0, 4 if number != 1 else 1, 0, 0)
            grid.addWidget(words, number, 0, Qt.AlignmentFlag.AlignTop)
            side = Qt.AlignmentFlag.AlignLeft if field is self.weight else Qt.AlignmentFlag(0)
            grid.addWidget(field, number, 1, side)
            field.setAccessibleName(f"{label}, {self.finding.factor}")
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 8, 12, 12)
        column.setSpacing(6)
        column.addLayout(self._head())
        column.addLayout(grid)

    def _head(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(2)
        row.addWidget(card_title(self.finding.factor), 1)
        other = tr("Move to what hurt") if self.finding.polarity > 0 else tr("Move to what helped")
        self.turn = IconButton("arrows-right-left", other, "muted")
        self.trash = IconButton("trash", tr("Take this factor away"), "muted")
        row.addWidget(self.turn, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self.trash, 0, Qt.AlignmentFlag.AlignTop)
        return row

    def _connect(self) -> None:
        self.turn.clicked.connect(self.turn_wanted)
        self.trash.clicked.connect(self.remove_wanted)
        self.weight.changed.connect(self._take)
        self.evidence.changed.connect(self._take)
        self.lesson.changed.connect(self._take)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.close_wanted.emit()
        else:
            super().keyPressEvent(event)

    def stops(self) -> list[QWidget]:
        """What Tab reaches, in reading order."""
        return [self.turn, self.trash, *self.weight.buttons(), *self.evidence.stops(), self.lesson]

    def _choices(self) -> list[EvidenceRow]:
        return self.session.start.evidence

    @Slot()
    def _take(self, _value: object = None) -> None:
        self.finding.weight = int(self.weight.value())
        self.finding.evidence = self.evidence.pairs()
        self.finding.lesson = clean(self.lesson.toPlainText())
        self.session.touch()


class ClosedCard(QFrame):
    """A finding in short. Click, Enter or Space opens it; Delete takes it away."""

    open_wanted = Signal()
    remove_wanted = Signal()
    turn_wanted = Signal()

    def __init__(self, finding: FindingDraft, evidence: list[EvidenceRow], editable: bool = True) -> None:
        super().__init__()
        self.setProperty("card", "true")
        self.finding = finding
        self._editable = editable
        self._build(evidence)
        if editable:
            self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
            self.setCursor(Qt.CursorShape.PointingHandCursor)
            self.setAccessibleName(finding.factor)

    def stops(self) -> list[QWidget]:
        """What Tab reaches, in reading order."""
        return [self, self.more] if self._editable else []

    def _build(self, evidence: list[EvidenceRow]) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 8, 12, 10)
        column.setSpacing(6)
        column.addLayout(self._head())
        if evidence:
            column.addWidget(badges(evidence))
        lesson = self.finding.lesson.strip()
        if lesson or self._editable:
            column.addLayout(_lesson_row(lesson))

    def _head(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(6)
        row.addWidget(card_title(self.finding.factor), 1)
        top = Qt.AlignmentFlag.AlignTop
        row.addWidget(weight_dots(self.finding.weight), 0, top)
        if self._editable:
            self.more = IconButton("dots", tr("More for {factor}", factor=self.finding.factor), "muted")
            self.more.clicked.connect(self._open_menu)
            row.addWidget(self.more, 0, top)
        return row

    @Slot()
    def _open_menu(self) -> None:
        menu = QMenu(self)
        helped = self.finding.polarity > 0
        for text, name, signal in (
            (tr("Open"), "pencil", self.open_wanted),
            (
                tr("Move to what hurt") if helped else tr("Move to what helped"),
                "arrows-right-left",
                self.turn_wanted,
            ),
            (tr("Take this factor away"), "trash", self.remove_wanted),
        ):
            menu.addAction(icon(name, "text"), text).triggered.connect(partial(_emit, signal))
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(self.more.mapToGlobal(QPoint(0, self.more.height())))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if self._editable and event.button() == Qt.MouseButton.LeftButton:
            self.open_wanted.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space) and not event.modifiers():
            self.open_wanted.emit()
        elif event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.remove_wanted.emit()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self.hasFocus():
            paint_focus(self)


def paint_focus(card: QWidget) -> None:
    """The ring of a card that has the focus, inside its edge."""
    painter = QPainter(card)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(theme().pen("accent", 2))
    painter.drawRoundedRect(card.rect().toRectF().adjusted(1, 1, -1, -1), 8, 8)


def card_title(factor: str) -> QLabel:
    """The factor's name, its first line level with the buttons beside it."""
    title = text_label(factor, "section", wrap=True)
    title.setContentsMargins(0, 4, 0, 0)
    title.setAlignment(Qt.AlignmentFlag.AlignTop)
    return title


def weight_dots(weight: int) -> DotsBadge:
    dots = DotsBadge(weight, 3, term(str(weight), "weight").lower(), boxed=False)
    dots.setFixedHeight(theme().px(26))
    return dots


def _emit(signal: object, _checked: bool = False) -> None:
    signal.emit()  # type: ignore[attr-defined]


def _lesson_row(lesson: str) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(6)
    row.addWidget(icon_label("bulb", "muted"), 0, Qt.AlignmentFlag.AlignTop)
    text = lesson or tr("No lesson yet: open the card and write it.")
    row.addWidget(text_label(text, "body", "" if lesson else "muted", wrap=True), 1)
    return row


def finding_card(session: ReviewSession, finding: FindingDraft, opened: bool) -> QWidget:
    if opened:
        return OpenCard(session, finding)
    found = (session.evidence(pair) for pair in finding.evidence)
    return ClosedCard(finding, [row for row in found if row is not None])
