"""Subjects as plain rows for files and the command line, read a thousand at a time."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from datetime import datetime
from typing import Any

from crm_desktop.errors import UserError
from crm_desktop.store.connection import Connection
from crm_desktop.store.derived import ID_MASK
from crm_desktop.store.search import parts_query

CHUNK = 1_000
Rows = dict[int, dict[str, Any]]


def rows(
    connection: Connection,
    ids: Sequence[int] | None,
    where: Mapping[str, str],
    search: str,
    limit: int | None,
) -> Iterator[dict[str, Any]]:
    """One dictionary per subject; what `where` may not ask for is said at once, before the first row."""
    return _read(connection, _chosen(connection, ids, where, search, limit))


def _read(connection: Connection, chosen: Sequence[int]) -> Iterator[dict[str, Any]]:
    for start in range(0, len(chosen), CHUNK):
        yield from _chunk(connection, chosen[start : start + CHUNK])


# -- which ones


def _chosen(
    connection: Connection,
    ids: Sequence[int] | None,
    where: Mapping[str, str],
    search: str,
    limit: int | None,
) -> Sequence[int]:
    conditions, parameters = ["s.deleted_at IS NULL"], []
    for field, value in where.items():
        condition, values = _condition(connection, field, value)
        conditions.append(condition)
        parameters.extend(values)
    if search.strip():
        condition, values = _search(search)
        conditions.append(condition)
        parameters.extend(values)
    if ids is not None:
        conditions.append("s.id IN (SELECT value FROM json_each(?))")
        parameters.append(json.dumps(list(ids)))
    sql = f"SELECT s.id FROM subject s WHERE {' AND '.join(conditions)} ORDER BY s.sort_key, s.id"
    found = [row[0] for row in connection.execute(sql, parameters)]
    if ids is not None:
        kept = set(found)
        found = [i for i in ids if i in kept]
    return found if limit is None else found[:limit]


_COLUMNS = (
    "kind", "given_name", "family_name", "title", "company", "job_title", "vat", "tax_code", "sdi", "pec", "birthday",
    "notes", "tier", "priority", "lifecycle", "scope", "sector", "id",
)  # fmt: skip
_PLACES = ("street", "postal_code", "city", "province", "country")
_CONTACTS = {"emails": ("email",), "phones": ("phone", "mobile"), "fax": ("fax",), "website": ("web",)}
_FLAGS = ("target", "consent_marketing")
_YES = ("true", "1", "yes", "si", "sì")
_NO = ("false", "0", "no")


def _condition(connection: Connection, field: str, value: str) -> tuple[str, list[Any]]:
    """One FIELD=VALUE; an empty value asks for subjects without one."""
    if field in _COLUMNS:
        return f"coalesce(s.{field}, '') = ? COLLATE NOCASE", [value]
    if field in _FLAGS:
        return _flag(field, value)
    if field in _PLACES:
        return _has(f"address t WHERE t.subject_id = s.id AND t.{field} = ? COLLATE NOCASE", value)
    if field in _CONTACTS:
        kinds = ", ".join(f"'{kind}'" for kind in _CONTACTS[field])
        same = "(t.value = ?1 COLLATE NOCASE OR replace(t.shown, ' ', '') = replace(?1, ' ', ''))"
        return _has(
            f"contact_point t WHERE t.subject_id = s.id AND t.kind IN ({kinds}) AND {same}".replace(
                "?1", "?"
            ),
            value,
            2,
        )
    if field in _TRAITS.values():
        kind = next(kind for kind, key in _TRAITS.items() if key == field)
        return _has(
            "subject_trait t JOIN trait n ON n.id = t.trait_id WHERE t.subject_id = s.id "
            f"AND n.kind = '{kind}' AND n.name = ? COLLATE NOCASE",
            value,
        )
    if field == "came_from":
        return "s.source = ? COLLATE NOCASE", [value]
    if field == "employer":
        return _has(
            "subject_link t JOIN subject o ON o.id = t.other_id WHERE t.subject_id = s.id AND t.kind = 'works_for' "
            "AND o.display_name = ? COLLATE NOCASE", value)  # fmt: skip
    if field in ("last_contact", "next_contact"):
        column = "last_contact" if field == "last_contact" else "next_due"
        start = "(SELECT 1 FROM subject_summary y WHERE y.subject_id = s.id AND "
        if not value:
            return f"NOT EXISTS {start}y.{column} IS NOT NULL)", []
        return f"EXISTS {start}substr(y.{column}, 1, length(?)) = ?)", [value, value]
    return _custom(connection, field, value)


def _flag(field: str, value: str) -> tuple[str, list[Any]]:
    word = value.casefold()
    if word not in (*_YES, *_NO, "", "null"):
        raise UserError("list.wrong_value", field=field, value=value)
    state = None if word in ("", "null") else int(word in _YES)
    return f"s.{field} IS ?", [state]


def _has(rest: str, value: str, times: int = 1) -> tuple[str, list[Any]]:
    """Some row with the value, or none with any when the value is empty."""
    if value:
        return f"EXISTS (SELECT 1 FROM {rest} AND t.deleted_at IS NULL)", [value] * times
    return f"NOT EXISTS (SELECT 1 FROM {rest.replace('= ?', '<> ?')} AND t.deleted_at IS NULL)", [""] * times


def _custom(connection: Connection, field: str, value: str) -> tuple[str, list[Any]]:
    name = field.removeprefix("custom.").removeprefix("custom:")
    found = connection.execute(
        "SELECT id FROM custom_field WHERE name = ? COLLATE NOCASE AND deleted_at IS NULL", (name,)
    ).fetchone()
    if found is None:
        raise UserError("list.unknown_field", field=field)
    return _has(
        f"custom_value t WHERE t.subject_id = s.id AND t.field_id = {found[0]} AND t.value = ? COLLATE NOCASE",
        value,
    )


def _search(text: str) -> tuple[str, list[Any]]:
    query = parts_query(text)
    if query is None:
        return "1", []
    return f"s.id IN (SELECT rowid & {ID_MASK} FROM subject_parts WHERE subject_parts MATCH ?)", [query]


# -- what they say


_SUBJECT = """
SELECT id, kind, given_name, family_name, title, company, job_title, vat, tax_code, sdi, pec, birthday, notes, tier,
       priority, lifecycle, scope, sector, source, target, consent_marketing FROM subject WHERE id IN (SELECT value FROM json_each(?))
