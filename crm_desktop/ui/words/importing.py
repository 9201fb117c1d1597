"""Why a file cannot be imported, and what imports are called in the history."""

from __future__ import annotations

from crm_desktop.ui.i18n import mark

WORDS = {
    "import.password": mark(
        "{file} opens only with its password. Nothing was imported. Type the right one, or save the file without it."
    ),
    "import.not_a_spreadsheet": mark(
        "{file} is no spreadsheet. Nothing was imported. Choose an Excel, OpenDocument, CSV or vCard file."
    ),
    "import.empty": mark("There is nothing in {file}. Nothing was imported. Choose another file."),
    "import.damaged": mark(
        "{file} is damaged and cannot be read. Nothing was imported. Open it in Excel, save it again, and try that file."
    ),
    "import.too_large": mark(
        "{file} is too large, or swells to a size this computer cannot hold. Nothing was imported. Split it into smaller files."
    ),
    "import.too_slow": mark(
        "Reading {file} took too long and was stopped. Nothing was imported. Open it in Excel, save it as CSV, and try that file."
    ),
    "import.no_contacts": mark(
        "No names or contacts were found in {file}. Nothing was imported. Choose another file, or the sheet that holds the contacts."
    ),
    "import.unreadable": mark(
        "{file} could not be read. Nothing was imported. Open it in Excel, save it again, and try that file."
    ),
    "import.old_excel": mark(
        "{file} comes from an Excel of before 1995. Nothing was imported. Open it in a newer program and save it as .xlsx."
    ),
    "import.no_such_sheet": mark(
        "{file} has no sheet called “{sheet}”. Nothing was imported. Choose one of its sheets."
    ),
    "import.not_found": mark(
        "{file} is not there. Nothing was imported. Look where it is, and choose it again."
    ),
    "import.is_folder": mark("{file} is a folder. Nothing was imported. Choose the files that are in it."),
    "import.no_permission": mark(
        "You may not read {file}. Nothing was imported. Close it in other programs, or copy it to your own folder."
    ),
    "import.no_such_profile": mark(
        "No column matching is called “{profile}”. Nothing was imported. Import once in the window to make it."
    ),
    "import.profile_name_missing": mark("A matching needs a name. Nothing was changed. Write one."),
    "import.profile_name_taken": mark(
        "Another matching is called “{name}”. Nothing was changed. Write another name."
    ),
    "import.nothing_to_undo": mark("This import can no longer be undone. Nothing was changed."),
    "step.import": mark("Import of {file}"),
    "step.import.profile": mark("Matching of columns remembered"),
    "step.import.profile_renamed": mark("Matching of columns renamed: {name}"),
    "step.import.profile_forgotten": mark("%n matchings of columns forgotten"),
}
