"""Adding and changing a subject: one calm page of fields, kept safe while it is typed."""

from __future__ import annotations

from functools import partial
from typing import Any

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QDialog,
    QFrame,
    QHBoxLayout,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from crm_desktop.domain.subject_form import ContactEntry, SubjectForm
from crm_desktop.domain.subjects import ContactKind
from crm_desktop.services.subject_records import TraitChoice, Words
from crm_desktop.ui.context import Context
from crm_desktop.ui.i18n import tr, word
from crm_desktop.ui.offered import offered
from crm_desktop.ui.subjects.dialogs import FieldDialog, fit
from crm_desktop.ui.subjects.editor_bars import Draft, EditorBars
from crm_desktop.ui.subjects.editor_parts import (
    ClassificationPart,
    CodesPart,
    CustomPart,
    IdentityPart,
    notes_field,
    soon,
)
from crm_desktop.ui.subjects.editor_rows import AddressRows, ContactRows, TraitRows
from crm_desktop.ui.subjects.fields_dialog import FieldsDialog
from crm_desktop.ui.widgets.buttons import Button
from crm_desktop.ui.widgets.labels import text_label
from crm_desktop.ui.widgets.section import Section

WIDTH, HEIGHT = 760, 660
KEEP_AFTER = 1000  # milliseconds after the last key
LOOK_AFTER = 350


