"""Which field each column is: names of headers first, checked against the values; values alone where names don't tell."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

from crm_desktop.formats.dictionary import dictionary
from crm_desktop.formats.fitting import Draft, fitted, give
from crm_desktop.formats.headerless import decide_without_header, find_names
from crm_desktop.formats.headers import Header
from crm_desktop.formats.model import Column
from crm_desktop.formats.normalise.text import header_key
from crm_desktop.formats.profile import profile
from crm_desktop.formats.settling import ADDRESS, settle, settle_parts_of_dates

_BLOCKERS = frozenset(
    [
        "note",
        "nota",
        "tipo",
        "type",
        "data",
        "date",
        "codice",
        "cod",
        "id",
        "stato",
        "status",
        "flag",
        "verifica",
        "verificato",
        "valido",
        "valida",
        "inviata",
        "invio",
        "ultimo",
        "ultima",
        "primo",
        "prima",
        "created",
        "creato",
        "owner",
        "bounce",
        "score",
        "numero",
        "num",
        "n",
        "count",
        "opt",
        "preferito",
        "preferita",
        "display",
        "visualizzato",
        "orario",
        "orari",
        "password",
        "importo",
        "totale",
        "data",
        "scadenza",
        "nascita",
        "figlio",
        "figli",
        "coniuge",
        "moglie",
        "marito",
        "madre",
        "assistant",
        "assistants",
        "assistente",
        "segretaria",
        "spouse",
        "partner",
        "manager",
        "emergenza",
        "emergency",
        "padre",
        "genitore",
        "ex",
        "vecchio",
        "vecchia",
        "old",
    ]
)
_NEUTRAL_ENOUGH = 3
#: fields that a word of place (ufficio, casa, lavoro) in the header does not change
_PLACED = ADDRESS | {"email", "phone", "mobile", "fax", "website", "pec", "company", "job_title"}
_PLACE_WORDS = frozenset(
    [
        "ab",
        "abit",
        "abitazione",
        "altra",
        "altro",
        "amministrativa",
        "azienda",
        "aziendale",
        "billing",
        "business",
        "casa",
        "cliente",
        "clienti",
        "company",
        "contatto",
        "da",
        "del",
        "delivery",
        "dell",
        "della",
        "di",
        "fatturazione",
        "fiscale",
        "home",
        "iphone",
        "lavoro",
        "legale",
        "mailing",
        "main",
        "office",
        "operativa",
        "other",
        "permanent",
        "personal",
        "personale",
        "po",
        "postal",
        "pref",
        "primaria",
        "primario",
        "primary",
        "principale",
        "privata",
        "private",
        "privato",
        "referente",
        "residential",
        "residenza",
        "sa",
        "secondaria",
        "secondario",
        "sede",
        "shipping",
        "spedizione",
        "uff",
        "ufficio",
        "work",
    ]
)
_ROLES = (
    (re.compile(r"^(anno|birth year|year of birth)( di)?( nascita)?$"), "birthday", "year"),
    (re.compile(r"^(mese|birth month|month of birth)( di)?( nascita)?$"), "birthday", "month"),
    (re.compile(r"^(giorno|birth day|day of birth)( di)?( nascita)?$"), "birthday", "day"),
    (
        re.compile(
            r"^(importo|imp|valore|totale|spesa) (del |dell |della )?(ult|ultim[oa]) (acquisto|ordine|vendita|fattura)$"
            r"|^(last (order|purchase|sale|invoice) (amount|value|total)|amount of last (order|purchase))$"
        ),
        "last_purchase",
        "amount",
    ),
)  # fmt: skip


def map_columns(
    header: Header | None,
    columns: Sequence[Sequence[Any]],
    chosen: Mapping[int, str],
    trusted: Sequence[Sequence[Any]] | None = None,
) -> list[Draft]:
    """One draft per column that has a header or values; `columns` are the cells of the data rows."""
    drafts = []
    for index, cells in enumerate(columns):
        text = header.texts[index] if header and index < len(header.texts) else ""
        seen = profile(cells)
        if not text and not seen.filled:
            continue
        label = header.labels[index] if header and index < len(header.labels) else ""
        group = header.groups[index] if header and index < len(header.groups) else ""
        title = header.title if header else ""
        drafts.append(Draft(index, text, label, group, seen, key=header_key(label), title=title))
    for draft in drafts:
        _decide(draft, bool(header))
    settle_parts_of_dates(drafts)
    if not header:
        decide_without_header(drafts)
    else:
        find_names(drafts)
    settle(drafts, columns)
    for draft in drafts:
        if draft.index in chosen:
            draft.role = draft.role if chosen[draft.index] == draft.field else ""
            draft.field, draft.confidence, draft.reason = chosen[draft.index], 1.0, "chosen"
    return drafts


def _decide(draft: Draft, has_header: bool) -> None:
    words = dictionary()
    both = header_key(f"{draft.group} {draft.label}") if draft.group else draft.key
    seen = draft.profile
    amounts = seen.share("number") + seen.share("money") >= 0.3 or not seen.filled
    around = header_key(draft.group) or (draft.title if draft.key.isdigit() else "")
    if amounts and (year := words.sales_year(draft.key, around)):
        give(draft, f"sales:{year}", 0.95, "name")
        return
    exact, draft.role = _by_role(draft.key)
    exact = exact or words.exact(draft.key) or words.exact(_without_prefix(draft.key)) or _placed(draft.key)
    if draft.group and (whole := words.exact(both)):
        exact = whole
    if exact:
        field = fitted(exact, draft)
        give(draft, field, 0.97 if field == exact else 0.85, "name" if field == exact else "name_and_values")
        return
    phrase = _by_phrase(both) or _by_phrase(draft.key)
    if phrase and (field := fitted(phrase, draft)) != "custom":
        give(draft, field, 0.8, "part_of_name")
        return
    give(draft, _by_strong_values(draft), 0.6, "values")
    if draft.field == "custom":
        draft.confidence, draft.reason = (0.5, "unknown_name") if has_header else (0.3, "values")


_PREFIX = re.compile(
    r"^(?:person|persona|contact|contatto|lead|customer|cliente|client|organization|organizzazione|company|azienda|account|partner|anagrafica|soggetto) "
)


def _without_prefix(key: str) -> str:
    """`person email work` → `email work`: programs put the name of the record in front."""
    return _PREFIX.sub("", key)


def _by_role(key: str) -> tuple[str, str]:
    """(field, role) of a column that holds a part of a value: the year of a birthday, the amount of the last purchase."""
    return next(((field, role) for pattern, field, role in _ROLES if pattern.match(key)), ("", ""))


def _placed(key: str) -> str:
    """`Stato (lavoro)`, `CAP di residenza`, `N. telefono`: the field without the words that say whose or where."""
    kept = [word for word in key.split() if word not in _PLACE_WORDS]
    bare = " ".join(kept)
    if not bare or bare == key:
        return ""
    field = dictionary().exact(bare)
    return field if field in _PLACED else ""


def _by_phrase(key: str) -> str:
    field = dictionary().phrase(key)
    if not field:
        return ""
    phrase = _phrase_of(key, field)
    rest = [word for word in key.replace(phrase, " ").split() if not word.isdigit()]
    allowed = _ALLOWED.get(field, frozenset())
    if any(word in _BLOCKERS and word not in allowed for word in rest) or len(rest) > _NEUTRAL_ENOUGH:
        return ""
    if field == "consent_marketing" and any(word in _OTHER_CONSENT for word in rest):
        return ""
    return field


_DATED = frozenset(["data", "date"])
_NUMBERED = frozenset(["n", "num", "numero", "nr", "no"])
#: words that do not change what these fields are
_ALLOWED = {
    "birthday": _DATED, "last_contact": _DATED, "next_contact": _DATED, "last_purchase": _DATED, "phone": _NUMBERED, "mobile": _NUMBERED,
    "fax": _NUMBERED, "vat": _NUMBERED | {"codice", "cod"}, "tax_code": _NUMBERED, "sdi": frozenset(["codice", "cod"]),
}  # fmt: skip
#: a consent to keep data is none to be advertised to
_OTHER_CONSENT = frozenset(
    ["privacy", "trattamento", "dati", "sanitario", "sanitari", "foto", "immagini", "informato"]
)


def _phrase_of(key: str, field: str) -> str:
    from crm_desktop.formats.data import header_words

    phrases = [header_key(text) for text in header_words()["fields"][field]["phrases"]]
    return max((phrase for phrase in phrases if f" {phrase} " in f" {key} "), key=len, default="")


def _by_strong_values(draft: Draft) -> str:
    """Fields whose values speak for themselves, whatever the header says."""
    seen = draft.profile
    if seen.filled < 1:
        return "custom"
    for kind, field, enough in (
        ("pec", "pec", 0.6), ("email", "email", 0.6), ("tax_code", "tax_code", 0.6), ("address", "address", 0.6), ("company_person", "company_person", 0.4),
    ):  # fmt: skip
        if seen.share(kind) >= enough:
            return field
    if seen.share("vat") >= 0.7 and seen.share("real_date") == 0 and seen.length >= 9.5 and seen.filled >= 3:
        return "vat"
    if (
        seen.share("phone") >= 0.75
        and seen.share("dialled") >= 0.7
        and seen.length >= 8.5
        and not seen.share("vat") > 0.5
        and not re.search(r"\b(cod|id|iban|numero|num|n|matricola|tessera|ean|isbn)\b", draft.key)
    ):
        return "mobile" if seen.share("mobile") >= 0.95 else "phone"
    return "custom"


def finished(draft: Draft, kind: str, role: str, hidden: bool = False) -> Column:
    seen = draft.profile
    return Column(
        draft.index, draft.header, draft.label or draft.header, draft.field, round(draft.confidence, 2), draft.reason, kind,
        seen.filled, seen.samples, role, hidden,
    )  # fmt: skip


def with_field(column: Column, field: str) -> Column:
    return replace(column, field=field, confidence=1.0, reason="chosen")
