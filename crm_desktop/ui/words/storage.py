"""What the archive and its disk have to say: what happened, what was not changed, what to do."""

from __future__ import annotations

from crm_desktop.ui.i18n import mark

WORDS = {
    "archive.missing": mark(
        "The archive {path} is not there. Nothing was created. Look for the file, or open another archive."
    ),
    "archive.exists": mark(
        "There is a file at {path} already. It was not touched. Choose another name, or open it."
    ),
    "archive.not_an_archive": mark(
        "{path} is not an archive of CRM Desktop, or it is damaged from its first bytes. It was not touched. Choose another file."
    ),
    "archive.other_program": mark(
        "{path} belongs to another program. It was not touched. Choose another file."
    ),
    "archive.newer": mark(
        "{path} was written by a newer version of CRM Desktop ({program}). It was not touched. Install that version or a later one and open it again."
    ),
    "archive.needs_migration": mark(
        "{path} was written by an older version. It was not touched. Open it in the window once, then try again."
    ),
    "archive.in_use": mark(
        "The archive {path} is open in another window or for another user. Nothing was changed. Close it there and try again."
    ),
    "storage.no_lock": mark(
        "Nobody can tell whether {path} is open elsewhere: no lock can be written on this computer, nor beside the archive. It was not opened for writing. Make its folder writable and try again."
    ),
    "archive.passphrase_needed": mark(
        "{path} has a password. It was not opened. Type the password, or name a file that holds it with --passphrase-file."
    ),
    "archive.wrong_passphrase": mark(
        "{path} does not open: the password is wrong, or the file is damaged. It was not touched. Try the password again, or open the newest copy."
    ),
    "storage.not_reencrypted": mark(
        "The archive written anew was not the same as the old one. The old one is as it was. Check the disk and try again."
    ),
    "passphrase.wrong": mark("The present password is not right. Nothing was changed. Type it again."),
    "passphrase.no_memory": mark(
        "There is too little memory to find the key of the archive. Nothing was changed. Close other programs and try again."
    ),
    "passphrase.empty": mark("{name} is empty. Nothing was done. Write the password into it and try again."),
    "archive.locked": mark("The archive is locked. Nothing was changed. Unlock it with its password."),
    "storage.busy": mark(
        "The archive is busy: another program is using {path}. Nothing was changed. Wait a moment and try again."
    ),
    "storage.read_only": mark(
        "The archive {path} can only be read. Nothing was changed. Make the file and its folder writable, or move it to another folder."
    ),
    "storage.read_only_folder": mark(
        "The folder of {path} can only be read, and saving needs to write beside the file. Nothing was changed. Make the folder writable, or move the archive to another one."
    ),
    "storage.gone": mark(
        "The folder of {path} is not there any more: its disk was unplugged, or the network is gone. What was saved before is safe on it, this change was not written. Plug it in and try again."
    ),
    "storage.unknown": mark(
        "The disk went away while {path} was being saved, and nobody can tell now whether the last change was written. What was saved before is safe. Check the disk, and look at the History of changes before you do it again."
    ),
    "salvage.nothing": mark("Nothing can be read of {path} any more. It was not touched. Restore a copy."),
    "storage.permission": mark(
        "You have no permission to write {path}. Nothing was changed. Ask for the permission, or choose another folder."
    ),
    "storage.full": mark(
        "The disk is full. What was saved before is safe, this change was not written. Make room and try again."
    ),
    "storage.disk": mark(
        "The disk did not answer while working on {path}. What was saved before is safe, this change was not written. Check the disk and try again."
    ),
    "storage.cannot_open": mark(
        "{path} cannot be opened. Nothing was changed. Check that the folder is there and that you may write in it."
    ),
    "storage.damaged": mark(
        "The archive {path} is damaged. It was not touched. Restore the newest copy, or open another archive."
    ),
    "storage.old_sqlite": mark(
        "The SQLite library of this computer ({version}) is too old and could damage the archive. Nothing was opened. Install the program again."
    ),
    "value.wrong": mark(
        "“{value}” cannot be saved in this field. Nothing was changed. Correct it and save again."
    ),
    "value.taken": mark("There is one with this name already. Nothing was changed. Choose another name."),
    "record.gone": mark(
        "What you were changing is no longer there. Nothing was changed. Undo may bring it back."
    ),
    "history.cannot_undo": mark("This step can no longer be undone. Nothing was changed."),
    "file.not_written": mark(
        "{name} could not be written. Nothing was saved. Choose another folder and try again."
    ),
    "ask.unknown": mark("There is no question named {question}. `ask --list` names them."),
    "step.none": mark("No change"),
    "step.setting": mark("Setting changed"),
    "no_display": mark(
        "There is no screen to open a window on. Nothing was opened. The command line works without one: crm-desktop --help; "
        "crm-desktop self-test draws every page into pictures."
    ),
}
