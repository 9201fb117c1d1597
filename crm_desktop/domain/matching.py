"""Are these two the same? A ladder of evidence: tax code, VAT number with the name, e-mail, phone, name with town.

Pure: what is known goes in as `Entry`, what was found comes out as `Match`. Nothing here decides what happens next.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from crm_desktop.domain.match_keys import is_shared
from crm_desktop.domain.name_likeness import is_part, name_likeness
from crm_desktop.domain.subjects import SubjectKind

#: from here up two are taken for the same; between the two marks a person should look
SAME, DOUBTFUL = 0.9, 0.6
#: a name that more than this many bear, in one town, proves nothing
CROWD = 6


class Entry(NamedTuple):
    """What is compared of one subject. `ref` is the caller's own; `name` a key of `name_key`; `town` folded."""

    ref: int
    kind: str
    name: str
    vat: str
    tax_code: str
    emails: tuple[str, ...]
    phones: tuple[str, ...]
    town: str
    birthday: str


class Match(NamedTuple):
    """score 0..1; reasons: tax_code, vat, email, shared_email, phone, name, similar_name, town, birthday, and what speaks against."""

    ref: int
    score: float
    reasons: tuple[str, ...]


#: keys to those that have them: most have one, so a list is made only for the second
_Index = dict[str, int | list[int]]


def _more(index: _Index, key: str, ref: int) -> None:
    """One more has a key that is known."""
    held = index[key]
    if isinstance(held, int):
        index[key] = [held, ref]
    else:
        held.append(ref)


def _held(index: _Index, key: str) -> Sequence[int]:
    held = index.get(key)
    if held is None:
        return ()
    return (held,) if isinstance(held, int) else held


class Matcher:
    """Everybody known so far, by what can prove who they are."""

    def __init__(self, entries: Iterable[Entry] = ()) -> None:
        self._entries: dict[int, Entry] = {}
        self._tax: _Index = {}
        self._vat: _Index = {}
        self._email: _Index = {}
        self._phone: _Index = {}
        self._name: _Index = {}
        for entry in entries:
            self.add(entry)

    def __len__(self) -> int:
        return len(self._entries)

    def get(self, ref: int) -> Entry | None:
        return self._entries.get(ref)

    def add(self, entry: Entry) -> None:
        ref, _, name, vat, tax_code, emails, phones, town, _ = entry
        self._entries[ref] = entry
        if tax_code and self._tax.setdefault(tax_code, ref) is not ref:
            _more(self._tax, tax_code, ref)
        if vat and self._vat.setdefault(vat, ref) is not ref:
            _more(self._vat, vat, ref)
        for email in emails:
            if self._email.setdefault(email, ref) is not ref:
                _more(self._email, email, ref)
        for phone in phones:
            if self._phone.setdefault(phone, ref) is not ref:
                _more(self._phone, phone, ref)
        if name:
            here = f"{name}|{town}"
            if self._name.setdefault(here, ref) is not ref:
                _more(self._name, here, ref)
            if town and self._name.setdefault(name, ref) is not ref:
                _more(self._name, name, ref)

    def find(self, entry: Entry) -> Match | None:
        """The best match that is at least doubtful."""
        best: Match | None = None
        for ref in self._candidates(entry):
            match = compare(entry, self._entries[ref])
            if match.score >= DOUBTFUL and (best is None or match.score > best.score):
                best = match
        return best

    def _candidates(self, entry: Entry) -> Sequence[int]:
        _, _, name, vat, tax_code, emails, phones, town, _ = entry
        found: list[int] = []
        if tax_code and tax_code in self._tax:
            found += _held(self._tax, tax_code)[:CROWD]
        if vat and vat in self._vat:
            found += _held(self._vat, vat)[:50]
        for email in emails:
            if email in self._email:
                found += _held(self._email, email)[:CROWD]
        for phone in phones:
            if phone in self._phone:
                found += _held(self._phone, phone)[:CROWD]
        if name:
            here = _held(self._name, f"{name}|{town}")
            elsewhere = _held(self._name, f"{name}|" if town else name)
            if here or elsewhere:
                found += self._namesakes(entry, here if len(here) <= CROWD else ())
                found += self._namesakes(entry, elsewhere if len(elsewhere) <= CROWD else ())
        return found if len(found) < 2 else list(dict.fromkeys(found))

    def _namesakes(self, entry: Entry, refs: Sequence[int]) -> Sequence[int]:
        """Without the people who can be reached by other ways than this one: they are somebody else."""
        if entry.kind != SubjectKind.PERSON or not (entry.emails or entry.phones):
            return refs
        if not refs:
            return refs
        entries = self._entries
        return [ref for ref in refs if not ((other := entries[ref]).emails or other.phones)]

    def by_exact_name(self, name: str) -> list[int]:
        """Those with exactly this name, wherever they are."""
        return [*_held(self._name, name), *_held(self._name, f"{name}|")]


