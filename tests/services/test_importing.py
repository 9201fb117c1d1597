"""Importing end to end on real files and a real archive: counts first, one step, undone as one, never twice."""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pytest

from crm_desktop.domain.messages import Message
from crm_desktop.errors import UserError
from crm_desktop.services.importing import (
    ImportChoices,
    Importing,
    ImportResult,
    NextContacts,
    Outcome,
    Policy,
)
from crm_desktop.services.jobs import Cancelled
from crm_desktop.store import bulk, subject_export
from crm_desktop.store.archive import Archive
from tests.formats.files import workbook

HEAD = ["Nominativo", "P.IVA", "Telefono", "Email", "Città", "Tipo", "Note", "Colore"]
ROWS = [
    ["Rossi Mario", "", "339 1234567", "mario@x.example", "Roma", "Cliente", "", "rosso"],
    [
        "Alfa Costruzioni Srl",
        "00488410010",
        "02 1234567",
        "info@alfa.example",
        "Milano",
        "Fornitore",
        "paga tardi",
        "",
    ],
    ["Bianchi Anna", "", "347 1112223", "anna@x.example", "Bari", "Cliente", "", "blu"],
]


@pytest.fixture
def importing(archive: Archive) -> Importing:
    return Importing(archive)


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return save(tmp_path, ROWS)


def save(
    folder: Path, rows: Sequence[Sequence[Any]], head: Sequence[str] = HEAD, name: str = "clienti.xlsx"
) -> Path:
    return workbook(folder / name, {"Clienti": [head, *rows]})


def run(importing: Importing, path: Path, policy: Policy = Policy.UPDATE, **choices: Any) -> ImportResult:
    with importing.open(path) as opened:
        chosen = opened.choices(policy=policy)
        if choices:
            chosen = ImportChoices(**{**chosen.__dict__, **choices})
        return importing.write(importing.plan(opened, chosen))


def subjects(archive: Archive) -> dict[str, dict[str, Any]]:
    rows = subject_export.rows(archive.reader(), None, {}, "", None)
    return {row.get("company") or row["family_name"]: row for row in rows}


def tables(archive: Archive) -> dict[str, int]:
    names = (
        "subject",
        "contact_point",
        "address",
        "subject_trait",
        "custom_value",
        "subject_link",
        "interaction",
        "activity",
        "result",
        "import_batch",
        "import_row",
    )
    return {
        name: archive.reader().execute(f"SELECT count(*) FROM {name} WHERE deleted_at IS NULL").fetchone()[0]
        for name in names
    }


def test_the_counts_come_before_anything_is_written(
    importing: Importing, archive: Archive, file: Path
) -> None:
    with importing.open(file) as opened:
        plan = importing.plan(opened, opened.choices())
    assert plan.counts == {
        "new": 3,
        "update": 0,
        "same": 0,
        "skip": 0,
        "join": 0,
        "doubtful": 0,
        "refused": 0,
        "problems": 0,
        "rows": 3,
    }
    assert tables(archive)["subject"] == 0
    row = plan.row(1)
    assert (row.sheet, row.row, row.outcome, row.subject["company"]) == (
        "Clienti",
        3,
        Outcome.NEW,
        "Alfa Costruzioni Srl",
    )


def test_what_arrives(importing: Importing, archive: Archive, file: Path) -> None:
    result = run(importing, file)
    assert result.counts == {
        "rows": 3,
        "added": 3,
        "updated": 0,
        "unchanged": 0,
        "skipped": 0,
        "joined": 0,
        "subjects_added": 3,
    }
    found = subjects(archive)
    assert found["Alfa Costruzioni Srl"] == {
        "id": found["Alfa Costruzioni Srl"]["id"], "kind": "company", "company": "Alfa Costruzioni Srl", "vat": "00488410010",
        "phones": [{"number": "+39021234567", "mobile": False}], "emails": ["info@alfa.example"], "city": "Milano", "tags": ["Fornitore"],
        "notes": "paga tardi", "target": False, "source": {"file": "clienti.xlsx", "sheet": "Clienti", "row": 3},
    }  # fmt: skip
    assert found["Rossi"]["custom"] == {"Colore": "rosso"}
    assert (
        archive.reader()
        .execute("SELECT shown FROM contact_point WHERE value = '+393391234567'")
        .fetchone()[0]
        == "339 123 4567"
    )


