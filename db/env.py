"""Alembic's environment: the program hands in its open connection and commits by itself."""

from __future__ import annotations

from typing import Any

from alembic import context
from sqlmodel import SQLModel

from crm_desktop.domain import entities


def plain_type(kind: str, item: Any, autogen: Any) -> Any:
    """Migrations name plain SQL types: they must not change when the program's own types do."""
    if kind == "type":
        affinity = item.compile(dialect=autogen.migration_context.dialect)
        return {"INTEGER": "sa.Integer()", "BOOLEAN": "sa.Boolean()", "DATE": "sa.Date()"}.get(
            affinity, "sa.String()"
        )
    return False


entities.load_all()
context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=SQLModel.metadata,
    transactional_ddl=True,
    render_as_batch=True,
    render_item=plain_type,
)
context.run_migrations()
