"""An event in a newsletter: as an invitation, or as a look back; in the words of its own page."""

from collections.abc import Iterator
from dataclasses import replace

from swvctl.model.bijeenkomst import Bijeenkomst
from swvctl.model.nieuwsbrief import TERUGBLIK, Item
from swvctl.render.agenda.bijeenkomstview import bijeenkomst_view
from swvctl.render.nieuws.nieuwsitem import Feit, Inhoud, Verwijzing, alineas, feit, nieuwsitem, punten_van
from swvctl.render.page import Site
from swvctl.schemas import JSON
from swvctl.tekst.escape import markdown_text


@nieuwsitem
def bijeenkomst(event: Bijeenkomst, item: Item, site: Site) -> Inhoud:
    view = bijeenkomst_view(event, replace(site, today=site.workspace.today), "")
    if item.toon == TERUGBLIK and event.terugblik:
        return _look_back(event.terugblik.tekst, view)
    asked, contact = view["aanmelden"], view["contact"] or {"mail": "", "tekst": ""}
    return Inhoud(
        titel=event.titel,
        feiten=(
            *feit("Let op", *view["stand"]),
            *feit("Voor", view["voor_wie"]),
            *_when(view),
            *feit("Waar", *view["plaatsen"]),
            *feit("Programma", *(part["zin"] for part in view["onderdelen"])),
            *feit("Aanmelden", *asked["regels"]),
            *feit("Vooraf", *(f"Volg eerst: {found['titel']}." for found in view["vooraf"]), *view["eerst"]),
            *(feit("Herhaling van", view["herhaling_van"]["zin"]) if view["herhaling_van"] else ()),
            *feit("U krijgt nog", *(promise["zin"] for promise in view["toegezegd"])),
            *(Feit(found["titel"], (found["tekst"],)) for found in view["feiten"]),
            *feit("Vragen", contact["tekst"]),
        ),
        tekst=event.tekst,
        links=tuple(_ways(view, contact["mail"])),
    )


def _look_back(tekst: str, view: JSON) -> Inhoud:
    look = view["terugblik"]
    evaluated = look["evaluatie"] or {"waar": "", "punten": []}
    lists = [*look["lijsten"], {"titel": look["afspraken"], "punten": evaluated["punten"]}]
    return Inhoud(
        titel=view["titel"],
        feiten=(
            *_when(view),
            *feit("Waar", *view["plaatsen"]),
            *feit("Besproken in", evaluated["waar"]),
        ),
        tekst=alineas(
            tekst, *(punten_van(found["titel"], map(markdown_text, found["punten"])) for found in lists)
        ),
        links=tuple(
            Verwijzing(found["titel"], found["link"]) for found in look["materiaal"] if found["link"]
        ),
    )


def _when(view: JSON) -> tuple[Feit, ...]:
    moments = (moment["zin"] for moment in view["momenten"])
    return feit("Wanneer", view["hoe"], *moments, f"{view['inloop']}." if view["inloop"] else "")


def _ways(view: JSON, contact: str) -> Iterator[Verwijzing]:
    asked = view["aanmelden"]
    if asked["link"]:
        yield Verwijzing(asked["doen"], asked["link"], knop=True)
    if asked["mail"]:
        yield Verwijzing(asked["mail"], f"mailto:{asked['mail']}")
    ahead = (moment["online"] for moment in view["momenten"] if not moment["geweest"])
    for address in dict.fromkeys(filter(None, ahead)):
        yield Verwijzing("Online meedoen", address)
    if contact and contact != asked["mail"]:
        yield Verwijzing(contact, f"mailto:{contact}")
