"""The sheet of a school, its section for the school guide, and the copy block for Scholen op de Kaart."""

from collections.abc import Iterator
from functools import lru_cache

from swvctl.model.keuzelijst import Keuzelijst
from swvctl.model.school import School
from swvctl.model.schoolprofiel import VASTGESTELD, Schoolprofiel
from swvctl.model.sopformaat import Sopformaat, Veld
from swvctl.model.voorgedrukt import tekst_op
from swvctl.model.workspace import Workspace
from swvctl.render.page import Audience, Page, Site, frame, merk, page
from swvctl.render.profiel.elders import elders_view
from swvctl.render.profiel.indeling import indeling_view
from swvctl.render.profiel.profielview import (
    forms_view,
    profiel_view,
    route_view,
    school_view,
    steunpunt_view,
)
from swvctl.render.profiel.veldview import keuzes_view, onderdelen_view
from swvctl.schemas import JSON
from swvctl.tekst.nederlands import in_zin

NEEDS = (
    "samenwerkingsverband",
    "school",
    "keuzelijst",
    "sopformaat",
    "schoolprofiel",
    "ondersteuningsplan",
    "hoofdstuk",
    "besluit",
)
BLOKKEN = ("tekst", "keuzes")  # the kinds of field that Scholen op de Kaart has room for


@page("schoolprofiel/blad", needs=NEEDS)
def blad(profiel: Schoolprofiel, site: Site) -> Iterator[Page]:
    for path, school, said in _page(profiel, site, f"schoolprofiel/{profiel.name}"):
        titel = f"{site.workspace.schoolnaam(school)}: {in_zin(said['profiel']['titel'])} {profiel.jaar}"
        others = elders_view(profiel, school, site, path)
        yield Page(path, {"pagina": _frame(profiel, site, path, titel), **said, "elders": others})


@page("schoolprofiel/schoolgids", needs=NEEDS)
def schoolgids(profiel: Schoolprofiel, site: Site) -> Iterator[Page]:
    for path, school, said in _page(profiel, site, f"schoolgids/{profiel.name}"):
        titel = f"Tekst voor de schoolgids {profiel.jaar}: {site.workspace.schoolnaam(school)}"
        yield Page(path, {"pagina": _frame(profiel, site, path, titel), **said})


@page("schoolprofiel/vensters", needs=NEEDS, folder="scholen-op-de-kaart")
def vensters(profiel: Schoolprofiel, site: Site) -> Iterator[Page]:
    formaat = site.workspace.formaat_van(profiel)
    school = site.workspace.find(School, profiel.school)
    if formaat and school:
        path = f"scholen-op-de-kaart/{profiel.name}"
        titel = f"Tekst voor Scholen op de Kaart {profiel.jaar}: {site.workspace.schoolnaam(school)}"
        head = _frame(profiel, site, path, titel)
        blocks = [blok for blok in _blocks(profiel, formaat, site) if head["intern"] or not blok["leeg"]]
        facts = school_view(school, profiel, site.workspace)
        forms = forms_view(profiel, site, path)
        yield Page(
            path, {"pagina": head, "vormen": forms, "school": facts, "jaar": profiel.jaar, "blokken": blocks}
        )


def _page(profiel: Schoolprofiel, site: Site, path: str) -> Iterator[tuple[str, School, JSON]]:
    workspace = site.workspace
    formaat = workspace.formaat_van(profiel)
    school = workspace.find(School, profiel.school)
    if formaat is None or school is None:
        return
    said = _inhoud(profiel, formaat, school, workspace, site.audience)
    yield path, school, {"vormen": forms_view(profiel, site, path), **said}


@lru_cache(maxsize=2)
def _inhoud(
    profiel: Schoolprofiel, formaat: Sopformaat, school: School, workspace: Workspace, audience: Audience
) -> JSON:
    """What the sheet and the text for the school guide both say; they are made one after the other, in two outputs."""
    head = profiel_view(profiel, formaat, workspace)
    onderdelen = onderdelen_view(profiel, formaat, workspace)
    return {
        "school": school_view(school, profiel, workspace),
        "profiel": head,
        "onderdelen": onderdelen,
        "indeling": indeling_view(onderdelen, met_lege=head["status"] != VASTGESTELD),
        "route": route_view(profiel, formaat, workspace, audience),
        "steunpunt": steunpunt_view(workspace),
    }


def _frame(profiel: Schoolprofiel, site: Site, path: str, titel: str) -> JSON:
    # A sheet goes to the school and its MR before it is adopted: a concept, and still nothing to publish.
    adopted = site.workspace.vastgesteld(profiel)
    concept = site.draft or not adopted
    return {
        **frame(site, path, titel),
        **merk(site, vastgesteld=adopted),
        "concept": concept,
        "intern": not adopted and site.audience == Audience.INTERN,
    }


def _blocks(profiel: Schoolprofiel, formaat: Sopformaat, site: Site) -> Iterator[JSON]:
    """The texts and the choices, in the order of the format: that of the sheet and of the text for the school guide.

    What a school must still fill in is there too, and empty.
    """
    printed = dict(_by_chapter(formaat))
    for veld in formaat.alle_velden:
        text = _text(profiel, veld, site.workspace) if veld.soort == "tekst" else ""
        lines = _lines(profiel, veld, site.workspace) if veld.soort == "keuzes" else []
        leeg = not text and not lines
        if not leeg or (veld.gevraagd and veld.soort in BLOKKEN):
            yield {"titel": printed.get(veld.id, veld.titel), "tekst": text, "regels": lines, "leeg": leeg}


def _lines(profiel: Schoolprofiel, veld: Veld, workspace: Workspace) -> list[str]:
    lijst = workspace.find(Keuzelijst, veld.keuzelijst)
    return [_line(keuze) for keuze in keuzes_view(profiel.keuzes(veld.id), lijst)]


def _by_chapter(formaat: Sopformaat) -> Iterator[tuple[str, str]]:
    """The titles of the chapters that hold one printed text: what that is about may stand there only."""
    for deel in formaat.onderdelen:
        printed = [veld.id for veld in deel.velden if veld.voorgedrukt]
        if len(printed) == 1:
            yield printed[0], deel.titel


def _text(profiel: Schoolprofiel, veld: Veld, workspace: Workspace) -> str:
    return tekst_op(profiel, veld, workspace) if veld.voorgedrukt else profiel.tekst(veld.id)


def _line(keuze: JSON) -> str:
    """As in the text for the school guide, which the same reader may lay beside it."""
    return f"{keuze['label']} ({keuze['toelichting']})" if keuze["toelichting"] else str(keuze["label"])
