"""Which field each column is: names of headers first, checked against the values; values alone where names don't tell."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

from crm_desktop.domain.text import fold
from crm_desktop.formats.dictionary import dictionary
from crm_desktop.formats.fitting import Draft, fitted, give
from crm_desktop.formats.headerless import decide_without_header
from crm_desktop.formats.headers import Header
from crm_desktop.formats.model import Column
from crm_desktop.formats.normalise.text import header_key, text_of
from crm_desktop.formats.profile import profile

#: fields that several columns may share
MULTIPLE = frozenset(["email", "phone", "mobile", "tags", "notes", "custom", "ignored"])
ADDRESS = frozenset(
    ["street", "city", "postal_code", "province", "country", "address", "street_number", "region"]
)
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
        "padre",
        "genitore",
        "ex",
        "vecchio",
        "vecchia",
        "old",
    ]
)
_NEUTRAL_ENOUGH = 3


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
    if not header:
        decide_without_header(drafts)
    _settle_names(drafts, columns)
    _settle_numbers(drafts)
    _settle_address_sets(drafts)
    _settle_single(drafts)
    for draft in drafts:
        if draft.index in chosen:
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
    exact = words.exact(draft.key) or words.exact(_without_prefix(draft.key))
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


def _by_phrase(key: str) -> str:
    field = dictionary().phrase(key)
    if not field:
        return ""
    phrase = _phrase_of(key, field)
    rest = [word for word in key.replace(phrase, " ").split() if not word.isdigit()]
    allowed = {"data"} if field in ("birthday", "last_contact", "next_contact") else set()
    if any(word in _BLOCKERS and word not in allowed for word in rest) or len(rest) > _NEUTRAL_ENOUGH:
        return ""
    return field


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
        and seen.length >= 8.5
        and not seen.share("vat") > 0.5
        and not re.search(r"\b(cod|id|iban|numero|num|n|matricola|tessera|ean|isbn)\b", draft.key)
    ):
        return "mobile" if seen.share("mobile") >= 0.95 else "phone"
    return "custom"


# -- columns seen together -------------------------------------------------------------
def _settle_names(drafts: list[Draft], columns: Sequence[Sequence[Any]]) -> None:
    for draft in drafts:
        if draft.key in ("nome", "name", "nomi"):
            _settle_bare_name(draft, drafts)
        elif (
            draft.field == "family_name"
            and draft.profile.share("person") > 0.5
            and not _has(drafts, "given_name")
        ) or (
            draft.field == "given_name"
            and draft.profile.share("person") > 0.5
            and not _has(drafts, "family_name")
        ):
            give(draft, "full_name", 0.8, "name_and_values")
    _settle_weak_names(drafts)
    _drop_joined_names(drafts, columns)


def _settle_bare_name(draft: Draft, drafts: list[Draft]) -> None:
    """`Nome` is the given name beside a family name, the family name beside a given one, else anybody's whole name."""
    seen = draft.profile
    given, family = _has(drafts, "given_name"), _has(drafts, "family_name")
    if family and not given:
        give(draft, "given_name", 0.95, "name")
    elif given and not family and seen.share("person") < 0.3 and seen.share("company") < 0.3:
        give(draft, "family_name", 0.8, "name_and_values")
    elif not given and seen.share("given") > 0.6 and seen.share("person") < 0.3:
        give(draft, "given_name", 0.85, "name_and_values")


def _has(drafts: list[Draft], field: str) -> bool:
    return any(draft.field == field and (draft.profile.filled or not draft.profile.rows) for draft in drafts)


def _settle_weak_names(drafts: list[Draft]) -> None:
    """A column of names beside a better one: the company leads, persons are its people."""
    given = next((d for d in drafts if d.field == "given_name"), None)
    family = next((d for d in drafts if d.field == "family_name"), None)
    main = next((d for d in drafts if d.field == "company"), None)
    for draft in drafts:
        if draft.field == "company_or_person" and main is not None and draft is not main:
            seen = draft.profile
            if seen.share("person") >= 0.3 and not (given and family):
                give(draft, "full_name", 0.8, "name_and_values")
        if draft.field == "full_name" and draft.key in ("contatto", "contact") and given and family:
            give(draft, "custom", 0.6, "name_and_values")


