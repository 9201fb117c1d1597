"""The panel at the right: the thread of the current record."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QPoint, Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from crm_desktop.domain.activities import OPEN_ACTIVITY, Register, RequestStatus
from crm_desktop.services.threads import Thread, ThreadNode
from crm_desktop.ui.activities.actions import RecordActions
from crm_desktop.ui.activities.menus import RecordMenu
from crm_desktop.ui.activities.thread_node import NodeWidget
from crm_desktop.ui.activities.thread_nodes import NodeWords, node_words
from crm_desktop.ui.i18n import format_money, tr
from crm_desktop.ui.icon_names import icon_for
from crm_desktop.ui.widgets.badges import Badge
from crm_desktop.ui.widgets.buttons import Button
from crm_desktop.ui.widgets.empty_state import EmptyState
from crm_desktop.ui.widgets.labels import ElidedLabel, IconButton, LinkButton, clear_layout, text_label


class ThreadPanel(QWidget):
    """Request or objective, activities, results as one line; what is missing is offered in its place."""

    opened = Signal(str, int)  # register, id of a node that was clicked

    def __init__(self, actions: RecordActions) -> None:
        super().__init__()
        self.actions_of = actions
        self.thread_shown: Thread | None = None
        self.title = text_label(tr("The thread"), "subject")
        self.owner = ElidedLabel("", "small", "muted")
        self.more = IconButton("dots", tr("More actions"))
        self.nodes: list[NodeWidget] = []
        self._build()
        self.more.clicked.connect(self._open_menu)
        self.show_thread(None)

    def _build(self) -> None:
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(self.title)
        words.addWidget(self.owner)
        self.head = QWidget()
        row = QHBoxLayout(self.head)
        row.setContentsMargins(16, 14, 12, 8)
        row.addLayout(words, 1)
        row.addWidget(self.more, 0, Qt.AlignmentFlag.AlignTop)
        self.line = QVBoxLayout()
        self.line.setContentsMargins(16, 4, 16, 16)
        self.line.setSpacing(0)
        inside = QWidget()
        inside.setLayout(self.line)
        self.area = QScrollArea()
        self.area.setWidgetResizable(True)
        self.area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.area.setWidget(inside)
        self.area.viewport().setAutoFillBackground(False)
        inside.setAutoFillBackground(False)
        help_text = tr(
            "What was asked, what was done because of it and what came of it stand here in a line."
        )
        self.empty = EmptyState("route", tr("Choose a row to see its thread."), help_text)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.head)
        column.addWidget(self.area, 1)
        column.addWidget(self.empty, 1)

    # filling -----------------------------------------------------------------------------------
    def show_thread(self, thread: Thread | None) -> None:
        self.thread_shown = thread
        for part in (self.head, self.area):
            part.setVisible(thread is not None)
        self.empty.setVisible(thread is None)
        clear_layout(self.line)
        self.nodes = []
        if thread is not None:
            self.owner.set_text(_owner(thread))
            self._fill(thread)

    def _fill(self, thread: Thread) -> None:
        for node in thread.nodes:
            if node.row is thread.first("result"):
                self._offer_next(thread)
            self._add_node(node)
        if thread.first("result") is None:
            self._offer_next(thread)
        self._offer_result(thread)
        if thread.left_out:
            self.line.addWidget(text_label(tr("%n more in the lists", n=thread.left_out), "small", "muted"))
        self.line.addStretch(1)

    def _add(self, widget: NodeWidget) -> NodeWidget:
        widget.opened.connect(self.opened)
        self.nodes.append(widget)
        self.line.addWidget(widget)
        return widget

    def _add_node(self, node: ThreadNode) -> None:
        widget = self._add(NodeWidget(node_words(node)))
        if node.kind == "request":
            self._add_confirmation(widget, node.row)

    def _add_confirmation(self, widget: NodeWidget, row: Any) -> None:
        """Whether the subject confirmed what the request says."""
        if row.confirmed_on or row.status != RequestStatus.OPEN:
            return
        line = QHBoxLayout()
        line.setContentsMargins(0, 4, 0, 0)
        line.addWidget(Badge("warning", tr("Not confirmed yet"), "help-circle"))
        link = LinkButton(tr("Confirm"))
        link.setToolTip(tr("The subject confirmed needs, goals and constraints"))
        link.clicked.connect(self._confirm)
        line.addWidget(link)
        line.addStretch(1)
        widget.content.addLayout(line)

    def _offer_next(self, thread: Thread) -> None:
        """The place where the next activity goes; where something is still to do, one beside it."""
        activities = [node.row for node in thread.nodes if node.kind == "activity"]
        request = thread.first("request")
        closed = request is not None and request.status != RequestStatus.OPEN
        if closed:
            return
        if any(row.status in OPEN_ACTIVITY for row in activities):
            another = self._offer(NodeWords("plus", tr("Activity"), tr("Another one||activity")), "", None)
            _add_link(another, tr("Add an activity…"), self._add_another)
            return
        caption = tr("Activity, then") if activities else tr("Activity")
        words = NodeWords(icon_for("kind", "activity"), caption, tr("None planned"))
        self._offer(words, tr("Add…"), self._add_next)

    def _offer_result(self, thread: Thread) -> None:
        last = NodeWords(icon_for("kind", "result"), tr("Result"), tr("None yet"))
        if thread.first("result") is not None:
            last = NodeWords("plus", tr("Result"), tr("Another one"))
        widget = self._offer(last, "", None, last=True)
        row = QHBoxLayout()
        row.setContentsMargins(0, 0, 0, 0)
        if thread.expected_cents and thread.first("result") is None:
            expected = format_money(thread.expected_cents, cents=False)
            row.addWidget(text_label(tr("Expected {amount}", amount=expected), "body", "muted"))
            row.addStretch(1)
        link = LinkButton(tr("Record a result"))
        link.clicked.connect(self._record_result)
        row.addWidget(link)
        if not thread.expected_cents or thread.first("result") is not None:
            row.addStretch(1)
        widget.content.addLayout(row)

    def _offer(self, words: NodeWords, text: str, slot: Any, last: bool = False) -> NodeWidget:
        widget = self._add(NodeWidget(words, last))
        if text:
            button = Button(text, "secondary", small=True)
            button.clicked.connect(slot)
            row = QHBoxLayout()
            row.setContentsMargins(0, 4, 0, 0)
            row.addWidget(button)
            row.addStretch(1)
            widget.content.addLayout(row)
        return widget

    # acting ------------------------------------------------------------------------------------
    @Slot()
    def _confirm(self) -> None:
        request = self.thread_shown.first("request") if self.thread_shown else None
        if request is not None:
            self.actions_of.confirm([request.id])

    @Slot()
    def _add_next(self) -> None:
        """After the current activity, or the last one; else because of the reason the thread begins with."""
        if self.thread_shown is None:
            return
        nodes = self.thread_shown.nodes
        activities = [node for node in nodes if node.kind == "activity"]
        if activities:
            chosen = next((node for node in activities if node.current), activities[-1])
            self.actions_of.add_next(chosen.row)
        elif nodes[0].kind in ("request", "aim"):
            self.actions_of.add_activity_for(nodes[0].kind, nodes[0].row)
        else:
            row = nodes[0].row
            self.actions_of.new(Register.ACTIVITIES, {"subject_id": row.subject_id, "cycle_id": row.cycle_id})

    @Slot()
    def _add_another(self) -> None:
        """Beside what is still to do: for the same request or objective, else after it."""
        reason = self.thread_shown.nodes[0] if self.thread_shown is not None else None
        if reason is not None and reason.kind in ("request", "aim"):
            self.actions_of.add_activity_for(reason.kind, reason.row)
        else:
            self._add_next()

    @Slot()
    def _record_result(self) -> None:
        """Thanks to the current activity, the last one, or the request."""
        if self.thread_shown is None:
            return
        candidates = [node for node in self.thread_shown.nodes if node.kind in ("request", "activity")]
        chosen = next((node for node in candidates if node.current), candidates[-1] if candidates else None)
        if chosen is not None:
            self.actions_of.record_result(chosen.row)
        else:
            row = self.thread_shown.current.row
            self.actions_of.new(Register.RESULTS, {"subject_id": row.subject_id, "cycle_id": row.cycle_id})

    @Slot()
    def _open_menu(self) -> None:
        if self.thread_shown is None:
            return
        node = self.thread_shown.current
        register = {
            "request": Register.REQUESTS,
            "activity": Register.ACTIVITIES,
            "result": Register.RESULTS,
        }[node.kind]
        menu = RecordMenu(self.actions_of, register, node.row, [node.row.id], None, self)
        self.actions_of.popup(menu, self.more.mapToGlobal(QPoint(0, self.more.height())))


def _add_link(widget: NodeWidget, words: str, slot: Any) -> None:
    link = LinkButton(words)
    link.clicked.connect(slot)
    row = QHBoxLayout()
    row.setContentsMargins(0, 0, 0, 0)
    row.addWidget(link)
    row.addStretch(1)
    widget.content.addLayout(row)


def _owner(thread: Thread) -> str:
    if thread.cycle_number is None:
        return thread.subject
    return tr("{subject}, cycle {number}", subject=thread.subject, number=thread.cycle_number)
