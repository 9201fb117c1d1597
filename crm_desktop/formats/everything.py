"""The copy with everything in it: what its files are called and what its manifest says (docs/EXPORT_FORMAT.md)."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass, field
from typing import Any

FORMAT = "crm-desktop-everything"
#: raised when an older program could no longer read what is written
VERSION = 1
MANIFEST = "manifest.json"
TABLES = "tables/"
ATTACHMENTS = "attachments/"
ATTACHED = "attachments.jsonl"
ERASED = "erased.jsonl"
ATTACHED_COLUMNS = ("sha256", "bytes", "file")
#: a manifest is small; whoever sends more has something else in mind
LARGEST_MANIFEST = 4 * 1024 * 1024


@dataclass(frozen=True)
class Part:
    """A file of rows: a header line with the columns, then a JSON array per row. Hash and size are of the plain bytes."""

    name: str
    file: str
    rows: int
    bytes: int
    sha256: str


@dataclass(frozen=True)
class Manifest:
    """`version` is of the format, `schema` of the tables, `program` says who wrote it; `created` is a UTC moment."""

    schema: int
    program: str
    created: str
    tables: tuple[Part, ...]
    erased: Part
    attachments: Part
    attached_bytes: int = 0
    version: int = VERSION
    format: str = field(default=FORMAT)

    @property
    def rows(self) -> dict[str, int]:
        return {part.name: part.rows for part in self.tables}

    @property
    def parts(self) -> tuple[Part, ...]:
        return (*self.tables, self.erased, self.attachments)

    @property
    def size(self) -> int:
        """Bytes of everything that is read on the way back."""
        return sum(part.bytes for part in self.parts) + self.attached_bytes


def to_json(manifest: Manifest) -> str:
    plain = asdict(manifest)
    ordered = {"format": plain.pop("format"), "version": plain.pop("version"), **plain}
    return json.dumps(ordered, indent=1, ensure_ascii=False) + "\n"


def from_json(text: str) -> Manifest:
    """ValueError, KeyError or TypeError when it is none; a newer version is read as far as it goes."""
    plain = json.loads(text)
    if not isinstance(plain, dict) or plain.get("format") != FORMAT:
        raise ValueError("not a manifest")
    if int(plain["version"]) > VERSION:  # only this much is sure of a newer one
        nothing = Part("", "", 0, 0, "")
        return Manifest(0, "", "", (), nothing, nothing, version=int(plain["version"]))
    return Manifest(
        schema=_number(plain["schema"]),
        program=str(plain["program"]),
        created=str(plain["created"]),
        tables=tuple(_part(part) for part in plain["tables"]),
        erased=_part(plain["erased"]),
        attachments=_part(plain["attachments"]),
        attached_bytes=_number(plain["attached_bytes"]),
        version=_number(plain["version"]),
    )


def _part(plain: dict[str, Any]) -> Part:
    names = {key: str(plain[key]) for key in ("name", "file", "sha256")}
    return Part(rows=_number(plain["rows"]), bytes=_number(plain["bytes"]), **names)


def _number(value: Any) -> int:
    if type(value) is not int or not 0 <= value < 2**53:
        raise ValueError("not a number")
    return value
