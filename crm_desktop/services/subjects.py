"""Phase 1 use cases: the list of subjects, and the record of each."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, Any

from crm_desktop.services.subject_lists import SubjectLists
from crm_desktop.store.archive import Archive

if TYPE_CHECKING:
    from crm_desktop.services.subject_bulk import SubjectBulk

    class _Subjects(SubjectLists, SubjectBulk):
        """Both, for who reads the types."""

else:

    class _Subjects(SubjectLists):
        """The list, which is shown at start; everything else is loaded when first asked for."""

        def __getattr__(self, name: str) -> Any:
            if name.startswith("_"):
                raise AttributeError(name)
            return getattr(self._others, name)

        @cached_property
        def _others(self) -> SubjectBulk:
            from crm_desktop.services.subject_bulk import SubjectBulk

            others = SubjectBulk()
            others.archive = self.archive
            return others


class Subjects(_Subjects):
    def __init__(self, archive: Archive) -> None:
        self.archive = archive
