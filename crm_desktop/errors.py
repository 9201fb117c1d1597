"""The kinds of error: one to say in a sentence, one of the environment, one to report."""

from __future__ import annotations

from crm_desktop.domain.messages import Message


class CrmError(Exception):
    """An error that carries a message to be worded."""

    def __init__(self, message: Message | str, **data: object) -> None:
        self.message = message if isinstance(message, Message) else Message(message, data)
        super().__init__(f"{self.message.code} {dict(self.message.data)}")


class UserError(CrmError):
    """The user asked for something that cannot be; the sentence says what to do."""


class StorageError(CrmError):
    """The archive or its disk is in the way: damaged, full, read-only, open elsewhere."""


class BugError(CrmError):
    """Something the program should never do; it goes to the crash dialog."""
