"""A schema after the newest one, for tests alone: a program that knows it finds an archive to migrate.

It does what a real migration may: a new column in a table that everything refers to (made anew as SQLite asks for it),
one in another, values worked out for every row, an index, and a new table.
"""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from unittest.mock import patch

from crm_desktop import paths
from crm_desktop.services import bringing_back
from crm_desktop.store import archive, migrate

MIGRATION = '''
"""Test: a birthday number, how long the notes are, a table of colours."""

from alembic import op
import sqlalchemy as sa

revision = "{revision:04}"
down_revision = "{before:04}"


def upgrade() -> None:
    with op.batch_alter_table("subject", recreate="always") as table:
        table.add_column(sa.Column("birthday_number", sa.Integer(), server_default="0", nullable=False))
    op.execute("UPDATE subject SET birthday_number = id * 7 % 366")
    op.add_column("contact_point", sa.Column("value_length", sa.Integer(), nullable=True))
    op.execute("UPDATE contact_point SET value_length = length(value)")
    op.create_index("contact_point_by_length", "contact_point", ["value_length"])
    op.create_table("colour", sa.Column("id", sa.Integer(), primary_key=True), sa.Column("name", sa.String()))
    op.execute("INSERT INTO colour(name) SELECT 'colour ' || id FROM subject")
'''


@contextmanager
def known(folder: Path) -> Iterator[int]:
    """This process, and its forks, are a later program: its migrations are in `folder`. Gives the schema's number."""
    now = archive.SCHEMA_VERSION
    shutil.copytree(paths.program_data() / "db", folder)
    text = MIGRATION.format(revision=now + 1, before=now)
    (folder / "versions" / f"{now + 1:04}_test.py").write_text(text, "utf-8")
    with (
        patch.object(paths, "migrations", lambda: folder),
        patch.object(archive, "SCHEMA_VERSION", now + 1),
        patch.object(migrate, "SCHEMA_VERSION", now + 1),
        patch.object(bringing_back, "SCHEMA_VERSION", now + 1),
    ):
        yield now + 1
