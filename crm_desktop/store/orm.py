"""SQLAlchemy on the archive's one writing connection."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from sqlalchemy import Engine, create_engine, event
from sqlalchemy.orm import configure_mappers
from sqlalchemy.pool import StaticPool
from sqlcipher3 import dbapi2 as driver

from crm_desktop.domain import entities
from crm_desktop.store.connection import Connection


def engine_on(connection: Callable[[], Connection]) -> Engine:
    """An engine over one connection that stays open; transactions are begun explicitly, never by the driver."""
    entities.load_all()
    configure_mappers()
    engine = create_engine(
        "sqlite+pysqlite://",
        module=driver,
        creator=connection,
        poolclass=StaticPool,
        insertmanyvalues_page_size=500,
    )
    event.listen(engine, "begin", _begin)
    return engine


def _begin(connection: Any) -> None:
    """The driver would begin late and leave DDL outside; the step usually has begun already."""
    if not connection.connection.dbapi_connection.in_transaction:
        connection.exec_driver_sql("BEGIN IMMEDIATE")
