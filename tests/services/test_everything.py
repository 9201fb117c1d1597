"""The copy with everything in it: out, back in, and out again, with nothing different; and copies that are not what they say."""

from __future__ import annotations

import json
import os
from collections.abc import Callable, Iterator
from hashlib import sha256
from pathlib import Path
from typing import Any
from zipfile import ZIP_DEFLATED, ZipFile

import pytest

from crm_desktop.domain import entities
from crm_desktop.domain.messages import Message
from crm_desktop.errors import UserError
from crm_desktop.formats.everything import MANIFEST
from crm_desktop.services.checking import check_archive
from crm_desktop.services.everything import Everything, is_everything
from crm_desktop.services.exporting import Exporting, TextFormats
from crm_desktop.services.jobs import Cancelled, SilentJob
from crm_desktop.services.sample import build_sample
from crm_desktop.services.subjects import Subjects
from crm_desktop.store import erasing
from crm_desktop.store.archive import Archive
from crm_desktop.store.shapes import CONTENTS, ERASED, NAMED_REFERENCES, NOT_RECORDS, OWN_COLUMNS, shapes
from tests.everything_world import dump, empty, fill, full_archive
from tests.services.test_exporting import Plain


def export(archive: Archive, target: Path) -> Path:
    return Exporting(archive).export(target, Plain(), TextFormats()).path


def members(path: Path) -> dict[str, bytes]:
    """What is inside, the moment it was made left out."""
    with ZipFile(path) as packed:
        found = {name: packed.read(name) for name in packed.namelist()}
    manifest = json.loads(found[MANIFEST])
    manifest.pop("created")
    return {**found, MANIFEST: json.dumps(manifest).encode()}


@pytest.fixture
def full(tmp_path: Path) -> Iterator[Archive]:
    full = full_archive(tmp_path)
    yield full
    full.close()


@pytest.fixture
def other(tmp_path: Path) -> Iterator[Archive]:
    other = empty(tmp_path)
    yield other
    other.close()


# -- nothing is forgotten


def test_every_table_is_a_record_or_named_as_none(archive: Archive) -> None:
    """A new table must say whether it goes into the copy: those with a uid do by themselves."""
    reader = archive.reader()
    tables = {row[0] for row in reader.execute("SELECT name FROM sqlite_master WHERE type = 'table'")}
    rest = {name for name in tables - shapes(reader).keys() if not name.startswith(NOT_RECORDS)}
    assert rest == {CONTENTS, ERASED}


def test_every_entity_and_every_column_is_in_the_copy(archive: Archive) -> None:
    from sqlmodel import SQLModel

    entities.load_all()
    found = {name: set(shape.names) for name, shape in shapes(archive.reader()).items()}
    assert found == {
        name: {column.name for column in table.columns} for name, table in SQLModel.metadata.tables.items()
    }


def test_every_number_of_another_row_is_known_to_be_one(archive: Archive) -> None:
    """Otherwise it would point elsewhere after an import."""
    named = {(table, columns[0]) for table, columns in NAMED_REFERENCES.items()}
    bare = [
        (name, column.name)
        for name, shape in shapes(archive.reader()).items()
        for column in shape.columns
        if column.name.endswith("_id") and not column.refers_to
    ]
    assert set(bare) == named
    assert all(column in {c.name for c in shapes(archive.reader())[t].columns} for t, column in OWN_COLUMNS)


# -- out, in, out


def test_everything_comes_back_and_goes_out_again_the_same(
    full: Archive, other: Archive, tmp_path: Path
) -> None:
    assert {name for name, rows in dump(full).items() if not rows} == set()
    first = export(full, tmp_path / "first.zip")
    found = Everything(other).restore(first)
    assert sum(found.added.values()) == sum(
        len(rows) for name, rows in dump(full).items() if name != "contents"
    )
    assert dump(other) == dump(full)
    assert members(export(other, tmp_path / "second.zip")) == members(first)
    assert check_archive(other).ok


def test_two_thousand_subjects_with_everything(archive: Archive, other: Archive, tmp_path: Path) -> None:
    build_sample(archive, subjects=2_000)
    fill(archive, rounds=1)
    first = export(archive, tmp_path / "first.zip")
    Everything(other).restore(first)
    assert members(export(other, tmp_path / "second.zip")) == members(first)
    assert check_archive(other).ok


