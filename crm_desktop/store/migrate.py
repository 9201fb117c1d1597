"""Building and migrating archives with Alembic, which is loaded only when there is something to do."""

from __future__ import annotations

from pathlib import Path

from crm_desktop import paths
from crm_desktop.domain.backup_calendar import Reason
from crm_desktop.domain.subjects import DATED_FIELDS
from crm_desktop.errors import BugError, StorageError
from crm_desktop.store import backup_facts, derived, journal
from crm_desktop.store.archive import SCHEMA_VERSION
from crm_desktop.store.cipher import Key
from crm_desktop.store.connection import APPLICATION_ID, Connection, connect, told_of_orm
from crm_desktop.store.durable import put_in_place, sync_file
from crm_desktop.store.origin import mark_program


def build(path: Path, key: Key | None = None) -> None:
    """Make a new archive beside its place and move it there whole, so that a half-made one is never found."""
    temporary = path.with_name(f".{path.name}.new")
    temporary.unlink(missing_ok=True)
    temporary.touch(mode=0o600)
    try:
        connection = connect(temporary, key=key)
        try:
            connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
            with told_of_orm(temporary):
                _upgrade(connection)
        finally:
            connection.close()
        sync_file(temporary)
        put_in_place(temporary, path)
    finally:
        temporary.unlink(missing_ok=True)


def migrate(path: Path, key: Key | None = None, *, with_copy: bool = True) -> Path | None:
    """Bring an older archive to this program's schema in one transaction. Returns the copy made before."""
    connection = connect(path, key=key)
    try:
        copy = _copy_before(path, backup_facts.archive_id(connection), key) if with_copy else None
        with told_of_orm(path):
            _upgrade(connection)
    finally:
        connection.close()
    return copy


def _copy_before(path: Path, archive_id: str, key: Key | None) -> Path:
    """Verified before anything is changed, and outside of the thinning. StorageError when the archive is damaged."""
    from crm_desktop.store.shelf import shelf_of

    shelf = shelf_of(path.resolve(), archive_id, key)
    made = shelf.verify(shelf.add(path.resolve(), Reason.MIGRATION, live=True))
    if not made.manifest.verified:
        shelf.remove(made)
        raise StorageError("storage.damaged", path=str(path))
    return made.path


def _upgrade(connection: Connection) -> None:
    """Everything in one transaction.

    References are looked at when all is done: a table that others refer to can only be made anew without them. What
    migrations write is nobody's step, and dates no classification anew.
    """
    from crm_desktop.store.orm import engine_on

    connection.execute("PRAGMA foreign_keys = OFF")
    broken = _broken_references(connection)
    with engine_on(lambda: connection).connect() as bound, bound.begin():
        journal.drop_triggers(connection)
        _run_alembic(bound)
        if _broken_references(connection) > broken:
            raise BugError("migration.references")
        derived.rebuild(connection)
        journal.create_triggers(connection, DATED_FIELDS)
        journal.raise_barrier(connection)
        connection.execute(backup_facts.NEW_ID)
        mark_program(connection)
        connection.execute(f"PRAGMA user_version = {SCHEMA_VERSION}")


def _broken_references(connection: Connection) -> int:
    return sum(1 for _ in connection.execute("PRAGMA foreign_key_check"))


def _run_alembic(bound: object) -> None:
    from alembic import command
    from alembic.config import Config

    config = Config()
    config.set_main_option("script_location", str(paths.migrations()).replace("%", "%%"))
    config.set_main_option("path_separator", "os")
    config.attributes["connection"] = bound
    command.upgrade(config, "head")
