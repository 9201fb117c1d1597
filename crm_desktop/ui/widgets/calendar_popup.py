"""A calendar under a field; loaded when first opened."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

from PySide6.QtCore import QDate, QPoint, Qt, Slot
from PySide6.QtGui import QTextCharFormat
from PySide6.QtWidgets import QCalendarWidget, QFrame, QToolButton, QVBoxLayout, QWidget

from crm_desktop.ui.theme import set_icon, theme


class CalendarPopup(QFrame):
    def __init__(self, field: QWidget, day: date | None, picked: Callable[[date], Any]) -> None:
        super().__init__(field, Qt.WindowType.Popup)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setProperty("popup", "true")
        self._picked = picked
        self.calendar = QCalendarWidget()
        self.calendar.setVerticalHeaderFormat(QCalendarWidget.VerticalHeaderFormat.NoVerticalHeader)
        self.calendar.setGridVisible(False)
        self._calm_weekends()
        for name, picture in (("prev", "chevron-left"), ("next", "chevron-right")):
            button = self.calendar.findChild(QToolButton, f"qt_calendar_{name}month")
            if button is not None:
                set_icon(button, picture, "text")
        if day is not None:
            self.calendar.setSelectedDate(QDate(day.year, day.month, day.day))
        column = QVBoxLayout(self)
        column.setContentsMargins(4, 4, 4, 4)
        column.addWidget(self.calendar)
        self.calendar.clicked.connect(self._take)
        self.calendar.activated.connect(self._take)

    def _calm_weekends(self) -> None:
        """Red means a state, never a Sunday."""
        plain = QTextCharFormat()
        plain.setForeground(theme().color("text"))
        for day in (Qt.DayOfWeek.Saturday, Qt.DayOfWeek.Sunday):
            self.calendar.setWeekdayTextFormat(day, plain)
        muted = QTextCharFormat()
        muted.setForeground(theme().color("muted"))
        muted.setFont(theme().font("small"))
        self.calendar.setHeaderTextFormat(muted)

    @Slot(QDate)
    def _take(self, day: QDate) -> None:
        self.close()
        self._picked(date(day.year(), day.month(), day.day()))


def open_calendar(field: QWidget, day: date | None, picked: Callable[[date], Any]) -> CalendarPopup:
    popup = CalendarPopup(field, day, picked)
    popup.adjustSize()
    popup.move(field.mapToGlobal(QPoint(0, field.height() + 2)))
    popup.show()
    popup.calendar.setFocus()
    return popup
