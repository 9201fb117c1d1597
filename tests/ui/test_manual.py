"""The manual in the program, as one uses it: F1, contents, search, links, back, zoom, paper, language, look."""

from __future__ import annotations

import re
import subprocess
import sys
from collections.abc import Iterator
from functools import partial
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QPoint, QSize, Qt, QTimer, QUrl
from PySide6.QtGui import QAction, QImage, QKeySequence, QShortcut, QTextDocument
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QListWidget, QWidget
from pytestqt.qtbot import QtBot

from crm_desktop.preferences import Preferences
from crm_desktop.ui import theme
from crm_desktop.ui.archive.backups import BackupsDialog
from crm_desktop.ui.archive.desk import Desk
from crm_desktop.ui.i18n import set_language
from crm_desktop.ui.manual import document as documents
from crm_desktop.ui.manual import pictures, places
from crm_desktop.ui.manual.pages import PAGES, ManualPage, read_page
from crm_desktop.ui.manual.paper import ManualPaper
from crm_desktop.ui.manual.picture import PictureDialog
from crm_desktop.ui.manual.window import ManualWindow, Place
from crm_desktop.ui.messages import RecordingMessages
from crm_desktop.ui.printing.paper import save_pdf
from crm_desktop.ui.settings.dialog import SettingsDialog
from crm_desktop.ui.widgets.form import FormDialog
from tests import manual_checks as checks
from tests import manual_facts as facts
from tests.sample_archive import copy_to
from tests.ui.passphrase_world import shown_desk


@pytest.fixture
def desk(app: QApplication, messages: RecordingMessages, tmp_path: Path) -> Iterator[Desk]:
    with shown_desk(messages) as desk:
        desk.open(copy_to(tmp_path / "a.crm", "en"))
        yield desk


@pytest.fixture
def manual(app: QApplication, messages: RecordingMessages) -> Iterator[ManualWindow]:
    window = ManualWindow(Preferences(), messages)
    window.resize(1100, 740)
    window.show()
    window.show_page("index")
    yield window
    window.close()
    window.deleteLater()


