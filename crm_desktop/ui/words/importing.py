"""What can stop an import, and its steps in the history."""

from __future__ import annotations

from crm_desktop.ui.i18n import mark

WORDS = {
    "step.import": mark("Import of {file}: %n rows"),
    "step.import.profile": mark("Fields of columns remembered"),
    "import.not_found": mark("{file} is not there any more. Nothing was imported. Choose it again."),
    "import.no_permission": mark("{file} may not be read. Nothing was imported. Close it in other programs, or copy it elsewhere, and try again."),
    "import.empty": mark("{file} is empty. Nothing was imported. Check that the right file was saved."),
    "import.damaged": mark("{file} is damaged and cannot be read. Nothing was imported. Open it in Excel, save it under another name and try again."),
    "import.unreadable": mark("{file} cannot be read. Nothing was imported. Open it in Excel, save it as a new .xlsx and try again."),
    "import.not_a_spreadsheet": mark("{file} is not a list. Nothing was imported. Choose an Excel, OpenDocument, CSV or vCard file."),
    "import.old_excel": mark("{file} comes from a very old Excel. Nothing was imported. Open it, save it as .xlsx and try again."),
    "import.too_large": mark(
        "{file} is too large to be read: perhaps a cell stands far away from the others. Nothing was imported. "
        "Copy the rows into a new sheet and try again."
    ),
    "import.too_slow": mark("{file} takes too long to read. Nothing was imported. Copy the rows into a new sheet and try again."),
    "import.password": mark("{file} is protected by a password. Nothing was imported. Give the password, or save it without one."),
    "import.no_such_sheet": mark("{file} has no sheet called {sheet}. Nothing was imported. Choose one of its sheets."),
    "import.no_contacts": mark("No sheet of {file} looks like a list of contacts. Nothing was imported. Name the sheet if you know better."),
    "import.no_such_profile": mark("There are no remembered fields called {profile}. Nothing was imported."),
    "import.nothing_to_undo": mark("This import can no longer be undone. Nothing was changed."),
    "import.not_written": mark("The import of {file} stopped. Nothing was written. Try again."),
}
