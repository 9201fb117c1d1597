"""The sample archive: plausible, whole, the same each time, in both languages, and fast in great numbers."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from stdnum.it import codicefiscale, iva

from crm_desktop.services.checking import check_archive
from crm_desktop.services.jobs import Cancelled, SilentJob
from crm_desktop.services.listing import Listing
from crm_desktop.services.sample import build_sample
from crm_desktop.services.sampling.codes import body_code, landline, mobile, slug, tax_code, vat_number
from crm_desktop.services.sampling.history import _months
from crm_desktop.store.archive import Archive
from tests.sample_archive import TODAY, opened


@pytest.fixture(params=["it", "en"])
def sample(tmp_path: Path, request: pytest.FixtureRequest) -> Iterator[Archive]:
    with opened(tmp_path / "s.crm", request.param) as archive:
        yield archive


@pytest.fixture
def italian(tmp_path: Path) -> Iterator[Archive]:
    with opened(tmp_path / "s.crm") as archive:
        yield archive


def test_it_is_whole_and_one_step(sample: Archive) -> None:
    assert check_archive(sample).problems == ()
    assert sample.undo() is not None
    assert not list(Listing(sample).rows("subjects"))
    assert sample.undo() is None


def test_subjects_of_all_kinds_with_distinct_names_and_right_numbers(sample: Archive) -> None:
    rows = list(Listing(sample).rows("subjects"))
    assert len(rows) == 180
    assert {row["kind"] for row in rows} == {"person", "company", "public_body", "association"}
    names = [(row.get("company"), row.get("given_name"), row.get("family_name")) for row in rows]
    assert len(set(names)) == len(names)
    vats = [row["vat"] for row in rows if "vat" in row]
    assert len(vats) > 50
    assert all(iva.is_valid(vat) for vat in vats)
    assert all(mail.endswith(".example") for row in rows for mail in row["emails"])
    tiers = [row.get("tier") for row in rows]
    assert (tiers.count("key"), tiers.count("growing")) == (9, 31)
    assert any("employer" in row for row in rows)


def test_cycles_open_in_every_stage_and_closed_in_every_way(sample: Archive) -> None:
    cycles = list(Listing(sample).rows("cycles"))
    still_open = [c["stage"] for c in cycles if "outcome" not in c]
    assert {stage: still_open.count(stage) for stage in ("approach", "understanding", "hook")} == {
        "approach": 9, "understanding": 8, "hook": 5,
    }  # fmt: skip
    outcomes = [c["outcome"] for c in cycles if "outcome" in c]
    assert outcomes.count("lost") >= 4
    assert outcomes.count("stopped") >= 1
    assert len(outcomes) >= 8
    unreviewed = [c for c in cycles if "outcome" in c and "review_id" not in c]
    assert 2 <= len(unreviewed) <= 3


def test_cycles_of_a_subject_are_numbered_in_order(sample: Archive) -> None:
    numbers: dict[int, list[int]] = {}
    for cycle in sorted(Listing(sample).rows("cycles"), key=lambda row: str(row["opened_on"])):
        numbers.setdefault(cycle["subject_id"], []).append(cycle["number"])
    assert all(found == list(range(found[0], found[0] + len(found))) for found in numbers.values())


def test_every_target_has_an_objective(sample: Archive) -> None:
    targets = {row["id"] for row in Listing(sample).rows("subjects", {"target": "true"})}
    assert len(targets) > 25
    assert targets <= {row["subject_id"] for row in Listing(sample).rows("aims", {"closed_on": ""})}


def test_a_factor_repeats(italian: Archive) -> None:
    factors = {row["name"]: (row["helped"], row["hurt"]) for row in Listing(italian).rows("factors")}
    assert factors["Produzione coinvolta presto"] == (3, 0)
    assert factors["Preventivo inviato senza telefonare"] == (1, 2)


def test_findings_have_evidence_and_reviews_their_figures(sample: Archive) -> None:
    reviews = list(Listing(sample).rows("reviews"))
    assert len(reviews) >= 8
    assert all(review["figures"]["contacts"] > 0 for review in reviews)
    assert all(review["findings"] and all(f["lesson"] for f in review["findings"]) for review in reviews)
    evidence = sample.reader().execute("SELECT count(DISTINCT finding_id) FROM evidence").fetchone()[0]
    assert evidence == len(list(Listing(sample).rows("findings")))


def test_montorsi_has_gone_silent(italian: Archive) -> None:
    days = [
        date.fromisoformat(row["at"][:10])
        for row in Listing(italian).rows("interactions", {"subject": "Salumificio Montorsi"})
    ]
    assert 74 <= (TODAY - max(days)).days <= 80
    assert len(days) > 12


def test_the_last_month_is_the_best_and_nothing_lies_ahead(sample: Archive) -> None:
    months: dict[str, float] = {}
    for row in Listing(sample).rows("results"):
        assert row["happened_on"] <= TODAY.isoformat()
        month = row["happened_on"][:7]
        months[month] = months.get(month, 0) + float(row.get("amount", 0))
    assert len(months) == 24
    assert max(months, key=lambda month: months[month]) == "2026-11"


def test_a_month_that_has_just_begun_gives_way_to_the_one_before() -> None:
    assert _months(date(2026, 12, 3))[0] == date(2026, 11, 1)
    assert _months(date(2026, 12, 5))[0] == date(2026, 12, 1)


@pytest.mark.parametrize("day", [date(2027, 1, 1), date(2028, 2, 29), date(2026, 3, 31)])
def test_any_day_will_do(tmp_path: Path, day: date) -> None:
    archive = Archive.create(tmp_path / "day.crm")
    build_sample(archive, subjects=90, interactions=400, results=60, today=day)
    rows = list(Listing(archive).rows("subjects", {"family_name": "Tassinari"}))
    assert rows[0]["birthday"][5:] == day.strftime("%m-%d")
    archive.close()


def test_the_same_seed_gives_the_same(tmp_path: Path) -> None:
    found = []
    for number, seed in enumerate((3, 3, 4)):
        archive = Archive.create(tmp_path / f"{number}.crm")
        build_sample(archive, subjects=100, interactions=500, results=100, seed=seed, today=TODAY)
        found.append([list(Listing(archive).rows(kind)) for kind in ("subjects", "interactions", "results")])
        archive.close()
    assert found[0] == found[1]
    assert found[0] != found[2]


def test_numbers_wanted_are_numbers_made(archive: Archive) -> None:
    made = build_sample(archive, subjects=12_000, interactions=3_000, results=2_000, today=TODAY)
    assert made.counts["subject"] == 12_000
    assert made.counts["interaction"] == 3_000
    assert made.counts["result"] == 2_000
    doubles = (
        archive.reader().execute("SELECT count(*) - count(DISTINCT display_name) FROM subject").fetchone()[0]
    )
    assert doubles == 0
    assert not check_archive(archive).problems


def test_cancelling_leaves_nothing(archive: Archive) -> None:
    class Impatient(SilentJob):
        def progress(self, done: int, total: int, message: object = None) -> None:
            raise Cancelled

    with pytest.raises(Cancelled):
        build_sample(archive, subjects=6_000, today=TODAY, job=Impatient())
    assert not list(Listing(archive).rows("subjects"))


def test_it_can_be_added_to_an_archive_that_has_one(archive: Archive) -> None:
    build_sample(archive, subjects=80, interactions=400, results=60, today=TODAY)
    build_sample(archive, subjects=80, interactions=400, results=60, today=TODAY)
    assert len(list(Listing(archive).rows("subjects"))) == 160
    assert len(list(Listing(archive).rows("products"))) == 5


def test_codes_are_right() -> None:
    assert all(iva.is_valid(vat_number(i)) for i in range(0, 100_000, 997))
    assert all(codicefiscale.is_valid(body_code(i)) for i in range(0, 100_000, 997))
    assert tax_code("Rossi", "Mario", date(1980, 1, 1), False, "H501") == "RSSMRA80A01H501U"
    assert codicefiscale.is_valid(tax_code("Fò", "Ada", date(1999, 12, 31), True))
    assert slug("Caffè dell'Orso & C. S.r.l.") == "caffedellorso"


def test_phones_are_formally_valid() -> None:
    import phonenumbers
    from phonenumbers import PhoneNumberFormat

    for index in range(0, 60_000, 1_111):
        for e164, shown in (
            landline("059", index),
            landline("0522", index),
            landline("02", index),
            mobile(index),
        ):
            number = phonenumbers.parse(e164, None)
            assert phonenumbers.is_valid_number(number), e164
            assert phonenumbers.format_number(number, PhoneNumberFormat.NATIONAL) == shown
