"""A card of the panel: the answer, what is measured, the chart, and the way to the rows."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QFrame, QHBoxLayout, QMenu, QToolButton, QVBoxLayout, QWidget

from crm_desktop.errors import UserError
from crm_desktop.ui.analysis.bars import Answer, Bar
from crm_desktop.ui.analysis.charts import BarChart
from crm_desktop.ui.analysis.saving import save_picture, save_table
from crm_desktop.ui.context import Context
from crm_desktop.ui.i18n import tr
from crm_desktop.ui.theme import theme
from crm_desktop.ui.widgets.labels import ElidedLabel, IconButton, LinkButton, Rule, icon_label, text_label

MakeChart = Callable[[tuple[Bar, ...]], BarChart]


class ChartCard(QFrame):
    """Made once; `show_answer` fills it again. `rows_wanted` carries where the rows are."""

    rows_wanted = Signal(object)

    def __init__(self, context: Context, name: str, make_chart: MakeChart, grows: bool = False) -> None:
        super().__init__()
        self.context = context
        self.name = name
        self.answer = Answer("")
        self._make_chart = make_chart
        self._grows = grows
        self.chart: BarChart | None = None
        self.setProperty("card", "true")
        self._build()

    def _build(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 12, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._head())
        self._content = QVBoxLayout()
        self._content.setContentsMargins(16, 8, 16, 8)
        self._content.setSpacing(8)
        column.addLayout(self._content, 1)
        column.addWidget(Rule())
        column.addWidget(self._foot())

    def _head(self) -> QWidget:
        head = QWidget()
        row = QHBoxLayout(head)
        row.setContentsMargins(16, 0, 8, 0)
        words = QVBoxLayout()
        words.setSpacing(2)
        self.title, self.subtitle = ElidedLabel("", "heading"), ElidedLabel("", "small", "muted")
        words.addWidget(self.title)
        words.addWidget(self.subtitle)
        row.addLayout(words, 1)
        self.menu_button = IconButton("dots", tr("Save this chart"))
        self.menu_button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.menu_button.setMenu(self._menu())
        row.addWidget(self.menu_button)
        return head

    def _menu(self) -> QMenu:
        menu = QMenu(self)
        for text, slot in (
            (tr("Save as picture…"), self.save_picture),
            (tr("Save as table…"), self.save_table),
        ):
            action = QAction(text, menu)
            action.triggered.connect(slot)
            menu.addAction(action)
        return menu

    def _foot(self) -> QWidget:
        foot = QWidget()
        foot.setFixedHeight(theme().px(36))
        self._legend = QHBoxLayout(foot)
        self._legend.setContentsMargins(16, 0, 12, 0)
        self._legend.setSpacing(12)
        self._legend.addStretch(1)
        self.link = LinkButton("")
        self.link.clicked.connect(self._go)
        self._legend.addWidget(self.link)
        return foot

    # -- filling

    def show_answer(self, answer: Answer) -> None:
        self.answer = answer
        self.title.set_text(answer.title)
        self.subtitle.set_text(answer.subtitle)
        self.link.setText(answer.link)
        self.link.setVisible(bool(answer.link))
        self.menu_button.setEnabled(bool(answer.bars))
        self._clear()
        self._fill_content(answer)
        self._fill_legend(answer)

    def _clear(self) -> None:
        for layout, keep in ((self._content, 0), (self._legend, 2)):
            while layout.count() > keep:
                item = layout.takeAt(0)
                if item is not None and (widget := item.widget()) is not None:
                    widget.hide()
                    widget.deleteLater()
        self.chart = None

    def _fill_content(self, answer: Answer) -> None:
        if not answer.bars:
            self._content.addWidget(text_label(answer.nothing, "body", "muted", wrap=True))
            self._content.addStretch(1)
            return
        self.chart = self._make_chart(answer.bars)
        self._content.addWidget(self.chart, 1 if self._grows else 0)
        if answer.note:
            self._content.addWidget(_note(answer.note))
        if not self._grows:
            self._content.addStretch(1)

    def _fill_legend(self, answer: Answer) -> None:
        for place, (words, token) in enumerate(answer.legend):
            self._legend.insertWidget(place, _Key(words, token))

    # -- acting

    @Slot()
    def _go(self) -> None:
        self.rows_wanted.emit(dict(self.answer.where))

    @Slot()
    def save_picture(self) -> None:
        file = self.context.messages.save_file(tr("Save as picture"), f"{self.name}.png", "PNG (*.png)")
        if file is not None:
            self._save(file.with_suffix(".png"), lambda target: save_picture(self, target))

    @Slot()
    def save_table(self) -> None:
        file = self.context.messages.save_file(tr("Save as table"), f"{self.name}.csv", "CSV (*.csv)")
        if file is not None:
            answer = self.answer
            self._save(
                file.with_suffix(".csv"), lambda target: save_table(answer.header, answer.table, target)
            )

    def _save(self, file: Path, save: Callable[[Path], None]) -> None:
        try:
            save(file)
        except UserError as error:
            self.context.messages.error(error.message)
        else:
            self.context.messages.toast(tr("Saved in {name}", name=file.name))


class _Key(QWidget):
    """A swatch and what it means."""

    def __init__(self, words: str, token: str) -> None:
        super().__init__()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(6)
        swatch = QFrame()
        swatch.setFixedSize(10, 10)
        swatch.setAutoFillBackground(True)
        palette = swatch.palette()
        palette.setColor(swatch.backgroundRole(), theme().color(token))
        swatch.setPalette(palette)
        row.addWidget(swatch)
        row.addWidget(text_label(words, "small", "muted"))


def _note(words: str) -> QWidget:
    note = QWidget()
    row = QHBoxLayout(note)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(8)
    row.addWidget(icon_label("info-circle", "muted"))
    row.addWidget(text_label(words, "small", "muted", wrap=True), 1)
    return note
