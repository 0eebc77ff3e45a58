"""The start page of an output: everything that was made, by subject."""

from collections.abc import Iterator

from swvctl.model.school import School
from swvctl.model.schoolprofiel import Schoolprofiel
from swvctl.model.workspace import Workspace
from swvctl.render.onleesbaar import onleesbaar
from swvctl.render.page import Audience, Page, Site, frame, page
from swvctl.render.ronde import achterstand
from swvctl.render.schoollijst import BLAD, cijfers
from swvctl.render.stand import Stand, stand_van
from swvctl.schemas import JSON

PATH = "index"
OTHER_FORMS = "Bij elk profiel vindt u ook de tekst voor de schoolgids en die voor Scholen op de Kaart."
NEEDS = ("samenwerkingsverband", "school", "sopformaat", "schoolprofiel")


@page("index/index", needs=NEEDS)
def index(workspace: Workspace, site: Site) -> Iterator[Page]:
    naam = workspace.swv.naam if workspace.swv else ""
    intern = site.audience == Audience.INTERN
    groups = [*_region(workspace, site), *_sheets(workspace, site)]
    yield Page(
        PATH,
        {
            "pagina": frame(site, PATH, naam),
            "titel": naam,
            "inleiding": _intro(workspace, intern=intern),
            "cijfers": cijfers(workspace.open_scholen(), site),
            "onleesbaar": onleesbaar(workspace) if intern else [],
            "groepen": [group for group in groups if group["links"]],
        },
    )


def _intro(workspace: Workspace, *, intern: bool) -> str:
    if intern:
        return f"Alles over de ronde {workspace.werkjaar}, ook wat nog in bewerking is."
    return "Wat scholen in onze regio bieden aan kinderen die extra ondersteuning nodig hebben."


def _region(workspace: Workspace, site: Site) -> Iterator[JSON]:
    swv = workspace.swv
    yield _group(
        "De regio",
        [
            _link(
                "Dekkend aanbod",
                site.href(PATH, "dekking/dekking", "dekking"),
                "wat elke school biedt",
            ),
            _link("Stand van de ronde", site.href(PATH, "ronde/stand", "ronde"), "wie is hoe ver"),
        ],
    )
    mails = (
        (item.naam, site.href(PATH, "ronde/nog-te-leveren", f"nog-te-leveren/{item.id}"))
        for item, _ in achterstand(site)
    )
    yield _group(
        "Nog te leveren",
        [_link(naam, href) for naam, href in mails],
        "Een mail per bestuur, klaar om te kopiëren.",
    )
    besturen = swv.besturen if swv else ()
    gemeenten = swv.gemeenten if swv else ()
    yield _group(
        "Per bestuur",
        [_link(b.naam, site.href(PATH, "bestuur/overzicht", f"bestuur/{b.id}")) for b in besturen],
    )
    yield _group(
        "Per gemeente",
        [_link(g.naam, site.href(PATH, "gemeente/overzicht", f"gemeente/{g.id}")) for g in gemeenten],
    )


def _sheets(workspace: Workspace, site: Site) -> Iterator[JSON]:
    years = sorted({profiel.jaar for profiel in workspace.all(Schoolprofiel)}, reverse=True)
    for number, jaar in enumerate(years):
        found = [profiel for profiel in workspace.all(Schoolprofiel) if profiel.jaar == jaar]
        links = [link for profiel in found for link in _sheet(profiel, workspace, site)]
        ordered = sorted(links, key=lambda link: str(link["titel"]).casefold())
        yield _group(f"Schoolprofielen {jaar}", ordered, "" if number else OTHER_FORMS)


def _sheet(profiel: Schoolprofiel, workspace: Workspace, site: Site) -> Iterator[JSON]:
    school = workspace.find(School, profiel.school)
    if school and workspace.formaat_van(profiel):
        stand = stand_van(profiel, workspace)
        note = "" if stand == Stand.VASTGESTELD else stand.value
        yield _link(school.naam, site.href(PATH, BLAD, f"schoolprofiel/{profiel.name}"), note)


def _group(titel: str, links: list[JSON], toelichting: str = "") -> JSON:
    return {"titel": titel, "toelichting": toelichting, "links": [link for link in links if link["href"]]}


def _link(titel: str, href: str, toelichting: str = "") -> JSON:
    return {"titel": titel, "href": href, "toelichting": toelichting}
