"""Tables in disguise: HTML, MHTML and the XML of Excel 2003, often named .xls by the program that wrote them."""

from __future__ import annotations

import datetime
import io
import re
from email import message_from_bytes
from email.policy import default
from pathlib import Path
from xml.etree import ElementTree

from crm_desktop.formats.model import Cell, Refusal, Table
from crm_desktop.formats.readers.details import Details
from crm_desktop.formats.readers.encodings import decode
from crm_desktop.formats.readers.html_tables import tables_of

_SS = "{urn:schemas-microsoft-com:office:spreadsheet}"
_EXCEL = "{urn:schemas-microsoft-com:office:excel}"
_FARTHEST_ROW, _FARTHEST_COLUMN = 1_048_576, 16_384
#: Windows reads what is declared as Latin-1 in its own way, and so did the program that declared it
_AS_WINDOWS = frozenset(["iso-8859-1", "latin1", "latin-1", "ascii", "us-ascii", "windows-1252"])


# -- HTML --------------------------------------------------------------------------------------------
def read_html(path: Path) -> list[Table]:
    """The tables of the page, numbered when there are several."""
    tables = tables_of(_text(path.read_bytes()))
    if not tables:
        raise Refusal("import.not_a_spreadsheet", file=path.name)
    return _numbered(tables)


def read_mhtml(path: Path) -> list[Table]:
    """A web page with all its parts in one file."""
    message = message_from_bytes(path.read_bytes(), policy=default)
    tables: list[Table] = []
    for part in message.walk():
        if part.get_content_type() == "text/html" and isinstance(
            data := part.get_payload(decode=True), bytes
        ):
            tables += tables_of(_text(data, part.get_content_charset()))
    if not tables:
        raise Refusal("import.not_a_spreadsheet", file=path.name)
    return _numbered(tables)


def _numbered(tables: list[Table]) -> list[Table]:
    if len(tables) > 1:
        for number, table in enumerate(tables, 1):
            table.name = str(number)
    return tables


def _text(data: bytes, said: str | None = None) -> str:
    declared = re.search(rb"charset=[\"']?([\w-]+)", data[:4000])
    name = (said or (declared[1].decode() if declared else "")).lower()
    try:
        return data.decode("cp1252" if name in _AS_WINDOWS else name) if name else decode(data)[0]
    except (LookupError, UnicodeDecodeError):
        return decode(data)[0]


# -- the XML of Excel 2003 ---------------------------------------------------------------------------
def read_xmlss(path: Path) -> list[Table]:
    """The worksheets of a SpreadsheetML file. Entities are not expanded: a file that declares some is refused."""
    data = path.read_bytes()
    if b"<!ENTITY" in data[:100_000] or b"<!DOCTYPE" in data[:2000]:
        raise Refusal("import.damaged", file=path.name)
    try:
        return _Worksheets().read(data)
    except (ElementTree.ParseError, ValueError) as error:
        raise Refusal("import.damaged", file=path.name) from error


class _Worksheets:
    """Rows as they end; what was read is let go at once."""

    def __init__(self) -> None:
        self._tables: list[Table] = []
        self._details = Details()
        self._column = 0
        self._epoch_1904 = False

    def read(self, data: bytes) -> list[Table]:
        for event, element in ElementTree.iterparse(io.BytesIO(data), events=("start", "end")):
            if event == "start":
                self._start(element)
            else:
                self._end(element)
        for table in self._tables:
            table.epoch_1904 = self._epoch_1904
        return self._tables

    def _start(self, element: ElementTree.Element) -> None:
        if element.tag == f"{_SS}Worksheet":
            self._details, self._column = Details(), 0
            self._tables.append(Table(element.get(f"{_SS}Name"), [], [], 0))

    def _end(self, element: ElementTree.Element) -> None:
        if element.tag == f"{_SS}Row" and self._tables:
            self._row(element, self._tables[-1])
            element.clear()
        elif element.tag == f"{_SS}Column":
            self._hide_column(element)
        elif element.tag == f"{_EXCEL}Date1904":
            self._epoch_1904 = True
        elif element.tag == f"{_SS}Worksheet":
            self._finish(self._tables[-1])
            element.clear()

    def _hide_column(self, element: ElementTree.Element) -> None:
        first = _index(element, self._column)
        self._column = first + int(element.get(f"{_SS}Span", 0)) + 1
        if element.get(f"{_SS}Hidden") == "1":
            self._details.hidden_columns.update(range(first, min(self._column, _FARTHEST_COLUMN)))

    def _row(self, element: ElementTree.Element, table: Table) -> None:
        """`unvalued` counts the rows while they come: empty ones are not kept."""
        number = _index(element, table.unvalued, _FARTHEST_ROW) + 1
        table.unvalued = number + int(element.get(f"{_SS}Span", 0))
        if element.get(f"{_SS}Hidden") == "1":
            self._details.hidden_rows.update(range(number, min(table.unvalued, number + 100_000) + 1))
        values: list[Cell] = []
        for cell in element.iter(f"{_SS}Cell"):
            at = _index(cell, len(values))
            values.extend([""] * (at - len(values)))
            values.append(self._cell(cell, number, at))
            values.extend([""] * min(int(cell.get(f"{_SS}MergeAcross", 0)), 1000))
        if any(value != "" for value in values):
            table.rows.append(values)
            table.numbers.append(number)
            table.width = max(table.width, len(values))

    def _cell(self, cell: ElementTree.Element, number: int, at: int) -> Cell:
        self._details.link((number, at), cell.get(f"{_SS}HRef", ""))
        data = cell.find(f"{_SS}Data")
        text = "".join(data.itertext()) if data is not None else ""
        if formula := cell.get(f"{_SS}Formula"):
            self._details.formula((number, at), formula, text != "")
        down, across = int(cell.get(f"{_SS}MergeDown", 0)), int(cell.get(f"{_SS}MergeAcross", 0))
        if down or across:
            self._details.merged.append(((number - 1, at), (number - 1 + down, at + across)))
        return _value(text, data.get(f"{_SS}Type", "") if data is not None else "")

    def _finish(self, table: Table) -> None:
        table.unvalued = 0
        self._details.put_into(table)


def _index(element: ElementTree.Element, following: int, farthest: int = _FARTHEST_COLUMN) -> int:
    """Where it stands, counted from 0: what it says, else after the one before."""
    said = int(element.get(f"{_SS}Index", following + 1)) - 1
    if not following <= said < farthest:
        raise ValueError(said)
    return said


def _value(text: str, kind: str) -> Cell:
    try:
        if kind == "Number":
            return float(text) if text[-1:].isdigit() and abs(float(text)) < 1e300 else text
        if kind == "DateTime":
            moment = datetime.datetime.fromisoformat(text)
            return moment.date() if moment.time() == datetime.time() else moment
    except ValueError:
        return text
    return text == "1" if kind == "Boolean" else text
