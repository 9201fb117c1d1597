"""Two subjects become one: what is chosen, what moves, and the way back."""

from __future__ import annotations

from datetime import UTC, date, datetime
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from crm_desktop.domain import entities
from crm_desktop.domain.merging import Side
from crm_desktop.domain.messages import Message
from crm_desktop.errors import UserError
from crm_desktop.services import Services
from crm_desktop.services.import_plan import Policy
from crm_desktop.services.merging import Words
from crm_desktop.store import duplicates
from crm_desktop.store import merging as store
from crm_desktop.store.archive import Archive
from crm_desktop.store.step import Step

DAY = date(2026, 3, 1)


def add(archive: Archive, **values: Any) -> int:
    with archive.step(Message("test")) as step:
        return step.save(entities.Subject, values)


def give(archive: Archive, *records: tuple[Any, dict[str, Any]]) -> list[int]:
    with archive.step(Message("test")) as step:
        return [step.save(entity, values) for entity, values in records]


def rows(archive: Archive, sql: str, *parameters: Any) -> list[tuple[Any, ...]]:
    return [tuple(row) for row in archive.reader().execute(sql, parameters)]


def everything(archive: Archive) -> dict[str, list[tuple[Any, ...]]]:
    """What the archive holds but for the moments of the last change."""
    reader = archive.reader()
    tables = [
        row[0] for row in reader.execute("SELECT DISTINCT tbl_name FROM sqlite_master WHERE type = 'trigger'")
    ]
    found = {}
    for table in tables:
        columns = [r[1] for r in reader.execute(f"PRAGMA table_info({table})") if r[1] != "changed_at"]
        found[table] = rows(archive, f"SELECT {', '.join(columns)} FROM {table} ORDER BY id")
    return found


@pytest.fixture
def services(archive: Archive) -> Services:
    return Services(archive)


@pytest.fixture
def pair(archive: Archive) -> tuple[int, int]:
    one = add(
        archive, kind="company", company="Alfa S.r.l.", vat="00488410010", tier="key", notes="Paga puntuale"
    )
    other = add(
        archive, kind="company", company="ALFA SRL", sector="edilizia", tier="growing", notes="Chiede sconti"
    )
    return one, other


# -- nothing is forgotten


def test_every_reference_to_a_subject_is_taken_care_of(archive: Archive) -> None:
    """A new table that refers to subjects: decide what a merge does with it, and say so in HANDLED."""
    found = {f"{table}.{column}" for table, column in store.subject_references(archive.reader())}
    assert found == set(store.HANDLED)


def history_of(subject: int, other: int) -> list[tuple[Any, dict[str, Any]]]:
    """A row of every table that refers to a subject; those that need one another follow in `deeper_history`."""
    at = datetime(2026, 3, 1, 9, 30, tzinfo=UTC)
    kind = ("partner_of", "knows")[subject % 2]
    return [
        (entities.ContactPoint, {"subject_id": subject, "kind": "email", "value": f"s{subject}@x.example"}),
        (entities.Address, {"subject_id": subject, "street": f"Via Roma {subject}", "city": "Modena"}),
        (entities.Reclassification, {"subject_id": subject, "field": "tier", "old": None, "new": "key"}),
        (
            entities.SubjectLink,
            {"subject_id": subject, "other_id": other, "role": str(subject), "kind": kind},
        ),
        (entities.SubjectLink, {"subject_id": other, "other_id": subject, "kind": kind}),
        (entities.Interaction, {"subject_id": subject, "at": at, "summary": "Prima visita"}),
        (entities.Interaction, {"subject_id": other, "person_id": subject, "at": at}),
        (
            entities.Fact,
            {"subject_id": subject, "kind": "need", "text": f"Cerca {subject}", "learned_on": DAY},
        ),
        (entities.Request, {"subject_id": subject, "title": "Preventivo", "received_on": DAY}),
        (entities.Activity, {"subject_id": subject, "title": f"Richiamare {subject}"}),
        (entities.Result, {"subject_id": subject, "happened_on": DAY, "amount": Decimal("120.50")}),
        (entities.Attachment, {"subject_id": subject, "name": "a.pdf", "sha256": f"{subject:064}"}),
        (entities.Aim, {"subject_id": subject, "objective": f"Vendere {subject}", "opened_on": DAY}),
        (entities.Cycle, {"subject_id": subject, "stage_since": DAY, "opened_on": date(2026, subject, 1)}),
    ]


