"""The schema the migrations build is the one the entities describe."""

from __future__ import annotations

from pathlib import Path

from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from sqlmodel import SQLModel

from crm_desktop import paths
from crm_desktop.domain import entities
from crm_desktop.store.archive import SCHEMA_VERSION, Archive
from crm_desktop.store.schema import DERIVED_TABLES

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
