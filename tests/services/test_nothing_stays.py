"""Somebody erased, the backups too: not one byte of them in any file the program ever wrote."""

from __future__ import annotations

import json
import logging
import os
import shutil
from collections.abc import Iterator
from datetime import UTC, date, datetime
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pytest

from crm_desktop import log
from crm_desktop.domain import entities
from crm_desktop.domain.backup_calendar import Reason
from crm_desktop.domain.messages import Message
from crm_desktop.errors import CrmError
from crm_desktop.preferences import Preferences
from crm_desktop.services import Services, bringing_back, checking
from crm_desktop.services.privacy import Declaration
from crm_desktop.store import check
from crm_desktop.store.archive import Archive
from crm_desktop.store.cipher import Key, new_key
from crm_desktop.store.recrypting import reencrypt

#: three spellings: a name, a number, a word in a text; long enough to be nobody else's
NAME, NUMBER, WORD = "Zxqvwkà", "3929988776655", "qwxzkappa"
PHRASE = "four words for erasing"
NOW = datetime(2026, 11, 20, 9, tzinfo=UTC)


def spellings() -> dict[str, bytes]:
    """As they may stand in a file."""
    found = {}
    for word in (NAME, NAME.casefold(), NAME.upper(), NAME[:-1], NUMBER, WORD):
        found[word] = word.encode()
        found[f"{word} (JSON)"] = json.dumps(word)[1:-1].encode()
        found[f"{word} (16 bits)"] = word.encode("utf-16-le")
    return found


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """Every folder the program may write to is in here, the temporary one too; the log is on."""
    for name in ("DATA", "CONFIG", "LOG", "RUNTIME", "SHARED"):
        monkeypatch.setenv(f"CRM_DESKTOP_{name}", str(tmp_path / name.lower()))
    (tmp_path / "shared").mkdir()
    (tmp_path / "tmp").mkdir()
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path / "tmp"))
    root = logging.getLogger()
    before, level = root.handlers[:], root.level
    log.start_log(verbose=True)
    yield tmp_path
    root.setLevel(level)
    for handler in [handler for handler in root.handlers if handler not in before]:
        handler.close()
        root.removeHandler(handler)


def everywhere(home: Path, archive_key: Key | None) -> set[str]:
    """Where a spelling stands: files as they are, and what is in those that are encrypted."""
    found = set()
    for file in (path for path in home.rglob("*") if path.is_file()):
        content = file.read_bytes() + str(file.relative_to(home)).encode()
        if archive_key is not None and file.suffix == ".crm" and not content.startswith(b"SQLite format 3"):
            content += decrypted(file, archive_key)
        found |= {
            f"{spelling} in {file.relative_to(home)}"
            for spelling, text in spellings().items()
            if text in content
        }
    return found


def decrypted(file: Path, key: Key) -> bytes:
    """What whoever knows the password reads, free pages aside."""
    with TemporaryDirectory(dir=file.parents[len(file.parents) - 2]) as folder:
        plain = Path(shutil.copy(file, folder))
        reencrypt(plain, key, None)
        return plain.read_bytes()


def live(home: Path, archive: Archive) -> int:
    """Everything a user may do with somebody. Returns their id."""
    services = Services(archive)
    who = imported(home, services)
    with archive.step(Message("step.subject.add", {"name": f"{NAME} Anna"})) as step:
        firm = step.save(entities.Subject, {"kind": "company", "company": "Altra Srl"})
        twin = step.save(
            entities.Subject, {"kind": "person", "family_name": NAME, "given_name": "Anna", "notes": WORD}
        )
        step.save(entities.ContactPoint, {"subject_id": twin, "kind": "phone", "value": f"+{NUMBER}"})
        step.save(
            entities.SubjectLink, {"subject_id": twin, "other_id": firm, "kind": "works_for", "role": WORD}
        )
        talk = {"subject_id": twin, "at": NOW, "channel": "phone", "summary": f"{NAME}: {WORD}"}
        talked = step.save(entities.Interaction, talk)
        fact = {"subject_id": twin, "kind": "need", "learned_on": NOW.date(), "text": WORD}
        step.save(entities.Fact, {**fact, "interaction_id": talked})
    services.subjects.change(who, {"notes": f"{WORD} di {NAME}"})
    services.subjects.give_trait([who, firm], "fiera")
    services.privacy.declare(who, Declaration("marketing", on_date=date(2026, 1, 1), source=WORD, proof=NAME))
    paper = home / f"{NAME} contratto.txt"
    paper.write_text(f"{NAME} {WORD} " * 3_000, "utf-8")
    services.subjects.attach(who, [paper])
    services.subjects.attach(twin, [paper])
    paper.unlink()
    services.merging.merge(who, twin)
    services.drafts.keep(f"subject:{who}", {"family_name": NAME})
    services.drafts.keep("subject.new", {"notes": f"amica di {NAME}"})
    services.subjects.move_to_trash([who])
    archive.undo()
    return who


