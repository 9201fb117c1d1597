"""The command line, called in this process; a few starts of the real program are at the end."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from crm_desktop.__main__ import opens_window
from crm_desktop.cli import main
from crm_desktop.domain import entities
from crm_desktop.domain.messages import Message
from crm_desktop.store.archive import Archive
from crm_desktop.ui.i18n import language, set_language
from tests.sample_archive import copy_to

Run = Callable[..., tuple[int, str, str]]


@pytest.fixture
def run(qapp: Any, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Iterator[Run]:
    """Run a command; `(exit code, stdout, stderr)`."""
    monkeypatch.setenv("CRM_DESKTOP_LANGUAGE", "en")
    before = language()

    def call(*arguments: object) -> tuple[int, str, str]:
        code = main([str(argument) for argument in arguments])
        said = capsys.readouterr()
        return code, said.out, said.err

    yield call
    set_language(before)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return copy_to(tmp_path / "a.crm")


def as_json(answer: tuple[int, str, str]) -> Any:
    assert answer[0] == 0, answer[2]
    return json.loads(answer[1])


# -- usage


@pytest.mark.parametrize(
    "arguments",
    [
        ["lists"], ["list", "stars", "--archive", "a.crm"], ["list", "subjects"], ["check"], ["check", "a", "--jso"],
        ["list", "subjects", "--archive", "a.crm", "--where", "tier"], ["undo", "a.crm", "--step", "x"],
        ["list", "subjects", "--archive", "a.crm", "--limit", "-1"], ["sample", "--archive", "a", "--language", "fr"],
        ["import", "x.csv", "--archive", "a.crm", "--on-duplicate", "burn"], ["ask"], [],
    ],
)  # fmt: skip
def test_wrong_usage_is_2(run: Run, arguments: list[str]) -> None:
    code, out, err = run(*arguments)
    assert code == 2
    assert not out
    assert err


def test_help_and_version_are_0(run: Run) -> None:
    assert run("--help")[0] == 0
    code, out, _ = run("list", "--help")
    assert code == 0
    assert "FIELD=VALUE" in out
    assert run("--version")[1].startswith("CRM Desktop ")


def test_what_argparse_says_is_italian_too(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CRM_DESKTOP_LANGUAGE", "it")
    _, out, _ = run("check", "--help")
    assert out.startswith("uso: ")
    code, _, err = run("check")
    assert code == 2
    assert "mancano" in err


@pytest.mark.parametrize(
    ("arguments", "window"),
    [
        ([], True),
        (["x.crm"], True),
        (["check"], False),
        (["--help"], False),
        (["x.crm", "y"], False),
        (["chekc"], False),
    ],
)
def test_what_opens_the_window(arguments: list[str], window: bool) -> None:
    assert opens_window(arguments) is window


# -- refusals


@pytest.mark.parametrize(
    "arguments",
    [
        ["list", "subjects", "--archive"], ["check"], ["undo"], ["undo", "--list"], ["ask", "factors", "--archive"],
        ["export", "--to", "o.xlsx", "--archive"], ["backup", "--to", "b.crm"],
    ],
)  # fmt: skip
def test_a_missing_archive_is_said_and_not_made(run: Run, tmp_path: Path, arguments: list[str]) -> None:
    code, out, err = run(*arguments, tmp_path / "none.crm")
    assert (code, out) == (1, "")
    assert "is not there" in err
    assert not list(tmp_path.iterdir())


def test_the_sentence_is_in_the_users_language(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("CRM_DESKTOP_LANGUAGE", "it")
    code, _, err = run("check", tmp_path / "none.crm")
    assert code == 1
    assert "Non è stato creato nulla" in err


@pytest.mark.parametrize("content", [b"", b"hello" * 40, b"PK\x03\x04" + b"\0" * 200])
def test_a_foreign_file_is_left_alone(run: Run, tmp_path: Path, content: bytes) -> None:
    file = tmp_path / "x.crm"
    file.write_bytes(content)
    for command in (
        ["check", file],
        ["list", "subjects", "--archive", file],
        ["undo", file],
        ["sample", "--archive", file],
    ):
        code, out, err = run(*command)
        assert (code, out) == (1, "")
        assert "was not touched" in err
    assert file.read_bytes() == content
    assert [f.name for f in tmp_path.iterdir()] == ["x.crm"]


def test_reading_works_beside_a_writer_and_writing_does_not(run: Run, path: Path, tmp_path: Path) -> None:
    archive = Archive.open(path)
    try:
        assert len(as_json(run("list", "factors", "--archive", path, "--json"))["rows"]) == 11
        assert as_json(run("check", path, "--json"))["ok"]
        assert run("backup", path, "--to", tmp_path / "b.crm")[0] == 0
        assert run("export", "--archive", path, "--to", tmp_path / "o.json")[0] == 0
        assert as_json(run("ask", "factors", "--archive", path, "--json"))["rows"]
        for command in (
            ["undo", path],
            ["sample", "--archive", path],
            ["restore", tmp_path / "b.crm", "--to", path],
        ):
            code, _, err = run(*command)
            assert code == 1
            assert "is open" in err
    finally:
        archive.close()


def test_a_passphrase_file_must_be_there(run: Run, path: Path, tmp_path: Path) -> None:
    secret = tmp_path / "secret"
    code, _, err = run("check", path, "--passphrase-file", secret)
    assert code == 1
    assert "could not be read" in err
    secret.write_text("open sesame\n")
    assert run("check", path, "--passphrase-file", secret)[0] == 0


def test_a_bug_is_told_without_the_users_data(
    run: Run, path: Path, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    from crm_desktop.services import listing

    def broken(*_: object, **__: object) -> None:
        raise ZeroDivisionError("Molino Bertani")

    monkeypatch.setattr(listing.Listing, "rows", broken)
    code, _, err = run("list", "facts", "--archive", path)
    assert code == 1
    assert "ZeroDivisionError" in err
    assert "Bertani" not in err + caplog.text
    caplog.clear()


# -- reading


def test_list_subjects(run: Run, path: Path) -> None:
    rows = as_json(run("list", "subjects", "--archive", path, "--json"))["rows"]
    assert len(rows) == 180
    bertani = as_json(
        run("list", "subjects", "--archive", path, "--where", "company=Molino Bertani S.r.l.", "--json")
    )["rows"]
    assert [(row["kind"], row["tier"], row["target"], row["province"]) for row in bertani] == [
        ("company", "key", True, "MO")
    ]
    assert bertani[0]["phones"][0].keys() == {"number", "mobile"}
    assert len(as_json(run("list", "subjects", "--archive", path, "--limit", 7, "--json"))["rows"]) == 7
    found = as_json(run("list", "subjects", "--archive", path, "--search", "bertani", "--json"))["rows"]
    assert {"Molino Bertani S.r.l."} <= {row.get("company") for row in found}


def test_list_without_json_is_a_table_with_tabs(run: Run, path: Path) -> None:
    _, out, _ = run("list", "aims", "--archive", path, "--limit", 3)
    lines = out.splitlines()
    assert lines[0].split("\t")[:3] == ["id", "subject_id", "subject"]
    assert len(lines) == 4
    assert all(line.count("\t") == lines[0].count("\t") for line in lines)


def test_an_unknown_field_is_said(run: Run, path: Path) -> None:
    code, _, err = run("list", "facts", "--archive", path, "--where", "colour=red")
    assert code == 1
    assert "colour" in err


def test_ask(run: Run, path: Path) -> None:
    questions = as_json(run("ask", "--list", "--json"))["questions"]
    assert all(question["about"] for question in questions)
    for question in questions:
        answer = as_json(run("ask", question["name"], "--archive", path, "--json"))
        assert answer["question"] == question["name"]
        assert answer["rows"]
    code, _, err = run("ask", "why", "--archive", path)
    assert code == 1
    assert "why" in err


def test_check_says_what_is_wrong(run: Run, path: Path) -> None:
    archive = Archive.open(path)
    archive.writer.execute("DELETE FROM subject_summary WHERE subject_id < 4")
    archive.close()
    code, out, err = run("check", path, "--json")
    assert code == 1
    assert json.loads(out)["problems"] == [{"check": "summary", "detail": "subject_summary", "count": 3}]
    assert "3 summary rows" in err


def test_check_answers_a_script_even_when_nothing_can_be_opened(run: Run, tmp_path: Path) -> None:
    (tmp_path / "x.crm").write_bytes(b"hello" * 40)
    code, out, err = run("check", tmp_path / "x.crm", "--json")
    assert code == 1
    assert json.loads(out)["problems"] == [{"check": "open", "detail": "archive.not_an_archive", "count": 1}]
    assert err


@pytest.mark.parametrize("suffix", ["xlsx", "csv", "vcf", "ics", "json", "zip"])
def test_export(run: Run, path: Path, tmp_path: Path, suffix: str) -> None:
    answer = as_json(run("export", "--archive", path, "--to", tmp_path / f"o.{suffix}", "--json"))
    assert Path(answer["file"]).stat().st_size > 1_000
    assert all(count >= 0 for count in answer["counts"].values())


def test_headers_of_a_workbook_are_words(
    run: Run, path: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from openpyxl import load_workbook

    monkeypatch.setenv("CRM_DESKTOP_LANGUAGE", "it")
    assert run("export", "--archive", path, "--to", tmp_path / "o.xlsx", "--only", "subjects")[0] == 0
    book = load_workbook(tmp_path / "o.xlsx")
    assert book.sheetnames == ["Soggetti"]
    header = [cell.value for cell in book["Soggetti"][1]]
    assert {"Azienda", "Partita IVA", "E-mail", "Cliente dal"} <= set(header)
    tiers = {row[header.index("Fascia")] for row in book["Soggetti"].iter_rows(min_row=2, values_only=True)}
    assert {"Chiave", "In crescita", "Potenziale"} <= tiers


def test_every_column_has_a_header_and_every_word_is_translated(run: Run, path: Path) -> None:
    from crm_desktop.services.listing import KINDS, Listing
    from crm_desktop.ui.words import all_words

    archive = Archive.open(path, writable=False)
    words = all_words()
    nested = {"phones", "custom", "sales", "figures", "findings"}
    missing = {
        f"{kind}.{key}"
        for kind in KINDS
        for key in set(Listing(archive).keys(kind)) - nested
        if f"column.{key}" not in words and f"column.{kind}.{key}" not in words
    }
    archive.close()
    assert not missing
    assert all(f"records.{kind}" in words for kind in KINDS)


# -- writing


def test_sample_makes_the_archive_in_the_language_asked_for(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "new" / "s.crm"
    made = as_json(
        run(
            "sample",
            "--archive",
            path,
            "--subjects",
            120,
            "--interactions",
            700,
            "--results",
            90,
            "--language",
            "it",
            "--json",
        )
    )
    assert (made["counts"]["subject"], made["counts"]["interaction"], made["counts"]["result"]) == (
        120,
        700,
        90,
    )
    names = {row["name"] for row in as_json(run("list", "products", "--archive", path, "--json"))["rows"]}
    assert "Etichette" in names


def test_undo_the_last_step_or_an_older_one(run: Run, path: Path) -> None:
    archive = Archive.open(path)
    ids = []
    for name in ("First", "Second"):
        with archive.step(Message("step.subject.add", {"name": name})) as step:
            step.save(entities.Subject, {"company": name})
        ids.append(step.changes.step)
    archive.close()
    steps = as_json(run("undo", path, "--list", "--json"))["steps"]
    assert [step["id"] for step in steps[:2]] == [ids[1], ids[0]]
    assert steps[0]["label"] == "Subject added: Second"
    assert all(step["undoable"] and not step["undone"] for step in steps[:2])
    answer = as_json(run("undo", path, "--step", ids[0], "--json"))
    assert (answer["undone"], answer["restored"]) == ("Subject added: First", 1)
    assert as_json(run("undo", path, "--json"))["undone"] == "Subject added: Second"
    names = {
        row.get("company") for row in as_json(run("list", "subjects", "--archive", path, "--json"))["rows"]
    }
    assert not {"First", "Second"} & names
    code, _, err = run("undo", path, "--step", ids[0])
    assert code == 1
    assert "can no longer be undone" in err
    assert run("undo", path, "--step", 99_999)[0] == 1


def test_nothing_to_undo_is_said(run: Run, tmp_path: Path) -> None:
    Archive.create(tmp_path / "e.crm").close()
    code, _, err = run("undo", tmp_path / "e.crm")
    assert code == 1
    assert "nothing to take back" in err


def test_backup_and_restore(run: Run, path: Path, tmp_path: Path) -> None:
    made = as_json(run("backup", path, "--to", tmp_path / "b.crm", "--json"))
    assert as_json(run("check", made["file"], "--json"))["ok"]
    assert run("undo", path)[0] == 0
    assert as_json(run("list", "subjects", "--archive", path, "--json"))["rows"] == []
    answer = as_json(run("restore", made["file"], "--to", path, "--json"))
    assert Path(answer["kept"]).exists()
    assert len(as_json(run("list", "subjects", "--archive", path, "--json"))["rows"]) == 180


def test_a_command_leaves_one_file(run: Run, path: Path) -> None:
    for command in (
        ["check", path],
        ["list", "facts", "--archive", path],
        ["undo", path],
        ["undo", path, "--list"],
    ):
        assert run(*command)[0] == 0
        assert [file.name for file in path.parent.iterdir()] == ["a.crm"]


# -- import


@pytest.fixture
def contacts(tmp_path: Path) -> Path:
    file = tmp_path / "contacts.csv"
    file.write_text(
        "Ragione sociale;Telefono;Email;Colore preferito\nMolino Nuovo;059 555 0123;info@molino.example;blu\n"
        "Cantina Alta;0522 555012;vino@alta.example;rosso\n",
        "utf-8",
    )
    return file


def test_import_twice_changes_nothing(run: Run, contacts: Path, tmp_path: Path) -> None:
    path = tmp_path / "i.crm"
    first = as_json(run("import", contacts, "--archive", path, "--json"))
    assert (first["rows"], first["added"], first["header_row"]) == (2, 2, 1)
    assert {column["header"]: column["field"] for column in first["columns"]}["Colore preferito"] == "custom"
    again = as_json(run("import", contacts, "--archive", path, "--json"))
    assert (again["added"], again["updated"], again["unchanged"]) == (0, 0, 2)
    rows = as_json(run("list", "subjects", "--archive", path, "--json"))["rows"]
    assert {row["company"]: row["custom"] for row in rows} == {
        "Molino Nuovo": {"Colore preferito": "blu"},
        "Cantina Alta": {"Colore preferito": "rosso"},
    }
    assert rows[0]["source"]["file"] == "contacts.csv"


def test_a_dry_run_writes_nothing(run: Run, contacts: Path, tmp_path: Path) -> None:
    path = tmp_path / "i.crm"
    assert as_json(run("import", contacts, "--archive", path, "--dry-run", "--json"))["added"] == 2
    assert not path.exists()
    Archive.create(path).close()
    code, out, _ = run("import", contacts, "--archive", path, "--dry-run")
    assert code == 0
    assert "2 new" in out
    assert as_json(run("list", "subjects", "--archive", path, "--json"))["rows"] == []


def test_what_can_be_imported_is(run: Run, contacts: Path, tmp_path: Path) -> None:
    path, wrong = tmp_path / "i.crm", tmp_path / "wrong.xlsx"
    wrong.write_bytes(b"\x00\x01 no spreadsheet")
    code, out, err = run("import", contacts, wrong, "--archive", path, "--json")
    assert code == 1
    assert err
    assert [report["added"] for report in json.loads(out)["imports"]] == [2]
    assert path.exists()


def test_when_nothing_can_be_imported_no_archive_is_left(run: Run, tmp_path: Path) -> None:
    code, out, err = run("import", tmp_path / "none.xlsx", "--archive", tmp_path / "i.crm")
    assert (code, out) == (1, "")
    assert err
    assert not list(tmp_path.glob("i.crm*"))


# -- the real program


def start(*arguments: object, **environment: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "crm_desktop", *map(str, arguments)]
    env = {**os.environ, "CRM_DESKTOP_LANGUAGE": "en", **environment}
    return subprocess.run(command, capture_output=True, text=True, encoding="utf-8", env=env, check=False)


def test_the_program_lists_in_utf_8_whatever_the_locale(path: Path) -> None:
    done = start(
        "list", "facts", "--archive", path, "--json", LC_ALL="C", PYTHONUTF8="0", PYTHONIOENCODING="ascii"
    )
    assert done.returncode == 0, done.stderr
    assert "più" in done.stdout
    assert json.loads(done.stdout)["rows"]


@pytest.mark.skipif(sys.platform == "win32", reason="no pipes of bash there")
def test_a_reader_that_has_enough_is_no_error(path: Path) -> None:
    command = f"{sys.executable} -m crm_desktop list interactions --archive '{path}' | head -1"
    done = subprocess.run(["bash", "-c", command], capture_output=True, text=True, check=False)
    assert done.stdout.startswith("id\t")
    assert "Traceback" not in done.stderr


def test_listing_does_not_load_what_it_does_not_need(path: Path) -> None:
    code = (
        "import sys; from crm_desktop.cli import main; main(sys.argv[1:]); "
        "print(sorted({'sqlalchemy', 'sqlmodel', 'openpyxl', 'PySide6.QtWidgets', 'alembic'} & sys.modules.keys()))"
    )
    command = [sys.executable, "-c", code, "list", "factors", "--archive", str(path), "--json"]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.stdout.splitlines()[-1] == "[]"


def page(language: str) -> str:
    return (Path(__file__).parent.parent / "docs" / language / "command-line.md").read_text("utf-8")


def documented() -> list[str]:
    """Each example of both languages once; `--help` and `--version` are asked for elsewhere."""
    lines = dict.fromkeys((page("it") + page("en")).splitlines())
    told = (line for line in lines if line.startswith("crm-desktop "))
    return [line for line in told if not line.endswith(("--help", "--version"))]


@pytest.mark.parametrize("line", documented())
def test_what_the_documentation_shows_is_right_usage(run: Run, line: str) -> None:
    from crm_desktop.cli_parser import make_parser

    assert make_parser().parse_args(line.split()[1:]).run


@pytest.mark.parametrize("language", ["it", "en"])
def test_the_documentation_names_every_kind(language: str) -> None:
    from crm_desktop.services.listing import KINDS

    assert ", ".join(KINDS) in " ".join(page(language).split())


def test_the_documentation_names_every_command() -> None:
    commands = {line.split()[1] for line in documented()}
    assert commands == {
        "import", "export", "list", "ask", "check", "backup", "restore", "undo", "password", "sample",
        "self-test",
    }  # fmt: skip
