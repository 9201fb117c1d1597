"""A line that is never refused: what looks wrong is said under it in amber, and kept."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Slot

from crm_desktop.domain.messages import Message
from crm_desktop.ui.i18n import word
from crm_desktop.ui.theme import set_tone
from crm_desktop.ui.widgets.fields import TextField

LONG = 20_000


class DoubtfulField(TextField):
    """`doubt(text)` is asked when the field is left."""

    def __init__(
        self,
        doubt: Callable[[str], Message | None],
        text: str = "",
        placeholder: str = "",
        max_length: int = LONG,
    ) -> None:
        super().__init__(text, placeholder, max_length)
        self.set_doubt(doubt)
        self.editingFinished.connect(self.look)
        self.textEdited.connect(self._hide_doubt)

    def set_doubt(self, doubt: Callable[[str], Message | None]) -> None:
        self._doubt = doubt

    @Slot()
    def look(self) -> None:
        """Say the doubt, if there is one."""
        text = word(self._doubt(self.value()))
        if self.error_label is not None:
            set_tone(self.error_label, "warning")
            self.error_label.setText(text)
            self.error_label.setVisible(bool(text))
        self.setAccessibleDescription(text)

    @Slot()
    def _hide_doubt(self) -> None:
        if self.error_label is not None:
            self.error_label.hide()

    def check(self) -> bool:
        self.look()
        return True
