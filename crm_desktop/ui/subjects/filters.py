"""The filter bar of the list of subjects, and the filter it stands for."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, Any

from crm_desktop.domain.filters import SubjectFilter
from crm_desktop.ui.context import Context
from crm_desktop.ui.i18n import format_date, term, terms, tr
from crm_desktop.ui.widgets.filter_bar import FilterBar

if TYPE_CHECKING:
    from crm_desktop.services.subject_lists import Facet

#: condition of the filter -> group of its words
TERMS = {
    "kinds": "subject_kind",
    "tiers": "tier",
    "priorities": "priority",
    "lifecycles": "lifecycle",
    "scopes": "scope",
}
LISTS = ("provinces", "towns", "sources", "traits")
#: the order in which the chips stand; what does not fit goes to "More filters"
CHIPS = ("kinds", "tiers", "priorities", "provinces", "target", "without_next", "lifecycles", "traits", "towns", "scopes",
         "sources", "batch")  # fmt: skip
BEST_FIRST = ("tiers",)
_TARGET = {"yes": True, "no": False}
Choice = tuple[Any, str, int]


class SubjectFilters(FilterBar):
    """`chosen()` is the filter; `show_filter` sets it."""

    def __init__(self, context: Context) -> None:
        super().__init__(tr("Name, number, note"))
        self.context = context
        titles = _titles()
        for name in CHIPS:
            if name == "without_next":
                self.add_toggle(name, titles[name])
            else:
                self.add_chip(
                    name, titles[name], self._options_of(name), multi=name not in ("target", "batch")
                )
        self.add_columns_button()

    def _options_of(self, name: str) -> Callable[[], list[Choice]]:
        if name == "target":
            return self._target_options
        if name == "batch":
            return self._batch_options
        return partial(self._term_options if name in TERMS else self._value_options, name)

    def _facets(self, name: str) -> list[Facet]:
        found: list[Facet] = self.context.services.subjects.facets(name, self.chosen())
        return found

    def _term_options(self, name: str) -> list[Choice]:
        """All values of an enumeration in its own order, and at the end those without."""
        counts = {facet.value: facet.subjects for facet in self._facets(name)}
        words = list(terms(TERMS[name]).items())
        if name in BEST_FIRST:
            words.reverse()
        found = [(value, text, counts.get(value, 0)) for value, text in words]
        if counts.get("") or "" in self._chosen_values(name):
            found.append(("", tr("Not set"), counts.get("", 0)))
        return found

    def _value_options(self, name: str) -> list[Choice]:
        """What the archive has, the most frequent first; what is chosen stays even if nobody has it now."""
        facets = self._facets(name)
        found = [(facet.value, _label(facet), facet.subjects) for facet in facets if facet.value != ""]
        found.extend((facet.value, tr("Not set"), facet.subjects) for facet in facets if facet.value == "")
        known = {value for value, *_ in found}
        missing = [value for value in self._chosen_values(name) if value not in known]
        return found + [(value, str(value), 0) for value in missing]

    def _chosen_values(self, name: str) -> list[Any]:
        return self.chip(name).value() or []

    def _target_options(self) -> list[Choice]:
        counts = {facet.value: facet.subjects for facet in self._facets("target")}
        return [("yes", tr("Targets"), counts.get(1, 0)), ("no", tr("Not targets"), counts.get(0, 0))]

    def _batch_options(self) -> list[Choice]:
        batches = self.context.services.subjects.import_batches()
        return [(row.id, f"{row.file}, {format_date(row.at)}", row.subjects) for row in batches]

    def chosen(self) -> SubjectFilter:
        values = self.values()
        lists = {name: tuple(values.get(name, ())) for name in (*TERMS, *LISTS)}
        return SubjectFilter(
            text=self.text(),
            target=_TARGET.get(str(values.get("target"))),
            without_next=bool(values.get("without_next")),
            batch=values.get("batch"),
            **lists,
        )

    def show_filter(self, wanted: SubjectFilter) -> None:
        """Set search and chips; tells once."""
        plain = wanted.as_plain()
        text = plain.pop("text", "")
        if wanted.target is not None:
            plain["target"] = "yes" if wanted.target else "no"
        self.set_values(plain, text)


def _titles() -> dict[str, str]:
    return {
        "kinds": tr("Kind"),
        "tiers": tr("Tier"),
        "priorities": tr("Priority"),
        "provinces": tr("Province"),
        "target": tr("Target"),
        "without_next": tr("No next action"),
        "lifecycles": tr("Life cycle"),
        "traits": tr("Characteristics"),
        "towns": tr("Town"),
        "scopes": tr("Scope"),
        "sources": tr("Source"),
        "batch": tr("Import"),
    }


def _label(facet: Facet) -> str:
    return (
        f"{facet.label} ({term(facet.kind, 'trait_kind').lower()})"
        if facet.kind not in ("", "tag")
        else facet.label
    )
