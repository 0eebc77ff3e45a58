"""What an event says in one line, the same on its page, in news and in calendars."""

from datetime import date

from swvctl.model.bijeenkomst import Bijeenkomst, Onderdeel, Toezegging
from swvctl.render.moment import voluit
from swvctl.schemas import JSON
from swvctl.tekst.nederlands import capitalised


def moment_zin(moment: JSON, van: int) -> str:
    """When it is, with what a reader must not miss; of a single moment the page says that above."""
    wanneer = ": ".join(filter(None, (moment["wanneer"], moment["wat"])))
    old = f"stond eerst op {moment['eerst']}" if moment["eerst"] else ""
    stand = "; ".join(filter(None, (moment["stand"], old)))
    return f"{wanneer} ({stand})" if stand and van > 1 else wanneer


def onderdeel_zin(deel: Onderdeel) -> str:
    """``10.30 uur: Werksessie (De Loods)``."""
    titel = f"{deel.titel} ({deel.waar})" if deel.waar else deel.titel
    return f"{met_uur(deel.tijd)}: {titel}" if deel.tijd else titel


def toezegging(item: Toezegging, event: Bijeenkomst, today: date) -> JSON:
    """What was promised and when it comes: ``Programma per mail, donderdag 10 juni 2027 (volgt nog)``."""
    when = event.anker_van_dagen.lees(item.wanneer) if item.wanneer else None
    late = bool(when and when.past(today) and not item.is_er)
    wat, wanneer = capitalised(item.wat), voluit(when) if when else item.wanneer
    stand = "beschikbaar" if item.is_er else "volgt nog" if late else ""
    zin = ", ".join(filter(None, (wat, wanneer)))
    zin = f"{zin} ({stand})" if stand else zin
    return {"wat": wat, "wanneer": wanneer, "link": item.link, "stand": stand, "zin": zin}


def met_uur(tijd: str) -> str:
    return f"{tijd.removesuffix(' uur')} uur" if tijd else ""
