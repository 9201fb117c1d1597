"""The export dialog offers what there is and what a format can hold, remembers, and writes behind."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from openpyxl import load_workbook
from PySide6.QtWidgets import QWidget

from crm_desktop.services.archives import OpenArchive, open_archive
from crm_desktop.ui.context import Context
from crm_desktop.ui.jobs import Jobs
from crm_desktop.ui.messages import RecordingMessages
from crm_desktop.ui.page import ListShown
from crm_desktop.ui.transfer.export_choices import EVERYTHING, FOLDER, KIND, LISTED, LISTS, ONE, SELECTED
from crm_desktop.ui.transfer.export_dialog import ExportDialog, export_archive
from crm_desktop.ui.transfer.export_progress import ExportProgress
from tests.sample_archive import copy_to


@pytest.fixture
def opened(tmp_path: Path, context: Context) -> Iterator[OpenArchive]:
    archive = open_archive(copy_to(tmp_path / "a.crm"))
    context.archive, context.services = archive, archive.services
    yield archive
    archive.close()


def choose(dialog: ExportDialog, key: str, *kinds: str) -> None:
    places = [n for n, what in enumerate(dialog.choices) if (what.key, *what.kinds) == (key, *kinds)]
    dialog.what.set_value(places[0])


def formats(dialog: ExportDialog) -> list[str]:
    return [dialog.format.itemData(row) for row in range(dialog.format.count())]


def answer(
    ending: str, key: str = KIND, *kinds: str, way: str = "", history: bool = False
) -> Callable[[ExportDialog], bool]:
    def fill(dialog: ExportDialog) -> bool:
        choose(dialog, key, *kinds)
        dialog.history.set_value(history)
        dialog.format.set_value(ending)
        if way:
            dialog.way.set_value(way)
        return True

    return fill


def test_each_choice_offers_the_formats_that_can_hold_it(context: Context, opened: OpenArchive) -> None:
    dialog = ExportDialog(context, None)
    expected = {
        (KIND, "subjects"): [".xlsx", ".csv", ".vcf", ".json"], (KIND, "activities"): [".xlsx", ".csv", ".ics", ".json"],
        (KIND, "facts"): [".xlsx", ".csv", ".json"], (LISTS,): [".xlsx", ".json"], (EVERYTHING,): [".zip", FOLDER],
    }  # fmt: skip
    for wanted, endings in expected.items():
        choose(dialog, *wanted)
        assert formats(dialog) == endings
    dialog.deleteLater()


def test_every_choice_is_explained_and_ways_show_where_there_are_some(
    context: Context, opened: OpenArchive
) -> None:
    dialog = ExportDialog(context, None)
    dialog.show()
    for number in range(len(dialog.choices)):
        dialog.what.set_value(number)
        for ending in formats(dialog):
            dialog.format.set_value(ending)
            assert dialog.about.text()
            assert dialog.way.isVisible() == (ending in (".csv", ".vcf"))
    dialog.close()
    dialog.deleteLater()


def test_the_list_in_front_comes_first(context: Context, opened: OpenArchive) -> None:
    dialog = ExportDialog(context, None, ListShown("results", [1, 2, 3], [1, 2]))
    assert [what.key for what in dialog.choices[:3]] == [SELECTED, LISTED, KIND]
    assert dialog.chosen.key == SELECTED
    assert not dialog.history.isVisibleTo(dialog)
    one = ExportDialog(context, None, ListShown("subjects", [1], is_one=True))
    assert one.chosen.key == ONE
    assert one.chosen.words == context.services.exporting.name_of(1)
    for shown in (dialog, one):
        shown.deleteLater()


def test_it_writes_and_says_so(
    context: Context, opened: OpenArchive, messages: RecordingMessages, jobs: Jobs, tmp_path: Path
) -> None:
    messages.answer(answer(".csv", KIND, "results"), tmp_path / "results")
    export_archive(context, None)
    assert jobs.wait_idle()
    assert (tmp_path / "results.csv").stat().st_size > 1_000
    assert messages.texts("toast") == ["results.csv written: 360 records"]


def test_only_those_selected_or_listed(
    context: Context, opened: OpenArchive, messages: RecordingMessages, jobs: Jobs, tmp_path: Path
) -> None:
    shown = ListShown("results", [5, 4, 3], [3, 5])
    for key, count in ((SELECTED, 2), (LISTED, 3)):
        messages.answer(answer(".xlsx", key, "results"), tmp_path / f"{key}.xlsx")
        export_archive(context, None, shown)
        assert jobs.wait_idle()
        rows = list(load_workbook(tmp_path / f"{key}.xlsx").active.iter_rows(values_only=True))
        assert len(rows) == count + 1


def test_subjects_with_all_that_belongs_to_them(
    context: Context, opened: OpenArchive, messages: RecordingMessages, jobs: Jobs, tmp_path: Path
) -> None:
    busy = opened.archive.reader().execute("SELECT subject_id FROM cycle GROUP BY 1 LIMIT 2").fetchall()
    ids = [row[0] for row in busy]
    messages.answer(answer(".xlsx", LISTED, "subjects", history=True), tmp_path / "o.xlsx")
    export_archive(context, None, ListShown("subjects", ids))
    assert jobs.wait_idle()
    book = load_workbook(tmp_path / "o.xlsx")
    assert "Cycles" in book.sheetnames
    names = {row[0] for row in book["Subjects"].iter_rows(min_row=2, max_col=1, values_only=True)}
    for sheet in ("Contacts", "Cycles", "Activities"):
        owners = {row[1] for row in book[sheet].iter_rows(min_row=2, max_col=2, values_only=True)}
        assert owners <= names == set(ids)


@pytest.mark.parametrize(
    ("way", "start"), [("excel", b"\xef\xbb\xbfNo.,Kind"), ("plain", b"id,kind,company")]
)
def test_the_two_ways_of_a_text_table(
    context: Context,
    opened: OpenArchive,
    messages: RecordingMessages,
    jobs: Jobs,
    tmp_path: Path,
    way: str,
    start: bytes,
) -> None:
    messages.answer(answer(".csv", KIND, "subjects", way=way), tmp_path / "o.csv")
    export_archive(context, None)
    assert jobs.wait_idle()
    assert (tmp_path / "o.csv").read_bytes().startswith(start)


@pytest.mark.parametrize("version", ["3.0", "4.0"])
def test_the_two_versions_of_cards(
    context: Context,
    opened: OpenArchive,
    messages: RecordingMessages,
    jobs: Jobs,
    tmp_path: Path,
    version: str,
) -> None:
    messages.answer(answer(".vcf", KIND, "subjects", way=version), tmp_path / "o.vcf")
    export_archive(context, None)
    assert jobs.wait_idle()
    assert (tmp_path / "o.vcf").read_bytes().count(f"VERSION:{version}\r\n".encode()) == 180


def test_everything_into_a_new_folder(
    context: Context, opened: OpenArchive, messages: RecordingMessages, jobs: Jobs, tmp_path: Path
) -> None:
    place = tmp_path / "copies"
    place.mkdir()
    for _ in range(2):
        messages.answer(answer(FOLDER, EVERYTHING), place)
        export_archive(context, None)
        assert jobs.wait_idle()
    assert len(list(place.iterdir())) == 2
    assert all((folder / "manifest.json").is_file() for folder in place.iterdir())
    assert messages.texts("toast")[0].endswith("everything is in it")


def test_what_was_chosen_is_remembered(
    context: Context, opened: OpenArchive, messages: RecordingMessages, jobs: Jobs, tmp_path: Path
) -> None:
    messages.answer(answer(".csv", KIND, "facts", way="plain"), tmp_path / "o.csv")
    export_archive(context, None)
    assert jobs.wait_idle()
    again = ExportDialog(context, None)
    assert (again.chosen.kinds, again.format.value(), again.way.value()) == (("facts",), ".csv", "plain")
    assert again.kept["folder"] == str(tmp_path)
    again.deleteLater()


def test_a_file_that_is_there_is_asked_about(
    context: Context, opened: OpenArchive, messages: RecordingMessages, jobs: Jobs, tmp_path: Path
) -> None:
    """The system asked about `o`; what would be replaced is `o.json`."""
    (tmp_path / "o.json").write_text("mine")
    messages.answer(answer(".json", KIND, "facts"), tmp_path / "o", -1)
    export_archive(context, None)
    assert jobs.wait_idle()
    assert (tmp_path / "o.json").read_text() == "mine"
    messages.answer(answer(".json", KIND, "facts"), tmp_path / "o", 0)
    export_archive(context, None)
    assert jobs.wait_idle()
    assert (tmp_path / "o.json").read_text() != "mine"


def test_what_cannot_be_written_is_said(
    context: Context, opened: OpenArchive, messages: RecordingMessages, jobs: Jobs, tmp_path: Path
) -> None:
    messages.answer(True, tmp_path / "missing" / "o.xlsx")
    export_archive(context, None)
    assert jobs.wait_idle()
    assert "could not be written" in messages.texts("error")[0]


def test_stopping_leaves_no_file(
    qtbot: object,
    context: Context,
    opened: OpenArchive,
    messages: RecordingMessages,
    jobs: Jobs,
    tmp_path: Path,
) -> None:
    """The card at the foot of the window stops it."""
    window = QWidget()
    place = tmp_path / "place"
    place.mkdir()
    jobs.started.connect(lambda job: job.cancel())
    messages.answer(answer(".zip", EVERYTHING), place / "o.zip")
    export_archive(context, window)
    assert window.findChildren(ExportProgress)
    assert jobs.wait_idle()
    assert list(place.iterdir()) == []
    assert messages.texts("toast") == []
    window.deleteLater()
