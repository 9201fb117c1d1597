"""The columns of the list of subjects."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import partial
from typing import Any

from crm_desktop.services.subject_lists import ListedSubject
from crm_desktop.ui.cell_text import Action, IconText
from crm_desktop.ui.i18n import tr
from crm_desktop.ui.icon_names import icon_for
from crm_desktop.ui.models.windowed import Column

CUSTOM = "custom:"
_SHOWN_AS = {
    "number": "number",
    "date": "date",
    "boolean": "yes",
}  # by FieldType, which is not loaded at start


def subject_columns(fields: Iterable[Any] = ()) -> list[Column]:
    """`fields`: the archive's custom fields, hidden at first."""
    return [
        Column("name", tr("Name"), name, "strong_icon", width=230, stretch=True),
        Column("tier", tr("Tier"), show="tier", width=98),
        Column("priority", tr("Priority"), show="priority", width=62),
        Column("lifecycle", tr("Life cycle"), show="term:lifecycle", width=116),
        Column("city", tr("Town"), width=110),
        Column("last_contact", tr("Heard"), show="date", width=104, tooltip=tr("Last contact")),
        Column("next", tr("Next action"), next_action, "action", width=190, stretch=True),
        *_hidden(),
        *(_custom(field) for field in fields),
    ]


def _hidden() -> list[Column]:
    return [
        Column("province", tr("Province"), width=60, hidden=True),
        Column("phone", tr("Phone"), width=120, hidden=True),
        Column("email", tr("E-mail"), width=180, hidden=True),
        Column("sector", tr("Sector"), width=110, hidden=True),
        Column("source", tr("Source"), width=130, hidden=True),
        Column("sales", tr("Sales"), sales, "euro", width=90, hidden=True),
        Column("target", tr("Target"), show="target", width=60, hidden=True),
        Column("scope", tr("Scope"), show="term:scope", width=110, hidden=True),
        Column("kind", tr("Kind"), show="term:subject_kind", width=100, hidden=True),
    ]


def _custom(field: Any) -> Column:
    show = _SHOWN_AS.get(field.type, "text")
    value: Callable[[ListedSubject], Any] = partial(custom_value, field.id)
    if show == "number":
        value = partial(custom_number, field.id)
    elif show == "yes":
        show, value = "text", partial(custom_yes, field.id)
    return Column(f"{CUSTOM}{field.id}", field.name, value, show, width=110, hidden=True)


def name(row: ListedSubject) -> IconText:
    return IconText(icon_for("subject_kind", row.kind), row.name)


def next_action(row: ListedSubject) -> Action | None:
    return Action(row.next_due, row.next_title or "") if row.next_id else None


def sales(row: ListedSubject) -> int | None:
    return row.sales_cents or None


def custom_value(field_id: int, row: ListedSubject) -> str:
    return row.custom.get(field_id, "")


def custom_number(field_id: int, row: ListedSubject) -> float | None:
    text = row.custom.get(field_id, "")
    try:
        return float(text)
    except ValueError:
        return None


def custom_yes(field_id: int, row: ListedSubject) -> str:
    value = row.custom.get(field_id, "")
    return tr("Yes") if value == "1" else tr("No") if value == "0" else value


def custom_ids(keys: Iterable[str]) -> tuple[int, ...]:
    """The custom fields among the keys of columns."""
    return tuple(int(key.removeprefix(CUSTOM)) for key in keys if key.startswith(CUSTOM))
