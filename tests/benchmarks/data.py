"""Big archives for measuring, made fast and always the same: plausible names, not plausible lives."""

from __future__ import annotations

import random
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

from crm_desktop.domain.messages import Message
from crm_desktop.domain.subjects import display_name
from crm_desktop.domain.text import sort_key
from crm_desktop.store.archive import Archive
from crm_desktop.store.step import Step


def _words(text: str) -> list[str]:
    return text.split()


GIVEN = _words("""Mario Luca Anna Giulia Paolo Marco Sara Elena Pietro Laura Nicolò Chiara Davide Francesca Giorgio Irene Matteo
Roberta Stefano Valentina Andrea Beatrice Carlo Daniela Enrico Federica Gianni Ilaria Lorenzo Marta Noemi Omar Patrizia
Renato Silvia Tommaso Ugo Viola Zoe Agnese Bruno Cecilia Dario Emma Fabio Gaia Ivan Katia Leonardo Monica""")
FAMILY = _words("""Rossi Bianchi Verdi Ferrari Russo Esposito Romano Colombo Ricci Marino Greco Gallo Conti Costa Mancini Rizzo
Lombardi Moretti Barbieri Fontana Santoro Mariani Rinaldi Caruso Ferrara Galli Martini Leone Longo Gentile Martinelli
Vitale Lombardo Serra Coppola D'Angelo Marchetti Parisi Villa Conte Ferraro Ferri Fabbri Bianco Marini Grasso Valentini
Messina Sala De_Angelis Gatti Pellegrini Palumbo Sanna Farina Rizzi Monti Cattaneo Morelli Amato Silvestri Mazza Testa
Grassi Pellegrino Carbone Giuliani Benedetti Barone Rossetti Caputo Montanari Guerra Palmieri Bernardi Martino Fiore
De_Rosa Ferretti Bellini Basile Riva Donati Piras Vitali Battaglia Sartori Neri Costantini Milani Pagano Ruggiero
Sorrentino D'Amico Orlando Damico Negri Mantovani Zanetti Bertani Corradini Gandolfi Montorsi Dallari Tassinari Lucchi
Zani Ghidini Ouattara Hoxha Müller Nguyen Zhang Ionescu Kovač Özdemir Ştefan Ñúñez Weiß Ångström""")
TRADES = _words("""Acetaia Agriturismo Autofficina Azienda_agricola Bar Birrificio Caffè Cantina Carrozzeria Cartoleria Caseificio
Centro_estetico Ceramica Clinica Cooperativa Edilizia Elettronica Enoteca Falegnameria Farmacia Ferramenta Fonderia
Frantoio Gelateria Gioielleria Grafica Hotel Idraulica Immobiliare Impianti Impresa_edile Informatica Lavanderia Libreria
Logistica Macelleria Meccanica Mobilificio Molino Officine Oreficeria Ottica Palestra Panificio Pastificio Pelletteria
Pizzeria Profumeria Ristorante Salumificio Sartoria Serramenti Stamperia Studio_legale Studio_tecnico Tessitura
Tipografia Torrefazione Trasporti Vetreria Vivaio Zootecnica""")
FORMS = ["S.r.l.", "S.p.A.", "S.n.c.", "di {0} & C. S.a.s.", "Società Cooperativa", "S.r.l.s.", ""]
TOWNS = _words("""Modena:MO:41121:059 Carpi:MO:41012:059 Sassuolo:MO:41049:0536 Vignola:MO:41058:059 Reggio_Emilia:RE:42121:0522
Bologna:BO:40121:051 Imola:BO:40026:0542 Parma:PR:43121:0521 Piacenza:PC:29121:0523 Ferrara:FE:44121:0532
Ravenna:RA:48121:0544 Faenza:RA:48018:0546 Forlì:FC:47121:0543 Cesena:FC:47521:0547 Rimini:RN:47921:0541
Milano:MI:20121:02 Monza:MB:20900:039 Bergamo:BG:24121:035 Brescia:BS:25121:030 Como:CO:22100:031 Mantova:MN:46100:0376
Torino:TO:10121:011 Cuneo:CN:12100:0171 Asti:AT:14100:0141 Genova:GE:16121:010 Verona:VR:37121:045 Padova:PD:35121:049
Venezia:VE:30121:041 Treviso:TV:31100:0422 Trento:TN:38121:0461 Bolzano:BZ:39100:0471 Udine:UD:33100:0432
Firenze:FI:50121:055 Prato:PO:59100:0574 Pisa:PI:56121:050 Perugia:PG:06121:075 Ancona:AN:60121:071 Roma:RM:00118:06
Napoli:NA:80121:081 Salerno:SA:84121:089 Bari:BA:70121:080 Lecce:LE:73100:0832 Catania:CT:95121:095 Palermo:PA:90121:091
Cagliari:CA:09121:070 L'Aquila:AQ:67100:0862""")
STREETS = _words(
    "Via_Roma Via_Garibaldi Viale_Europa Piazza_Cavour Corso_Italia Via_dell'Artigianato Via_San_Martino Strada_Statale_9"
)
SECTORS = ["alimentare", "servizi", "edilizia", "meccanica", "moda", "sanità", "turismo", ""]
SOURCES = ["Elenco clienti.xlsx", "Fiera 2024", "Passaparola", "Sito web", ""]
NOTES = [
    "",
    "",
    "",
    "Da richiamare",
    "Preferisce la mattina",
    "Chiede sempre lo sconto, paga puntuale",
    "Conosciuto in fiera",
]
TITLES = [
    "Prova del prodotto",
    "Consegna preventivo",
    "Prima visita in azienda",
    "Incontro",
    "Inviare esempi",
    "Richiamare",
]
_TOWNS = [tuple(part.replace("_", " ") for part in town.split(":")) for town in TOWNS]
START = datetime(2025, 1, 1, tzinfo=UTC)


