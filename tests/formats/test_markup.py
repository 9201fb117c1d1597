"""HTML, MHTML and the XML of Excel 2003, whatever the file is called."""

from __future__ import annotations

import datetime
from pathlib import Path

import pytest

from crm_desktop.errors import UserError
from crm_desktop.formats.readers.html_tables import tables_of
from crm_desktop.formats.readers.markup import read_xmlss
from crm_desktop.formats.session import ImportReader, ReadOptions

PEOPLE = [
    ["Cognome", "Nome", "Città", "Telefono"],
    ["Però", "Niccolò", "Forlì", "0543 123456"],
    ["Caffè", "Zoè", "Cefalù", "0921 123456"],
]
PAGE = "<html><head><meta charset={}></head><body><table>{}</table></body></html>"
CELLS = "".join("<tr>" + "".join(f"<td>{cell}</td>" for cell in row) + "</tr>" for row in PEOPLE)
SPACES = 'xmlns="urn:schemas-microsoft-com:office:spreadsheet" xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet"'


def names(path: Path) -> list[str]:
    with ImportReader(path) as reader:
        return [s["family_name"] for sheet in reader.proposed for s in reader.preview(sheet).rows]


@pytest.mark.parametrize(
    ("declared", "encoding"),
    [
        ("utf-8", "utf-8"),
        ("iso-8859-1", "cp1252"),
        ("utf-16", "utf-16"),
        ("no-such", "utf-8"),
        ("utf-8", "cp1252"),
    ],
)
def test_a_page_called_a_workbook(tmp_path: Path, declared: str, encoding: str) -> None:
    path = tmp_path / "export.xls"
    path.write_bytes(PAGE.format(declared, CELLS).encode(encoding))
    assert names(path) == ["Però", "Caffè"]


def test_a_page_with_its_parts(tmp_path: Path) -> None:
    head = 'MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary="xx"\r\n\r\n--xx\r\n'
    part = 'Content-Type: text/html; charset="windows-1252"\r\nContent-Transfer-Encoding: 8bit\r\n\r\n'
    path = tmp_path / "sap.xls"
    path.write_bytes((head + part + PAGE.format("x", CELLS) + "\r\n--xx--\r\n").encode("cp1252"))
    assert names(path) == ["Però", "Caffè"]


def test_cells_over_several_rows_and_columns() -> None:
    page = (
        "<table><tr><td rowspan=2>a</td><td colspan=2>b</td></tr><tr><td>c</td><td>d<br>e</td></tr>"
        "<tr style='display:none'><td>f</td></tr></table>"
    )
    (table,) = tables_of(page)
    assert table.rows == [["a", "b", ""], ["", "c", "d\ne"], ["f"]]
    assert table.merged == [((0, 0), (1, 0)), ((0, 1), (0, 2))]
    assert table.hidden_rows == {3}


def test_a_table_in_a_table_stands_by_itself() -> None:
    page = "<table><tr><td>fuori<table><tr><td>1</td><td>2</td></tr></table></td></tr><tr><td>dopo</td></tr></table>"
    assert [table.rows for table in tables_of(page)] == [[["fuori"], ["dopo"]], [["1", "2"]]]


def test_header_and_body_in_two_tables_are_one_list() -> None:
    page = "<p>Elenco</p><table><tr><th>Nome</th><th>Email</th></tr></table><table><tr><td>Ugo</td><td>u@x</td></tr></table>"
    (table,) = tables_of(page)
    assert (table.rows, table.numbers) == ([["Nome", "Email"], ["Ugo", "u@x"]], [1, 2])


def test_every_table_of_a_page_is_a_sheet(tmp_path: Path) -> None:
    path = tmp_path / "p.html"
    path.write_text(
        f"<html><body><table><tr><td>Stampa del 1/1</td></tr></table><table>{CELLS}</table></body></html>"
    )
    with ImportReader(path) as reader:
        assert [(s.name, s.rows) for s in reader.sheets] == [("1", 1), ("2", 3)]
        assert reader.proposed == ("2",)


def xml(rows: str, more: str = "", columns: str = "") -> str:
    return f'<?xml version="1.0"?><Workbook {SPACES}>{more}<Worksheet ss:Name="F"><Table>{columns}{rows}</Table></Worksheet></Workbook>'


def cell(text: str, kind: str = "String", attributes: str = "") -> str:
    return f'<Cell {attributes}><Data ss:Type="{kind}">{text}</Data></Cell>'


def test_the_xml_of_excel_2003(tmp_path: Path) -> None:
    rows = "".join("<Row>" + "".join(map(cell, row)) + "</Row>" for row in PEOPLE)
    path = tmp_path / "export.xls"
    path.write_text(xml(rows))
    assert names(path) == ["Però", "Caffè"]


def test_places_types_and_details(tmp_path: Path) -> None:
    path = tmp_path / "x.xml"
    path.write_text(
        xml(
            f"<Row>{cell('a')}{cell('b', attributes='ss:Index=' + chr(34) + '3' + chr(34))}</Row>"
            f'<Row ss:Index="4" ss:Hidden="1">{cell("1.5", "Number")}{cell("2001-02-03T00:00:00.000", "DateTime")}{cell("1", "Boolean")}</Row>'
            f"<Row>{cell('scrivi', attributes=chr(39).join(['ss:HRef=', 'mailto:u@x', '']))}</Row>",
            '<ExcelWorkbook xmlns="urn:schemas-microsoft-com:office:excel"><Date1904/></ExcelWorkbook>',
            '<Column/><Column ss:Hidden="1" ss:Span="1"/>',
        )
    )
    (table,) = read_xmlss(path)
    assert table.rows == [["a", "", "b"], [1.5, datetime.date(2001, 2, 3), True], ["scrivi"]]
    assert (table.numbers, table.hidden_rows, table.hidden_columns) == ([1, 4, 5], {4}, {1, 2})
    assert (table.links, table.epoch_1904, table.unvalued) == ({(5, 0): "mailto:u@x"}, True, 0)


def test_hidden_rows_of_a_page(tmp_path: Path) -> None:
    path = tmp_path / "p.html"
    path.write_text(PAGE.format("utf-8", CELLS.replace("<tr><td>Però", '<tr style="display: none"><td>Però')))
    with ImportReader(path) as reader:
        assert reader.sheets[0].hidden_rows == 1
        assert [s["family_name"] for s in reader.preview(None, ReadOptions(hidden_rows=False)).rows] == [
            "Caffè"
        ]


@pytest.mark.parametrize(
    "content",
    [
        xml("<Row ss:Index='0'><Cell/></Row>"), xml("<Row ss:Index='99999999'><Cell/></Row>"), xml("<Row>"),
        '<!DOCTYPE x [<!ENTITY a "b">]>' + xml(f"<Row>{cell('&a;')}</Row>"),
    ],
)  # fmt: skip
def test_damaged_xml(tmp_path: Path, content: str) -> None:
    path = tmp_path / "x.xml"
    path.write_text(content)
    with pytest.raises(UserError) as caught:
        ImportReader(path)
    assert caught.value.message.code in ("import.damaged", "import.empty")
