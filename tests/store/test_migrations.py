"""The schema the migrations build is the one the entities describe."""

from __future__ import annotations

from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from sqlmodel import SQLModel

from crm_desktop import paths
from crm_desktop.domain import entities
from crm_desktop.domain.backup_calendar import Reason
from crm_desktop.errors import BugError, StorageError
from crm_desktop.services.bringing_back import look_inside
from crm_desktop.store import check
from crm_desktop.store.archive import SCHEMA_VERSION, Archive
from crm_desktop.store.cipher import Key, new_key
from crm_desktop.store.connection import Connection, connect
from crm_desktop.store.journal import journaled_tables
from crm_desktop.store.recrypting import reencrypt
from crm_desktop.store.schema import DERIVED_TABLES
from crm_desktop.store.shelf import shelf_at
from tests.reliability import next_schema
from tests.sample_archive import copy_to

OWN = ("journal_", "draft", "attachment_content", "erasure", "alembic_version", *DERIVED_TABLES)


def test_migrations_and_entities_agree(archive: Archive) -> None:
    entities.load_all()

    def ours(item: object, name: str | None, kind: str, *_: object) -> bool:
        return not (kind == "table" and name and name.startswith(OWN))

    archive.load_orm()
    assert archive._engine is not None
    with archive._engine.connect() as connection:
        context = MigrationContext.configure(connection, opts={"include_object": ours, "compare_type": False})
        assert compare_metadata(context, SQLModel.metadata) == []


def test_the_newest_migration_is_the_version_we_write() -> None:
    assert len(list(Path(paths.program_data(), "db", "versions").glob("0*.py"))) == SCHEMA_VERSION


def test_every_entity_is_journaled(archive: Archive) -> None:
    triggers = {
        row[0]
        for row in archive.reader().execute("SELECT tbl_name FROM sqlite_master WHERE type = 'trigger'")
    }
    assert set(SQLModel.metadata.tables) == triggers


def test_every_reference_is_found_by_an_index(archive: Archive) -> None:
    """SQLite looks for references to each row it deletes: undoing a big import would take hours."""
    reader = archive.reader()
    tables = [row[0] for row in reader.execute("SELECT name FROM sqlite_master WHERE type = 'table'")]
    bare = []
    for table in tables:
        indexes = [row[1] for row in reader.execute(f"PRAGMA index_list({table})")]
        first = {reader.execute(f"PRAGMA index_info({index})").fetchone()[2] for index in indexes}
        references = {row[3] for row in reader.execute(f"PRAGMA foreign_key_list({table})")}
        bare += [f"{table}.{column}" for column in references - first]
    assert bare == []


def _rows(connection: Connection, columns: dict[str, list[str]]) -> dict[str, list[tuple[object, ...]]]:
    """All there is in these tables and columns, and in the journal."""
    tables = {**columns, "journal_step": ["*"], "journal_change": ["*"]}
    return {
        table: connection.execute(f"SELECT {', '.join(names)} FROM {table} ORDER BY id").fetchall()
        for table, names in tables.items()
    }


@pytest.mark.parametrize("key", [None, new_key("four words for migrating")])
def test_an_older_archive_is_migrated_its_rows_untouched_and_its_copy_kept(
    tmp_path: Path, key: Key | None
) -> None:
    path = copy_to(tmp_path / "older.crm")
    if key is not None:
        reencrypt(path, None, key)
    connection = connect(path, key=key, read_only=True)
    columns = journaled_tables(connection)
    before = _rows(connection, columns)
    connection.close()
    with next_schema.known(tmp_path / "db") as newest:
        archive = Archive.open(path, key=key)
        reader = archive.reader()
        assert reader.execute("PRAGMA user_version").fetchone() == (newest,)
        assert _rows(reader, columns) == before
        assert check.problems(reader) == []
        assert reader.execute("PRAGMA foreign_keys").fetchone() == (1,)
        assert reader.execute("SELECT count(*) FROM subject WHERE birthday_number > 0").fetchone()[0] > 100
        assert archive.undo() is None  # steps of another schema are no longer undone
        archive.close()
        shelf = shelf_at(path)
        assert shelf is not None
        shelf.key = key
        (copy,) = shelf.copies()
        assert (copy.manifest.reason, copy.manifest.verified) == (Reason.MIGRATION, True)
        assert shelf.is_unaltered(copy)
        looking = look_inside(copy.path, key)
        assert _rows(looking.archive.reader(), columns) == before
        looking.close()
    connection = connect(copy.path, key=key, read_only=True)
    assert _rows(connection, columns) == before
    connection.close()


def test_a_migrated_archive_is_newer_to_the_program_of_before(tmp_path: Path) -> None:
    path = copy_to(tmp_path / "older.crm")
    with next_schema.known(tmp_path / "db"):
        Archive.open(path).close()
    migrated = path.read_bytes()
    with pytest.raises(StorageError, match=r"archive.newer"):
        Archive.open(path)
    assert path.read_bytes() == migrated


def test_a_migration_that_fails_leaves_the_archive_as_it_was(tmp_path: Path) -> None:
    """The last thing it does cannot be done; and no room while it is at work is a sentence."""
    path = copy_to(tmp_path / "older.crm")
    before = path.read_bytes()
    with next_schema.known(tmp_path / "db") as newest:
        (file,) = (tmp_path / "db" / "versions").glob(f"{newest:04}_*")
        text = file.read_text()
        file.write_text(text + "    op.execute('DELETE FROM subject WHERE id = 1')\n")
        with pytest.raises(BugError, match=r"migration.references"):
            Archive.open(path)
        file.write_text(text + "    op.execute('PRAGMA max_page_count = 1')\n    op.execute('CREATE TABLE big AS SELECT hex(zeroblob(50000000)) AS x')\n")  # fmt: skip
        with pytest.raises(StorageError, match=r"storage.full"):
            Archive.open(path)
    Archive.open(path).close()
    connection = connect(path, read_only=True)
    assert check.problems(connection) == []
    assert connection.execute("PRAGMA user_version").fetchone() == (SCHEMA_VERSION,)
    connection.close()
    assert len(path.read_bytes()) == len(before)
