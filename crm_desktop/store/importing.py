"""What an import asks of the archive: who is known already, what earlier imports said, and bulk writing."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import AbstractContextManager
from typing import Any, NamedTuple

from crm_desktop.store.bulk import prepared
from crm_desktop.store.connection import Connection
from crm_desktop.store.step import Step

#: whatever has this in `origin` came from a column of yearly sales
ORIGIN = "import"
#: of an interaction of which only the day is known
UNKNOWN_CHANNEL = "unknown"


class KnownSubject(NamedTuple):
    id: int
    kind: str
    company: str
    given_name: str
    family_name: str
    vat: str
    tax_code: str
    birthday: str | None
    city: str | None


class Original(NamedTuple):
    """The row of a file that a subject came from last; `headers` are those of its sheet then."""

    subject_id: int
    digest: str
    cells: Mapping[str, str]
    headers: tuple[str, ...]


class Batch(NamedTuple):
    id: int
    at: str
    file: str
    sheet: str
    sha256: str
    counts: Mapping[str, Any]
    step: int | None


# -- reading --------------------------------------------------------------------------


def any_subject(connection: Connection) -> bool:
    return connection.execute("SELECT 1 FROM subject WHERE deleted_at IS NULL LIMIT 1").fetchone() is not None


def known_subjects(connection: Connection) -> Iterator[KnownSubject]:
    """Everybody who is not in the trash."""
    sql = """SELECT s.id, s.kind, s.company, s.given_name, s.family_name, s.vat, s.tax_code, s.birthday, y.city
             FROM subject s LEFT JOIN subject_summary y ON y.subject_id = s.id WHERE s.deleted_at IS NULL ORDER BY s.id"""
    return map(KnownSubject._make, connection.execute(sql))


def known_contacts(connection: Connection) -> dict[int, tuple[list[str], list[str]]]:
    """subject -> (e-mail addresses, phone numbers)."""
    sql = """SELECT c.subject_id, c.kind = 'email', c.value FROM contact_point c WHERE c.deleted_at IS NULL
             AND c.kind IN ('email', 'phone', 'mobile')"""
    found: dict[int, tuple[list[str], list[str]]] = {}
    for subject_id, is_email, value in connection.execute(sql):
        found.setdefault(subject_id, ([], []))[0 if is_email else 1].append(value)
    return found


def digests(connection: Connection) -> dict[str, list[int]]:
    """digest of an original row -> the subjects that came from such a row last, in order; `kept` ones go on to count."""
    sql = """SELECT r.digest, r.subject_id FROM import_row r JOIN subject s ON s.id = r.subject_id
             WHERE r.digest <> '' AND r.deleted_at IS NULL AND s.deleted_at IS NULL
             AND (r.kept OR r.batch_id =
                  (SELECT max(o.batch_id) FROM import_row o WHERE o.subject_id = r.subject_id AND o.digest <> '' AND o.deleted_at IS NULL))
             ORDER BY r.id"""
    found: dict[str, list[int]] = {}
    for digest, subject_id in connection.execute(sql):
        found.setdefault(digest, []).append(subject_id)
    return found


def originals(connection: Connection, subject_ids: Iterable[int]) -> dict[int, list[Original]]:
    """The original rows of each subject that has some: those of its newest import, several where rows were joined.

    First those kept when subjects were merged.
    """
    sql = """SELECT r.kept, r.subject_id, r.batch_id, r.digest, r.cells, r.sheet, b.counts FROM import_row r JOIN import_batch b ON b.id = r.batch_id
             WHERE r.subject_id IN (SELECT value FROM json_each(?)) AND r.digest <> '' AND r.deleted_at IS NULL ORDER BY r.kept DESC, r.id"""
    headers: dict[tuple[str, str], tuple[str, ...]] = {}
    found: dict[int, tuple[int, list[Original]]] = {}
    merged: dict[int, list[Original]] = {}
    for kept_on, subject_id, batch, digest, cells, sheet, counts in connection.execute(
        sql, (json.dumps(list(subject_ids)),)
    ):
        key = (counts, sheet)
        if key not in headers:
            headers[key] = tuple(json.loads(counts).get("headers", {}).get(sheet, ()))
        values = json.loads(cells)
        original = Original(subject_id, digest, values, headers[key] or tuple(values))
        if kept_on:
            merged.setdefault(subject_id, []).append(original)
            continue
        newest, kept = found.get(subject_id, (0, []))
        found[subject_id] = (batch, [*kept, original] if batch == newest else [original])
    return {
        subject_id: merged.get(subject_id, []) + found.get(subject_id, (0, []))[1]
        for subject_id in {**merged, **found}
    }


def imported_before(connection: Connection, sha256: str) -> str | None:
    """When this very file was imported last; None when never."""
    sql = "SELECT max(at) FROM import_batch WHERE sha256 = ? AND deleted_at IS NULL"
    return connection.execute(sql, (sha256,)).fetchone()[0]


def batches(connection: Connection, limit: int) -> list[Batch]:
    sql = "SELECT id, at, file, sheet, sha256, counts, step FROM import_batch WHERE deleted_at IS NULL ORDER BY id DESC LIMIT ?"
    return [_batch(row) for row in connection.execute(sql, (limit,))]


def batch(connection: Connection, batch_id: int) -> Batch | None:
    sql = "SELECT id, at, file, sheet, sha256, counts, step FROM import_batch WHERE id = ? AND deleted_at IS NULL"
    row = connection.execute(sql, (batch_id,)).fetchone()
    return _batch(row) if row else None


def _batch(row: Sequence[Any]) -> Batch:
    number, at, file, sheet, sha256, counts, step = row
    return Batch(number, at, file, sheet, sha256, json.loads(counts), step)


def display_names(connection: Connection, ids: Iterable[int]) -> dict[int, str]:
    sql = "SELECT id, display_name FROM subject WHERE id IN (SELECT value FROM json_each(?))"
    return dict(connection.execute(sql, (json.dumps(list(ids)),)).fetchall())


def people_of(connection: Connection, company_ids: Iterable[int]) -> dict[int, list[tuple[int, str, str]]]:
    """company -> its people: (id, given name, family name)."""
    sql = """SELECT l.other_id, p.id, p.given_name, p.family_name FROM subject_link l JOIN subject p ON p.id = l.subject_id
             WHERE l.kind = 'works_for' AND l.other_id IN (SELECT value FROM json_each(?)) AND l.deleted_at IS NULL AND p.deleted_at IS NULL"""
    found: dict[int, list[tuple[int, str, str]]] = {}
    for company, *person in connection.execute(sql, (json.dumps(list(company_ids)),)):
        found.setdefault(company, []).append((person[0], person[1], person[2]))
    return found


# -- writing --------------------------------------------------------------------------
SUBJECT_COLUMNS = (
    "kind", "company", "given_name", "family_name", "title", "job_title", "display_name", "sort_key", "vat", "tax_code",
    "sdi", "pec", "birthday", "tier", "priority", "lifecycle", "target", "consent_marketing", "notes", "sector",
)  # fmt: skip
CHILD_COLUMNS = {
    "contact_point": ("subject_id", "kind", "value", "shown", "label", "position"),
    "address": ("subject_id", "street", "postal_code", "city", "province", "country"),
    "subject_trait": ("subject_id", "trait_id"),
    "custom_value": ("subject_id", "field_id", "value"),
    "subject_link": ("subject_id", "other_id", "kind", "role"),
    "interaction": ("subject_id", "at", "precision"),
    "activity": ("subject_id", "title", "due_on", "planned_on"),
    "result": ("subject_id", "title", "happened_on", "precision", "amount_cents", "origin"),
    "import_row": ("batch_id", "subject_id", "sheet", "row", "digest", "cells"),
}
COLUMNS = {"subject": SUBJECT_COLUMNS, **CHILD_COLUMNS}


def bulk(step: Step, amounts: Mapping[str, int]) -> AbstractContextManager[None]:
    """`prepared`, in a step."""
    step.execute("SELECT 1")
    return prepared(step.connection, amounts)


def add_batch(step: Step, file: str, sheet: str, sha256: str, counts: Mapping[str, Any]) -> int:
    columns = ("file", "sheet", "sha256", "counts", "step")
    row = (file, sheet, sha256, json.dumps(counts, ensure_ascii=False), step.id)
    return step.insert_many("import_batch", columns, [row])[0]


def next_subject_id(step: Step) -> int:
    return step.next_id("subject")


def add_children(step: Step, table: str, rows: Iterable[Sequence[Any]]) -> None:
    step.insert_many(table, CHILD_COLUMNS[table], rows)


def trait_names(connection: Connection, ids: Iterable[int]) -> dict[int, str]:
    sql = "SELECT id, name FROM trait WHERE id IN (SELECT value FROM json_each(?))"
    return dict(connection.execute(sql, (json.dumps(list(ids)),)).fetchall())


def tag_ids(step: Step, names: Iterable[str]) -> dict[str, int]:
    """name -> trait, made where missing, taken out of the trash where there; capitals don't matter."""
    known = {
        row[1].casefold(): (row[0], row[2])
        for row in step.execute("SELECT id, name, deleted_at FROM trait WHERE kind = 'tag'")
    }
    wanted = {name.casefold(): name for name in reversed(list(names))}
    missing = [name for key, name in wanted.items() if key not in known]
    step.restore("trait", [known[key][0] for key in wanted if key in known and known[key][1]])
    first, _ = step.insert_many("trait", ("kind", "name"), [("tag", name) for name in missing])
    found = {key: known[key][0] for key in wanted if key in known}
    found |= {name.casefold(): first + i for i, name in enumerate(missing)}
    return {name: found[name.casefold()] for name in names}


