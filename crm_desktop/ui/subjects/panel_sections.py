"""The sections of a record. Each is built once and filled for every subject shown."""

from __future__ import annotations

from datetime import date
from functools import partial
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from crm_desktop.services.subject_records import ContactRow, LinkRow, Record
from crm_desktop.ui.formats import as_date
from crm_desktop.ui.i18n import format_date, format_number, format_size, term, tr
from crm_desktop.ui.icon_names import icon_for
from crm_desktop.ui.plain import plain_hint
from crm_desktop.ui.printing.subject_sheet import linked_words, value_words
from crm_desktop.ui.subjects.lines import LineLook, RecordLine, prose, value_rows
from crm_desktop.ui.subjects.record_actions import RecordActions
from crm_desktop.ui.subjects.trait_chips import TraitChips
from crm_desktop.ui.widgets.labels import LinkButton, clear_layout, text_label
from crm_desktop.ui.widgets.section import Section

PEOPLE = 4
MOST = 40
LESSONS = 3


class RecordSection(Section):
    """A section that shows a part of the record; F2 edits that part."""

    part = ""

    def __init__(
        self, actions: RecordActions, title: str, name: str, action: str = "", action_text: str = ""
    ) -> None:
        super().__init__(title, f"subject.{name}", actions.context.preferences, action, action_text)
        self.doing = actions
        self.content.setSpacing(3)
        self.acted.connect(self.act)

    def act(self) -> None:
        """What the small button does."""
        self.doing.edit_part(self.part)

    def show_record(self, record: Record) -> None:
        clear_layout(self.content)
        self.fill(record)
        folded = self.doing.context.preferences.get(self._key, False)
        self.box.setVisible(self.content.count() > 0 and not folded)

    def fill(self, record: Record) -> None:
        raise NotImplementedError

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_F2:
            self.act()
        else:
            super().keyPressEvent(event)

    def say(self, text: str, link: str = "", slot: Any = None) -> None:
        """A muted sentence, and a way forward under it."""
        self.add(text_label(text, "body", "muted", wrap=True))
        if link:
            button = LinkButton(link)
            button.clicked.connect(slot)
            row = QWidget()
            inside = QHBoxLayout(row)
            inside.setContentsMargins(0, 0, 0, 0)
            inside.addWidget(button)
            inside.addStretch(1)
            self.add(row)


class ContactsSection(RecordSection):
    part = "contacts"

    def __init__(self, actions: RecordActions) -> None:
        super().__init__(actions, tr("Contact details"), "contacts", "plus", tr("Add contact details"))

    def fill(self, record: Record) -> None:
        for link in staff(record):
            self.add(person_line(self.doing, link))
        for contact in record.contacts:
            self.add(self._line(contact))
        if record.subject.pec:
            pec = ContactRow(0, "email", record.subject.pec, "", tr("certified e-mail"))
            self.add(self._line(pec))
        for address in record.addresses[:1]:
            self.add(address_line(self.doing, address))
        if record.subject.do_not_contact:
            look = LineLook("ban", "negative", tone="negative")
            self.add(RecordLine(tr("Do not contact"), look=look, opens=False))
        elif record.subject.consent_marketing is False:
            self.add(
                RecordLine(tr("No marketing"), look=LineLook("ban", "warning", tone="warning"), opens=False)
            )
        if not self.content.count():
            self.say(tr("No way to reach them yet."))

    def _line(self, contact: ContactRow) -> RecordLine:
        line = RecordLine(
            contact.text,
            contact.label or _unusual(contact),
            look=LineLook(icon_for("contact_kind", contact.kind)),
        )
        line.clicked.connect(partial(self._open, contact))
        line.add_action(tr("Copy"), partial(self._copy, contact.text))
        line.add_action(tr("Edit…"), partial(self._edit))
        return line

    def _open(self, contact: ContactRow, _checked: bool = False) -> None:
        self.doing.open_contact(contact)

    def _copy(self, text: str, _checked: bool = False) -> None:
        self.doing.copy(text)

    def _edit(self, _checked: bool = False) -> None:
        self.act()


def staff(record: Record) -> list[LinkRow]:
    """The people to ask for at this subject."""
    return [link for link in record.links if link.kind == "works_for" and link.back][:PEOPLE]


