"""Colours are readable, the style sheet is whole, icons exist and are used."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QApplication, QToolButton

from crm_desktop import paths
from crm_desktop.ui import icon_names, theme
from crm_desktop.ui.widgets.badges import LOOKS

UI = Path(theme.__file__).parent
SURFACES = ("window", "surface", "raised", "sunken", "hover", "selection", "selection-off")
ON_TINT = ("positive", "negative", "warning", "info")


def luminance(colour: str) -> float:
    parts = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    red, green, blue = (p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def pairs() -> Iterator[tuple[str, str, float]]:
    for surface in SURFACES:
        for tone in ("text", "muted", "accent", *ON_TINT):
            yield tone, surface, 4.5
    for surface in ("window", "surface", "raised"):
        yield "disabled", surface, 4.5
        yield "border-strong", surface, 3.0
    for tone in ON_TINT:
        yield tone, f"{tone}-tint", 4.5
        yield "text", f"{tone}-tint", 4.5
    for fill in ("accent", "accent-hover", "accent-pressed"):
        yield "on-accent", fill, 4.5
    yield "surface", "text", 4.5
    yield "toast-link", "text", 4.5
    for number in range(1, 7):
        yield f"s{number}", "surface", 3.0


@pytest.mark.parametrize("name", ["light", "dark"])
def test_every_pair_is_readable(name: str) -> None:
    look = theme.Theme(name)
    weak = [
        f"{tone} on {surface}: {contrast(look.hex(tone), look.hex(surface)):.2f}"
        for tone, surface, needed in pairs()
        if contrast(look.hex(tone), look.hex(surface)) < needed
    ]
    assert not weak


@pytest.mark.parametrize("name", ["light", "dark"])
def test_badges_are_readable(name: str) -> None:
    look = theme.Theme(name)
    weak = [
        kind
        for kind, badge in LOOKS.items()
        if contrast(look.hex(badge.text), look.hex(badge.fill or "surface")) < 4.5
    ]
    assert not weak


def test_both_themes_have_the_same_tokens() -> None:
    assert theme.Theme("light").tokens.keys() == theme.Theme("dark").tokens.keys()


@pytest.mark.parametrize("name", ["light", "dark"])
def test_the_style_sheet_is_whole(app: QApplication, name: str) -> None:
    sheet = theme.make_style_sheet(theme.Theme(name))
    assert "@" not in sheet
    assert sheet.count("{") == sheet.count("}")
    for picture in re.findall(r'url\("(.*?)"\)', sheet):
        assert not QPixmap(picture).isNull(), picture


def test_tables_take_their_look_from_the_palette_only(app: QApplication) -> None:
    """A selector on QTableView makes every scroll step repaint the whole list."""
    selectors = re.findall(r"^([^{]+)\{", theme.make_style_sheet(theme.Theme("light")), re.MULTILINE)
    assert not [s for s in selectors if "QTableView" in s or s.strip().startswith("*")]


def test_icons_follow_the_theme(app: QApplication) -> None:
    button = QToolButton()
    theme.set_icon(button, "phone", "text")
    light = button.icon().pixmap(16).toImage()
    theme.apply_theme(app, "dark")
    assert button.icon().pixmap(16).toImage() != light
    theme.apply_theme(app, "light")
    assert button.icon().pixmap(16).toImage() == light


def icon_files() -> set[str]:
    return {file.stem for file in paths.resource("icons").glob("*.svg")}


def strings() -> set[str]:
    """Every text constant under ui: an icon's name is always written out."""
    return {
        node.value
        for file in UI.rglob("*.py")
        for node in ast.walk(ast.parse(file.read_text("utf-8")))
        if isinstance(node, ast.Constant) and isinstance(node.value, str)
    }


def test_every_icon_of_a_meaning_exists(app: QApplication) -> None:
    missing = set(icon_names.ICONS.values()) - icon_files()
    assert not missing
    for name in icon_names.ICONS.values():
        assert not theme.pixmap(name).isNull()


def test_icons_asked_for_by_name_exist() -> None:
    asked: set[str] = set()
    calls = {"icon", "pixmap", "icon_label", "set_icon", "IconButton", "Button", "EmptyState", "IconText"}
    place = {"set_icon": 1, "Button": 2}
    for file in UI.rglob("*.py"):
        for node in ast.walk(ast.parse(file.read_text("utf-8"))):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in calls:
                number = place.get(node.func.id, 0)
                given = node.args[number] if len(node.args) > number else None
                if isinstance(given, ast.Constant) and isinstance(given.value, str) and given.value:
                    asked.add(given.value)
    assert not asked - icon_files()


def test_no_icon_is_there_for_nothing() -> None:
    unused = icon_files() - strings()
    assert not unused, f"remove from resources/icons: {sorted(unused)}"
