"""Decisions for their readers: one by one, and the route of a plan as a picture with its table."""

from collections import Counter
from collections.abc import Iterator
from datetime import date

from swvctl.model.besluit import Besluit, Gemeentebesluit
from swvctl.model.besluitvorming import (
    Route,
    Routestap,
    plan_van,
    route_van,
)
from swvctl.model.doel import Doel
from swvctl.model.geldigheid import einde_van
from swvctl.model.gremium import gremium_van
from swvctl.model.namen import naam_van
from swvctl.model.ondersteuningsplan import Ondersteuningsplan
from swvctl.model.planning import INGANG, Mijlpaal
from swvctl.model.uitkomst import Oordeel
from swvctl.model.workspace import Workspace
from swvctl.render.invulling import Invuller
from swvctl.render.page import Audience, Site
from swvctl.render.route.besluitdag import dagen, wanneer_van
from swvctl.render.route.bewijsview import bewijs_view
from swvctl.render.route.planningview import plek_link
from swvctl.render.route.routebeeld import routebeeld
from swvctl.render.route.voorwaardeview import voorwaarde_view
from swvctl.render.verwijsdoel import plek_van
from swvctl.schemas import JSON
from swvctl.tekst.adres import safe_url
from swvctl.tekst.nederlands import capitalised, join, met_lidwoord
from swvctl.wanneer import show, show_date

ROUTE, REGISTER, OOGO = "besluit/route", "besluit/register", "besluit/oogo"
GEDAAN, GEPLAND, AFGEWEZEN, DEELS = "gedaan", "gepland", "afgewezen", "deels"
_SUBJECTS = {
    "overleg": "Overleg",
    "advies": "Advies",
    "instemming": "Instemming",
    "goedkeuring": "Goedkeuring",
    "vaststelling": "Vaststelling",
    "indiening": "Indiening",
    "opdracht": "Opdracht",
    INGANG: "Ingang",
}


def route_titel(plan: Ondersteuningsplan) -> str:
    return f"Overleg en besluiten over {plan.met_jaren(plan.genoemd)}"


def route_view(plan: Ondersteuningsplan, site: Site, path: str) -> JSON | None:
    """The route of a plan; None when there are no steps that these readers may see."""
    route = route_van(plan, site.workspace)
    if not route.stappen:
        return None
    steps = [stap_view(stap, site, path) for stap in route.niet_achterhaald(site.today)]
    return {
        "titel": route_titel(plan),
        "plan": plan.titel,
        "stappen": steps,
        "figuur": routebeeld(steps),
        **_law(route, site),
        "heeft_versies": any(step["versie"] for step in steps),
    }


def _law(route: Route, site: Site) -> JSON:
    """What the framework says about this kind of document, each with its source; what most were read in once.

    What we are not sure of is for who makes the document: outside it would be their word.
    """
    rules = list(site.workspace.kaderregels(route.plan.soort))
    if site.audience is Audience.PUBLIEK:
        rules = [regel for regel in rules if regel.zekerheid == "hoog"]
    ((usual, count),) = Counter(regel.gelezen for regel in rules).most_common(1) or [("", 0)]
    shared = usual if count > 1 and all(regel.gelezen for regel in rules) else ""
    return {
        "gelezen": shared,
        "regels": [
            {
                "wat": regel.wat,
                "artikel": regel.artikel,
                "bron": safe_url(regel.bron) or "",
                "gelezen": "" if regel.gelezen == shared else regel.gelezen,
                "zekerheid": regel.zekerheid,
            }
            for regel in rules
        ],
    }


def stap_view(stap: Routestap, site: Site, path: str) -> JSON:
    if isinstance(stap.bron, Besluit):
        return {**besluit_view(stap.bron, site, path), "stand": _stand(stap), "wanneer": _when(stap)}
    return {**_EMPTY, **_milestone(stap.bron, stap, site), "stand": _stand(stap), "wanneer": _when(stap)}


def _milestone(mijlpaal: Mijlpaal, stap: Routestap, site: Site) -> JSON:
    names = [naam_van(name, site.workspace) for name in stap.gremia]
    found = {"titel": mijlpaal.wat, "kort": mijlpaal.wat, "soort": stap.soort, "wie": ", ".join(names)}
    return found | ({"uitkomst": _begun(stap, site.today)} if stap.soort == INGANG else {})


def _begun(stap: Routestap, today: date) -> str:
    """Nobody decides that a plan begins."""
    return "ingegaan" if stap.wanneer and stap.wanneer.past(today) else "komt nog"


_EMPTY: JSON = {
    "anker": "",
    "uitkomst": "",
    "toelichting": "",
    "versie": "",
    "geldt": "",
    "stemming": "",
    "gestuurd": "",
    "via": "",
    "voorwaarden": [],
    "redactioneel": [],
    "gemeenten": [],
    "bewijs": [],
}


