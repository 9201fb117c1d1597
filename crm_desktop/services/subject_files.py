"""Files kept with a subject, inside the archive, by the hash of their bytes."""

from __future__ import annotations

import hashlib
import mimetypes
import re
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

from crm_desktop.domain import entities
from crm_desktop.domain.changes import Changes
from crm_desktop.domain.messages import Message
from crm_desktop.errors import UserError
from crm_desktop.store import subject_records
from crm_desktop.store.archive import Archive

#: what one attached file may weigh
LARGEST = 25 * 1024 * 1024
#: what a double click would run rather than show
PROGRAMS = (
    ".exe", ".com", ".bat", ".cmd", ".ps1", ".msi", ".msp", ".scr", ".pif", ".cpl", ".hta", ".vbs", ".vbe", ".js", ".jse",
    ".wsf", ".wsh", ".jar", ".lnk", ".url", ".reg", ".sh", ".bash", ".desktop", ".app", ".command", ".scpt", ".workflow",
    ".terminal", ".py", ".pyw", ".pl", ".rb", ".docm", ".xlsm", ".pptm", ".iso", ".appimage", ".run", ".deb", ".rpm",
)  # fmt: skip


class _File(NamedTuple):
    name: str
    media_type: str
    content: bytes
    sha256: str


class SubjectFiles:
    archive: Archive

    def attach(self, subject_id: int, files: Sequence[Path], interaction_id: int | None = None) -> Changes:
        """Take copies of files into the archive.

        UserError("attachment.too_big"), ("attachment.unreadable"), ("attachment.not_a_file"): nothing is attached then.
        """
        read = [_read(file) for file in files]
        with self.archive.maintenance() as connection:
            for file in read:
                subject_records.keep_content(connection, file.sha256, file.content)
        data = {"count": len(read), "name": subject_records.name_of(self.archive.reader(), subject_id)}
        with self.archive.step(Message("step.attachment.add", data)) as step:
            for file in read:
                values = {
                    "name": file.name,
                    "media_type": file.media_type,
                    "size": len(file.content),
                    "sha256": file.sha256,
                }
                owner = {"subject_id": subject_id, "interaction_id": interaction_id}
                step.save(entities.Attachment, {**owner, **values})
        return step.changes

    def rename_attachment(self, attachment_id: int, name: str) -> Changes:
        name = " ".join(name.split())
        if not name:
            raise UserError("attachment.needs_name")
        with self.archive.step(Message("step.attachment.rename", {"file": name})) as step:
            step.save(entities.Attachment, {"name": name}, attachment_id)
        return step.changes

    def delete_attachment(self, attachment_id: int) -> Changes:
        found = subject_records.content_of(self.archive.reader(), attachment_id)
        with self.archive.step(
            Message("step.attachment.delete", {"file": found[0] if found else ""})
        ) as step:
            step.delete("attachment", [attachment_id])
        return step.changes

    def write_attachment(self, attachment_id: int, target: Path) -> Path:
        """Write the bytes to a file, or into a folder under the attachment's own name. UserError("attachment.gone")."""
        found = subject_records.content_of(self.archive.reader(), attachment_id)
        if found is None:
            raise UserError("attachment.gone")
        file = target / safe_name(found[0]) if target.is_dir() else target
        try:
            file.write_bytes(found[1])
        except OSError as error:
            raise UserError("attachment.not_written", file=str(file), reason=error.strerror or "") from error
        return file


def _read(file: Path) -> _File:
    try:
        if not file.is_file():
            raise UserError("attachment.not_a_file", file=file.name)
        if file.stat().st_size > LARGEST:
            raise UserError("attachment.too_big", file=file.name, limit=LARGEST // 1024 // 1024)
        content = file.read_bytes()
    except OSError as error:
        raise UserError("attachment.unreadable", file=file.name) from error
    media_type = mimetypes.guess_type(file.name)[0] or ""
    return _File(file.name, media_type, content, hashlib.sha256(content).hexdigest())


def is_program(name: str) -> bool:
    """Opening it would run it."""
    return Path(name.strip(" .").lower()).suffix in PROGRAMS


_RESERVED = re.compile(r"(con|prn|aux|nul|com\d|lpt\d)(\..*)?", re.IGNORECASE)


def safe_name(name: str) -> str:
    """A file name that every system takes and that cannot leave its folder."""
    plain = re.sub(r'[\x00-\x1f\x7f<>:"/\\|?*\u202a-\u202e\u2066-\u2069]', "_", name).strip(" .")[-120:]
    return f"_{plain}" if not plain or _RESERVED.fullmatch(plain) else plain
