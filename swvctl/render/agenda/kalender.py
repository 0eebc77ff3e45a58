"""Agenda entries as events of a calendar file: what has a day, under a name that never changes."""

from collections.abc import Iterable, Iterator
from datetime import date, timedelta

from swvctl.model.agendastand import agendamoment, volgnummer
from swvctl.model.bijeenkomst import CONCEPT, Bijeenkomst
from swvctl.render.agenda.aanmeldview import aanmeld_zin
from swvctl.render.agenda.afspraak import Afspraak
from swvctl.render.agenda.bijeenkomstzinnen import onderdeel_zin, toezegging
from swvctl.render.contact import contact_view
from swvctl.render.invulling import Invuller
from swvctl.render.moment import inloop, voluit, zin
from swvctl.render.page import Site
from swvctl.render.rollen import labels
from swvctl.schemas import JSON
from swvctl.tekst.herken_privacy import personal_mailboxes
from swvctl.tekst.markdown.plain import to_plain
from swvctl.tekst.nederlands import in_words
from swvctl.wanneer import Kloktijd, Wanneer

ZEKER, VOORLOPIG, VERVALT = "zeker", "voorlopig", "vervalt"
MOST_DAYS = 31
ANY_DAY = date.min  # a calendar file says the same on every day


def kalender_view(naam: str, items: Iterable[Afspraak], site: Site) -> JSON:
    """The calendar of these entries; those without a day are left out."""
    return {"naam": naam, "gebeurtenissen": [event for item in items for event in gebeurtenissen(item, site)]}


def heeft_dagen(items: Iterable[Afspraak]) -> bool:
    """Whether any of these can stand in a calendar."""
    return any(agendamoment(item.sessie) for item in items)


def gebeurtenissen(item: Afspraak, site: Site) -> Iterator[JSON]:
    """The calendar events of one session: none without a day, one a day where it recurs daily."""
    when = agendamoment(item.sessie)
    if when is None or when.first is None or when.last is None:
        return
    event = {
        "volgnummer": volgnummer(item.bijeenkomst, item.sessie),
        "stand": _stand(item),
        "titel": _titel(item),
        "plaats": _plaats(item),
        "tekst": _tekst(item, site),
        "link": item.sessie.online if item.sessie.online.startswith("http") else "",
        "contact": _contact(item.bijeenkomst, site),
        "voor": labels(item.bijeenkomst.voor, site.workspace),
    }
    uid = f"{oudste_naam(item.bijeenkomst)}/{item.sessie.id}"
    code = site.workspace.swv.code.casefold() if site.workspace.swv else "regio"
    host = "".join(char for char in code if char.isalnum())
    for day, tail in _days(when.first, when.last, when.clock):
        yield {"uid": f"{uid}{tail}@bijeenkomst.{host}.swvctl", **event, **_times(day, when)}


def oudste_naam(bijeenkomst: Bijeenkomst) -> str:
    """The name under which it first went into calendars: the first that ``eerder`` gives."""
    return (
        bijeenkomst.eerder[0].removeprefix(f"{bijeenkomst.kind}/") if bijeenkomst.eerder else bijeenkomst.name
    )


def _stand(item: Afspraak) -> str:
    if not item.sessie.gaat_door or item.sessie.wacht_op_datum:
        return VERVALT
    return VOORLOPIG if item.is_onzeker or item.bijeenkomst.status == CONCEPT else ZEKER


def _titel(item: Afspraak) -> str:
    words = {"gaat niet door": "Gaat niet door: ", "verzet": "Verzet: " if item.sessie.wacht_op_datum else ""}
    tail = f" ({item.keuze})" if item.keuze else ""
    return f"{words.get(item.stand, '')}{item.titel}{tail}"


def _plaats(item: Afspraak) -> str:
    sessie = item.sessie
    hybrid = sessie.online and sessie.waar and sessie.waar.casefold() != "online"
    return f"{sessie.waar}, en online" if hybrid else sessie.waar or ("online" if sessie.online else "")


def _tekst(item: Afspraak, site: Site) -> str:
    """The facts, the text, then the programme, what is still to come and whom to ask."""
    event = item.bijeenkomst
    tekst = Invuller(site, "").plat(event.tekst, event.record)
    return "\n".join(filter(None, (*_facts(item), to_plain(tekst).strip(), *_further(item, site))))


def _facts(item: Afspraak) -> Iterator[str]:
    sessie = item.sessie
    if sessie.stond_op:
        tail = " De nieuwe datum is nog niet bekend." if sessie.wacht_op_datum else ""
        yield f"Verzet: stond eerst op {voluit(sessie.stond_op[-1])}.{tail}"
    if item.stand == "vol":
        yield "Dit moment is vol."
    if item.keuze:
        yield f"Deze bijeenkomst is {in_words(item.van)} keer; u kiest één moment."
    if item.bijeenkomst.inloop:
        yield zin(inloop(item.bijeenkomst.inloop))
    if sessie.online and sessie.gaat_door:
        tail = f": {sessie.online}" if sessie.online.startswith("http") else "."
        yield f"Meedoen kan online{tail}"
    if sessie.gaat_door and (sentence := aanmeld_zin(item.bijeenkomst, ANY_DAY)):
        found = item.bijeenkomst.aanmelding
        yield f"{sentence} {found.link or found.mail}".strip()


def _further(item: Afspraak, site: Site) -> Iterator[str]:
    event = item.bijeenkomst
    if not item.sessie.gaat_door:
        return
    for name in event.na:
        found = site.workspace.volg(Bijeenkomst, name, event.record)
        yield f"Volg eerst: {found.titel}." if found else ""
    yield from (f"Vooraf: {zin(wat)}" for wat in event.eerst)
    yield "Programma:" if event.onderdelen else ""
    yield from (f"- {onderdeel_zin(deel)}" for deel in event.onderdelen)
    yield from (f"U krijgt nog: {toezegging(item, event, ANY_DAY)['zin']}" for item in event.toegezegd)


def _contact(event: Bijeenkomst, site: Site) -> str:
    """Whom to ask: the mailbox of a function, or the words of the record; never the address of a person."""
    found = contact_view(event.contact, site.workspace) or {"mail": "", "tekst": ""}
    words = str(found["mail"] or found["tekst"])
    return "" if any(personal_mailboxes(words)) else words


def _days(first: date, last: date, clock: Kloktijd | None) -> Iterator[tuple[tuple[date, date], str]]:
    """The stretch as one, or day by day where a time recurs; the weekdays that were named, else all."""
    if clock is None or first == last:
        yield (first, last), ""
        return
    for ahead in range(min((last - first).days + 1, MOST_DAYS)):
        day = first + timedelta(days=ahead)
        if not clock.days or day.weekday() in clock.days:
            yield (day, day), f"/{day.isoformat()}"


def _times(days: tuple[date, date], when: Wanneer) -> JSON:
    first, last = days
    if when.clock is None:
        return {"begin": first.isoformat(), "einde": last.isoformat(), "hele_dag": True}
    end = when.clock.end
    return {
        "begin": _at(first, when.clock.begin),
        "einde": "" if end is None else _at(first, end),
        "hele_dag": False,
    }


def _at(day: date, minutes: int) -> str:
    """Local time; 24.00 uur is midnight of the next day."""
    extra, rest = divmod(minutes, 24 * 60)
    return f"{(day + timedelta(days=extra)).isoformat()}T{rest // 60:02}:{rest % 60:02}"
