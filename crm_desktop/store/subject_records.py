"""SQL of one subject's record: who it is, how to reach it, what is known and wanted."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any, NamedTuple, TypeVar

from crm_desktop.domain.text import fold
from crm_desktop.store.connection import Connection
from crm_desktop.store.derived import ID_MASK

Row = TypeVar("Row")


class SubjectRow(NamedTuple):
    id: int
    kind: str
    company: str
    given_name: str
    family_name: str
    title: str
    job_title: str
    display_name: str
    vat: str
    tax_code: str
    sdi: str
    pec: str
    sector: str
    source: str
    birthday: str | None
    tier: str | None
    priority: str | None
    lifecycle: str | None
    scope: str | None
    target: bool
    consent_marketing: bool | None
    notes: str
    created_at: str
    changed_at: str
    city: str
    last_contact: str | None
    next_id: int | None
    next_title: str | None
    next_due: str | None
    open_cycles: int


class ContactRow(NamedTuple):
    id: int
    kind: str
    value: str
    shown: str
    label: str

    @property
    def text(self) -> str:
        return self.shown or self.value


class AddressRow(NamedTuple):
    id: int
    label: str
    street: str
    postal_code: str
    city: str
    province: str
    region: str
    country: str


class TraitRow(NamedTuple):
    """A trait of the subject; `id` is of the subject's own row."""

    id: int
    trait_id: int
    kind: str
    name: str
    value: str


class ValueRow(NamedTuple):
    """A custom value; `value` canonical."""

    id: int
    field_id: int
    name: str
    type: str
    value: str


class FieldRow(NamedTuple):
    """A custom field and how many subjects have a value in it."""

    id: int
    name: str
    type: str
    used: int


class LinkRow(NamedTuple):
    """A link seen from one of its ends; `back` when it was written from the other one."""

    id: int
    kind: str
    role: str
    back: bool
    other_id: int
    name: str
    other_kind: str
    job_title: str


class AttachmentRow(NamedTuple):
    id: int
    name: str
    media_type: str
    size: int
    created_at: str
    sha256: str
    interaction_id: int | None


class AimRow(NamedTuple):
    """An objective; `cycles` counts those that took it, `open_cycle` is the one under way."""

    id: int
    objective: str
    strategy: str
    opened_on: str
    closed_on: str | None
    outcome: str | None
    open_cycle: int | None
    cycles: int


class ReclassificationRow(NamedTuple):
    id: int
    field: str
    old: str | None
    new: str | None
    at: str


class OriginRow(NamedTuple):
    """A row of a file that this subject came from; `cells` is JSON {header: text}."""

    file: str
    sheet: str
    row: int
    at: str
    cells: str


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


def _all(connection: Connection, make: Callable[..., Row], sql: str, *parameters: Any) -> list[Row]:
    return [make(*row) for row in connection.execute(sql, parameters)]


# -- one subject


_SUBJECT = """
SELECT s.id, s.kind, s.company, s.given_name, s.family_name, s.title, s.job_title, s.display_name, s.vat, s.tax_code,
       s.sdi, s.pec, s.sector, s.source, s.birthday, s.tier, s.priority, s.lifecycle, s.scope, s.target,
       s.consent_marketing, s.notes, s.created_at, s.changed_at, coalesce(y.city, ''), y.last_contact, y.next_id,
       y.next_title, y.next_due, coalesce(y.open_cycles, 0)
FROM subject s LEFT JOIN subject_summary y ON y.subject_id = s.id
WHERE s.id = ? AND s.deleted_at IS NULL
"""


def subject(connection: Connection, subject_id: int) -> SubjectRow | None:
    row = connection.execute(_SUBJECT, (subject_id,)).fetchone()
    if row is None:
        return None
    found = SubjectRow(*row)
    consent = found.consent_marketing
    return found._replace(
        target=bool(found.target), consent_marketing=None if consent is None else bool(consent)
    )


def contacts(connection: Connection, subject_id: int) -> list[ContactRow]:
    sql = """SELECT id, kind, value, shown, label FROM contact_point
             WHERE subject_id = ? AND deleted_at IS NULL ORDER BY position, id"""
    return _all(connection, ContactRow, sql, subject_id)


def addresses(connection: Connection, subject_id: int) -> list[AddressRow]:
    sql = """SELECT id, label, street, postal_code, city, province, region, country FROM address
             WHERE subject_id = ? AND deleted_at IS NULL ORDER BY position, id"""
    return _all(connection, AddressRow, sql, subject_id)


