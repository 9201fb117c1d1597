"""Workbooks with a password; Excel's own default one is no secret."""

from __future__ import annotations

import zipfile
from pathlib import Path

import pytest

from crm_desktop.errors import UserError
from crm_desktop.formats.session import ImportReader
from tests.formats.binary_files import compound, encrypted_ods, ods, rc4_xls_stream
from tests.formats.files import workbook

PEOPLE = [["Cognome", "Nome", "Telefono"], ["Però", "Ugo", "02 1234567"], ["Caffè", "Ida", "06 1234567"]]


def names(path: Path, password: str | None = None) -> list[str]:
    with ImportReader(path, password) as reader:
        return [s["family_name"] for sheet in reader.proposed for s in reader.preview(sheet).rows]


def refused(path: Path, password: str | None = None) -> tuple[str, bool]:
    with pytest.raises(UserError) as caught:
        ImportReader(path, password)
    return caught.value.message.code, caught.value.message.data["given"]


def encrypted(path: Path, password: str, to: Path) -> Path:
    from msoffcrypto.format.ooxml import OOXMLFile

    with path.open("rb") as plain, to.open("wb") as out:
        OOXMLFile(plain).encrypt(password, out)
    return to


def test_a_workbook_with_a_password(tmp_path: Path) -> None:
    path = encrypted(workbook(tmp_path / "c.xlsx", {"F": PEOPLE}), "prova123", tmp_path / "protetto.xlsx")
    assert refused(path) == ("import.password", False)
    assert refused(path, "sbagliata") == ("import.password", True)
    assert names(path, "prova123") == ["Però", "Caffè"]


def test_excels_own_password_opens_without_asking(tmp_path: Path) -> None:
    path = encrypted(workbook(tmp_path / "c.xlsx", {"F": PEOPLE}), "VelvetSweatshop", tmp_path / "x.xlsx")
    assert names(path) == ["Però", "Caffè"]


def test_an_old_workbook_with_a_password(tmp_path: Path) -> None:
    path = compound(tmp_path / "c.xls", {"Workbook": rc4_xls_stream(PEOPLE, "segreta")})
    assert refused(path) == ("import.password", False)
    assert names(path, "segreta") == ["Però", "Caffè"]


def test_excels_own_password_in_an_old_workbook(tmp_path: Path) -> None:
    path = compound(tmp_path / "c.xls", {"Workbook": rc4_xls_stream(PEOPLE, "VelvetSweatshop")})
    assert names(path) == ["Però", "Caffè"]


@pytest.mark.parametrize("way", ["blowfish", "aes-cbc", "aes-gcm"])
def test_an_opendocument_with_a_password(tmp_path: Path, way: str) -> None:
    path = encrypted_ods(tmp_path / "c.ods", PEOPLE, "perché no", way)
    assert refused(path) == ("import.password", False)
    assert refused(path, "sbagliata") == ("import.password", True)
    assert names(path, "perché no") == ["Però", "Caffè"]


def test_only_a_macro_is_locked(tmp_path: Path) -> None:
    path = ods(tmp_path / "c.ods", PEOPLE)
    with zipfile.ZipFile(path) as archive:
        members = {name: archive.read(name).decode() for name in archive.namelist()}
    locked = '<manifest:file-entry manifest:full-path="Basic/M.xml"><manifest:encryption-data/></manifest:file-entry>'
    members["META-INF/manifest.xml"] = members["META-INF/manifest.xml"].replace(
        "</manifest:manifest>", locked + "</manifest:manifest>"
    )
    with zipfile.ZipFile(path, "w") as archive:
        for name, text in members.items():
            archive.writestr(name, text)
    assert names(path) == ["Però", "Caffè"]
