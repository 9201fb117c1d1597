"""The export dialog offers what a format can hold, and writes behind."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from crm_desktop.services.archives import OpenArchive, open_archive
from crm_desktop.ui.context import Context
from crm_desktop.ui.jobs import Jobs
from crm_desktop.ui.messages import RecordingMessages
from crm_desktop.ui.transfer.export_dialog import ExportDialog, export_archive
from tests.sample_archive import copy_to


@pytest.fixture
def opened(tmp_path: Path, context: Context) -> Iterator[OpenArchive]:
    archive = open_archive(copy_to(tmp_path / "a.crm"))
    context.archive, context.services = archive, archive.services
    yield archive
    archive.close()


def offered(dialog: ExportDialog) -> list[str]:
    return [dialog.records.itemData(row) for row in range(dialog.records.count())]


def test_each_format_offers_what_it_can_hold(qtbot: object, context: Context, opened: OpenArchive) -> None:
    dialog = ExportDialog(context, None)  # type: ignore[arg-type]
    assert offered(dialog)[0] == ""
    dialog.format.set_value(".vcf")
    assert offered(dialog) == ["subjects"]
    assert not dialog.records.isEnabled()
    dialog.format.set_value(".csv")
    assert "" not in offered(dialog)
    dialog.deleteLater()


def test_it_writes_and_says_so(
    context: Context, opened: OpenArchive, messages: RecordingMessages, jobs: Jobs, tmp_path: Path
) -> None:
    def choose(dialog: ExportDialog) -> bool:
        dialog.format.set_value(".csv")
        dialog.records.set_value("results")
        return True

    messages.answer(choose, tmp_path / "results")
    export_archive(context, None)  # type: ignore[arg-type]
    assert jobs.wait_idle()
    assert (tmp_path / "results.csv").stat().st_size > 1_000
    assert messages.texts("toast") == ["results.csv written: 360 records"]


def test_only_the_chosen_subjects(
    context: Context, opened: OpenArchive, messages: RecordingMessages, jobs: Jobs, tmp_path: Path
) -> None:
    messages.answer(True, tmp_path / "o.xlsx")
    export_archive(context, None, [1, 2])  # type: ignore[arg-type]
    assert jobs.wait_idle()
    assert messages.texts("toast") == ["o.xlsx written: 2 records"]


def test_what_cannot_be_written_is_said(
    context: Context, opened: OpenArchive, messages: RecordingMessages, jobs: Jobs, tmp_path: Path
) -> None:
    messages.answer(True, tmp_path / "missing" / "o.xlsx")
    export_archive(context, None)  # type: ignore[arg-type]
    assert jobs.wait_idle()
    assert "could not be written" in messages.texts("error")[0]
