"""Words of data protection: purposes, legal bases (GDPR, articles 6 and 9), and what is delicate about a person."""

from __future__ import annotations

from enum import StrEnum


class Purpose(StrEnum):
    """Ready purposes; the user may write others."""

    RELATIONSHIP = "relationship"  # keeping this archive about the subject
    MARKETING = "marketing"
    NEWSLETTER = "newsletter"
    PHONE_CALLS = "phone_calls"
    PROFILING = "profiling"
    THIRD_PARTIES = "third_parties"
    PHOTOS = "photos"


class LegalBasis(StrEnum):
    """Article 6(1) of Regulation (EU) 2016/679, letters a to f."""

    CONSENT = "consent"
    CONTRACT = "contract"
    LEGAL_OBLIGATION = "legal_obligation"
    VITAL_INTEREST = "vital_interest"
    PUBLIC_TASK = "public_task"
    LEGITIMATE_INTEREST = "legitimate_interest"


class ConsentState(StrEnum):
    GIVEN = "given"
    REFUSED = "refused"
    WITHDRAWN = "withdrawn"


#: the kind of characteristic and of information that says what somebody thinks, believes or belongs to
DELICATE_KIND = "belief"


class DelicateBasis(StrEnum):
    """Grounds of article 9(2) on which opinions, faith or membership may be noted."""

    EXPLICIT_CONSENT = "explicit_consent"
    MADE_PUBLIC = "made_public"  # by the person themselves: a public office
    ASSOCIATION = "association"  # members of a non-profit body, for its own purposes
    LEGAL_CLAIM = "legal_claim"
