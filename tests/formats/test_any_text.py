"""Whatever a text or a sheet holds, the readers answer, and every row is accounted for."""

from __future__ import annotations

import datetime
import os

from hypothesis import given, settings
from hypothesis import strategies as st

from crm_desktop.formats.layout import build_layout, prepare
from crm_desktop.formats.model import ReadOptions, Refusal, Table
from crm_desktop.formats.normalise.rows import Normaliser
from crm_desktop.formats.parts import parts_of
from crm_desktop.formats.readers.clipboard import read_pasted
from crm_desktop.formats.readers.csv_reader import find_delimiter, split_records
from crm_desktop.formats.readers.encodings import decode
from crm_desktop.formats.readers.html_tables import tables_of
from crm_desktop.formats.vcard import table_of_cards

#: CRM_FUZZ=500 tries many more (see CONTRIBUTING)
many = settings(max_examples=int(os.environ.get("CRM_FUZZ", "40")), deadline=None)

WORDS = ["Nome", "Cognome", "Email", "Telefono", "Totale", "A", "-", "----", "Note", "P.IVA", "00743110157", "RSSMRA80A01H501U", "Via Roma 1", "x@y.it", "02 1234567", "Rossi Mario", "Alfa Srl", "12/03/1980", "1.234,56", "", " ", "\n", "#N/D", "sì", "20100", "MI"]  # fmt: skip
cells = st.one_of(
    st.sampled_from(WORDS), st.text(max_size=20), st.floats(-1e15, 1e15), st.booleans(),
    st.dates(datetime.date(1900, 1, 1), datetime.date(2100, 1, 1)), st.datetimes(datetime.datetime(1900, 1, 1), datetime.datetime(2100, 1, 1)),
)  # fmt: skip
sheets = st.integers(1, 7).flatmap(
    lambda width: st.lists(st.lists(cells, min_size=0, max_size=width), min_size=1, max_size=25)
)
pieces = st.lists(
    st.sampled_from([*WORDS, '"', '""', "\t", "\n", "\r\n", ";", ",", "sep=;", "\x00", "\ufeff", "=", "\\"]),
    max_size=60,
).map("".join)
tags = st.lists(st.sampled_from(["<table>", "</table>", "<tr>", "<td>", "</td>", "<td colspan=3 rowspan=2>", "<th>", "<a href='mailto:x@y.it'>", "<br>", "<style>", "</style>", "<!--", "-->", "x", "&amp;", "<", ">", "</tr>"]), max_size=60).map("".join)  # fmt: skip
lines = st.lists(st.sampled_from(["BEGIN:VCARD", "END:VCARD", "N:Rossi;Mario;;;", "FN:Alfa Srl", "ORG:Alfa;B", "AGENT:", "item1.TEL;CELL:02 1", "item1.X-ABLabel:_$!<Home>!$_", " folded", "NOTE;ENCODING=QUOTED-PRINTABLE:a=", "=C3=A0", "KIND:group", "MEMBER:urn:uuid:1", "UID:1", "BDAY:--0101", "ADR:;;a", "X-ABSHOWAS:COMPANY", ":", ";", "PHOTO;BASE64:xx", 'TEL;X="a:b";TYPE=a:1', "N:\\;;\\\\;", ""]), max_size=40).map("\n".join)  # fmt: skip


@many
@given(st.binary(max_size=400))
def test_bytes_become_text(data: bytes) -> None:
    assert isinstance(decode(data)[0], str)


@many
@given(st.one_of(pieces, st.text(max_size=200)))
def test_text_becomes_records(text: str) -> None:
    rows, numbers = split_records(text, find_delimiter(text))
    assert len(rows) == len(numbers)
    assert numbers == sorted(set(numbers))
    try:
        table = read_pasted(text)
    except Refusal:
        return
    assert table.rows
    assert max(map(len, table.rows)) == table.width


@many
@given(st.one_of(tags, st.text(max_size=200)))
def test_pages_become_tables(html: str) -> None:
    for table in tables_of(html):
        assert table.numbers == sorted(set(table.numbers))
        assert all(any(row) for row in table.rows)


@many
@given(st.one_of(lines, st.text(max_size=200)))
def test_cards_become_rows(text: str) -> None:
    try:
        table = table_of_cards(text, "r.vcf")
    except Refusal:
        return
    assert {len(row) for row in table.rows} == {table.width}
    assert len(table.rows) == len(table.numbers)


@many
@given(sheets)
def test_every_row_is_accounted_for(rows: list[list[object]]) -> None:
    kept = [(number, list(row)) for number, row in enumerate(rows, 1) if any(cell != "" for cell in row)]
    if not kept:
        return
    whole = prepare(
        Table("F", [row for _, row in kept], [number for number, _ in kept], max(len(row) for _, row in kept))
    )
    parts = parts_of(whole)
    assert sum(len(part.rows) for part in parts) >= len(whole.rows)
    for part in parts:
        layout, data = build_layout(part, ReadOptions())
        header = layout.header_rows[1] - layout.header_rows[0] + 1 if layout.header_rows else 0
        assert len(data) + len(layout.not_data) + header == len(part.rows)
        if data:
            columns, _ = Normaliser(part, layout, ReadOptions()).batch(data)
            assert columns["row"] == [part.numbers[position] for position in data]
