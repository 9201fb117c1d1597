"""The full form of a contact, with what was learned in it; and the form of one fact."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC, date, datetime
from decimal import Decimal
from functools import partial
from typing import Any

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from crm_desktop.domain.kept_plans import is_due
from crm_desktop.domain.quick_entry import Entry
from crm_desktop.services.activities import Activities, ActivityRow
from crm_desktop.ui.context import Context
from crm_desktop.ui.i18n import format_date, terms, tr
from crm_desktop.ui.jobs import Job
from crm_desktop.ui.offered import offered
from crm_desktop.ui.plain import button_text, shortened
from crm_desktop.ui.relationships.choices import CycleField, PersonField
from crm_desktop.ui.relationships.cycle_dialogs import RelationshipDialog, _date
from crm_desktop.ui.theme import theme
from crm_desktop.ui.widgets.dots_field import ReliabilityField
from crm_desktop.ui.widgets.fields import (
    CheckField,
    ChoiceField,
    DateField,
    DateTimeField,
    MinutesField,
    MoneyField,
    NotesField,
    TextField,
)
from crm_desktop.ui.widgets.labels import IconButton, LinkButton, text_label


class FactRow(QWidget):
    """One thing learned: kind, words, how sure."""

    changed = Signal()

    def __init__(self, kinds: list[tuple[str, str]], kind: str = "need", text: str = "") -> None:
        super().__init__()
        self.kind = ChoiceField(kinds, value=kind)
        self.words = TextField(text, tr("What did you learn?"))
        self.reliability = ReliabilityField()
        self.remove = IconButton("x", tr("Take away"), "muted", 14)
        self.kind.setAccessibleName(tr("Kind"))
        self.words.setAccessibleName(tr("What did you learn?"))
        self.reliability.setFixedWidth(theme().px(128))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self.kind)
        row.addWidget(self.words, 1)
        row.addWidget(self.reliability)
        row.addWidget(self.remove)
        for field in (self.kind, self.words, self.reliability):
            field.changed.connect(self.changed)

    def value(self) -> dict[str, Any] | None:
        if not self.words.value():
            return None
        return {
            "kind": self.kind.value(),
            "text": self.words.value(),
            "reliability": self.reliability.value(),
        }


class FactRows(QWidget):
    """The things learned in a contact."""

    changed = Signal()

    def __init__(self, kinds: list[tuple[str, str]]) -> None:
        super().__init__()
        self._kinds = kinds
        self.rows: list[FactRow] = []
        self.add_link = LinkButton(tr("Add information"), "plus")
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(8)
        self._column.addWidget(text_label(tr("What did you learn?"), "small", "muted"))
        self._column.addWidget(self.add_link)
        self.add_link.clicked.connect(self._add_empty)

    @Slot()
    def _add_empty(self) -> None:
        self.add_row().words.setFocus()

    def add_row(self, kind: str = "need", text: str = "") -> FactRow:
        row = FactRow(self._kinds, kind, text)
        row.remove.clicked.connect(partial(self._remove, row))
        row.changed.connect(self.changed)
        self.rows.append(row)
        self._column.insertWidget(self._column.count() - 1, row)
        return row

    def _remove(self, row: FactRow) -> None:
        self.rows.remove(row)
        row.hide()
        row.deleteLater()
        self.changed.emit()

    def values(self) -> list[dict[str, Any]]:
        return [value for row in self.rows if (value := row.value()) is not None]

    def draft(self) -> list[dict[str, Any]]:
        return self.values()

    def take_draft(self, typed: list[dict[str, Any]]) -> None:
        for row in list(self.rows):
            self._remove(row)
        for value in typed:
            self.add_row(value["kind"], value["text"]).reliability.set_value(value["reliability"])


class CompletesField(CheckField):
    """Offers to complete the planned activity that a contact was; ticked when it is due. Hidden without one."""

    def __init__(self, service: Activities, subject_id: int) -> None:
        super().__init__()
        self._service, self._subject = service, subject_id
        self.plan: ActivityRow | None = None
        self.hide()

    def look(self, channel: str, day: date | None, cycle_id: int | None) -> None:
        before, day = self.plan, day or date.today()
        self.plan = self._service.kept_by_contact(self._subject, channel, day, cycle_id)
        self.setVisible(self.plan is not None)
        if self.plan is not None and self.plan != before:
            self.setText(_completes_words(self.plan))
            self.setChecked(is_due(self.plan, day))

    def value(self) -> Any:
        """The activity to complete, or None."""
        return self.plan.id if self.plan is not None and self.isChecked() else None


def _completes_words(plan: ActivityRow) -> str:
    title = button_text(shortened(plan.title, 60))
    if plan.due_on is None:
        return tr("Complete “{title}” too", title=title)
    return tr("Complete “{title}” too, due {day}", title=title, day=format_date(plan.due_on, "near"))


class InteractionDialog(RelationshipDialog):
    """A contact in full: new (from what a line says, if there is one) or an existing one."""

    def __init__(
        self, context: Context, subject_id: int, cycle_id: int | None, interaction_id: int | None = None,
        entry: Entry | None = None, parent: QWidget | None = None,
    ) -> None:  # fmt: skip
        service = context.services.relationships
        head = service.head(subject_id)
        title = tr("New contact") if interaction_id is None else tr("Change the contact")
        super().__init__(context, title, tr("Save"), parent, head.name if head else "", width=680)
        self.subject_id, self.interaction_id = subject_id, interaction_id
        self._add_fields(service, cycle_id)
        record = service.interaction(interaction_id) if interaction_id is not None else None
        if record is not None:
            self._show_record(record)
        else:
            self._show_entry(entry or Entry())
            self._look_for_plan()
        self.summary.setFocus()
        place = ("relationships", {"form": "contact", "subject_id": subject_id, "record_id": interaction_id})
        about = [("subject", subject_id), ("interaction", interaction_id)]
        key = f"contact:{interaction_id or 'new'}:{subject_id}"
        self.keep_draft(context, key, about=about, place=place, parts=[self.facts])

    def _add_fields(self, service: Any, cycle_id: int | None) -> None:
        add, wide = self.form.add, self.form.add_wide
        self.channel = add(tr("Channel"), ChoiceField(list(terms("channel").items()), value="call"))
        self.direction = add(
            tr("Who took the initiative"), ChoiceField(list(terms("direction").items()), empty=tr("Not said"))
        )
        self.when = add(tr("When"), DateTimeField())
        people = [row for row in service.people_of(self.subject_id) if row[0] != self.subject_id]
        self.person = add(tr("With whom"), PersonField(people))
        self.minutes = add(tr("Duration"), MinutesField(tr("e.g. 1h 30")))
        self.cost = add(tr("Cost"), MoneyField())
        self.mood = add(tr("Mood"), ChoiceField(list(terms("mood").items()), empty=tr("Not said")))
        self.cycle = add(tr("Cycle"), CycleField(service.cycles_of(self.subject_id), cycle_id))
        self.summary = wide(tr("In a line"), TextField(placeholder=tr("What was it about?")))
        self.notes = wide(tr("Notes"), NotesField(lines=2))
        self.facts = FactRows(offered(self.context.services, "fact_kind"))
        self.completes = CompletesField(self.context.services.activities, self.subject_id)
        self.add_widget(self.completes)
        self.add_widget(self.facts)
        if self.interaction_id is None:
            for field in (self.channel, self.when, self.cycle):
                field.changed.connect(self._look_for_plan)

    @Slot()
    def _look_for_plan(self) -> None:
        """The planned activity that this contact may be, to complete with it."""
        self.completes.look(self.channel.value(), self.when.day.value(), self.cycle.value())

    def _show_record(self, record: Mapping[str, Any]) -> None:
        self.channel.set_value(record["channel"])
        self.direction.set_value(record["direction"])
        self.when.set_value(record["at"])
        if record["precision"] == "day":
            self.when.time.set_value(None)
        self.person.set_value(record["person_id"])
        self.minutes.set_value(record["minutes"])
        self.cost.set_value(record["cost_cents"])
        self.mood.set_value(record["mood"])
        self.cycle.set_value(record["cycle_id"])
        self.summary.set_value(record["summary"])
        self.notes.set_value(record["notes"])

    def _show_entry(self, entry: Entry) -> None:
        """What the line said; its requests and plans are left for later."""
        if entry.is_contact:
            self.channel.set_value(entry.channel.value)
        self.direction.set_value(entry.direction)
        self.when.day.set_value(entry.day or date.today())
        now = datetime.now()
        self.when.time.set_value(entry.time if entry.day else (now.hour, now.minute))
        self.person.set_value(entry.person_id)
        self.minutes.set_value(entry.minutes)
        self.mood.set_value(entry.mood)
        self.summary.set_value(entry.summary)
        for note in entry.facts:
            self.facts.add_row(note.kind.value, note.text)

    def _submit(self) -> Job | str | None:
        if self.when.value() is None:
            return tr("Write when it happened.")
        return super()._submit()

    def values(self) -> dict[str, Any]:
        at = self.when.value()
        cost: Decimal | None = self.cost.value()
        return {
            "channel": self.channel.value(),
            "direction": self.direction.value(),
            "at": at.astimezone(UTC) if at else None,
            "precision": "minute" if self.when.time.value() else "day",
            "person_id": self.person.value(),
            "minutes": self.minutes.value(),
            "cost": cost,
            "mood": self.mood.value(),
            "cycle_id": self.cycle.value(),
            "summary": self.summary.value(),
            "notes": self.notes.value(),
        }

    def work(self) -> Any:
        save, facts = self.service.save_interaction, self.facts.values()
        return partial(
            save, self.subject_id, self.values(), facts, self.interaction_id, self.completes.value()
        )


class FactDialog(RelationshipDialog):
    """One piece of information: what, how sure, since when and until when."""

    def __init__(
        self, context: Context, subject_id: int, fact_id: int | None = None, kind: str = "need",
        cycle_id: int | None = None, parent: QWidget | None = None,
    ) -> None:  # fmt: skip
        title = tr("New information") if fact_id is None else tr("Change the information")
        super().__init__(context, title, tr("Save"), parent)
        self.subject_id, self.fact_id, self.cycle_id = subject_id, fact_id, cycle_id
        record = self.service.fact(fact_id) if fact_id is not None else None
        found = record or {"kind": kind, "text": "", "reliability": 2, "learned_on": None, "expires_on": None}
        self._add_fields(found)
        place = ("relationships", {"form": "fact", "subject_id": subject_id, "record_id": fact_id})
        about = [("subject", subject_id), ("fact", fact_id)]
        self.keep_draft(context, f"fact:{fact_id or 'new'}:{subject_id}", about=about, place=place)

    def _add_fields(self, found: Mapping[str, Any]) -> None:
        kinds = offered(self.context.services, "fact_kind", found["kind"])
        self.kind = self.form.add(tr("Kind"), ChoiceField(kinds, value=found["kind"]))
        self.reliability = self.form.add(tr("How sure"), ReliabilityField(found["reliability"]))
        self.words = self.form.add_wide(tr("What you know"), NotesField(found["text"], lines=2))
        self.learned = self.form.add(
            tr("Learned on"), DateField(value=_date(found["learned_on"]) or date.today())
        )
        expires = DateField(tr("if it will change"), value=_date(found["expires_on"]))
        self.expires = self.form.add(tr("Holds until"), expires)
        self.words.setFocus()

    def work(self) -> Any:
        values = {
            "kind": self.kind.value(),
            "text": self.words.value(),
            "reliability": self.reliability.value(),
            "learned_on": self.learned.value() or date.today(),
            "expires_on": self.expires.value(),
        }
        if self.fact_id is None:
            values["cycle_id"] = self.cycle_id
        return partial(self.service.save_fact, self.subject_id, values, self.fact_id)
