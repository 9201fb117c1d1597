"""Who is erased leaves not one byte: not in the tables, the journal, the index, the drafts, the attachments, free pages."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

import pytest

from crm_desktop.domain import entities
from crm_desktop.domain.messages import Message
from crm_desktop.services import Services
from crm_desktop.store import check, erasing
from crm_desktop.store.archive import Archive
from crm_desktop.store.journal import journaled_tables
from tests.sample_archive import copy_to

CANARY = "Zxqvwk"
NOW = datetime(2026, 11, 20, 9, tzinfo=UTC)


def bytes_of(archive: Path) -> bytes:
    return b"".join(path.read_bytes() for path in archive.parent.glob(f"{archive.name}*"))


def erase(archive: Archive, *ids: int) -> erasing.Erased:
    with archive.maintenance() as connection:
        result = erasing.erase(connection, ids)
    erasing.wipe(archive.writer)
    return result


@pytest.fixture
def canary(archive: Archive) -> int:
    """Somebody whose name is everywhere: typed, changed, thrown away, in drafts and labels."""
    services = Services(archive)
    with archive.step(Message("step.subject.add", {"name": f"{CANARY} Anna"})) as step:
        person = step.save(
            entities.Subject, {"kind": "person", "family_name": CANARY, "notes": f"{CANARY} nota"}
        )
        other = step.save(entities.Subject, {"kind": "company", "company": "Altra Srl"})
        step.save(
            entities.ContactPoint, {"subject_id": person, "kind": "email", "value": f"{CANARY}@x.example"}
        )
        link = {"subject_id": person, "other_id": other, "kind": "works_for", "role": f"capo {CANARY}"}
        step.save(entities.SubjectLink, link)
        talk = {
            "subject_id": other,
            "person_id": person,
            "at": NOW,
            "channel": "phone",
            "summary": "una telefonata",
        }
        step.save(entities.Interaction, talk)
        step.save(
            entities.Fact,
            {
                "subject_id": person,
                "kind": "personal",
                "learned_on": NOW.date(),
                "text": f"figlio di {CANARY}",
            },
        )
    for number in range(5):
        services.subjects.change(person, {"notes": f"{CANARY} cambiata {number}"})
    services.subjects.change(person, {"tier": "key"})
    services.drafts.keep("interaction", {"summary": f"parlato con {CANARY}"})
    file = archive.path.with_name(f"{CANARY}.txt")
    file.write_text(f"{CANARY} " * 2000, "utf-8")
    services.subjects.attach(person, [file])
    file.unlink()
    return person


def test_not_one_byte_stays(archive: Archive, canary: int) -> None:
    assert bytes_of(archive.path).count(CANARY.encode()) > 10
    erased = erase(archive, canary)
    assert erased.rows["subject"] == 1
    assert erased.rows["attachment"] == 1
    assert erased.mentions == 0
    found = bytes_of(archive.path)
    assert CANARY.encode() not in found
    assert CANARY.lower().encode() not in found
    assert check.problems(archive.reader()) == []


def test_others_stay_and_lose_only_the_reference(archive: Archive, canary: int) -> None:
    erase(archive, canary)
    reader = archive.reader()
    assert reader.execute("SELECT company FROM subject").fetchall() == [("Altra Srl",)]
    assert reader.execute("SELECT summary, person_id FROM interaction").fetchall() == [
        ("una telefonata", None)
    ]
    assert archive.undo() is not None  # what is left of the history can still be undone
    assert check.problems(archive.reader()) == []
    assert CANARY.encode() not in bytes_of(archive.path)


def test_the_ledger_knows_only_a_random_id(archive: Archive, canary: int) -> None:
    uid = archive.reader().execute("SELECT uid FROM subject WHERE id = ?", (canary,)).fetchone()[0]
    erase(archive, canary)
    assert erasing.ledger(archive.reader()) == [uid]
    assert erasing.ids_of(archive.reader(), [uid]) == []


def test_what_others_wrote_about_somebody_is_said_not_changed(archive: Archive, canary: int) -> None:
    with archive.step(Message("step.subject.add")) as step:
        step.save(entities.Subject, {"kind": "company", "company": "Terza", "notes": f"amica di {CANARY}"})
    assert erase(archive, canary).mentions == 1


def test_every_table_of_a_full_archive_lets_go(tmp_path: Path) -> None:
    archive = Archive.open(copy_to(tmp_path / "sample.crm"))
    reader = archive.reader()
    subject = reader.execute(
        "SELECT subject_id FROM review WHERE deleted_at IS NULL GROUP BY 1 ORDER BY count(*) DESC LIMIT 1"
    ).fetchone()[0]
    needed = [r for r in erasing.references(reader) if r.to == "subject" and r.needed]
    assert {r.table for r in needed} > {
        "cycle",
        "interaction",
        "fact",
        "request",
        "activity",
        "result",
        "review",
    }
    erase(archive, subject)
    reader = archive.reader()
    for table, column, _, _ in needed:
        assert reader.execute(f"SELECT count(*) FROM {table} WHERE {column} = ?", (subject,)).fetchone() == (
            0,
        )
    assert reader.execute(
        "SELECT count(*) FROM journal_change WHERE tbl = 'subject' AND row = ? AND op <> 'R'", (subject,)
    ).fetchone() == (0,)
    assert check.problems(reader) == []
    assert len(journaled_tables(reader)) > 20
    archive.close()


def test_an_import_of_many_can_still_be_undone_when_its_first_is_erased(archive: Archive) -> None:
    with archive.step(Message("step.import")) as step:
        rows = [("person", name, name, name.lower()) for name in (CANARY, "Rossi", "Verdi")]
        first, _ = step.insert_many("subject", ("kind", "family_name", "display_name", "sort_key"), rows)
    erase(archive, first)
    assert CANARY.encode() not in bytes_of(archive.path)
    assert archive.undo() is not None
    assert archive.reader().execute("SELECT count(*) FROM subject").fetchone() == (0,)
    assert check.problems(archive.reader()) == []
    assert archive.redo() is not None
    names = archive.reader().execute("SELECT family_name FROM subject ORDER BY id").fetchall()
    assert names == [("Rossi",), ("Verdi",)]
    assert CANARY.encode() not in bytes_of(archive.path)
