"""Translations: update | todo | fill FILE.json | check | compile [--if-older].

Source strings are the literals of `tr("…")` and `mark("…")` under `crm_desktop/ui` and in `crm_desktop/cli.py`. Italian
lives in `resources/translations/it/<area>.ts`, area being the package under `ui`; English plurals in `en/plurals.ts`.
"""

from __future__ import annotations

import argparse
import ast
import json
import re
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ET
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
CODE = ROOT / "crm_desktop"
FOLDER = ROOT / "resources" / "translations"
CONTEXT = "crm"
COMMON = ("widgets", "models")
Forms = list[str]  # one form, or singular and plural; [] = not translated yet


# what the code says ------------------------------------------------------------------------------
def files() -> list[Path]:
    return [*sorted((CODE / "ui").rglob("*.py")), *CODE.glob("cli*.py")]


def area_of(file: Path) -> str:
    parts = file.relative_to(CODE).parts
    if parts[0] != "ui":
        return "cli"
    return "common" if len(parts) == 2 or parts[1] in COMMON else parts[1]


def literals(file: Path) -> Iterator[tuple[str, int]]:
    """Marked literals and their lines. An f-string in `tr` is an error."""
    for node in ast.walk(ast.parse(file.read_text("utf-8"))):
        if not isinstance(node, ast.Call) or not node.args:
            continue
        name = node.func.id if isinstance(node.func, ast.Name) else getattr(node.func, "attr", "")
        first = node.args[0]
        if name not in ("tr", "mark"):
            continue
        if isinstance(first, ast.Constant) and isinstance(first.value, str):
            yield first.value, node.lineno
        elif isinstance(first, ast.JoinedStr):
            raise SystemExit(f"{file}:{node.lineno}: an f-string cannot be translated")


def extract() -> dict[str, str]:
    """Source -> area. What two areas say is common."""
    found: dict[str, str] = {}
    for file in files():
        for text, _ in literals(file):
            area = area_of(file)
            found[text] = area if found.get(text, area) == area else "common"
    return found


# the .ts files -----------------------------------------------------------------------------------
def read(file: Path) -> dict[str, Forms]:
    found: dict[str, Forms] = {}
    for message in ET.parse(file).getroot().iter("message"):
        translation = message.find("translation")
        if translation is None:
            continue
        forms = [form.text or "" for form in translation.findall("numerusform")] or [translation.text or ""]
        found[message.findtext("source") or ""] = forms if all(forms) else []
    return found


def known(language: str) -> dict[str, Forms]:
    found: dict[str, Forms] = {}
    for file in sorted((FOLDER / language).glob("*.ts")):
        found.update(read(file))
    return found


def tree(language: str, messages: dict[str, Forms]) -> ET.ElementTree:
    root = ET.Element("TS", version="2.1", language=language, sourcelanguage="en")
    context = ET.SubElement(root, "context")
    ET.SubElement(context, "name").text = CONTEXT
    for source, forms in sorted(messages.items()):
        plural = "%n" in source or "%Ln" in source
        message = ET.SubElement(context, "message", {"numerus": "yes"} if plural else {})
        ET.SubElement(message, "source").text = source
        translation = ET.SubElement(message, "translation", {} if forms else {"type": "unfinished"})
        if plural:
            for form in forms or ["", ""]:
                ET.SubElement(translation, "numerusform").text = form
        else:
            translation.text = forms[0] if forms else ""
    ET.indent(root, "  ")
    return ET.ElementTree(root)


def write(file: Path, language: str, messages: dict[str, Forms]) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    text = ET.tostring(tree(language, messages).getroot(), encoding="unicode")
    temporary = file.with_suffix(".tmp")
    temporary.write_text(f'<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE TS>\n{text}\n', "utf-8")
    temporary.replace(file)


def save_italian(sources: dict[str, str], translated: dict[str, Forms]) -> None:
    areas: dict[str, dict[str, Forms]] = {}
    for source, area in sources.items():
        areas.setdefault(area, {})[source] = translated.get(source, [])
    for file in (FOLDER / "it").glob("*.ts"):
        if file.stem not in areas:
            file.unlink()
    for area, messages in areas.items():
        write(FOLDER / "it" / f"{area}.ts", "it", messages)


def save_plurals(sources: dict[str, str], given: dict[str, Forms]) -> None:
    plurals = {s: given.get(s) or [singular(s), s] for s in sources if "%n" in s}
    write(FOLDER / "en" / "plurals.ts", "en", plurals)


def singular(text: str) -> str:
    """ "%n activities" -> "%n activity": a first guess, to be corrected with `fill --language en`."""

    def one(match: re.Match[str]) -> str:
        word = match[2]
        for end, new in (
            ("ies", "y"),
            ("sses", "ss"),
            ("xes", "x"),
            ("ches", "ch"),
            ("shes", "sh"),
            ("s", ""),
        ):
            if word.endswith(end) and not word.endswith("ss") and len(word) > 2:
                return match[1] + word[: -len(end)] + new
        return match[0]

    return re.sub(r"(%n (?:[a-z]+ )??)([a-z]+s)\b", one, text, count=1)


