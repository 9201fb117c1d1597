"""Which field each column is: names of headers first, checked against the values; values alone where names don't tell."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from crm_desktop.domain.text import fold
from crm_desktop.formats.dictionary import dictionary
from crm_desktop.formats.headers import Header
from crm_desktop.formats.model import Column
from crm_desktop.formats.normalise.text import header_key, text_of
from crm_desktop.formats.profile import Profile, profile

#: fields that several columns may share
MULTIPLE = frozenset(["email", "phone", "mobile", "tags", "notes", "custom", "ignored"])
ADDRESS = frozenset(["street", "city", "postal_code", "province", "country", "address", "street_number", "region"])
_BLOCKERS = frozenset(
    "note nota tipo type data date codice cod id stato status flag verifica verificato valido valida inviata invio ultimo ultima primo prima created creato owner bounce score numero num n count opt preferito preferita "
    "display visualizzato orario orari password importo totale data scadenza nascita figlio figli coniuge moglie marito madre padre genitore ex vecchio vecchia old".split()
)
_NEUTRAL_ENOUGH = 3


@dataclass
class Draft:
    """A column while it is being decided."""

    index: int
    header: str
    label: str
    group: str
    profile: Profile
    field: str = "custom"
    confidence: float = 0.0
    reason: str = ""
    key: str = ""


def map_columns(
    header: Header | None, columns: Sequence[Sequence[Any]], chosen: Mapping[int, str], trusted: Sequence[Sequence[Any]] | None = None
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
        drafts.append(Draft(index, text, label, group, seen, key=header_key(label)))
    for draft in drafts:
        _decide(draft, bool(header))
    if not header:
        _decide_without_header(drafts)
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
    if year := words.sales_year(draft.key, header_key(draft.group)):
        if draft.profile.share("number") + draft.profile.share("money") >= 0.3 or not draft.profile.filled:
            _set(draft, f"sales:{year}", 0.95, "name")
            return
    exact = words.exact(draft.key) or words.exact(_without_prefix(draft.key))
    if draft.group and (whole := words.exact(both)):
        exact = whole
    if exact:
        field = _fitted(exact, draft)
        _set(draft, field, 0.97 if field == exact else 0.85, "name" if field == exact else "name_and_values")
        return
    phrase = _by_phrase(both) or _by_phrase(draft.key)
    if phrase and (field := _fitted(phrase, draft)) != "custom":
        _set(draft, field, 0.8, "part_of_name")
        return
    _set(draft, _by_strong_values(draft), 0.6, "values")
    if draft.field == "custom":
        draft.confidence, draft.reason = (0.5, "unknown_name") if has_header else (0.3, "values")


_PREFIX = re.compile(r"^(?:person|persona|contact|contatto|lead|customer|cliente|client|organization|organizzazione|company|azienda|account|partner|anagrafica|soggetto) ")


def _without_prefix(key: str) -> str:
    """`person email work` → `email work`: programs put the name of the record in front."""
    return _PREFIX.sub("", key)


def _set(draft: Draft, field: str, confidence: float, reason: str) -> None:
    draft.field, draft.confidence, draft.reason = field, confidence, reason


def _by_phrase(key: str) -> str:
    field = dictionary().phrase(key)
    if not field:
        return ""
    phrase = _phrase_of(key, field)
    rest = [word for word in key.replace(phrase, " ").split() if not word.isdigit()]
    if any(word in _BLOCKERS for word in rest) or len(rest) > _NEUTRAL_ENOUGH:
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
    if seen.share("phone") >= 0.75 and seen.length >= 8.5 and not seen.share("vat") > 0.5 and not re.search(r"\b(cod|id|iban|numero|num|n|matricola|tessera|ean|isbn)\b", draft.key):
        return "mobile" if seen.share("mobile") >= 0.95 else "phone"
    return "custom"


# -- a known name that the values contradict ------------------------------------------
def _fitted(field: str, draft: Draft) -> str:
    """The field after a look at the values: another reading of the same name, or custom when they do not fit."""
    seen = draft.profile
    if not seen.filled:
        return field
    fit = _FITS.get(field)
    return fit(seen, draft) if fit else field


def _fit_email(seen: Profile, draft: Draft) -> str:
    if seen.share("email") >= 0.25 or seen.filled <= 2 and seen.share("email") > 0:
        return "pec" if seen.share("pec") >= 0.7 * seen.share("email") and "pec" in draft.key.split() else "email"
    return _other_channel(seen)


def _other_channel(seen: Profile) -> str:
    if seen.share("email") >= 0.5:
        return "email"
    if seen.share("phone") >= 0.6:
        return "phone"
    if seen.share("address") >= 0.5:
        return "address"
    return "custom"


def _fit_phone(seen: Profile, draft: Draft) -> str:
    if seen.share("email") > 0.5:
        return "email"
    if draft.key in ("numero", "ufficio", "abitazione") and seen.share("phone") < 0.5:
        return "street_number" if seen.share("street_number") + seen.share("number") > 0.6 and draft.key == "numero" else "street" if seen.share("street") > 0.4 else "custom"
    if seen.share("phone") < 0.15 and seen.filled > 3:
        return "custom"
    return "mobile" if seen.share("mobile") >= 0.97 and seen.filled >= 5 and seen.share("mobile") >= seen.share("phone") * 0.97 else "phone"


def _fit_mobile(seen: Profile, draft: Draft) -> str:
    return "mobile" if seen.share("phone") >= 0.15 or seen.filled <= 3 else _other_channel(seen)


def _fit_street(seen: Profile, draft: Draft) -> str:
    if seen.share("email") >= 0.5:
        return "email"
    if seen.share("url") >= 0.5:
        return "website"
    return "address" if seen.share("address") >= 0.25 else "street"


def _fit_address(seen: Profile, draft: Draft) -> str:
    if seen.share("address") >= 0.15:
        return "address"
    if seen.share("street") >= 0.4:
        return "street"
    if seen.share("town") + seen.share("province") >= 0.4:
        return "city"
    return _other_channel(seen) if seen.share("email") + seen.share("phone") > 0.5 else "address"


def _fit_city(seen: Profile, draft: Draft) -> str:
    if seen.share("address") >= 0.4 or seen.share("street") >= 0.6:
        return "address" if seen.share("address") >= 0.4 else "street"
    if seen.share("number") >= 0.8:
        return "custom"
    return "city"


def _fit_province(seen: Profile, draft: Draft) -> str:
    if seen.share("region") >= 0.5 and seen.share("province") < 0.5:
        return "region"
    if seen.share("number") > 0.6 or draft.key in ("sigla", "pr", "pv", "state", "location", "stato provincia") and seen.share("province") < 0.3 and seen.length > 3.5 and draft.key != "state":
        return "custom"
    if draft.key == "location":
        return "city"
    return "province"


def _fit_country(seen: Profile, draft: Draft) -> str:
    if seen.share("country") >= 0.25:
        return "country"
    if draft.key in ("paese", "paese citta") and seen.share("town") + seen.share("word") > 0.5:
        return "city"
    return "custom" if draft.key in ("stato", "land") else "country"


def _fit_date(field: str) -> Any:
    def fit(seen: Profile, draft: Draft) -> str:
        return field if seen.share("date") + seen.share("serial") >= 0.3 else "custom"

    return fit


def _fit_birthday(seen: Profile, draft: Draft) -> str:
    return "birthday" if seen.share("date") + seen.share("serial") + seen.share("year") >= 0.3 else "custom"


def _fit_consent(seen: Profile, draft: Draft) -> str:
    if seen.share("flag") >= 0.4:
        return "consent_marketing"
    return "email" if seen.share("email") > 0.5 else "custom" if seen.share("date") < 0.4 or "consenso" not in draft.key else "consent_marketing"


def _fit_title(seen: Profile, draft: Draft) -> str:
    return "title" if seen.share("title") >= 0.3 else "job_title" if draft.key in ("title", "titolo", "contact title") else "custom"


def _fit_tags(seen: Profile, draft: Draft) -> str:
    if seen.share("number") + seen.share("money") > 0.6 or seen.length > 70:
        return "custom"
    if draft.key in ("tipo", "type") and seen.share("flag") > 0.9:
        return "custom"
    return "tags"


def _fit_vat(seen: Profile, draft: Draft) -> str:
    if draft.key == "iva" and seen.share("vat") < 0.3:
        return "custom"
    if draft.key in ("pi", "vat", "nif") and seen.share("vat") < 0.1 and seen.length < 6:
        return "custom"
    if seen.share("tax_code") >= 0.15:
        return "vat_or_tax_code" if seen.share("vat") >= 0.1 else "tax_code"
    return "vat"


def _fit_tax_code(seen: Profile, draft: Draft) -> str:
    if draft.key in ("cf", "c f", "tax id", "ssn") and seen.share("tax_code") + seen.share("vat") < 0.2:
        return "custom"
    return "tax_code"


def _fit_postal_code(seen: Profile, draft: Draft) -> str:
    if seen.share("town") > 0.5:
        return "city"
    return "custom" if seen.share("postal_code") < 0.1 and seen.share("number") + seen.share("word") < 0.3 and seen.length > 12 else "postal_code"


def _fit_street_number(seen: Profile, draft: Draft) -> str:
    return "street_number" if seen.length <= 8 else "custom"


def _fit_kind(seen: Profile, draft: Draft) -> str:
    return "kind"


def _fit_company_person(seen: Profile, draft: Draft) -> str:
    return "company_person" if seen.share("company_person") >= 0.1 else _fit_any_name(seen, draft)


def _fit_any_name(seen: Profile, draft: Draft) -> str:
    """Person, company or both, by what the cells hold."""
    if seen.share("email") >= 0.6:
        return "email"
    if seen.share("number") >= 0.7:
        return "custom"
    if seen.share("company_person") >= 0.12:
        return "company_person"
    company, person = seen.share("company"), seen.share("person")
    both = seen.share("organisation")
    if company >= 0.85 and person < 0.15 or both >= 0.9:
        return "company"
    if both <= 0.02 and company <= 0.15 and person >= 0.45:
        return "full_name"
    return "company_or_person"


def _fit_full_name(seen: Profile, draft: Draft) -> str:
    if seen.share("company_person") >= 0.12:
        return "company_person"
    if seen.share("organisation") >= 0.15:
        return "company" if seen.share("organisation") >= 0.9 else "company_or_person"
    if seen.share("email") >= 0.6 or seen.share("phone") >= 0.6:
        return _other_channel(seen)
    if draft.key in ("contatto", "contact", "riferimento", "rif") and seen.share("person") + seen.share("given") < 0.2 and seen.filled > 3:
        return "custom"
    if draft.key in ("utente", "ospite", "agente immobiliare", "collaboratore", "proprietario") and seen.share("person") < 0.3:
        return "custom"
    return "full_name"


def _fit_company(seen: Profile, draft: Draft) -> str:
    if seen.share("company_person") >= 0.12:
        return "company_person"
    if seen.share("number") >= 0.6 or seen.share("flag") >= 0.8:
        return "custom"
    if seen.share("person") >= 0.25 and seen.share("organisation") < 0.95:
        return "company_or_person"
    return "company"


def _fit_employer(seen: Profile, draft: Draft) -> str:
    return "custom" if seen.share("number") >= 0.6 or seen.share("flag") >= 0.8 else "employer"


def _fit_tier(field: str, allowed: str) -> Any:
    def fit(seen: Profile, draft: Draft) -> str:
        values = [fold(sample) for sample in seen.samples]
        return field if values and all(re.fullmatch(allowed, value) for value in values) else "custom"

    return fit


def _fit_ignored(seen: Profile, draft: Draft) -> str:
    return "ignored"


def _fit_website(seen: Profile, draft: Draft) -> str:
    if seen.share("email") >= 0.5:
        return "email"
    return "custom" if seen.share("url") < 0.2 and seen.share("person") + seen.share("flag") > 0.3 else "website"


def _fit_notes(seen: Profile, draft: Draft) -> str:
    if draft.key in ("altro", "info", "informazioni", "varie", "descrizione", "description") and (seen.share("phone") > 0.7 or seen.share("email") > 0.7):
        return _other_channel(seen)
    return "custom" if seen.share("number") + seen.share("real_date") > 0.8 and draft.key not in ("note", "notes") else "notes"


_FITS = {
    "email": _fit_email, "pec": _fit_email, "phone": _fit_phone, "mobile": _fit_mobile, "street": _fit_street, "address": _fit_address,
    "city": _fit_city, "province": _fit_province, "country": _fit_country, "birthday": _fit_birthday,
    "last_contact": _fit_date("last_contact"), "next_contact": _fit_date("next_contact"), "consent_marketing": _fit_consent,
    "title": _fit_title, "tags": _fit_tags, "vat": _fit_vat, "tax_code": _fit_tax_code, "postal_code": _fit_postal_code,
    "street_number": _fit_street_number, "company_person": _fit_company_person, "company_or_person": _fit_any_name,
    "full_name": _fit_full_name, "company": _fit_company, "employer": _fit_employer, "website": _fit_website, "notes": _fit_notes,
    "tier": _fit_tier("tier", "prospect|growing|key|potenziale|in crescita|chiave|strategico"),
    "priority": _fit_tier("priority", "a|b|c|alta|media|bassa|high|medium|low"),
    "lifecycle": _fit_tier("lifecycle", "identification|entry|development|maturity|decline|identificazione|ingresso|sviluppo|maturita|declino"),
    "target": _fit_tier("target", "si|no|x|true|false|yes|1|0|vero|falso"),
}  # fmt: skip


# -- columns seen together -------------------------------------------------------------
def _settle_names(drafts: list[Draft], columns: Sequence[Sequence[Any]]) -> None:
    fields = {draft.field for draft in drafts}
    has_family = "family_name" in fields
    for draft in drafts:
        seen = draft.profile
        if draft.key in ("nome", "name", "nomi") and draft.reason != "chosen":
            if has_family:
                _set(draft, "given_name", 0.95, "name")
            elif seen.share("given") > 0.6 and seen.share("person") < 0.3:
                _set(draft, "given_name", 0.85, "name_and_values")
        if draft.key in ("cognome", "last name") and not any(d.field == "given_name" for d in drafts) and seen.share("person") > 0.5:
            _set(draft, "full_name", 0.8, "name_and_values")
        if draft.field == "given_name" and not has_family and seen.share("person") > 0.5:
            _set(draft, "full_name", 0.8, "name_and_values")
    _settle_weak_names(drafts)
    _drop_joined_names(drafts, columns)


def _settle_weak_names(drafts: list[Draft]) -> None:
    """A column of names beside a better one: the company leads, persons are its people."""
    given = next((d for d in drafts if d.field == "given_name"), None)
    family = next((d for d in drafts if d.field == "family_name"), None)
    main = next((d for d in drafts if d.field == "company"), None)
    for draft in drafts:
        if draft.field == "company_or_person" and main is not None and draft is not main:
            seen = draft.profile
            if seen.share("person") >= 0.3 and not (given and family):
                _set(draft, "full_name", 0.8, "name_and_values")
        if draft.field == "full_name" and draft.key in ("contatto", "contact") and given and family:
            _set(draft, "custom", 0.6, "name_and_values")


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
        for whole, first, last in zip(columns[draft.index], columns[given.index], columns[family.index], strict=True):
            words = set(fold(text_of(whole)).split())
            if words and (first or last):
                seen += 1
                same += words >= set(fold(text_of(first)).split()) | set(fold(text_of(last)).split()) or words <= set(fold(f"{text_of(first)} {text_of(last)}").split())
        if seen and same >= 0.8 * seen and seen >= 0.5 * draft.profile.filled:
            _set(draft, "ignored", 0.9, "repeats_names")


def _settle_numbers(drafts: list[Draft]) -> None:
    """A column called `N.` after the street is the house number; in front it only counts the rows."""
    for before, draft in zip([None, *drafts], drafts, strict=False):
        if draft.field == "ignored" and draft.reason == "name" and before is not None and before.field == "street":
            if draft.profile.length <= 6 and draft.key in ("n", "nr", "num", "no", ""):
                _set(draft, "street_number", 0.85, "name_and_values")
        elif draft.field == "ignored" and draft.key in ("n", "nr", "num", "no", "prog", "progr", "#") and draft.profile.share("number") < 0.6 and draft.profile.filled:
            _set(draft, "custom", 0.5, "name_and_values")


_SETS = {
    "home": "home ab casa abitazione privat privato residenza personale",
    "work": "uff business work ufficio lavoro geschaftlich sede azienda legale company",
    "other": "other altra altro weitere shipping spedizione consegna operativa",
}
_SET_OF = {word: name for name, words in _SETS.items() for word in words.split()}


def _address_set(draft: Draft) -> str:
    words = header_key(draft.header).split()
    named = next((_SET_OF[word] for word in words if word in _SET_OF), "")
    number = next((word for word in words if word.isdigit() and len(word) == 1), "")
    return named + number


def _settle_address_sets(drafts: list[Draft]) -> None:
    """Several addresses in one row: the fullest set is the address, the others stay custom fields."""
    sets: dict[str, int] = {}
    members: dict[str, set[str]] = {}
    for draft in drafts:
        if draft.field in ADDRESS:
            name = _address_set(draft)
            sets[name] = sets.get(name, 0) + draft.profile.filled
            members.setdefault(name, set()).add(draft.field)
    if len(sets) < 2:
        return
    best = max(sets, key=lambda name: (sets[name], len(members[name])))
    taken = members[best]
    for draft in drafts:
        if draft.field in ADDRESS and _address_set(draft) != best and (draft.field in taken or "address" in taken):
            _set(draft, "custom", 0.6, "second_address")


def _settle_single(drafts: list[Draft]) -> None:
    best: dict[str, Draft] = {}
    for draft in drafts:
        if draft.field in MULTIPLE or draft.field.startswith("sales:"):
            continue
        other = best.get(draft.field)
        if other is None:
            best[draft.field] = draft
            continue
        loser = draft if (draft.confidence, draft.profile.filled > 0, draft.profile.filled * (other.profile.filled == 0)) <= (other.confidence, other.profile.filled > 0, 0) else other
        best[draft.field] = other if loser is draft else draft
        _set(loser, "email" if loser.field == "pec" and loser.profile.share("email") > 0.5 else "custom", 0.5, "taken")
    years = {}
    for draft in drafts:
        if draft.field.startswith("sales:"):
            if draft.field in years:
                _set(draft, "custom", 0.5, "taken")
            years[draft.field] = draft
    if "address" in best and ("street" in best or "city" in best) and best["address"].confidence <= 0.6:
        _set(best["address"], "custom", 0.5, "taken")


# -- no header at all ---------------------------------------------------------------------
def _decide_without_header(drafts: list[Draft]) -> None:
    for draft in drafts:
        if draft.field == "custom":
            _set(draft, _by_any_values(draft.profile), 0.55, "values")
    _name_columns(drafts)
    for draft in drafts:
        if draft.field == "custom" and draft.profile.length > 25 and draft.profile.distinct > 0.3:
            _set(draft, "notes", 0.5, "values")


def _by_any_values(seen: Profile) -> str:
    if not seen.filled:
        return "custom"
    for kind, field, enough in (
        ("province_code", "province", 0.7), ("url", "website", 0.6), ("postal_code", "postal_code", 0.8), ("street", "street", 0.6),
        ("tax_code", "tax_code", 0.4), ("country", "country", 0.8), ("region", "region", 0.8), ("town", "city", 0.4),
    ):  # fmt: skip
        if seen.share(kind) >= enough:
            return field
    if seen.share("phone") >= 0.6 and seen.length >= 7:
        return "mobile" if seen.share("mobile") >= 0.95 else "phone"
    if seen.share("email") >= 0.3:
        return "email"
    if seen.share("vat") >= 0.6:
        return "vat"
    return "custom"


def _name_columns(drafts: list[Draft]) -> None:
    names = [d for d in drafts if d.field == "custom" and d.profile.filled and d.profile.distinct > 0.3 and d.profile.length < 60]
    for draft in names:
        seen = draft.profile
        if seen.share("company_person") >= 0.12:
            _set(draft, "company_person", 0.6, "values")
        elif seen.share("organisation") >= 0.6 or seen.share("company") >= 0.8:
            _set(draft, "company", 0.6, "values")
        elif seen.share("person") >= 0.4:
            _set(draft, "company_or_person" if seen.share("organisation") > 0.03 else "full_name", 0.6, "values")
        elif seen.share("given") >= 0.5:
            _set(draft, "given_name", 0.6, "values")
    given = next((d for d in drafts if d.field == "given_name"), None)
    if given and not any(d.field in ("full_name", "family_name") for d in drafts):
        near = [d for d in drafts if d.field == "custom" and abs(d.index - given.index) == 1 and d.profile.share("word") > 0.6 and d.profile.distinct > 0.4]
        if near:
            _set(near[0], "family_name", 0.55, "values")


def finished(draft: Draft, kind: str, role: str) -> Column:
    seen = draft.profile
    return Column(
        draft.index, draft.header, draft.label or draft.header, draft.field, round(draft.confidence, 2), draft.reason, kind,
        seen.filled, seen.samples, role,
    )  # fmt: skip


def with_field(column: Column, field: str) -> Column:
    return replace(column, field=field, confidence=1.0, reason="chosen")
