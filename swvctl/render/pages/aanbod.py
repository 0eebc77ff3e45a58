"""The catalogue: the whole, each entry, and what there is for one audience."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from swvctl.model.aanbod import CONCEPT, INSTRUMENT, Aanbod
from swvctl.model.namen import namen
from swvctl.model.workspace import Workspace
from swvctl.render.agenda.aanbodview import (
    INDEX,
    PAGE,
    PATH,
    ROLE,
    SOORTEN,
    aanbod_view,
    alle,
    kort_view,
    overzicht_van,
    partners_view,
)
from swvctl.render.contact import contact_view
from swvctl.render.invulling import Invuller
from swvctl.render.page import Page, Site, below, frame, page
from swvctl.render.rollen import Rol, rollen
from swvctl.render.verwijsdoel import Plek, verwijsdoel
from swvctl.render.verwijsdoel import overzicht as alles_van
from swvctl.render.wegwijzer import START, Group, Thema, link, wegwijzer
from swvctl.schemas import JSON
from swvctl.tekst.nederlands import capitalised, join
from swvctl.tekst.volgorde import op_naam

NEEDS = ("samenwerkingsverband", "keuzelijst", "school", "sopformaat", "schoolprofiel", "aanbod")
TITLE = "Wat wij bieden"


@page(INDEX, needs=NEEDS)
def overzicht(workspace: Workspace, site: Site) -> Iterator[Page]:
    """Made of the entries themselves, so that it cannot disagree with them."""
    found = alle(site)
    intro = overzicht_van(site)
    if not found and intro is None:
        return
    titel = intro.titel if intro else TITLE
    yield Page(
        PATH,
        {
            "pagina": frame(site, PATH, titel),
            "titel": titel,
            "tekst": Invuller(site, PATH).markdown(intro.tekst, intro.record) if intro else "",
            "wie": capitalised(join(namen(intro.wie, workspace))) if intro and intro.wie else "",
            "partners": partners_view(intro.met, site) if intro else [],
            "contact": contact_view(intro.contact, workspace) if intro else None,
            "groepen": list(_groups(found, site, PATH)),
            "doelgroepen": [
                {"titel": capitalised(rol.label), "href": site.href(PATH, ROLE, _role(rol))}
                for rol in _audiences(found, workspace)
                if site.href(PATH, ROLE, "-")
            ],
        },
    )


@page(PAGE, needs=NEEDS)
def aanbod(aanbod: Aanbod, site: Site) -> Iterator[Page]:
    if aanbod.is_overzicht:
        return
    path = f"aanbod/{aanbod.name}"
    head = _below_all(site, path, aanbod.titel)
    concept = site.draft or aanbod.status == CONCEPT
    yield Page(path, {"pagina": {**head, "concept": concept}, "aanbod": aanbod_view(aanbod, site, path)})


@alles_van(Aanbod.kind)
def _alle(workspace: Workspace, _: str) -> Plek | None:
    intro = next((item for item in workspace.all(Aanbod) if item.is_overzicht), None)
    return Plek(intro.titel if intro else TITLE, INDEX, PATH) if workspace.all(Aanbod) else None


@verwijsdoel(Aanbod.kind)
def plek(workspace: Workspace, name: str) -> Plek | None:
    found = workspace.find(Aanbod, name)
    if found is None:
        return None
    return Plek(found.titel, INDEX, PATH) if found.is_overzicht else Plek(found.titel, PAGE, f"aanbod/{name}")


@page(ROLE, needs=NEEDS)
def per_doelgroep(workspace: Workspace, site: Site) -> Iterator[Page]:
    found = alle(site)
    for rol in _audiences(found, workspace):
        path = _role(rol)
        own = [item for item in found if rol.code in {role.code for role in rollen(item.voor, workspace)}]
        titel = f"Aanbod voor {rol.label}"
        yield Page(
            path,
            {
                "pagina": _below_all(site, path, titel),
                "titel": titel,
                "groepen": list(_groups(own, site, path)),
            },
        )


@wegwijzer(Thema.NIEUWS, 30)
def catalogus(site: Site) -> Iterator[Group]:
    there = bool(alle(site)) or overzicht_van(site) is not None
    href = site.href(START, INDEX, PATH) if there else ""
    yield Group(
        "Aanbod", (link("Wat wij bieden", href, "aanbod, instrumenten, goede voorbeelden en voorzieningen"),)
    )


def _groups(items: list[Aanbod], site: Site, start: str) -> Iterator[JSON]:
    """The entries by sort; instruments that are there before those that are still expected."""
    for soort, (titel, _) in SOORTEN.items():
        own = [item for item in items if item.soort == soort]
        if soort == INSTRUMENT:
            there, coming = [x for x in own if not x.komt_nog], [x for x in own if x.komt_nog]
            groups = ((titel, there), ("Instrumenten die nog komen", coming))
        else:
            groups = ((titel, own), ("", []))
        for name, found in groups:
            if found:
                yield {"titel": name, "items": [kort_view(item, site, start) for item in found]}


def _audiences(items: Iterable[Aanbod], workspace: Workspace) -> list[Rol]:
    found = rollen((text for item in items for text in item.voor), workspace)
    return sorted({rol.code: rol for rol in reversed(found)}.values(), key=lambda rol: op_naam(rol.label))


def _role(rol: Rol) -> str:
    return f"aanbod-voor/{rol.code}"


def _below_all(site: Site, path: str, titel: str) -> Mapping[str, Any]:
    return below(frame(site, path, titel), link(TITLE, site.href(path, INDEX, PATH)))
