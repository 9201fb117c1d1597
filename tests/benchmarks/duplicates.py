"""Find duplicates over 100,000 subjects, one in fifty twice; a merge, and its undo."""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path
from time import perf_counter

from crm_desktop.domain.messages import Message
from crm_desktop.services import Services
from crm_desktop.store import importing
from crm_desktop.store.archive import Archive
from tests.benchmarks import data
from tests.benchmarks.report import Figure, print_figures, remember_folders

EVERY = 50
MERGES = 20


def copy_some(archive: Archive) -> None:
    """Every fiftieth subject stands there again, in capitals."""
    with archive.step(Message("step.sample", {"count": 0})) as step:
        first = step.next_id("subject")
        step.execute(
            f"""INSERT INTO subject(kind, company, given_name, family_name, display_name, sort_key)
                SELECT kind, upper(company), upper(given_name), upper(family_name), upper(display_name), sort_key
                FROM subject WHERE id % {EVERY} = 0 ORDER BY id"""
        )
        step.execute(
            f"""INSERT INTO contact_point(subject_id, kind, value, shown)
                SELECT ? + subject_id / {EVERY} - 1, kind, value, shown FROM contact_point
                WHERE subject_id % {EVERY} = 0 AND kind <> 'phone'""",
            (first,),
        )


def bare(archive: Archive) -> float:
    """Reading what is compared."""
    start = perf_counter()
    connection = archive.reader()
    importing.known_contacts(connection)
    list(importing.known_subjects(connection))
    return perf_counter() - start


def main(subjects: int = 100_000) -> list[Figure]:
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        remember_folders(folder)
        archive = data.make(folder / "archive.crm", subjects)
        copy_some(archive)
        services = Services(archive)
        other = min(bare(archive) for _ in range(2))
        start = perf_counter()
        found = services.duplicates.search()
        search = perf_counter() - start
        print(f"     {len(found)} pairs of {subjects // EVERY}")
        services.merging.merge(
            found[-1].one, found[-1].other
        )  # a backup is made before the first of a series
        start = perf_counter()
        for pair in found[:MERGES]:
            services.merging.merge(pair.one, pair.other)
        merge = (perf_counter() - start) / MERGES
        start = perf_counter()
        for _ in range(MERGES):
            archive.undo()
        undo = (perf_counter() - start) / MERGES
        archive.close()
    return [
        Figure(f"find duplicates, {subjects} subjects", search, other, 8.0, "s", "reading them"),
        Figure("undo of a merge", undo, merge, 1.5, "s", "merge"),
    ]


if __name__ == "__main__":
    print_figures(main(*map(int, sys.argv[1:2])))
