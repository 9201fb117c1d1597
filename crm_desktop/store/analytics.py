"""Figures of results, cycles and factors, as rows ready for a chart."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, NamedTuple

from crm_desktop.store.connection import Connection


class Scope(NamedTuple):
    """Which results count: dates inclusive, ISO; empty tuples mean any."""

    first: str
    last: str
    tiers: tuple[str, ...] = ()
    scopes: tuple[str, ...] = ()
    provinces: tuple[str, ...] = ()


class MonthRow(NamedTuple):
    month: str  # YYYY-MM
    cents: int
    results: int


class GroupRow(NamedTuple):
    key: str | None
    cents: int
    results: int
    subjects: int


class StageRow(NamedTuple):
    """Open cycles in one stage: how many, their expected value, and the days each has been there."""

    stage: str
    cycles: int
    cents: int
    days: tuple[int, ...]


class FactorRow(NamedTuple):
    factor_id: int
    name: str
    helped: int
    hurt: int


_RESULTS = """
FROM result r JOIN subject s ON s.id = r.subject_id
LEFT JOIN cycle c ON c.id = r.cycle_id
LEFT JOIN subject_summary m ON m.subject_id = r.subject_id
WHERE r.deleted_at IS NULL AND s.deleted_at IS NULL
"""


def _among(column: str, values: Sequence[str]) -> tuple[str, list[Any]]:
    if not values:
        return "", []
    return f" AND {column} IN ({', '.join('?' * len(values))})", list(values)


def _subject_conditions(scope: Scope) -> tuple[str, list[Any]]:
    parts = [
        _among("s.tier", scope.tiers),
        _among("coalesce(c.scope, s.scope)", scope.scopes),
        _among("m.province", scope.provinces),
    ]
    return "".join(sql for sql, _ in parts), [value for _, values in parts for value in values]


def _results(scope: Scope) -> tuple[str, list[Any]]:
    """Results inside the period. What is known only to the year counts when the whole year is inside."""
    sql, values = _subject_conditions(scope)
    dated = (
        " AND CASE r.precision WHEN 'year' THEN r.happened_on >= ? AND strftime('%Y-12-31', r.happened_on) <= ?"
        " ELSE r.happened_on BETWEEN ? AND ? END"
    )
    return _RESULTS + dated + sql, [scope.first, scope.last, scope.first, scope.last, *values]


def by_month(connection: Connection, scope: Scope) -> list[MonthRow]:
    """Months that have results, in order; results known only to the year belong to no month."""
    source, values = _results(scope)
    sql = f"SELECT substr(r.happened_on, 1, 7), coalesce(sum(r.amount_cents), 0), count(*) {source} AND r.precision <> 'year' GROUP BY 1 ORDER BY 1"
    return [MonthRow(*row) for row in connection.execute(sql, values)]


def by_tier(connection: Connection, scope: Scope) -> list[GroupRow]:
    return _grouped(connection, scope, "s.tier", "")


def by_product(connection: Connection, scope: Scope) -> list[GroupRow]:
    """Largest first; the row without a product last."""
    return _grouped(
        connection,
        scope,
        "(SELECT name FROM product p WHERE p.id = r.product_id)",
        "ORDER BY grp IS NULL, 2 DESC, 3 DESC",
    )


def by_kind(connection: Connection, scope: Scope) -> list[GroupRow]:
    return _grouped(connection, scope, "r.kind", "ORDER BY 3 DESC")


def _grouped(connection: Connection, scope: Scope, key: str, order: str) -> list[GroupRow]:
    source, values = _results(scope)
    sql = f"SELECT {key} AS grp, coalesce(sum(r.amount_cents), 0), count(*), count(DISTINCT r.subject_id) {source} GROUP BY 1 {order}"
    return [GroupRow(*row) for row in connection.execute(sql, values)]


def top_subjects(connection: Connection, scope: Scope, limit: int) -> list[tuple[int, str, int]]:
    """`(subject id, name, cents)` of those who bring most."""
    source, values = _results(scope)
    sql = f"SELECT s.id, s.display_name, sum(r.amount_cents) AS cents {source} AND r.amount_cents > 0 GROUP BY s.id ORDER BY cents DESC LIMIT {limit}"
    return connection.execute(sql, values).fetchall()


def open_cycles_by_stage(connection: Connection, scope: Scope, today: str) -> list[StageRow]:
    """Cycles open today, whatever the period."""
    tiers, tier_values = _among("s.tier", scope.tiers)
    scopes, scope_values = _among("coalesce(c.scope, s.scope)", scope.scopes)
    provinces, province_values = _among("m.province", scope.provinces)
    sql = f"""
        SELECT c.stage, c.expected_value_cents, cast(julianday(?) - julianday(c.stage_since) AS INTEGER)
        FROM cycle c JOIN subject s ON s.id = c.subject_id LEFT JOIN subject_summary m ON m.subject_id = s.id
        WHERE c.outcome IS NULL AND c.deleted_at IS NULL AND s.deleted_at IS NULL{tiers}{scopes}{provinces}"""
    found: dict[str, list[tuple[int, int]]] = {}
    for stage, cents, days in connection.execute(sql, [today, *tier_values, *scope_values, *province_values]):
        found.setdefault(stage, []).append((cents or 0, max(0, days)))
    return [
        StageRow(stage, len(rows), sum(c for c, _ in rows), tuple(sorted(d for _, d in rows)))
        for stage, rows in found.items()
    ]


def past_stage_days(connection: Connection) -> dict[str, list[int]]:
    """How many days past stays in each stage lasted, from the stage changes."""
    sql = """
        SELECT to_stage, cast(julianday(coalesce(
                 lead(changed_on) OVER (PARTITION BY cycle_id ORDER BY changed_on, id),
                 (SELECT closed_on FROM cycle WHERE cycle.id = cycle_id))) - julianday(changed_on) AS INTEGER)
        FROM stage_change WHERE deleted_at IS NULL"""
    days: dict[str, list[int]] = {}
    for stage, length in connection.execute(sql):
        if length is not None:
            days.setdefault(stage, []).append(length)
    return days


def factors(connection: Connection, scope: Scope) -> list[FactorRow]:
    """Factors of the reviews in the period, most frequent first."""
    sql, values = _subject_conditions(scope)
    rows = connection.execute(
        f"""SELECT f.id, f.name, sum(n.polarity > 0), sum(n.polarity < 0)
        FROM finding n JOIN factor f ON f.id = n.factor_id JOIN review v ON v.id = n.review_id
        JOIN cycle c ON c.id = v.cycle_id JOIN subject s ON s.id = n.subject_id
        LEFT JOIN subject_summary m ON m.subject_id = s.id
        WHERE n.deleted_at IS NULL AND v.deleted_at IS NULL AND s.deleted_at IS NULL AND v.reviewed_on BETWEEN ? AND ?{sql}
        GROUP BY f.id ORDER BY count(*) DESC, f.name""",
        [scope.first, scope.last, *values],
    )
    return [FactorRow(*row) for row in rows]


def review_count(connection: Connection, scope: Scope) -> int:
    sql, values = _subject_conditions(scope)
    row = connection.execute(
        f"""SELECT count(*) FROM review v JOIN cycle c ON c.id = v.cycle_id JOIN subject s ON s.id = v.subject_id
        LEFT JOIN subject_summary m ON m.subject_id = s.id
        WHERE v.deleted_at IS NULL AND s.deleted_at IS NULL AND v.reviewed_on BETWEEN ? AND ?{sql}""",
        [scope.first, scope.last, *values],
    ).fetchone()
    return int(row[0])


def provinces_with_results(connection: Connection) -> list[tuple[str, int]]:
    sql = f"SELECT m.province, count(DISTINCT r.subject_id) {_RESULTS} AND m.province <> '' GROUP BY 1 ORDER BY 2 DESC, 1"
    return connection.execute(sql).fetchall()
