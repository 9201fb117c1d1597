"""What the import pages say: fields, cells, reasons, pairs; plain values without a window."""

from __future__ import annotations

import ast
import re
from collections.abc import Mapping
from dataclasses import replace
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from crm_desktop.services.importing import (
    FIELDS,
    Column,
    FieldChange,
    ImportChoices,
    Layout,
    NextContacts,
    Policy,
    Problem,
    ReadOptions,
)
from crm_desktop.ui import i18n
from crm_desktop.ui.transfer.draft import Draft, draft_from_plain, draft_to_plain
from crm_desktop.ui.transfer.mapping_rows import (
    CERTAIN,
    DOUBTFUL,
    GROUPS,
    LIKELY,
    TO_DECIDE,
    Field,
    column_letter,
    field_words,
    mapping_rows,
    offered,
)
from crm_desktop.ui.transfer.pairs import DIFFERENT, LATER, SAME, Pair, decisions_of, merged
from crm_desktop.ui.transfer.preview_rows import preview_columns
from crm_desktop.ui.transfer.row_words import change_words
from crm_desktop.ui.transfer.values import problem_words, value_words
from crm_desktop.ui.words.import_page import WORDS

ROOT = Path(__file__).parent.parent.parent / "crm_desktop"
pytestmark = pytest.mark.usefixtures("app")


def column(
    index: int, header: str, field: str, confidence: float = 0.97, reason: str = "name", **more: Any
) -> Column:
    values = {"label": header, "type": "text", "filled": 8, "samples": ("a", "b"), **more}
    return Column(index=index, header=header, field=field, confidence=confidence, reason=reason, **values)


def layout(*columns: Column, facts: Mapping[str, Any] | None = None) -> Layout:
    return Layout("A", (1, 1), columns, (), 10, 5.0, "mark", facts or {})


# -- every code has words -----------------------------------------------------------------------
def test_every_field_is_offered_and_has_words() -> None:
    offered_names = {name for group in GROUPS for name in group}
    assert offered_names == set(FIELDS)
    assert {f"import_field.{name}" for name in FIELDS} <= WORDS.keys()


def reasons_in(folder: Path) -> set[str]:
    """Texts like `vat.length` in the modules that read values."""
    found = set()
    for file in folder.glob("*.py"):
        for node in ast.walk(ast.parse(file.read_text("utf-8"))):
            if (
                isinstance(node, ast.Constant)
                and isinstance(node.value, str)
                and re.fullmatch(r"[a-z_]{3,}\.[a-z_]{4,}", node.value)
            ):
                found.add(node.value)
    return found


def test_every_reason_of_a_problem_has_words() -> None:
    reasons = {
        reason
        for reason in reasons_in(ROOT / "formats" / "normalise")
        if not reason.endswith((".json", ".txt"))
    }
    assert len(reasons) > 25
    missing = {reason for reason in reasons if f"import_problem.{reason}" not in WORDS}
    assert not missing


def test_every_answer_of_the_service_has_words() -> None:
    assert {f"import_policy.{policy}" for policy in Policy} <= WORDS.keys()
    assert {f"next_contacts.{choice}" for choice in NextContacts} <= WORDS.keys()


# -- columns ------------------------------------------------------------------------------------
@pytest.mark.parametrize(
    ("field", "confidence", "expected"),
    [
        ("email", 0.97, CERTAIN),
        ("email", 0.8, LIKELY),
        ("notes", 0.4, DOUBTFUL),
        ("custom", 0.5, TO_DECIDE),
        ("custom", 0.97, CERTAIN),
    ],
)
def test_confidence_comes_in_four_steps(field: str, confidence: float, expected: int) -> None:
    assert mapping_rows(layout(column(0, "Sc.", field, confidence)))[0].confidence == expected


def test_what_the_user_chose_needs_no_decision() -> None:
    (row,) = mapping_rows(layout(column(0, "Sc.", "custom", 1.0, "chosen")))
    assert row.chosen
    assert not row.to_decide


def test_the_last_line_of_a_heading_is_enough_where_it_is_alone() -> None:
    rows = mapping_rows(layout(
        column(0, "Sede > Via", "street", label="Via"), column(1, "Casa > Telefono", "phone", label="Telefono"),
        column(2, "Ufficio > Telefono", "phone", label="Telefono"), column(3, "", "notes", label=""),
    ))  # fmt: skip
    assert [row.header for row in rows] == ["Via", "Casa > Telefono", "Ufficio > Telefono", "Column D"]


