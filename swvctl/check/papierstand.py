"""How full the sheets are: counted, not judged."""

from collections.abc import Iterator

from swvctl.model.papier import Maat
from swvctl.model.schoolprofiel import Schoolprofiel
from swvctl.model.workspace import Workspace
from swvctl.tekst.nederlands import join, part_of, plural

FEW = 5
_FULLEST = 3


def paper_notes(workspace: Workspace) -> Iterator[str]:
    """A sentence for each of a few sheets; of more, how many fit and which are fullest."""
    maten = dict(_named(workspace))
    if not maten:
        return
    if len(maten) <= FEW:
        yield from (f"{name}: {_how_full(maat)}." for name, maat in maten.items())
        return
    fitting = {name: maat for name, maat in maten.items() if maat.past}
    count = len(fitting)
    who = (
        f"Alle {plural(count, 'blad', 'bladen')}"
        if count == len(maten)
        else f"{part_of(count, len(maten))} bladen"
    )
    measured = "" if len(maten) == len([*workspace.all(Schoolprofiel)]) else " met een vaste maat"
    yield f"{who}{measured} {'past' if count == 1 else 'passen'} op het papier."
    fullest = sorted(fitting, key=lambda name: (-fitting[name].vol, name))[:_FULLEST]
    if fullest:
        yield f"Het volst zijn {join(f'{name} ({fitting[name].vol}%)' for name in fullest)}."


def _how_full(maat: Maat) -> str:
    if not maat.past:
        return f"{plural(maat.regels, 'regel', 'regels')} te lang"
    paper = "het blad is" if maat.bladen == 1 else f"de {maat.bladen} bladen zijn"
    return f"{paper} voor {maat.vol}% gevuld"


def _named(workspace: Workspace) -> Iterator[tuple[str, Maat]]:
    """By the name of the school, with the year where it is not the one that everybody works at."""
    for profiel in workspace.all(Schoolprofiel):
        maat = workspace.papier.maten.get(profiel.name) if workspace.papier else None
        if maat:
            year = "" if profiel.jaar == workspace.werkjaar else f" {profiel.jaar}"
            yield f"{workspace.schoolnaam(profiel)}{year}", maat
