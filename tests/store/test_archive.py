"""Opening, closing, locking, and everything a file can be instead of an archive."""

from __future__ import annotations

import os
import subprocess
import sys
import threading
from pathlib import Path

import pytest

from crm_desktop.domain import entities
from crm_desktop.domain.messages import Message
from crm_desktop.errors import StorageError
from crm_desktop.store.archive import SCHEMA_VERSION, Archive
from crm_desktop.store.connection import APPLICATION_ID, driver

LABEL = Message("step.test")


def code(error: pytest.ExceptionInfo[StorageError]) -> str:
    return error.value.message.code


def add(archive: Archive, name: str) -> None:
    with archive.step(LABEL) as step:
        step.save(entities.Subject, {"company": name})


def names(archive: Archive) -> list[str]:
    return [row[0] for row in archive.reader().execute("SELECT display_name FROM subject ORDER BY id")]


def test_what_is_saved_is_there_after_a_restart_in_one_file(tmp_path: Path) -> None:
    archive = Archive.create(tmp_path / "a.crm")
    add(archive, "Rossi")
    archive.close()
    assert os.listdir(tmp_path) == ["a.crm"]
    archive = Archive.open(tmp_path / "a.crm")
    assert names(archive) == ["Rossi"]
    archive.close()


def test_every_connection_is_set_up(archive: Archive) -> None:
    writer, reader = archive.writer, archive.reader()
    for connection in (writer, reader):
        assert connection.execute("PRAGMA foreign_keys").fetchone() == (1,)
        assert connection.execute("PRAGMA trusted_schema").fetchone() == (0,)
    assert writer.execute("PRAGMA journal_mode").fetchone() == ("wal",)
    assert writer.execute("PRAGMA synchronous").fetchone() == (3,)
    assert writer.execute("PRAGMA secure_delete").fetchone() == (1,)
    assert writer.execute("PRAGMA application_id").fetchone() == (APPLICATION_ID,)
    assert writer.execute("PRAGMA user_version").fetchone() == (SCHEMA_VERSION,)
    with pytest.raises(driver.OperationalError, match="readonly"):
        reader.execute("DELETE FROM subject")


def test_a_cloud_folder_gets_a_rollback_journal(tmp_path: Path) -> None:
    archive = Archive.create(tmp_path / "Dropbox" / "a.crm")
    add(archive, "Rossi")
    assert archive.writer.execute("PRAGMA journal_mode").fetchone() == ("delete",)
    assert names(archive) == ["Rossi"]
    archive.close()


def test_ddl_inside_a_step_is_rolled_back(archive: Archive) -> None:
    """The driver's default would commit both tables."""
    with pytest.raises(ZeroDivisionError), archive.step(LABEL) as step:
        step.execute("CREATE TABLE one (a)")
        step.execute("CREATE TABLE two (a)")
        raise ZeroDivisionError
    assert archive.reader().execute(
        "SELECT count(*) FROM sqlite_master WHERE name IN ('one', 'two')"
    ).fetchone() == (0,)


def test_foreign_keys_hold(archive: Archive) -> None:
    with pytest.raises(Exception, match="FOREIGN KEY"), archive.step(LABEL) as step:
        step.save(entities.Fact, {"subject_id": 999, "kind": "need", "text": "x", "learned_on": "2026-01-01"})
    assert archive.reader().execute("SELECT count(*) FROM fact").fetchone() == (0,)


def test_threads_read_beside_the_writer(archive: Archive) -> None:
    add(archive, "Rossi")
    seen: list[list[str]] = []
    with archive.step(LABEL) as step:
        step.save(entities.Subject, {"company": "Bianchi"})
        thread = threading.Thread(target=lambda: seen.append(names(archive)))
        thread.start()
        thread.join()
    assert seen == [["Rossi"]]
    assert names(archive) == ["Rossi", "Bianchi"]


OPEN_ELSEWHERE = "import sys; from crm_desktop.store.archive import Archive; from pathlib import Path; Archive.open(Path(sys.argv[1])).close()"


def test_a_second_writer_is_told(archive: Archive) -> None:
    done = subprocess.run(
        [sys.executable, "-c", OPEN_ELSEWHERE, archive.path], capture_output=True, text=True, check=False
    )
    assert "archive.in_use" in done.stderr


def test_reading_works_beside_an_open_window(archive: Archive) -> None:
    add(archive, "Rossi")
    other = Archive.open(archive.path, writable=False)
    assert names(other) == ["Rossi"]
    other.close()


def test_the_lock_goes_with_the_process(tmp_path: Path) -> None:
    path = tmp_path / "a.crm"
    Archive.create(path).close()
    killed = OPEN_ELSEWHERE.replace(".close()", "; import os; os.kill(os.getpid(), 9)")
    subprocess.run([sys.executable, "-c", killed, path], check=False)
    Archive.open(path).close()


def test_a_missing_file_is_said_and_not_made(tmp_path: Path) -> None:
    with pytest.raises(StorageError) as error:
        Archive.open(tmp_path / "a.crm")
    assert code(error) == "archive.missing"
    assert os.listdir(tmp_path) == []


