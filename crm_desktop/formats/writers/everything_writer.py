"""Writing the copy with everything in it: rows as they are in the file, attached files, and the manifest."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Sequence

from crm_desktop.formats.everything import (
    ATTACHED,
    ATTACHED_COLUMNS,
    ATTACHMENTS,
    ERASED,
    MANIFEST,
    TABLES,
    Manifest,
    Part,
    to_json,
)
from crm_desktop.formats.writers.packing import Counted, Pack

Lines = Iterable[Sequence[str]]
#: (sha256, bytes, name) of an attached file
AttachedFile = tuple[str, int, str]


def write_table(
    pack: Pack, table: str, columns: Sequence[str], chunks: Lines, told: Callable[[int], None]
) -> Part:
    """Rows that are JSON arrays already; `told(rows)` hears how many were written."""
    return _write_lines(pack, table, f"{TABLES}{table}.jsonl", columns, chunks, told)


def write_erased(pack: Pack, columns: Sequence[str], chunks: Lines, told: Callable[[int], None]) -> Part:
    """The random ids of subjects that must not come back."""
    return _write_lines(pack, "erased", ERASED, columns, chunks, told)


def write_attached(
    pack: Pack, files: Sequence[AttachedFile], content: Callable[[str], bytes], told: Callable[[int], None]
) -> Part:
    """Each file under the start of its hash and its name, and the list of them."""
    named = [(digest, size, f"{ATTACHMENTS}{digest[:16]} {name}") for digest, size, name in files]
    for digest, _size, name in named:
        with pack.entry(name) as entry:
            entry.write(content(digest))
        told(0)
    lines = [json.dumps(row, ensure_ascii=False) for row in named]
    return _write_lines(pack, "attachments", ATTACHED, ATTACHED_COLUMNS, [lines] if lines else [], told)


def write_manifest(pack: Pack, manifest: Manifest) -> None:
    with pack.entry(MANIFEST) as entry:
        entry.write(to_json(manifest).encode("utf-8"))


def _write_lines(
    pack: Pack, name: str, file: str, columns: Sequence[str], chunks: Lines, told: Callable[[int], None]
) -> Part:
    rows = 0
    with pack.entry(file) as entry:
        counted = Counted(entry)
        counted.write(json.dumps(list(columns)).encode("utf-8") + b"\n")
        for lines in chunks:
            counted.write(("\n".join(lines) + "\n").encode("utf-8"))
            rows += len(lines)
            told(len(lines))
    return Part(name, file, rows, counted.size, counted.sha256)
