"""TAL034: words that mean something to a calendar or mail program, in a text for readers."""

import re
from collections.abc import Iterator

from swvctl.check.rule import Problem, rule
from swvctl.check.texts import spot
from swvctl.findings import Route, Severity
from swvctl.model.aanbod import Aanbod
from swvctl.model.bericht import Bericht
from swvctl.model.bijeenkomst import Bijeenkomst
from swvctl.model.enquete import Enquete
from swvctl.model.entity import Deel
from swvctl.model.nieuwsbrief import Nieuwsbrief
from swvctl.model.vorm import fields_of
from swvctl.model.workspace import Workspace
from swvctl.patroon import patroon
from swvctl.read.document import Place
from swvctl.tekst.escape import shown
from swvctl.wanneer import Wanneer

_KINDS = (Bijeenkomst, Enquete, Aanbod, Bericht, Nieuwsbrief)
_CODE = patroon(
    r"\b(?:BEGIN|END):V(?:EVENT|CALENDAR|ALARM|TODO|JOURNAL|TIMEZONE|CARD)\b|\b(?:Bcc|Content-Type):(?=\s*\S)",
    re.IGNORECASE,
)


@rule("TAL034", "Code van een agenda of mail in een tekst", Severity.WARNING)
def code(workspace: Workspace) -> Iterator[Problem]:
    """Woorden zoals BEGIN:VEVENT sturen een agendabestand aan. Zij doen niets en komen letterlijk in het stuk, maar
    horen daar zelden.

    Fout:
        waar: Kadeplein 4 END:VEVENT

    Goed:
        waar: Kadeplein 4, Rietbeek
    """
    for kind in _KINDS:
        for record in workspace.all(kind):
            for part, route, text in _texts(record):
                if found := _CODE.search(text):
                    message = (
                        f'"{shown(found[0])}" is code voor een agenda of mail en komt letterlijk in het stuk.'
                    )
                    where = spot(record.record, part.at(*route).route, text, *found.span())
                    yield Problem(where, message, "Haal het weg, of beschrijf in woorden wat u bedoelt.")


def _texts(part: Deel) -> Iterator[tuple[Deel, Route, str]]:
    """Every text of a record: what it is part of, where in that it stands, and the text."""
    for name in fields_of(type(part)):
        value = getattr(part, name)
        if isinstance(value, Place | Wanneer):
            continue
        items = value if isinstance(value, tuple) else (value,)
        for index, item in enumerate(items):
            if isinstance(item, str):
                yield part, (name, index) if isinstance(value, tuple) else (name,), item
            elif isinstance(item, Deel):
                yield from _texts(item)
