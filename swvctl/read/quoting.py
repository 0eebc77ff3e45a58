"""Faults that quotation marks cause or cure: the commonest ones, so each gives the corrected line."""

import re
from collections.abc import Iterator

from yaml.events import CollectionEndEvent

from swvctl.patroon import patroon
from swvctl.read.fault import Fault, on_line
from swvctl.read.outline import BLOCK_SIGN
from swvctl.read.pasted import curly_fault, straightened
from swvctl.read.scene import QUOTED_ERRORS, Field, Scene, field_of, indent_of, point_at, quoted
from swvctl.tekst.escape import shown

_SHORT_WORD = patroon(r"'(?:[kmnrst]|ns)[ -]", re.IGNORECASE)
_COLON_INSIDE = patroon(r":(?:[ \t]|$)")
_FIELD = patroon(r"[a-z_]+:[ \t]+[a-z0-9][a-z0-9/_-]*[ \t]*")
_PAIR = patroon(r"(?:[a-z0-9-]+ ){0,3}[0-9-]{4,10}:[ \t]+[0-9][0-9.,]*%?[ \t]*", re.IGNORECASE)
_DAY_AND_TIME = patroon(
    r"(?P<day>(?:[a-z]+ ){0,2}[0-9]{1,2}(?: [a-z]+|-[0-9]{1,2}-)[ ]?20[0-9]{2}):[ \t]+"
    r"(?P<time>(?:[01]?[0-9]|2[0-3])[.:][0-5][0-9])(?P<rest>[ \t]*(?:[-–].*|uur.*)?)",
    re.IGNORECASE,
)
_STARTS = "[]{},&*!|>%@`?"
_IN_BRACKETS = "while parsing a flow"


def quoting_faults(scene: Scene) -> Iterator[Fault]:
    """Yield the explanations that fit, the best one first."""
    yield from _escape(scene)
    yield from _unclosed(scene)
    yield from _text_after(scene)
    yield from _colon(scene)
    yield from _sign(scene)


def advise(line: str) -> str:
    """Give the hint with the corrected line, if the line can be taken apart."""
    corrected = _corrected(line)
    return (
        f"Zet de tekst tussen aanhalingstekens: {corrected}"
        if corrected
        else "Zet de tekst tussen aanhalingstekens."
    )


def _escape(scene: Scene) -> Iterator[Fault]:
    if scene.context not in QUOTED_ERRORS:
        return
    if scene.problem == "found invalid Unicode character escape code":
        message = "In deze tekst staat een code voor een teken dat niet bestaat."
        yield Fault(
            "YML005", point_at(scene), message, "Haal de code weg. Bedoelt u een gewone \\? Schrijf dan \\\\."
        )
    elif scene.problem in {"found unknown escape character", "did not find expected hexdecimal number"}:
        message = "Tussen dubbele aanhalingstekens heeft \\ een eigen betekenis."
        hint = "Schrijf \\\\ in plaats van \\, of gebruik enkele aanhalingstekens."
        yield Fault("YML007", point_at(scene), message, hint)


def _unclosed(scene: Scene) -> Iterator[Fault]:
    """Point at the mark that opens: the parser stops at the next one, or at the end of the file."""
    before = scene.quoted_before
    if before and before.line < before.end_line:
        line, column = before.line, before.column
    elif scene.context in QUOTED_ERRORS and scene.problem.startswith("found unexpected"):
        line, column = scene.since
    else:
        return
    text = scene.text(line)
    mark = text[column - 1 : column]
    if (straight := straightened(text[column - 1 :].rstrip())) and text.rstrip()[-1] in "”’":
        hint = f"Typ een recht: {shown(text[: column - 1].strip())} {shown(straight)}"
        message = "Het laatste aanhalingsteken op deze regel komt uit een tekstverwerker."
        yield Fault("YML023", on_line(line, len(text.rstrip()), 1), message, hint)
    message = f"Het aanhalingsteken {mark} op deze regel wordt niet gesloten."
    field = field_of(text[: column - 1])
    if field and "-" not in field.lead and not text[column:].strip():
        hint = f"Begint hier een langere tekst? Schrijf dan: {shown(field.key)}: |"
    elif mark == "'" and _SHORT_WORD.match(text, column - 1):
        hint = advise(text)
    else:
        hint = f"Zet {mark} aan het einde van de tekst: {shown(text.strip())}{mark}"
    yield Fault("YML007", on_line(line, column, 1), message, hint)


