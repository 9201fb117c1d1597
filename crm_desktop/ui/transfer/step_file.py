"""Step 1: which file, which of its sheets; the password where one is needed; why it cannot be read."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QCheckBox, QFrame, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from crm_desktop.domain.messages import Message
from crm_desktop.services.importing import SheetInfo
from crm_desktop.ui.i18n import format_size, tr, word
from crm_desktop.ui.theme import theme
from crm_desktop.ui.transfer.parts import News
from crm_desktop.ui.transfer.phrases import phrase
from crm_desktop.ui.transfer.session import ImportSession, Sheet
from crm_desktop.ui.widgets.badges import Badge
from crm_desktop.ui.widgets.buttons import Button
from crm_desktop.ui.widgets.fields import TextField
from crm_desktop.ui.widgets.labels import ElidedLabel, Rule, clear_layout, icon_label, text_label
from crm_desktop.ui.widgets.page_header import PageHeader
from crm_desktop.ui.widgets.scrolling import scrolling

WIDEST = 760


class FileStep(QWidget):
    """`other_wanted`: another file; `next_wanted`: the next of several; `changed`: whether one can go on may be different now."""

    other_wanted = Signal()
    next_wanted = Signal()
    changed = Signal()

    def __init__(self, session: ImportSession, place: str = "") -> None:
        super().__init__()
        self.session = session
        self._boxes: dict[Sheet, QCheckBox] = {}
        self._build(place)
        self.show_file()

    # building ----------------------------------------------------------------------------------
    def _build(self, place: str) -> None:
        self.header = PageHeader(tr("File and sheet"), place)
        self.news = News((0, 0, 0, 4))
        self.password = PasswordRow()
        self.password.opened.connect(self._try_password)
        self.sheets = QVBoxLayout()
        self.sheets.setSpacing(0)
        inner = QWidget()
        inner.setMaximumWidth(theme().px(WIDEST))
        column = QVBoxLayout(inner)
        column.setContentsMargins(16, 4, 16, 16)
        column.setSpacing(12)
        column.addLayout(self.news)
        column.addWidget(self._card())
        column.addWidget(self.password)
        column.addLayout(self.sheets)
        column.addStretch(1)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        outer.addWidget(self.header)
        outer.addWidget(scrolling(inner, Qt.AlignmentFlag.AlignLeft), 1)

    def _card(self) -> QFrame:
        card = QFrame()
        card.setProperty("card", "true")
        self.name = ElidedLabel("", "strong")
        self.about = ElidedLabel("", "small", "muted")
        self.other = Button(tr("Another file…"), "secondary")
        self.other.clicked.connect(self.other_wanted)
        row = QHBoxLayout(card)
        row.setContentsMargins(16, 12, 16, 12)
        row.setSpacing(12)
        row.addWidget(icon_label("file-text", "accent", 24))
        words = QVBoxLayout()
        words.setSpacing(1)
        words.addWidget(self.name)
        words.addWidget(self.about)
        row.addLayout(words, 1)
        row.addWidget(self.other)
        return card

    # showing -----------------------------------------------------------------------------------
    def show_file(self) -> None:
        """Name, kind and place; the sheets once they are known."""
        path = self.session.path
        self.name.set_text(path.name)
        file = self.session.file
        place = str(path.parent) if isinstance(path, Path) else ""
        facts = [about_file(file.info) if file is not None else "", place]
        self.about.set_text(" · ".join(fact for fact in facts if fact))
        self._show_sheets()

    def _show_sheets(self) -> None:
        clear_layout(self.sheets)
        self._boxes.clear()
        file = self.session.file
        if file is None or (len(file.sheets) == 1 and file.sheets[0].name is None):
            return
        self.sheets.addWidget(text_label(tr("Which sheets"), "section"))
        self.sheets.addSpacing(6)
        chosen = self.session.choices.sheets if self.session.choices is not None else ()
        for sheet in file.sheets:
            if sheet.rows != 0:
                self._add_sheet(sheet, sheet.name in chosen, sheet.name in file.proposed)
        if len(file.sheets) > 1:
            self.sheets.addSpacing(8)
            self.sheets.addWidget(
                text_label(tr("Of several sheets, each one's name becomes a tag."), "small", "muted")
            )

    def _add_sheet(self, sheet: SheetInfo, chosen: bool, proposed: bool) -> None:
        name, rows, visible = sheet.name, sheet.rows, sheet.visible
        box = QCheckBox(_shown_name(name))
        box.setChecked(chosen)
        box.toggled.connect(self._sheet_toggled)
        self._boxes[name] = box
        line = QHBoxLayout()
        line.setContentsMargins(0, 6, 0, 6)
        line.setSpacing(12)
        line.addWidget(box)
        if rows > 0:
            line.addWidget(text_label(tr("%n rows", n=rows), "body", "muted"))
        if proposed:
            line.addWidget(Badge("accent", tr("Proposed")))
        if not visible:
            line.addWidget(Badge("neutral", tr("Hidden")))
        if words := hidden_words(sheet):
            line.addWidget(self._hidden_box(name, words))
        line.addStretch(1)
        self.sheets.addLayout(line)
        self.sheets.addWidget(Rule())

    def _hidden_box(self, name: Sheet, words: str) -> QCheckBox:
        """What the sheet hides comes in, unless one says no."""
        box = QCheckBox(tr("also {what}", what=words))
        box.setChecked(self.session.reads_hidden(name))
        box.toggled.connect(partial(self.session.read_hidden, name))
        return box

    @Slot(bool)
    def _sheet_toggled(self, _on: bool) -> None:
        sheets = self.chosen_sheets()
        if sheets:
            self.session.choose_sheets(sheets)
        self.changed.emit()

    def chosen_sheets(self) -> tuple[Sheet, ...]:
        return tuple(name for name, box in self._boxes.items() if box.isChecked())

    def box(self, sheet: Sheet) -> QCheckBox:
        return self._boxes[sheet]

    def problem(self) -> str:
        """Why one cannot go on."""
        if self.session.file is None:
            return tr("The file is not read yet.") if self.session.busy else tr("This file cannot be read.")
        if self._boxes and not self.chosen_sheets():
            return tr("Choose a sheet.")
        return ""

    # what went wrong ---------------------------------------------------------------------------
    def refuse(self, message: Message, next_file: str = "") -> None:
        """A sentence, and the way to another file."""
        self.password.hide()
        self.news.tell(
            "error",
            word(message),
            tr("Go on with {file}", file=next_file) if next_file else "",
            self.next_wanted.emit,
        )
        self.other.setFocus()

    def say_no_contacts(self) -> None:
        """No sheet is proposed: the user may know better."""
        file = self.session.file
        if file is not None and len(file.sheets) == 1:
            text = tr("This does not look like a list of contacts.")
            self.news.tell("warning", text, tr("Import it all the same"), self._insist)
        else:
            text = tr("No sheet of this file looks like a list of contacts. Choose one if you know better.")
            self.news.tell("warning", text)

    @Slot()
    def _insist(self) -> None:
        assert self.session.file is not None
        self.news.clear()
        self.session.choose_sheets((self.session.file.sheets[0].name,))

    def stop(self) -> None:
        self.news.tell("info", tr("Cancelled. Nothing was written."), tr("Read it again"), self._read_again)

    @Slot()
    def _read_again(self) -> None:
        self.news.clear()
        self.session.reopen()

    def ask_password(self, given: bool) -> None:
        """`given`: one was tried and does not fit."""
        self.news.clear()
        self.password.ask(given)
        self.changed.emit()

    @Slot(str)
    def _try_password(self, password: str) -> None:
        self.news.clear()
        self.session.open(password)


class PasswordRow(QWidget):
    """The sentence and the field; Enter or the primary button opens."""

    opened = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.sentence = text_label("", "body", wrap=True)
        self.field = TextField(placeholder=tr("Password of the file"))
        self.field.setEchoMode(QLineEdit.EchoMode.Password)
        self.field.setAccessibleName(tr("Password of the file"))
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.field, 1)
        row.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self.sentence)
        column.addLayout(row)
        self.field.returnPressed.connect(self.submit)
        self.hide()

    def ask(self, given: bool) -> None:
        if given:
            text = tr("This password does not open the file. Nothing was imported. Try another one.")
        else:
            text = tr(
                "The file is protected by a password. Nothing was imported yet. Write it here; it is not kept."
            )
        self.sentence.setText(text)
        self.field.clear()
        self.show()
        self.field.setFocus()

    @Slot()
    def submit(self) -> None:
        if self.field.text():
            self.hide()
            self.opened.emit(self.field.text())


def hidden_words(sheet: SheetInfo | None) -> str:
    """What a sheet hides: "3 righe nascoste e 1 colonna nascosta"; empty when nothing."""
    if sheet is None:
        return ""
    rows = tr("%n hidden rows", n=sheet.hidden_rows) if sheet.hidden_rows else ""
    columns = tr("%n hidden columns", n=sheet.hidden_columns) if sheet.hidden_columns else ""
    if rows and columns:
        return tr("{rows} and {columns}", rows=rows, columns=columns)
    return rows or columns


def about_file(info: object) -> str:
    """Kind, size, and for text its encoding."""
    kind = phrase("import_file", info.kind)  # type: ignore[attr-defined]
    encoding = str(info.encoding).upper()  # type: ignore[attr-defined]
    return ", ".join(part for part in (kind, encoding, format_size(info.size)) if part)  # type: ignore[attr-defined]


def sheets_words(sheets: Sequence[Sheet], rows: int) -> str:
    """For the rail: "Contatti, 425 righe"."""
    named = [_shown_name(sheet) for sheet in sheets if sheet]
    count = tr("%n rows", n=rows)
    if not named:
        return count
    if len(named) > 2:
        return tr("{sheets}, {rows}", sheets=tr("%n sheets", n=len(named)), rows=count)
    return tr("{sheets}, {rows}", sheets=", ".join(named), rows=count)


def _shown_name(sheet: Sheet) -> str:
    return (sheet or "").replace("&", "&&")
