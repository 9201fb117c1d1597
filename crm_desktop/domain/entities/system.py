"""Tables of the archive itself: its settings, and what imports left."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import Index
from sqlmodel import Field

from crm_desktop.domain.entities.base import Record, UtcDateTime, now, table_args


class Setting(Record, table=True):
    """`value` is JSON."""

    key: str = Field(unique=True)
    value: str = "null"


class ImportProfile(Record, table=True):
    """The user's matching of columns for one layout of file; `fingerprint` is of the headers, `mapping` JSON."""

    __tablename__ = "import_profile"

    name: str = ""
    fingerprint: str = Field(unique=True)
    mapping: str = "{}"


class ImportBatch(Record, table=True):
    """One import; `counts` is JSON, `sha256` of the file's bytes, `step` the journal step that undoes it."""

    __tablename__ = "import_batch"

    at: datetime = Field(default_factory=now, sa_type=UtcDateTime)  # type: ignore[call-overload]
    file: str
    sheet: str = ""
    sha256: str = ""
    counts: str = "{}"
    step: int | None = None


class ImportRow(Record, table=True):
    """The original row of an imported subject; `cells` is JSON {header: text}, `digest` finds the row again.

    Only the newest row of a subject counts, and those `kept`: the rows of all that were merged into it.
    """

    __tablename__ = "import_row"
    __table_args__ = table_args(
        Index("import_row_of", "subject_id"),
        Index("import_row_by_digest", "digest"),
        Index("import_row_in", "batch_id"),
    )

    batch_id: int = Field(foreign_key="import_batch.id")
    subject_id: int = Field(foreign_key="subject.id")
    sheet: str = ""
    row: int = 0
    digest: str = ""
    cells: str = "{}"
    kept: bool = False


class PairAnswer(Record, table=True):
    """What the user said of two subjects that look alike: `different`, or `later`; `first_id` is the smaller id."""

    __tablename__ = "pair_answer"
    __table_args__ = table_args(
        Index("pair_answer_of", "first_id", "second_id", unique=True),
        Index("pair_answer_by_second", "second_id"),
    )

    first_id: int = Field(foreign_key="subject.id")
    second_id: int = Field(foreign_key="subject.id")
    answer: str
