"""What the user decided of a layout, as it is remembered for the next file with the same headers."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from crm_desktop.formats.model import Column, Layout, ReadOptions, letter
from crm_desktop.formats.normalise.text import header_key
from crm_desktop.services.import_plan import ImportChoices
from crm_desktop.store.import_profiles import Profile

if TYPE_CHECKING:
    from crm_desktop.services.importing import ImportFile


def column_key(column: Column) -> str:
    """The name by which a column's field is remembered: its header, or its letter."""
    return header_key(column.header) or letter(column.index)


def chosen_fields(
    file: ImportFile, choices: ImportChoices, whole: bool = False
) -> list[tuple[str, dict[str, Any]]]:
    """(fingerprint of the headers, what to remember) of each sheet for which the user chose; `whole`: of every column."""
    found = []
    for sheet in choices.sheets:
        options = choices.options_of(sheet)
        if options.fields or options.header_row is not None or whole:
            mapping = _mapping(file.layout(sheet, options), options, whole)
            mapping["file"] = file.info.path.replace("\\", "/").rsplit("/", 1)[-1]
            found.append((file.layout(sheet, ReadOptions()).fingerprint, mapping))
    return found


def _mapping(layout: Layout, options: ReadOptions, whole: bool) -> dict[str, Any]:
    mapping: dict[str, Any] = {
        "fields": {column_key(c): c.field for c in layout.columns if c.index in options.fields or whole}
    }
    if options.header_row is not None:
        mapping["header_row"] = options.header_row
    if options.day_first:
        mapping["day_first"] = {
            column_key(c): options.day_first[c.index] for c in layout.columns if c.index in options.day_first
        }
    return mapping


def remembered_options(kept: Profile, layout_of: Callable[[ReadOptions], Layout]) -> ReadOptions:
    """The options that say the same of a new file; columns it does not have are passed over."""
    mapping = kept.mapping
    options = ReadOptions(header_row=mapping.get("header_row"))
    layout = layout_of(options)
    by_key = {column_key(c): c.index for c in layout.columns}
    return replace(
        options,
        fields={by_key[key]: name for key, name in mapping.get("fields", {}).items() if key in by_key},
        day_first={
            by_key[key]: first for key, first in mapping.get("day_first", {}).items() if key in by_key
        },
    )