def _unusual(contact: ContactRow) -> str:
    """What an icon alone would not tell."""
    return term(contact.kind, "contact_kind").lower() if contact.kind in ("fax", "other") else ""


def person_line(actions: RecordActions, link: LinkRow) -> RecordLine:
    look = LineLook(icon_for("subject_kind", link.other_kind), tone="accent")
    line = RecordLine(link.name, link.role or link.job_title, look=look)
    line.clicked.connect(partial(_show_subject, actions, link.other_id))
    return line


def _show_subject(actions: RecordActions, subject_id: int, _checked: bool = False) -> None:
    actions.show_subject(subject_id)


def address_words(address: Any) -> str:
    """ "via Emilia 1, 41121 Modena (MO)"."""
    town = " ".join(part for part in (address.postal_code, address.city) if part)
    if address.province:
        town = f"{town} ({address.province})".strip()
    country = address.country if address.country not in ("", "IT") else ""
    return ", ".join(part for part in (address.street, town, country) if part)


def address_line(actions: RecordActions, address: Any) -> RecordLine:
    line = RecordLine(address_words(address), address.label, look=LineLook("map-pin"))
    line.clicked.connect(partial(_copy, actions, address_words(address)))
    line.setToolTip(tr("Copy the address"))
    return line


def _copy(actions: RecordActions, text: str, _checked: bool = False) -> None:
    actions.copy(text)


class NextContactSection(RecordSection):
    """The next action, and the lessons that matter for it."""

    def __init__(self, actions: RecordActions) -> None:
        super().__init__(actions, tr("Next contact"), "next", "plus", tr("Plan the next action"))

    def act(self) -> None:
        self.doing.plan()

    def fill(self, record: Record) -> None:
        subject = record.subject
        if subject.next_id is not None:
            self.add(self._next_line(subject))
        else:
            self.say(tr("No next action."), tr("Plan it"), self.doing.plan)
        for lesson in self.doing.context.services.reviews.lessons(record.id, LESSONS):
            self.add(lesson_line(lesson))

    def _next_line(self, subject: Any) -> RecordLine:
        day = as_date(subject.next_due)
        late = day is not None and day < date.today()
        look = LineLook(right_style="section", right_tone="negative" if late else "text")
        line = RecordLine(subject.next_title or "", right=format_date(subject.next_due, "near"), look=look)
        line.clicked.connect(partial(self._show, subject.next_id))
        return line

    def _show(self, activity_id: int, _checked: bool = False) -> None:
        self.doing.show_activity(activity_id)


def lesson_line(lesson: Any) -> RecordLine:
    """ "⊕ Talk to production first   3 of 3"."""
    tone = "positive" if lesson.polarity > 0 else "negative"
    look = LineLook(icon_for("polarity", lesson.polarity), tone, "small")
    cases = (
        tr("{cases} of {all}", cases=lesson.cases_for, all=lesson.cases_all) if lesson.cases_all > 1 else ""
    )
    line = RecordLine(lesson.words, right=cases, look=look, opens=False)
    kind = term(int(lesson.polarity), "polarity")
    line.setToolTip(plain_hint(f"{kind}: {lesson.factor}. {lesson.lesson}"))
    line.setAccessibleName(f"{kind}: {lesson.words} {cases}".strip()[:400])
    return line


class AimSection(RecordSection):
    def __init__(self, actions: RecordActions) -> None:
        super().__init__(actions, tr("Objective and strategy"), "aim", "pencil", tr("Change the objective"))
        self._record: Record | None = None

    def act(self) -> None:
        aim = self._record.aim if self._record else None
        if aim is not None:
            self.doing.change_aim(aim)
        elif self._record and self._record.subject.target:
            self.doing.add_aim()
        else:
            self.doing.choose_target()

    def fill(self, record: Record) -> None:
        self._record = record
        open_ones = [aim for aim in record.aims if aim.closed_on is None]
        for aim in open_ones[:3]:
            self.add(prose(aim.objective, "strong" if len(open_ones) > 1 else "body", limit=400))
            if aim.strategy:
                self.add(prose(aim.strategy, "body", "muted", limit=600))
        if not open_ones and record.subject.target:
            self.say(tr("A target without an objective."), tr("Write it"), self.doing.add_aim)
        elif not open_ones:
            self.say(tr("Not a target."), tr("Choose as a target…"), self.doing.choose_target)
        others = len(record.aims) - len(open_ones[:3])
        if others:
            link = LinkButton(tr("%n other objectives", n=others))
            link.clicked.connect(self.doing.show_sheet)
            self.content.addWidget(link, 0, Qt.AlignmentFlag.AlignLeft)


