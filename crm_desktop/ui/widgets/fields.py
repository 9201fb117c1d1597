"""Form fields: each has `value()`, `set_value()`, `changed`, `set_error(text)` and `problem()`."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import UTC, date, datetime
from decimal import Decimal
from typing import Any

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtGui import QFocusEvent, QFontMetrics, QKeyEvent, QWheelEvent
from PySide6.QtWidgets import QCheckBox, QComboBox, QHBoxLayout, QLabel, QLineEdit, QPlainTextEdit, QWidget

from crm_desktop.domain.text import clean
from crm_desktop.ui import i18n
from crm_desktop.ui.formats import as_local
from crm_desktop.ui.i18n import tr
from crm_desktop.ui.theme import set_kind, theme
from crm_desktop.ui.widgets.field_drafts import plain, unplain


class FieldMixin:
    """What all fields can do. `error_label` is given by the form."""

    error_label: QLabel | None = None

    def set_error(self, text: str) -> None:
        """A sentence under the field; empty takes it away."""
        set_kind(self._edge(), "wrong", "true" if text else "false")
        if self.error_label is not None:
            self.error_label.setText(text)
            self.error_label.setVisible(bool(text))
        self._edge().setAccessibleDescription(text)

    def _edge(self) -> QWidget:
        return self  # type: ignore[return-value]

    def draft(self) -> Any:
        """What is typed, as JSON can hold it."""
        return plain(self.value())  # type: ignore[attr-defined]

    def take_draft(self, typed: Any) -> None:
        """Show what `draft` said."""
        self.set_value(unplain(typed))  # type: ignore[attr-defined]

    def problem(self) -> str:
        """Why what is typed cannot be used; empty if it can."""
        return ""

    def check(self) -> bool:
        """Show the problem, if any."""
        text = self.problem()
        self.set_error(text)
        return not text


class TextField(FieldMixin, QLineEdit):
    """One line of text; `value()` is stripped."""

    changed = Signal()

    def __init__(self, text: str = "", placeholder: str = "", max_length: int = 500) -> None:
        super().__init__()
        self.setPlaceholderText(placeholder)
        self.setMaxLength(max_length)
        self.set_value(text)
        self.textChanged.connect(self.changed)

    def value(self) -> str:
        return clean(self.text()).strip()

    def set_value(self, value: object) -> None:
        """Shown from its beginning, however long."""
        self.setText("" if value is None else str(value))
        self.setCursorPosition(0)


class NotesField(FieldMixin, QPlainTextEdit):
    """Some lines of text; Tab leaves it."""

    changed = Signal()

    def __init__(self, text: str = "", placeholder: str = "", lines: int = 3) -> None:
        super().__init__(text)
        self.setPlaceholderText(placeholder)
        self.setTabChangesFocus(True)
        self._lines = lines
        self.setMinimumHeight(self.sizeHint().height())
        self.textChanged.connect(self.changed)

    def sizeHint(self) -> QSize:
        return QSize(200, QFontMetrics(self.font()).lineSpacing() * self._lines + 20)

    def value(self) -> str:
        return clean(self.toPlainText()).strip()

    def set_value(self, value: object) -> None:
        self.setPlainText("" if value is None else str(value))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if enter and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            event.ignore()  # the dialog's primary button
        else:
            super().keyPressEvent(event)


class ChoiceField(FieldMixin, QComboBox):
    """One of some values. `empty` adds a choice of nothing (None) with these words."""

    changed = Signal()

    def __init__(
        self, options: Sequence[tuple[Any, str]] = (), empty: str | None = None, value: Any = None
    ) -> None:
        super().__init__()
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._empty = empty
        self.set_options(options)
        if value is not None:
            self.set_value(value)
        self.currentIndexChanged.connect(self._tell)

    def set_options(self, options: Sequence[tuple[Any, str]]) -> None:
        self.blockSignals(True)
        self.clear()
        if self._empty is not None:
            self.addItem(self._empty, None)
        for option in options:
            self.addItem(option[1], option[0])
        self.blockSignals(False)

    def value(self) -> Any:
        return self.currentData()

    def set_value(self, value: Any) -> None:
        plain = getattr(value, "value", value)
        for row in range(self.count()):
            data = self.itemData(row)
            if data == value or getattr(data, "value", data) == plain:
                self.setCurrentIndex(row)
                return
        self.setCurrentIndex(0 if self._empty is not None else -1)

    def take_draft(self, typed: Any) -> None:
        """What is no longer offered changes nothing."""
        found = next((row for row in range(self.count()) if plain(self.itemData(row)) == typed), None)
        if found is not None:
            self.setCurrentIndex(found)

    @Slot()
    def _tell(self) -> None:
        self.changed.emit()

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()  # scrolling a form must not change it


class ParsedField(FieldMixin, QLineEdit):
    """A line that is read as a value; shown tidy when left. Base of money, minutes, numbers and dates."""

    changed = Signal()

    def __init__(
        self, parse: Callable[[str], Any], show: Callable[[Any], str], wrong: str, hint: str = ""
    ) -> None:
        super().__init__()
        self._parse = parse
        self._show = show
        self._wrong = wrong
        self.setPlaceholderText(hint)
        self.textChanged.connect(self.changed)
        self.editingFinished.connect(self._tidy)

    def value(self) -> Any:
        """None for nothing, and for what cannot be read (see `problem`)."""
        try:
            return self._parse(self.text())
        except (ValueError, ArithmeticError):
            return None

    def set_value(self, value: Any) -> None:
        self.setText("" if value is None else self._show(value))
        self.set_error("")

    def draft(self) -> Any:
        """The value, so that "tomorrow" stays the day it was; what cannot be read as it is typed."""
        value = self.value()
        return {"typed": self.text()} if value is None else plain(value)

    def take_draft(self, typed: Any) -> None:
        if isinstance(typed, dict) and "typed" in typed:
            self.setText(typed["typed"])
        else:
            super().take_draft(typed)

    def problem(self) -> str:
        try:
            self._parse(self.text())
        except (ValueError, ArithmeticError):
            return self._wrong
        return ""

    @Slot()
    def _tidy(self) -> None:
        if self.check() and self.value() is not None:
            self.setText(self._show(self.value()))


def _show_money(value: Any) -> str:
    return i18n.format_money(value, True, "€")


class MoneyField(ParsedField):
    """An amount in euros; `value()` is Decimal or None; int is taken as cents."""

    def __init__(self, hint: str = "") -> None:
        super().__init__(i18n.parse_money, _show_money, tr("Write an amount, like 1250,50"), hint)
        self.setAlignment(Qt.AlignmentFlag.AlignRight)

    def cents(self) -> int | None:
        value: Decimal | None = self.value()
        return None if value is None else int(value * 100)


def _show_minutes(value: Any) -> str:
    return i18n.format_duration(value, words=True)


class MinutesField(ParsedField):
    """A duration; `value()` is minutes or None."""

    def __init__(self, hint: str = "") -> None:
        super().__init__(i18n.parse_minutes, _show_minutes, tr("Write a duration, like 1h 30 or 45"), hint)


class NumberField(ParsedField):
    """A number; `value()` is Decimal or None."""

    def __init__(self, hint: str = "") -> None:
        super().__init__(i18n.parse_number, i18n.format_number, tr("Write a number"), hint)
        self.setAlignment(Qt.AlignmentFlag.AlignRight)


class CheckField(FieldMixin, QCheckBox):
    """Yes or no."""

    changed = Signal()

    def __init__(self, text: str = "", value: bool = False) -> None:
        super().__init__(text)
        self.setChecked(value)
        self.toggled.connect(self._tell)

    def value(self) -> bool:
        return self.isChecked()

    def set_value(self, value: object) -> None:
        self.setChecked(bool(value))

    @Slot()
    def _tell(self) -> None:
        self.changed.emit()


class DateField(ParsedField):
    """A date typed freely (27/11, domani, ven, +7…) or taken from a calendar; `value()` is a date or None."""

    def __init__(self, hint: str = "", value: date | None = None) -> None:
        wrong = tr("Write a date, like 27/11, tomorrow or +7")
        super().__init__(i18n.parse_date, _show_date, wrong, hint or tr("e.g. 27/11, tomorrow, fri"))
        from crm_desktop.ui.theme import icon

        self._action = self.addAction(icon("calendar", "muted"), QLineEdit.ActionPosition.TrailingPosition)
        self._action.setToolTip(tr("Calendar"))
        self._action.triggered.connect(self.open_calendar)
        if value is not None:
            self.set_value(value)

    @Slot()
    def open_calendar(self) -> None:
        from crm_desktop.ui.widgets.calendar_popup import open_calendar

        open_calendar(self, self.value(), self._picked)

    def _picked(self, day: date) -> None:
        self.set_value(day)
        self.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        steps = {Qt.Key.Key_Up: 1, Qt.Key.Key_Down: -1}
        key = Qt.Key(event.key())
        if key == Qt.Key.Key_Down and event.modifiers() & Qt.KeyboardModifier.AltModifier:
            self.open_calendar()
        elif key in steps and self.value() is not None:
            self.set_value(date.fromordinal(self.value().toordinal() + steps[key]))
        else:
            super().keyPressEvent(event)


def _show_date(value: Any) -> str:
    return i18n.format_date(value, "near")


class TimeField(ParsedField):
    """A time of the day; `value()` is (hour, minute) or None."""

    def __init__(self) -> None:
        super().__init__(i18n.parse_time, _show_time, tr("Write a time, like 9:30"), "9:30")
        self.setFixedWidth(theme().px(76))


def _show_time(value: tuple[int, int]) -> str:
    return f"{value[0]}:{value[1]:02d}"


class DateTimeField(FieldMixin, QWidget):
    """Day and time, local on the screen; `value()` is UTC (aware) or None. Without a time it is noon."""

    changed = Signal()

    def __init__(self, value: datetime | str | None = None) -> None:
        super().__init__()
        self.day = DateField()
        self.time = TimeField()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self.day, 1)
        row.addWidget(self.time)
        self.setFocusProxy(self.day)
        self.set_value(value)
        self.day.changed.connect(self.changed)
        self.time.changed.connect(self.changed)

    def set_error(self, text: str) -> None:
        """At the part that is wrong; at the day if the sentence comes from elsewhere."""
        wrong = [part for part in (self.day, self.time) if part.problem()] or [self.day]
        for part in (self.day, self.time):
            marked = bool(text) and part in wrong
            set_kind(part, "wrong", "true" if marked else "false")
            part.setAccessibleDescription(text if marked else "")
        if self.error_label is not None:
            self.error_label.setText(text)
            self.error_label.setVisible(bool(text))

    def value(self) -> datetime | None:
        day, clock = self.day.value(), self.time.value() or (12, 0)
        if day is None:
            return None
        return datetime(day.year, day.month, day.day, *clock).astimezone().astimezone(UTC)

    def set_value(self, value: datetime | str | None) -> None:
        moment = as_local(value)
        self.day.set_value(moment.date() if moment else None)
        self.time.set_value((moment.hour, moment.minute) if moment else None)

    def draft(self) -> Any:
        return [self.day.draft(), self.time.draft()]

    def take_draft(self, typed: Any) -> None:
        self.day.take_draft(typed[0])
        self.time.take_draft(typed[1])

    def problem(self) -> str:
        return self.day.problem() or self.time.problem()

    def focusInEvent(self, event: QFocusEvent) -> None:
        self.day.setFocus()
