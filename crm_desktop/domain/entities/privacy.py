"""What the law asks to be able to show: who agreed to what, since when, and how one knows."""

from __future__ import annotations

from datetime import date
from typing import Any

from pydantic import field_validator
from sqlalchemy import Index
from sqlmodel import Field

from crm_desktop.domain.entities.base import Record, table_args
from crm_desktop.domain.privacy import ConsentState, LegalBasis


class Consent(Record, table=True):
    """One declaration for one purpose; the newest of a purpose counts, the older ones are its history."""

    __table_args__ = table_args(Index("consent_of", "subject_id", "purpose", "on_date"))

    subject_id: int = Field(foreign_key="subject.id")
    purpose: str
    basis: str = "consent"
    state: str = "given"
    on_date: date
    source: str = ""
    proof: str = ""
    attachment_id: int | None = Field(default=None, foreign_key="attachment.id")

    @field_validator("purpose", mode="before")
    @classmethod
    def needs_purpose(cls, value: Any) -> str:
        text = " ".join(str(value or "").split())
        if not text:
            raise ValueError("a purpose")
        return text

    @field_validator("basis", mode="before")
    @classmethod
    def known_basis(cls, value: Any) -> str:
        return str(LegalBasis(value))

    @field_validator("state", mode="before")
    @classmethod
    def known_state(cls, value: Any) -> str:
        return str(ConsentState(value))
