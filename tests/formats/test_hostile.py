"""Files made to harm: they are read, or refused with a sentence; the reading process stays within its limits."""

from __future__ import annotations

import threading
import zipfile
from pathlib import Path
from struct import pack

import pytest

from crm_desktop.errors import UserError
from crm_desktop.formats.readers.limits import MB, Limits
from crm_desktop.formats.session import ImportReader, ReadingCancelled
from crm_desktop.ui.words.importing import WORDS
from tests.formats.binary_files import ods
from tests.formats.files import table, workbook

PEOPLE = [["Cognome", "Nome", "Email"], ["Rossi", "Ugo", "u@x.example"], ["Neri", "Ida", "i@x.example"]]


def said(path: Path, limits: Limits | None = None) -> str:
    """ "opens", or the code of the refusal; everything in the file is asked for."""
    try:
        with ImportReader(path, limits=limits) as reader:
            for sheet in reader.sheets:
                if sheet.rows > 0:
                    list(reader.rows(sheet.name))
        return "opens"
    except UserError as error:
        return error.message.code


def with_member(path: Path, name: str, content: bytes, *, replaces: bool = False) -> Path:
    with zipfile.ZipFile(path) as archive:
        members = {n: archive.read(n) for n in archive.namelist()}
    if replaces:
        members.pop(name)
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for old, data in members.items():
            archive.writestr(old, data)
        archive.writestr(name, content)
    return path


def with_strings(path: Path, strings: str) -> Path:
    """The texts of all cells, which openpyxl writes into the cells."""
    kind = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/sharedStrings"
    with zipfile.ZipFile(path) as archive:
        relations = archive.read("xl/_rels/workbook.xml.rels").decode()
    if "sharedStrings" not in relations:
        relation = f'<Relationship Id="rId99" Type="{kind}" Target="sharedStrings.xml"/></Relationships>'
        relations = relations.replace("</Relationships>", relation)
        with_member(path, "xl/_rels/workbook.xml.rels", relations.encode(), replaces=True)
    return with_member(
        path,
        "xl/sharedStrings.xml",
        strings.encode(),
        replaces="sharedStrings.xml" in str(zipfile.ZipFile(path).namelist()),
    )


@pytest.fixture
def book(tmp_path: Path) -> Path:
    return workbook(tmp_path / "c.xlsx", {"F": PEOPLE})


def test_a_bomb_is_refused_before_it_is_opened(book: Path) -> None:
    with_member(book, "xl/media/zeri.bin", b"\0" * (40 * MB))
    with pytest.raises(UserError) as caught:
        ImportReader(book, limits=Limits(inflated=30 * MB))
    assert (caught.value.message.code, caught.value.message.data["file"]) == ("import.too_large", "c.xlsx")


def test_a_bomb_that_lies_about_its_size(book: Path) -> None:
    """The directory says a thousand bytes; what inflates is stopped by the limit of the process."""
    sheet = b"<worksheet><sheetData>" + b" " * (150 * MB) + b"</sheetData></worksheet>"
    with_member(book, "xl/worksheets/sheet1.xml", sheet, replaces=True)
    data = book.read_bytes()
    size = pack("<I", len(sheet))
    assert data.count(size) >= 2
    book.write_bytes(data.replace(size, pack("<I", 1000)))
    assert said(book, Limits(memory=260 * MB)) in WORDS


def test_too_many_members(book: Path) -> None:
    with zipfile.ZipFile(book, "a") as archive:
        for n in range(60):
            archive.writestr(f"xl/media/{n}", b"")
    assert said(book, Limits(members=50)) == "import.too_large"


@pytest.mark.parametrize(
    "name", ["../../outside.txt", "/etc/outside.txt", "C:\\outside.txt", "xl/../../outside.txt"]
)
def test_members_that_point_outside_are_never_written(book: Path, tmp_path: Path, name: str) -> None:
    before = {p.name for p in tmp_path.parent.iterdir()} | {p.name for p in tmp_path.iterdir()}
    assert said(with_member(book, name, b"x")) == "opens"
    assert {p.name for p in tmp_path.parent.iterdir()} | {p.name for p in tmp_path.iterdir()} == before


BOMB = (
    '<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "aaaaaaaaaaaaaaaaaaaa">'
    + "".join(f'<!ENTITY {chr(97 + n)} "{("&" + chr(96 + n) + ";") * 20}">' for n in range(1, 12))
    + "]>"
)


def test_entities_are_not_expanded(book: Path) -> None:
    strings = (
        BOMB
        + '<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><si><t>&l;</t></si></sst>'
    )
    outcome = said(with_strings(book, strings))
    assert outcome == "opens" or outcome in WORDS


