"""The foot of the window: the archive's file, what runs, and what the page says."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QPoint, Signal, Slot
from PySide6.QtWidgets import QMenu, QStatusBar, QWidget

from crm_desktop.ui.i18n import language, tr
from crm_desktop.ui.plain import plain_hint
from crm_desktop.ui.theme import chosen_theme, theme
from crm_desktop.ui.widgets.labels import LinkButton, text_label

LANGUAGE_NAMES = {"it": "Italiano", "en": "English"}


def theme_names() -> dict[str, str]:
    return {"system": tr("Like the system"), "light": tr("Light"), "dark": tr("Dark")}


class StatusBar(QStatusBar):
    """26 px."""

    archive_clicked = Signal()
    backup_clicked = Signal()
    language_chosen = Signal(str)
    theme_chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("statusBar")
        self.setSizeGripEnabled(False)
        self.setFixedHeight(max(theme().px(26), theme().metrics("small").height() + 10))
        self.setContentsMargins(8, 0, 8, 0)
        self._choices: list[LinkButton] = []
        self.archive = status_button("database")
        self.backup = status_button("copy")
        self.note = text_label("", "small", "muted")
        self.page = text_label("", "small", "muted")
        self.archive.clicked.connect(self.archive_clicked)
        self.backup.clicked.connect(self.backup_clicked)
        self.addWidget(self.archive)
        self.addWidget(self.backup)
        self.addWidget(self.note)
        self.addPermanentWidget(self.page)
        self.archive.hide()
        self.backup.hide()

    def set_archive(self, path: Path | None, sample: bool = False) -> None:
        """ "Documents › My archive.crm"; the whole path in the tooltip. A sample has a name only."""
        self.archive.setVisible(path is not None)
        self.archive.setEnabled(not sample)
        if path is not None and sample:
            self.archive.setText(path.stem)
            self.archive.setToolTip(tr("It is gone once you leave it"))
        elif path is not None:
            self.archive.setText(f"{path.parent.name} › {path.name}" if path.parent.name else path.name)
            self.archive.setToolTip(plain_hint(tr("{path}\nClick to open the folder", path=str(path))))

    def set_backup(self, text: str, hint: str = "", amber: bool = False) -> None:
        """How old the last copy is, and the last one outside of this computer; without text it goes."""
        self.backup.setVisible(bool(text))
        self.backup.setText(text)
        self.backup.set_icon_name("alert-triangle" if amber else "copy")
        self.backup.set_tone("warning" if amber else "muted")
        self.backup.setToolTip(plain_hint(hint))

    def show_choices(self, shown: bool) -> None:
        """Language and look, at the first start."""
        if shown and not self._choices:
            self._choices = [self._language_button(), self._theme_button()]
            for button in self._choices:
                self.addPermanentWidget(button)
        for button in self._choices:
            button.setVisible(shown)

    def _language_button(self) -> LinkButton:
        button = status_button("world", LANGUAGE_NAMES[language()])
        button.clicked.connect(self._choose_language)
        return button

    def _theme_button(self) -> LinkButton:
        button = status_button("sun", theme_names()[chosen_theme()])
        button.clicked.connect(self._choose_theme)
        return button

    @Slot()
    def _choose_language(self) -> None:
        chosen = self._ask(self._choices[0], LANGUAGE_NAMES, language())
        if chosen:
            self.language_chosen.emit(chosen)

    @Slot()
    def _choose_theme(self) -> None:
        chosen = self._ask(self._choices[1], theme_names(), chosen_theme())
        if chosen:
            self._choices[1].setText(theme_names()[chosen])
            self.theme_chosen.emit(chosen)

    def _ask(self, button: QWidget, names: dict[str, str], current: str) -> str:
        menu = QMenu(self)
        for key, name in names.items():
            action = menu.addAction(name)
            action.setData(key)
            action.setCheckable(True)
            action.setChecked(key == current)
        where = button.mapToGlobal(QPoint(0, -menu.sizeHint().height() - 2))
        action = menu.exec(where)
        menu.deleteLater()
        return str(action.data()) if action is not None else ""

    def set_note(self, text: str) -> None:
        """Left, after the archive: what a long job is doing."""
        self.note.setText(text)

    def set_page_text(self, text: str) -> None:
        self.page.setText(text)


def status_button(icon: str, text: str = "") -> LinkButton:
    return LinkButton(text, icon, tone="muted", style="small", hover="text", size=14)