def test_dates_whose_order_is_in_doubt_say_the_order_taken() -> None:
    facts = {"day_first": {0: True, 1: True}, "date_proof": {0: "unknown", 1: "day"}}
    doubt, sure = mapping_rows(layout(
        column(0, "Ult. contatto", "last_contact", samples=("03/04/26",)),
        column(1, "Nato il", "birthday", samples=("23/04/1980",)), facts=facts,
    ))  # fmt: skip
    assert field_words(doubt.field) == "Last contact, day/month"
    assert field_words(sure.field) == "Birthday"
    choices = [words for group in offered(doubt) for _, words in group]
    assert "Last contact, month/day" in choices
    assert "Birthday, day/month" in choices


def test_years_of_sales_are_offered_with_those_of_the_file() -> None:
    (row,) = mapping_rows(layout(column(0, "Fatturato 2019", "sales:2019")))
    assert field_words(row.field) == "Sales of 2019"
    assert Field("sales:2019") in [field for group in offered(row, ["2019"]) for field, _ in group]


def test_columns_have_letters_as_in_excel() -> None:
    assert [column_letter(n) for n in (0, 25, 26, 701, 702)] == ["A", "Z", "AA", "ZZ", "AAA"]


# -- what arrives -------------------------------------------------------------------------------
def test_columns_that_fill_one_thing_arrive_together() -> None:
    columns = preview_columns(layout(
        column(0, "Tel", "phone"), column(1, "Cognome", "family_name"), column(2, "Nome", "given_name"), column(3, "Cell", "mobile"),
        column(4, "Indirizzo", "address"), column(5, "Codice", "custom"), column(6, "x", "ignored"),
    ))  # fmt: skip
    assert [(c.key, c.sources) for c in columns] == [
        ("name", (1, 2)), ("phones", (0, 3)), ("street", (4,)), ("postal_code", (4,)), ("city", (4,)), ("province", (4,)),
        ("custom:Codice", (5,)),
    ]  # fmt: skip


def test_empty_columns_do_not_arrive() -> None:
    columns = preview_columns(layout(column(0, "Nome", "full_name"), column(1, "Fax", "fax", filled=0)))
    assert [c.key for c in columns] == ["name"]


def test_columns_of_cards_are_called_by_their_fields_and_empty_ones_left_out() -> None:
    rows = mapping_rows(
        layout(column(0, "given_name", "given_name"), column(1, "fax", "fax", filled=0)), cards=True
    )
    assert [row.header for row in rows] == ["First name"]


def test_people_beside_a_company_are_linked_to_it() -> None:
    columns = preview_columns(
        layout(column(0, "Ditta", "company"), column(1, "Referente", "full_name", role="contact"))
    )
    assert [c.key for c in columns] == ["name", "linked"]
    subject = {
        "kind": "company",
        "company": "Molino",
        "linked_person": {"title": "sig.", "given_name": "Elena", "family_name": "Righi"},
    }
    assert value_words("linked", subject) == "sig. Elena Righi"


@pytest.mark.parametrize(
    ("key", "subject", "words"),
    [
        ("name", {"kind": "person", "given_name": "Elena", "family_name": "Righi"}, "Elena Righi"),
        ("name", {"kind": "company", "company": "Molino srl", "family_name": "Righi"}, "Molino srl"),
        ("emails", {"emails": ("a@x.example", "b@x.example")}, "a@x.example, b@x.example"),
        ("phones", {"phones": [{"number": "+390595550123"}]}, "059 555 0123"),
        ("birthday", {"birthday": "1980"}, "1980"),
        ("consent_marketing", {"consent_marketing": False}, "no"),
        ("custom:Sconto", {"custom": {"Sconto": 10.0}}, "10"),
        ("sales:2023", {"sales": {"2023": 1234.5}}, "€1,234.50"),
        ("tags", {"tags": ("Vino", "VIP")}, "Vino, VIP"),
        ("vat", {}, ""),
    ],
)
def test_values_are_said_as_the_program_will_show_them(
    key: str, subject: Mapping[str, Any], words: str
) -> None:
    assert value_words(key, subject) == words


