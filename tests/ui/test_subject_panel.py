"""The record beside the list: what it shows, what it opens, what it changes."""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDesktopServices, QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel

from crm_desktop.domain import entities
from crm_desktop.domain.messages import Message
from crm_desktop.domain.subject_form import AddressEntry, ContactEntry, SubjectForm, TraitEntry
from crm_desktop.services import Services
from crm_desktop.store.archive import Archive
from crm_desktop.ui.context import Context
from crm_desktop.ui.messages import RecordingMessages
from crm_desktop.ui.plain import breakable
from crm_desktop.ui.subjects.lines import RecordLine
from crm_desktop.ui.subjects.panel import SubjectPanel
from crm_desktop.ui.subjects.trait_chips import TraitChip

HOSTILE = "<img src='file:///etc/passwd'><b>bold</b>\u202e" + "x" * 10_000


@pytest.fixture
def services(archive: Archive, context: Context) -> Services:
    context.archive, context.services = archive, Services(archive)
    return context.services


@pytest.fixture
def mill(services: Services) -> int:
    form = SubjectForm(
        {"kind": "company", "company": "Molino Bertani", "sector": "food", "tier": "key", "priority": "A"},
        [ContactEntry("phone", "059 5550123", "office"), ContactEntry("email", "info@molino.example")],
        [AddressEntry(street="via Emilia 1", postal_code="41121", city="Modena", province="MO")],
        [TraitEntry("characteristic", "Organic"), TraitEntry("interest", "Fairs", "Cibus")],
    )
    return services.subjects.save(form).new_id("subject")


@pytest.fixture
def panel(services: Services, context: Context, mill: int) -> Any:
    panel = SubjectPanel(context)
    panel.resize(348, 900)
    panel.show()
    panel.show_subject(mill)
    yield panel
    panel.close()


def lines(panel: SubjectPanel) -> list[str]:
    QApplication.processEvents()
    return [
        f"{line.words()}|{line.detail()}|{line.right()}"
        for line in panel.findChildren(RecordLine)
        if not line.isHidden()
    ]


def line(panel: SubjectPanel, words: str) -> RecordLine:
    QApplication.processEvents()
    return next(x for x in panel.findChildren(RecordLine) if x.words().startswith(words) and not x.isHidden())


def test_nothing_chosen_says_how_to_choose(panel: SubjectPanel) -> None:
    panel.show_subject(None)
    assert panel.empty.isVisible()
    assert not panel.body.isVisible()
    assert panel.verticalScrollBar().maximum() == 0
    assert panel.subject_id() is None


def test_it_shows_who_it_is_and_how_to_reach_it(panel: SubjectPanel) -> None:
    assert panel.header.name.full_text() == "Molino Bertani"
    assert panel.header.about.full_text() == "Company · food · Modena"
    assert "059 555 0123|office|" in lines(panel)
    assert "via Emilia 1, 41121 Modena (MO)||" in lines(panel)
    assert [chip.text() for chip in panel.findChildren(TraitChip)] == ["Organic", "Fairs: Cibus"]


@pytest.mark.parametrize(
    ("words", "address"), [("059", "tel:+390595550123"), ("info@", "mailto:info@molino.example")]
)
def test_a_way_to_reach_it_opens_the_users_own_program(
    panel: SubjectPanel, monkeypatch: pytest.MonkeyPatch, words: str, address: str
) -> None:
    opened: list[QUrl] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: opened.append(url) or True)
    QTest.mouseClick(line(panel, words), Qt.MouseButton.LeftButton)
    assert [url.toString() for url in opened] == [address]


def test_an_address_that_cannot_be_opened_is_copied(
    panel: SubjectPanel,
    services: Services,
    messages: RecordingMessages,
    mill: int,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    opened: list[QUrl] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: opened.append(url) or True)
    form = services.subjects.form(mill)
    form.contacts = [ContactEntry("web", "file:///etc/passwd")]
    services.subjects.save(form, mill)
    panel.refresh()
    QTest.mouseClick(line(panel, "file:"), Qt.MouseButton.LeftButton)
    assert opened == []
    assert messages.texts("toast") == ["Copied: file:///etc/passwd"]


def test_the_badge_changes_the_tier_and_the_toast_undoes(
    panel: SubjectPanel, services: Services, context: Context, messages: RecordingMessages, mill: int
) -> None:
    menu = panel.header.tier.make_menu()
    assert [a.text() for a in menu.actions() if a.text()] == ["Key", "Growing", "Prospect", "Clear"]
    menu.actions()[1].trigger()
    assert context.jobs.wait_idle()
    assert services.subjects.record(mill).subject.tier == "growing"
    assert messages.texts("toast") == ["Tier changed: Molino Bertani"]
    assert panel.header.tier.text() == "Growing"


def test_choosing_a_target_asks_for_objective_and_strategy(
    panel: SubjectPanel, services: Services, context: Context, messages: RecordingMessages, mill: int
) -> None:
    def fill(dialog: Any) -> bool:
        dialog.objective.set_value("Sole supplier")
        dialog.strategy.set_value("Organic labels first")
        dialog.save()
        return context.jobs.wait_idle()

    messages.answer(fill)
    QTest.mouseClick(panel.header.target, Qt.MouseButton.LeftButton)
    aim = services.subjects.record(mill).aim
    assert aim is not None
    assert (aim.objective, aim.strategy) == ("Sole supplier", "Organic labels first")
    assert panel.header.cycle.isVisible()
    assert any("Sole supplier" in label.text() for label in panel.findChildren(QLabel))


