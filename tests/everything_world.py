"""An archive with something in every table there is, and in every column a text that somebody might regret."""

from __future__ import annotations

import json
import shutil
from functools import cache
from hashlib import sha256
from pathlib import Path
from tempfile import mkdtemp
from typing import Any

from crm_desktop.domain.choices import CHOICES
from crm_desktop.domain.messages import Message
from crm_desktop.store.archive import Archive
from crm_desktop.store.shapes import (
    NAMED_REFERENCES,
    ORDERED_PAIRS,
    ColumnShape,
    TableShape,
    parents_first,
    shapes,
)
from crm_desktop.store.step import Step

HOSTILE = (
    "=HYPERLINK(A1)",
    "+39 1",
    "-5",
    "@SUM(1)",
    "\t=1",
    "'quoted'",
    '"double", ; comma',
    "line\nbreak",
    "<b>bold</b> & <img src='file:///x'>",
    "\u202eRTL\u202c \u200b zero",
    "e\u0301 Ångström ß İ ﬀ",
    "emoji 👩‍👩‍👧 𝕏",
    "_x0041_ literal",
    "\\n \\; %s {0} $1",
    "nul? \u2400 \x07\x1b",
    "x" * 10_000,
    "01234567890",
    "null",
    "[]",
)


def fill(archive: Archive, rounds: int = 3) -> None:
    """Add rows to every table of records, each column of text taking the hostile strings in turn."""
    found = shapes(archive.reader())
    order = parents_first(found)
    with archive.step(Message("step.test")) as step:
        for number in range(rounds * len(HOSTILE)):
            for table in order:
                _add(step, found[table], number)
    _attach(archive)


def _add(step: Step, shape: TableShape, number: int) -> None:
    columns = [column for column in shape.columns if column.name not in ("id", "uid")]
    values = {column.name: _value(step, shape, column, number) for column in columns}
    if shape.name in NAMED_REFERENCES:
        reference, kind = NAMED_REFERENCES[shape.name]
        values[reference] = _newest(step, values[kind])
    if shape.name in ORDERED_PAIRS:
        first, second = ORDERED_PAIRS[shape.name]
        if values[second] == 1:
            return
        values[first] = values[second] - 1
    names = ", ".join(values)
    sql = f"INSERT INTO {shape.name}({names}) VALUES ({', '.join('?' * len(values))}) ON CONFLICT DO NOTHING"
    step.execute(sql, list(values.values()))


def _value(step: Step, shape: TableShape, column: ColumnShape, number: int) -> Any:
    if column.name == "deleted_at" and number % 7:
        return None
    if column.nullable and number % 5 == 0:
        return None
    if (words := CHOICES.get((shape.name, column.name))) is not None:
        return sorted(words, key=str)[number % len(words)]
    if column.refers_to:
        return _newest(step, column.refers_to)
    text = HOSTILE[number % len(HOSTILE)]
    if column.name in ("field", "sha256", "purpose", "fingerprint", "key"):
        text = f"{column.name} {number}"
    made = {
        "INTEGER": number * 1_234_567, "BOOLEAN": number % 2, "DATE": f"20{number % 100:02}-02-28", "TEXT": text,
        "MOMENT": f"2026-01-{number % 28 + 1:02}T09:30:00Z", "OBJECT": json.dumps({text: [text, number]}), "JSON": json.dumps(text),
    }  # fmt: skip
    return made[column.type]


def _newest(step: Step, table: str) -> int | None:
    found: int | None = step.execute(f"SELECT max(id) FROM {table}").fetchone()[0]
    return found


def _attach(archive: Archive) -> None:
    """Bytes for the attachments, two of them with the same."""
    with archive.maintenance() as connection:
        ids = [row[0] for row in connection.execute("SELECT id FROM attachment ORDER BY id")]
        for number, row in enumerate(ids):
            content = bytes(range(256)) * (number // 2 + 1)
            digest = sha256(content).hexdigest()
            connection.execute(
                "UPDATE attachment SET sha256 = ?, size = ? WHERE id = ?", (digest, len(content), row)
            )
            connection.execute("INSERT OR IGNORE INTO attachment_content VALUES (?, ?)", (digest, content))


def dump(archive: Archive) -> dict[str, list[tuple[Any, ...]]]:
    """Every row of every table of records, as the file has it."""
    connection = archive.reader()
    found = {}
    for name, shape in shapes(connection).items():
        columns = ", ".join("NULL" if (name, c) == ("import_batch", "step") else c for c in shape.names)
        found[name] = connection.execute(f"SELECT {columns} FROM {name} ORDER BY id").fetchall()
    own = ("archive.id", "archive.program")
    found["setting"] = [row for row in found["setting"] if not any(name in row for name in own)]
    found["contents"] = connection.execute("SELECT * FROM attachment_content ORDER BY sha256").fetchall()
    return found


@cache
def _filled() -> Path:
    path = Path(mkdtemp(prefix="crm-full-")) / "full.crm"
    archive = Archive.create(path)
    fill(archive)
    archive.close()
    return path


def full_archive(folder: Path) -> Archive:
    """One with everything, of which there is one per test run, copied."""
    return Archive.open(Path(shutil.copy(_filled(), folder / "full.crm")))


def empty(folder: Path, name: str = "new.crm") -> Archive:
    return Archive.create(folder / name)
