"""Numbers and codes that name a subject: phones, VAT numbers, tax codes, addresses of the network.

Nothing here refuses: a doubt is a message to show under the field, the text stays as it was typed.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Any, NamedTuple
from urllib.parse import quote

from crm_desktop.domain.messages import Message
from crm_desktop.domain.subjects import ContactKind

HOME = "IT"
PHONES = (ContactKind.PHONE, ContactKind.MOBILE, ContactKind.FAX)


class Phone(NamedTuple):
    """`value` in E.164 and `shown` as people write it; both as typed when it could not be read."""

    value: str
    shown: str
    mobile: bool | None
    read: bool


@lru_cache(maxsize=8192)
def read_phone(text: str, country: str = HOME) -> Phone:
    """A number in any spelling; without a prefix it is of `country`."""
    import phonenumbers as library

    typed = " ".join(text.split())
    try:
        number = library.parse(typed, country)
    except library.NumberParseException:
        return Phone(typed, typed, None, False)
    if not library.is_possible_number(number):
        return Phone(typed, typed, None, False)
    style = library.PhoneNumberFormat
    home = library.region_code_for_number(number) == country
    shown = library.format_number(number, style.NATIONAL if home else style.INTERNATIONAL)
    value = library.format_number(number, style.E164)
    return Phone(value, shown, _is_mobile(number), bool(library.is_valid_number(number)))


def _is_mobile(number: Any) -> bool | None:
    """None where the country's plan does not tell (North America)."""
    import phonenumbers as library

    kind = library.number_type(number)
    if kind in (library.PhoneNumberType.FIXED_LINE_OR_MOBILE, library.PhoneNumberType.UNKNOWN):
        return None
    return bool(kind == library.PhoneNumberType.MOBILE)


class Contact(NamedTuple):
    """A contact point as the archive keeps it."""

    value: str
    shown: str
    doubt: Message | None


def read_contact(kind: str, text: str) -> Contact:
    """What was typed as a contact point of this kind, in the form that two spellings share."""
    typed = " ".join(text.split())
    if kind in PHONES:
        phone = read_phone(typed)
        doubt = None if phone.read or not typed else Message("identifier.phone")
        return Contact(phone.value, phone.shown, doubt)
    if kind == ContactKind.EMAIL:
        return Contact(typed.lower(), "" if typed == typed.lower() else typed, email_doubt(typed))
    return Contact(typed, "", web_doubt(typed) if kind == ContactKind.WEB else None)


# -- addresses of the network


_EMAIL = re.compile(r"[^\s@<>\"',;:()\[\]\\]+@(?:[^\W_](?:[\w-]*[^\W_])?\.)+[^\W\d_]{2,}")
_WEB = re.compile(
    r"(?:https?://)?((?:[^\W_](?:[\w-]*[^\W_])?\.)+[^\W\d_]{2,}(?::\d{1,5})?(?:[/?#]\S*)?)", re.IGNORECASE
)


def email_doubt(text: str) -> Message | None:
    return None if not text or _EMAIL.fullmatch(text.strip()) else Message("identifier.email")


def web_doubt(text: str) -> Message | None:
    return None if not text or _WEB.fullmatch(text.strip()) else Message("identifier.web")


def address_to_open(kind: str, value: str) -> str:
    """`tel:`, `mailto:` or `https:` for the user's own programs; "" when the text is no such address."""
    if kind in PHONES and kind != ContactKind.FAX:
        return _tel(value)
    if kind == ContactKind.EMAIL:
        return f"mailto:{quote(value.strip(), safe='@')}" if _EMAIL.fullmatch(value.strip()) else ""
    match = _WEB.fullmatch(value.strip()) if kind == ContactKind.WEB else None
    return f"https://{match[1]}" if match else ""


def _tel(value: str) -> str:
    phone = read_phone(value)
    return f"tel:{phone.value}" if re.fullmatch(r"\+\d{4,15}", phone.value) else ""


