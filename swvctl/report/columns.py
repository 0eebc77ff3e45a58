"""What a list shows of each kind: a few short values, in the order of the file."""

from collections.abc import Callable, Iterable, Mapping
from types import MappingProxyType, UnionType
from typing import Any, NamedTuple, TypeVar, get_args, get_type_hints

from swvctl.model.entity import Entity
from swvctl.model.schoolprofiel import Schoolprofiel
from swvctl.model.vorm import fields_of
from swvctl.model.workspace import Workspace
from swvctl.tekst.escape import shown
from swvctl.tekst.getal import Getal, show_number
from swvctl.tekst.volgorde import op_naam
from swvctl.wanneer import Wanneer, show

Noun = TypeVar("Noun", bound=Entity)
_MOST = 4
HANDING_IN = "inleveren"
_SHORT = {str, bool, int, Wanneer, Getal}
_BASE = set(fields_of(Entity))


class Column(NamedTuple):
    """A heading, and the value below it."""

    heading: str
    value: Callable[[Any, Workspace], object]


def columns_of(noun: type[Entity]) -> tuple[Column, ...]:
    """The columns of a kind; one that nobody chose columns for shows its first short fields."""
    return _COLUMNS.get(noun.kind) or (_FILE, *map(_column, _short_fields(noun)))


def cells(noun: Entity, columns: tuple[Column, ...], workspace: Workspace) -> list[str]:
    return [shown(_text(column.value(noun, workspace))) for column in columns]


def in_order(nouns: Iterable[Noun], workspace: Workspace) -> list[Noun]:
    """By name; profiles of the working school year first, then the others from new to old."""
    found = sorted(nouns, key=lambda noun: op_naam(noun.name))
    found.sort(key=_year, reverse=True)
    return sorted(found, key=lambda noun: _year(noun) not in {"", workspace.werkjaar})


def waiting_for(profiel: Schoolprofiel, workspace: Workspace) -> str:
    """The id of the step that a profile waits for: first it is handed in; an adopted one may have to be published."""
    if profiel.is_concept:
        return HANDING_IN
    formaat = workspace.formaat_van(profiel)
    if formaat is None:
        return ""
    step = profiel.wacht_op(formaat, workspace.today)
    return step.id if step else ""


def missing(profiel: Schoolprofiel, workspace: Workspace) -> list[str]:
    """The fields that must still be filled in."""
    formaat = workspace.formaat_van(profiel)
    return profiel.ontbrekend(formaat) if formaat else []


def _year(noun: Entity) -> str:
    return noun.jaar if isinstance(noun, Schoolprofiel) else ""


def _short_fields(noun: type[Entity]) -> list[str]:
    hints = get_type_hints(noun)
    names = (name for name in fields_of(noun) if name not in _BASE)
    return [name for name in names if _is_short(hints[name])][:_MOST]


def _is_short(hint: Any) -> bool:
    kinds = get_args(hint) if isinstance(hint, UnionType) else (hint,)
    return all(kind in _SHORT or kind is type(None) for kind in kinds)


def _text(value: object) -> str:
    match value:
        case bool():
            return "ja" if value else "nee"
        case int():
            return show_number(value)
        case Wanneer():
            return show(value)
        case Getal():
            return value.text
        case tuple() | list():
            words = [item for item in value if isinstance(item, str)]
            return ", ".join(words) if len(words) == len(value) else show_number(len(value))
        case _:
            return "" if value is None else " ".join(str(value).split())


def _column(name: str) -> Column:
    return Column(name.replace("_", " "), lambda noun, _: getattr(noun, name))


def _step(profiel: Schoolprofiel, workspace: Workspace) -> str:
    """Its id in words: the titles are sentences, and this is what one looks for in the file."""
    return waiting_for(profiel, workspace).replace("_", " ").replace("-", " ")


def _missing(profiel: Schoolprofiel, workspace: Workspace) -> int | None:
    return len(missing(profiel, workspace)) or None


_FILE = Column("bestand", lambda noun, _: noun.name or noun.kind)
_BRIN = Column("brin", lambda school, _: school.brin_vestiging)
_COLUMNS: Mapping[str, tuple[Column, ...]] = MappingProxyType(
    {
        "samenwerkingsverband": tuple(map(_column, ("naam", "code", "sector", "werkjaar"))),
        "school": (_FILE, *map(_column, ("naam", "soort")), _BRIN, *map(_column, ("gemeente", "gesloten"))),
        "keuzelijst": (_FILE, *map(_column, ("titel", "opties", "anders"))),
        "sopformaat": (_FILE, *map(_column, ("titel", "geldig", "voor"))),
        "hoofdstuk": (_FILE, *map(_column, ("titel", "genummerd", "pijler"))),
        "besluit": (_FILE, *map(_column, ("soort", "gremium", "datum", "uitkomst"))),
        "planning": (_FILE, *map(_column, ("titel", "plan", "status"))),
        "werkagenda": (_FILE, *map(_column, ("titel", "plan", "status"))),
        "begrip": (_FILE, *map(_column, ("begrip", "kort"))),
        "aanbod": (_FILE, *map(_column, ("titel", "soort", "status"))),
        "bijeenkomst": (_FILE, *map(_column, ("titel", "wanneer", "status"))),
        "kader": (_FILE, *map(_column, ("titel", "sector", "regels"))),
        "schoolprofiel": (
            *map(_column, ("school", "jaar", "status")),
            Column("volgende stap", _step),
            Column("nog leeg", _missing),
        ),
    }
)
