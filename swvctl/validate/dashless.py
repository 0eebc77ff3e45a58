"""A list of which no line has its dash, or the blank behind it: YAML reads the lines as one text."""

from collections.abc import Collection

from swvctl.findings import Route
from swvctl.patroon import patroon
from swvctl.read.document import Document
from swvctl.read.swallowed import is_name
from swvctl.tekst.escape import shown
from swvctl.validate.refusal import Refusal

# Nearly no file has such lines, and looking up where a value stands takes time.
_BARE_LINES = patroon(rb":[ ]*(?:#[^\n]*)?\r?\n([ ]+)[^\s#-][^:\n]*\n\1[^\s#:-]")
_TIGHT_LINE = patroon(rb""":[ ]*(?:#[^\n]*)?\r?\n[ ]*-[A-Za-z"'\[{\xc3]""")
_TIGHT = patroon(r"-(?=\S)")


def tight_item(document: Document, single: Collection[Route]) -> Refusal | None:
    """Find the first item of a list of which the dash stands against its text, where no item has it otherwise."""
    if not single or not _TIGHT_LINE.search(document.source.read(document.path)):
        return None
    for route in single:
        said = document.excerpt(document.span(route).line).strip()
        if _TIGHT.match(said):
            hint = f"Schrijf: - {shown(said[1:])}"
            return Refusal("YML007", route, "Na het streepje ontbreekt een spatie.", hint)
    return None


def dashless_list(document: Document, single: Collection[Route]) -> Refusal | None:
    """Find the first text of more lines, each of them too short for a sentence, where a list is asked for."""
    if not single or not _BARE_LINES.search(document.source.read(document.path)):
        return None
    for route in single:
        span = document.span(route)
        lines = [document.excerpt(number) for number in range(span.line, span.end_line + 1)]
        if len(lines) > 1 and not lines[0][: span.column - 1].strip() and all(map(is_name, lines)):
            said = shown(lines[0].strip())
            message = f'Voor "{said}" ontbreekt een streepje, en voor de regels eronder ook.'
            return Refusal(
                "SCH003", route, message, f"Begin elke regel van de lijst met een streepje: - {said}"
            )
    return None
