"""Phase 1, the words: who the subjects are and how they are classified."""

from __future__ import annotations

from enum import StrEnum


class SubjectKind(StrEnum):
    PERSON = "person"
    COMPANY = "company"
    PUBLIC_BODY = "public_body"
    ASSOCIATION = "association"


class Tier(StrEnum):
    PROSPECT = "prospect"
    GROWING = "growing"
    KEY = "key"


class Priority(StrEnum):
    A = "A"
    B = "B"
    C = "C"


class Lifecycle(StrEnum):
    IDENTIFICATION = "identification"
    ENTRY = "entry"
    DEVELOPMENT = "development"
    MATURITY = "maturity"
    DECLINE = "decline"


class Scope(StrEnum):
    """Business is wide: which of the user's own businesses a relationship belongs to."""

    COMMERCIAL = "commercial"
    PROFESSIONAL = "professional"
    SOCIAL = "social"
    POLITICAL = "political"
    CORPORATE = "corporate"
    PARTY = "party"
    UNION = "union"


class ContactKind(StrEnum):
    PHONE = "phone"
    MOBILE = "mobile"
    EMAIL = "email"
    WEB = "web"
    FAX = "fax"
    OTHER = "other"


class TraitKind(StrEnum):
    CHARACTERISTIC = "characteristic"
    INTEREST = "interest"
    TAG = "tag"
    BELIEF = "belief"  # opinion, faith, membership: off until there is a ground


class FieldType(StrEnum):
    TEXT = "text"
    NUMBER = "number"
    DATE = "date"
    BOOLEAN = "boolean"


class LinkKind(StrEnum):
    """How a subject stands to the other one: `subject WORKS_FOR other`."""

    WORKS_FOR = "works_for"
    PARTNER_OF = "partner_of"
    REFERRED_BY = "referred_by"
    MEMBER_OF = "member_of"
    PART_OF = "part_of"
    KNOWS = "knows"


class AimOutcome(StrEnum):
    REACHED = "reached"
    PARTLY = "partly"
    DROPPED = "dropped"


#: the classifications whose every change is kept with its date, beyond the life of the journal
DATED_FIELDS = ("tier", "priority", "lifecycle", "target", "scope", "consent_marketing", "do_not_contact")


def display_name(kind: str, company: str, given_name: str, family_name: str) -> str:
    """The name a list shows: persons by family name first, everybody else by the name of the house."""
    person = " ".join(part for part in (family_name, given_name) if part)
    return person or company if kind == SubjectKind.PERSON else company or person
