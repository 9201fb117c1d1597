"""One wrong byte in a copy, or in its manifest: found before the copy is used, in whatever way it is used."""

from __future__ import annotations

import random
import shutil
from collections.abc import Callable
from pathlib import Path

from crm_desktop.domain.backup_calendar import Reason
from crm_desktop.errors import CrmError
from crm_desktop.services import bringing_back
from crm_desktop.store import manifest, putting_back
from crm_desktop.store.manifest import Backup
from crm_desktop.store.recrypting import reencrypt
from crm_desktop.store.shelf import Shelf
from tests.reliability import acts
from tests.reliability.fingerprints import KEYS, fingerprint_of, key_of
from tests.reliability.report import Report
from tests.sample_archive import copy_to


def run(folder: Path, runs: int, seed: int, report: Report) -> None:
    world = acts.World(folder / "mine")
    world.folder.mkdir()
    copy_to(world.path)
    for number in range(runs):
        rng = random.Random(f"{seed} {number}")
        if number == (runs + 1) // 2:  # the second half is encrypted
            reencrypt(world.path, None, next(iter(KEYS.values())))
        made = world.services.backups.make(Reason.HAND)
        assert made is not None
        shelf = Shelf(made.path.parent, key_of(made.path))
        backup = shelf.verify(made)
        assert backup.manifest.verified
        world.close()
        place = folder / "one"
        wrong = _in_the_copy(shelf, backup, rng, place, world)
        wrong += _in_the_manifest(shelf, backup, rng, place)
        report.add(f"copy {number}", wrong)


def _in_the_copy(
    shelf: Shelf, backup: Backup, rng: random.Random, place: Path, world: acts.World
) -> list[str]:
    """Each use refuses it, with its manifest beside it and without."""
    wrong = []
    offset = rng.randrange(backup.path.stat().st_size)
    before = world.path.read_bytes()
    for known in (True, False):
        for use, work in USES.items():
            changed = _with_wrong_byte(backup.path, backup, offset, rng, place, shelf, known)
            try:
                work(changed, world, Shelf(changed.path.parent, shelf.key))
                wrong.append(f"byte {offset}: used by {use}, {'with' if known else 'without'} its manifest")
            except CrmError:
                pass
            if world.path.read_bytes() != before:
                wrong.append(f"byte {offset}: the archive was touched by {use}")
                world.path.write_bytes(before)
    return wrong


def _in_the_manifest(shelf: Shelf, backup: Backup, rng: random.Random, place: Path) -> list[str]:
    """What it says is not believed: the copy itself says that it is whole, and is what it was."""
    file = manifest.beside(backup.path)
    offset = rng.randrange(file.stat().st_size)
    changed = _with_wrong_byte(file, backup, offset, rng, place, shelf, True)
    if manifest.read(changed.path) not in (None, backup.manifest):
        return [f"byte {offset} of the manifest is believed"]
    if fingerprint_of(changed.path) != fingerprint_of(backup.path):
        return [f"byte {offset} of the manifest changes the copy"]
    try:
        bringing_back.require_trusted(changed.path, shelf.key)
    except CrmError as error:
        return [f"byte {offset} of the manifest: {error.message}"]
    return []


def _with_wrong_byte(
    file: Path, backup: Backup, offset: int, rng: random.Random, place: Path, shelf: Shelf, known: bool
) -> Backup:
    """A shelf with this one copy, a byte of `file` changed."""
    shutil.rmtree(place, ignore_errors=True)
    place.mkdir()
    for original in (backup.path, *([manifest.beside(backup.path)] if known else ())):
        data = bytearray(original.read_bytes())
        if original == file:
            data[offset] ^= rng.randrange(1, 256)
        (place / original.name).write_bytes(data)
    found = Shelf(place, shelf.key).find(backup.path.name)
    assert found is not None
    return found


def _verify(changed: Backup, _world: acts.World, shelf: Shelf) -> None:
    if not shelf.verify(
        changed._replace(manifest=changed.manifest._replace(state=manifest.NEW))
    ).manifest.verified:
        raise CrmError("found")


def _look_inside(changed: Backup, _world: acts.World, _shelf: Shelf) -> None:
    bringing_back.look_inside(changed.path, key_of(changed.path)).close()


def _bring_back(changed: Backup, world: acts.World, shelf: Shelf) -> None:
    bringing_back.bring_back(world.path, changed.path, shelf.key, key_of(world.path))


def _restore(changed: Backup, world: acts.World, shelf: Shelf) -> None:
    putting_back.restore(changed.path, world.path, key=shelf.key)


USES: dict[str, Callable[[Backup, acts.World, Shelf], None]] = {
    "verifying": _verify,
    "looking inside": _look_inside,
    "restoring in the window": _bring_back,
    "restoring by command": _restore,
}
