"""Rows of `list subjects`."""

from __future__ import annotations

import pytest

from crm_desktop.domain.messages import Message
from crm_desktop.domain.subject_form import AddressEntry, ContactEntry, SubjectForm, TraitEntry
from crm_desktop.errors import UserError
from crm_desktop.services import Services
from crm_desktop.store.archive import Archive


@pytest.fixture
def services(archive: Archive) -> Services:
    return Services(archive)


@pytest.fixture
def ids(services: Services) -> list[int]:
    subjects = services.subjects
    field = subjects.add_field("Sconto", "number").new_id("custom_field")
    mill = SubjectForm(
        {"kind": "company", "company": "Molino Bertani", "vat": "00743110157", "tier": "key", "consent_marketing": True},
        [ContactEntry("mobile", "340 1234567"), ContactEntry("phone", "059 5550123"), ContactEntry("email", "a@b.it"),
         ContactEntry("web", "molino.example"), ContactEntry("fax", "059 5550124")],
        [AddressEntry(street="via Emilia 1", city="Modena", province="MO", country="IT"), AddressEntry(city="Carpi")],
        [TraitEntry("tag", "bio"), TraitEntry("interest", "fiere")],
        {field: "12.5"},
    )  # fmt: skip
    person = SubjectForm(
        {"kind": "person", "given_name": "Elena", "family_name": "Righi", "birthday": "1980-05-02"}
    )
    made = [subjects.save(form).new_id("subject") for form in (mill, person)]
    subjects.add_link(made[1], "works_for", made[0], "marketing")
    return made


def test_a_row_says_all_with_the_names_of_the_design(services: Services, ids: list[int]) -> None:
    mill, person = services.subjects.export_rows()
    assert mill == {
        "id": ids[0], "kind": "company", "company": "Molino Bertani", "vat": "00743110157", "tier": "key",
        "target": False, "consent_marketing": True, "emails": ["a@b.it"], "fax": "+390595550124",
        "phones": [{"number": "+393401234567", "mobile": True}, {"number": "+390595550123", "mobile": False}],
        "website": "molino.example", "street": "via Emilia 1", "city": "Modena", "province": "MO", "country": "IT",
        "tags": ["bio"], "interests": ["fiere"], "custom": {"Sconto": 12.5},
    }  # fmt: skip
    assert person == {
        "id": ids[1], "kind": "person", "given_name": "Elena", "family_name": "Righi", "birthday": "1980-05-02",
        "target": False, "employer": "Molino Bertani",
    }  # fmt: skip


@pytest.mark.parametrize(
    ("where", "count"),
    [
        ({"kind": "person"}, 1),
        ({"tier": "KEY", "province": "mo"}, 1),
        ({"city": "carpi"}, 1),
        ({"city": ""}, 1),
        ({"target": "false"}, 2),
        ({"target": "true"}, 0),
        ({"consent_marketing": "null"}, 1),
        ({"phones": "059 5550123"}, 1),
        ({"phones": "+393401234567"}, 1),
        ({"emails": "A@B.it"}, 1),
        ({"emails": ""}, 1),
        ({"tags": "Bio"}, 1),
        ({"tags": ""}, 1),
        ({"interests": "fiere"}, 1),
        ({"tags": "fiere"}, 0),
        ({"employer": "molino bertani"}, 1),
        ({"Sconto": "12.5"}, 1),
        ({"sconto": ""}, 1),
        ({"tier": ""}, 1),
        ({"last_contact": ""}, 2),
    ],
)
def test_where(services: Services, ids: list[int], where: dict[str, str], count: int) -> None:
    assert len(list(services.subjects.export_rows(where=where))) == count


def test_where_nobody_knows_is_said(services: Services, ids: list[int]) -> None:
    for where, code in (
        ({"nonsense": "1"}, "list.unknown_field"),
        ({"target": "perhaps"}, "list.wrong_value"),
    ):
        with pytest.raises(UserError) as error:
            services.subjects.export_rows(where=where)  # before the first row is asked for
        assert error.value.message.code == code


@pytest.mark.parametrize("text", ["molino", "BERT modena", "3401234567", "olin", "righi elena"])
def test_search(services: Services, ids: list[int], text: str) -> None:
    assert len(list(services.subjects.export_rows(search=text))) == 1


def test_order_and_limit(services: Services, ids: list[int]) -> None:
    assert [row["id"] for row in services.subjects.export_rows(ids=[ids[1], ids[0], 999])] == [ids[1], ids[0]]
    assert len(list(services.subjects.export_rows(limit=1))) == 1


def test_what_an_import_left_is_there(services: Services, archive: Archive, ids: list[int]) -> None:
    with archive.step(Message("step.test")) as step:
        batch, _ = step.insert_many("import_batch", ("file",), [("elenco.xlsx",)])
        step.insert_many(
            "import_row", ("batch_id", "subject_id", "sheet", "row"), [(batch, ids[0], "Foglio1", 7)]
        )
        step.insert_many(
            "result", ("subject_id", "happened_on", "precision", "amount_cents", "origin"),
            [(ids[0], "2023-01-01", "year", 123456, "import"), (ids[0], "2024-01-01", "year", 100, "import")],
        )  # fmt: skip
        step.insert_many(
            "interaction", ("subject_id", "at", "precision"), [(ids[0], "2024-05-03T00:00:00Z", "day")]
        )
    row = next(iter(services.subjects.export_rows(ids=[ids[0]])))
    assert row["source"] == {"file": "elenco.xlsx", "sheet": "Foglio1", "row": 7}
    assert row["sales"] == {"2023": 1234.56, "2024": 1.0}
    assert row["last_contact"] == "2024-05-03"
