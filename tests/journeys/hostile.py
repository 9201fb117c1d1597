"""An archive in which every text is out to do harm, and eyes that see when one of them succeeds."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QModelIndex, QPoint, Qt
from PySide6.QtGui import Qt as GuiQt
from PySide6.QtWidgets import QAbstractItemView, QLabel, QListView, QTableView, QWidget

from crm_desktop.domain import entities
from crm_desktop.domain.messages import Message
from crm_desktop.store.archive import Archive
from crm_desktop.ui.trial.camera import Camera

HTML = '<img src="file:///etc/passwd"><b>bold</b> <a href="http://evil.example">link</a> & &amp; &lt;'
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
}
MOST = 250  # records of a kind


def spoil(archive: Archive) -> None:
    """Put one of the texts behind every text, one after the other so that all stand everywhere, as if typed."""
    for shift, (name, columns) in enumerate(TEXTS.items()):
        entity = getattr(entities, name)
        sql = f"SELECT id, {', '.join(columns)} FROM {entity.__tablename__} ORDER BY id LIMIT {MOST}"
        rows = archive.reader().execute(sql).fetchall()
        with archive.step(Message("step.none")) as step:
            for number, (record, *texts) in enumerate(rows):
                filled = {column: text for column, text in zip(columns, texts, strict=True) if text}
                spoilt = {
                    column: f"{text} {ALL[(number + place + shift) % len(ALL)]}"
                    for place, (column, text) in enumerate(filled.items())
                }
                step.save(entity, spoilt, record)


class Suspicion(Camera):
    """Looks for text that is taken for more than text."""

    def take(self, name: str, widget: QWidget, checked: bool = True) -> None:
        super().take(name, widget, checked)
        for problem in dangers(widget):
            self.note(problem)


def dangers(top: QWidget) -> Iterator[str]:
    for child in [top, *top.findChildren(QWidget)]:
        if (
            isinstance(child, QLabel)
            and "<" in child.text()
            and child.textFormat() != Qt.TextFormat.PlainText
        ):
            yield f"taken for markup: {child.text()[:40]!r} in {type(child.parent()).__name__}"
        if is_rich(child.toolTip()):
            yield f"hint taken for markup: {type(child).__name__} in {type(child.parent()).__name__}"
        if isinstance(child, QTableView | QListView) and child.isVisibleTo(top):
            yield from _dangers_in_rows(child)


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
