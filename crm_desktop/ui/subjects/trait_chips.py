"""Characteristics, interests and tags as badges; each can be taken away."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QPoint, QSize, Qt
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QMenu, QSizePolicy, QWidget

from crm_desktop.services.subject_records import TraitRow
from crm_desktop.ui.i18n import term, tr
from crm_desktop.ui.plain import plain_hint
from crm_desktop.ui.subjects.record_actions import RecordActions
from crm_desktop.ui.theme import theme
from crm_desktop.ui.widgets.badges import RADIUS, badge_height, badge_width, paint_badge
from crm_desktop.ui.widgets.flow_layout import FlowLayout

WIDEST = 240


class TraitChips(QWidget):
    def __init__(self, actions: RecordActions, traits: Sequence[TraitRow]) -> None:
        super().__init__()
        flow = FlowLayout(6)
        self.setLayout(flow)
        for trait in traits[:60]:
            flow.addWidget(TraitChip(actions, trait))


class TraitChip(QAbstractButton):
    """Its menu opens by click, Enter or right click; Delete takes the trait away."""

    def __init__(self, actions: RecordActions, trait: TraitRow) -> None:
        super().__init__()
        self._actions = actions
        self._trait = trait
        full = " ".join((f"{trait.name}: {trait.value}" if trait.value else trait.name)[:400].split())
        self._text = (
            theme().metrics("small-strong").elidedText(full, Qt.TextElideMode.ElideRight, WIDEST - 24)
        )
        self.setToolTip(plain_hint(full) if self._text != full else "")
        self.setAccessibleName(f"{term(trait.kind, 'trait_kind')}: {full}")
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.clicked.connect(self.open_menu)

    def text(self) -> str:
        return self._text

    def make_menu(self) -> QMenu:
        menu = QMenu(self)
        menu.addAction(tr("Edit…"), partial(self._actions.edit_part, "traits"))
        menu.addAction(tr("Rename everywhere…"), partial(self._actions.rename_trait, self._trait))
        menu.addAction(tr("Take away"), partial(self._actions.remove_trait, self._trait.id))
        return menu

    def open_menu(self) -> None:
        self.make_menu().popup(self.mapToGlobal(QPoint(0, self.height() + 2)))

    def contextMenuEvent(self, event: object) -> None:
        self.open_menu()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self._actions.remove_trait(self._trait.id)
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        else:
            super().keyPressEvent(event)

    def sizeHint(self) -> QSize:
        return QSize(badge_width("neutral", self._text), badge_height())

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        paint_badge(painter, self.rect(), "neutral", self._text)
        if self.hasFocus():
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(theme().pen("accent", 2))
            painter.drawRoundedRect(self.rect().toRectF().adjusted(1, 1, -1, -1), RADIUS, RADIUS)