def deeper_history(archive: Archive, subject: int) -> None:
    cycle = rows(archive, "SELECT id FROM cycle WHERE subject_id = ?", subject)[0][0]
    trait, field, batch = give(
        archive,
        (entities.Trait, {"name": f"Fiera {subject}"}),
        (entities.CustomField, {"name": f"Campo {subject}"}),
        (entities.ImportBatch, {"file": "a.xlsx"}),
    )
    review, factor = give(
        archive,
        (
            entities.Review,
            {"subject_id": subject, "cycle_id": cycle, "reviewed_on": DAY, "decision": "continue"},
        ),
        (entities.Factor, {"name": f"Prezzo {subject}"}),
    )
    finding = {"subject_id": subject, "review_id": review, "factor_id": factor, "polarity": 1}
    (found,) = give(archive, (entities.Finding, finding))
    give(
        archive,
        (entities.SubjectTrait, {"subject_id": subject, "trait_id": trait}),
        (entities.CustomValue, {"subject_id": subject, "field_id": field, "value": "x"}),
        (
            entities.StageChange,
            {"subject_id": subject, "cycle_id": cycle, "to_stage": "hook", "changed_on": DAY},
        ),
        (entities.Evidence, {"subject_id": subject, "finding_id": found, "kind": "result", "record_id": 1}),
        (entities.CarriedFinding, {"subject_id": subject, "cycle_id": cycle, "finding_id": found}),
        (entities.ImportRow, {"subject_id": subject, "batch_id": batch, "digest": f"d{subject}"}),
        (entities.Consent, {"subject_id": subject, "purpose": "newsletter", "on_date": DAY}),
    )


@pytest.fixture
def full(archive: Archive, pair: tuple[int, int]) -> tuple[int, int, int]:
    third = add(archive, kind="person", given_name="Anna", family_name="Bo")
    for subject in pair:
        give(archive, *history_of(subject, third))
        deeper_history(archive, subject)
    earlier = add(archive, company="Alfa vecchia")
    Services(archive).merging.merge(pair[1], earlier)
    Services(archive).duplicates.say_different([(pair[1], third)])
    return (*pair, third)


def test_all_history_moves(archive: Archive, services: Services, full: tuple[int, int, int]) -> None:
    survivor, loser, third = full
    before = live_counts(archive)
    services.merging.merge(survivor, loser)
    for table, column in store.subject_references(archive.reader()):
        left = rows(archive, f"SELECT id FROM {table} WHERE {column} = ? AND deleted_at IS NULL", loser)
        moved = rows(archive, f"SELECT id FROM {table} WHERE {column} = ?", survivor)
        assert not left, table
        assert moved or column == "second_id", f"{table}.{column}"  # its smaller id is the survivor's
    assert duplicates.different_pairs(archive.reader()) == {(survivor, third)}
    after = live_counts(archive)
    assert {t: before[t] - after[t] for t in before if before[t] != after[t]} == {"subject": 1}
    assert rows(archive, "PRAGMA foreign_key_check") == []


def live_counts(archive: Archive) -> dict[str, int]:
    tables = {table for table, _ in store.subject_references(archive.reader())}
    return {
        t: rows(archive, f"SELECT count(*) FROM {t} WHERE deleted_at IS NULL")[0][0] for t in sorted(tables)
    }


