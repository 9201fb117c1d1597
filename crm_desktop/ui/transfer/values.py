"""Values of a row as the import pages show them, and what is wrong with them in words."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from decimal import Decimal
from typing import Any

from crm_desktop.domain.phone_forms import shown_form
from crm_desktop.services.importing import Problem
from crm_desktop.ui.i18n import format_date, format_money, term, tr
from crm_desktop.ui.transfer.phrases import phrase


def value_words(key: str, subject: Mapping[str, Any]) -> str:
    if key in _SPECIAL:
        return _SPECIAL[key](subject)
    if key.startswith("custom:"):
        return _plain(subject.get("custom", {}).get(key[7:]))
    if key.startswith("sales:"):
        amount = subject.get("sales", {}).get(key[6:])
        return "" if amount is None else format_money(Decimal(str(round(amount, 2))))
    value = subject.get(key)
    if value and key in ("kind", "tier", "priority", "lifecycle"):
        return term(value, "subject_kind" if key == "kind" else key)
    return _plain(value)


def _plain(value: Any) -> str:
    if value is None:
        return ""
    if isinstance(value, bool):
        return tr("yes") if value else tr("no")
    if isinstance(value, list | tuple):
        return ", ".join(map(str, value))
    if isinstance(value, float):
        return f"{value:g}" if value == int(value) else str(value)
    return " ".join(str(value).split())


def _name(subject: Mapping[str, Any]) -> str:
    person = _full_name(subject)
    if subject.get("kind") == "person":
        return person or str(subject.get("company", ""))
    return str(subject.get("company", "")) or person


def _full_name(person: Mapping[str, Any]) -> str:
    return " ".join(
        str(part)
        for part in (person.get("title"), person.get("given_name"), person.get("family_name"))
        if part
    )


def _linked(subject: Mapping[str, Any]) -> str:
    if person := subject.get("linked_person"):
        return _full_name(person)
    if employer := subject.get("employer"):
        return str(employer)
    if subject.get("kind") == "person":
        return str(subject.get("company", ""))
    return _full_name(subject)


def _emails(subject: Mapping[str, Any]) -> str:
    return ", ".join(subject.get("emails", ()))


def _phones(subject: Mapping[str, Any]) -> str:
    return ", ".join(shown_form(number_of(phone)) for phone in subject.get("phones", ()))


def number_of(phone: Any) -> str:
    """Files say phones as tuples, the archive as dictionaries."""
    if isinstance(phone, str):
        return phone
    return str(phone["number"] if isinstance(phone, Mapping) else phone[0])


def _date(key: str, subject: Mapping[str, Any]) -> str:
    text = str(subject.get(key, ""))
    return format_date(text, "short") if len(text) == 10 else text


def _birthday(subject: Mapping[str, Any]) -> str:
    return _date("birthday", subject)


def _last_contact(subject: Mapping[str, Any]) -> str:
    return _date("last_contact", subject)


def _next_contact(subject: Mapping[str, Any]) -> str:
    return _date("next_contact", subject)


def _last_purchase(subject: Mapping[str, Any]) -> str:
    """A day, and what it came to where the file says so."""
    bought = subject.get("last_purchase") or ""
    day, amount = (bought, None) if isinstance(bought, str) else bought
    words = [format_date(day, "short") if len(day) == 10 else day]
    if amount is not None:
        words.append(format_money(Decimal(str(round(amount, 2)))))
    return ", ".join(filter(None, words))


_SPECIAL = {
    "last_purchase": _last_purchase,
    "name": _name, "linked": _linked, "emails": _emails, "phones": _phones, "birthday": _birthday,
    "last_contact": _last_contact, "next_contact": _next_contact,
}  # fmt: skip


def hint_words(reason: str) -> str:
    return phrase("import_hint", reason)


def problem_words(problem: Problem) -> str:
    """What is wrong with a value, in a sentence."""
    value = " ".join(problem.value.split())
    return phrase("import_problem", problem.reason, value=value) or phrase(
        "import_problem", "unknown", value=value
    )


def refused_words(reason: str, text: str) -> str:
    return phrase("import_row", reason, value=text) or phrase("import_row", "unknown", value=text)


# -- values of a change ----
def is_nothing(value: Any) -> bool:
    return value in (None, "", (), [])


def shown(key: str, value: Any) -> str:
    """A value of a change in words; phones nationally."""
    if is_nothing(value):
        return tr("nothing")
    if key == "phones":
        return ", ".join(shown_form(number_of(item)) for item in _as_list(value))
    if key == "emails":
        return ", ".join(map(str, _as_list(value)))
    if key.startswith("custom:"):
        return value_words(key, {"custom": {key[7:]: value}})
    if key.startswith("sales:"):
        return value_words(key, {"sales": {key[6:]: value}})
    return value_words(key, {key: value}) or str(value)


def _as_list(value: Any) -> Sequence[Any]:
    return [value] if isinstance(value, str) else list(value)
