"""Real files with bytes changed at random: read, or refused with a sentence."""

from __future__ import annotations

import os
import random
import zipfile
from pathlib import Path

import pytest

from tests.corpus.reading import read, truths
from tests.formats.test_damaged import damaged, damaged_inside, survives

CORPUS = os.environ.get("CRM_CORPUS", "")
ROOT = Path(CORPUS)
pytestmark = [
    pytest.mark.corpus,
    pytest.mark.skipif(not (CORPUS and (ROOT / "truth").is_dir()), reason="CRM_CORPUS names no corpus"),
]
#: CRM_FUZZ=500 tries many more (see CONTRIBUTING)
CASES = int(os.environ.get("CRM_FUZZ", "20"))
LARGEST = 2_000_000
FILES = (
    [
        ROOT / t["file"]
        for name in ("gt_spreadsheets.jsonl", "gt_csv.jsonl", "gt_vcf.jsonl")
        for t in truths(ROOT, name)
        if 0 < (ROOT / t["file"]).stat().st_size < LARGEST
    ]
    if CORPUS
    else []
)


@pytest.mark.parametrize("seed", range(CASES))
def test_damaged_files(tmp_path: Path, seed: int) -> None:
    dice = random.Random(f"corpus {seed}")
    source = dice.choice(FILES)
    data = source.read_bytes()
    inside = zipfile.is_zipfile(source) and dice.random() < 0.6
    try:
        changed = damaged_inside(data, dice) if inside else damaged(data, dice)
    except (zipfile.BadZipFile, NotImplementedError, RuntimeError, OSError, ValueError, EOFError):
        changed = damaged(data, dice)  # the archive was damaged before
    path = tmp_path / source.name
    path.write_bytes(changed)
    survives(path)
    assert read(path).lost == []
