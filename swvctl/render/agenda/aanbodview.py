"""An entry of the catalogue as a plain value: what it is, for whom, how to apply, and with whom it is made."""

from collections.abc import Iterable, Iterator

from swvctl.model.aanbod import (
    AANBOD,
    CONCEPT,
    INSTRUMENT,
    OVERZICHT,
    VOORBEELD,
    VOORZIENING,
    Aanbod,
    Aanvragen,
    Partner,
)
from swvctl.model.namen import naam_van, namen
from swvctl.model.school import School
from swvctl.model.workspace import Workspace
from swvctl.render.contact import contact_view
from swvctl.render.invulling import Invuller
from swvctl.render.moment import voluit, zin
from swvctl.render.page import Site
from swvctl.render.profiel.schoollijst import sheet_href
from swvctl.render.rollen import labels, rol
from swvctl.schemas import JSON
from swvctl.tekst.nederlands import capitalised, join
from swvctl.tekst.volgorde import op_naam
from swvctl.wanneer import Bound

PAGE, INDEX, ROLE, PATH = "aanbod/aanbod", "aanbod/overzicht", "aanbod/doelgroep", "aanbod"
SOORTEN = {
    AANBOD: ("Aanbod", "aanbod"),
    VOORZIENING: ("Bovenschoolse voorzieningen", "bovenschoolse voorziening"),
    INSTRUMENT: ("Instrumenten", "instrument"),
    VOORBEELD: ("Goede voorbeelden", "goed voorbeeld"),
}
_STAND = {
    "in voorbereiding": "Dit aanbod is in voorbereiding",
    "verwacht": "Dit wordt verwacht",
    "vol": "Vol: aanvragen kan nu niet.",
    "gesloten": "Dit aanbod is gesloten.",
    CONCEPT: "Dit is nog een concept en staat niet op de site.",
}


def alle(site: Site) -> list[Aanbod]:
    """Everything but the introductions, by name."""
    found = (item for item in site.workspace.all(Aanbod) if item.soort != OVERZICHT)
    return sorted(found, key=lambda item: (op_naam(item.titel), item.name))


def overzicht_van(site: Site) -> Aanbod | None:
    """The introduction to the whole, where there is one."""
    return next((item for item in site.workspace.all(Aanbod) if item.soort == OVERZICHT), None)


def aanbod_view(item: Aanbod, site: Site, path: str) -> JSON:
    """Everything the page of an entry shows."""
    workspace = site.workspace
    return {
        "titel": item.titel,
        "soort": capitalised(SOORTEN[item.soort][1]),
        "stand": stand(item),
        "motto": item.motto,
        "feiten": list(_facts(item, site)),
        "scholen": [_school(name, site, path) for name in item.school],
        "aanvragen": aanvragen_view(item.aanvragen, site) if item.aanvragen and is_open(item) else None,
        "tekst": Invuller(site, path).markdown(item.tekst, item.record),
        "lessen_kop": "Wat anderen ervan kunnen leren",
        "lessen": list(item.lessen),
        "link": item.link,
        "contact": contact_view(item.contact, workspace),
    }


def kort_view(item: Aanbod, site: Site, start: str) -> JSON:
    """An entry in a list: what it is in one line, for whom, and whether it is there already."""
    children = f"voor {item.doelgroep}" if item.doelgroep else ""
    what = item.vorm or item.motto or children or (f"van {item.aanbieder}" if item.aanbieder else "")
    return {
        "titel": item.titel,
        "href": site.href(start, PAGE, f"aanbod/{item.name}"),
        "wat": zin(what),
        "voor": labels(item.voor, site.workspace),
        "stand": _badge(item),
    }


def stand(item: Aanbod) -> str:
    """What a reader must know before the rest; nothing where it is simply there."""
    words = _STAND.get(item.status, "")
    if item.komt_nog and item.wanneer:
        return f"{words}: {voluit(item.wanneer)}."
    return zin(words)


