"""vCards as a table with one row per card: which property is which column."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from pathlib import Path
from urllib.parse import unquote

from crm_desktop.formats.model import NotData, Refusal, Table
from crm_desktop.formats.normalise import kinds
from crm_desktop.formats.readers.encodings import decode
from crm_desktop.formats.vcard_lines import Card, Property, cards, parts, split, unescaped

#: columns that are fields of a subject, by the name of the field
FIELDS = (
    "kind", "title", "given_name", "middle_name", "family_name", "full_name", "company", "employer", "job_title", "email", "pec",
    "mobile", "phone", "fax", "website", "street", "postal_code", "city", "province", "country", "vat", "tax_code", "sdi", "birthday",
    "tags", "notes",
)  # fmt: skip
_SEVERAL = frozenset(["email", "mobile", "phone", "notes", "tags"])
_PLACE = ("street", "city", "province", "postal_code", "country")
#: what is kept as fields of the user's own, under the names of the standard
_OWN = {
    "NICKNAME": "Nickname", "ROLE": "Role", "ANNIVERSARY": "Anniversary", "X-ANNIVERSARY": "Anniversary",
    "X-EVOLUTION-ANNIVERSARY": "Anniversary", "X-KADDRESSBOOK-X-ANNIVERSARY": "Anniversary", "X-SPOUSE": "Spouse",
    "X-EVOLUTION-SPOUSE": "Spouse", "X-MS-SPOUSE": "Spouse", "X-KADDRESSBOOK-X-SPOUSESNAME": "Spouse", "X-MANAGER": "Manager",
    "X-EVOLUTION-MANAGER": "Manager", "X-MS-MANAGER": "Manager", "X-KADDRESSBOOK-X-MANAGERSNAME": "Manager",
    "X-ASSISTANT": "Assistant", "X-EVOLUTION-ASSISTANT": "Assistant", "X-MS-ASSISTANT": "Assistant",
    "X-KADDRESSBOOK-X-ASSISTANTSNAME": "Assistant", "X-KADDRESSBOOK-X-PROFESSION": "Profession", "IMPP": "Chat", "X-SKYPE": "Chat",
    "X-SKYPE-USERNAME": "Chat", "X-JABBER": "Chat", "X-AIM": "Chat", "X-ICQ": "Chat", "X-MSN": "Chat", "X-YAHOO": "Chat",
    "X-GOOGLE-TALK": "Chat", "X-MS-IMADDRESS": "Chat", "X-TWITTER": "Social", "X-SOCIALPROFILE": "Social", "X-ABDATE": "Date",
    "RELATED": "Related", "X-ABRELATEDNAMES": "Related", "HOBBY": "Hobby", "INTEREST": "Interest",
}  # fmt: skip
_PLAIN = {"TITLE": "job_title", "NOTE": "notes", "X-VAT": "vat", "X-TAX-CODE": "tax_code", "X-SDI": "sdi"}
_STANDARD_LABELS = frozenset(
    [
        "HOME",
        "WORK",
        "MAIN",
        "OTHER",
        "MOBILE",
        "CELL",
        "IPHONE",
        "VOICE",
        "PREF",
        "SCHOOL",
        "APPLE WATCH",
        "",
    ]
)
_PICTURES = frozenset(["PHOTO", "LOGO"])


def read_vcards(path: Path) -> Table:
    """One row per card under a row of headers; Refusal import.empty without any card."""
    text, encoding = decode(path.read_bytes())
    return table_of_cards(text, path.name, encoding)


def table_of_cards(text: str, name: str, encoding: str = "utf-8") -> Table:
    """Groups of contacts are no contacts: their name becomes a tag of the members."""
    found = list(cards(text, encoding))
    if not found:
        raise Refusal("import.empty", file=name)
    groups = {i: card for i, card in enumerate(found) if _is_group(card)}
    tags = _tags_by_member(list(groups.values()))
    rows = {i: _row(card, tags) for i, card in enumerate(found) if i not in groups}
    own = list(dict.fromkeys(key for row in rows.values() for key in row if key not in FIELDS))
    headers = [*FIELDS, *own]
    filled = [["\n".join(row.get(key, ())) for key in headers] for row in rows.values()]
    table = Table(None, [headers, *filled], [1, *(i + 2 for i in rows)], len(headers))
    table.fields = dict(enumerate(FIELDS)) | dict.fromkeys(range(len(FIELDS), len(headers)), "custom")
    table.left_out = [
        NotData(i + 2, "group", _first(card, "FN") or _first(card, "N")) for i, card in groups.items()
    ]
    table.pictures = sum(any(item.name in _PICTURES for item in card) for card in found)
    return table


def _first(card: Card, name: str) -> str:
    return next((unescaped(item.value) for item in card if item.name == name), "")


# -- groups ------------------------------------------------------------------------------------------
def _is_group(card: Card) -> bool:
    return any(
        item.name in ("KIND", "X-ADDRESSBOOKSERVER-KIND") and item.value.strip().lower() == "group"
        for item in card
    )


def _tags_by_member(groups: list[Card]) -> dict[str, list[str]]:
    """Uid of a member → the names of its groups."""
    tags: dict[str, list[str]] = {}
    for card in groups:
        name = _first(card, "FN") or _first(card, "N")
        for item in card:
            if name and item.name in ("MEMBER", "X-ADDRESSBOOKSERVER-MEMBER"):
                tags.setdefault(_uid(item.value), []).append(name)
    return tags


def _uid(value: str) -> str:
    return value.strip().lower().removeprefix("urn:uuid:")


# -- one card ----------------------------------------------------------------------------------------
def _row(card: Card, tags: dict[str, list[str]]) -> dict[str, list[str]]:
    labels = {item.group: unescaped(item.value) for item in card if item.name == "X-ABLABEL" and item.group}
    found: dict[str, list[str]] = {}
    for item in sorted(card, key=_rank):
        values = _values(item, _label(labels.get(item.group, "")))
        if item.name == "ADR" and found.keys() & set(_PLACE):
            values = [("Address 2", _in_one_line(dict(values)))]
        for key, value in values:
            _add(found, key, value)
    for tag in tags.get(_uid(_first(card, "UID")), ()):
        _add(found, "tags", tag)
    _settle_names(found, _says_house(card))
    return found


def _rank(item: Property) -> tuple[int, bool]:
    """The preferred ones first, then those of work."""
    return item.pref, "WORK" not in item.types and item.name == "ADR"


def _label(text: str) -> str:
    """Apple writes its own labels as `_$!<HomeFax>!$_`."""
    return re.sub(r"^_\$!<(.*)>!\$_$", r"\1", text)


def _add(found: dict[str, list[str]], key: str, value: str) -> None:
    """A second site or job is kept beside the fields, as a field of the user's own."""
    if not value or value in found.get(key, ()):
        return
    if key in found and key in FIELDS and key not in _SEVERAL:
        _add(found, f"{key.replace('_', ' ').capitalize()} 2", value)
    else:
        found.setdefault(key, []).append(value)


