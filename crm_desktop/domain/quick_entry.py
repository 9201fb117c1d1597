"""One typed line read as a contact: "chiamata Righi, vuole preventivo sito entro ven, risentire tra 2 settimane".

The line falls into clauses at commas and semicolons. The first that names a channel says who, when and for how long;
the others say what was learned, asked or promised. What is not understood stays in the summary: nothing is lost.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime

from crm_desktop.domain import quick_words as words
from crm_desktop.domain.activities import ActivityKind, RequestKind
from crm_desktop.domain.dates import find_coming, find_past
from crm_desktop.domain.relationships import Channel, Direction, FactKind, Mood
from crm_desktop.domain.text import clean, fold

_CLAUSES = re.compile(r"\s*(?:[;\n]|,(?!\d)|[.!](?=\s|$))\s*")
_SPACES = re.compile(r"\s+")
#: a date after these is of the thing spoken of, not of the contact
_OF_SOMETHING = re.compile(
    r"\b(?:del|della|dell'|di|dal|per|entro|of|by|until|for|before)\s*(?:il\s+|the\s+)?$", re.IGNORECASE
)
People = Sequence[tuple[int, str]]


@dataclass(frozen=True)
class Ask:
    title: str
    kind: RequestKind = RequestKind.BUSINESS
    due_on: date | None = None


@dataclass(frozen=True)
class Plan:
    title: str
    kind: ActivityKind = ActivityKind.TASK
    due_on: date | None = None


@dataclass(frozen=True)
class Note:
    """One fact learned."""

    kind: FactKind
    text: str


@dataclass(frozen=True)
class Entry:
    """What the line says. `time` None: only the day is known; `day` None: not said, so today and now.

    `remark` is the part of the summary that nothing else repeats.
    """

    channel: Channel = Channel.UNKNOWN
    direction: Direction | None = None
    day: date | None = None
    time: tuple[int, int] | None = None
    minutes: int | None = None
    mood: Mood | None = None
    person_id: int | None = None
    summary: str = ""
    remark: str = ""
    asks: tuple[Ask, ...] = ()
    plans: tuple[Plan, ...] = ()
    facts: tuple[Note, ...] = ()

    @property
    def is_contact(self) -> bool:
        """Whether a contact took place, or only a plan or a fact is noted."""
        return bool(self.channel != Channel.UNKNOWN or self.summary or self.minutes or self.mood)

    @property
    def empty(self) -> bool:
        return not (self.is_contact or self.asks or self.plans or self.facts)


def parse(text: str, now: datetime, people: People = ()) -> Entry:
    """Read a line. `now` is local time; `people` are those the subject's contacts may be with."""
    today = now.date()
    entry = Entry()
    kept: list[str] = []
    remarks: list[str] = []
    for number, clause in enumerate(_clauses(clean(text))):
        asked = len(entry.asks)
        entry, rest = _read_clause(entry, clause, number == 0, today, people)
        if rest:
            kept.append(rest)
        if rest and len(entry.asks) == asked:
            remarks.append(rest)
    entry = replace(entry, summary=_sentence(", ".join(kept)), remark=_sentence(", ".join(remarks)))
    return _with_time(entry, now)


def _clauses(text: str) -> list[str]:
    """The line at its commas; at a colon too, unless it stands after the name of a kind of fact."""
    found: list[str] = []
    for part in _CLAUSES.split(text.strip()):
        clause = _SPACES.sub(" ", part).strip()
        before, colon, after = clause.partition(": ")
        found += [before, after] if colon and not _fact(clause) else [clause]
    return [clause for clause in found if clause.strip()]


def _with_time(entry: Entry, now: datetime) -> Entry:
    """Said nothing of when: it was just now."""
    if not entry.is_contact and not entry.asks:
        return replace(entry, day=entry.day or now.date())
    if entry.day is None and entry.time is None:
        return replace(entry, day=now.date(), time=(now.hour, now.minute))
    return replace(entry, day=entry.day or now.date())


def _read_clause(entry: Entry, clause: str, first: bool, today: date, people: People) -> tuple[Entry, str]:
    """What the clause adds to the entry, and what of it belongs in the summary."""
    plan = None if first and words.CONTACT_OR_PLAN.match(clause) else _plan(clause, today)
    if plan:
        return replace(entry, plans=(*entry.plans, plan)), ""
    ask = _ask(clause, today)
    if ask:
        return replace(entry, asks=(*entry.asks, ask)), clause
    fact = _fact(clause)
    if fact:
        return replace(entry, facts=(*entry.facts, fact)), ""
    if entry.channel == Channel.UNKNOWN:
        headed = _head(entry, clause, today, people)
        if headed:
            return headed
    return _aside(entry, clause, today)


# -- who, how, when


def _head(entry: Entry, clause: str, today: date, people: People) -> tuple[Entry, str] | None:
    """The clause as the head of the contact, if it names a channel in its first words."""
    found = _channel(clause)
    if found is None:
        return None
    channel, match = found
    direction, clause = _direction(channel, clause, match)
    entry = replace(entry, channel=channel, direction=direction)
    entry, clause = _when(entry, clause, today)
    person, clause = _person(clause, people)
    return replace(entry, person_id=person), _bare(words.JOINTS.sub("", f"{clause} ", count=1))


def _channel(clause: str) -> tuple[Channel, re.Match[str]] | None:
    found = [(match, channel) for pattern, channel in words.CHANNELS if (match := pattern.search(clause))]
    near = [pair for pair in found if len(clause[: pair[0].start()].split()) <= 3]
    return (near[0][1], near[0][0]) if near else None


