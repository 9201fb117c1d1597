"""The commands and their options, in the user's language."""

from __future__ import annotations

import argparse
from collections.abc import Callable
from pathlib import Path
from typing import Any, NoReturn

from crm_desktop import __version__
from crm_desktop import cli_commands as commands
from crm_desktop.services.listing import KINDS
from crm_desktop.ui.i18n import LANGUAGES, mark, tr

#: what argparse itself says
_SAID = {
    text: text
    for text in (
        mark("usage: "),
        mark("positional arguments"),
        mark("options"),
        mark("show this help message and exit"),
        mark("show program's version number and exit"),
        mark("%(prog)s: error: %(message)s\n"),
        mark("the following arguments are required: %s"),
        mark("unrecognized arguments: %s"),
        mark("invalid choice: %(value)r (choose from %(choices)s)"),
        mark("expected one argument"),
        mark("expected at least one argument"),
        mark("argument %(argument_name)s: %(message)s"),
        mark("invalid %(type)s value: %(value)r"),
    )
}
Adder = Callable[..., Any]


class _Parser(argparse.ArgumentParser):
    """Says what it has to say in the user's language, and never guesses at shortened options."""

    def __init__(self, **options: Any) -> None:
        super().__init__(allow_abbrev=False, formatter_class=argparse.RawDescriptionHelpFormatter, **options)

    def error(self, message: str) -> NoReturn:
        super().error(message)


def _translated(text: str) -> str:
    return tr(text) if text in _SAID else text


def make_parser() -> argparse.ArgumentParser:
    argparse._ = _translated  # type: ignore[attr-defined]
    parser = _Parser(
        prog="crm-desktop",
        description=tr("Customer relationships on one computer, in one file."),
        epilog=tr(
            "Without a command, `crm-desktop [FILE.crm]` opens the window.\n"
            "Exit codes: 0 done, 1 something is left for you to do (the sentence says what), 2 wrong usage."
        ),
    )
    parser.add_argument("--version", action="version", version=f"CRM Desktop {__version__}")
    adding = parser.add_subparsers(metavar=tr("COMMAND"), required=True, parser_class=_Parser)
    for add in (
        _import,
        _export,
        _list,
        _ask,
        _check,
        _backup,
        _restore,
        _undo,
        _password,
        _sample,
        _self_test,
    ):
        add(adding)
    return parser


# -- parts that commands share


def _command(adding: Any, name: str, run: Callable[[Any], int], help_text: str, more: str = "") -> Any:
    parser = adding.add_parser(name, help=help_text, description=f"{help_text}.\n{more}".strip())
    parser.set_defaults(run=run)
    return parser


def _add_archive(parser: Any, name: str = "--archive") -> None:
    required = {"required": True} if name.startswith("-") else {}
    parser.add_argument(name, type=Path, metavar="A.crm", help=tr("the archive"), **required)
    _add_passphrase(parser)


def _add_passphrase(parser: Any) -> None:
    parser.add_argument(
        "--passphrase-file", type=Path, metavar="F",
        help=tr("a file with the password of the archive, which an archive without one ignores; a new archive gets it"),
    )  # fmt: skip


def _add_json(parser: Any) -> None:
    parser.add_argument("--json", action="store_true", help=tr("print one JSON object"))


def _pair(text: str) -> tuple[str, str]:
    field, equals, value = text.partition("=")
    if not field or not equals:
        raise argparse.ArgumentTypeError(tr("write FIELD=VALUE, not {given}", given=text))
    return field.strip(), value


def _count(text: str) -> int:
    try:
        number = int(text)
    except ValueError:
        number = -1
    if number < 0:
        raise argparse.ArgumentTypeError(tr("write a number, not {given}", given=text))
    return number


# -- the commands


def _import(adding: Any) -> None:
    parser = _command(
        adding, "import", commands.import_files, tr("Import lists of contacts"),
        tr("The archive is made if it is missing. Each file is one step, which `undo` takes back."),
    )  # fmt: skip
    parser.add_argument(
        "files",
        nargs="+",
        type=Path,
        metavar="FILE",
        help=tr("spreadsheet, text table, cards, or a .zip or folder that `export` wrote with everything"),
    )
    _add_archive(parser)
    parser.add_argument("--dry-run", action="store_true", help=tr("only say what would happen"))
    parser.add_argument("--profile", metavar="NAME", help=tr("use a saved matching of columns"))
    parser.add_argument(
        "--sheet",
        action="append",
        default=[],
        metavar="NAME",
        help=tr("import this sheet; may be given again"),
    )
    parser.add_argument(
        "--file-password-file", type=Path, metavar="F", help=tr("a file with the password of the spreadsheet")
    )
    parser.add_argument(
        "--on-duplicate", choices=("update", "fill", "skip", "add"), default="update",
        help=tr("what to do with a subject that is there already (default: update)"),
    )  # fmt: skip
    _add_json(parser)


def _export(adding: Any) -> None:
    parser = _command(
        adding, "export", commands.export, tr("Write records into a file"),
        tr(
            "The ending of the file says what is written: .xlsx, .csv, .vcf, .ics, .json, or .zip with everything,\n"
            "attachments too, which `import` takes back. A name without an ending becomes a folder with everything."
        ),
    )  # fmt: skip
    _add_archive(parser)
    parser.add_argument("--to", type=Path, required=True, metavar="OUT", help=tr("the file to write"))
    parser.add_argument(
        "--only", action="append", default=[], choices=KINDS, metavar=tr("KIND"),
        help=tr("only these records; may be given again: {kinds}", kinds=", ".join(KINDS)),
    )  # fmt: skip
    parser.add_argument(
        "--csv", choices=("excel", "plain"), default="excel",
        help=tr("text tables as Excel of the country opens them, or plain for other programs (default: excel)"),
    )  # fmt: skip
    parser.add_argument(
        "--vcard", choices=("4.0", "3.0"), default="4.0",
        help=tr("version of the cards; older address books read 3.0 (default: 4.0)"),
    )  # fmt: skip
    _add_json(parser)


