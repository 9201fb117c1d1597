"""A password set, changed and removed: the same content under another key, whatever happens on the way."""

from __future__ import annotations

import os
import random
import subprocess
import sys
from pathlib import Path

import pytest

from crm_desktop.errors import StorageError
from crm_desktop.store import check, cipher
from crm_desktop.store.archive import Archive
from crm_desktop.store.connection import connect
from crm_desktop.store.durable import logs_of
from crm_desktop.store.recrypting import dispose, reencrypt
from tests.sample_archive import copy_to

ONE = cipher.Key(bytes(range(32)), bytes(range(100, 116)))
TWO = cipher.Key(bytes(range(1, 33)), bytes(range(101, 117)))
#: how many kills; more by hand
KILLS = int(os.environ.get("CRM_KILLS", "16"))


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return copy_to(tmp_path / "a.crm")


def content(path: Path, key: cipher.Key | None) -> list[object]:
    """Everything in the file: the schema, its numbers, every row with its hidden number."""
    connection = connect(path, key=key)
    found: list[object] = [
        connection.execute("SELECT type, name, sql FROM sqlite_schema ORDER BY 2").fetchall()
    ]
    for name in ("user_version", "application_id"):
        found.append(connection.execute(f"PRAGMA {name}").fetchall())
    tables = connection.execute(
        "SELECT name, wr FROM pragma_table_list WHERE schema = 'main' AND type <> 'virtual' AND name <> 'sqlite_schema' ORDER BY 1"
    ).fetchall()
    for name, without_number in tables:
        number = "" if without_number else "rowid, "
        found.append((name, connection.execute(f"SELECT {number}* FROM {name} NOT INDEXED").fetchall()))
    connection.close()
    return found


def alone(path: Path) -> bool:
    return os.listdir(path.parent) == [path.name]


@pytest.mark.parametrize(
    ("old", "new"), [(None, ONE), (ONE, TWO), (ONE, None)], ids=["set", "change", "remove"]
)
def test_the_content_is_the_same_to_the_last_row(
    path: Path, old: cipher.Key | None, new: cipher.Key | None
) -> None:
    if old:
        reencrypt(path, None, old)
    path.chmod(0o640)
    before = content(path, old)
    assert len(str(before)) > 500_000
    reencrypt(path, old, new)
    assert alone(path)
    assert content(path, new) == before
    assert cipher.is_encrypted(path) == (new is not None)
    if sys.platform != "win32":
        assert path.stat().st_mode & 0o777 == 0o640
    archive = Archive.open(path, key=new)
    assert not check.problems(archive.reader())
    archive.close()


def test_an_open_archive_changes_its_key_and_works_on(path: Path) -> None:
    archive = Archive.open(path)
    before = archive.reader().execute("SELECT count(*) FROM subject").fetchone()
    for key in (ONE, TWO, None):
        archive.change_key(key)
        assert archive.key == key
        assert archive.reader().execute("SELECT count(*) FROM subject").fetchone() == before
        assert archive.undo() is not None
        assert archive.redo() is not None
    archive.close()
    assert alone(path)


def test_a_log_left_by_a_reader_is_no_obstacle(path: Path) -> None:
    Archive.open(path, writable=False).close()
    assert logs_of(path)
    reencrypt(path, None, ONE)
    assert alone(path)


