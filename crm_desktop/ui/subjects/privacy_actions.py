"""What can be done about a subject's data."""

from __future__ import annotations

from functools import partial
from typing import Any

from PySide6.QtCore import Slot

from crm_desktop.services.privacy import ConsentRow
from crm_desktop.ui.i18n import tr
from crm_desktop.ui.printing.privacy_paper import everything_paper
from crm_desktop.ui.subjects.privacy_dialogs import DeclarationDialog, EraseDialog
from crm_desktop.ui.subjects.record_actions import RecordActions


class PrivacyActions:
    """Of the subject that `doing` has on show."""

    def __init__(self, doing: RecordActions) -> None:
        self.doing = doing
        self.context = doing.context

    @property
    def service(self) -> Any:
        return self.context.services.privacy

    def declare(self) -> None:
        self._run(DeclarationDialog(self.context, self.doing.subject_id, parent=self.doing.window))

    def change(self, row: ConsentRow) -> None:
        self._run(DeclarationDialog(self.context, self.doing.subject_id, row, self.doing.window))

    def forget(self, row: ConsentRow) -> None:
        self.doing.write(partial(self.service.forget_declaration, self.doing.subject_id, row.id))

    def set_do_not_contact(self, value: bool) -> None:
        self.doing.write(partial(self.service.set_do_not_contact, [self.doing.subject_id], value))

    @Slot()
    def erase(self) -> None:
        self._run(EraseDialog(self.context, [self.doing.subject_id], self.doing.window))

    @Slot()
    def give_everything(self) -> None:
        """Everything the archive says, as a paper for people and as a file for programs."""
        subject_id = self.doing.subject_id
        choice = self.context.messages.ask(
            tr("Everything about {name}", name=self.context.services.subjects.name_of(subject_id)[:60]),
            tr(
                "For the person who asks what you know: to read on paper, or as data for another program, files included."
            ),
            [tr("To read (PDF)…"), tr("As data (JSON)…")],
        )
        if choice == 0:
            self.context.jobs.files(partial(self._collect, subject_id), self._print)
        elif choice == 1:
            self._save(subject_id)

    def _collect(self, subject_id: int, _job: object) -> Any:
        return self.service.everything_about(subject_id)

    def _print(self, everything: Any) -> None:
        from crm_desktop.ui.printing.paper import save_as_pdf

        save_as_pdf(self.context.messages, everything_paper(everything))

    def _save(self, subject_id: int) -> None:
        name = self.context.services.subjects.name_of(subject_id)
        safe = "".join(c if c.isalnum() or c in " -_." else " " for c in name)[:80].strip() or "CRM"
        target = self.context.messages.save_file(tr("Save as data"), f"{safe}.json", "JSON (*.json)")
        if target is not None:
            target = target if target.suffix.lower() == ".json" else target.with_name(f"{target.name}.json")
            self.context.write(partial(self.service.save_everything_about, subject_id, target), self._saved)

    def _saved(self, target: Any) -> None:
        self.context.messages.toast(tr("Saved: {file}", file=str(target)))

    def _run(self, dialog: Any) -> bool:
        return bool(self.context.messages.run_dialog(dialog))