def test_undo_redo_and_undo_after_a_restart(
    archive: Archive, services: Services, full: tuple[int, int, int], tmp_path: Path
) -> None:
    survivor, loser, _ = full
    before = everything(archive)
    services.merging.merge(survivor, loser)
    merged = everything(archive)
    archive.undo()
    assert everything(archive) == before
    archive.redo()
    assert everything(archive) == merged
    archive.close()
    again = Archive.open(tmp_path / "archive.crm")
    again.undo()
    assert everything(again) == before
    again.close()


def test_an_older_merge_is_undone_below_newer_work(
    archive: Archive, services: Services, pair: tuple[int, int]
) -> None:
    survivor, loser = pair
    give(archive, (entities.Fact, {"subject_id": loser, "kind": "need", "text": "Cerca", "learned_on": DAY}))
    step = services.merging.merge(survivor, loser).step
    services.subjects.change(survivor, {"priority": "A"})
    archive.undo_step(step)
    assert services.subjects.record(loser) is not None
    assert rows(archive, "SELECT subject_id FROM fact") == [(loser,)]
    assert services.subjects.record(survivor).subject.priority == "A"  # type: ignore[union-attr]


# -- what is proposed and chosen


def test_the_fuller_one_survives_unless_said_otherwise(archive: Archive, services: Services) -> None:
    bare, full = add(archive, company="Alfa"), add(archive, company="Alfa", vat="00488410010")
    comparison = services.merging.propose(bare, full)
    assert (comparison.left.id, comparison.right.id) == (full, bare)
    give(archive, (entities.Fact, {"subject_id": bare, "kind": "need", "text": "Cerca", "learned_on": DAY}))
    assert services.merging.propose(bare, full).left.id == bare


def test_what_only_one_knows_is_taken_and_what_differs_is_asked(
    services: Services, pair: tuple[int, int]
) -> None:
    comparison = services.merging.compare(*pair)
    assert {line.key: line.choice for line in comparison.differing} == {
        "company": Side.LEFT,  # the better written one
        "tier": Side.LEFT,
        "notes": Side.BOTH,
    }
    assert comparison.line("sector").result() == "edilizia"
    services.merging.merge(*pair)
    subject = services.subjects.record(pair[0]).subject  # type: ignore[union-attr]
    assert (subject.company, subject.vat, subject.sector, subject.tier) == (
        "Alfa S.r.l.",
        "00488410010",
        "edilizia",
        "key",
    )
    assert subject.notes == "Paga puntuale\n\nChiede sconti"
    assert services.subjects.record(pair[1]) is None


def test_field_by_field(services: Services, pair: tuple[int, int]) -> None:
    choices = {"company": Side.RIGHT, "tier": Side.RIGHT, "notes": Side.LEFT}
    services.merging.merge(*pair, choices)
    subject = services.subjects.record(pair[0]).subject  # type: ignore[union-attr]
    assert (subject.display_name, subject.tier, subject.notes) == ("ALFA SRL", "growing", "Paga puntuale")
    assert services.subjects.reclassifications(pair[0])[0].field == "tier"


def test_both_names_and_both_codes_are_kept(archive: Archive, services: Services) -> None:
    one = add(
        archive, kind="person", given_name="Anna", family_name="Bo", job_title="Titolare", pec="a@pec.example"
    )
    other = add(
        archive, kind="person", given_name="Anna", family_name="Neri", job_title="Socia", pec="b@pec.example"
    )
    choices = {"name": Side.BOTH, "job_title": Side.BOTH, "pec": Side.BOTH}
    services.merging.merge(one, other, choices, Words("Altro nome", {"job_title": "Qualifica"}))
    record = services.subjects.record(one)
    assert record is not None
    assert record.subject.display_name == "Bo Anna"
    assert [(v.name, v.value) for v in record.values] == [("Altro nome", "Anna Neri")]
    assert record.subject.notes == "Qualifica: Socia"
    assert [(c.value, c.label) for c in record.contacts] == [("b@pec.example", "PEC")]