def test_the_same_file_again_changes_nothing(importing: Importing, archive: Archive, file: Path) -> None:
    run(importing, file)
    before = tables(archive)
    again = run(importing, file)
    assert again.counts == {
        "rows": 3,
        "added": 0,
        "updated": 0,
        "unchanged": 3,
        "skipped": 0,
        "joined": 0,
        "subjects_added": 0,
    }
    assert again.batch is None
    assert again.plan.imported_before is not None
    assert tables(archive) == before


def test_a_correction_by_hand_survives_the_same_file_and_a_newer_one(
    importing: Importing, archive: Archive, file: Path, tmp_path: Path
) -> None:
    run(importing, file)
    with archive.step(Message("step.none")) as step:
        step.execute("UPDATE subject SET notes = 'paga bene' WHERE company = 'Alfa Costruzioni Srl'")
        step.execute("UPDATE contact_point SET value = '+39029999999' WHERE value = '+39021234567'")
    run(importing, file)
    assert subjects(archive)["Alfa Costruzioni Srl"]["notes"] == "paga bene"
    newer = [*ROWS[:1], [*ROWS[1][:4], "Monza", *ROWS[1][5:]], *ROWS[2:]]
    result = run(importing, save(tmp_path, newer, name="nuovo.xlsx"))
    alfa = subjects(archive)["Alfa Costruzioni Srl"]
    assert result.counts["updated"] == 1
    assert (alfa["notes"], alfa["city"], alfa["phones"][0]["number"]) == (
        "paga bene",
        "Monza",
        "+39029999999",
    )


def test_changed_on_both_sides_is_left_and_said(
    importing: Importing, archive: Archive, file: Path, tmp_path: Path
) -> None:
    run(importing, file)
    with archive.step(Message("step.none")) as step:
        step.execute("UPDATE subject SET notes = 'a mano' WHERE company = 'Alfa Costruzioni Srl'")
    newer = [ROWS[0], [*ROWS[1][:6], "dal file", ""], ROWS[2]]
    result = run(importing, save(tmp_path, newer, name="nuovo.xlsx"))
    assert subjects(archive)["Alfa Costruzioni Srl"]["notes"] == "a mano"
    assert result.as_json()["conflicts"] == [
        {
            "row": 3,
            "existing": subjects(archive)["Alfa Costruzioni Srl"]["id"],
            "field": "notes",
            "archive": "a mano",
            "file": "dal file",
        }
    ]


def test_an_empty_cell_never_erases(
    importing: Importing, archive: Archive, file: Path, tmp_path: Path
) -> None:
    run(importing, file)
    run(
        importing,
        save(
            tmp_path, [["Rossi Mario", "", "339 1234567", "", "", "", "", ""], *ROWS[1:]], name="vuote.xlsx"
        ),
    )
    rossi = subjects(archive)["Rossi"]
    assert (rossi["city"], rossi["emails"], rossi["custom"]) == (
        "Roma",
        ["mario@x.example"],
        {"Colore": "rosso"},
    )


def test_a_number_that_took_anothers_place_replaces_it(
    importing: Importing, archive: Archive, file: Path, tmp_path: Path
) -> None:
    run(importing, file)
    changed = [["Rossi Mario", "", "340 9999999", *ROWS[0][3:]], *ROWS[1:]]
    result = run(importing, save(tmp_path, changed, name="nuovo.xlsx"))
    assert result.counts["updated"] == 1
    assert subjects(archive)["Rossi"]["phones"] == [{"number": "+393409999999", "mobile": True}]


def test_new_columns_and_new_rows_of_the_next_file(
    importing: Importing, archive: Archive, file: Path, tmp_path: Path
) -> None:
    run(importing, file)
    newer = [[*row, "Lucia"] for row in ROWS] + [
        ["Gialli Ugo", "", "333 5556667", "", "Bari", "", "", "", "Lucia"]
    ]
    result = run(importing, save(tmp_path, newer, [*HEAD, "Agente"], "febbraio.xlsx"))
    assert result.counts == {
        "rows": 4,
        "added": 1,
        "updated": 3,
        "unchanged": 0,
        "skipped": 0,
        "joined": 0,
        "subjects_added": 1,
    }
    assert all(row["custom"]["Agente"] == "Lucia" for row in subjects(archive).values())
    again = run(importing, save(tmp_path, newer, [*HEAD, "Agente"], "febbraio.xlsx"))
    assert again.counts["unchanged"] == 4


