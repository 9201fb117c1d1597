"""What the first start offers to fill in without an archive: an Excel list, and a sheet of paper."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QWidget

from crm_desktop.ui.messages import Messages


def save_template(messages: Messages) -> Path | None:
    """A blank Excel list with the headers that the import knows."""
    from crm_desktop.ui.printing.blank_list import save_blank_list

    return save_blank_list(messages)


def print_blank_sheet(messages: Messages, window: QWidget | None = None) -> None:
    """The sheet of a subject, empty."""
    from crm_desktop.ui.printing import subject_sheet

    subject_sheet.print_blank_sheet(messages, window)