def _says_house(card: Card) -> bool | None:
    for item in card:
        value = item.value.strip().lower()
        if item.name == "X-ABSHOWAS" and value == "company":
            return True
        if item.name == "KIND" and value in ("org", "organization"):
            return True
        if item.name == "KIND" and value == "individual":
            return False
    return None


def _settle_names(found: dict[str, list[str]], says: bool | None) -> None:
    """Whose card it is: a house's (its organisation is the company), or a person's (it is the employer)."""
    names = [key for key in ("given_name", "middle_name", "family_name") if key in found]
    full, company = found.get("full_name", [""])[0], found.get("company", [""])[0]
    house = says if says is not None else _is_house(found, names, full, company)
    if house and names and _only_repeats(found, names, company or full):
        for key in names:
            del found[key]
        names = []
    if house and not company:
        found["company"] = [full] if full else []
    if names or house:
        found.pop("full_name", None)
    elif full and company:
        found["employer"] = found.pop("company")
    if not house and names and company:
        found["employer"] = found.pop("company")
    if says is False:
        found["kind"] = ["person"]


def _is_house(found: dict[str, list[str]], names: Sequence[str], full: str, company: str) -> bool:
    """Without a word about it: the name is that of the organisation, or looks like one."""
    if not names:
        return not full or full == company or kinds.kind_of_name(full, "person") != "person"
    if company and _only_repeats(found, names, company):
        return True
    return not company and len(names) == 1 and kinds.organisation(found[names[0]][0])[1] == kinds.PROOF


def _only_repeats(found: dict[str, list[str]], names: Sequence[str], house: str) -> bool:
    words = Counter(" ".join(found[key][0] for key in names).casefold().split())
    return not words - Counter(house.casefold().split())


def _values(item: Property, label: str) -> list[tuple[str, str]]:
    """(column, text) of one property."""
    value, name = item.value, item.name
    if "BINARY" in item.parameters:
        return []
    if name in _PLAIN:
        return [(_PLAIN[name], unescaped(value))]
    if name in _OWN:
        return [(_OWN[name], _own(item, label))]
    if reader := _READERS.get(name):
        return reader(item, label)
    return []


