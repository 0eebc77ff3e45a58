"""The pillars of a plan: with their chapters, and their titles for tables that name one."""

from collections.abc import Iterable, Iterator, Sequence

from swvctl.model.entity import Entity
from swvctl.model.ondersteuningsplan import Ondersteuningsplan, Pijler
from swvctl.model.planboom import Tak, boom
from swvctl.model.workspace import Workspace
from swvctl.render.page import Site
from swvctl.render.plan.planview import Lezer, anker
from swvctl.schemas import JSON

DRAAD = "rode-draad/pijler"


def titels(workspace: Workspace, plan: str, item: Entity) -> dict[str, str]:
    """The title of each pillar by its id; nothing when there is no such plan."""
    found = workspace.volg(Ondersteuningsplan, plan, item.record)
    return {pijler.id: pijler.titel for pijler in found.pijlers} if found else {}


def draad_href(plan: Ondersteuningsplan, pijler: Pijler, site: Site, path: str) -> str:
    """The way to the thread of a pillar."""
    return site.href(path, DRAAD, f"rode-draad/{plan.name}/{pijler.id}")


def pijler_links(
    names: Iterable[str], plan: Ondersteuningsplan | None, site: Site, path: str
) -> Iterator[JSON]:
    """The pillars that something belongs to, each with the way to its thread."""
    for name in names:
        found = plan.pijler(name) if plan else None
        if plan and found:
            yield {"titel": found.titel, "href": draad_href(plan, found, site, path)}
        else:
            yield {"titel": name, "href": ""}


def pijlers_view(plan: Ondersteuningsplan, lezer: Lezer, site: Site, path: str) -> list[JSON]:
    """The pillars, each with the chapters that belong to it and the paragraphs of it in other chapters."""
    takken = boom(plan, lezer.workspace)
    return [
        {
            "titel": pijler.titel,
            "href": draad_href(plan, pijler, site, path),
            "uitleg": lezer.vul.markdown(pijler.uitleg, plan.record),
            "waar": _called(found),
            "hoofdstukken": [item for _, item in found],
        }
        for pijler in plan.pijlers
        for found in [list(_places(plan, pijler, takken))]
    ]


def _places(plan: Ondersteuningsplan, pijler: Pijler, takken: Iterable[Tak]) -> Iterator[tuple[bool, JSON]]:
    """Where a pillar is written about; first whether it is a whole chapter."""
    for tak in takken:
        chapter = tak.hoofdstuk
        if pijler in map(plan.pijler, chapter.pijler):
            yield True, {"nummer": tak.nummer, "titel": chapter.titel, "anker": anker(chapter.kort)}
            continue
        for deel in tak.delen:
            if pijler in map(plan.pijler, deel.paragraaf.pijler):
                place = anker(*deel.kort.split("/"))
                yield False, {"nummer": deel.nummer, "titel": deel.paragraaf.titel, "anker": place}


def _called(found: Sequence[tuple[bool, JSON]]) -> str:
    """What these are called together."""
    kinds = {whole for whole, _ in found}
    if len(kinds) > 1:
        return "Hoofdstukken en paragrafen"
    one, more = ("Hoofdstuk", "Hoofdstukken") if True in kinds else ("Paragraaf", "Paragrafen")
    return one if len(found) == 1 else more