def _direction(channel: Channel, clause: str, word: re.Match[str]) -> tuple[Direction | None, str]:
    """Whose initiative it was, and the clause without the words that say so and without the channel's."""
    for pattern, direction in ((words.FROM_THEM, Direction.IN), (words.FROM_ME, Direction.OUT)):
        said = pattern.search(clause)
        if said:
            return direction, _cut(clause, said.span(), word.span())
    rest = clause[word.end() :]
    from_them = words.FROM.match(rest)
    default = words.DEFAULT_DIRECTION if channel in words.INITIATIVE else None
    return (Direction.IN if from_them and default else default), _cut(clause, word.span())


def _person(clause: str, people: People) -> tuple[int | None, str]:
    """The one person whose name has most of its words here, and the clause without them."""
    tokens = {fold(match.group()): match.span() for match in re.finditer(r"[\w'’]{3,}", clause)}
    scores = [
        (len(found), person, found)
        for person, name in people
        if (found := set(fold(name).split()) & tokens.keys())
    ]
    if not scores:
        return None, clause
    best = max(score for score, _person, _found in scores)
    chosen = [(person, found) for score, person, found in scores if score == best]
    if len(chosen) > 1:
        return None, clause
    person, found = chosen[0]
    return person, _cut(clause, *(tokens[token] for token in found))


def _when(entry: Entry, clause: str, today: date) -> tuple[Entry, str]:
    """Duration, time and day of the contact, and the clause without them."""
    entry, clause = _duration(entry, clause)
    clock = words.CLOCK.search(clause)
    if clock and entry.time is None and _is_clock(clock):
        hour, minute = clock["hour"] or clock["hour2"], clock["minute"] or clock["minute2"] or "0"
        entry, clause = replace(entry, time=(int(hour), int(minute))), _cut(clause, clock.span())
    found = find_past(clause, today)
    if found and entry.day is None and not _OF_SOMETHING.search(clause[: found.start]):
        entry, clause = replace(entry, day=found.day), _cut(clause, (found.start, found.end))
    return _mood(entry, clause)


def _is_clock(match: re.Match[str]) -> bool:
    return int(match["hour"] or match["hour2"]) < 24 and int(match["minute"] or match["minute2"] or 0) < 60


def _duration(entry: Entry, clause: str) -> tuple[Entry, str]:
    if entry.minutes is not None:
        return entry, clause
    for pattern, minutes in ((words.HALF_HOUR, 30), (words.ONE_HOUR, 60)):
        match = pattern.search(clause)
        if match:
            return replace(entry, minutes=minutes), _cut(clause, match.span())
    match = words.DURATION.search(clause)
    if not match:
        return entry, clause
    return replace(entry, minutes=_minutes(match)), _cut(clause, match.span())


def _minutes(match: re.Match[str]) -> int:
    if match["tight"]:
        return int(match["tight"]) * 60 + int(match["tight_rest"])
    hours = float((match["hours"] or "0").replace(",", "."))
    return round(hours * 60) + int(match["rest"] or match["minutes"] or 0)


def _mood(entry: Entry, clause: str) -> tuple[Entry, str]:
    for pattern, mood in words.MOODS:
        match = pattern.search(clause)
        if match and entry.mood is None:
            return replace(entry, mood=mood), _cut(clause, match.span())
    return entry, clause


def _aside(entry: Entry, clause: str, today: date) -> tuple[Entry, str]:
    """A clause that is only a day, a time, a duration or a mood says that of the contact; any other is content."""
    read, rest = _when(entry, clause, today)
    if read != entry and not _bare(rest):
        return read, ""
    read, rest = _mood(entry, clause)
    return read, _bare(rest)


# -- what was learned, asked, promised


def _plan(clause: str, today: date) -> Plan | None:
    for pattern, kind in words.PLANS:
        match = pattern.match(clause)
        if match:
            title, due = _dated(clause[match.start("verb") :], today)
            return Plan(_sentence(title), kind, due)
    return None


def _ask(clause: str, today: date) -> Ask | None:
    for pattern, kind in words.ASKS:
        match = pattern.match(clause)
        if match and clause[match.end() :].strip():
            title, due = _dated(clause[match.end() :], today)
            return Ask(_sentence(title), kind, due) if title else None
    return None


def _fact(clause: str) -> Note | None:
    for pattern, kind in words.LABELS:
        match = pattern.match(clause)
        if match and clause[match.end() :].strip():
            return Note(kind, _sentence(clause[match.end() :]))
    return None


def _dated(text: str, today: date) -> tuple[str, date | None]:
    """The words without the date to come that they name, and that date."""
    found = find_coming(text, today)
    if found is None:
        return _bare(text), None
    return _bare(_cut(text, (found.start, found.end))), found.day


# -- text


def _cut(text: str, *spans: tuple[int, int]) -> str:
    """The text without these stretches of it."""
    kept = (" " if any(start <= i < end for start, end in spans) else c for i, c in enumerate(text))
    return _SPACES.sub(" ", "".join(kept)).strip()


def _bare(text: str) -> str:
    """Without loose ends: " con la " says nothing."""
    text = _SPACES.sub(" ", text).strip(" ,.;:-–")
    return "" if words.LOOSE.fullmatch(text) else text


def _sentence(text: str) -> str:
    return text[:1].upper() + text[1:]
