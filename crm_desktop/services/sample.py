"""The sample archive: the relationships of "Ferri Comunicazione", a small studio for graphics and communication."""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import date

from crm_desktop.domain.changes import Changes
from crm_desktop.domain.messages import Message
from crm_desktop.services.jobs import JobContext, SilentJob
from crm_desktop.services.review_figures import figures_of, head_of
from crm_desktop.services.sampling.contacts import Contacts
from crm_desktop.services.sampling.crowd import Crowd, Extra
from crm_desktop.services.sampling.cycles import Cycles
from crm_desktop.services.sampling.details import Details
from crm_desktop.services.sampling.history import ResultMaker, add_details, contact_rows
from crm_desktop.services.sampling.people import Member, People
from crm_desktop.services.sampling.setting import Setting
from crm_desktop.store.archive import Archive
from crm_desktop.store.sample import Rows, counts, keep_figures, reviewed_cycles, write_stream
from crm_desktop.store.step import Step

BUSINESS = "Ferri Comunicazione"
SUBJECTS = 180
GROWING = 31
CHUNK = 5_000


@dataclass(frozen=True)
class Sample:
    """What was made: the step, and how many records of each kind the archive holds now."""

    changes: Changes
    counts: dict[str, int]


def build_sample(
    archive: Archive,
    subjects: int = SUBJECTS,
    interactions: int | None = None,
    results: int | None = None,
    seed: int = 7,
    language: str = "it",
    today: date | None = None,
    job: JobContext | None = None,
) -> Sample:
    """Fill the archive with the sample in one step, dates relative to `today`.

    The named subjects and their stories are always there (77 subjects); the rest is made by rule until the wanted
    numbers are reached. The same seed, language and day give the same sample.
    """
    setting = Setting(seed, language, today or date.today())
    interactions = max(950, min(subjects, 20_000) * 5) if interactions is None else interactions
    results = max(340, min(subjects, 20_000) * 2) if results is None else results
    with archive.step(Message("step.sample", {"count": subjects})) as step:
        builder = _Builder(step, setting, job or SilentJob())
        builder.story()
        builder.crowd(subjects)
        builder.history(interactions, results)
        found = counts(step, "subject", "interaction", "cycle", "result", "review")
    return Sample(step.changes, found)


class _Builder:
    def __init__(self, step: Step, setting: Setting, job: JobContext) -> None:
        self.step = step
        self.setting = setting
        self.job = job
        self.rows = Rows(step)
        self.people = People(self.rows, setting)
        self.contacts = Contacts(self.rows, setting)
        self.members: dict[str, Member] = {}
        self.extras: list[Extra] = []

    def story(self) -> None:
        """The named subjects with their cycles, requests, results and reviews."""
        self.members = self.people.cast()
        self.cycles = Cycles(self.rows, self.setting, self.members, self.contacts)
        self.cycles.make()
        Details(self.rows, self.setting, self.members, self.cycles).make()
        for code, cents in self.setting.pool["channels"].items():
            self.rows.catalogue("channel", code, unit_cost_cents=cents)
        self.rows.write()
        self._figures()

    def _figures(self) -> None:
        """The snapshot each review keeps of its cycle."""
        heads = [
            (review, head_of(self.step.connection, cycle)) for review, cycle in reviewed_cycles(self.step)
        ]
        figures = (
            (json.dumps(figures_of(self.step.connection, head).to_json()), review) for review, head in heads
        )
        keep_figures(self.step, figures)

    def crowd(self, wanted: int) -> None:
        crowd = Crowd(self.people, self.setting, self._names())
        crowd.wanted = wanted
        crowd.growing_left = max(GROWING, wanted * GROWING // SUBJECTS) - self._named_growing()
        number = 0
        while crowd.total < wanted:
            extra = crowd.make(number)
            add_details(self.rows, self.setting, extra, number)
            self.extras.append(extra)
            number += 1
            if number % CHUNK == 0:
                self.rows.write()
                self.job.progress(crowd.total, wanted, Message("sample.subjects", {"count": wanted}))
        self.rows.write()

    def _names(self) -> list[str]:
        persons = [" ".join(reversed(name.split(" ", 1))) for m in self.members.values() for name in m.names]
        return [*persons, *(member.name for member in self.members.values())]

    def _named_growing(self) -> int:
        cards = [member.card for member in self.members.values()]
        contacts = [person[3] for card in cards for person in card.get("people", ()) if len(person) > 3]
        return sum(card.get("tier") == "growing" for card in (*cards, *contacts))

    def history(self, interactions: int, results: int) -> None:
        wanted = max(0, interactions - self.contacts.count) if self.extras else 0
        stream = contact_rows(self.setting, self.extras, wanted)
        for done in write_stream(self.step, "interaction", stream):
            self.job.progress(done, wanted, Message("sample.interactions", {"count": wanted}))
        maker = ResultMaker(self.setting, self.cycles.products, self._buyers())
        there = counts(self.step, "result")["result"]
        wanted = max(0, results - there)
        for done in write_stream(self.step, "result", maker.rows(wanted, self.cycles.sales)):
            self.job.progress(done, wanted, Message("sample.results", {"count": wanted}))

    def _buyers(self) -> dict[str, list[int]]:
        """Who buys, by tier: all key and growing ones, one prospect in five; nobody who is silent or lost."""
        silent = {
            "montorsi",
            "distilleria",
            "arredi",
            "museo",
            "imola",
            "proloco",
            "polisportiva",
            "lucchi",
            "gandolfi",
        }
        buyers: dict[str, list[int]] = {"key": [], "growing": [], "prospect": []}
        for key, member in self.members.items():
            if key not in silent and member.card["tier"] != "prospect":
                buyers[member.card["tier"]].append(member.id)
        for number, extra in enumerate(self.extras):
            if extra.tier == "growing" or (extra.tier == "prospect" and number % 5 == 0):
                buyers[extra.tier].append(extra.id)
        return buyers
