"""What a finding refers to: badges to look at or to take away, and the list to pick from."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import Any

from PySide6.QtCore import QPoint, QSize, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from crm_desktop.services.review import EvidenceRow
from crm_desktop.ui.i18n import tr
from crm_desktop.ui.plain import plain_hint
from crm_desktop.ui.review.words import evidence_icon, evidence_words
from crm_desktop.ui.theme import pixmap, theme
from crm_desktop.ui.widgets.badges import badge_height, badge_width, paint_badge
from crm_desktop.ui.widgets.chip import Chip, Option
from crm_desktop.ui.widgets.flow_layout import FlowLayout
from crm_desktop.ui.widgets.labels import LinkButton, clear_layout

WIDEST = 260
CROSS = 16


class EvidenceBadge(QWidget):
    """One thing a finding refers to. With `removable` a click on ×, or Delete, takes it away."""

    removed = Signal()

    def __init__(self, row: EvidenceRow, removable: bool = False) -> None:
        super().__init__()
        self._icon = evidence_icon(row)
        self._full = evidence_words(row)
        self._removable = removable
        self._text = self._fitting()
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(self._full)
        tip = [row.title or self._full]
        if removable:
            self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            tip.append(tr("Delete takes it away"))
        self.setToolTip(plain_hint("\n".join(tip)))

    def _fitting(self) -> str:
        room = theme().px(WIDEST) - badge_width("neutral", "", self._icon) - (CROSS if self._removable else 0)
        return theme().metrics("small-strong").elidedText(self._full, Qt.TextElideMode.ElideMiddle, room)

    def sizeHint(self) -> QSize:
        width = badge_width("neutral", self._text, self._icon)
        return QSize(width + (CROSS if self._removable else 0), badge_height())

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if self._removable and event.position().x() > self.width() - CROSS - 4:
            self.removed.emit()
        else:
            super().mousePressEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self._removable and event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.removed.emit()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        paint_badge(painter, self.rect(), "neutral", "")
        painter.drawPixmap(QPoint(7, (self.height() - 14) // 2), pixmap(self._icon, "muted", 14))
        painter.setPen(theme().color("text"))
        painter.setFont(theme().font("small-strong"))
        painter.drawText(self.rect().adjusted(26, 0, 0, 0), Qt.AlignmentFlag.AlignVCenter, self._text)
        if self._removable:
            where = QPoint(self.width() - CROSS - 2, (self.height() - 12) // 2)
            painter.drawPixmap(where, pixmap("x", "muted", 12))
        if self.hasFocus():
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(theme().pen("accent", 2))
            painter.drawRoundedRect(self.rect().toRectF().adjusted(1, 1, -1, -1), 4, 4)


class EvidenceField(QWidget):
    """The badges of one finding and a way to pick more of what happened in the cycle."""

    changed = Signal()

    def __init__(
        self, pairs: Sequence[tuple[str, int]], choices: Callable[[], Sequence[EvidenceRow]]
    ) -> None:
        super().__init__()
        self._pairs: list[Any] = [tuple(pair) for pair in pairs]
        self._choices = choices
        self._flow = FlowLayout(6, self)
        self._picker = Chip("evidence", "", self._options, "many")
        self._picker.setParent(self)
        self._picker.hide()
        self._picker.changed.connect(self._picked)
        self.add_button = LinkButton(tr("Add evidence"), "plus")
        self.add_button.clicked.connect(self.pick)
        self._show()

    def pairs(self) -> list[tuple[str, int]]:
        return [(str(kind), int(record)) for kind, record in self._pairs]

    def stops(self) -> list[QWidget]:
        """What Tab reaches, in reading order."""
        badges = [self._flow.itemAt(number).widget() for number in range(self._flow.count() - 1)]  # type: ignore[union-attr]
        return [*badges, self.add_button]  # type: ignore[list-item]

    def _options(self) -> list[Option]:
        rows = sorted(self._choices(), key=_shown_order)
        return [Option((row.kind, row.id), _choice_words(row)) for row in rows]

    @Slot()
    def pick(self) -> None:
        self._picker.set_value(self._pairs or None)
        self._picker.open_menu(self.add_button.mapToGlobal(QPoint(0, self.add_button.height())))

    @Slot()
    def _picked(self) -> None:
        self.set_pairs([tuple(pair) for pair in self._picker.value() or []])

    def set_pairs(self, pairs: Sequence[Any]) -> None:
        self._pairs = list(pairs)
        self._show()
        self.changed.emit()

    def _show(self) -> None:
        self._flow.removeWidget(self.add_button)
        clear_layout(self._flow)
        known = {(row.kind, row.id): row for row in self._choices()}
        for pair in self._pairs:
            if pair in known:
                badge = EvidenceBadge(known[pair], removable=True)
                badge.removed.connect(partial(self._remove, pair))
                self._flow.addWidget(badge)
        self._flow.addWidget(self.add_button)
        self.updateGeometry()

    def _remove(self, pair: tuple[str, int]) -> None:
        self.set_pairs([one for one in self._pairs if one != pair])
        self.add_button.setFocus()


def _shown_order(row: EvidenceRow) -> int:
    """Results and requests before the many contacts; the newest first inside each."""
    return ("result", "request", "activity", "interaction").index(row.kind)


def _choice_words(row: EvidenceRow) -> str:
    words = evidence_words(row)
    return (
        tr("{what}: {title}", what=words, title=row.title[:60])
        if row.kind == "interaction" and row.title
        else words
    )


def badges(rows: Sequence[EvidenceRow]) -> QWidget:
    """Badges to look at."""
    box = QWidget()
    flow = FlowLayout(6, box)
    for row in rows:
        flow.addWidget(EvidenceBadge(row))
    return box
