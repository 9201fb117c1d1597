"""The import pages: real files, a real reading process, a real archive."""

from __future__ import annotations

import csv
import threading
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QWidget

from crm_desktop.services.importing import NextContacts, Policy
from crm_desktop.store.archive import Archive
from crm_desktop.ui.context import Context
from crm_desktop.ui.messages import RecordingMessages
from crm_desktop.ui.transfer.mapping_table import FIELD, FieldCombo
from crm_desktop.ui.transfer.wizard import COLUMNS, CONFIRM, DOUBLES, FILE, HEADINGS
from crm_desktop.ui.widgets.labels import LinkButton
from tests.ui.import_world import ROWS, World, people, workbook, world_of

CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def world(context: Context, archive: Archive) -> Iterator[World]:
    yield from world_of(context, archive)


@pytest.fixture
def clients(tmp_path: Path) -> Path:
    return workbook(tmp_path / "clienti 2026.xlsx")


def shown_words(widget: Any) -> str:
    return "\n".join(label.text() for label in widget.findChildren(QLabel) if label.isVisibleTo(widget))


# -- the default path ---------------------------------------------------------------------------
def test_a_clear_file_opens_on_its_columns(world: World, clients: Path) -> None:
    world.open(clients)
    wizard = world.wizard
    assert wizard.current == COLUMNS
    assert wizard.step(FILE).done
    assert wizard.step(FILE).note == "Contatti, 4 rows"
    assert wizard.step(HEADINGS).note == "row 3, found by itself"
    assert wizard.step(COLUMNS).note == "1 to decide of 6"
    assert [row.field.name for row in world.columns.rows[:4]] == ["company", "phone", "email", "vat"]
    assert world.count("subject") == 0


def test_one_click_leads_to_confirm_and_one_more_imports(world: World, clients: Path) -> None:
    world.open(clients)
    world.next()
    assert world.wizard.current == CONFIRM
    assert world.wizard.next_button.text() == "Import 4 subjects"
    assert "So far nothing has been written" in shown_words(world.wizard.confirm)
    world.next()
    assert world.names() == [
        "Gelateria Cimone srl", "Molino Bertani S.r.l.", "Panificio Sghedoni snc", "Ristorante Ca' Bianca srl",
    ]  # fmt: skip
    assert world.result.header.title.full_text() == "4 subjects imported"


def test_keys_go_on_and_back(world: World, clients: Path) -> None:
    world.open(clients)
    QTest.keyClick(world.wizard, Qt.Key.Key_Return, CTRL)
    assert world.wizard.current == CONFIRM
    QTest.keyClick(world.wizard, Qt.Key.Key_Return, CTRL | SHIFT)
    assert world.wizard.current == DOUBLES
    QTest.keyClick(world.wizard, Qt.Key.Key_Return, CTRL | SHIFT)
    assert world.wizard.current == COLUMNS


# -- columns ------------------------------------------------------------------------------------
def test_the_field_of_a_column_is_changed_with_the_keyboard(world: World, clients: Path) -> None:
    world.open(clients)
    table = world.columns.mapping
    table.setFocus()
    while table.current_column() != 5:
        QTest.keyClick(table, Qt.Key.Key_Down)
    QTest.keyClick(table, Qt.Key.Key_Return)
    combo = table.findChildren(FieldCombo)[0]
    wanted = combo.findText("Tags")
    while combo.currentIndex() != wanted:
        QTest.keyClick(combo, Qt.Key.Key_Up)
    combo.activated.emit(wanted)
    world.settle()
    row = world.field_of("Sc.")
    assert (row.field.name, row.chosen) == ("tags", True)
    assert world.wizard.step(COLUMNS).note == "6 matched"
    assert world.cell(4, "Tags").text == "10"


def test_the_column_one_decides_stays_the_current_one(world: World, clients: Path) -> None:
    world.open(clients)
    world.choose_field("Città", "Notes")
    assert world.columns.mapping.current_column() == 4


