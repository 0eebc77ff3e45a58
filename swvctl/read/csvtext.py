"""A table from outside, as CSV: any delimiter that Dutch Excel writes, two encodings, and its faults by line."""

import csv
import re
from collections.abc import Iterator
from dataclasses import dataclass
from io import StringIO
from pathlib import Path
from typing import NamedTuple, Protocol

from swvctl.errors import UnreadableError
from swvctl.limits import MAX_TABLE_BYTES, MAX_TABLE_COLUMNS, MAX_TABLE_FAULTS, MAX_TABLE_LINES
from swvctl.patroon import patroon
from swvctl.read.encoding import explain_bytes
from swvctl.read.handed import handed
from swvctl.tekst.escape import shown
from swvctl.tekst.getal import show_number
from swvctl.tekst.nederlands import plural

_DELIMITERS = ";,\t"
_SEPARATOR_LINE = patroon(r'"?sep=([;,\t|])"?', re.IGNORECASE)
_QUOTED = patroon(r'"[^"]*"')
_FILES = (b"PK\x03\x04", b"\xd0\xcf\x11\xe0", b"%PDF", b"\x1f\x8b", b"\x89PNG", b"\xff\xd8\xff")
_MARKS = (*_FILES, b"\xff\xfe", b"\xfe\xff")
# UTF-8 that was read as Windows-1252 shows one of these two before each letter with a sign.
_MIXED = patroon(rb"[\xc2\xc3][\x80-\xbf]")
_AS_CSV = "Sla het bestand opnieuw op als CSV UTF-8."
_QUOTE = "Op deze regel gaat een aanhalingsteken open dat niet goed wordt gesloten."
_QUOTE_HINT = 'Sluit de cel met ", of haal het aanhalingsteken weg.'


class _Reader(Protocol):
    @property
    def line_num(self) -> int: ...

    def __next__(self) -> list[str]: ...


class Row(NamedTuple):
    """The cells of one row, without the blanks around them; ``line`` counts from 1."""

    line: int
    cells: tuple[str, ...]


class RowFault(NamedTuple):
    """A row that cannot be used."""

    line: int
    message: str
    hint: str = ""


@dataclass(frozen=True, slots=True)
class Table:
    """What could be read, what could not, and how it was read where that is a guess."""

    header: tuple[str, ...]
    rows: tuple[Row, ...]
    faults: tuple[RowFault, ...] = ()
    notes: tuple[str, ...] = ()


def read_table(path: Path) -> Table:
    """Read a CSV file; a file that is no table at all raises ``UnreadableError``."""
    return parse_table(handed(path, MAX_TABLE_BYTES), path.name)


def parse_table(content: bytes, name: str) -> Table:
    text, notes = _text(content, shown(name))
    if text.count("\n") + text.count("\r") - text.count("\r\n") > MAX_TABLE_LINES:
        raise UnreadableError(f"{shown(name)} heeft meer dan {show_number(MAX_TABLE_LINES)} regels.")
    lines = list(StringIO(text, newline=""))
    start, delimiter = _beginning(lines, shown(name))
    records = _Records(lines, delimiter)
    header = _header(records, start, shown(name))
    rows = tuple(records.rows(len(header)))
    return Table(header, rows, tuple(records.told()), (*notes, *_about(header)))


def _text(content: bytes, name: str) -> tuple[str, tuple[str, ...]]:
    if content.startswith(_MARKS) or b"\0" in content:
        raise UnreadableError(f"{name}: {explain_bytes(content, None).message} {_AS_CSV}")
    try:
        return content.decode("utf-8-sig"), ()
    except UnicodeDecodeError:
        pass
    try:
        text = content.decode("cp1252")
    except UnicodeDecodeError as error:
        line = content.count(b"\n", 0, error.start) + 1
        raise UnreadableError(
            f"{name}, regel {line}: hier staat een teken dat niet te lezen is. {_AS_CSV}"
        ) from error
    notes = [f"{name} is gelezen als Windows-1252, omdat het geen UTF-8 is."]
    if found := _MIXED.search(content):
        line = content.count(b"\n", 0, found.start()) + 1
        notes.append(f"{name}, regel {line}: letters met een accent kunnen hier verkeerd staan. Kijk dat na.")
    return text, tuple(notes)


