from __future__ import annotations

from crm_desktop.domain import entities
from crm_desktop.domain.messages import Message
from crm_desktop.domain.relationships import CycleFilter, EventKind
from crm_desktop.store import relationships as store
from crm_desktop.store import timeline
from crm_desktop.store.archive import Archive


def subject(archive: Archive, name: str = "Molino Bertani", **values: object) -> int:
    with archive.step(Message("t")) as step:
        return step.save(entities.Subject, {"company": name, **values})


def cycle(archive: Archive, subject_id: int, objective: str = "Sito nuovo", **values: object) -> int:
    with archive.step(Message("t")) as step:
        aim = {"subject_id": subject_id, "objective": objective, "opened_on": "2026-01-02"}
        aim_id = step.save(entities.Aim, aim)
        own = {
            "subject_id": subject_id,
            "aim_id": aim_id,
            "opened_on": "2026-01-02",
            "stage_since": "2026-01-02",
        }
        return step.save(entities.Cycle, {**own, **values})


def add(archive: Archive, entity: object, **values: object) -> int:
    with archive.step(Message("t")) as step:
        return step.save(entity, values)  # type: ignore[arg-type]


def names(archive: Archive, wanted: CycleFilter) -> list[str]:
    return [row.subject for row in store.cycle_rows(archive.reader(), wanted)]


def test_filters(archive: Archive) -> None:
    first = subject(archive, "Caffè Più", priority="A", tier="key")
    second = subject(archive, "Acetaia", priority="B")
    cycle(archive, first, "Etichette d'autore", scope="commercial")
    cycle(archive, second, "Sito", scope="social", outcome="won", closed_on="2026-02-01")
    assert names(archive, CycleFilter()) == ["Caffè Più"]
    assert names(archive, CycleFilter(states=())) == ["Caffè Più", "Acetaia"]
    assert names(archive, CycleFilter(states=("won",))) == ["Acetaia"]
    assert names(archive, CycleFilter(search="caffe PIU")) == ["Caffè Più"]
    assert names(archive, CycleFilter(search="autore piu")) == ["Caffè Più"]
    assert names(archive, CycleFilter(search="100%")) == []
    assert names(archive, CycleFilter(scopes=("social",))) == []
    assert names(archive, CycleFilter(priorities=("A",), tiers=("key",))) == ["Caffè Più"]
    assert names(archive, CycleFilter(tiers=("growing",))) == []


def test_next_action_is_the_cycle_s_own_or_nobody_s(archive: Archive) -> None:
    owner = subject(archive)
    first, second = cycle(archive, owner, "Uno"), cycle(archive, owner, "Due")
    add(
        archive,
        entities.Activity,
        subject_id=owner,
        cycle_id=second,
        title="Solo del secondo",
        due_on="2026-03-01",
    )
    rows = {row.id: row.next_title for row in store.cycles(archive.reader(), [first, second])}
    assert rows == {first: None, second: "Solo del secondo"}
    assert [r.id for r in store.cycle_rows(archive.reader(), CycleFilter(no_next=True))] == [first]
    add(archive, entities.Activity, subject_id=owner, title="Di nessuno", due_on="2026-02-01")
    add(archive, entities.Activity, subject_id=owner, title="Fatta", due_on="2026-01-01", status="done")
    rows = {row.id: row.next_title for row in store.cycles(archive.reader(), [first, second])}
    assert rows == {first: "Di nessuno", second: "Di nessuno"}


def test_board_order_is_priority_then_due(archive: Archive) -> None:
    for name, priority, due in (
        ("C", "B", "2026-01-01"),
        ("B", "A", None),
        ("A", "A", "2026-05-01"),
        ("D", None, "2020-01-01"),
    ):
        owner = subject(archive, name, priority=priority)
        cycle(archive, owner)
        if due:
            add(archive, entities.Activity, subject_id=owner, title="x", due_on=due)
    assert names(archive, CycleFilter()) == ["A", "B", "C", "D"]


def test_what_is_in_the_trash_is_nowhere(archive: Archive) -> None:
    owner = subject(archive)
    gone = cycle(archive, owner)
    add(archive, entities.Fact, subject_id=owner, kind="need", text="x", learned_on="2026-01-01")
    with archive.step(Message("t")) as step:
        step.delete("cycle", [gone])
        step.delete("fact", [1])
    reader = archive.reader()
    assert store.cycle_rows(reader, CycleFilter()) == []
    assert store.cycles_of(reader, owner) == []
    assert store.facts_of(reader, owner) == []
    assert timeline.events(reader, owner) == []
    assert store.next_number(reader, owner) == 2  # numbers don't come back
    with archive.step(Message("t")) as step:
        step.restore("cycle", [gone])
        step.delete("subject", [owner])
    assert store.cycle_rows(reader, CycleFilter()) == []
    assert store.cycle_counts(reader) == (0, 0)


