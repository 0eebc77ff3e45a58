"""What one school offers in one school year."""

from collections.abc import Mapping
from datetime import date
from functools import lru_cache
from typing import Any, NamedTuple, cast

from swvctl.model.entity import Deel, Entity, Form, MetStatus, Nouns, noun
from swvctl.model.formaatkeuze import enig_formaat, later_formaat
from swvctl.model.school import School
from swvctl.model.schooljaar import schoolyear_name
from swvctl.model.sopformaat import RouteStap, Sopformaat
from swvctl.model.uitkomst import Oordeel, oordeel
from swvctl.model.vorm import NIETS
from swvctl.read.document import Place
from swvctl.read.yaml_text import Value
from swvctl.schemas import Schema, Schemas
from swvctl.tekst.getal import Getal, parse_number
from swvctl.tekst.herken import zegt_niets
from swvctl.wanneer import Wanneer, WanneerError, parse

CONCEPT, INGELEVERD, VASTGESTELD = "concept", "ingeleverd", "vastgesteld"
IN_OPLEIDING = "i.o."
MAX_DAGDELEN = 50  # in a week, of all who do this work together
BESTUUR = "bestuur"
NEGATIVE = ("niet", "geen ", "negatief", "afgewezen", "afgekeurd", "onthouden")
NOTHING_AGAINST = (
    "geen bezwa",
    "geen opmerking",
    "geen vragen",
    "geen bijzonderheden",
    "geen aanvulling",
    "geen reactie",
)


class Keuze(Deel):
    """A choice from a list, or something of the school's own."""

    keuze: str = ""
    anders: str = ""
    dagdelen: str = ""
    status: str = ""
    toelichting: str = ""

    @property
    def in_opleiding(self) -> bool:
        return self.status == IN_OPLEIDING

    @property
    def aantal_dagdelen(self) -> Getal | None:
        """The half-days a week; None where nothing is said, ``NumberError`` where it is no number."""
        text = self.dagdelen.removesuffix(" per week").strip()
        return parse_number(text) if text else None


class Stap(NamedTuple):
    """A step of the route as the school filled it in; ``wanneer`` is None where nothing readable stands."""

    id: str
    wanneer: Wanneer | None
    uitkomst: str

    @property
    def afgewezen(self) -> bool:
        """Whether the outcome says no, such as ``niet ingestemd``; ``geen bezwaar`` is none."""
        said = self.uitkomst.casefold()
        plain_no = said.startswith("nee") and not said[3:4].isalpha()
        return plain_no or (said.startswith(NEGATIVE) and not said.startswith(NOTHING_AGAINST))

    @property
    def uitgesteld(self) -> bool:
        """Whether the outcome says that nothing was decided that day, such as ``aangehouden``."""
        return oordeel(self.uitkomst) is Oordeel.NIET_GEHOUDEN

    def klaar(self, today: date) -> bool:
        """A day that is not in the future, without a no or a delay; a vague date means planned."""
        day = self.wanneer.day if self.wanneer else None
        return day is not None and day <= today and not self.afgewezen and not self.uitgesteld


