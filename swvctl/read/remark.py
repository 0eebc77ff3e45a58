"""Text that is lost because of a ``#``: all that follows is a remark, which may not be what was meant."""

from yaml.events import ScalarEvent

from swvctl.findings import Severity, Span
from swvctl.patroon import patroon
from swvctl.read.fault import Fault, on_line
from swvctl.read.replay import events

# One blank before the sign and none after it: remarks that are meant as such stand apart. A number belongs to the word.
_CLOSE_REMARK = patroon(r" #(?<=\S #)(?=[^\s#])[^\r\n]*")


def lost_text(content: bytes, text: str) -> list[Fault]:
    """What to say of a text of more than one word that goes on in a remark, or of ``groep #3``."""
    return [
        Fault(
            "YML020",
            span,
            "Alles na # wordt niet gelezen.",
            "Hoort het bij de tekst? Zet alles tussen aanhalingstekens. Zo niet: zet twee spaties voor #.",
            Severity.ADVICE,
        )
        for span in _lost(content, text)
    ]


def _lost(content: bytes, text: str) -> list[Span]:
    remarks = {found.start(): found.end() for found in _CLOSE_REMARK.finditer(text)} if " #" in text else {}
    if not remarks:
        return []
    spans = []
    for event in events(content):
        if (
            isinstance(event, ScalarEvent)
            and not event.style
            and event.value  # an empty field is told as such, with what it should have been
            and (mark := event.end_mark)
            and (" " in event.value or text[mark.index + 2 : mark.index + 3].isdigit())
        ):
            start = mark.index
            if end := remarks.get(start):
                spans.append(on_line(mark.line + 1, mark.column + 2, end - start - 1))
    return spans
