"""Every real spreadsheet and contact list opens, or is refused with a sentence: no crash, no hang, no row lost."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Any

import pytest

from tests.corpus.reading import PASSWORDS, disagreements, lost_cells, read, truths

CORPUS = os.environ.get("CRM_CORPUS", "")
ROOT = Path(CORPUS)
pytestmark = [
    pytest.mark.corpus,
    pytest.mark.skipif(not (CORPUS and (ROOT / "truth").is_dir()), reason="CRM_CORPUS names no corpus"),
]
#: so many of the 1,800 files are read in one run; CRM_CORPUS_ALL=1 reads them all
EVERY = 1 if os.environ.get("CRM_CORPUS_ALL") else 12
SHEETS = truths(ROOT, "gt_spreadsheets.jsonl") if CORPUS else []
CHOSEN = [
    t
    for i, t in enumerate(SHEETS)
    if i % EVERY == 0 or (t["expected"] not in ("opens-all", "opens-some") and i % 3 == 0)
]


@pytest.mark.parametrize("truth", CHOSEN, ids=lambda t: Path(t["file"]).name)
def test_spreadsheets(truth: dict[str, Any]) -> None:
    outcome = read(ROOT / truth["file"])
    assert not list(disagreements(truth, outcome))
    if outcome.said == "opens":
        assert not list(lost_cells(ROOT, truth))


@pytest.mark.parametrize(
    "truth", [t for t in SHEETS if Path(t["file"]).name in PASSWORDS], ids=lambda t: Path(t["file"]).name
)
def test_passwords(truth: dict[str, Any]) -> None:
    path = ROOT / truth["file"]
    assert read(path, PASSWORDS[path.name]).said == "opens"


CSVS = [t for t in truths(ROOT, "gt_csv.jsonl") if t["file"].startswith("contacts/")] if CORPUS else []


@pytest.mark.parametrize("truth", CSVS, ids=lambda t: Path(t["file"]).name)
def test_text_tables(truth: dict[str, Any]) -> None:
    from crm_desktop.formats.readers.csv_reader import read_csv

    table, encoding, delimiter = read_csv(ROOT / truth["file"])
    assert len(table.rows) == truth["nonempty_records"]
    assert delimiter == truth["delimiter"]
    assert encoding in (
        truth["encoding"].replace("ascii", "utf-8"),
        "cp1252" if "cp1252" in truth["encoding"] else "",
    )


@pytest.mark.parametrize(
    "truth", truths(ROOT, "gt_vcf.jsonl") if CORPUS else [], ids=lambda t: Path(t["file"]).name
)
def test_vcards(truth: dict[str, Any]) -> None:
    from crm_desktop.formats.model import Refusal
    from crm_desktop.formats.vcard import FIELDS, read_vcards

    try:
        table = read_vcards(ROOT / truth["file"])
    except Refusal:
        assert truth["begin_vcard"] == 0
        return
    assert len(table.rows) - 1 + len(table.left_out) == truth["begin_vcard"]
    if truth.get("emails") is not None:
        mails = {text for row in table.rows[1:] for text in row[FIELDS.index("email")].split("\n") if text}
        assert bool(mails) == bool(truth["emails"])
        assert len(mails) <= truth["emails"]


LISTS = (
    [p for p in sorted((ROOT / "contacts").rglob("*")) if p.suffix.lower() in (".csv", ".vcf")]
    if CORPUS
    else []
)


@pytest.mark.parametrize("path", LISTS, ids=lambda p: p.name)
def test_contact_lists(path: Path) -> None:
    outcome = read(path)
    assert (outcome.said, outcome.lost) == ("opens", [])
