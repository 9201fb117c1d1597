"""What the self-test looks at around the archive: its backups and damage; its password, asked, set, changed, removed."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtWidgets import QWidget

from crm_desktop.domain.backup_calendar import Reason
from crm_desktop.services.archives import OpenArchive
from crm_desktop.services.bringing_back import last_seen
from crm_desktop.services.commands import writing
from crm_desktop.services.jobs import JobContext
from crm_desktop.ui.archive.backups import BackupsDialog
from crm_desktop.ui.archive.damage import DamageDialog
from crm_desktop.ui.archive.former_password import FormerPassword
from crm_desktop.ui.archive.passphrase import Guard
from crm_desktop.ui.archive.passphrase_ask import AskPassphrase
from crm_desktop.ui.archive.passphrase_dialogs import RemovePassphrase, SetPassphrase
from crm_desktop.ui.archive.passphrase_section import add_section
from crm_desktop.ui.archive.passphrase_sheet import print_recovery_sheet
from crm_desktop.ui.archive.relocating import RelocateDialog
from crm_desktop.ui.archive.trouble import damage_words, missing_words
from crm_desktop.ui.i18n import tr
from crm_desktop.ui.settings.dialog import SettingsDialog
from crm_desktop.ui.trial.steps import open_page

PHRASE = "three words together"


def tour(window: Any) -> Iterator[tuple[str, QWidget]]:
    context = open_page(window, "subjects").context
    yield from _backups(context, window)
    with tempfile.TemporaryDirectory(prefix="crm-desktop-") as folder:
        opened: list[OpenArchive] = []
        path = Path(folder, f"{tr('My archive')}.crm")
        context.jobs.database(lambda job: _make(path, job))
        context.jobs.wait_idle()
        yield from _asked(context, path, window, opened)
        if opened:
            yield from _with_password(context, opened[0], window)
            opened[0].close()


def _backups(context: Any, window: Any) -> Iterator[tuple[str, QWidget]]:
    backups, path = context.services.backups, context.archive.path
    context.jobs.files(backups.start)
    context.jobs.files(partial(_by_hand, backups))
    context.jobs.wait_idle()
    seen = last_seen(path)
    dialogs = {
        "list": BackupsDialog(context, backups, window),
        "damage": DamageDialog(context.jobs, path, *damage_words(path), seen, window),
        "damage-no-copy": DamageDialog(context.jobs, path, *damage_words(path), None, window),
        "missing": DamageDialog(context.jobs, path, *missing_words(path, seen), seen, window, missing=True),
        "former-password": FormerPassword(context.jobs, path, window),
        "move": RelocateDialog(context.archive, context.jobs, context.messages, window),
    }
    for name, dialog in dialogs.items():
        dialog.show()
        context.jobs.wait_idle()
        yield f"backups-{name}", dialog
        dialog.close()
        dialog.deleteLater()


def _by_hand(backups: Any, job: JobContext) -> None:
    backups.make(Reason.HAND)
    backups.verify_new(job)


def _make(path: Path, _job: JobContext) -> None:
    with writing(path, create=True, passphrase=PHRASE) as services:
        services.archive.with_backups = False


def _asked(context: Any, path: Path, window: Any, opened: list[OpenArchive]) -> Iterator[tuple[str, QWidget]]:
    dialog = AskPassphrase(context.jobs, path, window)
    dialog.show()
    for name, typed in (("asked", "no"), ("opened", PHRASE)):
        dialog.field.set_value(typed)
        dialog.save()
        context.jobs.wait_idle()
        if dialog.opened is not None:
            opened.append(dialog.opened)
        else:
            yield f"password-{name}", dialog
    dialog.close()
    dialog.deleteLater()


def _with_password(context: Any, opened: OpenArchive, window: Any) -> Iterator[tuple[str, QWidget]]:
    guard = Guard(window, context.jobs, context.preferences)
    guard.watch(opened)
    dialogs = {
        "set": SetPassphrase(guard.change, False, window),
        "change": SetPassphrase(guard.change, True, window),
        "remove": RemovePassphrase(guard.change, window),
        "settings": SettingsDialog(context.preferences, window),
    }
    add_section(dialogs["settings"], guard, context.messages, context.preferences)
    for name, dialog in dialogs.items():
        dialog.show()
        yield f"password-{name}", dialog
        dialog.close()
        dialog.deleteLater()
    print_recovery_sheet(context.messages, opened.path, opened.path.parent, window)
    guard.lock()
    yield "locked", window
    guard.leave()
    guard.deleteLater()