def _list(adding: Any) -> None:
    parser = _command(
        adding, "list", commands.list_records, tr("Print records"),
        tr("Works beside an open window. Without --json: a table with tabs, its first line the names of the fields."),
    )  # fmt: skip
    parser.add_argument("kind", choices=KINDS, metavar=tr("KIND"), help=", ".join(KINDS))
    _add_archive(parser)
    parser.add_argument(
        "--where", action="append", default=[], type=_pair, metavar=tr("FIELD=VALUE"),
        help=tr("only records with this value; FIELD= asks for those without one; may be given again"),
    )  # fmt: skip
    parser.add_argument(
        "--search", default="", metavar=tr("TEXT"), help=tr("only records that contain these words")
    )
    parser.add_argument("--limit", type=_count, metavar="N", help=tr("at most N records (default: all)"))
    _add_json(parser)


def _ask(adding: Any) -> None:
    parser = _command(adding, "ask", commands.ask, tr("Answer a question about the archive"))
    parser.add_argument("question", nargs="?", metavar=tr("QUESTION"), help=tr("see --list"))
    parser.add_argument("--archive", type=Path, metavar="A.crm", help=tr("the archive"))
    parser.add_argument("--list", action="store_true", dest="names", help=tr("name the questions"))
    _add_passphrase(parser)
    _add_json(parser)


def _check(adding: Any) -> None:
    parser = _command(
        adding, "check", commands.check, tr("Check that an archive is whole"),
        tr("Reads the whole file and changes nothing. Exit code 1 when something is wrong."),
    )  # fmt: skip
    _add_archive(parser, "archive")
    _add_json(parser)


def _backup(adding: Any) -> None:
    parser = _command(
        adding, "backup", commands.back_up, tr("Make a checked copy of an archive"),
        tr("Works beside an open window. A folder gets a copy with a dated name."),
    )  # fmt: skip
    _add_archive(parser, "archive")
    parser.add_argument("--to", type=Path, required=True, metavar="F", help=tr("file or folder of the copy"))
    _add_json(parser)


def _restore(adding: Any) -> None:
    parser = _command(
        adding, "restore", commands.restore, tr("Put a copy in the place of an archive"),
        tr("The copy is checked first. The present archive stays beside it under a dated name."),
    )  # fmt: skip
    parser.add_argument("copy", type=Path, metavar="F", help=tr("the copy"))
    parser.add_argument("--to", type=Path, required=True, metavar="A.crm", help=tr("the archive"))
    _add_passphrase(parser)
    _add_json(parser)


def _undo(adding: Any) -> None:
    parser = _command(
        adding, "undo", commands.undo, tr("Take back the last step, or an older one"),
        tr("What was changed since stays as it is, and is counted."),
    )  # fmt: skip
    _add_archive(parser, "archive")
    parser.add_argument(
        "--list", action="store_true", dest="names", help=tr("show the history, newest first")
    )
    parser.add_argument("--step", type=_count, metavar="N", help=tr("take back this step of the history"))
    _add_json(parser)


def _password(adding: Any) -> None:
    parser = _command(
        adding, "password", commands.password, tr("Set, change or remove the password of an archive"),
        tr("The archive and its backups are written anew. Nobody can open them without the password."),
    )  # fmt: skip
    _add_archive(parser, "archive")
    what = parser.add_mutually_exclusive_group(required=True)
    what.add_argument(
        "--new-passphrase-file", type=Path, metavar="F", help=tr("a file with the new password")
    )
    what.add_argument("--remove", action="store_true", help=tr("the archive has no password any more"))
    _add_json(parser)


def _sample(adding: Any) -> None:
    parser = _command(
        adding, "sample", commands.sample, tr("Fill an archive with sample data"),
        tr("The archive is made if it is missing. There are never fewer than 77 subjects: those with a story."),
    )  # fmt: skip
    _add_archive(parser)
    parser.add_argument(
        "--subjects", type=_count, default=180, metavar="N", help=tr("how many subjects (180)")
    )
    parser.add_argument("--interactions", type=_count, metavar="N", help=tr("how many contacts"))
    parser.add_argument("--results", type=_count, metavar="N", help=tr("how many results"))
    parser.add_argument(
        "--seed", type=_count, default=7, metavar="S", help=tr("another number, another sample (7)")
    )
    parser.add_argument("--language", choices=LANGUAGES, help=tr("language of the texts"))
    _add_json(parser)


def _self_test(adding: Any) -> None:
    parser = _command(
        adding, "self-test", commands.self_test, tr("Try every page and dialog on sample data"),
        tr("Draws each into a picture; works without a screen. Exit code 1 when anything fails."),
    )  # fmt: skip
    parser.add_argument("--to", type=Path, metavar="DIR", help=tr("folder for the pictures and result.json"))
    parser.add_argument("--language", choices=LANGUAGES, help=tr("only this language"))
    parser.add_argument("--theme", choices=("light", "dark"), help=tr("only this theme"))
    _add_json(parser)
