"""Faults of known kinds, each planted at a known line."""

from collections.abc import Callable
from typing import NamedTuple

Files = dict[str, list[str]]
REGISTER, PROFILE = "data/school/", "data/schoolprofiel/"
Lines = list[str]


class Planted(NamedTuple):
    """Where a fault is expected, and by which code."""

    kind: str
    file: str
    line: int
    code: str


class Fault(NamedTuple):
    """One kind of fault: in which file, what is changed, and by which code it must be named."""

    kind: str
    folder: str
    change: Callable[[Lines], int]
    code: str

    def plant(self, files: Files) -> Planted:
        path = next(path for path in files if path.startswith(self.folder))
        return Planted(self.kind, path, self.change(files[path]) + 1, self.code)


def _replaced(start: str, line: str) -> Callable[[Lines], int]:
    """Put another line in the place of the one that begins like this."""

    def change(lines: Lines) -> int:
        index = _index(lines, start)
        lines[index] = line
        return index

    return change


def _added(after: str, line: str) -> Callable[[Lines], int]:
    def change(lines: Lines) -> int:
        index = _index(lines, after) + 1
        lines.insert(index, line)
        return index

    return change


def _field_taken_out(lines: Lines) -> int:
    """Take a required text out; what is missing is shown where its holder stands."""
    start = _index(lines, "  ambitie:")
    del lines[start : lines.index("", start) + 1]
    return _index(lines, "velden:")


def _text_too_long(lines: Lines) -> int:
    start = _index(lines, "  visie:")
    lines[lines.index("", start) : lines.index("", start)] = [
        "    Wij kijken samen naar wat een kind nodig heeft om te leren."
    ] * 6
    return start + 1


def _index(lines: Lines, start: str) -> int:
    return next(index for index, line in enumerate(lines) if line.startswith(start))


FAULTS = (
    Fault("unknown key", REGISTER, _replaced("telefoon:", "telefon: 088 000 00 10"), "SCH001"),
    Fault("unknown option", PROFILE, _replaced("    - keuze:", "    - keuze: logopdist"), "SOP003"),
    Fault("required field missing", PROFILE, _field_taken_out, "SOP001"),
    Fault("wrong weekday", PROFILE, _replaced("ingeleverd:", "ingeleverd: maandag 6 april 2027"), "TIJ002"),
    Fault("broken reference", REGISTER, _replaced("bestuur:", "bestuur: bestuur-zonder-naam"), "REF001"),
    Fault("duplicate key", REGISTER, _added("site:", "adres: Andere Weg 3, 9999 ZZ Rietveen"), "YML008"),
    Fault(
        "colon in text",
        REGISTER,
        _replaced("adres:", "adres: Kadeplein 4: ingang aan de achterkant"),
        "YML007",
    ),
    Fault("unclosed quote", REGISTER, _replaced("naam:", 'naam: "De Open Deur'), "YML007"),
    Fault("text too long", PROFILE, _text_too_long, "SOP002"),
    Fault("unknown value", PROFILE, _replaced("status:", "status: klaar"), "SCH004"),
)