def test_who_refused_once_has_refused(archive: Archive, services: Services) -> None:
    for mine, theirs, wanted in (
        (True, False, False),
        (False, True, False),
        (None, True, True),
        (None, None, None),
    ):
        one = add(archive, company="Alfa", consent_marketing=mine)
        other = add(archive, company="Alfa", consent_marketing=theirs)
        services.merging.merge(one, other, {"consent_marketing": Side.LEFT if mine else Side.RIGHT})
        assert services.subjects.record(one).subject.consent_marketing is wanted  # type: ignore[union-attr]


def test_whoever_is_not_to_be_contacted_stays_so(archive: Archive, services: Services) -> None:
    for mine, theirs in ((True, False), (False, True)):
        one = add(archive, company="Alfa", do_not_contact=mine)
        other = add(archive, company="Alfa", do_not_contact=theirs)
        services.merging.merge(one, other, {"do_not_contact": Side.LEFT if theirs else Side.RIGHT})
        assert rows(archive, "SELECT do_not_contact FROM subject WHERE id = ?", one) == [(1,)]


# -- what one has several of


def contact(subject: int, kind: str, value: str, **more: Any) -> tuple[Any, dict[str, Any]]:
    return entities.ContactPoint, {"subject_id": subject, "kind": kind, "value": value, **more}


@pytest.mark.parametrize(
    ("side", "left"),
    [
        (Side.BOTH, ["+39059111", "+39059333", "+39340222"]),
        (Side.LEFT, ["+39059111", "+39059333"]),
        (Side.RIGHT, ["+39059111", "+39340222"]),  # the one they share stays
    ],
)
def test_two_phones(
    archive: Archive, services: Services, pair: tuple[int, int], side: Side, left: list[str]
) -> None:
    one, other = pair
    give(
        archive,
        contact(one, "phone", "+39059111"),
        contact(one, "phone", "+39059333", position=1),
        contact(other, "phone", "+39059111", label="ufficio"),
        contact(other, "mobile", "+39340222", position=1),
    )
    services.merging.merge(one, other, {"phones": side})
    contacts = services.subjects.record(one).contacts  # type: ignore[union-attr]
    assert [row.value for row in contacts] == left
    assert contacts[0].label == "ufficio"


def test_only_the_other_ones_phone(archive: Archive, services: Services, pair: tuple[int, int]) -> None:
    one, other = pair
    give(archive, contact(one, "phone", "+39059111"), contact(other, "phone", "+39059222"))
    services.merging.merge(one, other, {"phones": Side.RIGHT})
    assert [row.value for row in services.subjects.record(one).contacts] == ["+39059222"]  # type: ignore[union-attr]


def test_the_fuller_address_stays(archive: Archive, services: Services, pair: tuple[int, int]) -> None:
    one, other = pair
    give(
        archive,
        (entities.Address, {"subject_id": one, "city": "Modena"}),
        (entities.Address, {"subject_id": other, "street": "Via Roma 1", "city": "MODENA", "province": "MO"}),
        (entities.Address, {"subject_id": other, "street": "Via Verdi 2", "city": "Carpi", "position": 1}),
    )
    line = services.merging.compare(one, other).line("addresses")
    assert not line.differs
    assert line.result() == ("Via Roma 1, MODENA (MO)", "Via Verdi 2, Carpi")
    services.merging.merge(one, other)
    found = services.subjects.record(one).addresses  # type: ignore[union-attr]
    assert [row.street for row in found] == ["Via Roma 1", "Via Verdi 2"]


def test_characteristics_and_fields(archive: Archive, services: Services, pair: tuple[int, int]) -> None:
    one, other = pair
    services.subjects.add_trait(one, "characteristic", "Dipendenti", "12")
    services.subjects.add_trait(other, "characteristic", "Dipendenti", "15")
    services.subjects.add_trait(other, "tag", "Fiera")
    services.subjects.add_field("Agente")
    services.subjects.add_field("Sconto", "number")
    for subject, agent, discount in ((one, "Verdi", "10"), (other, "Bianchi", "12")):
        services.subjects.set_value(subject, 1, agent)
        services.subjects.set_value(subject, 2, discount)
    services.merging.merge(one, other, {"custom:1": Side.BOTH, "custom:2": Side.RIGHT})
    record = services.subjects.record(one)
    assert record is not None
    assert [(t.name, t.value) for t in record.traits] == [("Dipendenti", "12; 15"), ("Fiera", "")]
    assert [(v.name, v.value) for v in record.values] == [("Agente", "Verdi; Bianchi"), ("Sconto", "12")]


