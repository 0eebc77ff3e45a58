"""Registering for an event, in a sentence and as a link."""

from datetime import date

from swvctl.model.bijeenkomst import Bijeenkomst
from swvctl.patroon import patroon
from swvctl.render.moment import tot, zin
from swvctl.schemas import JSON
from swvctl.tekst.nederlands import plural

_LABEL = patroon(r"^Aanmelden (?:kan|is) ")
CLOSED = "De aanmelding is gesloten."


def aanmeld_zin(bijeenkomst: Bijeenkomst, today: date) -> str:
    """Until when one can register; nothing where nothing was said, or where it lies behind us."""
    found = bijeenkomst.aanmelding
    if not _is_ahead(bijeenkomst, today):
        return ""
    if found.gesloten:
        return CLOSED
    if found.niet_nodig:
        return "Aanmelden is niet nodig."
    if not found.gevraagd:
        return ""
    if found.uiterlijk:
        return tot(found.uiterlijk, today, "Aanmelden", "De aanmelding sloot")
    return zin(f"aanmelden kan via {found.via}") if found.via else "Graag vooraf aanmelden."


def _is_ahead(bijeenkomst: Bijeenkomst, today: date) -> bool:
    on = [sessie.gaat_door for sessie in bijeenkomst.momenten_gelezen]
    return bijeenkomst.gaat_door and (any(on) or not on) and not bijeenkomst.voorbij(today)


def aanmeld_view(bijeenkomst: Bijeenkomst, today: date) -> JSON:
    """The sentence, and the way to register for as long as that is open."""
    found = bijeenkomst.aanmelding
    open_now = found.open_op(today) and _is_ahead(bijeenkomst, today)
    words = [zin(f"aanmelden kan via {found.via}")] if open_now and found.via and found.uiterlijk else []
    places = (
        f"Er {'is' if found.plaatsen == 1 else 'zijn'} {plural(found.plaatsen, 'plaats', 'plaatsen')}."
        if found.plaatsen
        else ""
    )
    sentence = aanmeld_zin(bijeenkomst, today)
    meer = [
        *words,
        *([places] if places and open_now else []),
        *([zin(found.toelichting)] if found.toelichting and open_now else []),
    ]
    return {
        "zin": sentence,
        "regels": [_beside_label(said) for said in (sentence, *meer) if said],
        "open": open_now,
        "doen": "Meld u aan",
        "link": found.link if open_now else "",
        "mail": found.mail if open_now else "",
        "meer": meer,
    }


def _beside_label(sentence: str) -> str:
    """What is left to say where "Aanmelden" stands before it already."""
    return zin(_LABEL.sub("", sentence))