def _drop_joined_names(drafts: list[Draft], columns: Sequence[Sequence[Any]]) -> None:
    """A column that only repeats name and surname is ignored."""
    given = next((d for d in drafts if d.field == "given_name"), None)
    family = next((d for d in drafts if d.field == "family_name"), None)
    if not given or not family:
        return
    for draft in drafts:
        if draft.field not in ("full_name", "company_or_person", "company_person"):
            continue
        same = seen = 0
        for whole, first, last in zip(
            columns[draft.index], columns[given.index], columns[family.index], strict=True
        ):
            words = set(fold(text_of(whole)).split())
            if words and (first or last):
                seen += 1
                same += words >= set(fold(text_of(first)).split()) | set(
                    fold(text_of(last)).split()
                ) or words <= set(fold(f"{text_of(first)} {text_of(last)}").split())
        if seen and same >= 0.8 * seen and seen >= 0.5 * draft.profile.filled:
            give(draft, "ignored", 0.9, "repeats_names")


def _settle_numbers(drafts: list[Draft]) -> None:
    """A column called `N.` after the street is the house number; in front it only counts the rows."""
    for before, draft in zip([None, *drafts], drafts, strict=False):
        if (
            draft.field == "ignored"
            and draft.reason == "name"
            and before is not None
            and before.field == "street"
        ):
            if draft.profile.length <= 6 and draft.key in ("n", "nr", "num", "no", ""):
                give(draft, "street_number", 0.85, "name_and_values")
        elif (
            draft.field == "ignored"
            and draft.key in ("n", "nr", "num", "no", "prog", "progr", "#")
            and draft.profile.share("number") < 0.6
            and draft.profile.filled
        ):
            give(draft, "custom", 0.5, "name_and_values")


_SETS = {
    "home": "home ab casa abitazione privat privato residenza personale",
    "work": "uff business work ufficio lavoro geschaftlich sede azienda legale company",
    "other": "other altra altro weitere shipping spedizione consegna operativa",
}
_SET_OF = {word: name for name, words in _SETS.items() for word in words.split()}


def _addressgive(draft: Draft) -> str:
    words = header_key(draft.header).split()
    named = next((_SET_OF[word] for word in words if word in _SET_OF), "")
    number = next((word for word in words if word.isdigit() and len(word) == 1), "")
    return named + number


def _settle_address_sets(drafts: list[Draft]) -> None:
    """Several addresses in one row: the fullest set is the address, the others stay custom fields."""
    if _has(drafts, "city") and _has(drafts, "postal_code"):
        for (
            draft
        ) in drafts:  # towns have columns of their own: what looks like one here is part of the street
            if draft.field == "address" and draft.reason != "chosen" and "formatted" not in draft.key:
                give(draft, "street", draft.confidence, draft.reason)
    sets: dict[str, int] = {}
    members: dict[str, set[str]] = {}
    for draft in drafts:
        if draft.field in ADDRESS:
            name = _addressgive(draft)
            sets[name] = sets.get(name, 0) + draft.profile.filled
            members.setdefault(name, set()).add(draft.field)
    if len(sets) < 2:
        return
    best = max(sets, key=lambda name: (sets[name], len(members[name])))
    taken = members[best]
    for draft in drafts:
        if (
            draft.field in ADDRESS
            and _addressgive(draft) != best
            and (draft.field in taken or "address" in taken)
        ):
            give(draft, "custom", 0.6, "second_address")


def _settle_single(drafts: list[Draft]) -> None:
    best: dict[str, Draft] = {}
    for draft in drafts:
        if draft.field in MULTIPLE or draft.field.startswith("sales:"):
            continue
        other = best.get(draft.field)
        if other is None:
            best[draft.field] = draft
            continue
        loser = (
            draft
            if (
                draft.confidence,
                draft.profile.filled > 0,
                draft.profile.filled * (other.profile.filled == 0),
            )
            <= (other.confidence, other.profile.filled > 0, 0)
            else other
        )
        best[draft.field] = other if loser is draft else draft
        give(
            loser,
            "email" if loser.field == "pec" and loser.profile.share("email") > 0.5 else "custom",
            0.5,
            "taken",
        )
    years = {}
    for draft in drafts:
        if draft.field.startswith("sales:"):
            if draft.field in years:
                give(draft, "custom", 0.5, "taken")
            years[draft.field] = draft
    if "address" in best and ("street" in best or "city" in best) and best["address"].confidence <= 0.6:
        give(best["address"], "custom", 0.5, "taken")


def finished(draft: Draft, kind: str, role: str, hidden: bool = False) -> Column:
    seen = draft.profile
    return Column(
        draft.index, draft.header, draft.label or draft.header, draft.field, round(draft.confidence, 2), draft.reason, kind,
        seen.filled, seen.samples, role, hidden,
    )  # fmt: skip


def with_field(column: Column, field: str) -> Column:
    return replace(column, field=field, confidence=1.0, reason="chosen")
