"""Files with bytes changed at random: read, or refused with a code; the program goes on."""

from __future__ import annotations

import os
import random
from pathlib import Path

import pytest

from crm_desktop.errors import UserError
from crm_desktop.formats.session import ImportReader
from tests.formats.files import table, workbook

#: CRM_FUZZ=500 tries many more (see CONTRIBUTING)
CASES = int(os.environ.get("CRM_FUZZ", "6"))
ROWS = [
    ["Nominativo", "Telefono", "Email"],
    *([f"Rossi Mario {n}", f"02 {n:07}", f"m{n}@x.example"] for n in range(60)),
]


def damaged(data: bytes, seed: int) -> bytes:
    """Some bytes changed, a piece cut out, or the end missing."""
    dice = random.Random(seed)
    changed = bytearray(data)
    for _ in range(dice.choice([1, 5, 40])):
        changed[dice.randrange(len(changed))] = dice.randrange(256)
    if dice.random() < 0.3:
        start = dice.randrange(len(changed))
        del changed[start : start + dice.randrange(200)]
    return bytes(changed[: dice.randrange(1, len(changed))] if dice.random() < 0.2 else changed)


@pytest.mark.parametrize("kind", ["xlsx", "csv"])
@pytest.mark.parametrize("seed", range(CASES))
def test_damaged_files(tmp_path: Path, kind: str, seed: int) -> None:
    good = workbook(tmp_path / "g.xlsx", {"F": ROWS}) if kind == "xlsx" else table(tmp_path / "g.csv", ROWS)
    path = tmp_path / f"rotto.{kind}"
    path.write_bytes(damaged(good.read_bytes(), seed))
    try:
        with ImportReader(path) as reader:
            for sheet in reader.proposed:
                assert all(batch.subjects() for batch in reader.rows(sheet))
    except UserError as error:
        assert error.message.code.startswith("import.")  # noqa: PT017  either outcome is right
