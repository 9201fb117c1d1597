"""The lines of vCard and iCalendar files: escaped text, folded at 75 bytes."""

from __future__ import annotations

import re

LONGEST = 75
#: what the formats do not allow in a text: all controls but tabs and line ends
_CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f]")


def escaped(text: object) -> str:
    plain = _CONTROL.sub("", str(text)).replace("\\", "\\\\").replace(";", "\\;").replace(",", "\\,")
    return plain.replace("\r\n", "\\n").replace("\n", "\\n").replace("\r", "")


def folded(line: str) -> str:
    """Longer lines go on after a line end and a blank; never in the middle of a character."""
    data = line.encode("utf-8")
    parts = []
    while len(data) > LONGEST:
        cut = LONGEST
        while data[cut] & 0xC0 == 0x80:
            cut -= 1
        parts.append(data[:cut])
        data = b" " + data[cut:]
    parts.append(data)
    return b"\r\n".join(parts).decode("utf-8") + "\r\n"
