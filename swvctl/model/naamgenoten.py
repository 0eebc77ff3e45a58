"""Schools with one name: two locations of a school often have the name that the register gives both."""

from collections import defaultdict
from collections.abc import Iterable

from swvctl.model.school import School
from swvctl.patroon import patroon

_PLACE = patroon(r",?\s*\b\d{4} ?[A-Za-z]{2}\b\s*")


def onderscheiden(schools: Iterable[School]) -> dict[str, str]:
    """How each school that shares its name with another is told apart, by file: ``De Rank (Oude Terp)``."""
    by_name: defaultdict[str, list[School]] = defaultdict(list)
    for school in schools:
        if not school.gesloten:
            by_name[" ".join(school.naam.casefold().split())].append(school)
    shared = (group for group in by_name.values() if len(group) > 1)
    return {name: said for group in shared for name, said in _apart(group)}


def _apart(group: list[School]) -> Iterable[tuple[str, str]]:
    """By the first thing that differs for all: the place, the street, the kind of education, the code, the file."""
    for marks in zip(*map(_marks, group), strict=True):
        if all(marks) and len({mark.casefold() for mark in marks}) == len(group):
            return [(one.name, f"{one.naam} ({mark})") for one, mark in zip(group, marks, strict=True)]
    return []


def _marks(school: School) -> tuple[str, ...]:
    street, _, place = _PLACE.sub("\n", school.adres, count=1).partition("\n")
    return place, street, ", ".join(school.soort), school.brin_vestiging, school.name
