"""Folders where a write-ahead log is not safe: synchronised by a cloud service, or on a network."""

from __future__ import annotations

import sys
from pathlib import Path

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
