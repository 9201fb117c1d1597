"""Reading a copy with everything in it back: a zip or folder from anywhere, so nothing in it is believed.

Names of files inside are only looked up, never made into files; everything is read in pieces, and no further than its
manifest announced.
"""

from __future__ import annotations

import json
import struct
import zlib
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from hashlib import sha256
from pathlib import Path, PurePosixPath
from typing import Any, BinaryIO
from zipfile import BadZipFile, ZipFile

from crm_desktop.errors import UserError
from crm_desktop.formats.everything import (
    ATTACHED_COLUMNS,
    FORMAT,
    LARGEST_MANIFEST,
    MANIFEST,
    VERSION,
    Manifest,
    Part,
    from_json,
)

MB = 1024 * 1024
PIECE = 256 * 1024
AT_ONCE = 2_000
#: what the zip's table of contents may take in memory, before it is read
LARGEST_CONTENTS = 64 * MB
#: one row; texts are short, an import's original row has at most some thousand cells
LONGEST_LINE = 32 * MB
LARGEST_ATTACHMENT = 256 * MB
#: text packs to a tenth; what inflates to more than this is a trap
INFLATES = 300
#: below this nothing is a trap
HARMLESS = 50 * MB
Told = Callable[[int], None]


class EverythingSource:
    """An opened copy. UserError everything.damaged from whatever is read that is not as announced."""

    def __init__(self, path: Path, packed: ZipFile | None, manifest: Manifest) -> None:
        self.path = path
        self.manifest = manifest
        self._packed = packed

    # -- tables

    def columns(self, part: Part) -> list[str]:
        """The first line of the file."""
        with self._told(), self._open(part.file) as file:
            found = json.loads(file.readline(LONGEST_LINE))
            if not _are_texts(found):
                raise ValueError
            return list(found)

    def rows(self, part: Part) -> Iterator[list[list[Any]]]:
        """The rows below it, some thousand at a time."""
        with self._told(), self._open(part.file) as file:
            file.readline(LONGEST_LINE)
            while True:
                lines = _some_lines(file)
                if not lines:
                    return
                rows = json.loads(b"[" + b",".join(lines) + b"]", parse_constant=_refuse, parse_float=_refuse)
                if len(rows) != len(lines) or set(map(type, rows)) != {list}:
                    raise ValueError
                yield rows

    # -- attached files

    def attached(self) -> Iterator[tuple[str, bytes]]:
        """(hash, bytes) of each; that they belong together was looked at."""
        for rows in self.rows(self.manifest.attachments):
            for row in rows:
                yield self._content(*_attached(self.path, row))

    def _content(self, digest: str, size: int, name: str) -> tuple[str, bytes]:
        with self._told(), self._open(name) as file:
            content = file.read(size + 1)
            if len(content) != size or sha256(content).hexdigest() != digest:
                raise ValueError
            return digest, content

    # -- is it whole

    def check(self, told: Told) -> None:
        """Read everything once: sizes, hashes, rows. `told(bytes)` hears how far it is."""
        for part in self.manifest.parts:
            self._check_part(part, told)
        self._check_attached(told)

    def _check_part(self, part: Part, told: Told) -> None:
        digest, size, ends = sha256(), 0, 0
        with self._told(), self._open(part.file) as file:
            while piece := file.read(PIECE):
                digest.update(piece)
                size += len(piece)
                ends += piece.count(b"\n")
                if size > part.bytes:
                    raise ValueError
                told(len(piece))
            if (size, ends, digest.hexdigest()) != (part.bytes, part.rows + 1, part.sha256):
                raise ValueError
            if self.manifest.attachments is part and self.columns(part) != list(ATTACHED_COLUMNS):
                raise ValueError

    def _check_attached(self, told: Told) -> None:
        total = 0
        for rows in self.rows(self.manifest.attachments):
            for row in rows:
                total += len(self._content(*_attached(self.path, row))[1])
                told(row[1])
        if total != self.manifest.attached_bytes:
            raise damaged(self.path)

    # -- files inside

    @contextmanager
    def _open(self, name: str) -> Iterator[BinaryIO]:
        if self._packed is not None:
            with self._packed.open(name) as file:
                yield file  # type: ignore[misc]
        else:
            with _inside(self.path, name).open("rb") as file:
                yield file

    @contextmanager
    def _told(self) -> Iterator[None]:
        with told_of_damage(self.path):
            yield


