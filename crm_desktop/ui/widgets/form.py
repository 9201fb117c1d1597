"""Forms with labels above, and the dialog that holds one."""

from __future__ import annotations

from collections.abc import Callable
from itertools import pairwise
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QCloseEvent, QKeyEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QDialog, QGridLayout, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from crm_desktop.errors import CrmError
from crm_desktop.ui.i18n import tr, word
from crm_desktop.ui.jobs import Job
from crm_desktop.ui.plain import button_text, shortened, window_title
from crm_desktop.ui.theme import theme
from crm_desktop.ui.widgets.buttons import Button
from crm_desktop.ui.widgets.labels import text_label

TWO_COLUMNS_FROM = 640
if TYPE_CHECKING:
    from crm_desktop.ui.context import Context
    from crm_desktop.ui.widgets.form_draft import FormDraft

WIDTH = 520
TEXT_SHOWN = 300  # characters under the title, which may be what people typed


class FormGrid(QWidget):
    """Fields under their labels; two columns from 640 px on, a `wide` field takes both."""

    changed = Signal()

    def __init__(self, columns: int | None = None) -> None:
        super().__init__()
        self.fields: list[Any] = []
        self._cells: list[tuple[QWidget, bool]] = []
        self._fixed = columns
        self._columns = columns or 1
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(12)
        self._grid.setVerticalSpacing(12)

    def add(self, label: str, field: Any, wide: bool = False, help_text: str = "") -> Any:
        """Add a field (or any widget with a label); returns it."""
        cell = QWidget()
        column = QVBoxLayout(cell)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        if label:
            words = text_label(button_text(label), "small", "muted")
            words.setBuddy(field)
            column.addWidget(words)
        field.setAccessibleName(label)
        column.addWidget(field)
        if help_text:
            column.addWidget(text_label(help_text, "small", "muted", wrap=True))
        if hasattr(field, "set_error"):
            field.error_label = _error_label(column)
            self.fields.append(field)
        if hasattr(field, "changed"):
            field.changed.connect(self._tell)
        column.addStretch(1)
        self._cells.append((cell, wide))
        self._arrange()
        return field

    def add_wide(self, label: str, field: Any, help_text: str = "") -> Any:
        return self.add(label, field, True, help_text)

    @Slot()
    def _tell(self) -> None:
        self.changed.emit()

    def check(self) -> bool:
        """Show every problem; the first wrong field gets the focus."""
        wrong = [field for field in self.fields if not field.check()]
        if wrong:
            wrong[0].setFocus()
        return not wrong

    def clear_errors(self) -> None:
        for field in self.fields:
            field.set_error("")

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        columns = self._fixed or (2 if self.width() >= theme().px(TWO_COLUMNS_FROM) else 1)
        if columns != self._columns:
            self._columns = columns
            self._arrange()

    def _arrange(self) -> None:
        row = place = 0
        for cell, wide in self._cells:
            if (wide and place) or place >= self._columns:
                row, place = row + 1, 0
            self._grid.addWidget(cell, row, place, 1, self._columns if wide else 1)
            place += self._columns if wide else 1
        for number in range(2):
            self._grid.setColumnStretch(number, 1 if number < self._columns else 0)


def _error_label(column: QVBoxLayout) -> QLabel:
    label = text_label("", "small", "negative", wrap=True)
    label.hide()
    column.addWidget(label)
    return label


