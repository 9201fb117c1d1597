"""What ties a subject to others and to us: links, and the objectives of a target subject."""

from __future__ import annotations

from datetime import date

from crm_desktop.domain import entities
from crm_desktop.domain.changes import Changes
from crm_desktop.domain.messages import Message
from crm_desktop.domain.privacy import DELICATE_KIND
from crm_desktop.domain.subjects import AimOutcome, LinkKind, SubjectKind
from crm_desktop.errors import UserError
from crm_desktop.services.delicate import require_ground
from crm_desktop.store import subject_records
from crm_desktop.store.archive import Archive
from crm_desktop.store.step import Step
from crm_desktop.store.subject_records import AimRow


class SubjectTies:
    archive: Archive

    # -- links

    def add_link(
        self, subject_id: int, kind: str, other_id: int, role: str = "", back: bool = False
    ) -> Changes:
        """`subject_id` stands to `other_id` as `kind` says; with `back` the other way round.

        UserError("link.itself"), UserError("link.exists").
        """
        self._check_link(subject_id, kind, other_id, back)
        one, other = (other_id, subject_id) if back else (subject_id, other_id)
        with self.archive.step(self._link_label("step.link.add", subject_id, other_id)) as step:
            values = {"subject_id": one, "other_id": other, "kind": str(kind), "role": role.strip()}
            step.save(entities.SubjectLink, values)
        return step.changes

    def change_link(
        self, link_id: int, seen_from: int, kind: str, other_id: int, role: str, back: bool
    ) -> Changes:
        """As `add_link`, for a link that exists."""
        self._check_link(seen_from, kind, other_id, back, link_id)
        one, other = (other_id, seen_from) if back else (seen_from, other_id)
        with self.archive.step(self._link_label("step.link.change", seen_from, other_id)) as step:
            values = {"subject_id": one, "other_id": other, "kind": str(kind), "role": role.strip()}
            step.save(entities.SubjectLink, values, link_id)
        return step.changes

    def delete_link(self, link_id: int, seen_from: int) -> Changes:
        found = next(
            (x for x in subject_records.links(self.archive.reader(), seen_from) if x.id == link_id), None
        )
        with self.archive.step(
            self._link_label("step.link.delete", seen_from, found.other_id if found else 0)
        ) as step:
            step.delete("subject_link", [link_id])
        return step.changes

    def _check_link(self, subject_id: int, kind: str, other_id: int, back: bool, ignore: int = 0) -> None:
        if subject_id == other_id:
            raise UserError("link.itself")
        if kind == LinkKind.MEMBER_OF and self._is_person(other_id if back else subject_id):
            require_ground(self.archive, [DELICATE_KIND])
        for link in subject_records.links(self.archive.reader(), subject_id):
            same_way = link.back == back or kind in ("partner_of", "knows")
            if link.id != ignore and link.other_id == other_id and link.kind == kind and same_way:
                raise UserError("link.exists", name=link.name)

    def _is_person(self, subject_id: int) -> bool:
        return subject_records.kind_of(self.archive.reader(), subject_id) == SubjectKind.PERSON

    def _link_label(self, code: str, subject_id: int, other_id: int) -> Message:
        reader = self.archive.reader()
        names = (subject_records.name_of(reader, subject_id), subject_records.name_of(reader, other_id))
        return Message(code, {"name": names[0], "other": names[1]})

    # -- target and objectives

    def set_target(self, subject_id: int, target: bool, objective: str = "", strategy: str = "") -> Changes:
        """Choose a subject as target, with its objective when one is given, or let it go."""
        code = "step.subject.target" if target else "step.subject.no_target"
        with self.archive.step(self._aim_label(code, subject_id)) as step:
            step.save(entities.Subject, {"target": target}, subject_id)
            if target and objective.strip():
                _open_aim(step, subject_id, objective, strategy, None)
        return step.changes

    def add_aim(
        self,
        subject_id: int,
        objective: str,
        strategy: str = "",
        opened_on: date | None = None,
        target: bool = True,
    ) -> Changes:
        """A new objective; who has one is a target. UserError("aim.needs_objective")."""
        with self.archive.step(self._aim_label("step.aim.add", subject_id)) as step:
            _open_aim(step, subject_id, objective, strategy, opened_on)
            if target:
                step.save(entities.Subject, {"target": True}, subject_id)
        return step.changes

    def change_aim(
        self, aim_id: int, objective: str, strategy: str, opened_on: date | None = None
    ) -> Changes:
        values: dict[str, str | None] = {"objective": _objective(objective), "strategy": strategy.strip()}
        if opened_on is not None:
            values["opened_on"] = opened_on.isoformat()
        return self._save_aim("step.aim.change", aim_id, values)

    def close_aim(self, aim_id: int, outcome: AimOutcome | str, closed_on: date | None = None) -> Changes:
        day = (closed_on or date.today()).isoformat()
        return self._save_aim("step.aim.close", aim_id, {"outcome": str(outcome), "closed_on": day})

    def reopen_aim(self, aim_id: int) -> Changes:
        return self._save_aim("step.aim.reopen", aim_id, {"outcome": None, "closed_on": None})

    def delete_aim(self, aim_id: int) -> Changes:
        """UserError("aim.in_use") while a cycle has it."""
        found = self.aim(aim_id)
        if found and found.cycles:
            raise UserError("aim.in_use", count=found.cycles)
        owner = subject_records.owner_of(self.archive.reader(), "aim", aim_id)
        with self.archive.step(self._aim_label("step.aim.delete", owner)) as step:
            step.delete("aim", [aim_id])
        return step.changes

    def aim(self, aim_id: int) -> AimRow | None:
        found = subject_records.aim(self.archive.reader(), aim_id)
        return found[1] if found else None

    def aims(self, subject_id: int) -> list[AimRow]:
        """Open ones first, newest first."""
        return subject_records.aims(self.archive.reader(), subject_id)

    def _save_aim(self, code: str, aim_id: int, values: dict[str, str | None]) -> Changes:
        owner = subject_records.owner_of(self.archive.reader(), "aim", aim_id)
        with self.archive.step(self._aim_label(code, owner)) as step:
            step.save(entities.Aim, values, aim_id)
        return step.changes

    def _aim_label(self, code: str, subject_id: int) -> Message:
        return Message(code, {"name": subject_records.name_of(self.archive.reader(), subject_id)})


def _objective(text: str) -> str:
    if not text.strip():
        raise UserError("aim.needs_objective")
    return " ".join(text.split())


def _open_aim(step: Step, subject_id: int, objective: str, strategy: str, opened_on: date | None) -> int:
    day = (opened_on or date.today()).isoformat()
    values = {"objective": _objective(objective), "strategy": strategy.strip(), "opened_on": day}
    return step.save(entities.Aim, {"subject_id": subject_id, **values})
