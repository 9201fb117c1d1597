"""A zip or a folder that several files go into: all of it, or nothing at the target."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from hashlib import sha256
from pathlib import Path
from typing import BinaryIO, Protocol
from zipfile import ZIP_DEFLATED, ZIP_STORED, ZipFile, ZipInfo

from crm_desktop.formats.writers.model import told_of_disk, whole_file

#: quick, and nearly as small
LEVEL = 3
#: so that the same content gives the same bytes
FIXED_DATE = (1980, 1, 1, 0, 0, 0)
_PACKED_ALREADY = (
    ".xlsx",
    ".zip",
    ".jpg",
    ".jpeg",
    ".png",
    ".docx",
    ".pdf",
    ".mp3",
    ".mp4",
    ".heic",
    ".webp",
)


class Pack(Protocol):
    def entry(self, name: str) -> BinaryIO:
        """A new file inside, to be closed before the next one; `name` has forward slashes."""
        ...


class _ZipPack:
    def __init__(self, packed: ZipFile) -> None:
        self.packed = packed

    def entry(self, name: str) -> BinaryIO:
        info = ZipInfo(name, FIXED_DATE)
        info.compress_type = ZIP_STORED if name.lower().endswith(_PACKED_ALREADY) else ZIP_DEFLATED
        info.external_attr = 0o600 << 16
        return self.packed.open(info, "w", force_zip64=True)  # type: ignore[return-value]


class _FolderPack:
    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def entry(self, name: str) -> BinaryIO:
        file = self.folder / name
        file.parent.mkdir(parents=True, exist_ok=True)
        return file.open("wb")


@contextmanager
def packing(target: Path) -> Iterator[Pack]:
    """A zip where the target ends in .zip, otherwise a folder, which must not be there or be empty."""
    if target.suffix.lower() == ".zip":
        with (
            whole_file(target) as temporary,
            ZipFile(temporary, "w", ZIP_DEFLATED, compresslevel=LEVEL) as packed,
        ):
            yield _ZipPack(packed)
    else:
        with whole_folder(target) as folder:
            yield _FolderPack(folder)


@contextmanager
def whole_folder(target: Path) -> Iterator[Path]:
    """As `whole_file`, for a folder."""
    temporary = target.with_name(f".{target.name}.part")
    with told_of_disk(target):
        try:
            shutil.rmtree(temporary, ignore_errors=True)
            temporary.mkdir()
            yield temporary
            if target.is_dir():
                target.rmdir()
            os.replace(temporary, target)
        finally:
            shutil.rmtree(temporary, ignore_errors=True)


class Counted:
    """Writes into a file and knows size and hash of what it wrote."""

    def __init__(self, file: BinaryIO) -> None:
        self.file = file
        self.size = 0
        self._hash = sha256()

    def write(self, data: bytes) -> None:
        self.file.write(data)
        self.size += len(data)
        self._hash.update(data)

    @property
    def sha256(self) -> str:
        return self._hash.hexdigest()
