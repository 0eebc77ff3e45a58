"""A consultation: who was heard, what they said, and what was done with it."""

from functools import cached_property

from swvctl.model.entity import Deel, MetStatus, lees, noun
from swvctl.tekst.getal import Getal
from swvctl.tekst.naam import slug
from swvctl.wanneer import Wanneer, WanneerError

OPEN = "open"
TER_KENNISNEMING = "ter kennisneming"


class Aantallen(Deel):
    gesprekken: int | None = None
    themas: int | None = None
    bevindingen: int | None = None


class Thema(Deel):
    titel: str


class Gesprek(Deel):
    """A conversation; the year of ``wanneer`` is that of the consultation."""

    wanneer: str | None = None
    tijd: str = ""
    waar: str = ""
    thema: tuple[str, ...] = ()
    van: tuple[str, ...] = ()
    deelnemers: Getal | None = None


class Moment(Deel):
    """A standing consultation of a body."""

    wat: str
    wanneer: Wanneer | None = None
    tijd: str = ""
    gremium: tuple[str, ...] = ()
    van: tuple[str, ...] = ()


class VerwerktIn(Deel):
    hoofdstuk: str = ""
    planning: str = ""
    werkagenda: str = ""
    indicator: str = ""
    bijlage: str = ""

    @property
    def doel(self) -> tuple[str, str]:
        """The kind and the name that are meant; both empty when nothing is named."""
        kinds = ("hoofdstuk", "planning", "werkagenda", "indicator", "bijlage")
        return next(((kind, getattr(self, kind)) for kind in kinds if getattr(self, kind)), ("", ""))


class Bevinding(Deel):
    wat: str
    van: tuple[str, ...] = ()
    thema: tuple[str, ...] = ()
    wie: tuple[str, ...] = ()
    afdoening: str = TER_KENNISNEMING
    aan: tuple[str, ...] = ()
    antwoord: str = ""
    verwerkt_in: tuple[VerwerktIn, ...] = ()

    @property
    def open(self) -> bool:
        return self.afdoening == OPEN

    @property
    def beantwoord(self) -> bool:
        """Whether something was done with it: what was only heard needs no answer."""
        told = bool(self.antwoord or self.aan) or self.afdoening != TER_KENNISNEMING
        return told and not self.open


class Vervolg(Deel):
    wat: str
    wanneer: Wanneer | None = None
    wie: tuple[str, ...] = ()


@noun("raadpleging", room="plan")
class Raadpleging(MetStatus):
    titel: str
    plan: str = ""
    status: str = ""
    wanneer: Wanneer | None = None
    tijd: str = ""
    waar: str = ""
    wie: tuple[str, ...] = ()
    doel: str = ""
    uitgenodigd: tuple[str, ...] = ()
    gekomen: tuple[str, ...] = ()
    deelnemers: str = ""
    aantallen: Aantallen | None = None
    contact: str = ""
    themas: tuple[Thema, ...] = ()
    gesprekken: tuple[Gesprek, ...] = ()
    momenten: tuple[Moment, ...] = ()
    bevindingen: tuple[Bevinding, ...] = ()
    vervolg: tuple[Vervolg, ...] = ()
    tekst: str = ""
    bewijs: tuple[str, ...] = ()

    def moment_van(self, gesprek: Gesprek) -> Wanneer | None:
        """When a conversation was: its own day, in the year of the consultation."""
        anchor = (self.wanneer.first or self.wanneer.last) if self.wanneer else None
        if not gesprek.wanneer:
            return None
        try:
            return lees(gesprek.wanneer, self.place.document, anchor=anchor)
        except WanneerError:
            return None

    def thema(self, text: str) -> Thema | None:
        """The theme of this id or title."""
        return self._themas.get(text) or self._themas.get(_key(text))

    @cached_property
    def _themas(self) -> dict[str, Thema]:
        by_title = {_key(thema.titel): thema for thema in self.themas}
        return by_title | {thema.id: thema for thema in self.themas}

    @cached_property
    def geteld(self) -> int | None:
        """The participants of all conversations; None when one of them does not say."""
        counts = [gesprek.deelnemers.value if gesprek.deelnemers else None for gesprek in self.gesprekken]
        known = [int(count) for count in counts if count is not None]
        return sum(known) if known and len(known) == len(counts) else None


def _key(text: str) -> str:
    try:
        return slug(text)
    except ValueError:
        return text
