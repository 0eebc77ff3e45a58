"""Where the two blocks of facts of a sheet stand: there, where its columns end at one height and it fits one A4.

The heights are estimates in lines of text, between what the screen and what paper makes of them.
"""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from swvctl.schemas import JSON

TEKST, ZIJ, ONDER = "tekst", "zij", "onder"
WIDE = 20  # more choices than this stand below the columns, over the width of the sheet

_CHARACTERS = 72  # in a line of the text
_SHORT = 24  # in a line of the choices
_HEAD, _TABLE, _CHOICE, _NOTE, _VALUE, _EMPTY, _FRAME = 2.3, 3.5, 1.35, 0.9, 2.2, 1.6, 1.8
_ONE_A4 = 46


class Plaatsing(NamedTuple):
    """Where the school and the steunpunt stand, and what that adds to the text, to the side and below both."""

    school: str
    steunpunt: str
    tekst: float
    zij: float
    onder: float


_PLACINGS = (
    Plaatsing(ONDER, ONDER, 0, 0, 8),
    Plaatsing(ZIJ, ONDER, 0, 13, 5),
    Plaatsing(ZIJ, TEKST, 8.5, 13, 0),
    Plaatsing(ZIJ, ZIJ, 0, 24, 0),
    Plaatsing(TEKST, TEKST, 15, 0, 0),
    Plaatsing(ONDER, TEKST, 8.5, 0, 5),
)


def indeling_view(onderdelen: Iterable[JSON], *, concept: bool) -> JSON:
    """Where the school and the steunpunt stand on a sheet with these fields."""
    velden = [veld for deel in onderdelen for veld in deel["velden"] if concept or not veld["leeg"]]
    tekst = sum(_text(velden))
    aside = [veld for veld in velden if veld["soort"] not in {"tekst", "tabel"}]
    choices = sum(len(veld["keuzes"]) for veld in aside if veld["soort"] == "keuzes" and not veld["leeg"])
    zij = sum(map(_aside, aside)) if choices <= WIDE else 0
    best = min(_PLACINGS, key=lambda placing: _badness(placing, tekst, zij))
    return {"school": best.school, "steunpunt": best.steunpunt, "breed": choices > WIDE}


def _badness(placing: Plaatsing, tekst: float, zij: float) -> float:
    """The hole under the shorter column counts twice, and what does not fit one A4 most of all."""
    left, right = tekst + placing.tekst, zij + placing.zij
    total = max(left, right) + placing.onder
    return 2 * abs(left - right) + total + 10 * max(0, total - _ONE_A4)


def _text(velden: Iterable[JSON]) -> Iterator[float]:
    for veld in velden:
        if veld["soort"] == "tabel":
            yield _HEAD + (_EMPTY if veld["leeg"] else _TABLE + 1.5 * len(veld["tabel"]["rijen"]))
        elif veld["soort"] == "tekst":
            lines = _EMPTY if veld["leeg"] else _lines(veld["tekst"])
            yield _HEAD + lines + (_FRAME if veld["voorgedrukt"] else 0)


def _lines(text: str) -> int:
    return sum(-(-len(part) // _CHARACTERS) for part in text.split("\n\n"))


def _aside(veld: JSON) -> float:
    if veld["leeg"]:
        return _HEAD + _EMPTY
    if veld["soort"] != "keuzes":
        return _VALUE
    return _HEAD + sum(
        _CHOICE + _NOTE * (bool(keuze["toelichting"]) + (len(keuze["label"]) > _SHORT))
        for keuze in veld["keuzes"]
    )
