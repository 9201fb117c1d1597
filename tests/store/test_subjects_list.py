"""Filters, order and search of the list, against the same done naively in Python."""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from crm_desktop.domain.filters import EVERYTHING, Sort, SubjectFilter
from crm_desktop.domain.messages import Message
from crm_desktop.domain.text import fold, sort_key
from crm_desktop.store import history_search, search, subjects_facets, subjects_list
from crm_desktop.store.archive import Archive
from crm_desktop.store.interrupt import Stopped, stoppable, within
from tests.benchmarks import data

LABEL = Message("step.test")
Found = Callable[[str], list[str]]


@pytest.fixture(scope="module")
def some(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Archive]:
    """A thousand subjects, and one in twenty of them in the trash."""
    folder = tmp_path_factory.mktemp("list")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("CRM_DESKTOP_RUNTIME", str(folder))
        archive = data.make(folder / "some.crm", 1000, interactions=600, results=300)
    with archive.step(LABEL) as step:
        step.delete("subject", range(7, 1000, 20))
        step.insert_many("custom_field", ("name", "type"), [("Sconto", "number")])
        values = ((i, 1, str(i * 7 % 100)) for i in range(1, 500))
        step.insert_many("custom_value", ("subject_id", "field_id", "value"), values)
    yield archive
    archive.close()


@pytest.fixture
def found(archive: Archive) -> Found:
    """Names found in the archive of this test."""

    def names(typed: str) -> list[str]:
        wanted = SubjectFilter(text=typed)
        connection = archive.reader()
        ids = list(subjects_list.ids(connection, wanted, Sort()))
        assert ids == subjects_list.first_ids(connection, wanted, Sort(), 100)
        rows = {row.id: row.name for row in subjects_list.rows(connection, ids)}
        return [rows[i] for i in ids]

    return names


def add(archive: Archive, name: str, **values: str) -> int:
    contacts = values.pop("contacts", ())
    with archive.step(LABEL) as step:
        columns = ("kind", "company", "display_name", "sort_key", *values)
        row = ("company", name, name, sort_key(name), *values.values())
        subject, _ = step.insert_many("subject", columns, [row])
        rows = [(subject, "phone", value, shown) for value, shown in contacts]
        step.insert_many("contact_point", ("subject_id", "kind", "value", "shown"), rows)
    return subject


def live(archive: Archive) -> list[subjects_list.ListedSubject]:
    ids = [row[0] for row in archive.reader().execute("SELECT id FROM subject WHERE deleted_at IS NULL")]
    return subjects_list.rows(archive.reader(), ids, [1])


def by_name(archive: Archive) -> list[int]:
    return [row.id for row in sorted(live(archive), key=lambda row: (sort_key(row.name), row.id))]


# -- filters


def test_everything_is_in_the_order_of_names_without_the_trash(some: Archive) -> None:
    ids = list(subjects_list.ids(some.reader(), EVERYTHING, Sort()))
    assert ids == by_name(some)
    assert len(ids) == 950 == subjects_list.count(some.reader())
    assert 7 not in ids


@pytest.mark.parametrize(
    ("wanted", "fits"),
    [
        (SubjectFilter(kinds=("person", "association")), lambda r: r.kind in ("person", "association")),
        (SubjectFilter(tiers=("key",)), lambda r: r.tier == "key"),
        (SubjectFilter(tiers=("key", "")), lambda r: r.tier in ("key", None)),
        (SubjectFilter(priorities=("",)), lambda r: r.priority is None),
        (SubjectFilter(lifecycles=("entry",), scopes=("social", "commercial")),
         lambda r: r.lifecycle == "entry" and r.scope in ("social", "commercial")),
        (SubjectFilter(towns=("Modena", "L'Aquila")), lambda r: r.city in ("Modena", "L'Aquila")),
        (SubjectFilter(provinces=("MO",), target=True), lambda r: r.province == "MO" and r.target),
        (SubjectFilter(target=False), lambda r: not r.target),
        (SubjectFilter(sources=("Fiera 2024", "")), lambda r: r.source in ("Fiera 2024", "")),
        (SubjectFilter(without_next=True), lambda r: r.next_id is None),
    ],
)  # fmt: skip
def test_a_filter_finds_what_fits_it(some: Archive, wanted: SubjectFilter, fits: Callable[..., bool]) -> None:
    fitting = {row.id for row in live(some) if fits(row)}
    expected = [i for i in by_name(some) if i in fitting]
    assert expected
    assert list(subjects_list.ids(some.reader(), wanted, Sort())) == expected
    assert subjects_list.first_ids(some.reader(), wanted, Sort(), 40) == expected[:40]