def test_links_are_not_doubled_and_none_leads_to_itself(
    archive: Archive, services: Services, pair: tuple[int, int]
) -> None:
    one, other = pair
    anna = add(archive, kind="person", given_name="Anna", family_name="Bo")
    for house in pair:
        services.subjects.add_link(anna, "works_for", house)
    services.subjects.add_link(one, "partner_of", other)
    services.merging.merge(one, other)
    assert [(row.kind, row.other_id) for row in services.subjects.record(one).links] == [("works_for", anna)]  # type: ignore[union-attr]


# -- history that would count twice


def sale(subject: int, year: int, amount: str, origin: str = "import") -> tuple[Any, dict[str, Any]]:
    return entities.Result, {
        "subject_id": subject, "happened_on": date(year, 1, 1), "precision": "year", "amount": Decimal(amount), "origin": origin,
    }  # fmt: skip


@pytest.mark.parametrize(("side", "cents"), [(None, 150_000), (Side.LEFT, 100_000), (Side.BOTH, 250_000)])
def test_the_sales_of_a_year_count_once(
    archive: Archive, services: Services, pair: tuple[int, int], side: Side | None, cents: int
) -> None:
    one, other = pair
    give(
        archive,
        sale(one, 2023, "1000"),
        sale(one, 2024, "500"),
        sale(other, 2024, "500"),
        sale(other, 2022, "7"),
    )
    give(archive, sale(other, 2023, "1500"), sale(other, 2024, "3", "manual"))
    with archive.step(Message("test")) as step:
        make_newer(step)
    services.merging.merge(one, other, {"sales:2023:import": side} if side else {})
    sql = """SELECT substr(happened_on, 1, 4), origin, amount_cents FROM result
             WHERE subject_id = ? AND deleted_at IS NULL ORDER BY 1, 2"""
    assert rows(archive, sql, one) == [
        ("2022", "import", 700),
        ("2023", "import", cents),
        ("2024", "import", 50_000),
        ("2024", "manual", 300),
    ]


def make_newer(step: Step) -> None:
    step.execute("UPDATE result SET changed_at = '2099-01-01T00:00:00Z' WHERE amount_cents = 150000")


def test_what_an_import_gave_to_both_counts_once(
    archive: Archive, services: Services, pair: tuple[int, int]
) -> None:
    at = datetime(2026, 2, 3, tzinfo=UTC)
    for subject in pair:
        give(
            archive,
            (entities.Interaction, {"subject_id": subject, "at": at, "precision": "day"}),
            (
                entities.Interaction,
                {"subject_id": subject, "at": at, "channel": "call", "summary": "Sentito"},
            ),
            (entities.Activity, {"subject_id": subject, "title": "Prossimo contatto", "due_on": DAY}),
            (entities.Result, {"subject_id": subject, "happened_on": DAY, "amount": Decimal(9)}),
        )
    services.merging.merge(*pair)
    counts = {t: c for t, c in live_counts(archive).items() if t in ("interaction", "activity", "result")}
    assert counts == {"interaction": 3, "activity": 1, "result": 2}


def test_cycles_are_numbered_as_they_were_opened(
    archive: Archive, services: Services, pair: tuple[int, int]
) -> None:
    one, other = pair
    for subject, month in ((one, 5), (other, 2), (other, 9)):
        give(
            archive,
            (entities.Cycle, {"subject_id": subject, "stage_since": DAY, "opened_on": date(2026, month, 1)}),
        )
    services.merging.merge(one, other)
    assert rows(archive, "SELECT number, substr(opened_on, 6, 2) FROM cycle ORDER BY number") == [
        (1, "02"),
        (2, "05"),
        (3, "09"),
    ]