class SubjectEditor(QDialog):
    """`saved_id` is the subject once it is saved. `part` is the section to begin in."""

    def __init__(
        self, context: Context, subject_id: int | None = None, parent: QWidget | None = None, part: str = ""
    ) -> None:
        super().__init__(parent)
        self.context = context
        self.service = context.services.subjects
        self.subject_id = subject_id
        self.saved_id: int | None = None
        self.go_to: int | None = None
        self.start = self.service.form(subject_id) if subject_id else _blank()
        self._make()
        self._build()
        self.show_form(self.start)
        self._fold_empty()
        self._connect()
        self.start = self.form()
        self._offer_draft()
        self._begin_in(part)
        context.jobs.files(partial(_read_words, self.service), self._offer_words)

    # -- building

    def _make(self) -> None:
        self.catalogue: list[TraitChoice] = []
        self.identity = IdentityPart()
        self.contacts = ContactRows()
        self.addresses = AddressRows()
        self.codes = CodesPart()
        self.classes = ClassificationPart()
        self.traits = TraitRows(self.catalogue, partial(offered, self.context.services, "trait_kind"))
        self.custom = CustomPart([], {})
        self.notes = notes_field()
        self.error = text_label("", "small", "negative", wrap=True)
        self.save_button = Button(
            tr("Save") if self.subject_id else tr("Add the subject"), "primary", shortcut="Ctrl+Return"
        )
        self.cancel_button = Button(tr("Cancel"), "quiet")
        self.bars = EditorBars()
        self.draft = Draft(self.context, self.subject_id)
        self._keep_soon = soon(self, KEEP_AFTER, self.keep_draft)
        self._look_soon = soon(self, LOOK_AFTER, self.look_for_duplicates)

    def _build(self) -> None:
        title = tr("Edit the subject") if self.subject_id else tr("New subject")
        self.setWindowTitle(title)
        fit(self, WIDTH, HEIGHT)
        self.sections: dict[str, Section] = {}
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._head(title))
        column.addWidget(self._scroll(), 1)
        column.addWidget(self._foot())

    def _head(self, title: str) -> QWidget:
        head = QWidget()
        column = QVBoxLayout(head)
        column.setContentsMargins(24, 18, 24, 10)
        column.setSpacing(8)
        column.addWidget(text_label(title, "subject"))
        column.addWidget(self.bars)
        return head

    def _scroll(self) -> QScrollArea:
        page = QWidget()
        page.setProperty("surface", "window")
        self.page = QVBoxLayout(page)
        self.page.setContentsMargins(8, 0, 8, 8)
        self.page.setSpacing(4)
        self._add("identity", tr("Who it is"), self.identity)
        self._add("contacts", tr("Contact details"), self.contacts)
        self._add("addresses", tr("Addresses"), self.addresses)
        self._add("classes", tr("Classification"), self.classes)
        self._add("codes", tr("Codes for invoices"), self.codes)
        self._add("traits", tr("Characteristics"), self.traits)
        self._add("fields", tr("Your fields"), self.custom, tr("Manage fields…"))
        self._add("notes", tr("Notes"), self.notes)
        self.page.addStretch(1)
        scroll = QScrollArea()
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setWidgetResizable(True)
        scroll.setWidget(page)
        self.scroller = scroll
        return scroll

    def _add(self, name: str, title: str, widget: QWidget, action: str = "") -> None:
        section = Section(title, action=action, first=name == "identity")
        section.add(widget)
        self.sections[name] = section
        self.page.addWidget(section)

    def _foot(self) -> QWidget:
        foot = QFrame()
        foot.setProperty("line", "top")
        line = QHBoxLayout(foot)
        line.setContentsMargins(24, 10, 24, 12)
        line.setSpacing(8)
        line.addWidget(self.error, 1)
        line.addWidget(self.cancel_button)
        line.addWidget(self.save_button)
        return foot

    def _connect(self) -> None:
        for part in (
            self.identity,
            self.contacts,
            self.addresses,
            self.codes,
            self.classes,
            self.traits,
            self.custom,
            self.notes,
        ):
            part.changed.connect(self._typed)
        self.sections["fields"].acted.connect(self.manage_fields)
        self.bars.draft_taken.connect(self.take_draft)
        self.bars.draft_dropped.connect(self.drop_draft)
        self.bars.duplicate_wanted.connect(self.leave_for)
        self.save_button.clicked.connect(self.save)
        self.cancel_button.clicked.connect(self.reject)

    # -- what other subjects have, read behind

    def _offer_words(self, words: Words) -> None:
        self.identity.offer(words.columns)
        self.catalogue.extend(words.traits)

    # -- the form

    def form(self) -> SubjectForm:
        """What is typed now."""
        values = {
            **self.identity.values(),
            **self.codes.values(),
            **self.classes.values(),
            "notes": self.notes.value(),
        }
        return SubjectForm(
            values,
            self.contacts.entries(),
            self.addresses.entries(),
            self.traits.entries(),
            self.custom.values(),
        )

    def show_form(self, form: SubjectForm) -> None:
        self.identity.show_values(form.values)
        self.codes.show_values(form.values)
        self.classes.show_values(form.values)
        self.contacts.set_entries(form.contacts)
        self.addresses.set_entries(form.addresses)
        self.traits.set_entries(form.traits)
        self.notes.set_value(form.values.get("notes") or "")
        self._show_custom(form.custom)

    def _show_custom(self, values: dict[int, str]) -> None:
        section = self.sections["fields"]
        fresh = CustomPart(self.service.custom_fields(), values)
        section.content.replaceWidget(self.custom, fresh)
        self.custom.deleteLater()
        self.custom = fresh
        fresh.changed.connect(self._typed)

    def _fold_empty(self) -> None:
        """What holds nothing folds away, so that a new subject is a short form."""
        empty = {
            "addresses": not self.addresses.rows,
            "codes": self.codes.empty(),
            "traits": not self.traits.rows,
            "fields": self.custom.empty(),
            "notes": not self.notes.value(),
        }
        for name, nothing in empty.items():
            if nothing and not self.sections[name].is_folded():
                self.sections[name].toggle()

    def _begin_in(self, part: str) -> None:
        section = self.sections.get(part)
        if section is None:
            self.identity.focus_name()
            return
        if section.is_folded():
            section.toggle()
        widgets: dict[str, Any] = {
            "contacts": self.contacts,
            "addresses": self.addresses,
            "traits": self.traits,
        }
        rows = widgets.get(part)
        if rows is not None and not rows.rows:
            rows.add_new()
        target = rows.rows[0] if rows is not None else self.notes if part == "notes" else section
        target.setFocus()
        soon(self, 0, partial(self.scroller.ensureWidgetVisible, section, 0, 400)).start()

    def is_changed(self) -> bool:
        return self.form().plain() != self.start.plain()

    @Slot()
    def _typed(self) -> None:
        self.error.setText("")
        self._keep_soon.start()
        self._look_soon.start()

    # -- drafts

    @Slot()
    def keep_draft(self) -> None:
        if self.is_changed() and self.saved_id is None:
            self.draft.keep(self.form())

    @Slot()
    def drop_draft(self) -> None:
        self._keep_soon.stop()
        self.draft.drop()

    def _offer_draft(self) -> None:
        self._kept = self.draft.kept()
        if self._kept is not None:
            self.bars.offer_draft(self._kept[1])

    @Slot()
    def take_draft(self) -> None:
        if self._kept is None:
            return
        self.show_form(self._kept[0])
        for name, section in self.sections.items():
            if section.is_folded() and name != "fields":
                section.toggle()

    # -- who may be there already

    @Slot()
    def look_for_duplicates(self) -> None:
        self.bars.show_duplicates(self.service.possible_duplicates(self.form(), self.subject_id))

    @Slot(int)
    def leave_for(self, subject_id: int) -> None:
        """Leave this, its draft kept, for the subject that is there already."""
        self.keep_draft()
        self.go_to = subject_id
        super().reject()

    # -- fields of one's own

    @Slot()
    def manage_fields(self) -> None:
        """What is typed stays; a first field is asked for at once."""
        known = self.service.custom_fields()
        dialog: QDialog = (
            FieldsDialog(self.context, self) if known else FieldDialog(self.context, parent=self)
        )
        self.context.messages.run_dialog(dialog)
        self._show_custom(self.custom.values())
        if self.sections["fields"].is_folded():
            self.sections["fields"].toggle()

    # -- ending

    @Slot()
    def save(self) -> None:
        form = self.form()
        if not form.named():
            self.show_error(tr("A name or a company is needed."))
            self.identity.focus_name()
            return
        if not self.save_button.isEnabled() or not self._readable():
            return
        self.save_button.setEnabled(False)
        self.context.write(partial(self.service.save, form, self.subject_id), self._saved, self._failed)

    def _readable(self) -> bool:
        """Dates and numbers can be read; the first that cannot gets the focus."""
        forms = (self.identity.personal, self.custom)
        good = [form.check() for form in forms]
        if not all(good):
            self.show_error(tr("One field cannot be read. It is marked in red."))
        return all(good)

    def _saved(self, changes: Any) -> None:
        self.saved_id = self.subject_id or changes.new_id("subject")
        self.drop_draft()
        if changes:
            self.context.messages.toast(changes.label, undo=True)
        self.accept()

    def _failed(self, error: Any) -> None:
        self.save_button.setEnabled(True)
        message = getattr(error, "message", None)
        self.show_error(word(message) if message is not None else tr("It was not saved. Try again."))

    def show_error(self, text: str) -> None:
        self.error.setText(text)

    @Slot()
    def reject(self) -> None:
        """Esc and Cancel: nothing is asked when nothing was typed."""
        if not self.is_changed():
            super().reject()
            return
        choice = self.context.messages.ask(
            tr("Save what you typed?"), tr("Otherwise it is lost."), [tr("Discard"), tr("Save")]
        )
        if choice == 0:
            self.drop_draft()
            super().reject()
        elif choice == 1:
            self.save()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if enter and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.save()
        elif not enter:
            super().keyPressEvent(event)


def _read_words(service: Any, _job: Any) -> Words:
    return service.words_in_use()


def _blank() -> SubjectForm:
    """A new subject: a line for the phone and one for the e-mail wait to be filled."""
    return SubjectForm({}, [ContactEntry(str(ContactKind.PHONE)), ContactEntry(str(ContactKind.EMAIL))])


def new_subject(context: Context, parent: QWidget | None = None) -> int | None:
    """Ask for a new subject. Returns its id once saved; None when nothing was added."""
    editor = SubjectEditor(context, None, parent)
    context.messages.run_dialog(editor)
    if editor.go_to is not None:
        context.navigator.open("subjects", subject_id=editor.go_to)
    return editor.saved_id


def edit_subject(context: Context, subject_id: int, parent: QWidget | None = None, part: str = "") -> bool:
    """Change a subject, beginning in a part: contacts, addresses, classes, codes, traits, fields, notes."""
    editor = SubjectEditor(context, subject_id, parent, part)
    context.messages.run_dialog(editor)
    if editor.go_to is not None:
        context.navigator.open("subjects", subject_id=editor.go_to)
    return editor.saved_id is not None
