"""The copy with everything in it, and files that cannot be written."""

from __future__ import annotations

from crm_desktop.ui.i18n import mark

WORDS = {
    "records.lists": mark("All lists"),
    "records.read_me": mark("READ ME"),
    "everything.read_me": mark(
        "This is a copy of everything in an archive of CRM Desktop.\n\n"
        "To read it: the workbook with all lists opens in Excel or LibreOffice, the .vcf file in an address book, the .ics file "
        "in a calendar. The attached files are in the folder “attachments”.\n\n"
        "To have the archive again: start CRM Desktop, make a new archive, and drop this file onto the window, or import it. "
        "Everything is then as it was.\n\n"
        "For programs: the folder “tables” holds every record, a line each, as JSON; manifest.json says how many and with "
        "which fingerprints. docs/EXPORT_FORMAT.md describes it.\n\n"
        "There is no password on it: keep it where nobody else reads it.\n"
    ),
    "step.everything": mark("Everything of {file} imported"),
    "everything.not_ours": mark(
        "{file} is not a copy of everything made by CRM Desktop, or its end is missing. Nothing was imported. "
        "If there are lists in it, unpack it and import those."
    ),
    "everything.damaged": mark(
        "{file} is damaged or was changed by another program: what is in it does not agree with its own list. "
        "Nothing was imported. Make the copy again, or use another one."
    ),
    "everything.newer": mark(
        "{file} was made by a newer version of CRM Desktop. Nothing was imported. Update the program and try again."
    ),
    "everything.unknown": mark(
        "{file} holds data that this version of CRM Desktop has no place for. Nothing was imported, so that nothing gets lost. "
        "Update the program and try again."
    ),
    "everything.too_large": mark(
        "{file} claims to hold far more than such a file can. It was not opened. Use another copy."
    ),
    "everything.no_room": mark(
        "There is not enough room on the disk for what is in {file}. Nothing was imported. Make room and try again."
    ),
    "export.everything_only": mark(
        "A {suffix} file always holds everything. Nothing was saved. Leave the kinds out, or use .xlsx, .csv or .json."
    ),
    "export.folder_not_empty": mark("The folder {name} is not empty. Nothing was saved. Choose a new name."),
    "file.no_room": mark(
        "The disk is full: {name} was not written. Nothing half-written was left. Make room or choose another disk."
    ),
    "file.not_allowed": mark(
        "{name} may not be written: it is open in another program, or the folder is protected. "
        "Nothing was saved. Close it there, or choose another folder."
    ),
}
