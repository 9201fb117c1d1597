"""vCards as telephones and programs write them, read to the end."""

from __future__ import annotations

import io
from pathlib import Path
from typing import Any

import pytest

from crm_desktop.errors import UserError
from crm_desktop.formats.session import ImportReader
from crm_desktop.formats.vcard import table_of_cards
from crm_desktop.formats.vcard_lines import cards
from crm_desktop.formats.writers.vcard_writer import write_vcards

PICTURE = "/9j/4AAQSkZJRgABAQAAAQABAAD" * 3


def card(*lines: str, version: str = "3.0") -> str:
    return "\r\n".join(["BEGIN:VCARD", f"VERSION:{version}", *lines, "END:VCARD", ""])


def rows(text: str) -> list[dict[str, str]]:
    table = table_of_cards(text, "r.vcf")
    header, *found = table.rows
    return [{h: c for h, c in zip(header, row, strict=True) if c} for row in found]


def subjects(path: Path, content: bytes) -> list[dict[str, Any]]:
    path.write_bytes(content)
    with ImportReader(path) as reader:
        return reader.preview(None).rows


def test_names_and_phones_of_the_old_version(tmp_path: Path) -> None:
    text = (
        "BEGIN:VCARD\r\nVERSION:2.1\r\nN;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:Per=C3=B2;Niccol=C3=\r\n=B2;;;\r\n"
        "TEL;CELL:339 1234567\r\nTEL;WORK;FAX:02 1234567\r\n"
        f"PHOTO;ENCODING=BASE64;JPEG:\r\n {PICTURE}\r\n {PICTURE}\r\n\r\nEND:VCARD\r\n"
    )
    (person,) = subjects(tmp_path / "r.vcf", text.encode())
    assert (person["family_name"], person["given_name"]) == ("Però", "Niccolò")
    assert [(p.number, p.mobile) for p in person["phones"]] == [("+393391234567", True)]
    assert person["fax"] == "+39021234567"


def test_a_house_with_folded_lines(tmp_path: Path) -> None:
    text = card(
        "FN:Alfa Srl",
        "ORG:Alfa Srl;",
        "item1.EMAIL;type=INTERNET:info@alfa.exa",
        " mple",
        "ADR;TYPE=WORK:;;Via Roma 1;Milano;MI;20100;Italia",
    )
    (house,) = subjects(tmp_path / "r.vcf", text.encode())
    assert (house["kind"], house["company"], house["emails"]) == (
        "company",
        "Alfa Srl",
        ("info@alfa.example",),
    )
    assert (house["street"], house["city"], house["province"], house["postal_code"]) == (
        "Via Roma 1",
        "Milano",
        "MI",
        "20100",
    )


