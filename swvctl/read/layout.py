"""Faults in how lines stand: tabs or hard blanks as indent, wrong indent, a missing colon or dash."""

import re
from collections.abc import Iterator

from yaml.events import ScalarEvent

from swvctl.read.characters import LINE_END
from swvctl.read.fault import Fault, on_line
from swvctl.read.replay import event_span, events
from swvctl.read.scene import Scene, field_of, indent_of, point_at
from swvctl.tekst.escape import shown

_HARD_BLANKS = (
    "\xa0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000"
)
_HARD_INDENT = re.compile(rf"^[ ]*(?=[{_HARD_BLANKS}])", re.MULTILINE)
_HARD_LINE = re.compile(rf"[ \t]*[{_HARD_BLANKS}]")
_HARD_COLON = re.compile(rf":[{_HARD_BLANKS}]")
_TIGHT_COLON = re.compile(r"""^(?P<before>\s*(?:- +)*[^\s:"'/]+):(?P<after>[^\s/:].*)$""")
_TAB_INDENT = re.compile(r"[ ]*\t")
_BLOCK_START = re.compile(r":[ ]+[|>][+-]?\d?[+-]?[ ]*(?:#.*)?$")
_LIKE_FIELD = "Een regel ziet er zo uit: veld: tekst."
_TEXT_BELOW = "Hoort de regel bij de tekst erboven? Zet er dan twee spaties voor."


def layout_faults(scene: Scene) -> Iterator[Fault]:
    """Yield the explanations that fit, the best one first."""
    match scene.problem:
        case "could not find expected ':'":
            yield _no_colon(scene, scene.since[0])
        case "mapping values are not allowed in this context":
            yield from _wrong_place(scene)
        case "did not find expected key" | "did not find expected '-' indicator":
            yield from _wrong_indent(scene)
        case "block sequence entries are not allowed in this context":
            yield _wrong_dash(scene)
        case "did not find expected <document start>":
            yield _after_end(scene)
        case "did not find expected ',' or ']'" | "did not find expected ',' or '}'":
            yield _open_bracket(scene)


def blank_faults(scene: Scene) -> Iterator[Fault]:
    """Yield tabs and hard blanks where plain blanks belong, on the lines the parser names."""
    for number in dict.fromkeys((scene.at[0], scene.since[0])):
        line = scene.text(number)
        if _TAB_INDENT.match(line) and line.strip():
            message = "Deze regel springt in met een tab."
            yield Fault(
                "YML006",
                on_line(number, line.index("\t") + 1, 1),
                message,
                "Gebruik spaties in plaats van tabs.",
            )
        if found := _HARD_LINE.match(line):
            yield _hard_blank(number, found.end())
    for number in (scene.since[0], scene.above(scene.at[0])):
        if found := _HARD_COLON.search(scene.text(number)):
            message = "Na de dubbele punt staat een vaste spatie in plaats van een gewone."
            span = on_line(number, found.start() + 2, 1)
            yield Fault("YML006", span, message, "Haal die spatie weg en typ een gewone.")


def hard_indent(content: bytes, text: str) -> Fault | None:
    """Find a hard blank that was meant as indent; for YAML it is part of the word, so nothing else tells."""
    if text.isascii() or not any(blank in text for blank in _HARD_BLANKS) or not _HARD_INDENT.search(text):
        return None
    lines = LINE_END.split(text)
    for event in events(content):
        if isinstance(event, ScalarEvent) and not event.style and _HARD_LINE.match(event.value):
            span = event_span(event)
            if not lines[span.line - 1][: span.column - 1].strip(" -"):
                return _hard_blank(span.line, span.column)
    return None


def _hard_blank(line: int, column: int) -> Fault:
    message = "Deze regel springt in met een vaste spatie in plaats van een gewone."
    return Fault(
        "YML006", on_line(line, column, 1), message, "Haal de ruimte vooraan weg en typ gewone spaties."
    )


