"""Everything out and in again by the command line, and the two ways of text tables and cards."""

from __future__ import annotations

import csv
import json
from pathlib import Path
from zipfile import ZipFile

import pytest

from tests.test_cli import Run, as_json, path, run

__all__ = ["path", "run"]  # fixtures


def export(run: Run, archive: Path, target: Path, *more: str) -> Path:
    assert run("export", "--archive", archive, "--to", target, *more)[0] == 0
    return target


def same(one: Path, two: Path) -> bool:
    with ZipFile(one) as first, ZipFile(two) as second:
        names = [n for n in first.namelist() if n != "manifest.json"]
        assert first.namelist() == second.namelist()
        return all(first.read(name) == second.read(name) for name in names)


def test_everything_out_and_in_again(run: Run, path: Path, tmp_path: Path) -> None:
    copy = export(run, path, tmp_path / "a.zip")
    answer = as_json(run("import", copy, "--archive", tmp_path / "new.crm", "--json"))
    assert answer["everything"] is True
    assert answer["subjects_added"] == 180
    assert answer["rows"] == answer["added"] == sum(t["added"] for t in answer["tables"].values())
    assert (answer["unchanged"], answer["skipped"], answer["batch"]) == (0, 0, None)
    assert same(copy, export(run, tmp_path / "new.crm", tmp_path / "b.zip"))
    again = as_json(run("import", copy, "--archive", tmp_path / "new.crm", "--json"))
    assert (again["added"], again["unchanged"]) == (0, answer["added"])
    steps = as_json(run("undo", tmp_path / "new.crm", "--list", "--json"))["steps"]
    assert [step["label"] for step in steps] == ["Everything of a.zip imported"]
    assert as_json(run("undo", tmp_path / "new.crm", "--json"))["code"] == "step.everything"
    assert as_json(run("list", "subjects", "--archive", tmp_path / "new.crm", "--json"))["rows"] == []


def test_a_folder_without_an_ending(run: Run, path: Path, tmp_path: Path) -> None:
    export(run, path, tmp_path / "copy")
    said = run("import", tmp_path / "copy", "--archive", tmp_path / "new.crm")
    assert said[0] == 0
    assert "180 subjects" in said[1]
    code, _, error = run("export", "--archive", path, "--to", tmp_path / "copy")
    assert (code, "is not empty" in error) == (1, True)


def test_a_dry_run_makes_no_archive(run: Run, path: Path, tmp_path: Path) -> None:
    copy = export(run, path, tmp_path / "a.zip")
    answer = as_json(run("import", copy, "--archive", tmp_path / "new.crm", "--dry-run", "--json"))
    assert answer["dry_run"]
    assert answer["subjects_added"] == 180
    assert not (tmp_path / "new.crm").exists()


@pytest.mark.parametrize("damage", ["cut", "other", "missing"])
def test_what_cannot_be_read_makes_no_archive(run: Run, path: Path, tmp_path: Path, damage: str) -> None:
    copy = export(run, path, tmp_path / "a.zip")
    if damage == "cut":
        copy.write_bytes(copy.read_bytes()[:10_000])
    elif damage == "other":
        copy.write_bytes(b"PK nothing")
    else:
        copy.unlink()
    code, _, error = run("import", copy, "--archive", tmp_path / "new.crm")
    assert code == 1
    assert "Traceback" not in error
    assert "Nothing was imported" in error
    assert not (tmp_path / "new.crm").exists()


def test_a_plain_text_table_has_the_values_of_the_list(run: Run, path: Path, tmp_path: Path) -> None:
    export(run, path, tmp_path / "o.csv", "--csv", "plain", "--only", "results")
    with (tmp_path / "o.csv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    listed = as_json(run("list", "results", "--archive", path, "--json"))["rows"]
    assert len(rows) == len(listed) > 100
    for row, expected in zip(rows, listed, strict=True):
        for key, value in expected.items():
            assert row[key] == str(value) or float(row[key]) == value


def test_kinds_of_a_copy_of_everything_cannot_be_chosen(run: Run, path: Path, tmp_path: Path) -> None:
    code, _, error = run("export", "--archive", path, "--to", tmp_path / "o.zip", "--only", "facts")
    assert (code, "always holds everything" in error) == (1, True)


def test_cards_of_the_older_version(run: Run, path: Path, tmp_path: Path) -> None:
    raw = export(run, path, tmp_path / "o.vcf", "--vcard", "3.0").read_bytes()
    assert raw.count(b"VERSION:3.0\r\n") == 180


def test_the_manifest_says_who_wrote_it(run: Run, path: Path, tmp_path: Path) -> None:
    with ZipFile(export(run, path, tmp_path / "a.zip")) as packed:
        manifest = json.loads(packed.read("manifest.json"))
    assert manifest["format"] == "crm-desktop-everything"
    assert manifest["version"] == 1
    assert str(tmp_path) not in json.dumps(manifest)
