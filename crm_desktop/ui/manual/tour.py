"""What the self-test looks at in the manual."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QApplication, QWidget

from crm_desktop.ui.i18n import language
from crm_desktop.ui.manual.pages import PAGES
from crm_desktop.ui.manual.window import ManualWindow
from crm_desktop.ui.trial.steps import open_page

SIZE = QSize(1100, 740)
QUERY = {"it": "copia password", "en": "backup password"}


def tour(window: Any) -> Iterator[tuple[str, QWidget]]:
    open_page(window, "review")
    window.actions_registry.trigger("help")
    shown = [w for w in QApplication.topLevelWidgets() if isinstance(w, ManualWindow) and w.isVisible()]
    manual = shown[0]
    if len(manual.pages) != len(PAGES):
        raise FileNotFoundError(f"{len(manual.pages)} pages of the manual")
    manual.resize(SIZE)
    yield "contents", manual
    manual.show_page("index")
    manual.search.set_text(QUERY[language()])
    yield "search", manual
    manual.search.set_text("xyzzy")
    yield "nothing-found", manual
    manual.search.set_text("")
    manual.zoom_in()
    yield "larger", manual
    manual.zoom_back()
    manual.print_page()
    yield from _picture(manual)
    manual.close()


def _picture(manual: ManualWindow) -> Iterator[tuple[str, QWidget]]:
    """The first picture of a page, in the page and alone."""
    found = next((p for p in manual.pages.values() if p.pictures), None)
    if found is not None:
        manual.show_page(found.slug)
        manual.reader.picture_wanted.emit(found.pictures[0].target)
        yield "page-with-picture", manual
