"""What is read quickly is what reading it carefully gives."""

from __future__ import annotations

import pytest

from crm_desktop.formats.normalise.phones import read_phones
from crm_desktop.formats.normalise.quick_phones import quick_numbers

CELLS = [
    "339 1234567", "3391234567", "02 1234567", "02\u00a01234567", "0521123456", "06 1234", "0112345678901", "", "-", "n.d.",
    "339 123456", "39 339 1234567", "+39 02 1234567", "0039 02 1234567", "02/1234567", "02-1234567", "0212345678.0",
    "0521 123456/57", "0521 123456-7", "333 1234567 (Anna)", "٣٣٩١٢٣٤٥٦٧", "00 1234567", "800 123456", "T 02 1234567",
]  # fmt: skip


@pytest.mark.parametrize("cell", CELLS)
def test_quickly_as_carefully(cell: str) -> None:
    quick = quick_numbers([cell, "339 1234567"], "IT")[0]
    assert quick is None or (quick, "", "") == read_phones(cell)


def test_what_is_not_left_to_the_careful_reader() -> None:
    assert None not in quick_numbers(CELLS[:5], "IT")
    assert quick_numbers(["339 1234567"], "DE") == [None]
    assert quick_numbers(["339 1234567\n02 1234567", "339 1234567"], "IT") == [None, None]
    assert quick_numbers([3391234567.0, "339 1234567"], "IT") == [None, None]
