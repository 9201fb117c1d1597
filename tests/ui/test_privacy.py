"""Declarations noted, mended and undone by hand; everything handed out; somebody erased; the owner's choices."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtWidgets import QWidget

from crm_desktop.domain.subject_form import SubjectForm
from crm_desktop.services import Services
from crm_desktop.services.privacy import Declaration
from crm_desktop.store.archive import Archive
from crm_desktop.ui.context import Context
from crm_desktop.ui.messages import RecordingMessages
from crm_desktop.ui.printing.paper import save_pdf
from crm_desktop.ui.printing.privacy_paper import everything_paper, register_paper
from crm_desktop.ui.settings.privacy import PrivacyDialog
from crm_desktop.ui.settings.silent import SilentDialog
from crm_desktop.ui.subjects.sheet import SubjectSheet
from tests.journeys.person import seen


@pytest.fixture
def who(archive: Archive, context: Context) -> int:
    context.archive, context.services = archive, Services(archive)
    form = SubjectForm({"kind": "person", "family_name": "Righi <b>Elena</b>"})
    return int(context.services.subjects.save(form).new_id("subject"))


@pytest.fixture
def sheet(context: Context, who: int, qtbot: Any) -> SubjectSheet:
    sheet = SubjectSheet(context)
    qtbot.addWidget(sheet)
    sheet.resize(1200, 900)
    sheet.show_subject(who)
    sheet.show()
    return sheet


def section(sheet: SubjectSheet) -> Any:
    return next(
        part for part in sheet.right if part.objectName() == "subject.privacy" or "Privacy" in seen(part)
    )


def press(widget: QWidget, words: str) -> None:
    from PySide6.QtWidgets import QAbstractButton

    next(b for b in widget.findChildren(QAbstractButton) if b.text() == words and b.isVisible()).click()


def test_a_declaration_is_noted_changed_and_undone(
    sheet: SubjectSheet, context: Context, messages: RecordingMessages, who: int
) -> None:
    def note(dialog: Any) -> bool:
        dialog.save()
        assert dialog.error.isVisibleTo(dialog)  # about what?
        dialog.purpose.setText("marketing")
        dialog.source.set_value("form at the fair")
        dialog.save()
        assert context.jobs.wait_idle()
        return True

    messages.answer(note)
    section(sheet).act()
    now = context.services.privacy.record(who).now
    assert [(row.purpose, row.state, row.source) for row in now] == [
        ("marketing", "given", "form at the fair")
    ]
    assert "Marketing" in seen(section(sheet))

    def withdraw(dialog: Any) -> bool:
        assert dialog.purpose.text() == "Marketing"
        dialog.state.set_value("withdrawn")
        dialog.save()
        assert context.jobs.wait_idle()
        return True

    messages.answer(withdraw)
    section(sheet).rights.change(now[0])
    assert context.services.privacy.record(who).now[0].state == "withdrawn"
    context.archive.undo()
    assert context.services.privacy.record(who).now[0].state == "given"


def test_do_not_contact_is_seen_at_once(sheet: SubjectSheet, context: Context, who: int) -> None:
    press(section(sheet), "Do not contact")
    assert context.jobs.wait_idle()
    assert context.services.privacy.record(who).do_not_contact
    assert "May be contacted again" in seen(section(sheet))


def test_everything_is_handed_out(
    sheet: SubjectSheet, context: Context, messages: RecordingMessages, who: int, tmp_path: Path
) -> None:
    messages.answer(1, tmp_path / "all")
    press(section(sheet), "Everything about it…")
    assert context.jobs.wait_idle()
    told = json.loads((tmp_path / "all.json").read_text("utf-8"))
    assert told["records"]["subject"][0]["family_name"] == "Righi <b>Elena</b>"
    messages.answer(0, tmp_path / "all.pdf")
    press(section(sheet), "Everything about it…")
    assert context.jobs.wait_idle()
    assert (tmp_path / "all.pdf").read_bytes().startswith(b"%PDF")


def test_erasing_asks_to_be_sure(
    sheet: SubjectSheet, context: Context, messages: RecordingMessages, who: int
) -> None:
    def erase(dialog: Any) -> bool:
        dialog.save()
        assert context.jobs.wait_idle()
        assert context.services.subjects.record(who) is not None  # not ticked
        dialog.sure.set_value(True)
        dialog.save()
        assert context.jobs.wait_idle()
        return True

    messages.answer(erase)
    press(section(sheet), "Erase for good…")
    assert context.services.subjects.record(who) is None
    assert context.services.privacy.register().erased == 1
    assert context.archive.reader().execute("SELECT count(*) FROM subject").fetchone() == (0,)


def test_the_owners_choices_are_kept(
    context: Context, messages: RecordingMessages, who: int, tmp_path: Path
) -> None:
    dialog = PrivacyDialog(context)
    assert not dialog.basis.isEnabled()
    dialog.name.set_value("Ferri Comunicazione")
    dialog.months.set_value(24)
    dialog.delicate.set_value(True)
    dialog.basis.set_value("association")
    dialog.save()
    assert context.jobs.wait_idle()
    register = context.services.privacy.register()
    assert (register.owner["name"], register.retention_months) == ("Ferri Comunicazione", 24)
    assert (register.delicate.on, register.delicate.basis) == (True, "association")
    assert register.delicate.since == date.today().isoformat()
    context.services.privacy.declare(who, Declaration("marketing"))
    save_pdf(register_paper(context.services.privacy.register()), tmp_path / "register.pdf")
    save_pdf(everything_paper(context.services.privacy.everything_about(who)), tmp_path / "all.pdf")
    assert (tmp_path / "register.pdf").stat().st_size > 2000


def test_the_silent_are_proposed_and_only_the_user_throws_away(context: Context, who: int) -> None:
    context.services.privacy.choose_retention(1)
    with context.archive.maintenance() as connection:
        connection.execute("UPDATE subject SET created_at = '2020-01-01T00:00:00Z'")
    dialog = SilentDialog(context)
    dialog.show()
    assert dialog.table.windowed.total == 1
    assert context.services.subjects.record(who) is not None
    dialog.trash.click()
    assert context.jobs.wait_idle()
    assert dialog.table.windowed.total == 0
