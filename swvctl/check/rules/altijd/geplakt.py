"""TAL038: what a word processor leaves behind in a text: its bullets and its tables."""

import re
from collections.abc import Iterator

from swvctl.check.rule import Problem, rule
from swvctl.check.texts import spot
from swvctl.findings import Severity
from swvctl.model.workspace import Workspace
from swvctl.patroon import patroon

_BULLET = patroon(r"^[ \t]*[•▪‣◦●][ \t]*(?=\S)", re.MULTILINE)
_CELL = patroon(r"(?<=[^\s•▪‣◦●])\t+(?=\S)")  # a tab after a bullet is of that bullet


@rule("TAL038", "Opsomming of tabel uit een tekstverwerker", Severity.ADVICE)
def geplakt(workspace: Workspace) -> Iterator[Problem]:
    """Een opsomming begint met een streepje. Een rondje uit een tekstverwerker is gewone tekst: de punten lopen achter
    elkaar door. Dat geldt ook voor een tabel met tabs.

    Fout:
        visie: |
          • rust
          • ruimte

    Goed:
        visie: |
          - rust
          - ruimte
    """
    for record in workspace.records:
        for route, text in record.prose:
            if "\n" in text and not text.isascii() and (found := _BULLET.search(text)):
                message = (
                    f'"{found[0].strip()}" is geen opsommingsteken: de punten komen achter elkaar te staan.'
                )
                hint = "Begin elke regel van de opsomming met een streepje en een spatie."
                yield Problem(spot(record, route, text, found.start(), found.end()), message, hint)
            if "\t" in text and (found := _CELL.search(text)):
                message = "Hier staat een tab tussen woorden; een geplakte tabel wordt lopende tekst."
                hint = "Schrijf een tabel met rechte strepen: | Groep | Aantal |, of maak er zinnen van."
                yield Problem(spot(record, route, text, found.start(), found.end()), message, hint)