def test_entities_of_an_opendocument(tmp_path: Path) -> None:
    path = ods(tmp_path / "c.ods", PEOPLE, hidden_rows=[2])
    with zipfile.ZipFile(path) as archive:
        content = archive.read("content.xml").decode()
    content = content.replace('<?xml version="1.0"?>', BOMB).replace("Rossi", "&l;")
    with_member(path, "content.xml", content.encode(), replaces=True)
    outcome = said(path)
    assert outcome == "opens" or outcome in WORDS


def test_entities_of_the_xml_of_excel_2003(tmp_path: Path) -> None:
    path = tmp_path / "x.xml"
    path.write_text(
        BOMB.replace("<!DOCTYPE x", "<!DOCTYPE Workbook")
        + '<Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet"><a>&l;</a></Workbook>'
    )
    assert said(path) == "import.damaged"


@pytest.mark.parametrize(
    "rows",
    [b"<row " * 200_000, b'<row hidden="1"' * 100_000, b"<c r='A1'><f>" * 100_000, b"<row>" + b'<c r="A1"><f/></c>' * 100_000],
    ids=["rows", "hidden", "formulas", "one row"],
)  # fmt: skip
def test_xml_that_would_make_patterns_slow(book: Path, rows: bytes) -> None:
    with_member(book, "xl/worksheets/sheet1.xml", b"<worksheet><sheetData>" + rows, replaces=True)
    assert said(book, Limits(silence=20)) in {"opens", "import.damaged", "import.empty", "import.unreadable"}


@pytest.mark.parametrize(
    "content",
    [
        b"x" * 3_000_000 + b"\xe0", b'"' * 200_001, b';"' * 100_000, b"a;b\n" + b'"a;' * 100_000, b"," * 1_000_000 + b"\n1,2\n",
        b"BEGIN:VCARD\n" + b'a;"' * 100_000 + b":x\nFN:Ugo\nEND:VCARD\n", b"BEGIN:VCARD\n" * 20_000,
        b"<html><table>" + b"<table><tr><td>" * 3000, b"<html><table>" + b"<td " * 100_000,
        b"<html><table><tr><td colspan=99999999 rowspan=99999999>a</td><td>b</td></tr><tr><td>c</td></tr></table>",
    ],
    ids=["long word", "quotes", "open quotes", "opened cells", "commas", "parameters", "begins", "tables", "tags", "spans"],
)  # fmt: skip
def test_text_that_would_make_patterns_slow(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "x.csv"
    path.write_bytes(content)
    outcome = said(path, Limits(silence=20))
    assert outcome in WORDS or outcome == "opens"
    assert outcome != "import.too_slow"


def test_one_text_in_every_cell(book: Path) -> None:
    """A hundred kilobytes that would be a gigabyte of text."""
    names = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    cells = "".join(f'<row r="{r}">' + '<c t="s"><v>0</v></c>' * 8 + "</row>" for r in range(1, 2001))
    sheet = f'<worksheet xmlns="{names}"><sheetData>{cells}</sheetData></worksheet>'
    with_member(book, "xl/worksheets/sheet1.xml", sheet.encode(), replaces=True)
    strings = f'<sst xmlns="{names}"><si><t>{"x" * 30_000}</t></si></sst>'
    assert said(with_strings(book, strings)) == "import.too_large"


def test_memory_has_a_limit(tmp_path: Path) -> None:
    rows = [["Nominativo", "Note"], *([f"Rossi Mario {i}", "x" * 2000] for i in range(3000))]
    assert said(table(tmp_path / "g.csv", rows), Limits(memory=60 * MB)) in (
        "import.too_large",
        "import.unreadable",
    )


def test_a_reader_that_says_nothing_is_stopped(tmp_path: Path) -> None:
    path = table(
        tmp_path / "g.csv", [["Nome", "Email"], *([f"Ugo {i}", f"u{i}@x.example"] for i in range(30_000))]
    )
    with pytest.raises(UserError) as caught:
        ImportReader(path, limits=Limits(silence=0.05))
    assert caught.value.message.code == "import.too_slow"


def test_cancel_while_the_file_is_opened(tmp_path: Path) -> None:
    path = table(
        tmp_path / "g.csv", [["Nome", "Email"], *([f"Ugo {i}", f"u{i}@x.example"] for i in range(30_000))]
    )
    asked = threading.Event()

    def cancelled() -> bool:
        asked.set()
        return True

    with pytest.raises(ReadingCancelled):
        ImportReader(path, cancelled=cancelled)
    assert asked.is_set()


def test_cancel_kills_the_child_at_once(tmp_path: Path) -> None:
    path = table(
        tmp_path / "r.csv",
        [["Nominativo", "Telefono"], *([f"Rossi Mario {i}", "02 1234567"] for i in range(20_000))],
    )
    stop = threading.Event()
    with ImportReader(path, cancelled=stop.is_set) as reader:
        process = reader._process
        assert process is not None
        batches = reader.rows(None)
        next(batches)
        stop.set()
        with pytest.raises(ReadingCancelled):
            for _ in batches:
                pass
        assert not process.alive
