"""Undo, redo and the history, against a model that keeps every state."""

from __future__ import annotations

import random
from pathlib import Path

import pytest

from crm_desktop.domain import entities
from crm_desktop.domain.messages import Message
from crm_desktop.errors import UserError
from crm_desktop.store import journal, undoing
from crm_desktop.store.archive import Archive

LABEL = Message("step.test")
DERIVED = ("subject_summary",)


def state(archive: Archive) -> dict[str, list[tuple]]:
    """Every row of every journaled table, and what is derived from them."""
    reader = archive.reader()
    tables = [*journal.journaled_tables(reader), *DERIVED]
    found = {table: reader.execute(f"SELECT * FROM {table} ORDER BY 1").fetchall() for table in tables}
    for word in ("rossi", "bianchi", "tipografia", "059"):
        for index in ("subject_parts", "history_words"):
            found[f"{index} {word}"] = reader.execute(
                f"SELECT rowid FROM {index} WHERE {index} MATCH ? ORDER BY 1", (f'"{word}"',)
            ).fetchall()
    return found


def add_subject(archive: Archive, rng: random.Random) -> None:
    with archive.step(LABEL) as step:
        subject = step.save(
            entities.Subject,
            {"kind": "person", "family_name": rng.choice(["Rossi", "Bianchi"]), "tier": "key"},
        )
        step.save(
            entities.ContactPoint,
            {"subject_id": subject, "kind": "phone", "value": "+39059", "shown": f"059 {rng.randrange(999)}"},
        )


def change_subject(archive: Archive, rng: random.Random) -> None:
    ids = live(archive, "subject")
    if ids:
        with archive.step(LABEL) as step:
            step.save(
                entities.Subject,
                {"tier": rng.choice(["key", "growing", None]), "notes": f"nota {rng.random()}"},
                rng.choice(ids),
            )


def trash_subject(archive: Archive, rng: random.Random) -> None:
    ids = live(archive, "subject")
    if ids:
        with archive.step(LABEL) as step:
            step.delete("subject", [rng.choice(ids)])


def talk(archive: Archive, rng: random.Random) -> None:
    ids = live(archive, "subject")
    if ids:
        subject = rng.choice(ids)
        with archive.step(LABEL) as step:
            at = f"2026-0{rng.randrange(1, 9)}-01T10:00:00Z"
            talked = step.save(
                entities.Interaction,
                {"subject_id": subject, "channel": "call", "at": at, "summary": "tipografia"},
            )
            step.save(
                entities.Fact,
                {
                    "subject_id": subject,
                    "interaction_id": talked,
                    "kind": "need",
                    "text": "carta",
                    "learned_on": "2026-01-01",
                },
            )


def add_many(archive: Archive, rng: random.Random) -> None:
    with archive.step(LABEL) as step:
        rows = [
            ("company", f"Bianchi {i}", f"Bianchi {i}", f"bianchi {i}") for i in range(rng.randrange(1, 30))
        ]
        first, count = step.insert_many("subject", ("kind", "company", "display_name", "sort_key"), rows)
        step.insert_many(
            "subject_trait", ("subject_id", "trait_id"), [(first + i, trait(step)) for i in range(count)]
        )


def trait(step) -> int:
    found = step.execute("SELECT id FROM trait WHERE name = 'tipografia'").fetchone()
    return found[0] if found else step.save(entities.Trait, {"name": "tipografia"})


def rename_trait(archive: Archive, rng: random.Random) -> None:
    ids = live(archive, "trait")
    if ids:
        with archive.step(LABEL) as step:
            step.save(entities.Trait, {"name": f"rossi {rng.random()}"}, ids[0])


def change_many(archive: Archive, rng: random.Random) -> None:
    with archive.step(LABEL) as step:
        step.set_column("subject", live(archive, "subject"), "priority", rng.choice(["A", "B", None]))


def erase_for_good(archive: Archive, rng: random.Random) -> None:
    with archive.step(LABEL) as step:
        step.execute("DELETE FROM fact WHERE id = (SELECT max(id) FROM fact)")


def live(archive: Archive, table: str) -> list[int]:
    return [
        row[0]
        for row in archive.reader().execute(f"SELECT id FROM {table} WHERE deleted_at IS NULL ORDER BY id")
    ]


EDITS = (
    add_subject,
    change_subject,
    trash_subject,
    talk,
    add_many,
    rename_trait,
    change_many,
    erase_for_good,
)