"""
_KEYS = (
    "id", "kind", "given_name", "family_name", "title", "company", "job_title", "vat", "tax_code", "sdi", "pec",
    "birthday", "notes", "tier", "priority", "lifecycle", "scope", "sector", "came_from", "target", "consent_marketing",
)  # fmt: skip


def _chunk(connection: Connection, ids: Sequence[int]) -> Iterator[dict[str, Any]]:
    wanted = json.dumps(list(ids))
    found: Rows = {}
    for row in connection.execute(_SUBJECT, (wanted,)):
        values = {key: value for key, value in zip(_KEYS, row, strict=True) if value not in ("", None)}
        found[row[0]] = {key: bool(value) if key in _FLAGS else value for key, value in values.items()}
    for add in _PARTS:
        add(connection, wanted, found)
    return (found[i] for i in ids if i in found)


def _add_contacts(connection: Connection, wanted: str, found: Rows) -> None:
    sql = """SELECT subject_id, kind, value FROM contact_point WHERE subject_id IN (SELECT value FROM json_each(?))
             AND deleted_at IS NULL ORDER BY subject_id, position, id"""
    for subject_id, kind, value in connection.execute(sql, (wanted,)):
        row = found[subject_id]
        if kind == "email":
            row.setdefault("emails", []).append(value)
        elif kind in ("phone", "mobile"):
            row.setdefault("phones", []).append({"number": value, "mobile": kind == "mobile"})
        elif kind in ("fax", "web"):
            row.setdefault("website" if kind == "web" else "fax", value)


def _add_addresses(connection: Connection, wanted: str, found: Rows) -> None:
    sql = """SELECT subject_id, street, postal_code, city, province, country FROM address
             WHERE subject_id IN (SELECT value FROM json_each(?)) AND deleted_at IS NULL ORDER BY subject_id, position, id"""
    seen = set()
    for subject_id, *values in connection.execute(sql, (wanted,)):
        if subject_id not in seen:
            seen.add(subject_id)
            found[subject_id].update(
                (key, value) for key, value in zip(_PLACES, values, strict=True) if value
            )


#: opinions, faith and memberships stay out of lists that are handed around; a copy of everything has them
_TRAITS = {"tag": "tags", "characteristic": "characteristics", "interest": "interests"}


def _add_traits(connection: Connection, wanted: str, found: Rows) -> None:
    sql = """SELECT t.subject_id, n.kind, n.name, t.value FROM subject_trait t JOIN trait n ON n.id = t.trait_id
             WHERE n.kind IN ('tag', 'characteristic', 'interest') AND t.subject_id IN (SELECT value FROM json_each(?)) AND t.deleted_at IS NULL
             AND n.deleted_at IS NULL ORDER BY t.subject_id, t.id"""
    for subject_id, kind, name, value in connection.execute(sql, (wanted,)):
        found[subject_id].setdefault(_TRAITS[kind], []).append(f"{name}: {value}" if value else name)


def _add_employers(connection: Connection, wanted: str, found: Rows) -> None:
    sql = """SELECT l.subject_id, o.display_name FROM subject_link l JOIN subject o ON o.id = l.other_id
             WHERE l.subject_id IN (SELECT value FROM json_each(?)) AND l.kind = 'works_for' AND l.deleted_at IS NULL
             AND o.deleted_at IS NULL ORDER BY l.subject_id, l.id"""
    for subject_id, name in connection.execute(sql, (wanted,)):
        found[subject_id].setdefault("employer", name)


def _add_custom(connection: Connection, wanted: str, found: Rows) -> None:
    sql = """SELECT v.subject_id, f.name, f.type, v.value FROM custom_value v JOIN custom_field f ON f.id = v.field_id
             WHERE v.subject_id IN (SELECT value FROM json_each(?)) AND v.value <> '' AND v.deleted_at IS NULL
             AND f.deleted_at IS NULL ORDER BY v.subject_id, f.position, f.id"""
    for subject_id, name, kind, value in connection.execute(sql, (wanted,)):
        found[subject_id].setdefault("custom", {})[name] = _typed(kind, value)


def _typed(kind: str, value: str) -> Any:
    """Numbers as numbers; text that was never checked against its type stays text."""
    if kind == "boolean":
        return value == "1" if value in ("0", "1") else value
    if kind == "number":
        try:
            number = float(value)
        except ValueError:
            return value
        return int(number) if number.is_integer() and abs(number) < 2**53 else number
    return value


def _add_sales(connection: Connection, wanted: str, found: Rows) -> None:
    """What an import's yearly columns said."""
    sql = """SELECT subject_id, substr(happened_on, 1, 4) AS year, sum(amount_cents) FROM result
             WHERE subject_id IN (SELECT value FROM json_each(?)) AND precision = 'year' AND origin <> ''
             AND amount_cents IS NOT NULL AND deleted_at IS NULL GROUP BY subject_id, year"""
    totals: dict[int, dict[str, float]] = defaultdict(dict)
    for subject_id, year, cents in connection.execute(sql, (wanted,)):
        totals[subject_id][year] = cents / 100
    for subject_id, years in totals.items():
        found[subject_id]["sales"] = years


