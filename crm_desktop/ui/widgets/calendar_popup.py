"""A calendar under a field; loaded when first opened."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

from PySide6.QtCore import QDate, QPoint, Qt, Slot
from PySide6.QtWidgets import QCalendarWidget, QFrame, QVBoxLayout, QWidget


class CalendarPopup(QFrame):
    def __init__(self, field: QWidget, day: date | None, picked: Callable[[date], Any]) -> None:
        super().__init__(field, Qt.WindowType.Popup)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setProperty("popup", "true")
        self._picked = picked
        self.calendar = QCalendarWidget()
        self.calendar.setVerticalHeaderFormat(QCalendarWidget.VerticalHeaderFormat.NoVerticalHeader)
        self.calendar.setGridVisible(False)
        if day is not None:
            self.calendar.setSelectedDate(QDate(day.year, day.month, day.day))
        column = QVBoxLayout(self)
        column.setContentsMargins(4, 4, 4, 4)
        column.addWidget(self.calendar)
        self.calendar.clicked.connect(self._take)
        self.calendar.activated.connect(self._take)

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