def test_work_that_is_stopped_changes_nothing(path: Path) -> None:
    class Enough(Exception):
        pass

    archive = Archive.open(path)
    seen: list[int] = []

    def tell(done: int, _total: int) -> None:
        seen.append(done)
        if len(seen) == stop_at:
            raise Enough

    stop_at = 10_000  # never
    archive.change_key(ONE, tell)
    assert seen == sorted(seen)
    assert seen[-1] < 100
    archive.change_key(None)
    for stop_at in (1, len(seen) // 3, len(seen) - 1):  # noqa: B007  (`tell` reads it)
        seen.clear()
        with pytest.raises(Enough):
            archive.change_key(ONE, tell)
        assert archive.key is None
        assert archive.reader().execute("SELECT count(*) FROM subject").fetchone() == (180,)
        assert archive.undo() is not None
        assert archive.redo() is not None
    archive.close()
    assert alone(path)
    assert not cipher.is_encrypted(path)


def test_a_reader_elsewhere_is_waited_for_and_then_told(path: Path) -> None:
    """Its snapshot holds the write-ahead log."""
    archive = Archive.open(path)
    archive.undo()
    other = connect(path, read_only=True)
    other.execute("BEGIN")
    other.execute("SELECT count(*) FROM subject").fetchone()
    with pytest.raises(StorageError, match=r"storage\.busy"):
        archive.change_key(ONE)
    other.close()
    archive.change_key(ONE)
    archive.close()


def test_a_damaged_file_is_not_written_anew(path: Path) -> None:
    reencrypt(path, None, ONE)
    damaged = bytearray(path.read_bytes())
    damaged[len(damaged) // 2] ^= 1
    path.write_bytes(damaged)
    with pytest.raises(StorageError, match=r"storage\.damaged"):
        reencrypt(path, ONE, TWO)
    assert path.read_bytes() == bytes(damaged)
    assert alone(path)


def test_a_wrong_key_is_told(path: Path) -> None:
    reencrypt(path, None, ONE)
    before = path.read_bytes()
    with pytest.raises(StorageError):
        reencrypt(path, TWO, None)
    assert path.read_bytes() == before
    assert alone(path)


@pytest.mark.skipif(sys.platform == "win32", reason="an open file is not replaced there")
def test_the_former_file_is_written_over(path: Path) -> None:
    """Seen through a second handle, which keeps the blocks of the plain file."""
    size = path.stat().st_size
    with path.open("rb") as former:
        reencrypt(path, None, ONE)
        assert former.read() == bytes(size)


def test_a_file_with_a_second_name_is_not_written_over(path: Path) -> None:
    before = path.read_bytes()
    os.link(path, path.with_name("b.crm"))
    dispose(path)
    assert not path.exists()
    assert path.with_name("b.crm").read_bytes() == before


FULL = """
import resource, signal, sys
from pathlib import Path
from crm_desktop.errors import StorageError
from crm_desktop.store.recrypting import reencrypt
from tests.store.test_recrypting import ONE
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
resource.setrlimit(resource.RLIMIT_FSIZE, (int(sys.argv[2]),) * 2)
try:
    reencrypt(Path(sys.argv[1]), None, ONE)
except StorageError as error:
    print(error.message.code)
"""


@pytest.mark.skipif(sys.platform == "win32", reason="no limits there")
@pytest.mark.parametrize("room", [0, 5_000, 700_000])
def test_without_room_the_file_stays_as_it_was(path: Path, room: int) -> None:
    before = path.read_bytes()
    run = [sys.executable, "-c", FULL, str(path), str(room)]
    done = subprocess.run(run, capture_output=True, text=True, check=True, cwd=Path(__file__).parents[2])
    assert done.stdout.strip() in ("storage.full", "storage.disk"), done.stderr
    assert content(path, None)
    assert path.read_bytes()[100:] == before[100:]
    assert alone(path)


KILLED = """
import os, signal, sys
from pathlib import Path
from crm_desktop.store.recrypting import reencrypt
from tests.store.test_recrypting import ONE, TWO
path, keys, last = Path(sys.argv[1]), {"-": None, "1": ONE, "2": TWO}, int(sys.argv[4])
count = 0
def step(_frame, event, _argument):
    global count
    count += 1
    if count == last:
        os.kill(os.getpid(), signal.SIGKILL)
sys.setprofile(step)
reencrypt(path, keys[sys.argv[2]], keys[sys.argv[3]])
sys.setprofile(None)
print(count)
"""
KEYS = {"-": None, "1": ONE, "2": TWO}


def run_and_kill(path: Path, old: str, new: str, last: int) -> subprocess.CompletedProcess[str]:
    """Change the key in a process that is killed at its `last` call or return."""
    arguments = [sys.executable, "-c", KILLED, str(path), old, new, str(last)]
    return subprocess.run(
        arguments, capture_output=True, text=True, check=False, cwd=Path(__file__).parents[2]
    )


@pytest.mark.skipif(sys.platform == "win32", reason="no SIGKILL")
@pytest.mark.parametrize(
    ("old", "new"), [("-", "1"), ("1", "2"), ("1", "-")], ids=["set", "change", "remove"]
)
def test_killed_at_any_moment_one_whole_file_stands_there(path: Path, old: str, new: str) -> None:
    if KEYS[old]:
        reencrypt(path, None, KEYS[old])
    origin, before = path.read_bytes(), content(path, KEYS[old])
    steps = int(run_and_kill(path, old, new, 0).stdout)
    rng = random.Random(f"{old}{new}")
    moments = [rng.randrange(1, steps) for _ in range(KILLS // 3)]
    moments += [
        steps - rng.randrange(90) for _ in range(KILLS - len(moments))
    ]  # where the files change places
    outcomes = set()
    for moment in moments:
        path.write_bytes(origin)
        assert run_and_kill(path, old, new, moment).returncode in (-9, 0)  # it may be done before
        outcomes.add(judge(path, KEYS[old], KEYS[new], before))
    assert KILLS < 10 or outcomes == {"old", "new"}


def judge(path: Path, old: cipher.Key | None, new: cipher.Key | None, before: list[object]) -> str:
    """Which of the two stands there; it opens, nothing is left beside it, and it says what it said."""
    assert not logs_of(path)
    encrypted = cipher.is_encrypted(path)
    for word, key in (("old", old), ("new", new)):
        if encrypted != (key is not None) or (key and cipher.salt_of(path) != key.salt):
            continue
        Archive.open(path, key=key).close()
        assert alone(path)
        assert content(path, key) == before
        return word
    raise AssertionError("it is under neither key")
