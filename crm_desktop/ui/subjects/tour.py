"""What the self-test looks at in phase 1."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QWidget

from crm_desktop.ui.trial.steps import open_page, quiet, subject_id


def tour(window: Any) -> Iterator[tuple[str, QWidget]]:
    page = open_page(window, "subjects")
    yield "list", window
    page.new()
    bertani = subject_id(page, "Molino Bertani")
    page.show_subject(bertani)
    yield "record", window
    yield from _record(page, window)
    yield from _search(page, window)
    yield from _several(page, window)
    page.open_sheet(bertani)
    yield "sheet", window
    page.print_current()
    page.show_list()
    page.print_current()
    yield from _duplicates(window)
    open_page(window, "subjects", targets=True)
    yield "choose-targets", window
    open_page(window, "subjects")


def _record(page: Any, window: Any) -> Iterator[tuple[str, QWidget]]:
    doing = page.panel.doing
    for action in (
        doing.edit,
        doing.choose_target,
        doing.add_aim,
        doing.add_trait,
        doing.add_link,
        doing.merge,
        doing.print_sheet,
    ):
        action()
    for aim in page.panel.record.aims[:1]:
        doing.change_aim(aim)
        doing.close_aim(aim)
    page.bulk.show_row_menu(window.mapToGlobal(QPoint(300, 300)))
    yield "record-after", window


def _search(page: Any, window: Any) -> Iterator[tuple[str, QWidget]]:
    page.filters.set_values({}, "bert")
    page.load()
    yield "search", window
    page.filters.set_values({}, "xyzzy")
    page.load()
    yield "nothing-found", window
    open_page(window, "subjects", filter={"tiers": ["key", "growing"], "provinces": ["MO", "RE", "BO", "PR"]})
    yield "filtered", window
    page.filters.clear()
    quiet(page)


def _several(page: Any, window: Any) -> Iterator[tuple[str, QWidget]]:
    page.table.select_ids(list(page.table.windowed.ids())[2:6])
    yield "several", window
    page.bulk.choose_targets()
    page.bulk.give_trait()
    page.bulk.show_classify_menu()


def _duplicates(window: Any) -> Iterator[tuple[str, QWidget]]:
    page = open_page(window, "duplicates")
    quiet(page)
    yield "duplicates-none", window
    service = page.context.services.subjects
    pair = [row["id"] for row in service.export_rows() if row.get("kind") == "company"][:2]
    page = open_page(window, "duplicates", pair=tuple(pair))
    yield "duplicates", window
    page.detail.swap.click()
    page.detail.show_same()
    yield "duplicates-same", window
