"""Rows of the editor that can be added, moved and taken away: contact details, addresses, characteristics."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import Any, TypeVar

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from crm_desktop.domain.identifiers import PHONES, read_contact, read_phone
from crm_desktop.domain.messages import Message
from crm_desktop.domain.subject_form import AddressEntry, ContactEntry, TraitEntry
from crm_desktop.domain.subjects import ContactKind, TraitKind
from crm_desktop.ui.i18n import terms, tr
from crm_desktop.ui.subjects.dialogs import trait_suggestions
from crm_desktop.ui.subjects.doubtful_field import LONG, DoubtfulField
from crm_desktop.ui.theme import theme
from crm_desktop.ui.widgets.completing_field import CompletingField, Suggestion
from crm_desktop.ui.widgets.fields import ChoiceField, TextField
from crm_desktop.ui.widgets.form import FormGrid
from crm_desktop.ui.widgets.labels import IconButton, LinkButton, text_label

KIND_WIDTH = 128
LABEL_WIDTH = 132
Row = TypeVar("Row", bound="EntryRow")


class EntryRow(QWidget):
    """One row; Alt+Up and Alt+Down move it."""

    changed = Signal()
    gone = Signal()
    moved = Signal(int)

    def entry(self) -> Any:
        raise NotImplementedError

    def remove_button(self) -> IconButton:
        button = IconButton("x", tr("Take away"), "muted", 14)
        button.setFixedSize(QSize(26, theme().px(30)))
        button.clicked.connect(self.gone)
        return button

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}.get(Qt.Key(event.key()), 0)
        if step and event.modifiers() & Qt.KeyboardModifier.AltModifier:
            self.moved.emit(step)
        else:
            super().keyPressEvent(event)


class EntryRows(QWidget):
    """A column of rows with a link that adds one."""

    changed = Signal()

    def __init__(self, add_text: str) -> None:
        super().__init__()
        self.rows: list[Any] = []
        self.link = LinkButton(add_text, "plus")
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(8)
        self._column.addWidget(self.link, 0, Qt.AlignmentFlag.AlignLeft)
        self.link.clicked.connect(self.add_new)

    def make_row(self, entry: Any) -> EntryRow:
        raise NotImplementedError

    def blank(self) -> Any:
        """The entry of a new row."""
        raise NotImplementedError

    def set_entries(self, entries: Sequence[Any]) -> None:
        for row in list(self.rows):
            self._drop(row)
        for entry in entries:
            self.add_entry(entry)

    def entries(self) -> list[Any]:
        return [row.entry() for row in self.rows]

    def add_entry(self, entry: Any) -> Any:
        row = self.make_row(entry)
        self.rows.append(row)
        self._column.insertWidget(len(self.rows) - 1, row)
        row.changed.connect(self.changed)
        row.gone.connect(partial(self._take_away, row))
        row.moved.connect(partial(self._move, row))
        return row

    @Slot()
    def add_new(self) -> None:
        self.add_entry(self.blank()).setFocus()
        self.changed.emit()

    def _take_away(self, row: EntryRow) -> None:
        self._drop(row)
        self.link.setFocus()
        self.changed.emit()

    def _drop(self, row: EntryRow) -> None:
        self.rows.remove(row)
        self._column.removeWidget(row)
        row.hide()
        row.deleteLater()

    def _move(self, row: EntryRow, step: int) -> None:
        place = self.rows.index(row) + step
        if 0 <= place < len(self.rows):
            self.rows.remove(row)
            self.rows.insert(place, row)
            self._column.insertWidget(place, row)
            self.changed.emit()


# -- contact details


class ContactRow(EntryRow):
    def __init__(self, entry: ContactEntry) -> None:
        super().__init__()
        self._id = entry.id
        self.kind = ChoiceField(list(terms("contact_kind").items()), value=entry.kind)
        self.text = DoubtfulField(self._doubt, entry.text)
        self.label = TextField(entry.label, tr("office, home…"), LONG)
        self._build()
        self._connect()

    def _build(self) -> None:
        self.kind.setFixedWidth(theme().px(KIND_WIDTH))
        self.label.setFixedWidth(theme().px(LABEL_WIDTH))
        self.kind.setAccessibleName(tr("Kind of contact"))
        self.text.setAccessibleName(tr("Number or address"))
        self.label.setAccessibleName(tr("Label"))
        self.text.error_label = text_label("", "small", "warning", wrap=True)
        self.text.error_label.hide()
        line = QHBoxLayout()
        line.setSpacing(8)
        line.addWidget(self.kind)
        line.addWidget(self.text, 1)
        line.addWidget(self.label)
        line.addWidget(self.remove_button())
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addLayout(line)
        column.addWidget(self.text.error_label)
        self.setFocusProxy(self.text)

    def _connect(self) -> None:
        for field in (self.kind, self.text, self.label):
            field.changed.connect(self.changed)
        self.kind.changed.connect(self.text.look)
        self.text.editingFinished.connect(self._tidy)

    def _doubt(self, text: str) -> Message | None:
        return read_contact(self.kind.value(), text).doubt

    @Slot()
    def _tidy(self) -> None:
        """A number is shown as people write it, and a mobile one says so."""
        if self.kind.value() not in PHONES or not self.text.value():
            return
        phone = read_phone(self.text.value())
        if phone.read and phone.shown != self.text.value():
            self.text.set_value(phone.shown)
        if phone.mobile and self.kind.value() == ContactKind.PHONE:
            self.kind.set_value(ContactKind.MOBILE)

    def entry(self) -> ContactEntry:
        return ContactEntry(self.kind.value(), self.text.value(), self.label.value(), self._id)


class ContactRows(EntryRows):
    def __init__(self) -> None:
        super().__init__(tr("Add a contact"))

    def make_row(self, entry: ContactEntry) -> EntryRow:
        return ContactRow(entry)

    def blank(self) -> ContactEntry:
        """The first kind that is not there yet."""
        used = {row.kind.value() for row in self.rows}
        kinds = (ContactKind.PHONE, ContactKind.EMAIL, ContactKind.MOBILE, ContactKind.WEB)
        return ContactEntry(str(next((kind for kind in kinds if kind not in used), ContactKind.PHONE)))


# -- addresses


class AddressRow(EntryRow):
    def __init__(self, entry: AddressEntry) -> None:
        super().__init__()
        self._id = entry.id
        self._region = entry.region
        self.form = FormGrid(columns=2)
        self.street = self.form.add(tr("Street and number"), TextField(entry.street, max_length=LONG))
        self.label = self.form.add(tr("Label"), TextField(entry.label, tr("head office, shop…"), LONG))
        self.postal_code = TextField(entry.postal_code, max_length=LONG)
        self.city = TextField(entry.city, max_length=LONG)
        self.province = TextField(entry.province, max_length=LONG)
        self.country = TextField(entry.country, "IT", LONG)
        self.form.add(tr("Town"), _beside(_labelled(self.postal_code, tr("Postal code"), 84), (self.city, 1)))
        self.form.add(tr("Province and country"), _beside((self.province, 1), (self.country, 1)))
        self._build()

    def _build(self) -> None:
        self.postal_code.setPlaceholderText(tr("Postal code"))
        self.city.setAccessibleName(tr("Town"))
        self.province.setAccessibleName(tr("Province"))
        self.country.setAccessibleName(tr("Country"))
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(8)
        line.addWidget(self.form, 1)
        line.addWidget(self.remove_button(), 0, Qt.AlignmentFlag.AlignTop)
        self.setFocusProxy(self.street)
        for field in (self.street, self.label, self.postal_code, self.city, self.province, self.country):
            field.changed.connect(self.changed)

    def entry(self) -> AddressEntry:
        return AddressEntry(
            label=self.label.value(),
            street=self.street.value(),
            postal_code=self.postal_code.value(),
            city=self.city.value(),
            province=self.province.value(),
            region=self._region,
            country=self.country.value(),
            id=self._id,
        )


def _labelled(field: TextField, name: str, width: int) -> tuple[TextField, int]:
    field.setAccessibleName(name)
    field.setFixedWidth(theme().px(width))
    return field, 0


def _beside(*fields: tuple[TextField, int]) -> QWidget:
    box = QWidget()
    line = QHBoxLayout(box)
    line.setContentsMargins(0, 0, 0, 0)
    line.setSpacing(8)
    for field, stretch in fields:
        line.addWidget(field, stretch)
    box.setFocusProxy(fields[0][0])
    return box


class AddressRows(EntryRows):
    def __init__(self) -> None:
        super().__init__(tr("Add an address"))

    def make_row(self, entry: AddressEntry) -> EntryRow:
        return AddressRow(entry)

    def blank(self) -> AddressEntry:
        return AddressEntry()


# -- characteristics

Kinds = Callable[[str], list[tuple[str, str]]]


class TraitRow(EntryRow):
    def __init__(self, entry: TraitEntry, catalogue: Sequence[Any], kinds: Kinds) -> None:
        super().__init__()
        self._id = entry.id
        self._catalogue = catalogue
        self.kind = ChoiceField(kinds(entry.kind), value=entry.kind)
        self.name = CompletingField(self._suggest, tr("One you use already, or a new one"))
        self.name.set_value(None, entry.name)
        self.value = TextField(entry.value, tr("Value, if any"), LONG)
        self._build()

    def _build(self) -> None:
        self.kind.setFixedWidth(theme().px(KIND_WIDTH))
        self.value.setFixedWidth(theme().px(LABEL_WIDTH))
        for field, name in ((self.kind, tr("Kind")), (self.name, tr("Name")), (self.value, tr("Value"))):
            field.setAccessibleName(name)
            field.changed.connect(self.changed)
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(8)
        line.addWidget(self.kind)
        line.addWidget(self.name, 1)
        line.addWidget(self.value)
        line.addWidget(self.remove_button())
        self.setFocusProxy(self.name)

    def _suggest(self, typed: str) -> Sequence[Suggestion]:
        return trait_suggestions(self._catalogue, self.kind.value(), typed)

    def entry(self) -> TraitEntry:
        return TraitEntry(self.kind.value(), self.name.typed(), self.value.value(), self._id)


class TraitRows(EntryRows):
    """`kinds(present)`: the kinds to choose from."""

    def __init__(self, catalogue: Sequence[Any], kinds: Kinds) -> None:
        super().__init__(tr("Add one"))
        self._catalogue = catalogue
        self._kinds = kinds

    def make_row(self, entry: TraitEntry) -> EntryRow:
        return TraitRow(entry, self._catalogue, self._kinds)

    def blank(self) -> TraitEntry:
        return TraitEntry(str(self.rows[-1].kind.value() if self.rows else TraitKind.CHARACTERISTIC))
