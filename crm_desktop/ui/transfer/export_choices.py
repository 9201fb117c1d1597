"""What may be exported, and into which kinds of file: values and words, without any widget."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, NamedTuple

from crm_desktop.services.exporting import Selection
from crm_desktop.services.listing import KINDS
from crm_desktop.ui.export_words import FileWording
from crm_desktop.ui.i18n import format_number, mark, tr
from crm_desktop.ui.page import ListShown

SELECTED, LISTED, ONE, KIND, LISTS, EVERYTHING = "selected", "listed", "one", "kind", "lists", "everything"
FOLDER = "folder"
#: ending -> what it is, and what it is good for
FORMATS = {
    ".xlsx": (mark("Excel workbook"), mark("Opens in Excel, LibreOffice and Numbers; numbers and dates stay what they are. The best choice for most people.")),
    ".csv": (mark("Text table (CSV)"), ""),
    ".vcf": (mark("Address book cards (vCard)"), ""),
    ".ics": (mark("Calendar (iCalendar)"), mark("The activities still to be done, as whole days, for Outlook, Google Calendar, Apple Calendar.")),
    ".json": (mark("JSON, for other programs"), mark("For programmers and other software; everything is in it, nothing is formatted.")),
    ".zip": (mark("One file (ZIP)"), mark("Everything there is, attachments and trash too. An empty archive becomes the same as this one by importing it; the lists in it can be read in Excel.")),
    FOLDER: (mark("A folder of files"), mark("The same as the ZIP, unpacked: to look at, or to keep on a disk of your own.")),
}  # fmt: skip
#: the two ways of a text table
CSV_WAYS = {
    "excel": (mark("For Excel"), mark("Opens with a double click in the Excel of your country. Text that looks like a formula is kept from running by an apostrophe.")),
    "plain": (mark("For other programs"), mark("Commas, dates as 2026-11-30, every value exactly as it is. Text that looks like a formula would run in Excel: don't open it there.")),
}  # fmt: skip
CARD_VERSIONS = {
    "3.0": (mark("Version 3.0, for every address book"), mark("Google Contacts, iPhone, Outlook and older programs read it.")),
    "4.0": (mark("Version 4.0, the present one"), mark("For newer programs; it also says which cards are companies.")),
}  # fmt: skip


class What(NamedTuple):
    """One choice of what to export; `kinds` of records for the writer (none = its own choice)."""

    key: str
    words: str
    kinds: tuple[str, ...] = ()
    ids: Sequence[int] = ()

    @property
    def is_one_kind(self) -> bool:
        return len(self.kinds) == 1

    def formats(self) -> tuple[str, ...]:
        if self.key == EVERYTHING:
            return (".zip", FOLDER)
        if self.key == LISTS:
            return (".xlsx", ".json")
        special = {"subjects": (".vcf",), "activities": (".ics",)}.get(self.kinds[0], ())
        if self.key in (SELECTED, LISTED) and self.kinds[0] == "activities":
            special = ()
        return (".xlsx", ".csv", *special, ".json")

    @property
    def may_have_history(self) -> bool:
        """Subjects can bring along what belongs to them."""
        return self.key in (SELECTED, LISTED, ONE) and self.kinds == ("subjects",)

    def selection(self, with_history: bool) -> Selection:
        if self.key not in (SELECTED, LISTED, ONE):
            return Selection()
        if with_history:
            return Selection(subjects=self.ids)
        return Selection(records={self.kinds[0]: self.ids})

    def written_kinds(self, with_history: bool) -> tuple[str, ...]:
        """With their history: all lists of these subjects."""
        return () if with_history else self.kinds


def choices(shown: ListShown | None, name_of: Any) -> list[What]:
    """What there is to choose, the nearest first; `name_of(subject)` names one."""
    wording = FileWording()
    found: list[What] = []
    if shown is not None and shown.is_one:
        found.append(What(ONE, name_of(shown.ids[0]), (shown.kind,), shown.ids))
    elif shown is not None:
        title = wording.table(shown.kind)
        if len(shown.selected) > 1:
            words = tr("{list}: the %n selected", n=len(shown.selected), list=title)
            found.append(What(SELECTED, words, (shown.kind,), shown.selected))
        if len(shown.ids):
            count = format_number(len(shown.ids))
            words = tr("{list}: as listed now, {count}", list=title, count=count)
            found.append(What(LISTED, words, (shown.kind,), shown.ids))
    found += [What(KIND, tr("{list}: all", list=wording.table(kind)), (kind,)) for kind in KINDS]
    found.append(What(LISTS, tr("All lists in one file")))
    found.append(What(EVERYTHING, tr("Everything, to keep or to move")))
    return found
