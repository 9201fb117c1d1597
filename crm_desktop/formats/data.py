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
    lines = resource("import", "given_names.txt").read_text("utf-8").splitlines()
    words = {word for line in lines if not line.startswith("#") for word in line.split()}
    return frozenset(words | {word.replace("è", "e") for word in words})
