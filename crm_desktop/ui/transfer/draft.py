"""An import under way, kept in the archive so that it can be taken up again after a restart."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any, NamedTuple

from crm_desktop.services.import_source import Pasted, Source
from crm_desktop.services.importing import ImportChoices, NextContacts, Policy, ReadOptions

KEY = "import"
LONG = 1_000_000  # letters


class Draft(NamedTuple):
    """Files still to import, the first one under way; its choices; the step one was at."""

    files: list[Source]
    done: int
    step: int
    choices: ImportChoices | None


def draft_to_plain(draft: Draft) -> dict[str, Any]:
    return {
        "files": [_source_to_plain(file) for file in draft.files],
        "done": draft.done,
        "step": draft.step,
        "choices": _choices_to_plain(draft.choices) if draft.choices is not None else None,
    }


def draft_from_plain(plain: Any) -> Draft | None:
    """None for what this version does not understand."""
    try:
        choices = plain["choices"]
        files = [_source_from_plain(source) for source in plain["files"]]
        return Draft(
            files, int(plain["done"]), int(plain["step"]), _choices_from_plain(choices) if choices else None
        )
    except (KeyError, TypeError, ValueError):
        return None


def _source_to_plain(source: Source) -> Any:
    """The HTML of a pasted block is left out where it is long: it only adds what stands behind links."""
    if not isinstance(source, Pasted):
        return str(source)
    return [source.name, source.text, source.html if len(source.html) < LONG else ""]


def _source_from_plain(plain: Any) -> Source:
    if isinstance(plain, str):
        return Path(plain)
    name, text, html = plain
    return Pasted(text, html, name)


def _choices_to_plain(choices: ImportChoices) -> dict[str, Any]:
    return {
        "sheets": list(choices.sheets),
        "options": [[sheet, _options_to_plain(options)] for sheet, options in choices.options.items()],
        "policy": choices.policy.value,
        "leave_out": sorted([sheet, row] for sheet, row in choices.leave_out),
        "decisions": [[sheet, row, policy.value] for (sheet, row), policy in choices.decisions.items()],
        "same_as": [[*label, *other] for label, other in choices.same_as.items()],
        "take_file": [[*label, key, taken] for (label, key), taken in choices.take_file.items()],
        "next_contacts": choices.next_contacts.value,
    }


def _options_to_plain(options: ReadOptions) -> dict[str, Any]:
    return {
        "header_row": options.header_row,
        "fields": list(options.fields.items()),
        "day_first": list(options.day_first.items()),
        "sheet_tag": options.sheet_tag,
        "corrections": [[row, index, text] for (row, index), text in options.corrections.items()],
    }


def _choices_from_plain(plain: Mapping[str, Any]) -> ImportChoices:
    return ImportChoices(
        tuple(plain["sheets"]),
        {sheet: _options_from_plain(options) for sheet, options in plain["options"]},
        Policy(plain["policy"]),
        frozenset((sheet, row) for sheet, row in plain["leave_out"]),
        {(sheet, row): Policy(policy) for sheet, row, policy in plain["decisions"]},
        {(sheet, row): (other, number) for sheet, row, other, number in plain["same_as"]},
        {((sheet, row), key): bool(taken) for sheet, row, key, taken in plain["take_file"]},
        NextContacts(plain["next_contacts"]),
    )


def _options_from_plain(plain: Mapping[str, Any]) -> ReadOptions:
    return ReadOptions(
        header_row=plain["header_row"],
        fields=dict(plain["fields"]),
        day_first={index: bool(first) for index, first in plain["day_first"]},
        sheet_tag=plain["sheet_tag"],
        corrections={(row, index): text for row, index, text in plain["corrections"]},
    )
