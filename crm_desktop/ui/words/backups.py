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
    "backup.no_room": mark(
        "There is no room for a copy in {path}. Your archive is safe. Make room there, or give the copies less of it."
    ),
    "backup.read_only": mark(
        "Nothing can be written in {path}, so no copy was made. Your archive is safe. Make the folder writable, or choose another one."
    ),
    "backup.no_permission": mark(
        "You have no permission to write in {path}, so no copy was made. Your archive is safe. Ask for the permission, or choose another folder."
    ),
    "backup.place_gone": mark(
        "{path} is not there: its disk is unplugged, or the network is gone. No copy was made; your archive is safe. Plug it in, or choose another folder."
    ),
    "backup.not_written": mark(
        "The disk did not answer, so no copy was made in {path}. Your archive is safe. Check the disk; the next try comes by itself."
    ),
    "backup.former_passphrase": mark(
        "The copy {path} was made under an earlier password. It was not opened. Type the password of that time."
    ),
    "backup.nothing_to_take_back": mark(
        "There is no restore of {path} to take back. Nothing was changed. The list of backups has the copy made before it."
    ),
    "step.salvage": mark("What could be read of a damaged archive"),
}
