"""What the user answers in an import: the same, two different ones, mine or the file's; and matchings remembered."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from crm_desktop.domain import entities
from crm_desktop.domain.messages import Message
from crm_desktop.errors import UserError
from crm_desktop.services.importing import Importing, ImportPlan, ImportResult, Outcome, Policy
from crm_desktop.store import duplicates, subject_export, subject_records
from crm_desktop.store.archive import Archive
from tests.formats.files import workbook

HEAD = ("Nominativo", "Telefono", "Email", "Città", "Note", "Referente")
ALFA = ("Alfa Costruzioni Srl", "02 1234567", "", "Milano", "paga tardi", "")
AGAIN = ("Alfa Costruzioni S.r.l.", "", "ordini@alfa.example", "Milano", "parcheggio dietro", "Anna Verdi")
BETA = ("Beta Impianti Snc", "051 9876543", "", "Bologna", "", "")


@pytest.fixture
def importing(archive: Archive) -> Importing:
    return Importing(archive)


def save(folder: Path, rows: Sequence[Sequence[Any]], name: str = "clienti.xlsx", head: Any = HEAD) -> Path:
    return workbook(folder / name, {"Clienti": [head, *rows]})


def plan(importing: Importing, path: Path, **choices: Any) -> ImportPlan:
    with importing.open(path) as opened:
        return importing.plan(opened, replace(opened.choices(), **choices))


def run(importing: Importing, path: Path, **choices: Any) -> ImportResult:
    return importing.write(plan(importing, path, **choices))


def subjects(archive: Archive) -> list[dict[str, Any]]:
    return list(subject_export.rows(archive.reader(), None, {}, "", None))


def row(number: int) -> tuple[str, int]:
    return ("Clienti", number)


def change(archive: Archive, subject: int, values: Mapping[str, Any]) -> None:
    with archive.step(Message("step.test", {})) as step:
        step.save(entities.Subject, values, subject)


# -- the same, within the file --------------------------------------------------------------------
def test_two_rows_the_user_calls_the_same_become_one_subject_with_what_both_say(
    importing: Importing, archive: Archive, tmp_path: Path
) -> None:
    file = save(tmp_path, [ALFA, AGAIN, BETA])
    found = plan(importing, file)
    assert found.duplicates[1].rows == (row(2), row(3))
    result = run(importing, file, same_as={row(3): row(2)})
    assert result.counts == {
        "rows": 3, "added": 2, "updated": 0, "unchanged": 0, "skipped": 1, "joined": 1, "subjects_added": 3,
    }  # fmt: skip
    alfa, person, beta = (
        sorted(subjects(archive), key=lambda s: (s.get("company", "x"), s["id"]))[:1]
        + [s for s in subjects(archive) if s["kind"] == "person"]
        + [s for s in subjects(archive) if s.get("company") == "Beta Impianti Snc"]
    )
    assert [p["number"] for p in alfa["phones"]] == ["+39021234567"]
    assert alfa["emails"] == ["ordini@alfa.example"]
    assert alfa["notes"] == "paga tardi\nparcheggio dietro"
    assert (person["family_name"], person["employer"]) == ("Verdi", "Alfa Costruzioni Srl")
    assert beta["city"] == "Bologna"


def test_a_second_phone_of_the_same_is_kept_beside_the_first(
    importing: Importing, archive: Archive, tmp_path: Path
) -> None:
    second = ("Alfa Costruzioni Srl", "02 7654321", "", "Monza", "", "")
    run(importing, save(tmp_path, [ALFA, second]), same_as={row(3): row(2)})
    (alfa,) = subjects(archive)
    assert [p["number"] for p in alfa["phones"]] == ["+39021234567", "+39027654321"]
    assert alfa["city"] == "Milano"


def test_three_rows_of_one_subject_and_each_thing_is_written_once(
    importing: Importing, archive: Archive, tmp_path: Path
) -> None:
    third = (
        "ALFA COSTRUZIONI",
        "02 7654321",
        "ordini@alfa.example",
        "Milano",
        "parcheggio dietro",
        "Anna Verdi",
    )
    run(importing, save(tmp_path, [ALFA, AGAIN, third]), same_as={row(3): row(2), row(4): row(3)})
    alfa = next(s for s in subjects(archive) if s["kind"] == "company")
    assert len(subjects(archive)) == 2
    assert alfa["emails"] == ["ordini@alfa.example"]
    assert len(alfa["phones"]) == 2
    assert alfa["notes"].count("parcheggio") == 1


def test_the_joined_file_again_says_nothing_new_and_undo_takes_all_of_it(
    importing: Importing, archive: Archive, tmp_path: Path
) -> None:
    file = save(tmp_path, [ALFA, AGAIN, BETA])
    first = run(importing, file, same_as={row(3): row(2)})
    again = plan(importing, file)
    assert (again.outcomes, again.duplicates, again.something_to_write) == ([Outcome.SAME] * 3, {}, False)
    importing.undo(first.batch or 0)
    assert subjects(archive) == []


def test_a_newer_file_changes_one_of_two_joined_rows_and_brings_back_nothing(
    importing: Importing, archive: Archive, tmp_path: Path
) -> None:
    run(importing, save(tmp_path, [ALFA, AGAIN]), same_as={row(3): row(2)})
    newer = save(tmp_path, [(*ALFA[:3], "Pavia", *ALFA[4:]), AGAIN], "nuovo.xlsx")
    found = plan(importing, newer)
    assert [(c.key, c.old, c.new) for c in found.changes[0]] == [("city", "Milano", "Pavia")]
    assert found.outcomes == [Outcome.UPDATE, Outcome.SAME]
    importing.write(found)
    assert plan(importing, newer).outcomes == [Outcome.SAME, Outcome.SAME]


def test_a_row_joined_to_one_that_is_left_out_stands_for_itself(importing: Importing, tmp_path: Path) -> None:
    file = save(tmp_path, [ALFA, AGAIN])
    found = plan(importing, file, same_as={row(3): row(2)}, leave_out=frozenset({row(2)}))
    assert found.outcomes == [Outcome.SKIP, Outcome.NEW]


def test_joining_a_row_whose_subject_is_in_the_archive(
    importing: Importing, archive: Archive, tmp_path: Path
) -> None:
    run(importing, save(tmp_path, [ALFA]))
    run(importing, save(tmp_path, [ALFA, AGAIN], "due.xlsx"), same_as={row(3): row(2)})
    alfa = next(s for s in subjects(archive) if s["kind"] == "company")
    assert (alfa["emails"], len(alfa["phones"])) == (["ordini@alfa.example"], 1)


# -- two different ones ---------------------------------------------------------------------------
def test_different_is_remembered_and_not_asked_again(
    importing: Importing, archive: Archive, tmp_path: Path
) -> None:
    run(importing, save(tmp_path, [ALFA]))
    bare = ("Alfa Costruzioni Srl", "", "", "", "", "")
    file = save(tmp_path, [bare, BETA], "due.xlsx")
    assert plan(importing, file).duplicates[0].existing == 1
    run(importing, file, decisions={row(2): Policy.ADD})
    assert duplicates.different_pairs(archive.reader()) == {(1, 2)}
    assert plan(importing, file).duplicates == {}


def test_two_rows_of_the_file_told_apart_are_a_pair(
    importing: Importing, archive: Archive, tmp_path: Path
) -> None:
    run(importing, save(tmp_path, [ALFA, AGAIN]), decisions={row(3): Policy.ADD})
    ids = [s["id"] for s in subjects(archive) if s["kind"] == "company"]
    assert duplicates.different_pairs(archive.reader()) == {duplicates.pair(*ids)}


# -- changed on both sides ------------------------------------------------------------------------
@pytest.fixture
def conflict(importing: Importing, archive: Archive, tmp_path: Path) -> Path:
    """The user wrote another note, the next file too."""
    run(importing, save(tmp_path, [ALFA, BETA]))
    change(archive, subjects(archive)[0]["id"], {"notes": "ora paga puntuale"})
    return save(tmp_path, [(*ALFA[:4], "non paga più", ""), BETA], "nuovo.xlsx")


def note(archive: Archive) -> str:
    return str(next(s for s in subjects(archive) if s["company"].startswith("Alfa"))["notes"])


def test_changed_on_both_sides_shows_three_values_and_leaves_mine(
    importing: Importing, archive: Archive, conflict: Path
) -> None:
    found = plan(importing, conflict)
    (doubt,) = found.changes[0]
    assert (doubt.before, doubt.new, doubt.old) == ("paga tardi", "non paga più", "ora paga puntuale")
    assert (doubt.is_open, doubt.applies, found.counts["doubtful"]) == (True, False, 1)
    importing.write(found)
    assert note(archive) == "ora paga puntuale"


@pytest.mark.parametrize(("taken", "expected"), [(True, "non paga più"), (False, "ora paga puntuale")])
def test_the_answer_decides_and_is_not_asked_again(
    importing: Importing, archive: Archive, conflict: Path, taken: bool, expected: str
) -> None:
    found = plan(importing, conflict, take_file={(row(2), "notes"): taken})
    assert (found.counts["doubtful"], found.something_to_write) == (0, True)
    importing.write(found)
    assert note(archive) == expected
    again = plan(importing, conflict)
    assert (again.counts["doubtful"], again.outcomes) == (0, [Outcome.SAME, Outcome.SAME])


def test_a_conflict_nobody_answered_is_asked_at_the_next_import(
    importing: Importing, archive: Archive, conflict: Path
) -> None:
    run(importing, conflict)
    assert plan(importing, conflict).counts["doubtful"] == 1


# -- cells corrected in the preview ---------------------------------------------------------------
def test_a_corrected_cell_keeps_the_original_row_and_is_not_reverted_by_the_same_file(
    importing: Importing, archive: Archive, tmp_path: Path
) -> None:
    file = save(tmp_path, [ALFA, BETA])
    with importing.open(file) as opened:
        choices = opened.choices()
        options = replace(choices.options_of("Clienti"), corrections={(2, 3): "Pavia"})
        importing.write(importing.plan(opened, replace(choices, options={"Clienti": options})))
    alfa = subjects(archive)[0]
    assert alfa["city"] == "Pavia"
    sql = "SELECT cells FROM import_row WHERE subject_id = ?"
    assert "Milano" in archive.reader().execute(sql, (alfa["id"],)).fetchone()[0]
    assert plan(importing, file).outcomes == [Outcome.SAME, Outcome.SAME]


# -- the original row -----------------------------------------------------------------------------
def test_the_original_row_is_looked_at_from_the_firm_and_from_its_person(
    importing: Importing, archive: Archive, tmp_path: Path
) -> None:
    run(importing, save(tmp_path, [AGAIN]))
    for subject in subjects(archive):
        (origin,) = subject_records.origins(archive.reader(), subject["id"])
        assert (origin.file, origin.sheet, origin.row) == ("clienti.xlsx", "Clienti", 2)
        assert "Anna Verdi" in origin.cells
        assert "parcheggio dietro" in origin.cells


# -- matchings ------------------------------------------------------------------------------------
def remembered(importing: Importing, path: Path, index: int, field: str) -> None:
    with importing.open(path) as opened:
        choices = opened.choices()
        options = replace(choices.options_of("Clienti"), fields={index: field})
        choices = replace(choices, options={"Clienti": options})
        importing.write(importing.plan(opened, choices), file=opened)


def test_a_matching_is_listed_by_its_file_renamed_and_forgotten(importing: Importing, tmp_path: Path) -> None:
    file = save(tmp_path, [ALFA])
    remembered(importing, file, 5, "ignored")
    (kept,) = importing.profiles()
    assert (kept.name, dict(kept.mapping["fields"])) == ("clienti.xlsx", {"referente": "ignored"})
    importing.rename_profile(kept.id, "  I miei   clienti ")
    remembered(importing, save(tmp_path, [BETA], "due.xlsx"), 5, "tags")
    (kept,) = importing.profiles()
    assert (kept.name, kept.mapping["fields"]["referente"]) == ("I miei clienti", "tags")
    with importing.open(file) as opened:
        found = opened.remembered("Clienti")
        assert found is not None
        assert found.name == "I miei clienti"
        opened.forget("Clienti")
        assert opened.choices().options_of("Clienti").fields == {}
    importing.forget_profiles([kept.id])
    assert importing.profiles() == []
    with importing.open(file) as opened:
        assert opened.remembered("Clienti") is None


def test_names_of_matchings_are_told_apart(importing: Importing, tmp_path: Path) -> None:
    remembered(importing, save(tmp_path, [ALFA]), 5, "ignored")
    second = save(tmp_path, [("Gamma Srl", "02 5550000", "x")], "altri.xlsx", ("Ditta", "Tel", "Boh"))
    remembered(importing, second, 2, "tags")
    names = {p.name: p.id for p in importing.profiles()}
    for wrong, code in (("CLIENTI.xlsx", "import.profile_name_taken"), ("  ", "import.profile_name_missing")):
        with pytest.raises(UserError) as caught:
            importing.rename_profile(names["altri.xlsx"], wrong)
        assert caught.value.message.code == code


def test_the_row_of_the_headings_is_remembered_too(importing: Importing, tmp_path: Path) -> None:
    rows = [("Nome", "Recapito", "", "", "", ""), ALFA, BETA]
    file = save(tmp_path, rows)
    with importing.open(file) as opened:
        choices = opened.choices()
        wanted = replace(choices.options_of("Clienti"), header_row=2, fields={0: "company"})
        choices = replace(choices, options={"Clienti": wanted})
        importing.write(importing.plan(opened, choices), file=opened)
    with importing.open(file) as opened:
        options = opened.choices().options_of("Clienti")
        assert (options.header_row, options.fields) == (2, {0: "company"})
