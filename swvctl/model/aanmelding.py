"""How to register for an event: on one line or in parts, read as one thing."""

from datetime import date
from typing import NamedTuple

from swvctl.model.anker import Anker
from swvctl.model.entity import Deel
from swvctl.read.document import Place
from swvctl.validate.agenda import split_aanmelden
from swvctl.wanneer import Wanneer


class Aanmelden(Deel):
    """As it was written; ``hoe`` is the whole on one line."""

    hoe: str = ""
    uiterlijk: str = ""
    link: str = ""
    mail: str = ""
    plaatsen: int | None = None
    toelichting: str = ""


class Aanmelding(NamedTuple):
    """As it is read; ``tekst`` is the deadline as it was written, ``via`` words that are no address."""

    gevraagd: bool = False
    gesloten: bool = False
    niet_nodig: bool = False
    uiterlijk: Wanneer | None = None
    tekst: str = ""
    link: str = ""
    mail: str = ""
    via: str = ""
    plaatsen: int | None = None
    toelichting: str = ""
    place: Place | None = None

    @classmethod
    def van(cls, written: Aanmelden | None, anker: Anker) -> "Aanmelding":
        if written is None:
            return cls()
        line = split_aanmelden(written.hoe) if written.hoe else None
        text = written.uiterlijk or (line.wanneer if line else "")
        via = line.via if line else ""
        found = anker.lees(text) if text else None
        return cls(
            gevraagd=not (line and line.woord),
            gesloten=bool(line and line.woord == "gesloten"),
            niet_nodig=bool(line and line.woord == "niet nodig"),
            uiterlijk=found,
            tekst=text,
            link=written.link or (via if via.startswith(("https://", "http://")) else ""),
            mail=written.mail or (via if "@" in via and " " not in via else ""),
            via="" if "://" in via or "@" in via else via,
            plaatsen=written.plaatsen,
            toelichting=written.toelichting,
            place=written.at("uiterlijk" if written.uiterlijk else "hoe"),
        )

    def open_op(self, day: date) -> bool:
        """Whether one can still register on this day."""
        late = self.uiterlijk is not None and self.uiterlijk.past(day)
        return self.gevraagd and not late