def traits(connection: Connection, subject_id: int) -> list[TraitRow]:
    sql = """SELECT st.id, t.id, t.kind, t.name, st.value FROM subject_trait st JOIN trait t ON t.id = st.trait_id
             WHERE st.subject_id = ? AND st.deleted_at IS NULL AND t.deleted_at IS NULL
             ORDER BY CASE t.kind WHEN 'characteristic' THEN 0 WHEN 'interest' THEN 1 ELSE 2 END, t.name COLLATE NOCASE"""
    return _all(connection, TraitRow, sql, subject_id)


def custom_values(connection: Connection, subject_id: int) -> list[ValueRow]:
    sql = """SELECT v.id, f.id, f.name, f.type, v.value FROM custom_value v JOIN custom_field f ON f.id = v.field_id
             WHERE v.subject_id = ? AND v.deleted_at IS NULL AND f.deleted_at IS NULL AND v.value <> ''
             ORDER BY f.position, f.id, v.id"""
    return _all(connection, ValueRow, sql, subject_id)


def links(connection: Connection, subject_id: int) -> list[LinkRow]:
    """From both sides; the people who work for the subject first."""
    sql = """
    SELECT * FROM (SELECT l.id AS id, l.kind AS kind, l.role, 0, o.id, o.display_name, o.kind, o.job_title FROM subject_link l
    JOIN subject o ON o.id = l.other_id
    WHERE l.subject_id = ?1 AND l.deleted_at IS NULL AND o.deleted_at IS NULL
    UNION ALL
    SELECT l.id, l.kind, l.role, 1, o.id, o.display_name, o.kind, o.job_title FROM subject_link l
    JOIN subject o ON o.id = l.subject_id
    WHERE l.other_id = ?1 AND l.subject_id <> ?1 AND l.deleted_at IS NULL AND o.deleted_at IS NULL)
    ORDER BY kind <> 'works_for', id"""
    found = _all(connection, LinkRow, sql, subject_id)
    return [row._replace(back=bool(row.back)) for row in found]


def attachments(connection: Connection, subject_id: int) -> list[AttachmentRow]:
    sql = """SELECT id, name, media_type, size, created_at, sha256, interaction_id FROM attachment
             WHERE subject_id = ? AND deleted_at IS NULL ORDER BY id DESC"""
    return _all(connection, AttachmentRow, sql, subject_id)


_AIM = """
SELECT a.id, a.objective, a.strategy, a.opened_on, a.closed_on, a.outcome,
       (SELECT c.id FROM cycle c WHERE c.aim_id = a.id AND c.outcome IS NULL AND c.deleted_at IS NULL ORDER BY c.id LIMIT 1),
       (SELECT count(*) FROM cycle c WHERE c.aim_id = a.id AND c.deleted_at IS NULL)
FROM aim a WHERE {where} AND a.deleted_at IS NULL ORDER BY a.closed_on IS NOT NULL, a.opened_on DESC, a.id DESC
"""


def aims(connection: Connection, subject_id: int) -> list[AimRow]:
    """Open ones first, newest first."""
    return _all(connection, AimRow, _AIM.format(where="a.subject_id = ?"), subject_id)


def aim(connection: Connection, aim_id: int) -> tuple[int, AimRow] | None:
    """`(subject id, aim)`."""
    owner = connection.execute("SELECT subject_id FROM aim WHERE id = ?", (aim_id,)).fetchone()
    found = _all(connection, AimRow, _AIM.format(where="a.id = ?"), aim_id)
    return (int(owner[0]), found[0]) if found else None


def reclassifications(connection: Connection, subject_id: int) -> list[ReclassificationRow]:
    """Newest first."""
    sql = """SELECT id, field, old, new, at FROM reclassification
             WHERE subject_id = ? AND deleted_at IS NULL ORDER BY at DESC, id DESC"""
    return _all(connection, ReclassificationRow, sql, subject_id)


def origins(connection: Connection, subject_id: int) -> list[OriginRow]:
    """The rows of files this subject came from, newest import first."""
    sql = """SELECT b.file, r.sheet, r.row, b.at, r.cells FROM import_row r JOIN import_batch b ON b.id = r.batch_id
             WHERE r.subject_id = ? AND r.deleted_at IS NULL ORDER BY b.at DESC, r.id DESC"""
    return _all(connection, OriginRow, sql, subject_id)


def name_of(connection: Connection, subject_id: int) -> str:
    row = connection.execute("SELECT display_name FROM subject WHERE id = ?", (subject_id,)).fetchone()
    return str(row[0]) if row else ""


