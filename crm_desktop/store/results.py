"""SQL of the register of results, and of the catalogue of products."""

from __future__ import annotations

from array import array
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from crm_desktop.domain.activities import RegisterFilter
from crm_desktop.domain.text import fold
from crm_desktop.store.connection import Connection
from crm_desktop.store.registers import Where, common, id_list, order_by, owned_by, read_ids


class ResultRow(NamedTuple):
    id: int
    subject_id: int
    subject: str
    cycle_id: int | None
    cycle_number: int | None
    activity_id: int | None
    activity: str | None
    request_id: int | None
    request: str | None
    product_id: int | None
    product: str | None
    kind: str
    title: str
    happened_on: str
    precision: str
    amount_cents: int | None
    cost_cents: int | None
    quantity: str
    notes: str
    origin: str


class ResultTotals(NamedTuple):
    number: int
    amount_cents: int
    cost_cents: int


class ProductRow(NamedTuple):
    """`results` counts the results of the product."""

    id: int
    name: str
    code: str
    results: int


_SELECT = """
SELECT r.id, r.subject_id, s.display_name, r.cycle_id, c.number, r.activity_id, a.title, r.request_id, q.title,
       r.product_id, p.name, r.kind, r.title, r.happened_on, r.precision, r.amount_cents, r.cost_cents, r.quantity,
       r.notes, r.origin
FROM result r JOIN subject s ON s.id = r.subject_id LEFT JOIN cycle c ON c.id = r.cycle_id
     LEFT JOIN activity a ON a.id = r.activity_id AND a.deleted_at IS NULL
     LEFT JOIN request q ON q.id = r.request_id AND q.deleted_at IS NULL
     LEFT JOIN product p ON p.id = r.product_id
"""
_JOINS = {
    "subject": " JOIN subject s ON s.id = r.subject_id",
    "reason": """ LEFT JOIN activity a ON a.id = r.activity_id AND a.deleted_at IS NULL
                  LEFT JOIN request q ON q.id = r.request_id AND q.deleted_at IS NULL""",
    "product": " LEFT JOIN product p ON p.id = r.product_id",
}
_NO_REASON = """NOT EXISTS (SELECT 1 FROM activity a WHERE a.id = r.activity_id AND a.deleted_at IS NULL)
     AND NOT EXISTS (SELECT 1 FROM request q WHERE q.id = r.request_id AND q.deleted_at IS NULL)"""
SORTS = {
    "title": "r.title COLLATE NOCASE",
    "subject": "s.sort_key",
    "kind": "r.kind",
    "date": "r.happened_on",
    "product": "p.name COLLATE NOCASE",
    "quantity": "CAST(nullif(r.quantity, '') AS REAL)",
    "reason": "coalesce(a.title, q.title) COLLATE NOCASE",
    "amount": "r.amount_cents",
    "cost": "r.cost_cents",
}


def _where(chosen: RegisterFilter) -> Where:
    where = common("result", chosen, "r.happened_on")
    where.one_of("r.product_id", chosen.product_ids)
    if chosen.no_reason:
        where.add(_NO_REASON)
    return where


def result_ids(connection: Connection, chosen: RegisterFilter, sort: str, ascending: bool) -> array[int]:
    where = _where(chosen)
    order = order_by(sort, SORTS, ascending, "date")
    sql = f"SELECT r.id FROM result r{_JOINS.get(sort, '')} WHERE {where.sql} ORDER BY {order}"
    return read_ids(connection, sql, where.parameters)


def result_count(connection: Connection, chosen: RegisterFilter) -> int:
    where = _where(chosen)
    row = connection.execute(f"SELECT count(*) FROM result r WHERE {where.sql}", where.parameters).fetchone()
    return int(row[0])


def result_rows(connection: Connection, ids: Sequence[int]) -> list[ResultRow]:
    sql = f"{_SELECT} WHERE r.id IN (SELECT value FROM json_each(?)) AND r.deleted_at IS NULL"
    return [ResultRow._make(row) for row in connection.execute(sql, (id_list(ids),))]


def result_totals(connection: Connection, ids: Sequence[int]) -> ResultTotals:
    sql = """SELECT count(*), coalesce(sum(amount_cents), 0), coalesce(sum(cost_cents), 0) FROM result
             WHERE id IN (SELECT value FROM json_each(?)) AND deleted_at IS NULL"""
    return ResultTotals._make(connection.execute(sql, (id_list(ids),)).fetchone())


def results_of(connection: Connection, column: str, owner_id: int) -> list[ResultRow]:
    """Results of a subject, cycle, activity or request (`column` is its key here), newest first."""
    owned, parameters = owned_by(column, owner_id)
    sql = f"{_SELECT} WHERE {owned} AND r.deleted_at IS NULL ORDER BY r.happened_on DESC, r.id DESC"
    return [ResultRow._make(row) for row in connection.execute(sql, parameters)]


def export_results(connection: Connection, chosen: RegisterFilter) -> Iterator[ResultRow]:
    where = _where(chosen)
    for row in connection.execute(
        f"{_SELECT} WHERE {where.sql} ORDER BY r.happened_on, r.id", where.parameters
    ):
        yield ResultRow._make(row)


# -- the catalogue of products


def products(connection: Connection) -> list[ProductRow]:
    """Every product, by name."""
    sql = """SELECT p.id, p.name, p.code, (SELECT count(*) FROM result t WHERE t.product_id = p.id
                    AND t.deleted_at IS NULL)
             FROM product p WHERE p.deleted_at IS NULL ORDER BY p.name COLLATE NOCASE"""
    return [ProductRow._make(row) for row in connection.execute(sql)]


def product_by_name(connection: Connection, name: str) -> tuple[int, bool] | None:
    """`(id, in the trash)` of the product of this name, spelled with other capitals or accents too."""
    wanted = fold(name)
    for product_id, known, deleted in connection.execute("SELECT id, name, deleted_at FROM product"):
        if fold(known) == wanted:
            return int(product_id), deleted is not None
    return None
