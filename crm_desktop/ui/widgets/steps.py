"""Task pages: steps at the left, one at a time in the middle, a foot with the ways on."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent, QKeySequence, QMouseEvent, QPainter, QPaintEvent, QShortcut
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QStackedWidget, QVBoxLayout, QWidget

from crm_desktop.ui.i18n import tr
from crm_desktop.ui.theme import pixmap, theme
from crm_desktop.ui.widgets.buttons import Button
from crm_desktop.ui.widgets.labels import ElidedLabel, text_label

RAIL = 232
CIRCLE = 22


@dataclass
class Step:
    title: str
    note: str = ""  # what was decided
    done: bool = False


class StepList(QWidget):
    """Painted steps: done ✓, current filled, next outlined. Done ones can be clicked."""

    clicked = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        self.steps: list[Step] = []
        self.current = 0
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setMouseTracking(True)

    def set_steps(self, steps: list[Step], current: int) -> None:
        self.steps, self.current = steps, current
        names = (f"{'✓ ' if s.done else ''}{s.title} {s.note}".strip() for s in steps)
        self.setAccessibleName(tr("Steps"))
        self.setAccessibleDescription(", ".join(names))
        self.updateGeometry()
        self.update()

    def _note_lines(self, step: Step) -> int:
        if not step.note:
            return 0
        return 2 if theme().metrics("small").horizontalAdvance(step.note) > theme().px(RAIL) - 76 else 1

    def _heights(self) -> list[int]:
        line, small = theme().metrics("strong").height(), theme().metrics("small").height()
        return [24 + line + (self._note_lines(s) * small + 2 if s.note else 0) for s in self.steps]

    def sizeHint(self) -> QSize:
        return QSize(theme().px(RAIL), sum(self._heights()))

    def _rects(self) -> list[QRect]:
        rects, y = [], 0
        for height in self._heights():
            rects.append(QRect(12, y, self.width() - 24, height - 2))
            y += height
        return rects

    def _step_at(self, y: float) -> int:
        return next((n for n, rect in enumerate(self._rects()) if rect.top() <= y <= rect.bottom()), -1)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        number = self._step_at(event.position().y())
        if number >= 0 and (self.steps[number].done or number < self.current):
            self.clicked.emit(number)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        number = self._step_at(event.position().y())
        can = number >= 0 and number != self.current and self.steps[number].done
        self.setCursor(Qt.CursorShape.PointingHandCursor if can else Qt.CursorShape.ArrowCursor)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}.get(Qt.Key(event.key()), 0)
        target = self.current + step
        if step and 0 <= target < len(self.steps) and (self.steps[target].done or target < self.current):
            self.clicked.emit(target)
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for number, rect in enumerate(self._rects()):
            self._paint_step(painter, rect, number)

    def _paint_step(self, painter: QPainter, rect: QRect, number: int) -> None:
        look, step = theme(), self.steps[number]
        current = number == self.current
        if current:
            painter.setPen(look.pen("accent", 2) if self.hasFocus() else Qt.PenStyle.NoPen)
            painter.setBrush(look.color("selection"))
            painter.drawRoundedRect(QRectF(rect).adjusted(1, 1, -1, -1), 6, 6)
        line = look.metrics("strong").height()
        circle = QRectF(rect.x() + 8, rect.y() + 11 + (line - CIRCLE) / 2, CIRCLE, CIRCLE)
        self._paint_circle(painter, circle, str(number + 1), step.done, current)
        left = rect.x() + 40
        room = rect.right() - left - 4
        painter.setPen(look.color("text"))
        painter.setFont(look.font("section" if current else "body"))
        title = look.metrics("section").elidedText(step.title, Qt.TextElideMode.ElideRight, room)
        painter.drawText(QRect(left, rect.y() + 11, room, line), Qt.AlignmentFlag.AlignVCenter, title)
        painter.setPen(look.color("muted"))
        painter.setFont(look.font("small"))
        note = QRect(left, rect.y() + 12 + line, room, rect.height() - line - 14)
        painter.drawText(note, Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignTop, step.note)

    def _paint_circle(self, painter: QPainter, circle: QRectF, digit: str, done: bool, current: bool) -> None:
        look = theme()
        painter.setPen(look.pen("accent" if done or current else "border-strong", 1.25))
        painter.setBrush(look.color("accent") if current else Qt.BrushStyle.NoBrush)
        painter.drawEllipse(circle.adjusted(0.5, 0.5, -0.5, -0.5))
        if done and not current:
            where = QPointF(circle.center().x() - 7, circle.center().y() - 7)
            painter.drawPixmap(where, pixmap("check", "accent", 14))
            return
        painter.setPen(look.color("on-accent" if current else "muted"))
        painter.setFont(look.font("small-bold"))
        painter.drawText(circle, Qt.AlignmentFlag.AlignCenter, digit)


class StepRail(QFrame):
    """The rail: what task, the steps, and room for facts at the foot (`foot` is a layout)."""

    step_clicked = Signal(int)

    def __init__(self, title: str, subtitle: str = "") -> None:
        super().__init__()
        self.setProperty("surface", "raised")
        self.setProperty("line", "right")
        self.setFixedWidth(theme().px(RAIL))
        self.title = text_label(title, "subject", wrap=True)
        self.subtitle = ElidedLabel(subtitle, "small", "muted")
        self.list = StepList()
        self.foot = QVBoxLayout()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 18, 0, 16)
        column.setSpacing(0)
        head = QVBoxLayout()
        head.setContentsMargins(20, 0, 16, 12)
        head.setSpacing(2)
        head.addWidget(self.title)
        head.addWidget(self.subtitle)
        column.addLayout(head)
        column.addWidget(self.list)
        column.addStretch(1)
        self.foot.setContentsMargins(20, 12, 20, 0)
        column.addLayout(self.foot)
        self.list.clicked.connect(self.step_clicked)


class TaskPage(QWidget):
    """Rail, stack and foot. Subclass or use: `add_step(title, widget)`, `go(n)`, signals `next_wanted`, `left`."""

    step_shown = Signal(int)
    next_wanted = Signal(int)  # the step one is leaving; connect and call `go`, or let `auto` do it
    back_wanted = Signal(int)
    left = Signal()  # leave, at the left of the foot

    def __init__(self, title: str, subtitle: str = "", leave: str = "", auto: bool = True) -> None:
        super().__init__()
        self.auto = auto
        self.rail = StepRail(title, subtitle)
        self.stack = QStackedWidget()
        self.note = text_label("", "small", "muted", wrap=True)
        self.leave_button = Button(leave or tr("Leave and go on later"), "ghost")
        self.back_button = Button(tr("Back"), "secondary")
        self.next_button = Button(tr("Next"), "primary", shortcut="Ctrl+Return")
        self._steps: list[Step] = []
        self._verbs: list[str] = []
        self._build()
        self._connect()

    def _build(self) -> None:
        self.middle = middle = QVBoxLayout()
        middle.setContentsMargins(0, 0, 0, 0)
        middle.setSpacing(0)
        middle.addWidget(self.stack, 1)
        middle.addWidget(self._foot())
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.rail)
        row.addLayout(middle, 1)

    def _foot(self) -> QFrame:
        foot = QFrame()
        foot.setProperty("line", "top")
        foot.setFixedHeight(theme().px(52))
        row = QHBoxLayout(foot)
        row.setContentsMargins(16, 0, 16, 0)
        row.setSpacing(8)
        row.addWidget(self.leave_button)
        self.note.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(self.note, 1)
        row.addSpacing(8)
        row.addWidget(self.back_button)
        row.addWidget(self.next_button)
        return foot

    def _connect(self) -> None:
        self.leave_button.clicked.connect(self.left)
        self.back_button.clicked.connect(self._back)
        self.next_button.clicked.connect(self._next)
        self.rail.step_clicked.connect(self.go)
        for keys, slot in (
            ("Ctrl+Return", self._next),
            ("Ctrl+Enter", self._next),
            ("Ctrl+Shift+Return", self._back),
        ):
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(slot)

    def add_step(self, title: str, widget: QWidget, verb: str = "") -> int:
        """`verb`: what the primary button says at this step (default "Next")."""
        self._steps.append(Step(title))
        self._verbs.append(verb)
        self.stack.addWidget(widget)
        self._show_state()
        return len(self._steps) - 1

    def set_verb(self, number: int, verb: str) -> None:
        """What the primary button says at a step, once it is known."""
        if self._verbs[number] != verb:
            self._verbs[number] = verb
            self._show_state()

    def add_above_foot(self, widget: QWidget) -> None:
        """Between the step and the foot, for progress."""
        self.middle.insertWidget(self.middle.count() - 1, widget)

    @property
    def current(self) -> int:
        return max(0, self.stack.currentIndex())

    def step(self, number: int) -> Step:
        return self._steps[number]

    def set_note(self, number: int, note: str, done: bool | None = None) -> None:
        """The second line of a step: what was decided."""
        self._steps[number].note = note
        if done is not None:
            self._steps[number].done = done
        self._show_state()

    @Slot(int)
    def go(self, number: int) -> None:
        if 0 <= number < len(self._steps):
            for earlier in self._steps[:number]:
                earlier.done = True
            self.stack.setCurrentIndex(number)
            self._show_state()
            self.step_shown.emit(number)

    def _show_state(self) -> None:
        number = self.current
        self.rail.list.set_steps(self._steps, number)
        self.back_button.setVisible(number > 0)
        self.next_button.setText(self._verbs[number] or tr("Next"))

    @Slot()
    def _next(self) -> None:
        if not self.next_button.isEnabled():
            return
        self.next_wanted.emit(self.current)
        if self.auto:
            self.go(self.current + 1)

    @Slot()
    def _back(self) -> None:
        self.back_wanted.emit(self.current)
        self.go(self.current - 1)
