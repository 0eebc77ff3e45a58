"""An offer or a good practice in a newsletter."""

from collections.abc import Iterator

from swvctl.model.aanbod import Aanbod, Aanvragen
from swvctl.model.nieuwsbrief import Item
from swvctl.model.school import School
from swvctl.render.agenda.aanbodview import is_open, stand
from swvctl.render.nieuws.nieuwsitem import (
    Feit,
    Inhoud,
    Verwijzing,
    alineas,
    feit,
    moment,
    nieuwsitem,
    punten_van,
    rollen,
)
from swvctl.render.nieuws.nieuwsitem.bericht import adres_van
from swvctl.render.page import Site
from swvctl.tekst.escape import markdown_text
from swvctl.tekst.nederlands import capitalised, join


@nieuwsitem
def aanbod(offer: Aanbod, _item: Item, site: Site) -> Inhoud:
    workspace = site.workspace
    schools = [found.naam if (found := workspace.find(School, name)) else name for name in offer.school]
    return Inhoud(
        titel=offer.titel,
        feiten=(
            *feit("Voor", rollen(offer.voor, workspace), offer.doelgroep),
            *feit("Van", join(schools) if schools else offer.aanbieder),
            *feit("Wanneer", "" if offer.komt_nog else moment(offer.wanneer)),
            *feit("Vorm", capitalised(offer.vorm)),
            *feit("Waar", capitalised(offer.waar)),
            *feit("Stand", stand(offer)),
            *(_apply(offer.aanvragen, site) if is_open(offer) else ()),
            *feit("Kosten", capitalised(offer.kosten)),
        ),
        tekst=alineas(
            f"*{markdown_text(offer.motto)}*" if offer.motto else "",
            offer.tekst,
            punten_van("Wat anderen ervan kunnen leren", [markdown_text(les) for les in offer.lessen]),
        ),
        links=tuple(_ways(offer, site)),
    )


def _apply(found: Aanvragen | None, site: Site) -> tuple[Feit, ...]:
    if found is None:
        return ()
    until = moment(found.wanneer)
    who = rollen(found.door, site.workspace)
    return feit("Aanvragen", capitalised(found.hoe), f"Door: {who}" if who else "", until, found.toezegging)


def _ways(offer: Aanbod, site: Site) -> Iterator[Verwijzing]:
    asked = offer.aanvragen
    if asked and asked.link and is_open(offer):
        yield Verwijzing("Aanvragen", asked.link, knop=True)
    contact = (asked.bij if asked and is_open(offer) else "") or offer.contact
    if address := adres_van(contact, site.workspace):
        yield Verwijzing(address, f"mailto:{address}")
    if offer.link:
        yield Verwijzing("Meer lezen", offer.link)