def test_a_folder_does_as_well(full: Archive, other: Archive, tmp_path: Path) -> None:
    folder = export(full, tmp_path / "copy")
    assert folder.is_dir()
    assert is_everything(folder)
    Everything(other).restore(folder)
    assert dump(other) == dump(full)


def test_gaps_in_the_numbers_stay(archive: Archive, other: Archive, tmp_path: Path) -> None:
    ids = [_subject(archive, company=f"S{n}") for n in range(6)]
    with archive.maintenance() as connection:
        connection.execute("DELETE FROM subject WHERE id IN (?, ?)", (ids[0], ids[3]))
    Everything(other).restore(export(archive, tmp_path / "a.zip"))
    assert dump(other)["subject"] == dump(archive)["subject"]
    other.undo()
    assert dump(other)["subject"] == []


def test_one_step_that_is_undone_and_redone(full: Archive, other: Archive, tmp_path: Path) -> None:
    before = dump(other)
    Everything(other).restore(export(full, tmp_path / "a.zip"))
    other.undo()
    assert {k: v for k, v in dump(other).items() if k != "contents"} == {
        k: v for k, v in before.items() if k != "contents"
    }
    other.redo()
    assert dump(other) == dump(full)


def test_the_name_by_which_backups_know_an_archive_is_its_own(
    full: Archive, other: Archive, tmp_path: Path
) -> None:
    mine, theirs = _setting(other, "archive.id"), _setting(full, "archive.id")
    copy = export(full, tmp_path / "a.zip")
    assert theirs.strip('"').encode() not in b"".join(members(copy).values())
    Everything(other).restore(_rewrite(copy, _cell("setting", "key", "archive.id")))
    assert _setting(other, "archive.id") == mine


def test_what_was_found_before_is_found_after(archive: Archive, other: Archive, tmp_path: Path) -> None:
    build_sample(archive)
    Everything(other).restore(export(archive, tmp_path / "a.zip"))
    for search in ("Molino", "059", "tipografia"):
        one, two = (list(Subjects(a).export_rows(search=search)) for a in (archive, other))
        assert one == two
        assert one


# -- into an archive where something is


def test_the_same_copy_again_changes_nothing(full: Archive, other: Archive, tmp_path: Path) -> None:
    copy = export(full, tmp_path / "a.zip")
    Everything(other).restore(copy)
    found = Everything(other).restore(copy)
    assert set(found.added.values()) == {0}
    assert dump(other) == dump(full)
    assert found.changes.step == 0


def test_beside_what_is_there_everything_gets_its_place(
    full: Archive, other: Archive, tmp_path: Path
) -> None:
    mine = _subject(other, company="Mine")
    tag = _tag(other, mine, "VIP")
    their = _subject(full, company="Theirs")
    _tag(full, their, "VIP")
    Everything(other).restore(export(full, tmp_path / "a.zip"))
    names = {row["company"]: row for row in Subjects(other).export_rows()}
    assert names["Mine"]["tags"] == names["Theirs"]["tags"] == ["VIP"]
    assert names["Mine"]["id"] == mine != names["Theirs"]["id"]
    assert [row[0] for row in dump(other)["trait"] if row[-1] == "VIP"] == [tag]
    assert len(dump(other)["subject"]) == len(dump(full)["subject"]) + 1
    assert check_archive(other).ok
    assert not other.reader().execute("PRAGMA foreign_key_check").fetchall()


def test_evidence_finds_its_record_under_its_new_number(
    full: Archive, other: Archive, tmp_path: Path
) -> None:
    with other.step(Message("step.test")) as step:
        subject = step.save(entities.Subject, {"company": "Mine"})
        step.save(entities.Interaction, {"subject_id": subject, "at": "2026-01-01T00:00:00Z"})
    Everything(other).restore(export(full, tmp_path / "a.zip"))
    sql = """SELECT i.uid FROM evidence e JOIN interaction i ON i.id = e.record_id
             WHERE e.kind = 'interaction' ORDER BY e.uid"""
    there, here = (a.reader().execute(sql).fetchall() for a in (full, other))
    assert there == here
    assert there


