"""What the list of subjects can be filtered by, with counts."""

from __future__ import annotations

from typing import Any, NamedTuple

from crm_desktop.domain.filters import SubjectFilter
from crm_desktop.store.connection import Connection
from crm_desktop.store.subjects_list import OWN, SUMMARY, conditions


class Facet(NamedTuple):
    """A value that can be filtered by, and how many subjects have it. `kind` groups traits."""

    value: Any
    label: str
    subjects: int
    kind: str = ""


FACETS_AT_MOST = 400


def facets(connection: Connection, name: str, wanted: SubjectFilter) -> list[Facet]:
    """Values of one condition of the filter with their counts, the most frequent first, under the other conditions."""
    where, values = conditions(wanted.without(name))
    if name == "traits":
        return _traits(connection, where, values)
    column = OWN.get(name) or {"sources": "source", "target": "target"}.get(name)
    join, value = "", f"s.{column}"
    if column is None:
        join, value = "JOIN subject_summary m ON m.subject_id = s.id", f"m.{SUMMARY[name]}"
    sql = (
        f"SELECT coalesce({value}, '') AS value, count(*) FROM subject s {join} WHERE {where} "
        f"GROUP BY 1 ORDER BY 2 DESC, 1 LIMIT {FACETS_AT_MOST}"
    )
    return [Facet(value, str(value), n) for value, n in connection.execute(sql, values)]


def _traits(connection: Connection, where: str, values: list[Any]) -> list[Facet]:
    sql = (
        "SELECT t.id, t.name, count(DISTINCT s.id), t.kind FROM subject_trait st "
        "JOIN trait t ON t.id = st.trait_id AND t.deleted_at IS NULL JOIN subject s ON s.id = st.subject_id "
        f"WHERE st.deleted_at IS NULL AND {where} GROUP BY t.id ORDER BY 3 DESC, 2 LIMIT {FACETS_AT_MOST}"
    )
    return [Facet(*row) for row in connection.execute(sql, values)]


class Batch(NamedTuple):
    """One import that left something."""

    id: int
    file: str
    at: str
    subjects: int


def import_batches(connection: Connection, limit: int = 50) -> list[Batch]:
    """Newest first."""
    sql = (
        "SELECT b.id, b.file, b.at, count(DISTINCT r.subject_id) FROM import_batch b JOIN import_row r ON r.batch_id = b.id "
        "AND r.deleted_at IS NULL WHERE b.deleted_at IS NULL GROUP BY b.id ORDER BY b.id DESC LIMIT ?"
    )
    return [Batch(*row) for row in connection.execute(sql, (limit,))]
