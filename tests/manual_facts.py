"""What the program has that its manual must tell of: commands, keys, settings, options, words."""

from __future__ import annotations

import argparse
import ast
import re
import tempfile
import xml.etree.ElementTree as ET
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import cache
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parent.parent
UI = ROOT / "crm_desktop" / "ui"
LANGUAGES = ("it", "en")
#: keys that a list or a field has of its own; those of the kit and of Qt
KEY_NAMES = {
    "Return": "Enter",
    "Delete": "Del",
    "Escape": "Esc",
    "Left": "←",
    "Right": "→",
    "Up": "↑",
    "Down": "↓",
    "Plus": "+",
    "Minus": "-",
    "Comma": ",",
}
ITALIAN_KEYS = {"Canc": "Del", "Invio": "Enter", "Spazio": "Space", "Maiusc": "Shift"}
#: what every program does with a key need not be told: moving about, leaving, leafing
COMMON_KEYS = {"Enter", "Esc", "Tab", "←", "→", "↑", "↓", "Backspace", "Space"}
_KEY = re.compile(
    r"^((Ctrl|Alt|Shift)\+)*(F\d+|Del|Delete|Space|Escape|Esc|Return|Enter|Left|Right|Up|Down|[A-Z0-9,+\-])$"
)


# -- the program's own words ------------------------------------------------------------------------


@cache
def strings(language: str) -> dict[str, list[str]]:
    """Source -> what is shown in that language (plurals have two)."""
    found: dict[str, list[str]] = {}
    for file in sorted((ROOT / "resources" / "translations" / "it").glob("*.ts")):
        for message in ET.parse(file).getroot().iter("message"):
            source = message.findtext("source") or ""
            found[source] = [source] if language == "en" else list(_forms(message))
    if language == "en":
        for message in ET.parse(ROOT / "resources/translations/en/plurals.ts").getroot().iter("message"):
            found.setdefault(message.findtext("source") or "", []).extend(_forms(message))
    return found


def _forms(message: ET.Element) -> Iterator[str]:
    translation = message.find("translation")
    if translation is not None:
        forms = [form.text or "" for form in translation.findall("numerusform")] or [translation.text or ""]
        yield from (form for form in forms if form)


def shown(source: str, language: str) -> str:
    """One string as the program shows it."""
    return (strings(language).get(source) or [source])[0].partition("||")[0]


def alike(text: str) -> str:
    """Two ways of writing the same words of the program: capitals, the dots of a command, apostrophes."""
    text = text.partition("||")[0].replace("’", "'").replace("\u00a0", " ")
    return " ".join(text.casefold().split()).removesuffix("…").removesuffix("...").removesuffix(":").strip()


@cache
def _known(language: str) -> tuple[set[str], re.Pattern[str]]:
    """The words of the program; a pattern for those with a value in them."""
    texts = {alike(form) for forms in strings(language).values() for form in forms}
    holes = [text for text in texts if re.search(r"\{\w*\}|%n", text)]
    patterns = [re.sub(r"\\\{\w*\\\}|%n", ".+?", re.escape(text)) for text in holes]
    real = [p for p in patterns if len(p.replace(".+?", "").strip(" \\·:.,()“”-–%")) >= 3]
    return texts, re.compile("|".join(real))


#: names that are not translated
NAMES = {"crm desktop", "italiano", "english", "excel", "json", "csv", "pdf", "a", "b", "c", "d"}


def is_shown(text: str, language: str) -> bool:
    """Whether the program shows these words somewhere in that language; "A › B" asks for both."""
    known, pattern = _known(language)
    parts = [alike(part) for part in text.split("›")]
    return all(part in known or part in NAMES or pattern.fullmatch(part) for part in parts)


# -- commands ---------------------------------------------------------------------------------------


def window_commands() -> list[str]:
    """Sources of the window's actions, its tabs and the menu."""
    from crm_desktop.ui.main_menu import ACTIONS

    tabs = ["Subjects", "Relationships", "Activities", "Review", "Analysis"]
    return [*(action[1] for action in ACTIONS), "Recent archives", *tabs]


@cache
def menu_commands() -> dict[str, str]:
    """Sources of what menus on the pages offer, and of the buttons at the head of pages -> file."""
    found: dict[str, str] = {}
    for file in sorted(UI.rglob("*.py")):
        for node in ast.walk(ast.parse(file.read_text("utf-8"))):
            if _makes_a_menu(node):
                for text in _marked(node):
                    found.setdefault(text, file.relative_to(UI).as_posix())
    return {text: file for text, file in found.items() if not _is_no_command(text)}


