"""Hundreds of messy sheets made at random: the header is where it is, no row is lost, none is invented."""

from __future__ import annotations

import os

import pytest

from crm_desktop.formats.layout import build_layout
from crm_desktop.formats.model import ReadOptions, Table
from crm_desktop.formats.parts import parts_of
from tests.formats.messy import Sheet, beside, messy, two_tables
from tests.formats.test_layout import table

#: CRM_FUZZ=2000 tries many more (see CONTRIBUTING)
CASES = int(os.environ.get("CRM_FUZZ", "120"))


def data_rows(part: Table) -> list[int]:
    _, data = build_layout(part, ReadOptions())
    return [part.numbers[position] for position in data]


def parts(sheet: Sheet) -> list[Table]:
    return parts_of(table(sheet.rows, sheet.merged))


@pytest.mark.parametrize("seed", range(CASES))
def test_header_and_rows(seed: int) -> None:
    sheet = messy(seed)
    (whole,) = parts(sheet)
    layout, data = build_layout(whole, ReadOptions())
    assert layout.header_rows == sheet.header
    assert [whole.numbers[position] for position in data] == sheet.data
    header = sheet.header[1] - sheet.header[0] + 1 if sheet.header else 0
    assert len(data) + len(layout.not_data) + header == len(whole.rows)


@pytest.mark.parametrize("seed", range(max(CASES // 3, 20)))
def test_two_tables_on_a_sheet(seed: int) -> None:
    sheet = two_tables(seed)
    if not sheet.second:
        return
    first, second = parts(sheet)
    assert data_rows(first) == sheet.data
    assert data_rows(second) == sheet.second


@pytest.mark.parametrize("seed", range(max(CASES // 3, 20)))
def test_two_tables_side_by_side(seed: int) -> None:
    left, right = beside(seed)
    found = parts(left)
    assert data_rows(found[0]) == left.data
    if right.data:
        assert data_rows(found[1]) == right.data
