"""The SQLModel classes, loaded when the first one is touched.

SQLModel costs more than the window; whoever writes `entities.Subject` inside a function pays for it then, and
importing this package costs nothing.
"""

from __future__ import annotations

from importlib import import_module
from typing import Any

_HOME = {
    "subjects": (
        "Subject",
        "ContactPoint",
        "Address",
        "Trait",
        "SubjectTrait",
        "CustomField",
        "CustomValue",
        "SubjectLink",
        "Reclassification",
        "Attachment",
        "Aim",
    ),
    "relationships": ("Cycle", "StageChange", "Channel", "Interaction", "Fact"),
    "activities": ("Request", "Activity", "Product", "Result"),
    "review": ("Review", "Factor", "Finding", "Evidence", "CarriedFinding"),
    "privacy": ("Consent",),
    "system": ("Setting", "ImportProfile", "ImportBatch", "ImportRow", "PairAnswer"),
}
_MODULE_OF = {name: module for module, names in _HOME.items() for name in names}
__all__ = list(_MODULE_OF)


def load_all() -> None:
    """Import every entity module, so that the metadata is complete."""
    for module in _HOME:
        import_module(f"{__name__}.{module}")
    base = import_module(f"{__name__}.base")
    base.give_defaults()
    base.index_references()


def __getattr__(name: str) -> Any:
    if name not in _MODULE_OF:
        raise AttributeError(name)
    load_all()  # relations between tables resolve only when all of them are there
    return getattr(import_module(f"{__name__}.{_MODULE_OF[name]}"), name)
