"""A form that came back: what it knows of itself, what was handed out, and the cells that were filled in."""

import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple

from swvctl.errors import UnreadableError
from swvctl.exchange.formulier.content import Row, tidy
from swvctl.exchange.formulier.design import (
    HIDDEN,
    READY,
    SHEET,
    VERSION,
    answer_name,
    fingerprint,
    other_name,
)
from swvctl.exchange.proposal import JSON, Refusal
from swvctl.limits import MAX_LINE_CHARACTERS
from swvctl.read.characters import FORBIDDEN, describe
from swvctl.read.workbook import Area, Book, Cell, CellKind, cell_name, read_workbook
from swvctl.tekst.escape import shown
from swvctl.tekst.getal import show_number

_FACTS = ("versie", "school", "schooljaar", "formaat", "uit", "klaar")
_BROKEN = "De verborgen gegevens van dit formulier ontbreken of zijn gewijzigd."
_AGAIN = "Maak een nieuw formulier met swvctl export formulier, en neem de antwoorden over."
_UNFIT = {
    CellKind.FORMULA: ("Hier staat een formule.", "Typ de tekst of het getal zelf."),
    CellKind.ERROR: ("Hier staat een foutwaarde van Excel.", "Typ het antwoord opnieuw."),
    CellKind.DATE: (
        "Excel heeft hier een datum van gemaakt.",
        "Maak er met Celeigenschappen weer Tekst van en typ het opnieuw.",
    ),
}


class Line(NamedTuple):
    """One row of an answer: the texts, and the number of the row on the sheet."""

    number: int
    texts: Row


@dataclass(frozen=True, slots=True)
class Returned:
    """A form as it came back."""

    source: str
    facts: Mapping[str, str]
    base: Mapping[str, JSON]
    book: Book

    @property
    def school(self) -> str:
        return self.facts["school"]

    @property
    def schooljaar(self) -> str:
        return self.facts["schooljaar"]

    @property
    def handed_out(self) -> str:
        """A mark of the form as it went out: equal for every version of it that comes back."""
        return fingerprint(self.facts, self.base)

    def says_as(self, other: "Returned") -> bool:
        """Whether this is a copy of the other form."""
        return (self.facts, self.base, self.book) == (other.facts, other.base, other.book)

    def has(self, veld: str) -> bool:
        return answer_name(veld).casefold() in self.book.names

    def main(self, veld: str) -> list[Line]:
        return self._lines(answer_name(veld))

    def other(self, veld: str) -> list[Line]:
        return self._lines(other_name(veld))

    @property
    def ready(self) -> str:
        lines = self._lines(READY)
        return lines[0].texts[0] if lines else ""

    def fields(self) -> dict[str, str]:
        """The fields that stand in it or stood in it, with the cell of the answer if there is one."""
        stood = {veld: self.place(answer_name(veld)) for veld in self.base}
        start = answer_name("")
        stand = {name.removeprefix(start): name for name in self.book.names if name.startswith(start)}
        named = {veld.casefold() for veld in stood}
        return stood | {
            veld: self.place(name) for veld, name in stand.items() if veld not in named and self._lines(name)
        }

    def unfit(self, *names: str) -> Iterator[Refusal]:
        """The cells that hold something that is no answer."""
        for name in names:
            for (row, column), cell in sorted(self._cells(name).items()):
                if wrong := _wrong(cell):
                    yield self.refusal(cell_name(row, column), *wrong)

    def refusal(self, cell: str, message: str, hint: str = "") -> Refusal:
        place = f"blad {SHEET}, cel {cell}" if cell else ""
        return Refusal(self.source, place, message, hint)

    def place(self, name: str) -> str:
        """The first cell of an answer."""
        area = self.book.names.get(name.casefold())
        return cell_name(area.top, area.left) if area else ""

    def _lines(self, name: str) -> list[Line]:
        """The rows with something in them."""
        area = self.book.names.get(name.casefold())
        cells = self._cells(name)
        if area is None:
            return []
        texts = (
            Line(row, tuple(_text(cells.get((row, column))) for column in range(area.left, area.right + 1)))
            for row in sorted({row for row, _ in cells})
        )
        return [line for line in texts if any(line.texts)]

    def _cells(self, name: str) -> dict[tuple[int, int], Cell]:
        area = self.book.names.get(name.casefold())
        if area is None or area.sheet not in self.book.sheets:
            return {}
        return {place: cell for place, cell in self.book.sheets[area.sheet].items() if _within(area, *place)}


def read_form(path: Path) -> Returned:
    """Read a form; a file that is none, or an older one, raises ``UnreadableError``."""
    book = read_workbook(path, (SHEET, HIDDEN))
    hidden = book.sheets.get(HIDDEN)
    if hidden is None or SHEET not in book.sheets:
        raise UnreadableError(
            "Dit is geen formulier van swvctl, of het is in een ander programma opnieuw gemaakt. "
            "Stuur de school het formulier opnieuw."
        )
    rows: dict[int, list[str]] = {}
    for (row, _), cell in sorted(hidden.items()):
        rows.setdefault(row, []).append(cell.text)
    facts = {line[0]: line[1] if len(line) > 1 else "" for line in rows.values() if line[0] != "veld"}
    _refuse_older(facts.get("versie", ""))
    base = _stored(rows.values())
    known = {key: facts.get(key, "") for key in _FACTS}
    if facts.get("vingerafdruk") != fingerprint(known, base):
        raise UnreadableError(f"{_BROKEN} {_AGAIN}")
    # What the hidden sheet said is known now; hundreds of forms are held at once.
    return Returned(path.name, known, base, Book({SHEET: book.sheets[SHEET]}, book.names))


def plain(word: str) -> str:
    """Yes or no as it was meant, however loud it was said."""
    return word.casefold().rstrip(" .!")


def _refuse_older(version: str) -> None:
    if version != VERSION:
        said = f'"{shown(version)}"' if version else "een onbekende versie"
        raise UnreadableError(
            f"Dit formulier is gemaakt met {said} van het formulier; swvctl leest versie {VERSION}. {_AGAIN}"
        )


def _stored(rows: Iterable[list[str]]) -> dict[str, JSON]:
    base: dict[str, JSON] = {}
    for line in rows:
        if line[0] == "veld" and len(line) > 1:
            try:
                value = json.loads("".join(line[2:]))
            except (ValueError, RecursionError) as error:
                raise UnreadableError(f"{_BROKEN} {_AGAIN}") from error
            if value is not None:
                base[line[1]] = value
    return base


def _within(area: Area, row: int, column: int) -> bool:
    return area.top <= row <= area.bottom and area.left <= column <= area.right


def _wrong(cell: Cell) -> tuple[str, str] | None:
    """Why a cell holds no answer, and what to do about it."""
    if cell.kind in _UNFIT:
        return _UNFIT[cell.kind]
    text = tidy(cell.text)
    if len(text) > MAX_LINE_CHARACTERS:
        return f"Deze tekst is langer dan {show_number(MAX_LINE_CHARACTERS)} tekens.", "Kort hem in."
    if odd := FORBIDDEN.search(text):
        return f"In deze tekst staat een teken dat niet mag: {describe(odd[0])}.", "Haal het weg."
    return None


def _text(cell: Cell | None) -> str:
    return "" if cell is None or cell.kind in _UNFIT else tidy(cell.text)
