"""Details of an .ods, out of its content as it streams by: filtered rows, hidden columns, where links lead."""

from __future__ import annotations

import io
import re
import zipfile
import zlib
from pathlib import Path
from xml.parsers import expat

from crm_desktop.formats.readers.details import Details, gathered

_ERRORS = (zipfile.BadZipFile, zlib.error, KeyError, OSError, ValueError, expat.ExpatError, NotImplementedError, RuntimeError)  # fmt: skip
_CHUNK = 1 << 20
#: without one of these words there is nothing to learn
_TELLING = re.compile(
    rb'table:visibility="(?:collapse|filter)|xlink:href="(?:mailto|https?):|HYPERLINK\(|null-date'
)


def ods_details(source: Path | io.BytesIO, sheet: str | None) -> Details:
    def collect(details: Details) -> None:
        with zipfile.ZipFile(source) as archive:
            if _tells(archive):
                _parse(archive, _Collector(details, sheet))

    return gathered(collect, _ERRORS)


def _tells(archive: zipfile.ZipFile) -> bool:
    rest = b""
    with archive.open("content.xml") as stream:
        while chunk := stream.read(_CHUNK):
            if _TELLING.search(rest + chunk):
                return True
            rest = chunk[-60:]
    return False


def _parse(archive: zipfile.ZipFile, collector: _Collector) -> None:
    parser = expat.ParserCreate()
    parser.EntityDeclHandler = _refuse_entities
    parser.StartElementHandler = collector.start
    parser.EndElementHandler = collector.end
    with archive.open("content.xml") as stream:
        while chunk := stream.read(_CHUNK):
            parser.Parse(chunk, False)
    parser.Parse(b"", True)


def _refuse_entities(*_: object) -> None:
    raise ValueError("entities")


class _Collector:
    """Counts rows and columns of the wanted table; repeated ones are counted, not made."""

    def __init__(self, details: Details, sheet: str | None) -> None:
        self._details, self._sheet = details, sheet
        self._depth = 0
        self._row = self._column = self._columns = 0
        self._repeat_row = self._repeat_cell = 1

    def start(self, name: str, attributes: dict[str, str]) -> None:
        if name == "table:null-date":
            self._details.epoch_1904 = attributes.get("table:date-value", "").startswith("1904")
        elif name == "table:table":
            self._depth += 1 if self._depth or attributes.get("table:name") == self._sheet else 0
        elif self._depth == 1:
            self._inside(name, attributes)

    def _inside(self, name: str, attributes: dict[str, str]) -> None:
        if name == "table:table-column":
            self._start_column(attributes)
        elif name == "table:table-row":
            self._repeat_row, self._column = _repeat(attributes, "table:number-rows-repeated"), 0
            if attributes.get("table:visibility", "visible") != "visible" and self._repeat_row < 100_000:
                self._details.hidden_rows.update(range(self._row + 1, self._row + self._repeat_row + 1))
        elif name in ("table:table-cell", "table:covered-table-cell"):
            self._repeat_cell = _repeat(attributes, "table:number-columns-repeated")
            if formula := attributes.get("table:formula"):
                self._details.formula(
                    (self._row + 1, self._column), formula, "office:value-type" in attributes
                )
        elif name == "text:a" and (self._row + 1, self._column) not in self._details.links:
            self._details.link((self._row + 1, self._column), attributes.get("xlink:href", ""))

    def _start_column(self, attributes: dict[str, str]) -> None:
        count = _repeat(attributes, "table:number-columns-repeated")
        if attributes.get("table:visibility", "visible") != "visible":
            self._details.hidden_columns.update(range(self._columns, min(self._columns + count, 16_384)))
        self._columns += count

    def end(self, name: str) -> None:
        if name == "table:table" and self._depth:
            self._depth -= 1
        elif self._depth == 1 and name == "table:table-row":
            self._row += self._repeat_row
        elif self._depth == 1 and name in ("table:table-cell", "table:covered-table-cell"):
            self._column += self._repeat_cell


def _repeat(attributes: dict[str, str], name: str) -> int:
    text = attributes.get(name, "1")
    return max(int(text), 1) if text.isdigit() else 1
