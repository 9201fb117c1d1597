"""One sample archive per test run, copied by whoever wants to change it."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from functools import cache
from pathlib import Path
from tempfile import mkdtemp

from crm_desktop.services.sample import build_sample
from crm_desktop.store.archive import Archive

TODAY = date(2026, 11, 24)


@cache
def _made(language: str) -> Path:
    path = Path(mkdtemp(prefix="crm-sample-")) / f"{language}.crm"
    os.environ.setdefault("CRM_DESKTOP_RUNTIME", str(path.parent))
    archive = Archive.create(path)
    build_sample(archive, language=language, today=TODAY)
    archive.close()
    return path


def copy_to(path: Path, language: str = "it") -> Path:
    return Path(shutil.copy(_made(language), path))


@contextmanager
def opened(path: Path, language: str = "it") -> Iterator[Archive]:
    archive = Archive.open(copy_to(path, language))
    yield archive
    archive.close()
