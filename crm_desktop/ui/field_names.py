"""What the fields of a subject are called, wherever they are named."""

from __future__ import annotations

from crm_desktop.ui.i18n import mark

SUBJECT = {
    "kind": mark("Kind"),
    "company": mark("Company name"),
    "title": mark("Title"),
    "job_title": mark("Job title"),
    "vat": mark("VAT number"),
    "tax_code": mark("Tax code"),
    "sdi": mark("SDI code"),
    "pec": mark("PEC"),
    "birthday": mark("Birthday"),
    "sector": mark("Sector"),
    "source": mark("Source"),
    "tier": mark("Tier"),
    "priority": mark("Priority"),
    "lifecycle": mark("Life cycle"),
    "scope": mark("Scope"),
    "target": mark("Target"),
    "consent_marketing": mark("Marketing consent"),
    "do_not_contact": mark("Do not contact"),
    "notes": mark("Notes"),
}
#: of these, the enumeration whose words are their values
GROUPS = {
    "kind": "subject_kind",
    "tier": "tier",
    "priority": "priority",
    "lifecycle": "lifecycle",
    "scope": "scope",
}
YES_NO = ("target", "consent_marketing", "do_not_contact")
