"""For how long changes can be undone: chosen by the user, said before it costs something, honoured at the next opening."""

from __future__ import annotations

import json
import subprocess
import sys
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from crm_desktop.domain.subject_form import SubjectForm
from crm_desktop.errors import UserError
from crm_desktop.services import Services
from crm_desktop.store.archive import Archive

AGES = (400, 200, 100, 40, 5, 0)


def aged(path: Path, ages: tuple[int, ...] = AGES) -> Path:
    """An archive with one change of each age in days."""
    archive = Archive.create(path)
    services = Services(archive)
    for number, age in enumerate(ages, 1):
        services.subjects.save(SubjectForm({"kind": "company", "company": f"Firm {number}"}))
        with archive.maintenance() as connection:
            at = (datetime.now(UTC) - timedelta(days=age)).strftime("%Y-%m-%dT%H:%M:%SZ")
            connection.execute("UPDATE journal_step SET at = ? WHERE id = ?", (at, number))
    return _closed(archive)


def _closed(archive: Archive) -> Path:
    archive.close()
    return archive.path


def kept(path: Path) -> list[int]:
    archive = Archive.open(path)
    now = datetime.now(UTC)
    steps = [step for step in archive_steps(archive) if step.code != "step.setting"]
    archive.close()
    return [(now - datetime.fromisoformat(step.at)).days for step in reversed(steps)]


def archive_steps(archive: Archive) -> list:
    return Services(archive).history.steps()


def test_ninety_days_unless_chosen(tmp_path: Path) -> None:
    path = aged(tmp_path / "a.crm")
    assert kept(path) == [40, 5, 0]
    archive = Archive.open(path)
    assert Services(archive).history.days() == 90
    archive.close()


@pytest.mark.parametrize(
    ("days", "left"), [(30, [5, 0]), (180, [100, 40, 5, 0]), (365, [200, 100, 40, 5, 0]), (None, list(AGES))]
)
def test_what_is_chosen_counts_from_the_next_opening(
    tmp_path: Path, days: int | None, left: list[int]
) -> None:
    path = tmp_path / "a.crm"
    archive = Archive.create(path)
    Services(archive).history.choose_days(None)
    archive.close()
    archive = Archive.open(path)
    services = Services(archive)
    for number, age in enumerate(AGES, 2):
        services.subjects.save(SubjectForm({"kind": "company", "company": f"Firm {number}"}))
        with archive.maintenance() as connection:
            at = (datetime.now(UTC) - timedelta(days=age)).strftime("%Y-%m-%dT%H:%M:%SZ")
            connection.execute("UPDATE journal_step SET at = ? WHERE id = ?", (at, number))
    with archive.maintenance() as connection:
        connection.execute("UPDATE journal_step SET at = '2020-01-01T00:00:00Z' WHERE id = 1")
    lost = services.history.forgotten_with(days)
    services.history.choose_days(days)
    assert len(services.history.step_ids()) == len(AGES) + 1 + (days is not None)  # nothing goes yet
    archive.close()
    assert kept(path) == left
    if days is None:
        assert lost.steps == 0
    else:
        assert lost.steps == len(AGES) + 1 - len(left)
        age = datetime.now(UTC) - datetime.fromisoformat(lost.newest)
        assert age.days == min(a for a in AGES if a > days)


def test_the_command_line_keeps_to_it(tmp_path: Path) -> None:
    path = tmp_path / "a.crm"
    archive = Archive.create(path)
    Services(archive).history.choose_days(None)
    archive.close()
    archive = Archive.open(path)
    Services(archive).subjects.save(SubjectForm({"kind": "company", "company": "Molino"}))
    with archive.maintenance() as connection:
        connection.execute("UPDATE journal_step SET at = '2020-01-01T00:00:00Z'")
    archive.close()
    assert [step["code"] for step in command(path, "--list")["steps"]] == [
        "step.subject.add",
        "step.setting",
    ]
    command(path)  # undo works after years
    archive = Archive.open(path)
    assert archive.reader().execute("SELECT count(*) FROM subject").fetchone() == (0,)
    archive.close()


def command(path: Path, *options: str) -> dict:
    line = [sys.executable, "-m", "crm_desktop", "undo", str(path), "--json", *options]
    done = subprocess.run(line, capture_output=True, text=True, check=True, timeout=120)
    return json.loads(done.stdout)


def test_a_clock_that_once_stood_wrong_forgets_nothing_of_late(tmp_path: Path) -> None:
    """A change made while the clock stood in 2001 lies after newer ones: they stay."""
    archive = Archive.create(tmp_path / "a.crm")
    services = Services(archive)
    for name in ("Molino", "Forno", "Pastificio"):
        services.subjects.save(SubjectForm({"kind": "company", "company": name}))
    with archive.maintenance() as connection:
        connection.execute("UPDATE journal_step SET at = '2001-01-01T00:00:00Z' WHERE id = 3")
    archive.close()
    archive = Archive.open(archive.path)
    assert len(archive_steps(archive)) == 3
    archive.close()


def test_only_times_that_mean_something(archive: Archive) -> None:
    for days in (0, -3, 40_000):
        with pytest.raises(UserError):
            Services(archive).history.choose_days(days)
    with archive.maintenance() as connection:
        connection.execute(
            "INSERT INTO setting(uid, key, value, created_at, changed_at) VALUES ('u', 'history.days', '\"x\"', '', '')"
        )
    assert Services(archive).history.days() == 90


def test_every_step_can_be_reached(archive: Archive) -> None:
    services = Services(archive)
    for number in range(5):
        services.subjects.save(SubjectForm({"kind": "company", "company": f"Firm {number}"}))
    ids = services.history.step_ids()
    assert ids == [5, 4, 3, 2, 1]
    assert {step.id for step in services.history.step_rows(ids[3:])} == {1, 2}


def test_a_change_says_whose_it_is(archive: Archive) -> None:
    services = Services(archive)
    services.subjects.save(SubjectForm({"kind": "company", "company": "Molino"}))
    services.subjects.set_target(1, True, "Sell flour bags", "")
    changes = services.history.changes_of(services.history.step_ids()[0])
    assert {change.of for change in changes if change.table in ("aim", "subject")} == {"Molino"}
    assert len(services.history.changes_of(services.history.step_ids()[0], 1)) == 1
