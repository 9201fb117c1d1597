"""What two have in common when they are the same: names without their dress, and mailboxes that prove nothing."""

from __future__ import annotations

import re
from functools import lru_cache

from crm_desktop.domain.subjects import SubjectKind
from crm_desktop.domain.text import fold

_LEGAL = frozenset(
    [
        "srl",
        "srls",
        "spa",
        "snc",
        "sas",
        "ss",
        "sapa",
        "scarl",
        "scrl",
        "srlu",
        "scpa",
        "soc",
        "societa",
        "coop",
        "cooperativa",
        "ltd",
        "llc",
        "inc",
        "gmbh",
        "ag",
        "sarl",
        "sa",
        "bv",
        "plc",
        "unipersonale",
        "socio",
        "unico",
        "onlus",
        "asd",
        "ssd",
        "aps",
        "odv",
        "ets",
        "ditta",
        "impresa",
        "individuale",
        "spettle",
        "co",
        "c",
        "e",
        "di",
        "&",
        "the",
        "la",
        "il",
    ]
)
_SPACED = re.compile(r"\b(?:s r l s|s r l|s p a|s n c|s a s|s s|a s d|a p s|s c a r l|f lli)\b")
_SHARED = frozenset(
    [
        "info",
        "mail",
        "email",
        "posta",
        "contatti",
        "contatto",
        "contact",
        "contacts",
        "commerciale",
        "vendite",
        "sales",
        "acquisti",
        "ordini",
        "orders",
        "amministrazione",
        "administration",
        "admin",
        "ufficio",
        "office",
        "segreteria",
        "direzione",
        "marketing",
        "hr",
        "personale",
        "support",
        "supporto",
        "assistenza",
        "service",
        "servizi",
        "noreply",
        "newsletter",
        "webmaster",
        "postmaster",
        "fatture",
        "fatturazione",
        "contabilita",
        "billing",
        "hello",
        "ciao",
        "booking",
        "prenotazioni",
        "reception",
        "shop",
        "store",
        "team",
        "welcome",
        "studio",
        "preventivi",
        "magazzino",
        "logistica",
        "tecnico",
        "ufficiotecnico",
        "protocollo",
        "pec",
        "privacy",
        "export",
        "import",
        "italia",
        "home",
        "casa",
        "famiglia",
        "hotel",
        "ristorante",
    ]
)


@lru_cache(maxsize=200_000)
def company_key(name: str) -> str:
    """`Vini Zanella S.a.s.` and `ZANELLA VINI SAS` are the same: words in order of the alphabet, no legal form."""
    text = re.sub(r"[^\w&]+", " ", fold(name).replace("'", ""))
    text = _SPACED.sub(lambda match: match[0].replace(" ", ""), text)
    words = sorted(word for word in text.split() if word not in _LEGAL)
    return " ".join(words) or text.strip()


def person_key(given: str, family: str) -> str:
    """Given and family name swapped, accents and apostrophes do not matter."""
    text = f"{given} {family}".casefold()
    if not text.isascii() or not text.replace(" ", "").isalpha():
        text = re.sub(r"[^\w]+", " ", fold(text).replace("'", ""))
    return " ".join(sorted(text.split()))


def name_key(kind: str, company: str, given: str, family: str) -> str:
    if (kind == SubjectKind.PERSON and (given or family)) or not company:
        return person_key(given, family)
    return company_key(company)


def is_shared(address: str) -> bool:
    """A mailbox of an office: `info@`. It proves nothing by itself."""
    local = address.partition("@")[0]
    return local in _SHARED or local.replace(".", "").replace("_", "").replace("-", "") in _SHARED
