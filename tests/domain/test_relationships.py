from __future__ import annotations

from datetime import date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crm_desktop.domain.activities import ActivityKind, RequestKind
from crm_desktop.domain.dates import find_coming, find_past
from crm_desktop.domain.quick_entry import Ask, Entry, Note, Plan, parse
from crm_desktop.domain.relationships import (
    Channel,
    Direction,
    FactKind,
    Mood,
    is_cooling,
    missing_kinds,
    patience,
    usual_interval,
)

NOW = datetime(2026, 11, 20, 10, 42)  # a Friday
TODAY = NOW.date()
PEOPLE = [(7, "Righi Elena"), (8, "Bianchi Mario"), (9, "Bianchi Luca")]


def read(text: str) -> Entry:
    return parse(text, NOW, PEOPLE)


# -- cooling


def days(*ago: int) -> list[date]:
    return [TODAY - timedelta(days=n) for n in ago]


def test_usual_interval_is_the_median_gap_between_days() -> None:
    assert usual_interval(days(0, 10, 20, 60)) == 10
    assert usual_interval(days(0, 0, 10, 20)) == 10  # twice in one day is one contact
    assert usual_interval(days(0, 10)) is None
    assert usual_interval([]) is None


@pytest.mark.parametrize(
    ("silent", "usual", "cooling"),
    [(46, None, True), (45, None, False), (46, 21, True), (58, 30, False), (61, 30, True), (None, 30, False)],
)
def test_cooling_is_twice_the_usual_silence_and_45_days_at_least(
    silent: int | None, usual: int | None, cooling: bool
) -> None:
    assert is_cooling(silent, usual) is cooling


def test_patience_never_under_45_days() -> None:
    assert [patience(usual) for usual in (None, 3, 22, 23, 100)] == [45, 45, 45, 46, 200]


def test_missing_kinds_keep_their_order() -> None:
    assert missing_kinds(["goal", "budget"]) == [
        FactKind.NEED,
        FactKind.CONSTRAINT,
        FactKind.DECISION_MAKER,
        FactKind.COMPETITOR,
        FactKind.PERSONAL,
    ]


# -- the quick entry


def test_the_line_of_the_design() -> None:
    entry = read("chiamata Righi, vuole preventivo sito entro ven, risentire tra 2 settimane")
    assert entry == Entry(
        channel=Channel.CALL,
        direction=Direction.OUT,
        day=TODAY,
        time=(10, 42),
        person_id=7,
        summary="Vuole preventivo sito entro ven",
        asks=(Ask("Preventivo sito", RequestKind.BUSINESS, date(2026, 11, 27)),),
        plans=(Plan("Risentire", ActivityKind.CALL, date(2026, 12, 4)),),
    )


def test_english() -> None:
    entry = read("call with Righi yesterday 20 min, wants a quote by Friday, follow up in 2 weeks")
    assert (entry.channel, entry.day, entry.time, entry.minutes) == (
        Channel.CALL,
        date(2026, 11, 19),
        None,
        20,
    )
    assert entry.asks == (Ask("Quote", RequestKind.BUSINESS, date(2026, 11, 27)),)
    assert entry.plans == (Plan("Follow up", ActivityKind.CALL, date(2026, 12, 4)),)


@pytest.mark.parametrize(
    ("text", "channel", "direction"),
    [
        ("ha chiamato Righi", Channel.CALL, Direction.IN),
        ("chiamata da Righi", Channel.CALL, Direction.IN),
        ("telefonata a Righi", Channel.CALL, Direction.OUT),
        ("ho scritto a Righi", Channel.EMAIL, Direction.OUT),
        ("ricevuta mail", Channel.EMAIL, Direction.IN),
        ("mi ha scritto", Channel.EMAIL, Direction.IN),
        ("whatsapp", Channel.MESSAGE, Direction.OUT),
        ("videochiamata", Channel.VIDEO, None),
        ("incontro in azienda", Channel.MEETING, None),
        ("sopralluogo", Channel.VISIT, None),
        ("called me", Channel.CALL, Direction.IN),
        ("email from Righi", Channel.EMAIL, Direction.IN),
        ("met Righi", Channel.MEETING, None),
    ],
)
def test_channel_and_direction(text: str, channel: Channel, direction: Direction | None) -> None:
    entry = read(text)
    assert (entry.channel, entry.direction) == (channel, direction)


@pytest.mark.parametrize(
    ("text", "minutes"),
    [
        ("chiamata 12 min", 12),
        ("chiamata 12'", 12),
        ("chiamata 1h30", 90),
        ("incontro 2 ore", 120),
        ("incontro 1 ora e 15 min", 75),
        ("incontro 1,5 h", 90),
        ("chiamata mezz'ora", 30),
        ("meeting an hour", 60),
        ("chiamata, 20 minuti", 20),
        ("chiamata alle 15", None),
        ("chiamata, vuole 2 ore di consulenza", None),
    ],
)
def test_duration(text: str, minutes: int | None) -> None:
    assert read(text).minutes == minutes


