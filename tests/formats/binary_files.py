"""Small .xls, .xlsb and .ods files, made by hand: what the libraries that write such files do not write."""

from __future__ import annotations

import base64
import datetime
import hashlib
import zipfile
import zlib
from collections.abc import Mapping, Sequence
from html import escape
from pathlib import Path
from struct import pack, unpack_from
from typing import Any

from argon2.low_level import Type, hash_secret_raw
from cryptography.hazmat.decrepit.ciphers.algorithms import ARC4, Blowfish
from cryptography.hazmat.decrepit.ciphers.modes import CFB
from cryptography.hazmat.primitives.ciphers import Cipher
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.ciphers.algorithms import AES
from cryptography.hazmat.primitives.ciphers.modes import CBC

Rows = Sequence[Sequence[Any]]
Links = Mapping[tuple[int, int], str]
_FREE, _END, _FAT = 0xFFFFFFFF, 0xFFFFFFFE, 0xFFFFFFFD


# the container of .xls ----------------------------------------------------------------------------
def compound(path: Path, streams: Mapping[str, bytes]) -> Path:
    """A compound file of sectors of 512 bytes; streams are made long enough to need no small sectors."""
    chains, data = [], b""
    entries = [_entry("Root Entry", 5, _END, 0, child=1)]
    for number, (name, content) in enumerate(streams.items(), 1):
        content = content.ljust(4096, b"\0")
        sectors = -(-len(content) // 512)
        entries.append(
            _entry(
                name, 2, len(data) // 512, len(content), right=number + 1 if number < len(streams) else _FREE
            )
        )
        chains.append(sectors)
        data += content.ljust(sectors * 512, b"\0")
    directory = b"".join(entries).ljust(-(-len(entries) * 128 // 512) * 512, b"\0")
    chains.append(len(directory) // 512)
    fat = [sector for chain in _chains(chains) for sector in chain]
    count = -(-(len(fat) + 1) // 128) if len(fat) < 128 else -(-(len(fat) + len(fat) // 100 + 2) // 128)
    first = len(fat)
    fat += [_FAT] * count
    table = pack(f"<{len(fat)}I", *fat).ljust(count * 512, b"\xff")
    header = (
        b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(16) + pack("<HHHHH", 0x3E, 3, 0xFFFE, 9, 6) + bytes(6)
    )
    header += pack("<9I", 0, count, len(data) // 512, 0, 4096, _END, 0, _END, 0)
    header += pack(f"<{count}I", *range(first, first + count)).ljust(436, b"\xff")
    path.write_bytes(header + data + directory + table)
    return path


def _chains(lengths: Sequence[int]) -> list[list[int]]:
    found, start = [], 0
    for length in lengths:
        found.append([*range(start + 1, start + length), _END])
        start += length
    return found


def _entry(name: str, kind: int, start: int, size: int, *, child: int = _FREE, right: int = _FREE) -> bytes:
    text = name.encode("utf-16-le") + b"\0\0"
    head = text.ljust(64, b"\0") + pack("<HBB", len(text), kind, 1) + pack("<3I", _FREE, right, child)
    return head + bytes(36) + pack("<IQ", start, size)


# .xls ---------------------------------------------------------------------------------------------
def record(kind: int, body: bytes = b"") -> bytes:
    return pack("<HH", kind, len(body)) + body


def xls_stream(
    rows: Rows, *, sheet: str = "Foglio1", hidden_rows: Sequence[int] = (), hidden_columns: Sequence[int] = (),
    links: Links | None = None, formulas: Links | None = None, epoch_1904: bool = False, version: int = 0x0600,
) -> bytes:  # fmt: skip
    """The records of one sheet (BIFF8, or BIFF5 with version 0x0500). formulas: cell -> target of HYPERLINK."""
    wide = version >= 0x0600
    bof = record(0x0809, pack("<HHHH", version, 5, 0x0DBB, 0x07CC) + (bytes(8) if wide else b""))
    name = bytes([len(sheet)]) + (b"\0" if wide else b"") + sheet.encode("latin-1")
    rest = record(0x22, pack("<H", epoch_1904)) + record(0x42, pack("<H", 1200 if wide else 1252))
    before = len(bof) + len(rest) + 4 + 6 + len(name) + 4
    head = bof + rest + record(0x85, pack("<IH", before, 0) + name) + record(0x0A)
    body = record(0x0809, pack("<HHHH", version, 0x10, 0x0DBB, 0x07CC) + (bytes(8) if wide else b""))
    for column in hidden_columns:
        body += record(0x7D, pack("<6H", column, column, 2560, 15, 1, 0))
    body += record(0x200, pack("<IIHHH" if wide else "<HHHHH", 0, len(rows), 0, 50, 0))
    for r in range(len(rows)):
        body += record(0x208, pack("<8H", r, 0, 50, 255, 0, 0, 0x20 if r + 1 in hidden_rows else 0, 15))
    for r, row in enumerate(rows):
        for c, value in enumerate(row):
            body += _xls_cell(r, c, value, (formulas or {}).get((r + 1, c)), wide)
    for (r, c), target in (links or {}).items():
        body += record(
            0x1B8, pack("<4H", r - 1, r - 1, c, c) + bytes(16) + pack("<II", 2, 3) + _moniker(target)
        )
    return head + body + record(0x0A)


def xls(path: Path, rows: Rows, *, version: int = 0x0600, **details: Any) -> Path:
    name = "Workbook" if version >= 0x0600 else "Book"
    return compound(path, {name: xls_stream(rows, version=version, **details)})


def _moniker(target: str) -> bytes:
    text = (target + "\0").encode("utf-16-le")
    return bytes.fromhex("e0c9ea79f9bace118c8200aa004ba90b") + pack("<I", len(text)) + text


def _xls_cell(r: int, c: int, value: Any, target: str | None, wide: bool) -> bytes:
    if value in ("", None):
        return b""
    if isinstance(value, (int, float)):
        return record(0x203, pack("<HHHd", r, c, 15, value))
    text = value.encode("utf-16-le" if wide else "cp1252")
    shown = pack("<HB", len(value), 1) + text if wide else pack("<H", len(value)) + text
    if target is None:
        return record(0x204, pack("<HHH", r, c, 15) + shown)
    tokens = b"".join(b"\x17" + pack("<BB", len(t), 1) + t.encode("utf-16-le") for t in (target, value))
    tokens += b"\x42\x02\x67\x01"
    head = pack("<HHH", r, c, 15) + b"\0\0\0\0\0\0\xff\xff" + pack("<HIH", 0, 0, len(tokens))
    return record(0x06, head + tokens) + record(0x207, shown)


# .xlsb --------------------------------------------------------------------------------------------
def _part(kind: int, body: bytes = b"") -> bytes:
    number = bytes([kind]) if kind < 128 else bytes([kind & 0x7F | 0x80, kind >> 7])
    size, length = b"", len(body)
    while True:
        size += bytes([length & 0x7F | (0x80 if length > 127 else 0)])
        length >>= 7
        if not length:
            return number + size + body


def _wide(text: str) -> bytes:
    return pack("<I", len(text)) + text.encode("utf-16-le")


def xlsb(
    path: Path, rows: Rows, *, hidden_rows: Sequence[int] = (), hidden_columns: Sequence[int] = (), links: Links | None = None,
    epoch_1904: bool = False,
) -> Path:  # fmt: skip
    columns = b"".join(_part(60, pack("<4IH", c, c, 2560, 0, 1)) for c in hidden_columns)
    body = (
        _part(129)
        + _part(148, pack("<4I", 0, len(rows) - 1, 0, 50))
        + _part(390)
        + columns
        + _part(391)
        + _part(145)
    )
    for r, row in enumerate(rows):
        flags = 0x10 if r + 1 in hidden_rows else 0
        body += _part(0, pack("<IIHBBBI", r, 0, 300, 0, flags, 0, 0))
        for c, value in enumerate(row):
            if value not in ("", None):
                number = isinstance(value, (int, float))
                body += _part(
                    5 if number else 6, pack("<II", c, 0) + (pack("<d", value) if number else _wide(value))
                )
    body += _part(146)
    for i, (r, c) in enumerate(links or {}, 1):
        body += _part(494, pack("<4I", r - 1, r - 1, c, c) + _wide(f"rId{i}") + _wide("") * 3)
    book = (
        _part(131)
        + _part(153, pack("<III", int(epoch_1904), 0, 0))
        + _part(143)
        + _part(156, pack("<II", 0, 1) + _wide("rId1") + _wide("Foglio1"))
    )
    kind = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
    relation = '<Relationship Id="{}" Type="' + kind + '{}" Target="{}"{}/>'
    wrap = '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">{}</Relationships>'
    targets = "".join(
        relation.format(f"rId{i}", "hyperlink", escape(t), ' TargetMode="External"')
        for i, t in enumerate((links or {}).values(), 1)
    )
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("[Content_Types].xml", "<Types/>")
        archive.writestr("xl/workbook.bin", book + _part(144) + _part(132))
        archive.writestr(
            "xl/_rels/workbook.bin.rels",
            wrap.format(relation.format("rId1", "worksheet", "worksheets/sheet1.bin", "")),
        )
        archive.writestr("xl/worksheets/sheet1.bin", body + _part(130))
        archive.writestr("xl/worksheets/_rels/sheet1.bin.rels", wrap.format(targets))
    return path


# .ods ---------------------------------------------------------------------------------------------
def ods_content(
    rows: Rows, *, sheet: str = "Foglio1", hidden_rows: Sequence[int] = (), hidden_columns: Sequence[int] = (), links: Links | None = None
) -> str:  # fmt: skip
    width = max(map(len, rows))
    columns = "".join(
        f"<table:table-column{_hide('collapse') if c in hidden_columns else ''}/>" for c in range(width)
    )
    body = ""
    for r, row in enumerate(rows, 1):
        cells = "".join(_ods_cell(value, (links or {}).get((r, c))) for c, value in enumerate(row))
        body += f"<table:table-row{_hide('filter') if r in hidden_rows else ''}>{cells}</table:table-row>"
    spaces = " ".join(
        f'xmlns:{name}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"'
        for name in ("office", "table", "text")
    )
    return (
        f'<?xml version="1.0"?><office:document-content {spaces} xmlns:xlink="http://www.w3.org/1999/xlink"><office:body>'
        f'<office:spreadsheet><table:table table:name="{sheet}">{columns}{body}</table:table></office:spreadsheet></office:body></office:document-content>'
    )


def _hide(how: str) -> str:
    return f' table:visibility="{how}"'


def _ods_cell(value: Any, link: str | None) -> str:
    if value in ("", None):
        return "<table:table-cell/>"
    if isinstance(value, (int, float)):
        return f'<table:table-cell office:value-type="float" office:value="{value}"><text:p>{value}</text:p></table:table-cell>'
    shown = escape(value)
    shown = f'<text:a xlink:href="{escape(link)}">{shown}</text:a>' if link else shown
    return f'<table:table-cell office:value-type="string"><text:p>{shown}</text:p></table:table-cell>'


def ods(path: Path, rows: Rows, **details: Any) -> Path:
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
        archive.writestr("content.xml", ods_content(rows, **details))
        archive.writestr("META-INF/manifest.xml", MANIFEST)
    return path


MANIFEST = (
    '<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0">'
    '<manifest:file-entry manifest:full-path="/" manifest:media-type="application/vnd.oasis.opendocument.spreadsheet"/>'
    '<manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml"/></manifest:manifest>'
)


def encrypted_ods(path: Path, rows: Rows, password: str, way: str) -> Path:
    """way: blowfish (OpenOffice 2), aes-cbc (since OpenOffice 3.4) or aes-gcm (the whole package, LibreOffice 24.8)."""
    salt = bytes(range(16))
    if way == "aes-gcm":
        inner = ods(path.with_suffix(".inner"), rows).read_bytes()
        member, plain = "encrypted-package", inner
    else:
        deflate = zlib.compressobj(9, zlib.DEFLATED, -15)
        member, plain = "content.xml", deflate.compress(ods_content(rows).encode()) + deflate.flush()
    start = (hashlib.sha1 if way == "blowfish" else hashlib.sha256)(password.encode()).digest()
    if way == "aes-gcm":
        key, vector = hash_secret_raw(start, salt, 3, 1024, 4, 32, Type.ID), bytes(12)
        data, names = vector + AESGCM(key).encrypt(vector, plain, None), _NAMES[way]
    else:
        key = hashlib.pbkdf2_hmac("sha1", start, salt, 1024, 16 if way == "blowfish" else 32)
        vector = bytes(8 if way == "blowfish" else 16)
        short = -len(plain) % 16
        padded = plain if way == "blowfish" or not short else plain + bytes(short - 1) + bytes([short])
        cipher = Cipher(Blowfish(key), CFB(vector)) if way == "blowfish" else Cipher(AES(key), CBC(vector))
        encryptor = cipher.encryptor()
        data, names = encryptor.update(padded) + encryptor.finalize(), _NAMES[way]
    algorithm, derivation, generation, checksum = names
    digest = base64.b64encode(
        (hashlib.sha1 if way == "blowfish" else hashlib.sha256)(plain[:1024]).digest()
    ).decode()
    check = f' manifest:checksum-type="{checksum}" manifest:checksum="{digest}"' if checksum else ""
    entry = (
        f'<manifest:file-entry manifest:full-path="{member}"><manifest:encryption-data{check}>'
        f'<manifest:algorithm manifest:algorithm-name="{algorithm}" manifest:initialisation-vector="{base64.b64encode(vector).decode()}"/>'
        f'<manifest:key-derivation manifest:key-derivation-name="{derivation}" manifest:key-size="{16 if way == "blowfish" else 32}"'
        f' manifest:iteration-count="1024" manifest:salt="{base64.b64encode(salt).decode()}" xmlns:loext="urn:loext"'
        f' loext:argon2-iterations="3" loext:argon2-memory="1024" loext:argon2-lanes="4"/>{generation}</manifest:encryption-data></manifest:file-entry>'
    )
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
        archive.writestr(member, data)
        archive.writestr(
            "META-INF/manifest.xml", MANIFEST.replace("</manifest:manifest>", entry + "</manifest:manifest>")
        )
    return path


_SHA256 = '<manifest:start-key-generation manifest:start-key-generation-name="http://www.w3.org/2000/09/xmldsig#sha256" manifest:key-size="32"/>'
_URN = "urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"
_NAMES = {
    "blowfish": ("Blowfish CFB", "PBKDF2", "", "SHA1/1K"),
    "aes-cbc": ("http://www.w3.org/2001/04/xmlenc#aes256-cbc", "PBKDF2", _SHA256, _URN + "#sha256-1k"),
    "aes-gcm": (
        "http://www.w3.org/2009/xmlenc11#aes256-gcm",
        "urn:org:documentfoundation:names:experimental:office:manifest:argon2id",
        _SHA256,
        "",
    ),
}


def rc4_xls_stream(rows: Rows, password: str) -> bytes:
    """BIFF8 with the RC4 encryption of Excel 97: bodies are encrypted, headers and the places of sheets are not."""
    salt = bytes(range(16))
    start = hashlib.md5(password.encode("utf-16-le"), usedforsecurity=False).digest()[:5]
    basis = hashlib.md5((start + salt) * 16, usedforsecurity=False).digest()[:5]

    def stream(block: int, size: int) -> bytes:
        key = hashlib.md5(basis + pack("<I", block), usedforsecurity=False).digest()
        return Cipher(ARC4(key), None).encryptor().update(bytes(size))

    verifier = bytes(range(16, 32))
    digest = hashlib.md5(verifier, usedforsecurity=False).digest()
    hidden = bytes(a ^ b for a, b in zip(verifier + digest, stream(0, 32), strict=True))
    plain = xls_stream(rows)
    pass_record = record(0x2F, pack("<HHH", 1, 1, 1) + salt + hidden)
    first = 4 + unpack_from("<H", plain, 2)[0]
    at = plain.index(record(0x85)[:2], first) + 4  # the place of the sheet moves by the new record
    moved = pack("<I", unpack_from("<I", plain, at)[0] + len(pass_record))
    data = plain[:first] + pass_record + plain[first:at] + moved + plain[at + 4 :]
    keys = b"".join(stream(block, 1024) for block in range(-(-len(data) // 1024)))
    out, position = bytearray(data), 0
    while position + 4 <= len(data):
        kind, length = unpack_from("<HH", data, position)
        body = range(position + 4, position + 4 + length)
        if kind not in (0x0809, 0x2F):
            for i in body[4:] if kind == 0x85 else body:
                out[i] ^= keys[i]
        position += 4 + length
    return bytes(out)


# Excel 2 to 4 -------------------------------------------------------------------------------------
def raw_xls(path: Path, rows: Rows, version: int, *, encoding: str = "cp1252") -> Path:
    """A stream of BIFF2, 3 or 4 as a file; a date is a number that looks like one."""
    bof = {2: 0x0009, 3: 0x0209, 4: 0x0409}[version]
    page = {"cp1252": 0x8001, "mac_roman": 0x8000, "cp850": 850}[encoding]
    data = record(bof, pack("<HH", version, 0x10) + bytes(2 if version > 2 else 0)) + record(
        0x42, pack("<H", page)
    )
    for text in ("General", "DD/MM/YYYY"):
        data += record(
            0x1E if version < 4 else 0x41E,
            (b"" if version < 4 else b"\0\0") + bytes([len(text)]) + text.encode(),
        )
    for looks in (0, 1):
        data += record(
            {2: 0x43, 3: 0x243, 4: 0x443}[version],
            bytes([0, 0, looks, 0]) if version == 2 else bytes([0, looks]) + bytes(10),
        )
    for r, row in enumerate(rows):
        for c, value in enumerate(row):
            data += _raw_cell(r, c, value, version, encoding)
    path.write_bytes(data + record(0x0A))
    return path


def _raw_cell(r: int, c: int, value: Any, version: int, encoding: str) -> bytes:
    date = isinstance(value, datetime.date)
    looks = bytes([0, int(date), 0]) if version == 2 else pack("<H", int(date))
    head = pack("<HH", r, c) + looks
    if isinstance(value, str):
        text = value.encode(encoding)
        return record(
            0x04 if version == 2 else 0x204,
            head + (bytes([len(text)]) if version == 2 else pack("<H", len(text))) + text,
        )
    number = float((value - datetime.date(1899, 12, 30)).days) if date else value
    if version == 2 and isinstance(value, int):
        return record(0x02, head + pack("<H", value))
    if version > 2 and isinstance(value, int):
        return record(0x27E, head + pack("<i", value << 2 | 2))
    return record(0x03 if version == 2 else 0x203, head + pack("<d", number))
