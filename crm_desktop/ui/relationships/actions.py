"""What can be done with cycles, contacts and facts: from the board, the list, the panels and the history."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import date
from functools import partial
from typing import Any

from PySide6.QtCore import QObject, QPoint, Signal
from PySide6.QtWidgets import QMenu, QWidget

from crm_desktop.domain.changes import Changes
from crm_desktop.domain.quick_entry import Entry
from crm_desktop.domain.relationships import STAGES, EventKind, Stage
from crm_desktop.services.relationships import Card, Relationships
from crm_desktop.ui.context import Context
from crm_desktop.ui.i18n import term, tr
from crm_desktop.ui.plain import shortened
from crm_desktop.ui.relationships.contact_dialogs import FactDialog, InteractionDialog
from crm_desktop.ui.relationships.cycle_dialogs import (
    CloseCycleDialog,
    EditCycleDialog,
    NextActionDialog,
    OpenCycleDialog,
    StageDialog,
)
from crm_desktop.ui.theme import icon
from crm_desktop.ui.widgets.timeline import Event

#: kinds of event that phase 3 keeps, and their registers
REGISTERS = {"request": "requests", "activity": "activities", "result": "results"}
#: characters of a title on a button
TITLE = 40


class CycleActions(QObject):
    """One intention each: a dialog if it must ask, a write, a toast that undoes."""

    opened_cycle = Signal(int)  # id of the new cycle

    def __init__(self, context: Context, window: QWidget) -> None:
        super().__init__(window)
        self.context = context
        self.window = window

    @property
    def service(self) -> Relationships:
        service: Relationships = self.context.services.relationships
        return service

    def write(self, work: Callable[[], Changes]) -> None:
        self.context.write(work, self._written)

    def _written(self, changes: Changes) -> None:
        if changes:
            self.context.messages.toast(changes.label, undo=True)

    # cycles ------------------------------------------------------------------------------------
    def open_cycle(self, subject_id: int | None = None) -> None:
        dialog = OpenCycleDialog(self.context, subject_id, self.window)
        if self.context.messages.run_dialog(dialog) and dialog.changes is not None:
            self.opened_cycle.emit(dialog.changes.new_id("cycle"))

    def move(self, cycle_ids: Sequence[int], stage: Stage) -> None:
        self.write(partial(self.service.move, list(cycle_ids), stage))

    def edit(self, cycle_id: int) -> None:
        card = self.service.card(cycle_id)
        if card is not None:
            self.context.messages.run_dialog(EditCycleDialog(self.context, card, self.window))

    def close(self, cycle_id: int) -> None:
        """Also corrects the end of a closed one."""
        card = self.service.card(cycle_id)
        if card is not None:
            self.context.messages.run_dialog(CloseCycleDialog(self.context, card, self.window))

    def reopen(self, cycle_id: int) -> None:
        self.write(partial(self.service.reopen_cycle, cycle_id))

    def delete(self, cycle_ids: Sequence[int]) -> None:
        if cycle_ids:
            self.write(partial(self.service.delete_cycles, list(cycle_ids)))

    def plan_next(self, card: Card) -> None:
        row = card.row
        dialog = NextActionDialog(self.context, row.subject_id, row.id, row.subject, self.window)
        self.context.messages.run_dialog(dialog)

    # half typed --------------------------------------------------------------------------------
    def open_form(self, where: Mapping[str, Any]) -> None:
        """The form that was left half typed, as its draft says it."""
        subject, cycle, record = (where.get(name) for name in ("subject_id", "cycle_id", "record_id"))
        form = where["form"]
        if form == "open_cycle":
            self.open_cycle(subject)
        elif form == "edit_cycle" and cycle:
            self.edit(cycle)
        elif form == "close_cycle" and cycle:
            self.close(cycle)
        elif form == "next" and (card := self.service.card(cycle or 0)) is not None:
            self.plan_next(card)
        elif form == "contact" and subject:
            self.edit_contact(subject, record)
        elif form == "fact" and subject:
            self.edit_fact(subject, record)

    # contacts and facts ------------------------------------------------------------------------
    def new_contact(self, subject_id: int, cycle_id: int | None, entry: Entry | None = None) -> bool:
        """The full form; True if it was saved."""
        dialog = InteractionDialog(self.context, subject_id, cycle_id, None, entry, self.window)
        return self.context.messages.run_dialog(dialog)

    def tell_noted(self, subject_id: int, entry: Entry, cycle_id: int | None, changes: Changes) -> None:
        """What was written; the planned contact that it may have been can be completed from there."""
        day, activities = entry.day or date.today(), self.context.services.activities
        kept = None
        if entry.is_contact:
            new = changes.inserted.get("activity", ())
            kept = activities.kept_by_contact(subject_id, entry.channel.value, day, cycle_id, new)
        if kept is None:
            self._written(changes)
            return
        complete = partial(self.write, partial(activities.complete_many, [kept.id], day))
        words = tr("Complete “{title}”", title=shortened(kept.title, TITLE))
        self.context.messages.toast(changes.label, undo=True, action=words, on_action=complete)

    def new_fact(self, subject_id: int, kind: str = "need", cycle_id: int | None = None) -> None:
        dialog = FactDialog(self.context, subject_id, None, kind, cycle_id, self.window)
        self.context.messages.run_dialog(dialog)

    def edit_contact(self, subject_id: int, interaction_id: int | None) -> None:
        dialog = InteractionDialog(self.context, subject_id, None, interaction_id, None, self.window)
        self.context.messages.run_dialog(dialog)

    def edit_fact(self, subject_id: int, fact_id: int | None) -> None:
        self.context.messages.run_dialog(FactDialog(self.context, subject_id, fact_id, parent=self.window))

    def confirm_fact(self, fact_id: int) -> None:
        self.write(partial(self.service.confirm_fact, fact_id))

    def delete_fact(self, fact_id: int) -> None:
        self.write(partial(self.service.delete_fact, fact_id))

    # lines of the history ----------------------------------------------------------------------
    def edit_event(self, subject_id: int, event: Event) -> None:
        """Open what the line is about, here or in the page that keeps it."""
        if event.kind in REGISTERS:
            self.context.navigator.open("activities", register=REGISTERS[event.kind], record_id=event.id)
        elif event.kind == EventKind.REVIEW:
            self._open_review(event)
        elif event.kind == EventKind.FACT:
            self.edit_fact(subject_id, event.id)
        elif event.kind == EventKind.CYCLE_OPENED:
            self.edit(event.id)
        elif event.kind == EventKind.CYCLE_CLOSED:
            self.close(event.id)
        else:
            self._edit_here(subject_id, event)

    def _edit_here(self, subject_id: int, event: Event) -> None:
        if event.kind == EventKind.STAGE:
            row = self.service.event(event.kind, event.id)
            if row is not None:
                values = {"at": row.at, "detail": row.detail}
                self.context.messages.run_dialog(StageDialog(self.context, event.id, values, self.window))
            return
        self.edit_contact(subject_id, event.id)

    def _open_review(self, event: Event) -> None:
        row = self.service.event(event.kind, event.id)
        if row is not None:
            self.context.navigator.open("review", cycle_id=row.cycle_id)

    def delete_event(self, event: Event) -> None:
        self.write(partial(self.service.delete_events, [(event.kind, event.id)]))

    # going elsewhere ---------------------------------------------------------------------------
    def open_history(self, subject_id: int, cycle_id: int | None = None) -> None:
        self.context.navigator.open("relationships", subject_id=subject_id, cycle_id=cycle_id, view="history")

    def open_subject(self, subject_id: int) -> None:
        self.context.navigator.open("subjects", subject_id=subject_id)

    def open_review(self, cycle_id: int) -> None:
        self.context.navigator.open("review", cycle_id=cycle_id)

    # menus -------------------------------------------------------------------------------------
    def cycle_menu(self, card: Card, where: QPoint) -> None:
        menu = self.make_cycle_menu(card)
        menu.exec(where)
        menu.deleteLater()

    def make_cycle_menu(self, card: Card) -> QMenu:
        row, menu = card.row, QMenu(self.window)
        _add(menu, tr("History"), "history", partial(self.open_history, row.subject_id, row.id), tr("Enter"))
        _add(menu, tr("Record a contact…"), "message", partial(self.new_contact, row.subject_id, row.id))
        if row.is_open:
            _add(menu, tr("Plan the next action…"), "arrow-right", partial(self.plan_next, card), "+")
            menu.addMenu(self._stage_menu(card, menu))
        menu.addSeparator()
        _add(menu, tr("Change…"), "pencil", partial(self.edit, row.id), "F2")
        if row.is_open:
            _add(menu, tr("Close the cycle…"), "flag-check", partial(self.close, row.id))
        else:
            _add(menu, tr("Review it"), "clipboard-check", partial(self.open_review, row.id))
            _add(menu, tr("Open it again"), "refresh", partial(self.reopen, row.id))
        _add(menu, tr("Open the subject"), "user", partial(self.open_subject, row.subject_id))
        menu.addSeparator()
        _add(menu, tr("Move to the trash"), "trash", partial(self.delete, [row.id]), tr("Del"))
        return menu

    def _stage_menu(self, card: Card, parent: QMenu) -> QMenu:
        menu = QMenu(tr("Move to"), parent)
        for stage in STAGES:
            action = menu.addAction(term(stage))
            action.setEnabled(stage != card.row.stage)
            action.triggered.connect(partial(self.move, [card.id], stage))
        return menu

    def event_menu(self, subject_id: int, event: Event, where: QPoint) -> None:
        menu = QMenu(self.window)
        elsewhere = event.kind in REGISTERS or event.kind == EventKind.REVIEW
        words = tr("Open") if elsewhere else tr("Change…")
        _add(menu, words, "pencil", partial(self.edit_event, subject_id, event), tr("Enter"))
        if event.kind != EventKind.REVIEW:
            _add(menu, tr("Move to the trash"), "trash", partial(self.delete_event, event), tr("Del"))
        menu.exec(where)
        menu.deleteLater()


def _add(menu: QMenu, text: str, picture: str, slot: Callable[[], object], key: str = "") -> None:
    action = menu.addAction(icon(picture, "text"), f"{text}\t{key}" if key else text)
    action.triggered.connect(slot)
