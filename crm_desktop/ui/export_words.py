"""The words and formats of files going out, in the language now in use. QtCore only, for the command line too."""

from __future__ import annotations

from crm_desktop.services.exporting import TextFormats
from crm_desktop.ui.i18n import language, term, tr
from crm_desktop.ui.words import all_words

#: which enumeration a column's values belong to, by `kind.key` or by key alone
GROUPS = {
    "subjects.kind": "subject_kind",
    "facts.kind": "fact_kind",
    "requests.kind": "request_kind",
    "activities.kind": "activity_kind",
    "results.kind": "result_kind",
    "traits.kind": "trait_kind",
    "links.kind": "link_kind",
    "requests.status": "request_status",
    "activities.status": "activity_status",
    "cycles.outcome": "cycle_outcome",
    "reviews.outcome": "cycle_outcome",
    "aims.outcome": "aim_outcome",
    "tier": "tier",
    "priority": "priority",
    "lifecycle": "lifecycle",
    "scope": "scope",
    "stage": "stage",
    "channel": "channel",
    "direction": "direction",
    "mood": "mood",
    "precision": "precision",
    "reliability": "reliability",
    "decision": "decision",
    "polarity": "polarity",
    "weight": "weight",
    "grouping": "factor_group",
}


class FileWording:
    """Names of tables, headers and values of enumerations."""

    def table(self, kind: str) -> str:
        return tr(all_words()[f"records.{kind}"])

    def header(self, kind: str, key: str) -> str:
        words = all_words()
        return tr(words.get(f"column.{kind}.{key}") or words.get(f"column.{key}") or key)

    def value(self, kind: str, key: str, value: str) -> str:
        group = GROUPS.get(f"{kind}.{key}") or GROUPS.get(key)
        return term(value, group) if group and f"{group}.{value}" in all_words() else value

    def about_everything(self) -> str:
        return tr(all_words()["everything.read_me"]).replace("\n", "\r\n")


def text_formats() -> TextFormats:
    """As spreadsheets of the country expect them."""
    yes, no = tr("yes"), tr("no")
    if language() == "it":
        return TextFormats(yes=yes, no=no)
    return TextFormats(separator=",", decimal=".", yes=yes, no=no)
