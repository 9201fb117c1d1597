"""The bar above every page: what has to be known of the archive that is open."""

from __future__ import annotations

from typing import TYPE_CHECKING

from crm_desktop.ui.i18n import tr

if TYPE_CHECKING:
    from crm_desktop.services.archives import OpenArchive
    from crm_desktop.ui.archive.desk import Desk


def say_place(desk: Desk, opened: OpenArchive) -> None:
    """A sample, a copy to look at, a restore to confirm, or a folder that others share; else nothing."""
    if opened.looking:
        _say_looking(desk, opened)
    elif opened.is_sample:
        desk.window.show_bar(
            tr("You are looking at a sample. Nothing of it stays."), tr("Leave the sample"), desk.leave_sample
        )
    elif (restored := _restored(opened)) is not None:
        from crm_desktop.ui.archive.returning import restored_bar

        desk.window.show_bar(restored_bar(restored), tr("Confirm or undo…"), desk.returning.ask_confirm)
    elif opened.place:
        from crm_desktop.ui.archive.moving import shared_words

        desk.window.show_bar(shared_words(opened), tr("Move to this computer…"), desk.mover.ask)
    else:
        desk.window.show_bar("")


def _say_looking(desk: Desk, opened: OpenArchive) -> None:
    from crm_desktop.services.bringing_back import describe
    from crm_desktop.ui.archive.backup_words import when

    made = when(describe(opened.path))
    desk.window.show_bar(
        tr("You are looking at the copy made {when}. Nothing can be changed here.", when=made),
        tr("Back to the archive"),
        desk.returning.go_home,
    )


def _restored(opened: OpenArchive) -> dict[str, object] | None:
    """Known without loading the backups: most archives were never restored."""
    from crm_desktop.services.archives import restored_before

    return restored_before(opened.path)