def besluit_view(besluit: Besluit, site: Site, path: str) -> JSON:
    """One decision."""
    workspace = site.workspace
    return {
        "anker": anker(besluit),
        "titel": titel_van(besluit, workspace),
        "kort": titel_van(besluit, workspace, kort=True),
        "soort": besluit.soort,
        "wie": _who(besluit, workspace),
        "wanneer": wanneer_van(besluit),
        "uitkomst": besluit.uitkomst,
        "toelichting": Invuller(site, path).markdown(besluit.toelichting, besluit.record),
        "versie": besluit.versie,
        "geldt": _scope(besluit, workspace),
        "stemming": besluit.stemming,
        "gestuurd": show(besluit.gestuurd) if besluit.gestuurd else "",
        "via": besluit.via,
        "voorwaarden": [voorwaarde_view(item, besluit, site, path) for item in besluit.voorwaarden],
        "redactioneel": list(_wording(besluit, site, path)),
        "gemeenten": [gemeente_view(row, workspace) for row in besluit.gemeenten],
        "bewijs": [bewijs_view(text, besluit.record, site, path, REGISTER) for text in besluit.bewijs],
    }


def route_pad(plan: Ondersteuningsplan) -> str:
    return f"besluit/{plan.name}"


def anker(besluit: Besluit) -> str:
    return besluit.name.replace("/", "--").replace(".", "-")


def titel_van(besluit: Besluit, workspace: Workspace, *, kort: bool = False) -> str:
    """Its own title, or what kind of step it is and by whom, if need be in short."""
    if besluit.titel:
        return besluit.titel
    who = _who(besluit, workspace, kort=kort)
    subject = _SUBJECTS.get(besluit.soort, capitalised(besluit.soort))
    if besluit.soort == "overleg" and not besluit.met:
        return capitalised(who.removeprefix("de ").removeprefix("het ")) if who else subject
    joint = {"overleg": "met", "indiening": "bij", "vaststelling": "door"}.get(besluit.soort, "van")
    return f"{subject} {joint} {who}".strip() if who else subject


def _who(besluit: Besluit, workspace: Workspace, *, kort: bool = False) -> str:
    if besluit.met:
        names = (naam_van(code, workspace) for code in besluit.met)
        return join(map(_short, names) if kort else map(met_lidwoord, names))
    if besluit.bij:
        return besluit.bij if besluit.bij != "inspectie" else "de inspectie"
    gremium = gremium_van(besluit.gremium, workspace)
    if gremium is None:
        return besluit.gremium
    return gremium.genoemd if kort else met_lidwoord(gremium.naam)


def _short(naam: str) -> str:
    """Another region without the word that all of them begin with."""
    return naam.removeprefix("Samenwerkingsverband ").strip() or naam


def _stand(stap: Routestap) -> str:
    match stap.oordeel:
        case Oordeel.NEE:
            return AFGEWEZEN
        case Oordeel.DEELS:
            return DEELS
        case _:
            return GEDAAN if stap.genomen else GEPLAND


def _when(stap: Routestap) -> str:
    if stap.besluit:
        return wanneer_van(stap.besluit)
    return show(stap.wanneer) if stap.wanneer else ""


def _scope(besluit: Besluit, workspace: Workspace) -> str:
    plan = workspace.volg(Ondersteuningsplan, besluit.over, besluit.record)
    end = einde_van(besluit, plan) if plan else None
    parts = [besluit.geldt, f"t/m {show_date(end)}" if end and besluit.geldig_tot else ""]
    return ", ".join(part for part in parts if part)


def _wording(besluit: Besluit, site: Site, path: str) -> Iterator[JSON]:
    """What was worded anew after the decision without another meaning: its readers may want to see for themselves."""
    plan = plan_van(besluit, site.workspace)
    for item in besluit.redactioneel:
        reason = f"{item.reden.rstrip('. ')}."
        if item.onderdeel and plan:
            yield {
                "titel": f"{item.onderdeel.capitalize()} van {plan.soortnaam}",
                "href": "",
                "reden": reason,
            }
        for kind, text in item.genoemd:
            full = site.workspace.voluit(kind, text, besluit.record)
            plek = plek_van(Doel(kind, full), site.workspace) if full else None
            if plek:
                yield {**plek_link(plek, site, path), "reden": reason}


def gemeente_view(row: Gemeentebesluit, workspace: Workspace) -> JSON:
    return {
        "naam": naam_van(row.gemeente, workspace).removeprefix("gemeente "),
        "datum": dagen(row.dagen),
        "uitkomst": row.uitkomst,
        "afspraken": list(row.afspraken),
        "toelichting": row.toelichting,
    }
