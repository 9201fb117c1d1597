"""Where things are kept: the user's folders, or beside a portable program."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from crm_desktop import paths
from crm_desktop.preferences import Preferences


@pytest.fixture
def program(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """The folder of a packaged program, on a path with blanks and accents."""
    folder = tmp_path / "chiavetta è" / "CRM Desktop"
    folder.mkdir(parents=True)
    for name in ("DATA", "CONFIG", "LOG", "BACKUPS"):
        monkeypatch.delenv(f"CRM_DESKTOP_{name}", raising=False)
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    monkeypatch.setattr(sys, "executable", str(folder / "crm-desktop"))
    paths.portable_folder.cache_clear()
    yield folder
    paths.portable_folder.cache_clear()


def test_an_installed_program_keeps_nothing_beside_itself(program: Path) -> None:
    assert paths.portable_folder() is None
    assert not paths.data_folder().is_relative_to(program)


def test_a_portable_program_keeps_everything_beside_itself(program: Path) -> None:
    own = program / paths.PORTABLE
    own.mkdir()
    folders = [paths.data_folder(), paths.backup_folder(), paths.config_folder(), paths.log_folder()]
    assert folders == [own, own / "Backups", own / "Settings", own / "Log"]


def test_locks_stay_on_this_computer(program: Path) -> None:
    (program / paths.PORTABLE).mkdir()
    assert not paths.runtime_folder().is_relative_to(program)


def test_an_appimage_is_portable_beside_its_file(program: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    image = program.parent / "CRM.AppImage"
    (image.parent / paths.PORTABLE).mkdir()
    monkeypatch.setenv("APPIMAGE", str(image))
    assert paths.data_folder() == image.parent / paths.PORTABLE


def test_an_app_is_portable_beside_its_bundle(program: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "platform", "darwin")
    monkeypatch.setattr(sys, "executable", str(program / "CRM Desktop.app/Contents/MacOS/CRM Desktop"))
    (program / paths.PORTABLE).mkdir()
    assert paths.data_folder() == program / paths.PORTABLE


def test_a_stick_with_another_letter_finds_its_archive(program: Path) -> None:
    own = program / paths.PORTABLE
    own.mkdir()
    Preferences().remember_archive(own / "studio.crm")
    other = Path("/elsewhere/other.crm").absolute()  # with a drive, where there are drives
    Preferences().remember_archive(other)
    moved = program.with_name("another letter")
    program.rename(moved)
    sys.executable = str(moved / "crm-desktop")  # undone by the fixture's monkeypatch
    paths.portable_folder.cache_clear()
    recent = Preferences().recent_archives()
    assert recent == [other, moved / paths.PORTABLE / "studio.crm"]
    Preferences().forget_archive(recent[1])
    assert Preferences().recent_archives() == [other]


def test_a_package_says_its_release(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    assert paths.release() == {}  # from source
    (tmp_path / "resources").mkdir()
    (tmp_path / "licences").mkdir()
    (tmp_path / "licences" / "release.json").write_text(
        '{"version": "1.0", "homepage": "https://example.org"}'
    )
    monkeypatch.setattr(sys, "_MEIPASS", str(tmp_path), raising=False)
    paths.program_data.cache_clear()
    paths.release.cache_clear()
    try:
        assert paths.release()["homepage"] == "https://example.org"
    finally:
        paths.program_data.cache_clear()
        paths.release.cache_clear()