def test_what_was_chosen_can_be_taken_back(world: World, clients: Path) -> None:
    world.open(clients)
    assert not world.columns.reset.isVisible()
    world.choose_field("Città", "Notes")
    assert world.field_of("Città").field.name == "notes"
    world.columns.reset.click()
    world.settle()
    assert world.field_of("Città").field.name == "city"


def test_two_changes_at_once_both_count(world: World, clients: Path) -> None:
    from crm_desktop.ui.transfer.mapping_rows import Field

    world.open(clients)
    world.session.set_field("Contatti", 4, Field("notes"))
    world.session.set_field("Contatti", 5, Field("ignored"))
    world.settle()
    assert world.field_of("Città").field.name == "notes"
    assert world.field_of("Sc.").field.name == "ignored"


def test_the_same_column_is_tinted_in_both_tables(world: World, clients: Path) -> None:
    world.open(clients)
    mapping, preview = world.columns.mapping, world.columns.preview
    mapping.setCurrentIndex(mapping.mapping.index(3, FIELD))
    titles = [preview.preview.columns[n].title for n in preview.grid_header.tinted]
    assert titles == ["VAT number"]
    world.go_to_cell(5, "Phone")
    assert mapping.current_column() == 1


def test_what_the_user_chose_is_known_the_next_time(world: World, clients: Path, tmp_path: Path) -> None:
    world.open(clients)
    world.choose_field("Sc.", "Tags")
    world.wizard.go(CONFIRM)
    world.settle()
    world.next()
    more = workbook(
        tmp_path / "altri.xlsx",
        {"Contatti": (*ROWS[:3], ("Nuova Era srl", "", "era@nuova.example", "", "", "VIP"))},
    )
    world.open(more)
    assert world.field_of("Sc.").field.name == "tags"


# -- rows ---------------------------------------------------------------------------------------
def test_problems_are_marked_in_place_with_the_reason_in_words(world: World, clients: Path) -> None:
    world.open(clients)
    cell = world.cell(7, "VAT number")
    assert (cell.text, cell.severity) == ("12345", "error")
    assert world.columns.reason.kind == "error"
    assert world.columns.reason.text().startswith("Row 7, VAT number: “12345” has not the 11 digits")
    assert world.cell(6, "E-mail").severity in ("doubt", "error")


def test_the_first_problem_is_current_when_the_file_opens(world: World, clients: Path) -> None:
    world.open(clients)
    cell = world.columns.preview.current_cell()
    assert cell is not None
    assert cell.problem is not None


def test_a_cell_is_corrected_in_place(world: World, clients: Path) -> None:
    world.open(clients)
    world.go_to_cell(7, "VAT number")
    preview = world.columns.preview
    QTest.keyClick(preview, Qt.Key.Key_F2)
    editor = preview.findChild(QLineEdit)
    assert editor.text() == "12345"
    editor.setText("12345678903")
    QTest.keyClick(editor, Qt.Key.Key_Return)
    world.settle()
    assert world.cell(7, "VAT number").text == "12345678903"
    assert world.cell(7, "VAT number").severity == ""


def test_a_row_is_left_out_and_taken_in_again(world: World, clients: Path) -> None:
    world.open(clients)
    world.go_to_cell(5, "Name")
    QTest.keyClick(world.columns.preview, Qt.Key.Key_Delete)
    world.settle()
    assert world.session.plan.counts["skip"] == 1
    assert world.columns.chips.chip("left_out").isVisibleTo(world.columns)
    world.go_to_cell(5, "Name")
    assert world.columns.reason.text() == "Row 5 is left out."
    world.columns.reason.link.click()
    world.settle()
    assert world.session.plan.counts["skip"] == 0


def test_the_chips_count_and_filter(world: World, clients: Path) -> None:
    world.open(clients)
    chips, preview = world.columns.chips, world.columns.preview
    assert chips.chip("all").text() == "All 5"
    assert chips.chip("refused").text() == "Refused 1"
    chips.chip("refused").click()
    assert preview.preview.rowCount() == 1
    assert preview.preview.row_at(0).words == "Row of totals: “Totale clienti: 4”, not a subject"
    chips.chip("new").click()
    assert preview.preview.rowCount() == 4
    assert not chips.chip("doubtful").isEnabled()


