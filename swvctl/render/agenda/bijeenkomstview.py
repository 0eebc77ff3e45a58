"""An event as a plain value: its sessions, where and how, what belongs to it, and how it was."""

from collections.abc import Iterator
from datetime import date

from swvctl.model.bijeenkomst import (
    CONCEPT,
    KIES_ER_EEN,
    REEKS,
    TEGELIJK,
    VERVALLEN,
    VERZET,
    Bijeenkomst,
)
from swvctl.model.enquete import Enquete
from swvctl.model.namen import door_wie, naam_van
from swvctl.render.agenda.aanmeldview import aanmeld_view
from swvctl.render.agenda.afspraak import Afspraak, van_bijeenkomst
from swvctl.render.agenda.bijeenkomstzinnen import met_uur, moment_zin, onderdeel_zin, toezegging
from swvctl.render.agenda.terugblikview import terugblik_view
from swvctl.render.contact import contact_view
from swvctl.render.invulling import Invuller
from swvctl.render.moment import dag_kort, inloop, tijden, voluit
from swvctl.render.page import Site
from swvctl.render.rollen import labels
from swvctl.schemas import JSON
from swvctl.tekst.nederlands import capitalised, in_words, join
from swvctl.wanneer import show_date_with_weekday

PAGE, SURVEY = "bijeenkomst/bijeenkomst", "enquete/enquete"
_HOW = {
    KIES_ER_EEN: "De bijeenkomst is {} keer. U kiest één moment.",
    REEKS: "Dit is een reeks van {} bijeenkomsten.",
    TEGELIJK: "Er zijn {} bijeenkomsten naast elkaar.",
}


def adres(bijeenkomst: Bijeenkomst) -> str:
    return f"bijeenkomst/{bijeenkomst.name}"


def link_view(bijeenkomst: Bijeenkomst | None, titel: str, site: Site, start: str) -> JSON:
    """The title of an event, as a link where its page can be seen."""
    href = site.href(start, PAGE, adres(bijeenkomst)) if bijeenkomst else ""
    return {"titel": titel, "href": href}


def bijeenkomst_view(bijeenkomst: Bijeenkomst, site: Site, path: str) -> JSON:
    """Everything the page of an event shows."""
    today, vul = site.today, Invuller(site, path).markdown
    items = list(van_bijeenkomst(bijeenkomst))
    return {
        "titel": bijeenkomst.titel,
        "stand": list(_stand(bijeenkomst, items)),
        "voor": labels(bijeenkomst.voor, site.workspace),
        "voor_wie": capitalised(join(labels(bijeenkomst.voor, site.workspace))),
        "hoe": _how(bijeenkomst, len(items)),
        "momenten": [
            {**found, "zin": moment_zin(found, len(items))}
            for found in (moment_view(item, today) for item in items)
        ],
        "plaatsen": _places(items),
        "gaat_door": any(item.sessie.gaat_door and not item.sessie.wacht_op_datum for item in items),
        "inloop": capitalised(inloop(bijeenkomst.inloop)),
        "feiten": list(_facts(bijeenkomst, site)),
        "aanmelden": aanmeld_view(bijeenkomst, today),
        "vooraf": [link_view(found, titel, site, path) for titel, found in _before(bijeenkomst, site)],
        "eerst": list(bijeenkomst.eerst),
        "herhaling_van": _repeats(bijeenkomst, site, path),
        "enquete": _survey(bijeenkomst, site, path),
        "toegezegd": [toezegging(item, bijeenkomst, today) for item in bijeenkomst.toegezegd],
        "onderdelen": [
            {
                "tijd": met_uur(deel.tijd),
                "titel": deel.titel,
                "waar": deel.waar,
                "tekst": vul(deel.tekst, bijeenkomst.record),
                "zin": onderdeel_zin(deel),
            }
            for deel in bijeenkomst.onderdelen
        ],
        "tekst": vul(bijeenkomst.tekst, bijeenkomst.record),
        "terugblik": terugblik_view(bijeenkomst, site, path) if bijeenkomst.terugblik else None,
        "contact": contact_view(bijeenkomst.contact, site.workspace),
    }


def moment_view(item: Afspraak, today: date, *, jaar: bool = False) -> JSON:
    """One session: when, where, and what a reader must not miss."""
    sessie = item.sessie
    when = sessie.wanneer
    known = item.dagen is not None
    return {
        "wanneer": _said(item),
        "dag": _day(item, jaar=jaar),
        "tijd": tijden(when) if when else "",
        "kort": _short(item, jaar=jaar),
        "bekend": known,
        "datum": when.first.isoformat() if known and when and when.first else "",
        "wat": sessie.wat,
        "waar": _place(item),
        "online": sessie.online if sessie.online.startswith("http") else "",
        "keuze": item.keuze,
        "stand": item.stand,
        "stond_op": [voluit(moment) for moment in sessie.stond_op],
        "eerst": join(map(voluit, sessie.stond_op), "en daarna op"),
        "geweest": not item.komt(today),
    }