def test_an_archive_without_subjects_takes_over_settings(
    full: Archive, other: Archive, tmp_path: Path
) -> None:
    with full.step(Message("step.test")) as step:
        step.save(entities.Setting, {"key": "business", "value": '"Ferri"'})
    with other.step(Message("step.test")) as step:
        step.save(entities.Setting, {"key": "business", "value": '"?"'})
    Everything(other).restore(export(full, tmp_path / "a.zip"))
    assert _setting(other, "business") == '"Ferri"'
    other.undo()
    assert _setting(other, "business") == '"?"'


def test_a_filled_archive_keeps_its_own_settings(full: Archive, other: Archive, tmp_path: Path) -> None:
    _subject(other, company="Mine")
    for archive, value in ((full, '"Ferri"'), (other, '"Mine"')):
        with archive.step(Message("step.test")) as step:
            step.save(entities.Setting, {"key": "business", "value": value})
    Everything(other).restore(export(full, tmp_path / "a.zip"))
    assert _setting(other, "business") == '"Mine"'


def test_who_was_erased_here_does_not_come_back(archive: Archive, other: Archive, tmp_path: Path) -> None:
    stays, goes = (_subject(archive, company=name) for name in ("Stays", "Erased Ltd"))
    merged = _subject(archive, company="Erased before")
    file = tmp_path / "secret.txt"
    file.write_bytes(b"about Erased Ltd")
    Subjects(archive).attach(goes, [file])
    with archive.step(Message("step.test")) as step:
        step.save(
            entities.Interaction, {"subject_id": stays, "person_id": goes, "at": "2026-01-01T00:00:00Z"}
        )
        step.save(entities.Interaction, {"subject_id": goes, "at": "2026-01-01T00:00:00Z"})
        step.execute("UPDATE subject SET merged_into_id = ? WHERE id = ?", (goes, merged))
    copy = export(archive, tmp_path / "a.zip")
    uid = archive.reader().execute("SELECT uid FROM subject WHERE id = ?", (goes,)).fetchone()[0]
    with other.maintenance() as connection:
        erasing.add_to_ledger(connection, [uid])
    found = Everything(other).restore(copy)
    assert [row["company"] for row in Subjects(other).export_rows()] == ["Stays"]
    assert found.left_out == {"subject": 2, "attachment": 1, "interaction": 1}
    assert dump(other)["contents"] == []
    other.close()
    assert b"Erased" not in (tmp_path / "new.crm").read_bytes()


def test_the_ledger_of_the_erased_goes_along(archive: Archive, other: Archive, tmp_path: Path) -> None:
    with archive.maintenance() as connection:
        erasing.add_to_ledger(connection, ["a" * 32, "b" * 32])
    Everything(other).restore(export(archive, tmp_path / "a.zip"))
    assert erasing.ledger(other.reader()) == ["a" * 32, "b" * 32]
    assert members(export(other, tmp_path / "b.zip")) == members(tmp_path / "a.zip")


# -- what people read in it


def test_lists_for_people_are_beside_the_records(full: Archive, tmp_path: Path) -> None:
    from openpyxl import load_workbook

    copy = export(full, tmp_path / "a.zip")
    with ZipFile(copy) as packed:
        names = packed.namelist()
        assert {"lists.xlsx", "subjects.vcf", "activities.ics", MANIFEST} <= set(names)
        packed.extract("lists.xlsx", tmp_path)
        manifest = json.loads(packed.read(MANIFEST))
        subject = next(part for part in manifest["tables"] if part["name"] == "subject")
        data = packed.read(subject["file"])
        assert (subject["bytes"], subject["sha256"]) == (len(data), sha256(data).hexdigest())
        assert len(data.decode().rstrip("\n").split("\n")) == subject["rows"] + 1
    book = load_workbook(tmp_path / "lists.xlsx", read_only=True)
    assert book.sheetnames[0] == "subjects"


# -- copies that are not what they say

Change = Callable[[dict[str, bytes]], object]


