"""The files of an Excel workbook around its rows: names, styles, and what a sheet begins and ends with."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from xml.sax.saxutils import escape, quoteattr

from crm_desktop.formats.writers.model import TextFormats

HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006"
SHEET_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml"
#: places in the list of cell styles
PLAIN, HEADER, DATE, MOMENT, MONEY, QUOTED = range(6)
HEADER_COLOR = "FF0E6470"


@dataclass
class Sheet:
    name: str
    columns: int
    rows: int = 0

    @staticmethod
    def path(number: int) -> str:
        return f"xl/worksheets/sheet{number}.xml"

    @property
    def place(self) -> str:
        quoted = self.name.replace("'", "''")
        return f"'{quoted}'!$A$1:${letter(max(0, self.columns - 1))}${self.rows + 1}"


def letter(number: int) -> str:
    """0 is A, 25 Z, 26 AA."""
    found = ""
    number += 1
    while number:
        number, rest = divmod(number - 1, 26)
        found = chr(65 + rest) + found
    return found


def free_name(name: str, sheets: Sequence[Sheet]) -> str:
    """At most 31 characters, none of them forbidden, no two alike."""
    taken = {sheet.name.casefold() for sheet in sheets}
    plain = re.sub(r"[\[\]:*?/\\\x00-\x1f]", " ", name).strip(" '")[:28] or "-"
    found, number = plain, 2
    while found.casefold() in taken:
        found, number = f"{plain[:25]} {number}", number + 1
    return found


def sheet_head(widths: Sequence[int]) -> str:
    """Up to the first row: the header stays in sight, columns have their widths."""
    columns = "".join(
        f'<col min="{n}" max="{n}" width="{width}" customWidth="1"/>' for n, width in enumerate(widths, 1)
    )
    return (
        f'{HEAD}<worksheet xmlns="{MAIN}"><sheetViews><sheetView workbookViewId="0">'
        '<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>'
        '<selection pane="bottomLeft" activeCell="A2" sqref="A2"/></sheetView></sheetViews>'
        f'<sheetFormatPr defaultRowHeight="15"/><cols>{columns}</cols><sheetData>'
    )


def sheet_foot(columns: int, last_row: int) -> str:
    where = f"A1:{letter(max(0, columns - 1))}{last_row}"
    return f'</sheetData><autoFilter ref="{where}"/></worksheet>'


def frame(sheets: Sequence[Sheet], formats: TextFormats) -> Iterator[tuple[str, str]]:
    """(name, content) of every file but the sheets."""
    yield "[Content_Types].xml", _content_types(len(sheets))
    yield "_rels/.rels", _relations([("officeDocument", "xl/workbook.xml")])
    yield "xl/workbook.xml", _workbook(sheets)
    targets = [("worksheet", f"worksheets/sheet{number}.xml") for number in range(1, len(sheets) + 1)]
    yield "xl/_rels/workbook.xml.rels", _relations([*targets, ("styles", "styles.xml")])
    yield "xl/styles.xml", _styles(formats)


def _content_types(sheets: int) -> str:
    parts = [("/xl/workbook.xml", "sheet.main"), ("/xl/styles.xml", "styles")]
    parts += [(f"/{Sheet.path(number)}", "worksheet") for number in range(1, sheets + 1)]
    overrides = "".join(
        f'<Override PartName="{name}" ContentType="{SHEET_TYPE}.{kind}+xml"/>' for name, kind in parts
    )
    return (
        f'{HEAD}<Types xmlns="{PACKAGE}/content-types">'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        f'<Default Extension="xml" ContentType="application/xml"/>{overrides}</Types>'
    )


def _relations(targets: Sequence[tuple[str, str]]) -> str:
    items = "".join(
        f'<Relationship Id="rId{number}" Type="{RELATIONS}/{kind}" Target="{target}"/>'
        for number, (kind, target) in enumerate(targets, 1)
    )
    return f'{HEAD}<Relationships xmlns="{PACKAGE}/relationships">{items}</Relationships>'


def _workbook(sheets: Sequence[Sheet]) -> str:
    items = "".join(
        f'<sheet name={quoteattr(sheet.name)} sheetId="{number}" r:id="rId{number}"/>'
        for number, sheet in enumerate(sheets, 1)
    )
    filters = "".join(
        f'<definedName name="_xlnm._FilterDatabase" localSheetId="{number}" hidden="1">{escape(sheet.place)}</definedName>'
        for number, sheet in enumerate(sheets)
    )
    return (
        f'{HEAD}<workbook xmlns="{MAIN}" xmlns:r="{RELATIONS}"><bookViews><workbookView/></bookViews>'
        f"<sheets>{items}</sheets><definedNames>{filters}</definedNames></workbook>"
    )


def _styles(formats: TextFormats) -> str:
    codes = (formats.excel_date, formats.excel_moment, formats.excel_money)
    numbers = "".join(
        f'<numFmt numFmtId="{164 + place}" formatCode={quoteattr(code)}/>' for place, code in enumerate(codes)
    )
    plain = '<xf numFmtId="0" fontId="0" fillId="0" borderId="0"'
    styles = [
        f'{plain} xfId="0"/>',
        '<xf numFmtId="0" fontId="1" fillId="2" borderId="0" xfId="0" applyFont="1" applyFill="1" applyAlignment="1">'
        '<alignment vertical="center"/></xf>',
        *(f'<xf numFmtId="{164 + place}" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>' for place in range(3)),
        f'{plain} xfId="0" quotePrefix="1"/>',
    ]  # fmt: skip
    return (
        f'{HEAD}<styleSheet xmlns="{MAIN}"><numFmts count="{len(codes)}">{numbers}</numFmts>'
        '<fonts count="2"><font><sz val="11"/><name val="Calibri"/><family val="2"/></font>'
        '<font><b/><sz val="11"/><color rgb="FFFFFFFF"/><name val="Calibri"/><family val="2"/></font></fonts>'
        '<fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>'
        f'<fill><patternFill patternType="solid"><fgColor rgb="{HEADER_COLOR}"/><bgColor indexed="64"/></patternFill></fill></fills>'
        '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>'
        f'<cellStyleXfs count="1">{plain}/></cellStyleXfs><cellXfs count="{len(styles)}">{"".join(styles)}</cellXfs>'
        '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>'
    )