def owner_of(connection: Connection, table: str, record_id: int) -> int:
    """The subject a row of one of the record's tables belongs to; 0 if there is none."""
    row = connection.execute(f"SELECT subject_id FROM {table} WHERE id = ?", (record_id,)).fetchone()
    return int(row[0]) if row else 0


# -- catalogues and completion


def trait_catalogue(connection: Connection) -> list[TraitChoice]:
    """The most used first."""
    sql = """SELECT t.id, t.kind, t.name, count(st.id) AS used FROM trait t
             LEFT JOIN subject_trait st ON st.trait_id = t.id AND st.deleted_at IS NULL
             WHERE t.deleted_at IS NULL GROUP BY t.id ORDER BY used DESC, t.name COLLATE NOCASE"""
    return _all(connection, TraitChoice, sql)


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
    return _all(connection, FieldRow, sql)


def find_field(connection: Connection, name: str) -> tuple[int, bool] | None:
    """`(id, in the trash)` of the field of this name, capitals aside."""
    sql = """SELECT id, deleted_at IS NOT NULL FROM custom_field WHERE name = ? OR lower(name) = lower(?)
             ORDER BY deleted_at IS NOT NULL, name <> ? LIMIT 1"""
    row = connection.execute(sql, (name, name, name)).fetchone()
    return (int(row[0]), bool(row[1])) if row else None


def values_in_field(connection: Connection, field_id: int) -> list[tuple[int, str]]:
    sql = "SELECT id, value FROM custom_value WHERE field_id = ? AND deleted_at IS NULL AND value <> ''"
    return [(int(row[0]), str(row[1])) for row in connection.execute(sql, (field_id,))]


_WORDS_OF = {"sector": "sector", "source": "source", "job_title": "job_title", "title": "title"}


def words_used(connection: Connection, column: str, limit: int = 200) -> list[str]:
    """What other subjects have in a column, the most used first, for completion."""
    name = _WORDS_OF[column]
    sql = f"""SELECT {name} FROM subject WHERE {name} <> '' AND deleted_at IS NULL
              GROUP BY {name} ORDER BY count(*) DESC LIMIT ?"""
    return [row[0] for row in connection.execute(sql, (limit,))]


_CHOICE = """SELECT s.id, s.display_name, s.kind, coalesce(y.city, '') FROM subject s
             LEFT JOIN subject_summary y ON y.subject_id = s.id WHERE s.deleted_at IS NULL AND """


def names_from(connection: Connection, start: str, limit: int) -> list[SubjectChoice]:
    """Subjects whose folded name starts like this."""
    sql = _CHOICE + "s.sort_key >= ? AND s.sort_key < ? ORDER BY s.sort_key LIMIT ?"
    return _all(connection, SubjectChoice, sql, start, start + "\U0010ffff", limit)


def names_with(connection: Connection, words: list[str], limit: int) -> list[SubjectChoice]:
    """Subjects that have words starting like all of these, of two letters at least."""
    match = " ".join(f'" {word}"' for word in words)
    sql = (
        _CHOICE
        + f"""s.id IN (SELECT rowid & {ID_MASK} FROM subject_parts WHERE subject_parts MATCH ? LIMIT 2000)
                       ORDER BY s.sort_key LIMIT ?"""
    )
    return _all(connection, SubjectChoice, sql, match, limit)


def search_words(text: str) -> list[str]:
    """The words of a search that the index can find: two letters at least, no quotes."""
    return [word for word in fold(text).replace('"', " ").split() if len(word) > 1]


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
    return {row.id: row for row in _all(connection, SubjectChoice, sql, json.dumps(ids))}


# -- attached bytes


def has_content(connection: Connection, sha256: str) -> bool:
    sql = "SELECT 1 FROM attachment_content WHERE sha256 = ?"
    return connection.execute(sql, (sha256,)).fetchone() is not None


def keep_content(connection: Connection, sha256: str, content: bytes) -> None:
    connection.execute(
        "INSERT INTO attachment_content(sha256, content) VALUES (?, ?) ON CONFLICT(sha256) DO NOTHING",
        (sha256, content),
    )


def content_of(connection: Connection, attachment_id: int) -> tuple[str, bytes] | None:
    """`(name, bytes)` of an attachment."""
    sql = """SELECT a.name, c.content FROM attachment a JOIN attachment_content c ON c.sha256 = a.sha256
             WHERE a.id = ? AND a.deleted_at IS NULL"""
    row = connection.execute(sql, (attachment_id,)).fetchone()
    return (str(row[0]), bytes(row[1])) if row else None
