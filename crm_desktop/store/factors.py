"""SQL of the catalogue of critical factors, and of the lessons they leave."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from crm_desktop.store.connection import Connection


class FactorRow(NamedTuple):
    """`plus` and `minus`: in how many reviews it helped and hurt; `similar`: among subjects like the one asked for."""

    id: int
    name: str
    grouping: str
    plus: int
    minus: int
    similar: int


class OwnFinding(NamedTuple):
    finding_id: int
    factor_id: int
    factor: str
    polarity: int
    weight: int
    lesson: str
    reviewed_on: str
    review_id: int
    carried: bool


class Cases(NamedTuple):
    factor_id: int
    polarity: int
    cases: int


class SimilarFinding(NamedTuple):
    """A factor that repeats among similar subjects, with its newest words."""

    finding_id: int
    factor_id: int
    factor: str
    polarity: int
    weight: int
    lesson: str
    reviewed_on: str
    cases: int


_LIVE = "f.deleted_at IS NULL AND r.deleted_at IS NULL AND s.deleted_at IS NULL"
_FOUND = "finding f JOIN review r ON r.id = f.review_id JOIN subject s ON s.id = f.subject_id"
#: same tier or same sector as the subject asked for
_SIMILAR = (
    "((s.tier IS NOT NULL AND s.tier = :tier) OR (s.sector <> '' AND s.sector = :sector COLLATE NOCASE))"
)


def catalogue(connection: Connection, tier: str | None, sector: str) -> list[FactorRow]:
    """Every factor, the most used first; `similar` counts the reviews of subjects of that tier or sector."""
    sql = f"""SELECT x.id, x.name, x.grouping, coalesce(sum(u.polarity = 1), 0), coalesce(sum(u.polarity = -1), 0),
        coalesce(sum(u.like_it), 0)
        FROM factor x LEFT JOIN (SELECT f.factor_id, f.polarity, {_SIMILAR} AS like_it FROM {_FOUND} WHERE {_LIVE}) u
            ON u.factor_id = x.id
        WHERE x.deleted_at IS NULL GROUP BY x.id
        ORDER BY count(u.factor_id) DESC, x.name COLLATE NOCASE"""
    return [FactorRow(*row) for row in connection.execute(sql, {"tier": tier, "sector": sector})]


def names(connection: Connection) -> list[tuple[int, str, bool]]:
    """`(id, name, in the trash)` of every factor there ever was: a name is never given twice."""
    sql = "SELECT id, name, deleted_at IS NOT NULL FROM factor"
    return [(row[0], row[1], bool(row[2])) for row in connection.execute(sql)]


def like_whom(connection: Connection, subject_id: int) -> tuple[str | None, str]:
    """Tier and sector of a subject: what makes another one similar."""
    row = connection.execute("SELECT tier, sector FROM subject WHERE id = ?", (subject_id,)).fetchone()
    return (row[0], row[1]) if row else (None, "")


def own_findings(connection: Connection, subject_id: int) -> list[OwnFinding]:
    """Newest review first. `carried`: an open cycle took it along."""
    sql = f"""SELECT f.id, f.factor_id, x.name, f.polarity, f.weight, f.lesson, r.reviewed_on, r.id,
        EXISTS (SELECT 1 FROM carried_finding k JOIN cycle c ON c.id = k.cycle_id WHERE k.finding_id = f.id
            AND k.deleted_at IS NULL AND c.deleted_at IS NULL AND c.outcome IS NULL)
        FROM {_FOUND} JOIN factor x ON x.id = f.factor_id
        WHERE f.subject_id = ? AND {_LIVE} ORDER BY r.reviewed_on DESC, r.id DESC, f.weight DESC, f.id"""
    return [
        OwnFinding(*row)._replace(carried=bool(row[-1])) for row in connection.execute(sql, (subject_id,))
    ]


def cases(connection: Connection, factor_ids: Sequence[int], subject_id: int) -> list[Cases]:
    """How often each factor helped and hurt, with the subject and with those like it."""
    tier, sector = like_whom(connection, subject_id)
    wanted = {f"f{number}": factor for number, factor in enumerate(factor_ids)}
    sql = f"""SELECT f.factor_id, f.polarity, count(DISTINCT f.review_id) FROM {_FOUND}
        WHERE f.factor_id IN ({", ".join(":" + name for name in wanted)}) AND {_LIVE}
        AND (f.subject_id = :subject OR {_SIMILAR}) GROUP BY f.factor_id, f.polarity"""
    values = {"tier": tier, "sector": sector, "subject": subject_id, **wanted}
    return [Cases(*row) for row in connection.execute(sql, values)]


def similar_findings(connection: Connection, subject_id: int, limit: int) -> list[SimilarFinding]:
    """Factors that other subjects of the same tier or sector show at least twice, the most frequent first."""
    tier, sector = like_whom(connection, subject_id)
    newest_words = (
        "max((f.lesson <> '') || r.reviewed_on)"  # the one aggregate that chooses the row of the others
    )
    sql = f"""SELECT f.id, f.factor_id, x.name, f.polarity, f.weight, f.lesson, substr({newest_words}, 2),
        count(DISTINCT f.review_id) AS times
        FROM {_FOUND} JOIN factor x ON x.id = f.factor_id
        WHERE f.subject_id <> :subject AND {_LIVE} AND x.deleted_at IS NULL AND {_SIMILAR}
        GROUP BY f.factor_id, f.polarity HAVING times >= 2 ORDER BY times DESC, 5 DESC, 3 LIMIT :limit"""
    values = {"tier": tier, "sector": sector, "subject": subject_id, "limit": limit}
    return [SimilarFinding(*row) for row in connection.execute(sql, values)]


class SeenRow(NamedTuple):
    """One time a factor was seen."""

    finding_id: int
    review_id: int
    subject_id: int
    subject: str
    number: int
    polarity: int
    weight: int
    lesson: str
    reviewed_on: str


def seen(connection: Connection, factor_id: int, limit: int) -> list[SeenRow]:
    """Where a factor was found, newest first."""
    sql = f"""SELECT f.id, r.id, s.id, s.display_name, c.number, f.polarity, f.weight, f.lesson, r.reviewed_on
        FROM {_FOUND} JOIN cycle c ON c.id = r.cycle_id
        WHERE f.factor_id = ? AND {_LIVE} ORDER BY r.reviewed_on DESC, f.id DESC LIMIT ?"""
    return [SeenRow(*row) for row in connection.execute(sql, (factor_id, limit))]


class UseRow(NamedTuple):
    """One finding of a factor, for merging."""

    id: int
    review_id: int
    factor_id: int
    polarity: int
    weight: int
    lesson: str


def uses(connection: Connection, factor_ids: Sequence[int]) -> list[UseRow]:
    """The findings of these factors."""
    sql = f"""SELECT id, review_id, factor_id, polarity, weight, lesson FROM finding
        WHERE factor_id IN ({", ".join("?" * len(factor_ids))}) AND deleted_at IS NULL ORDER BY review_id, id"""
    return [UseRow(*row) for row in connection.execute(sql, list(factor_ids))]


def rows_of_finding(connection: Connection, table: str, finding_id: int) -> list[int]:
    """Evidence or carried findings of one finding."""
    sql = f"SELECT id FROM {table} WHERE finding_id = ? AND deleted_at IS NULL"
    return [row[0] for row in connection.execute(sql, (finding_id,))]
