"""Files going out, read back by other readers than ours where there are some."""

from __future__ import annotations

import csv
import json
from collections.abc import Iterator
from datetime import date, datetime
from io import StringIO
from pathlib import Path

import pytest
from openpyxl import load_workbook

from crm_desktop.domain import entities
from crm_desktop.domain.messages import Message
from crm_desktop.errors import UserError
from crm_desktop.services.exporting import Exporting, Selection, TextFormats
from crm_desktop.services.jobs import Cancelled, SilentJob
from crm_desktop.store.archive import Archive
from tests.sample_archive import opened

FORMATS = TextFormats(yes="yes", no="no")


class Plain:
    """Keys as headers, values as they are."""

    def table(self, kind: str) -> str:
        return kind

    def header(self, kind: str, key: str) -> str:
        return key

    def value(self, kind: str, key: str, value: str) -> str:
        return f"<{value}>" if key == "tier" else value

    def about_everything(self) -> str:
        return "read me"


@pytest.fixture
def sample(tmp_path: Path) -> Iterator[Archive]:
    with opened(tmp_path / "s.crm") as archive:
        yield archive


def add(archive: Archive, **values: object) -> int:
    with archive.step(Message("step.test")) as step:
        return step.save(entities.Subject, values)


def test_a_workbook_has_typed_cells(sample: Archive, tmp_path: Path) -> None:
    found = Exporting(sample).export(tmp_path / "o.xlsx", Plain(), FORMATS)
    assert found.counts["subjects"] == 180
    book = load_workbook(found.path)
    assert book.sheetnames[0] == "subjects"
    rows = list(book["results"].iter_rows(values_only=True))
    header = rows[0]
    assert len(rows) == found.counts["results"] + 1
    assert isinstance(rows[1][header.index("happened_on")], datetime)
    assert isinstance(rows[1][header.index("amount")], int | float)
    subjects = list(book["subjects"].iter_rows(values_only=True))
    place = (
        subjects[0].index("custom:Cliente dal")
        if "custom:Cliente dal" in subjects[0]
        else subjects[0].index("Cliente dal")
    )
    assert any(isinstance(row[place], datetime) for row in subjects[1:])
    assert {row[subjects[0].index("tier")] for row in subjects[1:]} >= {"<key>", "<growing>"}


@pytest.mark.parametrize("name", ["=1+1", "=HYPERLINK(A1)", "#N/A", "@SUM(1)", "+39 1", "-5", "\t=1"])
def test_text_never_becomes_a_formula(archive: Archive, tmp_path: Path, name: str) -> None:
    add(archive, company="x", notes=name)
    Exporting(archive).export(tmp_path / "o.xlsx", Plain(), FORMATS, ["subjects"])
    sheet = load_workbook(tmp_path / "o.xlsx")["subjects"]
    header = [cell.value for cell in sheet[1]]
    cell = sheet.cell(2, header.index("notes") + 1)
    assert (cell.value or "").strip() == name.strip()
    assert cell.data_type == "s"
    Exporting(archive).export(tmp_path / "o.csv", Plain(), FORMATS)
    text = (tmp_path / "o.csv").read_text("utf-8-sig")
    row = next(csv.DictReader(StringIO(text, newline=""), delimiter=";"))
    assert row["notes"] in (name, f"'{name}")
    assert not row["notes"].startswith(("=", "+", "-", "@", "\t"))


def test_control_characters_and_long_texts_do_not_break_a_workbook(archive: Archive, tmp_path: Path) -> None:
    add(archive, company="A\x07B", notes="x" * 40_000)
    Exporting(archive).export(tmp_path / "o.xlsx", Plain(), FORMATS, ["subjects"])
    rows = list(load_workbook(tmp_path / "o.xlsx")["subjects"].iter_rows(values_only=True))
    assert "AB" in rows[1]


def test_csv_is_what_excel_expects(sample: Archive, tmp_path: Path) -> None:
    found = Exporting(sample).export(tmp_path / "o.csv", Plain(), FORMATS, ["results"])
    raw = found.path.read_bytes()
    assert raw.startswith(b"\xef\xbb\xbf")
    rows = list(csv.DictReader(StringIO(raw.decode("utf-8-sig"), newline=""), delimiter=";"))
    assert len(rows) == found.counts["results"]
    assert datetime.strptime(rows[0]["happened_on"], "%d/%m/%Y").date() <= date(2026, 11, 24)
    add(sample, company="x")
    assert b"\r\n" in raw