def make(
    path: Path,
    subjects: int = 100_000,
    interactions: int = 0,
    results: int = 0,
    traits: int = 8,
    seed: int = 1,
) -> Archive:
    """A new archive with that many subjects, each with phone, e-mail and address; two in five with something to do."""
    archive = Archive.create(path)
    chance = random.Random(seed)
    with archive.step(Message("step.sample", {"count": subjects})) as step:
        first, _ = step.insert_many("subject", _SUBJECT, _subjects(chance, subjects))
        ids = range(first, first + subjects)
        step.insert_many("contact_point", ("subject_id", "kind", "value", "shown"), _contacts(chance, ids))
        step.insert_many(
            "address",
            ("subject_id", "street", "postal_code", "city", "province", "country"),
            _addresses(chance, ids),
        )
        _traits(step, chance, ids, traits)
        step.insert_many(
            "activity", ("subject_id", "kind", "title", "due_on", "status"), _activities(chance, ids)
        )
        if interactions:
            step.insert_many(
                "interaction",
                ("subject_id", "channel", "at", "summary", "notes"),
                _interactions(chance, ids, interactions),
            )
        if results:
            step.insert_many(
                "result",
                ("subject_id", "kind", "happened_on", "amount_cents"),
                _results(chance, ids, results),
            )
    return archive


_SUBJECT = (
    "kind", "company", "given_name", "family_name", "display_name", "sort_key", "vat", "sector", "source", "tier", "priority",
    "lifecycle", "scope", "target", "notes",
)  # fmt: skip


def _subjects(chance: random.Random, count: int) -> Iterator[tuple[Any, ...]]:
    for number in range(count):
        given, family = chance.choice(GIVEN), chance.choice(FAMILY).replace("_", " ")
        kind, company = _who(chance, family)
        if company:
            given = family = ""
        shown = display_name(kind, company, given, family)
        yield (
            kind, company, given, family, shown, sort_key(shown), f"{number + 1_000_000:011}" if company else "",
            chance.choice(SECTORS), chance.choice(SOURCES), *_classes(chance), chance.choice(NOTES),
        )  # fmt: skip


