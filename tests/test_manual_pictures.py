"""The command that makes the manual's pictures: what it takes, and how small it makes them."""

from __future__ import annotations

import importlib.util
from pathlib import Path
from types import ModuleType

import pytest
from PySide6.QtGui import QColor, QGuiApplication, QImage, QLinearGradient, QPainter

from tests import manual_checks as checks
from tests import manual_facts as facts


@pytest.fixture(scope="module")
def command() -> ModuleType:
    file = facts.ROOT / "packaging" / "manual_pictures.py"
    spec = importlib.util.spec_from_file_location("manual_pictures", file)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def saved(picture: QImage, folder: Path) -> Path:
    file = folder / "a.png"
    assert picture.save(str(file))
    return file


def window(width: int = 1366, height: int = 768) -> QImage:
    """Flat colours with edges, as windows are."""
    picture = QImage(width, height, QImage.Format.Format_RGB32)
    picture.fill(QColor("#F3F2EE"))
    painter = QPainter(picture)
    for number in range(100):
        painter.fillRect(13 * number, 7 * number, 40, 5, QColor.fromHsv(number * 3, 180, 160))
    painter.end()
    return picture


def distance(one: QImage, other: QImage) -> int:
    """The largest difference of a channel, at every seventh point."""
    points = [(x, y) for x in range(0, one.width(), 7) for y in range(0, one.height(), 7)]
    pairs = [(one.pixelColor(*p).getRgb(), other.pixelColor(*p).getRgb()) for p in points]
    return max(abs(a - b) for left, right in pairs for a, b in zip(left, right, strict=True))  # type: ignore[arg-type,call-overload]


def test_a_window_loses_nothing(command: ModuleType, qapp: QGuiApplication, tmp_path: Path) -> None:
    before = window()
    after = QImage.fromData(command.small(saved(before, tmp_path)))
    assert after.size() == before.size()
    assert after.format() == QImage.Format.Format_Indexed8
    assert distance(before, after) == 0


def test_many_colours_stay_close_and_the_file_small(
    command: ModuleType, qapp: QGuiApplication, tmp_path: Path
) -> None:
    before = window()
    painter = QPainter(before)
    gradient = QLinearGradient(0, 300, 1300, 700)
    gradient.setColorAt(0, QColor("#0E6470"))
    gradient.setColorAt(1, QColor("#E25A1C"))
    painter.fillRect(0, 300, 1366, 400, gradient)
    painter.end()
    data = command.small(saved(before, tmp_path))
    assert len(data) <= checks.LARGEST == command.LARGEST
    assert distance(before, QImage.fromData(data)) <= 16


def test_one_colour_is_enough_for_an_empty_picture(
    command: ModuleType, qapp: QGuiApplication, tmp_path: Path
) -> None:
    before = QImage(50, 40, QImage.Format.Format_RGB32)
    before.fill(QColor("#17191A"))
    after = QImage.fromData(command.small(saved(before, tmp_path)))
    assert after.colorCount() == 1
    assert distance(before, after) == 0


@pytest.mark.parametrize("language", facts.LANGUAGES)
def test_it_takes_what_pages_and_readme_name(command: ModuleType, language: str) -> None:
    assert set(command.named(language)) == checks.named_pictures(language)
    assert command._stop(f"{language}-light-104-transfer-wizard-3.png") == "transfer-wizard-3"