@noun("schoolprofiel", after=("sopformaat", "school"), room="profiel")
class Schoolprofiel(MetStatus):
    """The record of a school and a school year; its fields are those of its format."""

    school: str
    schooljaar: str
    formaat: str = ""
    status: str = VASTGESTELD
    ingeleverd: Wanneer | None = None
    versie: str = ""
    overgenomen_uit: str = ""
    velden: Mapping[str, Any] = NIETS
    route: Mapping[str, str] = NIETS

    @classmethod
    def form(cls, name: str, value: Value, schemas: Schemas, nouns: Nouns) -> Form | None:
        """A profile must fit its format; without one that is certain and has fields, only its own keys are checked."""
        formaat = _formaat(name, value if isinstance(value, dict) else {}, nouns)
        if formaat is None or not formaat.eenduidig or not formaat.alle_velden:
            return None
        return _fitted(schemas.of(cls.kind), formaat), f"{cls.kind}-{formaat.name}"

    @property
    def publiek(self) -> bool:
        return self.status == VASTGESTELD and not self.status_geweigerd

    @property
    def jaar(self) -> str:
        """The school year in one spelling."""
        return schoolyear_name(self.schooljaar)

    def keuzes(self, veld: str) -> tuple[Keuze, ...]:
        """The choices in a field, in the order of the file."""
        return _keuzes(self, veld)

    def tekst(self, veld: str) -> str:
        value = self.velden.get(veld)
        return value.strip() if isinstance(value, str) else ""

    def heeft(self, veld: str) -> bool:
        """Whether the field holds something."""
        return bool(self.tekst(veld) or (self.velden.get(veld) and not isinstance(self.velden[veld], str)))

    def ingevuld(self, veld: str) -> bool:
        """Whether the field says something: ``n.v.t.`` and ``volgt`` stand in for a text, and are none."""
        text = self.tekst(veld)
        return not zegt_niets(text) if text else self.heeft(veld)

    def geweigerd(self, veld: str) -> bool:
        """Whether the field was written but refused, so that it is not missing."""
        refused = [route[len(self.record.route) :] for route in self.record.faults]
        if not self.velden and any(len(route) == 1 for route in refused):
            return True  # the fields may well stand under a name that is told already
        return any(route[:2] == ("velden", veld) or route == ("velden",) for route in refused)

    def keuze_geweigerd(self, keuze: Keuze) -> bool:
        """Whether a part of this choice was written but refused, such as ``anders:`` without a word."""
        start = keuze.at().route
        return any(route[: len(start)] == start != route for route in self.record.faults)

    def stap_geweigerd(self, step: str) -> bool:
        """Whether the step was written but cannot be read, so that it is not missing."""
        start = (*self.record.route, "route")
        return start in self.record.faults or (
            step in self.route and lees_stap(step, self.route[step]).wanneer is None
        )

    def ontbrekend(self, formaat: Sopformaat) -> list[str]:
        """The ids of the fields that a delivered profile must have and this one has not."""
        asked = (veld.id for veld in formaat.gevraagde_velden)
        return [veld for veld in asked if not self.ingevuld(veld) and not self.geweigerd(veld)]

    def stappen(self) -> tuple[Stap, ...]:
        """The steps of the route, in the order of the file."""
        return _stappen(self)

    def gedaan(self, stap: Stap, formaat: Sopformaat | None, today: date) -> bool:
        """Whether a step was taken: a day that went by may have been only the day for which it was planned.

        Of the decision the status tells it; of advice and consent the outcome.
        """
        if stap.id == BESTUUR:
            return stap.klaar(today) and self.publiek
        said = bool(stap.uitkomst) or formaat is None or not formaat.vraagt_uitkomst(stap.id)
        return said and stap.klaar(today)

    def publiek_op(self, formaat: Sopformaat | None, today: date) -> bool:
        """Whether it may be seen outside: adopted, on a day that has come if the format asks for that step."""
        asked = formaat is not None and any(stap.id == BESTUUR and stap.verplicht for stap in formaat.route)
        decided = any(stap.id == BESTUUR and stap.klaar(today) for stap in self.stappen())
        return self.publiek and (decided or not asked)

    def wacht_op(self, formaat: Sopformaat, today: date) -> RouteStap | None:
        """The first step of the route that must still be taken, or that the school plans to take of its own accord."""
        done = {stap.id for stap in self.stappen() if self.gedaan(stap, formaat, today)}
        planned = {stap.id for stap in self.stappen() if stap.wanneer and not stap.wanneer.past(today)}
        left = (stap for stap in formaat.route if stap.id not in done)
        return next((stap for stap in left if stap.verplicht or stap.id in planned), None)


# Rules and pages look at one profile after the other, and ask the same of it many times.
@lru_cache(maxsize=64)
def _keuzes(profiel: Schoolprofiel, veld: str) -> tuple[Keuze, ...]:
    items = profiel.velden.get(veld)
    if not isinstance(items, list):
        return ()
    document, field = profiel.place.document, (*profiel.place.route, "velden", veld)
    return tuple(
        Keuze.build(item, Place(document, (*field, index)))
        for index, item in enumerate(items)
        if isinstance(item, dict)
    )


@lru_cache(maxsize=64)
def _stappen(profiel: Schoolprofiel) -> tuple[Stap, ...]:
    return tuple(lees_stap(step, text) for step, text in profiel.route.items())


@lru_cache(maxsize=64)
def _fitted(base: Schema, formaat: Sopformaat) -> Schema:
    return Schema(base.kind, formaat.velden_schema(base.value), base.overlay)


def _formaat(record: str, data: Mapping[str, Value], nouns: Nouns) -> Sopformaat | None:
    jaar, _, name = record.rpartition("/")
    if isinstance(data.get("formaat"), str):
        return cast("Sopformaat | None", _met_naam(nouns["sopformaat"], str(data["formaat"])))
    named = _met_naam(nouns["school"], name) or _met_naam(nouns["school"], str(data.get("school", name)))
    school = cast("School | None", named)
    soorten = school.soort if school else ()
    velden = data.get("velden")
    try:
        found = enig_formaat(nouns, jaar, soorten)
        later = later_formaat(nouns, jaar, soorten, velden if isinstance(velden, Mapping) else (), found)
    except WanneerError:
        return None
    return found if later is None else None


def _met_naam(nouns: Mapping[str, Entity], name: str) -> Entity | None:
    """What has this name, or else had it before; None where that is not certain."""
    if name in nouns:
        return nouns[name]
    had = [
        item
        for item in nouns.values()
        if name in item.record.earlier or f"{item.kind}/{name}" in item.record.earlier
    ]
    return had[0] if len(had) == 1 else None


@lru_cache(maxsize=4096)  # the same few days stand in the files of all schools
def lees_stap(step: str, text: str) -> Stap:
    """Read ``18 mei 2027, positief`` as a moment and an outcome."""
    moment, _, outcome = text.partition(",")
    try:
        return Stap(step, parse(moment), outcome.strip())
    except WanneerError:
        return Stap(step, None, text)
