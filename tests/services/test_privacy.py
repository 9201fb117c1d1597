"""Declarations and their history, access to everything about somebody, erasure, who is silent for long, the register."""

from __future__ import annotations

import base64
import json
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from crm_desktop.domain import entities
from crm_desktop.domain.backup_calendar import Reason
from crm_desktop.domain.messages import Message
from crm_desktop.domain.subject_form import ContactEntry, SubjectForm, TraitEntry
from crm_desktop.errors import UserError
from crm_desktop.formats.delicate import is_delicate
from crm_desktop.services import Services
from crm_desktop.services.privacy import Declaration, DelicateChoice, Privacy
from crm_desktop.store.archive import Archive


@pytest.fixture
def privacy(archive: Archive) -> Privacy:
    return Services(archive).privacy


def person(archive: Archive, name: str = "Righi") -> int:
    form = SubjectForm({"kind": "person", "family_name": name}, [ContactEntry("email", f"{name}@x.example")])
    return Services(archive).subjects.save(form).new_id("subject")


def test_the_newest_declaration_of_a_purpose_counts(archive: Archive, privacy: Privacy) -> None:
    who = person(archive)
    privacy.declare(who, Declaration("marketing", on_date=date(2025, 3, 1), source="modulo in fiera"))
    privacy.declare(who, Declaration("newsletter", on_date=date(2025, 3, 1)))
    privacy.declare(
        who, Declaration("marketing", state="withdrawn", on_date=date(2026, 1, 9), proof="e-mail")
    )
    record = privacy.record(who)
    assert {row.purpose: row.state for row in record.now} == {"marketing": "withdrawn", "newsletter": "given"}
    assert [(row.state, row.source) for row in record.before] == [("given", "modulo in fiera")]
    subject = (
        archive.reader().execute("SELECT consent_marketing FROM subject WHERE id = ?", (who,)).fetchone()
    )
    assert subject == (0,)
    archive.undo()
    assert {row.purpose: row.state for row in privacy.record(who).now}["marketing"] == "given"


@pytest.mark.parametrize("wrong", [{"purpose": "  "}, {"basis": "because"}, {"state": "perhaps"}])
def test_what_is_no_declaration_is_refused(archive: Archive, privacy: Privacy, wrong: dict[str, Any]) -> None:
    who = person(archive)
    with pytest.raises(UserError):
        privacy.declare(who, Declaration(**{"purpose": "marketing", **wrong}))
    assert privacy.record(who).now == ()


def test_do_not_contact_is_a_dated_mark_of_its_own(archive: Archive, privacy: Privacy) -> None:
    who = person(archive)
    privacy.declare(who, Declaration("marketing"))
    privacy.set_do_not_contact([who], True)
    assert privacy.record(who).do_not_contact
    dated = [(r.field, r.new) for r in Services(archive).subjects.reclassifications(who)]
    assert ("do_not_contact", "1") in [(field, str(new)) for field, new in dated]


def test_everything_about_somebody_names_things_and_brings_the_files(
    archive: Archive, privacy: Privacy, tmp_path: Path
) -> None:
    who, other = person(archive), person(archive, "Bertani")
    with archive.step(Message("step.subject.add")) as step:
        step.save(entities.SubjectLink, {"subject_id": other, "other_id": who, "kind": "knows"})
    file = tmp_path / "modulo.txt"
    file.write_text("firmato")
    Services(archive).subjects.attach(who, [file])
    privacy.declare(who, Declaration("marketing"))
    saved = privacy.save_everything_about(who, tmp_path / "tutto.json")
    told = json.loads(saved.read_text("utf-8"))
    assert told["subject"] == "Righi"
    assert set(told["records"]) >= {"subject", "contact_point", "subject_link", "attachment", "consent"}
    assert told["records"]["subject_link"][0]["subject"] == "Bertani"
    assert base64.b64decode(told["files"]["modulo.txt"]) == b"firmato"
    assert not any("uid" in row for rows in told["records"].values() for row in rows)


def test_erased_is_gone_and_the_rest_whole(archive: Archive, privacy: Privacy) -> None:
    who, other = person(archive), person(archive, "Bertani")
    erased = privacy.erase([who])
    assert erased.rows["contact_point"] == 1
    names = archive.reader().execute("SELECT display_name FROM subject").fetchall()
    assert names == [("Bertani",)]
    assert privacy.record(other).now == ()
    assert privacy.register().erased == 1


def test_who_is_silent_for_long_is_proposed_and_left_alone(archive: Archive, privacy: Privacy) -> None:
    who = person(archive)
    assert privacy.overdue() == []
    privacy.choose_retention(24)
    assert privacy.overdue() == []
    later = date(date.today().year + 3, 1, 15)
    assert [row.id for row in privacy.overdue(later)] == [who]
    privacy.declare(who, Declaration("newsletter", on_date=date(later.year - 1, 6, 1)))
    assert privacy.overdue(later) == []
    with pytest.raises(UserError):
        privacy.choose_retention(0)


