"""Every form of the window that one types in, how to open it, and a hand that fills any of them."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

from crm_desktop.domain.activities import Register
from crm_desktop.services.privacy import Declaration
from crm_desktop.ui.activities.dialogs import CompleteDialog, NextDialog
from crm_desktop.ui.activities.forms import FORMS
from crm_desktop.ui.relationships.contact_dialogs import FactDialog, FactRows, InteractionDialog
from crm_desktop.ui.relationships.cycle_dialogs import (
    CloseCycleDialog,
    EditCycleDialog,
    NextActionDialog,
    OpenCycleDialog,
    StageDialog,
)
from crm_desktop.ui.review.result_dialog import ResultDialog
from crm_desktop.ui.settings.privacy import PrivacyDialog
from crm_desktop.ui.subjects.dialogs import (
    AimDialog,
    FieldDialog,
    LinkDialog,
    RenameDialog,
    RenameTraitDialog,
    TraitDialog,
)
from crm_desktop.ui.subjects.privacy_dialogs import DeclarationDialog
from crm_desktop.ui.subjects.targets import TargetsDialog
from crm_desktop.ui.widgets.completing_field import CompletingField
from crm_desktop.ui.widgets.dots_field import DotsField
from crm_desktop.ui.widgets.fields import (
    CheckField,
    ChoiceField,
    DateField,
    DateTimeField,
    MinutesField,
    MoneyField,
    NotesField,
    NumberField,
    TextField,
    TimeField,
)

Make = Callable[[Any, Any], Any]  # context and world -> dialog


class World:
    """Records of the sample that the forms are opened with. `busy` is the subject with the most cycles."""

    def __init__(self, context: Any, folder: Path) -> None:
        self.context = context
        services, reader = context.services, context.archive.archive.reader()

        def one(sql: str, *values: Any) -> Any:
            found = reader.execute(sql, values).fetchone()
            assert found, sql
            return found[0]

        live = "deleted_at IS NULL"
        self.busy = one(f"SELECT subject_id FROM cycle WHERE {live} GROUP BY 1 ORDER BY count(*) DESC, 1")
        self.cycle = one(
            f"SELECT id FROM cycle WHERE {live} AND subject_id = ? AND outcome IS NULL", self.busy
        )
        self.card = services.relationships.card(self.cycle)
        self.stage = one(f"SELECT id FROM stage_change WHERE {live}")
        self.interaction = one(f"SELECT id FROM interaction WHERE {live} AND subject_id = ?", self.busy)
        self.fact = one(f"SELECT id FROM fact WHERE {live} AND subject_id = ?", self.busy)
        self.rows = {
            register: services.activities.row(register, one(f"SELECT id FROM {table} WHERE {live}"))
            for register, table in (
                (Register.REQUESTS, "request"),
                (Register.ACTIVITIES, "activity"),
                (Register.RESULTS, "result"),
            )
        }
        planned = one(f"SELECT id FROM activity WHERE {live} AND status = 'planned'")
        self.planned = services.activities.row(Register.ACTIVITIES, planned)
        self._add_what_is_missing(folder)
        record = services.subjects.record(self.busy)
        self.trait, self.link, self.file = record.traits[0], record.links[0], record.attachments[0]
        self.consent = services.privacy.record(self.busy).now[0]
        self.aim = record.aim
        self.review = one(f"SELECT id FROM review WHERE {live}")

    def _add_what_is_missing(self, folder: Path) -> None:
        services = self.context.services
        file = folder / "contract.txt"
        file.write_text("signed", "utf-8")
        services.subjects.attach(self.busy, [file])
        services.subjects.add_trait(self.busy, "tag", "fair", "")
        other = next(row.id for row in services.subjects.complete("a") if row.id != self.busy)
        services.subjects.add_link(self.busy, "knows", other, "cousin", False)
        services.privacy.declare(self.busy, Declaration("marketing"))
        if services.subjects.record(self.busy).aim is None:
            services.subjects.set_target(self.busy, True, "An objective", "")


#: name -> how it is opened
FORMS_TO_FILL: dict[str, Make] = {
    "open cycle": lambda c, w: OpenCycleDialog(c, w.busy),
    "open a cycle with anybody": lambda c, w: OpenCycleDialog(c),
    "change cycle": lambda c, w: EditCycleDialog(c, w.card),
    "close cycle": lambda c, w: CloseCycleDialog(c, w.card),
    "next action": lambda c, w: NextActionDialog(c, w.busy, w.cycle, "name"),
    "stage": lambda c, w: StageDialog(c, w.stage, {"at": "2026-05-04", "detail": ""}),
    "new contact": lambda c, w: InteractionDialog(c, w.busy, w.cycle),
    "change contact": lambda c, w: InteractionDialog(c, w.busy, None, w.interaction),
    "new information": lambda c, w: FactDialog(c, w.busy),
    "change information": lambda c, w: FactDialog(c, w.busy, w.fact),
    **{
        f"new {register}": (lambda c, w, register=register: FORMS[register](c, None, {"subject_id": w.busy}))
        for register in FORMS
    },
    **{
        f"change {register}": (lambda c, w, register=register: FORMS[register](c, w.rows[register]))
        for register in FORMS
    },
    "complete": lambda c, w: CompleteDialog(c, w.planned),
    "what next": lambda c, w: NextDialog(c, w.planned),
    "choose as target": lambda c, w: AimDialog(c, w.busy, choose=True),
    "change objective": lambda c, w: AimDialog(c, w.busy, w.aim),
    "new characteristic": lambda c, w: TraitDialog(c, w.busy),
    "rename characteristic": lambda c, w: RenameTraitDialog(c, w.trait),
    "new link": lambda c, w: LinkDialog(c, w.busy),
    "change link": lambda c, w: LinkDialog(c, w.busy, w.link),
    "new field": lambda c, w: FieldDialog(c),
    "rename file": lambda c, w: RenameDialog(c, w.file),
    "new declaration": lambda c, w: DeclarationDialog(c, w.busy),
    "change declaration": lambda c, w: DeclarationDialog(c, w.busy, w.consent),
    "targets": lambda c, w: TargetsDialog(c, [w.busy, w.link.other_id]),
    "result in a review": lambda c, w: ResultDialog(c, c.services.reviews.start(w.cycle).head),
    "privacy": lambda c, w: PrivacyDialog(c),
}


def fill(field: Any) -> None:
    """Something else in a field than what is there, as a person would leave it half typed."""
    if isinstance(field, CompletingField):
        field.setText(field.text() + "Half a na")
        field.textEdited.emit(field.text())
    elif isinstance(field, TextField):
        field.insert("half a li")
    elif isinstance(field, NotesField):
        field.insertPlainText("two lines,\nhalf a th")
    elif isinstance(field, DateTimeField):
        field.day.setText("27/11/2027")
        field.time.setText("9:41")
    elif isinstance(field, CheckField):
        field.toggle()
    elif isinstance(field, ChoiceField):
        field.setCurrentIndex((field.currentIndex() + 1) % field.count())
    elif isinstance(field, DotsField):
        field._choose(1 if field.value() == 3 else 3)
    elif isinstance(field, FactRows):
        field.add_row("goal", "wants half a mi")
    else:
        words = {
            DateField: "27/11/2027",
            MoneyField: "12,50",
            MinutesField: "45",
            NumberField: "3",
            TimeField: "9:41",
        }
        field.setText(words[type(field)])


def fill_all(dialog: Any) -> list[Any]:
    """Every field; what the form says of itself afterwards."""
    for field in dialog.draft._fields():
        if not isinstance(field, CompletingField) or field.value() is None:  # who is chosen stays chosen
            fill(field)
    return dialog.draft._state()


def as_a_kill_leaves_it(archive: Path, folder: Path) -> Path:
    """The file and its log as they stand on the disk at this moment, elsewhere."""
    copy = folder / "after" / archive.name
    copy.parent.mkdir(parents=True, exist_ok=True)
    for name in (archive.name, f"{archive.name}-wal"):
        if archive.with_name(name).exists():
            shutil.copy(archive.with_name(name), copy.with_name(name))
    return copy
