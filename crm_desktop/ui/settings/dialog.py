"""Settings of this computer: language and look. What belongs to the archive comes as sections of its own."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from crm_desktop.preferences import Preferences
from crm_desktop.ui.i18n import tr
from crm_desktop.ui.jobs import Job
from crm_desktop.ui.widgets.fields import ChoiceField
from crm_desktop.ui.widgets.form import FormDialog


class SettingsDialog(FormDialog):
    """Accepted when something was chosen; the desk applies it."""

    def __init__(self, preferences: Preferences, parent: QWidget | None = None) -> None:
        super().__init__(tr("Settings"), tr("Apply"), parent, columns=1, width=480)
        self.preferences = preferences
        self.also: Callable[[], Job | None] | None = None  # what the archive keeps
        self.language = ChoiceField(
            [("system", tr("As the computer")), ("it", "Italiano"), ("en", "English")],
            value=preferences.get("language", "system"),
        )
        self.look = ChoiceField(
            [("system", tr("As the computer")), ("light", tr("Light")), ("dark", tr("Dark"))],
            value=preferences.get("theme", "system"),
        )
        self.form.add(tr("Language"), self.language)
        self.form.add(tr("Look"), self.look)
        self.submit = self._keep

    def _keep(self) -> Job | None:
        self.preferences.set("language", self.language.value())
        self.preferences.set("theme", self.look.value())
        return self.also() if self.also is not None else None