def _name(item: Property, label: str) -> list[tuple[str, str]]:
    keys = ("family_name", "given_name", "middle_name", "title", "Suffix")
    raw = split(item.value, ";")
    return list(zip(keys, (" ".join(" ".join(parts(text, ",")).split()) for text in raw), strict=False))


def _full_name(item: Property, label: str) -> list[tuple[str, str]]:
    return [("full_name", " ".join(unescaped(item.value).split()))]


def _address(item: Property, label: str) -> list[tuple[str, str]]:
    box, more, street, *rest = [" ".join(text.split()) for text in [*parts(item.value), *[""] * 7][:7]]
    whole = ", ".join(text for text in (street, more, box) if text)
    return list(zip(_PLACE, (whole, *rest), strict=True))


def _in_one_line(place: dict[str, str]) -> str:
    town = " ".join(place[key] for key in ("postal_code", "city", "province") if place[key])
    return ", ".join(text for text in (place["street"], town, place["country"]) if text)


def _organisation(item: Property, label: str) -> list[tuple[str, str]]:
    house, *units = parts(item.value)
    return [("company", house), ("Department", " / ".join(unit for unit in units if unit))]


def _email(item: Property, label: str) -> list[tuple[str, str]]:
    pec = "PEC" in item.types or label.upper() == "PEC"
    return [("pec" if pec else "email", unescaped(item.value).removeprefix("mailto:"))]


def _phone(item: Property, label: str) -> list[tuple[str, str]]:
    number = unquote(unescaped(item.value).removeprefix("tel:")).partition(";")[0]
    kinds_of_it = item.types | {label.upper()}
    if any("FAX" in kind for kind in kinds_of_it):
        return [("fax", number)]
    key = "mobile" if kinds_of_it & {"CELL", "MOBILE", "IPHONE"} else "phone"
    words = "" if label.upper() in _STANDARD_LABELS else re.sub(r"[\d:;,]+", " ", label).strip()
    return [(key, f"{words} {number}".strip())]


def _website(item: Property, label: str) -> list[tuple[str, str]]:
    return [("website", unescaped(item.value))]


def _tags(item: Property, label: str) -> list[tuple[str, str]]:
    return [("tags", tag) for tag in parts(item.value.replace(";", ","), ",")]


def _birthday(item: Property, label: str) -> list[tuple[str, str]]:
    """A date, or the day and month alone as a field of one's own: without a year it is no date."""
    text = unescaped(item.value)
    if found := re.match(r"(\d{4})-?(\d\d)-?(\d\d)(?!\d)", text):
        year, month, day = found.groups()
        omitted = item.parameters.get("X-APPLE-OMIT-YEAR", "") == year or int(year) < 1800
        return [("Born on", f"{day}/{month}")] if omitted else [("birthday", f"{year}-{month}-{day}")]
    if found := re.match(r"--(\d\d)-?(\d\d)", text):
        return [("Born on", f"{found[2]}/{found[1]}")]
    return [("birthday", text)]


def _android(item: Property, label: str) -> list[tuple[str, str]]:
    """`vnd.android.cursor.item/nickname;Mimi;1;…`"""
    kind, value, *rest = [*parts(item.value), "", ""]
    kind = kind.rpartition("/")[2].lower()
    if kind == "contact_event":
        return [("Anniversary" if rest[0] == "1" else "Date", value)]
    return (
        [({"nickname": "Nickname", "relation": "Related"}.get(kind, ""), value)]
        if kind in ("nickname", "relation")
        else []
    )


def _own(item: Property, label: str) -> str:
    value = unescaped(item.value)
    value = unquote(value) if item.name == "IMPP" else value
    value = re.sub(r"^(?:x-apple|xmpp|skype|aim|icq|msnim|ymsgr|sip):", "", value, flags=re.I)
    if value.lower().startswith("urn:uuid:"):
        return ""
    found = re.match(r"(\d{4})(\d\d)(\d\d)(?:T.*)?$", value)
    value = "-".join(found.groups()) if found else value
    said = label or item.parameters.get("X-SERVICE-TYPE", "")
    return (
        f"{said}: {value}"
        if said and value and item.name in ("IMPP", "X-ABDATE", "X-ABRELATEDNAMES", "RELATED")
        else value
    )


_READERS = {
    "N": _name, "FN": _full_name, "ADR": _address, "ORG": _organisation, "EMAIL": _email, "TEL": _phone, "URL": _website,
    "CATEGORIES": _tags, "BDAY": _birthday, "X-ANDROID-CUSTOM": _android,
}  # fmt: skip
