"""The look, asked for by meaning: colours, fonts, measures, one palette and one style sheet per theme."""

from __future__ import annotations

import json
import re
import sys
from functools import cache

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QFont, QFontDatabase, QFontMetrics, QGuiApplication, QPalette, QPen
from PySide6.QtWidgets import QApplication, QWidget

from crm_desktop import paths

#: style name -> (factor of the base size, weight)
STYLES: dict[str, tuple[float, int]] = {
    "display": (2.0, 600),
    "figure": (1.8, 600),
    "title": (1.5, 600),
    "subject": (1.2, 600),
    "heading": (1.1, 600),
    "lead": (1.1, 400),
    "section": (1.0, 600),
    "strong": (1.0, 500),
    "body": (1.0, 400),
    "small": (0.9, 400),
    "small-strong": (0.9, 500),
    "small-bold": (0.9, 600),
    "key": (0.85, 500),
}
LINUX_FONTS = ("Inter", "Noto Sans", "Cantarell", "DejaVu Sans")
BASE_POINTS = 13 if sys.platform == "darwin" else 10


class Theme:
    """Tokens of one theme. `serial` grows with every theme applied: caches of pictures key on it."""

    def __init__(self, name: str, serial: int = 0) -> None:
        self.name = name
        self.serial = serial
        self._tokens: dict[str, str] = _tokens(name)
        self._colors: dict[str, QColor] = {}
        self._pens: dict[tuple[str, float], QPen] = {}
        self._fonts: dict[str, QFont] = {}
        self._metrics: dict[str, QFontMetrics] = {}

    @property
    def dark(self) -> bool:
        return self.name == "dark"

    @property
    def tokens(self) -> dict[str, str]:
        return self._tokens

    def hex(self, token: str) -> str:
        return self._tokens[token]

    def color(self, token: str) -> QColor:
        color = self._colors.get(token)
        if color is None:
            color = self._colors[token] = QColor(self._tokens[token])
        return color

    def pen(self, token: str, width: float = 1.0) -> QPen:
        pen = self._pens.get((token, width))
        if pen is None:
            pen = self._pens[token, width] = QPen(self.color(token), width)
        return pen

    def font(self, style: str = "body") -> QFont:
        font = self._fonts.get(style)
        if font is None:
            font = self._fonts[style] = _font(style)
        return font

    def metrics(self, style: str = "body") -> QFontMetrics:
        metrics = self._metrics.get(style)
        if metrics is None:
            metrics = self._metrics[style] = QFontMetrics(self.font(style))
        return metrics

    def px(self, pixels: int) -> int:
        """Logical pixels that grow with the user's font."""
        return round(pixels * self.scale)

    @property
    def scale(self) -> float:
        return max(1.0, self.font("body").pointSizeF() / BASE_POINTS)

    @property
    def row_height(self) -> int:
        return max(32, self.metrics().height() + 12)


@cache
def _tokens(name: str) -> dict[str, str]:
    tokens: dict[str, str] = json.loads(paths.resource("themes", f"{name}.json").read_text("utf-8"))
    tokens["row-line"] = _mix(tokens["border"], tokens["surface"], 0.6)
    tokens["toast-link"] = _tokens("light")["s1-soft"] if name == "dark" else "#62BFC9"
    if name == "dark":
        tokens["toast-link"] = "#0E6470"
    return tokens


def _mix(above: str, below: str, share: float) -> str:
    """`above` painted over `below` with the given opacity."""
    pairs = ((int(above[i : i + 2], 16), int(below[i : i + 2], 16)) for i in (1, 3, 5))
    return "#" + "".join(f"{round(a * share + b * (1 - share)):02X}" for a, b in pairs)


@cache
def _base_font() -> QFont:
    font = QFontDatabase.systemFont(QFontDatabase.SystemFont.GeneralFont)
    generic = font.family().lower() in ("", "sans", "sans serif", "sans-serif") or _no_desktop()
    if generic and sys.platform.startswith("linux"):
        known = next((name for name in LINUX_FONTS if QFontDatabase.hasFamily(name)), None)
        if known:
            font.setFamily(known)
    font.setPointSizeF(max(float(BASE_POINTS), font.pointSizeF()) * _enlargement)
    return font


_enlargement = 1.0


def enlarge_text(factor: float) -> None:
    """As if the system's text were larger by this factor; before the widgets are made."""
    global _enlargement
    _enlargement = factor
    _base_font.cache_clear()


def _no_desktop() -> bool:
    return QGuiApplication.platformName() in ("offscreen", "minimal")


def _font(style: str) -> QFont:
    factor, weight = STYLES[style]
    font = QFont(_base_font())
    font.setPointSizeF(_base_font().pointSizeF() * factor)
    font.setWeight(QFont.Weight(weight))
    if style != "figure":
        font.setFeature(QFont.Tag("tnum"), 1)
    return font


