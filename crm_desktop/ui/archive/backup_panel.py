"""One backup: what it holds, where it is, what was done since, and the two things one does with it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from crm_desktop.services.backups import Backup, BackupRow, SinceRow
from crm_desktop.ui.archive.backup_words import counts_words, reason_word, since_words, when
from crm_desktop.ui.i18n import format_datetime, tr
from crm_desktop.ui.widgets.buttons import Button
from crm_desktop.ui.widgets.labels import CountTitle, FactRows, clear_layout, text_label
from crm_desktop.ui.widgets.scrolling import scrolling


class BackupPanel(QFrame):
    """Facts above, which scroll; the buttons stay."""

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("surface", "window")
        self.look_button = Button(tr("Look inside"), "secondary", "eye")
        self.restore_button = Button(tr("Restore this copy…"), "primary", "arrow-back-up")
        self.content = QVBoxLayout()
        self._build()
        self.clear()

    def _build(self) -> None:
        inside = QWidget()
        self.content.setContentsMargins(16, 12, 16, 12)
        self.content.setSpacing(8)
        outer = QVBoxLayout(inside)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addLayout(self.content)
        outer.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(scrolling(inside), 1)
        row = QVBoxLayout()
        row.setContentsMargins(16, 8, 16, 12)
        row.setSpacing(8)
        row.addWidget(self.look_button)
        row.addWidget(self.restore_button)
        column.addLayout(row)

    def least_width(self) -> int:
        """The words of the buttons are not cut, whatever the font."""
        for button in (self.look_button, self.restore_button):
            button.ensurePolished()
        return self.minimumSizeHint().width()

    def clear(self) -> None:
        clear_layout(self.content)
        self.look_button.setEnabled(False)
        self.restore_button.setEnabled(False)

    def show_copy(self, row: BackupRow, since: Sequence[SinceRow]) -> None:
        self.clear()
        backup = row.backup
        self.content.addWidget(text_label(when(backup), "subject", wrap=True))
        problem = _problem(backup)
        if problem:
            self.content.addWidget(text_label(problem, "body", "negative", wrap=True))
        facts = FactRows(72)
        facts.set_rows(_facts(row))
        self.content.addWidget(facts)
        if row.since is not None:
            self._show_since(row.since, since)
        self.look_button.setEnabled(not problem)
        self.restore_button.setEnabled(not problem)

    def _show_since(self, count: int, since: Sequence[SinceRow]) -> None:
        self.content.addSpacing(8)
        self.content.addWidget(CountTitle(tr("Done since"), str(count) if count else ""))
        if not count:
            self.content.addWidget(
                text_label(tr("Nothing: it holds all there is."), "body", "muted", wrap=True)
            )
        for step in since:
            self.content.addWidget(text_label(since_words(step), "body", wrap=True))
            self.content.addWidget(text_label(format_datetime(step.at), "small", "muted"))
        if count > len(since):
            self.content.addWidget(text_label(tr("and %n more", n=count - len(since)), "small", "muted"))


def _facts(row: BackupRow) -> list[tuple[str, str]]:
    backup = row.backup
    known = backup.manifest
    read = format_datetime(known.checked) if known.verified else tr("not yet")
    return [
        (tr("Why"), reason_word(known.reason)),
        (tr("Holds"), counts_words(backup)),
        (tr("Read"), read),
        (tr("Password"), tr("has one") if known.salt else ""),
        (tr("Outside"), tr("in the second place too") if row.outside else ""),
        (tr("File"), str(backup.path)),
    ]


def _problem(backup: Backup) -> str:
    if backup.manifest.state == "damaged":
        return tr("This copy is damaged and is not used. Choose another one.")
    return ""
