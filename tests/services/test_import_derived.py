"""What an import gives the lists and the search is what they would make of the tables themselves."""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest

from crm_desktop.domain.messages import Message
from crm_desktop.services.importing import Importing
from crm_desktop.store import bulk, check, derived
from crm_desktop.store.archive import Archive
from crm_desktop.store.connection import driver
from tests.formats.files import workbook

HEAD = [
    "Ragione sociale", "Referente", "P.IVA", "Telefono", "Cellulare", "Email", "Fax", "Sito web", "Indirizzo", "CAP", "Città", "Prov.",
    "Categoria", "Note", "Ultimo contatto", "Prossimo contatto", "Fatturato 2022", "Fatturato 2023", "Codice interno",
]  # fmt: skip
DAY = f"{date.today() + timedelta(days=9):%d/%m/%Y}"


def row(number: int, **cells: Any) -> list[Any]:
    values = {
        "Ragione sociale": f"{'ÀÉzqΩ 1'[number % 7]}lfa {number} Srl", "Telefono": f"02 {4110000 + number}", "Città": "Milano",
        "Email": f"ordini{number}@alfa.example", "Categoria": ("Cliente", "VIP, Fiera", "")[number % 3],
    }  # fmt: skip
    return [cells.get(name, values.get(name, "")) for name in HEAD]


ROWS = [
    row(1, Referente="Anna Bianchi", Note="paga tardi", **{"Fatturato 2022": 100.5, "Fatturato 2023": 20}),
    row(
        2,
        Cellulare="+49 30 123456",
        Fax="02 555555",
        **{"Ultimo contatto": "03/02/2024", "Sito web": "alfa.example"},
    ),
    row(
        3,
        Indirizzo="Via Roma 3",
        CAP="20100",
        **{"Prov.": "MI", "Prossimo contatto": DAY, "Codice interno": "AX-1"},
    ),
    row(4, Email="", Telefono="", **{"Città": "", "Ultimo contatto": DAY, "Codice interno": "X"}),
    *(row(number) for number in range(5, 60)),
]


def derived_data(archive: Archive) -> dict[str, Any]:
    """Summaries, places, and every part of a word in the search index with where it is found."""
    connection = archive.reader()
    found = {
        table: connection.execute(f"SELECT * FROM {table} ORDER BY subject_id").fetchall()
        for table in ("subject_summary", "subject_place")
    }
    memory = driver.connect(":memory:")
    connection.backup(memory)
    memory.execute("CREATE VIRTUAL TABLE words USING fts5vocab(subject_parts, instance)")
    found["words"] = memory.execute("SELECT DISTINCT term, doc FROM words ORDER BY 1, 2").fetchall()
    memory.close()
    return found


@pytest.mark.parametrize("many", [1, 1_000_000])
@pytest.mark.parametrize("used", [False, True])
def test_lists_and_search_know_what_was_imported(
    archive: Archive, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, many: int, used: bool
) -> None:
    """With the index built beside or in place, in a new archive and in one that has subjects."""
    monkeypatch.setattr(bulk, "MANY", many)
    importing = Importing(archive)
    parts = [ROWS[:20], ROWS[20:]] if used else [ROWS]
    for number, rows in enumerate(parts):
        path = workbook(tmp_path / f"lista{number}.xlsx", {"Clienti": [HEAD, *rows]})
        with importing.open(path) as file:
            importing.write(importing.plan(file, file.choices()))
    given = derived_data(archive)
    assert not check.problems(archive.reader())
    with archive.maintenance() as connection:
        derived.rebuild(connection)
    again = derived_data(archive)
    assert given == again


def test_an_imported_subject_is_found_and_changed_as_any_other(
    archive: Archive, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The index that was taken over goes on being written."""
    monkeypatch.setattr(bulk, "MANY", 1)
    importing = Importing(archive)
    with importing.open(workbook(tmp_path / "lista.xlsx", {"Clienti": [HEAD, *ROWS]})) as file:
        result = importing.write(importing.plan(file, file.choices()))

    def found(word: str) -> int:
        sql = "SELECT count(*) FROM subject_parts WHERE subject_parts MATCH ?"
        return archive.reader().execute(sql, (f'"{word}"',)).fetchone()[0]

    assert (found("lfa 7 S"), found("Bianchi"), found("+4930123456")) == (1, 1, 1)
    with archive.step(Message("step.test")) as step:
        step.set_column("subject", [1], "notes", "preferisce il mattino")
    assert (found("il mattino"), found("paga tardi")) == (1, 0)
    assert result.batch is not None
    archive.undo()
    importing.undo(result.batch)
    assert found("lfa") == 0
    archive.redo()
    assert found("lfa 7 S") == 1
    archive.writer.execute("INSERT INTO subject_parts(subject_parts) VALUES ('integrity-check')")


@pytest.mark.parametrize("name", ["", "a", "Rossi", "àbc", "zΩΩa", "a-b c", "'~ {", "漢字", "mario rossi"])
def test_a_place_is_the_same_in_python_and_in_sql(archive: Archive, name: str) -> None:
    sql = f"SELECT {derived.place_of('?1', '7')}"
    place = archive.reader().execute(sql, (name,)).fetchone()[0]
    assert place == derived.letters_number(name[: derived.PLACE_LETTERS]) << derived.ID_BITS | 7
