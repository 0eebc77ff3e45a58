"""A bundle that was received: held to its own list of checksums, and never unpacked on the disk."""

import hashlib
import json
import stat
import zlib
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple
from zipfile import BadZipFile, ZipFile, ZipInfo

from swvctl.errors import UnreadableError
from swvctl.limits import (
    MAX_BUNDLE_BYTES,
    MAX_BUNDLE_FILES,
    MAX_BUNDLE_UNPACKED,
    MAX_MANIFEST_BYTES,
    MAX_PATH_CHARACTERS,
)
from swvctl.patroon import patroon
from swvctl.read.around import unaccounted
from swvctl.read.zipped import opened
from swvctl.tekst.escape import shown

LISTED = "release.json"
SUMS = "SHA256SUMS"
_NAME = patroon(r"[A-Za-z0-9_][A-Za-z0-9._-]*(?:/[A-Za-z0-9_][A-Za-z0-9._-]*)*")
_ENCRYPTED = 0x1
_CHUNK = 1 << 16
_DAMAGED = (BadZipFile, zlib.error, EOFError, OSError, ValueError, NotImplementedError)


class Verdict(NamedTuple):
    """What came of it: the list as it was sent, its own checksum, and what is wrong, file by file."""

    listed: dict[str, Any]
    mark: str
    faults: list[str]
    files: int


def verify(path: Path) -> Verdict:
    """Check every file of a bundle; what is no bundle at all is refused."""
    name = shown(path.name)
    try:
        if reason := _unfit(path):
            raise UnreadableError(f'"{name}" {reason}.')
        with path.open("rb") as file, ZipFile(file) as archive:
            verdict = _checked(archive, name)
            loose = unaccounted(file, archive.infolist(), archive.start_dir)
            return verdict._replace(faults=[*dict.fromkeys((*verdict.faults, *loose))])
    except (BadZipFile, NotImplementedError, EOFError, ValueError, RecursionError, OSError) as error:
        raise UnreadableError(
            f'"{name}" is geen uitgave van swvctl, of het bestand is beschadigd.'
        ) from error


def _unfit(path: Path) -> str:
    """Why this cannot be a bundle, before a byte of it was read."""
    if not path.exists():
        return "bestaat niet"
    if path.is_dir():
        return "is een map; noem het zipbestand dat u kreeg"
    if not path.is_file():
        return "is geen gewoon bestand"
    return "is te groot om een uitgave te zijn" if path.stat().st_size > MAX_BUNDLE_BYTES else ""


def _checked(archive: ZipFile, name: str) -> Verdict:
    entries = archive.infolist()
    _refuse(entries, name)
    inside = {entry.filename: entry for entry in entries}
    if LISTED not in inside:
        raise UnreadableError(f'In "{name}" ontbreekt {LISTED}; het is geen uitgave van swvctl.')
    content = _bytes(archive, inside[LISTED], MAX_MANIFEST_BYTES) or b""
    listed, sums = _list_of(content, name)
    mark = hashlib.sha256(content).hexdigest()
    return Verdict(listed, mark, sorted(_faults(archive, inside, sums)), len(sums))


def _list_of(content: bytes, name: str) -> tuple[dict[str, Any], dict[str, str]]:
    """What was sent: the list itself, and the checksum of each file."""
    try:
        listed = json.loads(content)
        return listed, {str(path): str(item["sha256"]) for path, item in listed["files"].items()}
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError) as error:
        raise UnreadableError(f'De lijst {LISTED} in "{name}" is niet te lezen.') from error


def _refuse(entries: list[ZipInfo], name: str) -> None:
    """Refuse what no bundle of ours holds: odd paths, links, double names, too much."""
    if len(entries) > MAX_BUNDLE_FILES or sum(entry.file_size for entry in entries) > MAX_BUNDLE_UNPACKED:
        raise UnreadableError(f'In "{name}" zit meer dan in een uitgave past.')
    doubled = Counter(entry.filename.casefold() for entry in entries)
    for entry in entries:
        kind = stat.S_IFMT(entry.external_attr >> 16)
        odd = len(entry.filename) > MAX_PATH_CHARACTERS or not _NAME.fullmatch(entry.filename)
        if odd or kind not in {0, stat.S_IFREG} or entry.flag_bits & _ENCRYPTED:
            what = "een map die" if entry.is_dir() else "een bestand dat"
            raise UnreadableError(f'In "{name}" zit {what} er niet hoort: {shown(entry.filename)}.')
        if doubled[entry.filename.casefold()] > 1:
            raise UnreadableError(f'In "{name}" zit een bestand twee keer: {shown(entry.filename)}.')


def _faults(archive: ZipFile, inside: dict[str, ZipInfo], sums: dict[str, str]) -> Iterator[str]:
    for path in sums.keys() - inside.keys():
        yield f"Ontbreekt: {shown(path)}"
    for path in inside.keys() - sums.keys() - {LISTED, SUMS}:
        yield f"Hoort er niet bij: {shown(path)}"
    for path in sums.keys() & inside.keys():
        if _sum(archive, inside[path]) != sums[path]:
            yield f"Gewijzigd: {shown(path)}"
    expected = "".join(f"{sums[path]}  {path}\n" for path in sorted(sums)).encode()
    if SUMS not in inside or _bytes(archive, inside[SUMS], len(expected) + 1) != expected:
        yield f"Gewijzigd: {SUMS}"


def _sum(archive: ZipFile, entry: ZipInfo) -> str:
    """The checksum of a file; of one that is damaged there is none."""
    found = hashlib.sha256()
    try:
        with opened(archive, entry) as file:
            left = entry.file_size
            while left >= 0 and (part := file.read(_CHUNK)):
                left -= len(part)
                found.update(part)
    except _DAMAGED:
        return ""
    return found.hexdigest()


def _bytes(archive: ZipFile, entry: ZipInfo, most: int) -> bytes | None:
    """What a file says; nothing when that is too much, or when the file is damaged."""
    if entry.file_size > most:
        return None
    try:
        with opened(archive, entry) as file:
            return file.read(most + 1)
    except _DAMAGED:
        return None
