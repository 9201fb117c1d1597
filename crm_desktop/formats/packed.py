"""The columns of a batch as they came through the pipe: one string of bytes, unpacked while somebody looks at them.

A long list stays small so, and there is nothing in it that the collection of garbage has to walk through.
"""

from __future__ import annotations

import marshal
from collections import deque
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

#: so many batches stay unpacked: who scrolls through a preview comes back to the same ones
_OPEN = 4


def pack(columns: Mapping[str, Sequence[Any]]) -> tuple[tuple[str, ...], Sequence[int], bytes]:
    """(keys, row numbers, the columns)."""
    return tuple(columns), columns["row"], marshal.dumps(dict(columns))


class PackedColumns(Mapping[str, Sequence[Any]]):
    """As a dictionary of columns. Keys and row numbers are known without unpacking."""

    _unpacked: deque[PackedColumns] = deque()

    def __init__(self, keys: Sequence[str], rows: Sequence[int], packed: bytes) -> None:
        self._keys, self._rows, self._packed = dict.fromkeys(keys), rows, packed
        self._columns: dict[str, Sequence[Any]] | None = None

    def __getitem__(self, key: str) -> Sequence[Any]:
        return self._rows if key == "row" else self._open()[key]

    def get(self, key: str, default: Any = None) -> Any:
        return self[key] if key in self._keys else default

    def __contains__(self, key: object) -> bool:
        return key in self._keys

    def __iter__(self) -> Iterator[str]:
        return iter(self._keys)

    def __len__(self) -> int:
        return len(self._keys)

    def _open(self) -> dict[str, Sequence[Any]]:
        columns = self._columns
        if columns is None:
            columns = self._columns = marshal.loads(self._packed)
            self._unpacked.append(self)
            if len(self._unpacked) > _OPEN:
                self._unpacked.popleft().close()
        return columns

    def close(self) -> None:
        """Let go of what was unpacked."""
        self._columns = None