@contextmanager
def open_everything(path: Path, free: int | None = None) -> Iterator[EverythingSource]:
    """Open a zip or folder of ours. `free` is the room, in bytes, for what is in it.

    UserError: everything.not_ours, everything.damaged, everything.newer, everything.too_large, everything.no_room.
    """
    if path.is_dir():
        yield _source(path, None, free)
        return
    with told_of_damage(path):
        _check_contents(path)
        packed = ZipFile(path)
    with packed:
        yield _source(path, packed, free)


def is_everything(path: Path) -> bool:
    """Whether it says of itself that it is one of ours, newer ones included."""
    try:
        with open_everything(path):
            return True
    except UserError as error:
        return error.message.code not in ("everything.not_ours", "everything.damaged")


def damaged(path: Path) -> UserError:
    return UserError("everything.damaged", file=path.name)


@contextmanager
def told_of_damage(path: Path) -> Iterator[None]:
    """Whatever the zip, the disk or the text inside has wrong."""
    try:
        yield
    except UserError:
        raise
    except (
        BadZipFile, OSError, EOFError, zlib.error, NotImplementedError, RuntimeError, ValueError, KeyError, TypeError,
        struct.error, OverflowError,
    ) as error:  # fmt: skip
        raise damaged(path) from error


def _source(path: Path, packed: ZipFile | None, free: int | None) -> EverythingSource:
    manifest = _manifest(path, packed)
    if manifest.version > VERSION:
        raise UserError("everything.newer", file=path.name)
    if packed is not None and manifest.size > max(HARMLESS, INFLATES * path.stat().st_size):
        raise UserError("everything.too_large", file=path.name)
    if free is not None and manifest.size * 2 > free:
        raise UserError("everything.no_room", file=path.name)
    return EverythingSource(path, packed, manifest)


def _manifest(path: Path, packed: ZipFile | None) -> Manifest:
    try:
        if packed is not None:
            with packed.open(MANIFEST) as file:
                text = file.read(LARGEST_MANIFEST + 1)
        else:
            with _inside(path, MANIFEST).open("rb") as opened:
                text = opened.read(LARGEST_MANIFEST + 1)
    except (KeyError, FileNotFoundError) as error:
        raise UserError("everything.not_ours", file=path.name) from error
    except (BadZipFile, OSError, EOFError, zlib.error, NotImplementedError, RuntimeError) as error:
        raise damaged(path) from error
    if FORMAT.encode() not in text:
        raise UserError("everything.not_ours", file=path.name)
    with told_of_damage(path):
        return from_json(text.decode("utf-8"))


def _check_contents(path: Path) -> None:
    """The size of the table of contents, from the zip's end, before anything of it is read into memory."""
    with path.open("rb") as file:
        size = file.seek(0, 2)
        start = max(0, size - 65_557)
        file.seek(start)
        end = file.read()
    place = end.rfind(b"PK\5\6")
    if place < 0 or len(end) - place < 22:
        raise UserError("everything.not_ours", file=path.name)
    (contents,) = struct.unpack("<L", end[place + 12 : place + 16])
    if contents > LARGEST_CONTENTS:
        raise UserError("everything.too_large", file=path.name)


def _inside(folder: Path, name: str) -> Path:
    """A file of the folder itself; ValueError for a name that leads elsewhere."""
    parts = PurePosixPath(name).parts
    if not parts or name.startswith("/") or "\\" in name or ":" in name or ".." in parts:
        raise ValueError(name)
    file = folder.joinpath(*parts)
    if not file.resolve().is_relative_to(folder.resolve()):
        raise ValueError(name)
    return file


def _some_lines(file: BinaryIO) -> list[bytes]:
    lines: list[bytes] = []
    size = 0
    while len(lines) < AT_ONCE and size < LONGEST_LINE:
        line = file.readline(LONGEST_LINE)
        if not line:
            break
        if not line.endswith(b"\n"):
            raise ValueError
        lines.append(line)
        size += len(line)
    return lines


def _attached(path: Path, row: list[Any]) -> tuple[str, int, str]:
    if list(map(type, row)) != [str, int, str] or len(row[0]) != 64 or not 0 <= row[1] <= LARGEST_ATTACHMENT:
        raise damaged(path)
    return row[0], row[1], row[2]


def _are_texts(found: Any) -> bool:
    return isinstance(found, list) and all(isinstance(name, str) for name in found)


def _refuse(text: str) -> None:
    raise ValueError(text)