@pytest.mark.parametrize(
    ("text", "day", "time"),
    [
        ("chiamata", TODAY, (10, 42)),
        ("chiamata ieri", date(2026, 11, 19), None),
        ("chiamata ieri alle 15:30", date(2026, 11, 19), (15, 30)),
        ("chiamata, ieri", date(2026, 11, 19), None),
        ("chiamata lun alle 9", date(2026, 11, 16), (9, 0)),
        ("chiamata 12/11", date(2026, 11, 12), None),
        ("chiamata 30/12", date(2025, 12, 30), None),
        ("chiamata 3 giorni fa", date(2026, 11, 17), None),
        ("chiamata oggi", TODAY, None),
        ("chiamata alle 9", TODAY, (9, 0)),
        ("chiamata per la fiera del 12 marzo", TODAY, (10, 42)),
        ("chiamata, la fiera è il 12 marzo", TODAY, (10, 42)),
        ("call 2 days ago at 16:00", date(2026, 11, 18), (16, 0)),
    ],
)
def test_when(text: str, day: date, time: tuple[int, int] | None) -> None:
    entry = read(text)
    assert (entry.day, entry.time) == (day, time)


def test_two_of_the_same_name_are_nobody() -> None:
    entry = read("email a Bianchi, inviato preventivo")
    assert entry.person_id is None
    assert entry.summary == "Bianchi, inviato preventivo"
    assert read("email a Mario Bianchi").person_id == 8


@pytest.mark.parametrize(
    ("text", "fact"),
    [
        ("budget 5.000 €", Note(FactKind.BUDGET, "5.000 €")),
        ("il budget è 5000", Note(FactKind.BUDGET, "5000")),
        ("decide Rossi", Note(FactKind.DECISION_MAKER, "Rossi")),
        ("vincolo: online entro marzo", Note(FactKind.CONSTRAINT, "Online entro marzo")),
        ("concorrente: Agenzia X", Note(FactKind.COMPETITOR, "Agenzia X")),
        ("serve un catalogo", Note(FactKind.NEED, "Un catalogo")),
        ("needs a new site", Note(FactKind.NEED, "A new site")),
        ("personale: tifa Bologna", Note(FactKind.PERSONAL, "Tifa Bologna")),
        ("goal: sell abroad", Note(FactKind.GOAL, "Sell abroad")),
    ],
)
def test_facts(text: str, fact: Note) -> None:
    entry = read(f"chiamata, {text}")
    assert entry.facts == (fact,)
    assert entry.summary == ""


def test_a_plan_alone_is_no_contact() -> None:
    entry = read("richiamare ven")
    assert not entry.is_contact
    assert entry.plans == (Plan("Richiamare", ActivityKind.CALL, date(2026, 11, 27)),)


@pytest.mark.parametrize(
    ("text", "mood"),
    [("chiamata, umore buono", Mood.GOOD), ("chiamata :(", Mood.BAD), ("chiamata, contenta", Mood.GOOD),
     ("chiamata, non è contenta", None)],
)  # fmt: skip
def test_mood(text: str, mood: Mood | None) -> None:
    assert read(text).mood == mood


def test_a_complaint_and_a_question_are_requests_of_their_kind() -> None:
    assert read("chiamata, si lamenta della consegna").asks == (Ask("Consegna", RequestKind.COMPLAINT),)
    assert read("mail: chiede di sapere i tempi").asks == (Ask("Sapere i tempi", RequestKind.INFORMATION),)


def test_what_is_not_understood_stays() -> None:
    entry = read("parlato del più e del meno; poi di vela")
    assert entry.summary == "Parlato del più e del meno, poi di vela"
    assert entry.channel == Channel.UNKNOWN
    assert entry.is_contact


def test_nothing_is_empty() -> None:
    assert read("").empty
    assert read(" ,; .").empty


@given(st.text(max_size=120))
def test_any_text_can_be_read(text: str) -> None:
    assert isinstance(read(text), Entry)


@given(st.lists(st.sampled_from(
    ["chiamata", "email", "ieri", "alle", "9:30", "12", "min", "1h30", "Righi", "Elena", "Bianchi", "vuole", "un", "sito", "entro", "ven", "risentire", "tra", "2", "settimane", ",", ";", ".", ":", "budget", "5.000", "€", "decide", "call", "yesterday", "wants", "by", "friday", "31/2", "99/99", "31", "febbraio"]), max_size=16))  # fmt: skip
def test_any_mixture_of_known_words_can_be_read(words: list[str]) -> None:
    assert isinstance(read(" ".join(words)), Entry)


# -- dates inside a text


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("entro ven", date(2026, 11, 27)),
        ("tra 2 settimane", date(2026, 12, 4)),
        ("il 12 marzo", date(2027, 3, 12)),
        ("entro fine mese", date(2026, 11, 30)),
        ("la settimana prossima", date(2026, 11, 27)),
        ("il mese prossimo", date(2026, 12, 20)),
        ("domani", date(2026, 11, 21)),
        ("by 5/12", date(2026, 12, 5)),
        ("in 3 days", date(2026, 11, 23)),
        ("entro 10 giorni", date(2026, 11, 30)),
        ("within two weeks", date(2026, 12, 4)),
        ("31/2", None),
        ("senza data", None),
    ],
)
def test_find_coming(text: str, day: date | None) -> None:
    found = find_coming(f"inviare bozza {text}", TODAY)
    assert (found.day if found else None) == day
    if found:
        assert f"inviare bozza {text}"[found.start : found.end].strip() == text


def test_find_past_looks_back() -> None:
    found = find_past("visto ven", TODAY)
    assert found is not None
    assert found.day == TODAY
    assert find_past("senza data", TODAY) is None