# commands ----------------------------------------------------------------------------------------
def update(_: argparse.Namespace) -> int:
    sources = extract()
    save_italian(sources, known("it"))
    save_plurals(sources, known("en"))
    missing = sum(1 for s in sources if not known("it").get(s))
    print(f"{len(sources)} texts, {missing} to translate")
    return 0


def todo(_: argparse.Namespace) -> int:
    done = known("it")
    print(json.dumps(sorted(s for s in extract() if not done.get(s)), ensure_ascii=False, indent=1))
    return 0


def fill(arguments: argparse.Namespace) -> int:
    given: dict[str, str | list[str]] = json.loads(Path(arguments.file).read_text("utf-8"))
    sources = extract()
    strange = sorted(set(given) - set(sources))
    forms = {s: _forms(s, t) for s, t in given.items() if s in sources}
    wrong = [line for s, f in forms.items() for line in problems(s, f)]
    if wrong:
        print("\n".join(wrong), file=sys.stderr)
        return 1
    if arguments.language == "en":
        save_plurals(sources, {**known("en"), **forms})
    else:
        save_italian(sources, {**known("it"), **forms})
        save_plurals(sources, known("en"))
    for source in strange:
        print(f"not in the code: {source}", file=sys.stderr)
    return 0


def _forms(source: str, text: str | list[str]) -> Forms:
    forms = [text] if isinstance(text, str) else list(text)
    return forms * 2 if "%n" in source and len(forms) == 1 else forms


def problems(source: str, forms: Forms) -> list[str]:
    """Placeholders that differ; the singular may leave %n out."""
    wrong = []
    if len(forms) != (2 if "%n" in source else 1):
        wrong.append(f"{source!r}: {len(forms)} forms")
    for number, form in enumerate(forms):
        if names(form) != names(source):
            wrong.append(f"{source!r} -> {form!r}: placeholders differ")
        if ("%n" in form) != ("%n" in source) and number == len(forms) - 1:
            wrong.append(f"{source!r} -> {form!r}: %n differs")
    return wrong


def names(text: str) -> set[str]:
    return set(re.findall(r"\{(\w*)\}", text))


def check(_: argparse.Namespace) -> int:
    sources, italian, plurals = extract(), known("it"), known("en")
    wrong = [f"not translated: {s!r}" for s in sources if not italian.get(s)]
    wrong += [f"not in the code any more: {s!r}" for s in italian if s not in sources]
    wrong += [line for s, forms in italian.items() if forms for line in problems(s, forms)]
    wrong += [f"no English singular: {s!r}" for s in sources if "%n" in s and not plurals.get(s)]
    wrong += [line for s, forms in plurals.items() if forms for line in problems(s, forms)]
    print("\n".join(wrong) or f"{len(sources)} texts, all translated")
    return 1 if wrong else 0


def compile_all(arguments: argparse.Namespace) -> int:
    if arguments.if_older and not _older():
        return 0
    for language in ("it", "en"):
        messages = {
            _grouped(s): [_grouped(f) for f in forms] for s, forms in known(language).items() if forms
        }
        _release(language, messages, known(language))
    return 0


def _grouped(text: str) -> str:
    """%n as the mark that `ui/i18n.py` fills with grouped figures."""
    return text.replace("%n", "\u2983n\u2984")


def _release(language: str, grouped: dict[str, Forms], plain: dict[str, Forms]) -> None:
    import PySide6

    merged = {s: grouped[_grouped(s)] for s, forms in plain.items() if forms}
    with tempfile.TemporaryDirectory() as folder:
        source, target = Path(folder, f"{language}.ts"), FOLDER / f"crm_{language}.qm"
        write(source, language, merged)
        made = Path(folder, "made.qm")
        tool = Path(PySide6.__file__).parent / ("lrelease.exe" if sys.platform == "win32" else "lrelease")
        subprocess.run([str(tool), "-silent", str(source), "-qm", str(made)], check=True)
        scratch = target.with_suffix(".new")
        scratch.write_bytes(made.read_bytes())
        scratch.replace(target)


def _older() -> bool:
    made = [FOLDER / f"crm_{language}.qm" for language in ("it", "en")]
    if not all(file.exists() for file in made):
        return True
    newest = max((f.stat().st_mtime_ns for f in FOLDER.rglob("*.ts")), default=0)
    return min(file.stat().st_mtime_ns for file in made) < newest


@contextmanager
def alone() -> Iterator[None]:
    """One of us at a time writes the files."""
    with open(Path(tempfile.gettempdir()) / "crm-desktop-translations.lock", "w") as handle:
        try:
            import fcntl

            fcntl.flock(handle, fcntl.LOCK_EX)
        except ImportError:
            pass
        yield


def main(argv: list[str] | None = None) -> int:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    commands = parser.add_subparsers(required=True)
    for name, run in (("update", update), ("todo", todo), ("check", check)):
        commands.add_parser(name).set_defaults(run=run)
    filling = commands.add_parser("fill")
    filling.add_argument("file")
    filling.add_argument("--language", default="it", choices=("it", "en"))
    filling.set_defaults(run=fill)
    compiling = commands.add_parser("compile")
    compiling.add_argument("--if-older", action="store_true")
    compiling.set_defaults(run=compile_all)
    arguments = parser.parse_args(argv)
    with alone():
        return int(arguments.run(arguments))


if __name__ == "__main__":
    sys.exit(main())
