"""Phase 1 use cases: the list of subjects, and the record of each."""

from __future__ import annotations

from crm_desktop.services.subject_lists import SubjectLists
from crm_desktop.services.subject_records import SubjectRecords
from crm_desktop.store.archive import Archive


class Subjects(SubjectLists, SubjectRecords):
    def __init__(self, archive: Archive) -> None:
        self.archive = archive
