"""What an answer may never bring in, and words that a school wrote where no answer belongs."""

from collections.abc import Collection, Iterator

from swvctl.exchange.formulier.content import tidy
from swvctl.exchange.formulier.design import SHEET
from swvctl.exchange.formulier.reading import Line, Returned
from swvctl.exchange.proposal import Refusal
from swvctl.patroon import patroon
from swvctl.read.characters import describe
from swvctl.read.workbook import Cell, CellKind, cell_name
from swvctl.tekst.herken_privacy import birth_dates, citizen_numbers
from swvctl.tekst.nederlands import join

# They turn around what is seen, so that a text reads differently from what stands there.
_DIRECTION = patroon("[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]")
_FORGET = "Haal dit weg en bewaar dit bestand niet."
_WORDS = {CellKind.TEXT, CellKind.NUMBER, CellKind.DATE}


def unwelcome(form: Returned, lines: Collection[Line]) -> Iterator[Refusal]:
    """Numbers and dates that point at a person, and signs that turn the text around; none of them is repeated."""
    for line in lines:
        for column, text in enumerate(line.texts, 1):
            cell = cell_name(line.number, column)
            for hit in (*citizen_numbers(text), *birth_dates(text)):
                yield form.refusal(cell, hit.message, _FORGET)
            if odd := _DIRECTION.search(text):
                message = f"In deze tekst staat een teken dat de leesrichting omdraait: {describe(odd[0])}."
                yield form.refusal(cell, message, "Haal het weg.")


def misplaced(form: Returned, labels: Collection[str]) -> Iterator[str]:
    """Text beside or below the answers that is none of the words of the form."""
    areas = [area for area in form.book.names.values() if area.sheet == SHEET]
    first = min((area.top for area in areas), default=0)
    known = {_bare(label) for label in labels}
    found = [
        cell_name(row, column)
        for (row, column), cell in sorted(form.book.sheets[SHEET].items())
        if (row >= first or column > 1)
        and not any(area.top <= row <= area.bottom and area.left <= column <= area.right for area in areas)
        and _is_foreign(cell, known)
    ]
    if found:
        cells = "cel" if len(found) == 1 else "cellen"
        yield f"blad {SHEET}, {cells} {join(found)}: hier hoort geen antwoord; deze tekst is niet overgenomen."


def _is_foreign(cell: Cell, known: Collection[str]) -> bool:
    text = _bare(cell.text)
    return cell.kind in _WORDS and bool(text) and text not in known


def _bare(text: str) -> str:
    return " ".join(tidy(text).split())
