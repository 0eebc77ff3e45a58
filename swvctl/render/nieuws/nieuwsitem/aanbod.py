"""An offer or a good practice in a newsletter, in the words of its own page."""

from collections.abc import Iterator
from dataclasses import replace

from swvctl.model.aanbod import Aanbod
from swvctl.model.nieuwsbrief import Item
from swvctl.render.agenda.aanbodview import aanbod_view
from swvctl.render.nieuws.nieuwsitem import Feit, Inhoud, Verwijzing, alineas, feit, nieuwsitem, punten_van
from swvctl.render.page import Site
from swvctl.schemas import JSON
from swvctl.tekst.escape import markdown_text

# The rest of what a page tells is for who looks closer.
_IN_NEWS = (
    "Voor",
    "Voor welke kinderen",
    "Voor welke leerlingen",
    "Vorm",
    "Wanneer",
    "Waar",
    "Van",
    "Uit",
    "Kosten",
)


@nieuwsitem
def aanbod(offer: Aanbod, _item: Item, site: Site) -> Inhoud:
    view = aanbod_view(offer, replace(site, today=site.workspace.today), "")
    asked = view["aanvragen"] or {"zinnen": [], "toezegging": "", "bij": None, "link": "", "doen": ""}
    facts = {found["titel"]: Feit(found["titel"], tuple(found["regels"])) for found in view["feiten"]}
    return Inhoud(
        titel=offer.titel,
        feiten=(
            *feit("Let op", view["stand"]),
            *(facts[titel] for titel in _IN_NEWS if titel in facts),
            *feit("School", *(school["titel"] for school in view["scholen"])),
            *feit("Aanvragen", *asked["zinnen"], _words("Bij: ", asked["bij"]), asked["toezegging"]),
            *feit("Vragen", _words("", view["contact"])),
        ),
        tekst=alineas(
            f"*{markdown_text(offer.motto)}*" if offer.motto else "",
            offer.tekst,
            punten_van(view["lessen_kop"], [markdown_text(les) for les in offer.lessen]),
        ),
        links=tuple(_ways(view, asked)),
    )


def _ways(view: JSON, asked: JSON) -> Iterator[Verwijzing]:
    if asked["link"]:
        yield Verwijzing(asked["doen"], asked["link"], knop=True)
    addresses = ((found or {"mail": ""})["mail"] for found in (asked["bij"], view["contact"]))
    for address in dict.fromkeys(filter(None, addresses)):
        yield Verwijzing(address, f"mailto:{address}")
    if view["link"]:
        yield Verwijzing("Meer lezen", view["link"])


def _words(before: str, contact: JSON | None) -> str:
    """Whom to ask where that is no address."""
    return f"{before}{contact['tekst']}" if contact and contact["tekst"] else ""
