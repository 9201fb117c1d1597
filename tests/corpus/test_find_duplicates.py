"""The lifelike lists, each twice in one archive, the second time as another hand would have written it."""

from __future__ import annotations

import json
import os
import unicodedata
from collections import defaultdict
from collections.abc import Iterator
from itertools import combinations
from pathlib import Path
from random import Random
from typing import Any

import pytest

from crm_desktop.domain.messages import Message
from crm_desktop.services import Services
from crm_desktop.services.import_plan import Policy
from crm_desktop.store.archive import Archive
from crm_desktop.store.step import Step

CORPUS = os.environ.get("CRM_CORPUS", "")
LISTS = Path(CORPUS) / "italian-lists"
pytestmark = [
    pytest.mark.corpus,
    pytest.mark.skipif(
        not (CORPUS and LISTS.is_dir()), reason="CRM_CORPUS names no folder with italian-lists"
    ),
]
FORMS = {"S.r.l.": "SRL", "S.R.L.": "Srl", "SRL": "S.r.l.", "S.n.c.": "SNC", "S.p.A.": "SPA", "S.a.s.": "sas"}
Pair = tuple[int, int]


def import_all(services: Services, path: Path) -> None:
    with services.importing.open(path) as file:
        services.importing.write(services.importing.plan(file, file.choices(policy=Policy.ADD)))


class OtherHand:
    """Writes subjects again as somebody else would: capitals, accents, forms, slips, what is left out or new."""

    def __init__(self, step: Step, chance: Random) -> None:
        self.step, self.chance = step, chance

    def rewrite(self, first: int) -> None:
        ways: dict[int, list[tuple[int, str]]] = defaultdict(list)
        for number, subject, kind in self.rows("SELECT id, subject_id, kind FROM contact_point"):
            ways[subject].append((number, kind))
        sql = f"SELECT id, kind, company, given_name, family_name, vat, tax_code FROM subject WHERE id >= {first}"
        for subject, kind, company, given, family, vat, tax_code in list(self.rows(sql)):
            names = self.names(kind, company, given, family)
            left = [code for code in (vat, tax_code) if code]
            if self.often(0.4) and (ways[subject] or len(left) > 1):
                vat = ""
            if self.often(0.2) and ways[subject]:
                tax_code = ""
            values = (*names, vat, tax_code, subject)
            self.step.execute(
                "UPDATE subject SET company = ?, given_name = ?, family_name = ?, vat = ?, tax_code = ? WHERE id = ?",
                values,
            )
            self.reach(subject, ways[subject], bool(vat or tax_code))

    def rows(self, sql: str) -> Iterator[Any]:
        return iter(self.step.execute(sql).fetchall())

    def often(self, share: float) -> bool:
        return self.chance.random() < share

    def names(self, kind: str, *names: str) -> tuple[str, ...]:
        company, given, family = names
        if self.often(0.3):
            company, given, family = company.upper(), given.upper(), family.upper()
        if self.often(0.3):
            company, given, family = map(without_accents, (company, given, family))
        if self.often(0.4):
            company = next((company.replace(a, b) for a, b in FORMS.items() if a in company), company)
        if self.often(0.15):
            company, family = (
                (self.slip(company), family) if kind != "person" else (company, self.slip(family))
            )
        return (company, family, given) if kind == "person" and self.often(0.25) else (company, given, family)

    def slip(self, text: str) -> str:
        if len(text) < 6:
            return text
        i = self.chance.randrange(1, len(text) - 2)
        return self.chance.choice(
            (
                text[:i] + text[i + 1] + text[i] + text[i + 2 :],
                text[:i] + text[i] + text[i:],
                text[:i] + text[i + 1 :],
            )
        )

    def reach(self, subject: int, ways: list[tuple[int, str]], known: bool) -> None:
        for number, kind in list(ways):
            if self.often(0.4) and (len(ways) > 1 or known):
                self.step.execute("DELETE FROM contact_point WHERE id = ?", (number,))
                ways.remove((number, kind))
            elif self.often(0.15):
                value = f"new{subject}@x.example" if kind == "email" else f"+39347{subject:07}"
                self.step.execute("UPDATE contact_point SET value = ? WHERE id = ?", (value, number))
        if self.often(0.3):
            self.step.execute("DELETE FROM address WHERE subject_id = ?", (subject,))


def without_accents(text: str) -> str:
    return "".join(c for c in unicodedata.normalize("NFD", text) if not unicodedata.combining(c))


def labelled(archive: Archive, truth: dict[str, Any]) -> tuple[set[Pair], dict[int, tuple[str, bool]]]:
    """The pairs a careful human would merge, and for each subject its name and whether it is a person."""
    single = len(truth["sheets"]) <= 1
    number = {(None if single else s["sheet"], s["row"]): i for i, s in enumerate(truth["subjects"])}
    same = {i: group[0] for group in truth["within_file_duplicates_subjects"] for i in group}
    sql = """SELECT DISTINCT r.subject_id, r.sheet, r.row, s.kind = 'person', s.display_name FROM import_row r
             JOIN subject s ON s.id = r.subject_id"""
    alike: dict[Any, list[int]] = defaultdict(list)
    who = {}
    for subject, sheet, row, person, name in archive.reader().execute(sql):
        place = number[None if single else sheet, row]
        alike[same.get(place, place), person].append(subject)
        who[subject] = (name, bool(person))
    return {pair for ids in alike.values() for pair in combinations(sorted(ids), 2)}, who


def scored(archive: Archive, path: Path, chance: Random | None) -> tuple[int, int, int]:
    """(right, wrong, missed) with the list imported twice, by another hand the second time if there is a chance."""
    services = Services(archive)
    import_all(services, path)
    first = archive.reader().execute("SELECT max(id) + 1 FROM subject").fetchone()[0]
    import_all(services, path)
    if chance is not None:
        with archive.step(Message("test")) as step:
            OtherHand(step, chance).rewrite(first)
    wanted, who = labelled(archive, json.loads((LISTS / "truth" / f"{path.name}.json").read_text("utf-8")))
    found = {(pair.one, pair.other) for pair in services.duplicates.search()}
    houses = {
        p for p in found - wanted if who[p[0]] == who[p[1]] and not who[p[0]][1]
    }  # one employer of two rows
    return len(found & wanted), len(found - wanted - houses), len(wanted - found)


@pytest.mark.parametrize("seed", [None, 1])
def test_found_over_the_whole_archive(tmp_path: Path, seed: int | None) -> None:
    right = wrong = missed = 0
    for path in sorted(p for p in LISTS.iterdir() if p.suffix in (".xlsx", ".xls", ".ods", ".csv")):
        if path.name == "protetto.xlsx":
            continue
        archive = Archive.create(tmp_path / f"{path.name}.crm")
        counts = scored(archive, path, None if seed is None else Random(seed))
        archive.close()
        right, wrong, missed = right + counts[0], wrong + counts[1], missed + counts[2]
    print(f"seed {seed}: {right} right, {wrong} wrong, {missed} missed")
    assert right / (right + wrong) >= 0.98
    assert right / (right + missed) >= 0.90
