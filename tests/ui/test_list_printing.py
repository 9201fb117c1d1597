"""Any list as PDF: what is shown, in its order, over as many pages as it takes."""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple

import pytest
from pytestqt.qtbot import QtBot

from crm_desktop.ui.context import Context
from crm_desktop.ui.messages import RecordingMessages
from crm_desktop.ui.models.windowed import Column, ListSource
from crm_desktop.ui.printing.list_dialog import print_table, table_paper
from crm_desktop.ui.widgets.table import RecordTable


class Row(NamedTuple):
    id: int
    name: str
    cents: int


@pytest.fixture
def table(qtbot: QtBot, context: Context) -> RecordTable:
    columns = [
        Column("name", "Name", show="strong"),
        Column("cents", "Amount", show="money"),
        Column("id", "Number", hidden=True),
    ]
    table = RecordTable(columns, name="printed", preferences=context.preferences)
    qtbot.addWidget(table)
    table.set_source(ListSource(Row(i, f"<b>Name {i}</b>", i * 100) for i in range(1, 301)))
    return table


def test_the_paper_has_the_columns_shown_and_every_row(table: RecordTable) -> None:
    paper = table_paper("Names", table)
    rows = list(paper._rows())
    assert [c.title for c in paper.columns] == ["Name", "Amount"]
    assert paper.columns[1].right
    assert len(rows) == 300
    assert rows[4][0] == "<b>Name 5</b>"
    assert "5.00" in rows[4][1]


def test_only_the_selected_when_several_are(table: RecordTable) -> None:
    table.select_ids([7, 9])
    assert [row[0] for row in table_paper("Names", table)._rows()] == ["<b>Name 7</b>", "<b>Name 9</b>"]


def test_it_saves_as_pdf_over_several_pages(
    table: RecordTable, context: Context, messages: RecordingMessages, tmp_path: Path
) -> None:
    messages.answer(1, tmp_path / "names")
    print_table(context, "Names", table)
    content = (tmp_path / "names.pdf").read_bytes()
    assert content.startswith(b"%PDF")
    assert content.count(b"/Type /Page\n") + content.count(b"/Type /Page ") > 5
    assert len(messages.texts("toast")) == 1


def test_a_folder_that_is_gone_is_said(
    table: RecordTable, context: Context, messages: RecordingMessages, tmp_path: Path
) -> None:
    messages.answer(1, tmp_path / "nowhere" / "names.pdf")
    print_table(context, "Names", table)
    assert len(messages.texts("error")) == 1
