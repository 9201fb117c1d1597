"""Where an import begins when no file was chosen yet; below, the earlier ones."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from crm_desktop.ui.archive.welcome import DropCard
from crm_desktop.ui.context import Context
from crm_desktop.ui.i18n import tr
from crm_desktop.ui.transfer.earlier import EarlierView
from crm_desktop.ui.widgets.page_header import PageHeader

PATTERN = "*.xlsx *.xlsm *.xls *.xlsb *.ods *.csv *.tsv *.txt *.vcf *.zip"


def choose_files(context: Context) -> list[Path]:
    return context.messages.choose_files(tr("Import a list"), f"{tr('Lists')} ({PATTERN})")


class StartView(QWidget):
    """`chosen(files)`; `batch_wanted(id)` shows what an earlier import brought."""

    chosen = Signal(list)
    paste_wanted = Signal()
    batch_wanted = Signal(int)

    def __init__(self, context: Context) -> None:
        super().__init__()
        self.context = context
        self._build()
        self._connect()

    def _build(self) -> None:
        self.header = PageHeader(tr("Import a list"))
        self.drop = DropCard()
        self.drop.setMaximumWidth(720)
        top = QHBoxLayout()
        top.setContentsMargins(16, 4, 16, 20)
        top.addWidget(self.drop, 1)
        top.addStretch(0)
        self.earlier = EarlierView(self.context)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.header)
        column.addLayout(top)
        column.addWidget(self.earlier, 1)
        column.addStretch(0)

    def _connect(self) -> None:
        self.drop.choose.connect(self._choose)
        self.drop.dropped.connect(self.chosen)
        self.drop.paste.connect(self.paste_wanted)
        self.earlier.batch_wanted.connect(self.batch_wanted)

    def load(self) -> None:
        """The earlier imports that are not undone."""
        self.earlier.load()

    @Slot()
    def _choose(self) -> None:
        files = choose_files(self.context)
        if files:
            self.chosen.emit(files)
