"""What a person does to an archive, as a repeatable row of acts: the same seed does the same things."""

from __future__ import annotations

import csv
import hashlib
import random
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

from crm_desktop.domain.subject_form import ContactEntry, SubjectForm
from crm_desktop.errors import UserError
from crm_desktop.services import Services, checking
from crm_desktop.services.importing import Importing
from crm_desktop.store import journal
from crm_desktop.store.archive import Archive
from crm_desktop.store.cipher import Key, is_encrypted, salt_of

#: values that differ between two runs of the same acts
MOVING = {"uid", "created_at", "changed_at", "imported_at", "file_path"}
TABLES_BESIDE = ("subject_summary", "draft")


#: two passwords, their keys known beforehand, by the salt that says which one a file has
KEYS = {salt: Key(bytes(32), salt) for salt in (bytes(range(100, 116)), bytes(range(120, 136)))}


def key_of(path: Path) -> Key | None:
    return KEYS.get(salt_of(path)) if is_encrypted(path) else None


class World:
    """A folder with one open archive in it."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.path = folder / "archive.crm"
        self.copy = folder / "copies" / "copy.crm"
        self.open()

    def open(self) -> None:
        self.archive = Archive.open(self.path, key=key_of(self.path))
        self.services = Services(self.archive)

    def close(self) -> None:
        self.archive.close()

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


def bring_in(world: World, rng: random.Random) -> None:
    """A list of thirty, some of them there already."""
    path = world.folder.parent / "clienti.csv"
    with path.open("w", newline="", encoding="utf-8") as file:
        rows = csv.writer(file)
        rows.writerow(("Cognome", "Nome", "Telefono", "Email", "Città", "Note"))
        for _ in range(30):
            number = rng.randrange(120)
            row = (
                f"Rossi{number}",
                "Anna",
                f"02 55{number:05}",
                f"anna{number}@x.example",
                "Bari",
                "n" * number,
            )
            rows.writerow(row)
    try:
        importing = Importing(world.archive)
        with importing.open(path) as file:
            importing.write(importing.plan(file, file.choices()))
    finally:
        path.unlink()


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
        world.open()


def change_password(world: World, _rng: random.Random) -> None:
    """From none to the first, to the second, to none again."""
    keys = [None, *KEYS.values()]
    present = keys.index(world.archive.key)
    world.archive.change_key(keys[(present + 1) % len(keys)])


def restart(world: World, _rng: random.Random) -> None:
    world.close()
    world.open()


SCENARIOS: dict[str, tuple[Act, ...]] = {
    "typing": (half_type, add, add, change, throw_away),
    "bulk": (classify, classify, add),
    "importing": (bring_in,),
    "undoing": (add, classify, undo, redo, undo, undo_older, change),
    "backing-up": (add, back_up),
    "restoring": (add, back_up, change, restore, restart),
}
SCENARIOS["everything"] = tuple(dict.fromkeys(act for acts in list(SCENARIOS.values()) for act in acts))
#: not among everything: copies are made and restored without a password there
SCENARIOS["password"] = (add, change_password, change, change_password, half_type, restart)


def row_of_acts(scenario: str, seed: int, number: int) -> list[tuple[Act, int]]:
    """The acts of a run, each with a seed of its own."""
    rng = random.Random(f"{scenario} {seed}")
    return [(rng.choice(SCENARIOS[scenario]), rng.randrange(2**32)) for _ in range(number)]


def make(folder: Path, subjects: int = 40) -> None:
    """An archive to begin with: closed, whole."""
    folder.mkdir(parents=True)
    Archive.create(folder / "archive.crm").close()
    world = World(folder)
    rng = random.Random(7)
    for _ in range(subjects):
        add(world, rng)
    world.close()


def fingerprint(archive: Archive) -> str:
    """What the archive says, in one number: every row that counts, without what each run makes anew."""
    reader = archive.reader()
    found = hashlib.sha256()
    for table in (*sorted(journal.journaled_tables(reader)), *TABLES_BESIDE):
        cursor = reader.execute(f"SELECT * FROM {table} ORDER BY 1")
        shown = [number for number, column in enumerate(cursor.description) if column[0] not in MOVING]
        found.update(table.encode())
        for row in cursor:
            found.update(repr([_still(row[number]) for number in shown]).encode())
    return found.hexdigest()


def _still(value: object) -> object:
    """Moments of today move with the clock."""
    return value[:10] if isinstance(value, str) and len(value) == 20 and value[10:11] == "T" else value
