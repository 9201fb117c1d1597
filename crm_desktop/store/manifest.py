"""What is known of a backup, in a small file beside it, which carries its own hash."""

from __future__ import annotations

import json
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, NamedTuple

from crm_desktop.domain.backup_calendar import Dated, Reason
from crm_desktop.store.durable import write_whole

SUFFIX = ".json"
#: a copy is new, then found whole (verified) or not (damaged)
NEW, VERIFIED, DAMAGED = "new", "verified", "damaged"


class Manifest(NamedTuple):
    """Moments are UTC text. `sha256` is of the file without its seal. `salt` tells which password an encrypted copy has."""

    number: int
    made: str
    reason: str
    archive: str
    archive_id: str
    bytes: int
    sha256: str
    schema: int = 0
    last_step: int = 0
    last_step_at: str = ""
    salt: str = ""
    counts: dict[str, int] = {}
    state: str = NEW
    checked: str = ""

    @property
    def moment(self) -> datetime:
        return datetime.strptime(self.made, "%Y-%m-%dT%H:%M:%SZ").replace(tzinfo=UTC)

    @property
    def verified(self) -> bool:
        return self.state == VERIFIED


class Backup(NamedTuple):
    """A copy on the shelf."""

    path: Path
    manifest: Manifest

    @property
    def dated(self) -> Dated:
        m = self.manifest
        apart = m.reason == Reason.MIGRATION
        return Dated(self.path.name, m.number, m.moment, m.bytes, m.verified, apart)


def beside(copy: Path) -> Path:
    return copy.with_name(copy.name + SUFFIX)


def write(copy: Path, manifest: Manifest) -> Backup:
    """Durably, before or after the copy itself."""
    values = manifest._asdict()
    text = json.dumps({**values, "hash": _hash(values)}, ensure_ascii=False, indent=1)
    write_whole(beside(copy), text.encode("utf-8", "surrogatepass"))
    return Backup(copy, manifest)


def read(copy: Path) -> Manifest | None:
    """None when it is missing, or not as it was written."""
    try:
        values = json.loads(beside(copy).read_bytes().decode("utf-8", "surrogatepass"))
        said = values.pop("hash")
        manifest = Manifest(**values)
        manifest.moment  # noqa: B018  (a date that is none)
    except (OSError, ValueError, TypeError, KeyError, AttributeError):
        return None
    return manifest if said == _hash(values) else None


def _hash(values: dict[str, Any]) -> str:
    import hashlib  # not at the start of the window

    text = json.dumps(values, ensure_ascii=True, sort_keys=True, separators=(",", ":"))
    return hashlib.sha256(text.encode("ascii")).hexdigest()