def compare(a: Entry, b: Entry) -> Match:
    """How much speaks for a and b being the same, the strongest evidence first."""
    likeness = _likeness(a, b)
    score, reasons = _evidence(a, b, likeness)
    against = _against(a, b)
    if against and score < 1.0:
        only_name = not {"email", "phone", "tax_code"} & set(reasons)
        score = min(
            score,
            0.55 if only_name or "birthday_differs" in against or "tax_code_differs" in against else 0.75,
        )
    return Match(b.ref, round(score, 2), (*reasons, *against))


def _evidence(a: Entry, b: Entry, likeness: float) -> tuple[float, tuple[str, ...]]:
    alike = ("name",) if likeness == 1.0 else ("similar_name",) if likeness >= 0.8 else ()
    best: tuple[float, tuple[str, ...]] = (0.0, ())
    if a.tax_code and a.tax_code == b.tax_code:
        best = max(best, _by_tax_code(a, b, likeness, alike))
    common = [email for email in a.emails if email in b.emails]
    same_phone = any(phone in b.phones for phone in a.phones)
    if (a.vat and a.vat in (b.vat, b.tax_code)) or (b.vat and b.vat == a.tax_code):
        best = max(best, _by_vat(a, b, likeness, alike, bool(common) or same_phone))
    if common:
        best = max(best, _by_email(common, likeness, alike))
    if same_phone:
        best = max(
            best,
            (0.95, ("phone", *alike))
            if likeness >= 0.85
            else (0.7, ("phone", "no_name"))
            if not a.name or not b.name
            else (0.3, ("phone",)),
        )
    if likeness >= 0.85 and not a.name.isdigit():
        best = max(best, _by_name(a, b, likeness, alike))
    if likeness == 1.0 and a.birthday and a.birthday == b.birthday:
        best = max(best, (0.9, ("name", "birthday")))
    return best


def _by_tax_code(
    a: Entry, b: Entry, likeness: float, alike: tuple[str, ...]
) -> tuple[float, tuple[str, ...]]:
    """A sole trader and the private person share a code; companies of a group may share one of eleven digits."""
    if likeness >= 0.75 or not a.name or not b.name:
        return (1.0 if _one_kind(a, b) else 0.75), ("tax_code", *alike)
    return (0.65 if len(a.tax_code) == 16 else 0.4), ("tax_code",)


def _by_vat(
    a: Entry, b: Entry, likeness: float, alike: tuple[str, ...], more: bool
) -> tuple[float, tuple[str, ...]]:
    """With the name. A group of companies, and the offices of a public body, have one number and many names."""
    if likeness < 0.75:
        maybe = likeness >= 0.5 and more and not _are_offices(a, b)
        return (0.6 if maybe else 0.4), ("vat",)
    return (0.98 if _one_kind(a, b) else 0.75), ("vat", *alike)


def _one_kind(a: Entry, b: Entry) -> bool:
    """Both a person, or both a house: a trader's firm may be kept beside the person on purpose."""
    return (a.kind == SubjectKind.PERSON) == (b.kind == SubjectKind.PERSON)


def _are_offices(a: Entry, b: Entry) -> bool:
    return a.kind == SubjectKind.PUBLIC_BODY and b.kind == SubjectKind.PUBLIC_BODY


def _by_email(
    common: Sequence[str], likeness: float, alike: tuple[str, ...]
) -> tuple[float, tuple[str, ...]]:
    if all(is_shared(email) for email in common):
        return (0.92, ("shared_email", *alike)) if likeness >= 0.85 else (0.3, ("shared_email",))
    if likeness >= 0.8:
        return 0.97, ("email", *alike)
    return (0.9, ("email", "no_name")) if likeness < 0 else (0.4, ("email",))


def _by_name(a: Entry, b: Entry, likeness: float, alike: tuple[str, ...]) -> tuple[float, tuple[str, ...]]:
    house = a.kind != SubjectKind.PERSON and b.kind != SubjectKind.PERSON
    if a.kind != b.kind and not house:
        return 0.4, alike
    apart = _nothing_in_common(a, b)
    if likeness < 1.0:
        typo = not apart and not is_part(a.name, b.name) and a.town == b.town and (house or bool(a.town))
        return (0.65 if typo else 0.4), alike
    if a.town and a.town == b.town:
        return (0.9 if house and not apart else 0.7 if house else 0.5 if apart else 0.8), (*alike, "town")
    if a.town and b.town:
        return 0.3, alike
    return (0.75 if house and not apart else 0.4 if apart else 0.65), alike


def _nothing_in_common(a: Entry, b: Entry) -> bool:
    """Both can be reached, and by nothing that is the same: namesakes."""
    return bool((a.emails or a.phones) and (b.emails or b.phones)) and not (
        set(a.emails) & set(b.emails) or set(a.phones) & set(b.phones)
    )


def _against(a: Entry, b: Entry) -> tuple[str, ...]:
    found = []
    if a.birthday and b.birthday and a.birthday != b.birthday:
        found.append("birthday_differs")
    if len(a.tax_code) == 16 == len(b.tax_code) and a.tax_code != b.tax_code:
        found.append("tax_code_differs")
    if a.vat and b.vat and a.vat != b.vat:
        found.append("vat_differs")
    return tuple(found)


def _likeness(a: Entry, b: Entry) -> float:
    return name_likeness(a.name, b.name, _are_offices(a, b))