@pytest.mark.parametrize("seed", range(4))
def test_random_edits_undos_redos_and_restarts_follow_the_model(tmp_path: Path, seed: int) -> None:
    rng = random.Random(seed)
    archive = Archive.create(tmp_path / "a.crm")
    past, future = [], []
    now = state(archive)
    for _ in range(120):
        action = rng.choice([*EDITS, "undo", "undo", "undo", "redo", "redo", "reopen"])
        if action == "undo":
            assert (archive.undo() is not None) == bool(past)
            if past:
                future.append(now)
                now = past.pop()
        elif action == "redo":
            assert (archive.redo() is not None) == bool(future)
            if future:
                past.append(now)
                now = future.pop()
        elif action == "reopen":
            archive.close()
            archive = Archive.open(tmp_path / "a.crm")
        else:
            action(archive, rng)
            after = state(archive)
            if after != now:
                past.append(now)
                future.clear()
                now = after
        assert state(archive) == now, action
    archive.close()


def test_a_step_that_fails_leaves_no_trace(archive: Archive) -> None:
    before = state(archive)
    with pytest.raises(ZeroDivisionError), archive.step(LABEL) as step:
        step.save(entities.Subject, {"company": "Rossi"})
        raise ZeroDivisionError
    assert state(archive) == before
    assert journal.steps(archive.reader()) == []


def test_a_step_that_changes_nothing_leaves_no_line(archive: Archive) -> None:
    with archive.step(LABEL) as step:
        subject = step.save(entities.Subject, {"company": "Rossi"})
    with archive.step(LABEL) as step:
        step.save(entities.Subject, {"company": "Rossi"}, subject)
    assert not step.changes
    assert len(journal.steps(archive.reader())) == 1


def test_a_value_that_cannot_be_names_its_field(archive: Archive) -> None:
    with pytest.raises(UserError) as error, archive.step(LABEL) as step:
        step.save(entities.Subject, {"company": "Rossi", "birthday": "mai"})
    assert error.value.message.code == "value.wrong"
    assert error.value.message.data["field"] == "birthday"


def test_a_name_that_is_taken_is_said(archive: Archive) -> None:
    with archive.step(LABEL) as step:
        step.save(entities.Trait, {"name": "tipografia"})
    with pytest.raises(UserError) as error, archive.step(LABEL) as step:
        step.save(entities.Trait, {"name": "tipografia"})
    assert error.value.message.code == "value.taken"


def test_undoing_an_older_step_keeps_what_came_later(archive: Archive) -> None:
    with archive.step(LABEL) as first:
        subject = first.save(entities.Subject, {"company": "Rossi", "tier": "key", "notes": "a"})
    with archive.step(LABEL) as second:
        second.save(entities.Subject, {"tier": "growing", "notes": "b"}, subject)
    with archive.step(LABEL) as third:
        third.save(entities.Subject, {"notes": "c"}, subject)
        third.save(entities.Interaction, {"subject_id": subject, "at": "2026-01-01T10:00:00Z"})
    preview = archive.preview_undo(second.changes.step)
    assert (preview.restored, preview.kept_changed) == (1, 1)
    changes, kept = archive.undo_step(second.changes.step)
    assert kept == preview
    row = archive.reader().execute("SELECT tier, notes FROM subject").fetchone()
    assert row == ("key", "c")
    assert changes.touches("subject")
    assert archive.preview_undo(first.changes.step).kept_used == 1
    with pytest.raises(UserError):
        archive.undo_step(second.changes.step)
    archive.undo()
    archive.undo()
    assert archive.reader().execute("SELECT count(*) FROM subject").fetchone() == (0,)


def test_the_history_says_before_and_after(archive: Archive) -> None:
    with archive.step(LABEL) as step:
        subject = step.save(entities.Subject, {"company": "Rossi"})
    with archive.step(LABEL) as step:
        step.save(entities.Subject, {"company": "Bianchi"}, subject)
    with archive.step(LABEL) as later:
        later.save(entities.Subject, {"company": "Verdi"}, subject)
    (change,) = undoing.step_changes(archive.reader(), step.changes.step)
    assert ("company", "Rossi", "Bianchi") in change.fields


def test_dated_classifications_outlive_the_journal(archive: Archive) -> None:
    with archive.step(LABEL) as step:
        subject = step.save(entities.Subject, {"company": "Rossi"})
    with archive.step(LABEL) as step:
        step.save(entities.Subject, {"tier": "key", "target": True}, subject)
    with archive.maintenance() as connection:
        connection.execute("UPDATE journal_step SET at = '2020-01-01T00:00:00Z'")
        journal.prune(connection)
    reader = archive.reader()
    assert journal.steps(reader) == []
    assert reader.execute("SELECT field, new FROM reclassification ORDER BY field").fetchall() == [
        ("target", "1"),
        ("tier", "key"),
    ]
    assert archive.undo() is None
