"""A survey as a plain value."""

from swvctl.model.enquete import GESLOTEN, Enquete
from swvctl.render.agenda.bijeenkomstview import SURVEY, link_view
from swvctl.render.contact import contact_view
from swvctl.render.invulling import Invuller
from swvctl.render.moment import tot, zin
from swvctl.render.page import Site
from swvctl.render.profiel.profielview import FEW, SMALLEST_PRINTED
from swvctl.render.rollen import labels, rollen
from swvctl.schemas import JSON
from swvctl.tekst.getal import show_number
from swvctl.tekst.nederlands import capitalised, join, part_of, plural
from swvctl.wanneer import Bound, show

LEERLINGEN = "leerlingen"


def enquete_view(enquete: Enquete, site: Site, path: str) -> JSON:
    """Everything the page of a survey shows."""
    workspace = site.workspace
    vul = Invuller(site, path).markdown
    open_now = enquete.open_op(site.today, workspace)
    return {
        "titel": enquete.titel,
        "voor": labels(enquete.voor, workspace),
        "voor_wie": capitalised(join(labels(enquete.voor, workspace))),
        "stand": stand_zin(enquete, site),
        "open": open_now,
        "doen": "Vul de enquête in",
        "link": enquete.link if open_now else "",
        "omvang": _size(enquete),
        "vragen": list(enquete.vragenlijst),
        "herhaling": capitalised(enquete.herhaling),
        "besproken_in": [
            link_view(found, found.titel, site, path) for found in enquete.besprekingen(workspace)
        ],
        "tekst": vul(enquete.tekst, enquete.record),
        "respons": respons_zin(enquete, {found.code for found in rollen(enquete.voor, workspace)}),
        "uitkomst": vul(enquete.uitkomst, enquete.record),
        "contact": contact_view(enquete.contact, workspace),
    }


def kort_view(enquete: Enquete, site: Site, start: str) -> JSON:
    """A survey in a list."""
    return {
        "titel": enquete.titel,
        "href": site.href(start, SURVEY, f"enquete/{enquete.name}"),
        "voor": labels(enquete.voor, site.workspace),
        "stand": stand_zin(enquete, site),
        "omvang": _size(enquete),
    }


def stand_zin(enquete: Enquete, site: Site) -> str:
    """Until when it can be filled in, or that it is closed."""
    moment = enquete.sluit(site.workspace)
    if enquete.status == GESLOTEN or (enquete.uitkomst and (moment is None or not moment.past(site.today))):
        return "De enquête is gesloten."
    if moment is None:
        return ""
    if moment.first and moment.last and moment.bound is Bound.OP and moment.first != moment.last:
        was = moment.last < site.today
        return (
            f"Invullen {'kon' if was else 'kan'} van {show(moment)}."
            if moment.decidable
            else zin(show(moment))
        )
    return tot(moment, site.today, "Invullen", "De enquête sloot")


def respons_zin(enquete: Enquete, codes: set[str]) -> str:
    """``41 van de 60 deden mee (68%)``; a few pupils could be recognised, so that they are not counted out loud."""
    found = enquete.respons_gelezen
    if found is None:
        return ""
    if LEERLINGEN in codes and 0 < found.aantal < SMALLEST_PRINTED:
        return f"{capitalised(FEW)} leerlingen deden mee."
    if not found.van or found.aantal > found.van:
        return zin(
            f"{enquete.respons if not enquete.respons.isdecimal() else show_number(found.aantal)} mensen deden mee"
        )
    share = round(100 * found.aantal / found.van)
    return f"{part_of(found.aantal, found.van)} deden mee ({share}%)."


def _size(enquete: Enquete) -> str:
    """``3 vragen, ongeveer 5 minuten``, as the beginning of a sentence."""
    count = enquete.aantal_vragen
    return capitalised(
        ", ".join(filter(None, (plural(count, "vraag", "vragen") if count else "", enquete.duur)))
    )
