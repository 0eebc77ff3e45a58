"""Schools of ours that the register no longer has, or still has though we closed them."""

from collections.abc import Iterator
from dataclasses import dataclass

from swvctl.exchange.duo.area import Area
from swvctl.exchange.duo.own import Own
from swvctl.exchange.duo.register import Register
from swvctl.exchange.duo.spelling import name_of
from swvctl.exchange.duo.vestiging import Vestiging
from swvctl.model.school import MAIN_LOCATION, School
from swvctl.tekst.escape import shown


@dataclass
class Absence:
    """Only says what it sees: when a school closed, or which number it got, the register does not tell."""

    own: Own
    register: Register
    area: Area

    def __post_init__(self) -> None:
        self._codes = {item.code for item in self.register.vestigingen}
        self._absent = [school for school in self.own.workspace.all(School) if self._is_absent(school)]
        self._moved: set[str] = set()

    def without_code(self, item: Vestiging) -> School | None:
        """The school of ours without BRIN that has this name in this gemeente."""
        return next(
            (one for one in self.own.workspace.all(School) if not one.code and self._same(one, item)), None
        )

    def renumbered(self, item: Vestiging) -> str:
        """What to say of a row that looks like a school of ours that is gone; nothing when there is none."""
        found = next((one for one in self._absent if self._same(one, item)), None)
        if found is None:
            return ""
        self._moved.add(found.name)
        return (
            f"{shown(found.naam)} staat bij DUO als {item.code}, bij u als {found.code}. "
            f"Is het dezelfde school? Verbeter dan brin en vestiging in {found.place.document.path}."
        )

    def notes(self) -> Iterator[str]:
        for school in self._absent:
            if school.name not in self._moved:
                yield (
                    f"{shown(school.naam)} ({school.code}) staat niet meer bij DUO. Is de school gesloten? "
                    f"Zet dan in {school.place.document.path}: gesloten: per …"
                )
        for school in self.own.workspace.all(School):
            if school.code in self._codes and school.gesloten_op(self.own.workspace.today):
                yield f"{shown(school.naam)} ({school.code}) is bij u gesloten, maar staat nog bij DUO. Kijk wat klopt."

    def _is_absent(self, school: School) -> bool:
        known = self.register.has_locations or school.code.endswith(MAIN_LOCATION)
        return (
            bool(school.code)
            and school.code not in self._codes
            and known
            and bool(self.register.soorten & set(school.soort))
            and not school.gesloten_op(self.own.workspace.today)
            and self.area.holds_school(school)
        )

    def _same(self, school: School, item: Vestiging) -> bool:
        same_name = name_of(school.naam) == name_of(item.naam)
        return same_name and (not school.gemeente or name_of(school.gemeente_naam) == name_of(item.gemeente))
