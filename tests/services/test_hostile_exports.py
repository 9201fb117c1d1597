"""Texts out to do harm, in every text of every record, through every export and the command line: text, exactly, no more."""

from __future__ import annotations

import csv
import io
import json
import re
import zipfile
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import pytest
from openpyxl import load_workbook

from crm_desktop.cli import main
from crm_desktop.services import Services
from crm_desktop.services.export_tables import Exact
from crm_desktop.services.exporting import Exporting, TextFormats
from crm_desktop.services.listing import KINDS, Listing
from crm_desktop.store import derived
from crm_desktop.store.archive import Archive
from tests.sample_archive import opened

FORMULAS = (
    "=1+1",
    "+1+1",
    "-1+1",
    "@SUM(A1)",
    "=cmd|'/c calc'!A1",
    '=HYPERLINK("http://evil.example","x")',
    "＝1+1",
)
HTML = '<img src="http://evil.example/a.png"><script>alert(1)</script> Q&A &amp; ]]> _x0041_'
TURNED = "\u202eliated\u202c \u2067left\u2069"
CONTROL = "before\0after\x07\x1b[31mred\x9b1m\x7f"
LINES = "one\r\nEND:VCARD\r\nBEGIN:VCARD\r\nFN:evil\r\nEND:VEVENT\nBEGIN:VEVENT\ttabbed\u2028\u2029"
LONG = "x€" * 5_000
ALL = (*FORMULAS, HTML, TURNED, CONTROL, LINES, LONG)
FORMATS = TextFormats(yes="yes", no="no")


class Wording(Exact):
    def about_everything(self) -> str:
        return "read me"


@pytest.fixture
def spoilt(tmp_path: Path) -> Iterator[Archive]:
    with opened(tmp_path / "s.crm") as archive:
        spoil(archive, ALL)
        yield archive


def spoil(archive: Archive, texts: Sequence[str]) -> None:
    """Written behind the program's back, as a file of another program or a hand may have it."""
    with archive.maintenance() as connection:
        for table, columns in free_texts().items():
            for place, column in enumerate(columns):
                of_some = f"{column} <> '' AND (id + {place}) % {len(texts)} = ?"
                for number, text in enumerate(texts):
                    connection.execute(f"UPDATE {table} SET {column} = ? WHERE {of_some}", (text, number))
        connection.execute(
            "UPDATE subject SET display_name = family_name || company, sort_key = lower(company)"
        )
        derived.rebuild(connection)


def free_texts() -> dict[str, list[str]]:
    """Columns that hold what somebody typed: texts with neither a list of values nor a meaning of their own."""
    tables = {
        "subject": "company given_name family_name title job_title sector source notes",
        "contact_point": "label", "address": "street city province postal_code label", "subject_trait": "value",
        "custom_value": "value", "subject_link": "role", "aim": "objective strategy", "cycle": "close_reason",
        "stage_change": "note", "interaction": "summary notes", "fact": "text",
        "request": "title needs goals constraints outcome", "activity": "title outcome notes", "result": "title notes",
        "finding": "lesson", "review": "summary",
    }  # fmt: skip
    return {table: columns.split() for table, columns in tables.items()}


def rows_of(archive: Archive, kind: str) -> list[dict[str, Any]]:
    return [dict(row) for row in Listing(archive).rows(kind)]


def test_a_workbook_has_no_formula_no_link_and_every_letter(spoilt: Archive, tmp_path: Path) -> None:
    found = Exporting(spoilt).export(tmp_path / "o.xlsx", Wording(), FORMATS)
    with zipfile.ZipFile(found.path) as parts:
        for name in parts.namelist():
            content = parts.read(name)
            assert not re.search(rb"<f[ >]|<hyperlink|TargetMode|http://evil[^<]*</Relationship", content), (
                name
            )
    book = load_workbook(found.path)
    (header, *rows) = book["subjects"].iter_rows(values_only=True)
    place = header.index("notes")
    expected = sorted(_in_a_cell(row.get("notes") or "") for row in rows_of(spoilt, "subjects"))
    assert sorted(row[place] or "" for row in rows) == expected
    for sheet in book:
        assert all(cell.data_type != "f" for row in sheet for cell in row), sheet.title


def _in_a_cell(text: str) -> str:
    """Without what no cell can hold; line ends are one sign."""
    return re.sub("[\x00-\x08\x0b-\x1f\x7f-\x9f]", "", text.replace("\r\n", "\n"))


@pytest.mark.parametrize("kind", ["subjects", "interactions", "activities", "requests", "results", "facts"])
def test_a_text_table_starts_no_formula(spoilt: Archive, tmp_path: Path, kind: str) -> None:
    found = Exporting(spoilt).export(tmp_path / "o.csv", Wording(), FORMATS, (kind,))
    text = found.path.read_text("utf-8-sig")
    rows = list(csv.reader(io.StringIO(text, newline=""), delimiter=FORMATS.separator))
    assert len(rows) == found.counts[kind] + 1
    assert {len(row) for row in rows} == {len(rows[0])}
    live = [
        cell
        for row in rows
        for cell in row
        if cell.startswith(("=", "@", "+", "-", "\t", "\r", "＝")) and not _is_number(cell)
    ]
    assert live == []
    assert any(cell.startswith("'=") for row in rows for cell in row)


