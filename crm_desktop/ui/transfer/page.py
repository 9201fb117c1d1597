"""Import: a task page inside the Subjects tab. One file after the other; what is under way is kept."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import QTimer, Slot
from PySide6.QtWidgets import QStackedWidget, QWidget

from crm_desktop.services.import_source import Pasted, Source
from crm_desktop.services.importing import ImportResult
from crm_desktop.services.jobs import JobContext
from crm_desktop.ui.context import Context
from crm_desktop.ui.i18n import format_number, tr
from crm_desktop.ui.page import Page
from crm_desktop.ui.pasting import nothing_to_paste, pasted_sources
from crm_desktop.ui.transfer import draft as drafts
from crm_desktop.ui.transfer.draft import Draft
from crm_desktop.ui.transfer.everything import take_everything
from crm_desktop.ui.transfer.result import ResultView
from crm_desktop.ui.transfer.same_way import WRITTEN, FileOutcome, SameWay, like
from crm_desktop.ui.transfer.same_way_view import SameWayView
from crm_desktop.ui.transfer.session import ImportSession
from crm_desktop.ui.transfer.start import StartView, choose_files
from crm_desktop.ui.transfer.wizard import COLUMNS, FILE, ImportWizard

KEEP_AFTER = 1000  # milliseconds after the last decision


class ImportPage(Page):
    """`navigator.open("import", files=[Path or Pasted, …])`, or `start=True`: what is under way, or a choice of files."""

    concerns = {"subject", "contact_point", "import_batch"}
    takes_lists = True

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self.title = tr("Import")
        self.files: list[Source] = []
        self.at = 0
        self.session: ImportSession | None = None
        self.wizard: ImportWizard | None = None
        self.result: ResultView | None = None
        self.same_way: SameWayView | None = None
        self._own_changes = False
        self._build()
        self._connect()

    def _build(self) -> None:
        self.stack = QStackedWidget()
        self.start = StartView(self.context)
        self.stack.addWidget(self.start)
        self.body.addWidget(self.stack, 1)
        self._keeper = QTimer(self)
        self._keeper.setSingleShot(True)
        self._keeper.setInterval(KEEP_AFTER)

    def _connect(self) -> None:
        self.start.chosen.connect(self.import_files)
        self.start.paste_wanted.connect(self._paste)
        self.start.batch_wanted.connect(self._show_batch)
        self._keeper.timeout.connect(self._keep_draft)

    # showing -----------------------------------------------------------------------------------
    def refresh(self, changes: Any = None) -> None:
        """First shown: what was under way. Later: somebody changed subjects, so the plan is made again."""
        self.start.load()
        if self.session is None and self.result is None and self.same_way is None and changes is None:
            QTimer.singleShot(0, self, self._take_up)
        elif self.session is not None and changes is not None and not self._own_changes:
            self.session.replan()
        self._own_changes = False

    @property
    def is_writing(self) -> bool:
        writing = self.session is not None and self.session.writing
        return writing or (self.same_way is not None and self.same_way.way.running)

    def go_to(self, **where: Any) -> None:
        self.activate()
        files = where.get("files")
        if files:
            self.import_files(files)
        elif where.get("start"):
            if (self.result or self.same_way) is not None and not self.is_writing:
                self.other_list()
            if self.stack.currentWidget() is self.start:
                self.start.drop.button.setFocus()

    def place(self) -> dict[str, Any]:
        return {"here": True}  # coming back leaves what is shown

    def new(self) -> None:
        """Another list."""
        self._other_file()

    def leave(self) -> bool:
        """Nothing is lost: the draft is kept. While rows are being written one stays."""
        if self.is_writing:
            self.context.messages.info(tr("The import is being written. Wait for it, or stop it."))
            return False
        if self.session is not None:
            self._keeper.stop()
            self._keep_draft()
            self.session.close()
        return True

    @Slot()
    def _paste(self) -> None:
        """The button; Ctrl+V comes through the window."""
        sources = pasted_sources()
        if sources:
            self.import_files(sources)
        else:
            self.context.messages.toast(nothing_to_paste())

    # files -------------------------------------------------------------------------------------
    @Slot(list)
    def import_files(self, files: Sequence[Source]) -> None:
        """One after the other. An import under way with another file is asked about first."""
        wanted = [file if isinstance(file, Pasted) else Path(file) for file in files]
        if self.is_writing:
            self.context.messages.toast(tr("An import is being written. Wait for it, or stop it."))
            return
        if take_everything(self.context, wanted, self.window()):
            return
        if self.session is not None and wanted != self.files[self.at :] and not self._may_replace():
            return
        self.files, self.at = wanted, 0
        self._begin()

    def _may_replace(self) -> bool:
        session = self.session
        if session is None or session.choices is None:
            return True
        if not session.has_decisions:
            return True
        text = tr(
            "The import of {file} is under way; nothing of it has been written.", file=session.path.name
        )
        return (
            self.context.messages.ask(
                tr("Start another import?"), text, [tr("Go on with this one"), tr("Start the other one")]
            )
            == 1
        )

    def _begin(self, draft: Draft | None = None) -> None:
        self._drop_task()
        path = self.files[self.at]
        self.session = ImportSession(self.context, path, self)
        self.wizard = ImportWizard(
            self.session,
            self._place(),
            self._following(),
            draft.step if draft is not None and draft.step > FILE else COLUMNS,
        )
        self.wizard.offer_rest(len(self.files) - self.at - 1)
        self.session.written.connect(self._written)
        self.wizard.left.connect(self._cancel)
        self.wizard.other_wanted.connect(self._other_file)
        self.wizard.next_file_wanted.connect(self._next_file)
        self.wizard.moved.connect(self._keeper.start)
        self.stack.addWidget(self.wizard)
        self.stack.setCurrentWidget(self.wizard)
        self._show_status()
        self.session.planned.connect(self._show_status)
        self.session.opened.connect(self._show_status)
        self.session.open(wanted=draft.choices if draft is not None else None)

    def _place(self) -> str:
        if len(self.files) < 2:
            return ""
        return tr(
            "{number} of {total}", number=format_number(self.at + 1), total=format_number(len(self.files))
        )

    def _following(self) -> str:
        return self.files[self.at + 1].name if self.at + 1 < len(self.files) else ""

    @Slot()
    def _show_status(self) -> None:
        session = self.session
        if session is None:
            self.set_status("")
            return
        parts = [session.path.name]
        if session.plan is not None:
            parts.append(tr("%n rows", n=len(session.plan)))
        self.set_status(", ".join(parts))

    @Slot()
    def _other_file(self) -> None:
        files = choose_files(self.context)
        if files:
            self.import_files(files)

    # the end of one ----------------------------------------------------------------------------
    @Slot(object)
    def _written(self, result: ImportResult) -> None:
        session = self.session
        assert session is not None
        assert self.wizard is not None
        self._own_changes = True
        if self.wizard.wants_rest and self._following():
            self._go_on_the_same_way(session, result)
            return
        view = ResultView(self.context, result, session.done, session.rejected, self._following())
        view.targets_wanted.connect(self._choose_targets)
        view.list_wanted.connect(self._see_list)
        view.next_wanted.connect(self._next_file)
        view.other_wanted.connect(self._other_file)
        view.earlier_wanted.connect(self.other_list)
        view.doubles_wanted.connect(self._see_doubles)
        self._drop_task()
        self._forget_draft()
        self.result = view
        self.stack.addWidget(view)
        self.stack.setCurrentWidget(view)
        view.primary.setFocus()
        self.set_status(view.header.title.full_text())

    def _go_on_the_same_way(self, session: ImportSession, result: ImportResult) -> None:
        done, files = session.done, self.files[self.at + 1 :]
        first = FileOutcome(
            1, session.path, WRITTEN, done["subjects_added"], done["updated"], batch=result.batch
        )
        way = SameWay(self.context, first, files, like(session), self)
        view = SameWayView(self.context, way)
        view.list_wanted.connect(self._see_all)
        view.other_wanted.connect(self._other_file)
        view.look_wanted.connect(self.import_files)
        self._drop_task()
        self._forget_draft()
        self.same_way = view
        self.stack.addWidget(view)
        self.stack.setCurrentWidget(view)
        self._show_status()
        way.start()

    @Slot()
    def _see_doubles(self) -> None:
        self.context.navigator.open("duplicates")

    @Slot()
    def _see_all(self) -> None:
        self.context.navigator.open("subjects")

    @Slot()
    def _next_file(self) -> None:
        self.at += 1
        self._begin()

    @Slot()
    def _choose_targets(self) -> None:
        if self.result is not None:
            self.context.navigator.open("subjects", batch=self.result.batch, targets=True)

    @Slot()
    def _see_list(self) -> None:
        if self.result is not None:
            self.context.navigator.open("subjects", batch=self.result.batch)

    @Slot(int)
    def _show_batch(self, batch: int) -> None:
        self.context.navigator.open("subjects", batch=batch)

    @Slot()
    def _cancel(self) -> None:
        """Stops what runs. Otherwise the whole import is given up: nothing of it was written."""
        session = self.session
        if session is not None and session.writing:
            session.cancel()
            return
        self.other_list()
        self.context.messages.toast(tr("Cancelled. Nothing was written."))
        self.context.navigator.open("subjects")

    @Slot()
    def other_list(self) -> None:
        """The place for a new file, with the earlier imports; what was under way is given up."""
        self._drop_task()
        self._forget_draft()
        self.files, self.at = [], 0
        self.start.load()
        self.stack.setCurrentWidget(self.start)
        self.start.drop.button.setFocus()
        self._show_status()

    def _drop_task(self) -> None:
        """The wizard and the result of the file before."""
        self._keeper.stop()
        if self.session is not None:
            self.session.close()
            self.session.deleteLater()
        for widget in (self.wizard, self.result, self.same_way):
            self._drop_widget(widget)
        self.session = self.wizard = self.result = self.same_way = None

    def _drop_widget(self, widget: QWidget | None) -> None:
        if widget is not None:
            self.stack.removeWidget(widget)
            widget.hide()
            widget.deleteLater()

    # the draft ---------------------------------------------------------------------------------
    @Slot()
    def _take_up(self) -> None:
        """What an earlier time left under way, if its file is still there and no other was chosen."""
        if self.session is not None or self.result is not None or self.same_way is not None:
            return
        kept = drafts.draft_from_plain(self.context.services.drafts.get(drafts.KEY) or {})
        if kept is None or kept.done >= len(kept.files) or not _is_there(kept.files[kept.done]):
            return
        self.files, self.at = kept.files, kept.done
        self._begin(kept)

    @Slot()
    def _keep_draft(self) -> None:
        if self.session is None or self.wizard is None or self.session.choices is None:
            return
        kept = Draft(self.files, self.at, self.wizard.current, self.session.choices)
        self._in_background(
            partial(self.context.services.drafts.keep, drafts.KEY, drafts.draft_to_plain(kept))
        )

    def _forget_draft(self) -> None:
        self._in_background(partial(self.context.services.drafts.drop, drafts.KEY))

    def _in_background(self, work: Any) -> None:
        self.context.jobs.database(partial(_quietly, work))


def _is_there(source: Source) -> bool:
    return isinstance(source, Pasted) or source.is_file()


def _quietly(work: Any, _job: JobContext) -> None:
    work()
