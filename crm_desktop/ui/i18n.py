"""Words: English source strings, translated; codes of the core turned into sentences. QtCore only."""

from __future__ import annotations

import logging
from collections.abc import Mapping
from datetime import date, datetime
from enum import Enum
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator

from crm_desktop import paths
from crm_desktop.domain.messages import Message
from crm_desktop.ui.formats import (
    clear_caches,
    format_date,
    format_datetime,
    format_duration,
    format_money,
    format_month,
    format_number,
    format_percent,
    format_size,
    format_time,
    is_decimal,
)

if TYPE_CHECKING:
    from crm_desktop.ui.parsing import parse_date, parse_minutes, parse_money, parse_number, parse_time

log = logging.getLogger(__name__)
CONTEXT = "crm"
FIGURE = (
    "\u2983n\u2984"  # what the compiled translations have in place of %n, so that figures are grouped our way
)
LANGUAGES = ("it", "en")
LOCALES = {
    "it": QLocale(QLocale.Language.Italian, QLocale.Country.Italy),
    "en": QLocale(QLocale.Language.English, QLocale.Country.UnitedKingdom),
}
_language = "en"
_translators: list[QTranslator] = []


def mark(text: str) -> str:
    """Mark a constant for translation; translate it later with `tr(value)`."""
    return text


def tr(text: str, n: int | None = None, **values: object) -> str:
    """The text in the user's language. `n` fills %n and chooses the plural; `values` fill {name}.

    What follows "||" in a source says which meaning is meant ("Open||request") and is never shown.
    """
    translated = QCoreApplication.translate(CONTEXT, text, None, -1 if n is None else n)
    if n is not None and FIGURE in translated:
        translated = translated.replace(FIGURE, format_number(n))
    if "||" in translated:
        translated = translated.partition("||")[0]
    return translated.format(**values) if values else translated


def system_language() -> str:
    """The desktop's language, if it is one of ours; otherwise English."""
    for name in QLocale.system().uiLanguages():
        if name[:2] in LANGUAGES:
            return name[:2]
    return "en"


def language() -> str:
    return _language


def set_language(choice: str) -> str:
    """Install "it", "en" or what "system" says. Returns the language now in use."""
    global _language
    _language = system_language() if choice not in LANGUAGES else choice
    QLocale.setDefault(LOCALES[_language])
    clear_caches()
    _remove_translators()
    application = QCoreApplication.instance()
    if application is not None:
        _install_translators(application, _language)
    return _language


def _remove_translators() -> None:
    application = QCoreApplication.instance()
    for translator in _translators:
        if application is not None:
            application.removeTranslator(translator)
    _translators.clear()


def _install_translators(application: QCoreApplication, code: str) -> None:
    qt_folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    for name, folder, needed in (
        (f"qtbase_{code}", qt_folder, False),
        (f"crm_{code}", str(paths.resource("translations")), True),
    ):
        translator = QTranslator(application)
        if translator.load(name, folder):
            application.installTranslator(translator)
            _translators.append(translator)
        elif needed:
            log.info("translation %s is not compiled", name)


def word(message: Message | str | None) -> str:
    """The sentence for a message of the core. An unknown code stays as it is, and is logged."""
    if message is None:
        return ""
    if isinstance(message, str):
        return message
    from crm_desktop.ui.words import all_words

    template = all_words().get(message.code)
    if template is None:
        log.warning("no words for %s", message.code)
        return message.code
    count = message.data.get("count")
    number = count if "%n" in template and isinstance(count, int) else None
    shown = {key: worded(value) for key, value in message.data.items()}
    return tr(template, number).format_map(_Lenient(shown))


class _Lenient(dict[str, str]):
    """A value the core did not give is left out of the sentence, and logged."""

    def __missing__(self, key: str) -> str:
        log.warning("a sentence misses its value %s", key)
        return ""


def worded(value: object) -> str:
    """A value inside a sentence, as the user writes it."""
    if value is None:
        return ""
    if isinstance(value, Message):
        return word(value)
    if isinstance(value, Enum):
        return term(value)
    if isinstance(value, bool | str):
        return str(value)
    if isinstance(value, int | float):
        return format_number(value)
    if is_decimal(value):
        return format_money(value)
    if isinstance(value, datetime):
        return format_datetime(value)
    if isinstance(value, date):
        return format_date(value)
    if isinstance(value, Mapping):
        return ", ".join(worded(item) for item in value.values())
    if isinstance(value, list | tuple | set | frozenset):
        return ", ".join(worded(item) for item in value)
    return str(value)


def term(value: Any, group: str = "") -> str:
    """The word for one value of an enumeration: `term(Tier.KEY)` or `term("key", "tier")`. Empty for None."""
    if value is None or value == "":
        return ""
    ours = isinstance(value, Enum)
    if isinstance(value, Enum):
        group = group or _snake(type(value).__name__)
        value = value.value
    from crm_desktop.ui.words import terms as known

    text = known.WORDS.get(f"{group}.{value}")
    if text is None:
        log.warning("no words for %s.%s", group, value if ours else "…")  # it may be what somebody wrote
        return str(value)
    return tr(text)


def terms(group: str) -> dict[str, str]:
    """All values of a group with their words, in the order they are written down."""
    from crm_desktop.ui.words import terms as known

    start = f"{group}."
    return {code[len(start) :]: tr(text) for code, text in known.WORDS.items() if code.startswith(start)}


def _snake(name: str) -> str:
    return "".join(f"_{c.lower()}" if c.isupper() and i else c.lower() for i, c in enumerate(name))


def __getattr__(name: str) -> Any:
    """The readers of what is typed are loaded when first asked for."""
    if not name.startswith("parse_"):
        raise AttributeError(name)
    from crm_desktop.ui import parsing

    return getattr(parsing, name)


__all__ = [
    "format_date", "format_datetime", "format_duration", "format_money", "format_month", "format_number",
    "format_percent", "format_size", "format_time", "language", "mark", "parse_date", "parse_minutes", "parse_money",
    "parse_number", "parse_time", "set_language", "system_language", "term", "terms", "tr", "word", "worded",
]  # fmt: skip
