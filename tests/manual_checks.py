"""What is wrong with the manual, in sentences that say where and what to do. Used by the tests and by the report."""

from __future__ import annotations

import contextlib
import io
import re
import shlex
from collections.abc import Callable, Iterator
from pathlib import Path

from crm_desktop.ui.manual.pages import PAGES, ManualPage, page_file, read_manual
from crm_desktop.ui.trial.pictures import PICTURES
from tests import manual_facts as facts

DOCS = facts.ROOT / "docs"
README = facts.ROOT / "README.md"
LARGEST = 120_000  # bytes of a picture
Check = Callable[[str], Iterator[str]]


def manual(language: str) -> dict[str, ManualPage]:
    return read_manual(language, DOCS)


def _where(language: str, page: ManualPage, line: int) -> str:
    return f"docs/{language}/{page.slug}.md:{line}"


# -- pages, links, pictures -------------------------------------------------------------------------


def pages(language: str) -> Iterator[str]:
    """Every page is there, begins with its title, and no other file lies about."""
    for slug in PAGES:
        if not page_file(slug, language, DOCS).is_file():
            yield f"docs/{language}/{slug}.md is missing"
    for file in sorted((DOCS / language).glob("*")):
        if file.suffix != ".md" or file.stem not in PAGES:
            yield f"docs/{language}/{file.name} is no page of the contents"
    for page in manual(language).values():
        if not page.source.startswith("# "):
            yield f"{_where(language, page, 1)}: begins without “# Title”"
        titles = [h for h in page.headings if h.level == 1]
        if len(titles) > 1:
            yield f"{_where(language, page, titles[1].line)}: a second title “{titles[1].text}”"


def links(language: str) -> Iterator[str]:
    """Every link leads to a page and a heading there are, and every page can be reached from the first."""
    found = manual(language)
    for page in found.values():
        for link in page.links:
            trouble = _link_trouble(link.target, page, found, language)
            if trouble:
                yield f"{_where(language, page, link.line)}: link “{link.target}”: {trouble}"
    if "index" in found:
        named = {link.target.partition("#")[0] for link in found["index"].links}
        for slug in found:
            if slug != "index" and f"{slug}.md" not in named:
                yield f"docs/{language}/index.md: no link to {slug}.md"


def _link_trouble(target: str, page: ManualPage, found: dict[str, ManualPage], language: str) -> str:
    if re.match(r"[a-z]+:", target):
        return "" if target.startswith(("https://", "mailto:")) else "not an https address"
    name, _, anchor = target.partition("#")
    there = page if not name else found.get(name.removesuffix(".md")) if "/" not in name else None
    if there is not None:
        anchors = [heading.anchor for heading in there.headings]
        return "" if not anchor or anchor in anchors else f"no such heading; there are {', '.join(anchors)}"
    return "" if name.startswith("../") and (DOCS / language / name).is_file() else "no such page"


def pictures(language: str) -> Iterator[str]:
    """Every picture named is there, made by the self-test, small, and said in words."""
    for page in manual(language).values():
        for picture in page.pictures:
            where = _where(language, page, picture.line)
            match = re.fullmatch(rf"\.\./images/{language}/([\w-]+)\.png", picture.target)
            if not match:
                yield f"{where}: picture “{picture.target}” should be ../images/{language}/<name>.png"
            elif match[1] not in PICTURES:
                yield f"{where}: the self-test makes no picture “{match[1]}” (crm_desktop/ui/trial/pictures.py)"
            elif not (DOCS / "images" / language / f"{match[1]}.png").is_file():
                yield f"{where}: {match[1]}.png is not made yet: python packaging/manual_pictures.py"
            if not picture.text.strip():
                yield f"{where}: picture “{picture.target}” has no words for who cannot see it"


def picture_files(language: str) -> Iterator[str]:
    """No picture lies about that nothing names, none is too large."""
    wanted = named_pictures(language)
    for file in sorted((DOCS / "images" / language).glob("*")):
        if file.stem not in wanted:
            yield f"docs/images/{language}/{file.name} is named nowhere: delete it"
        if file.stat().st_size > LARGEST:
            yield f"docs/images/{language}/{file.name} has {file.stat().st_size} bytes, over {LARGEST}"


def named_pictures(language: str) -> set[str]:
    """Pictures that the manual, or the README in its language, shows."""
    found = {Path(p.target).stem for page in manual(language).values() for p in page.pictures}
    if language == "en":
        found |= {Path(p.target).stem for p in ManualPage("README", README.read_text("utf-8")).pictures}
    return found


# -- commands and words -----------------------------------------------------------------------------


def commands(language: str) -> Iterator[str]:
    """Every command of the menu, of the window and of the pages' menus is told somewhere."""
    text = facts.alike(" ".join(page.words for page in manual(language).values()))
    places = dict.fromkeys(facts.window_commands(), "the menu")
    for source, place in {**facts.menu_commands(), **places}.items():
        words = facts.shown(source, language)
        if not re.search(rf"(?<!\w){re.escape(facts.alike(words))}(?!\w)", text):
            yield f"docs/{language}: the command “{words}” ({place}) is in no page"


