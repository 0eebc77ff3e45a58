"""Tabs and hard blanks where plain blanks belong."""

import re
from collections.abc import Iterator

from yaml.events import ScalarEvent

from swvctl.patroon import patroon
from swvctl.read.characters import LINE_END
from swvctl.read.fault import Fault, on_line
from swvctl.read.replay import event_span, events
from swvctl.read.scene import Scene, indent_of

_HARD_BLANKS = (
    "\xa0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000"
)
_HARD_START = patroon(rf"^[ ]*-?(?=[{_HARD_BLANKS}])", re.MULTILINE)
_HARD_LINE = patroon(rf"[ \t]*[{_HARD_BLANKS}]")
_HARD_COLON = patroon(rf":[{_HARD_BLANKS}]")
_HARD_DASH = patroon(rf"[ ]*-[{_HARD_BLANKS}]")
_TAB_INDENT = patroon(r"[ ]*\t")


def blank_faults(scene: Scene) -> Iterator[Fault]:
    """Yield tabs and hard blanks on the lines the parser names."""
    for number in dict.fromkeys((scene.at[0], scene.since[0])):
        yield from indent_signs(number, scene.text(number))
    for number in (scene.since[0], scene.above(scene.at[0])):
        if fault := hard_colon(number, scene.text(number)):
            yield fault


def hard_dash(scene: Scene) -> Iterator[Fault]:
    """Yield a hard blank after the dash of an item, which makes the dash a letter of the word."""
    number = scene.at[0]
    group = [number]
    while (number := scene.above(number)) and indent_of(scene.text(number)) == indent_of(scene.line):
        group.append(number)
    for line in reversed(group):
        if found := _HARD_DASH.match(scene.text(line)):
            yield _after_dash(line, found.end())


def _after_dash(line: int, column: int) -> Fault:
    message = "Na het streepje staat een vaste spatie in plaats van een gewone."
    return Fault("YML006", on_line(line, column, 1), message, "Haal die spatie weg en typ een gewone.")


def hard_colon(number: int, line: str) -> Fault | None:
    """Find a hard blank after a colon, which makes the colon a letter of the word."""
    found = _HARD_COLON.search(line)
    if not found:
        return None
    message = "Na de dubbele punt staat een vaste spatie in plaats van een gewone."
    span = on_line(number, found.start() + 2, 1)
    return Fault("YML006", span, message, "Haal die spatie weg en typ een gewone.")


def indent_signs(number: int, line: str) -> Iterator[Fault]:
    """Yield what stands before a line besides plain blanks."""
    if _TAB_INDENT.match(line) and line.strip():
        message = "Deze regel springt in met een tab."
        span = on_line(number, line.index("\t") + 1, 1)
        yield Fault("YML006", span, message, "Gebruik spaties in plaats van tabs.")
    if found := _HARD_LINE.match(line):
        yield _hard_blank(number, found.end())


def hard_indent(content: bytes, text: str) -> Fault | None:
    """Find a hard blank that was meant as indent; for YAML it is part of the word, so nothing else tells."""
    if text.isascii() or not any(blank in text for blank in _HARD_BLANKS) or not _HARD_START.search(text):
        return None
    lines = LINE_END.split(text)
    for event in events(content):
        if not isinstance(event, ScalarEvent) or event.style:
            continue
        if _HARD_DASH.match(event.value):
            span = event_span(event)
            return _after_dash(span.line, span.column + 1)
        if _HARD_LINE.match(event.value):
            span = event_span(event)
            if not lines[span.line - 1][: span.column - 1].strip(" -"):
                return _hard_blank(span.line, span.column)
    return None


def _hard_blank(line: int, column: int) -> Fault:
    message = "Deze regel springt in met een vaste spatie in plaats van een gewone."
    hint = "Haal de ruimte vooraan weg en typ gewone spaties."
    return Fault("YML006", on_line(line, column, 1), message, hint)
