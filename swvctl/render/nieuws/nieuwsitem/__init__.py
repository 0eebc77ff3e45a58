"""What a record says in a newsletter: one function for each kind that an item can point at.

Every output sees only what these functions give, so that all of them say the same.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field, replace
from typing import NamedTuple, Protocol, TypeVar, get_type_hints

from swvctl.discovery import import_all
from swvctl.model.doel import Doel
from swvctl.model.entity import Entity
from swvctl.model.nieuwsbrief import Item
from swvctl.model.workspace import Workspace
from swvctl.render.moment import voluit
from swvctl.render.page import Site
from swvctl.render.rollen import labels
from swvctl.render.verwijsdoel import plek_van
from swvctl.schemas import JSON
from swvctl.tekst.nederlands import capitalised, join
from swvctl.validate import Record
from swvctl.wanneer import Bound, Wanneer


class Feit(NamedTuple):
    """A fact with its label; every value stands on a line of its own."""

    label: str
    waarden: tuple[str, ...]


class Verwijzing(NamedTuple):
    """A link; ``knop`` is for what the reader is asked to do."""

    titel: str
    href: str
    knop: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Inhoud:
    """What an item shows; texts are Markdown, ``pagina`` is the page of the record itself on this site."""

    titel: str
    feiten: tuple[Feit, ...] = ()
    tekst: str = ""
    links: tuple[Verwijzing, ...] = ()
    beeld: JSON = field(default_factory=dict)
    pagina: JSON = field(default_factory=dict)


_MORE = {
    "bijeenkomst": "Alles over deze bijeenkomst",
    "enquete": "Alles over deze enquête",
    "aanbod": "Alles over dit aanbod",
    "ondersteuningsplan": "Naar het ondersteuningsplan",
    "besluit": "Alles over dit besluit",
    "raadpleging": "Naar het verslag",
    "bijlage": "Naar de bijlagen",
}
Show = Callable[..., Inhoud]
_SHOWN: dict[str, tuple[type[Entity], Show]] = {}
Registered = TypeVar("Registered", bound=Show)


def nieuwsitem(show: Registered) -> Registered:
    """Register what a kind says; the type of the first parameter says which, then come the item and the site."""
    noun, *_ = get_type_hints(show).values()
    _SHOWN[noun.kind] = (noun, show)
    return show


class Tekst(Protocol):
    """Fills in what a text of a record leaves to the build."""

    def __call__(self, text: str, record: Record) -> str: ...


def inhoud_van(item: Item, issue: Entity, site: Site, fill: Tekst) -> Inhoud | None:
    """What the record says that an item of this issue points at; nothing when it cannot be shown here."""
    import_all("swvctl.render.nieuws.nieuwsitem")
    kind, text = next(iter(item.verwijzingen), ("", ""))
    if not kind:
        return None
    noun, show_record = _SHOWN[kind]
    found = site.workspace.volg(noun, text, issue.record)
    if found is None:
        return None
    shown = show_record(found, item, site)
    return replace(
        shown,
        tekst=fill(shown.tekst, found.record),
        pagina=_page_of(found, site),
    )


def _page_of(found: Entity, site: Site) -> JSON:
    """The page that shows a record, from the top of this output; nothing where there is none."""
    words = _MORE.get(found.kind, "")
    plek = plek_van(Doel(found.kind, found.name), site.workspace) if words else None
    if plek is None or plek.page not in site.names:
        return {}
    anchor = f"#{plek.anchor}" if plek.anchor else ""
    return {"titel": words, "pad": f"{plek.path}.html{anchor}"}


def feit(label: str, *values: str) -> tuple[Feit, ...]:
    """A fact, or none where nothing is known."""
    known = tuple(value for value in values if value)
    return (Feit(label, known),) if known else ()


def moment(found: Wanneer | None) -> str:
    """A moment as the value of a fact: ``Tot en met dinsdag 8 juni 2027``."""
    words = voluit(found) if found else ""
    return capitalised(f"tot en met {words[4:]}" if words.startswith("t/m ") else words)


def uiterlijk(found: Wanneer | None) -> str:
    """A last day: that day counts, also where only the day was written."""
    last = found is not None and found.bound is Bound.OP and found.is_day
    return f"Uiterlijk {voluit(found)}" if last and found else moment(found)


def rollen(names: Iterable[str], workspace: Workspace) -> str:
    """``Intern begeleiders en leraren``."""
    found = labels(names, workspace)
    return capitalised(join(found)) if found else ""


def alineas(*parts: str) -> str:
    """Texts in Markdown below each other."""
    return "\n\n".join(part.strip("\n") for part in parts if part.strip())


def genummerd(lines: Iterable[str]) -> str:
    """Steps as a numbered list in Markdown, each on one line."""
    return "\n".join(f"{number}. {' '.join(line.split())}" for number, line in enumerate(lines, 1))


def punten_van(titel: str, points: Iterable[str]) -> str:
    """A heading with a list below it, in Markdown; nothing without points."""
    lines = [f"- {point}" for point in points]
    return "\n".join((f"### {titel}", "", *lines)) if lines else ""
