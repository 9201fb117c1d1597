"""From figures to sentences and bars: what each chart of the panel says."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from crm_desktop.services.analytics import Analytics, FactorFigures, Group, Month, Period, StageFigures
from crm_desktop.ui.analysis.bars import Answer, Bar
from crm_desktop.ui.formats import format_month, month_name
from crm_desktop.ui.i18n import format_money, format_percent, term, tr

#: fewer reviews than this are told, not drawn
ENOUGH_REVIEWS = 3
BARS = 6


def money(cents: int) -> str:
    """Where only size matters: no cents."""
    return format_money(cents, cents=False)


def nothing_here(title: str) -> Answer:
    """No result in the period: the way to where they are recorded."""
    words, link = tr("No results in this period."), tr("Open the results")
    return Answer(title, nothing=words, link=link, where={"register": "results"})


def by_month(analytics: Analytics, period: Period, compare: bool) -> Answer:
    months = analytics.results_by_month(period)
    total, before = sum(m.cents for m in months), sum(m.cents_before for m in months)
    if not any(m.results for m in months):
        return nothing_here(tr("Results by month"))
    best = max(months, key=lambda m: m.cents)
    title = tr(
        "The best month is {month}, {amount}",
        month=format_month(best.month).lower(),
        amount=money(best.cents),
    )
    if best is months[-1]:
        title = tr(
            "{month} is worth {amount}, the best month",
            month=month_name(best.month).capitalize(),
            amount=money(best.cents),
        )
    subtitle = tr("Results by month. In all {total}", total=money(total)) + _compared(total, before)
    legend = ((tr("This period"), "s1"), (tr("A year before"), "s2")) if compare else ()
    return Answer(
        title,
        subtitle,
        tuple(_month_bar(m, m is best, compare) for m in months),
        header=(tr("Month"), tr("Amount"), tr("Results"), tr("A year before"), tr("Results a year before")),
        table=tuple(
            (m.month, m.cents / 100, m.results, m.cents_before / 100, m.results_before) for m in months
        ),
        legend=legend,
        link=tr("Open the %n results", n=sum(m.results for m in months)),
        where={"register": "results"},
    )


def _compared(total: int, before: int) -> str:
    if not before or total == before:
        return ""
    share = format_percent(abs(total - before) / before)
    more = tr(", {share} more than the year before", share=share)
    return more if total > before else tr(", {share} less than the year before", share=share)


def _month_bar(month: Month, best: bool, compare: bool) -> Bar:
    words = tr(
        "{month}: {amount}, %n results",
        n=month.results,
        month=format_month(month.month),
        amount=money(month.cents),
    )
    if compare:
        words += "; " + tr("the year before {amount}", amount=money(month.cents_before))
    return Bar(
        month_name(month.month, short=True),
        month.cents / 100,
        words,
        shown=money(month.cents) if best else "",
        before=month.cents_before / 100 if compare else None,
        in_question=best,
    )


def by_tier(analytics: Analytics, period: Period) -> Answer:
    groups = analytics.results_by_tier(period)
    total = sum(g.cents for g in groups)
    if not any(g.results for g in groups):
        return nothing_here(tr("Results by tier"))
    best = max(groups, key=lambda g: g.cents)
    title = tr("Results by tier")
    if total:
        share = format_percent(best.cents / total)
        title = tr("{tier}: {share} from %n subjects", n=best.subjects, tier=_tier(best), share=share)
    first = analytics.top_subjects(period)
    note = ""
    if len(first) == 3 and total:
        note = tr(
            "The first three alone are worth {amount}.", amount=money(sum(cents for *_, cents in first))
        )
    bars = tuple(_group_bar(g, _tier(g), g is best, tr("%n subjects", n=g.subjects)) for g in groups)
    table = tuple((_tier(g), g.cents / 100, g.results, g.subjects) for g in groups)
    return Answer(title, tr("Results by tier"), bars, note, header=_group_header(tr("Tier")), table=table,
                  link=tr("Open the subjects"), where={"page": "subjects"})  # fmt: skip


def _tier(group: Group) -> str:
    return term(group.key, "tier") or tr("No tier")


def _group_header(first: str) -> tuple[str, ...]:
    return (first, tr("Amount"), tr("Results"), tr("Subjects"))


def _group_bar(group: Group, name: str, best: bool, beside: str) -> Bar:
    words = tr("{name}: {amount}, %n results", n=group.results, name=name, amount=money(group.cents))
    return Bar(
        name,
        group.cents / 100,
        words,
        shown=f"{money(group.cents)}, {beside}" if beside else money(group.cents),
        in_question=best,
    )


def by_product(analytics: Analytics, period: Period) -> Answer:
    groups = analytics.results_by_product(period)
    named = [g for g in groups if g.key]
    if not named:
        empty = nothing_here(tr("Results by product"))
        return replace(empty, nothing=tr("No result in this period names a product."))
    best = max(named, key=lambda g: g.cents)
    shown = [g for g in groups if g.key or g.cents][:BARS]
    bars = tuple(_group_bar(g, g.key or tr("No product"), g is best, "") for g in shown)
    table = tuple((g.key or tr("No product"), g.cents / 100, g.results, g.subjects) for g in groups)
    return Answer(
        tr("What pays most: {product}", product=best.key or ""),
        tr("Results by product"),
        bars,
        header=_group_header(tr("Product")),
        table=table,
        link=tr("Open the results"),
        where={"register": "results"},
    )


def by_stage(analytics: Analytics, period: Period, today: date) -> Answer:
    stages = analytics.cycles_by_stage(period, today)
    count = sum(s.cycles for s in stages)
    if not count:
        words, link = tr("No open cycle. Open one from a target subject."), tr("Open the cycles")
        return Answer(tr("Cycles by stage"), nothing=words, link=link, where={"page": "relationships"})
    slowest = max(stages, key=lambda s: -1 if s.median_days is None else s.median_days)
    title = tr("Cycles stay longest in {stage}", stage=term(slowest.stage, "stage").lower())
    stuck = max(stages, key=lambda s: s.stuck)
    note = ""
    if stuck.stuck:
        note = tr(
            "In {stage}, %n cycles have stayed over twice the usual time.",
            n=stuck.stuck,
            stage=term(stuck.stage, "stage").lower(),
        )
    return Answer(
        title,
        tr("Open cycles by stage, and the days they have been there"),
        tuple(_stage_bar(s, s is slowest) for s in stages),
        note,
        header=(tr("Stage"), tr("Open cycles"), tr("Expected value"), tr("Days, median"), tr("Usual days")),
        table=tuple(
            (term(s.stage, "stage"), s.cycles, s.cents / 100, s.median_days, s.usual_days) for s in stages
        ),
        link=tr("Open the %n cycles", n=count),
        where={"page": "relationships"},
    )


def _stage_bar(stage: StageFigures, slowest: bool) -> Bar:
    name = term(stage.stage, "stage")
    shown = tr("%n cycles", n=stage.cycles)
    if stage.median_days is not None:
        shown += ", " + tr("%n days", n=stage.median_days)
    words = f"{name}: {shown}"
    if stage.usual_days is not None:
        words += "; " + tr("usually %n days", n=stage.usual_days)
    return Bar(name, stage.cycles, words, shown=shown, in_question=slowest)


def by_factor(analytics: Analytics, period: Period) -> Answer:
    reviews = analytics.review_count(period)
    found = analytics.factors(period)
    if reviews < ENOUGH_REVIEWS or not found:
        few = tr("It takes at least {needed} reviews; there are %n.", n=reviews, needed=ENOUGH_REVIEWS)
        return Answer(
            tr("Critical factors"), nothing=few, link=tr("Open the reviews"), where={"page": "review"}
        )
    first = found[0]
    return Answer(
        _factor_title(first),
        tr("Critical factors in %n reviews", n=reviews),
        tuple(_factor_bar(f, f is first) for f in found[:BARS]),
        header=(tr("Factor"), tr("Helped"), tr("Hurt")),
        table=tuple((f.name, f.helped, f.hurt) for f in found),
        legend=((tr("Hurt"), "s2"), (tr("Helped"), "s1")),
        link=tr("Open the reviews"),
        where={"page": "review"},
    )


def _factor_title(factor: FactorFigures) -> str:
    cases = factor.helped + factor.hurt
    if factor.helped >= factor.hurt:
        return tr("{factor}: helped {times} of {cases}", factor=factor.name, times=factor.helped, cases=cases)
    return tr("{factor}: hurt {times} of {cases}", factor=factor.name, times=factor.hurt, cases=cases)


def _factor_bar(factor: FactorFigures, first: bool) -> Bar:
    helped, hurt = tr("helped %n times", n=factor.helped), tr("hurt %n times", n=factor.hurt)
    return Bar(
        factor.name, factor.helped, f"{factor.name}: {helped}, {hurt}", against=factor.hurt, in_question=first
    )
