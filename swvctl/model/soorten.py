"""The kinds of school in words: short beside a name, longer in a table, whole on a sheet."""

from collections.abc import Iterable

from swvctl.model.school import School
from swvctl.schemas import JSON
from swvctl.tekst.nederlands import join

_FOR = "school voor "
SCHOOL = {
    "bo": "basisschool",
    "sbo": "school voor speciaal basisonderwijs",
    "so": "school voor speciaal onderwijs",
    "vso": "school voor voortgezet speciaal onderwijs",
    "vo": "school voor voortgezet onderwijs",
    "pro": "school voor praktijkonderwijs",
    "isk": "internationale schakelklas",
}
ONDERWIJS = {
    "bo": "basisonderwijs",
    "sbo": "speciaal basisonderwijs",
    "so": "speciaal onderwijs",
    "vso": "voortgezet speciaal onderwijs",
    "vo": "voortgezet onderwijs",
    "pro": "praktijkonderwijs",
    "isk": "internationale schakelklas",
}


def soort_school(school: School) -> str:
    """``school voor voortgezet onderwijs en praktijkonderwijs (vmbo-bb, vmbo-kb en havo)``."""
    words = [SCHOOL[soort] for soort in school.soort]
    later = [word.removeprefix(_FOR) for word in words[1:]] if words[0].startswith(_FOR) else words[1:]
    return f"{join([words[0], *later])}{_levels(school)}"


def soort_onderwijs(school: School) -> str:
    """``voortgezet onderwijs en praktijkonderwijs (vmbo-bb, vmbo-kb en havo)``."""
    return f"{join(ONDERWIJS[soort] for soort in school.soort)}{_levels(school)}"


def _levels(school: School) -> str:
    """What is taught, but for what its kind says already."""
    kinds = {ONDERWIJS[soort] for soort in school.soort}
    levels = [level for level in school.onderwijs if level not in kinds]
    return f" ({join(levels)})" if levels else ""


def legenda(soorten: Iterable[str]) -> list[JSON]:
    """What the short words mean, of the kinds that occur."""
    found = set(soorten)
    return [{"kort": soort, "lang": lang} for soort, lang in ONDERWIJS.items() if soort in found]
