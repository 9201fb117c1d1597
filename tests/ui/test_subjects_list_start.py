"""What the start loads: the window and its first list, and nothing that only editing or analysing needs."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

from tests.benchmarks import data

#: the last ones are small but needed by nobody here: each millisecond counts against a window that does nothing
HEAVY = ("sqlalchemy", "sqlmodel", "pydantic", "pyqtgraph", "numpy", "openpyxl", "alembic", "phonenumbers", "rapidfuzz",
         "python_calamine", "stdnum", "xlsxwriter", "multiprocessing", "asyncio", "http", "hashlib", "decimal", "dataclasses")  # fmt: skip
START = """
import json, sys
from pathlib import Path
from crm_desktop.bootstrap import make_desk
from crm_desktop.preferences import Preferences
desk = make_desk(Preferences())
desk.show(Path(sys.argv[1]))
application = desk.application
while not (desk.window.current_page() and desk.window.current_page().table.windowed.rowCount()):
    application.processEvents()
application.processEvents()
print(json.dumps(sorted({name.partition(".")[0] for name in sys.modules})))
desk.shut_down()
"""


def test_the_first_list_is_there_before_anything_heavy(tmp_path: Path) -> None:
    data.make(tmp_path / "some.crm", 100).close()
    told = subprocess.run(
        [sys.executable, "-c", START, str(tmp_path / "some.crm")],
        capture_output=True, text=True, check=True, env=os.environ | {"QT_QPA_PLATFORM": "offscreen"}, timeout=60,
    )  # fmt: skip
    loaded = set(json.loads(told.stdout.strip().splitlines()[-1]))
    assert "crm_desktop" in loaded
    assert not loaded & set(HEAVY)
