"""Spreadsheets of LibreOffice and OpenOffice with a password: Blowfish, AES-CBC, and the whole package in AES-GCM."""

from __future__ import annotations

import base64
import hashlib
import io
import zipfile
import zlib
from collections.abc import Mapping
from pathlib import Path
from typing import NamedTuple
from xml.etree import ElementTree

from crm_desktop.formats.model import Refusal

_MIME = "application/vnd.oasis.opendocument.spreadsheet"
_MANIFEST = (
    '<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0">'
    f'<manifest:file-entry manifest:full-path="/" manifest:media-type="{_MIME}"/>'
    '<manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml"/></manifest:manifest>'
)
_PACKAGE = "encrypted-package"
#: what the first bytes of a file must give
_CHECKED = 1024


class _Way(NamedTuple):
    """How one member is encrypted: the attributes of the manifest, without their prefixes."""

    checksum: Mapping[str, str]
    algorithm: Mapping[str, str]
    derivation: Mapping[str, str]
    start: Mapping[str, str]


def decrypted_ods(path: Path, password: str | None, largest: int) -> bytes | None:
    """The spreadsheet without its password; None when it has none. Refusal import.password when it does not fit."""
    with zipfile.ZipFile(path) as archive:
        names = archive.NameToInfo
        if "META-INF/manifest.xml" not in names:
            return None
        ways = _ways(archive.read("META-INF/manifest.xml"))
        if not ways:
            return None
        member = _PACKAGE if _PACKAGE in ways and _PACKAGE in names else "content.xml"
        data = archive.read(member)
    if member not in ways:  # only something beside the cells is locked
        return _packed(data)
    plain = _opened(data, ways[member], password, largest) if password else None
    if plain is None:
        raise Refusal("import.password", file=path.name, given=bool(password))
    return plain if member == _PACKAGE else _packed(plain)


def _packed(content: bytes) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_STORED) as archive:
        archive.writestr("mimetype", _MIME)
        archive.writestr("content.xml", content)
        archive.writestr("META-INF/manifest.xml", _MANIFEST)
    return out.getvalue()


def _ways(manifest: bytes) -> dict[str, _Way]:
    if b"<!ENTITY" in manifest:
        return {}
    try:
        root = ElementTree.fromstring(manifest)
    except ElementTree.ParseError:
        return {}
    found = {}
    for entry in root:
        for data in entry:
            if _bare(data.tag) == "encryption-data":
                parts = {_bare(part.tag): _attributes(part) for part in data}
                found[_attributes(entry).get("full-path", "")] = _Way(
                    _attributes(data), parts.get("algorithm", {}), parts.get("key-derivation", {}),
                    parts.get("start-key-generation", {}),
                )  # fmt: skip
    return found


def _bare(name: str) -> str:
    return name.rpartition("}")[2]


def _attributes(element: ElementTree.Element) -> dict[str, str]:
    return {_bare(key): value for key, value in element.attrib.items()}


def _opened(data: bytes, way: _Way, password: str, largest: int) -> bytes | None:
    """The member, or None when the password is not the right one."""
    from cryptography.exceptions import InvalidTag

    try:
        plain = _deciphered(data, way, _key(way, password))
        if not _agrees(plain, way.checksum):
            return None
        return plain if plain.startswith(b"PK\x03\x04") else _inflated(plain, largest)
    except (InvalidTag, zlib.error, ValueError, KeyError):
        return None


def _key(way: _Way, password: str) -> bytes:
    """The password's digest, stretched."""
    name = way.start.get("start-key-generation-name", "SHA1").lower()
    digest = hashlib.sha256 if "sha256" in name else hashlib.sha1
    start = digest(password.encode("utf-8")).digest()
    salt = base64.b64decode(way.derivation["salt"])
    size = int(way.derivation.get("key-size", "16"))
    if way.derivation.get("key-derivation-name", "").lower().endswith("argon2id"):
        return _argon(way.derivation, start, salt, size)
    rounds = min(int(way.derivation.get("iteration-count", "1024")), 5_000_000)
    return hashlib.pbkdf2_hmac("sha1", start, salt, rounds, size)


def _argon(how: Mapping[str, str], start: bytes, salt: bytes, size: int) -> bytes:
    from argon2.low_level import Type, hash_secret_raw

    memory = min(int(how.get("argon2-memory", "65536")), 512 * 1024)
    rounds, lanes = int(how.get("argon2-iterations", "3")), int(how.get("argon2-lanes", "4"))
    return hash_secret_raw(start, salt, min(rounds, 20), memory, min(lanes, 16), size, Type.ID)


def _deciphered(data: bytes, way: _Way, key: bytes) -> bytes:
    from cryptography.hazmat.decrepit.ciphers.algorithms import Blowfish
    from cryptography.hazmat.decrepit.ciphers.modes import CFB
    from cryptography.hazmat.primitives.ciphers import Cipher
    from cryptography.hazmat.primitives.ciphers.aead import AESGCM
    from cryptography.hazmat.primitives.ciphers.algorithms import AES
    from cryptography.hazmat.primitives.ciphers.modes import CBC

    name = way.algorithm.get("algorithm-name", "").lower()
    vector = base64.b64decode(way.algorithm.get("initialisation-vector", ""))
    if name.endswith("gcm"):
        return AESGCM(key).decrypt(data[:12], data[12:], None)
    if "aes" in name:
        decryptor = Cipher(AES(key), CBC(vector)).decryptor()
    else:
        decryptor = Cipher(Blowfish(key), CFB(vector)).decryptor()
    return decryptor.update(data) + decryptor.finalize()


def _agrees(plain: bytes, checksum: Mapping[str, str]) -> bool:
    """Authenticated ciphers have no checksum; the others one of the first kilobyte."""
    if "checksum" not in checksum:
        return True
    kind = checksum.get("checksum-type", "").lower()
    wanted = base64.b64decode(checksum["checksum"])
    part = plain[:_CHECKED] if kind.endswith("1k") else plain
    digest = hashlib.sha256 if "sha256" in kind else hashlib.sha1
    unpadded = part[: -part[-1]] if part and len(part) < _CHECKED and part[-1] <= 16 else part
    return wanted in (digest(part).digest(), digest(unpadded).digest())


def _inflated(plain: bytes, largest: int) -> bytes:
    inflater = zlib.decompressobj(-15)
    found = inflater.decompress(plain, largest)
    if not inflater.eof:
        raise Refusal("import.too_large", file="") if inflater.unconsumed_tail else zlib.error("cut off")
    return found
