"""What changed, for a terminal: what went between [- and -], what came between {+ and +}."""

from collections.abc import Iterator

from swvctl.report.colour import Paint
from swvctl.report.line import disarm, harmless
from swvctl.report.lines import filled_in_colour
from swvctl.schemas import JSON

_BLANKS = {"": "", "spatie": " ", "regel": "\n      ", "alinea": "\n\n      "}
_BELOW = " " * 6


def as_text(page: JSON, *, colour: bool, width: int | None = None) -> Iterator[str]:
    """Without a width, for a file or another program, every sentence is one line."""
    for line, hang in _lines(page, Paint(colour)):
        parts = [line] if width is None or not line else filled_in_colour(line, width, hang)
        yield from (f"{disarm(part)}\n" for part in parts)


def _lines(page: JSON, paint: Paint) -> Iterator[tuple[str, str]]:
    """Each line, and the blanks before what does not fit on it."""
    if page["niets"]:
        yield "Er verandert niets aan de inhoud.", ""
        return
    if page["instemming"]:
        yield from _list([*page["instemming"]["zinnen"], *filter(None, [page["instemming"]["noot"]])])
    title = "Wat er in het plan is gewijzigd" if page["instemming"] else ""
    yield from _list([item["tekst"] for item in page["zinnen"]], paint.place(title) if title else "")
    yield from _list(page["dekking"], paint.place("Wat dit doet met het aanbod in de regio"))
    for key, title in (("meldingen", "Nieuwe meldingen"), ("opgelost", "Opgelost")):
        said = [f"{item['plaats']} {item['soort']} {item['code']} {item['tekst']}" for item in page[key]]
        yield from _list(said, paint.place(title))
    for group in page["groepen"]:
        yield "", ""
        yield paint.place(harmless(f"{group['titel']} ({group['wat']})")), ""
        for part in group["onderdelen"]:
            if part["titel"]:
                yield f"  {harmless(part['titel'])} ({part['wat']})", "  "
            for detail in part["details"]:
                yield from ((line, _BELOW) for line in _detail(detail, paint).split("\n"))


def _list(said: list[str], title: str = "") -> Iterator[tuple[str, str]]:
    if said and title:
        yield "", ""
        yield title, ""
    yield from ((f"- {harmless(sentence)}", "  ") for sentence in said)


def _detail(detail: JSON, paint: Paint) -> str:
    label = harmless(detail["label"])
    note = f" ({detail['noot']})" if detail["noot"] else ""
    short = [paint.gone(harmless(text)) for text in detail["oud"]]
    short += [paint.come(harmless(text)) for text in detail["nieuw"]]
    long = "".join(_piece(piece, paint) for piece in detail["stukken"])
    return f"    {label}{note}: {' '.join([*short, *([long.strip()] if long else [])])}"


def _piece(piece: JSON, paint: Paint) -> str:
    text = harmless(piece["tekst"])
    match piece["teken"]:
        case "weg":
            text = paint.gone(text)
        case "erbij":
            text = paint.come(text)
    return _BLANKS[piece["ruimte"]] + text
