"""First schema: the entities of the four phases, the journal, drafts and attached bytes."""

from alembic import op
import sqlalchemy as sa

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None


JOURNAL = """
CREATE TABLE journal_step (
    id INTEGER PRIMARY KEY AUTOINCREMENT, at TEXT NOT NULL, kind TEXT NOT NULL, origin TEXT NOT NULL,
    code TEXT NOT NULL, data TEXT NOT NULL DEFAULT '{}', root INTEGER, undoes INTEGER, undone_by INTEGER,
    undone INTEGER NOT NULL DEFAULT 0);
CREATE TABLE journal_change (
    id INTEGER PRIMARY KEY AUTOINCREMENT, step INTEGER NOT NULL REFERENCES journal_step(id),
    tbl TEXT NOT NULL, row INTEGER NOT NULL, last INTEGER, op TEXT NOT NULL, before TEXT);
CREATE INDEX journal_change_in ON journal_change(step, tbl, row);
CREATE INDEX journal_change_of ON journal_change(tbl, row, id);
CREATE INDEX journal_change_added ON journal_change(step, tbl, id, op, row, last) WHERE op IN ('I', 'R');
CREATE TABLE journal_current (
    id INTEGER PRIMARY KEY CHECK (id = 1), step INTEGER, log_inserts INTEGER NOT NULL DEFAULT 1,
    replaying INTEGER NOT NULL DEFAULT 0);
INSERT INTO journal_current(id) VALUES (1);
CREATE TABLE journal_barrier (id INTEGER PRIMARY KEY CHECK (id = 1), step INTEGER NOT NULL);
INSERT INTO journal_barrier VALUES (1, 0);
CREATE TABLE draft (key TEXT PRIMARY KEY, value TEXT NOT NULL, at TEXT NOT NULL);
CREATE TABLE attachment_content (sha256 TEXT PRIMARY KEY, content BLOB NOT NULL);
CREATE TABLE erasure (subject_uid TEXT PRIMARY KEY, at TEXT NOT NULL);
"""

#: what refers to a row has to be found fast when the row goes
REFERENCES = {
    "subject": {"merged_into": "merged_into_id"},
    "attachment": {"interaction": "interaction_id"},
    "consent": {"attachment": "attachment_id"},
    "cycle": {"aim": "aim_id"},
    "stage_change": {"subject": "subject_id"},
    "interaction": {"person": "person_id"},
    "fact": {"cycle": "cycle_id", "interaction": "interaction_id"},
    "request": {"cycle": "cycle_id", "interaction": "interaction_id"},
    "activity": {"aim": "aim_id", "previous": "previous_id", "cycle": "cycle_id", "request": "request_id"},
    "result": {
        "request": "request_id",
        "activity": "activity_id",
        "cycle": "cycle_id",
        "product": "product_id",
    },
    "review": {"next_cycle": "next_cycle_id", "next_aim": "next_aim_id"},
    "evidence": {"subject": "subject_id"},
    "carried_finding": {"subject": "subject_id", "finding": "finding_id"},
}


