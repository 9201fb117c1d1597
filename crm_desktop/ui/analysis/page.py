"""Analysis: the results in short, each chart an answer in words."""

from __future__ import annotations

from datetime import date
from typing import Any, ClassVar

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from crm_desktop.errors import UserError
from crm_desktop.services.analytics import Period, last_months
from crm_desktop.ui.analysis import answers
from crm_desktop.ui.analysis.card import ChartCard
from crm_desktop.ui.analysis.charts import BothSidesChart, MonthChart, RowChart
from crm_desktop.ui.analysis.saving import save_pdf
from crm_desktop.ui.context import Context
from crm_desktop.ui.formats import format_month
from crm_desktop.ui.i18n import terms, tr
from crm_desktop.ui.page import Page
from crm_desktop.ui.theme import theme
from crm_desktop.ui.widgets.filter_bar import FilterBar
from crm_desktop.ui.widgets.page_header import PageHeader

YEARS = 5


class AnalysisPage(Page):
    """The charts panel."""

    concerns: ClassVar[set[str]] = {
        "subject",
        "result",
        "product",
        "cycle",
        "stage_change",
        "review",
        "finding",
        "factor",
        "address",
    }

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self.title = tr("Analysis")
        self._build()
        self._connect()

    # -- building

    def _build(self) -> None:
        self.header = PageHeader(tr("In short"))
        self.header.set_primary(tr("Save as PDF…"), self.print_current, "file-download")
        self.filters = FilterBar(search=False)
        self.filters.add_chip("period", tr("Period"), self._periods(), multi=False)
        self.filters.add_toggle("compare", tr("Compare with the year before"))
        self.filters.add_chip("tiers", tr("Tier"), list(terms("tier").items()))
        self.filters.add_chip("scopes", tr("Scope"), list(terms("scope").items()))
        self.filters.add_chip("provinces", tr("Province"), self._provinces)
        self.filters.chip("period").set_value(12)
        self.filters.chip("compare").set_value(True)
        self.body.addWidget(self.header)
        self.body.addWidget(self.filters)
        self.body.addWidget(self._scroll(), 1)

    def _scroll(self) -> QScrollArea:
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setWidget(self._grid())
        return area

    def _grid(self) -> QWidget:
        self.grid = QFrame()
        self.grid.setProperty("surface", "window")
        self.months = ChartCard(self.context, tr("results by month"), MonthChart, grows=True)
        self.tiers = ChartCard(self.context, tr("results by tier"), RowChart)
        self.products = ChartCard(self.context, tr("results by product"), RowChart)
        self.stages = ChartCard(self.context, tr("cycles by stage"), RowChart)
        self.factors = ChartCard(self.context, tr("critical factors"), BothSidesChart)
        rows = QVBoxLayout(self.grid)
        rows.setContentsMargins(16, 4, 16, 16)
        rows.setSpacing(12)
        rows.addLayout(_row((self.months, 7), (self.tiers, 5)), 1)
        rows.addLayout(_row((self.products, 1), (self.stages, 1), (self.factors, 1)), 1)
        for card in (self.months, self.tiers):
            card.setMinimumHeight(theme().px(276))
        for card in (self.products, self.stages, self.factors):
            card.setMinimumHeight(theme().px(258))
        return self.grid

    @property
    def cards(self) -> tuple[ChartCard, ...]:
        return (self.months, self.tiers, self.products, self.stages, self.factors)

    def _connect(self) -> None:
        self.filters.changed.connect(self.load)
        self.context.events.theme_changed.connect(self._redraw)
        for card in self.cards:
            card.rows_wanted.connect(self._open_rows)

    # -- filters

    def _periods(self) -> list[tuple[Any, str]]:
        this_year = date.today().year
        months = [(12, tr("last 12 months")), (3, tr("last 3 months")), (24, tr("last 24 months"))]
        return [*months, *((f"year {year}", str(year)) for year in range(this_year, this_year - YEARS, -1))]

    def _provinces(self) -> list[tuple[str, str, int]]:
        return [(name, name, count) for name, count in self.context.services.analytics.provinces()]

    def period(self) -> Period:
        """What the chips ask for; without a period, the last twelve months."""
        values = self.filters.values()
        chosen = values.get("period") or 12
        if isinstance(chosen, str):
            year = int(chosen.split()[1])
            whole = Period(date(year, 1, 1), date(year, 12, 31))
        else:
            whole = last_months(date.today(), chosen)
        narrowed = {key: tuple(values.get(key) or ()) for key in ("tiers", "scopes", "provinces")}
        return Period(whole.first, whole.last, **narrowed)

    # -- loading

    def refresh(self, changes: Any = None) -> None:
        self.load()

    @Slot()
    def load(self) -> None:
        analytics, period = self.context.services.analytics, self.period()
        compare = bool(self.filters.values().get("compare"))
        self.months.show_answer(answers.by_month(analytics, period, compare))
        self.tiers.show_answer(answers.by_tier(analytics, period))
        self.products.show_answer(answers.by_product(analytics, period))
        self.stages.show_answer(answers.by_stage(analytics, period, date.today()))
        self.factors.show_answer(answers.by_factor(analytics, period))
        span = tr(
            "{first} – {last}",
            first=format_month(period.first).lower(),
            last=format_month(period.last).lower(),
        )
        self.header.set_count(span)
        self.set_status(tr("Every figure opens on the rows behind it"))

    @Slot()
    def _redraw(self) -> None:
        """Charts are drawn in the colours of one theme."""
        if self._stale is None:
            self.load()

    # -- acting

    @Slot(object)
    def _open_rows(self, where: dict[str, Any]) -> None:
        place = dict(where)
        page = place.pop("page", "activities")
        self.context.navigator.open(page, **place)

    @Slot()
    def print_current(self) -> None:
        file = self.context.messages.save_file(tr("Save as PDF"), tr("analysis") + ".pdf", "PDF (*.pdf)")
        if file is None:
            return
        try:
            save_pdf(self.grid, tr("Analysis"), file.with_suffix(".pdf"))
        except UserError as error:
            self.context.messages.error(error.message)
        else:
            self.context.messages.toast(tr("Saved in {name}", name=file.with_suffix(".pdf").name))


def _row(*cards: tuple[ChartCard, int]) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(12)
    for card, stretch in cards:
        row.addWidget(card, stretch)
    return row
