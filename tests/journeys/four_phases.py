"""What one person does in the four phases, one function for each stretch of the way."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from tests.journeys.person import CTRL, PLAIN, SHIFT, Key, Person, cells, click_row, seen

TODAY = date.today()
LESSON = "Visit the mill before writing the quote"


# -- phase 1


def add_company(person: Person) -> None:
    """Ctrl+N, the name, the phone as it was scribbled."""

    def fill(editor: Any) -> None:
        person.write("Molino Bertani", into=editor.identity.company)
        person.write("0039 (059) 82-45.671", into=editor.contacts.rows[0].text)
        person.write("info@molinobertani.example", into=editor.contacts.rows[1].text)
        person.choose(editor.classes.tier, "Key")
        person.choose(editor.classes.priority, "A")
        person.press(Key.Key_Return, CTRL)

    person.will(fill)
    person.press(Key.Key_N, CTRL)
    assert cells(person.page.table, "name") == ["Molino Bertani"]


def add_contact_person(person: Person) -> None:
    """Another subject, a person, linked to the company."""

    def fill(editor: Any) -> None:
        person.click(editor.identity.kind.button("person"))
        person.write("Elena", into=editor.identity.given_name)
        person.write("Righi", into=editor.identity.family_name)
        person.click(editor.save_button)

    def link(dialog: Any) -> None:
        person.choose(dialog.way, "works for…")
        person.complete(dialog.other, "bertani", "Molino Bertani")
        person.write("purchasing", into=dialog.role)
        person.click(dialog.primary)

    person.will(fill)
    person.click_on("New subject")
    person.until(lambda: "Righi Elena" in seen(person.page.panel))
    person.will(link)
    person.click(section(person.page.panel, "Links").action)


def section(panel: Any, title: str) -> Any:
    return next(part for part in panel.sections if part.title.text() == title)


def show_subject(person: Person, name: str) -> None:
    """Choose its row with the mouse; the panel follows."""
    table = person.page.table
    person.until(lambda: name in cells(table, "name"))
    click_row(person, table, cells(table, "name").index(name), 1)
    person.until(
        lambda: person.page.panel is not None and person.page.panel.subject_id() == table.current_id()
    )
    assert name in seen(person.page.panel)


def search(person: Person, letters: str, expect: list[str]) -> None:
    person.press(Key.Key_F, CTRL)
    person.write(letters, into=person.page.filters.search.line)
    person.until(lambda: cells(person.page.table, "name") == expect)
    person.settle()


def find_it(person: Person) -> None:
    """By another spelling of the number, by two letters, by the middle of a word."""
    both = ["Molino Bertani", "Righi Elena"]
    search(person, "+39 059 8245671", ["Molino Bertani"])
    search(person, "0598245671", ["Molino Bertani"])
    search(person, "ri", ["Righi Elena"])
    search(person, "mo", ["Molino Bertani"])
    search(person, "ertan", ["Molino Bertani"])
    search(person, "zzz", [])
    person.press(Key.Key_Escape)
    person.until(lambda: cells(person.page.table, "name") == both)


def choose_target(person: Person) -> None:
    def fill(dialog: Any) -> None:
        person.write("One supplier for labels and website", into=dialog.objective)
        person.write("Show the mill what others obtained", into=dialog.strategy)
        person.click(dialog.primary)

    show_subject(person, "Molino Bertani")
    person.will(fill)
    person.click(person.page.panel.header.target)
    assert "One supplier for labels and website" in seen(person.page.panel)


# -- phase 2


def open_cycle(person: Person) -> None:
    """From the subject; the cycle takes its aim."""

    def fill(dialog: Any) -> None:
        assert dialog.subject.text() == "Molino Bertani"
        assert dialog.aim.currentText() == "One supplier for labels and website"
        assert dialog.fields.strategy.value() == "Show the mill what others obtained"
        person.write("6800", into=dialog.fields.expected)
        person.click(dialog.primary)

    person.will(fill)
    person.click(person.page.panel.header.cycle)
    person.until(lambda: stages(person)[0] == ["Molino Bertani"])


def stages(person: Person) -> list[list[str]]:
    """The names on the board, column by column."""
    if person.window.current_key != "relationships":
        return [[], [], []]
    columns = person.page.board.columns
    return [[c.model.index(row, 0).data() for row in range(c.model.rowCount())] for c in columns]


def note_contacts(person: Person) -> None:
    """Two lines, as one speaks, one in Italian and one in English; Enter saves each."""
    person.click(person.page.panel.note)
    line = person.page.history.entry.line
    assert QApplication.focusWidget() is line
    person.write("chiamata Righi 12 min, vuole un preventivo entro 10 giorni, richiamare tra 2 settimane")
    person.press(Key.Key_Return)
    assert titles(person)[:2] == ["Call to Elena Righi", "Asks: Preventivo"]
    person.write("meeting Righi 1h30, saw the mill, competitor: Grafica Sud, send samples in 3 days")
    person.press(Key.Key_Return)
    assert titles(person)[0] == "Meeting with Elena Righi"
    facts = person.services.relationships.facts_of(molino(person))
    assert [(fact.kind, fact.text) for fact in facts] == [("competitor", "Grafica Sud")]
    due = {
        row.title: row.due_on for row in person.services.activities.activities_of(subject_id=molino(person))
    }
    days = [(TODAY + timedelta(days=away)).isoformat() for away in (14, 3)]
    assert sorted(due.values()) == sorted(days), due


def titles(person: Person) -> list[str]:
    model = person.page.history.timeline.events_model
    return [event.title for row in range(model.rowCount()) if (event := model.event_at(row))]


def molino(person: Person) -> int:
    reader = person.archive.reader()
    return int(reader.execute("SELECT id FROM subject WHERE company = 'Molino Bertani'").fetchone()[0])


def learn_facts(person: Person) -> None:
    """The answer to a question still open, and one of a kind chosen by hand, each with how sure it is."""

    def need(dialog: Any) -> None:
        assert dialog.kind.currentText() == "Need"
        person.write("A site in three languages", into=dialog.words)
        dialog.reliability.setFocus()
        person.press(Key.Key_3)
        person.click(dialog.primary)

    def budget(dialog: Any) -> None:
        person.choose(dialog.kind, "Budget")
        person.write("7,000 a year", into=dialog.words)
        dialog.reliability.setFocus()
        person.press(Key.Key_Left)
        person.click(dialog.primary)

    facts = person.page.history.facts
    person.will(need, budget)
    person.click_on("Answer", facts.missing)
    person.click(facts.known.action)
    known = person.services.relationships.facts_of(molino(person))
    assert {(f.kind, f.reliability) for f in known} == {("need", 3), ("budget", 1), ("competitor", 2)}
    assert "A site in three languages" in seen(facts.known)


# -- phase 3


def confirm_request(person: Person) -> None:
    """Space in the register of requests."""
    person.go(3)
    person.click(person.page.segments.button("requests"))
    assert cells(person.page.view.table, "title")[1:] == ["Preventivo"]
    assert "Not confirmed yet" in seen(person.page.thread_panel)
    person.press(Key.Key_Space)
    assert "Not confirmed yet" not in seen(person.page.thread_panel)


def plan_because_of_it(person: Person) -> None:
    def fill(form: Any) -> None:
        person.complete(form.subject, "moli", "Molino Bertani")
        person.choose(form.reason, "Request: Preventivo")
        assert form.cycle.currentText().startswith("Cycle 1")
        person.write("Write the quote", into=form.record_title)
        person.write("tomorrow", into=form.due)
        person.click(form.primary)

    person.will(fill)
    person.click(person.page.segments.button("activities"))
    person.press(Key.Key_N, CTRL)
    assert person.page.view.register.value == "activities"
    assert "Write the quote" in cells(person.page.view.table, "title")


def complete_it(person: Person) -> None:
    """Space: outcome, time and cost, the next one planned; and at once the result it gave."""

    def complete(dialog: Any) -> None:
        person.write("Accepted on the spot", into=dialog.outcome)
        person.write("1h 30", into=dialog.minutes)
        person.write("25,50", into=dialog.cost)
        person.write("Deliver the first page", into=dialog.next_title)
        person.write("+7", into=dialog.next_due)
        person.click(dialog.also_result)
        person.click(dialog.primary)

    def result(form: Any) -> None:
        assert form.origin.currentText().startswith("Write the quote")
        person.write("Website", into=form.record_title)
        person.write("4800", into=form.amount)
        person.write("Website in three languages", into=form.product)
        person.click(form.primary)

    person.will(complete, result)
    table = person.page.view.table
    click_row(person, table, cells(table, "title").index("Write the quote"), 2)
    person.press(Key.Key_Space)
    shown = seen(person.page.thread_panel)
    assert {"Preventivo", "Write the quote", "Website", "€4,800.00"} <= set(shown), shown
    assert "Deliver the first page" in cells(table, "title")


# -- phase 2 again


def move_through_the_stages(person: Person) -> None:
    person.go(2)
    if person.page.view == "history":
        person.go(2)
    assert person.page.view == "board"
    person.page.board.focus_cards()
    for column in (1, 2):
        person.press(Key.Key_Right, CTRL | SHIFT)
        assert stages(person)[column] == ["Molino Bertani"]


def close_as_won(person: Person, reason: str = "They saw the samples and trusted us") -> None:
    def fill(dialog: Any) -> None:
        person.choose(dialog.outcome, "Won")
        person.write(reason, into=dialog.reason)
        person.click(dialog.primary)

    person.will(fill)
    person.click(person.page.panel.close_button)
    assert stages(person) == [[], [], []]


# -- phase 4, with the keyboard alone


def begin_review(person: Person) -> Any:
    person.go(4)
    if person.page.reading is not None:
        person.go(4)
        person.click(person.page.segments.button("due"))
    assert QApplication.focusWidget() is person.page.lists["due"].table
    person.press(Key.Key_Return)
    assert person.page.wizard is not None
    return person.page.wizard


def tab_to(person: Person, wanted: Any, key: Qt.Key = Key.Key_Tab) -> None:
    for _ in range(60):
        if QApplication.focusWidget() is wanted:
            return
        person.press(key, SHIFT if key == Key.Key_Backtab else PLAIN)
    raise AssertionError(f"not reached: {wanted}")


def say_what_came_of_it(person: Person, wizard: Any) -> None:
    person.press(Key.Key_Return, CTRL)
    assert wizard.current == 1
    assert "€4,800.00" in " ".join(seen(wizard.results))
    tab_to(person, wizard.results.summary)
    person.write("Quick and well")
    person.press(Key.Key_Return, CTRL)
    assert wizard.current == 2


def name_factors(person: Person, wizard: Any) -> None:
    """One that helped, with weight, evidence and lesson; one that hurt, found in the catalogue."""
    person.write("Production involved early")
    person.press(Key.Key_Return)
    person.press(Key.Key_Return)
    person.write(LESSON)
    card = wizard.factors.open_card()
    tab_to(person, card.evidence.add_button, Key.Key_Backtab)
    person.press(Key.Key_Space)
    person.press(Key.Key_Space)
    person.press(Key.Key_Escape)
    person.come_forward()
    tab_to(person, card.weight.button(2), Key.Key_Backtab)
    person.press(Key.Key_Right)
    person.press(Key.Key_Space)
    person.press(Key.Key_Escape)
    person.write("-")
    person.write("sent without")
    person.press(Key.Key_Return)
    person.write("-")
    person.write("Call the day after, + or - a day")
    findings = wizard.session.draft.findings
    assert [(f.polarity, f.weight) for f in findings] == [(1, 3), (-1, 2)]
    assert findings[0].evidence[0][0] == "result"


def decide_how_it_goes_on(person: Person, wizard: Any) -> None:
    person.press(Key.Key_Return, CTRL)
    assert wizard.current == 3
    person.press(Key.Key_Space)
    person.write("Maintenance for three years")
    person.press(Key.Key_Tab)
    person.write("Yearly meeting in the mill")
    tab_to(person, wizard.next_step.expected)
    person.write("3000")
    person.press(Key.Key_Return, CTRL)
    assert wizard.current == 4


def conclude(person: Person) -> None:
    person.press(Key.Key_Return, CTRL)
    assert person.page.wizard is None
    assert LESSON in seen(person.page.reading)


# -- where it comes back


def lesson_comes_back(person: Person) -> None:
    """In the subject's panel, in that of the new cycle, in the history."""
    person.go(1)
    show_subject(person, "Molino Bertani")
    assert LESSON in seen(section(person.page.panel, "Next contact"))
    person.go(2)
    assert stages(person)[0] == ["Molino Bertani"]
    assert LESSON in seen(person.page.panel)
    assert "Maintenance for three years" in seen(person.page.panel)
    person.click(person.page.panel.history)
    assert LESSON in seen(person.page.history.facts)
    assert "Review of cycle 1" in " ".join(titles(person))
    person.click(person.page.history.header.back)


