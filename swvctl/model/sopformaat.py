"""A format of the profile, as data: its fields, their budgets, and the route."""

from collections.abc import Collection, Iterator, Mapping
from copy import copy
from datetime import date
from functools import cached_property, lru_cache
from typing import Self

from swvctl.model.entity import Deel, Entity, noun
from swvctl.model.keuzelijst import Keuzelijst
from swvctl.model.ronde import Ronde
from swvctl.model.routestap import bedoelde_stap, zegt_ja_of_nee
from swvctl.read.half import written_names
from swvctl.schemas import JSON
from swvctl.validate import Record
from swvctl.wanneer import Wanneer, first_day, last_day, parse_schoolyear

HARD_LIMIT = "ten hoogste "
_VALUES: Mapping[str, JSON] = {
    "tekst": {"type": "string", "x-tekst": True},
    "getal": {"type": ["string", "integer", "number"], "format": "getal"},
    "schooljaar": {"type": ["string", "integer", "number"], "format": "schooljaar"},
    "ja/nee": {"type": "string", "enum": ["ja", "nee"]},
    "cel": {"type": ["string", "integer", "number"]},
}
_STAP = (
    "Dit is een stap: die hoort onder route. Staat er # route:, haal dan ook daar het hekje en de spatie weg."
)


class Voorgedrukt(Deel):
    tekst: str = ""
    hoofdstuk: str = ""


class Kolom(Deel):
    titel: str
    soort: str = "tekst"
    eenheid: str = ""


class Veld(Deel):
    """A field of the format: one of five shapes of value."""

    titel: str
    soort: str = "tekst"
    verplicht: bool = False
    tekens: str = ""
    hulp: str = ""
    keuzelijst: str = ""
    minimaal: int = 0
    maximaal: int | None = None
    kolommen: tuple[Kolom, ...] = ()
    eenheid: str = ""
    voorgedrukt: Voorgedrukt | None = None

    @property
    def gevraagd(self) -> bool:
        """Whether a delivered profile must have it."""
        return self.van_school and (self.verplicht or self.minimaal > 0)

    @property
    def budget(self) -> int | None:
        """How many characters fit, or None."""
        return int(self.tekens.removeprefix(HARD_LIMIT).replace(".", "")) if self.tekens else None

    @property
    def budget_is_hard(self) -> bool:
        return self.tekens.startswith(HARD_LIMIT)

    @property
    def van_school(self) -> bool:
        """Whether a school fills it in itself."""
        return self.voorgedrukt is None or self.soort != "tekst"

    @property
    def wensen(self) -> list[str]:
        """What the format asks of a value, in words; the unit, which each place says in its way, comes behind them."""
        found = ["verplicht"] if self.gevraagd else []
        if self.tekens:
            found.append(f"{self.tekens} tekens" if self.budget_is_hard else f"ongeveer {self.tekens} tekens")
        if self.minimaal:
            found.append(f"minstens {self.minimaal}")
        if self.maximaal:
            found.append(f"hoogstens {self.maximaal}")
        return found

    def schema(self) -> JSON:
        """The JSON Schema of a value of this field."""
        base = {"title": self.titel, "description": self.hulp or self.titel, "x-leeg-mag": True}
        match self.soort:
            case "keuzes":
                items = {"$ref": "#/$defs/keuze"}
                return {**base, "type": "array", "items": items, "x-keuzelijst": self.keuzelijst}
            case "tabel":
                return {**base, "type": "array", "items": self._row()}
            case soort:
                return {**_VALUES[soort], **base}

    def _row(self) -> JSON:
        columns = {
            kolom.id: {**_VALUES["cel" if kolom.soort == "tekst" else kolom.soort], "title": kolom.titel}
            for kolom in self.kolommen
        }
        return {"type": "object", "additionalProperties": False, "properties": columns, "title": self.titel}


def _apart(parts: Collection[Deel]) -> bool:
    """Whether each has an id of its own."""
    return len({part.id for part in parts}) == len(parts)


class Onderdeel(Deel):
    titel: str
    velden: tuple[Veld, ...] = ()

    @property
    def invulvelden(self) -> tuple[Veld, ...]:
        """The fields that a school fills in itself."""
        return tuple(veld for veld in self.velden if veld.van_school)


class RouteStap(Deel):
    titel: str
    verplicht: bool = True
    volgorde: str = ""
    na: tuple[str, ...] = ()

    @property
    def vrij(self) -> bool:
        return self.volgorde == "vrij"


