"""Headers, columns and rows that are not data, on small tables of the messy kinds."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import pytest

from crm_desktop.formats.layout import build_layout, prepare
from crm_desktop.formats.model import Batch, Layout, ReadOptions, Table
from crm_desktop.formats.normalise.rows import Normaliser


def table(rows: Sequence[Sequence[Any]], merged: Sequence[Any] = ()) -> Table:
    """As a reader gives it: empty rows left out, numbers kept."""
    cells = [["" if c is None else float(c) if type(c) is int else c for c in row] for row in rows]
    kept = [(n, row) for n, row in enumerate(cells, 1) if any(c != "" for c in row)]
    return prepare(
        Table(
            "Foglio1",
            [row for _, row in kept],
            [n for n, _ in kept],
            max(map(len, rows)),
            merged=list(merged),
        )
    )


def layout_of(
    rows: Sequence[Sequence[Any]], options: ReadOptions | None = None, merged: Sequence[Any] = ()
) -> Layout:
    return build_layout(table(rows, merged), options or ReadOptions())[0]


def read(
    rows: Sequence[Sequence[Any]], options: ReadOptions | None = None, merged: Sequence[Any] = ()
) -> list[dict[str, Any]]:
    source = table(rows, merged)
    layout, data = build_layout(source, options or ReadOptions())
    normaliser = Normaliser(source, layout, options or ReadOptions())
    columns, problems = normaliser.batch(data)
    custom = [(c.label, c.type) for c in normaliser.custom]
    return Batch(
        layout.sheet, columns, problems, custom, [(c.header, c.header) for c in layout.columns]
    ).subjects()


def fields(layout: Layout) -> dict[str, str]:
    return {column.header: column.field for column in layout.columns}


PEOPLE = [
    ["Rossi Mario", "339 1234567", "m@x.example"],
    ["Bianchi Anna", "02 1234567", "a@x.example"],
    ["Neri Luca", "347 1112223", ""],
]


def test_title_rows_above_the_header() -> None:
    layout = layout_of(
        [
            ["CENTRO LA FENICE"],
            ["", "Tel. 0522 111222"],
            [],
            ["Cognome e Nome *", "Telefono\n(cell.)", "e-mail "],
            *PEOPLE,
        ]
    )
    assert layout.header_row == 4
    assert fields(layout) == {"Cognome e Nome *": "full_name", "Telefono (cell.)": "phone", "e-mail": "email"}
    assert [(n.row, n.reason) for n in layout.not_data] == [(1, "title"), (2, "title")]
    assert layout.rows == 3


def test_no_header() -> None:
    layout = layout_of(PEOPLE)
    assert layout.header_row is None
    assert [c.field for c in layout.columns] == ["full_name", "phone", "email"]
    assert layout.rows == 3


def test_the_user_says_where_the_header_is() -> None:
    rows = [["Nome", "Telefono", "Email"], ["Cognome Nome", "Cell", "Posta"], *PEOPLE]
    assert layout_of(rows, ReadOptions(header_row=2)).header_row == 2
    assert layout_of(rows, ReadOptions(header_row=0)).header_row is None


def test_two_line_header_with_merged_groups() -> None:
    rows = [
        ["FATTURATO"], [],
        ["Anagrafica", "", "Vendite", "", "Contatti"],
        ["Cliente", "Città", "Fatturato 2022", "Fatturato 2023", "Ultimo"],
        ["Alfa Srl", "Milano", "4.171,71", "", 45010],
        ["Beta Snc", "Roma", "", "(1.913,84)", 45020],
    ]  # fmt: skip
    layout = layout_of(rows, merged=[((2, 0), (2, 1)), ((2, 2), (2, 3))])
    assert layout.header_rows == (3, 4)
    assert fields(layout) == {
        "Anagrafica > Cliente": "company", "Anagrafica > Città": "city", "Vendite > Fatturato 2022": "sales:2022",
        "Vendite > Fatturato 2023": "sales:2023", "Contatti > Ultimo": "last_contact",
    }  # fmt: skip
    first, second = read(rows, merged=[((2, 0), (2, 1)), ((2, 2), (2, 3))])
    assert first["sales"] == {"2022": 4171.71}
    assert first["last_contact"] == "2023-03-25"
    assert second["sales"] == {"2023": -1913.84}


def test_years_under_a_group_of_sales() -> None:
    rows = [
        ["Cliente", "Fatturato", "", "Contatti"],
        ["Ragione sociale", 2021, 2022, "Telefono"],
        ["Alfa Srl", 100, 200, "02 1234567"],
        ["Beta Snc", "", 5, ""],
    ]
    layout = layout_of(rows)
    assert [c.field for c in layout.columns] == ["company", "sales:2021", "sales:2022", "phone"]


def test_rows_that_are_not_data() -> None:
    rows = [
        ["Ragione sociale", "Città", "Telefono", "Email"],
        ["- A -"],
        ["Alfa Srl", "Milano", "02 1234567", "a@alfa.example"],
        ["--------"],
        ["RAGIONE SOCIALE", "CITTÀ", "TELEFONO", "EMAIL"],
        ["Agente: Verdi"],
        ["Beta Snc", "Roma", "06 1234567", "b@beta.example"],
        ["Total Erg Spa", "Roma", "06 1234568", "t@erg.example"],
        ["Gamma Sas", "Bari", "080 1234567", "g@gamma.example"],
        ["Totale clienti: 4"],
        [],
        ["Aggiornato al 12/03/2024"],
    ]
    layout = layout_of(rows)
    assert [(n.row, n.reason) for n in layout.not_data] == [
        (2, "divider"), (4, "separator"), (5, "header"), (6, "group"), (10, "total"), (12, "legend"),
    ]  # fmt: skip
    assert layout.rows == 4


def test_a_name_alone_is_somebody() -> None:
    rows = [
        ["Cognome e nome", "Telefono", "Email", "Note"],
        *([*p, ""] for p in PEOPLE),
        ["Gialli Piero", "", "", ""],
        ["Totale", "", "", 3],
    ]
    assert [s["family_name"] for s in read(rows)] == ["Rossi", "Bianchi", "Neri", "Gialli"]


def test_a_row_of_more_numbers_continues_the_one_above() -> None:
    rows = [["Cognome e nome", "Telefono", "Email", "Note"], *([*p, ""] for p in PEOPLE)]
    rows.insert(2, ["", "335 7654321", "", ""])
    found = read(rows)
    assert len(found) == 3
    assert [p.number for p in found[0]["phones"]] == ["+393391234567", "+393357654321"]


def test_a_cell_merged_downwards_belongs_to_every_row() -> None:
    rows = [
        ["Azienda", "Referente", "Cellulare"],
        ["Alfa Srl", "Mario Rossi", "339 1234567"],
        ["", "Anna Bianchi", "339 1234568"],
        ["Beta Snc", "Luca Neri", "339 1234569"],
    ]
    found = read(rows, merged=[((1, 0), (2, 0))])
    assert [s["company"] for s in found] == ["Alfa Srl", "Alfa Srl", "Beta Snc"]
    assert found[1]["linked_person"]["given_name"] == "Anna"


def test_a_stray_cell_far_away_is_ignored() -> None:
    rows = [["Nome", "Telefono"] + [""] * 200, ["Mario Rossi", "339 1234567"] + [""] * 200]
    rows[1][201] = "x"
    assert table(rows).width == 2


@pytest.mark.parametrize(
    ("headers", "expected"),
    [
        (["First Name", "Last Name", "E-mail 1 - Value", "Phone 1 - Value", "Organization Name"], ["given_name", "family_name", "email", "phone", "company"]),
        (["Nome", "Cognome", "Società", "Via (uff.)", "Indirizzo posta elettronica"], ["given_name", "family_name", "company", "street", "email"]),
        (["Person - Name", "Person - Organization", "Person - Email - Work"], ["full_name", "company", "email"]),
        (["Denominazione", "Cod. destinatario Fatt. elettr.", "Partita Iva", "Codice fiscale", "Pec"], ["company", "sdi", "vat", "tax_code", "pec"]),
        (["Rag. Soc.", "Loc.", "Prov", "Tel 1", "E-Mail", "P.IVA/C.F."], ["company", "city", "province", "phone", "email", "vat_or_tax_code"]),
        (["companyname", "companycity", "email"], ["company", "city", "email"]),
    ],
)  # fmt: skip
def test_names_of_columns_alone(headers: list[str], expected: list[str]) -> None:
    """A list without a row yet: a blank template."""
    assert [
        c.field
        for c in layout_of([headers, ["x"] * len(headers)], ReadOptions(header_row=1)).columns
        if c.header
    ] != []
    from crm_desktop.formats.headers import find_header
    from crm_desktop.formats.mapping import map_columns

    found = map_columns(find_header(table([headers]), 1), [()] * len(headers), {})
    assert [draft.field for draft in found] == expected


def test_values_decide_where_names_do_not_tell() -> None:
    rows = [["Cliente", "Recapito 1", "Riferimenti", "Colore preferito"]]
    rows += [
        ["Alfa Srl", "339 1234567", "a@alfa.example", "rosso"],
        ["Mario Rossi", "02 1234567", "m@x.example", "blu"],
        ["Beta Snc", "347 1231231", "", "rosso"],
    ]
    assert [c.field for c in layout_of(rows).columns] == ["company_or_person", "phone", "email", "custom"]


def test_an_address_in_the_street_column() -> None:
    rows = [
        ["Nominativo", "Indirizzo"],
        ["Rossi Mario", "Via Roma 3, 20100 Milano (MI)"],
        ["Bianchi Anna", "Via Po 1 - 10100 Torino TO"],
    ]
    found = read(rows)
    assert (found[0]["street"], found[0]["city"], found[1]["province"]) == ("Via Roma 3", "Milano", "TO")


def test_a_column_that_repeats_the_names_is_ignored() -> None:
    rows = [
        ["Cognome", "Nome", "Nominativo", "Cell"],
        ["Rossi", "Mario", "Rossi Mario", "339 1234567"],
        ["Verdi", "Anna", "Verdi Anna", "339 1234568"],
    ]
    assert fields(layout_of(rows))["Nominativo"] == "ignored"


def test_custom_columns_keep_their_type() -> None:
    import datetime

    rows = [["Cliente", "Punteggio", "Codice", "Iscritto il", "Attivo", "Taglia"]]
    rows += [
        ["Alfa Srl", 7.5, "0002", datetime.date(2024, 1, 5), True, "L"],
        ["Beta Snc", 8, "0003", datetime.date(2024, 2, 5), False, ""],
    ]
    layout = layout_of(rows)
    assert {c.header: c.type for c in layout.columns if c.field == "custom"} == {
        "Punteggio": "number", "Codice": "text", "Iscritto il": "date", "Attivo": "boolean", "Taglia": "text",
    }  # fmt: skip
    assert read(rows)[0]["custom"] == {
        "Punteggio": 7.5,
        "Codice": "0002",
        "Iscritto il": "2024-01-05",
        "Attivo": True,
        "Taglia": "L",
    }


def test_persons_and_houses_in_one_column() -> None:
    rows = [["Nominativo", "P.IVA/C.F.", "Tel."]]
    rows += [
        ["ROSSI MARIO", "RSSMRA80A01H501U", ""],
        ["BIANCHI SRL", "00488410010", "011-123456 / 335 1234567"],
        ["COMUNE DI CARPI", "", "059649111"],
    ]
    person, house, town = read(rows)
    assert (person["kind"], person["given_name"], person["family_name"], person["tax_code"]) == (
        "person",
        "Mario",
        "Rossi",
        "RSSMRA80A01H501U",
    )
    assert (house["kind"], house["vat"], len(house["phones"])) == ("company", "00488410010", 2)
    assert town["kind"] == "public_body"


def test_the_employer_of_an_address_book_and_the_contact_of_a_list_of_firms() -> None:
    book = read(
        [
            ["First Name", "Last Name", "Company", "Email"],
            ["Mario", "Rossi", "Alfa Srl", "m@x.example"],
            ["Anna", "Neri", "", "a@x.example"],
        ]
    )
    assert (book[0]["kind"], book[0]["employer"]) == ("person", "Alfa Srl")
    firms = read(
        [
            ["Ragione sociale", "P.IVA", "Referente"],
            ["Alfa Srl", "00488410010", "dott. Mario Rossi"],
            ["Beta Snc", "00184280360", ""],
        ]
    )
    assert firms[0]["company"] == "Alfa Srl"
    assert firms[0]["linked_person"] == {
        "given_name": "Mario",
        "family_name": "Rossi",
        "title": "dott.",
        "job_title": "",
    }


def test_a_sole_trader_is_one_subject() -> None:
    rows = [
        ["Ragione sociale", "Cognome", "Nome", "P.IVA", "Cod. fiscale"],
        ["Bar Sport", "Rossi", "Mario", "00488410010", "RSSMRA80A01H501U"],
        ["Alfa Srl", "", "", "00184280360", "00184280360"],
    ]
    trader = read(rows)[0]
    assert (trader["kind"], trader["company"], trader["given_name"]) == ("company", "Bar Sport", "Mario")
    assert "linked_person" not in trader


def test_every_problem_names_its_cell() -> None:
    rows = [
        ["Nominativo", "Telefono", "Nato il"],
        ["Rossi Mario", "339 1234567", "31/02/1980"],
        ["Bianchi Anna", "non so", "01/02/1980"],
        ["Neri Ugo", "02 1234567", ""],
    ]
    found = read(rows)
    assert found[0]["problems"] == [("Nato il", "31/02/1980", "date.not_a_date", "error")]
    assert found[1]["problems"] == [("Telefono", "non so", "phone.not_a_number", "error")]
    assert found[1]["original"] == {
        "Nominativo": "Bianchi Anna",
        "Telefono": "non so",
        "Nato il": "01/02/1980",
    }


def test_corrections_of_cells_and_of_columns() -> None:
    rows = [
        ["Nominativo", "Telefono", "Sigla"],
        ["Rossi Mario", "non so", "VIP"],
        ["Bianchi Anna", "02 1234567", ""],
    ]
    found = read(rows, ReadOptions(fields={2: "tags"}, corrections={(2, 1): "339 1234567"}))
    assert found[0]["tags"] == ("VIP",)
    assert found[0]["phones"][0].number == "+393391234567"
    assert "problems" not in found[0] or found[0]["problems"] == []


def test_the_fingerprint_does_not_depend_on_the_order_of_columns() -> None:
    one = layout_of([["Nominativo", "Telefono"], ["Rossi Mario", "02 1234567"]])
    other = layout_of([["Telefono", "Nominativo"], ["02 1234567", "Rossi Mario"]])
    assert one.fingerprint == other.fingerprint


def test_numbers_and_addresses_in_one_column() -> None:
    rows = [["Nominativo", "Recapiti", "Note"]]
    rows += [
        ["Rossi Mario", "339 1234567 - mario@x.example", ""],
        ["Bianchi Anna", "anna@x.example; tel 02 1234567 fax 02 7654321", ""],
    ]
    rows += [["Verdi Ugo", "0543 123456", ""], ["Neri Luca Ing.", "luca@x.example PEC: luca@pec.example", ""]]
    mario, anna, ugo, luca = read(rows)
    assert (mario["emails"], mario["phones"][0].number) == (("mario@x.example",), "+393391234567")
    assert (anna["emails"], anna["phones"][0].number, anna["fax"]) == (
        ("anna@x.example",),
        "+39021234567",
        "+39027654321",
    )
    assert ugo["phones"][0].number == "+390543123456"
    assert (luca["emails"], luca["pec"], luca["title"]) == (("luca@x.example",), "luca@pec.example", "Ing.")


def test_bare_years_under_a_title_of_sales() -> None:
    rows = [
        ["FATTURATO PER CLIENTE"],
        [],
        ["Cliente", "Città", "2021", 2022],
        ["Alfa Srl", "Milano", 100, "1.200,50"],
        ["Beta Snc", "Roma", "", 50],
    ]
    assert [c.field for c in layout_of(rows).columns] == ["company", "city", "sales:2021", "sales:2022"]


def test_a_quota_of_a_year_is_no_sale() -> None:
    rows = [
        ["Socio", "Email", "Quota 2024", "Fatt. 23"],
        ["Rossi Mario", "m@x.example", 50, 10],
        ["Neri Ugo", "u@x.example", 50, 20],
    ]
    assert [c.field for c in layout_of(rows).columns] == ["full_name", "email", "custom", "sales:2023"]
