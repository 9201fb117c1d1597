"""What the tests of the password share: a desk, an archive with a password, and answers to its dialogs."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from PySide6.QtWidgets import QWidget

from crm_desktop import bootstrap
from crm_desktop.preferences import Preferences
from crm_desktop.store import cipher
from crm_desktop.store.recrypting import reencrypt
from crm_desktop.ui.archive.desk import Desk
from crm_desktop.ui.archive.passphrase_ask import AskPassphrase
from crm_desktop.ui.archive.passphrase_section import PassphraseSection
from crm_desktop.ui.messages import RecordingMessages
from tests.sample_archive import copy_to

PHRASE = "il gatto, di giovedì"
OTHER = "tutt'altre parole ancora"


@contextmanager
def shown_desk(messages: RecordingMessages) -> Iterator[Desk]:
    desk = bootstrap.make_desk(Preferences(), messages=messages)
    desk.window.show()
    yield desk
    assert desk.jobs.wait_idle()
    desk.shut_down()
    desk.window.hide()
    desk.window.deleteLater()
    sys.excepthook = sys.__excepthook__


@cache
def encrypted_sample() -> bytes:
    """The content of a sample archive with the password."""
    with TemporaryDirectory() as folder:
        path = copy_to(Path(folder, "a.crm"))
        reencrypt(path, None, cipher.new_key(PHRASE))
        return path.read_bytes()


def typed(*tries: str) -> Callable[[Any], bool]:
    """An answer to the dialog that asks: type, press Enter, see what comes."""

    def answer(dialog: AskPassphrase) -> bool:
        for text in tries:
            dialog.field.set_value(text)
            dialog.save()
            assert dialog._jobs.wait_idle()
        return dialog.opened is not None

    return answer


def open_it(desk: Desk, messages: RecordingMessages, path: Path) -> None:
    messages.answer(typed(PHRASE))
    assert desk.open(path)
    assert desk.jobs.wait_idle()


def section_of(dialog: QWidget) -> PassphraseSection:
    found = dialog.findChild(PassphraseSection)
    assert found is not None
    return found


def in_settings(work: Callable[[PassphraseSection], object]) -> Callable[[Any], bool]:
    def answer(dialog: QWidget) -> bool:
        work(section_of(dialog))
        return False

    return answer
