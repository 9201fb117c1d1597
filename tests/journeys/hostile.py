"""An archive in which every text is out to do harm, and eyes that see when one of them succeeds."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from pathlib import Path

import numpy as np
from PySide6.QtCore import QModelIndex, QPoint, Qt
from PySide6.QtGui import QAction, QImage
from PySide6.QtGui import Qt as GuiQt
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QCheckBox,
    QGroupBox,
    QLabel,
    QListView,
    QMenu,
    QPushButton,
    QRadioButton,
    QTableView,
    QTextEdit,
    QToolButton,
    QWidget,
)

from crm_desktop.domain import entities
from crm_desktop.domain.messages import Message
from crm_desktop.services import Services
from crm_desktop.services.privacy import Declaration
from crm_desktop.store.archive import Archive
from crm_desktop.ui.trial.camera import Camera

MAGENTA = 0xFF00FF  # nothing of ours has this colour: one point of it is an image that was drawn


def _image() -> Path:
    """A picture somebody would like to see loaded."""
    file = Path(tempfile.mkdtemp(prefix="crm-hostile-")) / "canary.png"
    picture = QImage(300, 300, QImage.Format.Format_RGB32)
    picture.fill(MAGENTA)
    assert picture.save(str(file))
    return file


CANARY = _image()
HTML = f'<img src="{CANARY.as_uri()}"><b>bold</b> <a href="http://evil.example">link</a> Q&A &amp; &lt; [*] %1 {{name}}'
TURNED = "\u202eliated\u202c \u2067left\u2069 e\u0301\u0301\u0301\u0301"
NUL = "before\0after"
FORMULA = "=cmd|'/c calc'!A1"
LONG = "x" * 10_000
LINES = "one\ntwo\r\nthree\ttabbed\x07\x1b[31m"
ALL = (HTML, TURNED, NUL, FORMULA, LINES, LONG)
#: the texts people write, entity by entity
TEXTS = {
    "Subject": (
        "company",
        "given_name",
        "family_name",
        "title",
        "job_title",
        "sector",
        "source",
        "notes",
        "vat",
    ),
    "ContactPoint": ("shown", "label"),
    "Address": ("street", "city", "province", "postal_code", "label"),
    "Trait": ("name",),
    "SubjectTrait": ("value",),
    "CustomField": ("name",),
    "CustomValue": ("value",),
    "SubjectLink": ("role",),
    "Attachment": ("name",),
    "Aim": ("objective", "strategy"),
    "Cycle": ("close_reason",),
    "StageChange": ("note",),
    "Interaction": ("summary", "notes"),
    "Fact": ("text",),
    "Request": ("title", "needs", "goals", "constraints", "outcome"),
    "Activity": ("title", "outcome", "notes"),
    "Result": ("title", "notes"),
    "Product": ("name",),
    "Factor": ("name",),
    "Finding": ("lesson",),
    "Review": ("summary",),
    "Consent": ("source", "proof"),
    "ImportProfile": ("name",),
}
MOST = 250  # records of a kind


def spoil(archive: Archive, texts: tuple[str, ...] = ALL) -> None:
    """Put one of the texts behind every text, one after the other so that all stand everywhere, as if typed."""
    for shift, (name, columns) in enumerate(TEXTS.items()):
        entity = getattr(entities, name)
        sql = f"SELECT id, {', '.join(columns)} FROM {entity.__tablename__} ORDER BY id LIMIT {MOST}"
        rows = archive.reader().execute(sql).fetchall()
        with archive.step(Message("step.none")) as step:
            for number, (record, *found) in enumerate(rows):
                filled = {column: text for column, text in zip(columns, found, strict=True) if text}
                spoilt = {
                    column: f"{text} {texts[(number + place + shift) % len(texts)]}"
                    for place, (column, text) in enumerate(filled.items())
                }
                step.save(entity, spoilt, record)


def fill_the_gaps(archive: Archive, folder: Path) -> None:
    """What the sample has none of: files, declarations, a saved matching, the owner's name."""
    services = Services(archive)
    subject = services.subjects.complete("Bertani")[0].id
    file = folder / "contract.txt"
    file.write_text("signed", "utf-8")
    services.subjects.attach(subject, [file])
    services.privacy.declare(subject, Declaration("marketing", source="fair", proof="sheet"))
    services.privacy.declare(subject, Declaration(f"own {HTML}"[:200], source="fair", proof="sheet"))
    services.privacy.set_owner({"name": HTML, "contact": HTML, "address": HTML})


