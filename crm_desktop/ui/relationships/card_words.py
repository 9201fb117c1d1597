"""What a card says: last contact, days here, next action."""

from __future__ import annotations

from datetime import date

from crm_desktop.services.relationships import Card
from crm_desktop.ui.formats import as_date
from crm_desktop.ui.i18n import format_date, term, tr


def contact_words(card: Card) -> str:
    """ "20 Nov, call", or how long they have been silent."""
    row = card.row
    if card.cooling:
        return silence_words(card)
    if row.last_contact is None:
        return tr("No contact yet")
    day = format_date(row.last_contact)
    if not row.last_channel or row.last_channel == "unknown":
        return day
    return tr("{day}, {channel}", day=day, channel=term(row.last_channel, "channel").lower())


def silence_words(card: Card) -> str:
    return tr("silent for %n days", n=card.silent or 0)


def silence_reason(card: Card) -> str:
    """The reason with its number: "Silent for 76 days, usually heard from every 21"."""
    if not card.cooling:
        return ""
    if card.usual is None:
        return tr("Silent for %n days", n=card.silent or 0)
    return tr("Silent for %n days, usually heard from every {usual}", n=card.silent or 0, usual=card.usual)


def here_words(card: Card) -> str:
    return tr("%n days here", n=card.days_here) if card.days_here else tr("here since today")


def due_words(card: Card) -> str:
    """ "Fri 27 Nov", "today", "overdue Thu 19"; empty without a date."""
    day = as_date(card.row.next_due)
    if day is None:
        return ""
    if day < date.today():
        return tr(
            "overdue {day}", day=format_date(day, "weekday" if (date.today() - day).days < 25 else "short")
        )
    return format_date(day, "near")


def due_tone(card: Card) -> str:
    day = as_date(card.row.next_due)
    if day is None:
        return "muted"
    if day < date.today():
        return "negative"
    return "accent" if day == date.today() else "muted"