def _said(item: Afspraak) -> str:
    """When it is in full; what was moved without a new day has none yet."""
    when = item.sessie.wanneer
    return capitalised(voluit(when) if when else item.sessie.tekst or "nog niet bekend")


def _day(item: Afspraak, *, jaar: bool) -> str:
    """``Dinsdag 15 juni``; nothing where it is not one known day."""
    days = item.dagen
    if days is None or days[0] != days[1]:
        return ""
    return capitalised(show_date_with_weekday(days[0]) if jaar else dag_kort(days[0]))


def _short(item: Afspraak, *, jaar: bool = False) -> str:
    """``Dinsdag 15 juni, 9.00 tot 11.00 uur``; without a day the moment as it is written."""
    when, day = item.sessie.wanneer, _day(item, jaar=jaar)
    if when is None or not day:
        return _said(item)
    return ", ".join(filter(None, (day, tijden(when))))


def _places(items: list[Afspraak]) -> list[str]:
    """The place of most sessions, and each session that is elsewhere or in another way."""
    places = [place for item in items if (place := _place(item))]
    usual = max(places, key=places.count, default="")
    others = [
        f"{_short(item)}: {place[0].lower()}{place[1:]}"
        if place.startswith("Online")
        else f"{_short(item)}: {place}"
        for item in items
        if (place := _place(item)) and place != usual
    ]
    return [*([usual] if usual else []), *others]


def _place(item: Afspraak) -> str:
    """``Kadeplein 4, Rietbeek, en online``."""
    sessie = item.sessie
    if not sessie.online or sessie.waar.casefold() == "online":
        return capitalised(sessie.waar)
    return f"{capitalised(sessie.waar)}, en ook online" if sessie.waar else "Online"


def _stand(bijeenkomst: Bijeenkomst, items: list[Afspraak]) -> Iterator[str]:
    if bijeenkomst.status == CONCEPT:
        yield "Deze bijeenkomst is nog een concept en staat niet op de site."
    if bijeenkomst.status in VERVALLEN:
        yield "Deze bijeenkomst gaat niet door."
        return
    old = [voluit(moment) for item in items if len(items) == 1 for moment in item.sessie.stond_op]
    if old:
        waits = items[0].sessie.wacht_op_datum
        tail = " De nieuwe datum is nog niet bekend." if waits else ""
        yield f"Deze bijeenkomst is verzet. Zij stond eerst op {join(old, 'en daarna op')}.{tail}"
    elif bijeenkomst.status == VERZET:
        yield "Deze bijeenkomst is verzet."
    if any(item.is_onzeker for item in items):
        yield "De datum is onder voorbehoud."


def _how(bijeenkomst: Bijeenkomst, count: int) -> str:
    words = _HOW.get(bijeenkomst.vorm, "")
    return words.format(in_words(count)) if count > 1 else ""


def _facts(bijeenkomst: Bijeenkomst, site: Site) -> Iterator[JSON]:
    workspace = site.workspace
    for titel, tekst in (
        ("Overleg", naam_van(bijeenkomst.gremium, workspace)),
        ("Door", join(door_wie(bijeenkomst.wie, workspace)) if bijeenkomst.wie else ""),
        ("Kosten", bijeenkomst.kosten),
    ):
        if tekst:
            yield {"titel": titel, "tekst": capitalised(tekst)}


def _before(bijeenkomst: Bijeenkomst, site: Site) -> Iterator[tuple[str, Bijeenkomst | None]]:
    for text in bijeenkomst.na:
        found = site.workspace.volg(Bijeenkomst, text, bijeenkomst.record)
        if found:
            yield found.titel, found


def _repeats(bijeenkomst: Bijeenkomst, site: Site, path: str) -> JSON | None:
    """The event, or the part of one, that is held again."""
    text = bijeenkomst.herhaling_van
    name = site.workspace.voluit(Bijeenkomst.kind, text, bijeenkomst.record) if text else ""
    found = site.workspace.vind_geheel(Bijeenkomst, name)
    if found is None:
        return None
    parts = {deel.id: deel.titel for deel in found.onderdelen}
    deel = parts.get(name.rpartition("/")[2], "")
    zin = f"{found.titel}, onderdeel “{deel}”" if deel else found.titel
    return {**link_view(found, found.titel, site, path), "deel": deel, "zin": zin}


def _survey(bijeenkomst: Bijeenkomst, site: Site, path: str) -> JSON | None:
    found = site.workspace.volg(Enquete, bijeenkomst.enquete, bijeenkomst.record)
    return {"titel": found.titel, "href": site.href(path, SURVEY, f"enquete/{found.name}")} if found else None
