"""BSL035: how was voted, against what was decided."""

import re
from collections.abc import Iterator

from swvctl.check.rule import Problem, rule
from swvctl.findings import Severity
from swvctl.model.besluit import Besluit
from swvctl.patroon import patroon
from swvctl.tekst.escape import shown

_BEFORE = patroon(r"([0-9]{1,3})\s+(?:(?:stem|stemmen|leden)\s+)?(voor|tegen)\b", re.IGNORECASE)
_BEHIND = patroon(r"\b(voor|tegen)(?:stemmers|stemmen)?:?\s+([0-9]{1,3})\b", re.IGNORECASE)


@rule("BSL035", "Stemming past niet bij de uitkomst", Severity.WARNING)
def stemming(besluit: Besluit) -> Iterator[Problem]:
    """Een voorstel is aangenomen als er meer stemmen voor zijn dan tegen. Staan er niet meer voor, dan klopt de
    stemming of de uitkomst niet.

    Fout:
        uitkomst: ingestemd
        stemming: 5 voor, 6 tegen

    Goed:
        uitkomst: ingestemd
        stemming: 6 voor, 5 tegen
    """
    votes = _votes(besluit.stemming)
    if besluit.volledig and {"voor", "tegen"} <= votes.keys() and votes["voor"] <= votes["tegen"]:
        message = f'Er staat "{shown(besluit.uitkomst)}", maar bij stemming: "{shown(besluit.stemming)}".'
        yield Problem(
            besluit.at("stemming"), message, "Er zijn niet meer stemmen voor dan tegen. Kijk beide na."
        )


def _votes(text: str) -> dict[str, int]:
    """``5 voor, 6 tegen`` or ``voor: 5, tegen: 6``; nothing where a word has two numbers."""
    found = [(word, number) for number, word in _BEFORE.findall(text)] or _BEHIND.findall(text)
    votes = {word.casefold(): int(number) for word, number in found}
    return votes if len(votes) == len(found) else {}
