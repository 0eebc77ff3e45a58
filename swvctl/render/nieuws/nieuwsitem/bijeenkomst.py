"""An event in a newsletter: as an invitation, or as a look back."""

from collections.abc import Iterator
from datetime import date

from swvctl.model.aanmelding import Aanmelding
from swvctl.model.bijeenkomst import KIES_ER_EEN, VERZET, Bijeenkomst
from swvctl.model.nieuwsbrief import TERUGBLIK, Item
from swvctl.model.terugblik import Evaluatie, Terugblik, punten
from swvctl.render.agenda.afspraak import Afspraak, van_bijeenkomst
from swvctl.render.moment import tot
from swvctl.render.namen import naam_van
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
    uiterlijk,
)
from swvctl.render.nieuws.nieuwsitem.bericht import adres_van
from swvctl.render.page import Site
from swvctl.tekst.escape import markdown_text
from swvctl.tekst.nederlands import capitalised
from swvctl.wanneer import show


@nieuwsitem
def bijeenkomst(event: Bijeenkomst, item: Item, site: Site) -> Inhoud:
    if item.toon == TERUGBLIK and event.terugblik:
        return _look_back(event, event.terugblik, site)
    ahead = any(found.gaat_door for found in event.momenten_gelezen) and not event.voorbij(
        site.workspace.today
    )
    asked = event.aanmelding if ahead and event.aanmelding.open_op(site.workspace.today) else Aanmelding()
    return Inhoud(
        titel=event.titel,
        feiten=(
            *feit("Voor", rollen(event.voor, site.workspace)),
            *_when(event),
            *feit("Inloop", capitalised(event.inloop)),
            *feit("Waar", *_where(event)),
            *_programme(event),
            *(_registration(event.aanmelding, site.workspace.today) if ahead else ()),
            *feit("Vooraf", *event.eerst),
            *feit("U ontvangt", *_promised(event)),
            *feit("Kosten", capitalised(event.kosten)),
        ),
        tekst=event.tekst,
        links=tuple(_ways(asked, adres_van(event.contact, site.workspace))),
    )


def _look_back(event: Bijeenkomst, look: Terugblik, site: Site) -> Inhoud:
    return Inhoud(
        titel=event.titel,
        feiten=(*_when(event), *feit("Waar", event.waar), *_evaluated(look.evaluatie, event, site)),
        tekst=alineas(
            look.tekst,
            punten_van("Tips", punten(look.tips)),
            punten_van("Tops", punten(look.tops)),
            punten_van("Ideeën", punten(look.ideeen)),
            punten_van("Afspraken", [markdown_text(point) for point in _agreed(look.evaluatie)]),
        ),
        links=tuple(Verwijzing(found.titel, found.link) for found in look.materiaal if found.link),
    )


def _when(event: Bijeenkomst) -> tuple[Feit, ...]:
    label = "Kies een moment" if event.vorm == KIES_ER_EEN else "Wanneer"
    return feit(label, *(_session(found, event) for found in van_bijeenkomst(event)))


def _session(item: Afspraak, event: Bijeenkomst) -> str:
    """One moment with what is special about it, in the words of the agenda."""
    session = item.sessie
    elsewhere = "online" if session.online and not event.online else session.waar
    where = f", {elsewhere}" if elsewhere and elsewhere != event.waar else ""
    day = moment(session.wanneer) or session.tekst
    about = where + (f": {session.wat}" if session.wat else "")
    moved = f"; stond op {show(session.stond_op[-1])}" if session.stond_op and item.stand == VERZET else ""
    return f"{day}{about} ({item.stand}{moved})" if item.stand else f"{day}{about}"


def _where(event: Bijeenkomst) -> Iterator[str]:
    yield event.waar
    if event.online and event.waar != "online":
        yield "Online meedoen kan ook." if event.waar else "Online"


def _programme(event: Bijeenkomst) -> tuple[Feit, ...]:
    parts = (f"{part.tijd}: {part.titel}" if part.tijd else part.titel for part in event.onderdelen)
    return feit("Programma", *parts)


def _registration(found: Aanmelding, today: date) -> tuple[Feit, ...]:
    if found.gesloten:
        return feit("Aanmelden", "De aanmelding is gesloten.")
    if found.niet_nodig:
        return feit("Aanmelden", "Niet nodig")
    if not found.open_op(today):
        return (
            feit("Aanmelden", tot(found.uiterlijk, today, "Aanmelden", "De aanmelding sloot"))
            if found.uiterlijk
            else ()
        )
    until = uiterlijk(found.uiterlijk) or capitalised(found.tekst)
    places = f"Er zijn {found.plaatsen} plaatsen." if found.plaatsen else ""
    return feit("Aanmelden", until, found.via, places, found.toelichting)


def _promised(event: Bijeenkomst) -> Iterator[str]:
    for promise in event.toegezegd:
        day = event.anker_van_dagen.lees(promise.wanneer) if promise.wanneer else None
        yield f"{moment(day)}: {promise.wat}" if day else promise.wat


def _ways(found: Aanmelding, contact: str) -> Iterator[Verwijzing]:
    if found.link:
        yield Verwijzing("Aanmelden", found.link, knop=True)
    if found.mail:
        yield Verwijzing(found.mail, f"mailto:{found.mail}")
    if contact and contact != found.mail:
        yield Verwijzing(contact, f"mailto:{contact}")


def _evaluated(found: Evaluatie | None, event: Bijeenkomst, site: Site) -> tuple[Feit, ...]:
    if found is None:
        return ()
    day = event.anker_van_dagen.lees(found.wanneer) if found.wanneer else None
    parts = (naam_van(found.gremium, site.workspace), show(day) if day else "")
    return feit("Besproken in", ", ".join(part for part in parts if part))


def _agreed(found: Evaluatie | None) -> tuple[str, ...]:
    return found.punten if found else ()