def _rewrite(copy: Path, change: Change) -> Path:
    """The copy with something changed, every hash and count of it made right again by whoever did it."""
    with ZipFile(copy) as packed:
        found = {name: packed.read(name) for name in packed.namelist()}
    change(found)
    manifest = json.loads(found[MANIFEST])
    for part in (*manifest["tables"], manifest["attachments"], manifest["erased"]):
        data = found.get(part["file"], b"")
        part.update(bytes=len(data), sha256=sha256(data).hexdigest(), rows=data.count(b"\n") - 1)
    found[MANIFEST] = json.dumps(manifest).encode()
    target = copy.with_name("changed.zip")
    with ZipFile(target, "w", ZIP_DEFLATED) as packed:
        for name, data in found.items():
            packed.writestr(name, data)
    return target


def _cell(table: str, column: str, value: Any, row: int = 0) -> Change:
    """Put a value into one cell of a table."""

    def change(found: dict[str, bytes]) -> None:
        name = f"tables/{table}.jsonl"
        lines = found[name].decode().rstrip("\n").split("\n")
        values = json.loads(lines[row + 1])
        values[json.loads(lines[0]).index(column)] = value
        lines[row + 1] = json.dumps(values)
        found[name] = ("\n".join(lines) + "\n").encode()

    return change


def _line(table: str, line: bytes) -> Change:
    def change(found: dict[str, bytes]) -> None:
        found[f"tables/{table}.jsonl"] += line

    return change


WRONG: dict[str, Change] = {
    "a reference to nobody": _cell("fact", "subject_id", 999_999),
    "a word that is none": _cell("subject", "kind", "<b>"),
    "a date that is none": _cell("fact", "learned_on", "2026-02-31"),
    "a moment that is none": _cell("interaction", "at", "yesterday"),
    "a number for a text": _cell("subject", "company", 5),
    "a text for a number": _cell("result", "amount_cents", "5"),
    "a number too large": _cell("result", "amount_cents", 2**70),
    "a fraction": _cell("result", "amount_cents", 0.5),
    "nothing where something is needed": _cell("subject", "company", None),
    "a zero character": _cell("subject", "company", "a\0b"),
    "half a character": _cell("subject", "company", "\ud800"),
    "a list for a value": _cell("subject", "company", ["x"]),
    "the number of another row": _cell("subject", "id", 1, row=3),
    "a number below one": _cell("subject", "id", 0),
    "a number above all": _cell("subject", "id", 2**40),
    "a uid that is none": _cell("subject", "uid", "x"),
    "JSON that is none": _cell("review", "figures", "{"),
    "JSON of another kind": _cell("review", "figures", "[]"),
    "the same name twice": _cell("factor", "name", "-5", row=0),
    "too few cells": _line("subject", b"[1]\n"),
    "no row at all": _line("subject", b"{}\n"),
    "two rows in a line": _line("fact", b"[],[]\n"),
    "not JSON": _line("subject", b"NaN\n"),
    "very deep": _line("subject", b"[" * 100_000 + b"]" * 100_000 + b"\n"),
    "a header of something else": lambda found: found.update({"tables/fact.jsonl": b'{"a": 1}\n[1]\n'}),
    "no file": lambda found: found.pop("tables/fact.jsonl"),
}


@pytest.mark.parametrize("what", WRONG)
def test_wrong_rows_change_nothing(full: Archive, other: Archive, tmp_path: Path, what: str) -> None:
    before = dump(other)
    changed = _rewrite(export(full, tmp_path / "a.zip"), WRONG[what])
    with pytest.raises(UserError, match=r"everything\.damaged"):
        Everything(other).restore(changed)
    assert dump(other) == before
    assert not other.reader().execute("SELECT 1 FROM journal_step").fetchone()


def test_a_row_from_elsewhere_is_still_a_row(full: Archive, other: Archive, tmp_path: Path) -> None:
    """What the tests above change is refused for what it is, not for being changed."""
    changed = _rewrite(export(full, tmp_path / "a.zip"), _cell("subject", "company", "=cmd|' /C calc'!A0"))
    Everything(other).restore(changed)
    assert other.reader().execute("SELECT company FROM subject ORDER BY id").fetchone()[0].startswith("=cmd")


def _manifest(**values: Any) -> Change:
    def change(found: dict[str, bytes]) -> None:
        found[MANIFEST] = json.dumps({**json.loads(found[MANIFEST]), **values}).encode()

    return change


