"""Adding and changing a subject by its form, and the short dialogs around it."""

from __future__ import annotations

from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from crm_desktop.domain.subject_form import ContactEntry, SubjectForm
from crm_desktop.services import Services
from crm_desktop.store.archive import Archive
from crm_desktop.ui.context import Context
from crm_desktop.ui.messages import RecordingMessages
from crm_desktop.ui.subjects.dialogs import (
    AimDialog,
    FieldDialog,
    LinkDialog,
    OutcomeDialog,
    RenameTraitDialog,
    TraitDialog,
)
from crm_desktop.ui.subjects.editor import SubjectEditor, edit_subject, new_subject
from crm_desktop.ui.subjects.fields_dialog import FieldsDialog
from crm_desktop.ui.widgets.completing_field import Suggestion


@pytest.fixture
def services(archive: Archive, context: Context) -> Services:
    context.archive, context.services = archive, Services(archive)
    return context.services


@pytest.fixture
def mill(services: Services) -> int:
    form = SubjectForm(
        {"kind": "company", "company": "Molino Bertani", "vat": "00743110157"},
        [ContactEntry("phone", "059 5550123"), ContactEntry("email", "info@molino.example")],
    )
    return services.subjects.save(form).new_id("subject")


def saved(context: Context, editor: Any) -> bool:
    editor.save()
    return context.jobs.wait_idle() and editor.result() == 1


# -- a new subject


