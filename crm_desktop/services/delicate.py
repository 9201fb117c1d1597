"""A person's opinions, faith and membership: noted only once the user has said on which ground."""

from __future__ import annotations

from collections.abc import Iterable

from crm_desktop.domain.privacy import DELICATE_KIND
from crm_desktop.errors import UserError
from crm_desktop.services.settings import Settings
from crm_desktop.store.archive import Archive

SETTING = "privacy.delicate"


def may_note(archive: Archive) -> bool:
    return bool((Settings(archive).get(SETTING) or {}).get("on"))


def require_ground(archive: Archive, kinds: Iterable[object]) -> None:
    """UserError("privacy.delicate_off") when one of the kinds is delicate and no ground was given."""
    if any(str(kind) == DELICATE_KIND for kind in kinds) and not may_note(archive):
        raise UserError("privacy.delicate_off")
