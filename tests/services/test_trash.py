"""What was thrown away lies where it can be found, comes back with all that belongs to it, and goes only when told to."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from crm_desktop.domain import entities
from crm_desktop.domain.messages import Message
from crm_desktop.errors import UserError
from crm_desktop.services import Services
from crm_desktop.services.trash import Trash
from crm_desktop.store import check, erasing, trash
from crm_desktop.store.archive import Archive
from crm_desktop.store.journal import journaled_tables
from tests.journeys.person import dump_of
from tests.sample_archive import copy_to


@pytest.fixture
def full(tmp_path: Path) -> Archive:
    return Archive.open(copy_to(tmp_path / "full.crm"))


def busiest(archive: Archive) -> int:
    sql = "SELECT subject_id FROM cycle WHERE deleted_at IS NULL GROUP BY 1 ORDER BY count(*) DESC LIMIT 1"
    return int(archive.reader().execute(sql).fetchone()[0])


def bare(archive: Archive) -> dict[str, list[tuple[object, ...]]]:
    """Without the moment of the last change."""
    reader = archive.reader()
    found = {}
    for table, columns in journaled_tables(reader).items():
        kept = ", ".join(name for name in columns if name != "changed_at")
        found[table] = reader.execute(f"SELECT {kept} FROM {table} ORDER BY id").fetchall()
    return found


def test_a_subject_comes_back_with_all_its_links_and_the_step_is_undone(full: Archive) -> None:
    services = Services(full)
    before = bare(full)
    who = busiest(full)
    services.subjects.move_to_trash([who])
    (row,) = [row for row in services.trash.rows() if row.table == "subject"]
    assert (row.row, row.merged_into) == (who, "")
    services.trash.restore([("subject", who)])
    assert bare(full) == before
    assert check.problems(full.reader()) == []
    full.undo()
    assert services.trash.count() == 1
    full.close()


def test_a_cycle_comes_back_with_what_was_thrown_away_with_it_only(full: Archive) -> None:
    services = Services(full)
    before = bare(full)
    cycle = full.reader().execute("SELECT min(cycle_id) FROM review WHERE deleted_at IS NULL").fetchone()[0]
    services.relationships.delete_cycles([cycle])
    services.trash.restore([("cycle", cycle)])
    assert bare(full) == before
    full.close()


def test_a_child_brings_its_parent_back(full: Archive) -> None:
    services = Services(full)
    fact, who = (
        full.reader().execute("SELECT id, subject_id FROM fact WHERE deleted_at IS NULL LIMIT 1").fetchone()
    )
    services.relationships.delete_fact(fact)
    services.subjects.move_to_trash([who])
    with full.maintenance() as connection:  # thrown away at another time
        connection.execute("UPDATE subject SET deleted_at = '2020-01-01T00:00:00Z' WHERE id = ?", (who,))
    services.trash.restore([("fact", fact)])
    assert services.trash.rows() == []
    full.close()


def test_for_good_leaves_nothing_to_undo_and_a_whole_file(full: Archive) -> None:
    services = Services(full)
    who = busiest(full)
    services.subjects.move_to_trash([who])
    name = services.trash.rows()[0].name
    services.trash.delete_for_good([("subject", who)])
    assert services.trash.rows() == []
    assert check.problems(full.reader()) == []
    reader = full.reader()
    for table, column, to, needed in erasing.references(reader):
        if to == "subject" and needed:
            assert reader.execute(f"SELECT count(*) FROM {table} WHERE {column} = ?", (who,)).fetchone() == (
                0,
            )
    assert erasing.ledger(reader) == []  # no person asked for it
    assert name
    while full.undo() is not None:
        assert check.problems(full.reader()) == []
    full.close()


def test_only_what_is_in_the_trash_goes(archive: Archive) -> None:
    with archive.step(Message("step.subject.add")) as step:
        who = step.save(entities.Subject, {"kind": "person", "family_name": "Viva"})
    before = dump_of(archive)
    Trash(archive).delete_for_good([("subject", who), ("setting", 1)])
    assert dump_of(archive) == before


def test_by_age_only_when_the_user_said_so(archive: Archive) -> None:
    services = Services(archive)
    with archive.step(Message("step.subject.add")) as step:
        old = step.save(entities.Subject, {"kind": "person", "family_name": "Vecchio"})
        new = step.save(entities.Subject, {"kind": "person", "family_name": "Nuovo"})
    services.subjects.move_to_trash([old, new])
    with archive.maintenance() as connection:
        connection.execute("UPDATE subject SET deleted_at = '2020-01-01T00:00:00Z' WHERE id = ?", (old,))
    assert not services.trash.empty_by_age()
    services.trash.choose_days(30)
    services.trash.empty_by_age()
    assert [row.name for row in services.trash.rows()] == ["Nuovo"]
    services.trash.empty_by_age(datetime.now(UTC) + timedelta(days=31))
    assert services.trash.rows() == []


def test_one_that_was_merged_is_named_and_comes_back_only_by_undo(archive: Archive) -> None:
    with archive.step(Message("step.subject.add")) as step:
        kept = step.save(entities.Subject, {"kind": "person", "family_name": "Rossi"})
        gone = step.save(entities.Subject, {"kind": "person", "family_name": "Rosi", "merged_into_id": kept})
        step.delete("subject", [gone])
    service = Trash(archive)
    assert [row.merged_into for row in service.rows()] == ["Rossi"]
    with pytest.raises(UserError) as refused:
        service.restore([("subject", gone)])
    assert refused.value.message.code == "trash.merged"


def test_every_table_is_a_thing_or_belongs_to_one(archive: Archive) -> None:
    reader = archive.reader()
    owners = {r.table for r in erasing.references(reader) if r.needed}
    settings = {"setting", "channel", "import_profile", "import_batch"}
    assert set(journaled_tables(reader)) - set(trash.NAMES) - owners == settings
