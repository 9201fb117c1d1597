"""Where finished copies go besides, and how much room they may take."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QWidget

from crm_desktop.services.backups import choices
from crm_desktop.ui.i18n import format_number, tr
from crm_desktop.ui.plain import plain_hint
from crm_desktop.ui.widgets.fields import ChoiceField
from crm_desktop.ui.widgets.labels import ElidedLabel, LinkButton, icon_label, text_label

GB = 1_000_000_000
ROOMS = (1, 2, 5, 10, 20, 50, 100)


class BackupPlaces(QWidget):
    """One row: the second place, and the room on this computer."""

    changed = Signal()

    def __init__(self, context: Any) -> None:
        super().__init__()
        self.context = context
        self.place = ElidedLabel("", "body", "muted")
        self.choose = LinkButton(tr("Choose a folder…"))
        self.forget = LinkButton(tr("Take away"))
        present = choices().room
        rooms = sorted({*(gb * GB for gb in ROOMS), present})
        self.room = ChoiceField(
            [(str(room), tr("{count} GB", count=format_number(room / GB))) for room in rooms],
            value=str(present),
        )
        self.room.setAccessibleName(tr("Room for the copies"))
        self._build()
        self.choose.clicked.connect(self._choose)
        self.forget.clicked.connect(self._forget)
        self.room.changed.connect(self._keep_room)
        self.show_place()

    def _build(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 4, 16, 4)
        row.setSpacing(10)
        row.addWidget(icon_label("folder", "muted", 16))
        row.addWidget(text_label(tr("Second place"), "strong"))
        row.addWidget(self.place, 1)
        row.addWidget(self.choose)
        row.addWidget(self.forget)
        row.addSpacing(16)
        row.addWidget(text_label(tr("Room"), "strong"))
        row.addWidget(self.room)

    def show_place(self) -> None:
        chosen = choices().second_place
        self.forget.setVisible(chosen is not None)
        if chosen is None:
            self.place.set_text(
                tr("none yet: a folder on another disk, a stick, or one that a cloud service keeps")
            )
        elif chosen.is_dir():
            self.place.set_text(str(chosen))
        else:
            self.place.set_text(tr("{path} is not there now", path=str(chosen)))
        self.place.setToolTip(plain_hint(str(chosen or "")))

    @Slot()
    def _choose(self) -> None:
        folder = self.context.messages.choose_folder(
            tr("Where shall finished copies go besides?"), Path.home()
        )
        if folder is not None:
            self._set(str(folder))

    @Slot()
    def _forget(self) -> None:
        self._set(None)

    def _set(self, folder: str | None) -> None:
        self.context.preferences.set("second_place", folder)
        self.show_place()
        self.changed.emit()

    @Slot()
    def _keep_room(self) -> None:
        self.context.preferences.set("backup_room", int(self.room.value()))
