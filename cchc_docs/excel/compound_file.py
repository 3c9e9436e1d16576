"""The streams of a compound file, the container of .xls and of password-protected workbooks ([MS-CFB])."""

import struct
from collections.abc import Iterator

SIGNATURE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_END = 0xFFFFFFFA
"""Sector numbers from here on are marks, not sectors."""

_HEADER, _ENTRY = 512, 128


def streams(content: bytes) -> dict[str, bytes]:
    """Every stream by its name. Raises ValueError or struct.error when the file is damaged."""
    if not content.startswith(SIGNATURE):
        raise ValueError("no compound file")
    return _CompoundFile(content).streams()


class _CompoundFile:
    def __init__(self, content: bytes) -> None:
        self._content = content
        sector_shift, mini_shift = struct.unpack_from("<HH", content, 30)
        if sector_shift not in (9, 12) or mini_shift != 6:
            raise ValueError("sizes of sectors")
        self._size, self._mini_size = 1 << sector_shift, 1 << mini_shift
        self._directory, self._cutoff, self._first_mini = (
            struct.unpack_from("<I", content, 48)[0], *struct.unpack_from("<II", content, 56),
        )  # fmt: skip
        self._table = [number for sector in self._table_sectors() for number in self._numbers(self._sector(sector))]

    def streams(self) -> dict[str, bytes]:
        """Small streams lie in sectors of the root's stream, large ones in the file's."""
        directory = b"".join(map(self._sector, self._chain(self._directory, self._table)))
        mini_table = [one for sector in self._chain(self._first_mini, self._table) for one in self._numbers(self._sector(sector))]
        entries = [directory[at : at + _ENTRY] for at in range(0, len(directory) - _ENTRY + 1, _ENTRY)]
        root = b""
        found = {}
        for entry in entries:
            kind, start, size = entry[66], *struct.unpack_from("<II", entry, 116)
            if kind == 5:
                root = b"".join(map(self._sector, self._chain(start, self._table)))
            elif kind == 2:
                name = entry[: max(0, struct.unpack_from("<H", entry, 64)[0] - 2)].decode("utf-16-le", "replace")
                found[name] = self._stream(start, size, root, mini_table)
        return found

    def _stream(self, start: int, size: int, root: bytes, mini_table: list[int]) -> bytes:
        if size >= self._cutoff:
            return b"".join(map(self._sector, self._chain(start, self._table)))[:size]
        wide = self._mini_size
        return b"".join(root[number * wide : (number + 1) * wide] for number in self._chain(start, mini_table))[:size]

    def _table_sectors(self) -> Iterator[int]:
        yield from (number for number in struct.unpack_from("<109I", self._content, 76) if number < _END)
        following, seen = struct.unpack_from("<I", self._content, 68)[0], set()
        while following < _END and following not in seen:
            seen.add(following)
            *numbers, following = self._numbers(self._sector(following))
            yield from (number for number in numbers if number < _END)

    def _sector(self, number: int) -> bytes:
        start = _HEADER if self._size == _HEADER else self._size
        return self._content[start + number * self._size : start + (number + 1) * self._size]

    def _numbers(self, sector: bytes) -> tuple[int, ...]:
        return struct.unpack_from(f"<{len(sector) // 4}I", sector)

    def _chain(self, start: int, table: list[int]) -> Iterator[int]:
        for _ in range(len(table) + 1):
            if start >= _END or start >= len(table):
                return
            yield start
            start = table[start]
        raise ValueError("a chain of sectors runs in a circle")
