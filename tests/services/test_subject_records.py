"""The record of one subject: what the editor saves is what is read again, and every change can be undone."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from crm_desktop.domain.subject_form import (
    AddressEntry,
    ContactEntry,
    SubjectForm,
    TraitEntry,
    form_from_plain,
)
from crm_desktop.errors import UserError
from crm_desktop.services import Services
from crm_desktop.services.subject_files import LARGEST, is_program, safe_name
from crm_desktop.services.subject_records import Record
from crm_desktop.store.archive import Archive


@pytest.fixture
def services(archive: Archive) -> Services:
    return Services(archive)


def mill() -> SubjectForm:
    return SubjectForm(
        {
            "kind": "company",
            "company": " Molino  Bertani S.r.l. ",
            "vat": "IT 00743110157",
            "sector": "alimentare",
            "tier": "key",
        },
        [ContactEntry("phone", "059/555 0123", "ufficio"), ContactEntry("email", "Info@Molino.example")],
        [
            AddressEntry(
                street="via Emilia 1", postal_code="41121", city="Modena", province="mo", country="IT"
            )
        ],
        [TraitEntry("characteristic", "Biologico"), TraitEntry("interest", "Fiere", "Cibus")],
    )


def add(services: Services, form: SubjectForm) -> int:
    return services.subjects.save(form).new_id("subject")


def record(services: Services, subject_id: int) -> Record:
    found = services.subjects.record(subject_id)
    assert found is not None
    return found


def test_what_is_saved_is_read_again(services: Services) -> None:
    found = record(services, add(services, mill()))
    assert (found.subject.display_name, found.subject.vat, found.subject.tier) == (
        "Molino Bertani S.r.l.",
        "00743110157",
        "key",
    )
    assert [(c.kind, c.value, c.label) for c in found.contacts] == [
        ("phone", "+390595550123", "ufficio"),
        ("email", "info@molino.example", ""),
    ]
    assert (found.addresses[0].city, found.addresses[0].province) == ("Modena", "MO")
    assert [(t.name, t.value) for t in found.traits] == [("Biologico", ""), ("Fiere", "Cibus")]
    assert found.subject.city == "Modena"


def test_saving_the_same_again_changes_nothing(services: Services) -> None:
    subject = add(services, mill())
    assert not services.subjects.save(services.subjects.form(subject), subject)


def test_a_form_survives_as_a_draft(services: Services) -> None:
    form = services.subjects.form(add(services, mill()))
    again = form_from_plain(form.plain())
    assert (again.contacts, again.addresses, again.traits) == (form.contacts, form.addresses, form.traits)
    assert again.values["company"] == "Molino Bertani S.r.l."


def test_rows_of_the_editor_are_added_changed_moved_and_taken_away(services: Services) -> None:
    subject = add(services, mill())
    form = services.subjects.form(subject)
    form.contacts = [form.contacts[1], ContactEntry("mobile", "340 123 4567")]
    form.addresses[0].city = "Carpi"
    form.traits = [TraitEntry("interest", "FIERE", "Tuttofood")]
    services.subjects.save(form, subject)
    found = record(services, subject)
    assert [c.kind for c in found.contacts] == ["email", "mobile"]
    assert found.subject.city == "Carpi"
    assert [(t.name, t.value) for t in found.traits] == [("Fiere", "Tuttofood")]


def test_undo_brings_everything_back_at_once(services: Services) -> None:
    subject = add(services, mill())
    before = record(services, subject)
    services.subjects.save(SubjectForm({"kind": "person", "given_name": "Elena", "company": ""}), subject)
    services.history.undo()
    after = record(services, subject)
    assert (after.contacts, after.addresses, after.traits) == (
        before.contacts,
        before.addresses,
        before.traits,
    )


def test_a_name_is_all_that_is_needed(services: Services) -> None:
    with pytest.raises(UserError) as error:
        services.subjects.save(SubjectForm({"kind": "company", "vat": "00743110157"}))
    assert error.value.message.code == "subject.needs_name"
    assert (
        record(
            services, add(services, SubjectForm({"kind": "person", "family_name": "Righi"}))
        ).subject.display_name
        == "Righi"
    )


@pytest.mark.parametrize("hostile", ["<img src='file:///etc/passwd'>", "\u202emoc.live\u202c", "x" * 10_000])
def test_any_text_is_kept_as_it_is(services: Services, hostile: str) -> None:
    subject = add(services, SubjectForm({"kind": "company", "company": hostile, "notes": hostile}))
    assert record(services, subject).subject.notes == hostile
    assert record(services, subject).subject.display_name == hostile


def test_a_wrong_check_digit_is_saved_all_the_same(services: Services) -> None:
    subject = add(services, SubjectForm({"kind": "company", "company": "A", "vat": "123", "tax_code": "zz"}))
    assert (record(services, subject).subject.vat, record(services, subject).subject.tax_code) == (
        "123",
        "ZZ",
    )


def test_a_reclassification_leaves_its_date(services: Services) -> None:
    subject = add(services, mill())
    services.subjects.change(subject, {"tier": "growing"})
    services.subjects.change(subject, {"consent_marketing": False})
    fields = [(row.field, row.old, row.new) for row in services.subjects.reclassifications(subject)]
    assert fields == [("consent_marketing", None, "0"), ("tier", "key", "growing")]


# -- is it there already?


@pytest.mark.parametrize(
    ("form", "reason"),
    [
        (SubjectForm({"company": "Altro nome", "vat": "00743110157"}), "vat"),
        (SubjectForm({"company": "Altro nome", "tax_code": "00743110157"}), "vat"),
        (SubjectForm({}, [ContactEntry("email", "INFO@molino.example")]), "email"),
        (SubjectForm({}, [ContactEntry("mobile", "+39 059 5550123")]), "phone"),
        (SubjectForm({"company": "MOLINO BERTANI"}), "name"),
    ],
)
def test_a_possible_duplicate_is_hinted(services: Services, form: SubjectForm, reason: str) -> None:
    subject = add(services, mill())
    assert [(d.subject.id, d.reason) for d in services.subjects.possible_duplicates(form)] == [
        (subject, reason)
    ]
    assert services.subjects.possible_duplicates(form, ignore=subject) == []


def test_strangers_are_no_duplicates(services: Services) -> None:
    add(services, mill())
    assert services.subjects.possible_duplicates(SubjectForm({"company": "Molino Rossi"})) == []
    assert services.subjects.possible_duplicates(SubjectForm({})) == []


def test_completion_by_the_start_of_the_name_then_by_any_word(services: Services) -> None:
    mill_id = add(services, mill())
    other = add(services, SubjectForm({"company": "Bertani e figli"}))
    assert [row.id for row in services.subjects.complete("bert")] == [other, mill_id]
    assert services.subjects.complete("  ") == []


# -- links, aims


def test_a_link_is_seen_from_both_sides(services: Services) -> None:
    mill_id = add(services, mill())
    elena = add(services, SubjectForm({"kind": "person", "given_name": "Elena", "family_name": "Righi"}))
    services.subjects.add_link(mill_id, "works_for", elena, "responsabile marketing", back=True)
    (at_mill,) = record(services, mill_id).links
    (at_elena,) = record(services, elena).links
    assert (at_mill.name, at_mill.back, at_mill.role) == ("Righi Elena", True, "responsabile marketing")
    assert (at_elena.name, at_elena.back) == ("Molino Bertani S.r.l.", False)


def test_links_that_cannot_be(services: Services) -> None:
    one, other = add(services, mill()), add(services, SubjectForm({"company": "B"}))
    services.subjects.add_link(one, "knows", other)
    for target, code in ((one, "link.itself"), (other, "link.exists")):
        with pytest.raises(UserError) as error:
            services.subjects.add_link(one, "knows", target)
        assert error.value.message.code == code
    link = record(services, one).links[0]
    services.subjects.change_link(link.id, one, "partner_of", other, "socio", False)
    assert record(services, other).links[0].kind == "partner_of"
    services.subjects.delete_link(link.id, one)
    assert record(services, one).links == []


def test_a_target_has_an_objective_and_several_over_time(services: Services) -> None:
    subject = add(services, mill())
    services.subjects.set_target(subject, True, "Fornitore unico per etichette", "Prima le etichette bio")
    first = record(services, subject).aim
    assert record(services, subject).subject.target
    assert first is not None
    assert (first.objective, first.strategy) == ("Fornitore unico per etichette", "Prima le etichette bio")
    services.subjects.close_aim(first.id, "reached", date(2026, 3, 1))
    services.subjects.add_aim(subject, "Anche il sito")
    objectives = [(a.objective, a.outcome) for a in services.subjects.aims(subject)]
    assert objectives == [("Anche il sito", None), ("Fornitore unico per etichette", "reached")]
    services.subjects.reopen_aim(first.id)
    assert len([a for a in services.subjects.aims(subject) if not a.closed_on]) == 2
    services.subjects.delete_aim(first.id)
    assert len(services.subjects.aims(subject)) == 1


def test_an_objective_needs_words(services: Services) -> None:
    with pytest.raises(UserError) as error:
        services.subjects.add_aim(add(services, mill()), "  ")
    assert error.value.message.code == "aim.needs_objective"


def test_undoing_the_choice_of_a_target_takes_its_objective_too(services: Services) -> None:
    subject = add(services, mill())
    services.subjects.set_target(subject, True, "X")
    services.history.undo()
    assert not record(services, subject).subject.target
    assert record(services, subject).aims == []


# -- custom fields


def test_custom_fields_from_birth_to_trash_and_back(services: Services) -> None:
    subject = add(services, mill())
    field = services.subjects.add_field("Listino", "text").new_id("custom_field")
    services.subjects.set_value(subject, field, "1.200,50")
    services.subjects.change_field(field, "Sconto", "number")
    (value,) = record(services, subject).values
    assert (value.name, value.type, value.value) == ("Sconto", "number", "1200.50")
    services.subjects.delete_field(field)
    assert record(services, subject).values == []
    services.history.undo()
    assert [v.value for v in record(services, subject).values] == ["1200.50"]


def test_a_type_that_values_cannot_have_is_refused_and_nothing_changes(services: Services) -> None:
    subject = add(services, mill())
    field = services.subjects.add_field("Listino").new_id("custom_field")
    services.subjects.set_value(subject, field, "su misura")
    with pytest.raises(UserError) as error:
        services.subjects.change_field(field, "Listino", "date")
    assert error.value.message.code == "custom_field.cannot_be"
    assert services.subjects.custom_fields()[0].type == "text"


def test_a_field_name_is_used_once_and_free_again_after_deletion(services: Services) -> None:
    field = services.subjects.add_field("Listino").new_id("custom_field")
    with pytest.raises(UserError):
        services.subjects.add_field(" listino ")
    services.subjects.delete_field(field)
    services.subjects.add_field("Listino", "number")
    assert [(f.name, f.type) for f in services.subjects.custom_fields()] == [("Listino", "number")]


def test_traits_come_from_one_catalogue(services: Services) -> None:
    one, other = add(services, mill()), add(services, SubjectForm({"company": "B"}))
    services.subjects.add_trait(other, "interest", "fiere")
    catalogue = {(t.name, t.used) for t in services.subjects.trait_catalogue()}
    assert ("Fiere", 2) in catalogue
    services.subjects.remove_trait(record(services, one).traits[1].id)
    assert [t.name for t in record(services, one).traits] == ["Biologico"]


# -- files


def test_a_file_goes_into_the_archive_and_comes_out_the_same(services: Services, tmp_path: Path) -> None:
    subject = add(services, mill())
    source = tmp_path / "Preventivo n. 3.pdf"
    source.write_bytes(b"%PDF" + bytes(range(256)))
    services.subjects.attach(subject, [source, source])
    kept = record(services, subject).attachments
    assert [(a.name, a.size, a.media_type) for a in kept] == [
        ("Preventivo n. 3.pdf", 260, "application/pdf")
    ] * 2
    source.unlink()
    written = services.subjects.write_attachment(kept[0].id, tmp_path)
    assert written.read_bytes() == b"%PDF" + bytes(range(256))
    services.subjects.rename_attachment(kept[0].id, "Preventivo.pdf")
    services.subjects.delete_attachment(kept[1].id)
    assert [a.name for a in record(services, subject).attachments] == ["Preventivo.pdf"]


def test_files_that_cannot_be_attached(services: Services, tmp_path: Path) -> None:
    subject = add(services, mill())
    big = tmp_path / "big.bin"
    with big.open("wb") as file:
        file.truncate(LARGEST + 1)
    for file, code in ((big, "too_big"), (tmp_path, "not_a_file"), (tmp_path / "none", "not_a_file")):
        with pytest.raises(UserError) as error:
            services.subjects.attach(subject, [file])
        assert error.value.message.code == f"attachment.{code}"
    assert record(services, subject).attachments == []


def test_names_of_files_stay_in_their_folder() -> None:
    assert safe_name("../../etc/passwd") == "_.._etc_passwd"
    assert safe_name("con.txt") == "_con.txt"
    assert safe_name("fattura\u202efdp.exe") == "fattura_fdp.exe"
    assert safe_name("") == "_"
    assert is_program("fattura.pdf.EXE ")
    assert not is_program("fattura.pdf")


def test_to_the_trash_and_back(services: Services) -> None:
    subject = add(services, mill())
    services.subjects.move_to_trash([subject])
    assert services.subjects.record(subject) is None
    services.history.undo()
    assert record(services, subject).subject.id == subject
