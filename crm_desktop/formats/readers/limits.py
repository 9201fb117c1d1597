"""The limits of the reading process: memory and what an archive may contain."""

from __future__ import annotations

import sys
from dataclasses import dataclass

MB = 1024 * 1024


@dataclass(frozen=True)
class Limits:
    """memory and sizes in bytes; silence in seconds without a word from the reading process."""

    memory: int = 1400 * MB
    silence: float = 55.0
    file_size: int = 600 * MB
    inflated: int = 1500 * MB
    members: int = 20_000
    cells: int = 30_000_000


def limit_memory(size: int) -> None:
    """The process that calls this dies, or gets a MemoryError, when it wants more than `size` bytes."""
    if sys.platform == "win32":
        _limit_with_job_object(size)
    elif sys.platform != "darwin":  # macOS accepts RLIMIT_AS and ignores it: the parent watches instead
        import resource

        resource.setrlimit(resource.RLIMIT_AS, (size, size))


def _limit_with_job_object(size: int) -> None:  # pragma: no cover - Windows only
    import ctypes
    from ctypes import wintypes

    class Basic(ctypes.Structure):
        _fields_ = [
            ("process_time", ctypes.c_int64), ("job_time", ctypes.c_int64), ("flags", wintypes.DWORD),
            ("minimum", ctypes.c_size_t), ("maximum", ctypes.c_size_t), ("active", wintypes.DWORD),
            ("affinity", ctypes.c_size_t), ("priority", wintypes.DWORD), ("scheduling", wintypes.DWORD),
        ]  # fmt: skip

    class Extended(ctypes.Structure):
        _fields_ = [
            ("basic", Basic), ("io", ctypes.c_uint64 * 6), ("process_memory", ctypes.c_size_t),
            ("job_memory", ctypes.c_size_t), ("peak_process", ctypes.c_size_t), ("peak_job", ctypes.c_size_t),
        ]  # fmt: skip

    process_memory_flag, extended_class = 0x100, 9
    kernel = ctypes.WinDLL("kernel32", use_last_error=True)  # type: ignore[attr-defined]
    kernel.CreateJobObjectW.restype = wintypes.HANDLE
    kernel.GetCurrentProcess.restype = wintypes.HANDLE
    kernel.SetInformationJobObject.argtypes = [wintypes.HANDLE, ctypes.c_int, ctypes.c_void_p, wintypes.DWORD]
    kernel.AssignProcessToJobObject.argtypes = [wintypes.HANDLE, wintypes.HANDLE]
    job = kernel.CreateJobObjectW(None, None)
    info = Extended()
    info.basic.flags = process_memory_flag
    info.process_memory = size
    kernel.SetInformationJobObject(job, extended_class, ctypes.byref(info), ctypes.sizeof(info))
    kernel.AssignProcessToJobObject(job, kernel.GetCurrentProcess())


def resident_size(pid: int) -> int:
    """Bytes that process `pid` holds in memory, 0 when it cannot be told (macOS: asked from `ps`)."""
    if sys.platform != "darwin":
        return 0
    import subprocess

    said = subprocess.run(
        ["ps", "-o", "rss=", "-p", str(pid)], capture_output=True, text=True, check=False
    ).stdout
    return int(said.strip() or 0) * 1024
