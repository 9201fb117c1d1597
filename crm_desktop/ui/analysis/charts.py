"""Bar charts on pyqtgraph: across, upright, and to both sides. Pointing at a bar, or the arrow keys, say it in words."""

from __future__ import annotations

from typing import Any

import pyqtgraph as pg
from PySide6.QtCore import QPointF, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from crm_desktop.ui.analysis.bars import Bar
from crm_desktop.ui.i18n import format_number
from crm_desktop.ui.theme import theme
from crm_desktop.ui.widgets.labels import text_label

WIDTH = 0.6  # of the step between two bars
LINES = 4
ROW = 30
VALUE_ROOM = 12


class BarChart(pg.PlotWidget):
    """What the charts share: colours of the theme, no axes lines, the box that says the bar pointed at."""

    pointed = Signal(int)  # the bar, or -1
    bars: tuple[Bar, ...] = ()  # none yet while pyqtgraph builds itself

    def __init__(self, bars: tuple[Bar, ...]) -> None:
        super().__init__(background=theme().color("surface"))
        self.bars = bars
        self._current = -1
        self.setFrameShape(self.Shape.NoFrame)
        self.setMenuEnabled(False)
        self.setMouseEnabled(x=False, y=False)
        self.hideButtons()
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setAntialiasing(True)
        self.setAccessibleName("\n".join(bar.sentence for bar in bars))
        self._box = text_label("", "small")
        self._box.setObjectName("chartBox")
        self._box.setParent(self)
        self._box.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._box.hide()
        for side in ("left", "bottom", "top", "right"):
            self._quiet_axis(side)
        self.draw_bars()

    def draw_bars(self) -> None:
        """Add the items; subclasses."""
        raise NotImplementedError

    def bar_at(self, point: QPointF) -> int:
        """The number of the bar under a point in plot coordinates, -1 for none."""
        raise NotImplementedError

    def anchor_of(self, number: int) -> QPointF:
        """Where the box of a bar stands, in plot coordinates."""
        raise NotImplementedError

    def sizeHint(self) -> QSize:
        return QSize(240, 160)  # pyqtgraph asks for 640 × 480

    # -- looks

    def _quiet_axis(self, side: str) -> None:
        axis = self.getAxis(side)
        axis.setPen(None)
        axis.setTickPen(pg.mkPen(None))
        axis.setTextPen(theme().color("muted"))
        axis.setStyle(tickLength=0, tickFont=theme().font("small"))

    def _add(self, **shape: Any) -> None:
        self.addItem(pg.BarGraphItem(pen=None, **shape))

    def _brush(self, bar: Bar) -> Any:
        return theme().color("s1" if bar.in_question else "s1-soft")

    def _write(
        self, text: str, x: float, y: float, anchor: tuple[float, float], strong: bool = False
    ) -> None:
        item = pg.TextItem(text, color=theme().color("text" if strong else "muted"), anchor=anchor)
        item.setFont(theme().font("small-bold" if strong else "small"))
        self.addItem(item)
        item.setPos(x, y)

    # -- saying a bar in words

    def point_at(self, number: int) -> None:
        """Say the bar in words beside it; -1 takes the box away."""
        if number == self._current:
            return
        self._current = number
        self._box.setVisible(number >= 0)
        if number >= 0:
            self._box.setText(self.bars[number].sentence)
            self._box.adjustSize()
            self._place_box(number)
            self.setAccessibleDescription(self.bars[number].sentence)
        self.pointed.emit(number)

    def _place_box(self, number: int) -> None:
        spot = self.mapFromScene(self.plotItem.vb.mapViewToScene(self.anchor_of(number)))
        left = min(max(2, spot.x() - self._box.width() // 2), self.width() - self._box.width() - 2)
        top = min(max(2, spot.y() - self._box.height() - 8), self.height() - self._box.height() - 2)
        self._box.move(left, top)
        self._box.raise_()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        super().mouseMoveEvent(event)
        scene = self.mapToScene(event.position().toPoint())
        inside = self.plotItem.vb.sceneBoundingRect().contains(scene)
        self.point_at(self.bar_at(self.plotItem.vb.mapSceneToView(scene)) if inside else -1)

    def leaveEvent(self, event: Any) -> None:
        super().leaveEvent(event)
        self.point_at(-1)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.point_at(-1)
        self.viewport().update()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.viewport().update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        keys = Qt.Key
        step = {keys.Key_Right: 1, keys.Key_Down: 1, keys.Key_Left: -1, keys.Key_Up: -1}.get(
            Qt.Key(event.key())
        )
        if step is None or not self.bars:
            event.ignore()
            return
        start = self._current if self._current >= 0 else (-1 if step > 0 else len(self.bars))
        self.point_at(min(max(start + step, 0), len(self.bars) - 1))

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self.hasFocus():
            painter = QPainter(self.viewport())
            painter.setPen(theme().pen("accent", 2))
            painter.drawRoundedRect(self.viewport().rect().adjusted(1, 1, -1, -1), 4, 4)

    def wheelEvent(self, event: Any) -> None:
        event.ignore()  # the page scrolls, not the chart


class MonthChart(BarChart):
    """Upright bars with a dash for the value compared with; euros short on the axis."""

    def draw_bars(self) -> None:
        top = max([b.value for b in self.bars] + [b.before or 0 for b in self.bars] + [1])
        step = nice_step(top / LINES)
        self._lines(step, top)
        for x, bar in enumerate(self.bars):
            self._add(x=[x], height=[bar.value], width=WIDTH, brush=self._brush(bar))
            if bar.shown:
                self._write(bar.shown, x, bar.value, (0.5, 1.0), strong=True)
        self._dashes()
        self.getAxis("bottom").setTicks([[(x, bar.label) for x, bar in enumerate(self.bars)]])
        self.setXRange(-0.5, len(self.bars) - 0.5, padding=0)
        self.setYRange(0, top * 1.14, padding=0)

    def _lines(self, step: float, top: float) -> None:
        levels = [step * n for n in range(int(top / step) + 1)]
        for level in levels:
            self.addItem(pg.InfiniteLine(level, angle=0, pen=pg.mkPen(theme().color("border"), width=1)))
        self.getAxis("left").setTicks([[(level, short_amount(level)) for level in levels]])

    def _dashes(self) -> None:
        """The year before, as a line across each bar."""
        for x, bar in enumerate(self.bars):
            if bar.before:
                half = WIDTH / 2 + 0.06
                self.addItem(
                    pg.PlotCurveItem(
                        [x - half, x + half], [bar.before] * 2, pen=pg.mkPen(theme().color("s2"), width=3)
                    )
                )

    def bar_at(self, point: QPointF) -> int:
        number = round(point.x())
        return number if 0 <= number < len(self.bars) else -1

    def anchor_of(self, number: int) -> QPointF:
        return QPointF(number, max(self.bars[number].value, self.bars[number].before or 0))


class RowChart(BarChart):
    """Bars across, one under the other, with their figures at the right."""

    def draw_bars(self) -> None:
        top = max([b.value for b in self.bars] + [1])
        for row, bar in enumerate(self.bars):
            self._add(x0=[0], x1=[bar.value], y=[-row], height=WIDTH, brush=self._brush(bar))
        self._names()
        self.hideAxis("bottom")
        self._room = top
        self.setYRange(-len(self.bars) + 0.5, 0.5, padding=0)
        for row, bar in enumerate(self.bars):
            self._write(bar.shown, bar.value, -row, (-0.06, 0.5))
        self._fit()
        self.setFixedHeight(theme().px(ROW) * len(self.bars) + 4)

    def _names(self) -> None:
        metrics = theme().metrics("small")
        widest = max(metrics.horizontalAdvance(bar.label) for bar in self.bars)
        room = min(widest, theme().px(170)) + 2
        names = [metrics.elidedText(bar.label, Qt.TextElideMode.ElideRight, room) for bar in self.bars]
        axis = self.getAxis("left")
        axis.setWidth(room + 10)
        axis.setTicks([[(-row, name) for row, name in enumerate(names)]])

    def _fit(self) -> None:
        """Leave room at the right for the longest figures, whatever the width."""
        metrics = theme().metrics("small")
        text = max((metrics.horizontalAdvance(bar.shown) for bar in self.bars), default=0) + VALUE_ROOM
        width = max(60, self.width() - int(self.getAxis("left").width()) - 8)
        share = max(0.25, (width - text) / width)
        self.setXRange(0, self._room / share, padding=0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self.bars:
            self._fit()

    def bar_at(self, point: QPointF) -> int:
        number = round(-point.y())
        return number if 0 <= number < len(self.bars) else -1

    def anchor_of(self, number: int) -> QPointF:
        return QPointF(self.bars[number].value / 2, -number + WIDTH / 2)


class BothSidesChart(RowChart):
    """What helped to the right, what hurt to the left, of one line."""

    def draw_bars(self) -> None:
        for row, bar in enumerate(self.bars):
            self._add(x0=[0], x1=[bar.value], y=[-row], height=WIDTH, brush=theme().color("s1"))
            self._add(x0=[-(bar.against or 0)], x1=[0], y=[-row], height=WIDTH, brush=theme().color("s2"))
            if bar.value:
                self._write(f"+{bar.value:.0f}", bar.value, -row, (-0.2, 0.5))
            if bar.against:
                self._write(f"−{bar.against:.0f}", -bar.against, -row, (1.2, 0.5))
        self.addItem(pg.InfiniteLine(0, angle=90, pen=pg.mkPen(theme().color("border-strong"), width=1)))
        self._names()
        self.hideAxis("bottom")
        self.setYRange(-len(self.bars) + 0.5, 0.5, padding=0)
        self._fit()
        self.setFixedHeight(theme().px(ROW) * len(self.bars) + 4)

    def _fit(self) -> None:
        right = max([b.value for b in self.bars] + [1])
        left = max([b.against or 0 for b in self.bars])
        margin = (left + right) * 0.2
        self.setXRange(-left - (margin if left else 0), right + margin, padding=0)

    def anchor_of(self, number: int) -> QPointF:
        return QPointF(0, -number + WIDTH / 2)


def nice_step(least: float) -> float:
    """The next of 1, 2, 2.5, 5 × 10ⁿ."""
    size = 1.0
    while size * 10 <= least:
        size *= 10
    return next(size * m for m in (1, 2, 2.5, 5, 10) if size * m >= least)


def short_amount(value: float) -> str:
    """15000 → "15k"; only on axes."""
    if value >= 1_000_000:
        return f"{format_number(value / 1_000_000)}M"
    return f"{format_number(value / 1000)}k" if value >= 1000 else format_number(value)


def chart_parent(widget: QWidget) -> BarChart | None:
    """The chart in a card, if it has one."""
    return widget.findChild(BarChart)
