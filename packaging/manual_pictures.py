"""The pictures of the manual and of the README, taken by the self-test: `python packaging/manual_pictures.py [it|en]`.

Runs the self-test in light at 1366x768, takes what the pages name (`crm_desktop/ui/trial/pictures.py` says where), makes
each small, and writes `docs/images/<language>/<name>.png`. Pictures that nothing names any more are deleted.
"""

from __future__ import annotations

import os
import re
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
DOCS = ROOT / "docs"
LANGUAGES = ("it", "en")
PICTURE = re.compile(r"!\[[^\]]*\]\([^)\s]*?images/(it|en)/([\w-]+)\.png\)")
COLOURS = (256, 128, 64, 48, 32)
LARGEST = 120_000  # bytes
HOME = "ferri"  # whose archive it is


def named(language: str) -> list[str]:
    """Pictures that pages of this language show."""
    files = [ROOT / "README.md", *sorted((DOCS / language).glob("*.md"))]
    found = {
        name for file in files for code, name in PICTURE.findall(file.read_text("utf-8")) if code == language
    }
    return sorted(found)


def main(arguments: list[str]) -> int:
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    sys.path.insert(0, str(ROOT))
    _application()
    return max(_make(language) for language in arguments or LANGUAGES)


def _application() -> None:
    from crm_desktop.ui.application import make_application

    _application.kept = make_application(sys.argv[:1], "en", "light")  # type: ignore[attr-defined]


def _make(language: str) -> int:
    from crm_desktop.bootstrap import make_desk
    from crm_desktop.ui import self_test
    from crm_desktop.ui.trial.pictures import PICTURES

    wanted = named(language)
    unknown = [name for name in wanted if name not in PICTURES]
    home = Path(tempfile.gettempdir(), HOME)
    home.mkdir()  # the same in every picture: another run makes the same path
    with tempfile.TemporaryDirectory() as folder:
        report = self_test.run(make_desk, Path(folder), language, "light", large=False, home=home)
        taken = {_stop(file): Path(folder, file) for file in report.pictures}
        _write(language, {name: taken[PICTURES[name]] for name in wanted if PICTURES.get(name) in taken})
    for problem in [*report.problems, *(f"no such picture: {name}" for name in unknown)]:
        print(problem, file=sys.stderr)
    return 1 if report.problems or unknown else 0


def _stop(file: str) -> str:
    """`it-light-14-subjects-list.png` -> `subjects-list`"""
    return file.removesuffix(".png").split("-", 3)[3]


def _write(language: str, pictures: dict[str, Path]) -> None:
    folder = DOCS / "images" / language
    folder.mkdir(parents=True, exist_ok=True)
    for name, file in pictures.items():
        (folder / f"{name}.png").write_bytes(small(file))
    for file in folder.glob("*.png"):
        if file.stem not in pictures:
            file.unlink()
    sizes = [(folder / f"{name}.png").stat().st_size for name in pictures]
    print(
        f"{language}: {len(sizes)} pictures, {sum(sizes) // 1024} kB, the largest {max(sizes, default=0) // 1024} kB"
    )


def small(file: Path) -> bytes:
    """With a palette of as many colours as fit in the largest size."""
    from PySide6.QtGui import QImage

    picture = QImage(str(file))
    data = b""
    for colours in COLOURS:
        data = _png(picture, colours)
        if len(data) <= LARGEST:
            break
    return data


def _png(picture: object, colours: int) -> bytes:
    import numpy
    from PySide6.QtCore import QBuffer, QIODevice
    from PySide6.QtGui import QImage

    assert isinstance(picture, QImage)
    plain = picture.convertToFormat(QImage.Format.Format_RGB32)
    width, height = plain.width(), plain.height()
    pixels = numpy.frombuffer(plain.constBits(), numpy.uint32).reshape(height, width) & 0xFFFFFF
    values, places, counts = numpy.unique(pixels, return_inverse=True, return_counts=True)
    chosen = _palette(values, counts, colours)
    nearest = _nearest(values, chosen)
    indexed = nearest[places].reshape(height, width).astype(numpy.uint8)
    result = QImage(width, height, QImage.Format.Format_Indexed8)
    result.setColorTable([int(value) | 0xFF000000 for value in chosen])
    lines = numpy.frombuffer(result.bits(), numpy.uint8).reshape(height, result.bytesPerLine())
    lines[:, :width] = indexed
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    result.save(buffer, "PNG", 0)
    return bytes(buffer.data().data())


def _palette(values: object, counts: object, colours: int) -> object:
    """Median cut over the colours there are, each counted by the root of how often it is seen."""
    import numpy

    values, weights = numpy.asarray(values), numpy.sqrt(numpy.asarray(counts))
    parts = _channels(values)
    boxes = [numpy.arange(len(values))]
    while len(boxes) < colours:
        spans = [_spread(parts[box], weights[box]) if len(box) > 1 else 0 for box in boxes]
        widest = int(numpy.argmax(spans))
        if not spans[widest]:
            break
        box = boxes.pop(widest)
        channel = int(numpy.argmax(parts[box].max(0) - parts[box].min(0)))
        order = box[numpy.argsort(parts[box, channel], kind="stable")]
        share = numpy.cumsum(weights[order])
        cut = min(max(int(numpy.searchsorted(share, share[-1] / 2)), 1), len(order) - 1)
        boxes += [order[:cut], order[cut:]]
    most = [box[numpy.argmax(weights[box])] for box in boxes]
    return values[numpy.array(most)]


def _channels(values: object) -> object:
    import numpy

    found = numpy.asarray(values)
    return numpy.stack([(found >> 16) & 255, (found >> 8) & 255, found & 255], 1).astype(numpy.int32)


def _spread(parts: object, weights: object) -> float:
    import numpy

    return float((parts.max(0) - parts.min(0)).max()) * float(numpy.sum(weights)) ** 0.5  # type: ignore[attr-defined]


def _nearest(values: object, chosen: object) -> object:
    """For each colour the place of the one that looks most like it."""
    import numpy

    palette = _channels(chosen)
    found = [numpy.argmin(((palette - one) ** 2).sum(1)) for one in _channels(values)]  # type: ignore[attr-defined,operator]
    return numpy.array(found)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
