"""Columns seen together: what one is depends on those beside it, and most fields have room for one column only."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from crm_desktop.domain.text import fold
from crm_desktop.formats.fitting import Draft, give
from crm_desktop.formats.normalise.text import header_key, text_of

#: fields that several columns may share
MULTIPLE = frozenset(["email", "phone", "mobile", "tags", "notes", "custom", "ignored"])
ADDRESS = frozenset(
    ["street", "city", "postal_code", "province", "country", "address", "street_number", "region"]
)


def settle(drafts: list[Draft], columns: Sequence[Sequence[Any]]) -> None:
    """Decides, in place, what the columns cannot decide one by one."""
    settle_names(drafts, columns)
    settle_numbers(drafts)
    settle_address_sets(drafts)
    settle_single(drafts)


def settle_parts_of_dates(drafts: list[Draft]) -> None:
    """Year, month and day in three columns are one birthday only together."""
    parts = [draft for draft in drafts if draft.field == "birthday" and draft.role]
    if {draft.role for draft in parts} != {"year", "month", "day"}:
        for draft in parts:
            whole = draft.profile.share("date") >= 0.3
            draft.role = ""
            if not whole:
                give(draft, "custom", 0.6, "name_and_values")


def settle_names(drafts: list[Draft], columns: Sequence[Sequence[Any]]) -> None:
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
    main = next((d for d in drafts if d.field == "company" and d.profile.filled), None)
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


def settle_numbers(drafts: list[Draft]) -> None:
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
    "other": "other altra altro weitere shipping spedizione consegna operativa sa delivery",
}
_SET_OF = {word: name for name, words in _SETS.items() for word in words.split()}


def _addressgive(draft: Draft) -> str:
    words = header_key(draft.header).split()
    named = next((_SET_OF[word] for word in words if word in _SET_OF), "")
    number = next((word for word in words if word.isdigit() and len(word) == 1), "")
    return named + number


def settle_address_sets(drafts: list[Draft]) -> None:
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


def settle_single(drafts: list[Draft]) -> None:
    best: dict[str, Draft] = {}
    for draft in drafts:
        if draft.field in MULTIPLE or draft.field.startswith("sales:") or draft.role:
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
