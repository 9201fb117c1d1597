"""The lines of vCards 2.1, 3.0 and 4.0: unfolded, decoded, put together into cards."""

from __future__ import annotations

import quopri
import re
from collections.abc import Iterator
from dataclasses import dataclass, field

#: a longer name with its parameters is damage
_LONGEST_HEAD = 4000
_PARAMETER = re.compile(r';(?=(?:[^"]*"[^"]*")*[^"]*$)')
_BEGIN, _END = re.compile(r"BEGIN\s*:\s*VCARD\s*", re.I), re.compile(r"END\s*:\s*VCARD\s*", re.I)
_ESCAPED = re.compile(r"\\(.)", re.S)


@dataclass
class Property:
    """One line of a card: `item1.TEL;TYPE=CELL:+39…`; name, types and group in capitals."""

    name: str
    value: str
    types: set[str] = field(default_factory=set)
    group: str = ""
    pref: int = 100
    parameters: dict[str, str] = field(default_factory=dict)


Card = list[Property]


def cards(text: str, encoding: str = "utf-8") -> Iterator[Card]:
    """The properties of each card; a card that never ends is taken as far as it goes, one inside another by itself.

    `encoding` is the one `text` was decoded with: a property that names another is decoded again.
    """
    open_cards: list[Card] = []
    last = ""
    for line in _unfolded(text):
        if _BEGIN.fullmatch(line):
            if open_cards and last != "AGENT":
                yield from (card for card in reversed(open_cards) if card)
                open_cards = []
            open_cards.append([])
        elif _END.fullmatch(line):
            if open_cards and (card := open_cards.pop()):
                yield card
        elif open_cards and (found := _property(line, encoding)):
            open_cards[-1].append(found)
            last = found.name if not found.value else ""
            if found.name == "AGENT" and "BEGIN:VCARD" in found.value.upper():
                yield from cards(unescaped(found.value), encoding)
    yield from (card for card in reversed(open_cards) if card)


def _unfolded(text: str) -> Iterator[str]:
    """Logical lines: folded ones joined, soft breaks of quoted-printable too."""
    pending: list[str] = []
    soft = False
    for line in text.replace("\r\n", "\n").replace("\r", "\n").split("\n"):
        if soft:
            pending.append(line)
            soft = line.endswith("=")
            if soft:
                pending[-1] = line[:-1]
        elif line[:1] in (" ", "\t") and pending:
            pending.append(line[1:])
        else:
            if whole := "".join(pending).strip():
                yield whole
            soft = _is_soft(line)
            pending = [line[:-1] if soft else line]
    if whole := "".join(pending).strip():
        yield whole


def _is_soft(line: str) -> bool:
    return line.endswith("=") and "QUOTED-PRINTABLE" in line.partition(":")[0].upper()


def _property(line: str, encoding: str) -> Property | None:
    head, value = _head_and_value(line)
    if value is None or len(head) > _LONGEST_HEAD:
        return None
    name, *parameters = _PARAMETER.split(head) if '"' in head else head.split(";")
    group, _, name = name.rpartition(".")
    found = Property(name.strip().upper(), value, group=group.strip().upper())
    transfer, charset = _read_parameters(found, parameters)
    if transfer in ("B", "BASE64") or (value.startswith("data:") and ";base64," in value[:100]):
        found.value = ""
        found.parameters["BINARY"] = "yes"
    elif transfer == "QUOTED-PRINTABLE":
        found.value = _quoted_printable(value, charset, encoding)
    elif charset and encoding not in ("utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be"):
        found.value = _again(value, encoding, charset)
    return found


def _head_and_value(line: str) -> tuple[str, str | None]:
    """Split at the first colon outside quotes."""
    at = line.find(":")
    if '"' in line[:at] and line[:at].count('"') % 2:
        close = line.find('"', at)
        at = line.find(":", close) if close >= 0 else at
    return (line[:at], line[at + 1 :]) if at > 0 else (line, None)


def _read_parameters(found: Property, parameters: list[str]) -> tuple[str, str]:
    """(transfer encoding, charset); the types and the preference go into `found`."""
    transfer = charset = ""
    for parameter in parameters:
        key, equals, value = parameter.partition("=")
        key, value = key.strip().upper(), value.strip().strip('"')
        if key == "CHARSET":
            charset = value
        elif key == "ENCODING":
            transfer = value.upper()
        elif not equals and key in ("QUOTED-PRINTABLE", "BASE64", "B"):
            transfer = key
        elif key == "PREF" and value.isdigit():
            found.pref = int(value)
        elif key == "TYPE" or not equals:
            found.types |= {kind.strip('" ') for kind in (value if equals else key).upper().split(",")}
        else:
            found.parameters[key] = value
    if "PREF" in found.types:
        found.pref = min(found.pref, 1)
    return transfer, charset


def _quoted_printable(value: str, charset: str, encoding: str) -> str:
    data = quopri.decodestring(value.encode(encoding, "replace"))
    for name in (charset or "utf-8", "utf-8", encoding, "cp1252"):
        try:
            return data.decode(name)
        except (LookupError, UnicodeDecodeError):
            continue
    return data.decode("utf-8", "replace")


def _again(value: str, encoding: str, charset: str) -> str:
    try:
        return value.encode(encoding).decode(charset)
    except (LookupError, UnicodeError):
        return value


def unescaped(value: str) -> str:
    r"""`\n` is a break, any other sign after a backslash itself."""
    if "\\" not in value:
        return value.strip()
    return _ESCAPED.sub(lambda found: "\n" if found[1] in "nN" else found[1], value).strip()


def parts(value: str, separator: str = ";") -> list[str]:
    """The components of a value, unescaped."""
    return [unescaped(part) for part in split(value, separator)]


def split(value: str, separator: str) -> list[str]:
    """Cut where the separator is not escaped; the pieces stay as they are."""
    if "\\" not in value:
        return value.split(separator)
    found, start, at = [], 0, 0
    while at < len(value):
        if value[at] == "\\":
            at += 2
            continue
        if value[at] == separator:
            found.append(value[start:at])
            start = at + 1
        at += 1
    return [*found, value[start:]]
