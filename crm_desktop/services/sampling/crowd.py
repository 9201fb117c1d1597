"""Subjects made by rule: any number, names distinct and plausible."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from math import gcd
from typing import Any, NamedTuple

from crm_desktop.domain.subjects import display_name
from crm_desktop.services.sampling.people import People, Town
from crm_desktop.services.sampling.setting import Setting


class Extra(NamedTuple):
    """A subject made by rule, as far as its history needs it."""

    id: int
    tier: str | None
    last: int  # days since its last contact


def is_target(number: int) -> bool:
    """Every twelfth is chosen and has an objective, though no cycle yet."""
    return number % 12 == 1


class NameMaker:
    """The n-th name of a list of combinations, in an order that looks like chance and never repeats."""

    def __init__(self, *parts: list[Any], stride: int = 7_919) -> None:
        self.parts = parts
        self.size = 1
        for part in parts:
            self.size *= len(part)
        while gcd(stride, self.size) != 1:
            stride += 2
        self.stride = stride

    def __call__(self, index: int) -> tuple[list[Any], int]:
        """The parts of the name, and how often all combinations were used before."""
        round_, place = divmod(index, self.size)
        place = (place * self.stride + 17) % self.size
        chosen = []
        for part in self.parts:
            place, at = divmod(place, len(part))
            chosen.append(part[at])
        return chosen, round_


class Crowd:
    """Makes subjects one after another: companies, persons, public bodies, associations."""

    def __init__(self, people: People, setting: Setting, taken: Iterable[str]) -> None:
        names = setting.names
        self.people = people
        self.setting = setting
        self.towns: list[Town] = list(people.towns.values())
        given = [name.split()[0] for name in names["given"]]
        places = [f"{a} {b}" for b in names["place_ends"] for a in names["places"]]
        self.families = set(names["family"])
        self.company = NameMaker(
            names["company_types"], names["family"] + names["fantasy"], names["variants"]
        )
        self.person = NameMaker(names["family"], given)
        self.body = NameMaker(names["body_types"], places)
        self.association = NameMaker(names["association_types"], places)
        self.made = dict.fromkeys(("company", "person", "public_body", "association"), 0)
        self.growing_left = 0
        self.wanted = 0
        self.taken = set(taken)
        #: twelve in twenty companies, six persons, one public body, one association
        self.order = ("company", "person", "company", "public_body", "company", "company", "person", "company",
                      "association", "company", "company", "person", "company", "person", "company", "company",
                      "person", "company", "person", "company")  # fmt: skip

    def make(self, number: int) -> Extra:
        kind = self.order[number % len(self.order)]
        town = self._town()
        values = self._new_name(kind, town)
        tier = self._tier(kind)
        last = int(self.setting.chance.expovariate(1 / 60)) + 5
        subject = self.people.add(
            town,
            target=int(is_target(number)), kind=kind, tier=tier, priority=self._priority(tier), lifecycle=self._lifecycle(tier),
            source=self.setting.t(self.setting.pick(self.setting.pool["sources"])),
            consent_marketing=(None, 1, 1, 0)[number % 4],
            notes=self.setting.t(self.setting.pick(self.setting.pool["notes"])) if number % 9 == 0 else "",
            **values,
        )  # fmt: skip
        self._describe(subject, number)
        if kind != "person" and number % 4 == 1 and self.total < self.wanted:
            self._link_person(subject, values["company"], town)
        return Extra(subject, tier, last)

    def _new_name(self, kind: str, town: Town) -> dict[str, Any]:
        """The next name of that kind that nobody has yet."""
        while True:
            index = self.made[kind]
            self.made[kind] += 1
            values = _MAKERS[kind](self, index, town)
            if kind == "company":
                name = values["company"]
            else:
                name = display_name(
                    kind, *(values.get(p, "") for p in ("company", "given_name", "family_name"))
                )
            if name not in self.taken:
                self.taken.add(name)
                return values

    @property
    def total(self) -> int:
        return self.people.made

    # -- names by kind

    def _company(self, index: int, town: Town) -> dict[str, Any]:
        (type_, name, variant), again = self.company(index)
        sole = index % 11 == 5
        form = "" if sole else self.setting.names["legal_forms"][index % 7]
        family = name in self.families
        variant = variant if family else ""
        with_town = again or (not variant and index % 3 == 0) or (not family and index > 500)
        place = f" {town[0]}" if with_town else ""
        company = f"{type_[0]} {name}{variant}{place}{form}{self._again(again)}"
        values = {"company": company, "sector": self.setting.t(type_[1]), "scope": "commercial"}
        if sole:
            values |= self._owner(index)
        return values

    def _owner(self, index: int) -> dict[str, Any]:
        (family, given), _ = self.person(index + 5_000)
        return {
            "given_name": given,
            "family_name": family,
            "tax_code": self.people.personal_code(given, family, index)[1],
        }

    def _person(self, index: int, town: Town) -> dict[str, Any]:
        (family, given), again = self.person(index)
        if again:
            given = f"{given} {self.setting.names['given'][again % 80].split()[0]}"
        birthday, code = self.people.personal_code(given, family, index)
        sex = "f" if given.split()[0] in self.people.women else "m"
        title = self.setting.pool["titles"][sex][index % 3] if index % 5 == 0 else ""
        return {
            "given_name": given, "family_name": family, "birthday": birthday if index % 2 else None, "title": title,
            "tax_code": code if index % 3 == 0 else "", "scope": "professional" if index % 2 else "commercial",
        }  # fmt: skip

    def _body(self, index: int, town: Town) -> dict[str, Any]:
        (type_, place), again = self.body(index)
        values = {
            "company": f"{type_} {place}{self._again(again)}",
            "scope": "political" if index % 2 else "social",
        }
        return values | {"sector": self.setting.t("Ente pubblico")}

    def _association(self, index: int, town: Town) -> dict[str, Any]:
        (type_, place), again = self.association(index)
        name = f"{type_} {place}{self._again(again)}"
        return {
            "company": name,
            "sector": self.setting.t("Associazione"),
            "scope": ("social", "party", "union")[index % 3],
        }

    def _again(self, times: int) -> str:
        return f" {times + 1}" if times else ""

    # -- what it is like

    def _town(self) -> Town:
        """Two in three from the five provinces nearby."""
        near = self.setting.chance.random() < 0.66
        return self.setting.pick(self.towns[:22] if near else self.towns)

    def _tier(self, kind: str) -> str | None:
        if kind == "company" and self.growing_left:
            self.growing_left -= 1
            return "growing"
        return "prospect" if kind != "person" or self.made[kind] % 3 else None

    def _priority(self, tier: str | None) -> str | None:
        weights = (3, 5, 2) if tier == "growing" else (1, 4, 8)
        return self.setting.chance.choices("ABC", weights)[0] if tier else None

    def _lifecycle(self, tier: str | None) -> str | None:
        weights = (0, 2, 7, 4, 1) if tier == "growing" else (5, 6, 1, 0, 1)
        stages = ("identification", "entry", "development", "maturity", "decline")
        return self.setting.chance.choices(stages, weights)[0] if tier else None

    def _describe(self, subject: int, number: int) -> None:
        traits = self.setting.pool["traits"]
        chosen = [
            traits[kind][number % len(traits[kind])] for kind in traits if (number + len(kind)) % 3 == 0
        ]
        card: dict[str, Any] = {"traits": chosen}
        if number % 6 == 0:
            card["since"] = 200 + number * 31 % 2_400
        if number % 14 == 3:
            card["discount"] = str(5 * (1 + number % 3))
        self.people.describe(subject, card)

    def _link_person(self, subject: int, company: str, town: Town) -> None:
        person = self._new_name("person", town)
        role = self.setting.pick(self.setting.pool["roles"])
        self.people.worker(subject, company, town, person["given_name"], person["family_name"], role)


_MAKERS: dict[str, Callable[[Crowd, int, Town], dict[str, Any]]] = {
    "company": Crowd._company,
    "person": Crowd._person,
    "public_body": Crowd._body,
    "association": Crowd._association,
}