def test_the_models_keep_qts_rules(world: World, clients: Path) -> None:
    world.open(clients)
    fatal = QAbstractItemModelTester.FailureReportingMode.Fatal
    models = (world.columns.mapping.mapping, world.columns.preview.preview, world.wizard.headings.table.raw)
    testers = [QAbstractItemModelTester(model, fatal) for model in models]
    world.columns.chips.chip("new").click()
    world.choose_field("Sc.", "Do not import")
    assert len(testers) == 3


# -- headings and sheets ------------------------------------------------------------------------
def test_another_row_is_made_the_headings(world: World, clients: Path) -> None:
    world.open(clients)
    world.wizard.go(HEADINGS)
    table = world.wizard.headings.table
    place = next(n for n, (number, _) in enumerate(table.raw.rows) if number == 4)
    table.setCurrentIndex(table.raw.index(place, 0))
    QTest.keyClick(table, Qt.Key.Key_Space)
    world.settle()
    assert world.wizard.step(HEADINGS).note == "row 4, as you said"
    assert world.columns.rows[0].header == "Molino Bertani S.r.l."


def test_a_file_without_headings_asks_about_them_first(world: World, tmp_path: Path) -> None:
    bare = workbook(tmp_path / "rubrica.xlsx", {"A": people(30)[1:]})
    world.open(bare)
    assert world.wizard.current == HEADINGS
    assert world.wizard.headings.without.isChecked()
    assert world.columns.rows[0].header == "Column A"
    world.next()
    assert world.wizard.current == COLUMNS


def test_several_sheets_are_chosen_one_by_one(world: World, tmp_path: Path) -> None:
    book = workbook(tmp_path / "due.xlsx", {"Clienti": people(12), "Fornitori": (people(1)[0], *[(f"Rossi{n} Anna{n}", f"r{n}@altra.example", f"348 111 {n:04}") for n in range(9)])})  # fmt: skip
    world.open(book)
    assert world.wizard.step(FILE).note == "Clienti, Fornitori, 21 rows"
    assert world.columns.picker.isVisibleTo(world.columns)
    world.wizard.go(FILE)
    world.wizard.file.box("Clienti").setChecked(False)
    world.settle()
    assert world.wizard.step(FILE).note == "Fornitori, 9 rows"
    assert world.columns.preview.preview.rowCount() == 9
    world.wizard.file.box("Fornitori").setChecked(False)
    assert not world.wizard.next_button.isEnabled()


def test_a_field_is_chosen_once_for_all_sheets_with_the_same_headings(world: World, tmp_path: Path) -> None:
    head = ("Nominativo", "E-mail", "Sc.")
    rows = {
        name: (head, *[(f"{name} Anna{n}", f"{name}{n}@posta.example", "10") for n in range(4)])
        for name in ("Roma", "Milano")
    }
    other = (("Ditta", "Telefono", "Sc."), ("Alfa srl", "02 5550000", "5"), ("Beta srl", "02 5550001", "7"))
    world.open(workbook(tmp_path / "sedi.xlsx", {**rows, "Fornitori": other}))
    world.wizard.go(FILE)
    world.wizard.file.box("Fornitori").setChecked(True)
    world.settle()
    world.wizard.go(COLUMNS)
    world.choose_field("Sc.", "Tags")
    chosen = {sheet: world.session.options_of(sheet).fields for sheet in ("Roma", "Milano", "Fornitori")}
    assert chosen == {"Roma": {2: "tags"}, "Milano": {2: "tags"}, "Fornitori": {}}


