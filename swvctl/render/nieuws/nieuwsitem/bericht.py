"""A message in a newsletter."""

from swvctl.model.bericht import Beeld, Bericht, NieuwsLink
from swvctl.model.nieuwsbrief import Item
from swvctl.model.workspace import Workspace
from swvctl.render.nieuws.nieuwsitem import (
    Inhoud,
    Verwijzing,
    alineas,
    feit,
    genummerd,
    nieuwsitem,
    rollen,
    uiterlijk,
)
from swvctl.render.page import Site
from swvctl.schemas import JSON
from swvctl.tekst.adres import safe_url
from swvctl.tekst.nederlands import capitalised

SHOWN_IN_MAIL = ("data:image/png;", "data:image/jpeg;")


@nieuwsitem
def bericht(bericht: Bericht, _item: Item, site: Site) -> Inhoud:
    address = adres_van(bericht.contact, site.workspace)
    return Inhoud(
        titel=bericht.titel,
        feiten=(
            *feit("Voor", rollen(bericht.voor, site.workspace)),
            *feit("Reageren", uiterlijk(bericht.reageren)),
            *feit("Contact", "" if address else capitalised(bericht.contact)),
        ),
        tekst=alineas(bericht.tekst, genummerd(bericht.stappen)),
        links=(*links_van(bericht.links), *((Verwijzing(address, f"mailto:{address}"),) if address else ())),
        beeld=beeld_van(bericht.beeld, site.workspace),
    )


def adres_van(contact: str, workspace: Workspace) -> str:
    """The address that a contact means: a mailbox of the region by name, or the address itself."""
    swv = workspace.swv
    boxes = swv.contact.mailboxen if swv and swv.contact else {}
    address = boxes.get(contact, contact)
    return address if safe_url(f"mailto:{address}") else ""


def links_van(links: tuple[NieuwsLink, ...]) -> tuple[Verwijzing, ...]:
    return tuple(Verwijzing(link.titel, link.link) for link in links)


def beeld_van(beeld: Beeld | None, workspace: Workspace) -> JSON:
    """A picture that holds itself, and what is said of it; without a description it is not shown."""
    image = workspace.beelden.get(beeld.bestand) if beeld else None
    if beeld is None or image is None or not beeld.omschrijving or not image.uri.startswith(SHOWN_IN_MAIL):
        return {}
    return {"adres": image.uri, "omschrijving": beeld.omschrijving, "bijschrift": beeld.bijschrift}
