"""What can be seen to be wrong with a widget: words cut off, two primary buttons, something the keyboard cannot reach."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import SIGNAL, QPoint, QRect, Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSpinBox,
    QApplication,
    QCheckBox,
    QComboBox,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QRadioButton,
    QScrollArea,
    QToolButton,
    QWidget,
)

from crm_desktop.ui.theme import theme

#: a pixel or two of rounding is not a cut letter
SLACK = 2
REACHED_BY_KEYS = (QAbstractButton, QLineEdit, QPlainTextEdit, QComboBox, QAbstractSpinBox, QAbstractItemView)


def problems(widget: QWidget) -> list[str]:
    """Sentences for the one who mends it, in English; empty when all is well."""
    seen = [child for child in [widget, *widget.findChildren(QWidget)] if _is_seen(child, widget)]
    return [*_cut_words(seen), *_primaries(seen), *_unreachable(seen)]


def _is_seen(child: QWidget, top: QWidget) -> bool:
    return child.isVisibleTo(top) and child.width() > 0 and child.height() > 0 and child.isVisible()


def name_of(widget: QWidget) -> str:
    """Where to look: the class, its name if it has one, and the class around it."""
    parent = widget.parentWidget()
    around = f" in {type(parent).__name__}" if parent is not None else ""
    name = f" {widget.objectName()}" if widget.objectName() else ""
    return f"{type(widget).__name__}{name}{around}"


# -- words


def _cut_words(seen: list[QWidget]) -> Iterator[str]:
    for widget in seen:
        if isinstance(widget, QLabel):
            lacking = _label_lacks(widget)
        elif isinstance(widget, QPushButton | QCheckBox | QRadioButton):
            lacking = widget.sizeHint().width() - widget.width() if widget.text() else 0
        else:
            continue
        if lacking > SLACK and not _scrolled_away(widget):
            text = widget.text()
            yield f"cut by {lacking} px: “{text[:60]}” ({name_of(widget)})"


def _label_lacks(label: QLabel) -> int:
    """Pixels missing for the text; 0 for pictures and for labels that shorten their text themselves."""
    text = QLabel.text(label)  # with its places to break
    if not text or "…" in text[-1:] or not label.pixmap().isNull():
        return 0
    room = label.contentsRect()
    metrics = label.fontMetrics()
    if label.wordWrap():
        needed = metrics.boundingRect(QRect(0, 0, room.width(), 10_000), int(Qt.TextFlag.TextWordWrap), text)
        return needed.height() - room.height()
    widest = max(metrics.horizontalAdvance(line) for line in text.split("\n"))
    return max(widest - room.width(), 0)


def _scrolled_away(widget: QWidget) -> bool:
    """Partly outside of what a scroll area shows: the user scrolls there."""
    area = widget.parentWidget()
    while area is not None and not isinstance(area, QScrollArea):
        area = area.parentWidget()
    if area is None:
        return False
    corner = widget.mapTo(area.viewport(), QPoint(0, 0))
    return not area.viewport().rect().contains(QRect(corner, widget.size()))


# -- one primary, and the keyboard


def _primaries(seen: list[QWidget]) -> Iterator[str]:
    found = [w for w in seen if isinstance(w, QPushButton) and w.property("kind") == "primary"]
    if len(found) > 1:
        yield "more than one primary: " + ", ".join(f"“{button.text()}”" for button in found)


def _unreachable(seen: list[QWidget]) -> Iterator[str]:
    """Everything that can be operated takes the focus, or says by its `keyless` property why it need not."""
    for widget in seen:
        if (
            isinstance(widget, REACHED_BY_KEYS)
            and _does_something(widget)
            and widget.focusPolicy() == Qt.FocusPolicy.NoFocus
            and not _part_of_another(widget)
        ):
            yield f"out of reach of the keyboard: {name_of(widget)}"


def _does_something(widget: QWidget) -> bool:
    """A button that nobody listens to is only a way to paint."""
    silent = isinstance(widget, QAbstractButton) and not widget.receivers(SIGNAL("clicked(bool)"))
    painted = not isinstance(widget, QPushButton | QToolButton | QCheckBox | QRadioButton)
    return widget.isEnabled() and not (silent and painted)


def _part_of_another(widget: QWidget) -> bool:
    """The inside of a combo box, a spin box or a view, or a button whose key the menu shows."""
    parent = widget.parentWidget()
    inside = isinstance(parent, QComboBox | QAbstractSpinBox | QAbstractItemView | QLineEdit)
    return inside or bool(widget.property("keyless")) or widget.objectName().startswith("qt_")


# -- colours


def contrast(above: str, below: str) -> float:
    """The WCAG ratio of two colours `#rrggbb`."""
    light, dark = sorted((_luminance(above), _luminance(below)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def _luminance(color: str) -> float:
    parts = (int(color[i : i + 2], 16) / 255 for i in (1, 3, 5))
    red, green, blue = (p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


SURFACES = ("window", "surface", "raised", "sunken", "hover", "selection", "selection-off")
TEXTS = ("text", "muted", "accent", "positive", "negative", "warning", "info")
TINTED = ("positive", "negative", "warning", "info")
SERIES = ("s1", "s2", "s3", "s4", "s5", "s6", "s1-soft")
TEXT_RATIO, GRAPHIC_RATIO = 4.5, 3.0


def pairs() -> Iterator[tuple[str, str, float]]:
    """What is drawn on what, and the ratio it needs."""
    yield from ((text, surface, TEXT_RATIO) for text in TEXTS for surface in SURFACES)
    yield from (("disabled", surface, TEXT_RATIO) for surface in ("window", "surface", "raised"))
    yield from ((tone, f"{tone}-tint", TEXT_RATIO) for tone in TINTED)
    yield from (("on-accent", fill, TEXT_RATIO) for fill in ("accent", "accent-hover", "accent-pressed"))
    yield from ((series, "surface", GRAPHIC_RATIO) for series in SERIES)
    yield ("border-strong", "surface", GRAPHIC_RATIO)


def faint_pairs() -> list[str]:
    """Pairs of the present theme that are too faint."""
    tokens = theme().tokens
    found = []
    for above, below, needed in pairs():
        if above in tokens and below in tokens:
            ratio = contrast(tokens[above], tokens[below])
            if ratio < needed - 0.05:
                found.append(f"{above} on {below} has {ratio:.1f}, needs {needed} ({theme().name})")
    return found


def close_popups() -> None:
    while (popup := QApplication.activePopupWidget()) is not None:
        popup.close()
