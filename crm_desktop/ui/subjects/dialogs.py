"""Short dialogs of a subject: objective, outcome, link, characteristic, a field of one's own."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from functools import partial
from typing import Any

from PySide6.QtWidgets import QDialog, QWidget

from crm_desktop.domain.messages import Message
from crm_desktop.domain.subjects import FieldType, LinkKind, TraitKind
from crm_desktop.domain.text import fold
from crm_desktop.services.subject_records import AimRow, AttachmentRow, FieldRow, LinkRow, TraitRow
from crm_desktop.ui.context import Context
from crm_desktop.ui.i18n import terms, tr, word
from crm_desktop.ui.offered import offered
from crm_desktop.ui.theme import theme
from crm_desktop.ui.widgets.completing_field import CompletingField, Suggestion
from crm_desktop.ui.widgets.fields import ChoiceField, DateField, NotesField, TextField
from crm_desktop.ui.widgets.writing_dialog import WritingDialog

LONG = 20_000


def fit(dialog: QDialog, width: int, height: int) -> None:
    """This size, growing with the user's text as far as the screen goes."""
    screen = dialog.screen().availableSize()
    room = (screen.width() * 9 // 10, screen.height() * 9 // 10)
    dialog.resize(min(theme().px(width), room[0]), min(theme().px(height), room[1]))
    dialog.setMinimumSize(min(480, room[0]), min(360, room[1]))


class SavingDialog(WritingDialog):
    """With the service of the phase."""

    def __init__(
        self, context: Context, title: str, verb: str, parent: QWidget | None, text: str = ""
    ) -> None:
        super().__init__(context, title, verb, parent, text)
        self.service = context.services.subjects

    def keep_draft_of(
        self, name: str, subject_id: int | None, record: tuple[str, int] | None = None, kind: str = ""
    ) -> None:
        """`name` of the form, the subject it is about, and the record it changes."""
        key = f"{name}:{record[1] if record else 'new'}:{subject_id or ''}{kind}"
        about: list[tuple[str, int | None]] = [("subject", subject_id), *([record] if record else [])]
        self.keep_draft(self.context, key, about=about, place=("subjects", {"subject_id": subject_id}))


class AimDialog(SavingDialog):
    """Objective and strategy: of a subject just chosen as target, a new one, or one that changes (`aim`)."""

    def __init__(
        self, context: Context, subject_id: int, aim: AimRow | None = None, choose: bool = False,
        parent: QWidget | None = None,
    ) -> None:  # fmt: skip
        title = (
            tr("Choose as a target") if choose else tr("Change the objective") if aim else tr("New objective")
        )
        verb = tr("Choose as a target") if choose else tr("Save") if aim else tr("Add")
        super().__init__(context, title, verb, parent, context.services.subjects.name_of(subject_id))
        self.subject_id, self.aim, self.choose = subject_id, aim, choose
        self.objective = TextField(aim.objective if aim else "", tr("What you want to obtain"), LONG)
        self.strategy = NotesField(aim.strategy if aim else "", tr("How you mean to get there"), 4)
        self.opened_on = DateField(value=date.fromisoformat(aim.opened_on) if aim else date.today())
        self._fill()
        self.keep_draft_of("aim", subject_id, ("aim", aim.id) if aim else None)

    def _fill(self) -> None:
        help_text = tr("You may also write it later.") if self.choose else ""
        self.form.add(tr("Objective"), self.objective, help_text=help_text)
        self.form.add(tr("Strategy"), self.strategy)
        if not self.choose:
            self.form.add(tr("Since"), self.opened_on)
        self.objective.setFocus()

    def why_not(self) -> str:
        if self.choose and self.objective.value() == "" and self.strategy.value() == "":
            return ""
        return "" if self.objective.value() else tr("Write what you want to obtain.")

    def work(self) -> Callable[[], Any]:
        words = (self.objective.value(), self.strategy.value())
        if self.choose:
            return partial(self.service.set_target, self.subject_id, True, *words)
        if self.aim is not None:
            return partial(self.service.change_aim, self.aim.id, *words, self.opened_on.value())
        return partial(self.service.add_aim, self.subject_id, *words, self.opened_on.value())


class OutcomeDialog(SavingDialog):
    """An objective ends: how."""

    def __init__(self, context: Context, aim: AimRow, parent: QWidget | None = None) -> None:
        super().__init__(
            context, tr("Close the objective"), tr("Close the objective"), parent, aim.objective[:200]
        )
        self.aim = aim
        self.outcome = self.form.add(tr("Outcome"), ChoiceField(list(terms("aim_outcome").items())))
        self.closed_on = self.form.add(tr("When"), DateField(value=date.today()))

    def work(self) -> Callable[[], Any]:
        return partial(self.service.close_aim, self.aim.id, self.outcome.value(), self.closed_on.value())


#: both readings of each kind of link; of the two that read the same from both sides only one
WAYS = tuple(
    (kind, back)
    for kind in LinkKind
    for back in (False, True)
    if not (back and kind in (LinkKind.PARTNER_OF, LinkKind.KNOWS))
)


def way_words(kind: str, back: bool) -> str:
    """ "works for…", "is where … works"."""
    return word(Message(f"link_way.{kind}.back" if back else f"link_way.{kind}"))


class LinkDialog(SavingDialog):
    """How this subject stands to another one, found by typing."""

    def __init__(
        self, context: Context, subject_id: int, link: LinkRow | None = None, parent: QWidget | None = None
    ) -> None:
        title = tr("Change the link") if link else tr("Link to another subject")
        name = context.services.subjects.name_of(subject_id)
        super().__init__(context, title, tr("Save") if link else tr("Link them"), parent, name)
        self.subject_id, self.link = subject_id, link
        self.way = ChoiceField([((str(kind), back), way_words(kind, back)) for kind, back in WAYS])
        self.other = CompletingField(self._suggest, tr("Name, town, phone…"))
        self.role = TextField("", tr("e.g. purchasing manager"), LONG)
        self.form.add(tr("This subject"), self.way)
        self.form.add(tr("Other subject"), self.other)
        self.form.add(tr("Role"), self.role)
        self._show(link)
        self.keep_draft_of("link", subject_id, ("subject_link", link.id) if link else None)

    def _show(self, link: LinkRow | None) -> None:
        self.other.setFocus()
        if link is not None:
            same = link.kind in (LinkKind.PARTNER_OF, LinkKind.KNOWS)
            self.way.set_value((link.kind, link.back and not same))
            self.other.set_value(link.other_id, link.name)
            self.role.set_value(link.role)

    def _suggest(self, typed: str) -> Sequence[Suggestion]:
        found = self.service.complete(typed)
        return [Suggestion(row.id, row.name[:120], row.city) for row in found if row.id != self.subject_id]

    def why_not(self) -> str:
        return "" if self.other.value() else tr("Choose a subject from the list while you type.")

    def work(self) -> Callable[[], Any]:
        kind, back = self.way.value()
        other, role = self.other.value(), self.role.value()
        if self.link is not None:
            return partial(self.service.change_link, self.link.id, self.subject_id, kind, other, role, back)
        return partial(self.service.add_link, self.subject_id, kind, other, role, back)


class TraitDialog(SavingDialog):
    """A characteristic, interest or tag: one of the catalogue, or a new one."""

    def __init__(
        self,
        context: Context,
        subject_id: int,
        kind: str = TraitKind.CHARACTERISTIC,
        parent: QWidget | None = None,
    ) -> None:
        name = context.services.subjects.name_of(subject_id)
        super().__init__(context, tr("Add a characteristic"), tr("Add"), parent, name)
        self.subject_id = subject_id
        self.catalogue = self.service.trait_catalogue()
        self.kind = ChoiceField(offered(context.services, "trait_kind", str(kind)), value=str(kind))
        self.name = CompletingField(self._suggest, tr("One you use already, or a new one"), least=0)
        self.value = TextField("", tr("Only if it needs one"), LONG)
        self.form.add(tr("Kind"), self.kind)
        self.form.add(tr("Name"), self.name)
        self.form.add(tr("Value"), self.value)
        self.name.setFocus()
        self.keep_draft_of("trait", subject_id)

    def _suggest(self, typed: str) -> Sequence[Suggestion]:
        return trait_suggestions(self.catalogue, self.kind.value(), typed)

    def why_not(self) -> str:
        return "" if self.name.typed() else tr("Write a name.")

    def work(self) -> Callable[[], Any]:
        chosen = (self.kind.value(), self.name.typed(), self.value.value())
        return partial(self.service.add_trait, self.subject_id, *chosen)


def trait_suggestions(catalogue: Sequence[Any], kind: str, typed: str) -> list[Suggestion]:
    """Traits of the kind that hold these letters, the most used first."""
    letters = fold(typed)
    found = [row for row in catalogue if row.kind == kind and letters in fold(row.name)]
    return [Suggestion(row.id, row.name) for row in found[:12]]


class FieldDialog(SavingDialog):
    """A field of one's own: new, or renamed and of another type."""

    def __init__(
        self, context: Context, field: FieldRow | None = None, parent: QWidget | None = None
    ) -> None:
        title = tr("Change the field") if field else tr("New field")
        text = tr("Every subject can have a value in it.")
        super().__init__(context, title, tr("Save") if field else tr("Add"), parent, text)
        self.field = field
        self.name = self.form.add(tr("Name"), TextField(field.name if field else "", max_length=LONG))
        self.type = self.form.add(
            tr("Type"),
            ChoiceField(
                list(terms("field_type").items()), value=field.type if field else str(FieldType.TEXT)
            ),
        )
        self.name.setFocus()
        self.keep_draft_of("field", None, ("custom_field", field.id) if field else None)

    def why_not(self) -> str:
        return "" if self.name.value() else tr("Write a name.")

    def work(self) -> Callable[[], Any]:
        if self.field is not None:
            return partial(self.service.change_field, self.field.id, self.name.value(), self.type.value())
        return partial(self.service.add_field, self.name.value(), self.type.value())


class RenameDialog(SavingDialog):
    """An attached file under another name."""

    def __init__(self, context: Context, attachment: AttachmentRow, parent: QWidget | None = None) -> None:
        super().__init__(context, tr("Rename the file"), tr("Rename"), parent)
        self.attachment = attachment
        self.name = self.form.add(tr("Name"), TextField(attachment.name, max_length=LONG))
        self.name.setFocus()
        self.keep_draft_of("file", None, ("attachment", attachment.id))

    def work(self) -> Callable[[], Any]:
        return partial(self.service.rename_attachment, self.attachment.id, self.name.value())


class RenameTraitDialog(SavingDialog):
    """A trait of the catalogue under another name, for every subject that has it."""

    def __init__(self, context: Context, trait: TraitRow, parent: QWidget | None = None) -> None:
        text = tr("Every subject that has it gets the new name.")
        super().__init__(context, tr("Rename everywhere"), tr("Rename"), parent, text)
        self.trait = trait
        self.name = self.form.add(tr("Name"), TextField(trait.name, max_length=LONG))
        self.name.setFocus()
        self.keep_draft_of("rename", None, ("trait", trait.trait_id))

    def why_not(self) -> str:
        return "" if self.name.value() else tr("Write a name.")

    def work(self) -> Callable[[], Any]:
        return partial(self.service.rename_trait, self.trait.trait_id, self.name.value())
