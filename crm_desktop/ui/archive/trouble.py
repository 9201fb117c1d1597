"""When the archive cannot be opened, or is found damaged: never an empty one without a word, always the ways out."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from crm_desktop.errors import CrmError
from crm_desktop.services import bringing_back
from crm_desktop.services.bringing_back import Key, LastSeen
from crm_desktop.ui.archive.damage import DamageDialog
from crm_desktop.ui.i18n import format_datetime, tr

if TYPE_CHECKING:
    from crm_desktop.services.archives import OpenArchive
    from crm_desktop.services.jobs import JobContext
    from crm_desktop.ui.archive.desk import Desk

#: what may be the end of an archive, if it is one: there are copies, or rows to read
DAMAGE = ("storage.damaged", "archive.not_an_archive", "archive.other_program", "backup.altered")
MISSING = "archive.missing"


def say_why_not(desk: Desk, path: Path, error: CrmError) -> None:
    """A sentence; or, where something can be done, the ways out."""
    code = error.message.code
    known = bringing_back.has_copies(path)  # else it is not an archive we ever had
    if code != "storage.damaged" and not (known and (code == MISSING or code in DAMAGE)):
        desk.messages.error(error.message)
        return
    desk.jobs.files(partial(_last_seen, path), partial(_seen, desk, path, error))


def _seen(desk: Desk, path: Path, error: CrmError, seen: LastSeen | None) -> None:
    if error.message.code == MISSING and seen is not None:
        _show(desk, path, *missing_words(path, seen), seen, missing=True)
    else:
        _show(desk, path, *damage_words(path), seen)


def offer_ways(desk: Desk, opened: OpenArchive) -> None:
    """The archive that is open was found damaged."""
    key = bringing_back.key_of(opened)
    path = opened.path
    desk.jobs.files(partial(_last_seen, path), partial(_show_open, desk, path, key))


def _show_open(desk: Desk, path: Path, key: Key | None, seen: LastSeen | None) -> None:
    _show(desk, path, *damage_words(path), seen, key=key)


def damage_words(path: Path) -> tuple[str, str]:
    return tr("“{name}” is damaged", name=path.stem), tr(
        "Its file can no longer be read in full. It is kept as it is, and no more copies are made of it. Choose how to go on."
    )


def missing_words(path: Path, seen: LastSeen | None) -> tuple[str, str]:
    """Where it was, and when it was last open."""
    when = format_datetime(seen.seen) if seen and seen.seen else tr("at some time")
    was = tr("It was in {folder}, and was last open {when}.", folder=str(path.parent), when=when)
    again = tr("If it is on a stick or in a network folder, plug it in and try again.")
    return tr("“{name}” is not where it was", name=path.stem), f"{was} {again}"


def _last_seen(path: Path, _job: JobContext) -> LastSeen | None:
    return bringing_back.last_seen(path)


def _show(
    desk: Desk, path: Path, title: str, text: str, seen: LastSeen | None, *, key: Key | None = None,
    missing: bool = False,
) -> None:  # fmt: skip
    dialog = DamageDialog(desk.jobs, path, title, text, seen, desk.window, key=key, missing=missing)
    returning = desk.returning
    dialog.restore_wanted.connect(partial(_restore, desk, path))
    dialog.salvaged_wanted.connect(partial(_use_salvaged, desk, path, key))
    dialog.list_wanted.connect(partial(returning.show_closed, path))
    dialog.other_wanted.connect(desk.ways_in.open_other)
    dialog.try_again.connect(partial(desk.open, path))
    desk.messages.run_dialog(dialog)
    dialog.deleteLater()


def _restore(desk: Desk, path: Path, backup: Any) -> None:
    if backup is None:
        desk.returning.restore_file(path)
    else:
        desk.returning.restore(path, backup.path)


def _use_salvaged(desk: Desk, path: Path, key: Key | None, salvaged: Path) -> None:
    desk.returning.use_salvaged(path, salvaged, key)
