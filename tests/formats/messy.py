"""Sheets as small businesses keep them, made at random, with what a careful person would say of every row."""

from __future__ import annotations

import datetime
import random
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import Any

GIVEN = [
    "Mario",
    "Anna",
    "Luca",
    "Giulia",
    "Paolo",
    "Francesca",
    "Marco",
    "Elena",
    "Giovanni",
    "Sara",
    "Antonio",
    "Chiara",
    "Andrea",
    "Laura",
]
FAMILY = [
    "Rossi",
    "Bianchi",
    "Ferrari",
    "Esposito",
    "Romano",
    "Colombo",
    "Ricci",
    "Marino",
    "Greco",
    "Bruno",
    "Gallo",
    "Conti",
    "De Luca",
    "Costa",
    "D'Angelo",
    "Fontana",
    "Villa",
    "Somma",
    "Nota",
    "Fonte",
    "Serra",
]
FIRMS = [
    "Alfa",
    "Meccanica Padana",
    "Edil Nord",
    "Studio Verdi",
    "Panificio Moderno",
    "Termoidraulica Sole",
    "Autofficina Blu",
    "Arredi Casa",
    "Trattoria da Gino",
    "Farmacia Centrale",
    "Tipografia Lodi",
    "Bar Sport",
]
FORMS = ["Srl", "S.r.l.", "Snc", "S.p.A.", "SAS", "", "", "di Rossi M. & C. snc"]
TOWNS = [
    ("Milano", "MI", "20121"),
    ("Roma", "RM", "00184"),
    ("Torino", "TO", "10121"),
    ("Bologna", "BO", "40121"),
    ("Reggio Emilia", "RE", "42121"),
    ("Forlì", "FC", "47121"),
    ("Bari", "BA", "70121"),
    ("L'Aquila", "AQ", "67100"),
]
STREETS = [
    "Via Roma",
    "Via Garibaldi",
    "Corso Italia",
    "Piazza Dante",
    "Viale Europa",
    "Via XX Settembre",
    "Strada Statale",
]
#: title and preamble lines above a table
TITLES = [
    "ELENCO CLIENTI",
    "Rubrica telefonica",
    "CENTRO ESTETICO LA FENICE",
    "Anagrafica clienti aggiornata",
    "Studio Rossi & Associati - Clienti 2023",
    "Lista contatti",
    "CLIENTI E FORNITORI",
    "Soci anno 2024",
]
PREAMBLE = [
    "Via Emilia 12, 42121 Reggio Emilia",
    "Tel. 0522 111222 - Fax 0522 111223",
    "P.IVA 01234567897",
    "Aggiornato al 12/03/2024",
    "Stampato il 01/02/2024 10:33",
    "Esercizio 2023",
    "info@lafenice.example",
    "Filtro: tutti i clienti attivi",
    "Pagina 1 di 3",
]
LEGENDS = [
    "Legenda: A = attivo, C = cessato",
    "* cliente da richiamare",
    "N.B. i numeri vanno verificati",
    "Totale clienti: 34",
    "Fonte: gestionale interno",
    "Note: dati aggiornati a marzo",
]

#: column → its headers
HEADERS: dict[str, list[str]] = {
    "full_name": ["Cognome e Nome", "Nominativo", "NOMINATIVO", "Nome e cognome", "Full name", "Contatto"],
    "family_name": ["Cognome", "COGNOME", "Last name"],
    "given_name": ["Nome", "NOME", "First name"],
    "company": ["Ragione sociale", "RAGIONE SOCIALE", "Ditta", "Azienda", "Company", "Denominazione"],
    "phone": ["Telefono", "Tel.", "TEL", "Telefono\n(ufficio)", "Phone", "Recapito telefonico"],
    "mobile": ["Cellulare", "Cell.", "CELL", "Mobile", "Telefono cellulare"],
    "email": ["E-mail", "email", "EMAIL", "Mail", "Indirizzo e-mail", "Posta elettronica"],
    "street": ["Indirizzo", "Via", "INDIRIZZO", "Address", "Via e n. civico"],
    "postal_code": ["CAP", "C.A.P.", "Cap", "ZIP"],
    "city": ["Città", "Comune", "LOCALITA'", "City", "Località"],
    "province": ["Prov.", "PR", "Provincia", "Pv"],
    "vat": ["Partita IVA", "P.IVA", "P. IVA", "PARTITA IVA"],
    "birthday": ["Data di nascita", "Nato il", "Data nasc."],
    "notes": ["Note", "NOTE", "Annotazioni", "Osservazioni"],
    "sales": ["Fatturato 2023", "FATTURATO 2023", "Fatt. 2023"],
    "code": ["Codice", "Cod.", "Cod. cliente", "N. tessera"],
}  # fmt: skip