@pytest.mark.parametrize(
    ("policy", "town", "notes", "total"),
    [
        (Policy.UPDATE, "Monza", "dal file", 3),
        (Policy.FILL, "Milano", "dal file", 3),
        (Policy.SKIP, "Milano", None, 3),
        (Policy.ADD, "Milano", None, 6),
    ],
)
def test_policies(
    importing: Importing,
    archive: Archive,
    tmp_path: Path,
    policy: Policy,
    town: str,
    notes: str | None,
    total: int,
) -> None:
    """A subject made by hand has no original: update takes the file's word, fill only where nothing stands."""
    run(importing, save(tmp_path, [ROWS[0], [*ROWS[1][:6], "", ""], ROWS[2]]))
    with archive.step(Message("step.none")) as step:
        step.execute("DELETE FROM import_row")
    alfa_before = subjects(archive)["Alfa Costruzioni Srl"]["id"]
    run(
        importing,
        save(tmp_path, [ROWS[0], [*ROWS[1][:4], "Monza", "", "dal file", ""], ROWS[2]], name="nuovo.xlsx"),
        policy,
    )
    rows = list(subject_export.rows(archive.reader(), [alfa_before], {}, "", None))
    assert (rows[0]["city"], rows[0].get("notes")) == (town, notes)
    assert tables(archive)["subject"] == total


def test_undo_takes_everything_back_and_restores_what_was_updated(
    importing: Importing, archive: Archive, file: Path, tmp_path: Path
) -> None:
    run(importing, file)
    before, first = subjects(archive), tables(archive)
    newer = [
        ["Rossi Mario", "", "340 9999999", "mario@x.example", "Ostia", "VIP", "", "verde"],
        *ROWS[1:],
        ["Gialli Ugo", "", "333 5556667", "", "", "", "", ""],
    ]
    result = run(importing, save(tmp_path, newer, name="nuovo.xlsx"))
    assert subjects(archive)["Rossi"]["city"] == "Ostia"
    assert result.batch is not None
    importing.undo(result.batch)
    assert subjects(archive) == before
    assert tables(archive) == first
    with pytest.raises(UserError) as caught:
        importing.undo(result.batch)
    assert caught.value.message.code == "import.nothing_to_undo"


class StopAt:
    """A job that is cancelled at its n-th word."""

    def __init__(self, words: int) -> None:
        self._left = words

    @property
    def cancelled(self) -> bool:
        return self._left <= 0

    def check(self) -> None:
        if self.cancelled:
            raise Cancelled

    def progress(self, done: int, total: int, message: Message | None = None) -> None:
        self._left -= 1
        self.check()


@pytest.mark.parametrize("words", [1, 2, 3, 4])
def test_cancel_leaves_nothing(importing: Importing, archive: Archive, file: Path, words: int) -> None:
    with importing.open(file) as opened:
        plan = importing.plan(opened, opened.choices())
    with pytest.raises(Cancelled):
        importing.write(plan, StopAt(words))
    assert not any(tables(archive).values())


def test_cancel_while_reading(importing: Importing, file: Path) -> None:
    with importing.open(file) as opened, pytest.raises(Cancelled):
        importing.plan(opened, opened.choices(), StopAt(1))


def test_firms_and_their_people_are_two_linked_subjects(
    importing: Importing, archive: Archive, tmp_path: Path
) -> None:
    head = ["Ragione sociale", "P.IVA", "Referente", "Ruolo"]
    rows = [["Alfa Srl", "00488410010", "dott. Mario Rossi", "Acquisti"], ["Beta Snc", "00184280360", "", ""]]
    path = save(tmp_path, rows, head)
    assert run(importing, path).counts["subjects_added"] == 3
    assert run(importing, path).counts == {
        "rows": 2,
        "added": 0,
        "updated": 0,
        "unchanged": 2,
        "skipped": 0,
        "joined": 0,
        "subjects_added": 0,
    }
    rossi = subjects(archive)["Rossi"]
    assert (rossi["employer"], rossi["job_title"], rossi["source"]["row"]) == ("Alfa Srl", "Acquisti", 2)
    newer = [["Alfa Srl", "00488410010", "Anna Bianchi", "Vendite"], rows[1]]
    assert run(importing, save(tmp_path, newer, head, "nuovo.xlsx")).counts["subjects_added"] == 1


def test_people_and_their_employers(importing: Importing, archive: Archive, tmp_path: Path) -> None:
    head = ["First Name", "Last Name", "Company", "Email Address"]
    rows = [
        ["Mario", "Rossi", "Alfa Srl", "m@x.example"],
        ["Anna", "Neri", "ALFA S.R.L.", "a@x.example"],
        ["Ugo", "Verdi", "Beta Snc", "u@x.example"],
    ]
    assert run(importing, save(tmp_path, rows, head)).counts["subjects_added"] == 5
    assert subjects(archive)["Neri"]["employer"] == "Alfa Srl"


