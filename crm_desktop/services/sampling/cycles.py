"""Aims, cycles, requests, results and reviews of the sample's named subjects."""

from __future__ import annotations

from typing import Any, NamedTuple

from crm_desktop.services.sampling.contacts import Contacts, stage_name
from crm_desktop.services.sampling.people import Member
from crm_desktop.services.sampling.setting import Setting
from crm_desktop.store.sample import Rows

Card = dict[str, Any]


class Made(NamedTuple):
    """A cycle that was made, with what a review of it may point at."""

    id: int
    aim: int
    card: Card
    contacts: list[tuple[int, str, int]]
    requests: list[int]
    results: list[int]


class Cycles:
    def __init__(self, rows: Rows, setting: Setting, members: dict[str, Member], contacts: Contacts) -> None:
        self.rows = rows
        self.setting = setting
        self.members = members
        self.contacts = contacts
        t, pool = setting.t, setting.pool
        self.factors = {
            name: rows.catalogue("factor", t(name), grouping=grouping) for name, grouping in pool["factors"]
        }
        self.products = {
            name: rows.catalogue("product", t(name), code=code) for name, code, _ in pool["products"]
        }
        self.sales: list[tuple[int, int]] = []  # (days ago as offset, cents)

    def make(self) -> None:
        made = [self._cycle(card) for card in self.setting.cast["cycles"]]
        for cycle in made:
            if "done" in cycle.card:
                self._review(cycle, _following(made, cycle))
        for key, member in self.members.items():
            self.contacts.routine(member, self._windows(key))

    def _windows(self, key: str) -> list[tuple[int, int]]:
        cards = [card for card in self.setting.cast["cycles"] if card["of"] == key]
        return [(card["stages"][0], card.get("closed", 0)) for card in cards]

    # -- a cycle

    def _cycle(self, card: Card) -> Made:
        member = self.members[card["of"]]
        day = self.setting.day
        aim = self._aim(member, card)
        stages, closed = card["stages"], card.get("closed")
        cycle = self.rows.add(
            "cycle", subject_id=member.id, aim_id=aim, number=card.get("number", 1),
            scope=card.get("scope", "commercial"), stage=stage_name(len(stages) - 1), stage_since=day(stages[-1]),
            opened_on=day(stages[0]), expected_value_cents=card["value"] * 100,
            probability=card.get("probability"), outcome=card.get("outcome"),
            close_reason=self.setting.t(card.get("reason", "")), closed_on=day(closed) if closed else None,
            next_review=day(card["review"]) if "review" in card else None,
        )  # fmt: skip
        self._stages(member, cycle, stages)
        end = closed + 1 if closed else -member.card["rhythm"][1]
        contacts = self.contacts.of_cycle(member, card, cycle, max(end, stages[0]))
        requests = self._requests(member, card, cycle, contacts)
        activity = self._activities(member, card, cycle, aim, requests)
        results = self._results(member, card, cycle, requests, activity)
        return Made(cycle, aim, card, contacts, requests, results)

    def _aim(self, member: Member, card: Card) -> int:
        objective, strategy = map(self.setting.t, card["aim"])
        closed = card.get("closed")
        outcome = {"won": "reached", "lost": "dropped", "stopped": "dropped"}.get(card.get("outcome", ""))
        return self.rows.add(
            "aim", subject_id=member.id, objective=objective, strategy=strategy,
            opened_on=self.setting.day(card["stages"][0]), closed_on=self.setting.day(closed) if closed else None,
            outcome=outcome,
        )  # fmt: skip

    def _stages(self, member: Member, cycle: int, stages: list[int]) -> None:
        for place, offset in enumerate(stages):
            self.rows.add(
                "stage_change", subject_id=member.id, cycle_id=cycle, to_stage=stage_name(place),
                from_stage=stage_name(place - 1) if place else None, changed_on=self.setting.day(offset),
            )  # fmt: skip

    # -- what is asked, done and obtained

    def _requests(
        self, member: Member, card: Card, cycle: int, contacts: list[tuple[int, str, int]]
    ) -> list[int]:
        asked = [*card.get("asked", ()), *([card["request"]] if "request" in card else ())]
        return [self.request(member.id, r, cycle=cycle, source=_heard(contacts, r[4])) for r in asked]

    def request(
        self,
        subject: int,
        words: list[Any],
        kind: str = "business",
        cycle: int | None = None,
        source: int | None = None,
    ) -> int:
        """`words`: title, needs, goals, constraints, received, due, confirmed, and its status if not open."""
        t, day = self.setting.t, self.setting.day
        title, needs, goals, constraints, received, due, confirmed, *more = words
        status = more[0] if more else "open"
        return self.rows.add(
            "request", subject_id=subject, cycle_id=cycle, interaction_id=source, kind=kind, title=t(title),
            needs=t(needs), goals=t(goals), constraints=t(constraints), received_on=day(received), due_on=day(due),
            confirmed_on=None if confirmed is None else day(confirmed), status=status,
            closed_on=None if status == "open" else day(min(due, -1)),
        )  # fmt: skip

    def _activities(
        self, member: Member, card: Card, cycle: int, aim: int, requests: list[int]
    ) -> int | None:
        """What was done in a closed cycle, or comes next in an open one. Returns what results come from."""
        reason = {"request_id": requests[-1]} if requests else {"aim_id": aim}
        if "closed" in card:
            return self._done(member, card, cycle, reason)
        if "next" in card:
            kind, title, due, *more = card["next"]
            status, minutes, cents = (more or ("planned", None, None))[:3]
            self.rows.add(
                "activity", subject_id=member.id, cycle_id=cycle, kind=kind, title=self.setting.t(title),
                planned_on=self.setting.day(min(due - 4, -1)), due_on=self.setting.day(due), status=status,
                minutes=minutes, cost_cents=cents, **reason,
            )  # fmt: skip
        return None

    def _done(self, member: Member, card: Card, cycle: int, reason: dict[str, int]) -> int:
        t, day, chance = self.setting.t, self.setting.day, self.setting.chance
        previous = None
        for offset, kind, title, outcome in _DONE:
            on = card["closed"] + offset
            previous = self.rows.add(
                "activity", subject_id=member.id, cycle_id=cycle, kind=kind, title=t(title), previous_id=previous,
                planned_on=day(on - 6), due_on=day(on), done_on=day(on), status="done", outcome=t(outcome),
                minutes=chance.randrange(20, 200, 5), cost_cents=chance.randrange(0, 9_000, 500), **reason,
            )  # fmt: skip
        assert previous is not None
        return previous

    def _results(
        self, member: Member, card: Card, cycle: int, requests: list[int], activity: int | None
    ) -> list[int]:
        source = {
            "cycle_id": cycle,
            "activity_id": activity,
            "request_id": requests[-1] if requests else None,
        }
        made = [
            self._sale(member, product, title, amount, offset, source)
            for product, title, amount, offset in card.get("sales", ())
        ]
        if "introduction" in card:
            title, offset = card["introduction"]
            made.append(
                self.rows.add(
                    "result", subject_id=member.id, kind="introduction", title=self.setting.t(title),
                    happened_on=self.setting.day(offset), **source,
                )
            )  # fmt: skip
        return made

    def _sale(
        self, member: Member, product: str, title: str, amount: int, offset: int, source: dict[str, Any]
    ) -> int:
        self.sales.append((offset, amount * 100))
        share = 0.38 if product in ("Etichette", "Cataloghi") else 0.08
        return self.rows.add(
            "result", subject_id=member.id, product_id=self.products[product], kind="sale", quantity="1",
            title=self.setting.t(title), happened_on=self.setting.day(offset), amount_cents=amount * 100,
            cost_cents=round(amount * share) * 100, **source,
        )  # fmt: skip

    # -- the review

    def _review(self, cycle: Made, following: Made | None) -> None:
        card, subject = cycle.card["done"], self.members[cycle.card["of"]].id
        day = self.setting.day
        review = self.rows.add(
            "review", subject_id=subject, cycle_id=cycle.id, reviewed_on=day(card["on"]), decision=card["decision"],
            summary=self.setting.t(card["summary"]),
            pause_until=day(card["pause"]) if "pause" in card else None,
            next_cycle_id=following.id if following else None, next_aim_id=following.aim if following else None,
        )  # fmt: skip
        for finding in card["findings"]:
            made = self._finding(subject, review, cycle, finding)
            if following and finding[2] > 1:
                self.rows.add("carried_finding", subject_id=subject, cycle_id=following.id, finding_id=made)

    def _finding(self, subject: int, review: int, cycle: Made, finding: list[Any]) -> int:
        name, polarity, weight, lesson, proofs = finding
        made = self.rows.add(
            "finding", subject_id=subject, review_id=review, factor_id=self.factors[name], polarity=polarity,
            weight=weight, lesson=self.setting.t(lesson),
        )  # fmt: skip
        for proof in proofs:
            found = _proof(cycle, proof)
            if found:
                kind, record = found
                self.rows.add("evidence", subject_id=subject, finding_id=made, kind=kind, record_id=record)
        return made


