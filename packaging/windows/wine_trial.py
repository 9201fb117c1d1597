"""The Windows package used under wine as a new user would: installed, worked with, installed over, taken away again."""

from __future__ import annotations

import hashlib
import json
import re
import shutil
import subprocess
import sys
import time
import zipfile
from collections.abc import Callable, Iterator
from pathlib import Path

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parent))

import try_package  # noqa: E402
from wine import Wine  # noqa: E402

TYPE = r"Software\\Classes\\CRMDesktop.Archive"
UNINSTALL = r"Software\\Microsoft\\Windows\\CurrentVersion\\Uninstall\\CRM Desktop"
WINDOW = "CRM Desktop.exe"
#: Qt on what wine 8 has not; a dialog that Windows makes as tall as its words need
QT_ON_WINE = ("EnableNonClientDpiScaling", "Unable to set geometry")
SECONDS = 180  # longest wait for a window
#: not ours: what wine writes while programs run, and the copy of itself an uninstaller works from (Windows takes it away)
OTHERS = re.compile(r"windows/|users/Public|ProgramData/Microsoft|.*/Temp/~nsu")


class WineTrial(try_package.Trial):
    """The command of an installed program, started in the prefix."""

    def __init__(self, wine: Wine, place: Path, work: Path) -> None:
        self.wine = wine
        self.place = place
        self.work = work
        self.work.mkdir(parents=True, exist_ok=True)
        self.executable = place / "crm-desktop.exe"

    def start(self, *arguments: str | Path) -> subprocess.CompletedProcess[bytes]:
        return self.wine.run(self.executable, *arguments, env=self.environment(), cwd=self.work)

    def environment(self) -> dict[str, str]:
        return {"CRM_DESKTOP_LANGUAGE": "it"}

    def open_window(self, *arguments: str | Path) -> subprocess.Popen[bytes]:
        return self.wine.start(self.place / WINDOW, *arguments, env=self.environment(), cwd=self.work)


def use_package(wine: Wine, setup: Path, portable: Path, pictures: Path | None, quick: bool) -> None:
    """Everything, in the order a user meets it."""
    place = wine.drive / "Programmi è più" / "CRM Desktop"
    place.parent.mkdir(exist_ok=True)
    before = Snapshot(wine)
    install(wine, setup, place)
    trial = WineTrial(wine, place, wine.user / "Lavoro dell'anno è")
    print(trial.run("--version").strip())
    try_package.commands(trial)
    password(trial)
    self_test(trial, pictures, quick)
    one_writer(trial)
    install_over(trial, setup)
    uninstall(trial, before)
    carry_about(wine, portable)


def install(wine: Wine, setup: Path, place: Path) -> None:
    own = Path(shutil.copy(setup, wine.drive / "setup è.exe"))
    started = time.monotonic()
    done = wine.run(own, "/S", *_unquoted(f"/D={wine.windows(place)}"))
    wine.settle()
    own.unlink()
    _is("silent install", done.returncode, 0)
    _is(
        "  the programs are there", [(place / n).is_file() for n in (WINDOW, "crm-desktop.exe")], [True, True]
    )
    keys = Snapshot(wine).registry
    _is("  .crm is ours", any("Classes" in key and key.endswith(".crm") for key in keys), True)
    _is("  an entry to uninstall", any(key.endswith(UNINSTALL) for key in keys), True)
    _is("  a shortcut", len(list(wine.user.rglob("CRM Desktop.lnk"))), 1)
    print(f"    {time.monotonic() - started:.0f} s")


def password(trial: WineTrial) -> None:
    """An archive gets a password, another one, and none again."""
    archive, one, two = trial.work / "tornato.crm", trial.work / "password.txt", trial.work / "password 2.txt"
    two.write_text("un'altra frase, più lunga\n", "utf-8")
    count = len(try_package.ROWS) - 1
    for now, then in ((None, one), (one, two), (two, None)):
        old = ("--passphrase-file", now) if now else ()
        new = ("--new-passphrase-file", then) if then else ("--remove",)
        trial.run("password", archive, *old, *new)
        known = ("--passphrase-file", then) if then else ()
        opened = trial.json("list", "subjects", "--archive", archive, *known)["rows"]
        _is(f"  password: {then.name if then else 'none'}", len(opened), count)


