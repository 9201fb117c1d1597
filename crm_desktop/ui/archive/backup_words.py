"""Backups in words: how old the last one is, what is in one, and what was done since."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import NamedTuple

from crm_desktop.services.backups import Backup, BackupStatus, SinceRow
from crm_desktop.ui.cell_text import State
from crm_desktop.ui.i18n import format_datetime, tr, word
from crm_desktop.ui.words.backups import REASONS

#: older than this, the line turns amber
OLD = timedelta(days=7)


class StatusLine(NamedTuple):
    """What the foot of the window says, and whether it asks for attention."""

    text: str
    hint: str
    amber: bool = False


def ago(made: str, now: datetime | None = None) -> str:
    """ "just now", "10 min ago", "3 days ago"."""
    minutes = max(0, int(_age(made, now).total_seconds() // 60))
    if minutes < 1:
        return tr("just now")
    if minutes < 60:
        return tr("%n min ago", n=minutes)
    if minutes < 24 * 60:
        return tr("%n hours ago", n=minutes // 60)
    return tr("%n days ago", n=minutes // (24 * 60))


def _age(made: str, now: datetime | None) -> timedelta:
    then = datetime.strptime(made, "%Y-%m-%dT%H:%M:%SZ").replace(tzinfo=UTC)
    return (now or datetime.now(UTC)) - then


def status_line(status: BackupStatus, now: datetime | None = None) -> StatusLine:
    """The last copy, and the last one outside of this computer."""
    here = tr("Backup {when}", when=ago(status.made, now)) if status.made else tr("No backup yet")
    amber = bool(status.trouble or status.archive_damaged or status.restored)
    amber = amber or bool(status.made and not status.up_to_date and _age(status.made, now) > OLD)
    outside, late = _outside(status, now)
    return StatusLine(f"{here} · {outside}", _hint(status), amber or late)


def _outside(status: BackupStatus, now: datetime | None) -> tuple[str, bool]:
    if status.second_place is None:
        return tr("none outside this computer"), False
    if not status.outside:
        return tr("outside: not yet"), not status.reachable
    return tr("outside {when}", when=ago(status.outside, now)), _age(status.outside, now) > OLD


def _hint(status: BackupStatus) -> str:
    lines = []
    if status.trouble is not None:
        lines.append(word(status.trouble))
    if status.restored:
        lines.append(tr("Automatic backups pause until you confirm the restore."))
    if status.made:
        lines.append(tr("Last copy: {when}", when=format_datetime(status.made)))
    if status.second_place is not None and not status.reachable:
        lines.append(tr("The second place is not there now; the copy goes there when it is back."))
    elif status.outside:
        lines.append(tr("Outside this computer: {when}", when=format_datetime(status.outside)))
    lines.append(tr("Click for all copies."))
    return "\n".join(lines)


def reason_word(reason: str) -> str:
    return tr(REASONS.get(reason, REASONS[""]))


def counts_words(backup: Backup) -> str:
    """ "180 subjects, 42 cycles, 31 results"; empty when it was not counted yet."""
    counts = backup.manifest.counts
    if not counts:
        return ""
    return ", ".join(
        (
            tr("%n subjects", n=counts.get("subject", 0)),
            tr("%n cycles", n=counts.get("cycle", 0)),
            tr("%n results", n=counts.get("result", 0)),
        )
    )


def state_of(backup: Backup) -> State | None:
    """A verified copy is nothing out of the ordinary."""
    if backup.manifest.state == "damaged":
        return State("negative", tr("damaged"), "alert-triangle")
    return None if backup.manifest.verified else State("neutral", tr("not read yet"))


def since_words(row: SinceRow) -> str:
    label = word(row.label)
    if row.kind == "undo":
        return tr("Undone: {step}", step=label)
    return tr("Redone: {step}", step=label) if row.kind == "redo" else label


def when(backup: Backup) -> str:
    return format_datetime(backup.manifest.made)
