"""The pictures of the manual: how a page names one, and where the self-test takes it.

A stop is what the self-test calls a picture without its language, theme and number.
"""

from __future__ import annotations

PICTURES: dict[str, str] = {
    # the first start and the archive
    "welcome": "welcome",
    "menu": "settings-start-menu-1",
    "backups": "archive-backups-list",
    "archive-damaged": "archive-backups-damage",
    "archive-missing": "archive-backups-missing",
    "password-ask": "archive-password-asked",
    "password-set": "archive-password-set",
    "password-settings": "archive-password-settings",
    "locked": "archive-locked",
    # phase 1
    "subjects": "subjects-list",
    "subject-new": "subjects-list-dialog-subject-editor",
    "subject-record": "subjects-record",
    "subject-search": "subjects-search",
    "subjects-filtered": "subjects-filtered",
    "subjects-several": "subjects-several",
    "subject-menu": "subjects-record-menu-1",
    "subject-page": "subjects-sheet",
    "targets": "subjects-choose-targets",
    "targets-choose": "subjects-several-dialog-targets",
    "duplicates": "subjects-duplicates",
    "duplicates-same": "subjects-duplicates-same",
    # phase 2
    "board": "relationships-board",
    "cycle-open": "relationships-board-dialog-open-cycle",
    "cycle-close": "relationships-board-dialog-close-cycle",
    "cycles": "relationships-list",
    "history": "relationships-history",
    "history-line": "relationships-history-line",
    "history-corrections": "relationships-history-corrections",
    "history-cycles": "relationships-history-cycles",
    # phase 3
    "activities": "activities-activities",
    "activity-complete": "activities-activities-dialog-complete",
    "requests": "activities-requests",
    "request-new": "activities-requests-dialog-request-form",
    "results": "activities-results",
    "result-new": "activities-results-dialog-result-form",
    # phase 4
    "review-due": "review-due",
    "review-done": "review-done",
    "factors": "review-factors",
    "review-happened": "review-wizard-1-happened",
    "review-results": "review-wizard-2-results",
    "review-factors": "review-wizard-3-factors",
    "review-next": "review-wizard-4-next",
    "review-confirm": "review-wizard-5-confirm",
    "review-reading": "review-reading",
    # analysis
    "analysis": "analysis-summary",
    "analysis-filtered": "analysis-filtered",
    # import and export
    "import-start": "transfer-start",
    "import-file": "transfer-wizard-1",
    "import-headings": "transfer-wizard-2",
    "import-columns": "transfer-wizard-3",
    "import-duplicates": "transfer-wizard-4",
    "import-confirm": "transfer-wizard-5",
    "import-result": "transfer-result",
    "import-update": "transfer-update",
    "import-conflicts": "transfer-update-conflicts",
    "import-earlier": "transfer-earlier",
    "import-matchings": "transfer-matchings",
    "import-several": "transfer-several",
    "import-everything": "transfer-several-dialog-everything",
    "export": "settings-start-dialog-export",
    # the menu
    "changes": "settings-start-dialog-history",
    "trash": "settings-start-dialog-trash",
    "privacy": "settings-start-dialog-privacy",
    "settings": "settings-start-dialog-settings",
    "manual": "manual-contents",
    "manual-search": "manual-search",
}