def test_cards_have_no_headings_to_find(world: World, tmp_path: Path) -> None:
    card = "BEGIN:VCARD\r\nVERSION:3.0\r\nN:Righi;Elena;;;\r\nFN:Elena Righi\r\nEMAIL:elena@righi.example\r\nEND:VCARD\r\n"
    (tmp_path / "elena.vcf").write_text(card)
    world.open(tmp_path / "elena.vcf")
    assert world.wizard.current == COLUMNS
    assert world.wizard.step(HEADINGS).note == "there are none"
    assert "E-mail, even several" in [row.header for row in world.columns.rows]
    world.wizard.go(HEADINGS)
    assert not world.wizard.headings.table.isVisible()
    world.wizard.go(CONFIRM)
    world.settle()
    world.next()
    assert world.count("subject") == 1


# -- duplicates ---------------------------------------------------------------------------------
@pytest.fixture
def namesakes(tmp_path: Path, world: World) -> Path:
    """Somebody in the archive with the same name in the same town, and a row that repeats another."""
    first = workbook(
        tmp_path / "prima.xlsx",
        {"A": (("Nominativo", "Città"), ("Rossi Maria", "Modena"), ("Verdi Ada", "Carpi"))},
    )
    world.import_all(first)
    return workbook(
        tmp_path / "dopo.xlsx",
        {
            "A": (
                ("Nominativo", "Città", "E-mail"),
                ("Rossi Maria", "Modena", "maria@posta.example"),
                ("Neri Ugo", "Prato", "ugo@posta.example"),
            )
        },
    )


def test_the_same_updates_the_subject_in_the_archive(world: World, namesakes: Path) -> None:
    world.open(namesakes)
    world.next()
    assert world.wizard.current == DOUBLES
    step = world.wizard.doubles
    assert [pair.row for pair in step.pairs] == [2]
    assert "same name" in step.pairs[0].reasons
    step.detail.answer.button("same").click()
    assert step.open_count() == 0
    world.next()
    assert world.wizard.next_button.text() == "Import 1, update 1"
    world.next()
    assert world.count("subject") == 3
    assert world.names() == ["Neri Ugo", "Rossi Maria", "Verdi Ada"]


def test_two_rows_that_are_the_same_are_said_to_be_joined_to_the_end(world: World, tmp_path: Path) -> None:
    head = ("Ragione sociale", "Telefono", "E-mail", "Città")
    first = ("Alfa Costruzioni Srl", "02 1234567", "", "Milano")
    again = ("Alfa Costruzioni S.r.l.", "", "ordini@alfa.example", "Milano")
    world.open(
        workbook(tmp_path / "alfa.xlsx", {"A": (head, first, again, ("Beta Snc", "051 9876543", "", "Bari"))})
    )
    world.next()
    world.wizard.doubles.detail.answer.button("same").click()
    world.next()
    assert "1 row joined to another" in shown(world.wizard)
    world.next()
    assert "1 row was joined to another." in shown(world.result)
    assert not [words for words in shown(world.result) if "row was left out" in words]
    assert world.names() == ["Alfa Costruzioni Srl", "Beta Snc"]
    earlier = world.page.start.earlier
    earlier.load()
    (row,) = earlier.table.windowed.source.rows([world.result.batch])
    assert (row.rows, row.added, row.joined, row.left_out) == (3, 2, 1, 0)


def shown(widget: QWidget) -> list[str]:
    """The words of all labels, parts that are not in front included."""
    return [label.text() for label in widget.findChildren(QLabel)]


def test_different_keeps_both_and_is_no_doubt_any_more(world: World, namesakes: Path) -> None:
    world.open(namesakes)
    world.next()
    world.wizard.doubles.detail.answer.button("different").click()
    world.next()
    assert not world.session.plan.duplicates
    world.next()
    assert world.names().count("Rossi Maria") == 2


def test_space_gives_the_next_answer(world: World, namesakes: Path) -> None:
    world.open(namesakes)
    world.next()
    table = world.wizard.doubles.table
    QTest.keyClick(table, Qt.Key.Key_Space)
    assert world.wizard.doubles.pairs[0].answer == "same"
    QTest.keyClick(table, Qt.Key.Key_Space)
    assert world.wizard.doubles.pairs[0].answer == "different"


