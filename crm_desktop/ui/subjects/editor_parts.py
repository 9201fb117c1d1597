"""Parts of the editor that are plain fields: identity, codes, classification, fields of one's own, notes."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from decimal import Decimal
from functools import partial
from typing import Any

from PySide6.QtCore import QStringListModel, Qt, QTimer, Signal
from PySide6.QtWidgets import QCompleter, QVBoxLayout, QWidget

from crm_desktop.domain.identifiers import email_doubt, sdi_doubt, tax_code_doubt, vat_doubt
from crm_desktop.domain.subjects import FieldType, SubjectKind
from crm_desktop.services.subject_records import FieldRow
from crm_desktop.ui.i18n import terms, tr
from crm_desktop.ui.subjects.doubtful_field import LONG, DoubtfulField
from crm_desktop.ui.widgets.fields import ChoiceField, DateField, NotesField, NumberField, TextField
from crm_desktop.ui.widgets.form import FormGrid
from crm_desktop.ui.widgets.page_header import Segmented


class IdentityPart(QWidget):
    """Who it is. A person's own names come first, everybody else's house; what a kind rarely has is out of sight."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.kind = Segmented(list(terms("subject_kind").items()), str(SubjectKind.COMPANY))
        self.company = TextField(max_length=LONG)
        self.given_name = TextField(max_length=LONG)
        self.family_name = TextField(max_length=LONG)
        self.title = _completed(tr("Mr, Ms, Dr…"))
        self.job_title = _completed()
        self.sector = _completed()
        self.source = _completed(tr("fair, referral, website…"))
        self.birthday = DateField()
        self.house = FormGrid(columns=1)
        self.person = FormGrid(columns=2)
        self.personal = FormGrid(columns=2)
        self.rest = FormGrid(columns=2)
        self._build()
        self._connect()
        self._arrange()

    def _build(self) -> None:
        self.house.add(tr("Company or name of the organisation"), self.company)
        self.person.add(tr("Given name"), self.given_name)
        self.person.add(tr("Family name"), self.family_name)
        self.personal.add(tr("Job title"), self.job_title)
        self.personal.add(tr("Title"), self.title)
        self.personal.add(tr("Birthday"), self.birthday)
        self.rest.add(tr("Sector"), self.sector)
        self.rest.add(tr("Where the contact comes from"), self.source)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(12)
        for widget in (self.kind, self.house, self.person, self.personal, self.rest):
            self._column.addWidget(widget)

    def _connect(self) -> None:
        self.kind.changed.connect(self._kind_changed)
        for form in (self.house, self.person, self.personal, self.rest):
            form.changed.connect(self.changed)

    def _kind_changed(self, _kind: object) -> None:
        self._arrange()
        self.changed.emit()

    def _arrange(self) -> None:
        person = self.kind.value() == SubjectKind.PERSON
        first, second = (self.person, self.house) if person else (self.house, self.person)
        self._column.removeWidget(first)
        self._column.removeWidget(second)
        self._column.insertWidget(1, first)
        self._column.insertWidget(2, second)
        names = self.given_name.value() or self.family_name.value()
        self.person.setVisible(bool(person or names or self.kind.value() == SubjectKind.COMPANY))
        self.personal.setVisible(
            bool(person or self.job_title.value() or self.title.value() or self.birthday.text())
        )
        QWidget.setTabOrder(
            self.family_name if person else self.company, self.company if person else self.given_name
        )

    def offer(self, words: dict[str, list[str]]) -> None:
        """Words to complete with, by field."""
        for name, known in words.items():
            model = getattr(self, name).completer().model()
            model.setStringList(known)

    def focus_name(self) -> None:
        (self.given_name if self.kind.value() == SubjectKind.PERSON else self.company).setFocus()

    def values(self) -> dict[str, Any]:
        birthday = self.birthday.value()
        texts = {name: getattr(self, name).value() for name in IDENTITY}
        return {"kind": self.kind.value(), **texts, "birthday": birthday.isoformat() if birthday else None}

    def show_values(self, values: dict[str, Any]) -> None:
        self.kind.set_value(values.get("kind") or str(SubjectKind.COMPANY))
        for name in IDENTITY:
            getattr(self, name).set_value(values.get(name) or "")
        day = values.get("birthday")
        self.birthday.set_value(date.fromisoformat(day) if day else None)
        self._arrange()


