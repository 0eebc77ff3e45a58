"""The text that a body consented to: found in git, and believed only if it is that text word for word."""

from collections.abc import Iterator, Mapping
from datetime import date
from pathlib import Path
from typing import NamedTuple

from swvctl.compare.instemming import Instemming
from swvctl.comparison import load_both
from swvctl.errors import GitError
from swvctl.model.ondersteuningsplan import Ondersteuningsplan
from swvctl.model.verschil import is_gelijk, is_vergelijkbaar
from swvctl.model.versie import Versie
from swvctl.model.vingerafdruk import paragrafen
from swvctl.model.vorm import NIETS
from swvctl.model.workspace import Workspace
from swvctl.pipeline import Region
from swvctl.read.git import Repository
from swvctl.read.revision import Revision
from swvctl.tekst.escape import shown

_SHORT = 8


class OldText(NamedTuple):
    """Both states, and the commit of the old one; ``said`` is how it was found, or why not, and what to do.

    ``titles`` are what its paragraphs were called.
    """

    states: tuple[Region, Region] | None
    commit: str
    said: str
    titles: Mapping[str, str] = NIETS


def old_text(root: Path, today: date, found: Instemming) -> OldText:
    """The state of the region that holds the text of a version exactly."""
    if not is_vergelijkbaar(found.versie):
        return OldText(None, "", "")
    try:
        for old in _candidates(root, found.versie):
            before, after = load_both(root, today, old)
            plan = _plan_then(before.workspace, found)
            if plan and is_gelijk(found.versie, plan, before.workspace):
                said = "" if found.versie.revisie else _found_in(old.commit, found.versie)
                titles = {item.naam: item.titel for item in paragrafen(plan, before.workspace)}
                return OldText((before, after), old.commit, said, titles)
    except GitError as error:
        return OldText(None, "", str(error))
    return OldText(None, "", _why_not(found))


def _candidates(root: Path, versie: Versie) -> Iterator[Revision]:
    """The commit that the version names; else that in which it was recorded, and the last one."""
    if versie.revisie:
        yield Revision(root, versie.revisie)
        return
    repository = Repository.around(root)
    first = repository.first_with(versie.record.document.path)
    for revision in dict.fromkeys(filter(None, (first, repository.commit("HEAD")))):
        yield Revision(root, revision, repository)


def _plan_then(before: Workspace, found: Instemming) -> Ondersteuningsplan | None:
    names = (found.plan.name, *found.plan.record.earlier)
    return next((plan for name in names if (plan := before.find(Ondersteuningsplan, name))), None)


def _found_in(commit: str, versie: Versie) -> str:
    return f"De oude tekst komt uit commit {commit[:_SHORT]}; die is gelijk aan versie {versie.nummer}."


def _why_not(found: Instemming) -> str:
    """What is wrong, and how to do it better; the next version too."""
    number, file = found.versie.nummer, found.versie.record.document.path
    if found.versie.revisie:
        return (
            f"Bij versie {number} staat commit {shown(found.versie.revisie)}, maar daarin staat een andere tekst dan "
            f"die waar {found.naam} mee instemde. Verbeter revisie in {file}."
        )
    return (
        f"Bij versie {number} staat niet uit welke commit zij komt, en de commit waarin zij is vastgelegd, heeft een "
        f"andere tekst. Weet u welke commit het wel is, zet die dan bij revisie in {file}. Een volgende versie maakt u "
        f"zo: leg eerst alles vast met git commit, en geef dan swvctl new versie {found.plan.name} --rev HEAD."
    )
