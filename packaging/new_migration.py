"""Write a migration from the difference between the entities and the newest schema: `new_migration.py "what changes"`."""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path

from alembic import command
from alembic.config import Config

from crm_desktop import paths
from crm_desktop.store.connection import connect
from crm_desktop.store.orm import engine_on


def main(message: str) -> None:
    folder = paths.program_data() / "db"
    number = len(list((folder / "versions").glob("0*.py"))) + 1
    config = Config()
    config.set_main_option("script_location", str(folder).replace("%", "%%"))
    config.set_main_option("path_separator", "os")
    with tempfile.TemporaryDirectory() as temporary:
        file = Path(temporary) / "empty.db"
        file.touch()
        connection = connect(file)
        with engine_on(lambda: connection).connect() as bound:
            config.attributes["connection"] = bound
            if number > 1:
                command.upgrade(config, "head")
            command.revision(config, message, autogenerate=True, rev_id=f"{number:04}")


if __name__ == "__main__":
    main(" ".join(sys.argv[1:]))