_current: Theme | None = None
_choice = "system"


def theme() -> Theme:
    """The theme in use."""
    global _current
    if _current is None:
        _current = Theme("light")
    return _current


def chosen_theme() -> str:
    """What the user asked for: light, dark or system."""
    return _choice


def color(token: str) -> QColor:
    return theme().color(token)


def resolve(choice: str) -> str:
    """ "light" or "dark"; "system" asks the desktop."""
    if choice in ("light", "dark"):
        return choice
    hints = QGuiApplication.styleHints()
    return "dark" if hints.colorScheme() == Qt.ColorScheme.Dark else "light"


def prepare_theme(app: QApplication, choice: str = "system") -> None:
    """Style, font and palette; cheap, before the first widget. The style sheet comes with `apply_theme`."""
    global _current, _choice
    _choice = choice
    _current = Theme(resolve(choice), theme().serial + 1)
    if (
        app.property("fusion") is None
    ):  # made elsewhere: asking for a style object loads every class of styles
        app.setStyle("Fusion")
        app.setProperty("fusion", True)
    app.setFont(_current.font("body"))
    app.setPalette(make_palette(_current))


def apply_theme(app: QApplication, choice: str = "system") -> None:
    """Palette and style sheet. Call after the widget tree is built and before it is shown."""
    if _current is None or _choice != choice or resolve(choice) != _current.name or not app.styleSheet():
        prepare_theme(app, choice)
    first = not app.styleSheet()
    app.setStyleSheet(make_style_sheet(theme()))
    if not first:
        from crm_desktop.ui import icons

        icons.retint(app)


def follow_system(app: QApplication) -> bool:
    """Apply again if the choice is "system" and the desktop changed sides; True if it did."""
    if _choice != "system" or resolve("system") == theme().name:
        return False
    apply_theme(app, "system")
    return True


def make_palette(look: Theme) -> QPalette:
    role = QPalette.ColorRole
    palette = QPalette()
    for where, token in _PALETTE.items():
        palette.setColor(getattr(role, where), look.color(token))
    for where in ("Text", "WindowText", "ButtonText", "HighlightedText"):
        palette.setColor(QPalette.ColorGroup.Disabled, getattr(role, where), look.color("disabled"))
    palette.setColor(QPalette.ColorGroup.Inactive, role.Highlight, look.color("selection-off"))
    return palette


_PALETTE = {
    "Window": "window",
    "Base": "surface",
    "AlternateBase": "surface",
    "Button": "surface",
    "Text": "text",
    "WindowText": "text",
    "ButtonText": "text",
    "BrightText": "text",
    "PlaceholderText": "muted",
    "Highlight": "selection",
    "HighlightedText": "text",
    "Link": "accent",
    "LinkVisited": "accent",
    "ToolTipBase": "raised",
    "ToolTipText": "text",
    "Light": "surface",
    "Midlight": "raised",
    "Mid": "border",
    "Dark": "border-strong",
    "Shadow": "border-strong",
    "Accent": "accent",
}


def make_style_sheet(look: Theme) -> str:
    """The template of `resources/themes/style.qss`, its `@token@`s filled in."""
    template = paths.resource("themes", "style.qss").read_text("utf-8")
    pictures = paths.resource("themes", look.name).as_posix()
    values = {**look.tokens, "pictures": pictures}

    def fill(match: re.Match[str]) -> str:
        name = match[1]
        return f"{look.px(int(name[2:]))}px" if name.startswith("px") else values[name]

    return re.sub(r"@([\w-]+)@", fill, template)


def set_style(widget: QWidget, style: str) -> None:
    """Give the widget the font of a style of LOOK.md."""
    widget.setFont(theme().font(style))


def set_tone(widget: QWidget, tone: str) -> None:
    """Text colour by meaning (a `tone` of the style sheet: muted, accent, positive, negative, warning…)."""
    if widget.property("tone") != tone:
        widget.setProperty("tone", tone)
        restyle(widget)


def restyle(widget: QWidget) -> None:
    """Let the style sheet see a changed property."""
    style = widget.style()
    style.unpolish(widget)
    style.polish(widget)
    widget.update()


def set_kind(widget: QWidget, name: str, value: str) -> None:
    """Set a dynamic property the style sheet selects on, and restyle."""
    if widget.property(name) != value:
        widget.setProperty(name, value)
        restyle(widget)


from crm_desktop.ui.icons import icon, pixmap, set_icon  # noqa: E402  (same place for everything that looks)

__all__ = [
    "STYLES", "Theme", "apply_theme", "color", "enlarge_text", "follow_system", "icon", "pixmap", "prepare_theme", "resolve",
    "restyle", "set_icon", "set_kind", "set_style", "set_tone", "theme",
]  # fmt: skip
