"""Use the packaged program as a new user would, where nothing of a developer's machine helps it.

python packaging/try_package.py [PROGRAM] [--pictures FOLDER] [--quick]

The program's folder is copied to a path with blanks and accents and made read-only, the search path is empty, there is no
home. It lists, imports a real workbook, backs up, restores, undoes, exports, encrypts; then it draws every page of its window.
Any word on stderr that is not expected is a failure.
"""

from __future__ import annotations

import argparse
import json
import os
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent.parent
NOBODY = 65534
NAMES = {"win32": "crm-desktop.exe", "darwin": "CRM Desktop.app/Contents/MacOS/CRM Desktop"}
ROWS = [
    ("Ragione sociale", "Partita IVA", "Città", "Telefono", "E-mail"),
    *(
        (f"Officina Però {n} S.r.l.", "", "Forlì", f"0543 7{n:05}", f"info@officina-{n}.example")
        for n in range(1, 41)
    ),
]


class Trial:
    """The program in its strange place, and a folder to work in."""

    def __init__(self, program: Path, home: Path) -> None:
        self.place = home / "Città è più — programmi" / "CRM Desktop"
        shutil.copytree(program, self.place, symlinks=True)
        self.work = home / "Lavoro dell'anno è"
        self.work.mkdir()
        self.executable = self.place / NAMES.get(sys.platform, "crm-desktop").removeprefix("CRM Desktop.app/")
        self.as_nobody = sys.platform.startswith("linux") and os.geteuid() == 0
        _read_only(self.place)
        if self.as_nobody:
            for folder in (home, self.work):
                os.chown(folder, NOBODY, NOBODY)

    def run(self, *arguments: str | Path, expected: int = 0, words: Sequence[str] = ()) -> str:
        """What the program printed. Fails on another exit code, and on words on stderr that were not expected."""
        done = self.start(*arguments)
        said = done.stderr.decode("utf-8", "replace").strip()
        told = [line for line in said.splitlines() if line and not any(word in line for word in words)]
        if done.returncode != expected or told:
            sys.exit(
                f"{' '.join(map(str, arguments))}: exit code {done.returncode}\n{said}\n{done.stdout.decode()[-2000:]}"
            )
        return done.stdout.decode("utf-8")

    def start(self, *arguments: str | Path) -> subprocess.CompletedProcess[bytes]:
        return subprocess.run(
            [str(self.executable), *map(str, arguments)],
            env=self.environment(), cwd=self.work, capture_output=True, check=False, timeout=1_200, **self.user(),
        )  # fmt: skip

    def user(self) -> dict[str, Any]:
        return {"user": NOBODY, "group": NOBODY} if self.as_nobody else {}

    def environment(self) -> dict[str, str]:
        needed = ("SYSTEMROOT", "TEMP", "TMP", "DISPLAY")
        kept = {name: os.environ[name] for name in needed if name in os.environ}
        return {
            **kept, "PATH": "", "LC_ALL": "C.UTF-8", "QT_QPA_PLATFORM": "offscreen", "CRM_DESKTOP_LANGUAGE": "it",
            "CRM_DESKTOP_RUNTIME": str(self.work / "run"), "CRM_DESKTOP_BACKUPS": str(self.work / "copie"),
        }  # fmt: skip

    def json(self, *arguments: str | Path, expected: int = 0) -> Any:
        return json.loads(self.run(*arguments, "--json", expected=expected))


def _read_only(folder: Path) -> None:
    for path in (folder, *folder.rglob("*")):
        if not path.is_symlink():
            path.chmod(path.stat().st_mode & 0o555 | 0o444)


def _list(file: Path) -> None:
    from openpyxl import Workbook

    book = Workbook()
    for row in ROWS:
        book.active.append(row)
    book.save(file)


def commands(trial: Trial) -> None:
    """The archive's whole life from the command line."""
    work = trial.work
    count = len(ROWS) - 1
    listed, archive, phrase = work / "clienti è.xlsx", work / "archivio è.crm", work / "password.txt"
    _list(listed)
    listed.chmod(0o644)
    phrase.write_text("una frase lunga per provare\n", "utf-8")
    _is("dry run", trial.json("import", listed, "--archive", archive, "--dry-run")["added"], count)
    _is("import", trial.json("import", listed, "--archive", archive)["added"], count)
    _is("the same list again", trial.json("import", listed, "--archive", archive)["added"], 0)
    _is("list", len(trial.json("list", "subjects", "--archive", archive)["rows"]), count)
    _is("check", trial.json("check", archive)["ok"], True)
    copy = work / "copia.crm"
    trial.run("backup", archive, "--to", copy)
    trial.run("undo", archive)
    trial.run("restore", copy, "--to", work / "tornato.crm")
    _is("restored", len(trial.json("list", "subjects", "--archive", work / "tornato.crm")["rows"]), count)
    for ending in ("xlsx", "csv", "vcf", "json", "zip"):
        only = ("--only", "subjects") if ending == "csv" else ()
        trial.run("export", "--archive", copy, "--to", work / f"tutto.{ending}", *only)
    secret = work / "segreto.crm"
    trial.run("import", listed, "--archive", secret, "--passphrase-file", phrase)
    _is("encrypted", secret.read_bytes()[:6] == b"SQLite", False)
    opened = trial.json("list", "subjects", "--archive", secret, "--passphrase-file", phrase)["rows"]
    _is("list with a password", len(opened), count)
    trial.run("list", "subjects", "--archive", secret, expected=1, words=("password",))
    trial.run("import", trial.executable, "--archive", archive, expected=1, words=(trial.executable.name,))


