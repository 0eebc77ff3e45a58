"""What to say of the way a value was written, whatever it says."""

from collections.abc import Iterator
from typing import NamedTuple

from swvctl.findings import Route, Severity
from swvctl.patroon import patroon
from swvctl.read.characters import DIRECTION, describe
from swvctl.read.yaml_text import Block, Folded, Quoted

RUN_TOGETHER = "YML018"
ELSEWHERE_BEGINS = frozenset("-+.~0123456789tTfFnN")  # what other programs do not read as text begins so
_HIDDEN = patroon("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028\u2029\ufeff]")
_READS_ELSEWHERE = patroon(
    r"[-+]?[0-9]+|0o[0-7]+|0x[0-9a-fA-F]+|[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?"
    r"|[-+]?\.(inf|Inf|INF)|\.(nan|NaN|NAN)|true|True|TRUE|false|False|FALSE|null|Null|NULL|~"
)


class Remark(NamedTuple):
    """Something to say about the way a value was written."""

    code: str
    route: Route
    message: str
    hint: str
    severity: Severity = Severity.ADVICE


def remarks(value: str, route: Route, *, is_text: bool) -> Iterator[Remark]:
    """What is no matter of words: a sign that nobody sees, a word that others read as something else."""
    written = type(value)
    if written in {Quoted, Block} and not value.isprintable():
        yield from _unseen(value, route, may_have_lines=is_text, as_it_is=written is Block)
    if written is str and _READS_ELSEWHERE.fullmatch(value):
        hint = f'Zet de tekst tussen aanhalingstekens: "{value}"'
        message = f'Andere programma\'s lezen "{value}" niet als tekst.'
        yield Remark("YML019", route, message, hint)
    elif is_text and written is Folded:
        message = "Met > lopen de regels in elkaar over, ook bij een opsomming."
        yield Remark(RUN_TOGETHER, route, message, "Schrijf | in plaats van >.", Severity.WARNING)
    elif is_text and written is str and "\n" in value:
        message = "Zonder | lopen de alinea's in elkaar over, ook bij een opsomming."
        hint = f"Zet | achter de dubbele punt: {route[-1]}: |"
        yield Remark(RUN_TOGETHER, route, message, hint, Severity.WARNING)


def _unseen(value: str, route: Route, *, may_have_lines: bool, as_it_is: bool) -> Iterator[Remark]:
    """What came in as an escape between quotation marks; several lines are fine where a text is asked.

    Of what stands in the file ``as_it_is``, the reader of the file has told already.
    """
    if not as_it_is and (found := DIRECTION.search(value) or _HIDDEN.search(value)):
        message = f"Deze waarde bevat een teken dat niet te zien is: {describe(found[0])}."
        hint = "Typ de waarde opnieuw, zonder \\ en code."
        yield Remark("YML017", route, message, hint, Severity.ERROR)
    elif "\r" in value or ("\n" in value.strip() and not may_have_lines):
        message = "Deze waarde bevat een regeleinde; er is plaats voor één regel."
        hint = "Schrijf het op één regel, achter de dubbele punt." if as_it_is else "Haal \\n of \\r weg."
        yield Remark("TAL033", route, message, hint, Severity.WARNING)
