"""The manual says what the program has, no less and no more. `python -m tests.manual_report` prints all at once."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from crm_desktop import paths
from crm_desktop.ui.i18n import set_language
from crm_desktop.ui.manual.pages import PAGES, ManualPage, anchor_of, free_anchor, plain, read_manual
from crm_desktop.ui.manual.search import Passage, around, passages, search, spots, words_of
from crm_desktop.ui.self_test import lacking
from crm_desktop.ui.trial.pictures import PICTURES
from tests import manual_checks as checks
from tests import manual_facts as facts

# -- the manual as it is


@pytest.mark.parametrize("language", facts.LANGUAGES)
@pytest.mark.parametrize("check", checks.CHECKS, ids=lambda check: check.__name__)
def test_the_manual(app: QApplication, language: str, check: checks.Check) -> None:
    set_language(language)
    assert "\n".join(check(language)) == ""


def test_the_same_pages_and_pictures_in_every_language() -> None:
    shown = [
        [Path(p.target).stem for page in checks.manual(code).values() for p in page.pictures]
        for code in facts.LANGUAGES
    ]
    assert shown[0] == shown[1]
    assert list(checks.manual("it")) == list(checks.manual("en")) == list(PAGES)


@pytest.mark.parametrize("language", facts.LANGUAGES)
def test_the_examples_are_the_same_and_the_pages_alike(language: str) -> None:
    """As many headings of each level, in the same order."""
    english = checks.manual("en")
    for slug, page in checks.manual(language).items():
        levels = [heading.level for heading in page.headings]
        assert levels == [heading.level for heading in english[slug].headings], slug


def test_the_program_finds_its_manual() -> None:
    assert paths.manual_folder() == facts.ROOT / "docs"
    assert read_manual("it")["index"].title


@pytest.mark.parametrize("file", checks.papers(), ids=lambda file: file.name)
def test_the_papers_around_it_lead_somewhere_too(file: Path) -> None:
    assert list(checks.broken_links(file)) == []
    assert list(checks.refused(ManualPage(file.stem, file.read_text("utf-8")))) == []


def test_the_readme_shows_pictures_of_the_self_test() -> None:
    shown = ManualPage("README", checks.README.read_text("utf-8")).pictures
    assert {p.target for p in shown} <= {f"docs/images/en/{name}.png" for name in PICTURES}
    assert shown


def test_the_self_test_says_which_picture_it_lacks() -> None:
    stops = list(PICTURES.values())
    assert lacking(stops) == []
    assert lacking(stops[1:]) == [f"welcome ({PICTURES['welcome']})"]


# -- reading pages

SOURCE = """# Titolo: *primo*