def throw_some_away(archive: Archive) -> None:
    """Some of each kind into the trash, from the end of the list."""
    services = Services(archive)
    for table in ("activity", "fact", "interaction", "request", "result"):
        with archive.step(Message("step.none")) as step:
            sql = f"SELECT id FROM {table} ORDER BY id DESC LIMIT 6"
            step.delete(table, [row[0] for row in archive.reader().execute(sql)])
    sql = "SELECT id FROM subject WHERE deleted_at IS NULL ORDER BY id DESC LIMIT 6"
    services.subjects.move_to_trash([row[0] for row in archive.reader().execute(sql)])


class Suspicion(Camera):
    """Looks for text that is taken for more than text."""

    def take(self, name: str, widget: QWidget, checked: bool = True) -> None:
        super().take(name, widget, checked)
        for problem in dangers(widget):
            self.note(problem)
        if image_drawn(widget.grab().toImage()):
            self.note("an image named in a text was drawn")


def dangers(top: QWidget) -> Iterator[str]:
    for child in [top, *top.findChildren(QWidget)]:
        where = f"{type(child).__name__} in {type(child.parent()).__name__}"
        if isinstance(child, QLabel):
            yield from _dangers_of_label(child, where)
        if isinstance(child, QTextEdit) and child.acceptRichText() and not child.isReadOnly():
            yield f"takes pasted markup: {where}"
        if isinstance(child, QAbstractButton) and loses_a_sign(child.text()) and makes_a_shortcut(child):
            yield f"a sign of the text is taken for a shortcut: {child.text()[:60]!r}, {where}"
        if isinstance(child, QGroupBox) and loses_a_sign(child.title()):
            yield f"a sign of the title is taken for a shortcut: {where}"
        if is_rich(child.toolTip()) or is_rich(child.statusTip()) or is_rich(child.whatsThis()):
            yield f"hint taken for markup: {where}"
        yield from _dangers_of_actions(child, where)
        if isinstance(child, QTableView | QListView) and child.isVisibleTo(top):
            yield from _dangers_in_rows(child)
    if loses_placeholder(top.windowTitle()):
        yield f"a sign of the window's title is lost: {type(top).__name__}"


def _dangers_of_label(label: QLabel, where: str) -> Iterator[str]:
    if "<" in label.text() and label.textFormat() != Qt.TextFormat.PlainText:
        yield f"taken for markup: {label.text()[:40]!r}, {where}"
    if label.buddy() is not None and loses_a_sign(label.text()):
        yield f"a sign of a label is taken for a shortcut: {label.text()[:60]!r}, {where}"


def _dangers_of_actions(child: QWidget, where: str) -> Iterator[str]:
    for action in child.actions():
        if is_rich(QAction.toolTip(action)):
            yield f"hint of an action taken for markup: {where}"
        if isinstance(child, QMenu) and loses_a_sign(action.text()):
            yield f"a sign of an entry is taken for a shortcut: {action.text()[:60]!r}, {where}"


def makes_a_shortcut(button: QAbstractButton) -> bool:
    """Those that paint their own text show every sign; Alt and a letter must not press them all the same."""
    return (
        isinstance(button, QPushButton | QToolButton | QCheckBox | QRadioButton)
        or not button.shortcut().isEmpty()
    )


def loses_a_sign(text: str) -> bool:
    """Whether Qt would take an ampersand of the user's for the mark of a shortcut."""
    return "Q&A" in text.replace("&&", "")


def loses_placeholder(title: str) -> bool:
    """Qt takes `[*]` in a window's title for the mark of unsaved changes."""
    return "[*]" in title.replace("[*][*]", "")


def image_drawn(picture: QImage) -> bool:
    plain = picture.convertToFormat(QImage.Format.Format_RGB32)
    points = np.frombuffer(plain.constBits(), np.uint32).reshape(plain.height(), -1)
    return bool(((points & 0xFFFFFF) == MAGENTA).sum() > 20)


def _dangers_in_rows(view: QAbstractItemView) -> Iterator[str]:
    model = view.model()
    if model is None:
        return
    first = max(0, view.indexAt(QPoint(2, 2)).row())
    for row in range(first, min(first + 30, model.rowCount(QModelIndex()))):
        for column in range(model.columnCount(QModelIndex()) if isinstance(view, QTableView) else 1):
            hint = model.index(row, column).data(Qt.ItemDataRole.ToolTipRole)
            if is_rich(str(hint or "")):
                yield f"hint of a row taken for markup: {type(view).__name__} column {column}"


def is_rich(text: str) -> bool:
    """Whether Qt would draw it as markup."""
    return "<img" in text and GuiQt.mightBeRichText(text)
