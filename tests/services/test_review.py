"""Reviews from start to lessons, on a real archive; undo and redo of the whole."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest

from crm_desktop.domain import entities
from crm_desktop.domain.messages import Message
from crm_desktop.domain.review_draft import FindingDraft, ReviewDraft
from crm_desktop.errors import UserError
from crm_desktop.services.review import DoneQuery, Reviews
from crm_desktop.store.archive import Archive
from tests.review_world import TODAY, World, add_cycle, add_subject, ago, build


@pytest.fixture
def world(archive: Archive) -> World:
    return build(archive)


@pytest.fixture
def reviews(archive: Archive) -> Reviews:
    return Reviews(archive)


def draft_of(world: World, **values: Any) -> ReviewDraft:
    findings = [
        FindingDraft("Produzione coinvolta presto", "people", 1, 3, "Vedere il reparto prima.",
                     [("interaction", world.meeting), ("result", world.sale)]),
        FindingDraft("Preventivo inviato senza telefonare", "offer", -1, 2, "Chiamare il giorno dopo.",
                     [("activity", world.quote)], carry=False),
    ]  # fmt: skip
    first: dict[str, Any] = {
        "aim_outcome": "reached", "findings": findings, "decision": "next_cycle", "objective": "Sito in tre lingue",
        "strategy": "Partire dalla fiera", "expected_value": "7000.50", "summary": "Tutto in fretta",
    }  # fmt: skip
    return ReviewDraft(world.closed, **(first | values))


def one(archive: Archive, sql: str, *values: object) -> Any:
    return archive.reader().execute(sql, values).fetchone()


def test_figures_of_the_cycle(reviews: Reviews, world: World) -> None:
    figures = reviews.figures(world.closed)
    assert (figures.days, figures.contacts, figures.requests_met, figures.requests) == (94, 4, 1, 2)
    assert dict(figures.stages) == {"approach": 30, "understanding": 50, "hook": 14}
    assert (figures.minutes, figures.cost_cents, figures.amount_cents) == (240, 3750, 480_000)


def test_conclude_saves_all_in_one_step(archive: Archive, reviews: Reviews, world: World) -> None:
    changes = reviews.conclude(draft_of(world))
    cycle = changes.new_id("cycle")
    assert one(archive, "SELECT number, stage, expected_value_cents, outcome FROM cycle WHERE id = ?", cycle) == (
        5, "approach", 700_050, None)  # fmt: skip
    assert one(archive, "SELECT objective, strategy FROM aim WHERE id = ?", changes.new_id("aim")) == (
        "Sito in tre lingue", "Partire dalla fiera")  # fmt: skip
    assert one(archive, "SELECT outcome, closed_on FROM aim WHERE id = ?", world.aim) == (
        "reached",
        TODAY.isoformat(),
    )
    assert one(archive, "SELECT to_stage FROM stage_change WHERE cycle_id = ?", cycle) == ("approach",)
    reading = reviews.read(changes.new_id("review"))
    assert reading.figures == reviews.figures(world.closed)
    assert [(row.factor, row.polarity, row.weight) for row in reading.findings] == [
        ("Produzione coinvolta presto", 1, 3), ("Preventivo inviato senza telefonare", -1, 2)]  # fmt: skip
    helped = reading.findings[0]
    assert {row.kind for row in reading.evidence[helped.id]} == {"interaction", "result"}
    assert [row.factor for row in reviews.carried_into(cycle)] == ["Produzione coinvolta presto"]
    assert reviews.to_review_count() == 0


def test_undo_and_redo_of_a_review(archive: Archive, reviews: Reviews, world: World) -> None:
    tables = ("review", "finding", "evidence", "carried_finding", "cycle", "aim", "stage_change", "factor")

    def content() -> dict[str, list[Any]]:
        return {t: archive.reader().execute(f"SELECT * FROM {t} ORDER BY id").fetchall() for t in tables}

    before = content()
    reviews.conclude(draft_of(world))
    after = content()
    archive.undo()
    assert content() == before
    assert reviews.to_review_count() == 1
    archive.redo()
    assert content() == after


def test_the_snapshot_stays_when_the_cycle_changes_later(
    archive: Archive, reviews: Reviews, world: World
) -> None:
    review = reviews.conclude(draft_of(world)).new_id("review")
    with archive.step(Message("step.test")) as step:
        step.delete("result", [world.sale])
    assert reviews.read(review).figures.amount_cents == 480_000


def test_an_open_cycle_is_closed_by_its_review(archive: Archive, reviews: Reviews, world: World) -> None:
    draft = ReviewDraft(world.open, decision="stop")
    with pytest.raises(UserError) as refused:
        reviews.conclude(draft)
    assert refused.value.message.data["missing"] == ["outcome"]
    draft.outcome, draft.close_reason = "lost", "Prezzo"
    reviews.conclude(draft)
    assert one(archive, "SELECT outcome, close_reason, closed_on FROM cycle WHERE id = ?", world.open) == (
        "lost", "Prezzo", TODAY.isoformat())  # fmt: skip
    assert reviews.has_final_review(world.open)


def test_a_pause_leaves_an_open_cycle_open(archive: Archive, reviews: Reviews, world: World) -> None:
    day = TODAY + timedelta(days=20)
    reviews.conclude(ReviewDraft(world.open, decision="pause", pause_until=day))
    assert one(archive, "SELECT outcome, next_review FROM cycle WHERE id = ?", world.open) == (
        None,
        day.isoformat(),
    )
    assert not reviews.has_final_review(world.open)


def test_same_aim_goes_on(archive: Archive, reviews: Reviews, world: World) -> None:
    changes = reviews.conclude(draft_of(world, same_aim=True, objective=""))
    assert "aim" not in changes.tables
    assert one(archive, "SELECT aim_id FROM cycle WHERE id = ?", changes.new_id("cycle")) == (world.aim,)


def test_findings_carried_before_go_on_unless_dropped(
    archive: Archive, reviews: Reviews, world: World
) -> None:
    first = reviews.conclude(draft_of(world)).new_id("cycle")
    with archive.step(Message("step.test")) as step:
        step.save(entities.Cycle, {"outcome": "lost", "closed_on": TODAY}, first)
    (carried,) = reviews.carried_into(first)
    second = ReviewDraft(
        first, decision="next_cycle", same_aim=True, findings=[FindingDraft("Tempi lunghi", "timing", -1)]
    )
    kept = reviews.conclude(second).new_id("cycle")
    assert {row.factor for row in reviews.carried_into(kept)} == {
        "Produzione coinvolta presto",
        "Tempi lunghi",
    }
    archive.undo()
    second.dropped = [carried.id]
    assert {row.factor for row in reviews.carried_into(reviews.conclude(second).new_id("cycle"))} == {
        "Tempi lunghi"
    }


def test_a_factor_seen_again_takes_the_place_of_the_one_carried_before(
    archive: Archive, reviews: Reviews, world: World
) -> None:
    first = reviews.conclude(draft_of(world)).new_id("cycle")
    with archive.step(Message("step.test")) as step:
        step.save(entities.Cycle, {"outcome": "lost", "closed_on": TODAY}, first)
    again = FindingDraft("produzione  coinvolta PRESTO", lesson="Anche per i piccoli")
    second = ReviewDraft(first, decision="next_cycle", same_aim=True, findings=[again])
    carried = reviews.carried_into(reviews.conclude(second).new_id("cycle"))
    assert [(row.factor, row.lesson) for row in carried] == [
        ("Produzione coinvolta presto", "Anche per i piccoli")
    ]


@pytest.mark.parametrize(
    ("values", "missing"),
    [
        ({"decision": None}, ["decision"]),
        ({"objective": " "}, ["objective"]),
        ({"decision": "pause"}, ["pause_until"]),
        ({"decision": "pause", "pause_until": TODAY}, ["pause_until"]),
        ({"expected_value": "tanto"}, ["expected_value"]),
    ],
)
def test_what_is_missing_is_said_and_nothing_is_written(
    archive: Archive, reviews: Reviews, world: World, values: dict[str, Any], missing: list[str]
) -> None:
    with pytest.raises(UserError) as refused:
        reviews.conclude(draft_of(world, **values))
    assert refused.value.message.data["missing"] == missing
    assert one(archive, "SELECT count(*) FROM review") == (0,)


def test_a_failure_in_the_middle_leaves_nothing(archive: Archive, reviews: Reviews, world: World) -> None:
    draft = draft_of(world)
    draft.findings.append(FindingDraft("   "))
    with pytest.raises(UserError):
        reviews.conclude(draft)
    assert one(archive, "SELECT (SELECT count(*) FROM review) + (SELECT count(*) FROM factor)") == (0,)
    assert one(archive, "SELECT count(*) FROM cycle") == (2,)


def test_draft_survives_json(world: World) -> None:
    draft = draft_of(world, pause_until=TODAY, closed_on=ago(1), dropped=[3], step=4)
    assert ReviewDraft.from_json(draft.to_json()) == draft
    assert ReviewDraft.from_json({**draft.to_json(), "from the future": 1}) == draft


def test_the_list_of_reviews_done(reviews: Reviews, world: World) -> None:
    review = reviews.conclude(draft_of(world)).new_id("review")
    (row,) = reviews.done_rows(reviews.done_ids(DoneQuery()))
    assert (row.id, row.subject, row.outcome, row.days, row.value_cents) == (
        review,
        "Cantina Valdora",
        "won",
        94,
        480_000,
    )
    assert (row.plus, row.minus, row.decision, row.next_number) == (1, 1, "next_cycle", 5)
    assert reviews.done_ids(DoneQuery("telefonare", ["won"], ["next_cycle"], since=ago(1))) == [review]
    for nothing in (
        DoneQuery("zzz"),
        DoneQuery(outcomes=["lost"]),
        DoneQuery(decisions=["stop"]),
        DoneQuery(factors=[99]),
    ):
        assert reviews.done_ids(nothing) == []


def test_a_deleted_review_takes_its_lessons_along(archive: Archive, reviews: Reviews, world: World) -> None:
    review = reviews.conclude(draft_of(world)).new_id("review")
    reviews.delete([review])
    assert reviews.done_ids(DoneQuery()) == []
    assert reviews.lessons(world.subject) == []
    assert reviews.to_review_count() == 1
    archive.undo()
    assert len(reviews.lessons(world.subject)) == 2


def test_the_words_of_a_lesson_can_be_changed(archive: Archive, reviews: Reviews, world: World) -> None:
    reviews.conclude(draft_of(world))
    first = reviews.lessons(world.subject)[0]
    reviews.edit_lesson(first.finding_id, "  Andare in reparto. ")
    assert reviews.lessons(world.subject)[0].lesson == "Andare in reparto."


# -- lessons


def review_of(
    archive: Archive, subject: int, number: int, day: int, findings: list[tuple[str, int, int]]
) -> int:
    """A closed cycle of the subject, reviewed `day` days ago with (factor, polarity, weight)."""
    with archive.step(Message("step.test")) as step:
        cycle = add_cycle(step, subject, number=number, outcome="won", closed_on=ago(day))
    drafted = [
        FindingDraft(name, "other", polarity, weight, f"Lezione {number}")
        for name, polarity, weight in findings
    ]
    review = Reviews(archive).conclude(ReviewDraft(cycle, decision="stop", findings=drafted)).new_id("review")
    with archive.step(Message("step.test")) as step:
        step.save(entities.Review, {"reviewed_on": ago(day)}, review)
    return review


def test_lessons_latest_review_first_then_by_weight(archive: Archive, reviews: Reviews, world: World) -> None:
    review_of(
        archive,
        world.other,
        1,
        300,
        [("Vecchio leggero", 1, 1), ("Vecchio pesante", -1, 3), ("Ripetuto", 1, 3)],
    )
    review_of(archive, world.other, 2, 100, [("Recente", 1, 2), ("Ripetuto", 1, 1)])
    lessons = reviews.lessons(world.other)
    assert [row.factor for row in lessons] == ["Recente", "Ripetuto", "Vecchio pesante", "Vecchio leggero"]
    assert (lessons[1].cases_for, lessons[1].cases_all) == (2, 2)
    assert len(reviews.lessons(world.other, limit=2)) == 2


def test_similar_subjects_teach_when_own_lessons_are_few(
    archive: Archive, reviews: Reviews, world: World
) -> None:
    with archive.step(Message("step.test")) as step:
        third = add_subject(step, "Frantoio Le Querce", tier="key")
        unlike = add_subject(step, "Studio Bassi", tier="prospect", sector="Legale")
    for number, subject in enumerate((world.other, third)):
        review_of(archive, subject, number, 50, [("Campione da toccare", 1, 2)])
    for number in (1, 2):
        review_of(archive, unlike, number, 60 + number, [("Solo legali", 1, 3)])
    (lesson,) = reviews.lessons(world.subject)
    assert (lesson.factor, lesson.own, lesson.cases_for, lesson.cases_all) == (
        "Campione da toccare",
        False,
        2,
        2,
    )
    review_of(archive, world.other, 3, 40, [("Campione da toccare", -1, 2)])
    assert [(row.cases_for, row.cases_all) for row in reviews.lessons(world.subject)] == [(2, 3)]


# -- the catalogue


def test_the_starter_catalogue_is_offered_and_made_when_used(
    archive: Archive, reviews: Reviews, world: World
) -> None:
    offered = reviews.catalogue(world.subject, "it")
    assert len(offered) >= 20
    assert all(row.id < 0 for row in offered)
    assert one(archive, "SELECT count(*) FROM factor") == (0,)
    reviews.conclude(draft_of(world))
    used = {row.name: row for row in reviews.catalogue(world.subject, "it")}
    assert (
        used["Preventivo inviato senza telefonare"].id > 0,
        used["Preventivo inviato senza telefonare"].minus,
    ) == (
        True,
        1,
    )
    assert used["Preventivo inviato senza telefonare"].similar == 1
    assert len(used) == len(offered) + 1  # one was the user's own


def test_both_starter_catalogues_match(reviews: Reviews) -> None:
    italian, english = reviews.catalogue(None, "it"), reviews.catalogue(None, "en")
    assert [row.grouping for row in italian] == [row.grouping for row in english]


def test_a_factor_is_found_however_it_is_spelled(archive: Archive, reviews: Reviews, world: World) -> None:
    reviews.add_factor("Più tempo")
    reviews.conclude(draft_of(world, findings=[FindingDraft("piu  TEMPO")]))
    assert one(archive, "SELECT group_concat(name) FROM factor") == ("Più tempo",)


def test_rename_refuses_a_name_that_is_there(reviews: Reviews) -> None:
    first = reviews.add_factor("Prezzo").new_id("factor")
    reviews.add_factor("Tempi")
    with pytest.raises(UserError, match=r"factor\.exists"):
        reviews.rename_factor(first, "TEMPI")
    reviews.rename_factor(first, "prezzo")
    assert {row.name for row in reviews.catalogue()} == {"prezzo", "Tempi"}


def test_regroup_and_delete_factors(archive: Archive, reviews: Reviews, world: World) -> None:
    reviews.conclude(draft_of(world))
    ids = [row.id for row in reviews.catalogue()]
    reviews.regroup_factors(ids, "timing")
    assert {row.grouping for row in reviews.catalogue()} == {"timing"}
    reviews.delete_factors(ids)
    assert reviews.catalogue() == []
    assert len(reviews.lessons(world.subject)) == 2  # past reviews keep their words
    reviews.add_factor("Preventivo inviato senza telefonare")
    (row,) = reviews.catalogue()
    assert (row.id in ids, row.minus) == (True, 1)


def test_merging_is_one_step_and_can_be_undone(archive: Archive, reviews: Reviews, world: World) -> None:
    twins = [
        FindingDraft("Reparto", "people", 1, 1, "Vedere il reparto", [("interaction", world.meeting)]),
        FindingDraft("Produzione", "people", 1, 3, "Parlare prima", [("result", world.sale)]),
    ]
    review = reviews.conclude(draft_of(world, findings=twins)).new_id("review")
    review_of(archive, world.other, 2, 20, [("Produzione", -1, 2)])
    ids = {row.name: row.id for row in reviews.catalogue()}
    reviews.merge_factors(ids["Reparto"], [ids["Produzione"]])
    (row,) = reviews.catalogue()
    assert (row.name, row.plus, row.minus) == ("Reparto", 1, 1)
    reading = reviews.read(review)
    (finding,) = reading.findings
    assert (finding.weight, finding.lesson) == (3, "Vedere il reparto\nParlare prima")
    assert len(reading.evidence[finding.id]) == 2
    archive.undo()
    assert {row.name for row in reviews.catalogue()} == {"Reparto", "Produzione"}
    assert len(reviews.read(review).findings) == 2