def press(widget: QWidget, key: Qt.Key, held: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    QTest.keyClick(widget, key, held)


def opened(desk: Desk) -> ManualWindow:
    window = desk.menu.manual.window
    assert window is not None
    assert window.isVisible()
    return window


def to_front(qtbot: QtBot, widget: QWidget) -> None:
    widget.show()
    widget.activateWindow()
    qtbot.waitUntil(lambda: QApplication.activeWindow() is widget)


# -- F1


@pytest.mark.parametrize(
    "key", ["subjects", "relationships", "activities", "review", "analysis", "import", "duplicates"]
)
def test_f1_opens_the_page_that_tells_of_what_is_in_front(desk: Desk, qtbot: QtBot, key: str) -> None:
    desk.window.navigator.open(key)
    to_front(qtbot, desk.window)
    press(desk.window, Qt.Key.Key_F1)
    assert opened(desk).slug == key


def test_f1_at_the_first_start(app: QApplication, messages: RecordingMessages, qtbot: QtBot) -> None:
    with shown_desk(messages) as desk:
        desk.welcome()
        to_front(qtbot, desk.window)
        press(desk.window, Qt.Key.Key_F1)
        assert opened(desk).slug == "quick-start"


def test_there_is_one_manual_and_it_follows(desk: Desk, qtbot: QtBot) -> None:
    to_front(qtbot, desk.window)
    press(desk.window, Qt.Key.Key_F1)
    first = opened(desk)
    desk.window.navigator.open("review")
    to_front(qtbot, desk.window)
    press(desk.window, Qt.Key.Key_F1)
    assert opened(desk) is first
    assert first.slug == "review"
    first.back()
    assert first.slug == "subjects"


def test_f1_in_a_dialog_that_waits_for_an_answer(desk: Desk, qtbot: QtBot) -> None:
    """The manual can be used meanwhile, and stays when the dialog goes."""
    seen: list[Any] = []
    dialog = SettingsDialog(desk.preferences, desk.window)

    def meanwhile() -> None:
        try:
            to_front(qtbot, dialog)
            press(dialog, Qt.Key.Key_F1)
            window = opened(desk)
            QTest.keyClicks(window.search.line, "trash")
            seen.extend([window.slug, window.parentWidget() is dialog, window.hits.count() > 0])
            window.search.set_text("")
            real_click(window, window.contents.viewport(), row_place(window.contents, 4))
            seen.append(window.slug)
        finally:
            dialog.reject()

    QTimer.singleShot(0, meanwhile)
    dialog.exec()
    assert seen == ["settings", True, True, PAGES[4]]
    window = opened(desk)
    assert window.parentWidget() is None
    assert window.slug == PAGES[4]


def test_a_dialog_before_a_dialog(desk: Desk, qtbot: QtBot) -> None:
    """When the one in front goes, the manual belongs to the one behind."""
    seen: list[Any] = []
    behind, before = (
        SettingsDialog(desk.preferences, desk.window),
        FormDialog("Once more", "Yes", desk.window),
    )

    def in_front() -> None:
        try:
            to_front(qtbot, before)
            press(before, Qt.Key.Key_F1)
            seen.append(opened(desk).parentWidget() is before)
        finally:
            before.reject()

    def at_the_back() -> None:
        try:
            QTimer.singleShot(0, in_front)
            before.exec()
            seen.append(opened(desk).parentWidget() is behind)
        finally:
            behind.reject()

    QTimer.singleShot(0, at_the_back)
    behind.exec()
    assert seen == [True, True]
    assert opened(desk).parentWidget() is None


def real_click(window: QWidget, widget: QWidget, place: QPoint) -> None:
    """Through the window system, which keeps away from windows that have to wait for a dialog."""
    where = widget.mapTo(window, place)
    QTest.mouseClick(window.windowHandle(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, where)


def row_place(view: QListWidget, row: int) -> QPoint:
    return view.visualItemRect(view.item(row)).center()


def test_f1_in_a_dialog_of_the_kit_tells_of_the_page_behind(desk: Desk, qtbot: QtBot) -> None:
    desk.window.navigator.open("activities")
    dialog = FormDialog("Something", "Do it", desk.window)
    dialog.setModal(True)
    to_front(qtbot, dialog)
    press(dialog, Qt.Key.Key_F1)
    assert opened(desk).slug == "activities"
    dialog.reject()


def test_dialogs_have_places_of_their_own() -> None:
    from crm_desktop.ui.review.result_dialog import ResultDialog
    from crm_desktop.ui.subjects.editor import SubjectEditor
    from crm_desktop.ui.transfer.everything import EverythingDialog
    from crm_desktop.ui.transfer.export_dialog import ExportDialog
    from crm_desktop.ui.trash.dialog import TrashDialog

    wanted = {
        BackupsDialog: "backups",
        TrashDialog: "backups#the-trash",
        ExportDialog: "export",
        EverythingDialog: "import#having-a-copy-of-everything-back",
        ResultDialog: "review",
        SubjectEditor: "subjects#adding-and-changing",
        FormDialog: "",
    }
    assert {kind: places.place_of_dialog(kind.__new__(kind)) for kind in wanted} == wanted


def test_every_dialog_of_an_area_has_its_place() -> None:
    """One whose module is forgotten would tell of the page behind it."""
    kit = ("widgets.", "printing.", "manual.")
    found = {
        file.relative_to(facts.UI).with_suffix("").as_posix().replace("/", ".")
        for file in facts.UI.rglob("*.py")
        if re.search(r"^class \w+\(\w*(Dialog|Form)\):", file.read_text("utf-8"), re.MULTILINE)
    }
    assert [name for name in sorted(found) if not name.startswith(kit) and not _place_of(name)] == []


def _place_of(module: str) -> str:
    kind = type("Any", (), {"__module__": f"crm_desktop.ui.{module}"})
    return places.place_of_dialog(kind())


@pytest.mark.parametrize("language", facts.LANGUAGES)
def test_every_place_the_program_knows_is_in_the_manual(language: str) -> None:
    known = {
        *places.DIALOGS.values(),
        *places.VIEWS.values(),
        *(p for steps in places.STEPS.values() for p in steps),
    }
    for place in sorted(known | {*places.WINDOW_PAGES.values(), places.FIRST}):
        slug, _, anchor = place.partition("#")
        page, english = read_page(slug, language), read_page(slug, "en")
        there = places.anchor_in(page, english, anchor)
        assert there in [heading.anchor for heading in page.headings] if anchor else slug in PAGES, place


def test_f1_in_a_guided_step_and_in_a_view(desk: Desk, qtbot: QtBot) -> None:
    desk.window.navigator.open("activities", register="results")
    to_front(qtbot, desk.window)
    press(desk.window, Qt.Key.Key_F1)
    assert "Results" in headings_seen(opened(desk))
    assert opened(desk).reader.verticalScrollBar().value() > 0
    page = desk.window.pages["review"] if "review" in desk.window.pages else desk.window.page("review")
    reviews = desk.context.services.reviews  # type: ignore[union-attr]
    desk.window.navigator.open("review", cycle_id=next(iter(reviews.due_ids(reviews.due_query()))))
    qtbot.waitUntil(lambda: page.wizard is not None)  # type: ignore[attr-defined]
    to_front(qtbot, desk.window)
    press(desk.window, Qt.Key.Key_F1)
    assert headings_seen(opened(desk))[0] == "The five steps"


def headings_seen(manual: ManualWindow) -> list[str]:
    """Those in the part of the page that is shown, from above."""
    document, top = manual.reader.document(), manual.reader.verticalScrollBar().value()
    seen = range(top, top + manual.reader.viewport().height())
    blocks = [b for b in documents.blocks(document) if b.blockFormat().headingLevel()]
    return [b.text() for b in blocks if int(document.documentLayout().blockBoundingRect(b).top() + 1) in seen]


def test_the_menu_names_the_manual(desk: Desk) -> None:
    action = desk.window.actions_registry.action("help")
    assert action.isVisible()
    assert action.text() == "Manual"
    action.trigger()
    assert opened(desk).slug == "subjects"


def test_leaving_the_program_closes_the_manual(desk: Desk) -> None:
    desk.menu.manual.show("faq")
    window = opened(desk)
    desk.window.close()
    assert not window.isVisible()


def test_the_manual_goes_with_its_desk(app: QApplication, messages: RecordingMessages, qtbot: QtBot) -> None:
    with shown_desk(messages) as desk:
        desk.menu.manual.show("faq")
        window = opened(desk)
    gone: list[bool] = []
    window.destroyed.connect(partial(gone.append, True))
    qtbot.waitUntil(lambda: bool(gone))
    assert desk.menu.manual.window is None


def test_another_language_and_look_while_it_is_open(desk: Desk) -> None:
    desk.menu.manual.show("faq")
    english = opened(desk).windowTitle()
    desk.preferences.set("language", "it")
    desk.preferences.set("theme", "dark")
    desk.apply_choices()
    window = opened(desk)
    assert window.slug == "faq"
    assert window.windowTitle() != english
    assert window.pages["faq"].title == read_page("faq", "it").title
    first = window.reader.document().begin().begin().fragment().charFormat()
    assert first.foreground().color() == theme.theme().color("text")
    assert theme.theme().dark


def test_a_closed_manual_stays_closed_in_another_look(desk: Desk) -> None:
    desk.menu.manual.show("faq")
    opened(desk).close()
    desk.events.theme_changed.emit("light")
    assert desk.menu.manual.window is None


def test_a_copy_without_pages_says_so(app: QApplication, messages: RecordingMessages, tmp_path: Path) -> None:
    window = ManualWindow(Preferences(), messages, tmp_path)
    window.show_place("subjects")
    assert "no manual" in window.reader.toPlainText()
    window.search.set_text("backup")
    assert window.side.currentWidget() is window.nothing
    window.print_page()
    assert messages.said == []
    window.deleteLater()


# -- contents, links, back


def test_the_contents_lead_everywhere(manual: ManualWindow) -> None:
    assert manual.contents.count() == len(PAGES)
    for row in range(manual.contents.count()):
        manual.contents.setCurrentRow(row)
        press(manual.contents, Qt.Key.Key_Return)
        assert manual.slug == PAGES[row]


def click(view: QListWidget, row: int) -> None:
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=row_place(view, row))


def test_a_click_in_the_contents_and_back_and_forward(manual: ManualWindow) -> None:
    click(manual.contents, 3)
    manual.reader.verticalScrollBar().setValue(120)
    click(manual.contents, 5)
    assert [manual.slug, manual.contents.currentRow()] == [PAGES[5], 5]
    press(manual, Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    assert manual._here() == Place(PAGES[3], 120)
    press(manual, Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    assert manual.slug == "index"
    assert not manual.back_button.isEnabled()
    press(manual, Qt.Key.Key_Right, Qt.KeyboardModifier.AltModifier)
    assert manual.slug == PAGES[3]
    assert manual.forward_button.isEnabled()


def test_every_link_of_the_manual_leads_to_its_place(manual: ManualWindow) -> None:
    for page in list(manual.pages.values()):
        for link in page.links:
            if ":" in link.target or link.target.startswith("../"):
                continue
            manual.show_page(page.slug)
            manual.reader._clicked(QUrl(link.target))
            name, _, anchor = link.target.partition("#")
            assert manual.slug == (name.removesuffix(".md") or page.slug)
            if anchor:
                assert documents.find_block(manual.reader.document(), anchor).isValid(), link


def test_tab_and_enter_follow_a_link(manual: ManualWindow) -> None:
    manual.show_page("index")
    manual.reader.setFocus()
    for _ in range(3):  # the first links may lead within the page
        press(manual.reader, Qt.Key.Key_Tab)
        press(manual.reader, Qt.Key.Key_Return)
        if manual.slug != "index":
            break
    assert len(manual._behind) >= 2


# -- search


def test_search_lists_sentences_and_leads_to_them(manual: ManualWindow) -> None:
    press(manual, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    assert manual.search.line.hasFocus()
    QTest.keyClicks(manual.search.line, "PASSWORD r")
    manual.search.line.insert("écovery")
    assert manual.side.currentWidget() is manual.hits
    assert manual.hits.count() > 0
    press(manual.search.line, Qt.Key.Key_Return)
    assert manual.hits.hasFocus()
    assert manual.slug == manual.hits.item(0).data(Qt.ItemDataRole.UserRole).slug
    marked = [s.cursor.selectedText().lower() for s in manual.reader.extraSelections()]
    assert {"password", "recovery"} <= set(marked)
    place = manual.reader.cursorRect(manual.reader.textCursor()).topLeft()
    assert manual.reader.viewport().rect().contains(QPoint(5, place.y()))


def test_every_hit_leads_to_its_own_words(manual: ManualWindow) -> None:
    manual.search.set_text("backup")
    for row in range(manual.hits.count()):
        passage = manual.hits.item(row).data(Qt.ItemDataRole.UserRole)
        click(manual.hits, row) if row < 3 else manual._show_hit(passage)
        assert manual.slug == passage.slug
        block = manual.reader.textCursor().block()
        assert "backup" in block.text().lower() or passage.is_heading, passage.text


def test_nothing_found_is_said_and_escape_leaves_the_search_then_the_window(manual: ManualWindow) -> None:
    manual.search.set_text("xyzzy")
    assert manual.side.currentWidget() is manual.nothing
    press(manual, Qt.Key.Key_Escape)
    assert manual.side.currentWidget() is manual.contents
    assert manual.reader.extraSelections() == []
    press(manual, Qt.Key.Key_Escape)
    assert not manual.isVisible()


# -- reading


def test_text_grows_and_the_size_is_remembered(manual: ManualWindow) -> None:
    before = manual.reader.document().defaultFont().pointSizeF()
    press(manual, Qt.Key.Key_Plus, Qt.KeyboardModifier.ControlModifier)
    assert manual.reader.document().defaultFont().pointSizeF() > before
    again = ManualWindow(Preferences(), manual.messages)
    assert again.zoom == manual.zoom == 1.1
    for _ in range(12):
        press(manual, Qt.Key.Key_Minus, Qt.KeyboardModifier.ControlModifier)
    assert not manual.smaller.isEnabled()
    press(manual, Qt.Key.Key_0, Qt.KeyboardModifier.ControlModifier)
    assert manual.zoom == 1.0
    again.deleteLater()


def test_the_window_remembers_its_size(manual: ManualWindow) -> None:
    manual.resize(780, 600)
    manual.close()
    again = ManualWindow(Preferences(), manual.messages)
    assert (again.width(), again.height()) == (780, 600)
    again.deleteLater()


def test_lines_are_no_longer_than_they_are_easily_read(manual: ManualWindow) -> None:
    manual.resize(1900, 900)
    QApplication.processEvents()
    form = manual.reader.document().rootFrame().frameFormat()
    text = manual.reader.viewport().width() - form.leftMargin() - form.rightMargin()
    widest = documents.text_width(manual.reader.document().defaultFont())
    assert text == pytest.approx(widest, abs=2)


@pytest.mark.parametrize("language", facts.LANGUAGES)
@pytest.mark.parametrize("width", [760, 1920])
def test_pictures_are_drawn_no_wider_than_the_text(
    app: QApplication, messages: RecordingMessages, language: str, width: int
) -> None:
    set_language(language)
    manual = ManualWindow(Preferences(), messages)
    manual.resize(width, 700)
    manual.show()
    shown = next(page for page in manual.pages.values() if page.pictures)
    manual.show_page(shown.slug)
    QApplication.processEvents()
    document = manual.reader.document()
    places = pictures.picture_places(document)
    assert len(places) == len(shown.pictures)
    for _, form in places:
        image = document.resource(QTextDocument.ResourceType.ImageResource, QUrl(form.name()))
        assert isinstance(image, QImage)
        assert 0 < form.width() <= manual.reader._fitted
    assert manual.reader.horizontalScrollBar().maximum() == 0
    manual.close()
    manual.deleteLater()


def test_no_page_is_wider_than_a_narrow_window(manual: ManualWindow) -> None:
    manual.resize(manual.minimumSize())
    QApplication.processEvents()
    for slug in PAGES:
        manual.show_page(slug)
        room = manual.reader.viewport().width()
        assert manual.reader.document().size().width() <= room, slug


def test_a_picture_opens_as_large_as_it_is(manual: ManualWindow, messages: RecordingMessages) -> None:
    sizes: list[int] = []

    def look(dialog: PictureDialog) -> bool:
        sizes.append(dialog.label.pixmap().width())
        return False

    shown = next(page for page in manual.pages.values() if page.pictures)
    messages.answer(look)
    manual.show_page(shown.slug)
    manual.reader._clicked(QUrl(f"{documents.PICTURE}{Path(shown.pictures[0].target).name}"))
    assert sizes == [QImage(str(facts.ROOT / "docs" / "en" / shown.pictures[0].target)).width()]


def test_f1_before_a_picture_does_nothing_bad(desk: Desk, qtbot: QtBot) -> None:
    desk.menu.manual.show("subjects")
    window, seen = opened(desk), []

    def look(dialog: PictureDialog) -> bool:
        dialog.setModal(True)
        to_front(qtbot, dialog)
        press(dialog, Qt.Key.Key_F1)
        seen.append((window.parentWidget(), dialog.parentWidget()))
        dialog.reject()
        return False

    desk.messages.answer(look)  # type: ignore[attr-defined]
    window.reader.picture_wanted.emit("subjects.png")
    assert seen == [(None, window)]


def test_a_page_on_paper(manual: ManualWindow, messages: RecordingMessages, tmp_path: Path) -> None:
    messages.answer(1, tmp_path / "page.pdf")
    manual.show_page("quick-start")
    press(manual, Qt.Key.Key_P, Qt.KeyboardModifier.ControlModifier)
    assert (tmp_path / "page.pdf").stat().st_size > 10_000


@pytest.mark.parametrize("slug", PAGES)
def test_every_page_can_be_printed(app: QApplication, tmp_path: Path, slug: str) -> None:
    save_pdf(ManualPaper(read_page(slug, "it"), "it"), tmp_path / "a.pdf")
    assert (tmp_path / "a.pdf").read_bytes().startswith(b"%PDF")


# -- nothing from outside

HOSTILE = """# A

<img src="https://example.com/a.png"> <script>alert(1)</script>

![x](https://example.com/b.png) ![y](../../../../etc/hostname) ![z](file:///etc/hostname)

[out](https://example.com) [file](file:///etc/passwd) [up](../../README.md) <https://example.com/c> [own](faq.md)
"""


def test_nothing_is_loaded_and_no_link_leads_out(manual: ManualWindow) -> None:
    manual.reader.show_page(ManualPage("faq", HOSTILE), 1.0)
    document = manual.reader.document()
    kind = QTextDocument.ResourceType.ImageResource
    for name in ("https://example.com/b.png", "b.png", "hostname", "file:///etc/hostname"):
        assert document.resource(kind, QUrl(name)).size() == QSize(1, 1)
    links = [
        letters.anchorHref()
        for block in documents.blocks(document)
        for _, _, letters in documents.fragments(block)
        if letters.isAnchor() and letters.anchorHref() and not letters.isImageFormat()
    ]
    assert links == ["faq.md"]
    assert "https://example.com/c" in document.toPlainText()
    assert pictures.picture_file("../../../etc/hostname", "it").parent.name == "it"


def test_every_key_of_the_window_is_in_the_manual(desk: Desk) -> None:
    """The keys the real widgets listen to are among those the pages are checked against."""
    for key in ("subjects", "relationships", "activities", "review", "analysis", "import", "duplicates"):
        desk.window.navigator.open(key)
    desk.menu.manual.show("shortcuts")
    told, _ = facts.code_keys()
    found = facts.window_keys(desk.window) | facts.window_keys(opened(desk))
    assert found <= set(told) | facts.action_keys() | facts.COMMON_KEYS
    assert {"Ctrl+F", "F2", "Del", "Ctrl+0", "Alt+←"} <= found


def test_every_action_of_the_window_is_in_the_manual(desk: Desk) -> None:
    """What the real window offers, whoever added it."""
    for key in ("subjects", "relationships", "activities", "review", "analysis", "import", "duplicates"):
        desk.window.navigator.open(key)
    offered = {
        facts.alike(a.text().partition("\t")[0]) for a in desk.window.findChildren(QAction) if a.text()
    }
    text = facts.alike(" ".join(page.words for page in checks.manual("en").values()))
    assert "import" in offered
    assert sorted(words for words in offered if words not in text) == []


def test_the_window_starts_without_the_manual(app: QApplication) -> None:
    """Only who asks for it pays for it."""
    code = "import sys, crm_desktop.ui.manual.opener; print('crm_desktop.ui.manual.window' in sys.modules)"
    said = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True, cwd=facts.ROOT
    )
    assert said.stdout.strip() == "False"


def test_a_dialog_gets_its_key_once(desk: Desk, qtbot: QtBot) -> None:
    dialog = QDialog(desk.window)
    for _ in range(2):
        to_front(qtbot, dialog)
        to_front(qtbot, desk.window)
    keys = [s for s in dialog.findChildren(QShortcut) if s.key() == QKeySequence("F1")]
    assert len(keys) == 1
    dialog.close()
