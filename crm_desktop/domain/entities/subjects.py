"""Phase 1 tables: subjects, how to reach them, what they are like, what we want with them."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any

from pydantic import model_validator
from sqlalchemy import Index, UniqueConstraint, text
from sqlmodel import Field

from crm_desktop.domain.entities.base import Record, UtcDateTime, now, table_args
from crm_desktop.domain.subjects import display_name
from crm_desktop.domain.text import sort_key

SUBJECT = "subject.id"
LINES = {"company", "given_name", "family_name", "title", "job_title", "sector", "source", "pec"}
CODES = {"vat", "tax_code", "sdi"}
#: what the list is filtered by most: in the index of its order, so that filtering need not read the rows
FILTERED = ("kind", "tier", "priority", "lifecycle", "scope", "target")


class Subject(Record, table=True):
    """A person, company, public body or association.

    `display_name` and `sort_key` are derived from the names on every save. One that was merged lies in the trash, and
    `merged_into_id` says who has its history now.
    """

    __table_args__ = table_args(
        Index("subject_by_name", "sort_key", "id", *FILTERED, sqlite_where=text("deleted_at IS NULL")),
        Index("subject_by_vat", "vat"),
        Index("subject_by_tax_code", "tax_code"),
    )

    kind: str = "company"
    company: str = ""
    given_name: str = ""
    family_name: str = ""
    title: str = ""
    job_title: str = ""
    display_name: str = ""
    sort_key: str = ""
    vat: str = ""
    tax_code: str = ""
    sdi: str = ""
    pec: str = ""
    sector: str = ""
    source: str = ""
    birthday: date | None = None
    tier: str | None = None
    priority: str | None = None
    lifecycle: str | None = None
    scope: str | None = None
    target: bool = False
    consent_marketing: bool | None = None
    do_not_contact: bool = False
    notes: str = ""
    merged_into_id: int | None = Field(default=None, foreign_key=SUBJECT)

    @model_validator(mode="before")
    @classmethod
    def tidy(cls, values: dict[str, Any]) -> dict[str, Any]:
        """One line per name, codes without spaces; derive what the lists show and sort by."""
        values = dict(values)
        for name in LINES & values.keys():
            values[name] = " ".join((values[name] or "").split())
        for name in CODES & values.keys():
            values[name] = "".join((values[name] or "").upper().split())
        names = (values.get(part) or "" for part in ("company", "given_name", "family_name"))
        values["display_name"] = display_name(values.get("kind") or "company", *names)
        values["sort_key"] = sort_key(values["display_name"])
        return values


class ContactPoint(Record, table=True):
    """One way to reach a subject. Phones: `value` is E.164 when it could be read, `shown` the national form."""

    __tablename__ = "contact_point"
    __table_args__ = table_args(
        Index("contact_point_of", "subject_id", "position"), Index("contact_point_by_value", "value")
    )

    subject_id: int = Field(foreign_key=SUBJECT)
    kind: str
    value: str
    shown: str = ""
    label: str = ""
    position: int = 0


class Address(Record, table=True):
    __table_args__ = table_args(Index("address_of", "subject_id", "position"))

    subject_id: int = Field(foreign_key=SUBJECT)
    label: str = ""
    street: str = ""
    postal_code: str = ""
    city: str = ""
    province: str = ""
    region: str = ""
    country: str = ""
    position: int = 0


class Trait(Record, table=True):
    """The catalogue of characteristics, interests and tags."""

    __table_args__ = table_args(UniqueConstraint("kind", "name"))

    kind: str = "tag"
    name: str


class SubjectTrait(Record, table=True):
    __tablename__ = "subject_trait"
    __table_args__ = table_args(
        Index("subject_trait_of", "subject_id"), Index("subject_trait_by_trait", "trait_id", "subject_id")
    )

    subject_id: int = Field(foreign_key=SUBJECT)
    trait_id: int = Field(foreign_key="trait.id")
    value: str = ""


class CustomField(Record, table=True):
    """A field of the user's own; what an import did not know lands in one."""

    __tablename__ = "custom_field"
    __table_args__ = table_args(UniqueConstraint("name"))

    name: str
    type: str = "text"
    position: int = 0


class CustomValue(Record, table=True):
    """`value` is canonical text: ISO dates, decimal point, `1`/`0`."""

    __tablename__ = "custom_value"
    __table_args__ = table_args(
        Index("custom_value_of", "subject_id"), Index("custom_value_by_field", "field_id", "value")
    )

    subject_id: int = Field(foreign_key=SUBJECT)
    field_id: int = Field(foreign_key="custom_field.id")
    value: str = ""


class SubjectLink(Record, table=True):
    """`subject_id` stands to `other_id` as `kind` says; `role` is the word for it ("responsabile acquisti")."""

    __tablename__ = "subject_link"
    __table_args__ = table_args(Index("subject_link_of", "subject_id"), Index("subject_link_to", "other_id"))

    subject_id: int = Field(foreign_key=SUBJECT)
    other_id: int = Field(foreign_key=SUBJECT)
    kind: str = "knows"
    role: str = ""


class Reclassification(Record, table=True):
    """One dated change of tier, priority, lifecycle, target, scope or consent; written by a trigger."""

    __table_args__ = table_args(Index("reclassification_of", "subject_id", "field"))

    subject_id: int = Field(foreign_key=SUBJECT)
    field: str
    old: str | None = None
    new: str | None = None
    at: datetime = Field(default_factory=now, sa_type=UtcDateTime)  # type: ignore[call-overload]


class Attachment(Record, table=True):
    """A file kept inside the archive; its bytes are in `attachment_content` under `sha256`."""

    __table_args__ = table_args(Index("attachment_of", "subject_id"))

    subject_id: int = Field(foreign_key=SUBJECT)
    interaction_id: int | None = Field(default=None, foreign_key="interaction.id")
    name: str
    media_type: str = ""
    size: int = 0
    sha256: str


class Aim(Record, table=True):
    """Objective and strategy of a target subject; a cycle takes one."""

    __table_args__ = table_args(Index("aim_of", "subject_id"))

    subject_id: int = Field(foreign_key=SUBJECT)
    objective: str
    strategy: str = ""
    opened_on: date
    closed_on: date | None = None
    outcome: str | None = None