def upgrade() -> None:
    op.create_table(
        "channel",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("uid", sa.String(), server_default=sa.text("(lower(hex(randomblob(16))))"), nullable=False),
        sa.Column(
            "created_at",
            sa.String(),
            server_default=sa.text("(strftime('%Y-%m-%dT%H:%M:%SZ', 'now'))"),
            nullable=False,
        ),
        sa.Column(
            "changed_at",
            sa.String(),
            server_default=sa.text("(strftime('%Y-%m-%dT%H:%M:%SZ', 'now'))"),
            nullable=False,
        ),
        sa.Column("deleted_at", sa.String(), nullable=True),
        sa.Column("code", sa.String(), nullable=False),
        sa.Column("unit_cost_cents", sa.Integer(), nullable=True),
        sa.PrimaryKeyConstraint("id"),
        sa.UniqueConstraint("code"),
        sqlite_autoincrement=True,
    )
    op.create_table(
        "custom_field",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("uid", sa.String(), server_default=sa.text("(lower(hex(randomblob(16))))"), nullable=False),
        sa.Column(
            "created_at",
            sa.String(),
            server_default=sa.text("(strftime('%Y-%m-%dT%H:%M:%SZ', 'now'))"),
            nullable=False,
        ),
        sa.Column(
            "changed_at",
            sa.String(),
            server_default=sa.text("(strftime('%Y-%m-%dT%H:%M:%SZ', 'now'))"),
            nullable=False,
        ),
        sa.Column("deleted_at", sa.String(), nullable=True),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("type", sa.String(), server_default=sa.text("'text'"), nullable=False),
        sa.Column("position", sa.Integer(), server_default=sa.text("0"), nullable=False),
        sa.PrimaryKeyConstraint("id"),
        sa.UniqueConstraint("name"),
        sqlite_autoincrement=True,
    )
    op.create_table(
        "factor",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("uid", sa.String(), server_default=sa.text("(lower(hex(randomblob(16))))"), nullable=False),
        sa.Column(
            "created_at",
            sa.String(),
            server_default=sa.text("(strftime('%Y-%m-%dT%H:%M:%SZ', 'now'))"),
            nullable=False,
        ),
        sa.Column(
            "changed_at",
            sa.String(),
            server_default=sa.text("(strftime('%Y-%m-%dT%H:%M:%SZ', 'now'))"),
            nullable=False,
        ),
        sa.Column("deleted_at", sa.String(), nullable=True),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("grouping", sa.String(), server_default=sa.text("'other'"), nullable=False),
        sa.PrimaryKeyConstraint("id"),
        sa.UniqueConstraint("name"),
        sqlite_autoincrement=True,
    )
    op.create_table(
        "import_batch",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("uid", sa.String(), server_default=sa.text("(lower(hex(randomblob(16))))"), nullable=False),
        sa.Column(
            "created_at",
            sa.String(),
            server_default=sa.text("(strftime('%Y-%m-%dT%H:%M:%SZ', 'now'))"),
            nullable=False,
        ),
        sa.Column(
            "changed_at",
            sa.String(),
            server_default=sa.text("(strftime('%Y-%m-%dT%H:%M:%SZ', 'now'))"),
            nullable=False,
        ),
        sa.Column("deleted_at", sa.String(), nullable=True),
        sa.Column(
            "at",
            sa.String(),
            server_default=sa.text("(strftime('%Y-%m-%dT%H:%M:%SZ', 'now'))"),
            nullable=False,
        ),
        sa.Column("file", sa.String(), nullable=False),
        sa.Column("sheet", sa.String(), server_default=sa.text("('')"), nullable=False),
        sa.Column("sha256", sa.String(), server_default=sa.text("('')"), nullable=False),
        sa.Column("counts", sa.String(), server_default=sa.text("'{}'"), nullable=False),
        sa.Column("step", sa.Integer(), nullable=True),
        sa.PrimaryKeyConstraint("id"),
        sqlite_autoincrement=True,
    )
    op.create_table(
        "import_profile",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("uid", sa.String(), server_default=sa.text("(lower(hex(randomblob(16))))"), nullable=False),
        sa.Column(
            "created_at",
            sa.String(),
            server_default=sa.text("(strftime('%Y-%m-%dT%H:%M:%SZ', 'now'))"),
            nullable=False,
        ),
        sa.Column(
            "changed_at",
            sa.String(),
            server_default=sa.text("(strftime('%Y-%m-%dT%H:%M:%SZ', 'now'))"),
            nullable=False,
        ),
        sa.Column("deleted_at", sa.String(), nullable=True),
        sa.Column("name", sa.String(), server_default=sa.text("('')"), nullable=False),
        sa.Column("fingerprint", sa.String(), nullable=False),
        sa.Column("mapping", sa.String(), server_default=sa.text("'{}'"), nullable=False),
        sa.PrimaryKeyConstraint("id"),
        sa.UniqueConstraint("fingerprint"),
        sqlite_autoincrement=True,
    )
    op.create_table(
        "product",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("uid", sa.String(), server_default=sa.text("(lower(hex(randomblob(16))))"), nullable=False),
        sa.Column(
            "created_at",
            sa.String(),
            server_default=sa.text("(strftime('%Y-%m-%dT%H:%M:%SZ', 'now'))"),
            nullable=False,
        ),
        sa.Column(
            "changed_at",
            sa.String(),
            server_default=sa.text("(strftime('%Y-%m-%dT%H:%M:%SZ', 'now'))"),
            nullable=False,
        ),
        sa.Column("deleted_at", sa.String(), nullable=True),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("code", sa.String(), server_default=sa.text("('')"), nullable=False),
        sa.PrimaryKeyConstraint("id"),
        sa.UniqueConstraint("name"),
        sqlite_autoincrement=True,
    )
    op.create_table(
        "setting",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("uid", sa.String(), server_default=sa.text("(lower(hex(randomblob(16))))"), nullable=False),
        sa.Column(
            "created_at",
            sa.String(),
            server_default=sa.text("(strftime('%Y-%m-%dT%H:%M:%SZ', 'now'))"),
            nullable=False,
        ),
        sa.Column(
            "changed_at",
            sa.String(),
            server_default=sa.text("(strftime('%Y-%m-%dT%H:%M:%SZ', 'now'))"),
            nullable=False,
        ),
        sa.Column("deleted_at", sa.String(), nullable=True),
        sa.Column("key", sa.String(), nullable=False),
        sa.Column("value", sa.String(), server_default=sa.text("'null'"), nullable=False),
        sa.PrimaryKeyConstraint("id"),
        sa.UniqueConstraint("key"),
        sqlite_autoincrement=True,
    )
    op.create_table(
        "subject",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("uid", sa.String(), server_default=sa.text("(lower(hex(randomblob(16))))"), nullable=False),
        sa.Column(
            "created_at",
            sa.String(),
            server_default=sa.text("(strftime('%Y-%m-%dT%H:%M:%SZ', 'now'))"),
            nullable=False,
        ),
        sa.Column(
            "changed_at",
            sa.String(),
            server_default=sa.text("(strftime('%Y-%m-%dT%H:%M:%SZ', 'now'))"),
            nullable=False,
        ),
        sa.Column("deleted_at", sa.String(), nullable=True),
        sa.Column("kind", sa.String(), server_default=sa.text("'company'"), nullable=False),
        sa.Column("company", sa.String(), server_default=sa.text("('')"), nullable=False),
        sa.Column("given_name", sa.String(), server_default=sa.text("('')"), nullable=False),
        sa.Column("family_name", sa.String(), server_default=sa.text("('')"), nullable=False),
        sa.Column("title", sa.String(), server_default=sa.text("('')"), nullable=False),
        sa.Column("job_title", sa.String(), server_default=sa.text("('')"), nullable=False),
        sa.Column("display_name", sa.String(), server_default=sa.text("('')"), nullable=False),
        sa.Column("sort_key", sa.String(), server_default=sa.text("('')"), nullable=False),
        sa.Column("vat", sa.String(), server_default=sa.text("('')"), nullable=False),
        sa.Column("tax_code", sa.String(), server_default=sa.text("('')"), nullable=False),
        sa.Column("sdi", sa.String(), server_default=sa.text("('')"), nullable=False),
        sa.Column("pec", sa.String(), server_default=sa.text("('')"), nullable=False),
        sa.Column("sector", sa.String(), server_default=sa.text("('')"), nullable=False),
        sa.Column("source", sa.String(), server_default=sa.text("('')"), nullable=False),
        sa.Column("birthday", sa.Date(), nullable=True),
        sa.Column("tier", sa.String(), nullable=True),
        sa.Column("priority", sa.String(), nullable=True),
        sa.Column("lifecycle", sa.String(), nullable=True),
        sa.Column("scope", sa.String(), nullable=True),
        sa.Column("target", sa.Boolean(), server_default=sa.text("0"), nullable=False),
        sa.Column("consent_marketing", sa.Boolean(), nullable=True),
        sa.Column("do_not_contact", sa.Boolean(), server_default=sa.text("0"), nullable=False),
        sa.Column("notes", sa.String(), server_default=sa.text("('')"), nullable=False),
        sa.Column("merged_into_id", sa.Integer(), nullable=True),
        sa.ForeignKeyConstraint(
            ["merged_into_id"],
            ["subject.id"],
        ),
        sa.PrimaryKeyConstraint("id"),
        sqlite_autoincrement=True,
    )
    with op.batch_alter_table("subject", schema=None) as batch_op:
        batch_op.create_index(
            "subject_by_name",
            ["sort_key", "id", "kind", "tier", "priority", "lifecycle", "scope", "target"],
            unique=False,
            sqlite_where=sa.text("deleted_at IS NULL"),
        )
        batch_op.create_index("subject_by_tax_code", ["tax_code"], unique=False)
        batch_op.create_index("subject_by_vat", ["vat"], unique=False)

    op.create_table(
        "trait",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("uid", sa.String(), server_default=sa.text("(lower(hex(randomblob(16))))"), nullable=False),
        sa.Column(
            "created_at",
            sa.String(),
            server_default=sa.text("(strftime('%Y-%m-%dT%H:%M:%SZ', 'now'))"),
            nullable=False,
        ),
        sa.Column(
            "changed_at",
            sa.String(),
            server_default=sa.text("(strftime('%Y-%m-%dT%H:%M:%SZ', 'now'))"),
            nullable=False,
        ),
        sa.Column("deleted_at", sa.String(), nullable=True),
        sa.Column("kind", sa.String(), server_default=sa.text("'tag'"), nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.PrimaryKeyConstraint("id"),
        sa.UniqueConstraint("kind", "name"),
        sqlite_autoincrement=True,
    )
    op.create_table(
        "address",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("uid", sa.String(), server_default=sa.text("(lower(hex(randomblob(16))))"), nullable=False),
        sa.Column(
            "created_at",
            sa.String(),
            server_default=sa.text("(strftime('%Y-%m-%dT%H:%M:%SZ', 'now'))"),
            nullable=False,
        ),
        sa.Column(
            "changed_at",
            sa.String(),
            server_default=sa.text("(strftime('%Y-%m-%dT%H:%M:%SZ', 'now'))"),
            nullable=False,
        ),
        sa.Column("deleted_at", sa.String(), nullable=True),
        sa.Column("subject_id", sa.Integer(), nullable=False),
        sa.Column("label", sa.String(), server_default=sa.text("('')"), nullable=False),
        sa.Column("street", sa.String(), server_default=sa.text("('')"), nullable=False),
        sa.Column("postal_code", sa.String(), server_default=sa.text("('')"), nullable=False),
        sa.Column("city", sa.String(), server_default=sa.text("('')"), nullable=False),
        sa.Column("province", sa.String(), server_default=sa.text("('')"), nullable=False),
        sa.Column("region", sa.String(), server_default=sa.text("('')"), nullable=False),
        sa.Column("country", sa.String(), server_default=sa.text("('')"), nullable=False),
        sa.Column("position", sa.Integer(), server_default=sa.text("0"), nullable=False),
        sa.ForeignKeyConstraint(
            ["subject_id"],
            ["subject.id"],
        ),
        sa.PrimaryKeyConstraint("id"),
        sqlite_autoincrement=True,
    )
    with op.batch_alter_table("address", schema=None) as batch_op:
        batch_op.create_index("address_of", ["subject_id", "position"], unique=False)

    op.create_table(
        "aim",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("uid", sa.String(), server_default=sa.text("(lower(hex(randomblob(16))))"), nullable=False),
        sa.Column(
            "created_at",
            sa.String(),
            server_default=sa.text("(strftime('%Y-%m-%dT%H:%M:%SZ', 'now'))"),
            nullable=False,
        ),
        sa.Column(
            "changed_at",
            sa.String(),
            server_default=sa.text("(strftime('%Y-%m-%dT%H:%M:%SZ', 'now'))"),
            nullable=False,
        ),
        sa.Column("deleted_at", sa.String(), nullable=True),
        sa.Column("subject_id", sa.Integer(), nullable=False),
        sa.Column("objective", sa.String(), nullable=False),
        sa.Column("strategy", sa.String(), server_default=sa.text("('')"), nullable=False),
        sa.Column("opened_on", sa.Date(), nullable=False),
        sa.Column("closed_on", sa.Date(), nullable=True),
        sa.Column("outcome", sa.String(), nullable=True),
        sa.ForeignKeyConstraint(
            ["subject_id"],
            ["subject.id"],
        ),
        sa.PrimaryKeyConstraint("id"),
        sqlite_autoincrement=True,
    )
    with op.batch_alter_table("aim", schema=None) as batch_op:
        batch_op.create_index("aim_of", ["subject_id"], unique=False)

    op.create_table(
        "contact_point",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("uid", sa.String(), server_default=sa.text("(lower(hex(randomblob(16))))"), nullable=False),
        sa.Column(
            "created_at",
            sa.String(),
            server_default=sa.text("(strftime('%Y-%m-%dT%H:%M:%SZ', 'now'))"),
            nullable=False,
        ),
        sa.Column(
            "changed_at",
            sa.String(),
            server_default=sa.text("(strftime('%Y-%m-%dT%H:%M:%SZ', 'now'))"),
            nullable=False,
        ),
        sa.Column("deleted_at", sa.String(), nullable=True),
        sa.Column("subject_id", sa.Integer(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("value", sa.String(), nullable=False),
        sa.Column("shown", sa.String(), server_default=sa.text("('')"), nullable=False),
        sa.Column("label", sa.String(), server_default=sa.text("('')"), nullable=False),
        sa.Column("position", sa.Integer(), server_default=sa.text("0"), nullable=False),
        sa.ForeignKeyConstraint(
            ["subject_id"],
            ["subject.id"],
        ),
        sa.PrimaryKeyConstraint("id"),
        sqlite_autoincrement=True,
    )
    with op.batch_alter_table("contact_point", schema=None) as batch_op:
        batch_op.create_index("contact_point_by_value", ["value"], unique=False)
        batch_op.create_index("contact_point_of", ["subject_id", "position"], unique=False)

    op.create_table(
        "custom_value",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("uid", sa.String(), server_default=sa.text("(lower(hex(randomblob(16))))"), nullable=False),
        sa.Column(
            "created_at",
            sa.String(),
            server_default=sa.text("(strftime('%Y-%m-%dT%H:%M:%SZ', 'now'))"),
            nullable=False,
        ),
        sa.Column(
            "changed_at",
            sa.String(),
            server_default=sa.text("(strftime('%Y-%m-%dT%H:%M:%SZ', 'now'))"),
            nullable=False,
        ),
        sa.Column("deleted_at", sa.String(), nullable=True),
        sa.Column("subject_id", sa.Integer(), nullable=False),
        sa.Column("field_id", sa.Integer(), nullable=False),
        sa.Column("value", sa.String(), server_default=sa.text("('')"), nullable=False),
        sa.ForeignKeyConstraint(
            ["field_id"],
            ["custom_field.id"],
        ),
        sa.ForeignKeyConstraint(
            ["subject_id"],
            ["subject.id"],
        ),
        sa.PrimaryKeyConstraint("id"),
        sqlite_autoincrement=True,
    )
    with op.batch_alter_table("custom_value", schema=None) as batch_op:
        batch_op.create_index("custom_value_by_field", ["field_id", "value"], unique=False)
        batch_op.create_index("custom_value_of", ["subject_id"], unique=False)

    op.create_table(
        "import_row",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("uid", sa.String(), server_default=sa.text("(lower(hex(randomblob(16))))"), nullable=False),
        sa.Column(
            "created_at",
            sa.String(),
            server_default=sa.text("(strftime('%Y-%m-%dT%H:%M:%SZ', 'now'))"),
            nullable=False,
        ),
        sa.Column(
            "changed_at",
            sa.String(),
            server_default=sa.text("(strftime('%Y-%m-%dT%H:%M:%SZ', 'now'))"),
            nullable=False,
        ),
        sa.Column("deleted_at", sa.String(), nullable=True),
        sa.Column("batch_id", sa.Integer(), nullable=False),
        sa.Column("subject_id", sa.Integer(), nullable=False),
        sa.Column("sheet", sa.String(), server_default=sa.text("('')"), nullable=False),
        sa.Column("row", sa.Integer(), server_default=sa.text("0"), nullable=False),
        sa.Column("digest", sa.String(), server_default=sa.text("('')"), nullable=False),
        sa.Column("cells", sa.String(), server_default=sa.text("'{}'"), nullable=False),
        sa.Column("kept", sa.Boolean(), server_default=sa.text("0"), nullable=False),
        sa.ForeignKeyConstraint(
            ["batch_id"],
            ["import_batch.id"],
        ),
        sa.ForeignKeyConstraint(
            ["subject_id"],
            ["subject.id"],
        ),
        sa.PrimaryKeyConstraint("id"),
        sqlite_autoincrement=True,
    )
    with op.batch_alter_table("import_row", schema=None) as batch_op:
        batch_op.create_index("import_row_by_digest", ["digest"], unique=False)
        batch_op.create_index("import_row_in", ["batch_id"], unique=False)
        batch_op.create_index("import_row_of", ["subject_id"], unique=False)

    op.create_table(
        "pair_answer",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("uid", sa.String(), server_default=sa.text("(lower(hex(randomblob(16))))"), nullable=False),
        sa.Column(
            "created_at",
            sa.String(),
            server_default=sa.text("(strftime('%Y-%m-%dT%H:%M:%SZ', 'now'))"),
            nullable=False,
        ),
        sa.Column(
            "changed_at",
            sa.String(),
            server_default=sa.text("(strftime('%Y-%m-%dT%H:%M:%SZ', 'now'))"),
            nullable=False,
        ),
        sa.Column("deleted_at", sa.String(), nullable=True),
        sa.Column("first_id", sa.Integer(), nullable=False),
        sa.Column("second_id", sa.Integer(), nullable=False),
        sa.Column("answer", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(
            ["first_id"],
            ["subject.id"],
        ),
        sa.ForeignKeyConstraint(
            ["second_id"],
            ["subject.id"],
        ),
        sa.PrimaryKeyConstraint("id"),
        sqlite_autoincrement=True,
    )
    with op.batch_alter_table("pair_answer", schema=None) as batch_op:
        batch_op.create_index("pair_answer_by_second", ["second_id"], unique=False)
        batch_op.create_index("pair_answer_of", ["first_id", "second_id"], unique=True)

    op.create_table(
        "reclassification",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("uid", sa.String(), server_default=sa.text("(lower(hex(randomblob(16))))"), nullable=False),
        sa.Column(
            "created_at",
            sa.String(),
            server_default=sa.text("(strftime('%Y-%m-%dT%H:%M:%SZ', 'now'))"),
            nullable=False,
        ),
        sa.Column(
            "changed_at",
            sa.String(),
            server_default=sa.text("(strftime('%Y-%m-%dT%H:%M:%SZ', 'now'))"),
            nullable=False,
        ),
        sa.Column("deleted_at", sa.String(), nullable=True),
        sa.Column("subject_id", sa.Integer(), nullable=False),
        sa.Column("field", sa.String(), nullable=False),
        sa.Column("old", sa.String(), nullable=True),
        sa.Column("new", sa.String(), nullable=True),
        sa.Column(
            "at",
            sa.String(),
            server_default=sa.text("(strftime('%Y-%m-%dT%H:%M:%SZ', 'now'))"),
            nullable=False,
        ),
        sa.ForeignKeyConstraint(
            ["subject_id"],
            ["subject.id"],
        ),
        sa.PrimaryKeyConstraint("id"),
        sqlite_autoincrement=True,
    )
    with op.batch_alter_table("reclassification", schema=None) as batch_op:
        batch_op.create_index("reclassification_of", ["subject_id", "field"], unique=False)

    op.create_table(
        "subject_link",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("uid", sa.String(), server_default=sa.text("(lower(hex(randomblob(16))))"), nullable=False),
        sa.Column(
            "created_at",
            sa.String(),
            server_default=sa.text("(strftime('%Y-%m-%dT%H:%M:%SZ', 'now'))"),
            nullable=False,
        ),
        sa.Column(
            "changed_at",
            sa.String(),
            server_default=sa.text("(strftime('%Y-%m-%dT%H:%M:%SZ', 'now'))"),
            nullable=False,
        ),
        sa.Column("deleted_at", sa.String(), nullable=True),
        sa.Column("subject_id", sa.Integer(), nullable=False),
        sa.Column("other_id", sa.Integer(), nullable=False),
        sa.Column("kind", sa.String(), server_default=sa.text("'knows'"), nullable=False),
        sa.Column("role", sa.String(), server_default=sa.text("('')"), nullable=False),
        sa.ForeignKeyConstraint(
            ["other_id"],
            ["subject.id"],
        ),
        sa.ForeignKeyConstraint(
            ["subject_id"],
            ["subject.id"],
        ),
        sa.PrimaryKeyConstraint("id"),
        sqlite_autoincrement=True,
    )
    with op.batch_alter_table("subject_link", schema=None) as batch_op:
        batch_op.create_index("subject_link_of", ["subject_id"], unique=False)
        batch_op.create_index("subject_link_to", ["other_id"], unique=False)

    op.create_table(
        "subject_trait",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("uid", sa.String(), server_default=sa.text("(lower(hex(randomblob(16))))"), nullable=False),
        sa.Column(
            "created_at",
            sa.String(),
            server_default=sa.text("(strftime('%Y-%m-%dT%H:%M:%SZ', 'now'))"),
            nullable=False,
        ),
        sa.Column(
            "changed_at",
            sa.String(),
            server_default=sa.text("(strftime('%Y-%m-%dT%H:%M:%SZ', 'now'))"),
            nullable=False,
        ),
        sa.Column("deleted_at", sa.String(), nullable=True),
        sa.Column("subject_id", sa.Integer(), nullable=False),
        sa.Column("trait_id", sa.Integer(), nullable=False),
        sa.Column("value", sa.String(), server_default=sa.text("('')"), nullable=False),
        sa.ForeignKeyConstraint(
            ["subject_id"],
            ["subject.id"],
        ),
        sa.ForeignKeyConstraint(
            ["trait_id"],
            ["trait.id"],
        ),
        sa.PrimaryKeyConstraint("id"),
        sqlite_autoincrement=True,
    )
    with op.batch_alter_table("subject_trait", schema=None) as batch_op:
        batch_op.create_index("subject_trait_by_trait", ["trait_id", "subject_id"], unique=False)
        batch_op.create_index("subject_trait_of", ["subject_id"], unique=False)

    op.create_table(
        "cycle",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("uid", sa.String(), server_default=sa.text("(lower(hex(randomblob(16))))"), nullable=False),
        sa.Column(
            "created_at",
            sa.String(),
            server_default=sa.text("(strftime('%Y-%m-%dT%H:%M:%SZ', 'now'))"),
            nullable=False,
        ),
        sa.Column(
            "changed_at",
            sa.String(),
            server_default=sa.text("(strftime('%Y-%m-%dT%H:%M:%SZ', 'now'))"),
            nullable=False,
        ),
        sa.Column("deleted_at", sa.String(), nullable=True),
        sa.Column("subject_id", sa.Integer(), nullable=False),
        sa.Column("aim_id", sa.Integer(), nullable=True),
        sa.Column("number", sa.Integer(), server_default=sa.text("1"), nullable=False),
        sa.Column("scope", sa.String(), nullable=True),
        sa.Column("stage", sa.String(), server_default=sa.text("'approach'"), nullable=False),
        sa.Column("stage_since", sa.Date(), nullable=False),
        sa.Column("opened_on", sa.Date(), nullable=False),
        sa.Column("expected_value_cents", sa.Integer(), nullable=True),
        sa.Column("probability", sa.Integer(), nullable=True),
        sa.Column("outcome", sa.String(), nullable=True),
        sa.Column("close_reason", sa.String(), server_default=sa.text("('')"), nullable=False),
        sa.Column("closed_on", sa.Date(), nullable=True),
        sa.Column("next_review", sa.Date(), nullable=True),
        sa.ForeignKeyConstraint(
            ["aim_id"],
            ["aim.id"],
        ),
        sa.ForeignKeyConstraint(
            ["subject_id"],
            ["subject.id"],
        ),
        sa.PrimaryKeyConstraint("id"),
        sqlite_autoincrement=True,
    )
    with op.batch_alter_table("cycle", schema=None) as batch_op:
        batch_op.create_index("cycle_by_stage", ["outcome", "stage"], unique=False)
        batch_op.create_index("cycle_of", ["subject_id"], unique=False)

    op.create_table(
        "interaction",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("uid", sa.String(), server_default=sa.text("(lower(hex(randomblob(16))))"), nullable=False),
        sa.Column(
            "created_at",
            sa.String(),
            server_default=sa.text("(strftime('%Y-%m-%dT%H:%M:%SZ', 'now'))"),
            nullable=False,
        ),
        sa.Column(
            "changed_at",
            sa.String(),
            server_default=sa.text("(strftime('%Y-%m-%dT%H:%M:%SZ', 'now'))"),
            nullable=False,
        ),
        sa.Column("deleted_at", sa.String(), nullable=True),
        sa.Column("subject_id", sa.Integer(), nullable=False),
        sa.Column("cycle_id", sa.Integer(), nullable=True),
        sa.Column("person_id", sa.Integer(), nullable=True),
        sa.Column("channel", sa.String(), server_default=sa.text("'unknown'"), nullable=False),
        sa.Column("direction", sa.String(), nullable=True),
        sa.Column(
            "at",
            sa.String(),
            server_default=sa.text("(strftime('%Y-%m-%dT%H:%M:%SZ', 'now'))"),
            nullable=False,
        ),
        sa.Column("precision", sa.String(), server_default=sa.text("'minute'"), nullable=False),
        sa.Column("summary", sa.String(), server_default=sa.text("('')"), nullable=False),
        sa.Column("notes", sa.String(), server_default=sa.text("('')"), nullable=False),
        sa.Column("minutes", sa.Integer(), nullable=True),
        sa.Column("cost_cents", sa.Integer(), nullable=True),
        sa.Column("mood", sa.String(), nullable=True),
        sa.ForeignKeyConstraint(
            ["cycle_id"],
            ["cycle.id"],
        ),
        sa.ForeignKeyConstraint(
            ["person_id"],
            ["subject.id"],
        ),
        sa.ForeignKeyConstraint(
            ["subject_id"],
            ["subject.id"],
        ),
        sa.PrimaryKeyConstraint("id"),
        sqlite_autoincrement=True,
    )
    with op.batch_alter_table("interaction", schema=None) as batch_op:
        batch_op.create_index("interaction_in_cycle", ["cycle_id"], unique=False)
        batch_op.create_index("interaction_of", ["subject_id", "at"], unique=False)

    op.create_table(
        "review",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("uid", sa.String(), server_default=sa.text("(lower(hex(randomblob(16))))"), nullable=False),
        sa.Column(
            "created_at",
            sa.String(),
            server_default=sa.text("(strftime('%Y-%m-%dT%H:%M:%SZ', 'now'))"),
            nullable=False,
        ),
        sa.Column(
            "changed_at",
            sa.String(),
            server_default=sa.text("(strftime('%Y-%m-%dT%H:%M:%SZ', 'now'))"),
            nullable=False,
        ),
        sa.Column("deleted_at", sa.String(), nullable=True),
        sa.Column("subject_id", sa.Integer(), nullable=False),
        sa.Column("cycle_id", sa.Integer(), nullable=False),
        sa.Column("reviewed_on", sa.Date(), nullable=False),
        sa.Column("decision", sa.String(), nullable=False),
        sa.Column("figures", sa.String(), server_default=sa.text("'{}'"), nullable=False),
        sa.Column("summary", sa.String(), server_default=sa.text("('')"), nullable=False),
        sa.Column("pause_until", sa.Date(), nullable=True),
        sa.Column("next_cycle_id", sa.Integer(), nullable=True),
        sa.Column("next_aim_id", sa.Integer(), nullable=True),
        sa.ForeignKeyConstraint(
            ["cycle_id"],
            ["cycle.id"],
        ),
        sa.ForeignKeyConstraint(
            ["next_aim_id"],
            ["aim.id"],
        ),
        sa.ForeignKeyConstraint(
            ["next_cycle_id"],
            ["cycle.id"],
        ),
        sa.ForeignKeyConstraint(
            ["subject_id"],
            ["subject.id"],
        ),
        sa.PrimaryKeyConstraint("id"),
        sqlite_autoincrement=True,
    )
    with op.batch_alter_table("review", schema=None) as batch_op:
        batch_op.create_index("review_of", ["subject_id"], unique=False)
        batch_op.create_index("review_of_cycle", ["cycle_id"], unique=False)

    op.create_table(
        "stage_change",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("uid", sa.String(), server_default=sa.text("(lower(hex(randomblob(16))))"), nullable=False),
        sa.Column(
            "created_at",
            sa.String(),
            server_default=sa.text("(strftime('%Y-%m-%dT%H:%M:%SZ', 'now'))"),
            nullable=False,
        ),
        sa.Column(
            "changed_at",
            sa.String(),
            server_default=sa.text("(strftime('%Y-%m-%dT%H:%M:%SZ', 'now'))"),
            nullable=False,
        ),
        sa.Column("deleted_at", sa.String(), nullable=True),
        sa.Column("subject_id", sa.Integer(), nullable=False),
        sa.Column("cycle_id", sa.Integer(), nullable=False),
        sa.Column("from_stage", sa.String(), nullable=True),
        sa.Column("to_stage", sa.String(), nullable=False),
        sa.Column("changed_on", sa.Date(), nullable=False),
        sa.Column("note", sa.String(), server_default=sa.text("('')"), nullable=False),
        sa.ForeignKeyConstraint(
            ["cycle_id"],
            ["cycle.id"],
        ),
        sa.ForeignKeyConstraint(
            ["subject_id"],
            ["subject.id"],
        ),
        sa.PrimaryKeyConstraint("id"),
        sqlite_autoincrement=True,
    )
    with op.batch_alter_table("stage_change", schema=None) as batch_op:
        batch_op.create_index("stage_change_of", ["cycle_id", "changed_on"], unique=False)

    op.create_table(
        "attachment",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("uid", sa.String(), server_default=sa.text("(lower(hex(randomblob(16))))"), nullable=False),
        sa.Column(
            "created_at",
            sa.String(),
            server_default=sa.text("(strftime('%Y-%m-%dT%H:%M:%SZ', 'now'))"),
            nullable=False,
        ),
        sa.Column(
            "changed_at",
            sa.String(),
            server_default=sa.text("(strftime('%Y-%m-%dT%H:%M:%SZ', 'now'))"),
            nullable=False,
        ),
        sa.Column("deleted_at", sa.String(), nullable=True),
        sa.Column("subject_id", sa.Integer(), nullable=False),
        sa.Column("interaction_id", sa.Integer(), nullable=True),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("media_type", sa.String(), server_default=sa.text("('')"), nullable=False),
        sa.Column("size", sa.Integer(), server_default=sa.text("0"), nullable=False),
        sa.Column("sha256", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(
            ["interaction_id"],
            ["interaction.id"],
        ),
        sa.ForeignKeyConstraint(
            ["subject_id"],
            ["subject.id"],
        ),
        sa.PrimaryKeyConstraint("id"),
        sqlite_autoincrement=True,
    )
    with op.batch_alter_table("attachment", schema=None) as batch_op:
        batch_op.create_index("attachment_of", ["subject_id"], unique=False)

    op.create_table(
        "fact",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("uid", sa.String(), server_default=sa.text("(lower(hex(randomblob(16))))"), nullable=False),
        sa.Column(
            "created_at",
            sa.String(),
            server_default=sa.text("(strftime('%Y-%m-%dT%H:%M:%SZ', 'now'))"),
            nullable=False,
        ),
        sa.Column(
            "changed_at",
            sa.String(),
            server_default=sa.text("(strftime('%Y-%m-%dT%H:%M:%SZ', 'now'))"),
            nullable=False,
        ),
        sa.Column("deleted_at", sa.String(), nullable=True),
        sa.Column("subject_id", sa.Integer(), nullable=False),
        sa.Column("cycle_id", sa.Integer(), nullable=True),
        sa.Column("interaction_id", sa.Integer(), nullable=True),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("text", sa.String(), nullable=False),
        sa.Column("reliability", sa.Integer(), server_default=sa.text("2"), nullable=False),
        sa.Column("learned_on", sa.Date(), nullable=False),
        sa.Column("expires_on", sa.Date(), nullable=True),
        sa.ForeignKeyConstraint(
            ["cycle_id"],
            ["cycle.id"],
        ),
        sa.ForeignKeyConstraint(
            ["interaction_id"],
            ["interaction.id"],
        ),
        sa.ForeignKeyConstraint(
            ["subject_id"],
            ["subject.id"],
        ),
        sa.PrimaryKeyConstraint("id"),
        sqlite_autoincrement=True,
    )
    with op.batch_alter_table("fact", schema=None) as batch_op:
        batch_op.create_index("fact_of", ["subject_id", "kind"], unique=False)

    op.create_table(
        "finding",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("uid", sa.String(), server_default=sa.text("(lower(hex(randomblob(16))))"), nullable=False),
        sa.Column(
            "created_at",
            sa.String(),
            server_default=sa.text("(strftime('%Y-%m-%dT%H:%M:%SZ', 'now'))"),
            nullable=False,
        ),
        sa.Column(
            "changed_at",
            sa.String(),
            server_default=sa.text("(strftime('%Y-%m-%dT%H:%M:%SZ', 'now'))"),
            nullable=False,
        ),
        sa.Column("deleted_at", sa.String(), nullable=True),
        sa.Column("subject_id", sa.Integer(), nullable=False),
        sa.Column("review_id", sa.Integer(), nullable=False),
        sa.Column("factor_id", sa.Integer(), nullable=False),
        sa.Column("polarity", sa.Integer(), nullable=False),
        sa.Column("weight", sa.Integer(), server_default=sa.text("2"), nullable=False),
        sa.Column("lesson", sa.String(), server_default=sa.text("('')"), nullable=False),
        sa.ForeignKeyConstraint(
            ["factor_id"],
            ["factor.id"],
        ),
        sa.ForeignKeyConstraint(
            ["review_id"],
            ["review.id"],
        ),
        sa.ForeignKeyConstraint(
            ["subject_id"],
            ["subject.id"],
        ),
        sa.PrimaryKeyConstraint("id"),
        sqlite_autoincrement=True,
    )
    with op.batch_alter_table("finding", schema=None) as batch_op:
        batch_op.create_index("finding_by_factor", ["factor_id"], unique=False)
        batch_op.create_index("finding_in_review", ["review_id"], unique=False)
        batch_op.create_index("finding_of", ["subject_id"], unique=False)

    op.create_table(
        "request",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("uid", sa.String(), server_default=sa.text("(lower(hex(randomblob(16))))"), nullable=False),
        sa.Column(
            "created_at",
            sa.String(),
            server_default=sa.text("(strftime('%Y-%m-%dT%H:%M:%SZ', 'now'))"),
            nullable=False,
        ),
        sa.Column(
            "changed_at",
            sa.String(),
            server_default=sa.text("(strftime('%Y-%m-%dT%H:%M:%SZ', 'now'))"),
            nullable=False,
        ),
        sa.Column("deleted_at", sa.String(), nullable=True),
        sa.Column("subject_id", sa.Integer(), nullable=False),
        sa.Column("cycle_id", sa.Integer(), nullable=True),
        sa.Column("interaction_id", sa.Integer(), nullable=True),
        sa.Column("kind", sa.String(), server_default=sa.text("'business'"), nullable=False),
        sa.Column("title", sa.String(), nullable=False),
        sa.Column("needs", sa.String(), server_default=sa.text("('')"), nullable=False),
        sa.Column("goals", sa.String(), server_default=sa.text("('')"), nullable=False),
        sa.Column("constraints", sa.String(), server_default=sa.text("('')"), nullable=False),
        sa.Column("received_on", sa.Date(), nullable=False),
        sa.Column("due_on", sa.Date(), nullable=True),
        sa.Column("confirmed_on", sa.Date(), nullable=True),
        sa.Column("status", sa.String(), server_default=sa.text("'open'"), nullable=False),
        sa.Column("closed_on", sa.Date(), nullable=True),
        sa.Column("outcome", sa.String(), server_default=sa.text("('')"), nullable=False),
        sa.ForeignKeyConstraint(
            ["cycle_id"],
            ["cycle.id"],
        ),
        sa.ForeignKeyConstraint(
            ["interaction_id"],
            ["interaction.id"],
        ),
        sa.ForeignKeyConstraint(
            ["subject_id"],
            ["subject.id"],
        ),
        sa.PrimaryKeyConstraint("id"),
        sqlite_autoincrement=True,
    )
    with op.batch_alter_table("request", schema=None) as batch_op:
        batch_op.create_index("request_by_status", ["status", "due_on"], unique=False)
        batch_op.create_index("request_of", ["subject_id"], unique=False)

    op.create_table(
        "activity",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("uid", sa.String(), server_default=sa.text("(lower(hex(randomblob(16))))"), nullable=False),
        sa.Column(
            "created_at",
            sa.String(),
            server_default=sa.text("(strftime('%Y-%m-%dT%H:%M:%SZ', 'now'))"),
            nullable=False,
        ),
        sa.Column(
            "changed_at",
            sa.String(),
            server_default=sa.text("(strftime('%Y-%m-%dT%H:%M:%SZ', 'now'))"),
            nullable=False,
        ),
        sa.Column("deleted_at", sa.String(), nullable=True),
        sa.Column("subject_id", sa.Integer(), nullable=False),
        sa.Column("cycle_id", sa.Integer(), nullable=True),
        sa.Column("request_id", sa.Integer(), nullable=True),
        sa.Column("aim_id", sa.Integer(), nullable=True),
        sa.Column("previous_id", sa.Integer(), nullable=True),
        sa.Column("kind", sa.String(), server_default=sa.text("'task'"), nullable=False),
        sa.Column("title", sa.String(), nullable=False),
        sa.Column("notes", sa.String(), server_default=sa.text("('')"), nullable=False),
        sa.Column("planned_on", sa.Date(), nullable=True),
        sa.Column("due_on", sa.Date(), nullable=True),
        sa.Column("done_on", sa.Date(), nullable=True),
        sa.Column("status", sa.String(), server_default=sa.text("'planned'"), nullable=False),
        sa.Column("outcome", sa.String(), server_default=sa.text("('')"), nullable=False),
        sa.Column("minutes", sa.Integer(), nullable=True),
        sa.Column("cost_cents", sa.Integer(), nullable=True),
        sa.Column("remind_at", sa.String(), nullable=True),
        sa.ForeignKeyConstraint(
            ["aim_id"],
            ["aim.id"],
        ),
        sa.ForeignKeyConstraint(
            ["cycle_id"],
            ["cycle.id"],
        ),
        sa.ForeignKeyConstraint(
            ["previous_id"],
            ["activity.id"],
        ),
        sa.ForeignKeyConstraint(
            ["request_id"],
            ["request.id"],
        ),
        sa.ForeignKeyConstraint(
            ["subject_id"],
            ["subject.id"],
        ),
        sa.PrimaryKeyConstraint("id"),
        sqlite_autoincrement=True,
    )
    with op.batch_alter_table("activity", schema=None) as batch_op:
        batch_op.create_index("activity_by_done", ["done_on"], unique=False)
        batch_op.create_index("activity_by_due", ["status", "due_on"], unique=False)
        batch_op.create_index("activity_of", ["subject_id", "status", "due_on"], unique=False)

    op.create_table(
        "carried_finding",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("uid", sa.String(), server_default=sa.text("(lower(hex(randomblob(16))))"), nullable=False),
        sa.Column(
            "created_at",
            sa.String(),
            server_default=sa.text("(strftime('%Y-%m-%dT%H:%M:%SZ', 'now'))"),
            nullable=False,
        ),
        sa.Column(
            "changed_at",
            sa.String(),
            server_default=sa.text("(strftime('%Y-%m-%dT%H:%M:%SZ', 'now'))"),
            nullable=False,
        ),
        sa.Column("deleted_at", sa.String(), nullable=True),
        sa.Column("subject_id", sa.Integer(), nullable=False),
        sa.Column("cycle_id", sa.Integer(), nullable=False),
        sa.Column("finding_id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["cycle_id"],
            ["cycle.id"],
        ),
        sa.ForeignKeyConstraint(
            ["finding_id"],
            ["finding.id"],
        ),
        sa.ForeignKeyConstraint(
            ["subject_id"],
            ["subject.id"],
        ),
        sa.PrimaryKeyConstraint("id"),
        sqlite_autoincrement=True,
    )
    with op.batch_alter_table("carried_finding", schema=None) as batch_op:
        batch_op.create_index("carried_finding_of", ["cycle_id"], unique=False)

    op.create_table(
        "evidence",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("uid", sa.String(), server_default=sa.text("(lower(hex(randomblob(16))))"), nullable=False),
        sa.Column(
            "created_at",
            sa.String(),
            server_default=sa.text("(strftime('%Y-%m-%dT%H:%M:%SZ', 'now'))"),
            nullable=False,
        ),
        sa.Column(
            "changed_at",
            sa.String(),
            server_default=sa.text("(strftime('%Y-%m-%dT%H:%M:%SZ', 'now'))"),
            nullable=False,
        ),
        sa.Column("deleted_at", sa.String(), nullable=True),
        sa.Column("subject_id", sa.Integer(), nullable=False),
        sa.Column("finding_id", sa.Integer(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("record_id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["finding_id"],
            ["finding.id"],
        ),
        sa.ForeignKeyConstraint(
            ["subject_id"],
            ["subject.id"],
        ),
        sa.PrimaryKeyConstraint("id"),
        sqlite_autoincrement=True,
    )
    with op.batch_alter_table("evidence", schema=None) as batch_op:
        batch_op.create_index("evidence_of", ["finding_id"], unique=False)

    op.create_table(
        "result",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("uid", sa.String(), server_default=sa.text("(lower(hex(randomblob(16))))"), nullable=False),
        sa.Column(
            "created_at",
            sa.String(),
            server_default=sa.text("(strftime('%Y-%m-%dT%H:%M:%SZ', 'now'))"),
            nullable=False,
        ),
        sa.Column(
            "changed_at",
            sa.String(),
            server_default=sa.text("(strftime('%Y-%m-%dT%H:%M:%SZ', 'now'))"),
            nullable=False,
        ),
        sa.Column("deleted_at", sa.String(), nullable=True),
        sa.Column("subject_id", sa.Integer(), nullable=False),
        sa.Column("cycle_id", sa.Integer(), nullable=True),
        sa.Column("activity_id", sa.Integer(), nullable=True),
        sa.Column("request_id", sa.Integer(), nullable=True),
        sa.Column("product_id", sa.Integer(), nullable=True),
        sa.Column("kind", sa.String(), server_default=sa.text("'sale'"), nullable=False),
        sa.Column("title", sa.String(), server_default=sa.text("('')"), nullable=False),
        sa.Column("happened_on", sa.Date(), nullable=False),
        sa.Column("precision", sa.String(), server_default=sa.text("'day'"), nullable=False),
        sa.Column("amount_cents", sa.Integer(), nullable=True),
        sa.Column("cost_cents", sa.Integer(), nullable=True),
        sa.Column("quantity", sa.String(), server_default=sa.text("('')"), nullable=False),
        sa.Column("notes", sa.String(), server_default=sa.text("('')"), nullable=False),
        sa.Column("origin", sa.String(), server_default=sa.text("('')"), nullable=False),
        sa.ForeignKeyConstraint(
            ["activity_id"],
            ["activity.id"],
        ),
        sa.ForeignKeyConstraint(
            ["cycle_id"],
            ["cycle.id"],
        ),
        sa.ForeignKeyConstraint(
            ["product_id"],
            ["product.id"],
        ),
        sa.ForeignKeyConstraint(
            ["request_id"],
            ["request.id"],
        ),
        sa.ForeignKeyConstraint(
            ["subject_id"],
            ["subject.id"],
        ),
        sa.PrimaryKeyConstraint("id"),
        sqlite_autoincrement=True,
    )
    with op.batch_alter_table("result", schema=None) as batch_op:
        batch_op.create_index("result_by_date", ["happened_on"], unique=False)
        batch_op.create_index("result_of", ["subject_id", "happened_on"], unique=False)

    op.create_table(
        "consent",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("uid", sa.String(), server_default=sa.text("(lower(hex(randomblob(16))))"), nullable=False),
        sa.Column(
            "created_at",
            sa.String(),
            server_default=sa.text("(strftime('%Y-%m-%dT%H:%M:%SZ', 'now'))"),
            nullable=False,
        ),
        sa.Column(
            "changed_at",
            sa.String(),
            server_default=sa.text("(strftime('%Y-%m-%dT%H:%M:%SZ', 'now'))"),
            nullable=False,
        ),
        sa.Column("deleted_at", sa.String(), nullable=True),
        sa.Column("subject_id", sa.Integer(), nullable=False),
        sa.Column("purpose", sa.String(), nullable=False),
        sa.Column("basis", sa.String(), server_default=sa.text("'consent'"), nullable=False),
        sa.Column("state", sa.String(), server_default=sa.text("'given'"), nullable=False),
        sa.Column("on_date", sa.Date(), nullable=False),
        sa.Column("source", sa.String(), server_default=sa.text("('')"), nullable=False),
        sa.Column("proof", sa.String(), server_default=sa.text("('')"), nullable=False),
        sa.Column("attachment_id", sa.Integer(), nullable=True),
        sa.ForeignKeyConstraint(
            ["attachment_id"],
            ["attachment.id"],
        ),
        sa.ForeignKeyConstraint(
            ["subject_id"],
            ["subject.id"],
        ),
        sa.PrimaryKeyConstraint("id"),
        sqlite_autoincrement=True,
    )
    with op.batch_alter_table("consent", schema=None) as batch_op:
        batch_op.create_index("consent_of", ["subject_id", "purpose", "on_date"], unique=False)
    for table, columns in REFERENCES.items():
        for name, column in columns.items():
            where = sa.text(f"{column} IS NOT NULL")
            op.create_index(f"{table}_to_{name}", table, [column], sqlite_where=where)
    for statement in JOURNAL.split(";\n"):
        if statement.strip():
            op.execute(sa.text(statement))
