"""The catalogue of factors beside the review: search, groups, how often each helped and hurt."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, NamedTuple

from PySide6.QtCore import (
    QAbstractListModel,
    QByteArray,
    QEvent,
    QMimeData,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QRect,
    QSize,
    Qt,
    Signal,
    Slot,
)
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from crm_desktop.domain.review import Polarity
from crm_desktop.domain.text import fold
from crm_desktop.services.review import FactorChoice
from crm_desktop.ui.i18n import term, terms, tr
from crm_desktop.ui.plain import plain_hint
from crm_desktop.ui.theme import pixmap, theme
from crm_desktop.ui.widgets.labels import text_label
from crm_desktop.ui.widgets.search_field import SearchField

WIDTH = 312
SIMILAR_SHOWN = 4
FIGURE = 30
PLUS = 28
LEFT = 19
MIME = "application/x-crm-factor"
Index = QModelIndex | QPersistentModelIndex


class Row(NamedTuple):
    """A line of the catalogue. `kind`: group, factor, new."""

    kind: str
    text: str
    choice: FactorChoice | None = None
    chosen: bool = False


def catalogue_rows(factors: Sequence[FactorChoice], chosen: set[str], text: str = "") -> list[Row]:
    """Lines to show: the most frequent among similar subjects, then by group; what is typed can become a new one."""
    wanted = fold(text)
    shown = [factor for factor in factors if _matches(factor.name, wanted)]
    rows: list[Row] = []
    similar = [] if wanted else sorted((f for f in shown if f.similar), key=_by_similar)[:SIMILAR_SHOWN]
    rows += _section(tr("Most frequent with similar subjects"), similar, chosen)
    for group in terms("factor_group"):
        inside = [factor for factor in shown if factor.grouping == group and factor not in similar]
        rows += _section(term(group, "factor_group"), inside, chosen)
    if wanted and not any(fold(factor.name) == wanted for factor in factors):
        rows.append(Row("new", " ".join(text.split())))
    return rows


def _by_similar(factor: FactorChoice) -> int:
    return -factor.similar


def _matches(name: str, wanted: str) -> bool:
    words = fold(name)
    return all(part in words for part in wanted.split())


def _section(title: str, factors: Sequence[FactorChoice], chosen: set[str]) -> list[Row]:
    if not factors:
        return []
    return [Row("group", title), *(Row("factor", f.name, f, fold(f.name) in chosen) for f in factors)]


class CatalogueModel(QAbstractListModel):
    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.rows: list[Row] = []

    def show_rows(self, rows: list[Row]) -> None:
        self.beginResetModel()
        self.rows = rows
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self.rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        row = self.rows[index.row()]
        if role == Qt.ItemDataRole.UserRole:
            return row
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return row.text if role == Qt.ItemDataRole.DisplayRole else _spoken(row)
        if role == Qt.ItemDataRole.ToolTipRole and row.kind == "factor":
            return plain_hint(_spoken(row))
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        row = self.rows[index.row()]
        if row.kind == "group" or row.chosen:
            return Qt.ItemFlag.NoItemFlags
        flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemNeverHasChildren
        return flags | Qt.ItemFlag.ItemIsDragEnabled

    def mimeTypes(self) -> list[str]:
        return [MIME]

    def mimeData(self, indexes: Sequence[QModelIndex]) -> QMimeData:
        data = QMimeData()
        row = self.rows[indexes[0].row()]
        data.setData(MIME, QByteArray(row.text.encode()))
        return data


def _spoken(row: Row) -> str:
    if row.kind == "new":
        return tr("New factor “{name}”", name=row.text)
    if row.choice is None:
        return row.text
    said = [row.text]
    if row.choice.used:
        said.append(tr("helped {plus}, hurt {minus}", plus=row.choice.plus, minus=row.choice.minus))
    if row.chosen:
        said.append(tr("already chosen"))
    return ", ".join(said)


class CatalogueDelegate(QStyledItemDelegate):
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        look = theme()
        row: Row = index.data(Qt.ItemDataRole.UserRole)
        if row.kind == "group":
            return QSize(100, look.metrics("small-bold").height() + (14 if index.row() else 6))
        return QSize(100, max(look.px(32), look.metrics().height() + 12))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row: Row = index.data(Qt.ItemDataRole.UserRole)
        rect: QRect = option.rect  # type: ignore[attr-defined]
        state = option.state  # type: ignore[attr-defined]
        painter.save()
        if row.kind == "group":
            self._paint_group(painter, rect, row)
        else:
            self._paint_ground(painter, rect, state)
            self._paint_row(painter, rect.adjusted(LEFT, 0, -8, 0), row)
        painter.restore()

    def _paint_ground(self, painter: QPainter, rect: QRect, state: QStyle.StateFlag) -> None:
        look = theme()
        if state & QStyle.StateFlag.State_Selected:
            painter.fillRect(rect, look.color("selection"))
            painter.fillRect(rect.x(), rect.y(), 3, rect.height(), look.color("accent"))
        elif state & QStyle.StateFlag.State_MouseOver and state & QStyle.StateFlag.State_Enabled:
            painter.fillRect(rect, look.color("hover"))

    def _paint_group(self, painter: QPainter, rect: QRect, row: Row) -> None:
        painter.setFont(theme().font("small-bold"))
        painter.setPen(theme().color("muted"))
        area = rect.adjusted(LEFT, 0, -LEFT, -4)
        painter.drawText(area, Qt.AlignmentFlag.AlignBottom | Qt.AlignmentFlag.AlignLeft, row.text)

    def _paint_row(self, painter: QPainter, area: QRect, row: Row) -> None:
        look = theme()
        right = area.right() - PLUS - 2 * theme().px(FIGURE) - 8
        if row.chosen:
            said = tr("already chosen")
            width = look.metrics("small").horizontalAdvance(said)
            _text(
                painter,
                QRect(area.right() - 8 - width, area.y(), width + 4, area.height()),
                said,
                "small",
                "muted",
            )
            right = area.right() - width - 16
        else:
            self._paint_figures(painter, area, row)
        text = tr("New factor “{name}”", name=row.text) if row.kind == "new" else row.text
        room = right - area.x() + (2 * theme().px(FIGURE) if row.kind == "new" else 0)
        words = look.metrics().elidedText(text, Qt.TextElideMode.ElideRight, room)
        style = "strong" if row.kind == "new" else "body"
        _text(painter, area, words, style, "muted" if row.chosen else "text")

    def _paint_figures(self, painter: QPainter, area: QRect, row: Row) -> None:
        where = QPoint(area.right() - PLUS + 8, area.center().y() - 7)
        painter.drawPixmap(where, pixmap("plus", "text", 16))
        if row.choice is None or not row.choice.used:
            return
        plus, minus = figure_areas(area)
        for place, count, sign, tone in (
            (plus, row.choice.plus, "+", "positive"),
            (minus, row.choice.minus, "−", "negative"),
        ):
            shown = f"{sign}{count}" if count else "0"
            _text(painter, place, shown, "small-strong", tone if count else "muted", right=True)


def figure_areas(area: QRect) -> tuple[QRect, QRect]:
    """Where the + and − counts of a row are; a click on them chooses that side."""
    figure = theme().px(FIGURE)
    minus = QRect(area.right() - PLUS - figure, area.y(), figure - 4, area.height())
    return minus.translated(-figure, 0), minus


def _text(painter: QPainter, area: QRect, text: str, style: str, tone: str, right: bool = False) -> None:
    painter.setFont(theme().font(style))
    painter.setPen(theme().color(tone))
    side = Qt.AlignmentFlag.AlignRight if right else Qt.AlignmentFlag.AlignLeft
    painter.drawText(area, Qt.AlignmentFlag.AlignVCenter | side, text)


class CatalogueList(QListView):
    """Enter chooses for the side in question, + and − for theirs; so does a click on the counts."""

    chosen = Signal(object, int)  # Row, polarity; 0 = the side in question
    left_up = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.rows = CatalogueModel(self)
        self.setModel(self.rows)
        self.setItemDelegate(CatalogueDelegate(self))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setMouseTracking(True)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setDragEnabled(True)
        self.setAccessibleName(tr("Catalogue of factors"))
        self.viewport().setAutoFillBackground(False)

    def select_first(self) -> None:
        for number, row in enumerate(self.rows.rows):
            if row.kind != "group" and not row.chosen:
                self.setCurrentIndex(self.rows.index(number))
                return

    def current_row(self) -> Row | None:
        index = self.currentIndex()
        return (
            self.rows.rows[index.row()]
            if index.isValid() and index.flags() & Qt.ItemFlag.ItemIsEnabled
            else None
        )

    def keyboardSearch(self, search: str) -> None:
        """No type-ahead: + and − belong to the review."""

    def event(self, event: QEvent) -> bool:
        """On a factor + and − choose it; only elsewhere they are the step's own keys."""
        if (
            event.type() == QEvent.Type.ShortcutOverride
            and isinstance(event, QKeyEvent)
            and self._chooses(event)
        ):
            event.accept()
            return True
        return super().event(event)

    def _chooses(self, event: QKeyEvent) -> bool:
        return event.key() in (Qt.Key.Key_Plus, Qt.Key.Key_Minus) and self.current_row() is not None

    def keyPressEvent(self, event: QKeyEvent) -> None:
        sides = {Qt.Key.Key_Plus: 1, Qt.Key.Key_Minus: -1, Qt.Key.Key_Return: 0, Qt.Key.Key_Enter: 0}
        key, row = Qt.Key(event.key()), self.current_row()
        if row is not None and key in sides and not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.chosen.emit(row, sides[key])
        elif key == Qt.Key.Key_Up and self._at_top():
            self.left_up.emit()
        else:
            super().keyPressEvent(event)

    def _at_top(self) -> bool:
        above = self.rows.rows[: max(0, self.currentIndex().row())]
        return all(row.kind == "group" or row.chosen for row in above)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        place = event.position().toPoint()
        index = self.indexAt(place)
        if event.button() != Qt.MouseButton.LeftButton or not index.isValid():
            return
        row = self.rows.rows[index.row()]
        if row.kind == "group" or row.chosen:
            return
        side = self._side_at(index, place)
        if side is not None:
            self.chosen.emit(row, side)

    def _side_at(self, index: QModelIndex, place: QPoint) -> int | None:
        """+1 or −1 on the counts, 0 on the plus sign, None elsewhere (a click that only selects)."""
        area = self.visualRect(index).adjusted(LEFT, 0, -8, 0)
        plus, minus = figure_areas(area)
        if place.x() > area.right() - PLUS:
            return 0
        if self.rows.rows[index.row()].choice is None:
            return 0
        return 1 if plus.contains(place) else -1 if minus.contains(place) else None


