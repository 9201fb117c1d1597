"""What the pages tell one another without knowing one another."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal


class Events(QObject):
    changed = Signal(object)  # Changes
    language_changed = Signal(str)
    theme_changed = Signal(str)
    archive_changed = Signal(object)  # the archive now open, or None
    preference_changed = Signal(str)
