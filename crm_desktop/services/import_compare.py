"""Three ways: the file now, the row this subject came from last, the archive. Only what the file changed is proposed."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from crm_desktop.domain.match_keys import company_key
from crm_desktop.domain.text import fold
from crm_desktop.formats.model import Layout, column_names
from crm_desktop.services.import_plan import FieldChange, Policy

Row = Mapping[str, Any]

TEXTS = (
    "company",
    "given_name",
    "family_name",
    "title",
    "job_title",
    "sector",
    "vat",
    "tax_code",
    "sdi",
    "pec",
    "fax",
    "website",
    "birthday",
    "notes",
    "tier",
    "priority",
    "lifecycle",
)
PLACES = ("street", "postal_code", "city", "province", "country")
FLAGS = ("consent_marketing", "target")
_NAMES = ("full_name", "company_or_person", "company_person", "company", "given_name", "family_name")
#: which fields of columns a key of the subject may come from
SOURCES: dict[str, tuple[str, ...]] = {
    **{key: (key,) for key in (*TEXTS, *FLAGS, "last_contact", "next_contact", "last_purchase", "tags")},
    **dict.fromkeys(("company", "given_name", "family_name"), _NAMES),
    "title": ("title", *_NAMES), "vat": ("vat", "vat_or_tax_code"), "tax_code": ("tax_code", "vat_or_tax_code"), "pec": ("pec", "sdi"),
    "street": ("street", "address", "street_number"), "postal_code": ("postal_code", "address", "city"), "city": ("city", "address"),
    "province": ("province", "address", "city"), "country": ("country", "address"), "emails": ("email",), "phones": ("phone", "mobile"),
    "employer": ("employer", "company", *_NAMES),
}  # fmt: skip
#: an empty tag: the original row did not have the column at all
ABSENT = object()


def known_before(layout: Layout, headers: Iterable[str]) -> set[str]:
    """The keys of a subject (and `custom:LABEL`, `sales:YEAR`) that the original row had columns for."""
    had = {fold(header) for header in headers}
    named = list(zip(layout.columns, column_names(layout.columns), strict=True))
    fields = {column.field for column, name in named if fold(name) in had}
    found = {key for key, sources in SOURCES.items() if fields & set(sources)}
    found |= {
        f"custom:{column.label}"
        for column, name in named
        if column.field in ("custom", "region") and fold(name) in had
    }
    return found | {field for field in fields if field.startswith("sales:")}


def join(now: Row, there: Row) -> list[FieldChange]:
    """What `now` adds to a subject it is the same as: what is empty there, and one more number, address, tag or note."""
    filled = compare(now, None, set(), there, Policy.FILL)
    several = [c for key in ("emails", "phones") for c in _many(key, now, None, set(), there, Policy.UPDATE)]
    changes = [
        c for c in filled if c.key not in ("emails", "phones", "last_contact", "next_contact")
    ] + several
    changes += [c for c in filled if c.key in ("last_contact", "next_contact") and not there.get(c.key)]
    return changes + _more_notes(now.get("notes"), there.get("notes"))


def _more_notes(now: Any, there: Any) -> list[FieldChange]:
    if not now or not there or fold(now) in fold(there):
        return []
    return [FieldChange("notes", there, f"{there}\n{now}", False)]


def with_changes(row: Row, changes: Iterable[FieldChange]) -> dict[str, Any]:
    """The subject as it will be; numbers and addresses as plain texts."""
    new = dict(row)
    for change in changes:
        group, _, name = change.key.partition(":")
        if not change.applies:
            continue
        if name:
            new[group] = {**(new.get(group) or {}), name: change.new}
        elif change.key in ("emails", "phones", "tags"):
            kept = [value for value in _values(change.key, new) if value != change.old]
            new[change.key] = [*kept, change.new]
        else:
            new[change.key] = change.new
    return new


def compare(now: Row, before: Row | None, known: set[str], archive: Row, policy: Policy) -> list[FieldChange]:
    """The changes that `now` proposes for the subject that is `archive` in the archive.

    before: the original row as a subject, None when this subject came from no file.
    """
    changes: list[FieldChange] = []
    for key in (*TEXTS, *PLACES, *FLAGS):
        old = _original(key, before, known)
        change = _scalar(key, now.get(key), old, archive.get(key), policy)
        if change:
            changes.append(change)
    changes += _many("emails", now, before, known, archive, policy)
    changes += _many("phones", now, before, known, archive, policy)
    changes += _tags(now, before, archive)
    changes += _maps(now, before, known, archive, policy)
    changes += _dates(now, before, known, archive)
    changes += _purchase(now, before, known, archive, policy)
    changes += _employer(now, before, archive)
    return changes


def _original(key: str, before: Row | None, known: set[str]) -> Any:
    if before is None or key not in known:
        return ABSENT
    return before.get(key)


def _same(a: Any, b: Any) -> bool:
    if a in (None, "") or b in (None, ""):
        return a in (None, "") and b in (None, "")
    if isinstance(a, str) and isinstance(b, str):
        return " ".join(a.split()) == " ".join(b.split())
    return bool(a == b)


def _scalar(key: str, now: Any, old: Any, archive: Any, policy: Policy) -> FieldChange | None:
    """An empty cell never erases; what the file did not change stays; changed on both sides is a conflict."""
    if now in (None, "") or _same(now, archive):
        return None
    if old is not ABSENT and _same(now, old):
        return None
    if archive in (None, "", False):
        if old is ABSENT or _same(old, archive):
            return FieldChange(key, archive, now, False)
        return FieldChange(key, archive, now, True, old)
    if policy is Policy.FILL:
        return None
    if old is ABSENT or _same(old, archive):
        return FieldChange(key, archive, now, False)
    return FieldChange(key, archive, now, True, old)


def _values(key: str, row: Row | None) -> list[str]:
    items = (row or {}).get(key) or ()
    return [_value(item) for item in items]


def _value(item: Any) -> str:
    if isinstance(item, str):
        return item
    return str(item["number"] if isinstance(item, Mapping) else item[0])


def _many(
    key: str, now: Row, before: Row | None, known: set[str], archive: Row, policy: Policy
) -> list[FieldChange]:
    """Addresses and numbers: one that took another's place replaces it, the others are added."""
    wanted, had, present = (
        _values(key, now),
        _values(key, before) if key in known else [],
        _values(key, archive),
    )
    fresh = [value for value in wanted if value not in present and value not in had]
    gone = [value for value in had if value not in wanted and value in present]
    if policy is Policy.FILL and present:
        return []
    changes = [FieldChange(key, old, new, False) for old, new in zip(gone, fresh, strict=False)]
    return changes + [FieldChange(key, None, new, False) for new in fresh[len(changes) :]]


