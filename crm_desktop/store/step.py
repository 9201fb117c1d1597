"""The unit of work: one user intention, one transaction, one line of the history."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING, Any

from crm_desktop.domain.changes import Changes
from crm_desktop.domain.messages import Message
from crm_desktop.domain.text import clean
from crm_desktop.errors import BugError, UserError
from crm_desktop.store import bulk, derived, journal, undoing
from crm_desktop.store.connection import Connection, DriverError

if TYPE_CHECKING:
    from sqlmodel import Session, SQLModel

    from crm_desktop.store.archive import Archive

#: tables whose rows belong to two subjects
_OTHER_SUBJECT = {"subject_link": "other_id"}
#: catalogues whose names stand in the search text of the subjects that use them
_CATALOGUES = {"trait": ("subject_trait", "trait_id"), "custom_field": ("custom_value", "field_id")}

_TOUCH = "INSERT INTO touched(subject_id, text, summary)"
_TOUCHED_BEFORE = "ON CONFLICT(subject_id) DO UPDATE SET text = max(text, excluded.text), summary = max(summary, excluded.summary)"


class Step:
    """What the body of `with archive.step(...)` works with; `changes` is there after the block."""

    def __init__(self, archive: Archive, connection: Connection, label: Message, origin: str) -> None:
        self.archive = archive
        self.connection = connection
        self.label = label
        self.origin = origin
        self.id = 0
        self.changes = Changes()
        self._session: Session | None = None
        self._given: set[tuple[str, int]] = set()
        #: new subjects whose summaries and search entries are given (`fresh`): first and last of each run
        self.fresh: list[tuple[int, int]] = []
        self._removed: list[undoing.Removed] = []

    # -- one thing at a time, with its entity's validation

    @property
    def session(self) -> Session:
        if self._session is None:
            self._session = self.archive.new_session()
        return self._session

    def save(self, entity: type[SQLModel], values: Mapping[str, Any], record_id: int | None = None) -> int:
        """Add a record, or change the given fields of an existing one. Returns its id.

        Raises UserError: "value.wrong" naming the field when a value cannot be, "value.taken" when it must be unique.
        """
        if record_id is None:
            record = _checked(entity, dict(values))
            record.id = None  # type: ignore[attr-defined]
            self.session.add(record)
        else:
            record = self.get(entity, record_id)
            checked = _checked(entity, {**record.model_dump(), **values})
            _take_over(record, checked)
        self._flush(entity)
        return int(record.id)  # type: ignore[attr-defined]

    def _flush(self, entity: type[SQLModel]) -> None:
        from sqlalchemy.exc import IntegrityError

        try:
            self.session.flush()
        except IntegrityError as error:
            if "UNIQUE" not in str(error.orig):
                raise
            raise UserError("value.taken", table=str(entity.__tablename__)) from error

    def get(self, entity: type[SQLModel], record_id: int) -> Any:
        record = self.session.get(entity, record_id)
        if record is None:
            raise UserError("record.gone", table=str(entity.__tablename__), id=record_id)
        return record

    def delete(self, table: str, ids: Iterable[int]) -> None:
        """Move rows to the trash."""
        self.set_column(table, ids, "deleted_at", journal.moment())

    def restore(self, table: str, ids: Iterable[int]) -> None:
        self.set_column(table, ids, "deleted_at", None)

    # -- many things at once

    def execute(self, sql: str, parameters: Sequence[Any] | Mapping[str, Any] = ()) -> Any:
        """Raw SQL inside the transaction; what the session has pending is written first."""
        if self._session is not None:
            self._session.flush()
            self._session.expire_all()
        return self.connection.execute(sql, parameters)

    def set_column(self, table: str, ids: Iterable[int], column: str, value: Any) -> None:
        """Give one column of many rows the same value; rows that have it already are left alone."""
        self.execute("SELECT 1")
        rows = ((value, journal.moment(), i, value) for i in ids)
        self.connection.executemany(
            f"UPDATE {table} SET {column} = ?, changed_at = ? WHERE id = ? AND {column} IS NOT ?", rows
        )

    def insert_many(
        self, table: str, columns: Sequence[str], rows: Iterable[Sequence[Any]]
    ) -> tuple[int, int]:
        """Insert raw rows with consecutive ids, logged as one range. Returns `(first id, count)`.

        The rows' values are as the file keeps them (cents, ISO dates); ids, uids and the two dates are added.
        """
        return self.insert_blocks(table, columns, bulk.blocks(rows))

    def insert_blocks(
        self, table: str, columns: Sequence[str], blocks: Iterable[bulk.Block], given: bool = False
    ) -> tuple[int, int]:
        """As `insert_many`, of rows that stand value after value; `given`: what is derived from them is given besides."""
        first, now = self.next_id(table), journal.moment()
        self.execute("UPDATE journal_current SET log_inserts = 0")
        try:
            for block in blocks:
                bulk.insert(self.connection, table, columns, block, now)
        finally:
            self.connection.execute("UPDATE journal_current SET log_inserts = 1")
        count = self.next_id(table) - first
        if count:
            journal.log_range(self.connection, self.id, table, first, first + count - 1)
            if given:
                self._given.add((table, first))
        return first, count

    def next_id(self, table: str) -> int:
        row = self.connection.execute("SELECT seq FROM sqlite_sequence WHERE name = ?", (table,)).fetchone()
        return int(row[0]) + 1 if row else 1

    def take_back(self, step: int) -> None:
        """Undo another step, of which nothing was changed since."""
        self._removed = undoing.invert(self.connection, step)

    def relabel(self, label: Message) -> None:
        """Say better what the step did, once it is known."""
        self.label = label
        journal.relabel(self.connection, self.id, label)

    # -- the ends, called by the archive

    def open(self, kind: str = "do", undoes: int | None = None, root: int | None = None) -> None:
        self.connection.execute("BEGIN IMMEDIATE")
        self.id = journal.begin_step(self.connection, self.label, self.origin, kind, undoes, root)

    def finish(self) -> None:
        """Refresh what is derived, and commit; a step that changed nothing leaves no trace."""
        self.execute("SELECT 1")
        if journal.current_step(self.connection) != self.id:
            raise BugError("step.lost", step=self.id)
        if journal.discard_if_empty(self.connection, self.id):
            journal.end_step(self.connection)
            self.connection.execute("COMMIT")
            return
        self._touch_subjects()
        for first, last in self._gone():
            derived.forget(self.connection, first, last)
        derived.refresh(self.connection)
        self._refresh_history()
        journal.end_step(self.connection)
        changes = self._read_changes()
        self.connection.execute("DELETE FROM touched")
        self._commit()
        self.changes = changes

    def _commit(self) -> None:
        """After an error the truth is read back: what is in the file is saved, whatever was said of it."""
        at = journal.moment_of(self.connection, self.id)
        try:
            self.connection.execute("COMMIT")
        except DriverError:
            if self.connection.in_transaction:
                self.connection.execute("ROLLBACK")
            if not self.archive.has_step(self.id, at):
                raise

    def close(self) -> None:
        if self.connection.in_transaction:
            self.connection.execute("ROLLBACK")
        if self._session is not None:
            session, self._session = self._session, None
            bind = session.get_bind()
            session.close()
            bind.close()  # type: ignore[union-attr]

    def _touch_subjects(self) -> None:
        """Fill `touched` with the subjects this step concerns, from the rows as they were and as they are."""
        self.connection.execute(derived.TOUCHED)
        self.connection.execute("DELETE FROM touched")
        tables = journal.journaled_tables(self.connection)
        for table in journal.tables_changed(self.connection, self.id):
            if table == "subject":
                self._touch_own()
            elif "subject_id" in tables[table]:
                self._touch(table, "subject_id")
            if table in _OTHER_SUBJECT:
                self._touch(table, _OTHER_SUBJECT[table])
            if table in _CATALOGUES:
                self._touch_users(table, *_CATALOGUES[table])

    def _touch_own(self) -> None:
        same = " AND ".join(f"j.before ->> '$.{c}' IS s.{c}" for c in derived.TEXT_COLUMNS)
        self.connection.execute(
            f"{_TOUCH} SELECT j.row, j.op <> 'U' OR NOT ({same}), j.op <> 'U' FROM journal_change j LEFT JOIN subject s ON s.id = j.row "
            f"WHERE j.step = ? AND j.tbl = 'subject' AND j.op <> 'R'{self._not_removed('subject')} {_TOUCHED_BEFORE}",
            (self.id,),
        )
        for first, last in self._ranges("subject"):
            self.connection.execute(
                f"{_TOUCH} SELECT id, 1, 1 FROM subject WHERE id BETWEEN ? AND ? {_TOUCHED_BEFORE}",
                (first, last),
            )

    def _touch(self, table: str, column: str) -> None:
        flags = f"{table in derived.TEXT_TABLES:d}, {table in derived.SUMMARY_TABLES:d}"
        before = f"before ->> '$.{column}'"
        self.connection.execute(
            f"{_TOUCH} SELECT {before}, {flags} FROM journal_change WHERE step = ? AND tbl = ?{self._not_removed(table)} "
            f"AND {before} IS NOT NULL {_TOUCHED_BEFORE}",
            (self.id, table),
        )
        self.connection.execute(
            f"{_TOUCH} SELECT {column}, {flags} FROM {table} WHERE {column} IS NOT NULL AND id IN "
            f"(SELECT row FROM journal_change WHERE step = ? AND tbl = ? AND op <> 'R'{self._not_removed(table)}) {_TOUCHED_BEFORE}",
            (self.id, table),
        )
        others = [(i,) for run in self._removed if run.table == table for i in run.others]
        self.connection.executemany(f"{_TOUCH} VALUES (?, {flags}) {_TOUCHED_BEFORE}", others)
        for first, last in self._ranges(table):
            self.connection.execute(
                f"{_TOUCH} SELECT {column}, {flags} FROM {table} WHERE id BETWEEN ? AND ? AND {column} IS NOT NULL {_TOUCHED_BEFORE}",
                (first, last),
            )

    def _not_removed(self, table: str) -> str:
        """A condition on rows of the journal: those that are not of a run that is gone."""
        runs = [run for run in self._removed if run.table == table]
        return "".join(f" AND row NOT BETWEEN {run.first} AND {run.last}" for run in runs)

    def _gone(self) -> list[tuple[int, int]]:
        """Subjects that an undo took out: first and last of each run."""
        return [(run.first, run.last) for run in self._removed if run.table == "subject"]

    def _touch_users(self, table: str, user: str, column: str) -> None:
        """Who uses what was changed; who uses what is new is touched by using it."""
        self.connection.execute(
            f"{_TOUCH} SELECT subject_id, 1, 0 FROM {user} WHERE {column} IN "
            f"(SELECT row FROM journal_change WHERE step = ? AND tbl = ? AND op = 'U') {_TOUCHED_BEFORE}",
            (self.id, table),
        )

    def _ranges(self, table: str) -> list[tuple[int, int]]:
        """Runs of rows added in bulk, but for those whose derived data are given."""
        found = journal.ranges(self.connection, self.id, table)
        return [(first, last) for first, last in found if (table, first) not in self._given]

    def _refresh_history(self) -> None:
        for table in set(derived.HISTORY_KINDS) & set(journal.tables_changed(self.connection, self.id)):
            for added in journal.ranges(self.connection, self.id, table):
                derived.add_history(self.connection, table, "id BETWEEN ? AND ?", added)
            for run in self._removed:
                if run.table == table:
                    derived.forget_history_run(self.connection, table, run.first, run.last)
            singly = f"step = ? AND tbl = ?{self._not_removed(table)}"
            gone = self.connection.execute(
                f"SELECT DISTINCT row FROM journal_change WHERE {singly} AND op = 'D'", (self.id, table)
            )
            derived.forget_history(self.connection, table, [row[0] for row in gone.fetchall()])
            derived.refresh_history(
                self.connection,
                table,
                f"id IN (SELECT row FROM journal_change WHERE {singly} AND op <> 'R')",
                (self.id, table),
            )

    def _read_changes(self) -> Changes:
        names = journal.tables_changed(self.connection, self.id)
        tables = {name: journal.ids_changed(self.connection, self.id, name) for name in names}
        inserted = {name: journal.ids_inserted(self.connection, self.id, name) for name in names}
        return Changes(self.id, self.label, tables, inserted, self._subjects_concerned())

    def _subjects_concerned(self) -> frozenset[int] | None:
        """None for more than can be named."""
        known = [*self.fresh, *self._gone()]
        if sum(last - first + 1 for first, last in known) > journal.MANY:
            return None
        sql = "SELECT subject_id FROM touched LIMIT ?"
        touched = (row[0] for row in self.connection.execute(sql, (journal.MANY + 1,)))
        runs = (i for first, last in known for i in range(first, last + 1))
        subjects = frozenset((*touched, *runs))
        return subjects if len(subjects) <= journal.MANY else None


def _checked(entity: type[SQLModel], values: dict[str, Any]) -> SQLModel:
    from pydantic import ValidationError

    cleaned = {name: clean(value) if isinstance(value, str) else value for name, value in values.items()}
    try:
        return entity.model_validate(cleaned)
    except ValidationError as error:
        place = error.errors()[0]
        field = str(place["loc"][-1]) if place["loc"] else ""
        raise UserError(
            "value.wrong",
            table=str(entity.__tablename__),
            field=field,
            value=str(place.get("input", ""))[:80],
        ) from error


def _take_over(record: SQLModel, checked: SQLModel) -> None:
    """Copy what differs, so that only a real change is written."""
    differs = False
    for name in type(record).model_fields:
        if name in ("id", "uid", "created_at", "changed_at"):
            continue
        value = getattr(checked, name)
        if getattr(record, name) != value:
            setattr(record, name, value)
            differs = True
    if differs:
        from crm_desktop.domain.entities.base import now

        record.changed_at = now()  # type: ignore[attr-defined]