def test_an_answer_outlives_another_field(world: World, namesakes: Path) -> None:
    world.open(namesakes)
    world.next()
    world.wizard.doubles.detail.answer.button("different").click()
    world.next()
    world.wizard.go(COLUMNS)
    world.choose_field("Città", "Notes")
    assert [pair.answer for pair in world.wizard.doubles.pairs] == ["different"]


def test_what_happens_to_those_already_there_is_chosen(world: World, clients: Path, tmp_path: Path) -> None:
    world.import_all(clients)
    changed = [
        *ROWS[:3],
        (
            "Molino Bertani S.r.l.",
            "059 555 0999",
            "ordini@molinobertani.example",
            "12345678903",
            "Modena",
            "10",
        ),
    ]
    world.open(workbook(tmp_path / "cambiati.xlsx", {"Contatti": changed}))
    assert world.session.plan.counts["update"] == 1
    world.wizard.go(DOUBLES)
    policy = world.wizard.doubles.policy
    policy.set_value(Policy.SKIP.value)
    world.settle()
    assert world.session.plan.counts["update"] == 0
    policy.set_value(Policy.ADD.value)
    world.settle()
    assert world.session.plan.counts["new"] == 1


# -- the end ------------------------------------------------------------------------------------
def test_what_was_not_taken_is_listed_copied_and_saved(
    world: World, clients: Path, tmp_path: Path, messages: RecordingMessages
) -> None:
    world.import_all(clients)
    rows = world.result.rejected
    assert [(row.row, row.column) for row in rows] == [(7, "P.IVA"), (8, "")]
    world.result.copy_button.click()
    assert "12345" in QApplication.clipboard().text()
    messages.answer(tmp_path / "scarti.csv")
    world.result.save_button.click()
    world.settle()
    with (tmp_path / "scarti.csv").open(encoding="utf-8-sig", newline="") as file:
        saved = list(csv.reader(file))
    assert saved[0] == ["Sheet", "Row", "Column", "Value", "Why it was not taken"]
    assert [line[1] for line in saved[1:]] == ["7", "8"]


def test_an_import_is_undone_from_its_result(world: World, clients: Path) -> None:
    world.import_all(clients)
    assert world.count("subject") == 4
    world.result.undo_button.click()
    world.settle()
    assert world.count("subject") == 0
    assert world.result.header.title.full_text() == "Import undone"
    assert not world.result.primary.isEnabled()


def test_the_way_on_is_to_choose_the_targets(world: World, clients: Path) -> None:
    world.import_all(clients)
    assert world.result.primary.text() == "Choose the targets"
    world.result.primary.click()
    batch = world.result.batch
    assert world.context.navigator.opened[-1] == ("subjects", {"batch": batch, "targets": True})


def test_the_same_file_again_says_so_and_has_nothing_new(world: World, clients: Path) -> None:
    world.import_all(clients)
    world.open(clients)
    assert world.columns.news.bar is not None
    assert "There is nothing new in it." in world.columns.news.bar.label.text()
    world.next()
    assert world.wizard.next_button.text() == "Nothing to import"
    assert not world.wizard.next_button.isEnabled()
    assert world.count("subject") == 4


def test_next_contacts_that_are_past_are_spread_unless_told_otherwise(world: World, tmp_path: Path) -> None:
    file = workbook(tmp_path / "richiami.xlsx", {"A": (("Nominativo", "E-mail", "Prossimo contatto"), *[(f"Rossi Anna{n}", f"a{n}@posta.example", "03/02/2020") for n in range(6)])})  # fmt: skip
    world.open(file)
    world.next()
    confirm = world.wizard.confirm
    assert "6 next contacts are on days already past" in shown_words(confirm)
    assert world.session.choices.next_contacts is NextContacts.SPREAD
    confirm.next_contacts.set_value(NextContacts.IGNORE.value)
    world.next()
    assert world.count("subject") == 6
    assert world.count("activity") == 0


