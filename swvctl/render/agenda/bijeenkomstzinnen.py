"""What an event says in one line, the same on its page, in news and in calendars."""

from swvctl.model.bijeenkomst import Onderdeel
from swvctl.schemas import JSON
from swvctl.tekst.nederlands import join


def moment_zin(moment: JSON, van: int) -> str:
    """When it is, with what a reader must not miss; of a single moment the page says that above."""
    wanneer = ": ".join(filter(None, (moment["wanneer"], moment["wat"])))
    old = join(moment["stond_op"])
    stand = "; ".join(filter(None, (moment["stand"], f"stond eerst op {old}" if old else "")))
    return f"{wanneer} ({stand})" if stand and van > 1 else wanneer


def onderdeel_zin(deel: Onderdeel) -> str:
    """``10.30 uur: Werksessie (De Loods)``."""
    titel = f"{deel.titel} ({deel.waar})" if deel.waar else deel.titel
    return f"{met_uur(deel.tijd)}: {titel}" if deel.tijd else titel


def toezegging_zin(wat: str, wanneer: str, stand: str) -> str:
    """``Programma per mail, donderdag 10 juni 2027 (volgt nog)``."""
    when = ", ".join(filter(None, (wat, wanneer)))
    return f"{when} ({stand})" if stand else when


def met_uur(tijd: str) -> str:
    return f"{tijd.removesuffix(' uur')} uur" if tijd else ""
