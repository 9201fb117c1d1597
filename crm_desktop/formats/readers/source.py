"""One opened file, whatever its kind: its sheets, and the cells of each."""

from __future__ import annotations

import hashlib
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from crm_desktop.formats.model import FileInfo, Refusal, SheetInfo, Table
from crm_desktop.formats.readers.limits import Limits
from crm_desktop.formats.readers.old_excel import OldWorkbook
from crm_desktop.formats.readers.sniff import kind_of
from crm_desktop.formats.readers.workbook import CarefulWorkbook, FastWorkbook, Progress, details_of


class Source:
    """Opens `path` and keeps what it parsed; runs only in the child process."""

    def __init__(
        self, path: Path, password: str | None, careful: bool, limits: Limits, pasted: tuple[str, str] | None = None
    ) -> None:  # fmt: skip
        self._path = path
        self._limits = limits
        self._tables: dict[str | None, Table] = {}
        self._data: bytes | None = None
        self._book: FastWorkbook | CarefulWorkbook | OldWorkbook | None = None
        self.encoding = self.delimiter = ""
        self._pasted = pasted
        if pasted is not None:
            self._open_pasted(*pasted)
            return
        self.kind = kind_of(path, limits)
        self._open(password, careful)

    def _open_pasted(self, text: str, html: str) -> None:
        if text.lstrip("\ufeff \t\r\n")[:11].upper() == "BEGIN:VCARD":
            from crm_desktop.formats.vcard import table_of_cards

            self.kind, self._tables[None] = "vcf", table_of_cards(text, self._path.name)
        else:
            from crm_desktop.formats.readers.clipboard import KIND, read_pasted

            self.kind, self._tables[None] = KIND, read_pasted(text, html)

    def _open(self, password: str | None, careful: bool) -> None:
        if self.kind == "csv":
            from crm_desktop.formats.readers.csv_reader import read_csv

            self._tables[None], self.encoding, self.delimiter = read_csv(self._path)
        elif self.kind == "html":
            from crm_desktop.formats.readers.markup import read_html

            self._tables = {table.name: table for table in read_html(self._path)}
        elif self.kind == "mhtml":
            from crm_desktop.formats.readers.markup import read_mhtml

            self._tables = {table.name: table for table in read_mhtml(self._path)}
        elif self.kind == "xmlss":
            from crm_desktop.formats.readers.markup import read_xmlss

            self._tables = {table.name: table for table in read_xmlss(self._path)}
        elif self.kind == "vcf":
            from crm_desktop.formats.vcard import read_vcards

            self._tables[None] = read_vcards(self._path)
        else:
            self._open_workbook(password, careful)

    def _decrypted(self, password: str | None) -> bytes | None:
        """The workbook out of its encryption; None when it has none."""
        from crm_desktop.formats.readers.encrypted import decrypt, is_encrypted_xls

        if self.kind == "ods":
            from crm_desktop.formats.readers.ods_encryption import decrypted_ods

            return decrypted_ods(self._path, password, self._limits.inflated)
        if self.kind == "encrypted":
            data = decrypt(self._path, password)
            self.kind = "xlsb" if b"workbook.bin" in data[-65_000:] else "xlsx"
            return data
        if self.kind == "xls" and is_encrypted_xls(self._path):
            return decrypt(self._path, password)
        return None

    def _open_workbook(self, password: str | None, careful: bool) -> None:
        data = self._decrypted(password)
        self._data = data
        if careful and self.kind == "xlsx":
            self._book = self._careful(data)
            return
        if self.kind == "xls" and self._is_raw():
            self._book = self._old(data)
            return
        try:
            self._book = FastWorkbook(self._path, data, self._limits)
        except BaseException as error:  # calamine raises panics as BaseException
            self._book = self._second_try(error, data)

    def _is_raw(self) -> bool:
        from crm_desktop.formats.readers.old_excel import is_old

        with self._path.open("rb") as file:
            return is_old(file.read(16))

    def _old(self, data: bytes | None) -> OldWorkbook:
        from crm_desktop.formats.readers.old_excel import open_old

        try:
            return open_old(self._path, data, self._limits)
        except (Refusal, MemoryError):
            raise
        except Exception as error:  # olefile lets any kind of error through on damaged files
            code = "import.old_excel" if self._is_raw() else "import.damaged"
            raise Refusal(code, file=self._path.name) from error

    def _second_try(self, error: BaseException, data: bytes | None) -> CarefulWorkbook | OldWorkbook:
        if isinstance(error, (KeyboardInterrupt, SystemExit, MemoryError)):
            raise error
        if type(error).__name__ == "PasswordError":
            raise Refusal("import.password", file=self._path.name) from error
        if self.kind == "xls":
            return self._old(data)
        if self.kind != "xlsx":
            raise Refusal("import.damaged", file=self._path.name) from error
        return self._careful(data)

    def _careful(self, data: bytes | None) -> CarefulWorkbook:
        try:
            return CarefulWorkbook(self._path, data, self._limits)
        except MemoryError:
            raise
        except Exception as error:  # openpyxl lets any kind of error through on damaged files
            raise Refusal("import.damaged", file=self._path.name) from error

    def sheets(self) -> list[SheetInfo]:
        if self._book is not None:
            return self._book.sheets()
        return [SheetInfo(name, True, len(t.rows), t.width) for name, t in self._tables.items()]

    def table(self, name: str | None, progress: Progress) -> Table:
        if name not in self._tables:
            if self._book is None:
                raise Refusal("import.no_such_sheet", file=self._path.name, sheet=name or "")
            self._tables[name] = self._read(name, progress)
        return self._tables[name]

    def _read(self, name: str | None, progress: Progress) -> Table:
        """The cells, and beside them (unpacking waits for nobody) what the reader of cells leaves out."""
        assert self._book is not None
        if name not in {sheet.name for sheet in self._book.sheets()}:
            raise Refusal("import.no_such_sheet", file=self._path.name, sheet=name or "")
        with ThreadPoolExecutor(1) as beside:
            details = beside.submit(details_of, self.kind, self._path, self._data, name)
            table = self._cells(name, progress)
            details.result().put_into(table)
        return table

    def _cells(self, name: str | None, progress: Progress) -> Table:
        assert self._book is not None
        try:
            return self._book.table(name, progress)
        except (Refusal, MemoryError, KeyboardInterrupt, SystemExit):
            raise
        except BaseException as error:  # a panic of calamine, or any error of openpyxl
            if self.kind == "xlsx" and isinstance(self._book, FastWorkbook):
                self._book = self._careful(self._data)
                return self._book.table(name, progress)
            raise Refusal("import.damaged", file=self._path.name) from error

    def info(self, sheets: tuple[SheetInfo, ...], proposed: tuple[str | None, ...]) -> FileInfo:
        size, digest = self._mark()
        return FileInfo(
            str(self._path), self.kind, size, digest, sheets, proposed, self.encoding, self.delimiter
        )

    def _mark(self) -> tuple[int, str]:
        if self._pasted is None:
            return self._path.stat().st_size, digest_of(self._path)
        data = self._pasted[0].encode("utf-8", "surrogatepass")
        return len(data), hashlib.sha256(data).hexdigest()


def digest_of(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()
