"""Text tables as programs and people write them: encodings, delimiters, line ends, damaged quotes."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crm_desktop.errors import UserError
from crm_desktop.formats.readers.csv_reader import find_delimiter, read_csv, split_records
from crm_desktop.formats.readers.encodings import OLD, decode
from crm_desktop.formats.session import ImportReader
from tests.formats.files import table

PEOPLE = [
    ["Cognome", "Nome", "Città", "Telefono"],
    ["Però", "Niccolò", "Forlì", "0543 123456"],
    ["Caffè", "Zoè", "Cefalù", "0921 123456"],
]


@pytest.mark.parametrize("delimiter", [",", ";", "\t", "|"])
@pytest.mark.parametrize(
    ("encoding", "line_end"),
    [
        ("utf-8", "\r\n"), ("utf-8-sig", "\n"), ("utf-16", "\r\n"), ("utf-16-le", "\r\n"), ("utf-16-be", "\n"), ("cp1252", "\r\n"),
        ("mac_roman", "\r"), ("cp850", "\r\n"),
    ],
)  # fmt: skip
def test_encodings_delimiters_and_line_ends(
    tmp_path: Path, delimiter: str, encoding: str, line_end: str
) -> None:
    path = table(tmp_path / "rubrica.csv", PEOPLE, delimiter=delimiter, encoding=encoding, line_end=line_end)
    found, said, by = read_csv(path)
    assert (found.rows, by) == (PEOPLE, delimiter)
    assert said == encoding


def test_the_mark_of_utf16_big_endian(tmp_path: Path) -> None:
    path = tmp_path / "r.csv"
    path.write_bytes(b"\xfe\xff" + "Però;Ugo\nCittà;Ida\n".encode("utf-16-be"))
    assert read_csv(path)[0].rows == [["Però", "Ugo"], ["Città", "Ida"]]


@pytest.mark.parametrize("encoding", OLD)
@pytest.mark.parametrize(
    "text",
    [
        "città",
        "Niccolò e Zoè",
        "PERÒ",
        "l'università di Forlì",
        "Müller",
        "n° 5, 1ª scala",
        "più; però; così",
    ],
)
def test_few_words_tell_the_old_encoding(encoding: str, text: str) -> None:
    assert decode(text.encode(encoding)) == (text, encoding)


@pytest.mark.parametrize("text", ["dell’Aquila", "“Prova” – così…", "10 € l’uno"])
def test_signs_of_windows(text: str) -> None:
    assert decode(text.encode("cp1252")) == (text, "cp1252")


def test_damage_is_no_reason_to_guess() -> None:
    text = "però città perché società più " * 10
    assert decode(text.encode() + b"\xe0")[0].startswith(text)


def test_what_was_encoded_twice_is_put_right() -> None:
    twice = "Città;Però\nForlì;l’Aquila\n".encode().decode("cp1252").encode()
    assert decode(twice)[0] == "Città;Però\nForlì;l’Aquila\n"
    assert decode("Ãngela;João;Città".encode())[0] == "Ãngela;João;Città"


def test_quoted_line_breaks_and_the_hint_of_excel(tmp_path: Path) -> None:
    path = tmp_path / "note.csv"
    path.write_bytes(b'sep=;\r\nNominativo;Note\r\n"Rossi Mario";"uno\r\ndue; tre"\r\n')
    found, _, delimiter = read_csv(path)
    assert delimiter == ";"
    assert found.rows == [["Nominativo", "Note"], ["Rossi Mario", "uno\ndue; tre"]]


def test_row_numbers_count_empty_records(tmp_path: Path) -> None:
    path = tmp_path / "vuote.csv"
    path.write_bytes(b"a;b\n\n\n1;2\n")
    assert read_csv(path)[0].numbers == [1, 4]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("una riga sola", ""), ("a@x\nb@x\nc@x\n", ""), ("Rossi\nBianchi, Anna\nNeri\nVerdi\n", ""),
        ("a;b\n1;2\n", ";"), ("a,b\n1,2\n", ","), ("nome;importo\nx;1,5\ny;2,5\n", ";"), ("Titolo\n\na|b|c\n1|2|3\n4|5|6\n", "|"),
        ("a\tb\n1,5\t2,5\n", "\t"), ('"a","b;c"\n"1","2;3"\n', ","),
    ],
)  # fmt: skip
def test_the_delimiter(text: str, expected: str) -> None:
    assert find_delimiter(text) == expected


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        ('a;b\n"aperto;2\nx;y\n', [["a", "b"], ['"aperto', "2"], ["x", "y"]]),
        ('a;b\n"aperto;2\n"Bianchi";3\n', [["a", "b"], ['"aperto', "2"], ["Bianchi", "3"]]),
        ('a;b\nTubo 15";2\nx;y\n', [["a", "b"], ['Tubo 15"', "2"], ["x", "y"]]),
        ('a;b\n"Ditta \\"Sole\\"";2\n', [["a", "b"], ['Ditta "Sole"', "2"]]),
        ('a;b\n"Ditta ""Sole""";""\n', [["a", "b"], ['Ditta "Sole"', ""]]),
        ("a;b\n1;2;3\n4\n;\n5;6", [["a", "b"], ["1", "2", "3"], ["4"], ["5", "6"]]),
        ("a;\nb;", [["a", ""], ["b", ""]]),
    ],
)
def test_records(text: str, rows: list[list[str]]) -> None:
    assert split_records(text, ";")[0] == rows


