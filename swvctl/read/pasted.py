"""Signs that a word processor or spreadsheet puts in place of the typed ones: list dashes and curly quotes."""

from yaml.events import Event, ScalarEvent

from swvctl.findings import Severity, Span
from swvctl.patroon import patroon
from swvctl.read.characters import LINE_END
from swvctl.read.fault import Fault, on_line
from swvctl.read.replay import event_span, events
from swvctl.read.scene import field_of, indent_of, quoted
from swvctl.tekst.escape import shown

LIST_SIGN = patroon(r"(?P<sign>[‐-―−](?=[ \t\xa0])|[•●▪◦‣∙⁃])[ \t\xa0]*(?=\S)")
_SIGNED_LINE = patroon(r"\n[ ]*[‐-―−•●▪◦‣∙⁃]")
_DOUBLE = patroon(r"""["“”„‟](?P<inner>[^“”„‟]*)["“”„‟]""")
_SINGLE = patroon(r"['‘‚](?P<inner>[^‘’‚‛]*)[’‛]")
_CURLY = patroon("[“”„‟‘’‚‛]")
_WHAT = "Dit zijn aanhalingstekens uit een tekstverwerker."
# Where a value may begin; most curly quotes stand further on in a text and are no reason to look twice.
_CURLY_START = patroon(r"\n[ ]*(?:-[ ]+)*(?:[^\s:][^:\n]*:[ ]+)?[“„‟‘‚]|[\[,{][ ]*[“„‟‘‚]")


def list_sign(number: int, line: str) -> Fault:
    """Explain a dash or bullet at the start of a line."""
    column = indent_of(line)
    found = LIST_SIGN.match(line, column)
    sign, end = (found["sign"], found.end()) if found else ("", column)
    name = "opsommingsteken" if sign in "•●▪◦‣∙⁃" else "lang streepje"
    message = f"Deze regel begint met een {name} ({sign})."
    return Fault(
        "YML007",
        on_line(number, column + 1, 1),
        message,
        f"Typ een gewoon streepje: - {shown(line[end:].rstrip())}",
    )


def pasted_list(content: bytes, text: str) -> Fault | None:
    """Find a list whose signs are read as text, so that its items become one."""
    if text.isascii() or not _SIGNED_LINE.search(text):
        return None
    lines = LINE_END.split(text)
    for event in events(content):
        if isinstance(event, ScalarEvent) and not event.style and LIST_SIGN.match(event.value):
            span = event_span(event)
            line = lines[span.line - 1]
            if indent_of(line) == span.column - 1:
                return list_sign(span.line, line)
    return None


def curly_quotes(content: bytes, text: str) -> list[Fault]:
    """Find values in curly marks; these are no marks but part of the text, which is seldom meant."""
    if text.isascii() or not _CURLY.search(text) or not _CURLY_START.search(f"\n{text}"):
        return []
    lines = LINE_END.split(text)
    found = (_curly(event, lines) for event in events(content))
    return list({fault.span.line: fault for fault in found if fault}.values())


def curly_fault(span: Span, line: str, severity: Severity = Severity.ERROR) -> Fault | None:
    """Explain the curly marks around the value of a line, if that is where they stand."""
    field = field_of(line)
    lead, value = (field.lead, field.rest) if field else (line[: indent_of(line)], line.strip())
    if not field and value.startswith("- "):
        lead, value = "- ", value[2:].strip()
    straight = straightened(value)
    if straight is None:
        return None
    before = ("- " if "-" in lead else "") + (f"{field.key}: " if field else "")
    hint = f"Typ rechte: {shown(before + straight)}"
    return Fault("YML023", span, _WHAT, hint, severity)


def straightened(text: str) -> str | None:
    """Give a text with straight marks for the curly ones around it, if they stand around it."""
    found = _DOUBLE.fullmatch(text) or _SINGLE.fullmatch(text)
    return quoted(found["inner"]) if found and _CURLY.search(text[0] + text[-1]) else None


def _curly(event: Event, lines: list[str]) -> Fault | None:
    if not isinstance(event, ScalarEvent) or event.style or straightened(event.value) is None:
        return None
    span = event_span(event)
    line = lines[span.line - 1]
    if line[span.end_column - 1 :].startswith(":"):
        return None
    fault = curly_fault(span, line, Severity.WARNING)
    return fault or Fault("YML023", span, _WHAT, "Typ rechte aanhalingstekens.", Severity.WARNING)
