"""Phrases of this phase that hang on a value: a criterion, a question, where something was learned."""

from __future__ import annotations

from crm_desktop.domain.messages import Message
from crm_desktop.ui.i18n import word


def criterion(stage: str) -> str:
    """What a stage needs."""
    return word(Message(f"criterion.{stage}"))


def question(kind: str) -> str:
    """What to ask when nothing of a kind is known."""
    return word(Message(f"question.{kind}"))


def learned_from(channel: str) -> str:
    """ "from a call"."""
    return word(Message(f"learned.{channel}"))
