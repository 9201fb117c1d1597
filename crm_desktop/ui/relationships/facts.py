"""What we know about a subject, what we don't know yet, and what past reviews taught."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from functools import partial
from typing import Any

from PySide6.QtCore import QPoint, QPointF, QSize, Qt, Signal, Slot
from PySide6.QtGui import QContextMenuEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QMenu, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from crm_desktop.domain.relationships import missing_kinds
from crm_desktop.services.relationships import FactRow
from crm_desktop.ui.context import Context
from crm_desktop.ui.formats import as_date
from crm_desktop.ui.i18n import format_date, term, tr
from crm_desktop.ui.relationships.actions import CycleActions
from crm_desktop.ui.relationships.lessons import SHOWN, Lessons
from crm_desktop.ui.relationships.phrases import question
from crm_desktop.ui.theme import icon, theme
from crm_desktop.ui.widgets.badges import dots_width, paint_dots
from crm_desktop.ui.widgets.labels import LinkButton, clear_layout, icon_label, text_label
from crm_desktop.ui.widgets.section import Section

KIND_WIDTH = 84
DATE_WIDTH = 58
AT_FIRST = 6
AT_MOST = 200


class _Dots(QWidget):
    """How sure a fact is."""

    def __init__(self, level: int) -> None:
        super().__init__()
        self._level = level
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setToolTip(term(level, "reliability"))

    def sizeHint(self) -> QSize:
        return QSize(dots_width(3), theme().metrics("body").height())

    def paintEvent(self, event: QPaintEvent) -> None:
        paint_dots(QPainter(self), QPointF(0, self.height() / 2), self._level)


class FactLine(QFrame):
    """Kind · words · dots · date; *Confirm again* in place of the date when it has expired."""

    edited = Signal(int)
    deleted = Signal(int)
    confirmed = Signal(int)

    def __init__(self, fact: FactRow, last_width: int = 0) -> None:
        super().__init__()
        self.fact = fact
        self._last_width = last_width or theme().px(DATE_WIDTH)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.expired = _expired(fact)
        self._build()

    def _build(self) -> None:
        fact, top = self.fact, Qt.AlignmentFlag.AlignTop
        row = QHBoxLayout(self)
        row.setContentsMargins(4, 3, 4, 3)
        row.setSpacing(8)
        kind = text_label(term(fact.kind, "fact_kind"), "small", "muted", wrap=True)
        kind.setFixedWidth(theme().px(KIND_WIDTH))
        words = text_label(fact.text[:400], wrap=True)
        row.addWidget(kind, 0, top)
        row.addWidget(words, 1, top)
        row.addWidget(_Dots(fact.reliability), 0, top)
        if self.expired:
            again = LinkButton(tr("Confirm again"))
            again.setToolTip(tr("It held until {day}", day=format_date(fact.expires_on, "full")))
            again.clicked.connect(partial(self.confirmed.emit, fact.id))
            again.setFixedHeight(theme().metrics("body").height())  # on the line of the words beside it
            row.addWidget(again, 0, top | Qt.AlignmentFlag.AlignRight)
        else:
            row.addWidget(self._date(), 0, top)
        level = term(fact.reliability, "reliability")
        self.setAccessibleName(
            ", ".join((term(fact.kind, "fact_kind"), fact.text, level, format_date(fact.learned_on)))
        )

    def _date(self) -> QWidget:
        label = text_label(format_date(self.fact.learned_on), "small", "muted")
        label.setMinimumWidth(self._last_width)
        label.setAlignment(Qt.AlignmentFlag.AlignRight)
        if self.fact.expires_on:
            label.setToolTip(tr("Holds until {day}", day=format_date(self.fact.expires_on, "full")))
        return label

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_F2):
            self.edited.emit(self.fact.id)
        elif event.key() == Qt.Key.Key_Delete:
            self.deleted.emit(self.fact.id)
        elif event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Up):
            self.focusNextPrevChild(event.key() == Qt.Key.Key_Down)
        else:
            super().keyPressEvent(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        self.edited.emit(self.fact.id)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        self.open_menu(event.globalPos())

    def open_menu(self, where: QPoint) -> None:
        menu = QMenu(self)
        for text, picture, signal in (
            (tr("Change…"), "pencil", self.edited),
            (tr("Still true today"), "check", self.confirmed),
            (tr("Move to the trash"), "trash", self.deleted),
        ):
            menu.addAction(icon(picture, "text"), text).triggered.connect(partial(signal.emit, self.fact.id))
        menu.exec(where)
        menu.deleteLater()

    def paintEvent(self, event: QPaintEvent) -> None:
        look, painter = theme(), QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        area = self.rect().toRectF().adjusted(1, 1, -1, -1)
        if self.hasFocus():
            painter.setPen(look.pen("accent", 2))
            painter.drawRoundedRect(area, 5, 5)
        elif self.underMouse():
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(look.color("hover"))
            painter.drawRoundedRect(area, 5, 5)


def _expired(fact: FactRow) -> bool:
    expires = as_date(fact.expires_on)
    return expires is not None and expires < date.today()


def _last_width(facts: Sequence[FactRow]) -> int:
    """Of the last column: dots stand in line whether a date follows them or words."""
    width = theme().px(DATE_WIDTH)
    if any(_expired(fact) for fact in facts):
        width = max(width, LinkButton(tr("Confirm again")).sizeHint().width())
    return width


class FactsPanel(QScrollArea):
    """The right side of the history."""

    def __init__(self, context: Context, actions: CycleActions) -> None:
        super().__init__()
        self.context = context
        self.actions_of = actions
        self.subject_id = 0
        self.cycle_id: int | None = None
        self._facts: Sequence[FactRow] = ()
        self._all_shown = False
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._build()

    def _build(self) -> None:
        preferences = self.context.preferences
        self.known = Section(
            tr("What we know"), "facts.known", preferences, tr("Record||contact"), first=True
        )
        self.missing = Section(tr("What we don't know yet"), "facts.missing", preferences)
        past = Section(tr("Lessons from past cycles"), "facts.lessons", preferences)
        self.lessons = Lessons(details=True)
        past.add(self.lessons)
        self.known.content.setSpacing(2)
        self.known.acted.connect(self._add)
        content = QWidget()
        column = QVBoxLayout(content)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for section in (self.known, self.missing, past):
            column.addWidget(section)
        column.addStretch(1)
        self.setWidget(content)
        content.setAutoFillBackground(False)
        self.viewport().setAutoFillBackground(False)

    # showing -----------------------------------------------------------------------------------
    def show_subject(self, subject_id: int, cycle_id: int | None) -> None:
        if subject_id != self.subject_id:
            self._all_shown = False
        self.subject_id, self.cycle_id = subject_id, cycle_id
        self._facts = self.context.services.relationships.facts_of(subject_id)
        self._show_known()
        self._show_missing()
        self.lessons.set_lessons(self.context.services.reviews.lessons(subject_id, SHOWN))

    def _show_known(self) -> None:
        focused = next((line.fact.id for line in self.lines() if line.hasFocus()), None)
        clear_layout(self.known.content)
        self.known.set_count(str(len(self._facts)) if self._facts else "")
        shown = self._facts[: AT_MOST if self._all_shown else AT_FIRST]
        last_width = _last_width(shown)
        for fact in shown:
            line = FactLine(fact, last_width)
            line.edited.connect(self._edit)
            line.deleted.connect(self.actions_of.delete_fact)
            line.confirmed.connect(self.actions_of.confirm_fact)
            self.known.add(line)
            if fact.id == focused:
                line.setFocus()
        if len(self._facts) > len(shown):
            self._add_more(len(self._facts) - len(shown))
        if not self._facts:
            words = tr("Nothing yet. Write what you learn in each contact.")
            self.known.add(text_label(words, "body", "muted", wrap=True))

    def _add_more(self, count: int) -> None:
        more = LinkButton(tr("%n more||information", n=count))
        more.clicked.connect(self._show_all)
        self.known.content.addWidget(more, 0, Qt.AlignmentFlag.AlignLeft)

    @Slot()
    def _show_all(self) -> None:
        self._all_shown = True
        self._show_known()

    def lines(self) -> list[FactLine]:
        layout = self.known.content
        widgets = (
            item.widget() for place in range(layout.count()) if (item := layout.itemAt(place)) is not None
        )
        return [widget for widget in widgets if isinstance(widget, FactLine)]

    def _show_missing(self) -> None:
        clear_layout(self.missing.content)
        kinds = missing_kinds([fact.kind for fact in self._facts])
        self.missing.set_count(str(len(kinds)) if kinds else "")
        for kind in kinds:
            self.missing.add(self._question(kind.value))
        if not kinds:
            words = tr("Something is known of every kind.")
            self.missing.add(text_label(words, "small", "muted", wrap=True))

    def _question(self, kind: str) -> QWidget:
        line = QWidget()
        row = QHBoxLayout(line)
        row.setContentsMargins(4, 0, 4, 0)
        row.setSpacing(8)
        row.addWidget(icon_label("help-circle"))
        words = text_label(question(kind), wrap=True)
        words.setToolTip(term(kind, "fact_kind"))
        answer = LinkButton(tr("Answer"))
        answer.setAccessibleName(f"{tr('Answer')}: {question(kind)}")
        answer.clicked.connect(partial(self._answer, kind))
        row.addWidget(words, 1)
        row.addWidget(answer)
        return line

    # acting ------------------------------------------------------------------------------------
    @Slot()
    def _add(self) -> None:
        kinds = missing_kinds([fact.kind for fact in self._facts])
        self._answer(kinds[0].value if kinds else "need")

    def _answer(self, kind: str) -> None:
        self.actions_of.new_fact(self.subject_id, kind, self.cycle_id)

    @Slot(int)
    def _edit(self, fact_id: int) -> None:
        self.actions_of.edit_fact(self.subject_id, fact_id)

    def is_concerned(self, changes: Any) -> bool:
        return changes is None or changes.touches("fact", "review", "finding")
