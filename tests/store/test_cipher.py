"""Encrypted archives: nothing readable in any file, one key opens them, one wrong bit is seen."""

from __future__ import annotations

import random
from collections.abc import Iterator
from pathlib import Path

import pytest

from crm_desktop.domain import entities
from crm_desktop.domain.messages import Message
from crm_desktop.errors import BugError, StorageError
from crm_desktop.store import authenticity, check, cipher, drafts, search
from crm_desktop.store.archive import Archive, examine
from crm_desktop.store.connection import connect, driver, unlock
from crm_desktop.store.recrypting import reencrypt
from tests.sample_archive import copy_to

PHRASE = "quattro parole, però lunghe"
CANARY = "Canarinistica"


@pytest.fixture(scope="module")
def key() -> cipher.Key:
    return cipher.new_key(PHRASE)


@pytest.fixture
def encrypted(tmp_path: Path, key: cipher.Key) -> Iterator[Archive]:
    archive = Archive.create(tmp_path / "a.crm", key=key)
    yield archive
    archive.close()


@pytest.fixture(scope="module")
def sample(tmp_path_factory: pytest.TempPathFactory, key: cipher.Key) -> bytes:
    """The content of an encrypted archive with a year of work."""
    path = copy_to(tmp_path_factory.mktemp("sample") / "a.crm")
    reencrypt(path, None, key)
    return path.read_bytes()


def add(archive: Archive, name: str) -> int:
    with archive.step(Message("step.test")) as step:
        return step.save(entities.Subject, {"kind": "company", "company": name, "notes": f"{name} spa"})


def reason(path: Path, key: cipher.Key | None) -> str:
    with pytest.raises(StorageError) as error:
        Archive.open(path, key=key).close()
    return error.value.message.code


def test_nothing_can_be_read_in_the_file_nor_beside_it(encrypted: Archive, tmp_path: Path) -> None:
    subject = add(encrypted, CANARY)
    with encrypted.maintenance() as connection:
        drafts.keep_draft(connection, "draft", CANARY)
    encrypted.undo()
    encrypted.redo()
    there = {file.name: file.read_bytes() for file in tmp_path.iterdir()}
    assert len(there["a.crm-wal"]) > 4_000
    assert [name for name, content in there.items() if CANARY.encode() in content] == []
    assert encrypted.reader().execute("SELECT company FROM subject").fetchone() == (CANARY,)
    query = search.parts_query(CANARY[3:9])
    assert query is not None
    assert list(search.subjects_found(encrypted.reader(), query)) == [subject]


def test_a_rollback_journal_cannot_be_read_either(tmp_path: Path, key: cipher.Key) -> None:
    (tmp_path / "Dropbox").mkdir()
    archive = Archive.create(tmp_path / "Dropbox" / "a.crm", key=key)
    subject = add(archive, CANARY)
    with archive.maintenance() as connection:
        connection.execute("PRAGMA cache_size = 1")  # so that pages are written before the commit
        connection.execute("UPDATE subject SET notes = ? WHERE id = ?", (CANARY * 9_000, subject))
        there = {file.name: file.read_bytes() for file in archive.path.parent.iterdir()}
    archive.close()
    assert len(there["a.crm-journal"]) > 4_000
    assert [name for name, content in there.items() if CANARY.encode() in content] == []


def test_the_salt_comes_first_pages_are_authenticated_and_nothing_goes_to_temporary_files(
    encrypted: Archive, key: cipher.Key
) -> None:
    assert cipher.salt_of(encrypted.path) == key.salt
    for connection in (encrypted.reader(), encrypted.writer):
        said = {
            name: str(connection.execute(f"PRAGMA {name}").fetchone()[0])
            for name in ("cipher_use_hmac", "cipher_page_size", "cipher_hmac_algorithm", "temp_store")
        }
        assert said == {
            "cipher_use_hmac": "1", "cipher_page_size": "4096", "cipher_hmac_algorithm": "HMAC_SHA512",
            "temp_store": "2",
        }  # fmt: skip


def test_letters_composed_otherwise_are_the_same_passphrase(key: cipher.Key) -> None:
    assert cipher.derive("quattro parole, pero\u0300 lunghe", key.salt) == key
    assert cipher.derive("quattro parole, pero lunghe", key.salt) != key


