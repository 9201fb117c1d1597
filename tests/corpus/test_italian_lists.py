"""The lifelike Italian lists, scored against what a careful human would enter, by the score script that comes with them."""

from __future__ import annotations

import importlib.util
import json
import os
from pathlib import Path
from typing import Any

import pytest

from crm_desktop.domain.match_keys import person_key
from crm_desktop.errors import UserError
from crm_desktop.services.importing import Importing
from crm_desktop.store import subject_export
from crm_desktop.store.archive import Archive

CORPUS = os.environ.get("CRM_CORPUS", "")
LISTS = Path(CORPUS) / "italian-lists"
pytestmark = [
    pytest.mark.corpus,
    pytest.mark.skipif(
        not (CORPUS and LISTS.is_dir()), reason="CRM_CORPUS names no folder with italian-lists"
    ),
]
FILES = (
    sorted(p.name for p in LISTS.iterdir() if p.suffix in (".xlsx", ".xls", ".ods", ".csv"))
    if LISTS.is_dir() and CORPUS
    else []
)


@pytest.fixture(scope="module")
def score() -> Any:
    spec = importlib.util.spec_from_file_location("score", LISTS / "score.py")
    assert spec
    assert spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def answer(archive: Archive, path: Path) -> tuple[dict[str, Any], dict[str, Any]]:
    """(the answer the scorer wants, the report), out of the archive: a house and its person of one row are one."""
    importing = Importing(archive)
    try:
        with importing.open(path) as file:
            report = importing.write(importing.plan(file, file.choices())).as_json()
    except UserError as error:
        return {"outcome": "refuse", "reason": error.message.code.removeprefix("import."), "subjects": []}, {}
    rows = _rows(archive, path.name)
    return {
        "outcome": "imports",
        "sheet": report["sheet"],
        "subjects": rows,
        "header_row": report["header_row"],
    }, report


def _rows(archive: Archive, name: str) -> list[dict[str, Any]]:
    merged: dict[tuple[Any, ...], dict[str, Any]] = {}
    for row in subject_export.rows(archive.reader(), None, {}, "", None):
        source = row.pop("source", {})
        if source.get("file") != name:
            continue
        place = (source["sheet"], source["row"])
        row.update(sheet=source["sheet"], row=source["row"])
        if place in merged:
            first, second = sorted((merged[place], row), key=lambda r: r["kind"] == "person")
            merged[place] = {**second, **first}
        else:
            merged[place] = row
    for row in merged.values():
        row.setdefault("company", row.get("employer"))
    return list(merged.values())


@pytest.mark.parametrize("name", FILES)
def test_nearly_every_field_is_right_without_help(archive: Archive, score: Any, name: str) -> None:
    truth = json.loads((LISTS / "truth" / f"{name}.json").read_text("utf-8"))
    found, _ = answer(archive, LISTS / name)
    result = score.score_file(truth, found)
    tally = result["tally"]
    right, wrong, missed = (sum(counter.values()) for counter in (tally.tp, tally.fp, tally.fn))
    if truth["outcome"] == "refuse":
        assert result["checks"]["refused"]
        assert result["checks"]["reason"]
        return
    assert result["spurious"] == 0
    assert result["found"] + result["merged"] == result["expected"]
    assert right / (right + wrong) >= 0.98, dict(tally.wrong)
    assert right / (right + missed) >= 0.95, dict(tally.wrong)


@pytest.mark.parametrize("name", [n for n in FILES if n != "protetto.xlsx"])
def test_duplicates_are_suggested_and_namesakes_are_not(archive: Archive, name: str) -> None:
    truth = json.loads((LISTS / "truth" / f"{name}.json").read_text("utf-8"))
    _, report = answer(archive, LISTS / name)
    single = len(truth["sheets"]) <= 1

    def key(i: int) -> Any:
        subject = truth["subjects"][i]
        return subject["row"] if single else f"{subject['sheet']}!{subject['row']}"

    wanted = {
        frozenset((key(a), key(b)))
        for group in truth["within_file_duplicates_subjects"]
        for a in group
        for b in group
        if a < b
    }
    found = {frozenset(d["rows"]) for d in report["duplicates"] if len(d["rows"]) == 2}
    if wanted:
        assert len(found & wanted) >= 0.9 * len(wanted)
    assert len(found - wanted) <= 0.02 * len(found)
    assert not [
        d
        for d in report["duplicates"]
        if d["rows"] and frozenset(d["rows"]) in _lookalikes(truth, key) and d["score"] >= 0.9
    ]


def _lookalikes(truth: dict[str, Any], key: Any) -> set[frozenset[Any]]:
    return {
        frozenset((key(a), key(b)))
        for group in truth["not_duplicates_subjects"]
        for a in group
        for b in group
        if a < b
    }


def test_the_second_file_of_a_pair_changes_what_it_should(archive: Archive) -> None:
    truth = json.loads((LISTS / "truth" / "clienti_febbraio.xlsx.json").read_text("utf-8"))["update_expected"]
    answer(archive, LISTS / "clienti_gennaio.xlsx")
    importing = Importing(archive)
    with importing.open(LISTS / "clienti_febbraio.xlsx") as file:
        plan = importing.plan(file, file.choices())
    by_row = {plan.label(i)[1]: i for i in range(len(plan))}
    assert sorted(row for row, i in by_row.items() if plan.outcomes[i] == "new") == truth["new"]
    for changed in truth["changed"]:
        fields = {change.key.partition(":")[0] for change in plan.changes[by_row[changed["row"]]]}
        assert fields == set(changed["fields"]), changed


@pytest.mark.parametrize("name", [n for n in FILES if n != "protetto.xlsx"])
def test_a_list_imported_twice_changes_nothing(archive: Archive, name: str) -> None:
    answer(archive, LISTS / name)
    before = sorted(map(str, _rows(archive, name)))
    _, again = answer(archive, LISTS / name)
    assert (again["added"], again["updated"], again["batch"]) == (0, 0, None)
    assert sorted(map(str, _rows(archive, name))) == before


def test_the_password_opens_the_protected_list(archive: Archive) -> None:
    truth = json.loads((LISTS / "truth" / "protetto.xlsx.json").read_text("utf-8"))
    with Importing(archive).open(LISTS / "protetto.xlsx", truth["password"]) as file:
        rows = file.preview(file.proposed[0], limit=500).rows
    assert [person_key(s["given_name"], s["family_name"]) for s in rows] == [
        person_key(s["given_name"], s["family_name"]) for s in truth["if_opened"]
    ]
