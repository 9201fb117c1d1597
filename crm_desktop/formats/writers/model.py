"""What every writer is handed: tables with typed columns, and how the user writes numbers and dates."""

from __future__ import annotations

import errno
import os
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from enum import StrEnum
from pathlib import Path

from crm_desktop.errors import UserError

Cell = str | int | float | Decimal | bool | date | datetime | None


class CellType(StrEnum):
    TEXT = "text"
    NUMBER = "number"
    MONEY = "money"
    DATE = "date"
    MOMENT = "moment"
    BOOLEAN = "boolean"


@dataclass(frozen=True)
class Column:
    key: str
    header: str
    type: CellType = CellType.TEXT


@dataclass(frozen=True)
class Table:
    """`rows` are read once; their cells have the columns' types, or are text where a value was not what it should be."""

    name: str
    columns: Sequence[Column]
    rows: Iterable[Sequence[Cell]]


@dataclass(frozen=True)
class TextFormats:
    """How a text file says things; `date` and `moment` are strftime patterns, `number_format` and so on Excel's."""

    separator: str = ";"
    decimal: str = ","
    date: str = "%d/%m/%Y"
    moment: str = "%d/%m/%Y %H:%M"
    yes: str = "1"
    no: str = "0"
    excel_date: str = "dd/mm/yyyy"
    excel_moment: str = "dd/mm/yyyy hh:mm"
    excel_money: str = "#,##0.00"
    byte_order_mark: bool = True
    for_spreadsheets: bool = True  # text that looks like a formula is made text for certain


#: text tables for other programs: RFC 4180 in UTF-8, ISO dates, every value as it is
PLAIN_TEXT = TextFormats(
    separator=",", decimal=".", date="%Y-%m-%d", moment="%Y-%m-%dT%H:%M:%S", yes="true", no="false",
    byte_order_mark=False, for_spreadsheets=False,
)  # fmt: skip


@contextmanager
def whole_file(target: Path) -> Iterator[Path]:
    """A name to write under; the file takes its own name when all of it is there, and on failure nothing stays.

    Raises UserError as `told_of_disk`.
    """
    temporary = target.with_name(f".{target.name}.part")
    with told_of_disk(target):
        try:
            yield temporary
            with temporary.open("rb+") as file:
                os.fsync(file.fileno())
            os.replace(temporary, target)
        finally:
            temporary.unlink(missing_ok=True)


@contextmanager
def told_of_disk(target: Path) -> Iterator[None]:
    """What the disk says in our words: UserError file.no_room, file.not_allowed, file.not_written."""
    try:
        yield
    except OSError as error:
        if error.errno in (errno.ENOSPC, errno.EDQUOT):
            code = "file.no_room"
        elif isinstance(error, PermissionError) or error.errno == errno.EROFS:
            code = "file.not_allowed"
        else:
            code = "file.not_written"
        raise UserError(code, name=target.name) from error
