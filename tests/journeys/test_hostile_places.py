"""Markup, shortcuts and placeholders where the pages' tour does not come: messages, papers, titles, menus, an import."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QSizeF, Qt
from PySide6.QtGui import QImage, QPainter
from PySide6.QtWidgets import QApplication, QListView, QTableView, QWidget

from crm_desktop.bootstrap import make_desk
from crm_desktop.preferences import Preferences
from crm_desktop.store.archive import Archive
from crm_desktop.ui.archive.passphrase_sheet import recovery_paper
from crm_desktop.ui.main_menu import make_menu
from crm_desktop.ui.messages import Messages
from crm_desktop.ui.plain import button_text, window_title
from crm_desktop.ui.printing.list_dialog import table_paper
from crm_desktop.ui.printing.paper import Paper, save_pdf
from crm_desktop.ui.printing.privacy_paper import everything_paper, register_paper
from crm_desktop.ui.printing.subject_sheet import subject_paper
from crm_desktop.ui.relationships.events import to_events
from crm_desktop.ui.relationships.history_paper import history_paper
from crm_desktop.ui.settings.history import HistoryDialog
from crm_desktop.ui.transfer import tour as import_tour
from crm_desktop.ui.trash.dialog import TrashDialog
from crm_desktop.ui.trial.camera import listening, settle
from crm_desktop.ui.trial.guide import Guide
from crm_desktop.ui.widgets.fields import TextField
from crm_desktop.ui.widgets.form import FormDialog
from crm_desktop.ui.widgets.question import QuestionDialog
from tests.journeys.hostile import (
    ALL,
    CANARY,
    FORMULA,
    HTML,
    LONG,
    NUL,
    TURNED,
    Suspicion,
    dangers,
    fill_the_gaps,
    image_drawn,
    loses_a_sign,
    loses_placeholder,
    spoil,
    throw_some_away,
)
from tests.journeys.person import seen
from tests.sample_archive import copy_to


@pytest.fixture
def desk(app: QApplication, tmp_path: Path) -> Iterator[Any]:
    """The window over an archive with markup in every field."""
    path = copy_to(tmp_path / "spoilt.crm", "en")
    archive = Archive.open(path)
    fill_the_gaps(archive, tmp_path)
    spoil(archive, (HTML,))
    throw_some_away(archive)
    archive.close()
    desk = make_desk(Preferences())
    desk.window.resize(1366, 768)
    desk.window.show()
    desk.open(path)
    assert desk.jobs.wait_idle()
    settle()
    yield desk
    desk.shut_down()
    desk.window.hide()
    desk.window.deleteLater()
    sys.excepthook = sys.__excepthook__


def harmless(widget: QWidget) -> None:
    settle()
    assert list(dangers(widget)) == []
    assert not image_drawn(widget.grab().toImage())


def texts(widget: QWidget) -> str:
    """All that a widget says: its labels and buttons, and the rows of its lists."""
    found = seen(widget)
    for view in (*widget.findChildren(QTableView), *widget.findChildren(QListView)):
        model = view.model()
        if model is None or not view.isVisibleTo(widget):
            continue
        for row in range(min(model.rowCount(), 60)):
            for column in range(model.columnCount() if isinstance(view, QTableView) else 1):
                index = model.index(row, column)
                found.append(str(index.data(Qt.ItemDataRole.DisplayRole) or ""))
                found.append(str(index.data(Qt.ItemDataRole.AccessibleTextRole) or ""))
    return "\n".join(found).replace("\u200b", "")


# -- the sight of the eyes themselves


def test_the_eyes_see_what_they_look_for(app: QApplication, qtbot: Any) -> None:
    from PySide6.QtWidgets import QLabel, QPushButton, QVBoxLayout

    box = QWidget()
    qtbot.addWidget(box)
    column = QVBoxLayout(box)
    for part in (QLabel(HTML), QPushButton(HTML)):
        column.addWidget(part)
    box.setToolTip(HTML)
    box.setWindowTitle(HTML)
    box.show()
    settle()
    assert image_drawn(box.grab().toImage())
    assert len(list(dangers(box))) == 4


# -- pages


@pytest.mark.parametrize(
    ("page", "where"),
    [
        ("subjects", {}),
        ("relationships", {"view": "board"}),
        ("relationships", {"view": "list"}),
        ("relationships", {"view": "history"}),
        ("activities", {"register": "requests"}),
        ("activities", {"register": "activities"}),
        ("activities", {"register": "results"}),
        ("review", {"segment": "due"}),
        ("review", {"segment": "done"}),
        ("review", {"segment": "factors"}),
        ("review", {"review_id": 1}),
    ],
)
def test_pages_show_exactly_what_was_written(desk: Any, page: str, where: dict[str, Any]) -> None:
    if where.get("view") == "history":
        where = {**where, "subject_id": busiest(desk)}
    desk.window.navigator.open(page, **where)
    assert desk.jobs.wait_idle()
    harmless(desk.window)
    shown = texts(desk.window.current_page())
    assert f'<img src="{CANARY.as_uri()}"><b>bold</b>' in shown
    assert "Q&A &amp; &lt; [*] %1 {name}" in shown


def busiest(desk: Any) -> int:
    sql = "SELECT subject_id FROM interaction WHERE deleted_at IS NULL GROUP BY 1 ORDER BY count(*) DESC LIMIT 1"
    return int(desk.opened.archive.reader().execute(sql).fetchone()[0])


def test_the_sheet_the_trash_and_the_history(desk: Any) -> None:
    desk.window.navigator.open("subjects", subject_id=busiest(desk), sheet=True)
    assert desk.jobs.wait_idle()
    harmless(desk.window)
    assert HTML in texts(desk.window.current_page())
    for make in (TrashDialog, HistoryDialog):
        dialog = make(desk.context, desk.window)
        dialog.show()
        assert desk.jobs.wait_idle()
        harmless(dialog)
        if make is TrashDialog:
            assert "Q&A" in texts(dialog)
        else:
            for step in dialog.history.step_ids()[:12]:
                dialog.table.select_id(step)
                harmless(dialog)
        dialog.close()
        dialog.deleteLater()


def test_undo_says_it_as_text(desk: Any) -> None:
    subjects = desk.opened.services.subjects
    desk.context.write(lambda: subjects.change(busiest(desk), {"company": HTML}))
    assert desk.jobs.wait_idle()
    harmless(desk.window)
    desk.undo()
    assert desk.jobs.wait_idle()
    harmless(desk.window)


# -- what the program says


@pytest.mark.parametrize("text", ALL, ids=("html", "turned", "nul", "formula", "lines", "long"))
def test_messages_say_it_as_text(desk: Any, text: str) -> None:
    messages = Messages(desk.window)
    messages.toast(text, action="Show it", on_action=desk.undo)
    harmless(desk.window)
    for dialog in (
        QuestionDialog(f"Undo “{text}”?", text, ["Keep", "Delete"], "Cancel", parent=desk.window),
        FormDialog(text, "Save", desk.window, text=text),
    ):
        if isinstance(dialog, FormDialog):
            dialog.form.add(text, TextField(text, text, 20_000), help_text=text)
        dialog.show()
        harmless(dialog)
        dialog.close()
        dialog.deleteLater()


def test_titles_and_menus(desk: Any, tmp_path: Path) -> None:
    assert not loses_placeholder(window_title(HTML))
    assert not loses_a_sign(button_text(HTML))
    for name in ("Rossi & Figli [*].crm", "<b>Q&A.crm"):
        path = Path(copy_to(tmp_path / name, "en"))
        assert desk.open(path)
        desk.jobs.wait_idle()
        harmless(desk.window)
        menu = make_menu(desk.window)
        entries = [action.menu() for action in menu.actions() if action.menu()]
        assert any(path.name in a.text().replace("&&", "&") for m in entries for a in m.actions())
        for one in (menu, *entries):
            assert list(dangers(one)) == []
        menu.deleteLater()
    assert "<b>Q&A" in desk.window.windowTitle()


# -- papers


def papers(desk: Any) -> Iterator[Any]:
    services, subject = desk.opened.services, busiest(desk)
    record = services.subjects.record(subject)
    yield subject_paper(record, services.reviews.lessons(subject))
    yield everything_paper(services.privacy.everything_about(subject))
    yield register_paper(services.privacy.register())
    yield recovery_paper(Path(f"/tmp/{HTML[:3]} Q&A.crm"), Path("/tmp/copies <b>"))
    head = services.relationships.head(subject)
    rows = services.relationships.timeline(subject, (), "", 200)
    yield history_paper(head, HTML, services.relationships.facts_of(subject), to_events(rows))
    yield table_paper(HTML, desk.window.pages["subjects"].table)


def test_papers_hold_it_as_text(desk: Any, tmp_path: Path) -> None:
    for number, paper in enumerate(papers(desk)):
        file = tmp_path / f"{number}.pdf"
        save_pdf(paper, file)
        assert b"/Subtype /Image" not in file.read_bytes(), type(paper)
        if not isinstance(paper, Paper):
            continue
        text = paper.document.toPlainText()
        if number in (0, 1, 4):
            assert HTML in text, number
        assert "<img" not in paper.document.toHtml().replace("&lt;img", "")
        page = QImage(900, 1200, QImage.Format.Format_RGB32)
        page.fill(0xFFFFFF)
        painter = QPainter(page)
        paper.laid_out(QSizeF(900, 1200)).drawContents(painter)
        painter.end()
        assert not image_drawn(page), number


# -- a list to import


def test_an_import_of_hostile_rows(desk: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    spoiler = (HTML, TURNED, NUL.replace("\0", ""), FORMULA, LONG[:3000])
    rows = tuple(
        tuple(
            f"{cell} {spoiler[(number + place) % len(spoiler)]}"
            if isinstance(cell, str) and place in (0, 1, 7, 8, 9)
            else cell
            for place, cell in enumerate(row)
        )
        for number, row in enumerate(import_tour.ROWS)
    )
    monkeypatch.setattr(import_tour, "ROWS", rows)
    headers = {
        code: (*names[:6], f"{names[6]} {HTML}", *names[7:]) for code, names in import_tour.HEADERS.items()
    }
    monkeypatch.setattr(import_tour, "HEADERS", headers)
    monkeypatch.setattr(import_tour.messy_list, "__defaults__", (rows, ""))
    camera = Suspicion(None, "import")
    guide = Guide(desk, camera)
    with listening(camera):
        guide._popups.start()
        guide._visit("transfer")
        guide._popups.stop()
    assert camera.problems == []
    assert len(camera.taken) > 12
