"""Tables in disguise: HTML and the XML of Excel 2003, both often named .xls by the program that wrote them."""

from __future__ import annotations

import re
from pathlib import Path

from crm_desktop.formats.model import Cell, Refusal, Table
from crm_desktop.formats.readers.encodings import decode
from crm_desktop.formats.readers.html_tables import tables_of


def read_html(path: Path) -> list[Table]:
    """The tables of the page, numbered when there are several."""
    data = path.read_bytes()
    declared = re.search(rb"charset=[\"']?([\w-]+)", data[:4000])
    try:
        text = data.decode(declared[1].decode()) if declared else decode(data)[0]
    except (LookupError, UnicodeDecodeError):
        text = decode(data)[0]
    tables = tables_of(text)
    if not tables:
        raise Refusal("import.not_a_spreadsheet", file=path.name)
    if len(tables) > 1:
        for number, table in enumerate(tables, 1):
            table.name = str(number)
    return tables


def read_xmlss(path: Path) -> list[Table]:
    """The worksheets of a SpreadsheetML file. Entities are not expanded: a file that declares some is refused."""
    from xml.etree import ElementTree

    data = path.read_bytes()
    if b"<!ENTITY" in data[:100_000] or b"<!DOCTYPE" in data[:2000]:
        raise Refusal("import.damaged", file=path.name)
    try:
        root = ElementTree.fromstring(data)
    except ElementTree.ParseError as error:
        raise Refusal("import.damaged", file=path.name) from error
    ss = "{urn:schemas-microsoft-com:office:spreadsheet}"
    tables = []
    for sheet in root.iter(f"{ss}Worksheet"):
        rows: list[list[Cell]] = []
        for row in sheet.iter(f"{ss}Row"):
            at = int(row.get(f"{ss}Index", len(rows) + 1))
            rows.extend([] for _ in range(min(at - 1 - len(rows), 1000)))
            rows.append(_xmlss_row(row, ss))
        tables.append(_table(sheet.get(f"{ss}Name"), rows))
    return tables


def _xmlss_row(row, ss: str) -> list[Cell]:  # type: ignore[no-untyped-def]
    values: list[Cell] = []
    for cell in row.iter(f"{ss}Cell"):
        at = int(cell.get(f"{ss}Index", len(values) + 1))
        values.extend("" for _ in range(min(at - 1 - len(values), 1000)))
        data = cell.find(f"{ss}Data")
        text = "".join(data.itertext()) if data is not None else ""
        values.append(_xmlss_value(text, data.get(f"{ss}Type", "") if data is not None else ""))
        values.extend("" for _ in range(min(int(cell.get(f"{ss}MergeAcross", 0)), 1000)))
    return values


def _xmlss_value(text: str, kind: str) -> Cell:
    import datetime

    try:
        if kind == "Number":
            return float(text)
        if kind == "DateTime":
            return datetime.date.fromisoformat(text[:10])
        if kind == "Boolean":
            return text == "1"
    except ValueError:
        return text
    return text


def _table(name: str | None, rows: list[list[Cell]]) -> Table:
    filled = [(number, row) for number, row in enumerate(rows, 1) if any(value != "" for value in row)]
    width = max((len(row) for _, row in filled), default=0)
    return Table(name, [row for _, row in filled], [number for number, _ in filled], width)
