"""The first start: three ways forward, and what the procedure is."""

from __future__ import annotations

from itertools import pairwise
from pathlib import Path

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import (
    QDragEnterEvent,
    QDragLeaveEvent,
    QDropEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
)
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from crm_desktop.ui.i18n import tr
from crm_desktop.ui.theme import theme
from crm_desktop.ui.widgets.buttons import Button
from crm_desktop.ui.widgets.labels import LinkButton, Rule, Spot, icon_label, text_label

CENTRE = Qt.AlignmentFlag.AlignHCenter
WIDEST = 780
SIDE = 452


class DropCard(QFrame):
    """Where a file may be dropped, or chosen."""

    dropped = Signal(list)
    choose = Signal()
    paste = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._over = False
        self.setAcceptDrops(True)
        self.button = Button(tr("Choose a file…"), "primary", "folder-open", "Ctrl+O")
        self.button.setAutoDefault(True)  # Enter chooses, as in a dialog
        self.button.clicked.connect(self.choose)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 26, 24, 26)
        column.setSpacing(0)
        column.addWidget(icon_label("table-import", "accent", 36), 0, CENTRE)
        column.addSpacing(14)
        column.addWidget(text_label(tr("Import my list"), "subject"), 0, CENTRE)
        column.addSpacing(4)
        help_text = text_label(
            tr("Drop Excel, CSV or vCard files here, or paste rows. You see what arrives before anything is saved."), "body", "muted",
            wrap=True,
        )  # fmt: skip
        help_text.setAlignment(CENTRE)
        column.addWidget(help_text)
        column.addSpacing(14)
        self.paste_button = Button(tr("Paste"), "ghost", "clipboard-text", "Ctrl+V")
        self.paste_button.setAutoDefault(False)
        self.paste_button.clicked.connect(self.paste)
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addStretch(1)
        buttons.addWidget(self.button)
        buttons.addWidget(self.paste_button)
        buttons.addStretch(1)
        column.addLayout(buttons)

    def paintEvent(self, event: QPaintEvent) -> None:
        look = theme()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        edge = QPen(look.color("accent"), 1)
        edge.setDashPattern([4, 3])
        painter.setPen(edge)
        painter.setBrush(look.color("selection" if self._over else "surface"))
        painter.drawRoundedRect(self.rect().toRectF().adjusted(0.5, 0.5, -0.5, -0.5), 8, 8)

    def _set_over(self, over: bool) -> None:
        self._over = over
        self.update()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if event.mimeData().hasUrls():
            event.acceptProposedAction()
            self._set_over(True)

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        self._set_over(False)

    def dropEvent(self, event: QDropEvent) -> None:
        self._set_over(False)
        files = [Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()]
        if files:
            event.acceptProposedAction()
            self.dropped.emit(files)


class WayCard(QFrame):
    """Another way: icon, two lines, a button; `links` stand under the words."""

    def __init__(
        self, icon: str, title: str, text: str, verb: str, links: tuple[LinkButton, ...] = ()
    ) -> None:
        super().__init__()
        self.setProperty("card", "true")
        self.button = Button(verb, "secondary")
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 14, 16, 14)
        row.setSpacing(12)
        row.addWidget(_tile(icon), 0, Qt.AlignmentFlag.AlignTop)
        words = QVBoxLayout()
        words.setSpacing(1)
        words.addWidget(text_label(title, "section"))
        words.addWidget(text_label(text, "body", "muted", wrap=True))
        if links:
            words.addLayout(_in_a_row(links))
        row.addLayout(words, 1)
        row.addWidget(self.button)


def _tile(icon: str) -> QFrame:
    tile = QFrame()
    tile.setProperty("tile", "true")
    tile.setFixedSize(40, 40)
    inside = QHBoxLayout(tile)
    inside.setContentsMargins(0, 0, 0, 0)
    inside.addWidget(icon_label(icon, "accent", 20), 0, Qt.AlignmentFlag.AlignCenter)
    return tile


def _in_a_row(links: tuple[LinkButton, ...]) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(12)
    for link in links:
        row.addWidget(link)
    row.addStretch(1)
    return row


