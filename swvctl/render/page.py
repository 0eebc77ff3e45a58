"""What a page is: a function from one subject to paths and views, and the templates of its name."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from functools import lru_cache
from types import MappingProxyType
from typing import Any, NamedTuple, TypeVar, get_type_hints

from swvctl.model.entity import Entity
from swvctl.model.workspace import Workspace
from swvctl.patroon import patroon
from swvctl.render.artifact import Artifact
from swvctl.schemas import JSON
from swvctl.tekst.kleur import contrast_on_white


class Audience(StrEnum):
    """Which of the two outputs a page belongs to."""

    PUBLIEK = "publiek"
    INTERN = "intern"


BOTH = frozenset(Audience)
INTERNAL = frozenset({Audience.INTERN})
PUBLIC = frozenset({Audience.PUBLIEK})
READABLE = 4.5
_COLOUR = patroon("#[0-9A-Fa-f]{6}")


class Page(NamedTuple):
    """One page: its path without suffix, the plain value that its templates see, and what lies beside it as it is."""

    path: str
    view: JSON
    bestanden: tuple[Artifact, ...] = ()

    def with_pdf(self, ending: str) -> "Page":
        """The same page, which says that a file with this ending stands beside it."""
        pagina = {**self.view["pagina"], "pdf": f"{self.path.rpartition('/')[2]}{ending}"}
        return self._replace(view={**self.view, "pagina": pagina})


class Vraag(NamedTuple):
    """A meeting that papers were asked for: which body, and when.

    ``vroeger`` are earlier states of the region, by the name of the version that was taken from each.
    """

    gremium: str
    datum: date
    vroeger: Mapping[str, Workspace] = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class Site:
    """What a page may know beside its subject: the region as its readers may see it, and which pages there are."""

    workspace: Workspace
    audience: Audience
    names: frozenset[str]
    draft: bool
    today: date
    generator: str
    vraag: Vraag | None = None
    vormen: frozenset[str] = frozenset()
    alleen_html: frozenset[str] = frozenset()

    @classmethod
    def alone(cls, workspace: Workspace, generator: str = "swvctl") -> "Site":
        """For one page or text that is shown by itself, to the region: there is no page that it could lead to."""
        return cls(
            workspace, Audience.INTERN, frozenset(), draft=False, today=workspace.today, generator=generator
        )

    def maakt(self, suffix: str) -> bool:
        """Whether files with this ending are made; none named means all."""
        return not self.vormen or suffix in self.vormen

    def href(self, start: str, name: str, path: str) -> str:
        """The link from one page to another; nothing when that kind of page is not made.

        Links lead to pages in HTML, unless only the Markdown is made; in a page of Markdown, ``leespad`` turns them.
        """
        only_markdown = not self.maakt(".html") and self.maakt(".md")
        if name not in self.names or (only_markdown and name in self.alleen_html):
            return ""
        return f"{to_top(start)}{path}{'.md' if only_markdown else '.html'}"


# A file made of the view and of what the templates made of it, such as a mail of its HTML and its text.
Compose = Callable[[JSON, Mapping[str, bytes]], bytes]
NONE_COMPOSED: Mapping[str, Compose] = MappingProxyType({})


class PageKind(NamedTuple):
    """A registered page: ``name`` is also the name of its templates; ``needs`` are the kinds that must be sound.

    ``composed`` are the files, by suffix, that code makes once the templates are filled. ``folder`` is where all its
    pages stand; a kind of which there is no Markdown must have one of its own, so that links to it can be told apart.
    """

    name: str
    audiences: frozenset[Audience]
    needs: frozenset[str]
    subject: type
    make: Callable[..., Iterable[Page]]
    composed: Mapping[str, Compose] = NONE_COMPOSED
    folder: str = ""

    @property
    def group(self) -> str:
        return self.name.partition("/")[0]

    def pages(self, site: Site) -> Iterator[Page]:
        workspace = site.workspace
        subjects = workspace.all(self.subject) if issubclass(self.subject, Entity) else [workspace]
        for subject in subjects:
            yield from self.make(subject, site)


Make = TypeVar("Make", bound=Callable[..., Iterable[Page]])
PAGES: dict[str, PageKind] = {}


def page(
    name: str,
    *,
    needs: Iterable[str],
    audiences: frozenset[Audience] = BOTH,
    composed: Mapping[str, Compose] = NONE_COMPOSED,
    folder: str = "",
) -> Callable[[Make], Make]:
    """Register a page; the type of its first parameter says what it runs on, the second is the site."""

    def register(make: Make) -> Make:
        subject, *_ = get_type_hints(make).values()
        PAGES[name] = PageKind(name, audiences, frozenset(needs), subject, make, composed, folder)
        return make

    return register


def to_top(path: str) -> str:
    """The way from a page to the top of its output."""
    return "../" * path.count("/")


CONCEPT: JSON = {
    "merk": "Concept",
    "merk_intern": "Intern concept",
    "merk_uitleg": "Deze versie is nog niet vastgesteld en kan nog veranderen.",
}
PROEFDRUK: JSON = {
    "merk": "Proefdruk",
    "merk_intern": "Interne proefdruk",
    "merk_uitleg": "Dit is om na te kijken, en niet om te verspreiden.",
}


def merk(site: Site, *, vastgesteld: bool) -> JSON:
    """What a draft of something is called: what was adopted is no concept, only this print of it is a trial."""
    return PROEFDRUK if site.draft and vastgesteld else CONCEPT


def frame(site: Site, path: str, titel: str, **extra: Any) -> Mapping[str, Any]:
    """What every page needs: its title, the way back, the region and its colours.

    A page that is no record, such as a register, is itself no concept; a page of one says so by ``concept``.
    """
    home = site.href(path, "index/index", "index")
    return {
        "titel": titel,
        "kruimels": [{"titel": "Overzicht", "href": home}] if home and path != "index" else [],
        "concept": site.draft,
        **merk(site, vastgesteld="concept" not in extra),
        "intern": site.audience == Audience.INTERN,
        "regio": _region(site.workspace),
        "voet": _contact_line(site.workspace),
        "contact": _contact(site.workspace),
        "gemaakt_met": site.generator,
        "pad_naar_begin": to_top(path),
        **extra,
    }


@lru_cache(maxsize=4)
def _region(workspace: Workspace) -> JSON:
    swv = workspace.swv
    style = swv.huisstijl if swv else None
    colour = style.kleur if style and _COLOUR.fullmatch(style.kleur) else ""
    return {
        "naam": swv.naam if swv else "",
        "kort": swv.roepnaam if swv else "",
        "kleur": colour,
        "kleur_is_licht": bool(colour) and contrast_on_white(colour) < READABLE,
        "site": swv.contact.site if swv and swv.contact else "",
        "logo": workspace.logo.uri if workspace.logo else "",
        "logo_tekst": style.logo_tekst if style else "",
    }


@lru_cache(maxsize=4)
def _contact(workspace: Workspace) -> JSON:
    """Where the region can be reached, part by part; each is empty where it is not known."""
    contact = workspace.swv.contact if workspace.swv else None
    return {part: getattr(contact, part) if contact else "" for part in ("adres", "telefoon", "mail")}


def below(head: Mapping[str, Any], *above: JSON) -> Mapping[str, Any]:
    """The head of a page that lies below others: the way back leads past them, as far as they have a page."""
    return {**head, "kruimels": [*head["kruimels"], *(step for step in above if step.get("href"))]}


@lru_cache(maxsize=4)
def _contact_line(workspace: Workspace) -> str:
    swv = workspace.swv
    if swv is None or swv.contact is None:
        return ""
    return " · ".join(part for part in (swv.naam, *_contact(workspace).values()) if part)