# -- codes of the Italian administration


def tidy_code(text: str) -> str:
    """Capitals, no spaces, dots or dashes."""
    return re.sub(r"[\s.\-–]", "", text).upper()


def tidy_vat(text: str) -> str:
    """An Italian number without its IT."""
    code = tidy_code(text)
    return code[2:] if re.fullmatch(r"IT\d{11}", code) else code


def vat_doubt(text: str) -> Message | None:
    """A wrong length or check digit of an Italian VAT number; foreign numbers are taken as they are."""
    code = tidy_vat(text)
    if not code or re.fullmatch(r"(?!IT)[A-Z]{2}[0-9A-Z+*]{2,13}", code):
        return None
    if not re.fullmatch(r"\d{11}", code):
        return Message("identifier.vat_length")
    return None if is_vat(code) else Message("identifier.vat_check")


def is_vat(digits: str) -> bool:
    """Eleven digits, the last of which checks the others; not all of them zero."""
    if not (len(digits) == 11 and digits.isascii() and digits.isdigit()):
        return False
    a, b, c, d, e, f, g, h, i, j, k = map(int, digits)
    two = _DOUBLED
    total = a + c + e + g + i + k + two[b] + two[d] + two[f] + two[h] + two[j]
    return total % 10 == 0 and total > 0


_DOUBLED = (0, 2, 4, 6, 8, 1, 3, 5, 7, 9)


def tax_code_doubt(text: str) -> Message | None:
    """A person's 16 characters with their check letter, or the 11 digits of everybody else."""
    code = tidy_code(text)
    if not code:
        return None
    if re.fullmatch(r"\d{11}", code):
        return None if is_vat(code) else Message("identifier.tax_code_check")
    if not _TAX_CODE.fullmatch(code):
        return Message("identifier.tax_code_shape")
    return None if is_tax_code(code) else Message("identifier.tax_code_check")


def is_tax_code(code: str) -> bool:
    """Sixteen characters of a person's code, the last of which checks the others."""
    return _TAX_CODE.fullmatch(code) is not None and _check_letter(code[:15]) == code[15]


def tax_code_without_substitutions(code: str) -> str:
    """The code with O and I taken for the digits 0 and 1, or the other way round, put right; "" if that does not help."""
    if len(code) != 16:
        return ""
    repaired = "".join(
        c.translate(_TO_DIGIT if place in _DIGIT_PLACES else _TO_LETTER) for place, c in enumerate(code)
    )
    return repaired if is_tax_code(repaired) else ""


_DIGIT_PLACES = frozenset((6, 7, 9, 10, 12, 13, 14))
_TO_DIGIT = str.maketrans("OI", "01")
_TO_LETTER = str.maketrans("01", "OI")


#: where digits stand, L M N P Q R S T U V may replace them when two people would share a code
_TAX_CODE = re.compile(r"[A-Z]{6}[\dL-NP-V]{2}[A-EHLMPR-T][\dL-NP-V]{2}[A-Z][\dL-NP-V]{3}[A-Z]")
_ODD = dict(
    zip(
        "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ",
        (1, 0, 5, 7, 9, 13, 15, 17, 19, 21, 1, 0, 5, 7, 9, 13, 15, 17, 19, 21, 2, 4, 18, 20, 11, 3, 6, 8, 12, 14, 16,
         10, 22, 25, 24, 23),
        strict=True,
    )
)  # fmt: skip


def _check_letter(code: str) -> str:
    total = sum(
        _ODD[c] if place % 2 == 0 else int(c, 36) - (0 if c.isdigit() else 10) for place, c in enumerate(code)
    )
    return chr(ord("A") + total % 26)


def sdi_doubt(text: str) -> Message | None:
    """Seven characters, six for public bodies."""
    code = tidy_code(text)
    return None if not code or re.fullmatch(r"[A-Z0-9]{6,7}", code) else Message("identifier.sdi")
