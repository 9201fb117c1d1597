"""The review being written: what the cycle was, what is typed so far, and keeping it safe."""

from __future__ import annotations

from datetime import date, datetime
from functools import partial
from typing import Any

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from crm_desktop.domain.review import Polarity
from crm_desktop.domain.review_draft import FindingDraft, ReviewDraft, missing
from crm_desktop.services.review import EvidenceRow, FactorChoice, Start
from crm_desktop.ui.context import Context
from crm_desktop.ui.i18n import language

KEEP_AFTER = 1000  # milliseconds after the last change


class ReviewSession(QObject):
    """One wizard's state. Steps read `start` and `draft`, change the draft, and call `touch()`."""

    changed = Signal()  # the draft
    reloaded = Signal()  # what the archive says of the cycle
    kept = Signal(object)  # datetime of the draft's last keeping

    def __init__(self, context: Context, cycle_id: int, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.context = context
        self.reviews = context.services.reviews
        self.key = self.reviews.draft_key(cycle_id)
        self.start: Start = self.reviews.start(cycle_id)
        self.catalogue: list[FactorChoice] = []
        self.resumed = False
        self.draft = self._kept_draft(cycle_id) or self._new_draft(cycle_id)
        self._load_catalogue()
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(KEEP_AFTER)
        self._timer.timeout.connect(self.keep)

    # beginning ---------------------------------------------------------------------------------
    def _kept_draft(self, cycle_id: int) -> ReviewDraft | None:
        """What was left half done; a draft whose review was undone is offered again, one that is concluded is not."""
        values = self.context.services.drafts.get(self.key)
        if not values:
            return None
        draft = ReviewDraft.from_json({**values, "cycle_id": cycle_id})
        if draft.concluded is not None and self.reviews.is_there(draft.concluded):
            return None
        draft.concluded = None
        self.resumed = True
        return draft

    def _new_draft(self, cycle_id: int) -> ReviewDraft:
        draft = ReviewDraft(cycle_id)
        if self.pause_is_over:
            draft.step = 3
        return draft

    def _load_catalogue(self) -> None:
        self.catalogue = self.reviews.catalogue(self.start.head.subject_id, language())

    # asking ------------------------------------------------------------------------------------
    @property
    def cycle_open(self) -> bool:
        return self.start.head.outcome is None

    @property
    def outcome(self) -> str | None:
        """How the cycle ended, or ends with this review."""
        return self.start.head.outcome or self.draft.outcome

    @property
    def pause_is_over(self) -> bool:
        """The cycle was closed and reviewed already: only how it goes on is to be decided."""
        return self.start.before is not None and not self.cycle_open

    @property
    def next_number(self) -> int:
        """The number the next cycle will have."""
        return self.start.next_number

    def missing(self) -> list[str]:
        """What keeps the review from being concluded, as codes."""
        return missing(self.draft, cycle_open=self.cycle_open, today=date.today())

    def carried_count(self) -> int:
        """How many findings the next cycle takes along."""
        earlier = [row for row in self.start.carried if self.draft.keeps(row.id, row.factor)]
        return sum(finding.carry for finding in self.draft.findings) + len(earlier)

    def evidence(self, pair: tuple[str, int]) -> EvidenceRow | None:
        return next((row for row in self.start.evidence if (row.kind, row.id) == tuple(pair)), None)

    def choice(self, factor: str) -> FactorChoice | None:
        key = FindingDraft(factor).key
        return next((row for row in self.catalogue if FindingDraft(row.name).key == key), None)

    # changing ----------------------------------------------------------------------------------
    def touch(self) -> None:
        """The draft changed: tell, and keep it one second after the last change."""
        self.changed.emit()
        self._timer.start()

    def add_finding(self, factor: str, grouping: str, polarity: int) -> FindingDraft | None:
        """None when the factor was chosen already."""
        if self.draft.finding(factor) is not None:
            return None
        finding = FindingDraft(" ".join(factor.split()), grouping, int(Polarity(polarity)))
        self.draft.findings.append(finding)
        self.touch()
        return finding

    def remove_finding(self, finding: FindingDraft) -> None:
        self.draft.findings = [one for one in self.draft.findings if one is not finding]
        self.touch()

    def turn_finding(self, finding: FindingDraft) -> None:
        """From helped to hurt, or back."""
        finding.polarity = -finding.polarity
        self.touch()

    def reload(self) -> bool:
        """Read the cycle again; False when it is gone."""
        from crm_desktop.errors import UserError

        try:
            self.start = self.reviews.start(self.draft.cycle_id)
        except UserError:
            return False
        self._load_catalogue()
        self.reloaded.emit()
        return True

    # keeping -----------------------------------------------------------------------------------
    @property
    def waiting(self) -> bool:
        """Something typed is not kept yet."""
        return self._timer.isActive()

    @Slot()
    def keep(self) -> None:
        """Keep the draft, on the database thread."""
        self._timer.stop()
        values = self.draft.to_json()
        self.context.write(partial(self.context.services.drafts.keep, self.key, values), then=self._was_kept)

    def keep_now(self) -> None:
        """Keep the draft before the program closes: waiting threads may not get their turn any more."""
        if self.waiting:
            self._timer.stop()
            self.context.services.drafts.keep(self.key, self.draft.to_json())

    @Slot(object)
    def _was_kept(self, _nothing: Any) -> None:
        self.kept.emit(datetime.now())

    def conclude(self, then: Any, failed: Any) -> None:
        """Make the review; the draft stays behind it, so that undoing it gives back what was typed."""
        self._timer.stop()
        self.context.write(partial(_conclude, self.context.services, self.key, self.draft), then, failed)


def _conclude(services: Any, key: str, draft: ReviewDraft) -> Any:
    """On the database thread."""
    changes = services.reviews.conclude(draft)
    services.drafts.keep(key, {**draft.to_json(), "concluded": changes.new_id("review")})
    return changes
