"""E-mail addresses out of what people write in one cell."""

from __future__ import annotations

import re

#: the addresses, then reason and severity of the problem, then what was left over
Emails = tuple[tuple[str, ...], str, str]
NO_EMAILS: Emails = ((), "", "")

_PLAIN = re.compile(r"[a-z0-9][a-z0-9._+-]*@[a-z0-9-]+(?:\.[a-z0-9-]+)*\.[a-z]{2,}")
_FIND = re.compile(r"[\w.!#$%&'*+/=?^`{|}~-]+@[\w-]+(?:\.[\w-]+)*\.[^\W\d_]{2,}", re.UNICODE)
_AT = re.compile(r" ?(?:\(at\)|\[at\]|\(chiocciola\)| chiocciola ) ?", re.I)
PLACEHOLDERS = frozenset(
    ["mail", "email", "e-mail", "link", "clicca qui", "scrivi", "invia mail", "contatta", "@"]
)


def read_emails(text: str) -> Emails:
    """Lower case, in order, each once. A cell without any address is an error unless it is empty."""
    lower = text[:3000].lower()
    if _PLAIN.fullmatch(lower):
        return ((lower,), "", "")
    found = _found(lower)
    if found:
        rest = re.sub(r"[\s,;:/|<>()\[\]\"'.-]+|mailto|e-?mail|oppure| o | e ", "", _FIND.sub("", lower))
        at_left = "@" in rest
        return (found, "email.one_unreadable" if at_left else "", "doubt" if at_left else "")
    repaired = _repaired(lower)
    if repaired:
        return (repaired, "email.repaired", "doubt")
    return ((), "email.not_an_address", "error")


def _found(lower: str) -> tuple[str, ...]:
    addresses = (match.strip("'`*./!#|=-{}~^?&+$%") for match in _FIND.findall(lower))
    return tuple(dict.fromkeys(a for a in addresses if "@" in a and ".." not in a))


def _repaired(lower: str) -> tuple[str, ...]:
    """Blanks around the @, (at), a comma for the point before the ending, a doubled @."""
    lower = " ".join(lower.split())[:300]
    attempt = _AT.sub("@", lower)
    attempt = re.sub(r" ?@+ ?", "@", attempt)
    attempt = re.sub(r" ?\. ?", ".", attempt)
    attempt = re.sub(
        r"(@[\w-]+(?:\.[\w-]+)*)[,;](?=(?:it|com|net|org|eu|info|biz|de|fr|ch)\b)", r"\1.", attempt
    )
    attempt = re.sub(r"\.{2,}", ".", attempt)
    return (
        _found(attempt)
        if attempt.count("@") == lower.count("@") or "at" in lower or "@@" in lower or "chiocciola" in lower
        else ()
    )


def is_pec(address: str) -> bool:
    domain = address.partition("@")[2]
    return bool(
        re.search(
            r"(^|[.-])(pec|legalmail|postacert|pecimprese|cert|arubapec|sicurezzapostale|mailcert|gigapec|registerpec|actaliscertymail)([.-]|\d|$)|pec\.|\.pec|pecavvocati|legalmail",
            domain,
        )
    )
