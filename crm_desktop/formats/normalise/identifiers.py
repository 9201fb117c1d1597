"""VAT numbers, tax codes, recipient codes and postal codes: what a spreadsheet took away is put back when it can be proved."""

from __future__ import annotations

import re
from typing import Any

from crm_desktop.domain.identifiers import is_tax_code, is_vat, tax_code_without_substitutions
from crm_desktop.formats.normalise.text import is_nothing, number_text, text_of

#: value, then reason and severity of the problem (both "" without one)
Reading = tuple[str, str, str]
NONE: Reading = ("", "", "")

_SCIENTIFIC = re.compile(r"^\d(?:[.,]\d+)?\s?[eE]\+?\d{1,2}$")
_FOREIGN_VAT = re.compile(
    r"^(AT|BE|BG|CY|CZ|DE|DK|EE|EL|ES|FI|FR|GB|HR|HU|IE|LT|LU|LV|MT|NL|PL|PT|RO|SE|SI|SK|SM|CH|XI)[A-Z0-9+*]{5,13}$"
)


def digits_of(cell: Any) -> str:
    """The digits of a code that may have become a number."""
    if type(cell) is float:
        return number_text(cell) if cell == int(cell) else ""
    text = text_of(cell)
    return text[: text.rindex(text.rstrip("0")[-1])] if _FLOAT.fullmatch(text) else text


#: what a program made of a long number: 12345678901.0
_FLOAT = re.compile(r"\d{3,}[.,]0{1,2}")


def read_vat(cell: Any) -> Reading:
    if type(cell) is str and is_vat(cell):
        return (cell, "", "")
    text = digits_of(cell)
    if is_nothing(text):
        return NONE
    code = re.sub(r"[\s.\-_/'\"]", "", text.upper())
    if _SCIENTIFIC.match(text.replace(" ", "")):
        return ("", "vat.digits_lost", "error")
    code = re.sub(r"^(P\.?IVA|PIVA|PI|VAT|CF)[:.]?", "", code)
    bare = code[2:] if code.startswith("IT") else code
    if bare.isdigit():
        return _italian_vat(bare)
    if is_tax_code(bare):
        return (bare, "vat.is_tax_code", "note")
    if _FOREIGN_VAT.match(code) and any(c.isdigit() for c in code):
        return (code, "", "")
    if len(bare) == 16 and re.match(r"[A-Z]{6}", bare):
        return (bare, "tax_code.check", "doubt")
    return _vat_inside(text)


def _vat_inside(text: str) -> Reading:
    """The one number of a cell that says more: `01234567897 (gruppo)`."""
    found = {digits for digits in re.findall(r"(?<!\d)\d{11}(?!\d)", text) if is_vat(digits)}
    return (found.pop(), "vat.more", "doubt") if len(found) == 1 else ("", "vat.not_a_number", "error")


def _italian_vat(digits: str) -> Reading:
    if set(digits) == {"0"}:
        return NONE
    if len(digits) == 11:
        return (digits, "", "") if is_vat(digits) else (digits, "vat.check", "doubt")
    if len(digits) < 11:
        full = digits.zfill(11)
        if len(digits) >= 7 and is_vat(full):
            return (full, "", "")
        return _of_wrong_length(digits)
    if len(digits) == 22 and digits[:11] == digits[11:]:
        return _italian_vat(digits[:11])
    return _of_wrong_length(digits)


def _of_wrong_length(digits: str) -> Reading:
    """A digit or two too few or too many may be a slip; anything else is another number."""
    return (digits, "vat.length", "doubt") if 8 <= len(digits) <= 13 else ("", "vat.length", "error")


def read_tax_code(cell: Any) -> Reading:
    text = digits_of(cell)
    if is_nothing(text):
        return NONE
    code = re.sub(r"[\s.\-_/'\"]", "", text.upper())
    code = re.sub(r"^(CODFISC|CF|C\.F\.)[:.]?(?=\w{11,16}$)", "", code)
    if _SCIENTIFIC.match(text.replace(" ", "")):
        return ("", "tax_code.digits_lost", "error")
    if len(code) == 16 and code[:6].isalpha():
        return _personal_code(code)
    bare = code[2:] if code.startswith("IT") else code
    if bare.isdigit():
        value, reason, severity = _italian_vat(bare)
        return (value, reason.replace("vat.", "tax_code."), severity)
    if _FOREIGN_VAT.match(code):
        return (code, "", "")
    inside = re.findall(r"(?<![A-Z0-9])[A-Z]{6}\w{10}(?![A-Z0-9])", text.upper())
    valid = [found for found in inside if is_tax_code(found)]
    return (valid[0], "tax_code.more", "doubt") if len(valid) == 1 else ("", "tax_code.not_a_code", "error")


def _personal_code(code: str) -> Reading:
    if is_tax_code(code):
        return (code, "", "")
    repaired = tax_code_without_substitutions(code)
    return (repaired, "tax_code.repaired", "note") if repaired else (code, "tax_code.check", "doubt")


def agree(vat: str, tax_code: str, text: str) -> str:
    """The VAT number that `text` (like 1,79947E+10) was, when the tax code beside it starts with the same digits."""
    shown = re.match(r"(\d)(?:[.,](\d+))?[eE]\+?(\d+)", text.replace(" ", ""))
    if not shown or vat or not tax_code.isdigit():
        return vat
    kept, power = shown[1] + (shown[2] or ""), int(shown[3])
    digits = tax_code.lstrip("0")
    near = abs(int(digits or 0) - int(kept.ljust(power + 1, "0")[: power + 1])) <= 10 ** max(
        power + 1 - len(kept), 0
    )
    return tax_code if len(digits) == power + 1 and near and is_vat(tax_code) else vat


def read_sdi(cell: Any) -> Reading:
    text = digits_of(cell)
    code = re.sub(r"[\s.\-]", "", text.upper())
    if is_nothing(text) or not code or set(code) == {"0"}:
        return NONE
    if "@" in text:
        return (text.strip(), "sdi.is_pec", "note")
    if len(code) in (6, 7) and code.isalnum():
        return (code, "", "")
    if type(cell) is float and len(code) < 7:
        return (code.zfill(7), "sdi.zeros_added", "doubt")
    return ("", "sdi.length", "error")


def read_postal_code(cell: Any) -> Reading:
    text = digits_of(cell)
    if is_nothing(text):
        return NONE
    code = re.sub(r"^(I|IT|CAP)[-\s.:]+", "", text.strip().upper())
    if abroad := re.fullmatch(r"(?:CH|A|AT|D|DE|F|FR|B|BE|L|LU|SLO|SI|HR)\s?-\s?(\d{4,5})", code):
        return (abroad[1], "", "")
    if town_behind := re.fullmatch(r"(\d{5})\s*[-,]?\s+[^\d]+", code):
        return (town_behind[1], "", "")
    digits = code.replace(" ", "").replace(".", "")
    if digits.isdigit():
        if len(digits) == 5:
            return (digits, "", "")
        if len(digits) in (3, 4) and digits.strip("0"):
            return (digits.zfill(5), "", "")
        if digits.strip("0") == "":
            return NONE
        if len(digits) in (1, 2):
            return (digits.zfill(5), "postal_code.length", "doubt")
        return (digits, "postal_code.length", "doubt")
    if any(c.isdigit() for c in code):
        return (code, "", "")
    return (text, "postal_code.not_a_code", "error")
