"""One line that becomes a contact, with what was learned, asked and promised; Enter saves all of it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, datetime
from typing import Any

from PySide6.QtCore import QEvent, QObject, QSize, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from crm_desktop.domain.quick_entry import Entry, parse
from crm_desktop.domain.relationships import Channel, Direction, Mood
from crm_desktop.services.relationships import CycleChoice
from crm_desktop.ui.i18n import terms, tr
from crm_desktop.ui.relationships.choices import CycleField
from crm_desktop.ui.relationships.understood import UnderstoodRow, understood
from crm_desktop.ui.theme import icon, theme
from crm_desktop.ui.widgets.badges import badge_height
from crm_desktop.ui.widgets.fields import ChoiceField, DateTimeField, MinutesField
from crm_desktop.ui.widgets.form import FormGrid
from crm_desktop.ui.widgets.labels import KeyHint, text_label

ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class EntryLine(QLineEdit):
    """38 px; Tab goes to the corrections when something is typed."""

    corrections_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setMaxLength(2000)
        self.setPlaceholderText(
            tr("What happened? e.g. call 12 min, wants a quote by Fri, call back in 2 weeks")
        )
        self.setAccessibleName(tr("What happened?"))
        self.addAction(icon("pencil", "accent"), QLineEdit.ActionPosition.LeadingPosition)
        self._add_hint()

    def _add_hint(self) -> None:
        """At the right, inside: what Enter does."""
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 10, 0)
        row.setSpacing(8)
        row.addStretch(1)
        key, words = KeyHint("Return"), text_label(tr("saves all"), "small", "muted")
        row.addWidget(key)
        row.addWidget(words)
        self.setTextMargins(0, 0, key.sizeHint().width() + words.sizeHint().width() + 18, 0)

    def sizeHint(self) -> QSize:
        return QSize(super().sizeHint().width(), theme().px(38))

    def minimumSizeHint(self) -> QSize:
        return QSize(120, theme().px(38))

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            plain_tab = event.key() == Qt.Key.Key_Tab and not event.modifiers()
            if plain_tab and self.text().strip():
                self.corrections_wanted.emit()
                return True
        return super().event(event)


class Corrections(QWidget):
    """The small form under the line: what was understood of the contact, to be put right."""

    def __init__(self) -> None:
        super().__init__()
        self.form = FormGrid(columns=1)
        self.channel = ChoiceField(list(terms("channel").items()))
        self.direction = ChoiceField(list(terms("direction").items()), empty=tr("Not said"))
        self.when = DateTimeField()
        self.minutes = MinutesField(tr("e.g. 1h 30"))
        self.mood = ChoiceField(list(terms("mood").items()), empty=tr("Not said"))
        self.cycle = CycleField()
        self.touched: set[str] = set()
        self._filling = False
        self._build()
        for name, field in self.fields().items():
            field.changed.connect(self._touch)
            field.setProperty("entryField", name)

    def fields(self) -> dict[str, Any]:
        return {"channel": self.channel, "direction": self.direction, "when": self.when, "minutes": self.minutes,
                "mood": self.mood, "cycle": self.cycle}  # fmt: skip

    def _build(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        titles = {
            "channel": tr("Channel"), "direction": tr("Who took the initiative"), "when": tr("When"),
            "minutes": tr("Duration"), "mood": tr("Mood"), "cycle": tr("Cycle"),
        }  # fmt: skip
        for name, field in self.fields().items():
            cell = QVBoxLayout()
            cell.setSpacing(3)
            cell.addWidget(text_label(titles[name], "small", "muted"))
            cell.addWidget(field)
            field.setAccessibleName(titles[name])
            field.setMinimumWidth(theme().px(70))
            row.addLayout(cell, {"when": 3, "cycle": 3}.get(name, 2))

    @Slot()
    def _touch(self) -> None:
        name = self.sender().property("entryField") if self.sender() is not None else None
        if name and not self._filling:
            self.touched.add(str(name))

    def forget(self) -> None:
        self.touched.clear()

    def show_entry(self, entry: Entry) -> None:
        """What the line says now, except where the user said otherwise."""
        self._filling = True
        values: dict[str, Any] = {"channel": entry.channel, "direction": entry.direction, "minutes": entry.minutes,
                                  "mood": entry.mood}  # fmt: skip
        for name, value in values.items():
            if name not in self.touched:
                self.fields()[name].set_value(value)
        if "when" not in self.touched:
            self.when.day.set_value(entry.day or date.today())
            self.when.time.set_value(entry.time)
        self._filling = False

    def apply(self, entry: Entry) -> Entry:
        """The entry with what the user put right."""
        changes: dict[str, Any] = {}
        if "channel" in self.touched:
            changes["channel"] = Channel(self.channel.value())
        if "direction" in self.touched:
            chosen = self.direction.value()
            changes["direction"] = Direction(chosen) if chosen else None
        if "when" in self.touched:
            changes |= {"day": self.when.day.value(), "time": self.when.time.value()}
        if "minutes" in self.touched:
            changes["minutes"] = self.minutes.value()
        if "mood" in self.touched:
            changes["mood"] = Mood(self.mood.value()) if self.mood.value() else None
        return replace(entry, **changes)

    def problem(self) -> str:
        return self.when.problem() or self.minutes.problem()


class QuickEntry(QFrame):
    """`saved` carries the entry and its cycle; call `done()` when it is written."""

    saved = Signal(object, object)  # Entry, cycle id or None

    def __init__(self) -> None:
        super().__init__()
        self.people: Sequence[tuple[int, str]] = ()
        self.setProperty("line", "bottom")
        self.line = EntryLine()
        self.row = UnderstoodRow()
        self.corrections = Corrections()
        self.error = text_label("", "small", "negative", wrap=True)
        self._build()
        self._connect()
        self._show_entry()

    def _build(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 12, 20, 10)
        column.setSpacing(8)
        column.addWidget(self.line)
        column.addWidget(self._understood_line())
        column.addWidget(self.corrections)
        column.addWidget(self.error)
        self.corrections.hide()
        self.error.hide()

    def _understood_line(self) -> QWidget:
        self.said = QWidget()
        row = QHBoxLayout(self.said)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        top = Qt.AlignmentFlag.AlignTop
        self.caption = text_label("", "small", "muted")
        self.said.setMinimumHeight(badge_height())
        row.addWidget(self.caption, 0, top)
        row.addWidget(self.row, 1)
        self.tab_hint = KeyHint("Tab")
        self.tab_words = text_label(tr("corrects"), "small", "muted")
        row.addWidget(self.tab_hint, 0, top)
        row.addWidget(self.tab_words, 0, top)
        return self.said

    def _connect(self) -> None:
        self.line.textChanged.connect(self._show_entry)
        self.line.corrections_wanted.connect(self._correct)
        for field in self.corrections.fields().values():
            field.changed.connect(self._show_badges)
        for widget in (self.line, *self.corrections.findChildren(QWidget)):
            widget.installEventFilter(self)

    def set_subject(
        self, people: Sequence[tuple[int, str]], cycles: Sequence[CycleChoice], cycle_id: int | None
    ) -> None:
        """Whom the names may mean, and which cycle a contact belongs to unless told otherwise."""
        self.people = people
        chosen = self.corrections.cycle.value() if "cycle" in self.corrections.touched else cycle_id
        self.corrections._filling = True
        self.corrections.cycle.show_cycles(cycles, chosen)
        self.corrections._filling = False
        self.corrections.cycle.setEnabled(bool(cycles))

    # understanding -----------------------------------------------------------------------------
    def entry(self) -> Entry:
        """What will be written."""
        return self.corrections.apply(parse(self.line.text(), datetime.now(), self.people))

    def cycle_id(self) -> int | None:
        value: int | None = self.corrections.cycle.value()
        return value

    @Slot()
    def _show_entry(self) -> None:
        self._say_problem("")
        if not self.line.text().strip():
            self.corrections.forget()
            self.corrections.hide()
        if self.corrections.isVisible() or not self.corrections.touched:
            self.corrections.show_entry(parse(self.line.text(), datetime.now(), self.people))
        self._show_badges()

    @Slot()
    def _show_badges(self) -> None:
        typed = bool(self.line.text().strip())
        entry = self.entry() if typed else Entry()
        names = dict(self.people)
        self.row.set_items(understood(entry, names.get(entry.person_id or 0, "")) if typed else [])
        hint = tr("Channel, when, how long, what they ask, what you learned, what comes next: in any order")
        self.caption.setText(tr("Understood:") if typed else hint)
        for widget in (self.row, self.tab_hint, self.tab_words):
            widget.setVisible(typed)

    @Slot()
    def _correct(self) -> None:
        self.corrections.show_entry(parse(self.line.text(), datetime.now(), self.people))
        self.corrections.show()
        self.corrections.channel.setFocus(Qt.FocusReason.TabFocusReason)

    # keys --------------------------------------------------------------------------------------
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            if event.key() in ENTER and not _popup_open(watched):
                self.save()
                return True
            if event.key() == Qt.Key.Key_Escape:
                self._step_back()
                return True
        return False

    def _step_back(self) -> None:
        """Esc leaves the corrections first, then empties the line."""
        if self.corrections.isVisible() and not self.line.hasFocus():
            self.line.setFocus()
        else:
            self.line.clear()

    @Slot()
    def save(self) -> None:
        entry, problem = self.entry(), self.corrections.problem()
        if entry.empty or problem:
            self._say_problem(problem if self.line.text().strip() else "")
            return
        self.setEnabled(False)
        self.saved.emit(entry, self.cycle_id())

    def done(self) -> None:
        """It is written: ready for the next one."""
        self.setEnabled(True)
        self.corrections.forget()
        self.line.clear()
        self.line.setFocus()

    def failed(self, text: str) -> None:
        """It was not written: what is typed stays."""
        self.setEnabled(True)
        self._say_problem(text)
        self.line.setFocus()

    def _say_problem(self, text: str) -> None:
        self.error.setText(text)
        self.error.setVisible(bool(text))


def _popup_open(watched: QObject) -> bool:
    """Enter chooses in an open list."""
    view = watched.view() if isinstance(watched, ChoiceField) else None
    return view is not None and view.isVisible()
