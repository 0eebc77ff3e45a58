"""The days of a record, so that a day in a text can be held against them."""

from collections.abc import Iterator
from datetime import date, timedelta
from typing import NamedTuple

from swvctl.model.aanbod import Aanbod
from swvctl.model.bericht import Bericht
from swvctl.model.besluit import Besluit
from swvctl.model.bijeenkomst import Bijeenkomst
from swvctl.model.enquete import Enquete
from swvctl.model.entity import Entity
from swvctl.model.workspace import Workspace
from swvctl.wanneer import Wanneer, show


class Dagen(NamedTuple):
    """What a record is called, when it is, the last day to do what it asks, and its other days."""

    naam: str
    zelf: tuple[Wanneer, ...] = ()
    doen: str = ""
    uiterlijk: Wanneer | None = None
    andere: tuple[Wanneer, ...] = ()

    def kent(self, day: date) -> bool:
        """Whether the record has this day itself."""
        every = (*self.zelf, *((self.uiterlijk,) if self.uiterlijk else ()), *self.andere)
        return any(_has(moment, day) for moment in every)

    def afstand(self, day: date) -> timedelta | None:
        """How far a day is from the record; None where its own days are not known."""
        known = [moment.first or moment.last for moment in self.zelf if moment.is_day or moment.first]
        return min((abs(day - found) for found in known if found), default=None)

    @property
    def grens(self) -> str:
        """The last day in words: ``uiterlijk 10 juni 2027``, ``voor 15 juni 2027``."""
        if self.uiterlijk is None:
            return ""
        words = show(self.uiterlijk)
        return f"uiterlijk {words}" if self.uiterlijk.is_day else words

    @property
    def getoond(self) -> list[str]:
        """Its own moments in words, without the time of day."""
        return [show(moment._replace(clock=None)) for moment in self.zelf]


def dagen_van(record: Entity | None, workspace: Workspace) -> Dagen | None:
    """The days of a record; nothing for kinds without days of their own."""
    match record:
        case Bijeenkomst():
            own = tuple(found.wanneer for found in record.momenten_gelezen if found.wanneer)
            until, beside = record.aanmelding.uiterlijk, tuple(_beside(record, workspace))
            return Dagen(record.titel, own, "aanmelden", until, beside)
        case Enquete():
            until, talks = record.sluit(workspace), record.besprekingen(workspace)
            discussed = (found.wanneer for talk in talks for found in talk.momenten_gelezen)
            return Dagen(record.titel, (), "invullen", until, tuple(moment for moment in discussed if moment))
        case Bericht(reageren=until) if until:
            return Dagen(record.titel, (), "reageren", until, (record.datum,) if record.datum else ())
        case Aanbod(wanneer=moment) if moment:
            return Dagen(record.titel, (moment,))
        case Besluit(datum=moment) if moment:
            others = (
                record.gestuurd,
                record.geldig_tot,
                *(day for found in record.gemeenten for day in found.dagen),
            )
            return Dagen(record.titel or record.soort, (moment,), andere=tuple(day for day in others if day))
    return None


def _beside(event: Bijeenkomst, workspace: Workspace) -> Iterator[Wanneer]:
    """What was promised, where it was before, where it was discussed, and the event that it repeats."""
    texts = [promise.wanneer for promise in event.toegezegd]
    if event.terugblik and event.terugblik.evaluatie:
        texts.append(event.terugblik.evaluatie.wanneer)
    yield from (found for text in texts if text and (found := event.anker_van_dagen.lees(text)))
    for session in event.momenten_gelezen:
        yield from session.stond_op
    for name in (event.herhaling_van, *event.na):
        other = workspace.volg_naar_geheel(Bijeenkomst, name, event.record)
        yield from (found.wanneer for found in (other.momenten_gelezen if other else ()) if found.wanneer)


def _has(moment: Wanneer, day: date) -> bool:
    if day in {moment.boundary, moment.first, moment.last}:
        return True
    return not moment.is_open and (moment.first or day) <= day <= (moment.last or day)