def test_people_are_those_linked_and_the_person_itself(archive: Archive) -> None:
    firm = subject(archive)
    person = subject(archive, "", kind="person", given_name="Elena", family_name="Righi")
    subject(archive, "", kind="person", given_name="Un", family_name="Estraneo")
    add(archive, entities.SubjectLink, subject_id=person, other_id=firm, kind="works_for")
    assert store.people_of(archive.reader(), firm) == [(person, "Elena Righi")]
    assert store.people_of(archive.reader(), person) == [(person, "Elena Righi")]


# -- timeline


def full_history(archive: Archive) -> tuple[int, int]:
    owner = subject(archive)
    own = cycle(archive, owner, outcome="won", closed_on="2026-06-01", close_reason="Firmato")
    base = {"subject_id": owner, "cycle_id": own}
    call = add(
        archive,
        entities.Interaction,
        **base,
        channel="call",
        direction="out",
        at="2026-05-10T08:00:00Z",
        summary="Sentito Può",
    )
    add(
        archive,
        entities.Fact,
        **base,
        kind="budget",
        text="5.000",
        learned_on="2026-05-10",
        interaction_id=call,
    )
    add(archive, entities.Request, **base, title="Preventivo", received_on="2026-05-09")
    add(archive, entities.Activity, **base, title="Preparato", status="done", done_on="2026-05-08")
    add(archive, entities.Activity, **base, title="Ancora da fare", due_on="2026-05-08")
    add(archive, entities.Result, **base, title="Vendita", happened_on="2026-05-20", amount="1200.50")
    add(archive, entities.StageChange, **base, to_stage="approach", changed_on="2026-01-02")
    add(
        archive,
        entities.StageChange,
        **base,
        from_stage="approach",
        to_stage="understanding",
        changed_on="2026-02-13",
    )
    add(archive, entities.Review, **base, reviewed_on="2026-06-10", decision="stop", summary="Bene")
    return owner, own


def test_events_newest_first(archive: Archive) -> None:
    owner, _own = full_history(archive)
    events = timeline.events(archive.reader(), owner)
    assert [e.kind for e in events] == [
        "review", "cycle_closed", "result", "interaction", "fact", "request", "activity", "stage", "cycle_opened",
    ]  # fmt: skip
    stage = next(e for e in events if e.kind == "stage")
    assert (stage.extra, stage.code, stage.days) == ("approach", "understanding", 42)
    result = next(e for e in events if e.kind == "result")
    assert result.cents == 120050
    fact = next(e for e in events if e.kind == "fact")
    assert (fact.code, fact.extra, fact.level) == ("budget", "call", 2)
    assert {e.cycle_number for e in events} == {1}


def test_every_kind_can_be_asked_alone_and_counted(archive: Archive) -> None:
    owner, _own = full_history(archive)
    counts = timeline.counts(archive.reader(), owner)
    assert counts == dict.fromkeys(map(str, EventKind), 1)
    for kind in EventKind:
        (event,) = timeline.events(archive.reader(), owner, [kind])
        assert event.kind == kind
        assert timeline.event(archive.reader(), kind, event.id) == event


def test_search_in_a_history(archive: Archive) -> None:
    owner, _own = full_history(archive)
    assert [e.kind for e in timeline.events(archive.reader(), owner, search="PUO")] == ["interaction"]
    assert [e.kind for e in timeline.events(archive.reader(), owner, search="firmato")] == ["cycle_closed"]
    assert timeline.events(archive.reader(), owner, search="sito_") == []
    counts = timeline.counts(archive.reader(), owner, "sito")
    assert {kind for kind, count in counts.items() if count} == {"cycle_opened", "cycle_closed"}


def test_pages_join_without_gap_or_repetition(archive: Archive) -> None:
    owner = subject(archive)
    with archive.step(Message("t")) as step:
        at = [(owner, f"2026-05-{1 + i // 7:02d}T{8 + i % 3:02d}:00:00Z", f"n. {i}") for i in range(100)]
        step.insert_many("interaction", ("subject_id", "at", "summary"), at)
        facts = [(owner, "need", f"f {i}", f"2026-05-{1 + i // 5:02d}") for i in range(60)]
        step.insert_many("fact", ("subject_id", "kind", "text", "learned_on"), facts)
    whole = timeline.events(archive.reader(), owner)
    assert len(whole) == 160
    assert [e.key for e in whole] == sorted((e.key for e in whole), reverse=True)
    paged: list[timeline.EventRow] = []
    while page := timeline.events(archive.reader(), owner, limit=13, before=paged[-1].key if paged else None):
        paged += page
    assert paged == whole


def test_a_page_of_a_long_history_reads_through_the_index(archive: Archive) -> None:
    owner = subject(archive)
    before = ("2026-05-10T00:00:00Z", "interaction", 50)
    sql, values = timeline._branch(EventKind.INTERACTION, [], before, 50)
    plan = archive.reader().execute(f"EXPLAIN QUERY PLAN {sql}", [owner, *values]).fetchall()
    text = " ".join(str(row) for row in plan)
    assert "interaction_of (subject_id=? AND at<?)" in text
    assert "TEMP B-TREE FOR ORDER BY" not in text.replace("FOR LAST TERM OF ORDER BY", "")
