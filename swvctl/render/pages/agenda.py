"""The agenda: what is coming, each month, each audience, and the same as files for a calendar."""

from collections.abc import Iterable, Iterator

from swvctl.model.bijeenkomst import Bijeenkomst
from swvctl.model.doel import OVERZICHTEN
from swvctl.model.enquete import Enquete
from swvctl.model.workspace import Workspace
from swvctl.render.agenda.afspraak import Afspraak, afspraken, voor_rol
from swvctl.render.agenda.agendalinks import (
    AGENDA,
    ALL,
    FILE,
    MONTH,
    PAGE,
    ROLE,
    agenda_href,
    enquetes_href,
    is_er,
    onder_agenda,
)
from swvctl.render.agenda.agendaview import lijst_view, maanden, onbepaald, per_maand
from swvctl.render.agenda.enqueteview import kort_view
from swvctl.render.agenda.ics import compose
from swvctl.render.agenda.kalender import heeft_dagen, kalender_view
from swvctl.render.moment import maand
from swvctl.render.page import Page, Site, frame, page
from swvctl.render.rollen import Rol, rollen
from swvctl.render.verwijsdoel import Plek, overzicht
from swvctl.render.wegwijzer import START, Group, Thema, link, wegwijzer
from swvctl.schemas import JSON
from swvctl.tekst.nederlands import capitalised
from swvctl.tekst.volgorde import op_naam

NEEDS = ("samenwerkingsverband", "keuzelijst", "bijeenkomst", "enquete")


@page(PAGE, needs=NEEDS)
def aankomend(workspace: Workspace, site: Site) -> Iterator[Page]:
    """From today on, with the way to everything else."""
    if not is_er(site):
        return
    found = afspraken(workspace)
    coming = [item for item in found if item.komt(site.today)]
    months = [(jaar, nummer) for jaar, nummer in maanden(found) if site.href(AGENDA, MONTH, "-")]
    yield Page(
        AGENDA,
        {
            "pagina": frame(site, AGENDA, "Agenda"),
            "titel": "Agenda",
            "maanden": per_maand(coming, site, AGENDA, first=(site.today.year, site.today.month)),
            "onbepaald": lijst_view(onbepaald(coming), site, AGENDA),
            "enquetes": _surveys(site, AGENDA),
            "enquetes_href": enquetes_href(site, AGENDA),
            "ics": _file(ALL, found, site, AGENDA),
            "alle_maanden": [
                {"titel": capitalised(maand(*month)), "href": site.href(AGENDA, MONTH, _month(month))}
                for month in months
            ],
            "doelgroepen": [
                {"titel": capitalised(rol.label), "href": site.href(AGENDA, ROLE, _role(rol))}
                for rol in doelgroepen(found, workspace)
                if site.href(AGENDA, ROLE, "-")
            ],
        },
    )


@page(MONTH, needs=NEEDS)
def per_maand_pagina(workspace: Workspace, site: Site) -> Iterator[Page]:
    """One page for each month in which there is something, with the months beside it."""
    found = afspraken(workspace)
    months = maanden(found)
    for place, month in enumerate(months):
        path = _month(month)
        inside = [item for item in found if month in item.maanden]
        titel = f"Agenda {maand(*month)}"
        beside = {"vorige": months[place - 1] if place else None, "volgende": (*months, None)[place + 1]}
        yield Page(
            path,
            {
                "pagina": onder_agenda(site, path, titel),
                "titel": titel,
                "dagen": lijst_view([item for item in inside if item.dagen], site, path),
                "onbepaald": lijst_view([item for item in inside if not item.dagen], site, path),
                **{
                    name: {"titel": maand(*other), "href": site.href(path, MONTH, _month(other))}
                    if other
                    else None
                    for name, other in beside.items()
                },
            },
        )


@page(ROLE, needs=NEEDS)
def per_doelgroep(workspace: Workspace, site: Site) -> Iterator[Page]:
    """What is coming and what has been for one audience, with its surveys."""
    found = afspraken(workspace)
    for rol in doelgroepen(found, workspace):
        path = _role(rol)
        own = voor_rol(found, rol.code, workspace)
        coming = [item for item in own if item.komt(site.today)]
        titel = f"Agenda voor {rol.label}"
        yield Page(
            path,
            {
                "pagina": onder_agenda(site, path, titel),
                "titel": titel,
                "maanden": per_maand(coming, site, path),
                "onbepaald": lijst_view(onbepaald(coming), site, path),
                "geweest": lijst_view(
                    [item for item in reversed(own) if not item.komt(site.today)], site, path, jaar=True
                ),
                "enquetes": _surveys(site, path, rol),
                "ics": _file(path, own, site, path),
            },
        )


@page(FILE, needs=NEEDS, composed={".ics": compose})
def kalender(workspace: Workspace, site: Site) -> Iterator[Page]:
    """Everything in one file, and a file for each audience."""
    found = afspraken(workspace)
    region = workspace.swv.roepnaam if workspace.swv else ""
    if heeft_dagen(found):
        yield Page(ALL, {"kalender": kalender_view(f"Agenda {region}".strip(), found, site)})
    for rol in doelgroepen(found, workspace):
        own = voor_rol(found, rol.code, workspace)
        if heeft_dagen(own):
            naam = f"Agenda {region} voor {rol.label}"
            yield Page(_role(rol), {"kalender": kalender_view(naam, own, site)})


@overzicht(Bijeenkomst.kind)
def _alle(workspace: Workspace, _: str) -> Plek | None:
    """Everything that has a day, as it is called within a sentence."""
    return Plek(OVERZICHTEN[Bijeenkomst.kind], PAGE, AGENDA) if afspraken(workspace) else None


@wegwijzer(Thema.NIEUWS, 20)
def agenda(site: Site) -> Iterator[Group]:
    yield Group(
        "Agenda",
        (
            link("Agenda", agenda_href(site, START), "wat er aankomt, per maand en per doelgroep"),
            link("Enquêtes", enquetes_href(site, START), "open en gesloten"),
        ),
    )


def doelgroepen(items: Iterable[Afspraak], workspace: Workspace) -> list[Rol]:
    """Every audience that something in the agenda is for, by name; one for each code."""
    found = rollen((text for item in items for text in item.bijeenkomst.voor), workspace)
    return sorted({rol.code: rol for rol in reversed(found)}.values(), key=lambda rol: op_naam(rol.label))


def _surveys(site: Site, path: str, rol: Rol | None = None) -> list[JSON]:
    """The surveys that can be filled in today."""
    workspace = site.workspace
    return [
        kort_view(enquete, site, path)
        for enquete in workspace.all(Enquete)
        if enquete.open_op(site.today, workspace)
        and (rol is None or rol.code in {found.code for found in rollen(enquete.voor, workspace)})
    ]


def _file(file: str, items: Iterable[Afspraak], site: Site, start: str) -> str:
    """The way to a calendar file, where there is one."""
    there = FILE in site.names and heeft_dagen(items) and site.maakt(".ics")
    return f"{site.href(start, FILE, file).rpartition('.')[0]}.ics" if there else ""


def _month(month: tuple[int, int]) -> str:
    return f"{AGENDA}/{month[0]}-{month[1]:02}"


def _role(rol: Rol) -> str:
    return f"{AGENDA}/voor/{rol.code}"
