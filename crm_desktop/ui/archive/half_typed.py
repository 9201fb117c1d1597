"""At a start: what was left half typed when the program ended, one after the other, to go on with."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Slot
from shiboken6 import isValid

from crm_desktop.services.archives import OpenArchive
from crm_desktop.services.drafts import HalfTyped
from crm_desktop.services.jobs import JobContext
from crm_desktop.ui.i18n import format_datetime, tr
from crm_desktop.ui.widgets.bars import InfoBar

if TYPE_CHECKING:
    from crm_desktop.ui.archive.desk import Desk

Place = tuple[str, dict[str, Any]]


class HalfTypedBar(QObject):
    """One bar at a time. Its link opens the form, which offers the draft; its cross sets the draft aside."""

    def __init__(self, desk: Desk, opened: OpenArchive) -> None:
        super().__init__(desk)
        self._desk = desk
        self._opened = opened
        self._waiting: list[HalfTyped] = []
        self.bar: InfoBar | None = None

    def look(self) -> None:
        self._desk.jobs.database(partial(_find, self._opened), self._offer_all, _say_nothing)

    def _offer_all(self, found: list[HalfTyped]) -> None:
        before = [one for one in found if one.at <= self._opened.since]
        self._waiting = [one for one in before if place_of(one)[0] in self._desk.window.specs]
        self._next()

    def _next(self) -> None:
        self._drop()
        if not self._waiting or self._desk.opened is not self._opened:
            return
        one = self._waiting.pop(0)
        self.bar = InfoBar("info", words_of(one), tr("Go on with it"), partial(self._go_on, one))
        self.bar.closed.connect(partial(self._set_aside, one))
        self._desk.window.bars.add(self.bar)

    def _drop(self) -> None:
        if self.bar is not None and isValid(self.bar):
            self._desk.window.bars.drop(self.bar)
        self.bar = None

    def _go_on(self, one: HalfTyped, _checked: bool = False) -> None:
        page, where = place_of(one)
        self._next()
        self._desk.window.navigator.open(page, **where)

    def _set_aside(self, one: HalfTyped) -> None:
        if self._desk.context is not None:
            self._desk.context.write(
                partial(self._opened.services.drafts.set_aside, one), failed=_say_nothing
            )
        self._next()

    @Slot()
    def leave(self) -> None:
        self._waiting = []
        self._drop()


def place_of(one: HalfTyped) -> Place:
    """The page and the form in it; no page for what is not known."""
    kind, _, rest = one.key.partition(":")
    number = int(rest) if rest.isdigit() else None
    if kind == "form":
        return str(one.value.get("page", "")), dict(one.value.get("where") or {})
    if kind == "subject":
        return "subjects", {"form": "edit", "subject_id": number} if number else {"form": "new"}
    if kind == "entry":
        return "relationships", {"subject_id": number, "view": "history", "entry": True}
    if kind == "review":
        return "review", {"cycle_id": number}
    return ("import", {}) if kind == "import" else ("", {})


def words_of(one: HalfTyped) -> str:
    what = f"{_title(one)}, {one.name}" if one.name else _title(one)
    return tr("Left half typed {when}: {what}.", when=format_datetime(one.at), what=what)


def _title(one: HalfTyped) -> str:
    kind = one.key.partition(":")[0]
    if kind == "form":
        return str(one.value.get("title", ""))[:120]
    if kind == "subject":
        return tr("New subject") if one.key == "subject:new" else tr("Edit the subject")
    return {"entry": tr("A line of the history"), "review": tr("Review"), "import": tr("Import")}.get(
        kind, ""
    )


def _find(opened: OpenArchive, _job: JobContext) -> list[HalfTyped]:
    """Drafts that nobody can go on with are dropped first."""
    if opened.archive.suspended:
        return []
    opened.services.drafts.prune()
    return opened.services.drafts.half_typed()


def _say_nothing(_error: Any) -> None:
    """They are offered by their forms too."""
