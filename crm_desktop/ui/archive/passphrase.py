"""The password of the open archive, seen from the window: locking, unlocking, and the way to change it."""

from __future__ import annotations

import time
from functools import partial
from typing import Any

from PySide6.QtCore import QObject, QTimer, Signal, Slot
from PySide6.QtWidgets import QApplication, QDialog, QMainWindow, QWidget

from crm_desktop.errors import BugError, CrmError
from crm_desktop.services.archives import OpenArchive
from crm_desktop.services.jobs import JobContext
from crm_desktop.services.passphrase import Changed, Passphrase
from crm_desktop.ui.archive.passphrase_veil import Veil
from crm_desktop.ui.archive.passphrase_watch import IdleWatch, ScreenWatch
from crm_desktop.ui.i18n import tr, word
from crm_desktop.ui.jobs import Job, Jobs
from crm_desktop.ui.opening import forget_opened

#: this computer's choices: minutes without a key (0 = never), and whether the screen's lock counts
AFTER, AFTER_USUAL, WITH_SCREEN = "lock_after", 10, "lock_with_screen"
#: milliseconds in which what was typed last is kept as a draft
LAST_TYPED = 1_500
WAIT = 0.02  # seconds between two looks whether other work is done


class Guard(QObject):
    """Locks the window of an encrypted archive. Nothing is closed: pages and dialogs wait as they are under a veil.

    The veil comes at once; the key is forgotten as soon as no work is running that needs it.
    """

    locked_changed = Signal(bool)
    can_lock_changed = Signal(bool)

    def __init__(self, window: QMainWindow, jobs: Jobs, preferences: Any) -> None:
        super().__init__(window)
        self._window = window
        self._jobs = jobs
        self._preferences = preferences
        self._opened: OpenArchive | None = None
        self._veils: list[Veil] = []
        self._lock_then = False  # wanted while the password was being changed
        self.idle = IdleWatch(self)
        self.screen = ScreenWatch(self)
        self._forget_soon = QTimer(self)
        self._forget_soon.setSingleShot(True)
        self._forget_soon.setInterval(LAST_TYPED)
        self._connect()

    def _connect(self) -> None:
        self.idle.idle.connect(self.lock)
        self.screen.locked.connect(self._screen_locked)
        self._forget_soon.timeout.connect(self._forget_key)
        self._jobs.busy_changed.connect(self._busy_changed)

    # -- which archive

    def watch(self, opened: OpenArchive | None) -> None:
        """The archive that is open now; called again when its password was set or removed."""
        self.leave()
        self._opened = opened
        if opened is not None and self.can_lock:
            self.idle.start(60 * int(self._preferences.get(AFTER, AFTER_USUAL)))
            self.screen.start(self._window)
        self.can_lock_changed.emit(self.can_lock)

    def rewatch(self) -> None:
        """After a choice was changed."""
        self.watch(self._opened)

    def leave(self) -> None:
        self._forget_soon.stop()
        self.idle.stop()
        self.screen.stop()
        self._lift()
        self._opened = None

    @property
    def passphrase(self) -> Passphrase | None:
        return self._opened.services.passphrase if self._opened is not None else None

    @property
    def can_lock(self) -> bool:
        return self._opened is not None and self._opened.has_passphrase

    @property
    def is_locked(self) -> bool:
        return bool(self._veils)

    # -- locking

    @Slot()
    def lock(self) -> None:
        if self.passphrase is not None and self.passphrase.is_changing:
            self._lock_then = True
        if not self.can_lock or self.is_locked or self._opened is None or self._lock_then:
            return
        _close_popups()
        forget_opened()
        name = self._opened.path.stem
        self._veils = [Veil(window, name) for window in self._windows()]
        for veil in self._veils:
            veil.tried.connect(self.unlock)
        self._forget_soon.start()
        self.locked_changed.emit(True)

    def _windows(self) -> list[QWidget]:
        """Ours that show something; dialogs last, so that the one in front gets the focus."""
        shown = [w for w in QApplication.topLevelWidgets() if isinstance(w, QDialog) and w.isVisible()]
        return [self._window, *shown]

    @Slot()
    def _screen_locked(self) -> None:
        if self._preferences.get(WITH_SCREEN, True):
            self.lock()

    @Slot(bool)
    def _busy_changed(self, busy: bool) -> None:
        if not busy and self.is_locked and not self._forget_soon.isActive():
            self._forget_soon.start()

    @Slot()
    def _forget_key(self) -> None:
        """Under the veil nothing reads; what still works is waited for."""
        if (
            self.is_locked
            and not self._jobs.busy
            and self.passphrase is not None
            and not self.passphrase.is_locked
        ):
            self.passphrase.lock()

    # -- unlocking

    @Slot(str)
    def unlock(self, typed: str) -> None:
        if self.passphrase is None:
            return
        for veil in self._veils:
            veil.set_busy(True)
        self._jobs.database(partial(_unlock, self.passphrase, typed), self._unlocked, self._refused)

    def _unlocked(self, right: bool) -> None:
        if right:
            self._lift()
        else:
            self._refuse(tr("The password is wrong. Type it again."))

    def _refused(self, error: Any) -> None:
        wrong = isinstance(error, CrmError) and error.message.code == "archive.wrong_passphrase"
        self._refuse(
            tr("The password is wrong, or the file is damaged: nobody can tell which. Type it again.")
            if wrong
            else word(error.message) if isinstance(error, CrmError) else tr("It could not be unlocked. Try again.")
        )  # fmt: skip

    def _refuse(self, text: str) -> None:
        for veil in self._veils:
            veil.set_busy(False)
            veil.show_error(text)

    def _lift(self) -> None:
        was_locked = self.is_locked
        self._forget_soon.stop()
        for veil in self._veils:
            veil.lift()
        self._veils.clear()
        if was_locked:
            self.locked_changed.emit(False)

    # -- changing the password

    def change(self, current: str | None, new: str | None) -> Job:
        """Start `Passphrase.change` in the background. The window shows nothing meanwhile: nobody may be reading."""
        if self.passphrase is None:
            raise BugError("passphrase.none")
        self._centre(False)
        self.passphrase.is_changing = True
        job = self._jobs.database(partial(_change, self.passphrase, self._jobs, current, new))
        job.ended.connect(self._changed)
        return job

    @Slot()
    def _changed(self) -> None:
        if self.passphrase is not None:
            self.passphrase.is_changing = False
        self._centre(True)
        self.watch(self._opened)
        if self._lock_then:
            self._lock_then = False
            self.lock()

    def _centre(self, shown: bool) -> None:
        centre = self._window.centralWidget()
        if centre is not None:
            centre.setVisible(shown)


def _change(
    passphrase: Passphrase, jobs: Jobs, current: str | None, new: str | None, job: JobContext
) -> Changed:
    while len(jobs.active) > 1:  # they may be reading
        job.check()
        time.sleep(WAIT)
    return passphrase.change(current, new, job)


def _unlock(passphrase: Passphrase, typed: str, _job: JobContext) -> bool:
    if not passphrase.is_locked:  # the key is still known
        return passphrase.is_right(typed)
    passphrase.unlock(typed)
    return True


def _close_popups() -> None:
    while (popup := QApplication.activePopupWidget()) is not None:
        popup.close()
