"""Plain rows of every kind of record, for files and for the command line. Subjects have `subject_export.py`."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from decimal import Decimal
from typing import Any

from crm_desktop.store.connection import Connection

_SUBJECT = "JOIN subject s ON s.id = e.subject_id AND s.deleted_at IS NULL"
_CYCLE = "LEFT JOIN cycle c ON c.id = e.cycle_id"
_WHO = "e.id, e.subject_id, s.display_name AS subject"

#: kind -> query; columns come out under their names, `<name>_cents` as Decimal `<name>`, `<name>_json` parsed
QUERIES = {
    "interactions": f"""
        SELECT {_WHO}, c.number AS cycle, p.display_name AS person, e.channel, e.direction, e.at, e.precision,
               e.summary, e.notes, e.minutes, e.cost_cents, e.mood
        FROM interaction e {_SUBJECT} {_CYCLE} LEFT JOIN subject p ON p.id = e.person_id
        WHERE e.deleted_at IS NULL ORDER BY e.at DESC, e.id DESC""",
    "facts": f"""
        SELECT {_WHO}, c.number AS cycle, e.kind, e.text, e.reliability, e.learned_on, e.expires_on, e.interaction_id
        FROM fact e {_SUBJECT} {_CYCLE} WHERE e.deleted_at IS NULL ORDER BY e.learned_on DESC, e.id DESC""",
    "cycles": f"""
        SELECT {_WHO}, e.number, e.scope, e.stage, e.stage_since, e.opened_on, e.aim_id, a.objective, a.strategy,
               e.expected_value_cents, e.probability, e.outcome, e.close_reason, e.closed_on, e.next_review,
               (SELECT max(r.id) FROM review r WHERE r.cycle_id = e.id AND r.deleted_at IS NULL) AS review_id
        FROM cycle e {_SUBJECT} LEFT JOIN aim a ON a.id = e.aim_id WHERE e.deleted_at IS NULL
        ORDER BY e.opened_on DESC, e.id DESC""",
    "reviews": f"""
        SELECT {_WHO}, e.cycle_id, c.number AS cycle, c.outcome, e.reviewed_on, e.decision, e.pause_until, e.summary,
               e.next_cycle_id, e.next_aim_id, e.figures AS figures_json,
               (SELECT json_group_array(json_object('factor', f.name, 'polarity', d.polarity, 'weight', d.weight,
                                                    'lesson', d.lesson))
                FROM finding d JOIN factor f ON f.id = d.factor_id
                WHERE d.review_id = e.id AND d.deleted_at IS NULL) AS findings_json
        FROM review e {_SUBJECT} {_CYCLE} WHERE e.deleted_at IS NULL ORDER BY e.reviewed_on DESC, e.id DESC""",
    "findings": f"""
        SELECT {_WHO}, e.review_id, v.cycle_id, c.number AS cycle, v.reviewed_on, f.name AS factor, e.polarity, e.weight,
               e.lesson
        FROM finding e {_SUBJECT} JOIN factor f ON f.id = e.factor_id
        JOIN review v ON v.id = e.review_id AND v.deleted_at IS NULL LEFT JOIN cycle c ON c.id = v.cycle_id
        WHERE e.deleted_at IS NULL ORDER BY v.reviewed_on DESC, e.id""",
    "factors": """
        SELECT e.id, e.name, e.grouping,
               coalesce(sum(d.polarity > 0), 0) AS helped, coalesce(sum(d.polarity < 0), 0) AS hurt
        FROM factor e LEFT JOIN (finding d JOIN review v ON v.id = d.review_id AND v.deleted_at IS NULL)
             ON d.factor_id = e.id AND d.deleted_at IS NULL
        WHERE e.deleted_at IS NULL GROUP BY e.id ORDER BY e.name""",
    "aims": f"""
        SELECT {_WHO}, e.objective, e.strategy, e.opened_on, e.closed_on, e.outcome
        FROM aim e {_SUBJECT} WHERE e.deleted_at IS NULL ORDER BY e.opened_on DESC, e.id DESC""",
    "products": """
        SELECT e.id, e.name, e.code, count(r.id) AS results, sum(r.amount_cents) AS amount_cents
        FROM product e LEFT JOIN result r ON r.product_id = e.id AND r.deleted_at IS NULL
        WHERE e.deleted_at IS NULL GROUP BY e.id ORDER BY e.name""",
    "traits": """
        SELECT e.id, e.kind, e.name, count(s.id) AS subjects
        FROM trait e LEFT JOIN subject_trait t ON t.trait_id = e.id AND t.deleted_at IS NULL
             LEFT JOIN subject s ON s.id = t.subject_id AND s.deleted_at IS NULL
        WHERE e.deleted_at IS NULL GROUP BY e.id ORDER BY e.kind, e.name""",
    "links": f"""
        SELECT {_WHO}, e.kind, e.other_id, o.display_name AS other, e.role
        FROM subject_link e {_SUBJECT} JOIN subject o ON o.id = e.other_id AND o.deleted_at IS NULL
        WHERE e.deleted_at IS NULL ORDER BY s.sort_key, e.id""",
    "attachments": f"""
        SELECT {_WHO}, e.name, e.media_type, e.size, e.sha256, e.interaction_id
        FROM attachment e {_SUBJECT} WHERE e.deleted_at IS NULL ORDER BY s.sort_key, e.id""",
}


def rows(connection: Connection, kind: str) -> Iterator[dict[str, Any]]:
    """Every live record of the kind; what is empty is left out."""
    cursor = connection.execute(QUERIES[kind])
    names = [column[0] for column in cursor.description]
    for row in cursor:
        yield dict(_value(n, v) for n, v in zip(names, row, strict=True) if v not in (None, ""))


def keys(connection: Connection, kind: str) -> list[str]:
    """The keys a row of the kind may have, in order."""
    described = connection.execute(f"SELECT * FROM ({QUERIES[kind]}) LIMIT 0").description
    return [column[0].removesuffix("_cents").removesuffix("_json") for column in described]


def _value(name: str, value: Any) -> tuple[str, Any]:
    if name.endswith("_cents"):
        return name.removesuffix("_cents"), Decimal(value) / 100
    if name.endswith("_json"):
        return name.removesuffix("_json"), json.loads(value)
    return name, value


def marks(connection: Connection, table: str, ids: Sequence[int]) -> dict[int, dict[str, str]]:
    """id -> the random name of the row, and when it was changed last; for files that go elsewhere."""
    sql = f"SELECT id, uid, changed_at FROM {table} WHERE id IN (SELECT value FROM json_each(?))"
    rows = connection.execute(sql, (json.dumps(list(ids)),))
    return {row: {"uid": uid, "changed_at": changed} for row, uid, changed in rows}


#: kind -> its table, to say how many there are
_TABLES = {
    "subjects": "subject", "interactions": "interaction", "facts": "fact", "requests": "request", "activities": "activity",
    "results": "result", "cycles": "cycle", "aims": "aim", "reviews": "review", "findings": "finding", "factors": "factor",
    "products": "product", "traits": "trait", "links": "subject_link", "attachments": "attachment",
}  # fmt: skip


def count(connection: Connection, kind: str) -> int:
    """How many records of a kind there are, the trash aside; 0 for a kind that is no table."""
    if kind not in _TABLES:
        return 0
    sql = f"SELECT count(*) FROM {_TABLES[kind]} WHERE deleted_at IS NULL"
    return int(connection.execute(sql).fetchone()[0])


def content(connection: Connection, sha256: str) -> bytes | None:
    """The bytes of an attachment."""
    row = connection.execute("SELECT content FROM attachment_content WHERE sha256 = ?", (sha256,)).fetchone()
    return bytes(row[0]) if row else None


def custom_fields(connection: Connection) -> list[tuple[str, str]]:
    """`(name, type)` of the user's own fields, in their order."""
    sql = "SELECT name, type FROM custom_field WHERE deleted_at IS NULL ORDER BY position, id"
    return connection.execute(sql).fetchall()


def sales_years(connection: Connection) -> list[str]:
    """The years that imports brought sales of."""
    sql = """SELECT DISTINCT substr(happened_on, 1, 4) FROM result WHERE precision = 'year' AND origin <> ''
             AND deleted_at IS NULL ORDER BY 1"""
    return [row[0] for row in connection.execute(sql)]
