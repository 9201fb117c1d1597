"""Who a row is about: one person, one house, or a house and its person as two linked subjects."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from typing import Any

from crm_desktop.domain.match_keys import is_shared
from crm_desktop.domain.text import fold
from crm_desktop.formats.model import Column, Layout
from crm_desktop.formats.normalise import kinds, names, shared_cells
from crm_desktop.formats.normalise.flags import read_flag
from crm_desktop.formats.normalise.names import NOBODY, PersonName

Texts = dict[str, tuple[Column, list[str]]]
Note = Callable[[int, Column, Any, str, str], None]
_KEYS = ("kind", "given_name", "family_name", "title", "company", "job_title", "employer", "linked_person")


class People:
    """Reads the name columns of a layout."""

    def __init__(self, layout: Layout, note: Note) -> None:
        self._note = note
        self._family_first = layout.facts["family_first"]
        self._order_sure = layout.facts.get("order_sure", {})
        self._person_leads = _person_leads(layout)
        self._tidy: dict[str, str] = {}
        self._houses: dict[str, str] = {}
        self._mostly: dict[int, str] = layout.facts.get("mostly", {})
        self._firms_have_people = "houses" not in [
            self._mostly.get(c.index) for c in layout.columns if c.field == "company"
        ]
        self._unsure: dict[int, str] = {}

    def fill(self, texts: Texts, size: int, out: dict[str, list[Any]]) -> None:
        """Adds the identity columns of one batch to `out`."""
        self._unsure = {}
        columns: dict[str, list[Any]] = {key: [""] * size for key in _KEYS}
        columns["linked_person"] = [None] * size
        sources = {field: values for field, (_, values) in texts.items()}
        if sources.keys() <= _PLAIN:
            self._fill_plain(sources, size, columns)
            sources = {}
        for i in range(size if sources else 0):
            row = {field: values[i] for field, values in sources.items() if values[i]}
            if row:
                self._row(i, row, texts, columns)
        for key, values in columns.items():
            if any(values):
                out[key] = values

    def _fill_plain(self, sources: dict[str, list[str]], size: int, out: dict[str, list[Any]]) -> None:
        """Names in columns of their own, the common case."""
        nothing = [""] * size
        tidied, leads = self._tidied, self._person_leads
        rows = zip(
            *(sources.get(key, nothing) for key in ("company", "given_name", "family_name", "job_title")),
            strict=True,
        )
        for i, (company, given, family, job) in enumerate(rows):
            title = ""
            if given or family:
                given, family = tidied(given), tidied(family)
                if " " in given or " " in family or "." in given:
                    title, given, family = _separate_titles(given, family)
                if not company and not (given and family):
                    company, (title, given, family) = _house_in_one_name(PersonName(title, given, family))
            elif company:
                company, (title, given, family) = self._person_as_company(company)
            company = names.without_courtesy(company)
            if given or family:
                if company and _same_name(company, PersonName("", given, family)):
                    company = ""
                if not company or leads:
                    self._put(i, out, "person", given, family, title, "", job)
                    out["employer"][i] = company
                else:
                    self._put(i, out, self._house(company), "", "", "", company, "")
                    out["linked_person"][i] = (given, family, title, job)
            elif company:
                self._put(i, out, self._house(company), "", "", "", company, job)

    def _row(self, i: int, row: dict[str, str], texts: Texts, out: dict[str, list[Any]]) -> None:
        company, person = self._names(i, row, texts)
        title, job = row.get("title", ""), row.get("job_title", "")
        given, family = person.given, person.family
        title = title or person.title
        if company and (given or family):
            if self._person_leads or "employer" in row:
                self._put(i, out, "person", given, family, title, "", job)
                out["employer"][i] = company
            else:
                self._put(i, out, self._house(company), "", "", "", company, "")
                out["linked_person"][i] = (given, family, title, job)
        elif company:
            self._put(
                i, out, self._house(company), "", "", title if "company_person" in row else "", company, job
            )
        else:
            self._put(i, out, "person" if given or family else "", given, family, title, "", job)
        if (employer := row.get("employer")) and not out["employer"][i] and out["kind"][i] == "person":
            out["employer"][i] = employer
        if "kind" in row:
            self._kind_from_cell(i, row["kind"], out)

    @staticmethod
    def _put(
        i: int,
        out: dict[str, list[Any]],
        kind: str,
        given: str,
        family: str,
        title: str,
        company: str,
        job: str,
    ) -> None:
        out["kind"][i], out["given_name"][i], out["family_name"][i] = kind, given, family
        out["title"][i], out["company"][i], out["job_title"][i] = title, company, job

    def _names(self, i: int, row: dict[str, str], texts: Texts) -> tuple[str, PersonName]:
        """(company, person) of a row, whichever columns they came from."""
        company = names.without_courtesy(row.get("company", ""))
        person = self._separate(row) if "family_name" in row or "given_name" in row else NOBODY
        if (text := row.get("company_or_person") or row.get("company_person", "")) and not (
            company and person != NOBODY
        ):
            column = texts["company_or_person" if "company_or_person" in row else "company_person"][0]
            company, person = self._either(i, text, column, company, person)
        if (full := row.get("full_name")) and person == NOBODY:
            company, person = self._full(i, full, texts["full_name"][0], company)
        if company and not (person.given or person.family) and "company" in row:
            company, person = self._person_as_company(company)
        if not company and bool(person.given) != bool(person.family):
            company, person = _house_in_one_name(person)
        if (
            company
            and (person.given or person.family)
            and _same_name(company, person)
            and not kinds.has_legal_form(company)
        ):
            company = ""
        return company, person

    def _separate(self, row: dict[str, str]) -> PersonName:
        title, given, family = _separate_titles(
            self._tidied(row.get("given_name", "")), self._tidied(row.get("family_name", ""))
        )
        if middle := row.get("middle_name"):
            given = f"{given} {self._tidied(middle)}".strip()
        return PersonName(title, given, family)

    def _tidied(self, text: str) -> str:
        found = self._tidy.get(text)
        if found is None:
            found = self._tidy[text] = names.tidy_name(text) if text else ""
        return found

    def _either(
        self, i: int, text: str, column: Column, company: str, person: PersonName
    ) -> tuple[str, PersonName]:
        house, somebody = shared_cells.split_company_person(text)
        if house:
            return names.without_courtesy(house), self._split(
                i, somebody, column, given_first_unless_sure=True
            )
        may_be = person == NOBODY and _could_be_person(text)
        kind = kinds.kind_of_name(text, "")
        if may_be and not company and (not kind or (kind == "person" and not kinds.is_certain_person(text))):
            self._unsure[i] = text
        if not kind:
            mostly = self._mostly.get(column.index, "")
            if column.field == "company_person":
                mostly = "houses"
            enough = mostly != "houses" or kinds.may_be_person(text) if " " in text else mostly == "people"
            kind = "person" if may_be and enough else "company"
        if kind == "company":
            text = names.without_courtesy(text)
        if kind == "person" and person != NOBODY and not company and not _same_name(text, person):
            return text, person
        if kind == "person":
            if company:
                return company, person if person != NOBODY else self._split(i, text, column)
            return company, self._split(i, text, column)
        return company or text, person

    def _full(self, i: int, text: str, column: Column, company: str) -> tuple[str, PersonName]:
        house, somebody = shared_cells.split_company_person(text)
        if house and not company:
            return house, self._split(i, somebody, column)
        sure = kinds.organisation(text)[1]
        if sure == kinds.PROOF and not company:
            return text, NOBODY
        return company, self._split(i, text, column)

    def _split(self, i: int, text: str, column: Column, given_first_unless_sure: bool = False) -> PersonName:
        family_first = self._family_first.get(column.index, False)
        sure = self._order_sure.get(column.index, False)
        if not sure:
            family_first = _order_of(text, family_first)
        return names.split_person(text, family_first)

    def _person_as_company(self, company: str) -> tuple[str, PersonName]:
        """A person in the column of companies (`Rossi Mario`) is a person."""
        if kinds.ends_with_legal_form(company):
            return company, NOBODY
        words = len(company.split())
        likely = self._firms_have_people and words <= 3 and kinds.is_person_like(company)
        if (
            kinds.organisation(company)[1] == kinds.NOTHING
            and words <= 4
            and (likely or kinds.is_certain_person(company))
        ):
            return "", names.split_person(company, _order_of(company, True))
        return company, NOBODY

    def _house(self, company: str) -> str:
        kind = self._houses.get(company)
        if kind is None:
            kind = kinds.kind_of_house(company)
            if len(self._houses) > 50_000:
                self._houses.clear()
            self._houses[company] = kind
        return kind

    def _kind_from_cell(self, i: int, text: str, out: dict[str, list[Any]]) -> None:
        folded = fold(text)
        if re.search(r"fisica|person|privat|individu", folded) and "giuridica" not in folded:
            kind = "person"
        elif re.search(r"pubblic|public|\bpa\b|ente", folded):
            kind = "public_body"
        elif re.search(r"associ|onlus|non profit", folded):
            kind = "association"
        elif re.search(r"giuridic|company|aziend|societ|impresa|ditta|s\.?r\.?l|s\.?p\.?a", folded):
            kind = "company"
        else:
            flag = read_flag(text)[0]
            kind = "" if flag is None else "company" if flag else "person"
        if kind == "person" and out["company"][i] and not out["family_name"][i] and not out["given_name"][i]:
            person = names.split_person(out["company"][i], _order_of(out["company"][i], False))
            out["company"][i], out["given_name"][i], out["family_name"][i] = "", person.given, person.family
        elif kind and kind != "person" and not out["company"][i] and not out["linked_person"][i]:
            whole = f"{out['given_name'][i]} {out['family_name'][i]}".strip()
            out["company"][i], out["given_name"][i], out["family_name"][i] = whole, "", ""
        if kind:
            out["kind"][i] = kind

    def _kinds_without_names(self, out: dict[str, list[Any]]) -> None:
        """A row without any name is somebody: a firm when it has a VAT number, else a person."""
        size = len(out["row"])
        named = out.setdefault("kind", [""] * size)
        if all(named):
            return
        vats = out.get("vat") or [""] * size
        for i, kind in enumerate(named):
            if not kind:
                named[i] = "company" if vats[i] else "person"

    def kinds_from_codes(self, out: dict[str, list[Any]]) -> None:
        """What the codes and the addresses of the row say about who it is.

        A name that could be anybody's, with a VAT number and no person's code, is a firm. A house with a person's tax
        code is a sole trader: one subject that has both names.
        """
        for i, text in self._unsure.items():
            self._decide_by_the_row(i, text, out)
        self._kinds_without_names(out)
        if "linked_person" not in out or "tax_code" not in out:
            return
        for i, (person, code) in enumerate(zip(out["linked_person"], out["tax_code"], strict=True)):
            if person and len(code) == 16 and code[:6].isalpha():
                for key, value in zip(
                    ("given_name", "family_name", "title", "job_title"), person, strict=True
                ):
                    if value:
                        out.setdefault(key, [""] * len(out["row"]))[i] = value
                out["linked_person"][i] = None

    def _decide_by_the_row(self, i: int, text: str, out: dict[str, list[Any]]) -> None:
        tax, vat = (out[key][i] if key in out else "" for key in ("tax_code", "vat"))
        personal = len(tax) == 16 and tax[:6].isalpha()
        emails = out["emails"][i] if "emails" in out else ()
        is_person = out["kind"][i] == "person"
        job = out["job_title"][i] if "job_title" in out else ""
        columns = {key: out.setdefault(key, [""] * len(out["row"])) for key in _KEYS}
        if (
            is_person
            and not personal
            and (_is_domain_of(text, emails) or (vat and not kinds.is_person_like(text)))
        ):
            self._put(i, columns, "company", "", "", "", names.without_courtesy(text), job)
        elif not is_person and (personal or _is_mailbox_of(text, emails)):
            title, given, family = names.split_person(text, _order_of(text, False))
            self._put(i, columns, "person", given, family, title, "", job)


def _letters(text: str) -> str:
    return re.sub(r"[^a-z0-9]", "", fold(text))


def _is_domain_of(text: str, emails: Sequence[str]) -> bool:
    """An office mailbox, at a domain called like the name."""
    name = _letters(text)
    return any(
        is_shared(address) and name in _letters(address.partition("@")[2].rpartition(".")[0])
        for address in emails
    )


def _is_mailbox_of(text: str, emails: Sequence[str]) -> bool:
    """`mario.rossi@…` beside `Rossi Mario`."""
    words = [_letters(word) for word in text.split()]
    return len(words) >= 2 and any(
        all(word in _letters(address.partition("@")[0]) for word in words) for address in emails
    )


_PLAIN = frozenset(["company", "given_name", "family_name", "job_title"])


def _separate_titles(given: str, family: str) -> tuple[str, str, str]:
    """(title, given name, family name) of names that stand in columns of their own but bring a title along."""
    title = ""
    if given and (" " in given or "." in given):
        title, given = names.split_titles(given)
    if family and (" " in family or "," in family):
        inner, family = names.split_titles(names.without_suffixes(family))
        title = title or inner
    return title, given, family


def _house_in_one_name(person: PersonName) -> tuple[str, PersonName]:
    """A phone book keeps `Pizzeria Da Gino` where the given name should be."""
    text = person.given or person.family
    return (text, NOBODY) if not person.title and kinds.organisation(text)[1] else ("", person)


def _person_leads(layout: Layout) -> bool:
    """True where persons stand first and the house is their employer (address books); False for lists of firms."""
    by_field = {column.field: column.index for column in reversed(layout.columns)}
    if ("family_name" not in by_field and "given_name" not in by_field) or "company" not in by_field:
        return False
    if by_field.keys() & {"vat", "sdi", "pec", "vat_or_tax_code"}:
        return False
    first = min(by_field.get("given_name", 999), by_field.get("family_name", 999))
    return first < by_field["company"]


def _could_be_person(text: str) -> bool:
    words = text.split()
    return 1 <= len(words) <= 4 and all(word[:1].isalpha() for word in words)


def _order_of(text: str, default: bool) -> bool:
    given, family = names.person_order([text])
    return default if given == family else family > given


def _same_name(company: str, person: PersonName) -> bool:
    return len(company) < 50 and set(fold(company).split()) == set(
        fold(f"{person.given} {person.family}").split()
    )
