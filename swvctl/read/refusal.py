"""YAML that is well written but not wanted here: everything besides plain keys, texts and lists."""

from typing import TYPE_CHECKING

from yaml.events import (
    AliasEvent,
    DocumentStartEvent,
    Event,
    NodeEvent,
    ScalarEvent,
    SequenceStartEvent,
)

from swvctl.findings import Span
from swvctl.limits import MAX_DEPTH, MAX_PARTS
from swvctl.read.characters import FORBIDDEN, describe
from swvctl.read.fault import Fault, on_line, whole
from swvctl.read.replay import event_span, events
from swvctl.tekst.escape import shown
from swvctl.tekst.nederlands import join_some

if TYPE_CHECKING:
    from swvctl.read.positions import Positions

_FEW_KEYS = 2
_FIELDS = 'Een bestand bestaat uit velden, zoals: naam: "De Brug".'


class Refused(Exception):  # noqa: N818 - not an error of the program: it carries what the reader will say
    """Stops the replay of one file."""

    def __init__(self, fault: Fault) -> None:
        super().__init__(fault.message)
        self.fault = fault


def empty() -> Fault:
    return whole("YML001", "Dit bestand is leeg.", "Vul de velden in, of haal het bestand weg.")


def root(event: Event | None) -> Fault:
    """Say what a file is that is not a list of fields."""
    match event:
        case NodeEvent() if fault := _decoration(event):
            return fault
        case ScalarEvent(value="", style=""):
            return empty()
        case SequenceStartEvent():
            message = "Dit bestand is een lijst, maar er horen velden te staan."
            return Fault("YML002", _start(event), message, "Zet de lijst onder het veld lijst, zoals: lijst:")
        case _:
            message = "In dit bestand staat alleen tekst, maar er horen velden te staan."
            return Fault("YML002", _start(event), message, _FIELDS)


def inspect(event: Event | None, depth: int, *, as_key: bool = False) -> None:
    """Refuse a mapping or list that is a key, is decorated or lies too deep; and whatever is neither."""
    if isinstance(event, NodeEvent) and (fault := _decoration(event)):
        raise Refused(fault)
    inspect_plain(event, depth, as_key=as_key)


def inspect_plain(event: Event | None, depth: int, *, as_key: bool = False) -> None:
    """The same where the file has no sign that decorates anything."""
    if as_key:
        message = "Hier staat een lijst of een groep velden op de plaats van een veldnaam."
        raise Refused(Fault("YML009", _start(event), message, _quote_hint("{ [ of ?")))
    if depth + 1 >= MAX_DEPTH:
        message = f"Deze regel ligt te diep: er zitten meer dan {MAX_DEPTH} lagen in elkaar."
        raise Refused(Fault("YML012", _start(event), message, "Maak de opbouw eenvoudiger."))


def decorated(event: ScalarEvent) -> Fault:
    return _decoration(event) or whole("YML007", "Dit bestand is niet te lezen.")


def directive(event: DocumentStartEvent) -> Fault:
    message = "Een regel die met % begint, wordt hier niet gebruikt."
    return Fault("YML011", on_line(_start(event).line), message, "Haal de regel weg.")


def second_document(event: Event) -> Fault:
    message = "Hier begint een tweede deel (---), maar een bestand bestaat uit één deel."
    hint = "Zet het tweede deel in een eigen bestand, of haal --- weg."
    return Fault("YML003", _start(event), message, hint)


def too_many_parts() -> Fault:
    message = f"Dit bestand heeft te veel onderdelen: meer dan {MAX_PARTS:,}.".replace(",", ".")
    return whole("YML013", message, "Verdeel de inhoud over meer bestanden.")


def odd_key(event: ScalarEvent) -> Fault:
    """Refuse a key that says nothing, or that copies fields from elsewhere."""
    span = event_span(event)
    if event.value == "<<":
        return Fault("YML010", span, "Velden overnemen met << kan hier niet.", "Schrijf de velden uit.")
    if not event.value:
        message = "Voor deze dubbele punt staat geen veldnaam."
        return Fault("YML009", span, message, "Zet de veldnaam voor de dubbele punt, of haal de regel weg.")
    if event.value[0] == "-" and event.value.strip("-"):
        hint = f"Schrijf: - {shown(event.value[1:])}: …"
        return Fault("YML007", on_line(*span[:2]), "Na het streepje ontbreekt een spatie.", hint)
    message = f'"{event.value}" kan geen veldnaam zijn.'
    return Fault("YML009", span, message, f'Bedoelt u het woord zelf? Schrijf dan "{event.value}": …')


