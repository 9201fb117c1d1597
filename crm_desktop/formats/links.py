"""Where the links of cells lead: an address in place of the word that hides it, or in a column of its own."""

from __future__ import annotations

from collections import Counter, defaultdict
from urllib.parse import unquote, urlsplit

from crm_desktop.formats import headers
from crm_desktop.formats.dictionary import dictionary
from crm_desktop.formats.model import Table
from crm_desktop.formats.normalise.text import header_key, text_of

Links = dict[int, str]
_WEB = ("http://", "https://")
#: what people write on a link instead of the address
_WORDS = frozenset(
    [
        "scrivi", "scrivici", "email", "e-mail", "mail", "posta", "invia", "manda", "contatta", "contatto", "link", "qui", "clicca",
        "apri", "vai", "al", "il", "sito", "web", "visita", "pagina", "una", "website", "site", "here", "click", "send", "write", "open",
        "visit", "page", "chiama", "call", "@", "✉", "📧", "🔗", "📞",
    ]
)  # fmt: skip

_SOCIAL = frozenset(
    ["linkedin.com", "it.linkedin.com", "facebook.com", "instagram.com", "x.com", "twitter.com"]
)


def put_links(table: Table) -> None:
    """A column of links beside names keeps its names: the addresses go into a new column at the right."""
    position = {number: i for i, number in enumerate(table.numbers)}
    columns: dict[tuple[int, str], Links] = defaultdict(dict)
    for (number, column), target in table.links.items():
        address, kind = _address(target)
        if address and number in position and column < table.width:
            columns[(column, kind)][position[number]] = address
    for (column, kind), links in sorted(columns.items()):
        _put(table, column, kind, {at: links[at] for at in sorted(links)})


def _address(target: str) -> tuple[str, str]:
    """("mario@x.example", "email"), ("https://x.example", "website"), or nothing that reaches anybody."""
    if target.lower().startswith("mailto:"):
        found = unquote(target[7:].partition("?")[0]).strip()
        return (found, "email") if "@" in found else ("", "")
    if target.lower().startswith(_WEB):
        return target, "website"
    if target.lower().startswith("tel:"):
        return unquote(target[4:]), "phone"
    return "", ""


def _put(table: Table, column: int, kind: str, links: Links) -> None:
    telling = {at: address for at, address in links.items() if not _says(table.rows[at][column], kind)}
    if not telling:
        return
    if _hides_addresses(table, column, kind, list(telling)):
        for at, address in telling.items():
            table.rows[at][column] = address
    else:
        _add_column(table, kind, telling)


def _says(cell: object, kind: str) -> bool:
    """The cell shows the address itself."""
    text = text_of(cell)
    if kind == "phone":
        return sum(c.isdigit() for c in text) >= 5
    return "@" in text if kind == "email" else "." in text and " " not in text.strip()


def _hides_addresses(table: Table, column: int, kind: str, rows: list[int]) -> bool:
    """The column is one of addresses: its header says so, or the words on the links are no names."""
    header = headers.find_header(table)
    label = header.labels[column] if header and column < len(header.labels) else ""
    field = dictionary().exact(header_key(label)) if label else ""
    if field:
        return (
            field == kind or (kind == "email" and field == "pec") or (kind == "phone" and field == "mobile")
        )
    texts = Counter(text_of(table.rows[at][column]).casefold().strip(" .!:>»") for at in rows)
    if all(_WORDS.issuperset(text.split()) for text in texts):
        return True
    return len(texts) <= max(1, len(rows) // 4)


def _host(address: str) -> str:
    try:
        return (urlsplit(address).hostname or "").removeprefix("www.")
    except ValueError:
        return ""


def _add_column(table: Table, kind: str, links: Links) -> None:
    header = headers.find_header(table)
    at = table.width
    table.width += 1
    for row in table.rows:
        row.append("")
    for position, address in links.items():
        table.rows[position][at] = address
    if header:
        table.rows[header.last][at] = _label(kind, list(links.values()))


def _label(kind: str, addresses: list[str]) -> str:
    """Links into one and the same site are no sites of the contacts."""
    if kind != "website":
        return {"email": "E-mail", "phone": "Telefono"}[kind]
    hosts = Counter(_host(address) for address in addresses)
    if _SOCIAL.issuperset(hosts):
        return "Website"
    return "Collegamento" if max(hosts.values()) > max(1, len(addresses) // 2) else "Website"