def _add_dates(connection: Connection, wanted: str, found: Rows) -> None:
    sql = """SELECT y.subject_id, y.last_contact, y.next_due, (SELECT i.precision FROM interaction i
                 WHERE i.subject_id = y.subject_id AND i.at = y.last_contact AND i.deleted_at IS NULL LIMIT 1)
             FROM subject_summary y WHERE y.subject_id IN (SELECT value FROM json_each(?))"""
    for subject_id, last, due, precision in connection.execute(sql, (wanted,)):
        if subject_id not in found:
            continue
        if last:
            known = {"day": 10, "month": 7, "year": 4}.get(precision)
            found[subject_id]["last_contact"] = last[:known] if known else _local_day(last)
        if due:
            found[subject_id]["next_contact"] = due


def _local_day(moment: str) -> str:
    return datetime.fromisoformat(moment).astimezone().date().isoformat()


def _add_sources(connection: Connection, wanted: str, found: Rows) -> None:
    sql = """SELECT r.subject_id, b.file, r.sheet, r.row FROM import_row r JOIN import_batch b ON b.id = r.batch_id
             WHERE r.subject_id IN (SELECT value FROM json_each(?)) AND r.deleted_at IS NULL ORDER BY r.subject_id, r.id"""
    for subject_id, file, sheet, row in connection.execute(sql, (wanted,)):
        found[subject_id]["source"] = {"file": file, "sheet": sheet or None, "row": row}


_PARTS = (
    _add_contacts, _add_addresses, _add_traits, _add_employers, _add_custom, _add_sales, _add_dates, _add_sources,
)  # fmt: skip
