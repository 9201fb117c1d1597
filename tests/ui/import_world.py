"""Small files to import, and a page that imports them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from types import SimpleNamespace
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from crm_desktop.services import Services
from crm_desktop.store.archive import Archive
from crm_desktop.ui.context import Context
from crm_desktop.ui.transfer.mapping_table import FIELD, FieldCombo
from crm_desktop.ui.transfer.page import ImportPage

Rows = Sequence[Sequence[Any]]
HEADINGS = ("Ragione sociale", "Telefono", "E-mail", "P.IVA", "Città", "Sc.")
ROWS: Rows = (
    ("Clienti 2026",),
    (),
    HEADINGS,
    ("Molino Bertani S.r.l.", "059 555 0123", "ordini@molinobertani.example", "12345678903", "Modena", "10"),
    ("Panificio Sghedoni snc", "347 555 0142", "paola@sghedoni.example", "1234567897", "Modena", "15"),
    ("Gelateria Cimone srl", "0536 555018", "info(at)cimone.example", "", "Sestola", "0"),
    ("Ristorante Ca' Bianca srl", "059 5550177", "cabianca@neri.example", "12345", "Spilamberto", "5"),
    ("Totale clienti: 4",),
)


def workbook(path: Path, sheets: Mapping[str, Rows] | None = None, password: str = "") -> Path:
    """An .xlsx; without sheets the list of clients above."""
    import openpyxl

    book = openpyxl.Workbook()
    book.remove(book.active)
    for name, rows in (sheets or {"Contatti": ROWS}).items():
        sheet = book.create_sheet(name)
        for row in rows:
            sheet.append(list(row))
    book.save(path)
    return protected(path, password) if password else path


def protected(path: Path, password: str) -> Path:
    from msoffcrypto.format.ooxml import OOXMLFile

    with path.open("rb") as plain, path.with_name(f"p-{path.name}").open("wb") as closed:
        OOXMLFile(plain).encrypt(password, closed)
    return path.with_name(f"p-{path.name}")


def people(count: int) -> Rows:
    rows = [(f"Cognome{n} Nome{n}", f"persona{n}@posta.example", f"347 555 {n:04}") for n in range(count)]
    return (("Nominativo", "E-mail", "Cellulare"), *rows)


class World:
    """The page on a real archive, and what a user does there."""

    def __init__(self, context: Context, archive: Archive) -> None:
        context.archive = SimpleNamespace(path=archive.path)
        context.services = Services(archive)
        self.context, self.archive = context, archive
        self.page = self.make_page()

    def make_page(self) -> ImportPage:
        page = ImportPage(self.context)
        page.resize(1366, 700)
        page.show()
        page.activate()
        QApplication.processEvents()
        return page

    def settle(self) -> None:
        for _ in range(3):
            QApplication.processEvents()
            assert self.context.jobs.wait_idle(60_000)
        QApplication.processEvents()

    def open(self, *files: Path) -> None:
        self.page.go_to(files=list(files))
        self.settle()

    @property
    def wizard(self) -> Any:
        assert self.page.wizard is not None
        return self.page.wizard

    @property
    def columns(self) -> Any:
        return self.wizard.columns

    @property
    def session(self) -> Any:
        assert self.page.session is not None
        return self.page.session

    @property
    def result(self) -> Any:
        assert self.page.result is not None
        return self.page.result

    def next(self) -> None:
        assert self.wizard.next_button.isEnabled(), self.wizard.next_button.toolTip()
        self.wizard.next_button.click()
        self.settle()

    def import_all(self, *files: Path) -> None:
        """To the result, whatever is doubtful left as it is."""
        self.open(*files)
        self.wizard.go(4)
        self.settle()
        self.next()

    def choose_field(self, header: str, words: str) -> None:
        """Open the list of a column's field and take the entry with these words."""
        table = self.columns.mapping
        place = next(n for n, row in enumerate(table.mapping.rows) if row.header == header)
        table.setCurrentIndex(table.mapping.index(place, FIELD))
        QTest.keyClick(table, Qt.Key.Key_F2)
        combo = table.findChildren(FieldCombo)[-1]
        wanted = combo.findText(words)
        assert wanted >= 0, [combo.itemText(n) for n in range(combo.count())]
        combo.setCurrentIndex(wanted)
        combo.activated.emit(wanted)
        combo.hidePopup()
        self.settle()

    def field_of(self, header: str) -> Any:
        return next(row for row in self.columns.rows if row.header == header)

    def go_to_cell(self, number: int, title: str) -> None:
        """The preview's cell in the row with this number."""
        preview = self.columns.preview
        place = next(
            n for n in range(preview.preview.rowCount()) if preview.preview.row_at(n).number == number
        )
        column = next(n for n, c in enumerate(preview.preview.columns) if c.title == title)
        preview.setCurrentIndex(preview.preview.index(place, column))

    def cell(self, number: int, title: str) -> Any:
        self.go_to_cell(number, title)
        return self.columns.preview.current_cell()

    def count(self, table: str) -> int:
        reader = self.archive.reader()
        return int(reader.execute(f"SELECT count(*) FROM {table} WHERE deleted_at IS NULL").fetchone()[0])

    def names(self) -> list[str]:
        reader = self.archive.reader()
        sql = "SELECT display_name FROM subject WHERE deleted_at IS NULL ORDER BY sort_key"
        return [row[0] for row in reader.execute(sql)]

    def close(self) -> None:
        if self.page.session is not None:
            self.page.session.close()
        self.settle()
        self.page.hide()
        self.page.deleteLater()


def world_of(context: Context, archive: Archive) -> Iterator[World]:
    world = World(context, archive)
    yield world
    world.close()
