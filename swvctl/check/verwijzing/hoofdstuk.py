"""Which chapter or paragraph was meant: people write its number or its title for its short name."""

from collections.abc import Iterator, Mapping
from functools import lru_cache
from typing import NamedTuple

from swvctl.model.hoofdstuk import Hoofdstuk
from swvctl.model.ondersteuningsplan import Ondersteuningsplan
from swvctl.model.planboom import boom
from swvctl.model.verwijzing import certain_places
from swvctl.model.workspace import Workspace
from swvctl.patroon import patroon
from swvctl.tekst.namenlijst import Namenlijst
from swvctl.validate import Record

_NUMBER = patroon(
    r"(?:(?:hoofdstuk|hfst\.?|h\.?|paragraaf|par\.?|§)\s*)?(?P<number>[0-9]{1,2}(?:\.[0-9]{1,2})?)\.?"
)
_LONG_ENOUGH = 6


def chapter_words(text: str, record: Record, workspace: Workspace) -> tuple[str, str] | None:
    """What to say of a number or a title; None when it is neither."""
    plan = _plan_of(record, workspace)
    parts = _parts(plan, workspace) if plan else _NO_PARTS
    said = text.strip().casefold()
    if found := _NUMBER.fullmatch(said):
        asked = found["number"]
        what = f"{'paragraaf' if '.' in asked else 'hoofdstuk'} {asked}"
        if asked in parts.numbers:
            name, title = parts.numbers[asked]
            message = f'"{text}" is een nummer; hier hoort de korte naam. Bedoelt u "{name}"?'
            return message, f'Dat is nu {what}, "{title}". Nummers verschuiven, namen niet.'
        return f"Er is geen {what}.", "Noem de naam van het hoofdstuk: die van het bestand, zonder .yaml."
    if name := parts.titles.get(said, "") or parts.titles.get(said.rpartition("/")[2].strip(), ""):
        titled = text.rpartition("/")[2].strip() if said not in parts.titles else text
        return f'"{titled}" is de titel; hier hoort de korte naam.', f"Schrijf: {name}"
    near = parts.spelled.lijkt_op(said) if len(said) >= _LONG_ENOUGH and " " in said else None
    return (f'Er is geen hoofdstuk "{text}". Bedoelt u "{parts.titles[near]}"?', "") if near else None


def _plan_of(record: Record, workspace: Workspace) -> Ondersteuningsplan | None:
    places = certain_places(record)
    return next((plan for name in places if (plan := workspace.find(Ondersteuningsplan, name))), None)


class _Parts(NamedTuple):
    """The chapters and paragraphs of a plan: short name and title by number, short name by title."""

    numbers: Mapping[str, tuple[str, str]]
    titles: Mapping[str, str]
    spelled: Namenlijst


_NO_PARTS = _Parts({}, {}, Namenlijst([]))


@lru_cache(maxsize=8)
def _parts(plan: Ondersteuningsplan, workspace: Workspace) -> _Parts:
    numbers: dict[str, tuple[str, str]] = {}
    titles: dict[str, str] = {}
    for name, number, title in _numbered(plan, workspace):
        numbers.setdefault(number, (name, title))
        titles[title.casefold()] = name
    return _Parts(numbers, titles, Namenlijst([*titles]))


def _numbered(plan: Ondersteuningsplan, workspace: Workspace) -> Iterator[tuple[str, str, str]]:
    """Every chapter and paragraph of the plan: short name, number, title."""
    for tak in boom(plan, workspace):
        yield tak.hoofdstuk.kort, tak.nummer, tak.hoofdstuk.titel
        for deel in tak.delen:
            if deel.paragraaf.id:
                yield deel.kort, deel.nummer, deel.paragraaf.titel


def folder_of(kind: str, record: Record, workspace: Workspace) -> str:
    """The folder below a kind that the place makes certain, where that kind has such folders: ``2027-2031/``."""
    if kind != Hoofdstuk.kind:
        return ""
    folders = _folders(workspace)
    return next((f"{place}/" for place in certain_places(record) if place in folders), "")


@lru_cache(maxsize=4)
def _folders(workspace: Workspace) -> frozenset[str]:
    return frozenset(
        name.partition("/")[0] for name in workspace.names.get(Hoofdstuk.kind, ()) if "/" in name
    )