class FormDialog(QDialog):
    """At most six fields or a question. The primary button says its verb and comes last.

    `submit()` saves: it may return a Job (the dialog waits and keeps what is typed if it fails), a sentence why
    not, or None; it may raise UserError. Without `submit` the dialog is simply accepted.
    """

    def __init__(
        self, title: str, verb: str, parent: QWidget | None = None, *, danger: bool = False, text: str = "",
        columns: int | None = None, width: int = WIDTH,
    ) -> None:  # fmt: skip
        super().__init__(parent)
        self.setWindowTitle(window_title(title))
        self.submit: Callable[[], Job | str | None] | None = None
        self.draft: FormDraft | None = None
        self.form = FormGrid(columns)
        self.error = text_label("", "small", "negative", wrap=True)
        self.primary = Button(verb, "danger" if danger else "primary")
        self.cancel = Button(tr("Cancel"), "quiet")
        self.extra = QHBoxLayout()
        self._build(title, text)
        wide = theme().px(width)  # grows with the user's text
        self.setMinimumWidth(min(wide, theme().px(480)))
        self.resize(wide, self.sizeHint().height())

    def _build(self, title: str, text: str) -> None:
        self.body = QVBoxLayout(self)
        self.body.setContentsMargins(24, 20, 24, 16)
        self.body.setSpacing(12)
        self.body.addWidget(text_label(title, "subject", wrap=True))
        if text:
            self.body.addWidget(text_label(shortened(text, TEXT_SHOWN), "body", "muted", wrap=True))
        self.body.addWidget(self.form)
        self.body.addStretch(1)
        self.error.hide()
        self.body.addWidget(self.error)
        self.body.addLayout(self._buttons())

    def _buttons(self) -> QHBoxLayout:
        self.primary.setDefault(True)
        self.primary.clicked.connect(self.save)
        self.cancel.clicked.connect(self.reject)
        row = QHBoxLayout()
        row.setContentsMargins(0, 8, 0, 0)
        row.addLayout(self.extra)
        row.setSpacing(8)
        row.addStretch(1)
        row.addWidget(self.cancel)
        row.addWidget(self.primary)
        return row

    def keep_draft(self, context: Context, key: str, **more: Any) -> None:
        """What is typed survives the end of the program; see `FormDraft`. To be called when the fields are there."""
        from crm_desktop.ui.widgets.form_draft import FormDraft

        self.draft = FormDraft(self, context, key, **more)

    def add_widget(self, widget: QWidget) -> None:
        """Below the fields."""
        self.body.insertWidget(self.body.indexOf(self.form) + 1, widget)

    def showEvent(self, event: QShowEvent) -> None:
        """Room for every line that wraps, reading order for Tab, and the first field ready to be typed in."""
        super().showEvent(event)
        if self.draft is not None:
            self.draft.begin()
        needed = self.body.totalHeightForWidth(self.width()) if self.body.hasHeightForWidth() else 0
        if needed > self.height():
            self.resize(self.width(), needed)
        order = [field for field in self.form.fields if field.focusPolicy() & Qt.FocusPolicy.TabFocus]
        chain = [*order, self.cancel, self.primary]
        for before, after in pairwise(chain):
            QWidget.setTabOrder(before, after)
        if self.focusWidget() in (None, self.primary, self.cancel):
            chain[0 if order else -1].setFocus()

    @Slot()
    def save(self) -> None:
        """What the primary button does."""
        self.show_error("")
        if not self.form.check() or not self.primary.isEnabled():
            self._make_room()
            return
        try:
            outcome = self.submit() if self.submit is not None else None
        except CrmError as error:
            self.show_error(word(error.message))
            return
        if isinstance(outcome, Job):
            self._wait_for(outcome)
        elif outcome:
            self.show_error(outcome)
        else:
            self.accept()

    def _wait_for(self, job: Job) -> None:
        self.primary.setEnabled(False)
        job.on_failure(self._failed)
        job.finished.connect(self._finished)

    @Slot(object)
    def _finished(self, _result: object) -> None:
        self.accept()

    def _failed(self, error: Any) -> None:
        self.primary.setEnabled(True)
        message = getattr(error, "message", None)
        self.show_error(word(message) if message is not None else tr("It was not saved. Try again."))

    def show_error(self, text: str) -> None:
        self.error.setText(text)
        self.error.setVisible(bool(text))
        self._make_room()

    def _make_room(self) -> None:
        """Sentences that have come must not press the fields together."""
        self.body.activate()
        needed = max(self.body.totalHeightForWidth(self.width()), self.body.totalSizeHint().height())
        if needed > self.height():
            self.resize(self.width(), needed)

    def accept(self) -> None:
        if self.draft is not None:
            self.draft.drop()
        super().accept()

    def reject(self) -> None:
        if self.draft is not None:
            self.draft.leave()
        super().reject()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Closed by the window's cross, or with the session: what was typed is offered again."""
        if self.draft is not None:
            self.draft.stay()
        super().closeEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if enter and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.save()
        else:
            super().keyPressEvent(event)