def field_types(connection: Connection) -> dict[str, str]:
    """Custom fields in use: folded name -> type."""
    sql = "SELECT name, type FROM custom_field WHERE deleted_at IS NULL"
    return {name.casefold(): kind for name, kind in connection.execute(sql)}


def field_ids(step: Step, fields: Mapping[str, str]) -> dict[str, tuple[int, str]]:
    """name -> (custom field, its type), made with the given type where missing."""
    rows = step.execute("SELECT id, name, type, deleted_at FROM custom_field").fetchall()
    known = {row[1].casefold(): row for row in rows}
    missing = [(name, kind) for name, kind in fields.items() if name.casefold() not in known]
    step.restore(
        "custom_field",
        [known[n.casefold()][0] for n in fields if n.casefold() in known and known[n.casefold()][3]],
    )
    first, _ = step.insert_many(
        "custom_field",
        ("name", "type", "position"),
        [(n, k, len(rows) + i) for i, (n, k) in enumerate(missing)],
    )
    found = {
        name: (known[name.casefold()][0], known[name.casefold()][2])
        for name in fields
        if name.casefold() in known
    }
    return found | {name: (first + i, kind) for i, (name, kind) in enumerate(missing)}


def set_subject_values(step: Step, column: str, rows: Sequence[tuple[Any, int]]) -> None:
    """Give one column of the subject table new values: (value, subject)."""
    assert column in SUBJECT_COLUMNS
    step.execute("SELECT 1")
    step.connection.executemany(
        f"UPDATE subject SET {column} = ?, changed_at = strftime('%Y-%m-%dT%H:%M:%SZ', 'now') WHERE id = ?",
        rows,
    )


