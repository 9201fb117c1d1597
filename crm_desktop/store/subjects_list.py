"""The list of subjects in SQL: the one compiler of filters, ids in order, rows by page, facet counts.

Subjects that are in the trash are in none of it.
"""

from __future__ import annotations

from array import array
from collections.abc import Iterable, Mapping, Sequence
from typing import Any, NamedTuple

from crm_desktop.domain.filters import WITHOUT, Sort, SubjectFilter
from crm_desktop.store.connection import Connection
from crm_desktop.store.derived import ID_BITS, ID_MASK, names_at
from crm_desktop.store.search import ids_of, parts_query

ROWS_AT_ONCE = 500
NO_VALUES: Mapping[int, str] = {}


class ListedSubject(NamedTuple):
    """One row of the list. `custom` has the values of the fields asked for, by field id."""

    id: int
    kind: str
    name: str
    tier: str | None
    priority: str | None
    lifecycle: str | None
    scope: str | None
    target: bool
    sector: str
    source: str
    city: str | None
    province: str | None
    phone: str | None
    email: str | None
    last_contact: str | None
    last_channel: str | None
    next_id: int | None
    next_title: str | None
    next_due: str | None
    sales_cents: int
    custom: Mapping[int, str] = NO_VALUES


_ROW = """SELECT s.id, s.kind, s.display_name, s.tier, s.priority, s.lifecycle, s.scope, s.target, s.sector, s.source,
m.city, m.province, m.phone, m.email, m.last_contact, m.last_channel, m.next_id, m.next_title, m.next_due, m.sales_cents
FROM subject s JOIN subject_summary m ON m.subject_id = s.id WHERE s.deleted_at IS NULL AND s.id IN ({marks})"""


# -- filters -----------------------------------------------------------------------------------

Condition = tuple[str, list[Any]]

OWN = {
    "kinds": "kind",
    "tiers": "tier",
    "priorities": "priority",
    "lifecycles": "lifecycle",
    "scopes": "scope",
}
SUMMARY = {"towns": "city", "provinces": "province"}


def conditions(wanted: SubjectFilter, lazy: bool = False) -> Condition:
    """SQL after WHERE for `subject s`, and its parameters.

    `lazy` asks for the other tables row by row: best while only the first few rows are wanted; otherwise they are
    read once, as sets.
    """
    parts: list[Condition] = [("s.deleted_at IS NULL", [])]
    for name, column in OWN.items():
        parts.extend(_any_of(f"s.{column}", getattr(wanted, name)))
    parts.extend(_any_of("s.source", wanted.sources))
    if wanted.target is not None:
        parts.append(("s.target = ?", [int(wanted.target)]))
    parts.extend(_elsewhere(table, sql, values, lazy) for table, sql, values in _in_other_tables(wanted))
    parts.extend(_text(wanted.text))
    return " AND ".join(sql for sql, _ in parts), [value for _, values in parts for value in values]


def _any_of(column: str, values: Sequence[Any]) -> Iterable[Condition]:
    if not values:
        return
    named = [value for value in values if value != WITHOUT]
    choices = [f"{column} IN ({_marks(named)})"] if named else []
    if WITHOUT in values:
        choices.append(f"coalesce({column}, '') = ''")
    yield f"({' OR '.join(choices)})", named


def _in_other_tables(wanted: SubjectFilter) -> Iterable[tuple[str, str, list[Any]]]:
    """Table, condition on it, parameters."""
    for name, column in SUMMARY.items():
        for sql, values in _any_of(column, getattr(wanted, name)):
            yield "subject_summary", sql, values
    if wanted.without_next:
        yield "subject_summary", "next_id IS NULL", []
    if wanted.traits:
        marks = _marks(wanted.traits)
        yield "subject_trait", f"deleted_at IS NULL AND trait_id IN ({marks})", list(wanted.traits)
    if wanted.batch is not None:
        yield "import_row", "deleted_at IS NULL AND batch_id = ?", [wanted.batch]


def _elsewhere(table: str, sql: str, values: list[Any], lazy: bool) -> Condition:
    if lazy:
        return f"EXISTS (SELECT 1 FROM {table} o WHERE o.subject_id = s.id AND {sql})", values
    return f"s.id IN (SELECT subject_id FROM {table} WHERE {sql})", values