def test_the_key_of_a_passphrase_never_changes() -> None:
    """Archives of today must open in ten years."""
    found = cipher.derive("open sesame", bytes(range(16)))
    assert found.value() == (
        "x'1f1d9bda7f658f0430926a0c49e81c03b672e62753575893a9dc437ec9903b57"
        "000102030405060708090a0b0c0d0e0f'"
    )  # fmt: skip


def test_the_cipher_opens_an_archive_of_the_first_release(tmp_path: Path) -> None:
    """Written by the parameters of SQLCipher 4; a later library must read it."""
    known = Path(__file__).parent / "data" / "encrypted-1.bin"
    path = tmp_path / "a.crm"
    path.write_bytes(known.read_bytes())
    connection = connect(path, key=cipher.key_for(path, "open sesame"), read_only=True)
    assert connection.execute("SELECT words FROM said").fetchall() == [("è aperto",)]
    connection.close()


def test_wrong_missing_and_needless_keys(encrypted: Archive, key: cipher.Key, tmp_path: Path) -> None:
    add(encrypted, "Rossi")
    encrypted.close()
    path = encrypted.path
    before = path.read_bytes()
    assert reason(path, None) == "archive.passphrase_needed"
    assert reason(path, cipher.key_for(path, "another")) == "archive.wrong_passphrase"
    with pytest.raises(StorageError, match=r"archive\.passphrase_needed"):
        cipher.key_for(path, "")
    assert path.read_bytes() == before
    assert [file.name for file in tmp_path.iterdir()] == ["a.crm"]
    plain = copy_to(tmp_path / "plain.crm")
    assert cipher.key_for(plain, "needless") is None
    assert examine(plain, key) == examine(path, key)


def test_a_file_that_is_none_of_ours_is_not_asked_for_a_password(tmp_path: Path) -> None:
    rng = random.Random(5)
    plain = copy_to(tmp_path / "plain.crm").read_bytes()
    noise = rng.randbytes(200_000)
    others = {
        "workbook": b"PK\x03\x04" + noise, "picture": b"\xff\xd8\xff\xe0" + noise, "film": b"\0\0\0\x20ftyp" + noise,
        "text": b"Rossi;Anna;02 1234567\n" * 9_000, "zeros": bytes(100_000), "short": noise[:3_000],
        "plain without its head": bytes(100) + plain[100:], "plain with a wrong head": noise[:100] + plain[100:],
    }  # fmt: skip
    for name, content in others.items():
        path = tmp_path / "x.crm"
        path.write_bytes(content)
        assert reason(path, None) == "archive.not_an_archive", name


def test_a_killed_writers_archive_opens(encrypted: Archive, key: cipher.Key, tmp_path: Path) -> None:
    """Its write-ahead log is taken into account, with the key alone."""
    add(encrypted, "Rossi")
    (tmp_path / "b").mkdir()
    for end in ("", "-wal"):
        (tmp_path / "b" / f"a.crm{end}").write_bytes((tmp_path / f"a.crm{end}").read_bytes())
    assert reason(tmp_path / "b" / "a.crm", cipher.new_key("another")) == "archive.wrong_passphrase"
    again = Archive.open(tmp_path / "b" / "a.crm", key=key)
    assert again.reader().execute("SELECT company FROM subject").fetchall() == [("Rossi",)]
    again.close()


def test_every_single_wrong_bit_is_found(sample: bytes, key: cipher.Key, tmp_path: Path) -> None:
    rng = random.Random(11)
    path = tmp_path / "a.crm"
    places = [0, 15, 16, 4_095, len(sample) - 1, *(rng.randrange(len(sample)) for _ in range(120))]
    for place in places:
        damaged = bytearray(sample)
        damaged[place] ^= 1 << rng.randrange(8)
        path.write_bytes(damaged)
        assert not opens_whole(path, key), place
    path.write_bytes(sample)
    assert opens_whole(path, key)


def opens_whole(path: Path, key: cipher.Key) -> bool:
    if cipher.salt_of(path) != key.salt:
        key = cipher.derive(PHRASE, cipher.salt_of(path))
    try:
        archive = Archive.open(path, key=key)
    except StorageError as error:
        return error.message.code not in ("archive.wrong_passphrase", "storage.damaged")
    found = check.problems(archive.reader())
    archive.close()
    return not found


