"""Subjects of the sample, their contact points, traits and links: the named ones and those made by rule."""

from __future__ import annotations

from datetime import timedelta
from typing import Any, NamedTuple

from crm_desktop.domain.subjects import display_name
from crm_desktop.domain.text import sort_key
from crm_desktop.services.sampling.codes import body_code, landline, mobile, slug, tax_code, vat_number
from crm_desktop.services.sampling.setting import Setting, to_date
from crm_desktop.store.sample import Rows

Town = tuple[str, str, str, str]


class Member(NamedTuple):
    """A subject of the sample that has a story, and who speaks for it."""

    id: int
    name: str
    contacts: tuple[int, ...]
    names: tuple[str, ...]
    card: dict[str, Any]


class People:
    """Makes subjects; counts them, so that codes and numbers never repeat."""

    def __init__(self, rows: Rows, setting: Setting) -> None:
        self.rows = rows
        self.setting = setting
        self.made = 0
        self.towns: dict[str, Town] = {town[0]: tuple(town) for town in setting.names["towns"]}
        self.women = {name.split()[0] for name in setting.names["given"] if name.endswith(" f")}
        self.fields = self._fields()
        self.traits = self._traits()

    def _fields(self) -> list[int]:
        t = self.setting.t
        found = enumerate(self.setting.pool["fields"])
        return [
            self.rows.catalogue("custom_field", t(name), type=type_, position=i) for i, (name, type_) in found
        ]

    def _traits(self) -> dict[str, int]:
        t, pool = self.setting.t, self.setting.pool
        found = {
            name: self.rows.catalogue("trait", t(name), kind=kind)
            for kind, names in pool["traits"].items()
            for name in names
        }
        staff = pool["valued_trait"]
        found[staff] = self.rows.catalogue("trait", t(staff), kind="characteristic")
        return found

    # -- one subject

    def add(self, town: Town, phone: bool = True, **values: Any) -> int:
        """One subject with its address, telephone, e-mail and codes."""
        kind = values.get("kind", "company")
        name = display_name(kind, *(values.get(p, "") for p in ("company", "given_name", "family_name")))
        site = slug(values.get("company", "") or name)
        index = self.made
        self.made += 1
        if kind == "company":
            values.setdefault("vat", vat_number(index))
            values.setdefault("sdi", "0000000" if index % 3 else f"{'MAGNOLIA'[index % 6]}5UXCR{index % 10}")
            values.setdefault("pec", f"{site}@pec.example" if index % 2 else "")
        elif kind in ("public_body", "association"):
            values.setdefault("tax_code", body_code(index))
        subject = self.rows.add("subject", display_name=name, sort_key=sort_key(name), **values)
        self._reach(subject, index, kind, town, site, values, phone)
        return subject

    def _reach(
        self, subject: int, index: int, kind: str, town: Town, site: str, values: dict[str, Any], phone: bool
    ) -> None:
        points: list[tuple[str, str, str]] = []
        if phone and (kind != "person" or index % 3 == 0):
            points.append(("phone", *landline(town[3], index)))
        if kind == "person" or index % 4 == 0:
            points.append(("mobile", *mobile(index)))
        if kind == "person":
            given, family = slug(values["given_name"])[:1], slug(values["family_name"])
            points.append(("email", f"{given}.{family}@{values.pop('mail_at', 'posta')}.example", ""))
        else:
            points.append(("email", f"info@{site}.example", ""))
            points.append(("web", f"www.{site}.example", ""))
        for position, (point, value, shown) in enumerate(points):
            self.rows.add(
                "contact_point", subject_id=subject, kind=point, value=value, shown=shown, position=position
            )
        if kind != "person" or index % 2:
            street = f"{self.setting.names['streets'][index % 20]} {1 + index * 7 % 180}"
            self.rows.add(
                "address",
                subject_id=subject,
                street=street,
                postal_code=town[2],
                city=town[0],
                province=town[1],
            )

    def describe(self, subject: int, card: dict[str, Any]) -> None:
        """Traits and fields of one's own, as the card says."""
        for name in card.get("traits", ()):
            self.rows.add("subject_trait", subject_id=subject, trait_id=self.traits[name])
        if "staff" in card:
            staff = self.traits[self.setting.pool["valued_trait"]]
            self.rows.add("subject_trait", subject_id=subject, trait_id=staff, value=str(card["staff"]))
        since, discount, paper = self.fields
        if "since" in card:
            self._field(subject, since, self.setting.day(-card["since"]))
        if "discount" in card:
            self._field(subject, discount, card["discount"])
        if "paper" in card:
            self._field(subject, paper, self.setting.t(card["paper"]))

    def _field(self, subject: int, field: int, value: str) -> None:
        self.rows.add("custom_value", subject_id=subject, field_id=field, value=value)

    # -- the named ones

    def cast(self) -> dict[str, Member]:
        members = {card["key"]: self._member(card) for card in self.setting.cast["subjects"]}
        for key, kind, other, role in self.setting.cast["links"]:
            self._link(members[key].id, members[other].id, kind, self.setting.t(role))
        return members

    def _member(self, card: dict[str, Any]) -> Member:
        setting = self.setting
        texts = {k: setting.t(card[k]) for k in ("sector", "source", "notes", "job_title") if k in card}
        plain = ("kind", "company", "given_name", "family_name", "tier", "priority", "lifecycle", "scope")
        values: dict[str, Any] = {k: card[k] for k in plain if k in card} | texts
        if "birthday" in card:
            values["birthday"] = setting.birthday(*card["birthday"])
        targets = {cycle["of"] for cycle in setting.cast["cycles"] if "closed" not in cycle}
        subject = self.add(self.towns[card["town"]], target=int(card["key"] in targets), **values)
        self.describe(subject, card)
        contacts = tuple(self._contact(subject, card, person) for person in card.get("people", ()))
        names = tuple(f"{person[0]} {person[1]}" for person in card.get("people", ()))
        name = display_name(card.get("kind", "company"), *(values.get(p, "") for p in _NAMES))
        return Member(subject, name, contacts, names, card)

    def _contact(self, company: int, card: dict[str, Any], person: list[Any]) -> int:
        given, family, role, more = (*person, {})[:4]
        values = dict(more)
        if "birthday" in values:
            values["birthday"] = self.setting.birthday(*values["birthday"])
        return self.worker(company, card["company"], self.towns[card["town"]], given, family, role, **values)

    def worker(
        self, company: int, company_name: str, town: Town, given: str, family: str, role: str, **values: Any
    ) -> int:
        """A person who works for a subject."""
        values = {
            "kind": "person", "given_name": given, "family_name": family, "job_title": self.setting.t(role),
            "mail_at": slug(company_name), "scope": "commercial",
        } | values  # fmt: skip
        mail_at = values.pop("mail_at")
        subject = self._person(town, mail_at, values)
        self._link(subject, company, "works_for", self.setting.t(role))
        return subject

    def _person(self, town: Town, mail_at: str, values: dict[str, Any]) -> int:
        index = self.made
        self.made += 1
        name = display_name("person", "", values["given_name"], values["family_name"])
        subject = self.rows.add("subject", display_name=name, sort_key=sort_key(name), **values)
        self._reach(subject, index, "person", town, "", values | {"mail_at": mail_at}, phone=False)
        return subject

    def _link(self, subject: int, other: int, kind: str, role: str) -> None:
        self.rows.add("subject_link", subject_id=subject, other_id=other, kind=kind, role=role)

    def personal_code(self, given: str, family: str, index: int) -> tuple[str, str]:
        """`(birthday, tax code)` of somebody between 25 and 70."""
        day = self.setting.today - timedelta(days=25 * 365 + index * 97 % 16_000)
        return day.isoformat(), tax_code(
            family, given, to_date(day.isoformat()), given.split()[0] in self.women
        )


_NAMES = ("company", "given_name", "family_name")