def partners_view(partners: Iterable[Partner], site: Site) -> list[str]:
    """``Samenwerkingsverband VO Stroomland (voert mee uit)``."""
    return [
        f"{naam_van(item.partner, site.workspace)}{f' ({item.rol})' if item.rol else ''}" for item in partners
    ]


def aanvragen_view(aanvragen: Aanvragen, site: Site) -> JSON:
    """Who may apply, how, until when, and what happens then."""
    who = [_who(text, site) for text in aanvragen.door]
    return {
        "zinnen": [
            *([zin(f"aanvragen is mogelijk voor {join(who)}")] if who else []),
            *([zin(aanvragen.hoe)] if aanvragen.hoe else []),
            *([zin(f"aanvragen kan {_period(aanvragen)}")] if aanvragen.wanneer else []),
        ],
        "bij": contact_view(aanvragen.bij, site.workspace),
        "doen": "Vraag aan",
        "link": aanvragen.link,
        "toezegging": zin(aanvragen.toezegging),
    }


def _period(aanvragen: Aanvragen) -> str:
    moment = aanvragen.wanneer
    if moment is None:
        return ""
    return (
        f"in de periode {voluit(moment)}"
        if moment.bound is Bound.OP and not moment.is_day
        else voluit(moment)
    )


def _who(text: str, site: Site) -> str:
    """A role, or else a body: ``directeuren``, ``de ondersteuningsplanraad``."""
    if site.workspace.rol(text):
        return rol(text, site.workspace).label
    name = naam_van(text, site.workspace)
    if name == text:
        return name
    return f"de {name}" if name[:2].isupper() else f"de {name[0].lower()}{name[1:]}"


def is_open(item: Aanbod) -> bool:
    """Whether one can apply now."""
    return item.status not in {"gesloten", "vol"}


def _badge(item: Aanbod) -> str:
    if item.komt_nog and item.wanneer:
        return f"{capitalised(item.status)}: {voluit(item.wanneer)}"
    return capitalised(item.status) if item.status not in {"open", "geplaatst", ""} else ""


def welke_leerlingen(workspace: Workspace) -> str:
    """What the target group is called: nobody calls who is at a school of secondary education a child."""
    young = "leerlingen" if workspace.swv and workspace.swv.sector == "vo" else "kinderen"
    return f"Voor welke {young}"


def _facts(item: Aanbod, site: Site) -> Iterator[JSON]:
    workspace = site.workspace
    when = capitalised(voluit(item.wanneer)) if item.wanneer and not item.komt_nog else ""
    places = str(item.plaatsen) if item.plaatsen is not None else ""
    found: tuple[tuple[str, list[str]], ...] = (
        ("Vorm", [capitalised(item.vorm)]),
        ("Voor", [capitalised(join(labels(item.voor, workspace)))]),
        (welke_leerlingen(workspace), [capitalised(item.doelgroep)]),
        ("Wanneer", [when]),
        ("Schaal", [capitalised(item.schaal)]),
        ("Waar", [capitalised(item.waar)]),
        ("Te gebruiken", [capitalised(text) for text in item.gebruik]),
        ("Onderwerpen", [capitalised(text) for text in item.onderwerpen]),
        ("Team", [capitalised(join(labels(item.team, workspace)))]),
        ("Door", [capitalised(join(namen(item.wie, workspace)))] if item.wie else []),
        ("Van", [capitalised(item.aanbieder)]),
        ("Samen met", partners_view(item.met, site)),
        (
            "Uit",
            [capitalised(join(naam_van(name, workspace) for name in item.bereik))] if item.bereik else [],
        ),
        ("Plaatsen", [places]),
        ("Kosten", [capitalised(item.kosten)]),
    )
    for titel, texts in found:
        if present := [text for text in texts if text]:
            yield {"titel": titel, "regels": present}


def _school(name: str, site: Site, path: str) -> JSON:
    found = site.workspace.find(School, name)
    if found is None:
        return {"titel": name, "href": ""}
    place = f", {found.gemeente_naam.capitalize()}" if found.gemeente_naam else ""
    return {"titel": f"{found.naam}{place}", "href": sheet_href(found, site, path)}
