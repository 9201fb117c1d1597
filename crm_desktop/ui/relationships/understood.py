"""What a typed line will write, one badge per thing, before it is saved."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime
from typing import NamedTuple

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from crm_desktop.domain.quick_entry import Entry
from crm_desktop.ui.i18n import format_date, format_duration, format_time, term, tr
from crm_desktop.ui.icon_names import icon_for
from crm_desktop.ui.relationships.events import contact_icon, contact_title
from crm_desktop.ui.theme import theme
from crm_desktop.ui.widgets.badges import badge_height, badge_width, paint_badge

WIDEST = 360
GAP = 6


class Understood(NamedTuple):
    icon: str
    text: str


def understood(entry: Entry, person: str = "") -> list[Understood]:
    """The badges of an entry, in the order of its words."""
    found: list[Understood] = []
    if entry.is_contact:
        found.append(_contact(entry, person))
        if entry.minutes is not None:
            found.append(Understood("clock", format_duration(entry.minutes, words=True)))
        if entry.mood is not None:
            found.append(Understood(icon_for("mood", entry.mood), term(entry.mood)))
    if entry.remark:
        found.append(Understood("note", tr("Note: {words}", words=entry.remark)))
    for ask in entry.asks:
        words = _dated(ask.title, ask.due_on, tr("by"))
        found.append(Understood(icon_for("request_kind", ask.kind), tr("Request: {title}", title=words)))
    for note in entry.facts:
        kind = term(note.kind)
        found.append(Understood("bulb", tr("{kind}: {words}", kind=kind, words=note.text)))
    for plan in entry.plans:
        found.append(Understood("calendar-event", _dated(plan.title, plan.due_on, "")))
    return found


def _contact(entry: Entry, person: str) -> Understood:
    title = contact_title(entry.channel.value, entry.direction, person or None)
    day = format_date(entry.day or date.today(), "near")
    if entry.time is not None:
        moment = datetime(2000, 1, 1, *entry.time).astimezone()
        day = tr("{day} at {time}", day=day, time=format_time(moment))
    return Understood(
        contact_icon(entry.channel.value, entry.direction), tr("{what}, {day}", what=title, day=day)
    )


def _dated(title: str, day: date | None, by: str) -> str:
    if day is None:
        return title
    return " ".join(part for part in (title, by, format_date(day, "near")) if part)


class UnderstoodRow(QWidget):
    """Painted badges that go on in the next line."""

    def __init__(self) -> None:
        super().__init__()
        self.items: list[Understood] = []
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def set_items(self, items: Sequence[Understood]) -> None:
        self.items = list(items)
        self.setAccessibleName(tr("Understood:") + " " + ", ".join(item.text for item in items))
        self.setToolTip("")
        self.updateGeometry()
        self.update()

    def _places(self, width: int) -> list[tuple[QRect, Understood, str]]:
        metrics, height = theme().metrics("small-strong"), badge_height()
        found: list[tuple[QRect, Understood, str]] = []
        x = y = 0
        for item in self.items:
            room = min(theme().px(WIDEST), width) - 40
            text = metrics.elidedText(item.text, Qt.TextElideMode.ElideRight, room)
            wide = badge_width("neutral", text, item.icon)
            if x and x + wide > width:
                x, y = 0, y + height + GAP
            found.append((QRect(x, y, wide, height), item, text))
            x += wide + GAP
        return found

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        places = self._places(width)
        return places[-1][0].bottom() + 1 if places else badge_height()

    def sizeHint(self) -> QSize:
        return QSize(200, self.heightForWidth(max(200, self.width())))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        for rect, item, text in self._places(self.width()):
            paint_badge(painter, rect, "neutral", text, item.icon)