def test_missing_pages_are_found(sample: bytes, key: cipher.Key, tmp_path: Path) -> None:
    path = tmp_path / "a.crm"
    pages = len(sample) // cipher.PAGE_BYTES
    for kept in (1, pages // 2, pages - 1):
        path.write_bytes(sample[: kept * cipher.PAGE_BYTES])
        assert not opens_whole(path, key)
    path.write_bytes(
        sample[: cipher.PAGE_BYTES * 9] + bytes(cipher.PAGE_BYTES) + sample[cipher.PAGE_BYTES * 10 :]
    )
    assert not opens_whole(path, key)


def test_a_copy_made_with_the_key_is_encrypted_alike(
    encrypted: Archive, key: cipher.Key, tmp_path: Path
) -> None:
    add(encrypted, CANARY)
    copy = driver.connect(str(tmp_path / "copy.crm"), isolation_level=None)
    unlock(copy, key)
    encrypted.reader().backup(copy)
    copy.close()
    assert cipher.salt_of(tmp_path / "copy.crm") == key.salt
    assert CANARY.encode() not in (tmp_path / "copy.crm").read_bytes()
    opened = Archive.open(tmp_path / "copy.crm", key=key)
    assert not check.problems(opened.reader())
    opened.close()


def test_a_suspended_archive_forgets_its_key_and_stays_ours(encrypted: Archive, key: cipher.Key) -> None:
    add(encrypted, "Rossi")
    encrypted.suspend()
    assert encrypted.suspended
    with pytest.raises(StorageError, match=r"archive\.locked"):
        encrypted.reader()
    with pytest.raises(StorageError, match=r"archive\.locked"):
        add(encrypted, "Bianchi")
    with pytest.raises(BugError):
        assert encrypted.key is not None
        encrypted.key.value()
    with pytest.raises(StorageError, match=r"archive\.in_use"):
        Archive.open(encrypted.path, key=key)
    with pytest.raises(StorageError, match=r"archive\.wrong_passphrase"):
        encrypted.resume(cipher.derive("another", key.salt))
    encrypted.resume(key)
    add(encrypted, "Bianchi")
    assert encrypted.reader().execute("SELECT count(*) FROM subject").fetchone() == (2,)


def test_a_plain_archive_has_nothing_to_forget(archive: Archive) -> None:
    archive.suspend()
    assert not archive.suspended
    add(archive, "Rossi")


def test_a_key_says_nothing_of_itself(key: cipher.Key) -> None:
    assert key.value()[2:18] not in repr(key) + str(key)
    copy = key.copy()
    assert copy == key
    copy.wipe()
    assert copy != key
    assert key.value()


def test_what_the_log_holds_newer_is_no_damage_of_the_file(
    encrypted: Archive, key: cipher.Key, tmp_path: Path
) -> None:
    """After a power cut while pages went from the log to the file: torn there, whole in the log."""
    add(encrypted, "Rossi")
    (tmp_path / "b").mkdir()
    copy = tmp_path / "b" / "a.crm"
    (tmp_path / "b" / "a.crm-wal").write_bytes((tmp_path / "a.crm-wal").read_bytes())
    torn = bytearray((tmp_path / "a.crm").read_bytes())
    in_log = authenticity._pages_in_log(encrypted.reader())
    page = max(number for number in in_log if number * cipher.PAGE_BYTES <= len(torn))
    assert len(in_log) > 3
    torn[page * cipher.PAGE_BYTES - 2_000 : page * cipher.PAGE_BYTES] = bytes(2_000)
    copy.write_bytes(torn)
    again = Archive.open(copy, key=key)
    assert authenticity._unproved(again.reader()) == {page}
    assert not check.problems(again.reader())
    assert again.reader().execute("SELECT company FROM subject").fetchall() == [("Rossi",)]
    again.close()
    again = Archive.open(copy, key=key)
    assert authenticity._unproved(again.reader()) == set()
    again.close()


def test_damage_outside_of_the_log_is_seen_beside_it(encrypted: Archive, key: cipher.Key) -> None:
    add(encrypted, "Rossi")
    in_log = authenticity._pages_in_log(encrypted.reader())
    content = bytearray(encrypted.path.read_bytes())
    page = next(number for number in range(2, len(content) // cipher.PAGE_BYTES) if number not in in_log)
    content[page * cipher.PAGE_BYTES - 2_000] ^= 1
    with encrypted.path.open("rb+") as file:
        file.write(content)
    assert authenticity.altered_pages(encrypted.reader()) == {page}
    assert check.problems(encrypted.reader())