def _is_number(text: str) -> bool:
    return re.fullmatch(r"[+-][\d.,]+", text) is not None


def test_cards_and_calendars_hold_as_many_things_as_there_are(spoilt: Archive, tmp_path: Path) -> None:
    for suffix, begin, names in ((".vcf", "BEGIN:VCARD", VCARD), (".ics", "BEGIN:VEVENT", CALENDAR)):
        found = Exporting(spoilt).export(tmp_path / f"o{suffix}", Wording(), FORMATS)
        content = found.path.read_bytes().decode("utf-8")
        assert "\0" not in content
        assert "\x1b" not in content
        lines = re.sub("\r\n[ \t]", "", content).split("\r\n")
        assert not [line for line in lines if line and not re.match(names, line)]
        things = sum(line in ("BEGIN:VCARD", "BEGIN:VEVENT", "BEGIN:VTODO") for line in lines)
        assert things == sum(found.counts.values()), begin
        assert max(len(line.encode()) for line in content.split("\r\n")) <= 75


VCARD = r"(BEGIN|END|VERSION|N|FN|ORG|TITLE|ROLE|TEL|EMAIL|ADR|URL|NOTE|UID|REV|CATEGORIES|BDAY|KIND|PRODID|IMPP|RELATED|ITEM\d+\.[A-Z-]+|X-[A-Z-]+|SOCIALPROFILE|LANG|item\d+\.[A-Za-z-]+)[;:]"
CALENDAR = r"(BEGIN|END|VERSION|PRODID|CALSCALE|METHOD|NAME|UID|DTSTAMP|DTSTART|DTEND|DUE|SUMMARY|DESCRIPTION|STATUS|CATEGORIES|PRIORITY|LOCATION|CREATED|LAST-MODIFIED|COMPLETED|PERCENT-COMPLETE|CLASS|TRANSP|CONTACT|ATTENDEE|URL|SEQUENCE|DURATION|TRIGGER|ACTION|X-[A-Z-]+)[;:]"


@pytest.mark.parametrize("kind", KINDS)
def test_json_says_exactly_what_is_kept(spoilt: Archive, tmp_path: Path, kind: str) -> None:
    found = Exporting(spoilt).export(tmp_path / "o.json", Wording(), FORMATS, (kind,))
    said = json.loads(found.path.read_text("utf-8"))
    kept = json.loads(json.dumps(rows_of(spoilt, kind), default=str))
    texts = {text for row in _dicts(said) for text in row.values() if isinstance(text, str)}
    missing = {text for row in kept for text in row.values() if text in ALL} - texts
    assert missing == set()


def _dicts(value: Any) -> Iterator[dict[str, Any]]:
    if isinstance(value, dict):
        yield value
        for one in value.values():
            yield from _dicts(one)
    elif isinstance(value, list):
        for one in value:
            yield from _dicts(one)


def test_everything_out_and_in_again_is_the_same(tmp_path: Path) -> None:
    """(No record can hold a zero character: whatever comes in is freed of it.)"""
    with opened(tmp_path / "s.crm") as archive:
        spoil(archive, [text.replace("\0", "") for text in ALL])
        _out_and_in_again(archive, tmp_path)


def _out_and_in_again(spoilt: Archive, tmp_path: Path) -> None:
    found = Exporting(spoilt).export(tmp_path / "all.zip", Wording(), FORMATS)
    with zipfile.ZipFile(found.path) as parts:
        assert all(not name.startswith("/") and ".." not in name for name in parts.namelist())
    again = Archive.create(tmp_path / "again.crm")
    Services(again).everything.restore(found.path)
    for kind in ("subjects", "interactions", "facts", "requests", "activities"):
        assert rows_of(again, kind) == rows_of(spoilt, kind), kind
    again.close()


@pytest.mark.parametrize("kind", ["subjects", "interactions", "activities", "facts", "requests", "results"])
def test_the_command_line_writes_one_line_each_and_nothing_a_terminal_obeys(
    spoilt: Archive, kind: str, qapp: Any, capfd: pytest.CaptureFixture[str]
) -> None:
    number = len(rows_of(spoilt, kind))
    capfd.readouterr()
    assert main(["list", kind, "--archive", str(spoilt.path)]) == 0
    said = capfd.readouterr().out
    assert len(said.rstrip("\n").split("\n")) == number + 1
    assert not [sign for sign in said if sign not in "\n\t" and (sign < " " or "\x7f" <= sign <= "\x9f")]
    assert not set(said) & set("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\u2028\u2029")
    assert main(["list", kind, "--archive", str(spoilt.path), "--json"]) == 0
    rows = json.loads(capfd.readouterr().out)["rows"]
    assert len(rows) == number
    assert {text for row in rows for text in row.values() if isinstance(text, str)} & set(ALL)
