"""Columns of a sheet without a header: only the values tell."""

from __future__ import annotations

from crm_desktop.formats.fitting import Draft, give
from crm_desktop.formats.profile import Profile


def decide_without_header(drafts: list[Draft]) -> None:
    for draft in drafts:
        if draft.field == "custom":
            give(draft, _by_any_values(draft.profile), 0.55, "values")
    _name_columns(drafts)
    for draft in drafts:
        if draft.field == "custom" and draft.profile.length > 25 and draft.profile.distinct > 0.3:
            give(draft, "notes", 0.5, "values")


def _by_any_values(seen: Profile) -> str:
    if not seen.filled:
        return "custom"
    for kind, field, enough in (
        ("long_ago", "birthday", 0.8), ("province_code", "province", 0.7), ("url", "website", 0.6), ("postal_code", "postal_code", 0.8), ("street", "street", 0.6),
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


WHOLE = ("full_name", "company_or_person", "company_person", "company")


def _whole_name(seen: Profile) -> str:
    """company, full_name or company_or_person for a column that names whole subjects, "" for any other."""
    houses, people = seen.share("company"), seen.share("person") + seen.share("maybe")
    if houses + people < 0.5 or seen.share("given") > people:
        return ""
    if houses >= 0.85 and seen.share("person") < 0.1:
        return "company"
    return "full_name" if houses <= 0.03 else "company_or_person"


def find_names(drafts: list[Draft]) -> None:
    """A header that calls the names something unheard of: then the values tell which column they are in."""
    if any(d.profile.filled for d in drafts if d.field in (*WHOLE, "given_name", "family_name")):
        _find_the_other_name(drafts)
        return
    unknown = [
        d for d in drafts if d.field == "custom" and d.profile.distinct > 0.4 and 3 < d.profile.length < 60
    ]
    found = [(d, field) for d in unknown if (field := _whole_name(d.profile))]
    if found:
        draft, field = max(found, key=lambda pair: (pair[0].profile.filled, -pair[0].index))
        give(draft, field, 0.6, "values")


def _find_the_other_name(drafts: list[Draft]) -> None:
    """Beside a column of given names without one of family names, or the other way round."""
    fields = {d.field for d in drafts if d.profile.filled}
    for have, want, kind in (("given_name", "family_name", "family"), ("family_name", "given_name", "given")):
        if have in fields and not fields & {want, *WHOLE}:
            near = next(d for d in drafts if d.field == have and d.profile.filled).index
            for draft in drafts:
                if (
                    draft.field == "custom"
                    and abs(draft.index - near) == 1
                    and draft.profile.share(kind) >= 0.5
                ):
                    give(draft, want, 0.6, "values")
                    return


def _name_columns(drafts: list[Draft]) -> None:
    names = [
        d
        for d in drafts
        if d.field == "custom" and d.profile.filled and d.profile.distinct > 0.3 and d.profile.length < 60
    ]
    if _give_pair(names):
        names = [d for d in names if d.field == "custom"]
    for draft in names:
        seen = draft.profile
        if seen.share("company_person") >= 0.12:
            give(draft, "company_person", 0.6, "values")
        elif (field := _whole_name(seen)) and not any(d.field in WHOLE for d in drafts):
            give(draft, field, 0.6, "values")
        elif seen.share("given") >= 0.5 and not any(d.field == "given_name" for d in drafts):
            give(draft, "given_name", 0.6, "values")


def _give_pair(names: list[Draft]) -> bool:
    """Given names and family names side by side, in whichever order."""
    given = [d for d in names if d.profile.share("given") >= 0.5 and d.profile.share("person") < 0.3]
    for draft in given:
        beside = [d for d in names if abs(d.index - draft.index) == 1]
        family = [d for d in beside if d.profile.share("family") + d.profile.share("given") >= 0.4] or [
            d for d in beside if d.profile.share("word") > 0.6 and d.profile.share("company") < 0.2
        ]
        if family:
            best = max(family, key=lambda d: d.profile.share("family"))
            give(draft, "given_name", 0.6, "values")
            give(best, "family_name", 0.55, "values")
            return True
    return False
