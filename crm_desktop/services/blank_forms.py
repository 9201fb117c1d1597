"""Blank forms to fill in outside the program; they need no archive."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from crm_desktop.errors import UserError
from crm_desktop.formats.writers.template import TemplateColumn, write_template

__all__ = ["TemplateColumn", "write_blank_list"]


def write_blank_list(file: Path, sheet: str, columns: Sequence[TemplateColumn]) -> Path:
    """An empty list of subjects with these headers. UserError("file.not_written")."""
    try:
        write_template(file, sheet, columns)
    except OSError as error:
        raise UserError("template.not_written", file=str(file), reason=error.strerror or "") from error
    return file