def test_csv_of_subjects_says_numbers_and_truths_as_the_country_does(
    archive: Archive, tmp_path: Path
) -> None:
    with archive.step(Message("step.test")) as step:
        subject = step.save(entities.Subject, {"company": "A", "target": True, "consent_marketing": False})
        field = step.save(entities.CustomField, {"name": "Sconto", "type": "number"})
        step.save(entities.CustomValue, {"subject_id": subject, "field_id": field, "value": "2.5"})
    Exporting(archive).export(tmp_path / "o.csv", Plain(), FORMATS)
    row = next(
        csv.DictReader(StringIO((tmp_path / "o.csv").read_text("utf-8-sig"), newline=""), delimiter=";")
    )
    assert (row["target"], row["consent_marketing"], row["Sconto"]) == ("yes", "no", "2,5")


def test_cards_are_vcard_4(sample: Archive, tmp_path: Path) -> None:
    found = Exporting(sample).export(tmp_path / "o.vcf", Plain(), FORMATS)
    raw = found.path.read_bytes()
    assert raw.count(b"BEGIN:VCARD") == raw.count(b"END:VCARD") == raw.count(b"VERSION:4.0") == 180
    assert all(len(line) <= 75 for line in raw.split(b"\r\n"))
    text = raw.decode("utf-8").replace("\r\n ", "")
    assert "FN:Molino Bertani S.r.l." in text
    assert "N:Righi;Elena;" in text


def test_a_card_is_escaped_and_folded(archive: Archive, tmp_path: Path) -> None:
    add(archive, company="A; B, C\\D", notes="first\nsecond " + "è" * 80)
    text = Exporting(archive).export(tmp_path / "o.vcf", Plain(), FORMATS).path.read_bytes()
    assert all(len(line) <= 75 for line in text.split(b"\r\n"))
    unfolded = text.decode("utf-8").replace("\r\n ", "")
    assert "FN:A\\; B\\, C\\\\D" in unfolded
    assert "NOTE:first\\nsecond " + "è" * 80 in unfolded


def test_the_calendar_has_whole_days(sample: Archive, tmp_path: Path) -> None:
    found = Exporting(sample).export(tmp_path / "o.ics", Plain(), FORMATS)
    text = found.path.read_bytes().decode("utf-8")
    assert text.startswith("BEGIN:VCALENDAR\r\n")
    assert text.endswith("END:VCALENDAR\r\n")
    assert text.count("BEGIN:VEVENT") == found.counts["activities"] > 30
    assert len({line for line in text.split("\r\n") if line.startswith("UID:")}) == found.counts["activities"]


def test_json_is_whole(sample: Archive, tmp_path: Path) -> None:
    found = Exporting(sample).export(tmp_path / "o.json", Plain(), FORMATS)
    data = json.loads(found.path.read_text("utf-8"))
    assert {kind: len(rows) for kind, rows in data.items()} == found.counts


def test_only_some_subjects(sample: Archive, tmp_path: Path) -> None:
    found = Exporting(sample).export(
        tmp_path / "o.csv", Plain(), FORMATS, selection=Selection(subjects=[3, 1])
    )
    assert found.counts == {"subjects": 2}


@pytest.mark.parametrize(
    ("name", "kinds", "code"),
    [
        ("o.doc", [], "export.unknown_format"), ("o.csv", ["facts", "results"], "export.one_kind"),
        ("o.vcf", ["results"], "export.only_kind"), ("o.xlsx", ["stars"], "list.unknown_kind"),
        ("no/o.xlsx", [], "file.not_written"), ("o.zip", ["facts"], "export.everything_only"),
    ],
)  # fmt: skip
def test_refusals(archive: Archive, tmp_path: Path, name: str, kinds: list[str], code: str) -> None:
    with pytest.raises(UserError, match=code):
        Exporting(archive).export(tmp_path / name, Plain(), FORMATS, kinds)
    assert not (tmp_path / name).exists()


def test_cancelling_leaves_no_file(sample: Archive, tmp_path: Path) -> None:
    class Impatient(SilentJob):
        def progress(self, done: int, total: int, message: object = None) -> None:
            raise Cancelled

    with pytest.raises(Cancelled):
        Exporting(sample).export(tmp_path / "o.json", Plain(), FORMATS, job=Impatient())
    assert [file.name for file in tmp_path.iterdir() if file.name.startswith((".o", "o"))] == []