def test_a_reason_holds_the_value_as_plain_text() -> None:
    said = problem_words(Problem("P.IVA", "<b>{x}</b>", "vat.not_a_number", "error"))
    assert said == "“<b>{x}</b>” is no VAT number."
    assert problem_words(Problem("P.IVA", "12", "new.reason", "error")) == "“12” was not understood."


def test_reasons_are_italian_too() -> None:
    i18n.set_language("it")
    said = problem_words(Problem("P.IVA", "1234567890", "vat.length", "error"))
    assert said == "«1234567890» non ha le 11 cifre di una partita IVA e nessuno zero la rende valida."


@pytest.mark.parametrize(
    ("change", "words"),
    [
        (FieldChange("city", "", "Modena", False), "Town: Modena"),
        (
            FieldChange("phones", "+390595550123", "+390595550999", False),
            "Phone: 059 555 0123 → 059 555 0999",
        ),
        (FieldChange("tier", "key", "growing", True), "Tier: yours stays (Key), the file says Growing"),
        (FieldChange("custom:Sconto", None, 10.0, False), "Sconto: 10"),
        (FieldChange("sales:2023", Decimal(100), 250.0, False), "Sales of 2023: €100.00 → €250.00"),
    ],
)
def test_changes_are_said_field_by_field(change: FieldChange, words: str) -> None:
    assert change_words(change) == words


# -- pairs --------------------------------------------------------------------------------------
def pair(row: int, **more: Any) -> Pair:
    known: dict[str, Any] = {
        "other": None,
        "existing": 7,
        "other_name": "Rossi",
        "score": 0.8,
        "reasons": "",
        "repeated": False,
    }
    return Pair(id=row, label=("A", row), name="Rossi", **{**known, **more})


def test_answers_become_decisions() -> None:
    pairs = [
        pair(1, answer=SAME), pair(2, answer=DIFFERENT), pair(3, answer=LATER),
        pair(4, answer=SAME, other=("A", 1), existing=None), pair(5, answer=SAME, other=("A", 1), existing=None, repeated=True),
    ]  # fmt: skip
    decisions, same_as = decisions_of(pairs)
    assert decisions == {("A", 1): Policy.UPDATE, ("A", 2): Policy.ADD}
    assert same_as == {("A", 4): ("A", 1)}


def test_answers_stay_when_the_plan_is_made_again() -> None:
    answered, open_one = pair(1, answer=DIFFERENT), pair(2)
    fresh = [replace(pair(2), score=0.7), pair(3)]
    found = merged([answered, open_one], fresh)
    assert [(p.row, p.answer, p.score) for p in found] == [
        (1, DIFFERENT, 0.8),
        (2, LATER, 0.7),
        (3, LATER, 0.8),
    ]
    assert [p.id for p in found] == [1, 2, 3]


def test_a_pair_that_is_no_doubt_any_more_goes_unless_it_was_answered() -> None:
    assert merged([pair(1), pair(2, answer=SAME)], []) == [replace(pair(2, answer=SAME), id=1)]


# -- drafts -------------------------------------------------------------------------------------
def test_a_draft_comes_back_as_it_was_kept() -> None:
    import json

    options = ReadOptions(3, {2: "tags", 0: "custom"}, {4: False}, "Clienti", {(7, 2): "x"})
    choices = ImportChoices(
        ("Clienti", "Altri"), {"Clienti": options}, Policy.FILL, frozenset({("Clienti", 9)}), {("Altri", 3): Policy.ADD},
        {("Clienti", 5): ("Clienti", 2)}, {(("Clienti", 6), "notes"): False}, NextContacts.SPREAD,
    )  # fmt: skip
    draft = Draft([Path("/a/b.xlsx"), Path("/c.csv")], 1, 3, choices)
    assert draft_from_plain(json.loads(json.dumps(draft_to_plain(draft)))) == draft


@pytest.mark.parametrize(
    "plain", [None, {}, {"files": 3}, {"files": [], "done": "x", "step": 0, "choices": None}]
)
def test_a_draft_nobody_understands_is_none(plain: Any) -> None:
    assert draft_from_plain(plain) is None