@dataclass
class Sheet:
    """rows as a spreadsheet holds them; header and data are row numbers from 1, header None when there is none.

    second: the data rows of another table on the sheet.
    """

    rows: list[list[Any]] = field(default_factory=list)
    header: tuple[int, int] | None = None
    data: list[int] = field(default_factory=list)
    merged: list[tuple[tuple[int, int], tuple[int, int]]] = field(default_factory=list)
    second: list[int] = field(default_factory=list)
    story: list[str] = field(default_factory=list)

    def add(self, row: Sequence[Any]) -> int:
        self.rows.append(list(row))
        return len(self.rows)


class Maker:
    """One sheet from one seed."""

    def __init__(self, seed: int) -> None:
        self.dice = random.Random(seed)
        self.sheet = Sheet()
        self.columns = self._columns()
        self.gap = self.dice.choice([0, 0, 0, 0.1, 0.3, 0.6])

    def chance(self, share: float) -> bool:
        return self.dice.random() < share

    def _columns(self) -> list[str]:
        who = self.dice.choice(
            [["full_name"], ["family_name", "given_name"], ["company"], ["company", "full_name"]]
        )
        rest = [
            "phone",
            "mobile",
            "email",
            "street",
            "postal_code",
            "city",
            "province",
            "vat",
            "birthday",
            "notes",
            "sales",
        ]
        chosen = self.dice.sample(rest, self.dice.randint(2, 8))
        if not {"phone", "mobile", "email"} & set(chosen):
            chosen.append(self.dice.choice(["phone", "mobile", "email"]))
        if "vat" in chosen and "company" not in who:
            chosen.remove("vat")
        chosen.sort(key=rest.index)
        return (["code"] if self.chance(0.15) else []) + who + chosen

    def make(self) -> Sheet:
        self._above()
        self._header()
        self._body()
        self._below()
        if self.chance(0.15):
            self._shift(self.dice.choice([1, 2]))
        return self.sheet

    def _shift(self, by: int) -> None:
        """The table starts further right."""
        self.sheet.rows = [[*[""] * by, *row] if row else row for row in self.sheet.rows]
        self.sheet.merged = [((a, b + by), (c, d + by)) for (a, b), (c, d) in self.sheet.merged]
        self.sheet.story.append(f"shifted by {by}")

    # -- above ---------------------------------------------------------------------------------------
    def _above(self) -> None:
        if self.chance(0.5):
            self.sheet.add([self.dice.choice(TITLES)])
            self.sheet.story.append("title")
            for text in self.dice.sample(PREAMBLE, self.dice.choice([0, 0, 1, 2, 3])):
                at = self.dice.choice([0, 0, 0, 1, 2])
                self.sheet.add([""] * at + [text])
                self.sheet.story.append("preamble")
        for _ in range(self.dice.choice([0, 0, 1, 2])):
            self.sheet.add([])

    def _header(self) -> None:
        texts = [self.dice.choice(HEADERS[column]) for column in self.columns]
        kind = self.dice.choice(["plain", "plain", "plain", "plain", "groups", "below", "breaks", "none"])
        if kind == "none" and (self.sheet.rows or len(self.columns) < 4 or "sales" in self.columns):
            kind = "plain"
        self.sheet.story.append(f"header {kind}")
        if kind == "none":
            return
        if kind == "breaks":
            texts = [text.replace(" ", "\n", 1) for text in texts]
        first = len(self.sheet.rows) + 1
        if kind == "below" and "phone" in self.columns and "mobile" in self.columns:
            self._below_group(texts)
            return
        if kind == "groups" and len(self.columns) >= 5:
            self._groups()
            first = len(self.sheet.rows)
        last = self.sheet.add(texts)
        self.sheet.header = (first, last)
        self.texts = texts

    def _below_group(self, texts: list[str]) -> None:
        """Names merged downwards, and one over two columns that have their own names below."""
        at = self.columns.index("phone")
        upper = [
            *texts[:at],
            self.dice.choice(["Recapiti", "Contatti", "RECAPITI TELEFONICI"]),
            "",
            *texts[at + 2 :],
        ]
        lower = [""] * len(texts)
        lower[at : at + 2] = texts[at : at + 2]
        first = self.sheet.add(upper)
        self.sheet.header = (first, self.sheet.add(lower))
        line = first - 1
        self.sheet.merged += [((line, i), (line + 1, i)) for i in range(len(texts)) if i not in (at, at + 1)]
        self.sheet.merged.append(((line, at), (line, at + 1)))
        self.texts = texts

    def _groups(self) -> None:
        """A line of merged names above the header."""
        cut = self.dice.randint(2, len(self.columns) - 2)
        line: list[Any] = [""] * len(self.columns)
        line[0], line[cut] = self.dice.choice(
            [("Anagrafica", "Contatti"), ("ANAGRAFICA", "RECAPITI"), ("Dati", "Altri dati")]
        )
        at = self.sheet.add(line) - 1
        self.sheet.merged += [((at, 0), (at, cut - 1)), ((at, cut), (at, len(self.columns) - 1))]

    # -- the rows ------------------------------------------------------------------------------------
    def _body(self) -> None:
        people = self._people(self.dice.choice([3, 8, 15, 40, 90]))
        between = self.dice.choice(
            ["", "", "", "letters", "groups", "headers", "rules", "blank", "subtotals"]
        )
        if between == "headers" and self.sheet.header is None:
            between = ""
        if between == "subtotals" and "sales" not in self.columns:
            between = "blank"
        self.sheet.story.append(between or "nothing between")
        if between == "letters":
            people.sort(key=lambda person: str(person[self._first_name()]).casefold())
        letter = ""
        for i, person in enumerate(people):
            first = str(person[self._first_name()])[:1].upper()
            if between == "letters" and first != letter and len(self.columns) > 2:
                letter = first
                self.sheet.add(
                    [self.dice.choice([letter, letter, f"- {letter} -"]) if len(people) > 8 else letter]
                )
            elif i and i % max(4, len(people) // 4) == 0:
                self._between(between, i)
            self.sheet.data.append(self.sheet.add(person))

    def _between(self, kind: str, i: int) -> None:
        if kind == "groups" and len(self.columns) > 3:
            self.sheet.add(
                [
                    self.dice.choice(
                        ["Provincia di Modena", "CLIENTI ESTERO", "Zona Nord:", "FORNITORI", "Gruppo 2"]
                    )
                ]
            )
        elif kind == "headers":
            self.sheet.add(self.texts)
        elif kind == "rules":
            self.sheet.add(
                [self.dice.choice(["-----", "=====", "____"])] * self.dice.choice([1, len(self.columns)])
            )
        elif kind == "blank":
            self.sheet.add([])
        elif kind == "subtotals":
            self.sheet.add(self._total(self.dice.choice(["Subtotale", "Totale parziale"]), i))

    def _first_name(self) -> int:
        return next(
            i for i, column in enumerate(self.columns) if column in ("full_name", "family_name", "company")
        )

    def _total(self, word: str, count: int) -> list[Any]:
        row: list[Any] = [""] * len(self.columns)
        row[0] = word
        row[self.columns.index("sales")] = 1000.5 * count
        return row

    def _people(self, count: int) -> list[list[Any]]:
        return [self._person(n) for n in range(count)]

    def _person(self, n: int) -> list[Any]:
        given, family = self.dice.choice(GIVEN), self.dice.choice(FAMILY)
        town, province, code = self.dice.choice(TOWNS)
        firm = f"{self.dice.choice(FIRMS)} {self.dice.choice(FORMS)}".strip()
        values: dict[str, Callable[[], Any]] = {
            "full_name": lambda: f"{family} {given}", "family_name": lambda: family, "given_name": lambda: given,
            "company": lambda: firm, "phone": lambda: f"0{self.dice.randint(2, 9)}{self.dice.randint(1, 9)} {self.dice.randint(100000, 999999)}",
            "mobile": lambda: f"3{self.dice.choice('2349')}{self.dice.randint(0, 9)} {self.dice.randint(1000000, 9999999)}",
            "email": lambda: f"{given}.{family}{n}@mail.example".lower().replace(" ", "").replace("'", ""),
            "street": lambda: f"{self.dice.choice(STREETS)}, {self.dice.randint(1, 150)}", "postal_code": lambda: code,
            "city": lambda: town, "province": lambda: province, "vat": lambda: vat(self.dice.randint(1000000, 9999999)),
            "birthday": lambda: datetime.date(self.dice.randint(1940, 2004), self.dice.randint(1, 12), self.dice.randint(1, 28)),
            "notes": lambda: self.dice.choice(["", "", "cliente storico", "paga a 60 gg", "richiamare a settembre", "preferisce essere contattato la mattina"]),
            "sales": lambda: self.dice.choice([0.0, 1234.5, 980.0, 12000.0, ""]), "code": lambda: f"C{n + 1:04}",
        }  # fmt: skip
        row = [values[column]() for column in self.columns]
        names = {"full_name", "family_name", "given_name", "company", "code"}
        return [
            "" if column not in names and self.chance(self.gap) else value
            for column, value in zip(self.columns, row, strict=True)
        ]

    # -- below ---------------------------------------------------------------------------------------
    def _below(self) -> None:
        if "sales" in self.columns and self.chance(0.4):
            self.sheet.add(
                self._total(
                    self.dice.choice(["Totale", "TOTALE", "Totale generale", "TOT."]), len(self.sheet.data)
                )
            )
            self.sheet.story.append("total")
        if self.chance(0.3) and len(self.columns) > 2:
            for _ in range(self.dice.choice([0, 1, 2])):
                self.sheet.add([])
            self.sheet.add([self.dice.choice(LEGENDS)])
            self.sheet.story.append("legend")


def vat(number: int) -> str:
    """Eleven digits with their check digit."""
    digits = f"{number:07}001"
    total = sum(int(d) for d in digits[::2]) + sum(sum(divmod(2 * int(d), 10)) for d in digits[1::2])
    return digits + str(-total % 10)


def messy(seed: int) -> Sheet:
    return Maker(seed).make()


def two_tables(seed: int) -> Sheet:
    """A second table with other columns below the first."""
    first, other = Maker(seed), Maker(seed + 1_000_000)
    sheet = first.make()
    other.columns = _different(first.columns, other)
    if sheet.header is None:
        return sheet
    for _ in range(first.dice.choice([1, 2, 3])):
        sheet.add([])
    if first.chance(0.5):
        sheet.add([first.dice.choice(["FORNITORI", "Contatti utili", "Collaboratori"])])
    sheet.add([other.dice.choice(HEADERS[column]) for column in other.columns])
    for n in range(first.dice.choice([2, 5, 20])):
        sheet.second.append(sheet.add(other._person(n)))
    return sheet


def _different(columns: Sequence[str], other: Maker) -> list[str]:
    who = ["company"] if "company" not in columns else ["family_name", "given_name"]
    left = [
        name for name in ("phone", "email", "city", "mobile", "notes", "street") if name not in columns[1:3]
    ]
    return who + other.dice.sample(left, 3)


def beside(seed: int) -> tuple[Sheet, Sheet]:
    """The same columns twice, an empty one between them; the second sheet is what stands on the right alone."""
    maker = Maker(seed)
    right, whole = Sheet(), Sheet()
    texts = [maker.dice.choice(HEADERS[column]) for column in maker.columns]
    width, rows = len(texts), maker.dice.randint(3, 30)
    more = maker.dice.randint(0, rows)
    whole.header = (whole.add([*texts, "", *texts]),) * 2
    for n in range(rows):
        own = maker._person(n)
        other = maker._person(n + rows) if n < more else [""] * width
        at = whole.add([*own, "", *other])
        whole.data.append(at)
        if n < more:
            right.data.append(at)
    return whole, right
