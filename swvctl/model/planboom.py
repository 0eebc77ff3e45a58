"""A plan as a tree: its chapters in order, numbered, with the paragraphs that a version of it prints.

Numbers come from here and are never typed; what others point at are names, which stay the same.
"""

from collections.abc import Callable, Iterator
from functools import lru_cache
from typing import NamedTuple

from swvctl.model.hoofdstuk import Hoofdstuk, Paragraaf
from swvctl.model.ondersteuningsplan import Ondersteuningsplan
from swvctl.model.workspace import Workspace

Keuze = Callable[[Paragraaf], bool]


class Deel(NamedTuple):
    """A paragraph with its number; the one text of a chapter without paragraphs has none of its own."""

    nummer: str
    paragraaf: Paragraaf
    hoofdstuk: Hoofdstuk

    @property
    def naam(self) -> str:
        """The full name, which others point at."""
        return self.hoofdstuk.naam_van(self.paragraaf)

    @property
    def kort(self) -> str:
        """The name within the plan: ``basisondersteuning/norm``."""
        return "/".join(part for part in (self.hoofdstuk.kort, self.paragraaf.id) if part)


class Tak(NamedTuple):
    """A chapter with its number, and the paragraphs that are printed."""

    nummer: str
    hoofdstuk: Hoofdstuk
    delen: tuple[Deel, ...]


def hoofdstukken_van(plan: Ondersteuningsplan, workspace: Workspace) -> list[Hoofdstuk]:
    """The chapters that the plan names and that exist, in its order."""
    found = (workspace.volg(Hoofdstuk, name, plan.record) for name in plan.hoofdstukken)
    return list(dict.fromkeys(chapter for chapter in found if chapter))


def in_map(plan: Ondersteuningsplan, workspace: Workspace) -> list[Hoofdstuk]:
    """The chapters in the folder of the plan, named or not."""
    return [chapter for chapter in workspace.all(Hoofdstuk) if _plan_of(chapter, workspace) is plan]


def niet_genoemd(plan: Ondersteuningsplan, workspace: Workspace) -> list[Hoofdstuk]:
    """The chapters in the folder of the plan that it does not name, so that they stand in no list."""
    named = hoofdstukken_van(plan, workspace)
    return [chapter for chapter in in_map(plan, workspace) if chapter not in named]


# Every chapter and reference asks for its place in the same plan.
@lru_cache(maxsize=16)
def boom(plan: Ondersteuningsplan, workspace: Workspace) -> tuple[Tak, ...]:
    """The full plan, numbered."""
    return tuple(takken(hoofdstukken_van(plan, workspace)))


def publieksboom(plan: Ondersteuningsplan, workspace: Workspace) -> list[Tak]:
    """The short version: of each chapter the paragraphs that are meant for it, or else all of them."""
    version = plan.publieksversie
    if version is None:
        return []
    chapters = hoofdstukken_van(plan, workspace)
    if version.hoofdstukken:
        found = (workspace.volg(Hoofdstuk, name, plan.record) for name in version.hoofdstukken)
        chapters = list(dict.fromkeys(chapter for chapter in found if chapter))
    return [tak for tak in (_public(chapter) for chapter in chapters) if tak.delen]


def vind(name: str, workspace: Workspace) -> tuple[Hoofdstuk, Paragraaf | None] | None:
    """The chapter, and the paragraph where one is meant, by full name."""
    if chapter := workspace.find(Hoofdstuk, name):
        return chapter, None
    above, _, own = name.rpartition("/")
    chapter = workspace.find(Hoofdstuk, above)
    paragraph = chapter.paragraaf(own) if chapter else None
    return (chapter, paragraph) if chapter and paragraph else None


def _plan_of(chapter: Hoofdstuk, workspace: Workspace) -> Ondersteuningsplan | None:
    return workspace.volg(Ondersteuningsplan, chapter.plan, chapter.record)


def _numbered(chapters: list[Hoofdstuk], printed: Keuze) -> Iterator[Tak]:
    number = 0
    for chapter in chapters:
        number += chapter.genummerd
        own = str(number) if chapter.genummerd else ""
        found = [deel for deel in chapter.delen if printed(deel)]
        yield Tak(own, chapter, tuple(_parts(chapter, own, found)))


def _parts(chapter: Hoofdstuk, own: str, found: list[Paragraaf]) -> Iterator[Deel]:
    for number, deel in enumerate(found, 1):
        yield Deel("" if chapter.is_enkel or not own else f"{own}.{number}", deel, chapter)


def _public(chapter: Hoofdstuk) -> Tak:
    meant = [deel for deel in chapter.delen if deel.in_publieksversie]
    found = meant or [deel for deel in chapter.delen if deel.in_plan]
    return Tak("", chapter, tuple(Deel("", deel, chapter) for deel in found))


def takken(chapters: list[Hoofdstuk]) -> Iterator[Tak]:
    """Chapters as they would be printed in a plan of their own."""
    return _numbered(chapters, lambda deel: deel.in_plan)


def onbekend(plan: Ondersteuningsplan, workspace: Workspace) -> list[str]:
    """The chapters that a plan names and that are not there: written wrong, or still to be made."""
    return [name for name in plan.hoofdstukken if not workspace.voluit(Hoofdstuk.kind, name, plan.record)]