def test_traits_and_import_batches_are_filters(some: Archive) -> None:
    reader = some.reader()
    rows = reader.execute("SELECT subject_id FROM subject_trait WHERE trait_id IN (1, 3)")
    having = {row[0] for row in rows}
    expected = [i for i in by_name(some) if i in having]
    assert list(subjects_list.ids(reader, SubjectFilter(traits=(1, 3)), Sort())) == expected
    assert not subjects_list.ids(reader, SubjectFilter(batch=1), Sort())


@pytest.mark.parametrize("key", [*subjects_list.SORT_KEYS, "custom:1"])
@pytest.mark.parametrize("ascending", [True, False])
def test_every_column_sorts_with_what_is_empty_last(some: Archive, key: str, ascending: bool) -> None:
    reader, sort = some.reader(), Sort(key, ascending)
    ids = list(subjects_list.ids(reader, EVERYTHING, sort))
    assert sorted(ids) == sorted(by_name(some))
    assert subjects_list.first_ids(reader, EVERYTHING, sort, 30) == ids[:30]
    rows = {row.id: row for row in live(some)}
    values = [_value(rows[i], key) for i in ids]
    filled = [v for v in values if v is not None]
    assert values[len(filled) :] == [None] * (len(values) - len(filled))
    assert filled == sorted(filled, reverse=not ascending)
    assert len(set(filled)) > 1 or key == "target"


def _value(row: subjects_list.ListedSubject, key: str) -> object:
    ranks = {
        "tier": ["key", "growing", "prospect"],
        "lifecycle": ["identification", "entry", "development", "maturity", "decline"],
    }
    if key in ranks:
        value = getattr(row, key)
        return None if value is None else ranks[key].index(value)
    if key == "custom:1":
        return float(row.custom[1]) if 1 in row.custom else None
    if key == "name":
        return sort_key(row.name)
    if key in ("next", "sales"):
        return (row.next_due if key == "next" else row.sales_cents) or None
    value = getattr(row, key)
    return (
        value.lower()
        if isinstance(value, str) and value and key in ("city", "sector", "source", "email")
        else value or None
    )


def test_filter_text_and_sort_go_together(some: Archive) -> None:
    wanted = SubjectFilter(text="rossi", kinds=("person",))
    for sort in (Sort(), Sort("city", False)):
        ids = list(subjects_list.ids(some.reader(), wanted, sort))
        assert ids
        assert subjects_list.first_ids(some.reader(), wanted, sort, 1000) == ids
    names = [row.name for row in subjects_list.rows(some.reader(), ids)]
    assert {row.kind for row in subjects_list.rows(some.reader(), ids)} == {"person"}
    assert any("Rossi" in name for name in names)


# -- search


def test_the_first_page_of_a_search_is_the_start_of_the_whole(some: Archive) -> None:
    """Whatever the names start with, and however many there are."""
    chance = random.Random(4)
    for typed in ("ma", "co", "059", "example", "rossi mo", "s.r.l", "di", "via"):
        wanted = SubjectFilter(text=typed)
        ids = list(subjects_list.ids(some.reader(), wanted, Sort()))
        limit = chance.randrange(1, 80)
        assert subjects_list.first_ids(some.reader(), wanted, Sort(), limit) == ids[:limit]
        assert sorted(search.subjects_found(some.reader(), search.parts_query(typed) or "")) == sorted(ids)


def test_names_of_all_alphabets_keep_their_order_in_a_search(archive: Archive, found: Found) -> None:
    names = ["Zeta prova", "álpha prova", "Alpha prova", "3M prova", "'Ndrina prova", "Ælf prova", "Жук prova", "中文 prova",
             "a", "ab prova", "abc prova", "A-b prova", "A b prova", "{x} prova", "~y prova", "", "Studio A prova", "Studio B prova"]  # fmt: skip
    for name in names:
        add(archive, name, notes="prova")
    assert found("prova") == sorted(names, key=lambda name: (sort_key(name), names.index(name)))


