"""Text of the user where Qt would guess whether it is markup: hints know no `PlainText`."""

from __future__ import annotations

import re

from PySide6.QtGui import Qt

SHOWN = 4000  # characters of a label that wraps
TITLE_SHOWN = 400
UNBROKEN = 20
_LONG_WORD = rf"[^\s\u200b]{{{UNBROKEN + 1},}}"
LONGEST = 600  # characters of a hint
ONE_LINE = 90


def breakable(text: str, limit: int = SHOWN) -> str:
    """Text that wraps anywhere a word is too long, and ends somewhere."""
    shown = shortened(text, limit)
    return shown if len(shown) <= UNBROKEN else re.sub(_LONG_WORD, _with_breaks, shown)


def _with_breaks(match: re.Match[str]) -> str:
    """Invisible places to break, for words wider than a panel."""
    word = match[0]
    return "\u200b".join(word[i : i + UNBROKEN] for i in range(0, len(word), UNBROKEN))


def shortened(text: str, limit: int) -> str:
    return text if len(text) <= limit else f"{text[:limit].rstrip()}…"


def window_title(text: str) -> str:
    """As the title of a window: Qt would take `[*]` for the mark of what is not saved."""
    return shortened(text, TITLE_SHOWN).replace("[*]", "[*][*]").replace("\0", "")


def button_text(text: str) -> str:
    """What people wrote as the text of a button, a menu entry or a label with a buddy: no sign becomes a shortcut."""
    return text.replace("&", "&&")


def plain_hint(text: str) -> str:
    """A tool tip that shows this text as it is; long ones are shortened and wrapped."""
    shown = shortened(text, LONGEST)
    if len(shown) <= ONE_LINE and not Qt.mightBeRichText(shown):
        return shown
    return Qt.convertFromPlainText(shown.replace("\0", ""), Qt.WhiteSpaceMode.WhiteSpaceNormal)
