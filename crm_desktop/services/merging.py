"""Making two subjects one: the survivor says what the user chose, and has the whole history of both.

The other one goes to the trash with the name of the survivor (`merged_into_id`), stripped of everything. One step: it
is undone and redone like any other.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, NamedTuple

from crm_desktop.domain import entities
from crm_desktop.domain.changes import Changes
from crm_desktop.domain.merging import COLUMNS, ENUMERATIONS, Line, Side, joined_notes
from crm_desktop.domain.messages import Message
from crm_desktop.errors import UserError
from crm_desktop.services.merge_comparison import (
    CONTACT_LINES,
    Comparison,
    Party,
    address_text,
    compare_parties,
    contacts_of,
    history_twice,
    needless_addresses,
    read_party,
    surer_first,
    traits_of,
)
from crm_desktop.store import merging as store
from crm_desktop.store import subject_catalogues, subject_records
from crm_desktop.store.archive import Archive
from crm_desktop.store.step import Step

__all__ = ["Comparison", "Merging", "Party", "Words", "address_text"]
#: the other spelling of these stays as another name, when both are wanted
NAMES = ("company", "name")


class Words(NamedTuple):
    """What the archive keeps in the user's language: the custom field of other names, and the names of columns."""

    alias: str = "Also known as"
    labels: Mapping[str, str] = {}


class Merging:
    def __init__(self, archive: Archive) -> None:
        self.archive = archive

    def compare(self, left: int, right: int) -> Comparison:
        """Line by line, the left one surviving. UserError("record.gone"), UserError("merge.itself")."""
        return self._compare(self.archive.reader(), left, right)

    def propose(self, one: int, other: int) -> Comparison:
        """As `compare`, with the one that should survive at the left."""
        reader = self.archive.reader()
        left, right = surer_first(read_party(reader, one), read_party(reader, other))
        return self._compare(reader, left.id, right.id)

    def _compare(self, connection: Any, left: int, right: int) -> Comparison:
        if left == right:
            raise UserError("merge.itself")
        mine, theirs = read_party(connection, left), read_party(connection, right)
        return compare_parties(mine, theirs, history_twice(connection, mine, theirs))

    def merge(
        self, survivor: int, loser: int, choices: Mapping[str, Side] | None = None, words: Words | None = None
    ) -> Changes:
        """One step. `choices`: line -> side, for lines whose proposal is not wanted; the survivor is the left side."""
        with self.archive.step(Message("step.merge", {})) as step:
            comparison = self._compare(step.connection, survivor, loser)
            _Merge(step, comparison, choices or {}, words or Words()).run()
            names = {"name": _name(step, survivor), "other": _name(step, loser)}
            step.relabel(Message("step.merge", names))
        return step.changes

    def survivors(self, ids: Sequence[int]) -> dict[int, int]:
        """Of subjects that were merged: who has their history now."""
        return store.merged_into(self.archive.reader(), ids)


def _name(step: Step, subject_id: int) -> str:
    return subject_records.name_of(step.connection, subject_id)