def test_what_comes_next_and_the_lessons_that_matter(
    panel: SubjectPanel, archive: Archive, context: Context, mill: int
) -> None:
    day = date.today() - timedelta(days=3)
    with archive.step(Message("step.test")) as step:
        step.save(entities.Activity, {"subject_id": mill, "title": "Call Elena", "due_on": day})
        cycle = step.save(
            entities.Cycle,
            {"subject_id": mill, "stage_since": day, "opened_on": day, "outcome": "won", "closed_on": day},
        )
        review = step.save(
            entities.Review, {"subject_id": mill, "cycle_id": cycle, "reviewed_on": day, "decision": "stop"}
        )
        factor = step.save(entities.Factor, {"name": "Talking to production first"})
        step.save(
            entities.Finding,
            {
                "subject_id": mill,
                "review_id": review,
                "factor_id": factor,
                "polarity": 1,
                "lesson": "Ask Marta",
            },
        )
    context.events.changed.emit(step.changes)
    shown = lines(panel)
    assert any(text.startswith("Call Elena||") and len(text) > 13 for text in shown)
    assert any(text.startswith("Ask Marta|") for text in shown)


def test_links_lead_to_the_other_subject(
    panel: SubjectPanel, services: Services, context: Context, mill: int
) -> None:
    elena = services.subjects.save(
        SubjectForm({"kind": "person", "given_name": "Elena", "family_name": "Righi"})
    ).new_id("subject")
    services.subjects.add_link(elena, "works_for", mill, "marketing manager")
    panel.refresh()
    assert "Righi Elena|marketing manager|" in lines(panel)
    QTest.mouseClick(line(panel, "Righi Elena"), Qt.MouseButton.LeftButton)
    assert context.navigator.opened == [("subjects", {"subject_id": elena})]


def test_buttons_lead_to_the_history(panel: SubjectPanel, context: Context, mill: int) -> None:
    panel.header.note.click()
    panel.header.history.click()
    assert [(page, where["view"]) for page, where in context.navigator.opened] == [
        ("relationships", "history")
    ] * 2


def test_a_file_dropped_on_it_is_attached(
    panel: SubjectPanel, services: Services, context: Context, mill: int, tmp_path: Path
) -> None:
    file = tmp_path / "offer.pdf"
    file.write_bytes(b"%PDF")
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(file)), QUrl("https://example.org/x.pdf")])
    drop = QDropEvent(
        QPointF(5, 5),
        Qt.DropAction.CopyAction,
        data,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    panel.dropEvent(drop)
    assert context.jobs.wait_idle()
    assert [a.name for a in services.subjects.record(mill).attachments] == ["offer.pdf"]
    assert any(text.startswith("offer.pdf|") for text in lines(panel))


def test_an_attachment_opens_from_a_temporary_folder_and_a_program_does_not(
    panel: SubjectPanel, services: Services, context: Context, messages: RecordingMessages, mill: int, tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:  # fmt: skip
    opened: list[QUrl] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: opened.append(url) or True)
    for name in ("offer.pdf", "offer.pdf.exe"):
        (tmp_path / name).write_bytes(b"content")
    services.subjects.attach(mill, [tmp_path / "offer.pdf", tmp_path / "offer.pdf.exe"])
    for attachment in services.subjects.record(mill).attachments:
        panel.doing.open_attachment(attachment)
    assert context.jobs.wait_idle()
    assert [Path(url.toLocalFile()).name for url in opened] == ["offer.pdf"]
    assert Path(opened[0].toLocalFile()).read_bytes() == b"content"
    assert len(messages.texts("info")) == 1


def test_hostile_text_is_plain_and_takes_no_more_room(
    panel: SubjectPanel, services: Services, mill: int
) -> None:
    form = SubjectForm(
        {"kind": "company", "company": HOSTILE, "notes": HOSTILE, "sector": HOSTILE},
        [ContactEntry("other", HOSTILE, HOSTILE)], [], [TraitEntry("tag", HOSTILE, HOSTILE)],
    )  # fmt: skip
    subject = services.subjects.save(form).new_id("subject")
    services.subjects.set_target(subject, True, HOSTILE, HOSTILE)
    services.subjects.set_value(
        subject, services.subjects.add_field("A" * 300).new_id("custom_field"), HOSTILE
    )
    services.subjects.add_link(subject, "knows", mill, HOSTILE)
    panel.show_subject(subject)
    assert all(
        label.textFormat() == Qt.TextFormat.PlainText for label in panel.findChildren(QLabel) if label.text()
    )
    assert panel.widget().minimumSizeHint().width() <= 348


def test_long_words_break_and_nothing_is_lost() -> None:
    assert breakable("a" * 100).replace("\u200b", "") == "a" * 100
    assert breakable("short words stay") == "short words stay"


def test_a_folded_section_stays_folded(panel: SubjectPanel, context: Context, mill: int) -> None:
    contacts = panel.sections[0]
    contacts.toggle()
    panel.refresh()
    assert contacts.is_folded()
    other = SubjectPanel(context)
    other.show_subject(mill)
    assert other.sections[0].is_folded()


def test_to_the_trash(
    panel: SubjectPanel, services: Services, context: Context, messages: RecordingMessages, mill: int
) -> None:
    panel.doing.delete()
    assert context.jobs.wait_idle()
    assert services.subjects.record(mill) is None
    assert panel.subject_id() is None
    assert messages.texts("toast") == ["Moved to the trash: Molino Bertani"]


def test_a_change_elsewhere_waits_until_it_is_seen(
    panel: SubjectPanel, services: Services, context: Context, mill: int
) -> None:
    panel.hide()
    context.events.changed.emit(services.subjects.change(mill, {"company": "Mulino"}))
    assert panel.header.name.full_text() == "Molino Bertani"
    panel.show()
    assert panel.header.name.full_text() == "Mulino"