def test_a_new_subject_from_the_keyboard(
    services: Services, context: Context, messages: RecordingMessages
) -> None:
    def fill(editor: SubjectEditor) -> bool:
        QTest.keyClicks(editor.identity.company, "Caseificio Sant'Anna")
        QTest.keyClicks(editor.contacts.rows[0].text, "340/1234567")
        QTest.keyClicks(editor.contacts.rows[1].text, "Info@Caseificio.example")
        QTest.keyClick(editor, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
        return context.jobs.wait_idle()

    messages.answer(fill)
    subject_id = new_subject(context)
    assert subject_id is not None
    record = services.subjects.record(subject_id)
    assert record.subject.display_name == "Caseificio Sant'Anna"
    assert [c.value for c in record.contacts] == ["+393401234567", "info@caseificio.example"]
    assert messages.texts("toast") == ["Subject added: Caseificio Sant'Anna"]
    assert services.drafts.get("subject:new") is None


def test_a_name_is_asked_for_on_saving_only(services: Services, context: Context) -> None:
    editor = SubjectEditor(context)
    editor.codes.vat.set_value("123")
    editor.save()
    assert "name or a company" in editor.error.text()
    editor.identity.company.set_value("A")
    assert editor.error.text() == ""
    assert saved(context, editor)


def test_a_doubt_is_said_and_not_refused(services: Services, context: Context) -> None:
    editor = SubjectEditor(context)
    editor.codes.vat.set_value("00743110158")
    editor.codes.vat.editingFinished.emit()
    assert "check digit" in editor.codes.vat.error_label.text()
    QTest.keyClicks(editor.codes.vat, "1")
    assert editor.codes.vat.error_label.isHidden()
    row = editor.contacts.rows[1]
    row.text.set_value("not an address")
    row.text.editingFinished.emit()
    assert "e-mail" in row.text.error_label.text()


def test_a_number_is_shown_as_people_write_it(services: Services, context: Context) -> None:
    row = SubjectEditor(context).contacts.rows[0]
    row.text.set_value("+393401234567")
    row.text.editingFinished.emit()
    assert row.text.value() == "340 123 4567"
    assert row.kind.value() == "mobile"


def test_who_may_be_there_already_is_hinted_and_shown(
    services: Services, context: Context, messages: RecordingMessages, mill: int
) -> None:
    def look(editor: SubjectEditor) -> bool:
        editor.identity.company.set_value("MOLINO BERTANI SRL")
        editor.look_for_duplicates()
        assert "Molino Bertani, same name" in editor.bars.hint.label.text()
        editor.leave_for(mill)
        return False

    messages.answer(look)
    assert new_subject(context) is None
    assert context.navigator.opened == [("subjects", {"subject_id": mill})]


def test_a_subject_itself_is_no_duplicate(services: Services, context: Context, mill: int) -> None:
    editor = SubjectEditor(context, mill)
    editor.look_for_duplicates()
    assert editor.bars.hint is None


# -- changing


def test_what_is_shown_is_what_is_saved(
    services: Services, context: Context, messages: RecordingMessages, mill: int
) -> None:
    services.subjects.add_field("Discount", "number")
    editor = SubjectEditor(context, mill)
    assert not editor.is_changed()
    (field,) = editor.custom.inputs.values()
    field.setText("12,5" if field._parse("0,5") == field._parse("0.5") else "12.5")
    editor.addresses.add_new()
    editor.addresses.rows[0].city.set_value("Modena")
    editor.traits.add_new()
    editor.traits.rows[0].name.setText("Organic")
    editor.notes.set_value("Two mills")
    assert editor.is_changed()
    assert saved(context, editor)
    record = services.subjects.record(mill)
    assert (record.subject.city, record.subject.notes) == ("Modena", "Two mills")
    assert [t.name for t in record.traits] == ["Organic"]
    assert [v.value for v in record.values] == ["12.5"]
    services.history.undo()
    assert services.subjects.record(mill).subject.notes == ""


def test_words_of_other_subjects_are_offered(services: Services, context: Context, mill: int) -> None:
    services.subjects.change(mill, {"sector": "Food"})
    services.subjects.add_trait(mill, "interest", "Fairs")
    editor = SubjectEditor(context)
    assert context.jobs.wait_idle()
    completer = editor.identity.sector.completer()
    completer.setCompletionPrefix("fo")
    assert completer.currentCompletion() == "Food"
    editor.traits.add_new()
    row = editor.traits.rows[0]
    row.kind.set_value("interest")
    assert [offer.text for offer in row._suggest("fai")] == ["Fairs"]


def test_rows_move_by_keyboard_and_go(services: Services, context: Context, mill: int) -> None:
    editor = SubjectEditor(context, mill)
    second = editor.contacts.rows[1]
    QTest.keyClick(second, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    assert editor.contacts.rows[0] is second
    editor.contacts.rows[1].gone.emit()
    assert saved(context, editor)
    assert [c.kind for c in services.subjects.record(mill).contacts] == ["email"]


@pytest.mark.parametrize("part", ["contacts", "addresses", "traits", "notes", "fields", "codes"])
def test_it_begins_in_the_part_asked_for(services: Services, context: Context, mill: int, part: str) -> None:
    editor = SubjectEditor(context, mill, part=part)
    assert not editor.sections[part].is_folded()


def test_text_that_is_no_number_stays_in_its_field(services: Services, context: Context, mill: int) -> None:
    field = services.subjects.add_field("Since").new_id("custom_field")
    services.subjects.set_value(mill, field, "long ago")
    with services.archive.step(_message()) as step:
        step.set_column("custom_field", [field], "type", "date")
    editor = SubjectEditor(context, mill)
    assert editor.custom.values() == {field: "long ago"}


def _message() -> Any:
    from crm_desktop.domain.messages import Message

    return Message("step.test")


def test_ten_thousand_letters_stay(services: Services, context: Context) -> None:
    long = "x" * 10_000
    subject = services.subjects.save(SubjectForm({"kind": "company", "company": long, "notes": long})).new_id(
        "subject"
    )
    editor = SubjectEditor(context, subject)
    assert not editor.is_changed()
    editor.classes.tier.set_value("key")
    assert saved(context, editor)
    assert services.subjects.record(subject).subject.company == long


# -- leaving


def test_esc_asks_nothing_when_nothing_was_typed(
    services: Services, context: Context, messages: RecordingMessages, mill: int
) -> None:
    editor = SubjectEditor(context, mill)
    QTest.keyClick(editor, Qt.Key.Key_Escape)
    assert messages.said == []
    assert not editor.isVisible()


@pytest.mark.parametrize(
    ("answer", "company"), [(0, "Molino Bertani"), (1, "Mulino"), (-1, "Molino Bertani")]
)
def test_esc_asks_when_something_was_typed(
    services: Services, context: Context, messages: RecordingMessages, mill: int, answer: int, company: str
) -> None:
    editor = SubjectEditor(context, mill)
    editor.show()
    editor.identity.company.set_value("Mulino")
    messages.answer(answer)
    editor.reject()
    assert context.jobs.wait_idle()
    assert services.subjects.record(mill).subject.company == company
    assert editor.isVisible() == (answer == -1)
    editor.hide()


def test_what_is_half_typed_is_kept_and_offered_again(
    services: Services, context: Context, mill: int
) -> None:
    editor = SubjectEditor(context)
    editor.identity.company.set_value("Half a na")
    editor.keep_draft()
    assert context.jobs.wait_idle()
    again = SubjectEditor(context)
    assert again.identity.company.value() == ""
    again.bars._take_draft()
    assert again.identity.company.value() == "Half a na"
    again.bars.draft.close_bar()
    assert context.jobs.wait_idle()
    assert services.drafts.get("subject:new") is None


def test_when_saving_fails_the_text_stays(services: Services, context: Context, mill: int) -> None:
    editor = SubjectEditor(context, mill)
    editor.identity.company.set_value("Mulino")
    services.archive.writer.execute("PRAGMA query_only = ON")
    editor.save()
    assert context.jobs.wait_idle()
    services.archive.writer.execute("PRAGMA query_only = OFF")
    assert editor.identity.company.value() == "Mulino"
    assert editor.error.text()
    assert saved(context, editor)


# -- short dialogs


def test_an_objective_from_birth_to_its_outcome(services: Services, context: Context, mill: int) -> None:
    dialog = AimDialog(context, mill)
    dialog.save()
    assert dialog.error.text() == "Write what you want to obtain."
    dialog.objective.set_value("Sole supplier")
    assert saved(context, dialog)
    (aim,) = services.subjects.aims(mill)
    change = AimDialog(context, mill, aim)
    assert change.objective.value() == "Sole supplier"
    change.strategy.set_value("Labels first")
    assert saved(context, change)
    end = OutcomeDialog(context, services.subjects.aims(mill)[0])
    end.outcome.set_value("partly")
    assert saved(context, end)
    (aim,) = services.subjects.aims(mill)
    assert (aim.strategy, aim.outcome) == ("Labels first", "partly")


def test_a_target_may_be_chosen_before_its_objective_is_known(
    services: Services, context: Context, mill: int
) -> None:
    assert saved(context, AimDialog(context, mill, choose=True))
    record = services.subjects.record(mill)
    assert record.subject.target
    assert record.aims == []


def test_a_link_by_completion(services: Services, context: Context, mill: int) -> None:
    elena = services.subjects.save(
        SubjectForm({"kind": "person", "given_name": "Elena", "family_name": "Righi"})
    ).new_id("subject")
    dialog = LinkDialog(context, mill)
    dialog.save()
    assert dialog.error.text()
    assert dialog._suggest("righ") == [Suggestion(elena, "Righi Elena", "")]
    assert dialog._suggest("molino") == []
    dialog.other.choose(Suggestion(elena, "Righi Elena"))
    dialog.way.set_value(("works_for", True))
    dialog.role.set_value("marketing manager")
    assert saved(context, dialog)
    (link,) = services.subjects.record(elena).links
    assert (link.other_id, link.kind, link.back, link.role) == (mill, "works_for", False, "marketing manager")
    change = LinkDialog(context, mill, services.subjects.record(mill).links[0])
    assert (change.way.value(), change.other.value()) == (("works_for", True), elena)
    change.way.set_value(("knows", False))
    assert saved(context, change)
    assert services.subjects.record(elena).links[0].kind == "knows"


def test_a_characteristic_on_the_fly(services: Services, context: Context, mill: int) -> None:
    for name in ("Organic", "organic"):
        dialog = TraitDialog(context, mill)
        dialog.name.setText(name)
        assert saved(context, dialog)
    assert [t.name for t in services.subjects.record(mill).traits] == ["Organic"]
    assert [s.text for s in TraitDialog(context, mill)._suggest("gan")] == ["Organic"]


def test_a_field_that_is_there_already_is_said_in_the_dialog(services: Services, context: Context) -> None:
    services.subjects.add_field("Discount")
    dialog = FieldDialog(context)
    dialog.name.set_value("discount")
    assert not saved(context, dialog)
    assert "there already" in dialog.error.text()
    dialog.name.set_value("Price list")
    assert saved(context, dialog)


def test_fields_managed_while_editing_keep_what_is_typed(
    services: Services, context: Context, messages: RecordingMessages, mill: int
) -> None:
    gone = services.subjects.add_field("Old").new_id("custom_field")
    services.subjects.set_value(mill, gone, "gone too")
    services.subjects.add_field("Discount")
    editor = SubjectEditor(context, mill)
    editor.custom.inputs[gone + 1].set_value("5")

    def name(dialog: FieldDialog) -> bool:
        dialog.name.set_value("Price list")
        return saved(context, dialog)

    def manage(dialog: FieldsDialog) -> bool:
        dialog.add_field()
        dialog.delete(services.subjects.custom_fields()[0])
        return context.jobs.wait_idle()

    messages.answer(manage, name)
    editor.manage_fields()
    assert [f.name for f in services.subjects.custom_fields()] == ["Discount", "Price list"]
    assert [w.value() for w in editor.custom.inputs.values()] == ["5", ""]
    assert messages.texts("toast")[-1] == "Field deleted with its values: Old"
    assert saved(context, editor)
    assert [(v.name, v.value) for v in services.subjects.record(mill).values] == [("Discount", "5")]


def test_the_first_field_is_asked_for_at_once(
    services: Services, context: Context, messages: RecordingMessages, mill: int
) -> None:
    def name(dialog: FieldDialog) -> bool:
        dialog.name.set_value("Price list")
        return saved(context, dialog)

    messages.answer(name)
    SubjectEditor(context, mill).manage_fields()
    assert [f.name for f in services.subjects.custom_fields()] == ["Price list"]


def test_a_trait_is_renamed_everywhere(services: Services, context: Context, mill: int) -> None:
    other = services.subjects.save(SubjectForm({"kind": "company", "company": "B"})).new_id("subject")
    for subject in (mill, other):
        services.subjects.add_trait(subject, "tag", "bio")
    dialog = RenameTraitDialog(context, services.subjects.record(mill).traits[0])
    dialog.name.set_value("organic")
    assert saved(context, dialog)
    assert services.subjects.record(other).traits[0].name == "organic"


def test_edit_subject_says_whether_it_changed(
    services: Services, context: Context, messages: RecordingMessages, mill: int
) -> None:
    assert edit_subject(context, mill) is False