def _new_column(found: dict[str, bytes]) -> None:
    lines = [json.loads(line) for line in found["tables/fact.jsonl"].decode().rstrip("\n").split("\n")]
    lines = [[*line, "mood" if number == 0 else "good"] for number, line in enumerate(lines)]
    found["tables/fact.jsonl"] = "".join(json.dumps(line) + "\n" for line in lines).encode()


def _traveller(found: dict[str, bytes]) -> None:
    lines = found["attachments.jsonl"].decode().rstrip("\n").split("\n")
    values = json.loads(lines[1])
    found["attachments.jsonl"] = "\n".join(
        [lines[0], json.dumps([*values[:2], "../../etc/passwd"]), *lines[2:], ""]
    ).encode()


@pytest.mark.parametrize(
    ("change", "code"),
    [
        (_manifest(version=2), "everything.newer"), (_manifest(schema=99), "everything.newer"),
        (_manifest(format="zip"), "everything.not_ours"), (_manifest(tables=5), "everything.damaged"),
        (_manifest(attached_bytes=2**52), "everything.too_large"), (_manifest(attached_bytes=-1), "everything.damaged"),
        (_manifest(attached_bytes=0), "everything.damaged"), (_new_column, "everything.unknown"), (_traveller, "everything.damaged"),
        (lambda found: found.pop(MANIFEST), "everything.not_ours"),
    ],
)  # fmt: skip
def test_other_copies_are_refused(
    full: Archive, other: Archive, tmp_path: Path, change: Change, code: str
) -> None:
    copy = export(full, tmp_path / "a.zip")
    with ZipFile(copy) as packed:
        has_manifest = MANIFEST in packed.namelist()
    assert has_manifest
    if code == "everything.not_ours" and change.__name__ == "<lambda>":
        with ZipFile(copy) as packed, ZipFile(tmp_path / "changed.zip", "w") as rest:
            for name in set(packed.namelist()) - {MANIFEST}:
                rest.writestr(name, packed.read(name))
        changed = tmp_path / "changed.zip"
    else:
        changed = _rewrite_only(copy, change) if code != "everything.unknown" else _rewrite(copy, change)
    with pytest.raises(UserError, match=code):
        Everything(other).restore(changed)
    assert dump(other)["subject"] == []


def _rewrite_only(copy: Path, change: Change) -> Path:
    """As `_rewrite`, the manifest left as the change made it but for the list of attached files."""
    with ZipFile(copy) as packed:
        found = {name: packed.read(name) for name in packed.namelist()}
    change(found)
    manifest = json.loads(found[MANIFEST])
    data = found["attachments.jsonl"]
    if isinstance(manifest.get("attachments"), dict):
        manifest["attachments"].update(bytes=len(data), sha256=sha256(data).hexdigest())
    found[MANIFEST] = json.dumps(manifest).encode()
    target = copy.with_name("changed.zip")
    with ZipFile(target, "w", ZIP_DEFLATED) as packed:
        for name, data in found.items():
            packed.writestr(name, data)
    return target


def test_one_changed_byte_is_found(full: Archive, other: Archive, tmp_path: Path) -> None:
    folder = export(full, tmp_path / "copy")
    file = folder / "tables" / "subject.jsonl"
    file.write_bytes(file.read_bytes().replace(b"-5", b"-6", 1))
    with pytest.raises(UserError, match=r"everything\.damaged"):
        Everything(other).restore(folder)
    assert dump(other)["subject"] == []


@pytest.mark.parametrize("part", [0.02, 0.3, 0.6, 0.95])
def test_a_cut_copy_is_refused(full: Archive, other: Archive, tmp_path: Path, part: float) -> None:
    data = export(full, tmp_path / "a.zip").read_bytes()
    (tmp_path / "cut.zip").write_bytes(data[: int(len(data) * part)])
    assert not is_everything(tmp_path / "cut.zip")
    with pytest.raises(UserError, match="everything"):
        Everything(other).restore(tmp_path / "cut.zip")


def test_a_zip_that_swells_is_not_read(other: Archive, full: Archive, tmp_path: Path) -> None:
    """A megabyte of nothing packs to a thousandth: more than a table can be."""
    copy = export(full, tmp_path / "a.zip")

    def swell(found: dict[str, bytes]) -> None:
        found["tables/fact.jsonl"] = b"[" + b" " * 200_000_000 + b"]\n"

    with pytest.raises(UserError, match=r"everything\.(too_large|damaged)"):
        Everything(other).restore(_rewrite(copy, swell))


