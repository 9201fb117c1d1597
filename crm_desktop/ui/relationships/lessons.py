"""Lessons of past reviews, as short lines with their sign."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from crm_desktop.ui.i18n import term, tr
from crm_desktop.ui.icon_names import icon_for
from crm_desktop.ui.widgets.labels import clear_layout, icon_label, text_label

SHOWN = 4


class Lessons(QWidget):
    """`set_lessons(rows)`; rows have polarity, weight, words, own."""

    def __init__(self, details: bool = False) -> None:
        super().__init__()
        self._details = details
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(8)

    def set_lessons(self, lessons: Sequence[Any]) -> None:
        clear_layout(self._column)
        for lesson in lessons[:SHOWN]:
            self._column.addWidget(self._line(lesson))
        if not lessons:
            words = tr("No lessons yet. They come from the reviews.")
            self._column.addWidget(text_label(words, "small", "muted", wrap=True))

    def _line(self, lesson: Any) -> QWidget:
        line = QWidget()
        row = QHBoxLayout(line)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        tone = "positive" if lesson.polarity > 0 else "negative"
        row.addWidget(
            icon_label(icon_for("polarity", int(lesson.polarity)), tone), 0, Qt.AlignmentFlag.AlignTop
        )
        words = QVBoxLayout()
        words.setSpacing(1)
        words.addWidget(text_label(lesson.words, "body" if self._details else "small", wrap=True))
        if self._details:
            words.addWidget(text_label(_detail(lesson), "small", "muted", wrap=True))
        row.addLayout(words, 1)
        line.setAccessibleName(f"{term(int(lesson.polarity), 'polarity')}: {lesson.words}")
        return line


def _detail(lesson: Any) -> str:
    """ "3 cases of 3 · Prices clear from the start" """
    cases = tr("%n cases of {all}", n=lesson.cases_for, all=lesson.cases_all) if lesson.cases_all else ""
    factor = lesson.factor if lesson.factor != lesson.words else ""
    similar = "" if lesson.own else tr("from similar subjects")
    return " · ".join(part for part in (cases, factor, similar) if part)
