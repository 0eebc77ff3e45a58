"""What a decision says of texts that changed after it, by the names under which a version keeps them.

They changed in wording only, or because it was a condition.

It excuses one change: from the text that was decided on to the text of the version that is named with it, or else
of the first later version that has another text. What is changed after that is a change again.
"""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from swvctl.model.begroting import Begroting
from swvctl.model.besluit import Besluit, Redactioneel, Voorwaarde
from swvctl.model.indicator import Indicator
from swvctl.model.ondersteuningsplan import Ondersteuningsplan
from swvctl.model.planboom import vind
from swvctl.model.planstand import is_van, versies_van
from swvctl.model.verschil import Verschil, leesbare, vertelt
from swvctl.model.versie import Versie
from swvctl.model.vingerafdruk import KOP, WIJZIGING, Afdruk, vaste_naam
from swvctl.model.workspace import Workspace
from swvctl.tekst.volgorde import op_naam

_TABLES = (Begroting.kind, Indicator.kind)
Verklaring = Redactioneel | Voorwaarde


class Taal(NamedTuple):
    """One part that was declared: its name in a version, and the version that has the text as it was corrected."""

    item: Verklaring
    naam: str
    versie: Versie | None

    def geldt_voor(self, found: Verschil) -> bool:
        """Whether the part still is as it was corrected; without a version there is nothing to hold it against."""
        if self.versie is None:
            return True
        kept = leesbare(self.versie)
        now = next((item for item in (*found.gewijzigd, *found.nieuw) if item.naam == self.naam), None)
        return now.is_als(kept.get(self.naam, "-")) if now else self.naam not in kept


def niet_gevonden(besluit: Besluit, plan: Ondersteuningsplan, workspace: Workspace) -> list[str]:
    """The declared ones that are not there under that name: the names that were probably meant, else as written."""
    return [
        _meant(kind, text, plan, workspace)
        for item in _declared(besluit)
        for kind, text in item.genoemd
        if not workspace.voluit(kind, text, besluit.record)
    ]


def _meant(kind: str, text: str, plan: Ondersteuningsplan, workspace: Workspace) -> str:
    whole = text if text.startswith(f"{plan.name}/") else f"{plan.name}/{text}"
    near = workspace.nearest(kind, whole) or whole
    return f"{kind}/{near}" if kind in _TABLES else near.removeprefix(f"{plan.name}/")


def alleen_taal(
    besluit: Besluit, found: Verschil, plan: Ondersteuningsplan, workspace: Workspace
) -> Iterator[str]:
    """The names of what differs in wording only or was asked for, as far as that was declared of this change."""
    yield from (taal.naam for taal in verklaard(besluit, plan, workspace) if taal.geldt_voor(found))


def verklaard(besluit: Besluit, plan: Ondersteuningsplan, workspace: Workspace) -> Iterator[Taal]:
    """All that was declared with a decision; a condition may also be met by the text of another document."""
    for item in _declared(besluit):
        named = workspace.volg(Versie, item.versie, besluit.record)
        if isinstance(item, Voorwaarde) and named and not is_van(named, plan, workspace):
            continue
        for name in _names(item, besluit, plan, workspace):
            yield Taal(item, name, _corrected(item, name, besluit, plan, workspace))


def _declared(besluit: Besluit) -> tuple[Verklaring, ...]:
    return (*besluit.redactioneel, *(item for item in besluit.voorwaarden if item.hoofdstuk))


def zonder_werking(
    besluit: Besluit, found: Verschil, plan: Ondersteuningsplan, workspace: Workspace
) -> Iterator[tuple[Taal, list[str]]]:
    """What was declared in a way that excuses nothing, each with what it was meant to excuse.

    That is a whole chapter, of which only the head is meant, or a version from before the change.
    """
    base = workspace.volg(Versie, besluit.versie, besluit.record)
    for taal in verklaard(besluit, plan, workspace) if base else ():
        if taal.versie and base and op_naam(taal.versie.name) <= op_naam(base.name):
            meant = [name for name in found.namen if name == taal.naam]
        else:
            below = f"{taal.naam}/"
            meant = [name for name in found.namen if taal.item.hoofdstuk and name.startswith(below)]
        if meant:
            yield taal, meant


def versie_met(prints: Iterable[Afdruk], plan: Ondersteuningsplan, workspace: Workspace) -> Versie | None:
    """The newest version in which these texts are just what they are now."""
    wanted = list(prints)
    for versie in reversed(_in_order(plan, workspace)):
        kept = leesbare(versie)
        if all(item.is_als(kept.get(item.naam, "-")) for item in wanted):
            return versie
    return None


def geschreven(name: str) -> str:
    """How to declare the part that a version keeps under this name."""
    kind, _, rest = name.partition("/")
    if name.startswith(KOP):
        return f"onderdeel: {name.removeprefix(KOP)}"
    return f"{kind}: {rest}" if kind in _TABLES else f"hoofdstuk: {name.removeprefix(WIJZIGING)}"


def _names(
    item: Verklaring, besluit: Besluit, plan: Ondersteuningsplan, workspace: Workspace
) -> Iterator[str]:
    if isinstance(item, Redactioneel) and item.onderdeel:
        yield f"{KOP}{item.onderdeel}"
    for kind, text in item.genoemd:
        name = workspace.voluit(kind, text, besluit.record) or text
        if kind in _TABLES:
            yield f"{kind}/{name}"
        elif own := tekstnaam(name, plan, workspace):
            yield own


def tekstnaam(name: str, plan: Ondersteuningsplan, workspace: Workspace) -> str:
    """The name under which a version of this document keeps a chapter or paragraph, by its full name."""
    if not plan.is_plan and not name.startswith(f"{plan.name}/"):
        return f"{WIJZIGING}{name}"
    chapter, deel = vind(name, workspace) or (None, None)
    if chapter is None:
        return ""
    return f"{vaste_naam(chapter)}/{deel.vaste_id}" if deel else vaste_naam(chapter)


def _corrected(
    item: Verklaring, name: str, besluit: Besluit, plan: Ondersteuningsplan, workspace: Workspace
) -> Versie | None:
    """The version with the corrected text: the one that is named, else the first later one with another text."""
    named = workspace.volg(Versie, item.versie, besluit.record)
    if named and is_van(named, plan, workspace):
        return named if vertelt(named, name) and leesbare(named) else None
    base = workspace.volg(Versie, besluit.versie, besluit.record)
    if base is None:
        return None
    before = leesbare(base).get(name)
    later = (found for found in _in_order(plan, workspace) if op_naam(found.name) > op_naam(base.name))
    return next((found for found in later if leesbare(found).get(name, before) != before), None)


def _in_order(plan: Ondersteuningsplan, workspace: Workspace) -> list[Versie]:
    return sorted(versies_van(plan, workspace), key=lambda found: op_naam(found.name))
