"""The archive's own settings, as JSON values by key."""

from __future__ import annotations

import json
from typing import Any

from crm_desktop.domain import entities
from crm_desktop.domain.changes import Changes
from crm_desktop.domain.messages import Message
from crm_desktop.store import settings as store
from crm_desktop.store.archive import Archive


class Settings:
    def __init__(self, archive: Archive) -> None:
        self.archive = archive

    def get(self, key: str, default: Any = None) -> Any:
        found = store.setting(self.archive.reader(), key)
        return json.loads(found[1]) if found else default

    def set(self, key: str, value: Any) -> Changes:
        with self.archive.step(Message("step.setting", {"key": key})) as step:
            found = store.setting(step.connection, key)
            step.save(entities.Setting, {"key": key, "value": json.dumps(value)}, found[0] if found else None)
        return step.changes
