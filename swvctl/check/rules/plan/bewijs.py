"""BSL…: letters, minutes and other evidence that a record names."""

from collections.abc import Iterator

from swvctl.check.rule import Problem, rule
from swvctl.model.bewijs import bewijsstukken
from swvctl.model.workspace import Workspace
from swvctl.patroon import patroon
from swvctl.read.present import present

_FOLDER = "stukken"  # where most regions keep them
_FILE = patroon(r"[^\s:]+\.[A-Za-z0-9]{2,5}")


@rule("BSL011", "Bewijs is er niet")
def bewijs(workspace: Workspace) -> Iterator[Problem]:
    """Een brief of verslag bij een besluit is een bestand onder data, of een internetadres.

    Fout:
        bewijs: stukken/breif-opr.pdf

    Goed:
        bewijs: stukken/brief-opr.pdf
    """
    for where, text in bewijsstukken(workspace):
        if _FILE.fullmatch(text) and not present(where.document.source, text):
            message = f'Het bestand "{text}" is er niet.'
            near = f"{_FOLDER}/{text.rpartition('/')[2]}"
            if near != text and present(where.document.source, near):
                yield Problem(where, f'{message} Bedoelt u "{near}"?', f"Schrijf: {near}")
            else:
                yield Problem(where, message, _hint(text))


def _hint(text: str) -> str:
    if text.startswith("/") or ".." in text.split("/"):
        return "Zet het bestand in de map data, en schrijf de plaats vanaf die map."
    return f"Zet het bestand op data/{text}, of verbeter de naam."