IDENTITY = ("company", "given_name", "family_name", "title", "job_title", "sector", "source")


def _completed(placeholder: str = "") -> TextField:
    """A line that offers the words other subjects have, once they are known."""
    field = TextField(placeholder=placeholder, max_length=LONG)
    completer = QCompleter(QStringListModel(field), field)
    completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
    field.setCompleter(completer)
    return field


class CodesPart(FormGrid):
    """What invoices need."""

    def __init__(self) -> None:
        super().__init__(columns=2)
        self.vat = self.add(tr("VAT number"), DoubtfulField(vat_doubt))
        self.tax_code = self.add(tr("Tax code"), DoubtfulField(tax_code_doubt))
        self.sdi = self.add(tr("SDI code"), DoubtfulField(sdi_doubt))
        self.pec = self.add(tr("Certified e-mail (PEC)"), DoubtfulField(email_doubt))

    def values(self) -> dict[str, Any]:
        return {name: getattr(self, name).value() for name in CODES}

    def show_values(self, values: dict[str, Any]) -> None:
        for name in CODES:
            field = getattr(self, name)
            field.set_value(values.get(name) or "")
            field.look()

    def empty(self) -> bool:
        return not any(self.values().values())


CODES = ("vat", "tax_code", "sdi", "pec")


class ClassificationPart(FormGrid):
    def __init__(self) -> None:
        super().__init__(columns=2)
        none = tr("Not set")
        self.tier = self.add(tr("Tier"), ChoiceField(list(reversed(terms("tier").items())), none))
        self.priority = self.add(tr("Priority"), ChoiceField(list(terms("priority").items()), none))
        self.lifecycle = self.add(tr("Life cycle"), ChoiceField(list(terms("lifecycle").items()), none))
        self.scope = self.add(tr("Scope"), ChoiceField(list(terms("scope").items()), none))
        consents = ((True, tr("Yes")), (False, tr("No")))
        self.consent_marketing = self.add(tr("Agrees to marketing"), ChoiceField(consents, tr("Unknown")))

    def values(self) -> dict[str, Any]:
        return {name: getattr(self, name).value() for name in CLASSES}

    def show_values(self, values: dict[str, Any]) -> None:
        for name in CLASSES:
            getattr(self, name).set_value(values.get(name))


CLASSES = ("tier", "priority", "lifecycle", "scope", "consent_marketing")


class CustomPart(FormGrid):
    """A field for each of the user's own; text that does not fit its type stays text."""

    def __init__(self, fields: Sequence[FieldRow], values: dict[int, str]) -> None:
        super().__init__(columns=2)
        self.inputs: dict[int, Any] = {}
        for field in fields:
            self.inputs[field.id] = self.add(field.name[:120], _input(field.type, values.get(field.id, "")))

    def values(self) -> dict[int, str]:
        return {i: _canonical(widget) for i, widget in self.inputs.items()}

    def empty(self) -> bool:
        return not any(self.values().values())


def _input(kind: str, text: str) -> Any:
    """The widget of a type, holding the value."""
    if kind == FieldType.BOOLEAN and text in ("", "0", "1"):
        return ChoiceField((("1", tr("Yes")), ("0", tr("No"))), tr("Not set"), text or None)
    made: Any = {FieldType.NUMBER: NumberField, FieldType.DATE: DateField}.get(FieldType(kind), TextField)()
    try:
        made.set_value(_python(kind, text))
    except (ValueError, ArithmeticError):
        made = TextField(text, max_length=LONG)
    if isinstance(made, TextField):
        made.setMaxLength(LONG)
        made.set_value(text)
    return made


def _python(kind: str, text: str) -> Any:
    if not text or kind in (FieldType.TEXT, FieldType.BOOLEAN):
        return text or None
    return Decimal(text) if kind == FieldType.NUMBER else date.fromisoformat(text)


def _canonical(widget: Any) -> str:
    value = widget.value()
    if value is None:
        return ""
    if isinstance(value, date):
        return value.isoformat()
    return format(value, "f") if isinstance(value, Decimal) else str(value)


def notes_field() -> NotesField:
    return NotesField(lines=5)


def soon(parent: QWidget, milliseconds: int, slot: Any) -> QTimer:
    """A timer that calls once, some time after it was last started."""
    timer = QTimer(parent)
    timer.setSingleShot(True)
    timer.setInterval(milliseconds)
    timer.timeout.connect(partial(slot))
    return timer