def rename(step: Step, ids: Iterable[int]) -> None:
    """Make what lists show and sort by again for subjects whose names changed."""
    from crm_desktop.domain.subjects import display_name
    from crm_desktop.domain.text import sort_key

    sql = "SELECT kind, company, given_name, family_name, id FROM subject WHERE id IN (SELECT value FROM json_each(?))"
    shown = [(display_name(*row[:4]), row[4]) for row in step.execute(sql, (json.dumps(list(ids)),))]
    set_subject_values(step, "display_name", shown)
    set_subject_values(step, "sort_key", [(sort_key(name), subject) for name, subject in shown])


def set_address_value(step: Step, column: str, rows: Sequence[tuple[str, int]]) -> None:
    """Change one part of the first address of subjects that have one: (value, subject)."""
    assert column in CHILD_COLUMNS["address"]
    step.execute("SELECT 1")
    step.connection.executemany(
        f"""UPDATE address SET {column} = ?, changed_at = strftime('%Y-%m-%dT%H:%M:%SZ', 'now') WHERE id =
            (SELECT id FROM address WHERE subject_id = ? AND deleted_at IS NULL ORDER BY position, id LIMIT 1)""",
        rows,
    )


def with_address(connection: Connection, ids: Iterable[int]) -> set[int]:
    sql = "SELECT DISTINCT subject_id FROM address WHERE deleted_at IS NULL AND subject_id IN (SELECT value FROM json_each(?))"
    return {row[0] for row in connection.execute(sql, (json.dumps(list(ids)),))}