class TraitsSection(RecordSection):
    part = "traits"

    def __init__(self, actions: RecordActions) -> None:
        super().__init__(actions, tr("Characteristics"), "traits", "plus", tr("Add a characteristic"))

    def act(self) -> None:
        self.doing.add_trait()

    def fill(self, record: Record) -> None:
        for kind, caption in (("characteristic", ""), ("interest", tr("Interests")), ("tag", tr("Tags"))):
            traits = [trait for trait in record.traits if trait.kind == kind]
            if traits and caption:
                self.add(text_label(caption, "small", "muted"))
            if traits:
                self.add(TraitChips(self.doing, traits))


class LinksSection(RecordSection):
    """In the panel without the people who stand among the contact details already."""

    def __init__(self, actions: RecordActions, others_only: bool = True) -> None:
        super().__init__(actions, tr("Links"), "links", "plus", tr("Link to another subject"))
        self._others_only = others_only

    def act(self) -> None:
        self.doing.add_link()

    def fill(self, record: Record) -> None:
        shown = (
            [link for link in record.links if link not in staff(record)]
            if self._others_only
            else record.links
        )
        self.set_count(format_number(len(shown)) if len(shown) > PEOPLE else "")
        for link in shown[:MOST]:
            self.add(self._line(link))

    def _line(self, link: LinkRow) -> RecordLine:
        how = linked_words(link)
        look = LineLook(icon_for("subject_kind", link.other_kind), tone="accent")
        line = RecordLine(link.name, link.role or how, look=look)
        line.clicked.connect(partial(_show_subject, self.doing, link.other_id))
        line.add_action(tr("Change the link…"), partial(self._change, link))
        line.add_action(tr("Take away the link"), partial(self._remove, link))
        return line

    def _change(self, link: LinkRow, _checked: bool = False) -> None:
        self.doing.change_link(link)

    def _remove(self, link: LinkRow, _checked: bool = False) -> None:
        self.doing.remove_link(link)


class FieldsSection(RecordSection):
    part = "fields"

    def __init__(self, actions: RecordActions) -> None:
        super().__init__(actions, tr("Your fields"), "fields", "pencil", tr("Edit your fields"))

    def fill(self, record: Record) -> None:
        if record.values:
            self.add(value_rows([(v.name, value_words(v.type, v.value)) for v in record.values]))


class FilesSection(RecordSection):
    def __init__(self, actions: RecordActions) -> None:
        super().__init__(actions, tr("Attachments"), "files", "plus", tr("Attach files"))

    def act(self) -> None:
        self.doing.choose_files()

    def fill(self, record: Record) -> None:
        for attachment in record.attachments:
            look = LineLook("paperclip")
            line = RecordLine(attachment.name, right=format_size(attachment.size), look=look)
            for text, slot in (
                (tr("Open"), self.doing.open_attachment),
                (tr("Save as…"), self.doing.save_attachment),
                (tr("Rename…"), self.doing.rename_attachment),
                (tr("Take away"), self.doing.remove_attachment),
            ):
                line.add_action(text, partial(_with, slot, attachment))
            line.clicked.connect(partial(_with, self.doing.open_attachment, attachment))
            self.add(line)


def _with(slot: Any, value: Any, _checked: bool = False) -> None:
    slot(value)


class NotesSection(RecordSection):
    part = "notes"

    def __init__(self, actions: RecordActions, limit: int = 1200) -> None:
        super().__init__(actions, tr("Notes"), "notes", "pencil", tr("Edit the notes"))
        self._limit = limit

    def fill(self, record: Record) -> None:
        if record.subject.notes:
            self.add(prose(record.subject.notes, limit=self._limit))