class Catalogue(QFrame):
    """Search and list. `chosen(name, grouping, polarity)`; a new name has the group "other"."""

    chosen = Signal(str, str, int)

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("surface", "surface")
        self.setProperty("line", "left")
        self.setFixedWidth(theme().px(WIDTH))
        self.side = int(Polarity.HELPED)
        self._factors: Sequence[FactorChoice] = ()
        self._chosen: set[str] = set()
        self.search = SearchField(tr("Search, or write a new one"), shortcut="")
        self.list = CatalogueList()
        self._build()
        self.search.changed.connect(self._refill)
        self.search.leave_down.connect(self._enter_list)
        self.list.chosen.connect(self._choose)
        self.list.doubleClicked.connect(self._double)
        self.list.left_up.connect(self.search.setFocus)

    def _build(self) -> None:
        head = QHBoxLayout()
        head.setContentsMargins(20, 16, 20, 8)
        head.addWidget(text_label(tr("Catalogue of factors"), "section"), 1)
        head.addWidget(text_label(tr("cases + and −"), "small", "muted"))
        field = QHBoxLayout()
        field.setContentsMargins(20, 0, 20, 6)
        field.addWidget(self.search)
        column = QVBoxLayout(self)
        column.setContentsMargins(1, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addLayout(field)
        column.addWidget(self.list, 1)

    def show_factors(self, factors: Sequence[FactorChoice], chosen: set[str]) -> None:
        self._factors, self._chosen = factors, chosen
        self._refill()

    def ask_for(self, side: int) -> None:
        """The next factor chosen goes to this side; the search takes the keys."""
        self.side = side
        self.search.set_text("")
        self.search.line.setFocus(Qt.FocusReason.ShortcutFocusReason)

    @Slot()
    def _refill(self, _text: str = "") -> None:
        self.list.rows.show_rows(catalogue_rows(self._factors, self._chosen, self.search.text()))

    @Slot()
    def _enter_list(self) -> None:
        self.list.setFocus(Qt.FocusReason.TabFocusReason)
        self.list.select_first()

    @Slot(QModelIndex)
    def _double(self, index: QModelIndex) -> None:
        row = self.list.rows.rows[index.row()]
        if row.kind != "group" and not row.chosen:
            self._choose(row, 0)

    @Slot(object, int)
    def _choose(self, row: Row, side: int) -> None:
        grouping = row.choice.grouping if row.choice is not None else "other"
        self.search.set_text("")
        self.chosen.emit(row.text, grouping, side or self.side)
