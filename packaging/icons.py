"""The program's icon in every form a system asks for, drawn from `resources/app.svg`."""

from __future__ import annotations

import io
import os
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
SIZES = (16, 24, 32, 48, 64, 128, 256, 512, 1024)
WINDOWS = (16, 24, 32, 48, 64, 128, 256)


def write(folder: Path) -> None:
    """`crm-desktop-<size>.png`, `.ico`, `.icns` and the drawing itself."""
    from PIL import Image

    folder.mkdir(parents=True, exist_ok=True)
    drawing = ROOT / "resources" / "app.svg"
    (folder / "crm-desktop.svg").write_bytes(drawing.read_bytes())
    pictures = {size: Image.open(io.BytesIO(_drawn(drawing, size))) for size in SIZES}
    for size, picture in pictures.items():
        picture.save(folder / f"crm-desktop-{size}.png", optimize=True)
    # each size drawn by itself, not scaled from the largest
    pictures[256].save(
        folder / "crm-desktop.ico",
        sizes=[(s, s) for s in WINDOWS],
        append_images=[pictures[s] for s in WINDOWS[:-1]],
    )
    pictures[1024].save(
        folder / "crm-desktop.icns", append_images=[pictures[s] for s in (32, 64, 128, 256, 512)]
    )


def _drawn(drawing: Path, size: int) -> bytes:
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from PySide6.QtCore import QBuffer, QByteArray, QIODevice, Qt
    from PySide6.QtGui import QGuiApplication, QImage, QPainter
    from PySide6.QtSvg import QSvgRenderer

    application = QGuiApplication.instance() or QGuiApplication([])
    image = QImage(size, size, QImage.Format.Format_ARGB32)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    QSvgRenderer(str(drawing)).render(painter)
    painter.end()
    data = QByteArray()
    buffer = QBuffer(data)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")
    assert application
    return bytes(data.data())
