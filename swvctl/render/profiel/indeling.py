"""Where the two blocks of facts of a sheet stand: there, where its columns end at one height and it fits one A4.

The heights are estimates in twentieths of a line of text, between what the screen and what paper makes of them:
whole numbers, since a sum of fractions differs from one Python to the next, and a tie would be decided by it.
"""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from swvctl.schemas import JSON

TEKST, ZIJ, ONDER = "tekst", "zij", "onder"
WIDE = 20  # more choices than this stand below the columns, over the width of the sheet

_CHARACTERS = 72  # in a line of the text
_SHORT = 24  # in a line of the choices
_LINE = 20
_HEAD, _TABLE, _ROW, _CHOICE, _NOTE, _VALUE, _EMPTY, _FRAME = 46, 70, 30, 27, 18, 44, 32, 36
_ONE_A4 = 46 * _LINE


class Plaatsing(NamedTuple):
    """Where the school and the steunpunt stand, and what that adds to the text, to the side and below both."""

    school: str
    steunpunt: str
    tekst: int
    zij: int
    onder: int


_PLACINGS = (
    Plaatsing(ONDER, ONDER, 0, 0, 160),
    Plaatsing(ZIJ, ONDER, 0, 260, 100),
    Plaatsing(ZIJ, TEKST, 170, 260, 0),
    Plaatsing(ZIJ, ZIJ, 0, 480, 0),
    Plaatsing(TEKST, TEKST, 300, 0, 0),
    Plaatsing(ONDER, TEKST, 170, 0, 100),
)


def indeling_view(onderdelen: Iterable[JSON], *, met_lege: bool) -> JSON:
    """Where the school and the steunpunt stand on a sheet with these fields."""
    velden = [veld for deel in onderdelen for veld in deel["velden"] if met_lege or not veld["leeg"]]
    tekst = sum(_text(velden))
    aside = [veld for veld in velden if veld["soort"] not in {"tekst", "tabel"}]
    choices = sum(len(veld["keuzes"]) for veld in aside if veld["soort"] == "keuzes" and not veld["leeg"])
    zij = sum(map(_aside, aside)) if choices <= WIDE else 0
    best = min(_PLACINGS, key=lambda placing: _badness(placing, tekst, zij))
    return {"school": best.school, "steunpunt": best.steunpunt, "breed": choices > WIDE}


def _badness(placing: Plaatsing, tekst: int, zij: int) -> int:
    """The hole under the shorter column counts twice, and what does not fit one A4 most of all."""
    left, right = tekst + placing.tekst, zij + placing.zij
    total = max(left, right) + placing.onder
    return 2 * abs(left - right) + total + 10 * max(0, total - _ONE_A4)


def _text(velden: Iterable[JSON]) -> Iterator[int]:
    for veld in velden:
        if veld["soort"] == "tabel":
            yield _HEAD + (_EMPTY if veld["leeg"] else _TABLE + _ROW * len(veld["tabel"]["rijen"]))
        elif veld["soort"] == "tekst":
            lines = _EMPTY if veld["leeg"] else _lines(veld["tekst"])
            yield _HEAD + lines + (_FRAME if veld["voorgedrukt"] else 0)


def _lines(text: str) -> int:
    return _LINE * sum(-(-len(part) // _CHARACTERS) for part in text.split("\n\n"))


def _aside(veld: JSON) -> int:
    if veld["leeg"]:
        return _HEAD + _EMPTY
    if veld["soort"] != "keuzes":
        return _VALUE
    return _HEAD + sum(
        _CHOICE + _NOTE * (bool(keuze["toelichting"]) + (len(keuze["label"]) > _SHORT))
        for keuze in veld["keuzes"]
    )
