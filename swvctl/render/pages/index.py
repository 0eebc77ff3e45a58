"""The start page of an output: everything that was made, by subject."""

from collections.abc import Iterator

from swvctl.model.school import School
from swvctl.model.schoolprofiel import Schoolprofiel
from swvctl.model.workspace import Workspace
from swvctl.render.onleesbaar import onleesbaar
from swvctl.render.page import Audience, Page, Site, frame, page
from swvctl.render.profiel.elders import BLAD, dekking_link, ronde_link
from swvctl.render.profiel.ronde import achterstand, mail_href
from swvctl.render.profiel.schoollijst import cijfers
from swvctl.render.profiel.stand import Stand, stand_van
from swvctl.render.wegwijzer import START, Group, Thema, link, themes, wegwijzer
from swvctl.schemas import JSON
from swvctl.tekst.volgorde import op_naam

OTHER_FORMS = "Bij elk profiel vindt u ook de tekst voor de schoolgids en die voor Scholen op de Kaart."
NEEDS = ("samenwerkingsverband", "school", "sopformaat", "schoolprofiel")


@page("index/index", needs=NEEDS)
def index(workspace: Workspace, site: Site) -> Iterator[Page]:
    naam = workspace.swv.naam if workspace.swv else ""
    intern = site.audience == Audience.INTERN
    yield Page(
        START,
        {
            "pagina": frame(site, START, naam),
            "titel": naam,
            "inleiding": _intro(workspace, intern=intern),
            "cijfers": cijfers(workspace.open_scholen(), site),
            "onleesbaar": onleesbaar(workspace) if intern else [],
            "themas": list(themes(site)),
        },
    )


def _intro(workspace: Workspace, *, intern: bool) -> str:
    if intern:
        return "Alle stukken van het samenwerkingsverband, ook wat nog in bewerking is."
    who = "leerlingen" if workspace.swv and workspace.swv.sector == "vo" else "kinderen"
    return f"Wat scholen in onze regio bieden aan {who} die extra ondersteuning nodig hebben."


@wegwijzer(Thema.SCHOLEN, 1)
def de_regio(site: Site) -> Iterator[Group]:
    dekking = dekking_link(site, START, "wat elke school biedt")
    yield Group("De regio", (dekking, ronde_link(site, START, "wie is hoe ver")))


@wegwijzer(Thema.SCHOLEN, 3)
def nog_te_leveren(site: Site) -> Iterator[Group]:
    mails = (link(f"Mail aan {item.naam}", mail_href(item, site, START)) for item, _ in achterstand(site))
    yield Group("Nog te leveren", tuple(mails), "Een mail per bestuur, klaar om te kopiëren.")


@wegwijzer(Thema.SCHOLEN, 2)
def overzichten(site: Site) -> Iterator[Group]:
    swv = site.workspace.swv
    for titel, name, items in (
        ("Per bestuur", "bestuur", swv.besturen_op_naam if swv else ()),
        ("Per gemeente", "gemeente", swv.gemeenten_op_naam if swv else ()),
    ):
        links = (
            link(item.naam, site.href(START, f"{name}/overzicht", f"{name}/{item.id}")) for item in items
        )
        yield Group(titel, tuple(links))


@wegwijzer(Thema.SCHOLEN, 4)
def profielen(site: Site) -> Iterator[Group]:
    """The schools of the working year stand high on the page: most readers come for one of them."""
    yield from (_profielen(jaar, site, OTHER_FORMS) for jaar in _years(site)[:1])


@wegwijzer(Thema.SCHOLEN, 89)
def andere_profielen(site: Site) -> Iterator[Group]:
    yield from (_profielen(jaar, site) for jaar in _years(site)[1:])


def _years(site: Site) -> list[str]:
    """The working year first, also when someone has begun on the year after it."""
    found = sorted({profiel.jaar for profiel in site.workspace.all(Schoolprofiel)}, reverse=True)
    return sorted(found, key=lambda jaar: jaar != site.workspace.werkjaar)


def _profielen(jaar: str, site: Site, note: str = "") -> Group:
    workspace = site.workspace
    found = [profiel for profiel in workspace.all(Schoolprofiel) if profiel.jaar == jaar]
    links = (item for profiel in found for item in _sheet(profiel, workspace, site))
    return Group(
        f"Schoolprofielen {jaar}", tuple(sorted(links, key=lambda item: op_naam(str(item["titel"])))), note
    )


def _sheet(profiel: Schoolprofiel, workspace: Workspace, site: Site) -> Iterator[JSON]:
    school = workspace.find(School, profiel.school)
    if school and workspace.formaat_van(profiel):
        stand = stand_van(profiel, workspace)
        note = "" if stand == Stand.VASTGESTELD else stand.value
        yield link(
            workspace.schoolnaam(school), site.href(START, BLAD, f"schoolprofiel/{profiel.name}"), note
        )
