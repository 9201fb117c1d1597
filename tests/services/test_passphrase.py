"""Setting, changing and removing the password of an archive with its backups; no readable copy stays anywhere."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from crm_desktop import paths
from crm_desktop.domain.subject_form import SubjectForm
from crm_desktop.errors import StorageError, UserError
from crm_desktop.preferences import Preferences
from crm_desktop.services import Services
from crm_desktop.services.archives import OpenArchive, open_archive
from crm_desktop.services.backups import Backups, Reason
from crm_desktop.services.commands import reading
from crm_desktop.services.jobs import Cancelled
from crm_desktop.services.passphrase import Changed
from crm_desktop.store import cipher
from crm_desktop.store.archive import Archive
from tests.sample_archive import copy_to

PHRASE, OTHER = "il gatto, di giovedì", "tutt'altre parole ancora"
CANARY = "Zibaldonetti"


class StopAt:
    """A job that is cancelled once it has come so far."""

    def __init__(self, share: float) -> None:
        self.share = share
        self.cancelled = False

    def check(self) -> None:
        if self.cancelled:
            raise Cancelled

    def progress(self, done: int, total: int, message: object = None) -> None:
        self.cancelled = self.cancelled or done >= total * self.share
        self.check()


@pytest.fixture
def opened(tmp_path: Path) -> Iterator[OpenArchive]:
    opened = open_archive(copy_to(tmp_path / "a.crm"))
    yield opened
    opened.close()


def back_up(opened: OpenArchive, verified: bool = True) -> Path:
    shelf = Backups(opened.archive).shelf
    made = shelf.add(opened.path, Reason.HAND)
    return (shelf.verify(made) if verified else made).path


def test_the_copies_follow(opened: OpenArchive, tmp_path: Path) -> None:
    (tmp_path / "stick").mkdir()
    Preferences().set("second_place", str(tmp_path / "stick"))
    back_up(opened)
    assert Backups(opened.archive).put_outside()
    passphrase = opened.services.passphrase
    for current, new in ((None, PHRASE), (PHRASE, OTHER), (OTHER, None)):
        assert passphrase.change(current, new) == Changed(copies=2, left=0)
        shelf = Backups(opened.archive).shelf
        copies = [*shelf.folder.glob("*.crm"), *(tmp_path / "stick").rglob("*.crm")]
        assert len(copies) == 2
        for copy in copies:
            assert cipher.is_encrypted(copy) == (new is not None)
            with reading(copy, new) as services:
                assert services.archive.reader().execute("SELECT count(*) FROM subject").fetchone() == (180,)
        assert [shelf.is_unaltered(backup) for backup in shelf.copies()] == [True]
        assert [backup.manifest.verified for backup in shelf.copies()] == [True]
        assert [file for file in shelf.folder.iterdir() if file.name.startswith(".")] == []


def test_a_damaged_copy_is_left_and_counted(opened: OpenArchive) -> None:
    back_up(opened)
    damaged = back_up(opened)
    content = bytearray(damaged.read_bytes())
    content[5_000:9_000] = bytes(4_000)
    damaged.write_bytes(content)
    assert opened.services.passphrase.change(None, PHRASE) == Changed(copies=1, left=1)
    assert damaged.read_bytes() == bytes(content)


def test_copies_with_a_former_password_stay_as_they_are(opened: OpenArchive) -> None:
    passphrase = opened.services.passphrase
    passphrase.change(None, PHRASE)
    back_up(opened)
    back_up(opened)
    with pytest.raises(Cancelled):
        passphrase.change(PHRASE, OTHER, StopAt(0.1))
    assert passphrase.is_right(PHRASE)
    changed = passphrase.change(PHRASE, OTHER, StopAt(0.66))
    assert changed == Changed(copies=1, left=1)
    assert passphrase.is_right(OTHER)
    shelf = Backups(opened.archive).shelf
    (former,) = (b for b in shelf.copies() if b.manifest.salt != cipher.salt_of(opened.path).hex())
    with pytest.raises(StorageError, match=r"backup\.former_passphrase"):
        shelf.key_of(former)
    with reading(former.path, PHRASE) as services:
        assert services.archive.reader().execute("SELECT count(*) FROM subject").fetchone() == (180,)


def test_a_wrong_present_password_changes_nothing(opened: OpenArchive) -> None:
    passphrase = opened.services.passphrase
    passphrase.change(None, PHRASE)
    before = cipher.salt_of(opened.path)
    for new in (OTHER, None):
        for wrong in (OTHER, "", None):
            with pytest.raises(UserError, match=r"passphrase\.wrong"):
                passphrase.change(wrong, new)
    assert cipher.salt_of(opened.path) == before
    assert passphrase.is_right(PHRASE)


def test_lock_and_unlock(opened: OpenArchive) -> None:
    passphrase = opened.services.passphrase
    passphrase.lock()
    assert not passphrase.is_locked
    passphrase.change(None, PHRASE)
    passphrase.lock()
    assert passphrase.is_locked
    with pytest.raises(StorageError, match=r"archive\.wrong_passphrase"):
        passphrase.unlock(OTHER)
    assert passphrase.is_locked
    passphrase.unlock(PHRASE)
    assert opened.services.history.undo() is not None


def test_no_readable_copy_stays_anywhere(
    opened: OpenArchive,
    tmp_path: Path,
    tmp_path_factory: pytest.TempPathFactory,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Everything an archive leaves behind, from a name in a plain one to its backups under a password."""
    temporary = tmp_path_factory.mktemp("temporary")
    monkeypatch.setattr(tempfile, "tempdir", str(temporary))
    monkeypatch.setenv("SQLITE_TMPDIR", str(temporary))
    opened.services.subjects.save(
        SubjectForm({"kind": "person", "family_name": CANARY, "notes": f"{CANARY} " * 99})
    )
    opened.services.drafts.keep("subject.new", {"family_name": CANARY})
    back_up(opened)
    assert readable(tmp_path, temporary)
    opened.services.passphrase.change(None, PHRASE)
    opened.services.subjects.save(SubjectForm({"kind": "person", "family_name": CANARY, "given_name": "Ada"}))
    opened.services.drafts.keep("subject.new", {"family_name": CANARY})
    list(opened.archive.reader().execute("SELECT * FROM interaction ORDER BY summary, notes"))
    back_up(opened)
    opened.services.passphrase.change(PHRASE, OTHER)
    assert readable(tmp_path, temporary) == []
    opened.close()
    assert readable(tmp_path, temporary) == []


def readable(*folders: Path) -> list[str]:
    """Files with the canary in them, in the archive's folder, among backups, logs, choices, locks, temporary files."""
    own = (paths.data_folder(), paths.config_folder(), paths.log_folder(), paths.runtime_folder())
    signs = [CANARY.encode(), CANARY.encode("utf-16-le"), CANARY.upper().encode(), CANARY.lower().encode()]
    found = []
    for folder in (*folders, *own):
        for place, _, names in os.walk(folder):
            for name in names:
                content = Path(place, name).read_bytes()
                found += [name for sign in signs if sign in content]
    return found


def test_an_archive_that_is_suspended_is_still_ours(opened: OpenArchive, tmp_path: Path) -> None:
    opened.services.passphrase.change(None, PHRASE)
    opened.services.passphrase.lock()
    with pytest.raises(StorageError, match=r"archive\.in_use"):
        Archive.open(opened.path, key=cipher.key_for(opened.path, PHRASE))
    with reading(opened.path, PHRASE) as services:  # beside it one may read
        assert isinstance(services, Services)