def bold(language: str) -> Iterator[str]:
    """What is bold are words of the program, as it shows them."""
    for page in manual(language).values():
        for piece in page.bold:
            if not facts.is_shown(piece.text, language):
                yield f"{_where(language, page, piece.line)}: the program nowhere says **{piece.text}**"


def shortcuts(language: str) -> Iterator[str]:
    """shortcuts.md names every key there is, and no other."""
    page = manual(language).get("shortcuts")
    if page is None:
        yield f"docs/{language}/shortcuts.md is missing"
        return
    told, there = facts.code_keys()
    named = {facts.key_of(piece.text): piece for piece in page.codes}
    for key in sorted((facts.action_keys() | told) - set(named)):
        yield f"docs/{language}/shortcuts.md: the key `{key}` is not there"
    for key, piece in named.items():
        if key not in there | facts.action_keys():
            yield f"{_where(language, page, piece.line)}: no such key in the program: `{piece.text}`"


def settings(language: str) -> Iterator[str]:
    """settings.md names everything that can be set, and sets nothing else in bold."""
    page = manual(language).get("settings")
    if page is None:
        yield f"docs/{language}/settings.md is missing"
        return
    must, may = facts.settings(language)
    allowed = {facts.alike(text) for text in may}
    allowed |= {facts.alike(facts.shown(source, language)) for source in facts.window_commands()}
    named = {facts.alike(part): piece for piece in page.bold for part in piece.text.split("›")}
    for text in sorted(must):
        if facts.alike(text) not in named:
            yield f"docs/{language}/settings.md: the setting **{text}** is not there"
    for text, piece in named.items():
        if text not in allowed:
            yield f"{_where(language, page, piece.line)}: nothing to set is called **{piece.text}**"


# -- the command line -------------------------------------------------------------------------------


def command_line(language: str) -> Iterator[str]:
    """command-line.md names every command with every option, and its examples can be typed so."""
    page = manual(language).get("command-line")
    if page is None:
        yield f"docs/{language}/command-line.md is missing"
        return
    there = facts.cli_commands()
    told = " ".join(piece.text for piece in [*page.codes, *page.fenced])
    words = set(re.findall(r"(?<![\w-])--[a-z][a-z-]*|[a-z][a-z-]*", told))
    options = {option for parser in there.values() for option in facts.cli_options(parser)}
    for name in [*there, *sorted(options), "--help", "--version"]:
        if name not in words:
            yield f"docs/{language}/command-line.md: `{name}` is not there"
    for piece in [*page.codes, *page.fenced]:
        for option in re.findall(r"(?<![\w-])--[a-z][a-z-]*", piece.text):
            if option not in options | {"--help", "--version"}:
                yield f"{_where(language, page, piece.line)}: no such option: `{option}`"
    yield from examples(language)


def examples(language: str) -> Iterator[str]:
    """Each example of any page is taken by the program's own parser."""
    for page in manual(language).values():
        for line, why in refused(page):
            yield f"{_where(language, page, line)}: {why}"


def refused(page: ManualPage) -> Iterator[tuple[int, str]]:
    """Line and reason of each example that the parser does not take."""
    from crm_desktop.cli_parser import make_parser

    for piece in page.fenced:
        text = piece.text.removeprefix("$ ")
        if text.startswith("crm-desktop "):
            said = io.StringIO()
            try:
                with contextlib.redirect_stderr(said), contextlib.redirect_stdout(io.StringIO()):
                    make_parser().parse_args(shlex.split(text, comments=True)[1:])
            except SystemExit as end:
                if end.code:
                    yield piece.line, f"`{text}`: {said.getvalue().strip().splitlines()[-1]}"


def papers() -> list[Path]:
    """What is written for developers and for whoever comes by."""
    return [*sorted(facts.ROOT.glob("*.md")), *sorted(DOCS.glob("*.md"))]


def broken_links(file: Path) -> Iterator[str]:
    """Links and pictures of such a paper that lead to no file or no heading."""
    page = ManualPage(file.stem, file.read_text("utf-8"))
    for piece in [*page.links, *page.pictures]:
        name, _, anchor = piece.target.partition("#")
        if re.match(r"[a-z]+:", piece.target):
            continue
        there = file.parent / name if name else file
        if not there.exists():
            yield f"{file.name}:{piece.line}: no such file: {piece.target}"
        elif anchor and there.suffix == ".md":
            anchors = [h.anchor for h in ManualPage(there.stem, there.read_text("utf-8")).headings]
            if anchor not in anchors:
                yield f"{file.name}:{piece.line}: no such heading: {piece.target}"


CHECKS: tuple[Check, ...] = (
    pages, links, pictures, picture_files, commands, bold, shortcuts, settings, command_line,
)  # fmt: skip
