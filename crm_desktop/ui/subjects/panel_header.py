"""The head of the record: name, what it is, its classification to change in place, what to do with it."""

from __future__ import annotations

from functools import partial
from typing import Any

from PySide6.QtCore import QPoint, Qt, Slot
from PySide6.QtWidgets import QHBoxLayout, QMenu, QVBoxLayout, QWidget

from crm_desktop.services.subject_records import Record
from crm_desktop.ui.i18n import term, terms, tr
from crm_desktop.ui.subjects.badge_button import BadgeButton
from crm_desktop.ui.subjects.record_actions import RecordActions
from crm_desktop.ui.theme import icon
from crm_desktop.ui.widgets.buttons import Button
from crm_desktop.ui.widgets.flow_layout import FlowLayout
from crm_desktop.ui.widgets.labels import Avatar, ElidedLabel, IconButton

AVATAR = 40


class RecordHeader(QWidget):
    """`whole` is the full page's: without the way to itself."""

    def __init__(self, actions: RecordActions, whole: bool = False) -> None:
        super().__init__()
        self.doing = actions
        self._whole = whole
        self.record: Record | None = None
        self.avatar = Avatar(size=AVATAR)
        self.name = ElidedLabel("", "subject")
        self.about = ElidedLabel("", "small", "muted")
        self.more = IconButton("dots", tr("More"), "muted", 18)
        self._make_badges()
        self._make_buttons()
        self._build()
        self._connect()

    def _make_badges(self) -> None:
        self.tier = BadgeButton(tr("Tier"), list(reversed(terms("tier").items())))
        self.priority = BadgeButton(tr("Priority"), list(terms("priority").items()))
        self.lifecycle = BadgeButton(tr("Life cycle"), list(terms("lifecycle").items()))
        self.target = BadgeButton(tr("Target"))
        self.scope = BadgeButton(tr("Scope"), list(terms("scope").items()))

    def _make_buttons(self) -> None:
        self.note = Button(tr("Note"), "quiet", "pencil", small=True)
        self.note.setToolTip(tr("Note a contact or what you learned"))
        self.history = Button(tr("History"), "quiet", "history", small=True)
        self.edit = Button(tr("Edit"), "quiet", "adjustments-horizontal", small=True)
        self.edit.setToolTip(tr("Edit this subject (F2)"))
        self.cycle = Button(tr("Open a cycle"), "step", small=True)

    def _build(self) -> None:
        names = QVBoxLayout()
        names.setSpacing(0)
        names.addWidget(self.name)
        names.addWidget(self.about)
        top = QHBoxLayout()
        top.setSpacing(12)
        top.addWidget(self.avatar)
        top.addLayout(names, 1)
        top.addWidget(self.more, 0, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 14, 12, 12)
        column.setSpacing(10)
        column.addLayout(top)
        column.addWidget(_flow(5, self.tier, self.priority, self.lifecycle, self.target, self.scope))
        column.addWidget(_flow(8, self.note, self.history, self.edit, self.cycle))

    def _connect(self) -> None:
        for field in ("tier", "priority", "lifecycle", "scope"):
            getattr(self, field).chosen.connect(partial(self.doing.set_field, field))
        self.target.clicked.connect(self._target_clicked)
        self.more.clicked.connect(self._open_menu)
        self.note.clicked.connect(self.doing.note)
        self.history.clicked.connect(self.doing.history)
        self.edit.clicked.connect(self.doing.edit)
        self.cycle.clicked.connect(self.doing.open_cycle)

    # -- showing

    def show_record(self, record: Record) -> None:
        self.record = record
        subject = record.subject
        self.name.set_text(subject.display_name[:500])
        self.avatar.set_name(subject.display_name[:200])
        self.about.set_text(about(subject))
        self.tier.show_value(
            subject.tier, f"tier.{subject.tier}" if subject.tier else "outline", term(subject.tier, "tier")
        )
        self.priority.show_value(
            subject.priority,
            f"priority.{subject.priority}" if subject.priority else "outline",
            subject.priority or "",
        )
        stage = subject.lifecycle
        self.lifecycle.show_value(
            stage, "neutral" if stage else "outline", term(stage, "lifecycle"), "lifecycle"
        )
        self.target.show_value(subject.target, "target" if subject.target else "outline", tr("Target"))
        self.scope.show_value(
            subject.scope, "neutral" if subject.scope else "outline", term(subject.scope, "scope")
        )
        self.scope.setVisible(self._whole)
        self.cycle.setVisible(subject.target and not subject.open_cycles)

    # -- doing

    @Slot()
    def _target_clicked(self) -> None:
        if self.record is None:
            return
        if not self.record.subject.target:
            self.doing.choose_target()
            return
        menu = QMenu(self)
        menu.addAction(tr("New objective…"), self.doing.add_aim)
        menu.addAction(tr("No longer a target"), self.doing.no_target)
        menu.popup(self.target.mapToGlobal(QPoint(0, self.target.height() + 2)))

    @Slot()
    def _open_menu(self) -> None:
        self.make_menu().popup(self.more.mapToGlobal(QPoint(0, self.more.height() + 2)))

    def make_menu(self) -> QMenu:
        """What is not needed every day."""
        menu = QMenu(self)
        actions = self.doing
        entries: list[Any] = [
            (tr("Edit…"), "pencil", actions.edit),
            (tr("Full page"), "id-badge-2", actions.show_sheet),
            (tr("Link to another subject…"), "link", actions.add_link),
            (tr("Merge with…"), "git-merge", actions.merge),
            (tr("Attach files…"), "paperclip", actions.choose_files),
            (tr("New objective…"), "target", actions.add_aim),
            (tr("Manage fields…"), "list", actions.manage_fields),
            None,
            (tr("Print or save as PDF…"), "printer", actions.print_sheet),
            None,
            (tr("Move to the trash"), "trash", actions.delete),
        ]
        for entry in entries:
            if entry is None:
                menu.addSeparator()
            elif not (self._whole and entry[2] == actions.show_sheet):
                menu.addAction(icon(entry[1], "muted"), entry[0], entry[2])
        return menu


def about(subject: Any) -> str:
    """ "Company · food · Modena"; a person's job first."""
    kind = term(subject.kind, "subject_kind")
    parts = (kind, subject.job_title, subject.sector, subject.city)
    return " · ".join(part[:80] for part in parts if part)


def _flow(gap: int, *widgets: QWidget) -> QWidget:
    box = QWidget()
    flow = FlowLayout(gap)
    box.setLayout(flow)
    for widget in widgets:
        flow.addWidget(widget)
    return box
