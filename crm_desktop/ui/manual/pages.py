"""The manual's pages as they are written: titles, headings, links and pictures of Markdown files. No Qt here."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import NamedTuple

from crm_desktop import paths

#: the pages in the order of the contents; the file names are the same in every language
PAGES = (
    "index",
    "quick-start",
    "procedure",
    "subjects",
    "relationships",
    "activities",
    "review",
    "analysis",
    "import",
    "import-recipes",
    "duplicates",
    "export",
    "backups",
    "move",
    "privacy",
    "password",
    "settings",
    "shortcuts",
    "command-line",
    "faq",
)
_FENCE = re.compile(r"^\s*(```|~~~)")
_HEADING = re.compile(r"^(#{1,6})\s+(.*?)\s*#*$")
_INSIDE = r"(?P<text>(?:(?!\n\s*\n).)+?)"  # never across an empty line
_CODE = re.compile(rf"(`+){_INSIDE}\1", re.DOTALL)
_BOLD = re.compile(rf"\*\*{_INSIDE}\*\*", re.DOTALL)
_PICTURE = re.compile(r"!\[(?P<text>[^\]]*)\]\((?P<target>[^)\s]+)\)")
_LINK = re.compile(r"(?<!!)\[(?P<text>[^\]]*)\]\((?P<target>[^)\s]+)\)")
_MARKS = re.compile(r"(?<!\\)(?:\*\*|__|`|(?<!\w)[*_]|[*_](?!\w)|~~)")


class Heading(NamedTuple):
    level: int
    text: str
    anchor: str
    line: int


class Piece(NamedTuple):
    """A link, a picture, bold words or code: its words, where it leads, the line it is on."""

    text: str
    target: str
    line: int


@dataclass(frozen=True)
class ManualPage:
    """One file of the manual."""

    slug: str
    source: str

    @property
    def title(self) -> str:
        return self.headings[0].text if self.headings else self.slug

    @cached_property
    def lines(self) -> list[tuple[int, str, bool]]:
        """Number, text, and whether it is inside a fence (the fence itself included)."""
        found, inside = [], False
        for number, line in enumerate(self.source.splitlines(), 1):
            fence = bool(_FENCE.match(line))
            found.append((number, line, inside or fence))
            inside ^= fence
        return found

    @cached_property
    def headings(self) -> list[Heading]:
        found: list[Heading] = []
        for number, line, fenced in self.lines:
            match = None if fenced else _HEADING.match(line)
            if match:
                text = plain(match[2])
                used = [heading.anchor for heading in found]
                found.append(Heading(len(match[1]), text, free_anchor(text, used), number))
        return found

    @property
    def links(self) -> list[Piece]:
        return list(self._pieces(_LINK, _PICTURE.sub(_keep_lines, self._prose(codes=False))))

    @property
    def pictures(self) -> list[Piece]:
        return list(self._pieces(_PICTURE, self._prose(codes=False)))

    @property
    def bold(self) -> list[Piece]:
        return list(self._pieces(_BOLD, self._prose(codes=False)))

    @property
    def codes(self) -> list[Piece]:
        """What stands between backticks."""
        return list(self._pieces(_CODE, self._prose()))

    @property
    def fenced(self) -> list[Piece]:
        """The lines of fenced blocks, one that goes on with a backslash joined with the next."""
        found: list[Piece] = []
        for number, line, fenced in self.lines:
            if not fenced or _FENCE.match(line):
                continue
            if found and found[-1].text.endswith("\\"):
                found[-1] = Piece(found[-1].text[:-1] + " " + line.strip(), "", found[-1].line)
            else:
                found.append(Piece(line.strip(), "", number))
        return found

    @property
    def words(self) -> str:
        """Everything one reads, in one line."""
        return " ".join(" ".join(plain(line) for _, line, _ in self.lines).split())

    def _prose(self, codes: bool = True) -> str:
        """The source without fenced blocks, every line in its place; without code between backticks if asked."""
        text = "\n".join("" if fenced else line for _, line, fenced in self.lines)
        return text if codes else _CODE.sub(_keep_lines, text)

    def _pieces(self, pattern: re.Pattern[str], text: str) -> Iterator[Piece]:
        for match in pattern.finditer(text):
            line = text.count("\n", 0, match.start()) + 1
            yield Piece(" ".join(match["text"].split()), match.groupdict().get("target", ""), line)


def _keep_lines(match: re.Match[str]) -> str:
    """As long as what it stands for, so that lines stay where they are."""
    return re.sub(r"[^\n]", " ", match[0])


def plain(text: str) -> str:
    """Markdown as one reads it."""
    text = _PICTURE.sub(r"\g<text>", text)
    text = _LINK.sub(r"\g<text>", text)
    return re.sub(r"\\([\\`*_{}\[\]()#+\-.!|<>])", r"\1", _MARKS.sub("", text)).strip()


def anchor_of(heading: str) -> str:
    """As GitHub makes it: lower case, signs dropped, blanks to hyphens."""
    kept = "".join(c for c in heading.strip().lower() if c.isalnum() or c in " -_")
    return kept.replace(" ", "-")


def free_anchor(heading: str, used: list[str]) -> str:
    """The anchor, numbered when the page has one of that name already."""
    anchor, number = anchor_of(heading), 0
    while (name := f"{anchor}-{number}" if number else anchor) in used:
        number += 1
    return name


def page_file(slug: str, language: str, folder: Path | None = None) -> Path:
    return (folder or paths.manual_folder()) / language / f"{slug}.md"


def read_page(slug: str, language: str, folder: Path | None = None) -> ManualPage:
    """OSError when there is no such page."""
    return ManualPage(slug, page_file(slug, language, folder).read_text("utf-8"))


def read_manual(language: str, folder: Path | None = None) -> dict[str, ManualPage]:
    """The pages there are, in order."""
    there = [slug for slug in PAGES if page_file(slug, language, folder).is_file()]
    return {slug: read_page(slug, language, folder) for slug in there}