Un [collegamento
lungo](b.md#c) e **Una
cosa** con `codice **no**`. ![La lista](../images/it/subjects.png)

## È già così?

- uno
  e ancora
- due

## È già così?

| tasti | che cosa |
|---|---|
| `Ctrl+N` | nuovo |

```
# niente titolo
crm-desktop check \\
  A.crm
```
"""
PAGE = ManualPage("prova", SOURCE)


def test_a_page_is_read() -> None:
    assert PAGE.title == "Titolo: primo"
    assert [h.anchor for h in PAGE.headings] == ["titolo-primo", "è-già-così", "è-già-così-1"]
    assert [(p.text, p.target, p.line) for p in PAGE.links] == [("collegamento lungo", "b.md#c", 3)]
    assert [(p.text, p.line) for p in PAGE.bold] == [("Una cosa", 4)]
    assert [p.text for p in PAGE.codes] == ["codice **no**", "Ctrl+N"]
    assert [p.target for p in PAGE.pictures] == ["../images/it/subjects.png"]
    assert [p.text for p in PAGE.fenced] == ["# niente titolo", "crm-desktop check  A.crm"]


def test_anchors_are_githubs() -> None:
    assert anchor_of("L'archivio: dov'è? (v. 2)") == "larchivio-dovè-v-2"
    assert free_anchor("Uno", ["uno", "uno-1"]) == "uno-2"
    assert plain("**a** `b` [c](d) snake_case \\*e\\*") == "a b c snake_case *e*"


def test_a_page_is_searched_by_passages() -> None:
    texts = [p.text for p in passages(PAGE)]
    assert "uno e ancora" in texts
    assert "Ctrl+N · nuovo" in texts
    assert "Un collegamento lungo e Una cosa con codice no. La lista" in texts
    assert not any("---" in text for text in texts)


def found(query: str) -> list[Passage]:
    return search(passages(PAGE), query).passages


def test_search_wants_all_words_without_accents() -> None:
    assert [p.is_heading for p in found("COSI gia")[:2]] == [True, True]
    assert [p.anchor for p in found("nuovo")] == ["è-già-così-1"]
    assert found("nuovo inesistente") == []
    assert found(" ") == []


def test_words_spread_over_a_page_find_it() -> None:
    assert [p.slug for p in found("collegamento ancora")] == ["prova"]


def test_one_finds_many() -> None:
    """Only when the word itself is nowhere."""
    hits = search(passages(PAGE), "collegamenti")
    assert [p.text[:15] for p in hits.passages] == ["Un collegamento"]
    assert hits.words == ["collegament"]
    assert search(passages(PAGE), "collegamento").words == ["collegamento"]
    assert search(passages(PAGE), "dua").passages == []


def test_places_of_words_are_those_of_the_text_shown() -> None:
    text = "Perché la «Città» è così: ﬁle"
    assert [text[a:b] for a, b in spots(text, words_of("perche citta file"))] == ["Perché", "Città", "ﬁle"]
    assert spots("aab", ["aa", "ab"]) == [(0, 3)]


def test_a_long_sentence_is_cut_around_the_word() -> None:
    text = "prima " * 60 + "ecco " + "dopo " * 60
    cut = around(text, ["ecco"])
    assert cut.startswith("… ")
    assert cut.endswith(" …")
    assert "ecco" in cut
    assert len(cut) < 120


# -- the checks find what they are there to find


@pytest.mark.parametrize(
    ("written", "key"),
    [("Ctrl+Shift+Z", "Ctrl+Shift+Z"), ("Maiusc+Ctrl+Invio", "Ctrl+Shift+Enter"), ("Ctrl++", "Ctrl++"), ("+", "+"), ("−", "-"), ("Alt+Left", "Alt+←"), ("Ctrl+n", "Ctrl+N"), ("Canc", "Del")],
)  # fmt: skip
def test_keys_are_compared_however_they_are_written(written: str, key: str) -> None:
    assert facts.key_of(written) == key


def test_words_of_the_program_are_known() -> None:
    assert facts.is_shown("Cerca doppioni", "it")
    assert facts.is_shown("Impostazioni › Lingua", "it")
    assert facts.is_shown("Trash", "en")
    assert not facts.is_shown("Trash", "it")
    assert not facts.is_shown("Vola via", "it")


@pytest.fixture
def docs(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A manual of one page, in the place of the real one."""
    (tmp_path / "it").mkdir()
    monkeypatch.setattr(checks, "DOCS", tmp_path)
    return tmp_path / "it"


@pytest.mark.parametrize(
    ("check", "slug", "text", "found"),
    [
        (checks.pages, "index", "Niente titolo", "begins without"),
        (checks.pages, "index", "# A\n\n# B", "a second title"),
        (checks.links, "faq", "# A\n\n[x](nowhere.md)", "no such page"),
        (checks.links, "faq", "# A\n\n[x](#b)", "no such heading"),
        (checks.links, "faq", "# A\n\n[x](http://example.com)", "not an https address"),
        (checks.links, "index", "# A", ""),
        (checks.pictures, "faq", "# A\n\n![](../images/it/subjects.png)", "no words"),
        (checks.pictures, "faq", "# A\n\n![x](../images/it/nowhere.png)", "makes no picture"),
        (checks.pictures, "faq", "# A\n\n![x](../images/en/subjects.png)", "should be"),
        (checks.commands, "faq", "# A", "the command “Cestino…”"),
        (checks.bold, "faq", "# A\n\n**Vola via**", "nowhere says **Vola via**"),
        (checks.shortcuts, "shortcuts", "# A\n\n`Ctrl+W`", "no such key in the program: `Ctrl+W`"),
        (checks.shortcuts, "shortcuts", "# A", "the key `Ctrl+Shift+T` is not there"),
        (checks.command_line, "command-line", "# A\n\n`--nothing`", "no such option: `--nothing`"),
        (checks.command_line, "command-line", "# A", "`--vcard` is not there"),
        (checks.examples, "faq", "# A\n\n```\ncrm-desktop fly\n```", "`crm-desktop fly`"),
        (checks.examples, "faq", "# A\n\n```\ncrm-desktop check A.crm --json\n```", ""),
    ],
)
def test_a_check_finds_it(docs: Path, check: checks.Check, slug: str, text: str, found: str) -> None:
    (docs / f"{slug}.md").write_text(text, "utf-8")
    said = "\n".join(check("it"))
    assert found in said if found else said == ""


def test_settings_are_compared(app: QApplication, docs: Path) -> None:
    (docs / "settings.md").write_text("# A\n\n**Lingua** e **Vola via**", "utf-8")
    said = "\n".join(checks.settings("it"))
    assert "**Lingua**" not in said
    assert "the setting **Aspetto** is not there" in said
    assert "nothing to set is called **Vola via**" in said