#: (days from the end of the cycle, kind, title, outcome)
_DONE = (
    (-20, "document", "Preparare un preventivo", "In attesa di risposta"),
    (-2, "email", "Mandare la proposta per la stagione", "Accettata"),
)


def _following(made: list[Made], cycle: Made) -> Made | None:
    """The next cycle with the same subject, when the review decided for one."""
    if cycle.card["done"]["decision"] != "next_cycle":
        return None
    number = cycle.card.get("number", 1)
    same = [m for m in made if m.card["of"] == cycle.card["of"]]
    return next(
        (m for m in same if m.card.get("number", 1) == number + 1),
        same[0] if "closed" not in same[0].card else None,
    )


def _heard(contacts: list[tuple[int, str, int]], received: int) -> int | None:
    """The contact in which a request was voiced: the last one before it."""
    before = [made for made, _, offset in contacts if offset <= received]
    return before[-1] if before else None


def _proof(cycle: Made, kind: str) -> tuple[str, int] | None:
    if kind == "request":
        return ("request", cycle.requests[0]) if cycle.requests else None
    if kind == "result":
        return ("result", cycle.results[0]) if cycle.results else None
    channels = ("meeting", "visit") if kind == "meeting" else (kind,)
    found = [made for made, channel, _ in cycle.contacts if channel in channels]
    return ("interaction", found[-1] if found else cycle.contacts[-1][0])
