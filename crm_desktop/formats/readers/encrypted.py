"""Workbooks with a password: Excel's own default one opens without asking."""

from __future__ import annotations

import io
from pathlib import Path

from crm_desktop.formats.model import Refusal

DEFAULT_PASSWORD = "VelvetSweatshop"  # what Excel uses for "read-only recommended"


def is_encrypted_xls(path: Path) -> bool:
    """True when the BIFF stream starts with a FILEPASS record."""
    import olefile

    try:
        with olefile.OleFileIO(str(path)) as compound:
            name = next(s for s in compound.listdir() if s[-1].lower() in ("workbook", "book"))
            head = compound.openstream(name).read(2048)
    except Exception:  # a damaged compound file: the reader will say so
        return False
    position = 0
    while position + 4 <= len(head):
        record, length = (
            int.from_bytes(head[position : position + 2], "little"),
            int.from_bytes(head[position + 2 : position + 4], "little"),
        )
        if record == 0x2F:
            return True
        if position and record not in (0xE1, 0xC1, 0xE2, 0x5C, 0x42, 0x161, 0x1C0, 0x13D, 0x86, 0x5B):
            return False
        position += 4 + length
    return False


def decrypt(path: Path, password: str | None) -> bytes:
    """The bytes of the workbook inside; Refusal import.password when no password fits."""
    import msoffcrypto

    for attempt in filter(None, (password, DEFAULT_PASSWORD)):
        try:
            with path.open("rb") as file:
                office = msoffcrypto.OfficeFile(file)
                office.load_key(password=attempt)
                out = io.BytesIO()
                office.decrypt(out)
                return out.getvalue()
        except Exception:  # msoffcrypto raises many kinds for a wrong password; the next one may fit
            continue
    raise Refusal("import.password", file=path.name, given=bool(password))
