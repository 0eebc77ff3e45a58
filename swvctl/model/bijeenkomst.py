"""An event, written once: its moments, how to register, what was promised, and how it was."""

from datetime import date
from functools import cached_property
from typing import NamedTuple

from swvctl.model.aanmelding import Aanmelden, Aanmelding
from swvctl.model.anker import Anker, anker_van_moment, anker_van_naam, lees_tijd, met_tijd
from swvctl.model.entity import Deel, MetStatus, noun
from swvctl.model.terugblik import Terugblik
from swvctl.read.document import Place
from swvctl.wanneer import Wanneer

CONCEPT, GEPLAND, VOORBEHOUD, VERZET = "concept", "gepland", "onder voorbehoud", "verzet"
VERVALLEN = ("vervallen", "afgelast")
KIES_ER_EEN, REEKS, TEGELIJK = "kies er één", "reeks", "tegelijk"


class Moment(Deel):
    """One of several moments as it was written."""

    wanneer: str
    tijd: str = ""
    wat: str = ""
    waar: str = ""
    online: str = ""
    status: str = ""
    stond_op: tuple[str, ...] = ()


class Onderdeel(Deel):
    """A part of the programme, that can be repeated later."""

    titel: str
    tijd: str = ""
    waar: str = ""
    tekst: str = ""


class Toezegging(Deel):
    """Something promised, with the day on which it comes."""

    wat: str
    wanneer: str = ""
    gereed: str = ""
    link: str = ""

    @property
    def is_er(self) -> bool:
        return bool(self.gereed or self.link)


class Sessie(NamedTuple):
    """One session as it is read: what its event says holds where it says nothing itself.

    ``id`` stays the same from build to build; ``wanneer`` is None where the moment cannot be read.
    """

    place: Place
    id: str
    tekst: str
    wanneer: Wanneer | None
    wat: str
    waar: str
    online: str
    status: str
    stond_op: tuple[Wanneer, ...]

    @property
    def gaat_door(self) -> bool:
        return self.status not in VERVALLEN

    @property
    def dag(self) -> date | None:
        """The day it is on; None while that is not certain."""
        return self.wanneer.day if self.wanneer else None

    @property
    def wacht_op_datum(self) -> bool:
        """Whether it was moved, and nobody knows yet to when."""
        return self.status == VERZET and self.dag is None


@noun("bijeenkomst", room="nieuws")
class Bijeenkomst(MetStatus):
    """One event with one or more sessions."""

    titel: str
    voor: tuple[str, ...] = ()
    herhaling_van: str = ""
    na: tuple[str, ...] = ()
    status: str = GEPLAND
    stond_op: tuple[str, ...] = ()
    wanneer: str = ""
    sessies: str = ""
    momenten: tuple[Moment, ...] = ()
    tijd: str = ""
    inloop: str = ""
    waar: str = ""
    online: str = ""
    wie: tuple[str, ...] = ()
    gremium: str = ""
    contact: str = ""
    aanmelden: Aanmelden | None = None
    eerst: tuple[str, ...] = ()
    toegezegd: tuple[Toezegging, ...] = ()
    enquete: str = ""
    onderdelen: tuple[Onderdeel, ...] = ()
    kosten: str = ""
    tekst: str = ""
    terugblik: Terugblik | None = None
    volgnummer: int = 0

    @property
    def gaat_door(self) -> bool:
        return self.status not in VERVALLEN

    @property
    def vorm(self) -> str:
        """How its sessions belong together, in one spelling."""
        return KIES_ER_EEN if self.sessies.startswith("kies") else self.sessies

    @cached_property
    def anker(self) -> Anker:
        """What makes a date without a year certain: the moment of the event itself, else its name."""
        from_name = anker_van_naam(self.name, self.place.document)
        own = from_name.lees(self.wanneer) if self.wanneer else None
        found = anker_van_moment(own) if own and not own.is_open else from_name
        return found._replace(document=self.place.document)

    @cached_property
    def momenten_gelezen(self) -> tuple[Sessie, ...]:
        """Every session, in the order of the file."""
        if self.momenten:
            return tuple(self._sessie(moment, number) for number, moment in enumerate(self.momenten, 1))
        return (self._enige,) if self.wanneer or self.stond_op else ()

    @property
    def dagen(self) -> list[date]:
        """The days that are certain, of the sessions that take place, in order."""
        return sorted(sessie.dag for sessie in self.momenten_gelezen if sessie.dag and sessie.gaat_door)

    @property
    def eerste_dag(self) -> date | None:
        """The first day that it can be on; None when nothing is known."""
        found = [
            s.wanneer.first for s in self.momenten_gelezen if s.wanneer and s.wanneer.first and s.gaat_door
        ]
        return min(found, default=None)

    @property
    def laatste_dag(self) -> date | None:
        """The last day that it can be on; None when there is no end to that."""
        moments = [s.wanneer for s in self.momenten_gelezen if s.gaat_door]
        ends = [moment.last for moment in moments if moment and moment.last]
        return max(ends) if ends and len(ends) == len(moments) else None

    def voorbij(self, today: date) -> bool:
        """Whether all that it can be on lies behind us."""
        last = self.laatste_dag
        return last is not None and last < today

    @cached_property
    def aanmelding(self) -> Aanmelding:
        """How to register, whichever way it was written."""
        return Aanmelding.van(self.aanmelden, self.anker_van_dagen)

    @property
    def anker_van_dagen(self) -> Anker:
        """What makes certain the year of a date that belongs to the event: its first day."""
        return self.anker._replace(dag=self.eerste_dag, schooljaar=None) if self.eerste_dag else self.anker

    @property
    def _enige(self) -> Sessie:
        return Sessie(
            self.at("wanneer"),
            "1",
            self.wanneer,
            self._gelezen(self.wanneer, self.tijd),
            "",
            self.waar,
            self.online,
            self.status,
            self._oud(self.stond_op, self.tijd),
        )

    def _sessie(self, moment: Moment, number: int) -> Sessie:
        own = moment.status or (self.status if not self.gaat_door or len(self.momenten) == 1 else GEPLAND)
        return Sessie(
            moment.at("wanneer"),
            moment.id or str(number),
            moment.wanneer,
            self._gelezen(moment.wanneer, moment.tijd or self.tijd),
            moment.wat,
            moment.waar or self.waar,
            moment.online or self.online,
            own if self.gaat_door else self.status,
            self._oud(moment.stond_op, moment.tijd or self.tijd),
        )

    def _gelezen(self, text: str, tijd: str) -> Wanneer | None:
        found = self.anker.lees(text) if text else None
        return met_tijd(found, lees_tijd(tijd)) if found else None

    def _oud(self, texts: tuple[str, ...], tijd: str) -> tuple[Wanneer, ...]:
        return tuple(found for text in texts if (found := self._gelezen(text, tijd)))
