"""What becomes of a real file, read to its end as the program reads it. `python -m tests.corpus.reading FOLDER` reads all.

FOLDER is the corpus; printed are the outcomes, what disagrees with its ground truth, the slowest and the largest.
"""

from __future__ import annotations

import json
import sys
import time
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from crm_desktop.errors import UserError
from crm_desktop.formats.readers.limits import Limits
from crm_desktop.formats.readers.source import Source
from crm_desktop.formats.session import ImportReader

#: more memory than this no reading process may hold
MOST_MEMORY = 1_500_000_000
#: refusals that say a file cannot be read
UNREADABLE = {
    "import.damaged",
    "import.not_a_spreadsheet",
    "import.old_excel",
    "import.unreadable",
    "import.too_large",
    "import.empty",
}
PASSWORDS = {
    "protected_passtika.xlsx": "tika", "password.xls": "password", "xor-encryption-abc.xls": "abc", "35897-type4.xls": "freedom",
    "pass_protected.xlsx": "123", "pass_protected.xlsb": "1234",
}  # fmt: skip
#: 12 GB of text in 100 kB: Excel opens it, nobody imports it
TOO_LARGE = {"poc-shared-strings.xlsx"}


@dataclass
class Outcome:
    """said: "opens" or the code of the refusal; lost: rows nobody accounts for."""

    said: str
    rows: int = 0
    lost: list[str] = field(default_factory=list)
    seconds: float = 0.0
    memory: int = 0


def read(path: Path, password: str | None = None) -> Outcome:
    """How every sheet is read, and every row of those with contacts (of the first, where no sheet has any)."""
    started = time.monotonic()
    try:
        with ImportReader(path, password) as reader:
            outcome = Outcome("opens")
            _read_all(reader, outcome)
            outcome.memory = peak_memory(reader)
    except UserError as error:
        outcome = Outcome(error.message.code)
    outcome.seconds = time.monotonic() - started
    return outcome


def _read_all(reader: ImportReader, outcome: Outcome) -> None:
    filled = [sheet for sheet in reader.sheets if sheet.rows > 0]
    for sheet in filled:
        layout = reader.layout(sheet.name)
        header = layout.header_rows[1] - layout.header_rows[0] + 1 if layout.header_rows else 0
        if layout.rows + len(layout.not_data) + header != sheet.rows:
            outcome.lost.append(
                f"{sheet.name}: {layout.rows} + {len(layout.not_data)} + {header} != {sheet.rows}"
            )
    for name in reader.proposed or [sheet.name for sheet in filled][:1]:
        outcome.rows += sum(len(batch.subjects()) for batch in reader.rows(name))


def peak_memory(reader: ImportReader) -> int:
    """Bytes the reading process held at most; 0 where the system does not tell."""
    process = reader._process
    if sys.platform != "linux" or process is None:
        return 0
    status = Path(f"/proc/{process._process.pid}/status").read_text()
    return next((int(line.split()[1]) * 1024 for line in status.splitlines() if line.startswith("VmHWM")), 0)


# -- the ground truth --------------------------------------------------------------------------------
def truths(root: Path, name: str) -> list[dict[str, Any]]:
    if not (root / "truth" / name).is_file():
        return []
    found = [json.loads(line) for line in (root / "truth" / name).read_text("utf-8").splitlines()]
    return [truth for truth in found if (root / truth["file"]).is_file()]


def cells_of_truth(truth: Mapping[str, Any]) -> dict[str, list[int]]:
    """Sheet → how many cells each of the other readers found in it."""
    found: dict[str, list[int]] = {}
    for reader in ("calamine", "openpyxl", "xlrd"):
        for row in truth.get(reader) or ():
            if len(row) > 3 and isinstance(row[3], int):
                found.setdefault(row[0], []).append(row[3])
    return found


def lost_cells(root: Path, truth: Mapping[str, Any]) -> Iterator[str]:
    """Sheets with fewer cells than the least that another reader found. Charts are no sheets here."""
    source = Source(root / truth["file"], None, False, Limits())
    counts = cells_of_truth(truth)
    for sheet in source.sheets():
        table = source.table(sheet.name, lambda done, total: None)
        found = sum(value != "" for row in table.rows for value in row)
        if found < min(counts.get(sheet.name or "", [0])):
            yield f"{found} cells in {sheet.name}, expected {counts[sheet.name or '']}"


def disagreements(truth: Mapping[str, Any], outcome: Outcome) -> Iterator[str]:
    """Where the outcome is not what the ground truth says."""
    # not at the top: the reading process imports this module too
    from crm_desktop.ui.words.importing import WORDS

    yield from outcome.lost
    if outcome.said != "opens" and outcome.said not in WORDS:
        yield f"{outcome.said} is no sentence"
    if outcome.memory > MOST_MEMORY:
        yield f"{outcome.memory:,} bytes of memory"
    expected, counts = truth["expected"], cells_of_truth(truth)
    if expected in ("opens-all", "opens-some"):
        if Path(truth["file"]).name in TOO_LARGE:
            wanted = {"import.too_large"}
        else:
            wanted = {"opens"} if any(map(min, counts.values())) else {"opens", "import.empty"}
    elif expected == "encrypted":
        wanted = {"import.password", "opens"}
    else:
        wanted = UNREADABLE if expected == "unreadable" else {"opens", "import.too_large"}
    if outcome.said not in wanted:
        yield f"{outcome.said}, expected {expected}"


def main(folder: str) -> int:
    root = Path(folder)
    said: Counter[tuple[str, str]] = Counter()
    outcomes: list[tuple[Outcome, str]] = []
    wrong = 0
    for truth in truths(root, "gt_spreadsheets.jsonl"):
        outcome = read(root / truth["file"])
        outcomes.append((outcome, truth["file"]))
        said[truth["expected"], outcome.said] += 1
        lost = lost_cells(root, truth) if outcome.said == "opens" else ()
        for line in [*disagreements(truth, outcome), *lost]:
            wrong += 1
            print(f"{truth['file']}: {line}")
    for (expected, found), count in sorted(said.items()):
        print(f"{count:6,} {expected:12} {found}")
    slowest = max(outcomes, key=lambda item: item[0].seconds)
    largest = max(outcomes, key=lambda item: item[0].memory)
    print(
        f"slowest: {slowest[0].seconds:.1f} s {slowest[1]}\nlargest: {largest[0].memory / 1e6:.0f} MB {largest[1]}"
    )
    return min(wrong, 1)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
