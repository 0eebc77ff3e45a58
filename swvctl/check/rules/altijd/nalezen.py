"""What its author wanted to read again before a day."""

from collections.abc import Iterator

from swvctl.check.rule import Problem, rule
from swvctl.findings import Severity
from swvctl.model.hoofdstuk import Hoofdstuk
from swvctl.model.workspace import Workspace
from swvctl.read.document import Place
from swvctl.wanneer import Wanneer, show


@rule("REF014", "Moest al zijn nagelezen", Severity.ADVICE, timed=True)
def nalezen(workspace: Workspace) -> Iterator[Problem]:
    """Met nalezen_voor vraagt een bestand of paragraaf om nog eens te worden gelezen. Klopt de tekst nog, zet er dan
    een nieuwe datum bij.

    Fout:
        nalezen_voor: 1 oktober 2026      # die dag is voorbij

    Goed:
        nalezen_voor: 1 oktober 2028
    """
    for where, what, moment in _asked(workspace):
        if moment.past(workspace.today):
            message = f"{what} moest voor {show(moment).removeprefix('voor ')} zijn nagelezen. Klopt het nog?"
            yield Problem(where, message, "Pas het aan, of geef een nieuwe datum bij nalezen_voor.")


def _asked(workspace: Workspace) -> Iterator[tuple[Place, str, Wanneer]]:
    for nouns in workspace.nouns.values():
        for noun in nouns.values():
            if noun.nalezen_voor:
                titel = getattr(noun, "titel", "") or getattr(noun, "naam", "") or noun.name
                yield noun.at("nalezen_voor"), f'"{titel}"', noun.nalezen_voor
    for chapter in workspace.all(Hoofdstuk):
        for deel in chapter.paragrafen:
            if deel.nalezen_voor:
                yield deel.at("nalezen_voor"), f'"{deel.titel}"', deel.nalezen_voor