def _text(typed: str) -> Iterable[Condition]:
    query = parts_query(typed)
    if query:
        yield (
            f"s.id IN (SELECT rowid & {ID_MASK} FROM subject_parts WHERE subject_parts MATCH ?)",
            [query],
        )


def _marks(values: Sequence[Any]) -> str:
    return ", ".join("?" * len(values))


# -- order ---------------------------------------------------------------------------------------

_RANKS = {
    "tier": ("key", "growing", "prospect"),
    "lifecycle": ("identification", "entry", "development", "maturity", "decline"),
}


def _rank(column: str) -> str:
    cases = " ".join(f"WHEN '{value}' THEN {n}" for n, value in enumerate(_RANKS[column]))
    return f"CASE s.{column} {cases} END"


#: what each column sorts by; NULL is empty
_ORDERS = {
    "kind": "s.kind",
    "tier": _rank("tier"),
    "priority": "s.priority",
    "lifecycle": _rank("lifecycle"),
    "scope": "s.scope",
    "target": "nullif(s.target, 0)",
    "sector": "nullif(s.sector, '') COLLATE NOCASE",
    "source": "nullif(s.source, '') COLLATE NOCASE",
    "city": "nullif(m.city, '') COLLATE NOCASE",
    "province": "nullif(m.province, '')",
    "phone": "nullif(m.phone, '')",
    "email": "nullif(m.email, '') COLLATE NOCASE",
    "last_contact": "m.last_contact",
    "next": "coalesce(m.next_due, CASE WHEN m.next_id IS NOT NULL THEN '9999' END)",
    "sales": "nullif(m.sales_cents, 0)",
}
SORT_KEYS = ("name", *_ORDERS)
CUSTOM = "custom:"


def _order(sort: Sort) -> tuple[str, str, list[Any]]:
    """What to join, what to write after ORDER BY, and the parameters."""
    way = "" if sort.ascending else " DESC"
    if sort.key.startswith(CUSTOM):
        return _custom_order(int(sort.key.removeprefix(CUSTOM)), way)
    value = _ORDERS.get(sort.key)
    if value is None:
        return "", f"s.sort_key{way}, s.id{way}", []
    join = "JOIN subject_summary m ON m.subject_id = s.id" if "m." in value else ""
    plain = value.removesuffix(" COLLATE NOCASE")
    return join, f"{plain} IS NULL, {value}{way}, s.sort_key, s.id", []


def _custom_order(field_id: int, way: str) -> tuple[str, str, list[Any]]:
    join = (
        "LEFT JOIN custom_value v ON v.subject_id = s.id AND v.field_id = ? AND v.deleted_at IS NULL AND v.value <> '' "
        "LEFT JOIN custom_field f ON f.id = v.field_id"
    )
    value = f"CASE f.type WHEN 'number' THEN CAST(v.value AS REAL) END{way}, v.value COLLATE NOCASE{way}"
    return join, f"v.value IS NULL, {value}, s.sort_key, s.id", [field_id]


# -- ids -----------------------------------------------------------------------------------------


def ids(connection: Connection, wanted: SubjectFilter, sort: Sort) -> array[int]:
    """All ids in order; one string from the driver, not many rows."""
    join, order, joined = _order(sort)
    where, values = conditions(wanted)
    sql = f"SELECT group_concat(id) FROM (SELECT s.id FROM subject s {join} WHERE {where} ORDER BY {order})"
    (text,) = connection.execute(sql, (*joined, *values)).fetchone()
    return ids_of(text)


def first_ids(connection: Connection, wanted: SubjectFilter, sort: Sort, limit: int) -> list[int]:
    """The first ids in order, without looking at the rest where that can be."""
    query = parts_query(wanted.text)
    if query and sort == Sort():
        return _first_found(connection, query, wanted.without_text, limit)
    join, order, joined = _order(sort)
    where, values = conditions(wanted, lazy=True)
    sql = f"SELECT s.id FROM subject s {join} WHERE {where} ORDER BY {order} LIMIT ?"
    return [row[0] for row in connection.execute(sql, (*joined, *values, limit))]


