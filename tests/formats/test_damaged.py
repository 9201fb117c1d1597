"""Files with bytes changed at random, outside and inside their archive: read, or refused with a sentence."""

from __future__ import annotations

import io
import os
import random
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

from crm_desktop.errors import UserError
from crm_desktop.formats.session import ImportReader
from crm_desktop.ui.words.importing import WORDS
from tests.formats.binary_files import encrypted_ods, ods, raw_xls, xls, xlsb
from tests.formats.files import table, workbook

#: CRM_FUZZ=500 tries many more (see CONTRIBUTING)
CASES = int(os.environ.get("CRM_FUZZ", "4"))
ROWS = [
    ["Nominativo", "Telefono", "Email"],
    *([f"Rossi Mario {n}", f"02 {n:07}", f"m{n}@x.example"] for n in range(60)),
]
CARD = "BEGIN:VCARD\r\nVERSION:3.0\r\nN:Rossi;Mario;;;\r\nitem1.TEL;TYPE=CELL:339 1234567\r\nNOTE;ENCODING=QUOTED-PRINTABLE:citt=C3=A0=\r\n x\r\nEND:VCARD\r\n"
PAGE = (
    "<html><table>"
    + "".join("<tr>" + "".join(f"<td colspan=1>{c}</td>" for c in row) + "</tr>" for row in ROWS)
    + "</table></html>"
)
XML = (
    '<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet" xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet">'
    '<Worksheet ss:Name="F"><Table>'
    + "".join("<Row>" + "".join(f'<Cell ss:Index="{i}"><Data ss:Type="String">{c}</Data></Cell>' for i, c in enumerate(row, 1)) + "</Row>" for row in ROWS)
    + "</Table></Worksheet></Workbook>"
)  # fmt: skip
LINKS = {(2, 2): "mailto:a@x.example"}


def text_file(content: str) -> Callable[[Path], Path]:
    def make(path: Path) -> Path:
        path.write_text(content, "utf-8", newline="")
        return path

    return make


MAKERS: dict[str, Callable[[Path], Path]] = {
    "xlsx": lambda path: workbook(path, {"F": ROWS}, links={"C2": "mailto:a@x.example"}), "csv": lambda path: table(path, ROWS),
    "xls": lambda path: xls(path, ROWS, hidden_rows=[3], links=LINKS), "old.xls": lambda path: raw_xls(path, ROWS, 4),
    "5.xls": lambda path: xls(path, ROWS, version=0x0500), "xlsb": lambda path: xlsb(path, ROWS, hidden_rows=[3], links=LINKS),
    "ods": lambda path: ods(path, ROWS, hidden_rows=[3], links=LINKS), "locked.ods": lambda path: encrypted_ods(path, ROWS, "prova", "aes-cbc"),
    "vcf": text_file(CARD * 20), "html": text_file(PAGE), "xml": text_file(XML),
}  # fmt: skip


def damaged(data: bytes, dice: random.Random) -> bytes:
    """Some bytes changed, a piece cut out or repeated, or the end missing."""
    changed = bytearray(data)
    for _ in range(dice.choice([1, 5, 40])):
        changed[dice.randrange(len(changed))] = dice.randrange(256)
    if dice.random() < 0.3:
        start = dice.randrange(len(changed))
        piece = changed[start : start + dice.randrange(200)]
        changed[start : start + len(piece)] = piece * dice.choice([0, 2, 20])
    return bytes(changed[: dice.randrange(1, len(changed))] if dice.random() < 0.2 else changed)


def damaged_inside(data: bytes, dice: random.Random) -> bytes:
    """An archive that is whole, with a damaged member."""
    out = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(data)) as archive,
        zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as copy,
    ):
        names = archive.namelist()
        victim = dice.choice(
            [n for n in names if "sheet" in n or "content" in n or dice.random() < 0.5] or names
        )
        for name in names:
            member = archive.read(name)
            copy.writestr(name, damaged(member, dice) if name == victim and member else member)
    return out.getvalue()


def survives(path: Path) -> None:
    try:
        with ImportReader(path, "prova") as reader:
            for sheet in reader.proposed:
                assert all(batch.subjects() for batch in reader.rows(sheet))
    except UserError as error:
        assert error.message.code in WORDS  # noqa: PT017  either outcome is right


@pytest.mark.parametrize("kind", MAKERS)
@pytest.mark.parametrize("seed", range(CASES))
def test_damaged_files(tmp_path: Path, kind: str, seed: int) -> None:
    path = MAKERS[kind](tmp_path / f"rotto.{kind}")
    path.write_bytes(damaged(path.read_bytes(), random.Random(f"{kind} {seed}")))
    survives(path)


@pytest.mark.parametrize("kind", ["xlsx", "xlsb", "ods", "locked.ods"])
@pytest.mark.parametrize("seed", range(CASES))
def test_damaged_members(tmp_path: Path, kind: str, seed: int) -> None:
    path = MAKERS[kind](tmp_path / f"rotto.{kind}")
    path.write_bytes(damaged_inside(path.read_bytes(), random.Random(f"inside {kind} {seed}")))
    survives(path)
