"""Icons by name and tone: the program's own SVGs, tinted from tokens, cached per colour, size and ratio."""

from __future__ import annotations

from functools import cache

from PySide6.QtCore import QByteArray, QRectF, Qt
from PySide6.QtGui import QGuiApplication, QIcon, QPainter, QPixmap
from PySide6.QtWidgets import QApplication, QLabel, QWidget

from crm_desktop import paths

STROKE = 'stroke-width="1.75"'
_pixmaps: dict[tuple[str, str, int, float], QPixmap] = {}
_icons: dict[tuple[str, str, int], QIcon] = {}


@cache
def _drawing(name: str) -> str:
    text = paths.resource("icons", f"{name}.svg").read_text("utf-8")
    return text.replace('stroke-width="2"', STROKE)


def _hex(tone: str) -> str:
    from crm_desktop.ui.theme import theme

    return tone if tone.startswith("#") else theme().hex(tone)


def pixmap(name: str, tone: str = "muted", size: int = 16, ratio: float | None = None) -> QPixmap:
    """The icon as a picture of `size` logical pixels."""
    ratio = ratio or QGuiApplication.primaryScreen().devicePixelRatio()
    key = (name, _hex(tone), size, ratio)
    picture = _pixmaps.get(key)
    if picture is None:
        picture = _pixmaps[key] = _draw(*key)
    return picture


def _draw(name: str, colour: str, size: int, ratio: float) -> QPixmap:
    from PySide6.QtSvg import QSvgRenderer

    renderer = QSvgRenderer(QByteArray(_drawing(name).replace("currentColor", colour).encode()))
    picture = QPixmap(round(size * ratio), round(size * ratio))
    picture.setDevicePixelRatio(ratio)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    renderer.render(painter, QRectF(0, 0, size, size))
    painter.end()
    return picture


def icon(name: str, tone: str = "muted", size: int = 16) -> QIcon:
    """The icon with its disabled version, for buttons and menus."""
    key = (name, _hex(tone) + _hex("disabled"), size)
    found = _icons.get(key)
    if found is None:
        found = QIcon(pixmap(name, tone, size))
        found.addPixmap(pixmap(name, "border-strong", size), QIcon.Mode.Disabled)
        _icons[key] = found
    return found


def set_icon(widget: QWidget, name: str, tone: str = "muted", size: int = 16) -> None:
    """Give a button or label an icon that follows the theme."""
    widget.setProperty("iconSpec", [name, tone, size])
    _apply(widget, name, tone, size)


def _apply(widget: QWidget, name: str, tone: str, size: int) -> None:
    if isinstance(widget, QLabel):
        widget.setPixmap(pixmap(name, tone, size))
    elif hasattr(widget, "setIcon"):
        widget.setIcon(icon(name, tone, size))


def retint(app: QApplication) -> None:
    """Paint every icon set with `set_icon` again, after a change of theme."""
    for widget in app.allWidgets():
        spec = widget.property("iconSpec")
        if spec:
            _apply(widget, str(spec[0]), str(spec[1]), int(spec[2]))
