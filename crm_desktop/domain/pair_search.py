"""Who looks like whom among everybody: the ladder of `matching`, asked for every two that share something.

Two are compared only when something puts them into one block: a code, an address, a number, a name. What is found is
the same as an import would find for one of them.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from itertools import combinations
from typing import NamedTuple

from crm_desktop.domain.matching import CROWD, DOUBTFUL, Entry, compare
from crm_desktop.domain.name_likeness import letters_of
from crm_desktop.domain.subjects import SubjectKind

#: of more than so many in one block only those with names next to each other are compared
WIDE = 40
NEIGHBOURS = 5
#: letters of a name that must agree before a mistyped one is looked for
START = 4


class LikePair(NamedTuple):
    """Two that look alike, `one` the smaller ref; score and reasons as in `matching.Match`."""

    one: int
    other: int
    score: float
    reasons: tuple[str, ...]


Watch = Callable[[int, int], None]


def find_pairs(
    entries: Collection[Entry], apart: Collection[tuple[int, int]] = (), watch: Watch | None = None
) -> list[LikePair]:
    """Every two that are at least doubtful, the surest first. `apart`: pairs known to be two, the smaller first.

    watch(done, total) is told how far it is, in hundredths of each kind of evidence, and may raise to stop.
    """
    watch = watch or _nobody
    seen = set(apart)
    found: list[LikePair] = []
    for number, (keys, limit) in enumerate(_EVIDENCE):
        blocks = _blocks(entries, keys)
        for count, block in enumerate(blocks):
            if count % 500 == 0:
                watch(number * 100 + count * 100 // len(blocks), len(_EVIDENCE) * 100)
            found.extend(_alike(block, limit, keys in _TYPOS, seen))
    return sorted(found, key=lambda pair: (-pair.score, pair.one, pair.other))


def _nobody(done: int, total: int) -> None:
    return None


def _blocks(entries: Iterable[Entry], keys: Callable[[Entry], Iterable[str]]) -> list[list[Entry]]:
    held: dict[str, list[Entry]] = defaultdict(list)
    for entry in entries:
        for key in keys(entry):
            held[key].append(entry)
    return [block for block in held.values() if len(block) > 1]


def _alike(block: Sequence[Entry], limit: int, typos: bool, seen: set[tuple[int, int]]) -> Iterator[LikePair]:
    for a, b in _couples(block, limit):
        refs = (a.ref, b.ref) if a.ref < b.ref else (b.ref, a.ref)
        if refs in seen or a.ref == b.ref or (typos and _is_reachable(a) and _is_reachable(b)):
            continue
        seen.add(refs)
        match = compare(a, b)
        if match.score >= DOUBTFUL:
            yield LikePair(*refs, match.score, match.reasons)


def _is_reachable(entry: Entry) -> bool:
    """Two who can be reached, and by nothing that is the same, are not the same because of a mistyped name."""
    return bool(entry.emails or entry.phones)


def _couples(block: Sequence[Entry], limit: int) -> Iterator[tuple[Entry, Entry]]:
    """All couples of a small block; in a wide one the neighbours by name. A crowd that proves nothing has none."""
    if limit and len(block) > limit:
        return
    if len(block) <= WIDE:
        yield from combinations(block, 2)
        return
    ordered = sorted(block, key=lambda entry: entry.name)
    for i, entry in enumerate(ordered):
        for other in ordered[i + 1 : i + 1 + NEIGHBOURS]:
            yield entry, other


# -- what puts two into one block -------------------------------------------------------


def _by_code(entry: Entry) -> set[str]:
    """A VAT number may stand where the other has its tax code."""
    return {code for code in (entry.tax_code, entry.vat) if code}


def _by_email(entry: Entry) -> tuple[str, ...]:
    return entry.emails


def _by_phone(entry: Entry) -> tuple[str, ...]:
    return entry.phones


def _by_name_and_town(entry: Entry) -> Iterator[str]:
    if entry.name and entry.town:
        yield f"{entry.name}|{entry.town}"


def _by_name(entry: Entry) -> Iterator[str]:
    """For those whose town is not known; the others have their own blocks."""
    if entry.name:
        yield entry.name


def _by_letters(entry: Entry) -> Iterator[str]:
    """Mistyped names of one town: doubled letters, swapped ones, a blank too many."""
    if entry.name:
        yield f"{letters_of(entry.name)}|{entry.town}"


def _by_start(entry: Entry) -> Iterator[str]:
    """Houses of one town whose names begin alike."""
    if entry.kind != SubjectKind.PERSON and len(entry.name) > 2 * START and entry.town:
        yield f"{entry.name[:START]}|{entry.town}"


#: the blocks, the strongest evidence first, and from how many on a block is a crowd that proves nothing (0: never)
_EVIDENCE: tuple[tuple[Callable[[Entry], Iterable[str]], int], ...] = (
    (_by_code, 0),
    (_by_email, 0),
    (_by_phone, 0),
    (_by_name_and_town, CROWD),
    (_by_name, CROWD),
    (_by_letters, CROWD),
    (_by_start, 0),
)
_TYPOS = (_by_letters, _by_start)
