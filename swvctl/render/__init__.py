"""From nouns to files in memory: page functions give views, templates give bytes."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from swvctl import __version__
from swvctl.assets import Assets
from swvctl.discovery import import_all
from swvctl.errors import UsageError
from swvctl.model.workspace import Workspace
from swvctl.render.artifact import Artifact
from swvctl.render.page import PAGES, Audience, Page, PageKind, Site
from swvctl.render.template import Templates, made_of
from swvctl.tekst.nederlands import closest, join


def load_pages() -> dict[str, PageKind]:
    """Every kind of page by name, sorted."""
    import_all("swvctl.render.pages")
    return dict(sorted(PAGES.items()))


@dataclass(frozen=True, slots=True)
class Order:
    """What to make: these kinds of page; ``draft`` marks everything as concept."""

    pages: tuple[PageKind, ...]
    draft: bool = False


def groups() -> list[str]:
    """The names that ``--only`` knows."""
    return sorted({kind.group for kind in load_pages().values()})


def ordered(only: str, *, draft: bool) -> Order:
    """Everything, or one group of pages by its name."""
    known = groups()
    if only and only not in known:
        near = closest(only, known)
        hint = f'Bedoelt u "{near}"?' if near else f"Kies uit: {join(known, 'of')}."
        raise UsageError(f'Het onderdeel "{only}" bestaat niet. {hint}')
    kinds = load_pages().values()
    return Order(tuple(kind for kind in kinds if not only or kind.group == only), draft)


def render(workspace: Workspace, assets: Assets, order: Order) -> Iterator[Artifact]:
    """Every file of the output: first what the public may see, then what is for the region itself."""
    templates = Templates(assets)
    for audience, seen in ((Audience.PUBLIEK, workspace.publiek()), (Audience.INTERN, workspace)):
        kinds = [kind for kind in order.pages if audience in kind.audiences]
        names = frozenset(kind.name for kind in kinds)
        site = Site(seen, audience, names, order.draft, workspace.today, f"swvctl {__version__}")
        for kind in kinds:
            suffixes = templates.suffixes(kind.name)
            for page in kind.pages(site):
                for suffix, content in files_of(page, kind, templates, suffixes).items():
                    yield Artifact(f"{audience}/{page.path}{suffix}", content)


def files_of(page: Page, kind: PageKind, templates: Templates, suffixes: Iterable[str]) -> dict[str, bytes]:
    """The files of one page by suffix: first what its templates make, then what is composed of that."""
    made = {made_of(suffix): templates.fill(kind.name, suffix, page.view) for suffix in suffixes}
    return made | {suffix: compose(page.view, made) for suffix, compose in kind.composed.items()}