def imported(home: Path, services: Services) -> int:
    file = home / "clienti.csv"
    rows = [("Rossi", "Ugo", "02 1234567", "")] * 1 + [(NAME, "Anna", NUMBER[-10:], WORD)]
    file.write_text("Cognome;Nome;Telefono;Note\n" + "\n".join(";".join(row) for row in rows), "utf-8")
    importing = services.importing
    for _ in range(2):  # the second time is told to be known
        with importing.open(file) as opened:
            importing.write(importing.plan(opened, opened.choices()))
    file.unlink()
    sql = "SELECT id FROM subject WHERE family_name = ? AND deleted_at IS NULL"
    return int(services.archive.reader().execute(sql, (NAME,)).fetchone()[0])


def copy_everywhere(home: Path, services: Services) -> None:
    """Here, in the second place, by hand beside the archive."""
    place = home / "second"
    place.mkdir(exist_ok=True)
    Preferences().set("second_place", str(place))
    Preferences().remember_archive(services.archive.path)
    services.backups.start()
    services.backups.make(Reason.HAND)
    services.backups.look_after()


@pytest.mark.parametrize("encrypted", [False, True])
def test_not_one_byte_of_somebody_stays_anywhere(home: Path, encrypted: bool) -> None:
    key = new_key(PHRASE) if encrypted else None
    path = home / "data" / "mio.crm"
    path.parent.mkdir()
    archive = Archive.create(path, key=key)
    who = live(home, archive)
    copy_everywhere(home, Services(archive))
    fail_with(archive, who)
    archive.close()
    checking.restore(*_a_copy_to(path), PHRASE if encrypted else None)
    newest = next(iter(bringing_back.ClosedBackups(path).rows())).backup.path
    bringing_back.bring_back(path, newest, key, key)
    archive = Archive.open(path, key=key)
    services = Services(archive)
    assert any(NAME in line for line in everywhere(home, key))
    left = newest.with_name(".killed.crm.part")
    shutil.copy(newest, left)  # a copy that was being made when the power went
    result = services.privacy.erase([who], copies=True)
    assert result.copies is not None
    assert result.copies.left == 0
    services.backups.look_after()
    assert everywhere(home, key) == set()
    assert check.problems(archive.reader()) == []
    assert archive.reader().execute("SELECT count(*) FROM subject").fetchone()[0] >= 2
    services.backups.mark_closed()
    archive.close()
    assert everywhere(home, key) == set()


def _a_copy_to(path: Path) -> tuple[Path, Path]:
    """The newest on the shelf, put in the place of the archive: the one of before stays beside it."""
    return next(iter(bringing_back.ClosedBackups(path).rows())).backup.path, path


def fail_with(archive: Archive, who: int) -> None:
    """What goes wrong with somebody is logged, without saying who."""
    for work in (_too_long, _of_nobody):
        try:
            work(archive, who)
        except (CrmError, ValueError, TypeError) as error:
            logging.getLogger("crm_desktop.test").error("failed", exc_info=error)
    for file in archive.path.parent.glob("*"):
        assert os.access(file, os.R_OK)


def _too_long(archive: Archive, who: int) -> Any:
    return Services(archive).subjects.change(who, {"tier": NAME})


def _of_nobody(archive: Archive, who: int) -> Any:
    with archive.step(Message("step.test")) as step:
        step.save(entities.ContactPoint, {"subject_id": who, "kind": NAME, "value": WORD})
