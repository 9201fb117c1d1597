"""Archives with a password from the command line: each command opens them with `--passphrase-file`."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from crm_desktop.cli import main
from crm_desktop.store import cipher
from crm_desktop.store.recrypting import reencrypt
from crm_desktop.ui.i18n import language, set_language
from tests.sample_archive import copy_to

Run = Callable[..., tuple[int, str, str]]
PHRASE = "perché no, di giovedì"


@pytest.fixture
def run(qapp: Any, capfd: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Iterator[Run]:
    """Run a command; `(exit code, stdout, stderr)`, what libraries write included."""
    monkeypatch.setenv("CRM_DESKTOP_LANGUAGE", "en")
    before = language()

    def call(*arguments: object) -> tuple[int, str, str]:
        code = main([str(argument) for argument in arguments])
        said = capfd.readouterr()
        return code, said.out, said.err

    yield call
    set_language(before)


@pytest.fixture
def secret(tmp_path: Path) -> Path:
    file = tmp_path / "secret.txt"
    file.write_bytes(PHRASE.encode() + b"\r\n")
    return file


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """A sample archive with the password."""
    path = copy_to(tmp_path / "a.crm")
    reencrypt(path, None, cipher.new_key(PHRASE))
    return path


def as_json(answer: tuple[int, str, str]) -> Any:
    assert answer[0] == 0, answer[2]
    return json.loads(answer[1])


def test_every_command_opens_it(run: Run, path: Path, secret: Path, tmp_path: Path) -> None:
    given = ("--passphrase-file", secret, "--json")
    people = tmp_path / "people.csv"
    people.write_text("Cognome;Nome;Telefono\nZuccheri;Ada;02 5551234\n", "utf-8")
    assert as_json(run("check", path, *given))["ok"]
    assert len(as_json(run("list", "subjects", "--archive", path, *given))["rows"]) == 180
    assert as_json(run("import", people, "--archive", path, "--dry-run", *given))["added"] == 1
    assert as_json(run("import", people, "--archive", path, *given))["added"] == 1
    assert as_json(run("undo", path, "--list", *given))["steps"]
    assert as_json(run("undo", path, *given))["undone"]
    assert as_json(run("ask", "factors", "--archive", path, *given))["rows"]
    assert as_json(run("export", "--archive", path, "--to", tmp_path / "o.json", *given))["counts"]
    assert as_json(run("sample", "--archive", path, "--subjects", "80", *given))["counts"]
    copy = Path(as_json(run("backup", path, "--to", tmp_path / "b.crm", *given))["file"])
    assert cipher.salt_of(copy) == cipher.salt_of(path)
    assert as_json(run("restore", copy, "--to", tmp_path / "c.crm", *given))
    assert as_json(run("check", tmp_path / "c.crm", *given))["ok"]
    assert sorted(file.suffix for file in tmp_path.iterdir() if "-" in file.suffix) == []


def test_without_or_with_another_password_a_sentence(run: Run, path: Path, tmp_path: Path) -> None:
    before = path.read_bytes()
    wrong = tmp_path / "wrong.txt"
    wrong.write_text("di venerdì", "utf-8")
    for given, sentence in (
        ((), "has a password"),
        (("--passphrase-file", wrong), "is wrong, or the file is damaged"),
    ):
        for command in (
            ("check", path), ("list", "subjects", "--archive", path), ("undo", path), ("backup", path, "--to", tmp_path / "b.crm"),
            ("restore", path, "--to", tmp_path / "c.crm"), ("export", "--archive", path, "--to", tmp_path / "o.csv"),
        ):  # fmt: skip
            code, _, err = run(*command, *given)
            assert code == 1, command
            assert sentence in err
            assert len(err.splitlines()) == 1
    assert path.read_bytes() == before
    assert {file.name for file in tmp_path.iterdir()} == {"a.crm", "wrong.txt"}


@pytest.mark.parametrize(
    "content",
    [PHRASE.encode(), PHRASE.encode() + b"\n", b"\xef\xbb\xbf" + PHRASE.encode(), PHRASE.encode("utf-16"),
     PHRASE.replace("é", "e\u0301").replace("ì", "i\u0300").encode()],
    ids=["bare", "line", "notepad", "utf-16", "decomposed"],
)  # fmt: skip
def test_however_the_file_was_written(run: Run, path: Path, tmp_path: Path, content: bytes) -> None:
    file = tmp_path / "s"
    file.write_bytes(content)
    assert run("undo", path, "--list", "--passphrase-file", file)[0] == 0


def test_a_missing_or_empty_file_is_told(run: Run, path: Path, tmp_path: Path) -> None:
    code, _, err = run("check", path, "--passphrase-file", tmp_path / "none")
    assert (code, "could not be read" in err) == (1, True)
    (tmp_path / "none").write_bytes(b"\n")
    code, _, err = run("check", path, "--passphrase-file", tmp_path / "none")
    assert (code, "is empty" in err) == (1, True)


def test_an_archive_that_is_made_gets_the_password(run: Run, secret: Path, tmp_path: Path) -> None:
    path = tmp_path / "new.crm"
    as_json(run("sample", "--archive", path, "--passphrase-file", secret, "--json"))
    assert cipher.is_encrypted(path)
    assert as_json(run("check", path, "--passphrase-file", secret, "--json"))["ok"]


def test_set_change_and_remove(run: Run, secret: Path, tmp_path: Path) -> None:
    path = copy_to(tmp_path / "a.crm")
    rows = as_json(run("list", "subjects", "--archive", path, "--json"))
    other = tmp_path / "other.txt"
    other.write_text("tutt'altro", "utf-8")
    as_json(run("password", path, "--new-passphrase-file", secret, "--json"))
    assert as_json(run("list", "subjects", "--archive", path, "--passphrase-file", secret, "--json")) == rows
    code, _, err = run("password", path, "--passphrase-file", other, "--remove")
    assert (code, "is wrong" in err) == (1, True)
    as_json(run("password", path, "--passphrase-file", secret, "--new-passphrase-file", other, "--json"))
    assert run("check", path, "--passphrase-file", secret)[0] == 1
    assert (
        as_json(run("password", path, "--passphrase-file", other, "--remove", "--json"))["encrypted"] is False
    )
    assert as_json(run("list", "subjects", "--archive", path, "--json")) == rows
    assert run("password", path)[0] == 2