def test_sales_contacts_and_tags(importing: Importing, archive: Archive, tmp_path: Path) -> None:
    head = [
        "Cliente",
        "Telefono",
        "Fatturato 2022",
        "Fatturato 2023",
        "Ultimo contatto",
        "Prossimo contatto",
        "Categoria",
    ]
    rows = [
        ["Alfa Srl", "02 1234567", "1.200,50", "", "10/01/2024", "15/01/2024", "VIP; Estero"],
        ["Beta Snc", "06 1234567", "", "(10,00)", "", "", "vip"],
    ]
    run(importing, save(tmp_path, rows, head))
    alfa = subjects(archive)["Alfa Srl"]
    assert (alfa["sales"], alfa["last_contact"], alfa["next_contact"], alfa["tags"]) == (
        {"2022": 1200.5},
        "2024-01-10",
        "2024-01-15",
        ["VIP", "Estero"],
    )
    assert archive.reader().execute("SELECT title, due_on FROM activity").fetchall() == [
        ("Prossimo contatto", "2024-01-15")
    ]
    newer = [
        ["Alfa Srl", "02 1234567", "1.300,00", "7,00", "10/01/2024", "20/02/2030", "VIP; Estero"],
        rows[1],
    ]
    assert run(importing, save(tmp_path, newer, head, "nuovo.xlsx")).counts["updated"] == 1
    alfa = subjects(archive)["Alfa Srl"]
    assert (alfa["sales"], alfa["next_contact"]) == ({"2022": 1300.0, "2023": 7.0}, "2030-02-20")
    assert tables(archive)["activity"] == 1


def test_past_next_contacts_are_spread_or_ignored(
    importing: Importing, archive: Archive, tmp_path: Path
) -> None:
    from datetime import date

    head = ["Cognome e nome", "Telefono", "Prossimo contatto"]
    path = save(
        tmp_path,
        [["Rossi Mario", "339 1234567", "01/02/2020"], ["Neri Ugo", "339 1234568", "01/03/2020"]],
        head,
    )
    with importing.open(path) as opened:
        assert importing.plan(opened, opened.choices()).past_next_contacts == 2
    result = run(importing, path, next_contacts=NextContacts.SPREAD)
    days = [row[0] for row in archive.reader().execute("SELECT due_on FROM activity")]
    assert len(days) == 2
    assert all(day > date.today().isoformat() and date.fromisoformat(day).weekday() < 5 for day in days)
    assert result.batch is not None
    importing.undo(result.batch)
    run(importing, path, next_contacts=NextContacts.IGNORE)
    assert tables(archive)["activity"] == 0


def test_duplicates_in_the_file_are_said_and_the_very_same_row_comes_once(
    importing: Importing, tmp_path: Path
) -> None:
    twin = ["Rossi  MARIO", "", "339.1234567", "mario@x.example", "Roma", "", "", ""]
    report = run(importing, save(tmp_path, [*ROWS, twin, ROWS[1]])).as_json()
    assert (report["added"], report["skipped"]) == (4, 1)
    assert [(d["rows"], d["existing"]) for d in report["duplicates"]] == [([2, 5], None), ([3, 6], None)]
    assert report["duplicates"][1]["reasons"] == ["same_row"]


def test_the_trash_does_not_block(importing: Importing, archive: Archive, file: Path) -> None:
    run(importing, file)
    with archive.step(Message("step.none")) as step:
        step.delete("subject", [row["id"] for row in subjects(archive).values()])
    assert run(importing, file).counts["added"] == 3


def test_rows_left_out_and_rows_decided_one_by_one(
    importing: Importing, archive: Archive, file: Path, tmp_path: Path
) -> None:
    assert run(importing, file, leave_out=frozenset({("Clienti", 3)})).counts == {
        "rows": 3, "added": 2, "updated": 0, "unchanged": 0, "skipped": 1, "joined": 0, "subjects_added": 2,
    }  # fmt: skip
    newer = [[*ROWS[0][:4], "Ostia", *ROWS[0][5:]], ROWS[2]]
    result = run(importing, save(tmp_path, newer, name="n.xlsx"), decisions={("Clienti", 2): Policy.SKIP})
    assert (result.counts["skipped"], subjects(archive)["Rossi"]["city"]) == (1, "Roma")


