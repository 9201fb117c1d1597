"""Loading what editing needs behind the first list, without the window noticing.

Imports hold Python's lock: a short switch interval lets the window in between. (A garbage collection in the middle
would stop it for longer than the import itself; see `ui/collector.py`.)
"""

from __future__ import annotations

import gc
import sys

from crm_desktop.services.archives import OpenArchive
from crm_desktop.services.jobs import JobContext
from crm_desktop.ui.jobs import Jobs

SHORT_SWITCH = 0.0005  # seconds


def load_quietly(jobs: Jobs, opened: OpenArchive) -> None:
    jobs.database(lambda job: _load(job, opened))


def _load(_job: JobContext, opened: OpenArchive) -> None:
    before = sys.getswitchinterval()
    sys.setswitchinterval(SHORT_SWITCH)
    try:
        opened.load_the_rest()
        gc.freeze()  # it stays: later collections need not look at it
    finally:
        sys.setswitchinterval(before)
