"""What a page is: a widget with a title that refreshes only when it is concerned and seen."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, ClassVar, NamedTuple

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from crm_desktop.ui.context import Context


class ListShown(NamedTuple):
    """The list a page has in front: `kind` as `list` names it, the ids as filtered and sorted, and those selected.

    `is_one`: no list, but the page of one subject.
    """

    kind: str
    ids: Sequence[int]
    selected: Sequence[int] = ()
    is_one: bool = False


class Page(QWidget):
    """Base of every page. Subclasses build in `__init__` and load in `refresh`."""

    concerns: ClassVar[set[str]] = (
        set()
    )  # names of the tables whose change makes this page stale; empty = all
    takes_lists = False  # Ctrl+V starts an import where nothing is being typed
    title_changed = Signal()
    status_changed = Signal(str)
    printable_changed = Signal()

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.context = context
        self.title = ""
        self._stale: Any = True  # True = load everything, a Changes = what is new, None = fresh
        self._status = ""
        self.body = QVBoxLayout(self)
        self.body.setContentsMargins(0, 0, 0, 0)
        self.body.setSpacing(0)
        context.events.changed.connect(self._on_changed)

    # what subclasses answer -------------------------------------------------------------------
    def refresh(self, changes: Any = None) -> None:
        """Load again. `changes` is None for everything."""

    def go_to(self, **where: Any) -> None:
        """The navigator asked for a place in this page (an id, a filter)."""

    def place(self) -> dict[str, Any]:
        """Where the user is, to come back to with `go_to`."""
        return {}

    def go_home(self) -> None:
        """The tab one is in was chosen again: back to what the page shows first."""

    def find(self) -> None:  # type: ignore[override]
        """Ctrl+F."""

    def new(self) -> None:
        """Ctrl+N."""

    def print_current(self) -> None:
        """Ctrl+P."""

    def can_print(self) -> bool:
        """Whether there is something to print now; a change of mind is told by `printable_changed`."""
        return type(self).print_current is not Page.print_current

    def list_shown(self) -> ListShown | None:
        """What "this list" means in the export; None where there is none."""
        return None

    def leave(self) -> bool:
        """Called before another archive is opened or the window closes; False stays."""
        return True

    # kept here ---------------------------------------------------------------------------------
    @property
    def status_text(self) -> str:
        return self._status

    def set_status(self, text: str) -> None:
        """Right side of the status bar while this page is shown."""
        self._status = text
        self.status_changed.emit(text)

    def activate(self) -> None:
        """The page is shown: load what became stale meanwhile."""
        if self._stale is not None:
            stale, self._stale = self._stale, None
            self.refresh(None if stale is True else stale)

    def is_concerned(self, changes: Any) -> bool:
        tables = getattr(changes, "tables", None)
        return not self.concerns or tables is None or any(name in self.concerns for name in tables)

    @Slot(object)
    def _on_changed(self, changes: Any) -> None:
        if not self.is_concerned(changes):
            return
        if self.isVisible() and self._stale is None:
            self.refresh(changes)
        else:
            self._stale = True if self._stale is not None else changes