# -- what goes wrong ----------------------------------------------------------------------------
def test_no_spreadsheet_is_said_and_another_file_can_be_chosen(
    world: World, tmp_path: Path, clients: Path, messages: RecordingMessages
) -> None:
    bad = tmp_path / "foto.xlsx"
    bad.write_bytes(bytes(range(256)) * 40)
    world.open(bad)
    assert world.wizard.current == FILE
    assert "Nothing was imported" in world.wizard.file.news.bar.label.text()
    assert not world.wizard.next_button.isEnabled()
    messages.answer([clients])
    world.wizard.file.other.click()
    world.settle()
    assert world.wizard.current == COLUMNS
    assert world.count("subject") == 0


def test_an_empty_file_is_said(world: World, tmp_path: Path) -> None:
    empty = tmp_path / "vuoto.csv"
    empty.write_bytes(b"")
    world.open(empty)
    assert "vuoto.csv" in world.wizard.file.news.bar.label.text()


def test_two_cells_a_million_rows_apart_leave_the_window_alive(world: World, tmp_path: Path) -> None:
    import openpyxl

    book = openpyxl.Workbook()
    book.active["A1"] = "Nome"
    book.active["XFD1048576"] = "lontano"
    book.save(tmp_path / "lontano.xlsx")
    world.open(tmp_path / "lontano.xlsx")
    assert world.page.wizard is not None
    assert world.count("subject") == 0


def test_a_file_without_contacts_is_imported_if_one_insists(world: World, tmp_path: Path) -> None:
    figures = tmp_path / "cifre.csv"
    figures.write_text("Mese;Importo\ngen;10,5\nfeb;11\nmar;9,5\n")
    world.open(figures)
    assert world.wizard.current == FILE
    assert "does not look like a list of contacts" in world.wizard.file.news.bar.label.text()
    world.wizard.file.news.bar.findChild(LinkButton).click()
    world.settle()
    assert world.wizard.current == COLUMNS
    assert [row.header for row in world.columns.rows] == ["Mese", "Importo"]


def test_a_sheet_without_contacts_can_still_be_chosen(world: World, tmp_path: Path) -> None:
    rows = (("Mese", "Importo"), ("gen", 10.5), ("feb", 11.0), ("mar", 9.5))
    world.open(workbook(tmp_path / "cifre.xlsx", {"Vendite": rows, "Spese": rows}))
    assert world.wizard.current == FILE
    assert "looks like a list of contacts" in world.wizard.file.news.bar.label.text()
    world.wizard.file.box("Vendite").setChecked(True)
    world.settle()
    assert world.wizard.next_button.isEnabled()


def test_a_password_is_asked_for_and_tried(world: World, tmp_path: Path) -> None:
    closed = workbook(tmp_path / "protetto.xlsx", password="girasole")
    world.open(closed)
    row = world.wizard.file.password
    assert row.isVisibleTo(world.wizard.file)
    assert world.wizard.next_button.text() == "Open the file"
    row.field.setText("sbagliata")
    QTest.keyClick(row.field, Qt.Key.Key_Return)
    world.settle()
    assert "does not open the file" in row.sentence.text()
    row.field.setText("girasole")
    world.next()
    assert world.wizard.current == COLUMNS
    assert len(world.session.plan) == 4


def test_stopping_while_reading_ends_the_reader_and_leaves_nothing(world: World, clients: Path) -> None:
    world.page.go_to(files=[clients])
    world.session.cancel()
    world.settle()
    assert world.wizard.file.news.bar.label.text() == "Cancelled. Nothing was written."
    assert world.session.file is None
    assert world.count("subject") == 0
    world.session.reopen()
    world.settle()
    assert world.wizard.current == COLUMNS


def test_stopping_a_new_plan_ends_the_reader_and_it_is_read_again(world: World, tmp_path: Path) -> None:
    world.open(workbook(tmp_path / "molti.xlsx", {"A": people(3000)}))
    world.session.set_header_row("A", 2)
    world.session.cancel()
    world.settle()
    assert world.session.file is None
    world.session.set_header_row("A", None)
    world.settle()
    assert world.session.file is not None
    assert len(world.session.plan) == 3000