# -- around it


def test_three_one_after_the_other(archive: Archive, services: Services) -> None:
    ids = [add(archive, company="Alfa", sector=s) for s in ("", "moda", "servizi")]
    services.merging.merge(ids[1], ids[2])
    services.merging.merge(ids[0], ids[1])
    assert services.merging.survivors(ids) == {ids[1]: ids[0], ids[2]: ids[0]}
    archive.undo()
    assert services.merging.survivors(ids) == {ids[2]: ids[1]}


def test_not_with_itself_and_not_from_the_trash(
    archive: Archive, services: Services, pair: tuple[int, int]
) -> None:
    with pytest.raises(UserError, match=r"merge\.itself"):
        services.merging.merge(pair[0], pair[0])
    services.subjects.move_to_trash([pair[1]])
    with pytest.raises(UserError, match=r"record\.gone"):
        services.merging.merge(*pair)


def test_lists_and_search_know_the_survivor_only(
    archive: Archive, services: Services, pair: tuple[int, int]
) -> None:
    services.merging.merge(*pair)
    assert [row.id for row in services.subjects.complete("alfa")] == [pair[0]]
    assert services.duplicates.search() == []


HOSTILE = [
    "'; DROP TABLE subject; --",
    "<b>x</b>",
    "=1+1",
    "💣" * 40,
    "a" * 5000,
    "\u202eabc",
    "{name} %n %s",
]


def test_hostile_texts(archive: Archive, services: Services) -> None:
    for text in HOSTILE:
        one = add(archive, company=text, notes=text, sector="x")
        other = add(archive, company=text + " bis", notes="altro " + text, sector=text)
        services.subjects.add_trait(other, "tag", text)
        services.merging.merge(
            one,
            other,
            dict.fromkeys(("company", "sector", "notes"), Side.BOTH),
            Words(text[:50], {"sector": text}),
        )
        record = services.subjects.record(one)
        assert record is not None
        assert text.strip() in record.subject.notes


# -- the next import


def write_list(path: Path, *lines: str) -> Path:
    path.write_text("\n".join(("Ragione sociale;Partita IVA;Telefono;Email;Note", *lines)) + "\n", "utf-8")
    return path


def imported(services: Services, path: Path, policy: Policy = Policy.UPDATE) -> dict[str, int]:
    with services.importing.open(path) as file:
        plan = services.importing.plan(file, file.choices(policy=policy))
        return services.importing.write(plan).counts


FIRST = "Alfa Srl;00488410010;059 111111;vendite@alfa.example;Paga puntuale"
SECOND = "ALFA S.R.L.;;059 222222;acquisti@alfa.example;Chiede sconti"


def test_the_next_import_of_both_rows_finds_the_survivor(
    archive: Archive, services: Services, tmp_path: Path
) -> None:
    path = write_list(tmp_path / "clienti.csv", FIRST, SECOND)
    assert imported(services, path, Policy.ADD)["added"] == 2
    survivor, loser = (row[0] for row in rows(archive, "SELECT id FROM subject ORDER BY id"))
    services.merging.merge(survivor, loser)
    before = everything(archive)
    counts = imported(services, path)
    assert (counts["unchanged"], counts["added"], counts["updated"]) == (2, 0, 0)
    assert everything(archive) == before

    write_list(path, FIRST, SECOND.replace("222222", "333333"))
    assert imported(services, path)["added"] == 0
    phones = [row.value for row in services.subjects.record(survivor).contacts if row.kind != "email"]  # type: ignore[union-attr]
    assert {"+39059111111", "+39059333333"} <= set(phones)
    assert len(rows(archive, "SELECT id FROM subject WHERE deleted_at IS NULL")) == 1
    assert imported(services, path)["unchanged"] == 2
