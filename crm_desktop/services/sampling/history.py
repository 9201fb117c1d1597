"""Contacts, facts, activities and results of the subjects made by rule."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from datetime import date, timedelta
from itertools import accumulate
from typing import Any

from crm_desktop.services.sampling.crowd import Extra, is_target
from crm_desktop.services.sampling.setting import Setting
from crm_desktop.store.sample import Rows

DAYS_BACK = 540
MEAN_CENTS = 45_000
#: the last month is better than any other by this much
AHEAD = 1.15
TIER_WEIGHT = {"key": 6.0, "growing": 3.5, "prospect": 1.0, None: 0.7}


def contact_rows(setting: Setting, extras: list[Extra], wanted: int) -> Iterator[tuple[Any, ...]]:
    """`wanted` contacts spread over the subjects, each from its first to its last."""
    chance, pool = setting.chance, setting.pool
    texts = [(c, d, setting.t(s)) for c, d, s in pool["contacts"]["routine"]]
    days = [setting.day(-n) for n in range(DAYS_BACK + 400)]
    costs = {channel: pool["channels"][channel] for channel in ("meeting", "visit", "event")}
    picks = _spread(extras, wanted)
    seen: set[int] = set()
    rand = chance.random
    for extra in picks:
        channel, direction, text = texts[int(rand() * len(texts))]
        low, high = pool["minutes"][channel]
        ago = (
            extra.last
            if extra.id not in seen
            else extra.last + int(rand() ** 1.3 * max(30, DAYS_BACK - extra.last))
        )
        seen.add(extra.id)
        at = f"{days[min(ago, DAYS_BACK + 399)]}T{7 + int(rand() * 9):02d}:{5 * int(rand() * 12):02d}:00Z"
        minutes = low + int(rand() * (high - low))
        yield (extra.id, None, None, channel, direction, at, text, "", minutes, costs.get(channel), None)


def _spread(extras: list[Extra], wanted: int) -> Iterator[Extra]:
    """Each subject in turn; those who matter more come round more often."""
    weights = [TIER_WEIGHT[e.tier] for e in extras]
    total = sum(weights)
    share = 0.0
    made = 0
    for extra, weight in zip(extras, weights, strict=True):
        share += weight / total * wanted
        while made < round(share):
            made += 1
            yield extra


def add_details(rows: Rows, setting: Setting, extra: Extra, number: int) -> None:
    """A fact for every seventh, something to do for the targets and a few others, something done for every eighth."""
    chance, pool, t, day = setting.chance, setting.pool, setting.t, setting.day
    if number % 7 == 2:
        kind = setting.pick(sorted(pool["facts"]))
        rows.add(
            "fact", subject_id=extra.id, kind=kind, text=t(setting.pick(pool["facts"][kind])),
            reliability=chance.choice((1, 2, 2, 3)), learned_on=day(-extra.last),
            expires_on=day(chance.randrange(-40, 120)) if number % 5 == 0 else None,
        )  # fmt: skip
    if is_target(number) or number % 24 == 7:
        aim = _aim(rows, setting, extra) if is_target(number) else None
        kind, title = setting.pick(pool["activities"])
        due = day(chance.randrange(-3, 40))
        rows.add("activity", subject_id=extra.id, aim_id=aim, kind=kind, title=t(title), due_on=due)
    if number % 8 == 3:
        kind, title = setting.pick(pool["activities"])
        done = day(-extra.last)
        rows.add(
            "activity", subject_id=extra.id, kind=kind, title=t(title), due_on=done, done_on=done, status="done",
            outcome=t(setting.pick(pool["outcomes"])), minutes=chance.randrange(10, 120, 5), cost_cents=0,
        )  # fmt: skip


def _aim(rows: Rows, setting: Setting, extra: Extra) -> int:
    objective, strategy = map(setting.t, setting.pick(setting.pool["aims"]))
    opened = setting.day(-extra.last)
    return rows.add("aim", subject_id=extra.id, objective=objective, strategy=strategy, opened_on=opened)


class ResultMaker:
    """Results over two years: seasonal amounts, the month of today the best, shares by tier and product."""

    def __init__(self, setting: Setting, products: dict[str, int], buyers: dict[str, list[int]]) -> None:
        self.setting = setting
        self.products = products
        self.buyers = {tier: found for tier, found in buyers.items() if found}
        self.months = _months(setting.today)
        self.targets = [self._target(i, month) for i, month in enumerate(self.months)]

    def _target(self, ago: int, month: date) -> float:
        names = self.setting.names
        euros = names["best_month"] if ago == 0 else names["seasons"][month.month - 1]
        return float(euros * (names["year_before"] if ago >= 12 else 1))

    def rows(self, wanted: int, sold: list[tuple[int, int]]) -> Iterator[tuple[Any, ...]]:
        """`wanted` results beside those sold already, `(offset in days, cents)`."""
        cents = self._left(sold, max(1.0, wanted / 330))
        total = sum(cents)
        share, made = 0.0, 0
        for ago, month_cents in enumerate(cents):
            share += month_cents / total * wanted
            count = round(share) - made
            made += count
            yield from self._month(ago, count, month_cents)

    def _left(self, sold: list[tuple[int, int]], scale: float) -> list[float]:
        """Cents still to come in each month, newest first."""
        left = [target * 100 * scale for target in self.targets]
        starts = [month.isoformat() for month in reversed(self.months)]
        gone = [0.0] * len(left)
        for offset, cents in sold:
            place = len(starts) - bisect_left(starts, self.setting.day(offset)[:7] + "-32")
            if place < len(left):
                gone[place] += cents
        left = [max(wanted - sold_then, MEAN_CENTS) for wanted, sold_then in zip(left, gone, strict=True)]
        best = max(map(sum, zip(left[1:], gone[1:], strict=True)))
        left[0] = max(left[0], best * AHEAD - gone[0])
        return left

    def _month(self, ago: int, count: int, cents: float) -> Iterator[tuple[Any, ...]]:
        if not count:
            return
        chance = self.setting.chance
        sizes = [chance.lognormvariate(0, 0.6) for _ in range(count)]
        unit = cents / sum(sizes)
        for size in sizes:
            yield self._row(self._day(ago), max(1_000, round(size * unit / 1_000) * 1_000))

    def _day(self, ago: int) -> str:
        start = self.months[ago]
        end = self.setting.today if ago == 0 else self.months[ago - 1] - timedelta(days=1)
        found = start + timedelta(days=int(self.setting.chance.random() * ((end - start).days + 1)))
        return found.isoformat()

    def _row(self, day: str, cents: int) -> tuple[Any, ...]:
        chance, pool = self.setting.chance, self.setting.pool
        tier = _weighted(
            chance.random(), [(t, w) for t, w in self.setting.names["tier_shares"] if t in self.buyers]
        )
        name = _weighted(chance.random(), [(p[0], p[2]) for p in pool["products"]])
        title = self.setting.t(self.setting.pick(pool["product_titles"][name]))
        kind = "renewal" if name == "Assistenza" and chance.random() < 0.5 else "sale"
        cost = round(cents * (0.38 if name in ("Etichette", "Cataloghi") else 0.1) / 100) * 100
        quantity = str(100 * (1 + int(chance.random() * 40))) if name == "Etichette" else "1"
        subject = self.setting.pick(self.buyers[tier])
        product = self.products[name]
        return (subject, None, None, None, product, kind, title, day, "day", cents, cost, quantity)


def _months(today: date) -> list[date]:
    """First days of twenty-four months, newest first. In its first days a month gives way to the one before."""
    first = today.replace(day=1)
    if today.day < 5:
        first = (first - timedelta(days=1)).replace(day=1)
    months = [first]
    while len(months) < 24:
        months.append((months[-1] - timedelta(days=1)).replace(day=1))
    return months


def _weighted(at: float, choices: list[tuple[str, float]]) -> str:
    ends = list(accumulate(weight for _, weight in choices))
    return choices[min(bisect_left(ends, at * ends[-1]), len(choices) - 1)][0]
