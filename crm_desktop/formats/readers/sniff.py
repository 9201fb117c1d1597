"""What a file is, told by its content; the name of the file is not asked."""

from __future__ import annotations

import re
import zipfile
from pathlib import Path

from crm_desktop.formats.model import Refusal
from crm_desktop.formats.readers.encodings import utf16_without_mark
from crm_desktop.formats.readers.limits import Limits
from crm_desktop.formats.readers.old_excel import is_old

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_NOT_TEXT = (
    b"%PDF",
    b"\x89PNG",
    b"\xff\xd8\xff",
    b"GIF8",
    b"Rar!",
    b"7z\xbc\xaf",
    b"\x1f\x8b",
    b"BM",
    b"ID3",
    b"\x7fELF",
    b"MZ",
)
_OTHER_TEXT = (b"<?xml", b"<!doctype", b"{", b"[{", b"-- ", b"begin:vcalendar", b"dn:", b"{\\rtf", b"#!/")


def kind_of(path: Path, limits: Limits) -> str:
    """xlsx, xlsb, xls, ods, encrypted, csv, html, mhtml, xmlss or vcf; Refusal for what is none of these."""
    size = path.stat().st_size
    if size == 0:
        raise Refusal("import.empty", file=path.name)
    if size > limits.file_size:
        raise Refusal("import.too_large", file=path.name)
    with path.open("rb") as file:
        head = file.read(8192)
    if head.startswith((b"PK\x03\x04", b"PK\x05\x06")):
        return _kind_of_archive(path, limits)
    if head.startswith(OLE):
        return _kind_of_compound(path)
    return _kind_of_text(path, head)


def _kind_of_archive(path: Path, limits: Limits) -> str:
    try:
        with zipfile.ZipFile(path) as archive:
            members = archive.infolist()
            names = {member.filename for member in members}
            mime = _mime(archive) if "mimetype" in names else ""
    except (zipfile.BadZipFile, OSError, NotImplementedError, ValueError, EOFError) as error:
        raise Refusal("import.damaged", file=path.name) from error
    if len(members) > limits.members or sum(member.file_size for member in members) > limits.inflated:
        raise Refusal("import.too_large", file=path.name)
    if "opendocument.spreadsheet" in mime:
        return "ods"
    lower = {name.lower().lstrip("/").replace("\\", "/") for name in names}
    if any(name.endswith("workbook.bin") for name in lower):
        return "xlsb"
    if "content.xml" in lower and "mimetype" not in names and any(n.startswith("meta-inf/") for n in lower):
        return "ods"
    if (
        any(name.startswith(("word/", "ppt/")) for name in lower)
        or mime
        or "[content_types].xml" not in lower
    ):
        raise Refusal("import.not_a_spreadsheet", file=path.name)
    return "xlsx"


def _mime(archive: zipfile.ZipFile) -> str:
    with archive.open("mimetype") as file:
        return file.read(200).decode("ascii", "replace")


def _kind_of_compound(path: Path) -> str:
    import olefile

    try:
        with olefile.OleFileIO(str(path)) as compound:
            streams = {"/".join(parts).lower() for parts in compound.listdir()}
    except Exception as error:  # olefile lets many kinds of error through on damaged files
        raise Refusal("import.damaged", file=path.name) from error
    if "encryptedpackage" in streams:
        return "encrypted"
    if streams & {"workbook", "book"}:
        return "xls"
    known = ("worddocument", "powerpoint document", "__properties_version1.0", "visiodocument")
    raise Refusal("import.not_a_spreadsheet" if streams & set(known) else "import.damaged", file=path.name)


def _kind_of_text(path: Path, head: bytes) -> str:
    name = path.name
    if is_old(head):
        return "xls"
    if head.startswith(_NOT_TEXT) or _looks_binary(head):
        raise Refusal(
            "import.damaged" if _is_called_workbook(path) else "import.not_a_spreadsheet", file=name
        )
    text = head.replace(b"\x00", b"").lstrip(b"\xef\xbb\xbf\xff\xfe \t\r\n").lower()
    if not text:
        raise Refusal("import.empty", file=name)
    if kind := _kind_by_words(text):
        return kind
    if text.startswith(_OTHER_TEXT) or (_is_called_workbook(path) and not _has_table(text)):
        raise Refusal("import.not_a_spreadsheet", file=name)
    return "csv"


def _is_called_workbook(path: Path) -> bool:
    return path.suffix.lower() in (".xls", ".xlsx", ".xlsm", ".xlsb", ".ods")


def _kind_by_words(text: bytes) -> str:
    if text.startswith(b"begin:vcard"):
        return "vcf"
    if b"urn:schemas-microsoft-com:office:spreadsheet" in text and b"<workbook" in text:
        return "xmlss"
    if text.startswith(b"<") and re.search(rb"<(table|html|body)[\s>]", text):
        return "html"
    if text.startswith((b"mime-version:", b"from:", b"content-type:")) and b"multipart/related" in text:
        return "mhtml"
    if not text.startswith(b"begin:vcalendar") and re.search(rb"^begin:vcard\s*$", text, re.MULTILINE):
        return "vcf"
    return ""


def _has_table(text: bytes) -> bool:
    """More than one line, or a line with cells: a message called .xls has neither."""
    text = text.strip()
    return b"\n" in text or b"\r" in text or any(sign in text for sign in b"\t;,|")


def _looks_binary(head: bytes) -> bool:
    if head.startswith((b"\xff\xfe", b"\xfe\xff")) or utf16_without_mark(head[:4096]):
        return False
    if head.count(0) > len(head) * 0.05:  # fewer are damage in a text
        return True
    control = sum(byte < 9 or 13 < byte < 27 or 27 < byte < 32 for byte in head[:2000].replace(b"\x00", b""))
    return control > len(head[:2000]) * 0.02