def test_an_existing_file_is_never_made_again(archive: Archive) -> None:
    with pytest.raises(StorageError) as error:
        Archive.create(archive.path)
    assert code(error) == "archive.exists"


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        (b"", "archive.not_an_archive"),
        (b"hello" * 100, "archive.not_an_archive"),
        (b"SQLite format 3\0", "archive.not_an_archive"),
    ],
)
def test_another_file_is_refused_untouched(tmp_path: Path, content: bytes, expected: str) -> None:
    path = tmp_path / "a.crm"
    path.write_bytes(content)
    with pytest.raises(StorageError) as error:
        Archive.open(path)
    assert code(error) == expected
    assert path.read_bytes() == content


def test_another_programs_database_is_refused_untouched(tmp_path: Path) -> None:
    path = tmp_path / "a.crm"
    connection = driver.connect(str(path))
    connection.execute("CREATE TABLE t (a)")
    connection.close()
    before = path.read_bytes()
    with pytest.raises(StorageError) as error:
        Archive.open(path)
    assert code(error) == "archive.other_program"
    assert path.read_bytes() == before


def test_a_newer_archive_is_refused_byte_for_byte(tmp_path: Path) -> None:
    path = tmp_path / "a.crm"
    Archive.create(path).close()
    connection = driver.connect(str(path))
    connection.execute(f"PRAGMA user_version = {SCHEMA_VERSION + 1}")
    connection.execute("UPDATE setting SET value = '\"7.2.0\"' WHERE key = 'archive.program'")
    connection.commit()
    connection.close()
    before = path.read_bytes()
    with pytest.raises(StorageError) as error:
        Archive.open(path)
    assert code(error) == "archive.newer"
    assert error.value.message.data["program"] == "7.2.0"
    assert path.read_bytes() == before
    assert os.listdir(tmp_path) == ["a.crm"]


def test_a_damaged_archive_is_said(tmp_path: Path) -> None:
    path = tmp_path / "a.crm"
    archive = Archive.create(path)
    add(archive, "Rossi")
    archive.close()
    damaged = bytearray(path.read_bytes())
    damaged[100 : len(damaged) // 2] = b"\xff" * (len(damaged) // 2 - 100)
    path.write_bytes(damaged)
    with pytest.raises(StorageError) as error:
        Archive.open(path)
    assert code(error) == "storage.damaged"
    assert path.read_bytes() == bytes(damaged)


@pytest.mark.skipif(os.name == "nt" or os.geteuid() == 0, reason="the administrator may write everywhere")
def test_a_read_only_archive_is_said(tmp_path: Path) -> None:
    path = tmp_path / "a.crm"
    Archive.create(path).close()
    path.chmod(0o400)
    with pytest.raises(StorageError) as error:
        Archive.open(path)
    assert code(error) in ("storage.read_only", "storage.permission")


def test_a_full_disk_is_said_and_nothing_is_lost(archive: Archive) -> None:
    add(archive, "Rossi")
    pages = archive.writer.execute("PRAGMA page_count").fetchone()[0]
    archive.writer.execute(f"PRAGMA max_page_count = {pages}")
    with pytest.raises(StorageError) as error, archive.step(LABEL) as step:
        step.insert_many("subject", ("company", "notes"), [("Bianchi", "x" * 5000)] * 500)
    assert code(error) == "storage.full"
    assert names(archive) == ["Rossi"]
    archive.writer.execute("PRAGMA max_page_count = 1000000")
    add(archive, "Verdi")
    assert names(archive) == ["Rossi", "Verdi"]


def test_what_is_written_never_shows_under_another_name_of_the_file(tmp_path: Path) -> None:
    """A restore killed between giving the old file a second name and the swap; a backup program that links."""
    path, other = tmp_path / "a.crm", tmp_path / "kept.crm"
    Archive.create(path).close()
    os.link(path, other)
    before = other.read_bytes()
    archive = Archive.open(path)
    with archive.step(Message("step.test")) as step:
        step.save(entities.Subject, {"company": "Nuova"})
    archive.close()
    assert other.read_bytes() == before
    assert sorted(file.name for file in tmp_path.glob("*")) == ["a.crm", "kept.crm"]


def test_what_a_killed_restore_left_unfinished_goes_at_the_next_start(tmp_path: Path) -> None:
    """It may hold somebody who was erased since."""
    path = tmp_path / "a.crm"
    Archive.create(path).close()
    (tmp_path / ".a.crm.part").write_bytes(b"half of a copy")
    (tmp_path / ".a.crm.part-journal").write_bytes(b"its journal")
    Archive.open(path, writable=False).close()
    assert (tmp_path / ".a.crm.part").exists()  # who only reads cleans nothing
    Archive.open(path).close()
    assert [file.name for file in tmp_path.glob("*")] == ["a.crm"]


def test_a_wrong_schema_name_stays_a_bug(archive: Archive) -> None:
    with pytest.raises(driver.OperationalError, match="no such table"), archive.step(LABEL) as step:
        step.execute("SELECT * FROM nowhere")
