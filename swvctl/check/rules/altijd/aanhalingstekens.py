"""TAL032: quotation marks, in news and in plans."""

from collections.abc import Iterator

from swvctl.check.nieuwsteksten import Tekst, teksten
from swvctl.check.planteksten import Plantekst, planteksten
from swvctl.check.rule import Problem, rule
from swvctl.findings import Severity
from swvctl.model.workspace import Workspace
from swvctl.patroon import patroon

_PARAGRAPH = patroon(r"(?:[^\n]++|\n(?!\s*\n))+")
_INCH = patroon(r'(?<=[0-9])"')
_CURLY = patroon("[“„”]")
_QUOTE = patroon('["“„”]')


@rule("TAL032", "Aanhalingsteken zonder tegenhanger", Severity.ADVICE)
def aanhalingstekens(workspace: Workspace) -> Iterator[Problem]:
    """Een citaat dat wordt geopend, wordt in dezelfde alinea gesloten.

    Fout:
        tekst: De scholen werkten aan het profiel op "1 A4.

    Goed:
        tekst: De scholen werkten aan het profiel op "1 A4".
    """
    texts: list[Tekst | Plantekst] = [*teksten(workspace), *planteksten(workspace)]
    for text in texts:
        for paragraph in _PARAGRAPH.finditer(text.tekst) if _QUOTE.search(text.tekst) else ():
            for position in _unmatched(paragraph[0]):
                start = paragraph.start() + position
                message = f"Bij het aanhalingsteken {text.tekst[start]} hoort er nog een."
                yield Problem(text.bij(start, start + 1), message, "Zet het tweede erbij, of haal dit weg.")


def _unmatched(paragraph: str) -> Iterator[int]:
    """Where a quotation is opened and not closed; a closing sign alone is left alone."""
    plain = _INCH.sub(" ", paragraph) if paragraph.count('"') % 2 else paragraph
    straight = [place for place, sign in enumerate(plain) if sign == '"']
    if len(straight) % 2:
        yield straight[-1]
    curly = [found.start() for found in _CURLY.finditer(paragraph)]
    if len(curly) % 2:
        yield next((place for place in reversed(curly) if paragraph[place] != "”"), curly[-1])