def test_the_employer_of_a_person_is_no_house_of_its_own(tmp_path: Path) -> None:
    text = card(
        "N:Rossi;Mario;;Dott.;", "FN:Dott. Mario Rossi", "ORG:Beta Spa;Vendite;Nord", "TITLE:Direttore"
    )
    (person,) = subjects(tmp_path / "r.vcf", text.encode())
    assert (person["kind"], person["employer"], person["job_title"]) == ("person", "Beta Spa", "Direttore")
    assert person["custom"] == {"Department": "Vendite / Nord"}


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        (["FN:Anna Bianchi"], {"full_name": "Anna Bianchi"}),
        (["N:Bianchi;Anna;;;"], {"family_name": "Bianchi", "given_name": "Anna"}),
        (["FN:Officina Verdi Srl"], {"company": "Officina Verdi Srl"}),
        (["N:;Officina Verdi Srl;;;", "FN:Officina Verdi Srl"], {"company": "Officina Verdi Srl"}),
        (["N:;;;;", "FN:Verdi", "ORG:Verdi", "X-ABShowAs:COMPANY"], {"company": "Verdi"}),
        (["N:Neri;Ugo;;;", "FN:Verdi", "ORG:Verdi", "X-ABShowAs:COMPANY"], {"family_name": "Neri", "given_name": "Ugo", "company": "Verdi"}),
        (["KIND:org", "FN:Verdi"], {"company": "Verdi"}),
        (["KIND:individual", "FN:Verdi Srl"], {"full_name": "Verdi Srl", "kind": "person"}),
        (["ORG:Gamma Snc"], {"company": "Gamma Snc"}),
        (["N:Rossi;Anna,Maria;;;"], {"family_name": "Rossi", "given_name": "Anna Maria"}),
        (["N:De Luca\\, Rossi;Ugo;;;Jr."], {"family_name": "De Luca, Rossi", "given_name": "Ugo", "Suffix": "Jr."}),
    ],
)  # fmt: skip
def test_whose_card_it_is(lines: list[str], expected: dict[str, str]) -> None:
    assert rows(card(*lines)) == [expected]


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("TEL;TYPE=HOME,VOICE:02 1", {"phone": "02 1"}),
        ("TEL;TYPE=CELL;TYPE=pref:339 1", {"mobile": "339 1"}),
        ('TEL;VALUE=uri;PREF=1;TYPE="voice,home":tel:+39-02-1;ext=5', {"phone": "+39-02-1"}),
        ("TEL;HOME;FAX:02 1", {"fax": "02 1"}),
        ("item1.TEL:02 1\r\nitem1.X-ABLabel:_$!<HomeFAX>!$_", {"fax": "02 1"}),
        ("item1.TEL:02 1\r\nitem1.X-ABLabel:Suocera", {"phone": "Suocera 02 1"}),
        ("item1.EMAIL:a@x\r\nitem1.X-ABLabel:PEC", {"pec": "a@x"}),
        ("EMAIL;PREF=2:b@x\r\nEMAIL;PREF=1:a@x", {"email": "a@x\nb@x"}),
        ("URL:http\\://www.x.example", {"website": "http://www.x.example"}),
        ("URL:a.example\r\nURL:b.example", {"website": "a.example", "Website 2": "b.example"}),
        ("ADR:PO 5;Scala B;Via Roma 1;Roma;RM;00100;Italia", {"street": "Via Roma 1, Scala B, PO 5", "city": "Roma", "province": "RM", "postal_code": "00100", "country": "Italia"}),
        ("ADR;TYPE=HOME:;;Via A;Roma;;;\r\nADR;TYPE=WORK:;;Via B;Bari;BA;70100;", {"street": "Via B", "city": "Bari", "province": "BA", "postal_code": "70100", "Address 2": "Via A, Roma"}),
        ("BDAY:19700512", {"birthday": "1970-05-12"}),
        ("BDAY:1970-05-12T00:00:00Z", {"birthday": "1970-05-12"}),
        ("BDAY:--0512", {"Born on": "12/05"}),
        ("BDAY;X-APPLE-OMIT-YEAR=1604:1604-05-12", {"Born on": "12/05"}),
        ("BDAY;VALUE=text:12 maggio 1970", {"birthday": "12 maggio 1970"}),
        ("CATEGORIES:Clienti,Milano\\, centro", {"tags": "Clienti\nMilano, centro"}),
        ("NICKNAME:Bigio\r\nANNIVERSARY:20010203", {"Nickname": "Bigio", "Anniversary": "2001-02-03"}),
        ("X-ANDROID-CUSTOM:vnd.android.cursor.item/nickname;Bigio;1;;;;", {"Nickname": "Bigio"}),
        ("item2.X-ABRELATEDNAMES:Ida\r\nitem2.X-ABLabel:_$!<Spouse>!$_", {"Related": "Spouse: Ida"}),
        ("NOTE:uno\\ndue\\; tre\\\\n", {"notes": "uno\ndue; tre\\n"}),
        ("NOTE:uno\r\nNOTE:due", {"notes": "uno\ndue"}),
        ("X-VAT:00743110157\r\nX-SDI:ABCDEFG\r\nX-TAX-CODE:RSSMRA80A01H501U", {"vat": "00743110157", "sdi": "ABCDEFG", "tax_code": "RSSMRA80A01H501U"}),
        (f"PHOTO;ENCODING=b;TYPE=JPEG:{PICTURE}", {}),
        (f"PHOTO:data:image/png;base64,{PICTURE}", {}),
    ],
)  # fmt: skip
def test_properties(line: str, expected: dict[str, str]) -> None:
    assert rows(card("N:Neri;Ugo;;;", line)) == [{"family_name": "Neri", "given_name": "Ugo", **expected}]


def test_pictures_are_counted() -> None:
    assert table_of_cards(card("FN:A", f"PHOTO;ENCODING=b:{PICTURE}") + card("FN:B"), "r.vcf").pictures == 1