def self_test(trial: WineTrial, pictures: Path | None, quick: bool) -> None:
    """By the windowed program, which has nowhere to print: only its file says how it went."""
    drawn = trial.work / "pagine"
    started = time.monotonic()
    one = ("--language", "it", "--theme", "light") if quick else ()
    done = trial.wine.run(
        trial.place / WINDOW, "self-test", "--to", drawn, *one, env=trial.environment(), cwd=trial.work
    )
    result = json.loads((drawn / "result.json").read_text("utf-8"))
    if pictures is not None:
        shutil.copytree(drawn, pictures, dirs_exist_ok=True)
    print(f"    {len(list(drawn.glob('*.png')))} pictures, {time.monotonic() - started:.0f} s")
    problems = [found for found in result["problems"] if not any(word in found for word in QT_ON_WINE)]
    _is("self-test", problems, [])
    _is("  the windowed program ended", done.returncode in (0, 1), True)


def one_writer(trial: WineTrial) -> None:
    """While a window has the archive no command writes in it, and a second start brings that window to the front."""
    archive, listed = trial.work / "archivio è.crm", trial.work / "clienti è.xlsx"
    window = trial.open_window("archivio è.crm")
    locks = trial.wine.local / "Temp" / "CRM Desktop"
    _wait("a window that holds the archive", lambda: _has(locks, b"window"))
    # its lock is asked for once to find another window, and taken for good with the archive
    _wait("  and has opened it", (trial.work / "archivio è.crm-wal").exists)
    said = trial.start("import", listed, "--archive", archive)
    print(f"    {said.stderr.decode('utf-8').strip()}")
    _is("the archive is taken", (said.returncode, b"finestra" in said.stderr), (1, True))
    _is("reading is free", len(trial.json("list", "subjects", "--archive", archive)["rows"]) >= 0, True)
    second = trial.open_window("archivio è.crm")
    _is("second start", second.wait(SECONDS), 0)
    _is("the first goes on", window.poll(), None)
    _is("no setup while it is open", _setup_refused(trial), True)
    _is("closed as by its cross", _close(trial, window), 0)
    _is("free again", trial.start("import", listed, "--archive", archive).returncode, 0)
    by_double_click(trial, archive)


def _setup_refused(trial: WineTrial) -> bool:
    """The uninstaller, which asks the same: it must leave everything."""
    done = trial.wine.run(
        trial.place / "Uninstall.exe", "/S", *_unquoted(f"_?={trial.wine.windows(trial.place)}")
    )
    return done.returncode != 0 and (trial.place / WINDOW).exists() and (trial.place / "_internal").exists()


def by_double_click(trial: WineTrial, archive: Path) -> None:
    """What the registry says a double click starts. Wine's own `start` asks a person, so the line is run by hand."""
    said = trial.wine.run(
        "reg", "query", r"HKCU\Software\Classes\CRMDesktop.Archive\shell\open\command", "/ve"
    ).stdout
    _is("a double click on .crm", f'{WINDOW}" "%1"'.encode() in said, True)
    window = trial.open_window(archive)
    _wait("  opens it", lambda: _has(trial.wine.local / "Temp" / "CRM Desktop", b"window"))
    _close(trial, window)


def install_over(trial: WineTrial, setup: Path) -> None:
    """Over the old program, with an archive and backups there."""
    left = trial.place / "_internal" / "of an older version.dll"
    left.write_bytes(b"old")
    theirs = [*trial.work.rglob("*"), *(trial.wine.local / "CRM Desktop").rglob("*")]
    sums = {file: _sum(file) for file in theirs}
    backups = [f for f in theirs if "Backups" in f.parts]
    _is("there are backups to lose", bool(backups), True)
    install(trial.wine, setup, trial.place)
    _is("archives, backups, settings are as they were", {f: _sum(f) for f in theirs if f.exists()}, sums)
    _is("nothing of the older version stays", left.exists(), False)
    _is("check", trial.json("check", trial.work / "archivio è.crm")["ok"], True)


