"""What services use to read a foreign file: `ImportReader` opens it in a child process and gives normalised rows."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from types import TracebackType
from typing import Any

from crm_desktop.errors import UserError
from crm_desktop.formats.model import (
    Batch,
    FileInfo,
    Layout,
    ReadOptions,
    SheetInfo,
    column_names,
    layout_from_plain,
)
from crm_desktop.formats.packed import PackedColumns
from crm_desktop.formats.readers.limits import Limits
from crm_desktop.formats.readers.process import (
    Cancelled,
    ChildDied,
    Progress,
    ReaderProcess,
    ReadingCancelled,
)

__all__ = [
    "Batch",
    "FileInfo",
    "ImportReader",
    "Layout",
    "Limits",
    "Preview",
    "ReadOptions",
    "ReadingCancelled",
    "SheetInfo",
]


@dataclass(frozen=True)
class Preview:
    layout: Layout
    rows: list[dict[str, Any]]


class ImportReader:
    """One foreign file, or a pasted block. Errors are UserError `import.…`; Cancel raises ReadingCancelled.

    A block copied from Excel, LibreOffice, a web page or a text editor: `ImportReader.pasted(text, html, name=tr("Pasted"))`
    with `text` and `html` as QMimeData has them. Everything else is the same: its one sheet is named None, `info.kind`
    is "clipboard" ("vcf" for pasted vCards), `info.path` is the name given, `info.digest` that of the text. Nothing to
    read: UserError import.empty. The text goes to the child through its pipe and is never written to a disk.
    """

    def __init__(
        self, path: str | Path, password: str | None = None, *, limits: Limits | None = None,
        cancelled: Cancelled | None = None, progress: Progress | None = None, pasted: tuple[str, str] | None = None,
    ) -> None:  # fmt: skip
        self.path = Path(path)
        self._pasted = pasted
        self._password, self._limits = password, limits or Limits()
        self._cancelled, self._progress = cancelled, progress
        self._process: ReaderProcess | None = None
        self._careful = False
        self.delicate = True  # False: what people think, believe or belong to is left out
        self.info = self._open()

    @classmethod
    def pasted(
        cls, text: str, html: str = "", *, name: str = "Pasted", limits: Limits | None = None,
        cancelled: Cancelled | None = None, progress: Progress | None = None,
    ) -> ImportReader:  # fmt: skip
        """What the clipboard holds, as if it were a file called `name`."""
        return cls(name, limits=limits, cancelled=cancelled, progress=progress, pasted=(text, html))

    @property
    def sheets(self) -> tuple[SheetInfo, ...]:
        return self.info.sheets

    @property
    def proposed(self) -> tuple[str | None, ...]:
        """The sheets worth importing; empty when no sheet holds contacts."""
        return self.info.proposed

    def watch(self, cancelled: Cancelled | None) -> None:
        """Ask `cancelled` from now on whether the user wants to stop."""
        self._cancelled = cancelled

    def _plain(self, options: ReadOptions | None) -> dict[str, Any]:
        options = options or ReadOptions()
        return replace(options, delicate=options.delicate and self.delicate).plain()

    def layout(self, sheet: str | None, options: ReadOptions | None = None) -> Layout:
        return layout_from_plain(self._ask("layout", sheet=sheet, options=self._plain(options)))

    def table(self, sheet: str | None, limit: int = 30) -> list[tuple[int, list[str]]]:
        """The first rows as they stand in the file: (row number, texts)."""
        return [(number, list(texts)) for number, texts in self._ask("table", sheet=sheet, limit=limit)]

    def preview(self, sheet: str | None, options: ReadOptions | None = None, limit: int = 50) -> Preview:
        rows: list[dict[str, Any]] = []
        for batch in self.rows(sheet, options, limit=limit):
            rows.extend(batch.subjects())
        return Preview(self.layout(sheet, options), rows)

    def rows(
        self,
        sheet: str | None,
        options: ReadOptions | None = None,
        *,
        limit: int = 0,
        progress: Progress | None = None,
    ) -> Iterator[Batch]:
        """Normalised batches, as they come; `progress(done, total)` in rows."""
        options = options or ReadOptions()
        layout = self.layout(sheet, options)
        headers = _headers(layout)
        for start, total, *packed, problems, custom in self._stream(
            "rows", sheet=sheet, options=self._plain(options), limit=limit
        ):
            batch = Batch(sheet, PackedColumns(*packed), problems, custom, headers)
            yield batch
            if progress:
                progress(start + len(batch), total)

    def again(
        self, sheet: str | None, options: ReadOptions | None, rows: list[list[str]]
    ) -> list[dict[str, Any]]:
        """Texts of an earlier import, in the order of the layout's columns, normalised as this sheet's rows are."""
        options = options or ReadOptions()
        headers = _headers(self.layout(sheet, options))
        columns, problems, custom = self._ask("again", sheet=sheet, options=self._plain(options), rows=rows)
        return Batch(sheet, columns, problems, custom, headers).subjects()

    def close(self) -> None:
        if self._process is not None:
            self._process.kill()
            self._process = None

    def __enter__(self) -> ImportReader:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    # -- the process ------------------------------------------------------------------
    def _open(self) -> FileInfo:
        try:
            return self._open_once()
        except ChildDied as death:
            if death.why == "silent" or self._careful:
                raise self._refused(death) from death
        except UserError as error:
            if error.message.code != "import.too_large" or self._careful or error.message.data.get("file"):
                raise
        self._careful = True  # the fast reader died on this file: once more with the careful one
        try:
            return self._open_once()
        except ChildDied as death:
            raise self._refused(death) from death

    def _open_once(self) -> FileInfo:
        self.close()
        self._process = ReaderProcess(self._limits)
        try:
            plain = self._process.ask(
                "open",
                self._cancelled,
                self._progress,
                path=str(self.path),
                password=self._password,
                careful=self._careful,
                pasted=self._pasted,
            )
        except UserError as error:
            self.close()
            raise self._named(error) from error
        plain["sheets"] = tuple(SheetInfo(**sheet) for sheet in plain["sheets"])
        plain["proposed"] = tuple(plain["proposed"])
        return FileInfo(**plain)

    def _stream(self, command: str, **arguments: Any) -> Iterator[tuple[Any, ...]]:
        if self._process is None or not self._process.alive:
            self._open()
        assert self._process is not None
        try:
            return (yield from self._process.stream(command, self._cancelled, self._progress, **arguments))
        except ChildDied as death:
            raise self._refused(death) from death
        except UserError as error:
            raise self._named(error) from error

    def _ask(self, command: str, **arguments: Any) -> Any:
        answers = self._stream(command, **arguments)
        while True:
            try:
                next(answers)
            except StopIteration as stop:
                return stop.value

    def _refused(self, death: ChildDied) -> UserError:
        self.close()
        code = {"silent": "import.too_slow", "memory": "import.too_large"}.get(death.why, "import.unreadable")
        return UserError(code, file=self.path.name)

    def _named(self, error: UserError) -> UserError:
        return UserError(error.message.code, **{**error.message.data, "file": self.path.name})


def _headers(layout: Layout) -> list[tuple[str, str]]:
    """(as shown, as the original row names it) of each column."""
    names = column_names(layout.columns)
    return [(c.header or f"#{c.index + 1}", name) for c, name in zip(layout.columns, names, strict=True)]
