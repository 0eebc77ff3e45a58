"""The explanation of a code, taken apart: what it says, a wrong example, a right one; and the families."""

from collections.abc import Iterable, Iterator, Mapping
from itertools import groupby
from textwrap import dedent
from types import MappingProxyType
from typing import NamedTuple

from swvctl.check import load_rules
from swvctl.check.catalogue import Uitleg

FAMILIES: Mapping[str, str] = MappingProxyType(
    {
        "YML": "Lezen van de bestanden",
        "SCH": "Velden en waarden",
        "REF": "Verwijzingen",
        "SAM": "Samenwerkingsverband en scholen",
        "SOP": "Schoolprofielen",
        "PLN": "Plan, hoofdstukken en begroting",
        "BSL": "Besluiten en hun volgorde",
        "RPL": "Raadplegingen",
        "TIJ": "Datums en tijden",
        "NBR": "Nieuwsbrief",
        "TAL": "Taal en opmaak",
        "PRI": "Privacy",
    }
)
_LETTERS = 3
_WRONG, _RIGHT = "\nFout:\n", "\nGoed:\n"


class Explanation(NamedTuple):
    """Paragraphs without line ends, and two pieces of YAML."""

    paragraphs: tuple[str, ...]
    wrong: str
    right: str


def explanation_of(text: str) -> Explanation:
    """Take apart what a rule's docstring or a table of codes says."""
    said, _, examples = f"\n{text}\n".partition(_WRONG)
    wrong, _, right = examples.partition(_RIGHT)
    paragraphs = (" ".join(paragraph.split()) for paragraph in said.split("\n\n"))
    return Explanation(tuple(filter(None, paragraphs)), _block(wrong), _block(right))


def family_of(code: str) -> str:
    return code[:_LETTERS]


def by_family(entries: Iterable[Uitleg]) -> Iterator[tuple[str, list[Uitleg]]]:
    """The entries with the name of their family, in the order in which a file passes the families."""
    order = list(FAMILIES)
    ranked = sorted(entries, key=lambda entry: (order.index(family_of(entry.code)), entry.code))
    for family, found in groupby(ranked, key=lambda entry: family_of(entry.code)):
        yield family, list(found)


def can_be_ignored(code: str) -> bool:
    """Whether ``negeer`` has power over it: only what a rule says about data that could be read."""
    return code in load_rules()


def _block(example: str) -> str:
    return dedent(example).strip("\n")
