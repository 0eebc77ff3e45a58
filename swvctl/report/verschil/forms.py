"""The forms in which a comparison is read: terminal, Markdown, HTML and JSON."""

import json
from collections.abc import Iterator

from swvctl import __version__
from swvctl.assets import Assets
from swvctl.limits import MAX_COMMENT_CHARACTERS
from swvctl.model.workspace import Workspace
from swvctl.render.page import Site, frame
from swvctl.render.pdf import require
from swvctl.render.pdf.press import Press
from swvctl.render.template import Templates
from swvctl.report.colour import Paint
from swvctl.report.line import harmless
from swvctl.schemas import JSON

_TEMPLATE = "verschil/verschil"
_BLANKS = {"": "", "spatie": " ", "regel": "\n      ", "alinea": "\n\n      "}


def as_json(view: JSON) -> str:
    return json.dumps(view, ensure_ascii=True, indent=1) + "\n"


def as_html(page: JSON, workspace: Workspace, assets: Assets) -> str:
    """A page that holds everything itself, with all details."""
    return Templates(assets).fill(_TEMPLATE, ".html", _framed(page, workspace)).decode()


def as_pdf(page: JSON, workspace: Workspace, assets: Assets) -> bytes:
    """The same on paper; without the extra that is refused with what to install."""
    require()
    press = Press(assets)
    try:
        return press.printed(_TEMPLATE, _framed(page, workspace)).pdf
    finally:
        press.close()


def _framed(page: JSON, workspace: Workspace) -> JSON:
    site = Site.alone(workspace, f"swvctl {__version__}")
    return {**page, "pagina": frame(site, "verschil", page["titel"])}


def as_markdown(page: JSON, assets: Assets, most: int = MAX_COMMENT_CHARACTERS) -> str:
    """For a comment: as much of the details as a code host takes, and how many are left.

    Counted in bytes, so that it fits whichever way a host counts, and no one cuts through a folded part.
    """
    templates = Templates(assets)
    text = _filled(templates, page, len(page["groepen"]))
    if _size(text) <= most:
        return text
    low, high = 0, len(page["groepen"])
    while high - low > 1:
        middle = (low + high) // 2
        low, high = (middle, high) if _size(_filled(templates, page, middle)) <= most else (low, middle)
    text = _filled(templates, page, low)
    return text if _size(text) <= most else _cut(text, most)


def _size(text: str) -> int:
    return len(text.encode("utf-8", "replace"))


def _cut(text: str, most: int) -> str:
    """The lines that fit; there are no folded parts among them."""
    start = text.encode("utf-8", "replace")[: most - len("\n…\n".encode())].decode("utf-8", "ignore")
    return f"{start.rpartition(chr(10))[0]}\n…\n"


def _filled(templates: Templates, page: JSON, kept: int) -> str:
    groups = page["groepen"]
    view = {**page, "groepen": groups[:kept], "nog": len(groups) - kept}
    return templates.fill(_TEMPLATE, ".md", view).decode()


def as_text(page: JSON, *, colour: bool) -> Iterator[str]:
    """For a terminal: what went between [- and -], what came between {+ and +}."""
    paint = Paint(colour)
    if page["niets"]:
        yield "Er verandert niets aan de inhoud.\n"
        return
    if page["instemming"]:
        yield from _list(page["instemming"]["zinnen"])
    yield from _list(page["zinnen"], "Wat er in het plan is gewijzigd" if page["instemming"] else "")
    yield from _list(page["dekking"], "Wat dit doet met het aanbod in de regio")
    for key, title in (("meldingen", "Nieuwe meldingen"), ("opgelost", "Opgelost")):
        said = [f"{item['plaats']} {item['soort']} {item['code']} {item['tekst']}" for item in page[key]]
        yield from _list(said, title)
    for group in page["groepen"]:
        yield "\n" + paint.place(harmless(f"{group['titel']} ({group['wat']})")) + "\n"
        for part in group["onderdelen"]:
            if part["titel"]:
                yield f"  {harmless(part['titel'])} ({part['wat']})\n"
            yield from (_line(detail, paint) for detail in part["details"])


def _list(said: list[str], title: str = "") -> Iterator[str]:
    if said and title:
        yield f"\n{title}\n"
    yield from (f"- {harmless(sentence)}\n" for sentence in said)


def _line(detail: JSON, paint: Paint) -> str:
    label = harmless(detail["label"])
    note = f" ({detail['noot']})" if detail["noot"] else ""
    short = [paint.gone(harmless(text)) for text in detail["oud"]]
    short += [paint.come(harmless(text)) for text in detail["nieuw"]]
    long = "".join(_piece(piece, paint) for piece in detail["stukken"])
    return f"    {label}{note}: {' '.join([*short, *([long.strip()] if long else [])])}\n"


def _piece(piece: JSON, paint: Paint) -> str:
    text = harmless(piece["tekst"])
    match piece["teken"]:
        case "weg":
            text = paint.gone(text)
        case "erbij":
            text = paint.come(text)
    return _BLANKS[piece["ruimte"]] + text
