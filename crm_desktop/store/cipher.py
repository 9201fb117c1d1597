"""The key of an encrypted archive, and how such a file is known.

The whole file is encrypted by SQLCipher: AES-256, each page with its own HMAC-SHA512, 4,096 bytes a page. Its first 16
bytes are the salt; the key is Argon2id(passphrase, salt). It is derived once and handed on as a `Key`: deriving is slow
on purpose, a connection with a `Key` costs nothing. Archives and their copies of one passphrase have the same salt.
"""

from __future__ import annotations

import os
from collections import Counter
from pathlib import Path

from crm_desktop.errors import BugError, StorageError

PLAIN_HEADER = b"SQLite format 3\0"
SALT_BYTES = 16
KEY_BYTES = 32
PAGE_BYTES = 4096
#: Argon2id as RFC 9106 recommends where memory is shared. It is written nowhere in the file: never change it
TIME_COST, MEMORY_KIB, LANES = 3, 64 * 1024, 4

#: first bytes of files that look as random as an encrypted one
_OTHER_FORMATS = (
    b"PK", b"%PDF", b"\xd0\xcf\x11\xe0", b"\xff\xd8\xff", b"\x89PNG", b"GIF8", b"\x1f\x8b", b"7z\xbc\xaf", b"Rar!",
    b"BZh", b"\xfd7zXZ", b"\x28\xb5\x2f\xfd", b"RIFF", b"ID3", b"OggS", b"MZ", b"\x7fELF", b"\xcf\xfa\xed\xfe",
)  # fmt: skip
_SAMPLES = 8
#: chi-square of a page's bytes against even chance: 255 ± 23 for encrypted ones, thousands for text and numbers
_EVEN = 400.0


class Key:
    """What opens one archive and its copies. `wipe` it when done; what Python copied meanwhile it cannot reach."""

    __slots__ = ("_raw", "salt")

    def __init__(self, raw: bytes | bytearray, salt: bytes) -> None:
        self._raw = bytearray(raw)
        self.salt = salt

    def value(self) -> str:
        """As `PRAGMA key` and `ATTACH … KEY` want it, quotes not included."""
        if not self._raw:
            raise BugError("key.wiped")
        return f"x'{self._raw.hex()}{self.salt.hex()}'"

    def copy(self) -> Key:
        return Key(self._raw, self.salt)

    def wipe(self) -> None:
        for place in range(len(self._raw)):
            self._raw[place] = 0
        self._raw.clear()

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Key) and (self.salt, self._raw) == (other.salt, other._raw)

    def __hash__(self) -> int:
        return hash(self.salt)

    def __repr__(self) -> str:
        return "Key(…)"


def derive(passphrase: str, salt: bytes) -> Key:
    """The key of a passphrase, however its letters were composed. Takes a quarter of a second and 64 MB, on purpose.

    StorageError("passphrase.no_memory") when there are no 64 MB.
    """
    import unicodedata

    from argon2.exceptions import HashingError
    from argon2.low_level import Type, hash_secret_raw

    secret = unicodedata.normalize("NFC", passphrase).encode("utf-8", "surrogatepass")
    try:
        raw = hash_secret_raw(secret, salt, TIME_COST, MEMORY_KIB, LANES, KEY_BYTES, Type.ID)
    except HashingError as error:
        raise StorageError("passphrase.no_memory") from error
    return Key(raw, salt)


def new_key(passphrase: str) -> Key:
    """A key with a fresh salt, for a file to be made."""
    salt = os.urandom(SALT_BYTES)
    while _is_other_format(salt):
        salt = os.urandom(SALT_BYTES)
    return derive(passphrase, salt)


def key_for(path: Path, passphrase: str | None) -> Key | None:
    """The key this passphrase gives for this file; None for a plain archive, which needs none.

    Whether it is the right one is seen when the file is opened. StorageError("archive.passphrase_needed") when the file
    is encrypted and there is no passphrase.
    """
    try:
        if not is_encrypted(path):
            return None
    except OSError:  # whoever opens it says what is wrong
        return None
    if not passphrase:
        raise StorageError("archive.passphrase_needed", path=str(path))
    return derive(passphrase, salt_of(path))


def salt_of(path: Path) -> bytes:
    """The first 16 bytes: the same for an archive and those of its copies that have the same passphrase."""
    with path.open("rb") as file:
        return file.read(SALT_BYTES)


def unfinished(path: Path) -> tuple[Path, Path]:
    """Where a change of the key keeps the new file until it is whole, and the former one until it is written over."""
    return path.with_name(f".{path.name}.new-key"), path.with_name(f".{path.name}.former-key")


def is_encrypted(path: Path) -> bool:
    """Whether the file can be an encrypted archive: its bytes look random, and it is no other known format.

    Never true for a plain archive. A damaged encrypted one still counts while half of it is as it was.
    """
    size = path.stat().st_size if path.is_file() else 0
    if size < PAGE_BYTES:
        return False
    with path.open("rb") as file:
        if _is_other_format(file.read(SALT_BYTES)):
            return False
        places = sorted({size * part // _SAMPLES // PAGE_BYTES * PAGE_BYTES for part in range(_SAMPLES)})
        even = 0
        for place in places:
            file.seek(place)
            even += _looks_random(file.read(PAGE_BYTES))
    return even * 2 >= len(places)


def _is_other_format(head: bytes) -> bool:
    return head.startswith((PLAIN_HEADER, *_OTHER_FORMATS)) or head[4:8] == b"ftyp"


def _looks_random(block: bytes) -> bool:
    expected = len(block) / 256
    counts = Counter(block)
    return sum((counts[byte] - expected) ** 2 for byte in range(256)) < _EVEN * expected
