"""What the self-test looks at in the import: a list as people keep them, with everything that can be wrong in one."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from PySide6.QtWidgets import QWidget

from crm_desktop.ui.i18n import language
from crm_desktop.ui.transfer.earlier import MATCHINGS
from crm_desktop.ui.transfer.mapping_rows import Field
from crm_desktop.ui.trial.steps import open_page, quiet, subject_id

HEADERS = {
    "it": (
        "Ragione sociale",
        "Referente",
        "Tel./Cell.",
        "Mail",
        "P.IVA",
        "Ult. contatto",
        "Sc.",
        "Settore",
        "Città",
        "Note",
    ),
    "en": (
        "Company",
        "Contact person",
        "Phone",
        "E-mail",
        "VAT number",
        "Last contact",
        "Disc.",
        "Sector",
        "Town",
        "Notes",
    ),
}
AFTER = {"it": ("Paga puntuale", "Non paga più"), "en": ("Pays on time", "Stopped paying")}
TITLES = {"it": ("Clienti 2026", "Totale clienti"), "en": ("Customers 2026", "Total customers")}
ROWS: tuple[tuple[Any, ...], ...] = (
    ("Molino Bertani S.r.l.", "Righi Elena", "059 550 0123", "info@molinobertani.example", "", "20/11/2026", 10, "Alimentare", "Modena", "Paga tardi"),
    ("Panificio Sole", "Paola Sghedoni", "347 555 01 42", "paola@sole.example", "01234567897", "03/04/2026", 15, "Alimentare", "Vignola", ""),
    ("Gelateria Alpina", "", "0536 555018", "info(at)alpina.example", "", "12-set-2026", 0, "Ristorazione", "Sestola", ""),
    ("Rist. La Quercia di Neri", "Sandro Neri", "059 555 01 77 - 347 555 0199", "laquercia@neri.example", "1234567890", "28/10/2026", 5, "Ristorazione", "Modena", ""),
    ("Ferramenta Nuova", "Ivo Lusvardi", "0522 555064", "ivo@nuova.example", "", "", "", "Commercio", "Correggio", ""),
    ("Ferramenta Nuova", "", "0522 555064", "ivo@nuova.example", "", "", "", "Commercio", "Correggio", ""),
    ("Studio Tecnico Prandi", "geom. Luca Prandi", "+39 059 5550188", "studio@prandi.example", "", "31/02/2026", 10, "Servizi", "Carpi", ""),
    ("Cantina Alta", "Anna Soli", "051/5550199", "anna@alta.example; vino@alta.example", "", "1/10/26", "", "Vino", "Bologna", ""),
)  # fmt: skip


def tour(window: Any) -> Iterator[tuple[str, QWidget]]:
    page = open_page(window, "import")
    yield "start", window
    with tempfile.TemporaryDirectory(prefix="crm-desktop-") as folder:
        page = open_page(window, "import", files=[messy_list(Path(folder))])
        for number in range(5):
            page.wizard.go(number)
            quiet(page)
            yield f"wizard-{number + 1}", window
        page.session.set_field(page.wizard.sheet, 6, Field("tags"))
        quiet(page)
        page.session.write()
        quiet(page)
        yield "result", window
        yield from _again(window, Path(folder))
        yield from _earlier(window)
        yield from _several(window, Path(folder))
        yield from _everything(window, Path(folder))
    open_page(window, "subjects")
    for _ in range(5):
        window.undo_requested.emit()
        quiet(page)


def _again(window: Any, folder: Path) -> Iterator[tuple[str, QWidget]]:
    """The list of the next month: what it changes, and what the user changed too."""
    page = open_page(window, "import")
    subject = subject_id(page, "Molino Bertani")
    page.context.services.subjects.change(subject, {"notes": AFTER[language()][0]})
    later = [list(row) for row in ROWS]
    later[0][-2:] = "Carpi", AFTER[language()][1]
    later[1][2] = "347 555 01 43"
    page = open_page(window, "import", files=[messy_list(folder, later, "+")])
    yield "update", window
    page.wizard.go(3)
    page.wizard.doubles.show_conflicts()
    quiet(page)
    yield "update-conflicts", window
    page.wizard.go(4)
    quiet(page)
    yield "update-confirm", window
    page.session.write()
    quiet(page)


def _earlier(window: Any) -> Iterator[tuple[str, QWidget]]:
    page = open_page(window, "import")
    page.other_list()
    quiet(page)
    yield "earlier", window
    page.start.earlier.views.button(MATCHINGS).click()
    quiet(page)
    yield "matchings", window


def _everything(window: Any, folder: Path) -> Iterator[tuple[str, QWidget]]:
    """A copy of everything: its dialog is a picture of its own."""
    from crm_desktop.ui.export_words import FileWording, text_formats

    page = open_page(window, "import")
    copy = page.context.services.exporting.export(folder / "tutto.zip", FileWording(), text_formats()).path
    open_page(window, "import", files=[copy])
    yield "everything", window


def _several(window: Any, folder: Path) -> Iterator[tuple[str, QWidget]]:
    rows = {name: [(f"{row[0]} {name}", *row[1:]) for row in ROWS] for name in ("Nord", "Sud")}
    files = [messy_list(folder, found, name) for name, found in rows.items()]
    page = open_page(window, "import", files=files)
    page.wizard.go(4)
    quiet(page)
    page.wizard.confirm.rest.setChecked(True)
    yield "several-confirm", window
    page.session.write()
    while page.same_way is None or page.same_way.way.running:
        quiet(page)
    quiet(page)
    yield "several", window


def everything(context: Any, folder: Path) -> Path:
    """A copy of everything in the archive."""
    from crm_desktop.ui.export_words import FileWording, text_formats

    found = context.services.exporting.export(folder / "tutto.zip", FileWording(), text_formats())
    return Path(found.path)


def messy_list(folder: Path, rows: Sequence[Sequence[Any]] = ROWS, name: str = "") -> Path:
    """A title above, headers in the fourth row, a total below."""
    from openpyxl import Workbook

    title, total = TITLES[language()]
    book = Workbook()
    sheet = book.active
    assert sheet is not None
    for row in ((title,), (), (), HEADERS[language()], *rows, (f"{total} {len(rows)}",)):
        sheet.append(row)
    path = folder / f"{f'{title} {name}'.strip().lower()}.xlsx"
    book.save(path)
    return path