def _beginning(lines: list[str], name: str) -> tuple[int, str]:
    """Where the header stands, and what stands between the cells."""
    start = next((index for index, line in enumerate(lines) if line.strip()), None)
    if start is None:
        raise UnreadableError(f"{name} is leeg.")
    if said := _SEPARATOR_LINE.fullmatch(lines[start].rstrip("\r\n")):
        if start + 1 >= len(lines):
            raise UnreadableError(f"{name} is leeg.")
        return start + 1, said[1]
    bare = _QUOTED.sub("", lines[start])
    return start, max(_DELIMITERS, key=bare.count)


class _Records:
    """The records of a file one by one; after a fault reading goes on at the next line."""

    def __init__(self, lines: list[str], delimiter: str) -> None:
        self._lines = lines
        self._delimiter = delimiter
        self._next = 0
        self._faults: list[RowFault] = []
        self._passed = 0

    def first(self, start: int) -> list[str] | None:
        self._next = start
        found = next(self._read(), None)
        return found[1] if found and not self._faults else None

    def rows(self, width: int) -> Iterator[Row]:
        for line, record in self._read():
            cells = [cell.strip() for cell in record]
            while len(cells) > width and not cells[-1]:
                cells.pop()
            if len(cells) == width:
                if any(cells):
                    yield Row(line, tuple(cells))
            elif any(cells):
                self._refuse_width(line, len(cells), width)

    def told(self) -> Iterator[RowFault]:
        yield from self._faults
        if self._passed:
            more = plural(self._passed, "regel heeft", "regels hebben")
            yield RowFault(len(self._lines), f"Nog {more} zo'n fout.", "Kijk of dit het goede bestand is.")

    def _read(self) -> Iterator[tuple[int, list[str]]]:
        while self._next < len(self._lines):
            begin = self._next
            rest = map(self._lines.__getitem__, range(begin, len(self._lines)))
            yield from self._until_fault(csv.reader(rest, delimiter=self._delimiter, strict=True), begin)

    def _until_fault(self, reader: _Reader, begin: int) -> Iterator[tuple[int, list[str]]]:
        """Yield from one reader until it fails, or until ``_next`` was set back."""
        while True:
            first = begin + reader.line_num
            try:
                record = next(reader)
            except StopIteration:
                self._next = len(self._lines)
                return
            except csv.Error:
                self._next = first + 1
                self._refuse_text(first + 1)
                return
            self._next = begin + reader.line_num
            yield first + 1, record
            if self._next != begin + reader.line_num:
                return

    def _refuse_text(self, line: int) -> None:
        text = self._lines[line - 1]
        if '"' in text and len(text) <= csv.field_size_limit():
            self._refuse(RowFault(line, _QUOTE, _QUOTE_HINT))
        else:
            self._refuse(RowFault(line, "Een cel op deze regel is te lang.", "Maak de tekst korter."))

    def _refuse_width(self, line: int, found: int, width: int) -> None:
        if self._next > line:  # a quote that closed lines further on: what lies between must not get lost
            self._next = line
            self._refuse(RowFault(line, _QUOTE, _QUOTE_HINT))
            return
        hint = "Kijk of er een scheidingsteken te veel of te weinig staat."
        self._refuse(
            RowFault(
                line,
                f"Hier {'staat' if found == 1 else 'staan'} {plural(found, 'cel', 'cellen')}; de kop heeft er {width}.",
                hint,
            )
        )

    def _refuse(self, fault: RowFault) -> None:
        if len(self._faults) < MAX_TABLE_FAULTS:
            self._faults.append(fault)
        else:
            self._passed += 1


def _header(records: _Records, start: int, name: str) -> tuple[str, ...]:
    found = records.first(start)
    if found is None:
        raise UnreadableError(f"{name}: de eerste regel met de namen van de kolommen is niet te lezen.")
    while found and not found[-1].strip():
        found.pop()
    if len(found) > MAX_TABLE_COLUMNS:
        many, most = show_number(len(found)), show_number(MAX_TABLE_COLUMNS)
        raise UnreadableError(f"{name} heeft {many} kolommen; meer dan {most} kan niet.")
    return tuple(" ".join(cell.split()) for cell in found)


def _about(header: tuple[str, ...]) -> Iterator[str]:
    empty = header.count("")
    if empty:
        yield f"{plural(empty, 'kolom heeft', 'kolommen hebben')} geen naam; wat daar staat, telt niet mee."
    for column in sorted({column for column in header if column and header.count(column) > 1}):
        yield f'De kolom "{shown(column)}" staat er twee keer.'