def _no_colon(scene: Scene, number: int) -> Fault:
    line = scene.text(number)
    span = scene.whole_line(number)
    if "：" in line:
        return Fault(
            "YML007", span, "Op deze regel staat een brede dubbele punt (：).", "Typ een gewone dubbele punt."
        )
    if found := _TIGHT_COLON.match(line):
        hint = f"Schrijf: {shown(found['before'].strip())}: {shown(found['after'].strip())}"
        return Fault("YML007", span, "Na de dubbele punt ontbreekt een spatie.", hint)
    if _BLOCK_START.search(scene.text(scene.above(number))):
        return Fault(
            "YML007",
            span,
            "De tekst onder | springt niet in.",
            "Zet twee spaties voor elke regel van de tekst.",
        )
    return Fault("YML007", span, "Op deze regel ontbreekt een dubbele punt.", f"{_LIKE_FIELD} {_TEXT_BELOW}")


def _wrong_place(scene: Scene) -> Iterator[Fault]:
    """A field where none can stand: below a text, or after a line that misses its colon."""
    number, above = scene.at[0], scene.above(scene.at[0])
    upper, lower = scene.text(above), scene.line
    if not above:
        return
    if indent_of(lower) > indent_of(upper):
        message = "Deze regel springt in onder een veld dat al een tekst heeft."
        hint = "Haal de spaties vooraan weg. Hoort de regel bij de tekst? Zet de hele tekst dan onder een |."
        yield Fault("YML007", scene.whole_line(number), message, hint)
    elif field_of(upper) is None:
        yield _no_colon(scene, above)


def _wrong_indent(scene: Scene) -> Iterator[Fault]:
    line = scene.line
    if scene.at[1] > indent_of(line) + 1:
        return
    span = scene.whole_line(scene.at[0])
    if scene.problem.endswith("indicator"):
        message = "Deze regel staat in een lijst, maar begint niet met een streepje."
        yield Fault(
            "YML007", span, message, "Zet er een streepje voor, of laat de regel inspringen zoals zijn buren."
        )
    elif line.lstrip().startswith(":"):
        hint = "Zet de veldnaam voor de dubbele punt, of haal de regel weg."
        yield Fault("YML009", span, "Voor deze dubbele punt staat geen veldnaam.", hint)
    elif line.lstrip().startswith("- "):
        message = "Hier begint een lijst zonder veldnaam."
        yield Fault("YML007", span, message, "Zet de veldnaam met een dubbele punt op de regel erboven.")
    else:
        message = "Deze regel springt anders in dan de regels waar hij bij hoort."
        yield Fault("YML007", span, message, "Geef velden die bij elkaar horen evenveel spaties vooraan.")


def _wrong_dash(scene: Scene) -> Fault:
    field = field_of(scene.line)
    if field and field.rest.startswith("-"):
        message = "Een lijst begint op een nieuwe regel."
        hint = f"Zet het streepje op de regel onder {shown(field.key)}:, met twee spaties ervoor."
        return Fault("YML007", point_at(scene), message, hint)
    message = "Dit streepje staat op een plaats waar geen lijst kan staan."
    return Fault("YML007", point_at(scene), message, "Zet de streepjes van een lijst recht onder elkaar.")


def _after_end(scene: Scene) -> Fault:
    if "..." in (line.rstrip() for line in scene.lines[: scene.at[0] - 1]):
        message = "Na de regel met ... staat nog tekst."
        return Fault("YML003", scene.whole_line(scene.at[0]), message, "Haal ... weg.")
    message = "Deze regel begint verder naar links dan de eerste regel van het bestand."
    return Fault(
        "YML007", scene.whole_line(scene.at[0]), message, "Laat alle velden helemaal vooraan beginnen."
    )


def _open_bracket(scene: Scene) -> Fault:
    close = scene.problem[-2]
    opening = {"]": "[", "}": "{"}[close]
    span = on_line(*scene.since, 1)
    if scene.since[0] != scene.at[0]:
        return Fault(
            "YML007", span, f"Het haakje {opening} wordt niet gesloten.", f"Zet {close} aan het einde."
        )
    message = f"Tussen {opening} en {close} klopt iets niet."
    hint = "Zet een komma tussen de onderdelen, en aanhalingstekens om tekst met leestekens."
    return Fault("YML007", point_at(scene), message, hint)
