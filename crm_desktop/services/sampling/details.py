"""Facts, loose activities and requests, and the dated classifications of the named subjects."""

from __future__ import annotations

from crm_desktop.services.sampling.cycles import Cycles
from crm_desktop.services.sampling.people import Member
from crm_desktop.services.sampling.setting import Setting
from crm_desktop.store.sample import Rows

CERTAINTIES = (1, 2, 2, 3, 3)


class Details:
    def __init__(self, rows: Rows, setting: Setting, members: dict[str, Member], cycles: Cycles) -> None:
        self.rows = rows
        self.setting = setting
        self.members = members
        self.cycles = cycles

    def make(self) -> None:
        for key, member in self.members.items():
            facts = self.setting.cast["facts"].get(key) or self._some_facts(member)
            for fact in facts:
                self._fact(member.id, *fact)
        self._extras()
        for key, field, old, new, offset in self.setting.cast["history"]:
            self.rows.add(
                "reclassification", subject_id=self.members[key].id, field=field, old=old, new=new,
                at=self.setting.moment(offset),
            )  # fmt: skip

    def _some_facts(self, member: Member) -> list[tuple[str, str, int, int, int | None]]:
        """Two to four facts of different kinds; one in six has expired."""
        chance, pool = self.setting.chance, self.setting.pool["facts"]
        kinds = chance.sample(sorted(pool), chance.randrange(2, 5))
        _, last, since = member.card["rhythm"]
        return [
            (kind, self.setting.pick(pool[kind]), chance.choice(CERTAINTIES), -chance.randrange(last, since),
             -chance.randrange(5, 60) if chance.random() < 0.16 else None)
            for kind in kinds
        ]  # fmt: skip

    def _fact(
        self, subject: int, kind: str, text: str, certainty: int, learned: int, expires: int | None
    ) -> None:
        day = self.setting.day
        self.rows.add(
            "fact", subject_id=subject, kind=kind, text=self.setting.t(text), reliability=certainty,
            learned_on=day(learned), expires_on=None if expires is None else day(expires),
        )  # fmt: skip

    def _extras(self) -> None:
        t, day, extras = self.setting.t, self.setting.day, self.setting.cast["extras"]
        for key, kind, title, offset, minutes, cents, outcome in extras["done"]:
            self.rows.add(
                "activity", subject_id=self.members[key].id, kind=kind, title=t(title), due_on=day(offset),
                done_on=day(offset), status="done", outcome=t(outcome), minutes=minutes, cost_cents=cents,
            )  # fmt: skip
        for key, kind, title, offset in extras["planned"]:
            self.rows.add(
                "activity", subject_id=self.members[key].id, kind=kind, title=t(title), due_on=day(offset)
            )
        self.rows.add(
            "activity", subject_id=self.members["bertani"].contacts[0], kind="task", due_on=day(15),
            title=t(self.setting.pool["birthday_task"]),
        )  # fmt: skip
        for key, kind, *words in extras["loose_requests"]:
            self.cycles.request(self.members[key].id, words, kind=kind)
