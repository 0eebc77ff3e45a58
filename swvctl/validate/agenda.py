"""The short forms of the agenda: how to register on one line, and how many took part in a survey."""

import re
from datetime import date
from typing import NamedTuple

from swvctl.patroon import patroon
from swvctl.tekst.getal import NumberError, parse_number
from swvctl.wanneer import WanneerError, parse

CLOSED = frozenset({"gesloten", "vol", "aanmelding gesloten"})
NOT_NEEDED = frozenset({"niet nodig", "hoeft niet", "vrije inloop", "geen"})
ONLINE = frozenset({"ja"})
_SOME_DAY = date(2027, 1, 1)
_VIA = patroon(r"(?:(?P<wanneer>.*?)[ ,]+)?via (?P<via>.+)", re.IGNORECASE)
_OF = patroon(r"(?P<part>[0-9][0-9.]*) van (?:de |het )?(?P<whole>[0-9][0-9.]*)")
_VAGUE = patroon(r"(?:ruim|bijna|ongeveer|circa|ca\.|zo'n|meer dan) (?P<part>[0-9][0-9.]*)")


class AanmeldRegel(NamedTuple):
    """One line on registering: a word that says it all, or until when and where."""

    woord: str = ""
    wanneer: str = ""
    via: str = ""


class Respons(NamedTuple):
    """How many took part, of how many; None where that is not said."""

    aantal: int
    van: int | None = None


def split_aanmelden(text: str) -> AanmeldRegel:
    """Read ``uiterlijk 10 juni 2027 via https://…``, ``gesloten`` or ``niet nodig``; the moment is left as text."""
    line = " ".join(text.split())
    word = line.casefold().rstrip(".")
    if word in CLOSED | NOT_NEEDED:
        return AanmeldRegel(woord="gesloten" if word in CLOSED else "niet nodig")
    found = _VIA.fullmatch(line)
    return (
        AanmeldRegel(wanneer=found["wanneer"] or "", via=found["via"])
        if found
        else AanmeldRegel(wanneer=line)
    )


def check_aanmelden(text: str) -> None:
    """Refuse a line of which the moment cannot be read."""
    moment = split_aanmelden(text).wanneer
    try:
        if moment:
            parse(moment, anchor=_SOME_DAY)
    except WanneerError as error:
        hint = "Schrijf bijvoorbeeld: uiterlijk 10 juni 2027 via https://…, gesloten, of: niet nodig."
        raise WanneerError(str(error), error.hint or hint) from error


def check_respons(text: str) -> None:
    """Refuse what is no number of people."""
    if read_respons(text) is None:
        raise NumberError(f'"{text}" is niet als respons te lezen.', "Schrijf bijvoorbeeld: 41 van 60.")


def read_respons(text: str) -> Respons | None:
    """Read ``41 van 60`` or ``ruim 40``; None when it says something else."""
    line = " ".join(text.split()).casefold()
    if found := _OF.fullmatch(line):
        part, whole = _whole(found["part"]), _whole(found["whole"])
        return None if part is None or whole is None else Respons(part, whole)
    vague = _VAGUE.fullmatch(line)
    number = _whole(vague["part"] if vague else line)
    return None if number is None else Respons(number)


def _whole(text: str) -> int | None:
    try:
        number = parse_number(text).value
    except NumberError:
        return None
    return int(number) if number is not None and number >= 0 and number == int(number) else None
