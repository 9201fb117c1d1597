"""What the package contains by others: name, version, licence and its text, for *About* and the `licences` folder."""

from __future__ import annotations

import json
import re
from importlib.metadata import Distribution, distribution
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
TEXTS = re.compile(r"(^|/)(licen[cs]es?|copying|notice|copyright)[^/]*(/[^/]+)?$", re.IGNORECASE)
#: what a wheel doesn't say in its metadata, or says at length
KNOWN = {
    "PySide6_Essentials": "LGPL-3.0-only", "shiboken6": "LGPL-3.0-only", "numpy": "BSD-3-Clause",
    "phonenumbers": "Apache-2.0", "pyqtgraph": "MIT", "sqlcipher3": "Zlib",
}  # fmt: skip
#: inside the wheels or beside them, without metadata of their own
WITHIN = (
    ("Python", "PSF-2.0", "https://www.python.org"),  # its text is that of typing_extensions
    ("Qt", "LGPL-3.0-only", "https://www.qt.io"),
    ("SQLCipher", "BSD-3-Clause", "https://www.zetetic.net/sqlcipher"),
    ("SQLite", "blessing", "https://www.sqlite.org"),
    ("OpenSSL", "Apache-2.0", "https://www.openssl.org"),
    ("Tabler Icons", "MIT", "https://tabler.io/icons"),
)


def names_in(requirements: Path) -> list[str]:
    return re.findall(r"^([\w.-]+)==", requirements.read_text("utf-8"), re.MULTILINE)


def licence_of(dist: Distribution) -> str:
    meta = dist.metadata
    if dist.name in KNOWN:
        return KNOWN[dist.name]
    said = meta.get("License-Expression") or meta.get("License") or ""
    classifiers = [
        c.rsplit(" :: ", 1)[-1] for c in meta.get_all("Classifier") or () if c.startswith("License")
    ]
    return said if said and len(said) < 60 else ", ".join(classifiers) or "see its text"


def texts_of(dist: Distribution) -> str:
    files = [f for f in dist.files or () if ".dist-info/" in str(f) and TEXTS.search(str(f))]
    return "\n\n".join(Path(str(f.locate())).read_text("utf-8", "replace").strip() for f in files)


def installed(names: list[str]) -> list[Distribution]:
    found = {}
    for name in names:
        try:
            dist = distribution(name)
        except ModuleNotFoundError:  # for another system
            continue
        found[dist.name] = dist
    return [found[name] for name in sorted(found, key=str.lower)]


def write(folder: Path) -> list[dict[str, str]]:
    """`index.json` and a text for each part. Returns the index: name, version, licence, address."""
    folder.mkdir(parents=True, exist_ok=True)
    index = []
    for dist in installed(names_in(ROOT / "requirements.txt")):
        address = next(
            (
                url.split(",", 1)[1].strip()
                for url in dist.metadata.get_all("Project-URL") or ()
                if url.lower().startswith(("home", "source", "repository"))
            ),
            dist.metadata.get("Home-page") or "",
        )
        index.append(
            {"name": dist.name, "version": dist.version, "licence": licence_of(dist), "address": address}
        )
        if text := texts_of(dist):
            (folder / f"{dist.name}.txt").write_text(text + "\n", "utf-8")
    index += [
        {"name": name, "version": "", "licence": licence, "address": at} for name, licence, at in WITHIN
    ]
    (folder / "index.json").write_text(json.dumps(index, ensure_ascii=False, indent=1), "utf-8")
    for text in (ROOT / "packaging" / "licence_texts").glob(
        "*.txt"
    ):  # wheels of Qt name these and leave them out
        (folder / text.name).write_bytes(text.read_bytes())
    (folder / "CRM Desktop.txt").write_text((ROOT / "LICENSE").read_text("utf-8"), "utf-8")
    (folder / "Tabler Icons.txt").write_text((ROOT / "resources/icons/LICENSE").read_text("utf-8"), "utf-8")
    return index
