"""What the self-test looks at in the import: a list as people keep them, with everything that can be wrong in one."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from PySide6.QtWidgets import QWidget

from crm_desktop.ui.i18n import language
from crm_desktop.ui.trial.steps import open_page, quiet

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
    ),
}
TITLES = {"it": ("Clienti 2026", "Totale clienti"), "en": ("Customers 2026", "Total customers")}
ROWS: tuple[tuple[Any, ...], ...] = (
    ("Molino Bertani S.r.l.", "Righi Elena", "059 550 0123", "info@molinobertani.example", "", "20/11/2026", 10, "Alimentare", "Modena"),
    ("Panificio Sole", "Paola Sghedoni", "347 555 01 42", "paola@sole.example", "01234567897", "03/04/2026", 15, "Alimentare", "Vignola"),
    ("Gelateria Alpina", "", "0536 555018", "info(at)alpina.example", "", "12-set-2026", 0, "Ristorazione", "Sestola"),
    ("Rist. La Quercia di Neri", "Sandro Neri", "059 555 01 77 - 347 555 0199", "laquercia@neri.example", "1234567890", "28/10/2026", 5, "Ristorazione", "Modena"),
    ("Ferramenta Nuova", "Ivo Lusvardi", "0522 555064", "ivo@nuova.example", "", "", "", "Commercio", "Correggio"),
    ("Ferramenta Nuova", "", "0522 555064", "ivo@nuova.example", "", "", "", "Commercio", "Correggio"),
    ("Studio Tecnico Prandi", "geom. Luca Prandi", "+39 059 5550188", "studio@prandi.example", "", "31/02/2026", 10, "Servizi", "Carpi"),
    ("Cantina Alta", "Anna Soli", "051/5550199", "anna@alta.example; vino@alta.example", "", "1/10/26", "", "Vino", "Bologna"),
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
        page.session.write()
        quiet(page)
        yield "result", window
    open_page(window, "subjects")
    window.undo_requested.emit()
    quiet(page)


def messy_list(folder: Path) -> Path:
    """A title above, headers in the fourth row, a total below."""
    from openpyxl import Workbook

    title, total = TITLES[language()]
    book = Workbook()
    sheet = book.active
    assert sheet is not None
    for row in ((title,), (), (), HEADERS[language()], *ROWS, (f"{total} {len(ROWS)}",)):
        sheet.append(row)
    path = folder / f"{title.lower()}.xlsx"
    book.save(path)
    return path
