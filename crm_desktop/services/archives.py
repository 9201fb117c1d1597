"""Making, opening and closing the archive file, and meeting the window that has it open already."""

from __future__ import annotations

from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

from crm_desktop import paths
from crm_desktop.errors import CrmError
from crm_desktop.services import Services
from crm_desktop.services.jobs import JobContext
from crm_desktop.store.archive import Archive
from crm_desktop.store.cipher import key_for
from crm_desktop.store.lock import WINDOW, raise_request
from crm_desktop.store.places import shared_place

SUFFIX = ".crm"


class OpenArchive:
    """An archive in use, and what may be asked of it."""

    def __init__(self, archive: Archive, temporary: Path | None = None, looking: bool = False) -> None:
        self.archive = archive
        self.looking = looking
        self.since = datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
        self.path = archive.path
        self.services = Services(archive)
        self._temporary = temporary

    @property
    def is_sample(self) -> bool:
        """A sample lives in a folder of its own and goes when it is closed."""
        return self._temporary is not None and not self.looking

    @property
    def passing(self) -> bool:
        """A sample, or a copy to look at: not remembered among the user's archives, and never backed up."""
        return self.looking or self.is_sample

    @property
    def has_passphrase(self) -> bool:
        return self.archive.key is not None

    @property
    def place(self) -> str | None:
        """The cloud service or "network" its folder belongs to, if any."""
        return shared_place(self.path)

    def load_the_rest(self) -> None:
        """Import what editing needs, in the calling thread."""
        if not self.looking:
            self.archive.load_orm()

    def close(self) -> None:
        self.archive.close()
        if self._temporary is not None:
            import shutil

            shutil.rmtree(self._temporary, ignore_errors=True)


def open_archive(path: Path, passphrase: str | None = None) -> OpenArchive:
    """Open for the window. Raises StorageError, among others archive.in_use, archive.passphrase_needed, …wrong_passphrase.

    With a passphrase it takes a moment: call it in a job.
    """
    return OpenArchive(Archive.open(path, owner=WINDOW, key=key_for(path, passphrase)))


def newest_copy(path: Path) -> str:
    """When the newest verified copy of an archive was made that cannot be opened; UTC text, empty without one."""
    from crm_desktop.store.shelf import shelf_at

    shelf = shelf_at(path.resolve())
    newest = shelf.newest(verified=True) if shelf else None
    return newest.manifest.made if newest else ""


def restored_before(path: Path) -> dict[str, Any] | None:
    """What is remembered of a restore the user has not confirmed yet; None when there was none."""
    from crm_desktop.store.shelf import shelf_at

    shelf = shelf_at(path.resolve())
    return shelf.state().get("restored") if shelf else None


def create_archive(path: Path) -> OpenArchive:
    """Make an empty archive and open it. Raises StorageError."""
    return OpenArchive(Archive.create(path, owner=WINDOW))


def create_sample(language: str, name: str, job: JobContext) -> OpenArchive:
    """A sample archive in a temporary folder, which goes with it."""
    import shutil
    import tempfile

    from crm_desktop.services.sample import build_sample

    folder = Path(tempfile.mkdtemp(prefix="crm-desktop-"))
    try:
        opened = OpenArchive(Archive.create(folder / f"{name}{SUFFIX}", owner=WINDOW), folder)
    except CrmError:
        shutil.rmtree(folder, ignore_errors=True)
        raise
    try:
        opened.archive.with_backups = False
        build_sample(opened.archive, language=language, today=date.today(), job=job)
    except BaseException:
        opened.close()
        raise
    return opened


def free_path(name: str, folder: Path | None = None) -> Path:
    """Where a new archive of this name would go: the user's data folder, and a number if the name is taken."""
    folder = folder or paths.data_folder()
    path = folder / f"{name}{SUFFIX}"
    number = 2
    while path.exists():
        path = folder / f"{name} {number}{SUFFIX}"
        number += 1
    return path


def ask_to_raise(path: Path) -> None:
    """Ask the window that has the archive open to come to the front."""
    request = raise_request(path)
    request.parent.mkdir(parents=True, exist_ok=True)
    request.touch()


def asked_to_raise(path: Path) -> bool:
    """Whether another start asked for this window since the last time; forgets it."""
    request = raise_request(path)
    if not request.exists():
        return False
    request.unlink(missing_ok=True)
    return True
