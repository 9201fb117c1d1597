"""Opening an archive for one command: to read beside the window, or to write alone."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from crm_desktop.services import Services
from crm_desktop.services.checking import close_reading
from crm_desktop.store.archive import Archive
from crm_desktop.store.cipher import key_for, new_key


@contextmanager
def reading(path: Path, passphrase: str | None = None) -> Iterator[Services]:
    """The archive as it is, also while a window has it open. Raises StorageError."""
    archive = Archive.open(path, writable=False, key=key_for(path, passphrase))
    try:
        yield Services(archive)
    finally:
        close_reading(archive)


@contextmanager
def writing(path: Path, create: bool = False, passphrase: str | None = None) -> Iterator[Services]:
    """The archive for this command alone; with `create` a missing one is made, and taken away if the command fails.

    One that is made with a passphrase is encrypted. Raises StorageError, among others "archive.in_use".
    """
    new = create and not path.exists()
    if new:
        archive = Archive.create(path, key=new_key(passphrase) if passphrase else None)
    else:
        archive = Archive.open(path, key=key_for(path, passphrase))
    try:
        yield Services(archive)
    except BaseException:
        archive.close()
        if new:
            path.unlink(missing_ok=True)
        raise
    archive.close()


@contextmanager
def trying(path: Path, passphrase: str | None = None, on_a_copy: bool = False) -> Iterator[Services]:
    """To see what a command would do: the archive for reading, or an empty one in a temporary folder if it is missing.

    on_a_copy: what the command writes goes into a copy that is thrown away.
    """
    if path.exists() and on_a_copy:
        from crm_desktop.services.checking import back_up

        with tempfile.TemporaryDirectory(prefix="crm-desktop-") as folder:
            copy = back_up(path, Path(folder, path.name), passphrase)
            with writing(copy.path, passphrase=passphrase) as services:
                yield services
        return
    if path.exists():
        with reading(path, passphrase) as services:
            yield services
        return
    with (
        tempfile.TemporaryDirectory(prefix="crm-desktop-") as folder,
        writing(Path(folder, path.name), True, passphrase) as services,
    ):
        yield services