def _makes_a_menu(node: ast.AST) -> bool:
    if isinstance(node, ast.FunctionDef):
        return "menu" in node.name
    wanted = ("set_primary", "add_quiet", "addAction")
    return isinstance(node, ast.Call) and getattr(node.func, "attr", "") in wanted


def _marked(node: ast.AST) -> Iterator[str]:
    for call in ast.walk(node):
        if isinstance(call, ast.Call) and call.args and isinstance(call.args[0], ast.Constant):
            name = getattr(call.func, "id", getattr(call.func, "attr", ""))
            if name in ("tr", "mark") and isinstance(call.args[0].value, str):
                yield call.args[0].value


def _is_no_command(text: str) -> bool:
    """Keys beside a command, and sentences with a value in them."""
    return text in ("Enter", "Del", "Space") or "{" in text


# -- keys -------------------------------------------------------------------------------------------


def key_of(text: str) -> str:
    """One way to write a combination: `Maiusc+Ctrl+Invio` -> `Ctrl+Shift+Enter`."""
    text = text.strip().replace("−", "-")
    parts = ["+"] if text == "+" else [p or "+" for p in re.sub(r"\+\+$", "+\0", text).split("+")]
    parts = [p.strip().replace("\0", "+") for p in parts]
    named = [ITALIAN_KEYS.get(p, p) for p in parts]
    named = [KEY_NAMES.get(p, p) for p in named]
    *held, key = named
    order = [m for m in ("Ctrl", "Alt", "Shift") if m in held]
    return "+".join([*order, key.upper() if len(key) == 1 else key])


def action_keys() -> set[str]:
    """Of the window's actions; the tabs have theirs by number."""
    from crm_desktop.ui.main_menu import ACTIONS

    found = {f"Ctrl+{number}" for number in range(1, 6)}
    for _, _, keys, _ in ACTIONS:
        found |= {keys} if isinstance(keys, str) else set(keys)
    return {key_of(keys) for keys in found if keys}


@cache
def code_keys() -> tuple[frozenset[str], frozenset[str]]:
    """Keys the code names: those that must be told, and all that exist."""
    told: set[str] = set()
    there: set[str] = set()
    for file in sorted(UI.rglob("*.py")):
        if "trial" in file.parts:
            continue
        text = file.read_text("utf-8")
        tree = ast.parse(text)
        if "QShortcut(" in text or "shortcut=" in text or "_KEY = " in text:
            told |= {key_of(key) for key in _literal_keys(tree)}
        for function in ast.walk(tree):
            if isinstance(function, ast.FunctionDef):
                plain, held = _handled(function)
                there |= plain | {f"{m}+{key}" for m in held for key in plain}
                told |= {key for key in plain if key not in COMMON_KEYS}
        told |= set(_standard_keys(tree))
    told = told - COMMON_KEYS | {"Space"} | HELD
    return frozenset(told), frozenset(told | there | COMMON_KEYS)


#: combinations that keyPressEvent methods take, which no reading of the code tells apart
HELD = {"Alt+↑", "Alt+↓", "Ctrl+Shift+←", "Ctrl+Shift+→", "Ctrl+Enter"}


def _literal_keys(tree: ast.AST) -> Iterator[str]:
    for node in ast.walk(tree):
        if not isinstance(node, ast.Constant) or not isinstance(node.value, str):
            continue
        if _KEY.match(node.value) and (len(node.value) > 1 or node.value in "+-"):
            yield node.value


def _handled(function: ast.FunctionDef) -> tuple[set[str], set[str]]:
    """Plain keys and held ones that a method compares its event with."""
    plain: set[str] = set()
    held: set[str] = set()
    for node in ast.walk(function):
        if not isinstance(node, ast.Attribute):
            continue
        if node.attr.startswith("Key_"):
            plain.add(key_of(node.attr[4:]))
        held |= {name for name, flag in _HELD_FLAGS.items() if flag == node.attr}
    return plain - {"CapsLock", "Tab", "Backtab"}, held


_HELD_FLAGS = {"Ctrl": "ControlModifier", "Alt": "AltModifier", "Shift": "ShiftModifier"}
_STANDARD = {"Copy": "Ctrl+C", "Undo": "Ctrl+Z", "Paste": "Ctrl+V", "SelectAll": "Ctrl+A", "ZoomIn": "Ctrl++"}


