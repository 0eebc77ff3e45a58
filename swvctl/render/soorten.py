"""The kinds of school in words: short beside a name, longer in a table, whole on a sheet."""

from collections.abc import Iterable

from swvctl.schemas import JSON

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


def legenda(soorten: Iterable[str]) -> list[JSON]:
    """What the short words mean, of the kinds that occur."""
    found = set(soorten)
    return [{"kort": soort, "lang": lang} for soort, lang in ONDERWIJS.items() if soort in found]
