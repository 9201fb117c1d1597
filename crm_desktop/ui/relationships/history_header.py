"""The head of a history: back, who, how important, where the cycle stands."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout

from crm_desktop.services.relationships import Card, CycleChoice, SubjectHead
from crm_desktop.ui.i18n import term, tr
from crm_desktop.ui.relationships.events import cycle_words
from crm_desktop.ui.theme import theme
from crm_desktop.ui.widgets.badges import Badge
from crm_desktop.ui.widgets.buttons import Button
from crm_desktop.ui.widgets.labels import Avatar, ElidedLabel, IconButton


class HistoryHeader(QFrame):
    """60 px."""

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("surface", "window")
        self.setProperty("line", "bottom")
        self.setFixedHeight(theme().px(60))
        self.back = IconButton("arrow-left", tr("Back (Alt+Left)"), "text", 18)
        self.avatar = Avatar("", theme().px(36))
        self.name = ElidedLabel("", "title")
        self.name.setSizePolicy(
            self.name.sizePolicy().Policy.Maximum, self.name.sizePolicy().Policy.Preferred
        )
        self.tier, self.priority, self.target = Badge(), Badge(), Badge("target", tr("Target"))
        self.state = ElidedLabel("", "small", "muted")
        self.sheet = Button(tr("Open the subject"), "ghost", "id-badge-2")
        self.contact = Button(tr("New contact"), "primary", "plus", shortcut="Ctrl+N")
        self._build()

    def _build(self) -> None:
        title = QHBoxLayout()
        title.setSpacing(8)
        title.addWidget(self.name)
        for badge in (self.tier, self.priority, self.target):
            title.addWidget(badge, 0, Qt.AlignmentFlag.AlignVCenter)
        title.addStretch(1)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addStretch(1)
        words.addLayout(title)
        words.addWidget(self.state)
        words.addStretch(1)
        row = QHBoxLayout(self)
        row.setContentsMargins(8, 0, 16, 0)
        row.setSpacing(10)
        row.addWidget(self.back)
        row.addWidget(self.avatar)
        row.addLayout(words, 1)
        row.addWidget(self.sheet)
        row.addWidget(self.contact)

    def show_head(self, head: SubjectHead, cycle: CycleChoice | None, card: Card | None) -> None:
        self.avatar.set_name(head.name)
        self.name.set_text(head.name)
        self.tier.setVisible(bool(head.tier))
        self.priority.setVisible(bool(head.priority))
        self.target.setVisible(bool(head.target) and not head.tier)
        if head.tier:
            self.tier.set(f"tier.{head.tier}", term(head.tier, "tier"))
        if head.priority:
            self.priority.set(f"priority.{head.priority}", term(head.priority, "priority"))
        self.state.set_text(_state(cycle, card))


def _state(cycle: CycleChoice | None, card: Card | None) -> str:
    """ "Cycle 3 · Understanding for 11 days · one supplier for labels and website"."""
    if cycle is None:
        return tr("No cycle yet")
    words = cycle_words(cycle.number, cycle.stage, cycle.outcome)
    if cycle.outcome is None and card is not None and card.days_here:
        words = f"{words} {tr('for %n days', n=card.days_here)}"
    return f"{words} · {cycle.objective}" if cycle.objective else words
