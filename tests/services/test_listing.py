"""Plain rows of every kind."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path

import pytest

from crm_desktop.errors import UserError
from crm_desktop.services.listing import KINDS, Listing
from crm_desktop.store.archive import Archive
from tests.sample_archive import opened


@pytest.fixture
def sample(tmp_path: Path) -> Iterator[Archive]:
    with opened(tmp_path / "s.crm") as archive:
        yield archive


@pytest.mark.parametrize("kind", KINDS)
def test_rows_have_the_keys_they_say(sample: Archive, kind: str) -> None:
    listing = Listing(sample)
    rows = list(listing.rows(kind))
    assert rows or kind == "attachments"
    assert all(row.keys() <= set(listing.keys(kind)) for row in rows)
    assert all(value not in (None, "") for row in rows for value in row.values())


@pytest.mark.parametrize(
    ("kind", "where", "expected"),
    [
        ("facts", {"kind": "budget", "subject": "molino bertani s.r.l."}, 1),
        ("cycles", {"outcome": "", "stage": "hook"}, 5),
        ("cycles", {"expected_value": "6800"}, 1),
        ("reviews", {"figures.contacts": "11"}, 1),
        ("interactions", {"subject_id": "999999"}, 0),
    ],
)
def test_where(sample: Archive, kind: str, where: dict[str, str], expected: int) -> None:
    assert len(list(Listing(sample).rows(kind, where))) == expected


def test_an_unknown_field_is_said(sample: Archive) -> None:
    with pytest.raises(UserError, match=r"list.unknown_field"):
        Listing(sample).rows("facts", {"colour": "red"})


def test_search_ignores_accents_and_case(sample: Archive) -> None:
    found = list(Listing(sample).rows("facts", search="GIÀ approvàti"))
    assert found
    assert all("già approvati" in row["text"] for row in found)


def test_limit_and_order(sample: Archive) -> None:
    rows = list(Listing(sample).rows("interactions", limit=5))
    assert len(rows) == 5
    assert [row["at"] for row in rows] == sorted((row["at"] for row in rows), reverse=True)


def test_what_is_in_the_trash_is_not_listed(sample: Archive) -> None:
    from crm_desktop.domain.messages import Message

    before = list(Listing(sample).rows("facts", {"subject": "Cantina Valdora"}))
    assert before
    with sample.step(Message("step.test")) as step:
        step.delete("subject", [before[0]["subject_id"]])
    assert not list(Listing(sample).rows("facts", {"subject": "Cantina Valdora"}))


def test_money_is_exact(sample: Archive) -> None:
    amounts = [row["amount"] for row in Listing(sample).rows("results") if "amount" in row]
    assert all(isinstance(amount, Decimal) for amount in amounts)