def _who(chance: random.Random, family: str) -> tuple[str, str]:
    draw = chance.random()
    if draw < 0.4:
        return "person", ""
    if draw < 0.46:
        return (
            "public_body",
            f"Comune di {chance.choice(_TOWNS)[0]} {chance.choice(('', 'Ufficio tecnico', 'Ragioneria'))}",
        )
    if draw < 0.5:
        return "association", f"Pro Loco {chance.choice(_TOWNS)[0]}"
    trade = chance.choice(TRADES).replace("_", " ")
    return "company", f"{trade} {family} {chance.choice(FORMS).format(family)}".strip()


def _classes(chance: random.Random) -> tuple[Any, ...]:
    return (
        chance.choice(("prospect", "prospect", "growing", "key", None)),
        chance.choice(("A", "B", "B", "C", None)),
        chance.choice(("identification", "entry", "development", "maturity", "decline", None)),
        chance.choice(("commercial", "commercial", "professional", "social", None)),
        int(chance.random() < 0.05),
    )


def _contacts(chance: random.Random, ids: range) -> Iterator[tuple[Any, ...]]:
    for subject in ids:
        code, number = chance.choice(_TOWNS)[3], chance.randint(100_000, 999_999)
        yield subject, "phone", f"+39{code}{number}", f"{code} {number // 1000} {number % 1000:03}"
        mobile = chance.randint(3_200_000_000, 3_999_999_999)
        text = str(mobile)
        yield subject, "mobile", f"+39{text}", f"{text[:3]} {text[3:6]} {text[6:]}"
        mail = f"{chance.choice(GIVEN).lower()}.{chance.choice(FAMILY).split('_')[0].lower()}{subject}@example.it"
        yield subject, "email", mail, ""


def _addresses(chance: random.Random, ids: range) -> Iterator[tuple[Any, ...]]:
    for subject in ids:
        town, province, postal_code, _ = chance.choice(_TOWNS)
        street = f"{chance.choice(STREETS).replace('_', ' ')} {chance.randint(1, 220)}"
        yield subject, street, postal_code, town, province, "IT"


def _traits(step: Step, chance: random.Random, ids: range, count: int) -> None:
    if not count:
        return
    first, _ = step.insert_many("trait", ("kind", "name"), (("tag", f"Gruppo {n}") for n in range(count)))
    rows = ((i, first + chance.randrange(count)) for i in ids if chance.random() < 0.5)
    step.insert_many("subject_trait", ("subject_id", "trait_id"), rows)


def _activities(chance: random.Random, ids: range) -> Iterator[tuple[Any, ...]]:
    for subject in ids:
        if chance.random() < 0.4:
            due = (START + timedelta(days=chance.randint(0, 400))).date().isoformat()
            yield subject, "task", chance.choice(TITLES), due, "planned"


def _interactions(chance: random.Random, ids: range, count: int) -> Iterator[tuple[Any, ...]]:
    for _ in range(count):
        at = (START - timedelta(minutes=chance.randint(0, 900_000))).strftime("%Y-%m-%dT%H:%M:%SZ")
        words = f"{chance.choice(TITLES)} {chance.choice(FAMILY)} {chance.choice(TRADES)}"
        yield chance.choice(ids), chance.choice(("call", "email", "meeting")), at, words, chance.choice(NOTES)


def _results(chance: random.Random, ids: range, count: int) -> Iterator[tuple[Any, ...]]:
    for _ in range(count):
        day = (START - timedelta(days=chance.randint(0, 700))).date().isoformat()
        yield chance.choice(ids), "sale", day, chance.randint(5_000, 2_000_000)
