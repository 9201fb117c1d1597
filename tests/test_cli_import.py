"""`import` on the command line: every key of the report, policies, profiles, sheets, several files, what is refused."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from crm_desktop.services.importing import Importing
from crm_desktop.store.archive import Archive
from tests.formats.files import workbook
from tests.test_cli import Run, as_json, run

__all__ = ["run"]
HEAD = ("Nominativo", "Telefono", "Email", "Città", "P.IVA")
ROSSI = ("Rossi Mario", "339 1234567", "mario@x.example", "Roma", "")
ALFA = ("Alfa Costruzioni Srl", "02 1234567", "", "Milano", "00488410010")
KEYS = {
    "file", "sheet", "header_row", "rows", "added", "updated", "unchanged", "skipped", "subjects_added", "duplicates",
    "rejected", "not_data_rows", "columns", "batch",
}  # fmt: skip


def save(path: Path, *rows: Sequence[Any], sheet: str = "Clienti", head: Sequence[str] = HEAD) -> Path:
    return workbook(path, {sheet: [head, *rows]})


@pytest.fixture
def archive(tmp_path: Path) -> Path:
    return tmp_path / "i.crm"


def cities(run: Run, archive: Path) -> dict[str, str]:
    rows = as_json(run("list", "subjects", "--archive", archive, "--json"))["rows"]
    return {row.get("company") or row["family_name"]: row.get("city", "") for row in rows}


def test_the_report_has_every_key_and_the_counts_are_rows(run: Run, archive: Path, tmp_path: Path) -> None:
    file = save(tmp_path / "c.xlsx", ROSSI, ALFA, ALFA, ("Beta Srl", "x", "", "", ""), ("Totale 4",))
    tried = as_json(run("import", file, "--archive", archive, "--dry-run", "--json"))
    assert tried.keys() >= KEYS
    assert (tried["batch"], tried["header_row"], tried["sheet"]) == (None, 1, "Clienti")
    assert tried["rows"] == tried["added"] + tried["updated"] + tried["unchanged"] + tried["skipped"] == 4
    assert tried["not_data_rows"] == [6]
    assert {(r["row"], r["column"]) for r in tried["rejected"]} == {(5, "Telefono")}
    assert tried["duplicates"][0]["rows"] == [3, 4]
    assert {"score", "reasons", "existing"} <= tried["duplicates"][0].keys()
    assert all({"header", "field", "confidence"} <= column.keys() for column in tried["columns"])
    done = as_json(run("import", file, "--archive", archive, "--json"))
    assert done["batch"] == 1
    told = {key for key in KEYS if done[key] != tried[key]}
    assert told == {"batch"}


@pytest.mark.parametrize(
    ("policy", "city", "counts"),
    [
        ("update", "Napoli", (0, 1, 0, 0)),
        ("fill", "Roma", (0, 0, 1, 0)),
        ("skip", "Roma", (0, 0, 0, 1)),
        ("add", "Napoli", (1, 0, 0, 0)),
    ],
)
def test_policies(
    run: Run, archive: Path, tmp_path: Path, policy: str, city: str, counts: tuple[int, ...]
) -> None:
    run("import", save(tmp_path / "a.xlsx", ROSSI), "--archive", archive)
    newer = save(tmp_path / "b.xlsx", (*ROSSI[:3], "Napoli", ""))
    report = as_json(run("import", newer, "--archive", archive, "--on-duplicate", policy, "--json"))
    assert tuple(report[key] for key in ("added", "updated", "unchanged", "skipped")) == counts
    assert cities(run, archive)["Rossi"] == city


def test_several_files_are_several_reports_and_a_dry_run_says_what_happens_then(
    run: Run, archive: Path, tmp_path: Path
) -> None:
    files = save(tmp_path / "a.xlsx", ROSSI), save(tmp_path / "b.xlsx", (*ROSSI[:3], "Napoli", ""), ALFA)
    tried = as_json(run("import", *files, "--archive", archive, "--dry-run", "--json"))["imports"]
    assert not archive.exists()
    done = as_json(run("import", *files, "--archive", archive, "--json"))["imports"]
    assert (
        [(r["added"], r["updated"]) for r in tried]
        == [(r["added"], r["updated"]) for r in done]
        == [(1, 0), (1, 1)]
    )
    assert [r["batch"] for r in tried] == [None, None]
    again = as_json(run("import", *files, "--archive", archive, "--dry-run", "--json"))["imports"]
    assert [r["dry_run"] for r in again] == [True, True]
    assert len(cities(run, archive)) == 2


def test_sheets_are_named_one_by_one(run: Run, archive: Path, tmp_path: Path) -> None:
    file = workbook(
        tmp_path / "f.xlsx", {"Clienti": [HEAD, ROSSI], "Fornitori": [HEAD, ALFA], "Altro": [HEAD, ("Gamma Srl", "055 1112223")]}
    )  # fmt: skip
    chosen = ("--sheet", "Clienti", "--sheet", "Fornitori")
    report = as_json(run("import", file, *chosen, "--archive", archive, "--json"))
    assert (report["sheet"], report["added"]) == (["Clienti", "Fornitori"], 2)
    assert set(cities(run, archive)) == {"Rossi", "Alfa Costruzioni Srl"}


def test_a_saved_matching_is_used_by_its_name(run: Run, archive: Path, tmp_path: Path) -> None:
    file = save(tmp_path / "c.xlsx", ROSSI)
    with_profile(archive, file, {3: "tags"}, "I miei clienti")
    report = as_json(run("import", file, "--archive", archive, "--profile", "i miei clienti", "--json"))
    assert {c["header"]: c["field"] for c in report["columns"]}["Città"] == "tags"
    code, out, err = run("import", file, "--archive", archive, "--profile", "altro")
    assert (code, out) == (1, "")
    assert "altro" in err


def with_profile(archive: Path, file: Path, fields: dict[int, str], name: str) -> None:
    opened = Archive.create(archive)
    importing = Importing(opened)
    with importing.open(file) as foreign:
        choices = foreign.choices()
        options = replace(choices.options_of("Clienti"), fields=fields)
        importing.remember(foreign, replace(choices, options={"Clienti": options}), name)
    opened.close()


@pytest.mark.parametrize("what", ["missing.xlsx", "folder"])
def test_what_is_no_file_is_said_in_a_sentence(run: Run, archive: Path, tmp_path: Path, what: str) -> None:
    (tmp_path / "folder").mkdir()
    code, out, err = run("import", tmp_path / what, "--archive", archive, "--json")
    assert (code, out) == (1, "")
    assert what in err
    assert "Nothing was imported" in err
    assert err.count("\n") == 1


def test_without_a_terminal_and_without_input_it_works_and_says_nothing_else(
    archive: Path, tmp_path: Path
) -> None:
    command = [
        sys.executable,
        "-m",
        "crm_desktop",
        "import",
        str(save(tmp_path / "c.xlsx", ROSSI)),
        "--archive",
        str(archive),
        "--json",
    ]
    environment = {name: value for name, value in os.environ.items() if name != "XDG_RUNTIME_DIR"}
    done = subprocess.run(
        command, capture_output=True, text=True, stdin=subprocess.DEVNULL, env=environment, check=False
    )
    assert (done.returncode, done.stderr) == (0, "")
    assert json.loads(done.stdout)["added"] == 1
