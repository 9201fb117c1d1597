"""All fields of one's own: renamed, given another type, deleted with what they hold."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QSize, Qt, Slot
from PySide6.QtWidgets import QDialog, QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from crm_desktop.services.subject_records import FieldRow
from crm_desktop.ui.context import Context
from crm_desktop.ui.i18n import term, tr
from crm_desktop.ui.subjects.dialogs import FieldDialog, fit
from crm_desktop.ui.widgets.buttons import Button
from crm_desktop.ui.widgets.labels import ElidedLabel, IconButton, LinkButton, clear_layout, text_label

WIDTH, HEIGHT = 520, 440


class FieldsDialog(QDialog):
    """Everything is done at once, and can be undone one by one."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.context = context
        self.service = context.services.subjects
        self.rows = QVBoxLayout()
        self.add = LinkButton(tr("Add a field…"), "plus")
        self.close_button = Button(tr("Close"), "primary")
        self._build()
        self._connect()
        self.load()

    def _build(self) -> None:
        self.setWindowTitle(tr("Your fields"))
        fit(self, WIDTH, HEIGHT)
        page = QWidget()
        page.setProperty("surface", "window")
        inside = QVBoxLayout(page)
        inside.setContentsMargins(0, 0, 8, 0)
        inside.addLayout(self.rows)
        inside.addWidget(self.add, 0, Qt.AlignmentFlag.AlignLeft)
        inside.addStretch(1)
        scroll = QScrollArea()
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setWidgetResizable(True)
        scroll.setWidget(page)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 16)
        column.setSpacing(12)
        column.addWidget(text_label(tr("Your fields"), "subject"))
        column.addWidget(
            text_label(tr("Every subject can have a value in each of them."), "body", "muted", wrap=True)
        )
        column.addWidget(scroll, 1)
        column.addWidget(self.close_button, 0, Qt.AlignmentFlag.AlignRight)

    def _connect(self) -> None:
        self.add.clicked.connect(self.add_field)
        self.close_button.clicked.connect(self.accept)

    @Slot()
    def load(self) -> None:
        clear_layout(self.rows)
        for field in self.service.custom_fields():
            self.rows.addWidget(self._row(field))

    def _row(self, field: FieldRow) -> QWidget:
        row = QFrame()
        row.setProperty("line", "bottom")
        line = QHBoxLayout(row)
        line.setContentsMargins(0, 6, 0, 6)
        line.setSpacing(12)
        line.addWidget(ElidedLabel(field.name[:300], "strong"), 1)
        line.addWidget(text_label(term(field.type, "field_type"), "body", "muted"))
        line.addWidget(text_label(tr("%n values", n=field.used), "small", "muted"))
        for icon, words, slot in (
            ("pencil", tr("Change the field"), self.change),
            ("trash", tr("Delete the field"), self.delete),
        ):
            button = IconButton(icon, words, "muted", 16)
            button.setFixedSize(QSize(26, 26))
            button.clicked.connect(partial(_of, slot, field))
            line.addWidget(button)
        return row

    @Slot()
    def add_field(self) -> None:
        self._run(None)

    def change(self, field: FieldRow) -> None:
        self._run(field)

    def _run(self, field: FieldRow | None) -> None:
        if self.context.messages.run_dialog(FieldDialog(self.context, field, self)):
            self.load()

    def delete(self, field: FieldRow) -> None:
        """With its values; the toast undoes it."""
        self.context.write(partial(self.service.delete_field, field.id), self._deleted)

    def _deleted(self, changes: object) -> None:
        self.context.messages.toast(changes.label, undo=True)  # type: ignore[attr-defined]
        self.load()


def _of(slot: object, field: FieldRow, _checked: bool = False) -> None:
    slot(field)  # type: ignore[operator]