def replace_contacts(step: Step, rows: Sequence[tuple[str, str, str, int, str]]) -> None:
    """(kind, value, shown, subject, old value): the old contact point gets the new value."""
    step.execute("SELECT 1")
    step.connection.executemany(
        """UPDATE contact_point SET kind = ?, value = ?, shown = ?, changed_at = strftime('%Y-%m-%dT%H:%M:%SZ', 'now')
           WHERE subject_id = ? AND value = ? AND deleted_at IS NULL""",
        rows,
    )


def last_positions(connection: Connection, ids: Iterable[int]) -> dict[int, int]:
    """subject -> the highest position among its contact points."""
    sql = "SELECT subject_id, max(position) FROM contact_point WHERE deleted_at IS NULL AND subject_id IN (SELECT value FROM json_each(?)) GROUP BY subject_id"
    return dict(connection.execute(sql, (json.dumps(list(ids)),)).fetchall())


def set_custom_values(step: Step, rows: Sequence[tuple[str, int, int]]) -> None:
    """(value, subject, field) of values that exist."""
    step.execute("SELECT 1")
    step.connection.executemany(
        """UPDATE custom_value SET value = ?, changed_at = strftime('%Y-%m-%dT%H:%M:%SZ', 'now')
           WHERE subject_id = ? AND field_id = ? AND deleted_at IS NULL""",
        rows,
    )


def custom_present(connection: Connection, ids: Iterable[int]) -> set[tuple[int, int]]:
    sql = "SELECT subject_id, field_id FROM custom_value WHERE deleted_at IS NULL AND subject_id IN (SELECT value FROM json_each(?))"
    return {(row[0], row[1]) for row in connection.execute(sql, (json.dumps(list(ids)),))}


def set_sales(step: Step, rows: Sequence[tuple[int, int, str]]) -> None:
    """(cents, subject, first day of the year): the result of an earlier import gets the new amount."""
    step.execute("SELECT 1")
    step.connection.executemany(
        f"""UPDATE result SET amount_cents = ?, changed_at = strftime('%Y-%m-%dT%H:%M:%SZ', 'now')
            WHERE subject_id = ? AND happened_on = ? AND precision = 'year' AND origin = '{ORIGIN}' AND deleted_at IS NULL""",
        rows,
    )


def move_activities(step: Step, rows: Sequence[tuple[str, str, int, str]]) -> None:
    """(new day, new day, subject, old day) of planned activities."""
    step.execute("SELECT 1")
    step.connection.executemany(
        """UPDATE activity SET due_on = ?, planned_on = ?, changed_at = strftime('%Y-%m-%dT%H:%M:%SZ', 'now')
           WHERE subject_id = ? AND due_on = ? AND status = 'planned' AND deleted_at IS NULL""",
        rows,
    )


def purchases(connection: Connection, ids: Iterable[int]) -> dict[int, dict[str, tuple[float | None, bool]]]:
    """subject -> day of a sale -> (amount, whether an import brought it)."""
    sql = f"""SELECT subject_id, happened_on, amount_cents, origin = '{ORIGIN}' FROM result
              WHERE kind = 'sale' AND precision = 'day' AND deleted_at IS NULL AND subject_id IN (SELECT value FROM json_each(?))"""
    found: dict[int, dict[str, tuple[float | None, bool]]] = {}
    for subject_id, day, cents, imported in connection.execute(sql, (json.dumps(list(ids)),)):
        found.setdefault(subject_id, {})[day] = (None if cents is None else cents / 100, bool(imported))
    return found


def set_purchases(step: Step, rows: Sequence[tuple[str, int | None, int, str]]) -> None:
    """(day, cents or None, subject, day until now) of sales that an import brought."""
    step.execute("SELECT 1")
    step.connection.executemany(
        f"""UPDATE result SET happened_on = ?, amount_cents = coalesce(?, amount_cents),
            changed_at = strftime('%Y-%m-%dT%H:%M:%SZ', 'now')
            WHERE subject_id = ? AND happened_on = ? AND precision = 'day' AND origin = '{ORIGIN}' AND deleted_at IS NULL""",
        rows,
    )
