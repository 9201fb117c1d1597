"""Backups: why one was made, and what is in the way of one."""

from __future__ import annotations

from crm_desktop.ui.i18n import mark

#: `Reason` -> the words of the list
REASONS = {
    "start": mark("at start"),
    "changes": mark("half an hour of changes"),
    "close": mark("on closing"),
    "import": mark("before an import"),
    "merge": mark("before a merge"),
    "bulk": mark("before a change of many"),
    "migration": mark("before an update of the archive"),
    "restore": mark("before a restore"),
    "repair": mark("before a repair"),
    "hand": mark("by hand"),
    "": mark("unknown"),
}

WORDS = {
    "archive.only_read": mark(
        "You are looking at a copy. Nothing was changed. Restore it to work in it, or go back to your archive."
    ),
    "backup.altered": mark(
        "The copy {path} is no longer as it was made: it is damaged, or another program wrote in it. Nothing was changed. Choose another copy."
    ),
    "backup.former_passphrase": mark(
        "The copy {path} was made under an earlier password. It was not opened. Type the password of that time."
    ),
    "backup.nothing_to_take_back": mark(
        "There is no restore of {path} to take back. Nothing was changed. The list of backups has the copy made before it."
    ),
    "backup.no_second_place": mark(
        "The folder {path} is not there: its disk may not be plugged in. The copies on this computer are made all the same. Plug it in, or choose another folder."
    ),
    "step.salvage": mark("What could be read of a damaged archive"),
}
