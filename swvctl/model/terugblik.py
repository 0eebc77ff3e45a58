"""How an event was: what people said, what was agreed afterwards, and what can be read again."""

from collections.abc import Iterable, Iterator

from swvctl.model.entity import Deel

_BULLETS = ("- ", "* ", "• ", "+ ")


class Evaluatie(Deel):
    gremium: str = ""
    wanneer: str = ""
    punten: tuple[str, ...] = ()


class Materiaal(Deel):
    titel: str
    link: str = ""


class Terugblik(Deel):
    tekst: str = ""
    tips: tuple[str, ...] = ()
    tops: tuple[str, ...] = ()
    ideeen: tuple[str, ...] = ()
    evaluatie: Evaluatie | None = None
    materiaal: tuple[Materiaal, ...] = ()


def punten(texts: Iterable[str]) -> list[str]:
    """The points of a list, or of a text with one bullet a line; a point may go on over several lines."""
    return [point for text in texts for point in _points(text) if point]


def _points(text: str) -> Iterator[str]:
    lines = [line.strip() for line in text.splitlines() if line.strip()]
    if not any(line.startswith(_BULLETS) or line in {"-", "*"} for line in lines):
        yield " ".join(lines)
        return
    found: list[list[str]] = []
    for line in lines:
        if line.startswith(_BULLETS) or line in {"-", "*"}:
            found.append([line[1:].strip()])
        else:
            found.append([line]) if not found else found[-1].append(line)
    yield from (" ".join(filter(None, words)) for words in found if any(words))