def _first_found(connection: Connection, query: str, wanted: SubjectFilter, limit: int) -> list[int]:
    """The index gives what it finds by the first letters of the names; those that share them are sorted afterwards."""
    where, values = conditions(wanted, lazy=True)
    sql = (
        f"SELECT f.rowid, s.sort_key FROM subject_parts f CROSS JOIN subject s ON s.id = f.rowid & {ID_MASK} "
        f"WHERE subject_parts MATCH ? AND {where} ORDER BY f.rowid LIMIT ?"
    )
    found = connection.execute(sql, (query, *values, limit)).fetchall()
    if len(found) < limit:
        return _by_name(found)
    last = found[-1][0] >> ID_BITS
    ordered = _by_name(row for row in found if row[0] >> ID_BITS < last)
    return ordered + _found_at(connection, query, (where, values), found[-1], limit - len(ordered))


def _by_name(found: Iterable[tuple[int, str]]) -> list[int]:
    return [subject for _, subject in sorted((sort_key, place & ID_MASK) for place, sort_key in found)]


def _found_at(
    connection: Connection, query: str, where: Condition, one: tuple[int, str], limit: int
) -> list[int]:
    """The first of those that stand at the same place as this one: perhaps thousands, so follow the names' index."""
    start = one[0] >> ID_BITS << ID_BITS
    sql = (
        "SELECT s.id FROM subject s INDEXED BY subject_by_name WHERE s.sort_key >= ? AND s.sort_key < ? "
        f"AND s.id IN (SELECT rowid & {ID_MASK} FROM subject_parts WHERE subject_parts MATCH ? AND rowid >= ? AND rowid < ?) "
        f"AND {where[0]} ORDER BY s.sort_key, s.id LIMIT ?"
    )
    parameters = (*names_at(one[1]), query, start, start + (1 << ID_BITS), *where[1], limit)
    return [row[0] for row in connection.execute(sql, parameters)]


def version(connection: Connection) -> int:
    """Changes whenever a list may have changed: the number of the newest step."""
    return int(connection.execute("SELECT coalesce(max(id), 0) FROM journal_step").fetchone()[0])


def count(connection: Connection) -> int:
    """All subjects that are not in the trash."""
    return int(connection.execute("SELECT count(*) FROM subject WHERE deleted_at IS NULL").fetchone()[0])


# -- rows -----------------------------------------------------------------------------------------


def rows(connection: Connection, wanted: Sequence[int], fields: Sequence[int] = ()) -> list[ListedSubject]:
    """Rows of the ids, in any order, with the custom fields asked for."""
    found: list[ListedSubject] = []
    for start in range(0, len(wanted), ROWS_AT_ONCE):
        part = wanted[start : start + ROWS_AT_ONCE]
        read = connection.execute(_ROW.format(marks=_marks(part)), list(part)).fetchall()
        if fields:
            custom = _custom(connection, part, fields)
            found.extend(ListedSubject._make((*row, custom.get(row[0], NO_VALUES))) for row in read)
        else:
            found.extend(map(ListedSubject._make, ((*row, NO_VALUES) for row in read)))
    return found


def _custom(
    connection: Connection, wanted: Sequence[int], fields: Sequence[int]
) -> dict[int, dict[int, str]]:
    sql = (
        f"SELECT subject_id, field_id, value FROM custom_value WHERE subject_id IN ({_marks(wanted)}) "
        f"AND field_id IN ({_marks(fields)}) AND deleted_at IS NULL"
    )
    found: dict[int, dict[int, str]] = {}
    for subject, field, value in connection.execute(sql, (*wanted, *fields)):
        found.setdefault(subject, {})[field] = value
    return found


class ListField(NamedTuple):
    """A custom field as a column."""

    id: int
    name: str
    type: str


def list_fields(connection: Connection) -> list[ListField]:
    sql = "SELECT id, name, type FROM custom_field WHERE deleted_at IS NULL ORDER BY position, name COLLATE NOCASE, id"
    return [ListField(*row) for row in connection.execute(sql)]