def _standard_keys(tree: ast.AST) -> Iterator[str]:
    for node in ast.walk(tree):
        if (
            isinstance(node, ast.Attribute)
            and isinstance(node.value, ast.Attribute)
            and node.value.attr == "StandardKey"
        ):
            yield _STANDARD[node.attr]


def window_keys(window: Any) -> set[str]:
    """What the real window listens to now: its actions, and the shortcuts of the widgets in it."""
    from PySide6.QtGui import QAction, QKeySequence, QShortcut

    portable = QKeySequence.SequenceFormat.PortableText
    found = {k.toString(portable) for a in window.findChildren(QAction) for k in a.shortcuts()}
    found |= {s.key().toString(portable) for s in window.findChildren(QShortcut)}
    return {key_of(keys) for keys in found if keys}


# -- settings ---------------------------------------------------------------------------------------


class Setting(str):
    """Words of a dialog; `must` be told, or may be."""

    must: bool = True


def texts_of(dialog: Any) -> list[str]:
    """Labels, buttons and choices of a dialog as they are shown."""
    from PySide6.QtWidgets import QAbstractButton, QComboBox, QLabel

    found: list[str] = [label.text().replace("\u200b", "") for label in dialog.findChildren(QLabel)]
    found += [button.text() for button in dialog.findChildren(QAbstractButton)]
    for box in dialog.findChildren(QComboBox):
        found += [box.itemText(number) for number in range(box.count())]
    return [text.strip() for text in dict.fromkeys(found) if text.strip()]


def is_setting(text: str) -> bool:
    """Not a sentence that explains, nor a button of every dialog."""
    return not text.endswith(".") and len(text) < 70 and "\n" not in text


@contextmanager
def _quiet_desk(language: str, archive: Path, answers: list[Any]) -> Iterator[Any]:
    import sys

    from crm_desktop import bootstrap
    from crm_desktop.preferences import Preferences
    from crm_desktop.ui.i18n import set_language
    from crm_desktop.ui.messages import RecordingMessages

    set_language(language)
    messages = RecordingMessages()
    messages.answer(*answers)
    desk = bootstrap.make_desk(Preferences(), messages=messages)
    try:
        desk.open(archive)
        yield desk
    finally:
        desk.jobs.wait_idle()
        desk.shut_down()
        desk.window.deleteLater()
        sys.excepthook = sys.__excepthook__


def dialog_texts(language: str, ask: Callable[[Any], None], archive: Path, *answers: Any) -> list[str]:
    """The words of the dialog that `ask(desk)` shows."""
    found: list[str] = []

    def look(dialog: Any) -> bool:
        found.extend(texts_of(dialog))
        return False

    with _quiet_desk(language, archive, [*answers, look]) as desk:
        ask(desk)
    return found


@cache
def settings(language: str) -> tuple[frozenset[str], frozenset[str]]:
    """Words of the Settings dialog that must be told; and all that settings.md may set in bold."""
    from tests.sample_archive import copy_to
    from tests.ui.passphrase_world import PHRASE, encrypted_sample, typed

    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as folder:
        plain = copy_to(Path(folder, "plain.crm"), language)
        coded = Path(folder, "coded.crm")
        coded.write_bytes(encrypted_sample())
        own = dialog_texts(language, lambda desk: desk.menu.settings(), plain)
        own += dialog_texts(language, lambda desk: desk.menu.settings(), coded, typed(PHRASE))
        others = dialog_texts(language, lambda desk: desk.menu.privacy(), plain)
        others += dialog_texts(language, lambda desk: desk.menu.trash(), plain)
        others += dialog_texts(language, lambda desk: desk.menu.backups(), plain)
    common = {alike(shown(source, language)) for source in ("Cancel", "Close", "Apply", "Settings")}
    must = {text for text in own if is_setting(text) and alike(text) not in common}
    return frozenset(must), frozenset({*own, *others})


# -- the command line -------------------------------------------------------------------------------


def cli_commands() -> dict[str, argparse.ArgumentParser]:
    from crm_desktop.cli_parser import make_parser

    for action in make_parser()._actions:
        if isinstance(action, argparse._SubParsersAction):
            return dict(action.choices)
    raise LookupError("commands")


def cli_options(parser: argparse.ArgumentParser) -> set[str]:
    return {o for action in parser._actions for o in action.option_strings if o.startswith("--")} - {"--help"}