def test_any_names_come_in_order_page_by_page(archive: Archive) -> None:
    """Names made of the signs that are hard to order, whatever the length of the page."""
    chance = random.Random(7)
    letters = "ab'&-. ()/0zø中Ж"
    names = ["".join(chance.choices(letters, k=chance.randrange(8))) for _ in range(300)]
    keys = [sort_key(name) for name in names]
    with archive.step(LABEL) as step:
        rows = ((name, key, "prova") for name, key in zip(names, keys, strict=True))
        step.insert_many("subject", ("display_name", "sort_key", "notes"), rows)
    expected = [i for _, i in sorted((key, i) for i, key in enumerate(keys, 1))]
    for limit in (1, 2, 7, 64, 299, 300, 301):
        found = subjects_list.first_ids(archive.reader(), SubjectFilter(text="prova"), Sort(), limit)
        assert found == expected[:limit]


def test_two_letters_start_a_word_three_may_be_in_its_middle(archive: Archive, found: Found) -> None:
    add(archive, "Molino Bertani")
    add(archive, "Caffè dell'Orto (Bertoldo)")
    assert found("be") == ["Caffè dell'Orto (Bertoldo)", "Molino Bertani"]
    assert found("or") == ["Caffè dell'Orto (Bertoldo)"]
    assert found("ol") == []
    assert found("oli") == ["Molino Bertani"]
    assert found("mol ber") == ["Molino Bertani"]
    assert found("mol bol") == []


def test_accents_case_and_apostrophes_do_not_matter(archive: Archive, found: Found) -> None:
    add(archive, "Città dell’Arte")
    add(archive, "Perché No?")
    assert found("CITTA") == ["Città dell’Arte"]
    assert found("dell'arte") == ["Città dell’Arte"]
    assert found("perche'") == []
    assert found("perchè") == ["Perché No?"]
    assert found("pe") == ["Perché No?"]
    assert found("perche\u0301") == ["Perché No?"]


@pytest.mark.parametrize(
    "typed",
    ["059 555 0123", "0595550123", "059/5550123", "059.555.01.23", "+39 059 5550123", "0039059 555 0123", "5550123", "555 01",
     "(059) 555-0123"],
)  # fmt: skip
def test_a_phone_number_is_found_in_any_spelling(archive: Archive, found: Found, typed: str) -> None:
    add(archive, "Molino Bertani", contacts=[("+390595550123", "059 555 0123")])
    add(archive, "Altro", contacts=[("059/999 88", "059/999 88")])
    assert "Molino Bertani" in found(typed)
    assert found("05999988") == ["Altro"]


def test_figures_that_are_no_phone_number_are_found_too(archive: Archive, found: Found) -> None:
    subject = add(archive, "Molino Bertani", vat="01234567890")
    with archive.step(LABEL) as step:
        columns = ("subject_id", "street", "postal_code", "city")
        step.insert_many("address", columns, [(subject, "Via Roma 125", "41121", "Modena")])
    assert found("41121 125") == ["Molino Bertani"]
    assert found("0123 4567890") == ["Molino Bertani"]
    assert found("41") == ["Molino Bertani"]


@pytest.mark.parametrize(
    "typed",
    ['"', '""', 'a"b', "NOT", "OR rossi", "rossi OR", "rossi*", "(rossi", "rossi)", "text:rossi", "-rossi", "^rossi", "NEAR(a b)",
     "'; DROP TABLE subject; --", "\0", "ros\0si", "\ud800abc", "%", "_", "a" * 5000, "ros" + "\u0301" * 300, "+", "00", "+39", "////",
     '" OR "', "\\", "{rossi}", "rossi AND"],
)  # fmt: skip
def test_nothing_typed_is_an_operator(archive: Archive, found: Found, typed: str) -> None:
    add(archive, "Rossi")
    assert found(typed) in ([], ["Rossi"])
    history_search.history_query(typed)
    assert found("rossi") == ["Rossi"]


def test_signs_alone_are_no_condition_one_letter_starts_a_word(archive: Archive, found: Found) -> None:
    add(archive, "Ditta Rossi 3")
    assert found("") == found(" ") == found("&") == found("- /") == ["Ditta Rossi 3"]
    assert found("r") == found("d 3") == found("rossi 3") == ["Ditta Rossi 3"]
    assert found("s") == found("rossi 4") == []


