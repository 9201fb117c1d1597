"""The catalogue of factors as a list: rename, regroup, merge, delete."""

from __future__ import annotations

from functools import partial
from typing import Any

from PySide6.QtCore import Slot
from PySide6.QtGui import QKeySequence, QShortcut, Qt

from crm_desktop.ui.context import Context
from crm_desktop.ui.i18n import terms, tr
from crm_desktop.ui.jobs import Job
from crm_desktop.ui.models.windowed import Column
from crm_desktop.ui.review.lists import ListView
from crm_desktop.ui.review.panels import FactorPanel
from crm_desktop.ui.review.sources import FactorSource
from crm_desktop.ui.widgets.empty_state import EmptyState
from crm_desktop.ui.widgets.fields import ChoiceField, TextField
from crm_desktop.ui.widgets.form import FormDialog


class FactorList(ListView):
    name = "factors"
    sort_key = "used"
    source = FactorSource

    def __init__(self, context: Context) -> None:
        super().__init__(context, FactorPanel(context), tr("Search factors"))
        for keys, slot in (("F2", self.rename), ("Delete", self.delete_selected)):
            shortcut = QShortcut(QKeySequence(keys), self.table)
            shortcut.setContext(Qt.ShortcutContext.WidgetShortcut)
            shortcut.activated.connect(slot)

    def columns(self) -> list[Column]:
        return [
            Column("name", tr("Factor"), show="strong", stretch=True, width=260),
            Column("grouping", tr("Group"), show="term:factor_group", width=140),
            Column("plus", tr("Helped"), show="number", width=90),
            Column("minus", tr("Hurt"), show="number", width=90),
            Column("used", tr("Cases"), show="number", width=90),
        ]

    def add_chips(self) -> None:
        self.filters.add_chip("group", tr("Group"), list(terms("factor_group").items()))
        self.filters.set_bulk(
            [
                (tr("Merge…"), "git-merge", self.merge_selected),
                (tr("Group…"), "tags", self.regroup_selected),
                (tr("Delete"), "trash", self.delete_selected),
            ]
        )

    def empty_state(self) -> EmptyState:
        return EmptyState(
            "bulb",
            tr("The catalogue fills as you review."),
            tr("Each factor you choose in a review comes here. You can write your own beforehand."),
            tr("New factor…"),
            self.add,
        )

    def menu_actions(self, ids: list[int]) -> list[tuple[str, str, Any]]:
        actions: list[tuple[str, str, Any]] = []
        if len(ids) == 1:
            actions.append((tr("Rename…"), "pencil", self.rename))
        else:
            actions.append((tr("Merge…"), "git-merge", self.merge_selected))
        actions.append((tr("Group…"), "tags", self.regroup_selected))
        actions.append((tr("Delete"), "trash", self.delete_selected))
        return actions

    # acting ------------------------------------------------------------------------------------
    def _dialog(self, title: str, verb: str, text: str = "") -> FormDialog:
        return FormDialog(title, verb, self.context.messages.window, text=text)

    def _named(self, number: int) -> Any:
        return next((row for row in self.context.services.reviews.catalogue() if row.id == number), None)

    @Slot()
    def add(self) -> None:
        dialog = self._dialog(tr("New factor"), tr("Add the factor"))
        name = dialog.form.add(tr("Name"), TextField())
        group = dialog.form.add(tr("Group"), ChoiceField(list(terms("factor_group").items()), value="other"))
        dialog.submit = partial(self._add, name, group)
        dialog.keep_draft(self.context, "factor:new", place=("review", {"segment": "factors"}))
        self.context.messages.run_dialog(dialog)

    def _add(self, name: TextField, group: ChoiceField) -> Job | str:
        if not name.value():
            return tr("A factor needs a name.")
        add = self.context.services.reviews.add_factor
        return self.context.write(partial(add, name.value(), group.value()), toast=tr("Factor added"))

    @Slot()
    def rename(self) -> None:
        factor = self._named(self.table.current_id() or 0)
        if factor is None:
            return
        dialog = self._dialog(tr("Rename the factor"), tr("Rename"))
        name = dialog.form.add(tr("Name"), TextField(factor.name))
        dialog.submit = partial(self._rename, factor.id, name)
        about = [("factor", factor.id)]
        dialog.keep_draft(
            self.context, f"factor:{factor.id}", about=about, place=("review", {"segment": "factors"})
        )
        name.selectAll()
        self.context.messages.run_dialog(dialog)

    def _rename(self, factor: int, name: TextField) -> Job | str:
        if not name.value():
            return tr("A factor needs a name.")
        rename = self.context.services.reviews.rename_factor
        return self.context.write(partial(rename, factor, name.value()), toast=tr("Factor renamed"))

    @Slot()
    def regroup_selected(self) -> None:
        ids = self.table.selection_ids()
        if not ids:
            return
        dialog = self._dialog(tr("Group of %n factors", n=len(ids)), tr("Change the group"))
        group = dialog.form.add(tr("Group"), ChoiceField(list(terms("factor_group").items())))
        dialog.submit = partial(self._regroup, ids, group)
        self.context.messages.run_dialog(dialog)

    def _regroup(self, ids: list[int], group: ChoiceField) -> Job:
        regroup = self.context.services.reviews.regroup_factors
        return self.context.write(partial(regroup, ids, group.value()), toast=tr("Group changed"))

    @Slot()
    def merge_selected(self) -> None:
        ids = self.table.selection_ids()
        factors = [row for row in self.context.services.reviews.catalogue() if row.id in ids]
        if len(factors) < 2:
            return
        text = tr("Their reviews become reviews of the one you keep. The other names go away.")
        dialog = self._dialog(tr("Merge %n factors", n=len(factors)), tr("Merge"), text)
        keep = dialog.form.add(tr("Keep this name"), ChoiceField([(row.id, row.name) for row in factors]))
        dialog.submit = partial(self._merge, ids, keep)
        self.context.messages.run_dialog(dialog)

    def _merge(self, ids: list[int], keep: ChoiceField) -> Job:
        merge = self.context.services.reviews.merge_factors
        return self.context.write(partial(merge, keep.value(), ids), toast=tr("Factors merged"))

    @Slot()
    def delete_selected(self) -> None:
        ids = self.table.selection_ids()
        if ids:
            words = tr("%n factors deleted", n=len(ids))
            self.context.write(partial(self.context.services.reviews.delete_factors, ids), toast=words)
