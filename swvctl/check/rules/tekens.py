"""NBR046: characters that could become something else in a calendar, a mail or a page."""

import unicodedata
from collections.abc import Iterator, Mapping
from dataclasses import fields
from typing import Any

from swvctl.check.rule import Problem, rule
from swvctl.findings import Severity
from swvctl.model.aanbod import Aanbod
from swvctl.model.bericht import Bericht
from swvctl.model.bijeenkomst import Bijeenkomst
from swvctl.model.enquete import Enquete
from swvctl.model.entity import Deel
from swvctl.model.nieuwsbrief import Nieuwsbrief
from swvctl.model.samenwerkingsverband import Samenwerkingsverband
from swvctl.model.workspace import Workspace
from swvctl.read.document import Place

KINDS = (Samenwerkingsverband, Bijeenkomst, Enquete, Aanbod, Nieuwsbrief, Bericht)
TEXTS = frozenset({"tekst", "inleiding", "afsluiting", "uitkomst", "tips", "tops", "ideeen", "stappen"})
_NOT_FROM_THE_FILE = frozenset({"place", "record", "name", "intern"})
_JOINERS = "\u200c\u200d"  # part of emoji and of some scripts


@rule("NBR046", "Teken dat een regel kan breken of omkeren")
def tekens(workspace: Workspace) -> Iterator[Problem]:
    r"""Een regeleinde of een onzichtbaar teken in een titel of plaats hoort daar niet: in een agenda of mail zou een
    nieuwe regel kunnen beginnen. In wat wij maken, gebeurt dat nooit; het teken valt weg. Loopt een korte tekst over
    meer regels, dan is dit een advies.

    Fout:
        titel: "Netwerk\r\nBEGIN:VEVENT"

    Goed:
        titel: Netwerk
    """
    for kind in KINDS:
        for entity in workspace.all(kind):
            for place, text, name in _texts(entity):
                if sign := _unfit(text):
                    message = f"In deze tekst staat een onzichtbaar teken: U+{ord(sign):04X}."
                    yield Problem(place, message, "Typ de tekst opnieuw.")
                elif name not in TEXTS and "\n" in text.strip("\n"):
                    message = "Hier past één regel, maar er staan er meer."
                    yield Problem(
                        place, message, "Maak er één regel van; de rest kan bij tekst.", Severity.ADVICE
                    )


def _texts(part: Deel) -> Iterator[tuple[Place, str, str]]:
    """Every text in a record with its place and the name of its field."""
    for item in fields(part):
        if item.name not in _NOT_FROM_THE_FILE:
            yield from _below(getattr(part, item.name), part.at(item.name), item.name)


def _below(value: Any, place: Place, name: str) -> Iterator[tuple[Place, str, str]]:
    match value:
        case str():
            yield place, value, name
        case Deel():
            yield from _texts(value)
        case tuple():
            for number, child in enumerate(value):
                yield from _below(child, Place(place.document, (*place.route, number)), name)
        case Mapping():
            for key, child in value.items():
                yield from _below(child, Place(place.document, (*place.route, key)), name)


def _unfit(text: str) -> str:
    """The first control character or invisible mark; line ends and tabs aside."""
    if text.isprintable():
        return ""
    signs = (sign for sign in text if unicodedata.category(sign) in {"Cc", "Cf", "Cs", "Zl", "Zp"})
    return next((sign for sign in signs if sign not in "\n\t\u00ad" + _JOINERS), "")
