"""The recovery sheet: on paper, what one needs to open the archive in years, the password in one's own hand."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from PySide6.QtWidgets import QWidget

from crm_desktop.ui.i18n import format_date, tr
from crm_desktop.ui.messages import Messages
from crm_desktop.ui.printing.paper import Paper, print_or_save


def recovery_paper(path: Path, copies: Path) -> Paper:
    """The password is never printed: it would lie in the printer's memory and among the files."""
    paper = Paper(tr("Recovery sheet"))
    paper.heading(
        tr("Recovery sheet of “{name}”", name=path.stem),
        tr("CRM Desktop, {day}", day=format_date(date.today(), "full")),
    )
    paper.text(
        tr(
            "The archive is encrypted. Nobody can open it without its password, the makers of the program included."
        ),
        above=4,
    )
    paper.section(tr("The password, by hand"))
    paper.text(tr("In capital and small letters as they are, with its blanks."), muted=True)
    paper.boxes([[tr("Password")], [tr("Once more, spelled out")]], lines=3)
    paper.boxes([[tr("Written on"), tr("By")]], lines=1)
    paper.section(tr("Where the archive is"))
    paper.facts(
        [
            (tr("Archive"), str(path)),
            (tr("Backups"), str(copies)),
            (tr("Program"), tr("CRM Desktop, for Windows, macOS and Linux")),
        ]
    )
    paper.boxes([[tr("Copies elsewhere: disk, place, person")]], lines=2)
    paper.section(tr("How to open it"))
    for number, line in enumerate(_steps(), 1):
        paper.text(f"{number}. {line}", above=2)
    paper.section(tr("Keep it safe"))
    paper.text(
        tr(
            "Away from the computer, where papers of value are. When the password changes, write a new sheet and destroy this one."
        )
    )
    return paper


def _steps() -> tuple[str, ...]:
    return (
        tr("Install CRM Desktop and choose “Open another archive…”."),
        tr("Choose the archive, or the newest of its backups."),
        tr(
            "Type the password above. Wrong and damaged look alike: if it is surely right, take an older backup."
        ),
        tr(
            "A backup may have the password of its time: keep former sheets as long as you keep such backups."
        ),
    )


def print_recovery_sheet(messages: Messages, path: Path, copies: Path, parent: QWidget | None = None) -> None:
    print_or_save(messages, recovery_paper(path, copies), parent)
