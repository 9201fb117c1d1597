"""A copy made at a random moment and restored later exports byte for byte what was exported when it was made."""

from __future__ import annotations

import json
import random
import shutil
from collections.abc import Callable
from pathlib import Path

from crm_desktop.domain.backup_calendar import Reason
from crm_desktop.services import bringing_back
from crm_desktop.services.export_tables import Exact
from crm_desktop.services.exporting import Exporting, TextFormats
from crm_desktop.store import backup, putting_back
from crm_desktop.store.recrypting import reencrypt
from tests.reliability import acts
from tests.reliability.fingerprints import KEYS, fingerprint, key_of
from tests.reliability.report import Report
from tests.sample_archive import copy_to

CHANGES = (
    acts.add,
    acts.change,
    acts.classify,
    acts.tag,
    acts.merge,
    acts.throw_away,
    acts.undo,
    acts.bring_in,
)
FORMATS = TextFormats(yes="yes", no="no")
#: what a copy of everything says of the moment when it was made
OF_THE_MOMENT = ("created",)


class Wording(Exact):
    def about_everything(self) -> str:
        return "read me"


def run(folder: Path, runs: int, seed: int, report: Report) -> None:
    for number in range(runs):
        rng = random.Random(f"{seed} {number}")
        place = folder / "run"
        (place / "mine").mkdir(parents=True)
        encrypted = number % 3 == 2
        way = rng.choice(list(WAYS))
        wrong = one(place, rng, way, encrypted)
        report.count(f"{way}{', encrypted' if encrypted else ''}")
        report.add(f"{way} {number}", wrong)
        shutil.rmtree(place)


def one(place: Path, rng: random.Random, way: str, encrypted: bool) -> list[str]:
    world = acts.World(place / "mine")
    copy_to(world.path)
    if encrypted:
        reencrypt(world.path, None, next(iter(KEYS.values())))
    copy, back = WAYS[way]
    do_some(world, rng)
    attach(world, rng)
    made = copy(world)
    then = exported(world, place / "then")
    do_some(world, rng)
    world.close()
    back(world, made)
    now = exported(world, place / "now")
    world.close()
    return [f"{name} differs" for name in {**then, **now} if then.get(name) != now.get(name)]


def do_some(world: acts.World, rng: random.Random) -> None:
    for _ in range(rng.randrange(6)):
        rng.choice(CHANGES)(world, rng)


def attach(world: acts.World, rng: random.Random) -> None:
    if not world.subject_ids():  # undone, thrown away
        acts.add(world, rng)
    file = world.folder / "offerta.bin"
    file.write_bytes(rng.randbytes(rng.randrange(200_000)))
    world.services.subjects.attach(rng.choice(world.subject_ids()), [file])
    file.unlink()


def exported(world: acts.World, target: Path) -> dict[str, object]:
    """Every file of a copy of everything, and each row with every column."""
    Exporting(world.archive).export(target, Wording(), FORMATS)
    found: dict[str, object] = {"rows": fingerprint(world.archive.reader(), without=())}
    for file in sorted(path for path in target.rglob("*") if path.is_file()):
        found[str(file.relative_to(target))] = _without_moment(file)
    return found


def _without_moment(file: Path) -> object:
    content = file.read_bytes()
    if file.name != "manifest.json":
        return content
    return {name: value for name, value in json.loads(content).items() if name not in OF_THE_MOMENT}


# -- ways to copy, and back


def by_command(world: acts.World) -> Path:
    return backup.back_up(world.path, world.folder / "copy.crm", world.archive.key).path


def put_back_by_command(world: acts.World, made: Path) -> None:
    putting_back.restore(made, world.path, key=key_of(made))


def automatic(world: acts.World) -> Path:
    made = world.services.backups.make(Reason.HAND)
    assert made is not None
    return made.path


def verified_elsewhere(world: acts.World) -> Path:
    acts.choose_second_place(world, random.Random())
    made = automatic(world)
    world.services.backups.look_after()
    (found,) = world.second_place.glob(f"*/{made.name}")
    return found


def put_back_in_the_window(world: acts.World, made: Path) -> None:
    bringing_back.bring_back(world.path, made, key_of(made), key_of(world.path))


def and_take_it_back_twice(world: acts.World, made: Path) -> None:
    """Restored, that taken back, restored again."""
    put_back_in_the_window(world, made)
    bringing_back.take_back(world.path, key_of(world.path), key_of(world.path))
    put_back_in_the_window(world, made)


WAYS: dict[str, tuple[Callable[[acts.World], Path], Callable[[acts.World, Path], None]]] = {
    "command line": (by_command, put_back_by_command),
    "automatic": (automatic, put_back_in_the_window),
    "second place": (verified_elsewhere, put_back_in_the_window),
    "taken back": (automatic, and_take_it_back_twice),
}