def _text_after(scene: Scene) -> Iterator[Fault]:
    """Explain what stands after a closing mark or bracket on the same line."""
    if scene.at[1] <= indent_of(scene.line) + 1 or not scene.sign or scene.context.startswith(_IN_BRACKETS):
        return
    if scene.quoted_before:
        message = "Na het sluitende aanhalingsteken staat nog tekst."
    elif isinstance(scene.last, CollectionEndEvent) and _begins_with(scene.line, "[{"):
        message = "Na het sluitende haakje staat nog tekst."
    else:
        return
    yield Fault("YML007", point_at(scene), message, advise(scene.line))


def _colon(scene: Scene) -> Iterator[Fault]:
    if scene.problem != "mapping values are not allowed in this context":
        return
    field = field_of(scene.line)
    if field and _COLON_INSIDE.search(field.rest):
        start = scene.line.find(field.rest)
        if curly := curly_fault(on_line(scene.at[0], start + 1, len(field.rest)), scene.line):
            yield curly
        message = "Deze regel bevat een dubbele punt in de tekst."
        yield Fault("YML007", point_at(scene), message, _advise_of_colon(scene.line, field))


def _advise_of_colon(line: str, field: Field) -> str:
    hint = advise(line)
    if found := _DAY_AND_TIME.fullmatch(field.rest):
        when = f"{found['day']}, {found['time']}{found['rest'].rstrip() or ' uur'}"
        item = "- " if "-" in field.lead else ""
        return f"Zet een komma tussen de dag en de tijd: {item}{shown(field.key)}: {shown(when)}"
    if _FIELD.fullmatch(field.rest):
        own = "Begint hier een veld"
    elif "-" not in field.lead and _PAIR.fullmatch(field.rest):
        own = "Begint hier een lijst"
    else:
        return hint
    text = hint.replace("Zet de tekst", "Is het tekst, zet die dan", 1)
    return f"{own}? Zet het op een eigen regel eronder: - {shown(field.rest)}. {text}"


def _sign(scene: Scene) -> Iterator[Fault]:
    """Explain a text that begins with a sign that means something else here."""
    field = field_of(scene.line)
    text = field.rest if field else scene.line.lstrip(" -")
    if not text or text[0] not in _STARTS or BLOCK_SIGN.fullmatch(text):
        return
    if scene.at[1] > scene.line.find(text) + 3:
        return
    span = on_line(scene.at[0], scene.line.find(text) + 1, 1)
    if text[0] in "|>" and field and indent_of(scene.text(scene.at[0] + 1)) > len(field.lead):
        hint = f"Schrijf: {shown(field.lead.strip(' ') + ' ' if field.lead.strip() else '')}{shown(field.key)}: |"
        message = f"Na {text[0]} kan op dezelfde regel geen tekst staan."
        yield Fault("YML007", span, message, f"{hint}, en de hele tekst op de regels eronder.")
    code = {"&": "YML010", "*": "YML010", "!": "YML011"}.get(text[0], "YML007")
    yield Fault(code, span, f"Een tekst kan niet met {text[0]} beginnen.", advise(scene.line))


def _begins_with(line: str, signs: str) -> bool:
    field = field_of(line)
    text = field.rest if field else line.lstrip(" -")
    return text[:1] in signs and bool(text)


def _corrected(line: str) -> str:
    match field_of(line):
        case Field(lead, key, rest) if "-" in lead and " " in key:
            return shown(f"- {quoted(f'{key}: {rest}')}")
        case Field(lead, key, rest) if rest:
            return shown(f"{'- ' if '-' in lead else ''}{key}: {quoted(rest)}")
        case _ if line.lstrip().startswith("- "):
            return shown(f"- {quoted(line.strip()[1:].strip())}")
    return ""
