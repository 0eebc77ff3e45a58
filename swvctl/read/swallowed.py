"""Lines that YAML reads as more text of the line above: an item that stands too far, a mark that does not close."""

from yaml.events import ScalarEvent

from swvctl.findings import Span
from swvctl.patroon import patroon
from swvctl.read.characters import LINE_END
from swvctl.read.fault import Fault, on_line
from swvctl.read.replay import event_span, events
from swvctl.read.scene import indent_of
from swvctl.tekst.escape import shown
from swvctl.tekst.nederlands import in_words

_STEP = 2
_NAME = patroon(r"[ ]*[^\s.!?:;]+(?:[ ][^\s.!?:;]+){0,2}")  # too short for a sentence
_FIELD = patroon(r"[ ]*[a-z][a-z_]*:(?: |$)")
_OPENS = patroon(r""":[ ]+(?:"[^"\n]*|'[^'\n]*)\n""")
_DEEPER_ITEM = patroon(r"\n([ ]*)- [^\n]*\n\1[ ]+- ")
_BESIDE = patroon(r"\n([ ]*)(?:-[ ]+)?[a-z_]+:[ ]+[^\s|>'\"\[{#&*!][^\n]*\n\1[ ]+- ")
_TIGHT_ITEMS = patroon(r"""\n[ ]+-[^\s\d-][^\n]*\n[ ]+-[^\s\d-]""")
_TIGHT_DASH = patroon(r"[ ]*-[^\s\d-]")
_BARE_FIRST = patroon(r":[ ]*(?:#[^\n]*)?\n[ ]+[^\s#-][^\n]*\n[ ]*- ")


def swallowed_item(content: bytes, text: str) -> Fault | None:
    """Find an item that became part of the one above it."""
    if not (_DEEPER_ITEM.search(text) or _BARE_FIRST.search(text) or _BESIDE.search(f"\n{text}")):
        return None
    lines = LINE_END.split(text)
    for event in events(content):
        if isinstance(event, ScalarEvent) and event.value and not event.style:
            span = event_span(event)
            above = indent_of(lines[span.line - 1])
            before = lines[span.line - 1][: span.column - 1]
            if (
                span.end_line > span.line
                and before.endswith(": ")
                and lines[span.line].lstrip().startswith("- ")
            ):
                return beside(before.strip(" -:"), event.value.partition(" - ")[0], on_line(*span[:2]))
            if span.end_line > span.line and not before.strip(" -"):
                for number, line in enumerate(lines[span.line : span.end_line], start=span.line + 1):
                    if line.lstrip().startswith("- "):
                        if span.column - 1 == above:
                            return _bare(lines[span.line - 1], span.line, line)
                        return _told(span.line, above, number, indent_of(line))
    return None


def tight_items(content: bytes, text: str) -> Fault | None:
    """Find a list of which no dash has a blank behind it, so that its items became one text."""
    if not _TIGHT_ITEMS.search(text):
        return None
    lines = LINE_END.split(text)
    for event in events(content):
        if not isinstance(event, ScalarEvent) or event.style or not event.value.startswith("-"):
            continue
        span = event_span(event)
        row = lines[span.line - 1 : span.end_line]
        alone = not lines[span.line - 1][: span.column - 1].strip()
        if alone and len(row) > 1 and all(_TIGHT_DASH.match(line) for line in row):
            message = f"Na het streepje ontbreekt een spatie, in {in_words(len(row))} regels."
            where = on_line(span.line, span.column, 1)
            return Fault("YML007", where, message, f"Schrijf: - {shown(row[0].strip()[1:])}")
    return None


def swallowed_fields(content: bytes, text: str) -> Fault | None:
    """Find a quotation mark that closes further on, so that whole fields became text."""
    if not ('"' in text or "'" in text) or not _OPENS.search(text):
        return None
    lines = LINE_END.split(text)
    for event in events(content):
        if isinstance(event, ScalarEvent) and event.style in {"'", '"'}:
            span = event_span(event)
            inside = lines[span.line : span.end_line]
            if any(
                _FIELD.match(line) and indent_of(line) <= indent_of(lines[span.line - 1]) for line in inside
            ):
                opening = lines[span.line - 1]
                message = f"Het aanhalingsteken {event.style} op deze regel wordt niet gesloten."
                hint = f"Zet {event.style} aan het einde van de tekst: {shown(opening.strip())}{event.style}"
                return Fault("YML007", on_line(span.line, span.column, 1), message, hint)
    return None


def beside(key: str, value: str, span: Span) -> Fault:
    """Of a list below a field that has a value already."""
    message = f'Onder "{shown(key)}" staat een lijst, maar erachter staat ook "{shown(value)}".'
    hint = "Haal dat weg, of maak er een regel van de lijst van."
    return Fault("YML007", span, message, hint)


def is_name(line: str) -> bool:
    """Whether a line is too short for a sentence; nothing counts as one too."""
    return not line.strip() or _NAME.fullmatch(line.rstrip()) is not None


def _bare(line: str, number: int, below: str) -> Fault:
    """Of a first line without a mark: it may be an item, or a text that was meant to have lines."""
    span = on_line(number, indent_of(line) + 1, len(line.strip()))
    if _NAME.fullmatch(line) and _NAME.fullmatch(below.replace("- ", "", 1)):
        said = shown(line.strip())
        return Fault("YML007", span, f'Voor "{said}" ontbreekt een streepje.', f"Schrijf: - {said}")
    message = "Deze regel en de streepjes eronder zijn gelezen als één tekst."
    hint = (
        "Is het een tekst? Zet dan | achter de dubbele punt erboven. "
        f"Is het een lijst? Begin dan ook deze regel met een streepje: - {shown(line.strip())}"
    )
    return Fault("YML007", span, message, hint)


def _told(number: int, above: int, next_number: int, indent: int) -> Fault:
    """Blame the one of both that stands at an odd number of blanks; by default the lower one."""
    count = indent - above
    blanks = "één spatie" if count == 1 else f"{in_words(count)} spaties"
    if above % _STEP and not indent % _STEP:
        message = f"Deze regel heeft {blanks} te weinig."
        return Fault("YML007", on_line(number, above + 1, 1), message, f"Zet er {blanks} voor.")
    message = f"Deze regel heeft {blanks} te veel."
    return Fault("YML007", on_line(next_number, indent + 1, 1), message, f"Haal vooraan {blanks} weg.")
