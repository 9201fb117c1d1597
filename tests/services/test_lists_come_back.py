"""A list exported here, perhaps corrected in Excel, and imported again says the same."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtWidgets import QApplication

from crm_desktop.domain import entities
from crm_desktop.domain.messages import Message
from crm_desktop.services import Services
from crm_desktop.services.exporting import Exporting
from crm_desktop.store.archive import Archive
from crm_desktop.ui import i18n
from crm_desktop.ui.export_words import FileWording, text_formats
from tests.everything_world import empty
from tests.sample_archive import opened

#: what an import has no field for: it becomes a field of the user's own, or tags
NO_FIELD = {"scope", "came_from", "characteristics", "interests", "custom", "sdi"}
#: what an address book has no place for, besides
NO_PROPERTY = NO_FIELD | {
    "tier",
    "priority",
    "lifecycle",
    "target",
    "sector",
    "consent_marketing",
    "last_contact",
    "next_contact",
    "kind",
}


@pytest.fixture(params=["it", "en"])
def sample(request: pytest.FixtureRequest, app: QApplication, tmp_path: Path) -> Iterator[Archive]:
    i18n.set_language(request.param)
    with opened(tmp_path / "sample.crm", request.param) as archive:
        yield archive


@pytest.fixture
def other(tmp_path: Path) -> Iterator[Archive]:
    other = empty(tmp_path)
    yield other
    other.close()


def brought_back(path: Path, other: Archive) -> dict[tuple[Any, ...], dict[str, Any]]:
    services = Services(other)
    with services.importing.open(path) as file:
        services.importing.write(services.importing.plan(file, file.choices()))
    return by_name(other)


def by_name(archive: Archive) -> dict[tuple[Any, ...], dict[str, Any]]:
    rows = Services(archive).subjects.export_rows()
    return {
        tuple(row.get(key) for key in ("company", "given_name", "family_name", "city")): row for row in rows
    }


def differences(
    before: dict[Any, dict[str, Any]], after: dict[Any, dict[str, Any]], without: set[str]
) -> list[Any]:
    assert before.keys() == after.keys()
    return [
        (name, key, row[key], after[name].get(key))
        for name, row in before.items()
        for key in row.keys() - without - {"id", "source"}
        if _plain(key, row[key]) != _plain(key, after[name].get(key))
    ]


def _plain(key: str, value: Any) -> Any:
    if key == "phones" and value:  # which comes first is not said by every file
        return sorted(phone["number"] for phone in value)
    return value.removeprefix("https://") if key == "website" and value else value


@pytest.mark.parametrize(("name", "plain"), [("o.xlsx", False), ("o.csv", False), ("o.csv", True)])
def test_a_list_of_subjects(sample: Archive, other: Archive, tmp_path: Path, name: str, plain: bool) -> None:
    kinds = ["subjects"]
    path = Exporting(sample).export(tmp_path / name, FileWording(), text_formats(), kinds, plain=plain).path
    assert differences(by_name(sample), brought_back(path, other), NO_FIELD | {"tags"}) == []


@pytest.mark.parametrize("version", ["4.0", "3.0"])
def test_cards(sample: Archive, other: Archive, tmp_path: Path, version: str) -> None:
    path = (
        Exporting(sample).export(tmp_path / "o.vcf", FileWording(), text_formats(), card_version=version).path
    )
    assert differences(by_name(sample), brought_back(path, other), NO_PROPERTY) == []


@pytest.mark.parametrize("name", ["o.xlsx", "o.csv"])
def test_text_that_looks_like_a_formula(
    app: QApplication, archive: Archive, other: Archive, tmp_path: Path, name: str
) -> None:
    texts = ["=1+1", "@nick", "-5 gradi", "+ idee"]
    with archive.step(Message("step.test")) as step:
        for number, text in enumerate(texts):
            step.save(entities.Subject, {"company": f"Ditta {number} S.r.l.", "notes": text})
    path = Exporting(archive).export(tmp_path / name, FileWording(), text_formats(), ["subjects"]).path
    found = brought_back(path, other)
    assert [row["notes"] for _, row in sorted(found.items())] == texts