def portable(trial: Trial) -> None:
    """A folder of the right name beside the program: everything goes there."""
    own = trial.place / "CRM Desktop Data"
    trial.place.chmod(0o755)
    own.mkdir()
    if trial.as_nobody:
        os.chown(own, NOBODY, NOBODY)
    trial.place.chmod(0o555)
    trial.run("check", trial.work / "copia.crm")
    _is("portable: its log is beside the program", (own / "Log" / "crm-desktop.log").is_file(), True)


def opened_window(trial: Trial) -> None:
    """As a double click on an archive does: the window is painted and stays."""
    log = trial.work / "log"
    process = subprocess.Popen(
        [str(trial.executable), str(trial.work / "copia.crm")],
        env={**trial.environment(), "CRM_DESKTOP_LOG": str(log), "CRM_DESKTOP_CONFIG": str(trial.work / "scelte")},
        cwd=trial.work, **trial.user(),
    )  # fmt: skip
    try:
        for _ in range(600):
            if "the window is painted" in _text(log / "crm-desktop.log"):
                break
            time.sleep(0.1)
        _is("an archive opened by a double click", process.poll() is None and log.is_dir(), True)
        again = trial.start(trial.work / "copia.crm")
        _is("a second start raises the first and ends", (again.returncode, process.poll()), (0, None))
    finally:
        process.kill()
        process.wait()


def _text(file: Path) -> str:
    return file.read_text("utf-8") if file.is_file() else ""


def real_lists(trial: Trial, corpus: Path, wanted: int = 3) -> None:
    """Some real workbooks with people in them, where there are any; others are refused in a sentence."""
    imported = 0
    for file in sorted(corpus.rglob("*.xlsx")):
        if imported == wanted:
            return
        own = Path(shutil.copy(file, trial.work / f"vero {file.name}"))
        own.chmod(0o644)
        done = trial.start("import", own, "--archive", trial.work / "veri.crm", "--json")
        if done.returncode == 0 and (said := json.loads(done.stdout))["added"]:
            print(f"ok  {file.name}: {said['added']} of {said['rows']} rows are new")
            imported += 1
        elif done.returncode not in (0, 1) or b"Traceback" in done.stderr:
            sys.exit(f"{file.name}: exit code {done.returncode}\n{done.stderr.decode('utf-8', 'replace')}")


def pictures(trial: Trial, folder: Path | None, quick: bool) -> None:
    """Every page of the window."""
    drawn = trial.work / "pagine"
    one = ("--language", "it", "--theme", "light") if quick else ()
    said = trial.run("self-test", "--to", drawn, *one)
    result = json.loads((drawn / "result.json").read_text("utf-8"))
    _is("self-test", result["problems"], [])
    print(f"  {said.strip().splitlines()[-1]}")
    if folder is not None:
        shutil.copytree(drawn, folder, dirs_exist_ok=True)


def _is(what: str, found: object, wanted: object) -> None:
    if found != wanted:
        sys.exit(f"{what}: {found!r}, not {wanted!r}")
    print(f"ok  {what}")


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    built = "CRM Desktop.app" if sys.platform == "darwin" else "CRM Desktop"
    parser.add_argument("program", type=Path, nargs="?", default=ROOT / "dist" / built)
    parser.add_argument("--pictures", type=Path, help="keep the pictures of the self-test here")
    parser.add_argument("--quick", action="store_true", help="the window in Italian and light only")
    parser.add_argument("--no-window", action="store_true", help="only the commands")
    arguments = parser.parse_args()
    home = Path(tempfile.mkdtemp(prefix="crm è "))
    try:
        trial = Trial(arguments.program.resolve(), home)
        print(trial.run("--version").strip())
        commands(trial)
        portable(trial)
        opened_window(trial)
        if corpus := os.environ.get("CRM_CORPUS"):
            real_lists(trial, Path(corpus))
        if not arguments.no_window:
            pictures(trial, arguments.pictures, arguments.quick)
    finally:
        for path in home.rglob("*"):
            if path.is_dir():
                path.chmod(0o755)
        shutil.rmtree(home, ignore_errors=True)


if __name__ == "__main__":
    main()