def test_delicate_things_are_off_until_there_is_a_ground(privacy: Privacy) -> None:
    assert not privacy.delicate().on
    with pytest.raises(UserError):
        privacy.choose_delicate(DelicateChoice(True, ""))
    privacy.choose_delicate(DelicateChoice(True, "made_public", "2026-11-22", "consiglieri comunali"))
    assert privacy.register().delicate.note == "consiglieri comunali"


def test_the_register_speaks_of_the_archive_as_it_is(archive: Archive, privacy: Privacy) -> None:
    who = person(archive)
    privacy.declare(who, Declaration("marketing", basis="legitimate_interest"))
    privacy.set_owner({"name": " Ferri Comunicazione "})
    register = privacy.register()
    assert register.owner == {"name": "Ferri Comunicazione"}
    assert register.holdings["subject.person"] == 1
    assert register.bases == (("marketing", "legitimate_interest", 1),)
    assert not register.encrypted
    assert register.place is None


def test_what_somebody_believes_is_noted_only_on_a_ground(archive: Archive, privacy: Privacy) -> None:
    services = Services(archive)
    who, party = person(archive), person(archive, "Partito")
    ways: tuple[Callable[[], Any], ...] = (
        lambda: services.subjects.add_trait(who, "belief", "iscritto"),
        lambda: services.subjects.give_trait([who], "tesserato", "belief"),
        lambda: services.relationships.save_fact(
            who, {"kind": "belief", "text": "vota", "learned_on": date.today()}
        ),
        lambda: services.subjects.add_link(who, "member_of", party),
        lambda: services.subjects.save(_with_belief(services, who), who),
    )
    for way in ways:
        with pytest.raises(UserError) as refused:
            way()
        assert refused.value.message.code == "privacy.delicate_off"
    privacy.choose_delicate(DelicateChoice(True, "made_public", date.today().isoformat()))
    for way in ways:
        assert way()
    privacy.choose_delicate(DelicateChoice())
    assert services.subjects.save(services.subjects.form(who), who) is not None  # what is there stays


def _with_belief(services: Services, who: int) -> SubjectForm:
    form = services.subjects.form(who)
    form.traits.append(TraitEntry("belief", "devoto"))
    return form


def test_the_backups_are_gone_over_too(archive: Archive, privacy: Privacy) -> None:
    canary = "Zxqvwkj"
    who = person(archive, canary)
    backups = Services(archive).backups
    backups.make(Reason.HAND)
    (shelf,) = backups.shelves()
    (copy,) = shelf.copies()
    copy = shelf.verify(copy)
    assert canary.encode() in copy.path.read_bytes()
    purged = privacy.erase([who], copies=True).copies
    assert purged is not None
    assert (purged.done, purged.left) == (1, 0)
    (copy,) = shelf.copies()
    assert shelf.is_unaltered(copy)
    assert copy.manifest.verified
    everywhere = b"".join(
        p.read_bytes() for p in (*shelf.folder.rglob("*"), *archive.path.parent.rglob("*")) if p.is_file()
    )
    assert canary.encode() not in everywhere
    assert canary.lower().encode() not in everywhere


def test_columns_about_belief_are_left_out_of_an_import_and_of_its_original_rows(
    archive: Archive, privacy: Privacy, tmp_path: Path
) -> None:
    file = tmp_path / "soci.csv"
    file.write_text(
        "Cognome;Nome;Telefono;Religione;Tessera sindacale;Politica commerciale\n"
        "Rossi;Anna;02 5551234;buddista;CGIL;sconto 10\nVerdi;Ugo;02 5551235;cattolico;UIL;nessuno\n",
        encoding="utf-8",
    )
    importing = Services(archive).importing

    def bring_in() -> tuple[str, str]:
        with importing.open(file) as opened:
            importing.write(importing.plan(opened, opened.choices()))
        reader = archive.reader()
        values = str(reader.execute("SELECT value FROM custom_value WHERE deleted_at IS NULL").fetchall())
        return values, str(reader.execute("SELECT cells FROM import_row").fetchall())

    values, originals = bring_in()
    assert "sconto 10" in values
    for private in ("buddista", "cattolico", "CGIL", "UIL"):
        assert private not in values + originals
    privacy.choose_delicate(DelicateChoice(True, "association", date.today().isoformat()))
    values, originals = bring_in()
    assert "cattolico" in values
    assert "CGIL" in originals


@pytest.mark.parametrize(
    ("heading", "delicate"),
    [
        ("Religione", True), ("Orientamento politico", True), ("ISCRITTO AL SINDACATO", True), ("Trade-union", True),
        ("Note sanitarie: allergie", False), ("Politica sconti", False), ("Partita IVA", False), ("Fedeltà", False),
        ("Unione", False), ("Votazione gradimento", False), ("Cognome", False), ("Associazione", False),
    ],
)  # fmt: skip
def test_headings_that_say_so(heading: str, delicate: bool) -> None:
    assert is_delicate(heading) is delicate