@pytest.mark.skipif(os.name == "nt", reason="links need rights there")
def test_a_folder_with_a_link_that_leads_out_is_refused(
    full: Archive, other: Archive, tmp_path: Path
) -> None:
    folder = export(full, tmp_path / "copy")
    outside = tmp_path / "outside.jsonl"
    file = folder / "tables" / "fact.jsonl"
    file.rename(outside)
    file.symlink_to(outside)
    with pytest.raises(UserError, match=r"everything\.damaged"):
        Everything(other).restore(folder)


def test_no_room_is_said_before(
    full: Archive, other: Archive, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    import shutil
    from collections import namedtuple

    copy = export(full, tmp_path / "a.zip")
    usage = namedtuple("usage", "total used free")
    monkeypatch.setattr(shutil, "disk_usage", lambda _path: usage(10, 9, 1_000))
    with pytest.raises(UserError, match=r"everything\.no_room"):
        Everything(other).restore(copy)


def test_other_zips_are_not_ours(tmp_path: Path) -> None:
    with ZipFile(tmp_path / "photos.zip", "w") as packed:
        packed.writestr("a.txt", "hello")
    (tmp_path / "text.zip").write_text("hello")
    (tmp_path / "folder").mkdir()
    assert not any(is_everything(tmp_path / name) for name in ("photos.zip", "text.zip", "folder"))


class _Impatient(SilentJob):
    def __init__(self, patience: int) -> None:
        self.patience = patience

    def progress(self, done: int, total: int, message: object = None) -> None:
        assert 0 <= done <= total
        self.patience -= 1
        if self.patience < 0:
            raise Cancelled


@pytest.mark.parametrize("patience", [0, 10, 40])
def test_cancelling_the_import_leaves_nothing(
    full: Archive, other: Archive, tmp_path: Path, patience: int
) -> None:
    copy = export(full, tmp_path / "a.zip")
    with pytest.raises(Cancelled):
        Everything(other).restore(copy, _Impatient(patience))
    assert dump(other) == dump(empty(tmp_path, "third.crm"))


@pytest.mark.parametrize("name", ["o.zip", "o"])
def test_cancelling_the_export_leaves_nothing(full: Archive, tmp_path: Path, name: str) -> None:
    folder = tmp_path / "target"
    folder.mkdir()
    with pytest.raises(Cancelled):
        Exporting(full).export(folder / name, Plain(), TextFormats(), job=_Impatient(10))
    assert list(folder.iterdir()) == []


def test_a_folder_that_is_not_empty_is_left_alone(full: Archive, tmp_path: Path) -> None:
    folder = tmp_path / "mine"
    folder.mkdir()
    (folder / "letter.txt").write_text("dear")
    with pytest.raises(UserError, match=r"export\.folder_not_empty"):
        export(full, folder)
    assert (folder / "letter.txt").read_text() == "dear"


def test_looking_says_what_is_in_it(full: Archive, other: Archive, tmp_path: Path) -> None:
    found = Everything(other).look(export(full, tmp_path / "a.zip"))
    assert found.rows["subject"] == len(dump(full)["subject"])
    assert found.attachments == len(dump(full)["contents"])
    assert found.created.endswith("Z")
    assert Everything(other).is_empty()
    tried = Everything(other).restore(tmp_path / "a.zip", dry_run=True)
    assert tried.dry_run
    assert dump(other)["subject"] == []


# -- small things


def _subject(archive: Archive, **values: object) -> int:
    with archive.step(Message("step.test")) as step:
        return step.save(entities.Subject, values)


def _tag(archive: Archive, subject: int, name: str) -> int:
    with archive.step(Message("step.test")) as step:
        trait = step.save(entities.Trait, {"name": name})
        step.save(entities.SubjectTrait, {"subject_id": subject, "trait_id": trait})
    return trait


def _setting(archive: Archive, key: str) -> str:
    sql = "SELECT value FROM setting WHERE key = ?"
    return str(archive.reader().execute(sql, (key,)).fetchone()[0])