@noun("sopformaat", whole=True, room="profiel")
class Sopformaat(Entity):
    """One version of the profile; either plain fields, or sections with fields."""

    titel: str
    kort: str = ""
    geldig: Wanneer | None = None
    voor: tuple[str, ...] = ()
    past_op: str = ""
    rondes: tuple[Ronde, ...] = ()
    velden: tuple[Veld, ...] = ()
    onderdelen: tuple[Onderdeel, ...] = ()
    route: tuple[RouteStap, ...] = ()

    @classmethod
    def met_fout(cls, record: Record) -> Self:
        """What of a format with a fault in it can still be said: for whom it would hold."""
        other, known = copy(record), record.data or {}
        other.data = {"titel": record.name, **{key: known[key] for key in ("geldig", "voor") if key in known}}
        return cls.of(other)

    @cached_property
    def alle_velden(self) -> tuple[Veld, ...]:
        return (*self.velden, *(veld for deel in self.onderdelen for veld in deel.velden))

    @cached_property
    def invulvelden(self) -> tuple[Veld, ...]:
        """The fields that a school fills in itself."""
        return tuple(veld for veld in self.alle_velden if veld.van_school)

    @cached_property
    def gevraagde_velden(self) -> tuple[Veld, ...]:
        return tuple(veld for veld in self.alle_velden if veld.gevraagd)

    @property
    def eenduidig(self) -> bool:
        """Whether it is certain what each field asks: of two with one id, the name of another is most likely lost."""
        return _apart(self.alle_velden) and all(
            _apart(veld.kolommen) and (veld.kolommen or veld.soort != "tabel") for veld in self.alle_velden
        )

    def vraagt_uitkomst(self, step: str) -> bool:
        """Whether a day alone does not say that this step was taken, as of advice and consent."""
        return zegt_ja_of_nee(step, self._stappen.get(step, ""))

    @cached_property
    def _stappen(self) -> Mapping[str, str]:
        return {stap.id: stap.titel for stap in self.route}

    def bedoelde_stap(self, text: str) -> str | None:
        """The step of the route that was probably meant."""
        return bedoelde_stap(text, self._stappen)

    @property
    def begin(self) -> date:
        """The first day on which it holds."""
        return (self.geldig.first if self.geldig else None) or date.min

    @property
    def bladen(self) -> int:
        """How many sheets of A4 it may take; 0 where the format does not say."""
        return int(self.past_op.partition(" ")[0]) if self.past_op else 0

    def geldt_voor(self, schooljaar: str, soorten: tuple[str, ...]) -> bool:
        """Whether a school with these kinds of education uses this format in this school year."""
        return self.geldt_in(schooljaar) and self.past_bij(soorten)

    def past_bij(self, soorten: tuple[str, ...]) -> bool:
        return not self.voor or bool(set(self.voor) & set(soorten))

    @property
    def _lost_a_name(self) -> bool:
        """Whether the line with the id of a field was taken away, so that its other lines stand twice."""
        twice = self.record.document.twice
        return "titel" in twice and "id" not in twice

    def velden_schema(self, base: JSON) -> JSON:
        """The schema of a profile with exactly the fields of this format, and the titles of its steps."""
        known = base["properties"]
        velden = {veld.id: veld.schema() for veld in self.invulvelden}
        lost: dict[str, JSON] = {
            name: {} for name in sorted(written_names(self.record.document)) if name not in velden
        }
        part = {
            **known["velden"],
            "additionalProperties": self._lost_a_name,
            "properties": {**velden, **lost},
            "x-elders": {stap.id: _STAP for stap in self.route},
        }
        step = known["route"]["additionalProperties"]
        steps = {stap.id: {**step, "title": stap.titel} for stap in self.route}
        return {
            **base,
            "properties": {**known, "velden": part, "route": {**known["route"], "properties": steps}},
        }

    def keuzelijsten(self, lijsten: Mapping[str, Keuzelijst]) -> Iterator[tuple[Veld, Keuzelijst]]:
        """The choice fields with their lists, as far as those exist."""
        for veld in self.alle_velden:
            if veld.soort == "keuzes" and veld.keuzelijst in lijsten:
                yield veld, lijsten[veld.keuzelijst]

    def geldt_in(self, schooljaar: str) -> bool:
        first_day, last_day = _days(schooljaar)
        if self.geldig is None:
            return True
        return (self.geldig.first or date.min) <= last_day and (self.geldig.last or date.max) >= first_day


@lru_cache(maxsize=256)
def _days(schooljaar: str) -> tuple[date, date]:
    first, last = parse_schoolyear(schooljaar)
    return first_day(first), last_day(last)