class _Merge:
    """One merge inside its step."""

    def __init__(self, step: Step, comparison: Comparison, choices: Mapping[str, Side], words: Words) -> None:
        self.step, self.words = step, words
        self.left, self.right = comparison.left, comparison.right
        self.lines = {line.key: line for line in comparison.lines}
        self._choices = choices
        self._notes: list[str] = []

    def run(self) -> None:
        store.trash_twins(self.step, self.left.id, self.right.id)
        store.trash_needless_links(self.step, self.left.id, self.right.id)
        self._contacts()
        self._addresses()
        self._traits()
        self._values()
        self._sales()
        store.move_everything(self.step, self.left.id, self.right.id)
        self._columns()
        store.close_subject(self.step, self.right.id, self.left.id)

    def _side(self, line: Line) -> Side:
        """What the user chose, where there was something to choose."""
        chosen = self._choices.get(line.key, line.choice)
        return Side(chosen) if chosen in line.sides else line.choice

    # -- the subject itself

    def _columns(self) -> None:
        values: dict[str, Any] = {}
        for key in COLUMNS:
            if (line := self.lines.get(key)) is not None:
                values |= self._column(line)
        if self._notes:
            values["notes"] = joined_notes(values.get("notes") or "", *self._notes)
        self.step.save(entities.Subject, values, self.left.id)

    def _column(self, line: Line) -> dict[str, Any]:
        side = self._side(line)
        if line.key == "notes":
            return {
                "notes": joined_notes(line.left or "", line.right or "")
                if side is Side.BOTH
                else line.result(side)
            }
        if side is Side.BOTH:
            self._keep_beside(line)
            side = Side.LEFT
        party = self.left if side is Side.LEFT else self.right
        if line.key == "name":
            return {"given_name": party.subject.given_name, "family_name": party.subject.family_name}
        return {line.key: line.result(side)}

    def _keep_beside(self, line: Line) -> None:
        """The value that does not become the field's own."""
        if line.key in NAMES:
            self._add_alias(str(line.right))
        elif line.key == "pec":
            values = {
                "subject_id": self.left.id,
                "kind": "email",
                "value": line.right,
                "label": "PEC",
                "position": 99,
            }
            self.step.save(entities.ContactPoint, values)
        elif line.key not in ENUMERATIONS:
            label = self.words.labels.get(line.key, line.key)
            self._notes.append(f"{label}: {line.right}")

    def _add_alias(self, name: str) -> None:
        found = subject_catalogues.find_field(self.step.connection, self.words.alias)
        if found is None:
            position = len(subject_catalogues.custom_fields(self.step.connection))
            values = {"name": self.words.alias, "type": "text", "position": position}
            number = self.step.save(entities.CustomField, values)
        else:
            number = found[0]
            self.step.restore("custom_field", [number] if found[1] else [])
        self._put_value(number, name)

    def _put_value(self, field_id: int, text: str) -> None:
        mine = subject_records.custom_values(self.step.connection, self.left.id)
        row = next((row for row in mine if row.field_id == field_id), None)
        known = [] if row is None else row.value.split("; ")
        if text not in known:
            values = {"subject_id": self.left.id, "field_id": field_id, "value": "; ".join([*known, text])}
            self.step.save(entities.CustomValue, values, row and row.id)

    # -- what one has several of

    def _contacts(self) -> None:
        for key in dict.fromkeys(CONTACT_LINES.values()):
            mine, theirs = contacts_of(self.left, key), contacts_of(self.right, key)
            known = {row.value.casefold(): row for row in mine}
            side = self._group_side(key)
            twins = [row for row in theirs if row.value.casefold() in known]
            if side is Side.RIGHT:
                wanted = {row.value.casefold() for row in theirs}
                self._trash("contact_point", [row for row in mine if row.value.casefold() not in wanted])
            self._trash("contact_point", theirs if side is Side.LEFT else twins)
            for twin in twins:
                self._take_label(known[twin.value.casefold()], twin)
        after = len(self.left.contacts)
        for number, row in enumerate(self.right.contacts):
            self.step.set_column("contact_point", [row.id], "position", after + number)

    def _take_label(self, mine: Any, twin: Any) -> None:
        if twin.label and not mine.label:
            self.step.set_column("contact_point", [mine.id], "label", twin.label)

    def _addresses(self) -> None:
        mine, theirs = self.left.addresses, self.right.addresses
        side = self._group_side("addresses")
        if side is Side.LEFT:
            self._trash("address", theirs)
        elif side is Side.RIGHT:
            self._trash("address", mine)
        else:
            for needless in needless_addresses(mine, theirs):
                self._trash("address", needless)
        for number, row in enumerate(theirs):
            self.step.set_column("address", [row.id], "position", len(mine) + number)

    def _traits(self) -> None:
        for key in dict.fromkeys(f"traits:{row.kind}" for row in (*self.left.traits, *self.right.traits)):
            mine, theirs = traits_of(self.left, key), traits_of(self.right, key)
            known = {row.trait_id: row for row in mine}
            side = self._group_side(key)
            if side is Side.RIGHT:
                wanted = {row.trait_id for row in theirs}
                self._trash("subject_trait", [row for row in mine if row.trait_id not in wanted])
            twins = [row for row in theirs if row.trait_id in known]
            self._trash("subject_trait", theirs if side is Side.LEFT else twins)
            for twin in twins:
                self._take_value(known[twin.trait_id], twin, side)

    def _take_value(self, mine: Any, twin: Any, side: Side) -> None:
        """Of one characteristic: the value of the side that was chosen, both if both."""
        if side is Side.LEFT or not twin.value or twin.value == mine.value:
            return
        value = "; ".join((mine.value, twin.value)) if mine.value and side is Side.BOTH else twin.value
        self.step.set_column("subject_trait", [mine.id], "value", value)

    def _values(self) -> None:
        mine, theirs = ({row.field_id: row for row in party.values} for party in (self.left, self.right))
        for number in mine.keys() & theirs.keys():
            line = self.lines[f"custom:{number}"]
            side = self._side(line)
            self._trash("custom_value", [theirs[number]])
            value = "; ".join(line.result(side)) if side is Side.BOTH else line.result(side)
            self.step.set_column("custom_value", [mine[number].id], "value", value)

    def _sales(self) -> None:
        """One total per year and source."""
        for place in self.left.sales.keys() & self.right.sales.keys():
            mine, theirs = self.left.sales[place], self.right.sales[place]
            line = self.lines[f"sales:{place[0]}:{place[1]}"]
            side = self._side(line)
            cents = line.result(side)[0] if side is Side.BOTH else line.result(side)
            self.step.set_column("result", [mine[0].id], "amount_cents", cents)
            self._trash("result", [*mine[1:], *theirs])

    def _group_side(self, key: str) -> Side:
        line = self.lines.get(key)
        return self._side(line) if line is not None and line.differs else Side.BOTH

    def _trash(self, table: str, rows: Sequence[Any]) -> None:
        self.step.delete(table, [row.id for row in rows])
