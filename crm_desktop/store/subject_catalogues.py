"""SQL of what subjects share: traits, custom fields, words already used, and who may be there already."""

from __future__ import annotations

import json
from typing import NamedTuple

from crm_desktop.store.connection import Connection
from crm_desktop.store.derived import ID_MASK
from crm_desktop.store.search import parts_query
from crm_desktop.store.subject_records import read_all


class FieldRow(NamedTuple):
    """A custom field and how many subjects have a value in it."""

    id: int
    name: str
    type: str
    used: int


class TraitChoice(NamedTuple):
    """A trait of the catalogue and how many subjects have it."""

    id: int
    kind: str
    name: str
    used: int


class SubjectChoice(NamedTuple):
    """A subject as completion shows it."""

    id: int
    name: str
    kind: str
    city: str


def trait_catalogue(connection: Connection) -> list[TraitChoice]:
    """The most used first."""
    sql = """SELECT t.id, t.kind, t.name, count(st.id) AS used FROM trait t
             LEFT JOIN subject_trait st ON st.trait_id = t.id AND st.deleted_at IS NULL
             WHERE t.deleted_at IS NULL GROUP BY t.id ORDER BY used DESC, t.name COLLATE NOCASE"""
    return read_all(connection, TraitChoice, sql)


def find_trait(connection: Connection, kind: str, name: str) -> tuple[int, bool] | None:
    """`(id, in the trash)` of the trait of this name, capitals aside."""
    sql = """SELECT id, deleted_at IS NOT NULL FROM trait WHERE kind = ? AND (name = ? OR lower(name) = lower(?))
             ORDER BY name <> ?, deleted_at IS NOT NULL LIMIT 1"""
    row = connection.execute(sql, (kind, name, name, name)).fetchone()
    return (int(row[0]), bool(row[1])) if row else None


def trait_values(connection: Connection, trait_id: int, limit: int = 50) -> list[str]:
    sql = """SELECT value FROM subject_trait WHERE trait_id = ? AND deleted_at IS NULL AND value <> ''
             GROUP BY value ORDER BY count(*) DESC LIMIT ?"""
    return [row[0] for row in connection.execute(sql, (trait_id, limit))]


def custom_fields(connection: Connection) -> list[FieldRow]:
    sql = """SELECT f.id, f.name, f.type, (SELECT count(*) FROM custom_value v
                    WHERE v.field_id = f.id AND v.deleted_at IS NULL AND v.value <> '')
             FROM custom_field f WHERE f.deleted_at IS NULL ORDER BY f.position, f.id"""
    return read_all(connection, FieldRow, sql)


def find_field(connection: Connection, name: str) -> tuple[int, bool] | None:
    """`(id, in the trash)` of the field of this name, capitals aside."""
    sql = """SELECT id, deleted_at IS NOT NULL FROM custom_field WHERE name = ? OR lower(name) = lower(?)
             ORDER BY deleted_at IS NOT NULL, name <> ? LIMIT 1"""
    row = connection.execute(sql, (name, name, name)).fetchone()
    return (int(row[0]), bool(row[1])) if row else None


def values_in_field(connection: Connection, field_id: int) -> list[tuple[int, str]]:
    sql = "SELECT id, value FROM custom_value WHERE field_id = ? AND deleted_at IS NULL AND value <> ''"
    return [(int(row[0]), str(row[1])) for row in connection.execute(sql, (field_id,))]


#: columns whose words are offered while one types
COMPLETED = ("sector", "source", "job_title", "title")


def words_used(connection: Connection, column: str, limit: int = 200) -> list[str]:
    """What other subjects have in one of the COMPLETED columns, the most used first."""
    sql = f"""SELECT {column} FROM subject WHERE {column} <> '' AND deleted_at IS NULL
              GROUP BY {column} ORDER BY count(*) DESC LIMIT ?"""
    return [row[0] for row in connection.execute(sql, (limit,))]


_CHOICE = """SELECT s.id, s.display_name, s.kind, coalesce(y.city, '') FROM subject s
             LEFT JOIN subject_summary y ON y.subject_id = s.id WHERE s.deleted_at IS NULL AND """


def names_from(connection: Connection, start: str, limit: int) -> list[SubjectChoice]:
    """Subjects whose folded name starts like this."""
    sql = _CHOICE + "s.sort_key >= ? AND s.sort_key < ? ORDER BY s.sort_key LIMIT ?"
    return read_all(connection, SubjectChoice, sql, start, start + "\U0010ffff", limit)


def names_with(connection: Connection, typed: str, limit: int) -> list[SubjectChoice]:
    """Subjects the search box would find for this."""
    query = parts_query(typed)
    if query is None:
        return []
    sql = f"""{_CHOICE} s.id IN (SELECT rowid & {ID_MASK} FROM subject_parts WHERE subject_parts MATCH ? LIMIT 2000)
              ORDER BY s.sort_key LIMIT ?"""
    return read_all(connection, SubjectChoice, sql, query, limit)


# -- is it there already?


def by_codes(connection: Connection, vat: str, tax_code: str) -> list[int]:
    sql = """SELECT id FROM subject WHERE deleted_at IS NULL AND ((vat <> '' AND vat IN (?1, ?2)) OR
             (tax_code <> '' AND tax_code IN (?1, ?2))) LIMIT 10"""
    return [row[0] for row in connection.execute(sql, (vat or tax_code, tax_code or vat))]


def by_contacts(connection: Connection, values: list[str]) -> list[tuple[int, str, str]]:
    """`(subject id, kind, value)` of who can be reached in one of these ways."""
    sql = """SELECT c.subject_id, c.kind, c.value FROM contact_point c JOIN subject s ON s.id = c.subject_id
             WHERE c.value IN (SELECT value FROM json_each(?)) AND c.deleted_at IS NULL AND s.deleted_at IS NULL LIMIT 10"""
    return [tuple(row) for row in connection.execute(sql, (json.dumps(values),))]


def choices(connection: Connection, ids: list[int]) -> dict[int, SubjectChoice]:
    sql = _CHOICE + "s.id IN (SELECT value FROM json_each(?))"
    return {row.id: row for row in read_all(connection, SubjectChoice, sql, json.dumps(ids))}