class WelcomePage(QWidget):
    """Nothing is written before one of the ways is chosen."""

    takes_lists = True
    paste_wanted = Signal()
    import_chosen = Signal(list)  # list[Path]; empty = let the user choose
    start_empty = Signal()
    sample = Signal()
    open_other = Signal()
    choose_place = Signal()
    template_wanted = Signal()
    print_sheet_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.drop = DropCard()
        self.template_link = LinkButton(tr("Blank Excel sheet"), "file-type-xls")
        self.sheet_link = LinkButton(tr("Subject sheet to print"), "printer")
        self.empty_card = WayCard(
            "user-plus", tr("Start empty"), tr("Add the first subject by hand."), tr("Start"),
            (self.template_link, self.sheet_link),
        )  # fmt: skip
        self.sample_card = WayCard(
            "eye", tr("Look around"),
            tr("A year of work of an invented studio. One click takes you out again, without a trace."),
            tr("Open the sample"),
        )  # fmt: skip
        self.open_link = LinkButton(tr("Open another archive…"), "folder")
        self.place_link = LinkButton(tr("Change the archive's place…"), "map-pin")
        self._build()
        self._connect()

    def _build(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(_scrolled(self._ways()), 1)
        self.side_area = _scrolled(_procedure())
        row.addWidget(self.side_area)

    def _ways(self) -> QWidget:
        ways = QWidget()
        inner = QWidget()
        inner.setMaximumWidth(WIDEST)
        column = QVBoxLayout(inner)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addSpacing(20)
        column.addWidget(text_label(tr("Where shall we start?"), "display", wrap=True))
        column.addWidget(
            text_label(tr("No account, no connection. Every step can be undone."), "lead", "muted", True)
        )
        column.addSpacing(10)
        column.addWidget(self.drop)
        column.addWidget(self.empty_card)
        column.addWidget(self.sample_card)
        column.addSpacing(4)
        column.addLayout(_in_a_row((self.open_link, self.place_link)))
        outer = QGridLayout(ways)
        outer.setContentsMargins(48, 40, 48, 32)
        outer.setColumnStretch(0, 1)
        outer.setColumnStretch(1, 20)
        outer.setColumnStretch(2, 1)
        outer.addWidget(inner, 1, 1)
        outer.setRowStretch(0, 2)
        outer.setRowStretch(2, 8)
        return ways

    def _connect(self) -> None:
        self.drop.dropped.connect(self.import_chosen)
        self.drop.choose.connect(self._choose)
        self.drop.paste.connect(self.paste_wanted)
        self.empty_card.button.clicked.connect(self.start_empty)
        self.sample_card.button.clicked.connect(self.sample)
        self.open_link.clicked.connect(self.open_other)
        self.place_link.clicked.connect(self.choose_place)
        self.template_link.clicked.connect(self.template_wanted)
        self.sheet_link.clicked.connect(self.print_sheet_wanted)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The procedure takes a third at most, so that large type leaves room for the ways."""
        super().resizeEvent(event)
        self.side_area.setFixedWidth(min(theme().px(SIDE), self.width() // 3))

    @Slot()
    def _choose(self) -> None:
        self.import_chosen.emit([])

    def set_busy(self, busy: bool) -> None:
        """While an archive is being made."""
        self.setEnabled(not busy)


def _scrolled(content: QWidget) -> QScrollArea:
    """Room for large type on small screens."""
    area = QScrollArea()
    area.setWidgetResizable(True)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    area.setWidget(content)
    return area


def _procedure() -> QFrame:
    side = QFrame()
    side.setProperty("surface", "raised")
    side.setProperty("line", "left")
    column = QVBoxLayout(side)
    column.setContentsMargins(48, 64, 48, 32)
    column.setSpacing(4)
    column.addWidget(text_label(tr("The procedure, in four phases"), "subject"))
    column.addWidget(
        text_label(
            tr(
                "Each phase leads to the next, and what you learn comes back when the subject is contacted again."
            ),
            "body",
            "muted",
            True,
        )
    )
    column.addSpacing(16)
    column.addWidget(PhaseList())
    column.addSpacing(16)
    column.addWidget(Rule())
    column.addSpacing(14)
    column.addLayout(_promise())
    column.addStretch(1)
    return side


class PhaseList(QWidget):
    """The four phases, their boxes joined by a line."""

    def __init__(self) -> None:
        super().__init__()
        self._spots: list[Spot] = []
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(14)
        grid.setVerticalSpacing(16)
        grid.setColumnStretch(1, 1)
        for number, (title, text) in enumerate(phase_texts()):
            spot = Spot(str(number + 1), 26, 6)
            self._spots.append(spot)
            grid.addWidget(spot, number, 0, Qt.AlignmentFlag.AlignTop)
            words = QVBoxLayout()
            words.setSpacing(1)
            words.addWidget(text_label(title, "heading"))
            words.addWidget(text_label(text, "body", "muted", True))
            grid.addLayout(words, number, 1)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setPen(theme().pen("border-strong"))
        for above, below in pairwise(self._spots):
            x = above.geometry().center().x()
            painter.drawLine(x, above.geometry().bottom() + 1, x, below.geometry().top() - 1)


def phase_texts() -> tuple[tuple[str, str], ...]:
    return (
        (tr("Subjects"), tr("Gather your contacts, recognise them, choose the targets, "
                            "and write an objective and a strategy for each.")),
        (tr("Relationships"), tr("Open a cycle and bring it from approach to understanding to hook. "
                                 "Note everything you learn.")),
        (tr("Activities"), tr("Requests the subject makes, activities that follow, results you get.")),
        (tr("Review"), tr("When the cycle ends, what helped and what hindered. It serves the next one.")),
    )  # fmt: skip


def _promise() -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(12)
    row.addWidget(icon_label("lock"), 0, Qt.AlignmentFlag.AlignTop)
    row.addWidget(
        text_label(
            tr("The archive is one file, and it is yours. Copy it, move it, take it with you."),
            "body",
            "muted",
            True,
        ),
        1,
    )
    return row
