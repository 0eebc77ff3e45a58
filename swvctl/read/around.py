"""Every byte of an archive that is none of its files: what no checksum of a file would ever see."""

import struct
from collections.abc import Iterator, Sequence
from io import SEEK_END
from typing import BinaryIO
from zipfile import ZipInfo

from swvctl.tekst.escape import shown
from swvctl.tekst.nederlands import plural

_HEAD = struct.Struct("<4s5H3I2H")  # before each file
_LISTED = 46  # in the list at the end, beside the name
_END, _LARGE_END = 22, 76  # of the archive; the second comes before it when there are very many files
_MOST_IN_SMALL = 0xFFFF
_WHERE = ("vóór de bestanden", "tussen de bestanden", "achter de bestanden")


def unaccounted(file: BinaryIO, entries: Sequence[ZipInfo], list_at: int) -> Iterator[str]:
    """What stands in an archive of ours that is not a file, and heads that say something else than its list."""
    place, stray = 0, [0, 0, 0]
    for entry in sorted(entries, key=lambda entry: entry.header_offset):
        gap = entry.header_offset - place
        stray[1 if place else 0] += abs(gap)
        size, same = _head(file, entry)
        stray[1] += size - _HEAD.size - len(entry.filename)
        if not same:
            yield f"Gewijzigd: {shown(entry.filename)}"
        place = entry.header_offset + size + entry.compress_size
    stray[1] += abs(list_at - place)
    end = list_at + sum(_LISTED + len(entry.filename) for entry in entries) + _END
    end += _LARGE_END if len(entries) > _MOST_IN_SMALL else 0
    stray[2] = abs(file.seek(0, SEEK_END) - end)
    for count, where in zip(stray, _WHERE, strict=True):
        if count:
            yield f"Hoort er niet bij: {plural(count, 'byte', 'bytes')} {where}"


def _head(file: BinaryIO, entry: ZipInfo) -> tuple[int, bool]:
    """How long the head of a file is, and whether it says the same as the list: other programs go by the head."""
    file.seek(entry.header_offset)
    part = file.read(_HEAD.size)
    if len(part) < _HEAD.size:
        return _HEAD.size + len(entry.filename), False
    sign, _, flags, method, _, _, crc, packed, size, name, extra = _HEAD.unpack(part)
    said = (sign, flags, method, crc, packed, size)
    listed = (
        b"PK\x03\x04",
        entry.flag_bits,
        entry.compress_type,
        entry.CRC,
        entry.compress_size,
        entry.file_size,
    )
    return _HEAD.size + name + extra, said == listed