def _tags(now: Row, before: Row | None, archive: Row) -> list[FieldChange]:
    had = {fold(tag) for tag in (before or {}).get("tags") or ()}
    present = {fold(tag) for tag in archive.get("tags") or ()}
    return [
        FieldChange("tags", None, tag, False)
        for tag in now.get("tags") or ()
        if fold(tag) not in had | present
    ]


def _maps(now: Row, before: Row | None, known: set[str], archive: Row, policy: Policy) -> list[FieldChange]:
    changes = []
    for name in ("custom", "sales"):
        present = {fold(key): value for key, value in (archive.get(name) or {}).items()}
        for key, value in (now.get(name) or {}).items():
            full = f"{name}:{key}"
            old = (
                ((before or {}).get(name) or {}).get(key) if before is not None and full in known else ABSENT
            )
            change = _scalar(full, _plain(value), _plain(old), _plain(present.get(fold(key))), policy)
            if change:
                changes.append(change)
    return changes


def _plain(value: Any) -> Any:
    return float(value) if isinstance(value, int) and not isinstance(value, bool) else value


def _dates(now: Row, before: Row | None, known: set[str], archive: Row) -> list[FieldChange]:
    changes = []
    last, had = now.get("last_contact"), _original("last_contact", before, known)
    if last and not (had is not ABSENT and had == last) and last > (archive.get("last_contact") or ""):
        changes.append(FieldChange("last_contact", archive.get("last_contact"), last, False))
    due, had = now.get("next_contact"), _original("next_contact", before, known)
    if due and not (had is not ABSENT and had == due) and due != archive.get("next_contact"):
        changes.append(FieldChange("next_contact", None if had is ABSENT else had, due, False))
    return changes


def _purchase(
    now: Row, before: Row | None, known: set[str], archive: Row, policy: Policy
) -> list[FieldChange]:
    """A later last purchase is one more sale, an earlier one corrects the day; one that is known already is none.

    `purchases` of the archive: day -> (amount, whether an import brought it).
    """
    day, amount = now.get("last_purchase") or ("", None)
    had = _original("last_purchase", before, known)
    if not day or (had is not ABSENT and had and tuple(had) == (day, amount)):
        return []
    there = archive.get("purchases") or {}
    if day in there:
        known_amount, imported = there[day]
        fills = imported and amount is not None and amount != known_amount
        return [FieldChange("last_purchase", day, day, False)] if fills else []
    before_day = had[0] if had is not ABSENT and had else ""
    if before_day and day < before_day:
        corrects = there.get(before_day, (None, False))[1]
        return [FieldChange("last_purchase", before_day, day, False)] if corrects else []
    return [] if policy is Policy.FILL and there else [FieldChange("last_purchase", None, day, False)]


def _employer(now: Row, before: Row | None, archive: Row) -> list[FieldChange]:
    wanted = now.get("employer")
    if not wanted:
        return []
    key = company_key(wanted)
    if key == company_key((before or {}).get("employer") or "") or key == company_key(
        archive.get("employer") or ""
    ):
        return []
    return [FieldChange("employer", archive.get("employer"), wanted, False)]


def old_texts(layout: Layout, cells: Mapping[str, str]) -> Sequence[str]:
    """The original cells in the order of this layout's columns."""
    by_name = {fold(name): text for name, text in cells.items()}
    return [by_name.get(fold(name), "") for name in column_names(layout.columns)]
