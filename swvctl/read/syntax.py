"""Faults in the writing of YAML, told in the words of the file instead of those of the parser."""

from collections import deque
from collections.abc import Iterator

from yaml.error import YAMLError
from yaml.events import Event

from swvctl.patroon import patroon
from swvctl.read.barless import barless_faults
from swvctl.read.blanks import blank_faults, hard_dash
from swvctl.read.characters import LINE_END
from swvctl.read.dashes import dash_faults
from swvctl.read.fault import Fault, on_line, whole
from swvctl.read.indents import indent_faults
from swvctl.read.layout import layout_faults
from swvctl.read.quoting import advise, quoting_faults
from swvctl.read.replay import event_span, events
from swvctl.read.scene import Scene, point_at, scene_of
from swvctl.tekst.escape import shown

_SENTENCES = {
    "found an indentation indicator equal to 0": ("Na | of > kan geen 0 staan.", "Haal de 0 weg."),
    "did not find expected comment or line break": (
        "Na | of > kan op dezelfde regel geen tekst staan.",
        "Begin de tekst op de volgende regel, met twee spaties ervoor.",
    ),
    "mapping keys are not allowed in this context": ("Een tekst kan niet met ? beginnen.", ""),
    "did not find expected node content": ("Hier hoort een tekst te staan.", ""),
    "found character that cannot start any token": ("Een tekst kan niet met dit teken beginnen.", ""),
}
_CODED_LABEL = patroon(r"!\S*%")
_UNKNOWN = "Op deze regel klopt de schrijfwijze niet."
_CHECK = "Kijk of elke regel de vorm veld: tekst heeft en of de regels gelijk inspringen."
_CONTEXTS = {
    "while scanning an anchor": "YML010",
    "while scanning an alias": "YML010",
    "while scanning a tag": "YML011",
    "while parsing a tag": "YML011",
    "while scanning a directive": "YML011",
    "while scanning a %TAG directive": "YML011",
    "while scanning a %YAML directive": "YML011",
}


def explain_syntax(content: bytes, text: str, error: YAMLError | UnicodeDecodeError) -> Fault:
    """Give the one explanation that fits best."""
    lines = LINE_END.split(text)
    if isinstance(error, UnicodeDecodeError):
        return _label(lines)
    scene = scene_of(lines, error, _last_seen(content))
    return next(_explanations(scene))


def _last_seen(content: bytes) -> Event | None:
    """Give the last event that stands in the text; ends of indented parts stand nowhere."""
    return next(iter(deque((event for event in events(content) if _is_visible(event)), maxlen=1)), None)


def _is_visible(event: Event) -> bool:
    return event_span(event)[:2] != event_span(event)[2:]


def _explanations(scene: Scene) -> Iterator[Fault]:
    """Yield what fits, from the most to the least particular; the last one always fits."""
    yield from _reserved(scene)
    yield from hard_dash(scene)
    yield from barless_faults(scene)
    yield from dash_faults(scene)
    yield from indent_faults(scene)
    yield from blank_faults(scene)
    yield from quoting_faults(scene)
    yield from layout_faults(scene)
    message, hint = _SENTENCES.get(scene.problem, (_UNKNOWN, _CHECK))
    yield Fault("YML007", point_at(scene), message, hint or advise(scene.line))


def _reserved(scene: Scene) -> Iterator[Fault]:
    """Name signs that belong to parts of YAML that are not used here."""
    if scene.line.startswith("%") or scene.text(scene.since[0]).startswith("%"):
        number = scene.at[0] if scene.line.startswith("%") else scene.since[0]
        message = "Een regel die met % begint, wordt hier niet gebruikt."
        yield Fault("YML011", scene.whole_line(number), message, "Haal de regel weg.")
    elif code := _CONTEXTS.get(scene.context):
        line, column = scene.since
        text = scene.text(line)
        sign = text[column - 1 : column]
        span = on_line(line, column, 1)
        if text.lstrip().startswith("* "):
            hint = f"Typ een streepje: - {shown(text.strip()[2:].strip())}"
            yield Fault(code, span, "Deze regel begint met een sterretje (*).", hint)
        yield Fault(code, span, f"Een tekst kan niet met {sign} beginnen.", advise(text))
    elif scene.problem == "found undefined tag handle":
        yield Fault("YML011", point_at(scene), "Een label met ! kan hier niet.", advise(scene.line))


def _label(lines: list[str]) -> Fault:
    """Point at the label whose letters make no text; the parser does not say where it was."""
    for number, line in enumerate(lines, start=1):
        if found := _CODED_LABEL.search(line):
            return Fault(
                "YML011",
                on_line(number, found.start() + 1, 1),
                "Een label met ! kan hier niet.",
                advise(line),
            )
    return whole("YML011", "Een label met ! kan hier niet.", "Haal het label weg.")