def test_the_users_matching_of_columns_is_remembered(importing: Importing, file: Path) -> None:
    from dataclasses import replace

    with importing.open(file) as opened:
        choices = opened.choices()
        options = replace(choices.options_of("Clienti"), fields={7: "tags"})
        choices = replace(choices, options={"Clienti": options})
        importing.remember(opened, choices, "i miei clienti")
    with importing.open(file) as opened:
        assert {c.header: c.field for c in opened.layout("Clienti").columns}["Colore"] == "tags"
    with importing.open(file, profile="i miei clienti") as opened:
        assert opened.choices().options_of("Clienti").fields[7] == "tags"
    with pytest.raises(UserError) as caught, importing.open(file, profile="altro") as opened:
        opened.choices()
    assert caught.value.message.code == "import.no_such_profile"


def test_several_sheets_bring_their_names_as_tags(
    importing: Importing, archive: Archive, tmp_path: Path
) -> None:
    head = ["Ragione sociale", "Telefono"]
    path = workbook(
        tmp_path / "due.xlsx",
        {"Clienti": [head, ["Alfa Srl", "02 1234567"]], "Fornitori": [head, ["Beta Snc", "06 1234567"]]},
    )
    report = run(importing, path).as_json()
    assert report["sheet"] == ["Clienti", "Fornitori"]
    assert subjects(archive)["Beta Snc"]["tags"] == ["Fornitori"]


def test_the_report_is_plain_json(importing: Importing, tmp_path: Path) -> None:
    rows = [
        *ROWS,
        ["Verdi Piero", "123", "non so", "", "", "", "", ""],
        ["Totale", "", "", "", "", "", "", ""],
    ]
    report = json.loads(json.dumps(run(importing, save(tmp_path, rows)).as_json()))
    keys = {
        "file",
        "sheet",
        "header_row",
        "rows",
        "added",
        "updated",
        "unchanged",
        "skipped",
        "subjects_added",
        "duplicates",
        "rejected",
        "not_data_rows",
        "columns",
        "batch",
    }
    assert keys <= report.keys()
    assert (report["sheet"], report["header_row"], report["not_data_rows"]) == ("Clienti", 1, [6])
    assert report["columns"][1] == {"header": "P.IVA", "field": "vat", "confidence": 0.97}
    assert {(r["row"], r["column"], r["value"], r["reason"]) for r in report["rejected"]} == {
        (5, "P.IVA", "123", "vat.length"), (5, "Telefono", "non so", "phone.not_a_number"),
    }  # fmt: skip


def test_a_dry_run_says_what_writing_then_does(importing: Importing, tmp_path: Path) -> None:
    head = ["First Name", "Last Name", "Company", "Email Address"]
    path = save(
        tmp_path, [["Mario", "Rossi", "Alfa Srl", "m@x.example"], ["Anna", "Neri", "Alfa Srl", ""]], head
    )
    with importing.open(path) as opened:
        plan = importing.plan(opened, opened.choices())
        dry = importing.preview_result(plan)
    assert dry.as_json()["dry_run"] is True
    assert dry.counts == run(importing, path).counts


def test_files_without_contacts_and_files_that_are_not_there(importing: Importing, tmp_path: Path) -> None:
    path = workbook(tmp_path / "listino.xlsx", {"L": [["Codice", "Prezzo"], ["A1", 1], ["A2", 2]]})
    with importing.open(path) as opened, pytest.raises(UserError) as caught:
        opened.choices()
    assert caught.value.message.code == "import.no_contacts"
    with pytest.raises(UserError) as caught:
        importing.open(tmp_path / "manca.xlsx")
    assert caught.value.message.code == "import.not_found"


def test_many_rows_keep_the_archive_whole(
    importing: Importing, archive: Archive, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Enough rows to take indexes down and make them again; undo still knows every row."""
    monkeypatch.setattr(bulk, "MANY", 100)
    rows = [
        [f"Ditta {n} Srl", "", f"02 {1000000 + n}", f"d{n}@x.example", "Roma", "Cliente", "", str(n % 7)]
        for n in range(400)
    ]
    statements = "SELECT name FROM sqlite_master WHERE type IN ('index', 'trigger') ORDER BY name"
    before = archive.reader().execute(statements).fetchall()
    result = run(importing, save(tmp_path, rows))
    assert archive.reader().execute(statements).fetchall() == before
    assert archive.reader().execute("PRAGMA integrity_check").fetchone()[0] == "ok"
    assert tables(archive)["contact_point"] == 800
    assert result.batch is not None
    importing.undo(result.batch)
    assert not any(tables(archive).values())
