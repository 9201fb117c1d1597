"""SQL of one subject's record: who it is, how to reach it, what is known and wanted."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, NamedTuple, TypeVar

from crm_desktop.store.connection import Connection

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
    do_not_contact: bool
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


def read_all(connection: Connection, make: Callable[..., Row], sql: str, *parameters: Any) -> list[Row]:
    return [make(*row) for row in connection.execute(sql, parameters)]


# -- one subject


_SUBJECT = """
SELECT s.id, s.kind, s.company, s.given_name, s.family_name, s.title, s.job_title, s.display_name, s.vat, s.tax_code,
       s.sdi, s.pec, s.sector, s.source, s.birthday, s.tier, s.priority, s.lifecycle, s.scope, s.target,
       s.consent_marketing, s.do_not_contact, s.notes, s.created_at, s.changed_at, coalesce(y.city, ''), y.last_contact, y.next_id,
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
        target=bool(found.target),
        do_not_contact=bool(found.do_not_contact),
        consent_marketing=None if consent is None else bool(consent),
    )


def contacts(connection: Connection, subject_id: int) -> list[ContactRow]:
    sql = """SELECT id, kind, value, shown, label FROM contact_point
             WHERE subject_id = ? AND deleted_at IS NULL ORDER BY position, id"""
    return read_all(connection, ContactRow, sql, subject_id)


def addresses(connection: Connection, subject_id: int) -> list[AddressRow]:
    sql = """SELECT id, label, street, postal_code, city, province, region, country FROM address
             WHERE subject_id = ? AND deleted_at IS NULL ORDER BY position, id"""
    return read_all(connection, AddressRow, sql, subject_id)


def traits(connection: Connection, subject_id: int) -> list[TraitRow]:
    sql = """SELECT st.id, t.id, t.kind, t.name, st.value FROM subject_trait st JOIN trait t ON t.id = st.trait_id
             WHERE st.subject_id = ? AND st.deleted_at IS NULL AND t.deleted_at IS NULL
             ORDER BY CASE t.kind WHEN 'characteristic' THEN 0 WHEN 'interest' THEN 1 ELSE 2 END, t.name COLLATE NOCASE"""
    return read_all(connection, TraitRow, sql, subject_id)


def custom_values(connection: Connection, subject_id: int) -> list[ValueRow]:
    sql = """SELECT v.id, f.id, f.name, f.type, v.value FROM custom_value v JOIN custom_field f ON f.id = v.field_id
             WHERE v.subject_id = ? AND v.deleted_at IS NULL AND f.deleted_at IS NULL AND v.value <> ''
             ORDER BY f.position, f.id, v.id"""
    return read_all(connection, ValueRow, sql, subject_id)


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
    found = read_all(connection, LinkRow, sql, subject_id)
    return [row._replace(back=bool(row.back)) for row in found]


Parts = tuple[SubjectRow, list[ContactRow], list[AddressRow], list[TraitRow], list[ValueRow], list[LinkRow]]


def parts(connection: Connection, subject_id: int) -> Parts | None:
    """A subject with what it has several of; None when it is gone or in the trash."""
    found = subject(connection, subject_id)
    if found is None:
        return None
    return (
        found,
        contacts(connection, subject_id),
        addresses(connection, subject_id),
        traits(connection, subject_id),
        custom_values(connection, subject_id),
        links(connection, subject_id),
    )


def attachments(connection: Connection, subject_id: int) -> list[AttachmentRow]:
    sql = """SELECT id, name, media_type, size, created_at, sha256, interaction_id FROM attachment
             WHERE subject_id = ? AND deleted_at IS NULL ORDER BY id DESC"""
    return read_all(connection, AttachmentRow, sql, subject_id)


_AIM = """
SELECT a.id, a.objective, a.strategy, a.opened_on, a.closed_on, a.outcome,
       (SELECT c.id FROM cycle c WHERE c.aim_id = a.id AND c.outcome IS NULL AND c.deleted_at IS NULL ORDER BY c.id LIMIT 1),
       (SELECT count(*) FROM cycle c WHERE c.aim_id = a.id AND c.deleted_at IS NULL)
FROM aim a WHERE {where} AND a.deleted_at IS NULL ORDER BY a.closed_on IS NOT NULL, a.opened_on DESC, a.id DESC
"""


def aims(connection: Connection, subject_id: int) -> list[AimRow]:
    """Open ones first, newest first."""
    return read_all(connection, AimRow, _AIM.format(where="a.subject_id = ?"), subject_id)


def aim(connection: Connection, aim_id: int) -> tuple[int, AimRow] | None:
    """`(subject id, aim)`."""
    owner = connection.execute("SELECT subject_id FROM aim WHERE id = ?", (aim_id,)).fetchone()
    found = read_all(connection, AimRow, _AIM.format(where="a.id = ?"), aim_id)
    return (int(owner[0]), found[0]) if found else None


def reclassifications(connection: Connection, subject_id: int) -> list[ReclassificationRow]:
    """Newest first."""
    sql = """SELECT id, field, old, new, at FROM reclassification
             WHERE subject_id = ? AND deleted_at IS NULL ORDER BY at DESC, id DESC"""
    return read_all(connection, ReclassificationRow, sql, subject_id)


def origins(connection: Connection, subject_id: int) -> list[OriginRow]:
    """The rows of files this subject came from, newest import first. A person who came with a firm has the firm's row."""
    sql = """SELECT b.file, r.sheet, r.row, b.at, CASE WHEN r.digest <> '' THEN r.cells ELSE coalesce(
                 (SELECT o.cells FROM import_row o WHERE o.batch_id = r.batch_id AND o.sheet = r.sheet AND o.row = r.row
                  AND o.digest <> '' LIMIT 1), r.cells) END
             FROM import_row r JOIN import_batch b ON b.id = r.batch_id
             WHERE r.subject_id = ? AND r.deleted_at IS NULL ORDER BY b.at DESC, r.id DESC"""
    return read_all(connection, OriginRow, sql, subject_id)


def kind_of(connection: Connection, subject_id: int) -> str | None:
    row = connection.execute("SELECT kind FROM subject WHERE id = ?", (subject_id,)).fetchone()
    return row[0] if row else None


def name_of(connection: Connection, subject_id: int) -> str:
    """As a label or a sentence says it: at most eighty letters."""
    row = connection.execute("SELECT display_name FROM subject WHERE id = ?", (subject_id,)).fetchone()
    name = str(row[0]) if row else ""
    return name if len(name) <= 80 else name[:79] + "…"


def owner_of(connection: Connection, table: str, record_id: int) -> int:
    """The subject a row of one of the record's tables belongs to; 0 if there is none."""
    row = connection.execute(f"SELECT subject_id FROM {table} WHERE id = ?", (record_id,)).fetchone()
    return int(row[0]) if row else 0


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