def test_stopping_while_writing_leaves_nothing(world: World, clients: Path) -> None:
    world.open(clients)
    world.next()
    gate = threading.Event()
    world.context.jobs.database(lambda _job: gate.wait(30))
    world.wizard.next_button.click()
    assert not world.wizard.stack.isEnabled()
    world.wizard.leave_button.click()
    gate.set()
    world.settle()
    assert world.count("subject") == 0
    assert world.count("import_batch") == 0
    assert world.wizard.confirm.news.bar.label.text() == "Cancelled. Nothing was written."
    world.next()
    assert world.count("subject") == 4


# -- several files, leaving, coming back --------------------------------------------------------
def test_several_files_come_one_after_the_other(world: World, clients: Path, tmp_path: Path) -> None:
    second = workbook(tmp_path / "persone.xlsx", {"A": people(5)})
    world.open(clients, second)
    assert world.wizard.rail.subtitle.full_text() == "clienti 2026.xlsx · 1 of 2"
    world.wizard.go(CONFIRM)
    world.settle()
    world.next()
    assert world.result.primary.text() == "Go on with persone.xlsx"
    world.result.primary.click()
    world.settle()
    assert world.wizard.rail.subtitle.full_text() == "persone.xlsx · 2 of 2"
    world.wizard.go(CONFIRM)
    world.settle()
    world.next()
    assert world.count("subject") == 9
    assert world.result.primary.text() == "Choose the targets"


def test_a_file_that_cannot_be_read_does_not_stop_the_next_one(
    world: World, clients: Path, tmp_path: Path
) -> None:
    bad = tmp_path / "foto.xlsx"
    bad.write_bytes(b"no list at all" * 50)
    world.open(bad, clients)
    world.wizard.file.next_wanted.emit()
    world.settle()
    assert world.wizard.current == COLUMNS
    assert world.session.path == clients


def test_giving_up_writes_nothing_and_forgets_the_draft(
    world: World, clients: Path, messages: RecordingMessages
) -> None:
    world.open(clients)
    world.page.leave()
    world.settle()
    world.wizard.leave_button.click()
    world.settle()
    assert messages.texts("toast") == ["Cancelled. Nothing was written."]
    assert world.context.services.drafts.get("import") is None
    assert world.count("subject") == 0


def test_an_import_is_taken_up_again_after_a_restart(world: World, clients: Path) -> None:
    world.open(clients)
    world.choose_field("Sc.", "Do not import")
    world.go_to_cell(5, "Name")
    QTest.keyClick(world.columns.preview, Qt.Key.Key_Delete)
    world.settle()
    world.wizard.go(CONFIRM)
    assert world.page.leave()
    world.settle()
    before = world.page
    world.page = world.make_page()
    world.settle()
    before.deleteLater()
    assert world.wizard.current == CONFIRM
    assert world.field_of("Sc.").field.name == "ignored"
    assert world.session.plan.counts["skip"] == 1


def test_another_file_asks_before_it_takes_the_place_of_work_done(
    world: World, clients: Path, tmp_path: Path, messages: RecordingMessages
) -> None:
    world.open(clients)
    world.choose_field("Sc.", "Tags")
    other = workbook(tmp_path / "altri.xlsx", {"A": people(3)})
    messages.answer(0)
    world.open(other)
    assert world.session.path == clients
    messages.answer(1)
    world.open(other)
    assert world.session.path == other


def test_a_change_in_the_archive_makes_the_plan_again(world: World, clients: Path) -> None:
    from crm_desktop.domain import entities
    from crm_desktop.domain.messages import Message

    world.open(clients)
    assert world.session.plan.counts["new"] == 4
    with world.archive.step(Message("step.test")) as step:
        step.save(entities.Subject, {"company": "Molino Bertani S.r.l.", "vat": "12345678903"})
    world.context.announce(step.changes)
    world.settle()
    assert world.session.plan.counts["new"] == 3


def test_the_page_without_a_file_lets_one_be_chosen(
    world: World, clients: Path, messages: RecordingMessages
) -> None:
    messages.answer([clients])
    world.page.start.drop.button.click()
    world.settle()
    assert world.wizard.current == COLUMNS
