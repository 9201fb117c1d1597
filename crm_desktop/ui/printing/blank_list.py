"""The blank Excel list that the start page offers."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from crm_desktop.errors import UserError
from crm_desktop.services.blank_forms import TemplateColumn, write_blank_list
from crm_desktop.ui.i18n import terms, tr
from crm_desktop.ui.messages import Messages
from crm_desktop.ui.opening import open_file


def save_blank_list(messages: Messages) -> Path | None:
    """Ask where, write it, offer to open it. It needs no archive."""
    file = messages.save_file(tr("Save the blank list"), tr("My subjects") + ".xlsx", "Excel (*.xlsx)")
    if file is None:
        return None
    if file.suffix.lower() != ".xlsx":
        file = file.with_name(f"{file.name}.xlsx")
    try:
        write_blank_list(file, tr("Subjects"), template_columns())
    except UserError as error:
        messages.error(error.message)
        return None
    messages.toast(tr("Saved: {file}", file=str(file)), action=tr("Open"), on_action=partial(open_file, file))
    return file


def template_columns() -> list[TemplateColumn]:
    """Headers the import recognises, in the user's language."""
    kinds = tuple(terms("subject_kind").values())
    tiers = tuple(reversed(terms("tier").values()))
    stages = tuple(terms("lifecycle").values())
    return [
        TemplateColumn(tr("Kind of subject"), 16, choices=kinds),
        TemplateColumn(
            tr("Company name"),
            30,
            tr("One row for each subject. A company name, or a given and family name."),
        ),
        TemplateColumn(tr("Given name")),
        TemplateColumn(tr("Family name")),
        TemplateColumn(tr("Job title")),
        TemplateColumn(tr("Phone")),
        TemplateColumn(tr("Mobile")),
        TemplateColumn(tr("E-mail"), 28),
        TemplateColumn(tr("Website"), 26),
        TemplateColumn(tr("Address"), 30, tr("Street and number")),
        TemplateColumn(tr("Postal code"), 12),
        TemplateColumn(tr("Town")),
        TemplateColumn(tr("Province"), 10),
        TemplateColumn(tr("Country"), 10),
        TemplateColumn(tr("VAT number")),
        TemplateColumn(tr("Tax code"), 20),
        TemplateColumn(tr("SDI code"), 12),
        TemplateColumn(tr("Certified e-mail (PEC)"), 26),
        TemplateColumn(tr("Tier"), 14, choices=tiers),
        TemplateColumn(tr("Priority"), 10, choices=("A", "B", "C")),
        TemplateColumn(tr("Life cycle"), 16, choices=stages),
        TemplateColumn(tr("Tags"), 24, tr("Several, with a comma between them")),
        TemplateColumn(tr("Birthday"), 14, is_text=False),
        TemplateColumn(tr("Notes"), 40),
    ]
