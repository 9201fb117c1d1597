"""What every table has, and the column types the archive uses."""

from __future__ import annotations

from datetime import UTC, datetime
from decimal import ROUND_HALF_UP, Decimal
from typing import Any
from uuid import uuid4

from sqlalchemy import Column, DefaultClause, Index, Integer, String, TypeDecorator, text
from sqlmodel import Field, SQLModel


class UtcDateTime(TypeDecorator[datetime]):
    """A moment, kept as UTC text `2026-11-22T09:30:00Z`, which sorts as it reads."""

    impl = String
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Any) -> str | None:
        return None if value is None else to_text(value)

    def process_result_value(self, value: str | None, dialect: Any) -> datetime | None:
        return None if value is None else datetime.fromisoformat(value)


class Cents(TypeDecorator[Decimal]):
    """Money: `Decimal` in Python, integer cents in the file."""

    impl = Integer
    cache_ok = True

    def process_bind_param(self, value: Decimal | None, dialect: Any) -> int | None:
        return None if value is None else to_cents(value)

    def process_result_value(self, value: int | None, dialect: Any) -> Decimal | None:
        return None if value is None else Decimal(value) / 100


def to_text(moment: datetime) -> str:
    return moment.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


def to_cents(amount: Decimal) -> int:
    return int((Decimal(amount) * 100).quantize(Decimal(1), ROUND_HALF_UP))


def now() -> datetime:
    return datetime.now(UTC).replace(microsecond=0)


def new_uid() -> str:
    return uuid4().hex


def money(name: str) -> Any:
    """A column of cents under `<name>_cents`, an attribute of Decimal under `name`."""
    return Field(default=None, sa_column=Column(f"{name}_cents", Cents, nullable=True))


class Record(SQLModel):
    """Columns of every table: a key never used twice, a random uid for exports, the trash, two dates."""

    id: int | None = Field(default=None, primary_key=True)
    uid: str = Field(default_factory=new_uid)
    created_at: datetime = Field(default_factory=now, sa_type=UtcDateTime)  # type: ignore[call-overload]
    changed_at: datetime = Field(default_factory=now, sa_type=UtcDateTime)  # type: ignore[call-overload]
    deleted_at: datetime | None = Field(default=None, sa_type=UtcDateTime)  # type: ignore[call-overload]

    __table_args__ = {"sqlite_autoincrement": True}


def table_args(*constraints: Any) -> Any:
    return (*constraints, {"sqlite_autoincrement": True})


NOW_SQL = "(strftime('%Y-%m-%dT%H:%M:%SZ', 'now'))"
_SQL_DEFAULTS = {
    "uid": "(lower(hex(randomblob(16))))",
    "created_at": NOW_SQL,
    "changed_at": NOW_SQL,
    "at": NOW_SQL,
}


def give_defaults() -> None:
    """Let the file know the defaults too, so that bulk inserts name only what they have."""
    for table in SQLModel.metadata.tables.values():
        for column in table.columns:
            if column.server_default is None and not column.nullable and not column.primary_key:
                column.server_default = _sql_default(column)


def index_references() -> None:
    """An index on every reference that has none yet, of the rows that have one.

    SQLite looks for references to each row it deletes: without them, undoing a big import takes hours.
    """
    for table in SQLModel.metadata.tables.values():
        first = {next(iter(index.columns)).name for index in table.indexes}
        for column in [c for c in table.columns if c.foreign_keys and c.name not in first]:
            name = f"{table.name}_to_{column.name.removesuffix('_id')}"
            Index(name, column, sqlite_where=column.is_not(None))


def _sql_default(column: Column[Any]) -> DefaultClause | None:
    if column.name in _SQL_DEFAULTS:
        return DefaultClause(text(_SQL_DEFAULTS[column.name]))
    value = getattr(column.default, "arg", None)
    if isinstance(value, bool | int):
        return DefaultClause(text(str(int(value))))
    if isinstance(value, str):
        return DefaultClause(text("'" + value.replace("'", "''") + "'"))
    return None
