"""A known header name looked at beside its values: the field it stands for, or custom when they do not fit."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

from crm_desktop.domain.text import fold
from crm_desktop.formats.profile import Profile


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
    title: str = ""
    role: str = ""


def give(draft: Draft, field: str, confidence: float, reason: str) -> None:
    draft.field, draft.confidence, draft.reason = field, confidence, reason


Fit = Callable[[Profile, Draft], str]


def fitted(field: str, draft: Draft) -> str:
    """The field after a look at the values: another reading of the same name, or custom when they do not fit."""
    seen = draft.profile
    if not seen.filled:
        return field
    fit = _FITS.get(field)
    return fit(seen, draft) if fit else field


def _fit_email(seen: Profile, draft: Draft) -> str:
    if seen.share("email") >= 0.25 or (seen.filled <= 2 and seen.share("email") > 0):
        return (
            "pec"
            if seen.share("pec") >= 0.7 * seen.share("email") and "pec" in draft.key.split()
            else "email"
        )
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
        return (
            "street_number"
            if seen.share("street_number") + seen.share("number") > 0.6 and draft.key == "numero"
            else "street"
            if seen.share("street") > 0.4
            else "custom"
        )
    if seen.share("phone") < 0.15 and seen.filled > 3:
        return "custom"
    return (
        "mobile"
        if seen.share("mobile") >= 0.97
        and seen.filled >= 5
        and seen.share("mobile") >= seen.share("phone") * 0.97
        else "phone"
    )


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
    if seen.share("number") > 0.6 or (
        draft.key in ("sigla", "pr", "pv", "state", "location", "stato provincia")
        and seen.share("province") < 0.3
        and seen.length > 3.5
        and draft.key != "state"
    ):
        return "custom"
    if draft.key == "location":
        return "city"
    return "province"


def _fit_region(seen: Profile, draft: Draft) -> str:
    return "province" if seen.share("province_code") >= 0.5 else "region"


def _fit_country(seen: Profile, draft: Draft) -> str:
    if seen.share("country") >= 0.25:
        return "country"
    if draft.key in ("paese", "paese citta") and seen.share("town") + seen.share("word") > 0.5:
        return "city"
    return "custom" if draft.key in ("stato", "land") else "country"


def _fit_date(field: str) -> Fit:
    def fit(seen: Profile, draft: Draft) -> str:
        return field if seen.share("date") + seen.share("serial") >= 0.3 else "custom"

    return fit


def _fit_birthday(seen: Profile, draft: Draft) -> str:
    if draft.role:
        return "birthday" if seen.share("number") >= 0.8 else "custom"
    return "birthday" if seen.share("date") + seen.share("serial") >= 0.3 else "custom"


def _fit_last_purchase(seen: Profile, draft: Draft) -> str:
    if draft.role:
        return "last_purchase" if seen.share("number") + seen.share("money") >= 0.5 else "custom"
    return "last_purchase" if seen.share("date") + seen.share("serial") >= 0.3 else "custom"


def _fit_sector(seen: Profile, draft: Draft) -> str:
    """A word for what they do, not a day, a yes or a number, and not a remark."""
    odd = seen.share("number") + seen.share("date") + seen.share("flag") + seen.share("email")
    return "custom" if odd > 0.5 or seen.length > 60 else "sector"


def _fit_consent(seen: Profile, draft: Draft) -> str:
    if seen.share("flag") >= 0.4:
        return "consent_marketing"
    return (
        "email"
        if seen.share("email") > 0.5
        else "custom"
        if seen.share("date") < 0.4 or "consenso" not in draft.key
        else "consent_marketing"
    )


def _fit_title(seen: Profile, draft: Draft) -> str:
    return (
        "title"
        if seen.share("title") >= 0.3
        else "job_title"
        if draft.key in ("title", "titolo", "contact title")
        else "custom"
    )


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
    return (
        "custom"
        if seen.share("postal_code") < 0.1
        and seen.share("number") + seen.share("word") < 0.3
        and seen.length > 12
        else "postal_code"
    )


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
    if seen.share("number") >= 0.7 or seen.share("flag") >= 0.8:
        return "custom"
    if seen.share("company_person") >= 0.12:
        return "company_person"
    company, person = seen.share("company"), seen.share("person")
    both = seen.share("organisation")
    if (company >= 0.85 and person < 0.15) or both >= 0.9:
        return "company"
    if both <= 0.02 and company <= 0.15 and person >= 0.45:
        return "full_name"
    return "company_or_person"


def _fit_full_name(seen: Profile, draft: Draft) -> str:
    if seen.share("number") + seen.share("date") >= 0.6 or seen.share("flag") >= 0.6:
        return "custom"
    if seen.share("company_person") >= 0.12:
        return "company_person"
    if seen.share("organisation") >= 0.15:
        return "company" if seen.share("organisation") >= 0.9 else "company_or_person"
    if seen.share("email") >= 0.6 or seen.share("phone") >= 0.6:
        return _other_channel(seen)
    if (
        draft.key in ("contatto", "contact", "riferimento", "rif")
        and seen.share("person") + seen.share("given") < 0.2
        and seen.filled > 3
    ):
        return "custom"
    if (
        draft.key in ("utente", "ospite", "agente immobiliare", "collaboratore", "proprietario")
        and seen.share("person") < 0.3
    ):
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


def _fit_tier(field: str, allowed: str) -> Fit:
    def fit(seen: Profile, draft: Draft) -> str:
        values = [fold(sample) for sample in seen.samples]
        return field if values and all(re.fullmatch(allowed, value) for value in values) else "custom"

    return fit


def _fit_ignored(seen: Profile, draft: Draft) -> str:
    return "ignored"


def _fit_website(seen: Profile, draft: Draft) -> str:
    if seen.share("email") >= 0.5:
        return "email"
    return (
        "custom" if seen.share("url") < 0.2 and seen.share("person") + seen.share("flag") > 0.3 else "website"
    )


def _fit_notes(seen: Profile, draft: Draft) -> str:
    if draft.key in ("altro", "info", "informazioni", "varie", "descrizione", "description") and (
        seen.share("phone") > 0.7 or seen.share("email") > 0.7
    ):
        return _other_channel(seen)
    return (
        "custom"
        if seen.share("number") + seen.share("real_date") > 0.8 and draft.key not in ("note", "notes")
        else "notes"
    )


_FITS: dict[str, Fit] = {
    "email": _fit_email, "pec": _fit_email, "phone": _fit_phone, "mobile": _fit_mobile, "street": _fit_street, "address": _fit_address,
    "city": _fit_city, "province": _fit_province, "region": _fit_region, "country": _fit_country, "birthday": _fit_birthday,
    "last_contact": _fit_date("last_contact"), "next_contact": _fit_date("next_contact"), "consent_marketing": _fit_consent,
    "title": _fit_title, "tags": _fit_tags, "vat": _fit_vat, "tax_code": _fit_tax_code, "postal_code": _fit_postal_code,
    "street_number": _fit_street_number, "company_person": _fit_company_person, "company_or_person": _fit_any_name,
    "full_name": _fit_full_name, "company": _fit_company, "employer": _fit_employer, "website": _fit_website, "notes": _fit_notes,
    "tier": _fit_tier("tier", "prospect|growing|key|potenziale|in crescita|chiave|strategico"),
    "priority": _fit_tier("priority", "a|b|c|alta|media|bassa|high|medium|low"),
    "lifecycle": _fit_tier("lifecycle", "identification|entry|development|maturity|decline|identificazione|ingresso|sviluppo|maturita|declino"),
    "target": _fit_tier("target", "si|no|x|true|false|yes|1|0|vero|falso"),
}  # fmt: skip