def repeated(where: "Positions") -> list[Fault]:
    """Name both lines of each key that stands twice in one place; of a forgotten dash only the first."""
    faults: list[Fault] = []
    if whole_item := _item_again(where):
        return [whole_item]
    ends = {first.line: again.line for _, first, again in where.repeated if _after_dash(where, first)}
    for key, first, again in where.repeated:
        if any(start < first.line < end < again.line for start, end in ends.items()):
            continue
        hint = "Haal een van de twee weg, of voeg ze samen."
        if _after_dash(where, first):
            dash = f"Begint hier een nieuw onderdeel? Zet er dan een streepje voor: - {shown(key)}: …"
            hint = f"{dash} Haal anders een van de twee weg."
        message = f'Het veld "{shown(key)}" staat er twee keer: {_two_lines(first, again)}.'
        faults.append(Fault("YML008", again, message, hint))
    return faults


def _item_again(where: "Positions") -> Fault | None:
    """The keys of one item that all come again below it: before the first of those a dash was forgotten."""
    found = [*where.repeated]
    if len(found) < _FEW_KEYS:
        return None
    _, start, begin = found[0]
    same = all(
        (first.column, again.column) == (start.column, start.column) and first.line < begin.line <= again.line
        for _, first, again in found
    )
    above = next((line for line in reversed(where.lines[: start.line - 1]) if line.strip()), "")
    if not same or _after_dash(where, start) or above[: start.column - 1].strip() != "-":
        return None
    keys = join_some(f'"{shown(key)}"' for key, *_ in found)
    message = f"De velden {keys} staan er twee keer: vanaf regel {start.line} en vanaf regel {begin.line}."
    head, colon, _ = above[start.column - 1 :].partition(":")
    first = shown(head if colon else found[0][0])
    dash = f"Begint hier een nieuw onderdeel? Zet er dan een regel boven met een streepje: - {first}: …"
    return Fault("YML008", begin, message, f"{dash} Haal anders een van de twee weg.")


def _after_dash(where: "Positions", key: Span) -> bool:
    """Whether the key is the first of an item in a list."""
    return where.lines[key.line - 1][: key.column - 1].strip() == "-"


def _two_lines(first: Span, again: Span) -> str:
    if first.line == again.line:
        return f"allebei op regel {again.line}"
    return f"op regel {first.line} en op regel {again.line}"


def escaped(content: bytes, text: str) -> Fault | None:
    """Find a forbidden character that was written as a code between double quotes."""
    if "\\" not in text:
        return None
    for event in events(content):
        if isinstance(event, ScalarEvent) and event.style == '"' and (found := FORBIDDEN.search(event.value)):
            message = f"In deze tekst staat een code voor een teken dat hier niet mag: {describe(found[0])}."
            hint = "Haal de code weg. Bedoelt u een gewone \\? Schrijf dan \\\\."
            return Fault("YML005", event_span(event), message, hint)
    return None


def _decoration(event: NodeEvent) -> Fault | None:
    if isinstance(event, AliasEvent) or event.anchor is not None:
        sign = "*" if isinstance(event, AliasEvent) else "&"
        message = f"Een verwijzing binnen het bestand met {sign} kan hier niet."
        return Fault("YML010", _start(event), message, _quote_hint(sign))
    if getattr(event, "tag", None) is not None:
        message = "Een label met ! kan hier niet."
        return Fault("YML011", _start(event), message, _quote_hint("!"))
    return None


def _quote_hint(sign: str) -> str:
    return f"Begint uw tekst met {sign}? Zet de tekst dan tussen aanhalingstekens."


def _start(event: Event | None) -> Span:
    mark = event.start_mark if event else None
    return on_line(mark.line + 1, mark.column + 1, 1) if mark else on_line(1)
