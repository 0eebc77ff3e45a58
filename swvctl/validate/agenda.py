"""The short forms of the agenda: how to register on one line, and how many took part in a survey."""

import re
from typing import NamedTuple

from swvctl.patroon import patroon
from swvctl.tekst.adres import safe_url
from swvctl.tekst.getal import NumberError, parse_number
from swvctl.validate.los import parse_in_some_year
from swvctl.wanneer import WanneerError
from swvctl.wanneer.refusal import NO_SUCH_DAY

CLOSED = frozenset({"gesloten", "vol", "aanmelding gesloten"})
NOT_NEEDED = frozenset({"niet nodig", "hoeft niet", "vrije inloop", "geen"})
ONLINE = frozenset({"ja"})
_BARE_SITE = patroon(r"(?:www\.|[a-z0-9-]+\.(?:nl|com|org|eu|net|example)(?:/|$))\S*", re.IGNORECASE)
MAIL = patroon(r"[A-Za-z0-9._%+-]{1,64}@[A-Za-z0-9-]+(\.[A-Za-z0-9-]+)+")
_VIA = patroon(r"(?:(?P<wanneer>.*?)[ ,]+)?via (?P<via>.+)", re.IGNORECASE)
_WHERE = patroon(r"(?:bij|per|aan|naar|met) (?P<where>.+)", re.IGNORECASE)
_MOST_WORDS = 30  # no moment has more
_OF = patroon(r"(?P<part>[0-9][0-9.]*) van (?:de |het )?(?P<whole>[0-9][0-9.]*)")
_VAGUE = patroon(r"(?:ruim|bijna|ongeveer|circa|ca\.|zo'n|meer dan) (?P<part>[0-9][0-9.]*)")


class AddressError(ValueError):
    """An address in words that nobody can follow: what is the matter, and what to write."""

    code = "SCH005"

    def __init__(self, message: str, hint: str) -> None:
        super().__init__(message)
        self.hint = hint


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
    """Refuse a line of which the moment cannot be read, or the address cannot be followed."""
    _, moment, via = split_aanmelden(text)
    _check_via(via)
    try:
        if moment:
            parse_in_some_year(moment)
    except WanneerError as error:
        better = "" if error.hint == NO_SUCH_DAY else _how_written(moment, via)
        raise WanneerError(str(error), better or error.hint) from error


def _how_written(line: str, via: str) -> str:
    """The same line as it can be read: people write ``bij`` or ``per`` for ``via``, and say more than one thing."""
    words = line.split()
    sizes = range(min(len(words), _MOST_WORDS), 0, -1)
    starts = {size: _refused(" ".join(words[:size])) for size in sizes}
    if impossible := next((said for said in starts.values() if said.endswith(NO_SUCH_DAY)), ""):
        return impossible
    size = next((size for size, said in starts.items() if not said), 0)
    moment, rest = " ".join(words[:size]).rstrip(","), " ".join(words[size:])
    if via or not rest or any(char.isdigit() for char in rest):  # then the moment itself is what is wrong
        return ""
    if found := _WHERE.fullmatch(rest):
        return f"Schrijf: {moment} via {found['where']}".replace(":  ", ": ")
    if not moment:
        return "Schrijf bijvoorbeeld: uiterlijk 10 juni 2027 via https://…, gesloten, of: niet nodig."
    return f"Zet de rest bij toelichting: {{uiterlijk: {moment}, toelichting: {rest}}}"


def _refused(text: str) -> str:
    """Why this is no moment; nothing when it is one."""
    try:
        parse_in_some_year(text.rstrip(","))
    except WanneerError as error:
        return f"{error.message} {error.hint}"
    return ""


def _check_via(via: str) -> None:
    """Words are fine; what looks like an address is to be one."""
    if "://" in via:
        if safe_url(via) is None or not via.startswith(("https://", "http://")):
            raise AddressError(
                f'"{via}" is geen internetadres.',
                "Zet achter via alleen het adres: via https://… De rest kan bij toelichting.",
            )
    elif _BARE_SITE.match(via):
        raise AddressError(f'"{via}" is nog geen link: https:// ontbreekt.', "Zet https:// voor het adres.")
    elif "@" in via and not MAIL.fullmatch(via):
        hint = (
            "Zet achter via alleen het adres, zoals bureau@stroomland.example. De rest kan bij toelichting."
        )
        raise AddressError(f'"{via}" is geen e-mailadres.', hint)


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
