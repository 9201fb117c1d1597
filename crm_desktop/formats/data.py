"""The lists that reading needs, kept in `resources/import/`, loaded once per process."""

from __future__ import annotations

import json
from functools import cache
from typing import Any

from crm_desktop.paths import resource


@cache
def places() -> dict[str, Any]:
    return json.loads(resource("import", "places.json").read_text("utf-8"))


@cache
def header_words() -> dict[str, Any]:
    return json.loads(resource("import", "headers.json").read_text("utf-8"))


@cache
def name_words() -> dict[str, Any]:
    return json.loads(resource("import", "names.json").read_text("utf-8"))


@cache
def given_names() -> frozenset[str]:
    return _words_of("given_names.txt")


@cache
def family_names() -> frozenset[str]:
    return _words_of("family_names.txt")


def _words_of(file: str) -> frozenset[str]:
    lines = resource("import", file).read_text("utf-8").splitlines()
    return frozenset(word for line in lines if not line.startswith("#") for word in line.split())