def test_search_follows_renaming_trash_and_undo(archive: Archive, found: Found) -> None:
    subject = add(archive, "Zeta")
    add(archive, "Alfa")
    with archive.step(LABEL) as step:
        values = {"company": "Beta", "display_name": "Beta", "sort_key": "beta"}
        for column, value in values.items():
            step.set_column("subject", [subject], column, value)
    assert found("zeta") == []
    assert found("beta") == ["Beta"]
    assert found("eta") == ["Beta"]
    with archive.step(LABEL) as step:
        step.delete("subject", [subject])
    assert found("beta") == []
    archive.undo()
    archive.undo()
    assert found("beta") == []
    assert found("zeta") == ["Zeta"]
    count = archive.reader().execute("SELECT count(*) FROM subject_place").fetchone()
    assert count == (2,)


def test_history_is_found_newest_first(some: Archive) -> None:
    reader = some.reader()
    query = history_search.history_query("visi azien")
    assert query
    hits = history_search.search_history(reader, query, 1000)
    expected = reader.execute(
        "SELECT (SELECT count(*) FROM interaction i JOIN subject s ON s.id = i.subject_id WHERE summary LIKE '%visita in azienda%' "
        "AND s.deleted_at IS NULL) + (SELECT count(*) FROM activity a JOIN subject s ON s.id = a.subject_id "
        "WHERE a.title LIKE '%visita in azienda%' AND s.deleted_at IS NULL)"
    ).fetchone()[0]
    assert hits.total == len(hits.hits) == expected > 10
    assert [hit.at for hit in hits.hits] == sorted((hit.at for hit in hits.hits), reverse=True)
    assert {hit.kind for hit in hits.hits} == {"interaction", "activity"}
    assert history_search.search_history(reader, query, 5) == (hits.total, hits.hits[:5])
    assert all("azienda" in fold(hit.title + hit.text) for hit in hits.hits)


# -- facets, rows, limits of time


def test_facets_count_under_the_other_conditions(some: Archive) -> None:
    reader, rows = some.reader(), live(some)
    wanted = SubjectFilter(tiers=("key",), kinds=("person",))
    tiers = {facet.value: facet.subjects for facet in subjects_facets.facets(reader, "tiers", wanted)}
    people = [row for row in rows if row.kind == "person"]
    assert tiers == {
        tier or "": sum(r.tier == tier for r in people) for tier in ("key", "growing", "prospect", None)
    }
    towns = subjects_facets.facets(reader, "towns", wanted)
    assert sum(facet.subjects for facet in towns) == sum(r.tier == "key" for r in people)
    assert [facet.subjects for facet in towns] == sorted((facet.subjects for facet in towns), reverse=True)
    traits = subjects_facets.facets(reader, "traits", EVERYTHING)
    assert {facet.kind for facet in traits} == {"tag"}
    filtered = subjects_list.ids(reader, SubjectFilter(traits=(traits[0].value,)), Sort())
    assert len(filtered) == traits[0].subjects


def test_rows_bring_custom_values_only_when_asked(some: Archive) -> None:
    (row,) = subjects_list.rows(some.reader(), [5])
    assert row.custom == {}
    (row,) = subjects_list.rows(some.reader(), [5], [1])
    assert row.custom == {1: "35"}


def test_a_query_stops_when_told_and_the_connection_goes_on(some: Archive) -> None:
    reader = some.reader()
    endless = "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT max(i) FROM n"
    with pytest.raises(Stopped), within(reader, 1):
        reader.execute(endless).fetchone()
    with pytest.raises(Stopped), stoppable(reader, lambda: True):
        reader.execute(endless).fetchone()
    assert subjects_list.count(reader) == 950


def test_filters_survive_being_kept(tmp_path: Path) -> None:
    wanted = SubjectFilter(text="a", tiers=("key", ""), traits=(3,), target=False, without_next=True)
    assert SubjectFilter.from_plain(wanted.as_plain()) == wanted
    assert SubjectFilter.from_plain({"tiers": ["key"], "from_later": 1}) == SubjectFilter(tiers=("key",))
    assert not EVERYTHING
    assert wanted.without("tiers").tiers == ()