def charts_show_it(person: Person) -> None:
    person.go(5)
    page = person.page
    assert "4,800" in page.months.title.full_text() + page.months.subtitle.full_text()
    assert page.tiers.title.full_text() == "Key: 100% from 1 subject"
    assert page.products.title.full_text() == "What pays most: Website in three languages"
    assert page.products.chart is not None
    page.products.chart.setFocus()
    person.press(Key.Key_Down)
    assert "€4,800" in page.products.chart._box.text()


def review_again(person: Person, factor: str) -> None:
    """Another turn, in short: close the open cycle and review it with a factor known by now."""
    person.go(2)
    close_as_won(person, "As before")
    wizard = begin_review(person)
    for _ in range(2):
        person.press(Key.Key_Return, CTRL)
    person.write(factor)
    person.press(Key.Key_Return)
    person.press(Key.Key_Return)
    person.press(Key.Key_Return, CTRL)
    person.press(Key.Key_Space)
    person.press(Key.Key_Tab)
    if not wizard.session.draft.objective:
        person.write("Once more", into=wizard.next_step.objective)
    person.press(Key.Key_Return, CTRL)
    person.press(Key.Key_Return, CTRL)
    assert person.page.wizard is None


def charts_show_the_factor(person: Person) -> None:
    person.go(5)
    assert person.page.factors.title.full_text() == "Production involved early: helped 3 of 3"


def walk(person: Person) -> None:
    """All of it."""
    for stretch in (
        add_company, add_contact_person, find_it, choose_target, open_cycle, note_contacts, learn_facts,
        confirm_request, plan_because_of_it, complete_it, move_through_the_stages, close_as_won,
    ):  # fmt: skip
        stretch(person)
    wizard = begin_review(person)
    for step in (say_what_came_of_it, name_factors, decide_how_it_goes_on):
        step(person, wizard)
    conclude(person)