def test_one_card_inside_another() -> None:
    text = card(
        "FN:Capo Rossi",
        "AGENT:",
        "BEGIN:VCARD",
        "VERSION:2.1",
        "FN:Vice Neri",
        "END:VCARD",
        "TEL:02 1",
        version="2.1",
    )
    assert rows(text) == [{"full_name": "Vice Neri"}, {"full_name": "Capo Rossi", "phone": "02 1"}]
    escaped = card("FN:Capo Rossi", "AGENT:BEGIN:VCARD\\nFN:Vice Neri\\nEND:VCARD\\n", "TEL:02 1")
    assert rows(escaped) == rows(text)


def test_cards_without_an_end() -> None:
    text = "BEGIN:VCARD\nFN:Uno\nBEGIN:VCARD\nFN:Due\nEND:VCARD\nBEGIN:VCARD\nFN:Tre\n"
    assert [row["full_name"] for row in rows(text)] == ["Uno", "Due", "Tre"]


def test_a_group_of_contacts_becomes_a_tag(tmp_path: Path) -> None:
    text = card("UID:urn:uuid:aa-1", "N:Neri;Ugo;;;") + card(
        "N:Clienti;;;;",
        "FN:Clienti",
        "X-ADDRESSBOOKSERVER-KIND:group",
        "X-ADDRESSBOOKSERVER-MEMBER:urn:uuid:AA-1",
    )
    path = tmp_path / "r.vcf"
    path.write_text(text)
    with ImportReader(path) as reader:
        found = reader.preview(None)
    assert [(s["family_name"], s["tags"]) for s in found.rows] == [("Neri", ("Clienti",))]
    assert [(n.reason, n.text) for n in found.layout.not_data] == [("group", "Clienti")]


def test_every_card_is_somebody(tmp_path: Path) -> None:
    """What would be a total or a divider in a sheet is a contact here; a card without anybody is said to be one."""
    text = card("FN:Totale Servizi") + card("FN:A") + card("FN:TAXI") + card("NOTE:niente")
    path = tmp_path / "r.vcf"
    path.write_text(text)
    with ImportReader(path) as reader:
        found = reader.preview(None)
    assert len(found.rows) == 3
    assert [(n.row, n.reason) for n in found.layout.not_data] == [(5, "no_identity")]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "cp1252", "mac_roman"])
def test_encodings(tmp_path: Path, encoding: str) -> None:
    text = card("N:Però;Niccolò;;;", "ADR:;;Via Università 3;Forlì;FC;47121;Italia")
    (person,) = subjects(tmp_path / "r.vcf", text.encode(encoding))
    assert (person["family_name"], person["given_name"], person["city"]) == ("Però", "Niccolò", "Forlì")


def test_a_property_in_another_encoding_than_the_rest() -> None:
    text = b"BEGIN:VCARD\r\nVERSION:2.1\r\nN;CHARSET=ISO-8859-1:Per\xf2;Ugo;;;\r\nEND:VCARD\r\n"
    found = list(cards(text.decode("mac_roman"), "mac_roman"))
    assert found[0][1].value == "Però;Ugo;;;"


def test_what_we_write_we_read(tmp_path: Path) -> None:
    row = {
        "kind": "person", "given_name": "Niccolò", "family_name": "D'Angelo; Rossi", "title": "Ing.", "employer": "Beta, Figli & C. Snc",
        "job_title": "Capo", "birthday": "1980-01-02", "emails": ["a@x.example"], "pec": "a@pec.example", "tags": ["uno", "due"],
        "phones": [{"number": "+393391234567", "mobile": True}], "street": "Via Roma 1", "city": "Roma", "province": "RM",
        "postal_code": "00100", "country": "IT", "notes": "prima\nseconda", "tax_code": "RSSMRA80A01H501U",
    }  # fmt: skip
    out = io.StringIO()
    write_vcards(out, [row])
    (person,) = subjects(tmp_path / "r.vcf", out.getvalue().encode())
    assert {key: person[key] for key in row if key not in ("emails", "phones", "tags")} == {
        key: value for key, value in row.items() if key not in ("emails", "phones", "tags")
    }
    assert (person["emails"], person["tags"], person["phones"][0].number) == (
        ("a@x.example",),
        ("uno", "due"),
        "+393391234567",
    )


def test_nothing_in_it(tmp_path: Path) -> None:
    path = tmp_path / "r.vcf"
    path.write_text("BEGIN:VCARD\r\nEND:VCARD\r\n")
    with pytest.raises(UserError) as caught:
        ImportReader(path)
    assert caught.value.message.code == "import.empty"
