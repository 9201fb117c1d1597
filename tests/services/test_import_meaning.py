"""What columns become in the archive: results, interactions, activities, sectors, people and where they work."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pytest

from crm_desktop.services.importing import FIELDS, Importing, ImportResult, NextContacts, Policy
from crm_desktop.store import subject_export
from crm_desktop.store.archive import Archive
from tests.formats.files import workbook
from tests.services.test_importing import run, subjects

HEAD = ["Ragione sociale", "P.IVA", "Telefono", "Settore", "Ultimo acquisto", "Importo ultimo acquisto"]
ALFA = ["Alfa Srl", "00488410010", "02 1234567", "Edilizia", "03/05/2024", "1.250,50"]
BETA = ["Beta Snc", "01234567897", "06 7654321", "Vini", "21/06/2023", ""]


@pytest.fixture
def importing(archive: Archive) -> Importing:
    return Importing(archive)


def bring(
    importing: Importing, folder: Path, rows: Sequence[Sequence[Any]], head: Sequence[str] = HEAD, **more: Any
) -> ImportResult:
    return run(importing, workbook(folder / "clienti.xlsx", {"Clienti": [head, *rows]}), **more)


def results(archive: Archive) -> list[tuple[Any, ...]]:
    sql = """SELECT s.company, r.kind, r.happened_on, r.precision, r.amount_cents FROM result r JOIN subject s ON s.id = r.subject_id
             WHERE r.deleted_at IS NULL ORDER BY s.company, r.happened_on"""
    return [tuple(row) for row in archive.reader().execute(sql)]


def test_the_last_purchase_is_a_sale_of_its_day(
    importing: Importing, archive: Archive, tmp_path: Path
) -> None:
    bring(importing, tmp_path, [ALFA, BETA])
    assert results(archive) == [
        ("Alfa Srl", "sale", "2024-05-03", "day", 125050),
        ("Beta Snc", "sale", "2023-06-21", "day", None),
    ]
    found = subjects(archive)
    assert "sales" not in found["Alfa Srl"]
    assert "custom" not in found["Alfa Srl"]


def test_the_same_last_purchase_again_is_no_second_sale(
    importing: Importing, archive: Archive, tmp_path: Path
) -> None:
    bring(importing, tmp_path, [ALFA, BETA])
    before = results(archive)
    assert bring(importing, tmp_path, [ALFA, BETA]).counts["unchanged"] == 2
    noted = bring(importing, tmp_path, [ALFA, [*BETA, "nuova nota"]], [*HEAD, "Note"])
    assert noted.counts["updated"] == 1
    assert results(archive) == before


def test_a_later_purchase_is_one_more_sale_an_earlier_one_a_correction(
    importing: Importing, archive: Archive, tmp_path: Path
) -> None:
    bring(importing, tmp_path, [ALFA, BETA])
    bring(importing, tmp_path, [[*ALFA[:4], "01/09/2024", "300"], [*BETA[:4], "12/06/2023", ""]])
    assert results(archive) == [
        ("Alfa Srl", "sale", "2024-05-03", "day", 125050),
        ("Alfa Srl", "sale", "2024-09-01", "day", 30000),
        ("Beta Snc", "sale", "2023-06-12", "day", None),
    ]


def test_an_amount_that_comes_later_goes_to_the_sale_of_that_day(
    importing: Importing, archive: Archive, tmp_path: Path
) -> None:
    bring(importing, tmp_path, [BETA])
    bring(importing, tmp_path, [[*BETA[:5], "99,90"]])
    assert results(archive) == [("Beta Snc", "sale", "2023-06-21", "day", 9990)]


def test_a_purchase_corrected_by_hand_stays(importing: Importing, archive: Archive, tmp_path: Path) -> None:
    from crm_desktop.domain.messages import Message

    bring(importing, tmp_path, [BETA])
    with archive.step(Message("step.results.change", {})) as step:
        step.execute("UPDATE result SET happened_on = '2023-06-25'")
    bring(importing, tmp_path, [BETA, ALFA])
    bring(importing, tmp_path, [[*BETA[:4], "12/06/2023", ""], ALFA])
    assert ("Beta Snc", "sale", "2023-06-25", "day", None) in results(archive)
    assert sum(row[0] == "Beta Snc" for row in results(archive)) == 1


def test_filling_only_what_is_empty_leaves_known_purchases(
    importing: Importing, archive: Archive, tmp_path: Path
) -> None:
    bring(importing, tmp_path, [ALFA])
    bring(importing, tmp_path, [[*ALFA[:4], "01/09/2024", ""]], policy=Policy.FILL)
    assert len(results(archive)) == 1


def test_undoing_an_import_takes_its_purchases_back(
    importing: Importing, archive: Archive, tmp_path: Path
) -> None:
    bring(importing, tmp_path, [ALFA, BETA])
    before = results(archive)
    second = bring(importing, tmp_path, [[*ALFA[:4], "01/09/2024", "300"], [*BETA[:4], "12/06/2023", ""]])
    assert second.batch
    importing.undo(second.batch)
    assert results(archive) == before


def test_a_sector_is_a_field_of_its_own_and_a_category_a_tag(
    importing: Importing, archive: Archive, tmp_path: Path
) -> None:
    head = ["Azienda", "P.IVA", "Attività", "Categoria"]
    bring(importing, tmp_path, [["Alfa Srl", "00488410010", "Edilizia", "Cliente"]], head)
    row = subjects(archive)["Alfa Srl"]
    assert (row["sector"], row["tags"]) == ("Edilizia", ["Cliente"])
    bring(importing, tmp_path, [["Alfa Srl", "00488410010", "Costruzioni", "Cliente"]], head)
    assert subjects(archive)["Alfa Srl"]["sector"] == "Costruzioni"


def test_yearly_sales_are_updated_by_subject_and_year(
    importing: Importing, archive: Archive, tmp_path: Path
) -> None:
    head = ["Ragione sociale", "P.IVA", "Fatturato 2022", "Vendite '23", "Email"]
    row = ["Alfa Srl", "00488410010", "1.000,00", "(250,50)", "info@alfa.example"]
    bring(importing, tmp_path, [row], head)
    assert [r[2:] for r in results(archive)] == [
        ("2022-01-01", "year", 100000),
        ("2023-01-01", "year", -25050),
    ]
    bring(importing, tmp_path, [[*row[:3], "3.000,00", row[4]]], head)
    assert subjects(archive)["Alfa Srl"]["sales"] == {"2022": 1000.0, "2023": 3000.0}
    assert len(results(archive)) == 2


def test_the_last_contact_is_an_interaction_of_which_only_the_day_is_known(
    importing: Importing, archive: Archive, tmp_path: Path
) -> None:
    bring(
        importing,
        tmp_path,
        [["Rossi Mario", "339 1234567", "3 mar. 2024"]],
        ["Nominativo", "Cell", "Ultimo contatto"],
    )
    sql = "SELECT channel, direction, precision, substr(at, 1, 10), summary FROM interaction WHERE deleted_at IS NULL"
    found = archive.reader().execute(sql).fetchall()
    assert [(row[0], row[2], row[3], row[4]) for row in found] == [("unknown", "day", "2024-03-03", "")]


def test_a_contact_known_only_to_its_month_says_so(
    importing: Importing, archive: Archive, tmp_path: Path
) -> None:
    rows = [
        ["Rossi Mario", "339 1234567", "marzo 2024"],
        ["Neri Anna", "347 1112223", "5/4/2024"],
        ["Verdi Ugo", "328 5556667", ""],
    ]
    for _ in range(2):
        bring(importing, tmp_path, rows, ["Nominativo", "Cell", "Ultimo contatto"])
        found = subjects(archive)
        assert (found["Rossi"]["last_contact"], found["Neri"]["last_contact"]) == ("2024-03", "2024-04-05")
        assert "last_contact" not in found["Verdi"]


@pytest.mark.parametrize(
    ("choice", "overdue", "planned"),
    [(NextContacts.SPREAD, 0, 12), (NextContacts.KEEP, 12, 12), (NextContacts.IGNORE, 0, 0)],
)
def test_past_next_contacts_as_the_user_chooses(
    importing: Importing, archive: Archive, tmp_path: Path, choice: NextContacts, overdue: int, planned: int
) -> None:
    rows = [[f"Ditta {n} Srl", f"02 12345{n:02}", f"{n + 1}/02/2021"] for n in range(12)]
    head = ["Azienda", "Telefono", "Prossimo contatto"]
    bring(importing, tmp_path, rows, head, next_contacts=choice)
    sql = "SELECT count(*), coalesce(sum(due_on < date('now')), 0), count(DISTINCT due_on) FROM activity WHERE deleted_at IS NULL"
    count, late, days = archive.reader().execute(sql).fetchone()
    assert (count, late) == (planned, overdue)
    assert days >= min(planned, 10)


def test_two_firms_that_differ_only_in_their_form_are_two_employers(
    importing: Importing, archive: Archive, tmp_path: Path
) -> None:
    head = ["First Name", "Last Name", "Company", "Position"]
    rows = [
        ["Mario", "Rossi", "Alfa S.r.l.", "Buyer"],
        ["Anna", "Neri", "ALFA SRL", "CEO"],
        ["Ugo", "Bo", "Alfa S.n.c.", ""],
    ]
    bring(importing, tmp_path, rows, head)
    people = {
        row["family_name"]: row["employer"]
        for row in subject_export.rows(archive.reader(), None, {}, "", None)
        if row["kind"] == "person"
    }
    assert people == {"Rossi": "Alfa S.r.l.", "Neri": "Alfa S.r.l.", "Bo": "Alfa S.n.c."}
    bring(importing, tmp_path, [["Ivo", "Re", "Alfa snc", ""]], head)
    assert subjects(archive)["Re"]["employer"] == "Alfa S.n.c."


def test_a_corrected_column_is_proposed_for_the_same_headings_in_any_order(
    importing: Importing, archive: Archive, tmp_path: Path
) -> None:
    path = workbook(
        tmp_path / "a.xlsx", {"A": [["Nominativo", "Cell", "Boh"], ["Rossi Mario", "339 1234567", "verde"]]}
    )
    with importing.open(path) as file:
        choices = file.choices()
        options = choices.options_of("A")
        chosen = type(options)(fields={2: "tags"})
        again = type(choices)(**{**choices.__dict__, "options": {"A": chosen}})
        importing.write(importing.plan(file, again), file=file)
    other = workbook(
        tmp_path / "b.xlsx", {"A": [["Boh", "Nominativo", "Cell"], ["rosso", "Neri Anna", "347 1112223"]]}
    )
    with importing.open(other) as file:
        assert {c.header: c.field for c in file.layout("A").columns}["Boh"] == "tags"
        importing.write(importing.plan(file, file.choices()))
    assert subjects(archive)["Neri"]["tags"] == ["rosso"]


def test_every_field_of_the_dictionary_may_be_chosen() -> None:
    from crm_desktop.formats.data import header_words

    assert set(header_words()["fields"]) <= set(FIELDS)
