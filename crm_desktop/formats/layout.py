"""A sheet as a whole: header, columns, rows that are not data, and what the columns prove about their values."""

from __future__ import annotations

import datetime
import math
from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from crm_desktop.domain.text import fold
from crm_desktop.formats import delicate, headers, mapping, not_data
from crm_desktop.formats.data import header_words
from crm_desktop.formats.fitting import give
from crm_desktop.formats.links import put_links
from crm_desktop.formats.mapping import Draft
from crm_desktop.formats.model import Layout, NotData, ReadOptions, Refusal, Table
from crm_desktop.formats.normalise import dates, money, names, shared_cells
from crm_desktop.formats.normalise.text import header_key, is_nothing, text_of

#: how many rows decide what a column is; the order of dates and the decimal sign look at every row
SEEN = 3000


def prepare(table: Table) -> Table:
    """Rows of equal width, without stray cells; links instead of the words that hide them. Done once per table."""
    _refuse_flood(table)
    headers.trim(table)
    width = table.width
    for row in table.rows:
        if len(row) < width:
            row.extend([""] * (width - len(row)))
        elif len(row) > width:
            del row[width:]
    if table.merged:
        _fill_merged(table)
    if table.links:
        put_links(table)
    return table


def _refuse_flood(table: Table) -> None:
    """A small file can repeat one huge text in every cell: more than anybody's contacts ever hold is refused."""
    step = max(len(table.rows) // 200, 1)
    seen = table.rows[::step]
    letters = sum(len(cell) for row in seen for cell in row if type(cell) is str)
    if letters * step > 400_000_000:
        raise Refusal("import.too_large", file="")


def _fill_merged(table: Table) -> None:
    """A cell merged downwards belongs to every row it stands beside (the firm beside its three people)."""
    position = {number: i for i, number in enumerate(table.numbers)}
    for (top, left), (bottom, right) in table.merged:
        if left != right or bottom == top or left >= table.width or top + 1 not in position:
            continue
        value = table.rows[position[top + 1]][left]
        for number in range(top + 2, min(bottom, top + 500) + 2):
            if value != "" and number in position and table.rows[position[number]][left] == "":
                table.rows[position[number]][left] = value


def build_layout(table: Table, options: ReadOptions) -> tuple[Layout, list[int]]:
    """The layout and the positions of the data rows in `table.rows`."""
    if table.fields and options.header_row is None:
        return _known_layout(table, options)
    header = headers.find_header(table, options.header_row)
    drafts = _drafts(table, header, options, None)
    data, rest = not_data.split_rows(table, header, [(d.index, d.field) for d in drafts])
    if len(rest) > 3 and len(data) < SEEN:
        drafts = _drafts(table, header, options, data)
        data, rest = not_data.split_rows(table, header, [(d.index, d.field) for d in drafts])
    if table.hidden_rows and not options.hidden_rows:
        data, rest = _without_hidden(table, data, rest)
    return _layout(table, options, header, drafts, data, [*rest, *table.left_out]), data


def _known_layout(table: Table, options: ReadOptions) -> tuple[Layout, list[int]]:
    """The format says what the columns are, and that every row is somebody."""
    header = headers.find_header(table, table.numbers[0])
    known = replace(options, fields={**table.fields, **options.fields})
    drafts = _drafts(table, header, known, None)
    identity = {d.index for d in drafts if d.field in not_data.IDENTITY}
    rows = range(1, len(table.rows))
    data = [p for p in rows if any(table.rows[p][i] != "" for i in identity)]
    nobody = [
        NotData(table.numbers[p], "no_identity", not_data.shown(table.rows[p]))
        for p in rows
        if p not in set(data)
    ]
    return _layout(table, options, header, drafts, data, [*nobody, *table.left_out]), data


def _layout(
    table: Table, options: ReadOptions, header: headers.Header | None, drafts: Sequence[Draft], data: Sequence[int], rest: Sequence[NotData]
) -> Layout:  # fmt: skip
    facts = _facts(table, drafts, data, options)
    columns = tuple(
        mapping.finished(
            d, facts["types"].get(d.index, "text"), _role(d, drafts), d.index in table.hidden_columns
        )
        for d in drafts
    )
    rows = (table.numbers[header.first], table.numbers[header.last]) if header else None
    texts = [d.header for d in drafts]
    mark = (
        headers.fingerprint(texts)
        if header
        else headers.fingerprint([f"{d.index}:{d.field}" for d in drafts])
    )
    left_out = tuple(sorted(rest, key=lambda found: found.row))
    return Layout(table.name, rows, columns, left_out, len(data), _score(drafts, len(data)), mark, facts)


def _drafts(
    table: Table, header: headers.Header | None, options: ReadOptions, data: Sequence[int] | None
) -> list[Draft]:
    if data is None:
        data = range(header.last + 1 if header else 0, len(table.rows))
    step = max(len(data) // SEEN, 1)
    seen = [table.rows[i] for i in data[::step]]
    columns: list[Sequence[Any]] = list(zip(*seen, strict=True)) if seen else [()] * table.width
    left_out = {} if options.hidden_columns else dict.fromkeys(table.hidden_columns, "ignored")
    drafts = mapping.map_columns(header, columns, {**left_out, **options.fields})
    if not options.delicate:
        for draft in filter(_says_delicate, drafts):
            give(draft, "ignored", 1.0, delicate.REASON)
    return drafts


def _says_delicate(draft: Draft) -> bool:
    return delicate.is_delicate(draft.header)


def _without_hidden(
    table: Table, data: Sequence[int], rest: Sequence[NotData]
) -> tuple[list[int], list[NotData]]:
    hidden = [p for p in data if table.numbers[p] in table.hidden_rows]
    left_out = [NotData(table.numbers[p], "hidden", not_data.shown(table.rows[p])) for p in hidden]
    kept = [p for p in data if table.numbers[p] not in table.hidden_rows]
    return kept, [*rest, *left_out]


def _role(draft: Draft, drafts: Sequence[Draft]) -> str:
    """A column of persons beside the column of the subject's name holds the subject's people."""
    main = any(
        d.field in ("company", "company_or_person", "company_person") and d.profile.filled
        for d in drafts
        if d is not draft
    )
    return draft.role or ("contact" if draft.field == "full_name" and main else "")


def _facts(
    table: Table, drafts: Sequence[Draft], data: Sequence[int], options: ReadOptions
) -> dict[str, Any]:
    facts: dict[str, Any] = {
        "day_first": {},
        "date_proof": {},
        "comma": {},
        "family_first": {},
        "types": {},
        "epoch_1904": table.epoch_1904,
    }
    rows = table.rows
    for draft in drafts:
        i = draft.index
        dated = (
            draft.field in ("birthday", "last_contact", "next_contact", "last_purchase") and not draft.role
        )
        if dated or (draft.field == "custom" and draft.profile.share("date")):
            order, proof = dates.decide_order(rows[p][i] for p in data)
            facts["day_first"][i] = options.day_first.get(i, order)
            facts["date_proof"][i] = proof
        money_in_it = draft.field == "custom" and draft.profile.share("money")
        if draft.field.startswith("sales:") or draft.role == "amount" or money_in_it:
            facts["comma"][i] = money.decimal_comma(rows[p][i] for p in data)
        if draft.field in ("full_name", "company_or_person", "company_person"):
            facts["family_first"][i], facts.setdefault("order_sure", {})[i] = _family_first(
                draft, [rows[p][i] for p in data[:4000]]
            )
        if draft.field in ("company_or_person", "company"):
            houses, people = draft.profile.share("company"), draft.profile.share("person")
            facts.setdefault("mostly", {})[i] = (
                "houses" if houses > people else "people" if people >= 0.6 else ""
            )
        if draft.field == "custom":
            facts["types"][i] = _custom_type(draft, [rows[p][i] for p in data])
    if commas := [comma for comma in facts["comma"].values() if comma is not None]:
        facts["comma"] = {
            i: sum(commas) * 2 >= len(commas) if comma is None else comma
            for i, comma in facts["comma"].items()
        }
    return facts


def _family_first(draft: Draft, cells: Sequence[Any]) -> tuple[bool, bool]:
    """(family name first, the column says so clearly)."""
    texts = [
        shared_cells.split_company_person(cell)[1] or cell for cell in cells if type(cell) is str and cell
    ]
    given, family = names.person_order(texts)
    words = draft.key.split()
    if "cognome" in words and "nome" in words:
        named = words.index("cognome") < words.index("nome")
        if given + family < 5 or (family >= given) == named or max(given, family) < 0.75 * (given + family):
            return named, True
    if given + family == 0:
        return False, False
    return family > given, max(given, family) >= 0.85 * (given + family)


_DATE_LIKE = 0.9


def _custom_type(draft: Draft, cells: Sequence[Any]) -> str:
    """number, date or boolean when every value says so; codes with leading zeros stay text."""
    seen = draft.profile
    filled = [c for c in cells if c != "" and not (type(c) is str and is_nothing(c.strip()))]
    if not filled:
        return "text"
    if seen.share("boolean") == 1.0 and all(type(c) is bool for c in filled):
        return "boolean"
    if seen.share("date") >= _DATE_LIKE:
        reader = dates.DateReader("any", True, False)
        if all(
            (type(c) is not str and not _has_time(c))
            or (
                type(c) is str
                and (
                    c[:1].isdigit()
                    and not c.strip().isdigit()
                    and ":" not in c
                    and not any(x.isalpha() for x in c)
                    and reader.read(c)[0]
                )
            )
            for c in filled
        ):
            return "date" if not any(type(c) is float for c in filled) else "text"
    if seen.share("number") + seen.share("money") >= 0.95 and all(_is_plain_number(c) for c in filled):
        return "number"
    return "text"


def _has_time(cell: Any) -> bool:
    return isinstance(cell, datetime.datetime)


def _is_plain_number(cell: Any) -> bool:
    if type(cell) is float:
        return True
    if type(cell) is not str:
        return False
    text = cell.strip()
    if (len(text) > 1 and text[0] == "0" and text[1].isdigit()) or sum(c.isdigit() for c in text) > 12:
        return False
    return money.read_amount(text)[0] is not None and not text.endswith("%")


# -- which sheet ------------------------------------------------------------------------
def _score(drafts: Sequence[Draft], rows: int) -> float:
    """0 for a sheet without anybody in it; more for more ways of reaching them."""
    by_field = {d.field: d for d in drafts if d.profile.filled}
    if not rows or not _has_names(by_field):
        return 0.0
    points = (
        2.0 * ("email" in by_field)
        + 2.0 * bool(by_field.keys() & {"phone", "mobile"})
        + bool(by_field.keys() & {"vat", "tax_code", "vat_or_tax_code"})
    )
    points += (
        0.8 * bool(by_field.keys() & {"street", "address"})
        + 0.8 * ("city" in by_field)
        + 0.5
        * len(
            by_field.keys()
            & {
                "postal_code",
                "province",
                "pec",
                "sdi",
                "birthday",
                "fax",
                "job_title",
                "website",
                "country",
                "region",
            }
        )
    )
    points += 1.0 * bool("family_name" in by_field or "full_name" in by_field) + 0.8 * bool(
        by_field.keys() & {"company_person", "company"} and _named(by_field)
    )
    points += 0.5 * bool(by_field.keys() & {"last_contact", "next_contact", "consent_marketing", "notes"})
    if points < 1.0:
        return 0.0
    return points * (1 + math.log10(max(rows, 1)) / 4)


def _named(by_field: dict[str, Draft]) -> bool:
    return any(d.confidence >= 0.8 for name, d in by_field.items() if name in ("company", "company_person"))


_REACHED = frozenset(
    [
        "email",
        "pec",
        "phone",
        "mobile",
        "fax",
        "website",
        "vat",
        "tax_code",
        "vat_or_tax_code",
        "street",
        "address",
        "city",
        "birthday",
    ]
)


def _has_names(by_field: dict[str, Draft]) -> bool:
    if by_field.keys() & {
        "email",
        "pec",
        "family_name",
        "mobile",
        "phone",
        "vat",
        "tax_code",
    } and by_field.keys() & (not_data.NAMES | {"email"}):
        return True
    for name in ("full_name", "company_person", "company", "company_or_person"):
        draft = by_field.get(name)
        if draft is None:
            continue
        seen = draft.profile
        if not by_field.keys() & _REACHED and (draft.reason == "values" or seen.distinct < 0.3):
            continue  # authors of books, the supplier of every article: nobody to keep in touch with
        if seen.share("person") + seen.share("organisation") + seen.share("company_person") >= 0.3:
            return True
        if name in ("company",) and draft.reason == "name" and seen.share("company") >= 0.2:
            return True
        if by_field.keys() & {"city", "street", "address"} and (
            draft.reason.startswith("name") and seen.distinct > 0.5
        ):
            return True
    return False


def propose(layouts: Sequence[tuple[Layout, bool, set[str]]]) -> list[str | None]:
    """The sheets to import, in their order: the visible ones with contacts that are no copy, legend or template.

    layouts: (layout, visible, a sample of who is in it).
    """
    words = header_words()
    against = [header_key(word) for word in words["sheet_words_against"]]
    scored = []
    for layout, visible, people in layouts:
        name = header_key(layout.sheet or "")
        bad = (
            not visible
            or any(f" {word} " in f" {name} " for word in against)
            or bool(set(fold(layout.sheet or "").split()) & {"(2)", "(3)"})
        )
        scored.append((layout, layout.score * (0.3 if bad else 1.0), bad, people))
    good = [item for item in scored if item[1] > 0 and not item[2]] or [
        item for item in scored if item[1] > 0 and item[0].score > 0
    ]
    if not good:
        return []
    best = max(good, key=lambda item: item[1])
    if best[2]:
        return [best[0].sheet]
    return [item[0].sheet for item in good if item is best or _worth_importing(item, best, good)]


def _worth_importing(item: Any, best: Any, good: Sequence[Any]) -> bool:
    _, score, _, people = item
    if score < 0.35 * best[1]:
        return False
    for other in good:
        if (
            other is not item
            and other[3]
            and people
            and len(people & other[3]) >= 0.7 * len(people)
            and (other[1], -good.index(other)) > (score, -good.index(item))
        ):
            return False
    return True


def people_in(table: Table, layout: Layout, data: Sequence[int]) -> set[str]:
    """Who a sheet holds, roughly: enough to see that another sheet is its copy."""
    at = [c.index for c in layout.columns if c.field in not_data.NAMES]
    found = {fold(" ".join(text_of(table.rows[p][i]) for i in at)) for p in data[:500]}
    return {" ".join(sorted(name.split())) for name in found if name}
