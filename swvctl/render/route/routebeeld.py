"""The route of a plan as a picture: a line from above to below, narrow enough for a telephone."""

from collections.abc import Iterable, Iterator
from textwrap import wrap

from swvctl.model.uitkomst import is_overeenstemming
from swvctl.render.typeset import FIRM
from swvctl.schemas import JSON

TOP, WIDTH, FOOT = 30, 384, 32
TITLE_LINE, LINE, GAP = 18, 16, 28
LONGEST_TITLE, LONGEST_LINE = 42, 48
MOST_LINES = 4


def routebeeld(steps: Iterable[JSON]) -> JSON:
    """{breedte, hoogte, begin, eind, stappen: [{y, stand, titel: [{y, tekst}], regels: [{y, tekst}]}]}."""
    placed = list(_placed(steps))
    last = placed[-1]
    return {
        "breedte": WIDTH,
        "hoogte": (last["titel"] + last["regels"])[-1]["y"] + FOOT,
        "begin": TOP,
        "eind": last["y"],
        "stappen": placed,
    }


def _placed(steps: Iterable[JSON]) -> Iterator[JSON]:
    """Every step below the one before, which takes the lines it needs."""
    y = TOP
    for step in steps:
        titel, said = _lines(step["kort"], LONGEST_TITLE), _below(*_said(step))
        below = y + TITLE_LINE * len(titel)
        yield {
            "y": y,
            "stand": step["stand"],
            "titel": _stacked(titel, y, TITLE_LINE),
            "regels": _stacked(said, below, LINE),
        }
        y = below + LINE * len(said) + GAP


def _lines(text: str, longest: int, most: int = MOST_LINES) -> list[str]:
    """The text in lines; what is longer than the picture can bear stands whole in the table."""
    return wrap(text, longest, max_lines=max(1, most), placeholder=" …") or [""]


def _below(when: str, said: str) -> list[str]:
    """The day and what was said, beside each other where they fit: no line ends with the sign between them."""
    beside = f"{when} · {said}" if said else when
    if len(beside) <= LONGEST_LINE:
        return [beside]
    above = _lines(when, LONGEST_LINE)
    return [*above, *_lines(said, LONGEST_LINE, MOST_LINES - len(above))] if said else above


def _stacked(lines: list[str], y: int, height: int) -> list[JSON]:
    return [{"y": y + height * number, "tekst": line} for number, line in enumerate(lines)]


def _said(step: JSON) -> tuple[str, str]:
    agreed = overeenstemming([gemeente["uitkomst"] for gemeente in step["gemeenten"]])
    what, sign, count = agreed.partition(" met ")
    said = step["uitkomst"] or f"{what}{sign}{count.replace(' ', FIRM)}"
    return step["wanneer"] or "nog geen dag", said


def overeenstemming(outcomes: list[str]) -> str:
    """What came of a consultation with several gemeenten, once each has an outcome."""
    if not outcomes or not all(outcomes):
        return ""
    return f"overeenstemming met {sum(map(is_overeenstemming, outcomes))} van de {len(outcomes)}"
