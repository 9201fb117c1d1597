"""A blank list to fill in with a spreadsheet program, which the import then understands by itself."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

HEAD = "0E6470"
ROWS = 500


class TemplateColumn(NamedTuple):
    """`header` as the import will find it; `help_text` in a note on it; `choices` as a list in every cell."""

    header: str
    width: int = 18
    help_text: str = ""
    choices: tuple[str, ...] = ()
    is_text: bool = True


def write_template(
    file: Path, sheet: str, columns: Sequence[TemplateColumn], author: str = "CRM Desktop"
) -> None:
    """Write the workbook. OSError when the file cannot be written."""
    from openpyxl import Workbook

    book = Workbook()
    page = book.active
    page.title = sheet[:31]
    page.freeze_panes = "A2"
    for number, column in enumerate(columns, 1):
        _write_column(page, number, column, author)
    page.row_dimensions[1].height = 22
    book.properties.creator = author
    book.save(file)


def _write_column(page: object, number: int, column: TemplateColumn, author: str) -> None:
    from openpyxl.comments import Comment
    from openpyxl.styles import Alignment, Font, PatternFill
    from openpyxl.utils import get_column_letter

    letter = get_column_letter(number)
    cell = page.cell(1, number, column.header)  # type: ignore[attr-defined]
    cell.data_type = "s"
    cell.font = Font(bold=True, color="FFFFFF")
    cell.fill = PatternFill("solid", start_color=HEAD)
    cell.alignment = Alignment(vertical="center")
    if column.help_text:
        cell.comment = Comment(column.help_text, author, width=260, height=90)
    page.column_dimensions[letter].width = column.width  # type: ignore[attr-defined]
    if column.is_text:
        # as text, so that a leading zero or plus of a code or number stays
        page.column_dimensions[letter].number_format = "@"  # type: ignore[attr-defined]
        for row in range(2, ROWS + 2):
            page.cell(row, number).number_format = "@"  # type: ignore[attr-defined]
    if column.choices:
        _offer(page, letter, column.choices)


def _offer(page: object, letter: str, choices: Sequence[str]) -> None:
    """A list to choose from; another word may be typed all the same."""
    from openpyxl.worksheet.datavalidation import DataValidation

    words = ",".join(choice.replace(",", " ").replace('"', "") for choice in choices)
    rule = DataValidation(type="list", formula1=f'"{words}"', allow_blank=True, showErrorMessage=False)
    rule.add(f"{letter}2:{letter}{ROWS + 1}")
    page.add_data_validation(rule)  # type: ignore[attr-defined]
