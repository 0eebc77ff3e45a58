"""A survey: for whom, until when, where its results are discussed, and afterwards what came of it."""

from datetime import date

from swvctl.model.aantal import telwoord
from swvctl.model.anker import Anker, anker_van_naam
from swvctl.model.bijeenkomst import Bijeenkomst
from swvctl.model.entity import MetStatus, Region, noun
from swvctl.patroon import patroon
from swvctl.validate.agenda import Respons, read_respons
from swvctl.wanneer import Wanneer

CONCEPT, OPEN, GESLOTEN = "concept", "open", "gesloten"
_COUNT = patroon(
    r"(?:ongeveer |circa |ca\.? |zo['’]n |hooguit |maximaal |max\.? |ten hoogste )?(?P<getal>\w+)"
    r"(?: (?:korte )?vragen| vraag)?"
)
_YEAR = patroon(r"[-_]?20[0-9]{2}(?:-20[0-9]{2})?")


@noun("enquete", after=("bijeenkomst",), room="nieuws")
class Enquete(MetStatus):
    """One round of a survey."""

    titel: str
    voor: tuple[str, ...] = ()
    status: str = ""
    wanneer: str = ""
    vragen: tuple[str, ...] = ()
    duur: str = ""
    link: str = ""
    herhaling: str = ""
    besproken_in: tuple[str, ...] = ()
    wie: tuple[str, ...] = ()
    contact: str = ""
    tekst: str = ""
    respons: str = ""
    uitkomst: str = ""

    @property
    def aantal_vragen(self) -> int:
        """How many questions there are; 0 where that is not said."""
        return self._genoemd or len(self.vragen)

    @property
    def vragenlijst(self) -> tuple[str, ...]:
        """The questions themselves, where they are written out."""
        return () if self._genoemd else self.vragen

    @property
    def _genoemd(self) -> int | None:
        """The number that stands in place of the questions: ``8``, ``acht``, ``ongeveer 8 vragen``."""
        if len(self.vragen) != 1 or not (found := _COUNT.fullmatch(self.vragen[0].strip().casefold())):
            return None
        return telwoord(found["getal"])

    @property
    def reeks(self) -> str:
        """What its rounds have in common: the name without the year."""
        return reeks_van(self.name)

    @property
    def jaarlijks(self) -> bool:
        return self.herhaling.casefold().startswith(("jaarlijks", "elk jaar", "ieder jaar"))

    @property
    def respons_gelezen(self) -> Respons | None:
        return read_respons(self.respons) if self.respons else None

    def anker(self, region: Region) -> Anker:
        """What makes a date without a year certain: the meeting that discusses it, else its name."""
        days = [found.eerste_dag for found in self.besprekingen(region) if found.eerste_dag]
        document = self.place.document
        return Anker(dag=min(days), document=document) if days else anker_van_naam(self.name, document)

    def sluit(self, region: Region) -> Wanneer | None:
        """When it can be filled in, as it was written: the last day of it is the last day that counts."""
        return self.anker(region).lees(self.wanneer) if self.wanneer else None

    def besprekingen(self, region: Region) -> list[Bijeenkomst]:
        """The meetings that discuss its results, as far as they are known."""
        found = (region.volg(Bijeenkomst, text, self.record) for text in self.besproken_in)
        return [meeting for meeting in found if isinstance(meeting, Bijeenkomst)]

    def open_op(self, day: date, region: Region) -> bool:
        """Whether it can be filled in on this day."""
        if self.status in {CONCEPT, GESLOTEN} or self.uitkomst:
            return False
        moment = self.sluit(region)
        return moment is None or not (moment.past(day) or (moment.first or day) > day)


def reeks_van(name: str) -> str:
    """``inzet`` for ``inzet-2027`` and for ``inzet-2027-2028``; the name itself where it has no year."""
    return _YEAR.sub("", name) or name
