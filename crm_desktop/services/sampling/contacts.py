"""The contacts of the sample's timeline."""

from __future__ import annotations

from typing import Any

from crm_desktop.services.sampling.people import Member
from crm_desktop.services.sampling.setting import Setting
from crm_desktop.store.sample import Rows

#: routine contacts end this many days before a cycle's window, and start again after it
MARGIN = 3


class Contacts:
    def __init__(self, rows: Rows, setting: Setting) -> None:
        self.rows = rows
        self.setting = setting
        self.costs = setting.pool["channels"]
        self.count = 0

    def add(
        self, member: Member, pool: str, offset: int, number: int, cycle: int | None = None
    ) -> tuple[int, str]:
        """One contact taken from the texts of a stage (or "routine"). Returns `(id, channel)`."""
        setting, chance = self.setting, self.setting.chance
        choices = setting.pool["contacts"][pool]
        channel, direction, text = choices[number % len(choices)]
        person = member.contacts[number % len(member.contacts)] if member.contacts else None
        low, high = setting.pool["minutes"][channel]
        cost = self.costs[channel] if channel in ("meeting", "visit", "event") else None
        mood = chance.choices(("good", "neutral", "bad", None), (5, 4, 1, 6))[0]
        notes = setting.t(setting.pick(setting.pool["notes"])) if chance.random() < 0.08 else ""
        made = self.rows.add(
            "interaction", subject_id=member.id, cycle_id=cycle, person_id=person, channel=channel,
            direction=direction, at=setting.moment(offset), summary=setting.t(text), notes=notes,
            minutes=chance.randrange(low, high + 1), cost_cents=cost, mood=mood,
        )  # fmt: skip
        self.count += 1
        return made, channel

    def routine(self, member: Member, windows: list[tuple[int, int]]) -> None:
        """From the first contact to the last, at the subject's own rhythm, outside the windows of its cycles."""
        every, last, since = member.card["rhythm"]
        chance = self.setting.chance
        ago, number = since, chance.randrange(20)
        while ago > last + every // 3:
            if not any(start - MARGIN <= -ago <= end + MARGIN for start, end in windows):
                self.add(member, "routine", -ago, number)
                number += 1
            ago -= max(3, round(every * chance.uniform(0.7, 1.35)))
        if not any(start <= -last <= end for start, end in windows):
            self.add(member, "routine", -last, number)

    def of_cycle(
        self, member: Member, card: dict[str, Any], cycle: int, end: int
    ) -> list[tuple[int, str, int]]:
        """The contacts of one cycle, stage by stage. Returns `(id, channel, offset)`, oldest first."""
        stages: list[int] = card["stages"]
        wanted = card.get("contacts") or max(1, (end - stages[0]) // member.card["rhythm"][0])
        gap = (end - stages[0]) / max(1, wanted - 1)
        made = []
        for number in range(wanted):
            offset = end if number == wanted - 1 else round(stages[0] + gap * number)
            stage = _STAGES[max(i for i, start in enumerate(stages) if i == 0 or start <= offset)]
            made.append((*self.add(member, stage, offset, number, cycle), offset))
        return made


_STAGES = ("approach", "understanding", "hook")


def stage_name(index: int) -> str:
    return _STAGES[index]


__all__ = ["Contacts", "stage_name"]
