"""All words, in all pages, whatever the accents and capitals. No Qt here."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from crm_desktop.domain.text import fold
from crm_desktop.ui.manual.pages import ManualPage, plain

MOST = 100
SHORTEST = 4  # letters a word keeps without its ending
_ITEM = re.compile(r"^\s*(?:[-*+]|\d+[.)])\s+")
_RULE_ROW = re.compile(r"^[\s|:\-]+$")
_QUOTE = re.compile(r"^\s*>\s?")


class Passage(NamedTuple):
    """What is read in one go: a heading, a paragraph, an item of a list, a row of a table."""

    slug: str
    title: str  # of the page
    heading: str
    anchor: str
    text: str
    folded: str
    path: str  # title and heading, folded
    is_heading: bool = False


class Found(NamedTuple):
    """What was found, and by which words: those to mark."""

    passages: list[Passage]
    words: list[str]


def words_of(query: str) -> list[str]:
    """Folded, each once."""
    return list(dict.fromkeys(fold(query).replace("'", " ").split()))


def passages(page: ManualPage) -> list[Passage]:
    found: list[Passage] = []
    heading, anchor = page.title, ""
    headings = {h.line: h for h in page.headings}
    for line, text in _blocks(page):
        here = headings.get(line)
        if here is not None:
            heading, anchor, text = here.text, here.anchor, here.text
        words = " ".join(plain(text).split())
        if words:
            path = fold(f"{page.title} {heading}")
            found.append(
                Passage(page.slug, page.title, heading, anchor, words, fold(words), path, here is not None)
            )
    return found


def _blocks(page: ManualPage) -> Iterator[tuple[int, str]]:
    """First line and text of each block."""
    headings = {h.line for h in page.headings}
    start, held = 0, ""
    for number, line, fenced in page.lines:
        alone = fenced or number in headings or line.lstrip().startswith("|") or not line.strip()
        if held and (alone or _ITEM.match(line)):
            yield start, held
            held = ""
        if alone:
            yield from _alone(number, line, fenced)
        else:
            start = start if held else number
            held = f"{held} {_QUOTE.sub('', _ITEM.sub('', line)).strip()}".strip()
    if held:
        yield start, held


def _alone(number: int, line: str, fenced: bool) -> Iterator[tuple[int, str]]:
    if fenced and not line.lstrip().startswith(("```", "~~~")):
        yield number, line
    elif not fenced and line.strip() and not _RULE_ROW.match(line):
        cells = [cell.strip() for cell in line.strip().strip("|").split("|")]
        yield number, " · ".join(cell for cell in cells if cell)


def search(found: Iterable[Passage], query: str) -> Found:
    """The best first. Words that are nowhere are tried without their ending ("doppione" finds "doppioni"); words spread
    over a page find the passage of it that has most of them.
    """
    everything, words = list(found), words_of(query)
    if not words:
        return Found([], [])
    stems = [_stem(word) for word in words]
    for look in (_ranked, _spread):
        for wanted in (words, stems):
            hits = look(everything, wanted)
            if hits:
                return Found(hits, wanted)
    return Found([], words)


def _stem(word: str) -> str:
    """Without the ending that tells one from many."""
    shorter = re.sub(r"(?:h?[aeiou]|e?s)$", "", word)
    return shorter if len(shorter) >= SHORTEST else word


def _ranked(everything: Sequence[Passage], words: Sequence[str]) -> list[Passage]:
    ranked = [
        (rank, number, p) for number, p in enumerate(everything) if (rank := _rank(p, words)) is not None
    ]
    return [passage for _, _, passage in sorted(ranked, key=lambda one: one[:2])[:MOST]]


def _rank(passage: Passage, words: Sequence[str]) -> int | None:
    """0 for a heading with all words … None when one is missing. Words of the heading count for what is below it."""
    if not any(word in passage.folded for word in words):
        return None
    if not all(word in passage.folded or word in passage.path for word in words):
        return None
    whole = all(_begins(word, passage.folded) for word in words)
    if passage.is_heading:
        return 0 if whole else 2
    inside = all(word in passage.folded for word in words)
    return (1 if whole else 3) if inside else 4


def _begins(word: str, text: str) -> bool:
    return re.search(rf"(?<!\w){re.escape(word)}", text) is not None


def _spread(everything: Sequence[Passage], words: Sequence[str]) -> list[Passage]:
    pages: dict[str, list[Passage]] = {}
    for passage in everything:
        pages.setdefault(passage.slug, []).append(passage)
    found = []
    for parts in pages.values():
        text = " ".join(part.folded for part in parts)
        if all(word in text for word in words):
            found.append(max(parts, key=lambda part: sum(word in part.folded for word in words)))
    return found


def spots(text: str, words: Sequence[str]) -> list[tuple[int, int]]:
    """Where the folded words stand in a text as it is shown: start and end, in order, none twice."""
    letters, places = _folded_letters(text)
    found: set[tuple[int, int]] = set()
    for word in words:
        for match in re.finditer(re.escape(word), letters):
            found.add((places[match.start()], places[match.end() - 1] + 1))
    return _apart(sorted(found))


def _folded_letters(text: str) -> tuple[str, list[int]]:
    """Each letter folded by itself, and where it came from."""
    if text.isascii():
        return re.sub(r"\s", " ", text.lower()), list(range(len(text)))
    letters: list[str] = []
    places: list[int] = []
    for place, letter in enumerate(text):
        folded = " " if letter.isspace() else fold(letter)
        letters.append(folded)
        places += [place] * len(folded)
    return "".join(letters), places


def _apart(found: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    """Those that overlap become one."""
    joined: list[tuple[int, int]] = []
    for start, end in found:
        if joined and start < joined[-1][1]:
            joined[-1] = (joined[-1][0], max(end, joined[-1][1]))
        else:
            joined.append((start, end))
    return joined


def around(text: str, words: Sequence[str], most: int = 100) -> str:
    """The part of a long passage that has the first word in it."""
    if len(text) <= most:
        return text
    first = spots(text, words)
    start = max(0, (first[0][0] if first else 0) - most // 3)
    if start:
        start = text.find(" ", start) + 1
    cut = text[start : start + most]
    end = cut if start + most >= len(text) else cut.rpartition(" ")[0] + " …"
    return ("… " if start else "") + end
