"""The full page of a subject, its sheet on paper, and the blank forms."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from PySide6.QtGui import QTextDocument
from PySide6.QtWidgets import QApplication, QLabel

from crm_desktop.domain.messages import Message
from crm_desktop.domain.subject_form import AddressEntry, ContactEntry, SubjectForm, TraitEntry
from crm_desktop.formats.session import ImportReader
from crm_desktop.services import Services
from crm_desktop.store.archive import Archive
from crm_desktop.ui import i18n
from crm_desktop.ui.context import Context
from crm_desktop.ui.messages import RecordingMessages
from crm_desktop.ui.printing.blank_list import save_blank_list, template_columns
from crm_desktop.ui.printing.paper import Paper, save_pdf
from crm_desktop.ui.printing.subject_sheet import blank_paper, print_blank_sheet, print_subject, subject_paper
from crm_desktop.ui.subjects.lines import RecordLine
from crm_desktop.ui.subjects.sheet import SubjectSheet


@pytest.fixture
def services(archive: Archive, context: Context) -> Services:
    context.archive, context.services = archive, Services(archive)
    return context.services


@pytest.fixture
def mill(services: Services, archive: Archive) -> int:
    form = SubjectForm(
        {
            "kind": "company",
            "company": "Molino <b>Bertani</b>",
            "vat": "00743110158",
            "notes": "Two mills\nOne shop",
        },
        [ContactEntry("phone", "059 5550123")],
        [AddressEntry(street="via Emilia 1", city="Modena"), AddressEntry(street="via Po 2", city="Carpi")],
        [TraitEntry("tag", "Organic")],
    )
    subject = services.subjects.save(form).new_id("subject")
    services.subjects.change(subject, {"tier": "key"})
    services.subjects.set_target(subject, True, "Sole supplier", "Labels first")
    services.subjects.close_aim(services.subjects.aims(subject)[0].id, "reached")
    with archive.step(Message("step.test")) as step:
        batch, _ = step.insert_many("import_batch", ("file",), [("list.xlsx",)])
        step.insert_many(
            "import_row",
            ("batch_id", "subject_id", "row", "cells"),
            [(batch, subject, 7, '{"Rag. Soc.": "MOLINO"}')],
        )
    return subject


def texts(widget: Any) -> str:
    QApplication.processEvents()
    labels = [label.text().replace("\u200b", "") for label in widget.findChildren(QLabel)]
    return "\n".join([*labels, *(f"{x.words()} {x.detail()}" for x in widget.findChildren(RecordLine))])


def test_the_full_page_shows_everything(services: Services, context: Context, mill: int) -> None:
    sheet = SubjectSheet(context)
    assert sheet.show_subject(mill)
    shown = texts(sheet)
    for words in (
        "00743110158", "VAT number to check", "via Po 2, Carpi", "Sole supplier", "Reached", "Target No → Yes", "Tier Key",
        "list.xlsx, row 7", "MOLINO", "Two mills", "Molino <b>Bertani</b>",
    ):  # fmt: skip
        assert words in shown, words


def test_it_follows_changes_and_closes_when_the_subject_goes(
    services: Services, context: Context, mill: int
) -> None:
    sheet = SubjectSheet(context)
    sheet.show_subject(mill)
    closed: list[bool] = []
    sheet.closed.connect(lambda: closed.append(True))
    context.events.changed.emit(services.subjects.change(mill, {"company": "Mulino"}))
    assert sheet.header.name.full_text() == "Mulino"
    context.events.changed.emit(services.subjects.move_to_trash([mill]))
    assert closed == [True]
    assert not sheet.show_subject(mill)


def test_an_objective_opens_again_from_its_menu(services: Services, context: Context, mill: int) -> None:
    sheet = SubjectSheet(context)
    sheet.show_subject(mill)
    (aim,) = services.subjects.aims(mill)
    sheet.doing.reopen_aim(aim)
    assert context.jobs.wait_idle()
    assert services.subjects.aims(mill)[0].closed_on is None


# -- paper


def words_of(paper: Paper) -> str:
    document: QTextDocument = paper.document
    return document.toPlainText()


def test_the_sheet_on_paper_says_it_all_as_plain_text(
    services: Services, context: Context, mill: int
) -> None:
    paper = subject_paper(services.subjects.record(mill))
    for words in ("Molino <b>Bertani</b>", "00743110158", "Sole supplier", "Organic", "One shop"):
        assert words in words_of(paper)
    assert "&lt;b&gt;Bertani" in paper.document.toHtml()


def test_it_is_saved_as_pdf(
    services: Services, context: Context, messages: RecordingMessages, mill: int, tmp_path: Path
) -> None:
    messages.answer(1, tmp_path / "mill")
    print_subject(context, mill)
    assert (tmp_path / "mill.pdf").read_bytes().startswith(b"%PDF")
    assert messages.texts("toast") == [f"Saved: {tmp_path / 'mill.pdf'}"]


def test_a_place_that_cannot_be_written_is_said(
    services: Services, context: Context, messages: RecordingMessages, mill: int, tmp_path: Path
) -> None:
    messages.answer(1, tmp_path / "none" / "mill.pdf")
    print_subject(context, mill)
    assert len(messages.texts("error")) == 1


def test_a_long_name_and_notes_take_pages_not_room(
    services: Services, app: QApplication, tmp_path: Path
) -> None:
    form = SubjectForm({"kind": "company", "company": "x" * 10_000, "notes": "word " * 4000})
    record = services.subjects.record(services.subjects.save(form).new_id("subject"))
    save_pdf(subject_paper(record), tmp_path / "long.pdf")
    assert (tmp_path / "long.pdf").stat().st_size > 5000


def test_the_blank_sheet_is_one_page(app: QApplication) -> None:
    from PySide6.QtCore import QSizeF
    from PySide6.QtGui import QPageLayout

    from crm_desktop.ui.printing.paper import a4

    area = a4().paintRect(QPageLayout.Unit.Point)
    for language in ("it", "en"):
        i18n.set_language(language)
        assert blank_paper().laid_out(QSizeF(area.size())).pageCount() == 1


def test_the_blank_sheet_is_printed_without_an_archive(messages: RecordingMessages, tmp_path: Path) -> None:
    messages.answer(1, tmp_path / "blank.pdf")
    print_blank_sheet(messages)
    assert (tmp_path / "blank.pdf").exists()


# -- the blank list

FILLED = {
    "it": ["Azienda", "Molino Bertani", "", "", "", "059 5550123", "340 1234567", "info@molino.example", "www.molino.example",
           "via Emilia 1", "01121", "Modena", "MO", "Italia", "00743110157", "00743110157", "M5UXCR1", "molino@pec.example",
           "Chiave", "A", "Sviluppo", "bio, farine", "", "Due mulini"],
}  # fmt: skip
FILLED["en"] = ["Company", *FILLED["it"][1:18], "Key", "A", "Development", *FILLED["it"][21:]]


@pytest.mark.parametrize("language", ["it", "en"])
def test_the_import_understands_the_blank_list(
    messages: RecordingMessages, tmp_path: Path, language: str
) -> None:
    from openpyxl import load_workbook

    i18n.set_language(language)
    file = tmp_path / "list.xlsx"
    messages.answer(file)
    assert save_blank_list(messages) == file
    book = load_workbook(file)
    person = [i18n.term("person", "subject_kind"), "", "Elena", "Righi", "", "", "340 7654321"]
    for row, values in enumerate((FILLED[language], person), 2):
        for column, value in enumerate(values, 1):
            book.active.cell(row, column, value)
    book.save(file)
    with ImportReader(file) as reader:
        layout = reader.layout(reader.sheets[0].name)
        (batch,) = reader.rows(reader.sheets[0].name)
    assert layout.header_row == 1
    assert {column.field for column in layout.columns} >= {
        "kind", "company", "given_name", "family_name", "job_title", "phone", "mobile", "email", "website", "street",
        "postal_code", "city", "province", "country", "vat", "tax_code", "sdi", "pec", "tier", "priority", "lifecycle",
        "tags", "birthday", "notes",
    }  # fmt: skip
    subject = batch.subject(0)
    assert (subject["kind"], subject["company"], subject["tier"], subject["lifecycle"]) == (
        "company",
        "Molino Bertani",
        "key",
        "development",
    )
    assert subject["postal_code"] == "01121"
    assert (batch.subject(1)["given_name"], batch.subject(1)["family_name"]) == ("Elena", "Righi")
    assert subject["tags"] == ["bio", "farine"] or subject["tags"] == ("bio", "farine")


def test_the_blank_list_has_every_column_once(app: QApplication) -> None:
    headers = [column.header for column in template_columns()]
    assert len(headers) == len(set(headers))


def test_the_blank_list_where_it_cannot_be_written(messages: RecordingMessages, tmp_path: Path) -> None:
    messages.answer(tmp_path / "none" / "list.xlsx")
    assert save_blank_list(messages) is None
    assert len(messages.texts("error")) == 1
