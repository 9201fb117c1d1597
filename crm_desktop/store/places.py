"""Folders where a write-ahead log is not safe: synchronised by a cloud service, or on a network."""

from __future__ import annotations

import re
import sys
from pathlib import Path

from crm_desktop.store.connection import APPLICATION_ID, HEADER

CLOUD_FOLDERS = {
    "onedrive": "OneDrive",
    "dropbox": "Dropbox",
    "google drive": "Google Drive",
    "googledrive": "Google Drive",
    "my drive": "Google Drive",
    "il mio drive": "Google Drive",
    "icloud": "iCloud",
    "iclouddrive": "iCloud",
    "mobile documents": "iCloud",
    "box": "Box",
    "box sync": "Box",
    "mega": "MEGA",
    "megasync": "MEGA",
    "pcloud": "pCloud",
    "pclouddrive": "pCloud",
    "nextcloud": "Nextcloud",
}
NETWORK_FILESYSTEMS = {
    "nfs",
    "nfs4",
    "cifs",
    "smb3",
    "smbfs",
    "sshfs",
    "fuse.sshfs",
    "9p",
    "afs",
    "davfs",
    "fuse.davfs",
}
DRIVE_REMOTE = 4
#: what services append to the name of a copy they could not merge: Dropbox, Google Drive, Nextcloud, MEGA, pCloud, Box and
#: Syncthing say it; OneDrive appends the computer's name, Google Drive and iCloud a number
CONFLICT = re.compile(
    r"""(?xi) .* (conflict | conflitto | in\ conflitto ) .*  |  \s?\(\d{1,2}\)  |  \s\d{1,2}  |  -[\w-]{2,15}"""
)


def shared_place(path: Path) -> str | None:
    """The name of the cloud service, "network", or None for a folder of this computer alone."""
    folder = path.resolve().parent
    return _cloud(folder) or ("network" if _on_network(folder) else None)


def _cloud(folder: Path) -> str | None:
    for part in folder.parts:
        name = part.casefold()
        if name in CLOUD_FOLDERS:
            return CLOUD_FOLDERS[name]
        for start in ("onedrive -", "dropbox (", "googledrive-", "onedrive-"):
            if name.startswith(start):
                return CLOUD_FOLDERS[start.rstrip(" -(")]
    return None


def _on_network(folder: Path) -> bool:
    if sys.platform == "win32":
        return _remote_on_windows(folder)
    if sys.platform.startswith("linux"):
        return _filesystem_on_linux(folder) in NETWORK_FILESYSTEMS
    return False  # macOS: mounted shares are told apart only by a system call Python does not offer


def _remote_on_windows(folder: Path) -> bool:
    if folder.drive.startswith("\\\\"):
        return True
    import ctypes

    return bool(ctypes.windll.kernel32.GetDriveTypeW(folder.drive + "\\") == DRIVE_REMOTE)  # type: ignore[attr-defined]


def _filesystem_on_linux(folder: Path) -> str:
    """The type of the deepest mount that holds the folder."""
    best, found = "", ""
    try:
        mounts = Path("/proc/self/mounts").read_text("utf-8", "replace").splitlines()
    except OSError:
        return ""
    for line in mounts:
        _, point, kind, *_ = line.split(" ")
        point = point.replace("\\040", " ")
        inside = folder == Path(point) or Path(point) in folder.parents
        if inside and len(point) >= len(best):
            best, found = point, kind
    return found


def conflict_copies(archive: Path) -> list[Path]:
    """Archives beside this one whose name says that a service made them of it, by name."""
    found = []
    for other in archive.parent.glob(f"*{archive.suffix}"):
        rest = other.stem.removeprefix(archive.stem)
        named = rest not in ("", other.stem) and CONFLICT.fullmatch(rest)
        if named and _is_archive(other):
            found.append(other)
    return sorted(found)


def _is_archive(path: Path) -> bool:
    """Plain or encrypted: an encrypted one cannot be told from noise, its name has to do."""
    try:
        with path.open("rb") as file:
            head = file.read(100)
    except OSError:
        return False
    if head.startswith(HEADER):
        return int.from_bytes(head[68:72], "big") == APPLICATION_ID
    return len(head) == 100