def test_lines_quoted_whole(tmp_path: Path) -> None:
    path = tmp_path / "r.csv"
    path.write_text('"Nome,Cognome,Email"\n"Ugo,Neri,""u@x.example"""\n"Ida,Rossi,i@x.example"\n')
    assert read_csv(path)[0].rows == [
        ["Nome", "Cognome", "Email"],
        ["Ugo", "Neri", "u@x.example"],
        ["Ida", "Rossi", "i@x.example"],
    ]


def test_zero_bytes_are_damage_not_the_end(tmp_path: Path) -> None:
    path = tmp_path / "r.csv"
    path.write_bytes(b"Cognome;Nome;Email\nRos\x00si;Ugo;u@x.example\x00\nNeri;Ida;i@x.example\n" * 3)
    with ImportReader(path) as reader:
        assert {s["family_name"] for s in reader.preview(None).rows} == {"Rossi", "Neri"}


def test_an_endless_quote_loses_no_row(tmp_path: Path) -> None:
    lines = [
        f'Rossi{n};"nota {n};x{n}@x.example' if n == 5 else f"Rossi{n};nota {n};x{n}@x.example"
        for n in range(2000)
    ]
    path = tmp_path / "r.csv"
    path.write_text("Cognome;Note;Email\n" + "\n".join(lines))
    assert len(read_csv(path)[0].rows) == 2001


def test_a_huge_cell(tmp_path: Path) -> None:
    path = tmp_path / "r.csv"
    path.write_text("Cognome;Email;Note\nRossi;r@x.example;" + "x" * 5_000_000 + "\nNeri;n@x.example;\n")
    with ImportReader(path) as reader:
        assert [s["family_name"] for s in reader.preview(None).rows] == ["Rossi", "Neri"]


@pytest.mark.parametrize(
    "name", ["rubrica.xls", "rubrica.xlsx", "rubrica.txt", "rubrica", "rubrica.CSV", "rubrica.dat"]
)
def test_the_name_of_the_file_is_not_asked(tmp_path: Path, name: str) -> None:
    with ImportReader(table(tmp_path / name, PEOPLE, delimiter="\t")) as reader:
        assert (reader.info.kind, reader.proposed) == ("csv", (None,))


def test_a_message_called_a_workbook(tmp_path: Path) -> None:
    path = tmp_path / "allegato.xls"
    path.write_text("Attachment not found!")
    with pytest.raises(UserError) as caught:
        ImportReader(path)
    assert caught.value.message.code == "import.not_a_spreadsheet"


def test_a_list_of_addresses_alone(tmp_path: Path) -> None:
    path = tmp_path / "indirizzi.txt"
    path.write_text("mario.rossi@x.example\nanna.bianchi@y.example\nugo@z.example\n")
    with ImportReader(path) as reader:
        assert [s["emails"] for s in reader.preview(None).rows] == [
            ("mario.rossi@x.example",), ("anna.bianchi@y.example",), ("ugo@z.example",),
        ]  # fmt: skip


@given(
    st.lists(st.lists(st.text(st.characters(codec="cp1252", exclude_characters="\x00\r\x1f"), max_size=12), min_size=2, max_size=5), min_size=1, max_size=6)
)  # fmt: skip
def test_what_the_standard_writes_is_read_back(rows: list[list[str]]) -> None:
    import csv
    import io

    out = io.StringIO()
    csv.writer(out, delimiter=";", lineterminator="\n", quoting=csv.QUOTE_ALL).writerows(rows)
    found, _ = split_records(out.getvalue(), ";")
    assert found == [row for row in rows if any(row)]
