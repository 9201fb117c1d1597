"""What the editor of a subject holds: plain values, as they are typed, that also make a draft."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, dataclass, field
from typing import Any

from crm_desktop.domain.text import fold

#: fields of the subject itself that the editor shows
FIELDS = (
    "kind", "company", "given_name", "family_name", "title", "job_title", "vat", "tax_code", "sdi", "pec", "sector",
    "source", "birthday", "tier", "priority", "lifecycle", "scope", "consent_marketing", "notes",
)  # fmt: skip


@dataclass
class ContactEntry:
    """A contact point as typed; `id` of the one it changes."""

    kind: str
    text: str = ""
    label: str = ""
    id: int | None = None


@dataclass
class AddressEntry:
    label: str = ""
    street: str = ""
    postal_code: str = ""
    city: str = ""
    province: str = ""
    region: str = ""
    country: str = ""
    id: int | None = None

    @property
    def empty(self) -> bool:
        return not any((self.street, self.postal_code, self.city, self.province, self.region, self.country))


@dataclass
class TraitEntry:
    """A trait by its name, which may be new to the catalogue."""

    kind: str
    name: str = ""
    value: str = ""
    id: int | None = None


@dataclass
class SubjectForm:
    """`custom` is canonical text by the id of its field; `values` by the names in FIELDS."""

    values: dict[str, Any] = field(default_factory=dict)
    contacts: list[ContactEntry] = field(default_factory=list)
    addresses: list[AddressEntry] = field(default_factory=list)
    traits: list[TraitEntry] = field(default_factory=list)
    custom: dict[int, str] = field(default_factory=dict)

    def named(self) -> bool:
        names = (self.values.get(name) or "" for name in ("company", "given_name", "family_name"))
        return any(str(name).strip() for name in names)

    def plain(self) -> dict[str, Any]:
        """Nothing but what JSON can hold."""
        values = {name: value for name, value in self.values.items() if value not in ("", None)}
        return {
            **asdict(self),
            "values": values,
            "custom": {str(key): text for key, text in self.custom.items()},
        }


def form_from_plain(plain: Mapping[str, Any]) -> SubjectForm:
    return SubjectForm(
        dict(plain.get("values", {})),
        [ContactEntry(**entry) for entry in plain.get("contacts", [])],
        [AddressEntry(**entry) for entry in plain.get("addresses", [])],
        [TraitEntry(**entry) for entry in plain.get("traits", [])],
        {int(key): text for key, text in plain.get("custom", {}).items()},
    )


#: legal forms, which two spellings of a name may or may not have
_FORMS = (
    "srl", "srls", "spa", "sas", "snc", "scarl", "scrl", "soc", "coop", "societa", "cooperativa", "ltd", "llc", "inc",
    "gmbh", "ag", "sa", "sarl", "bv", "nv", "plc", "onlus", "aps", "odv",
)  # fmt: skip


def bare_name(name: str) -> str:
    """A name as two lists may both have it: folded, without signs and legal form, its words in order."""
    words = "".join(c if c.isalnum() else " " for c in fold(name).replace(".", "").replace("'", "")).split()
    kept = [word for word in words if word not in _FORMS]
    return " ".join(sorted(kept or words))
