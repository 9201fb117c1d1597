"""The floors of docs/ARCHITECTURE.md, kept true by reading the imports."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent / "crm_desktop"
QT = ("PySide6", "pyqtgraph", "shiboken6")
SQL = ("sqlalchemy", "sqlmodel", "sqlcipher3", "sqlite3", "alembic")
NETWORK = ("socket", "http", "urllib.request", "requests", "httpx", "ftplib", "smtplib", "PySide6.QtNetwork")

FORBIDDEN = {
    "domain": (
        *QT,
        "crm_desktop.store",
        "crm_desktop.services",
        "crm_desktop.formats",
        "crm_desktop.ui",
        "sqlcipher3",
        "sqlite3",
    ),
    "store": (*QT, "crm_desktop.services", "crm_desktop.formats", "crm_desktop.ui"),
    "formats": (
        *QT,
        *SQL,
        "crm_desktop.store",
        "crm_desktop.services",
        "crm_desktop.ui",
        "crm_desktop.domain.entities",
    ),
    "analysis": (
        *QT,
        *SQL,
        "crm_desktop.store",
        "crm_desktop.services",
        "crm_desktop.formats",
        "crm_desktop.ui",
    ),
    "services": (*QT, *SQL, "crm_desktop.ui"),
    "ui": (*SQL, "crm_desktop.store", "crm_desktop.formats"),
}
PHASES = ("subjects", "relationships", "activities", "review", "analysis")


def modules() -> list[Path]:
    return sorted(ROOT.rglob("*.py"))


def imports(file: Path) -> Iterator[tuple[str, int]]:
    """Every module the file imports, wherever in it, those for type checking alone left out."""
    tree = ast.parse(file.read_text("utf-8"))
    skipped = {
        node
        for guard in ast.walk(tree)
        if isinstance(guard, ast.If) and ast.unparse(guard.test) == "TYPE_CHECKING"
        for node in ast.walk(guard)
    }
    for node in ast.walk(tree):
        if node in skipped:
            continue
        if isinstance(node, ast.Import):
            yield from ((alias.name, node.lineno) for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{file}:{node.lineno}: imports are absolute"
            yield from ((f"{node.module}.{alias.name}", node.lineno) for alias in node.names)


def within(module: str, packages: tuple[str, ...]) -> bool:
    return any(module == p or module.startswith(p + ".") for p in packages)


@pytest.mark.parametrize("floor", FORBIDDEN)
def test_a_floor_looks_down_only(floor: str) -> None:
    wrong = [
        f"{file.relative_to(ROOT)}:{line} imports {module}"
        for file in modules()
        if file.relative_to(ROOT).parts[0] == floor and not (floor == "domain" and "entities" in file.parts)
        for module, line in imports(file)
        if within(module, FORBIDDEN[floor])
    ]
    assert not wrong, "\n".join(wrong)


def test_every_floor_is_there() -> None:
    assert {f.name for f in ROOT.iterdir() if f.is_dir() and not f.name.startswith("_")} == set(FORBIDDEN)


@pytest.mark.parametrize("phase", PHASES)
def test_phases_meet_through_the_navigator_only(phase: str) -> None:
    others = tuple(f"crm_desktop.ui.{p}" for p in PHASES if p != phase)
    wrong = [
        f"{file.relative_to(ROOT)}:{line} imports {module}"
        for file in (ROOT / "ui" / phase).rglob("*.py")
        for module, line in imports(file)
        if within(module, others)
    ]
    assert not wrong, "\n".join(wrong)


def test_nothing_reaches_for_the_network() -> None:
    wrong = [
        f"{f.relative_to(ROOT)}:{n} imports {m}"
        for f in modules()
        for m, n in imports(f)
        if within(m, NETWORK)
    ]
    assert not wrong, "\n".join(wrong)


def test_sql_stays_in_the_store() -> None:
    """No statement text on the floors above."""
    verbs = ("SELECT ", "INSERT INTO ", "UPDATE ", "DELETE FROM ")
    wrong = []
    for file in modules():
        if file.relative_to(ROOT).parts[0] not in ("services", "ui", "formats", "analysis"):
            continue
        for node in ast.walk(ast.parse(file.read_text("utf-8"))):
            if (
                isinstance(node, ast.Constant)
                and isinstance(node.value, str)
                and node.value.lstrip().startswith(verbs)
            ):
                wrong.append(f"{file.relative_to(ROOT)}:{node.lineno}")
    assert not wrong, "\n".join(wrong)
