"""Files of every kind, read by the child process through `ImportReader`; hostile ones are refused with a code."""

from __future__ import annotations

import zipfile
from pathlib import Path

import pytest

from crm_desktop.errors import UserError
from crm_desktop.formats.session import ImportReader, ReadOptions
from tests.formats.files import table, workbook

PEOPLE = [
    ["Cognome", "Nome", "Città", "Telefono"],
    ["Però", "Niccolò", "Forlì", "0543 123456"],
    ["Caffè", "Zoè", "Cefalù", "0921 123456"],
]


def names(path: Path, password: str | None = None) -> list[str]:
    with ImportReader(path, password) as reader:
        return [s["family_name"] for sheet in reader.proposed for s in reader.preview(sheet).rows]


def code_of(path: Path, password: str | None = None) -> str:
    with pytest.raises(UserError) as caught:
        ImportReader(path, password)
    return caught.value.message.code


def test_workbooks_and_their_links(tmp_path: Path) -> None:
    rows = [["Nominativo", "Email"], ["Rossi Mario", "scrivi"], ["Bianchi Anna", "a@x.example"]]
    path = workbook(
        tmp_path / "c.xlsx", {"Clienti": rows}, links={"B2": "mailto:mario@x.example?subject=ciao"}
    )
    with ImportReader(path) as reader:
        assert [s["emails"] for s in reader.preview("Clienti").rows] == [
            ("mario@x.example",),
            ("a@x.example",),
        ]


def test_the_right_sheets_are_proposed(tmp_path: Path) -> None:
    contacts = [
        ["Ragione sociale", "Email", "Telefono"],
        ["Alfa Srl", "a@alfa.example", "02 1234567"],
        ["Beta Snc", "b@beta.example", "06 1234567"],
    ]
    other = [
        ["Ragione sociale", "Email", "Telefono"],
        ["Delta Spa", "d@delta.example", "02 7654321"],
        ["Zeta Sas", "z@zeta.example", "051 7654321"],
    ]
    sheets = {
        "Istruzioni": [["COME SI USA"], ["Scrivere una riga per ogni contatto"]],
        "Clienti": contacts, "Clienti (2)": contacts[:2], "Fornitori": other,
        "Ordini": [["Data", "Cliente", "Importo"], ["01/02/2023", "Alfa Srl", 100]], "Codici": [["Cod", "Descrizione"], ["A", "Attivo"]],
    }  # fmt: skip
    with ImportReader(workbook(tmp_path / "fogli.xlsx", sheets, hidden=["Codici"])) as reader:
        assert reader.proposed == ("Clienti", "Fornitori")
        assert [(s.name, s.visible) for s in reader.sheets][-1] == ("Codici", False)


def test_two_cells_a_million_rows_apart(tmp_path: Path) -> None:
    """calamine aborts its process on such a sheet; the second try reads it sparsely."""
    path = workbook(
        tmp_path / "lontano.xlsx",
        {"Foglio1": [["Nominativo", "Telefono"], ["Rossi Mario", "02 1234567"], ["Neri Ugo", "02 7654321"]]},
    )
    text = ""
    with zipfile.ZipFile(path) as archive:
        members = {name: archive.read(name) for name in archive.namelist()}
    text = members["xl/worksheets/sheet1.xml"].decode()
    far = '<row r="1048576"><c r="XFD1048576"><v>1</v></c></row></sheetData>'
    members["xl/worksheets/sheet1.xml"] = text.replace("</sheetData>", far).encode()
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in members.items():
            archive.writestr(name, data)
    assert names(path) == ["Rossi", "Neri"]


@pytest.mark.parametrize(
    ("name", "content", "code"),
    [
        ("vuoto.xlsx", b"", "import.empty"),
        ("vuoto.csv", b"\n\n  \n", "import.empty"),
        ("lettera.pdf", b"%PDF-1.7 ...", "import.not_a_spreadsheet"),
        ("rotto.xlsx", b"PK\x03\x04" + b"\0" * 300, "import.damaged"),
        ("rotto.xls", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600, "import.damaged"),
        ("foto.xlsx", b"\x89PNG\r\n\x1a\n" + b"\0" * 50, "import.damaged"),
        ("dati.json", b'{"a": 1}', "import.not_a_spreadsheet"),
        ("biff2.xls", b"\x09\x00\x04\x00\x02\x00\x10\x00" + b"\0" * 50, "import.empty"),
        ("biff4.xls", b"\x09\x04\x06\x00\0\0\x10\0\0\0\x42\0\0\0", "import.old_excel"),
    ],
)
def test_files_that_are_no_lists(tmp_path: Path, name: str, content: bytes, code: str) -> None:
    path = tmp_path / name
    path.write_bytes(content)
    assert code_of(path) == code


def test_a_document_of_another_kind(tmp_path: Path) -> None:
    path = tmp_path / "lettera.xlsx"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("[Content_Types].xml", "<Types/>")
        archive.writestr("word/document.xml", "<w/>")
    assert code_of(path) == "import.not_a_spreadsheet"


def test_an_empty_workbook(tmp_path: Path) -> None:
    assert code_of(workbook(tmp_path / "vuota.xlsx", {"Foglio1": []})) == "import.empty"


def test_a_list_without_contacts_proposes_nothing(tmp_path: Path) -> None:
    rows = [["Codice", "Descrizione", "Prezzo"], ["A1", "Vite", 0.1], ["A2", "Dado", 0.2]]
    with ImportReader(workbook(tmp_path / "listino.xlsx", {"Listino": rows})) as reader:
        assert reader.proposed == ()


def test_a_child_that_dies_is_an_error_and_the_next_question_starts_another(tmp_path: Path) -> None:
    path = table(tmp_path / "r.csv", PEOPLE)
    with ImportReader(path) as reader:
        assert reader._process is not None
        reader._process.kill()
        assert [s["family_name"] for s in reader.preview(None).rows] == ["Però", "Caffè"]


def test_the_child_needs_neither_qt_nor_sql() -> None:
    import subprocess
    import sys

    code = (
        "import sys; import crm_desktop.formats.readers.child, crm_desktop.formats.session, crm_desktop.formats.normalise.rows, crm_desktop.formats.layout\n"
        "bad = [m for m in sys.modules if m.split('.')[0] in ('PySide6', 'sqlalchemy', 'sqlmodel', 'sqlcipher3', 'sqlite3', 'numpy')]\n"
        "sys.exit(str(bad) if bad else 0)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr


def test_a_sheet_that_is_not_there(tmp_path: Path) -> None:
    path = workbook(tmp_path / "c.xlsx", {"Foglio1": PEOPLE})
    with ImportReader(path) as reader, pytest.raises(UserError) as caught:
        reader.layout("Altro")
    assert caught.value.message.code == "import.no_such_sheet"


def test_the_rows_of_an_earlier_import_read_again(tmp_path: Path) -> None:
    with ImportReader(table(tmp_path / "r.csv", PEOPLE)) as reader:
        found = reader.again(None, ReadOptions(), [["Rossi", "MARIO", "ROMA", "06 1234567"]])
    assert (found[0]["given_name"], found[0]["city"], found[0]["phones"][0].number) == (
        "Mario",
        "Roma",
        "+39061234567",
    )