def uninstall(trial: WineTrial, before: Snapshot) -> None:
    wine = trial.wine
    done = wine.run(trial.place / "Uninstall.exe", "/S")
    wine.settle()
    _is("silent uninstall", done.returncode, 0)
    after = Snapshot(wine)
    mine = [wine.local / "CRM Desktop", trial.work]
    left = [f for f in sorted(after.files - before.files) if not any(f == m or m in f.parents for m in mine)]
    kept = [f for f in after.files if any(m in f.parents for m in mine)]
    _is("archive and backups stay", any(f.name == "archivio è.crm" for f in kept), True)
    _is("no other file stays", [str(f.relative_to(wine.drive)) for f in left], [])
    # parents that every Windows has, and a fresh prefix of wine has not yet
    ever = {
        f"user: Software\\\\{name}" for name in ("Classes", r"Microsoft\\Windows\\CurrentVersion\\Uninstall")
    }
    _is("no key of the registry stays", sorted(after.registry - before.registry - ever), [])


def carry_about(wine: Wine, portable: Path) -> None:
    """The folder of the .zip keeps everything beside the program."""
    stick = wine.drive / "Chiavetta è"
    with zipfile.ZipFile(portable) as packed:
        packed.extractall(stick)
    trial = WineTrial(wine, stick / "CRM Desktop", wine.drive / "Lista")
    before = Snapshot(wine)
    listed = trial.work / "clienti.xlsx"
    try_package._list(listed)
    data = trial.place / "CRM Desktop Data"
    archive = data / "portatile.crm"
    _is("portable: import", trial.json("import", listed, "--archive", archive)["added"], 40)
    window = trial.open_window(archive)
    _wait("portable: a window", lambda: _has(wine.local / "Temp" / "CRM Desktop", b"window"))
    _is("portable: closed", _close(trial, window), 0)
    wine.settle()
    new = Snapshot(wine).files - before.files
    away = [f for f in new if data not in f.parents and trial.work not in f.parents and "Temp" not in f.parts]
    print(
        "    in its folder:",
        ", ".join(sorted({f.relative_to(data).parts[0] for f in new if data in f.parents})),
    )
    _is("portable: nothing elsewhere", [str(f.relative_to(wine.drive)) for f in away], [])
    shutil.rmtree(stick)


def _unquoted(argument: str) -> list[str]:
    """NSIS wants the rest of the line as it is, blanks and all; wine would put quotes around."""
    return argument.split(" ")


# -- what is there


class Snapshot:
    """Files of the drive and keys of the registry."""

    def __init__(self, wine: Wine) -> None:
        wine.settle()
        self.files = {
            path for path in wine.drive.rglob("*") if not OTHERS.match(str(path.relative_to(wine.drive)))
        }
        self.registry = {
            f"{hive}: {key}" for hive in ("user", "system") for key in _keys(wine.prefix / f"{hive}.reg")
        }


def _keys(hive: Path) -> Iterator[str]:
    for line in hive.read_text("utf-8", "replace").splitlines():
        if line.startswith("["):
            yield line[1 : line.rindex("]")]


def _sum(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest() if path.is_file() else "folder"


def _close(trial: WineTrial, window: subprocess.Popen[bytes]) -> int | None:
    """As by its cross, again until there is a window to hear it: the archive is held before one is on the screen."""

    def ended() -> bool:
        if window.poll() is None:
            trial.wine.run("taskkill", "/IM", WINDOW)
        return window.poll() is not None

    _wait("  the window closes", ended)
    return window.returncode


def _has(locks: Path, owner: bytes) -> bool:
    return any(lock.read_bytes()[:16] == owner for lock in locks.glob("*.lock"))


def _wait(what: str, there: Callable[[], bool]) -> None:
    until = time.monotonic() + SECONDS
    while not there():
        if time.monotonic() > until:
            sys.exit(f"{what}: not in {SECONDS} s")
        time.sleep(0.5)
    print(f"ok  {what}")


_is = try_package._is
