"""A block pasted from a spreadsheet, as the programs put it on the clipboard."""

from __future__ import annotations

from typing import Any

import pytest

from crm_desktop.errors import UserError
from crm_desktop.formats.readers.clipboard import read_pasted
from crm_desktop.formats.session import ImportReader

HTML = (
    "<html><head><style>td {color: red}</style></head><body><table><tr><td>Nominativo</td><td>Email</td></tr>"
    '<tr><td>Rossi Mario</td><td><a href="mailto:mario@x.example">scrivi</a></td></tr></table></body></html>'
)


def rows(text: str, html: str = "") -> list[list[Any]]:
    return read_pasted(text, html).rows


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Rossi\tMario\r\nNeri\tUgo\r\n", [["Rossi", "Mario"], ["Neri", "Ugo"]]),
        ('Rossi\t"uno\ndue"\r\nNeri\t"dice ""sì"""\r\n', [["Rossi", "uno\ndue"], ["Neri", 'dice "sì"']]),
        ('Tubo 15" nero\t"La Pergola"\n', [['Tubo 15" nero', '"La Pergola"']]),
        ('"Rossi"\t"Mario"\n"Neri"\t"Ugo"\n', [["Rossi", "Mario"], ["Neri", "Ugo"]]),
        ('"aperto\tx\n', [['"aperto', "x"]]),
        ("Rossi\t\n\tUgo\n", [["Rossi", ""], ["", "Ugo"]]),
        ("a@x.example\r\nb@x.example\r\n", [["a@x.example"], ["b@x.example"]]),
        ("Nome;Email\nUgo;u@x.example\n", [["Nome", "Email"], ["Ugo", "u@x.example"]]),
        ("Rossi\tMario", [["Rossi", "Mario"]]),
        ("Rossi\t", [["Rossi", ""]]),
    ],
)
def test_cells_of_a_block(text: str, expected: list[list[str]]) -> None:
    assert rows(text) == expected


def test_rows_are_counted_as_in_the_block() -> None:
    assert read_pasted("Nome\tTel\r\n\r\n\t\r\nUgo\t1\r\n").numbers == [1, 4]


def test_the_html_knows_where_links_lead() -> None:
    with ImportReader.pasted("Nominativo\tEmail\r\nRossi Mario\tscrivi\r\n", HTML, name="Appunti") as reader:
        assert (reader.info.kind, reader.info.path, reader.proposed) == ("clipboard", "Appunti", (None,))
        (person,) = reader.preview(None).rows
    assert (person["family_name"], person["emails"]) == ("Rossi", ("mario@x.example",))


def test_a_table_of_a_page_that_came_as_lines() -> None:
    assert rows("Nominativo\nEmail\nRossi Mario\nscrivi", HTML) == [
        ["Nominativo", "Email"],
        ["Rossi Mario", "scrivi"],
    ]


def test_a_block_without_a_header() -> None:
    text = "Rossi Mario\tm.rossi@x.example\t339 1234567\r\nBianchi Anna\ta.b@x.example\t339 7654321\r\n"
    with ImportReader.pasted(text) as reader:
        found = reader.preview(None)
    assert found.layout.header_row is None
    assert [s["family_name"] for s in found.rows] == ["Rossi", "Bianchi"]


def test_a_pasted_card() -> None:
    with ImportReader.pasted("BEGIN:VCARD\nVERSION:3.0\nN:Rossi;Ugo;;;\nEND:VCARD\n") as reader:
        assert (reader.info.kind, len(reader.preview(None).rows)) == ("vcf", 1)


@pytest.mark.parametrize("text", ["", " \r\n\t\t\n"])
def test_nothing_was_copied(text: str) -> None:
    with pytest.raises(UserError) as caught:
        ImportReader.pasted(text, name="Appunti")
    assert (caught.value.message.code, caught.value.message.data["file"]) == ("import.empty", "Appunti")


def test_the_reader_starts_again_with_the_same_block() -> None:
    with ImportReader.pasted("Nome\tCognome\nUgo\tNeri\nAnna\tRossi\n") as reader:
        assert reader._process is not None
        reader._process.kill()
        assert [s["family_name"] for s in reader.preview(None).rows] == ["Neri", "Rossi"]
