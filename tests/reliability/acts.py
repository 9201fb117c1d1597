"""What a person does to an archive, as a repeatable row of acts: the same seed does the same things."""

from __future__ import annotations

import csv
import os
import random
from collections.abc import Callable, Sequence
from contextlib import suppress
from functools import cached_property, partial
from pathlib import Path

from crm_desktop.domain.backup_calendar import Reason
from crm_desktop.domain.subject_form import ContactEntry, SubjectForm
from crm_desktop.errors import UserError
from crm_desktop.preferences import Preferences
from crm_desktop.services import Services, bringing_back, checking
from crm_desktop.services.importing import Importing
from crm_desktop.store.archive import Archive
from tests.reliability.fingerprints import KEYS, key_of


class World:
    """A folder with one archive in it, its backups and this computer's choices; opened when first asked for."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.path = folder / "archive.crm"
        self.copy = folder / "copies" / "copy.crm"
        self.second_place = folder / "second"
        os.environ["CRM_DESKTOP_BACKUPS"] = str(folder / "shelf")
        os.environ["CRM_DESKTOP_CONFIG"] = str(folder / "config")

    @cached_property
    def archive(self) -> Archive:
        return Archive.open(self.path, key=key_of(self.path))

    @cached_property
    def services(self) -> Services:
        return Services(self.archive)

    def close(self) -> None:
        if "archive" in vars(self):
            self.archive.close()
        for opened in ("services", "archive"):
            vars(self).pop(opened, None)

    def subject_ids(self) -> list[int]:
        rows = self.archive.reader().execute("SELECT id FROM subject WHERE deleted_at IS NULL ORDER BY id")
        return [row[0] for row in rows]


Act = Callable[[World, random.Random], object]


def half_type(world: World, rng: random.Random) -> None:
    world.services.drafts.keep("subject.new", {"family_name": f"Mezza {rng.randrange(10**6)}" * 50})


def add(world: World, rng: random.Random) -> None:
    """A person with two numbers and long notes."""
    name = f"Persona {rng.randrange(10**6)}"
    values = {"kind": "person", "family_name": name, "notes": "appunti " * rng.randrange(40)}
    numbers = [ContactEntry("phone", f"02 {rng.randrange(10**6, 10**7)}") for _ in range(2)]
    world.services.subjects.save(SubjectForm(values, numbers))


def change(world: World, rng: random.Random) -> None:
    ids = world.subject_ids()
    if ids:
        world.services.subjects.change(rng.choice(ids), {"notes": f"visto {rng.random()}" * 20})


def classify(world: World, rng: random.Random) -> None:
    """All of them in one step."""
    world.services.subjects.classify(world.subject_ids(), "tier", rng.choice(("prospect", "growing", "key")))


def throw_away(world: World, rng: random.Random) -> None:
    ids = world.subject_ids()
    world.services.subjects.move_to_trash(rng.sample(ids, min(3, len(ids))))


def bring_in(world: World, rng: random.Random, number: int = 30) -> None:
    """A list, some of it there already."""
    path = Path(os.environ["CRM_DESKTOP_SHARED"]) / "clienti.csv"  # never on a disk that is full on purpose
    with path.open("w", newline="", encoding="utf-8") as file:
        rows = csv.writer(file)
        rows.writerow(("Cognome", "Nome", "Telefono", "Email", "Città", "Note"))
        for _ in range(number):
            who = rng.randrange(4 * number)
            contacts = (f"02 55{who:05}", f"anna{who}@x.example")
            rows.writerow((f"Rossi{who}", "Anna", *contacts, "Bari", "n" * (who % 120)))
    try:
        importing: Importing = world.services.importing
        with importing.open(path) as file:
            importing.write(importing.plan(file, file.choices()))
    finally:
        path.unlink()


bring_in_300 = partial(bring_in, number=300)


def merge(world: World, rng: random.Random) -> None:
    ids = world.subject_ids()
    if len(ids) > 1:
        survivor, loser = rng.sample(ids, 2)
        world.services.merging.merge(survivor, loser)


def tag(world: World, rng: random.Random) -> None:
    """Half of them, in one step."""
    ids = world.subject_ids()
    world.services.subjects.give_trait(rng.sample(ids, len(ids) // 2), rng.choice(("fiera", "newsletter")))


def undo(world: World, _rng: random.Random) -> None:
    world.archive.undo()


def redo(world: World, _rng: random.Random) -> None:
    world.archive.redo()


def undo_older(world: World, rng: random.Random) -> None:
    """One of the last steps, those after it staying."""
    rows = world.archive.reader().execute("SELECT id FROM journal_step ORDER BY id DESC LIMIT 8").fetchall()
    if rows:
        with suppress(UserError):  # undone already: the history says so
            world.archive.undo_step(rng.choice(rows)[0])


def back_up(world: World, _rng: random.Random) -> None:
    world.copy.parent.mkdir(exist_ok=True)
    checking.back_up(world.path, world.copy)


def restore(world: World, _rng: random.Random) -> None:
    if world.copy.exists():
        world.close()
        checking.restore(world.copy, world.path)


def change_password(world: World, _rng: random.Random) -> None:
    """From none to the first, to the second, to none again."""
    keys = [None, *KEYS.values()]
    present = keys.index(world.archive.key)
    world.archive.change_key(keys[(present + 1) % len(keys)])


def restart(world: World, _rng: random.Random) -> None:
    world.close()
    open_up(world, _rng)


# -- as the window does it, by itself


def open_up(world: World, _rng: random.Random) -> None:
    """Open, migrate if need be, check, and make the copy that is due."""
    world.services.backups.start()


def copy_now(world: World, _rng: random.Random) -> None:
    """By hand, read at once, put elsewhere."""
    world.services.backups.make(Reason.HAND)
    world.services.backups.look_after()


def choose_second_place(world: World, _rng: random.Random) -> None:
    world.second_place.mkdir(exist_ok=True)
    Preferences().set("second_place", str(world.second_place))


def leave(world: World, rng: random.Random) -> None:
    """The copy of the end, and the next start."""
    backups = world.services.backups
    if backups.up_to_date() is None:
        backups.owe()
        backups.make(Reason.CLOSE)
    backups.mark_closed()
    restart(world, rng)


def bring_back(world: World, rng: random.Random, confirmed: float = 0.5) -> None:
    """One of the copies in the place of the archive; the user finds all well (how probably), or not yet."""
    copies = world.services.backups.shelf.copies()
    if copies:
        chosen = rng.choice(copies)
        world.close()
        bringing_back.bring_back(world.path, chosen.path)
        open_up(world, rng)
        if rng.random() < confirmed:
            world.services.backups.confirm_restore()


bring_back_to_see = partial(bring_back, confirmed=0)


def take_back(world: World, rng: random.Random) -> None:
    """Undo the last restore, if there was one."""
    if bringing_back.taken_back_from(world.path) is not None:
        world.close()
        bringing_back.take_back(world.path)
        open_up(world, rng)


SCENARIOS: dict[str, tuple[Act, ...]] = {
    "typing": (half_type, add, add, change, throw_away),
    "bulk": (classify, tag, add),
    "importing": (bring_in,),
    "merging": (merge, merge, add, undo),
    "migrating": (open_up, add),
    "undoing": (add, classify, undo, redo, undo, undo_older, change),
    "backing-up": (add, back_up, copy_now, choose_second_place, leave),
    "restoring": (add, back_up, change, restore, copy_now, bring_back, take_back, restart),
}
SCENARIOS["everything"] = tuple(dict.fromkeys(act for acts in list(SCENARIOS.values()) for act in acts))
#: not among everything: copies are made and restored without a password there
SCENARIOS["password"] = (add, change_password, change, change_password, half_type, restart, copy_now)
#: how many of them a run has, where it is not the usual number
LENGTHS = {"importing": 4, "migrating": 2, "backing-up": 8, "restoring": 8}


def row_of_acts(scenario: str, seed: int, number: int) -> list[tuple[Act, int]]:
    """The acts of a run, each with a seed of its own."""
    rng = random.Random(f"{scenario} {seed}")
    chosen = [rng.choice(SCENARIOS[scenario]) for _ in range(LENGTHS.get(scenario, number))]
    if scenario == "migrating":
        chosen[0] = open_up
    return [(act, rng.randrange(2**32)) for act in chosen]


def play(world: World, row: Sequence[tuple[Act, int]], done: Callable[[], object]) -> None:
    """Do the acts, one after the other; `done` after each. What opens the archive is the first of them, or before it."""
    if row[0][0] is not open_up:
        assert world.archive
    for act, seed in row:
        act(world, random.Random(seed))
        done()


def make(folder: Path, subjects: int = 40) -> None:
    """An archive to begin with: closed, whole."""
    folder.mkdir(parents=True)
    Archive.create(folder / "archive.crm").close()
    world = World(folder)
    rng = random.Random(7)
    for _ in range(subjects):
        add(world, rng)
    world.close()
