"""Which rows of the register belong to the region: by the filters, or else by its own gemeenten and besturen."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from swvctl.errors import UsageError
from swvctl.exchange.duo.filters import Filters
from swvctl.exchange.duo.own import Own
from swvctl.exchange.duo.spelling import pc4_of
from swvctl.exchange.duo.vestiging import Vestiging
from swvctl.model.school import SECTOREN, School
from swvctl.tekst.escape import shown
from swvctl.tekst.nederlands import join, plural

_MAX_NAMED = 3


@dataclass
class Area:
    """Decides row by row, and counts what it passes over for a reason that the user should know."""

    own: Own
    filters: Filters
    excluded: int = 0
    other_sector: int = 0
    unplaced: list[str] = field(default_factory=list)
    in_part: dict[str, int] = field(default_factory=dict)

    def __post_init__(self) -> None:
        if not (self.filters.are_given or self.own.gemeenten or self.own.besturen):
            raise UsageError(
                "Noem de gemeenten van uw regio, bijvoorbeeld: --gemeente Rietbeek --gemeente 9802."
            )

    def holds(self, item: Vestiging) -> bool:
        if not (self.filters.hold(item) if self.filters.are_given else self._is_ours(item)):
            if item.code not in self.own.by_code and self.filters.cannot_place(item):
                self.unplaced.append(item.naam or item.code)
            return False
        if self.own.excludes(item.code):
            self.excluded += 1
            return False
        if not item.fault and self.own.sector and not SECTOREN[self.own.sector] & set(item.soort):
            self.other_sector += 1
            return False
        return True

    def holds_school(self, school: School) -> bool:
        """The same for a school that we have a file of."""
        if not self.filters.are_given:
            return not school.buiten_de_regio
        gemeente = next((one for one in self.own.gemeenten if one.id == school.gemeente_id), None)
        bestuur = next((one for one in self.own.besturen if one.id == school.bestuur_id), None)
        return self.filters.holds(
            gemeente.code if gemeente else "",
            gemeente.naam if gemeente else school.gemeente_naam,
            pc4_of(school.adres),
            bestuur.nummer if bestuur else "",
        )

    def is_outside(self, item: Vestiging) -> bool:
        """Whether a new school is one of a bestuur of ours in a gemeente that is not."""
        by_place = bool(self.filters.gemeenten) or self.filters.pc4 is not None
        return not by_place and bool(self.own.gemeenten) and self.own.gemeente_of(item) is None

    def notes(self) -> Iterator[str]:
        if self.excluded:
            yield f"{plural(self.excluded, 'school staat', 'scholen staan')} bij niet_van_ons en telt niet mee."
        if self.other_sector:
            found = plural(self.other_sector, "school heeft", "scholen hebben")
            yield f"{found} een soort onderwijs dat niet bij deze sector hoort en is overgeslagen."
        if self.unplaced:
            more = ["andere"] if len(self.unplaced) > _MAX_NAMED else []
            names = join([*map(shown, self.unplaced[:_MAX_NAMED]), *more])
            one, many = "school zonder leesbare postcode is", "scholen zonder leesbare postcode zijn"
            yield f"{plural(len(self.unplaced), one, many)} overgeslagen: {names}. Kijk na of dat klopt."
        for name, count in self.in_part.items():
            found = plural(count, "school", "scholen")
            yield (
                f"van {shown(name)} hoort maar een deel bij u: {found} daar van een ander bestuur overgeslagen. "
                "Horen ze er wel bij? Noem hun postcodes met --pc4."
            )

    def _is_ours(self, item: Vestiging) -> bool:
        if not self.own.gemeenten:
            return self.own.bestuur_of(item) is not None
        gemeente = self.own.gemeente_of(item)
        if gemeente is None:
            return False
        if not gemeente.deel or self.own.bestuur_of(item):
            return True
        if item.code not in self.own.by_code:
            self.in_part[gemeente.naam] = self.in_part.get(gemeente.naam, 0) + 1
        return False
