"""Every real spreadsheet and contact list opens, or is refused with a code: no crash, no hang, no child over its memory."""

from __future__ import annotations

import json
import os
from pathlib import Path
from typing import Any

import pytest

from crm_desktop.errors import UserError
from crm_desktop.formats.session import ImportReader

CORPUS = os.environ.get("CRM_CORPUS", "")
ROOT = Path(CORPUS)
pytestmark = [
    pytest.mark.corpus,
    pytest.mark.skipif(not (CORPUS and (ROOT / "truth").is_dir()), reason="CRM_CORPUS names no corpus"),
]
#: refusals that say a file cannot be read
REFUSALS = {
    "import.damaged",
    "import.not_a_spreadsheet",
    "import.old_excel",
    "import.unreadable",
    "import.too_large",
}
#: so many of the 1,800 files are read in one run; CRM_CORPUS_ALL=1 reads them all
EVERY = 1 if os.environ.get("CRM_CORPUS_ALL") else 12


def truths(name: str) -> list[dict[str, Any]]:
    if not (CORPUS and (ROOT / "truth" / name).is_file()):
        return []
    found = [json.loads(line) for line in (ROOT / "truth" / name).read_text("utf-8").splitlines()]
    return [truth for truth in found if (ROOT / truth["file"]).is_file()]


SHEETS = truths("gt_spreadsheets.jsonl")
CHOSEN = [
    t
    for i, t in enumerate(SHEETS)
    if i % EVERY == 0 or (t["expected"] not in ("opens-all", "opens-some") and i % 3 == 0)
]


def outcome(path: Path) -> str:
    """ "opens", or the code of the refusal; every proposed sheet is read to its end."""
    try:
        with ImportReader(path) as reader:
            for sheet in reader.proposed or [s.name for s in reader.sheets if s.visible and s.rows > 0][:2]:
                for batch in reader.rows(sheet):
                    batch.subjects()
            return "opens"
    except UserError as error:
        return error.message.code


@pytest.mark.parametrize("truth", CHOSEN, ids=lambda t: Path(t["file"]).name)
def test_spreadsheets(truth: dict[str, Any]) -> None:
    found = outcome(ROOT / truth["file"])
    if truth["expected"] in ("opens-all", "opens-some"):
        allowed = {"opens", "import.empty"} | (
            REFUSALS if truth["expected"] == "opens-some" else {"import.too_large"}
        )
        assert found in allowed
    elif truth["expected"] == "encrypted":
        assert found in ("import.password", "opens")  # Excel's own password opens without asking
    elif truth["magic"] != "other":
        assert found in REFUSALS | {"import.empty"}


CSVS = [truth for truth in truths("gt_csv.jsonl") if truth["file"].startswith("contacts/")]


@pytest.mark.parametrize("truth", CSVS, ids=lambda t: Path(t["file"]).name)
def test_text_tables(truth: dict[str, Any]) -> None:
    from crm_desktop.formats.readers.csv_reader import read_csv

    table, encoding, delimiter = read_csv(ROOT / truth["file"])
    assert len(table.rows) == truth["nonempty_records"]
    assert delimiter == truth["delimiter"]
    if truth["encoding"] in ("utf-8", "utf-8-sig"):
        assert encoding == truth["encoding"]


@pytest.mark.parametrize("truth", truths("gt_vcf.jsonl"), ids=lambda t: Path(t["file"]).name)
def test_vcards(truth: dict[str, Any]) -> None:
    from crm_desktop.formats.model import Refusal
    from crm_desktop.formats.vcard import read_vcards

    try:
        table = read_vcards(ROOT / truth["file"])
        cards = len(table.rows) - 1 + len(table.left_out)
    except Refusal:
        cards = 0
    assert cards == truth["begin_vcard"]


LISTS = (
    [p for p in sorted((ROOT / "contacts").rglob("*")) if p.suffix.lower() in (".csv", ".vcf")]
    if CORPUS
    else []
)


@pytest.mark.parametrize("path", LISTS, ids=lambda p: p.name)
def test_contact_lists(path: Path) -> None:
    assert outcome(path) == "opens"
