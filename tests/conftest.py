"""What every test gets: folders of its own, and an archive that is a real file."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from crm_desktop.store.archive import Archive


@pytest.fixture(autouse=True)
def own_folders(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> None:
    """No test touches the user's archive, choices, log or locks."""
    home = tmp_path_factory.mktemp("home")
    for name in ("DATA", "CONFIG", "LOG", "RUNTIME"):
        monkeypatch.setenv(f"CRM_DESKTOP_{name}", str(home / name.lower()))


@pytest.fixture
def archive(tmp_path: Path) -> Iterator[Archive]:
    archive = Archive.create(tmp_path / "archive.crm")
    yield archive
    archive.close()
