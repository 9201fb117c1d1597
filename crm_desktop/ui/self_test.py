"""The real window on a sample archive, page by page, in both languages and both themes. No pytest: it runs packaged."""

from __future__ import annotations

import json
import os
import shutil
import tempfile
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any

from PySide6.QtCore import QCoreApplication, QEvent, QSize
from PySide6.QtWidgets import QApplication

from crm_desktop.preferences import Preferences
from crm_desktop.ui import theme
from crm_desktop.ui.i18n import language as language_now
from crm_desktop.ui.i18n import set_language, tr
from crm_desktop.ui.trial import look
from crm_desktop.ui.trial.camera import Camera, listening
from crm_desktop.ui.trial.guide import Guide
from crm_desktop.ui.trial.pictures import PICTURES

LANGUAGES = ("it", "en")
THEMES = ("light", "dark")
SIZE = QSize(1366, 768)
LARGE = 2.0
DOCUMENTS = {"it": "Documenti", "en": "Documents"}
#: the first one's name shows in pictures, and is as on a real computer
FOLDERS = {"DATA": "CRM Desktop", "CONFIG": "config", "LOG": "log", "RUNTIME": "runtime"}
MakeDesk = Callable[[Preferences], Any]


@dataclass
class Report:
    """`problems` is empty when all is well."""

    folder: str | None
    runs: list[str] = field(default_factory=list)
    pictures: list[str] = field(default_factory=list)
    problems: list[str] = field(default_factory=list)

    @property
    def ok(self) -> bool:
        return not self.problems

    def as_json(self) -> dict[str, Any]:
        return {"ok": self.ok, **asdict(self)}

    def sentence(self) -> str:
        drawn = tr("%n pictures drawn", n=len(self.pictures))
        found = tr("%n problems found", n=len(self.problems)) if self.problems else tr("all is well")
        return f"{drawn}, {found}" + (f": {self.folder}" if self.folder else "")


def run(
    make_desk: MakeDesk,
    folder: Path | None = None,
    language: str | None = None,
    look_name: str | None = None,
    large: bool = True,
    home: Path | None = None,
) -> Report:
    """Drive the window in each language and theme asked for (all four by default), and with large text. Needs a
    QApplication. `home`, an empty folder for archives, shows in some pictures.
    """
    report = Report(str(folder) if folder else None)
    if folder is not None:
        folder.mkdir(parents=True, exist_ok=True)
    before = language_now()
    with own_folders(home) as home:
        for code in [language] if language else LANGUAGES:
            archive = _sample(home / f"{code}.crm", code)
            for name in [look_name] if look_name else THEMES:
                _one_run(make_desk, archive, folder, code, name, report)
            if large:
                _large_run(make_desk, archive, folder, code, look_name or THEMES[0], report)
    set_language(before)
    if folder is not None:
        text = json.dumps(report.as_json(), ensure_ascii=False, indent=1)
        (folder / "result.json").write_text(text, "utf-8")
    return report


@contextmanager
def own_folders(home: Path | None = None) -> Iterator[Path]:
    """Nothing of the user is read or changed: archive, choices, log and locks are in a temporary folder."""
    home = home or Path(tempfile.mkdtemp(prefix="crm-desktop-"))
    names = [f"CRM_DESKTOP_{name}" for name in (*FOLDERS, "LANGUAGE")]
    before = {name: os.environ.get(name) for name in names}
    os.environ.update({f"CRM_DESKTOP_{name}": str(home / folder) for name, folder in FOLDERS.items()})
    try:
        yield home
    finally:
        for name, value in before.items():
            os.environ.pop(name, None)
            if value is not None:
                os.environ[name] = value
        shutil.rmtree(home, ignore_errors=True)


def _sample(path: Path, language: str) -> Path:
    from crm_desktop.services.commands import writing
    from crm_desktop.services.sample import build_sample

    with writing(path, create=True) as services:
        build_sample(services.archive, language=language)
    return path


def _own_copy(sample: Path, prefix: str, language: str) -> Path:
    """A fresh archive for each run, where a person might keep it: its place shows in every picture."""
    from crm_desktop.services.sample import BUSINESS

    folder = sample.parent / prefix / DOCUMENTS[language]
    folder.mkdir(parents=True)
    return Path(shutil.copy(sample, folder / f"{BUSINESS}.crm"))


def _one_run(
    make_desk: MakeDesk,
    archive: Path,
    folder: Path | None,
    language: str,
    name: str,
    report: Report,
    scale: float = 1,
) -> None:
    camera = Camera(folder, f"{language}-{name}" + (f"-{scale:.0%}".rstrip("%") if scale != 1 else ""))
    archive = _own_copy(archive, camera.prefix, language)
    with listening(camera):
        preferences = Preferences()
        preferences.set("language", language)
        preferences.set("theme", name)
        set_language(language)
        theme.prepare_theme(QApplication.instance(), name)  # type: ignore[arg-type]
        desk = make_desk(preferences)
        theme.apply_theme(desk.application, name)
        for faint in look.faint_pairs():
            camera.note(faint)
        desk.window.resize(SIZE * scale)
        _walk(desk, camera, archive)
    report.runs.append(camera.prefix)
    report.pictures += camera.taken
    report.problems += camera.problems
    report.problems += [
        f"{camera.prefix}: no picture for the manual: {name}" for name in lacking(camera.stops)
    ]


def lacking(stops: Sequence[str]) -> list[str]:
    """Pictures of the manual that no stop makes."""
    return [f"{name} ({stop})" for name, stop in PICTURES.items() if stop not in stops]


def _large_run(
    make_desk: MakeDesk, archive: Path, folder: Path | None, language: str, name: str, report: Report
) -> None:
    """Once more with text twice as large, on a screen that has the room for it."""
    theme.enlarge_text(LARGE)
    try:
        _one_run(make_desk, archive, folder, language, name, report, LARGE)
    finally:
        theme.enlarge_text(1)


def _walk(desk: Any, camera: Camera, archive: Path) -> None:
    with listening(camera):  # again: making the desk took the hook for crashes
        try:
            Guide(desk, camera).walk(archive)
        finally:
            desk.shut_down()
            desk.window.close()
            desk.window.deleteLater()
            desk.deleteLater()
            QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


__all__: Sequence[str] = ("Report", "run")
