"""From nouns to files in memory: page functions give views, templates give bytes."""

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, NamedTuple

from swvctl import __version__
from swvctl.assets import Assets
from swvctl.discovery import import_all
from swvctl.errors import UsageError
from swvctl.model.workspace import Workspace
from swvctl.render.artifact import Artifact
from swvctl.render.leespad import HTML, MARKDOWN, to_markdown_pages
from swvctl.render.page import PAGES, Audience, Page, PageKind, Site, Vraag
from swvctl.render.pdf import SUFFIX as PDF
from swvctl.render.store import Store
from swvctl.render.template import OUTPUTS, Templates, made_of
from swvctl.render.turns import in_turn
from swvctl.tekst.nederlands import closest, join

if TYPE_CHECKING:
    from swvctl.render.pdf.press import Press

Files = dict[str, bytes]


def load_pages() -> dict[str, PageKind]:
    """Every kind of page by name, sorted."""
    import_all("swvctl.render.pages")
    return dict(sorted(PAGES.items()))


class Order(NamedTuple):
    """What to make: these kinds of page, in these forms; ``draft`` marks everything as concept."""

    pages: tuple[PageKind, ...]
    draft: bool = False
    suffixes: frozenset[str] = frozenset()
    vraag: Vraag | None = None

    def wants(self, suffix: str) -> bool:
        """Whether files with this ending were asked for; none named means all."""
        return not self.suffixes or suffix in self.suffixes


def groups() -> list[str]:
    """The names that ``--only`` knows."""
    return sorted({kind.group for kind in load_pages().values()})


def form_names() -> list[str]:
    """The names that ``--format`` knows."""
    composed = {suffix for kind in load_pages().values() for suffix in kind.composed}
    return sorted(suffix[1:] for suffix in {*map(made_of, OUTPUTS), *composed, PDF})


def ordered(only: str, *, draft: bool, forms: Iterable[str] = (), vraag: Vraag | None = None) -> Order:
    """Everything, or one group of pages by its name; in all forms, or in those that are named."""
    known = groups()
    if only and only not in known:
        near = closest(only, known)
        hint = f'Bedoelt u "{near}"?' if near else f"Kies uit: {join(known, 'of')}."
        raise UsageError(f'Het onderdeel "{only}" bestaat niet. {hint}')
    kinds = load_pages().values()
    return Order(
        tuple(kind for kind in kinds if not only or kind.group == only), draft, _suffixes(forms), vraag
    )


def _suffixes(forms: Iterable[str]) -> frozenset[str]:
    known = form_names()
    names = [name.strip().casefold() for form in forms for name in form.split(",") if name.strip()]
    for name in names:
        if name not in known:
            raise UsageError(f'De vorm "{name}" bestaat niet. Kies uit: {join(known, "of")}.')
    return frozenset(f".{name}" for name in names)


def render(
    workspace: Workspace,
    assets: Assets,
    order: Order,
    press: "Press | None" = None,
    store: Store | None = None,
) -> Iterator[Artifact]:
    """Every file of the output: what the public may see, and what is for the region itself.

    Without a press, no PDF is made; without a store, templates are compiled once in this run.
    """
    templates = Templates(assets, store)
    no_markdown = [kind for kind in order.pages if _has_no_markdown(kind, templates)]
    folders = [kind.folder for kind in no_markdown]
    made = {kind.name: _Making(kind, order, templates, press, folders) for kind in order.pages}
    names = frozenset(kind.name for kind in no_markdown)
    for kind, pages in in_turn(order.pages, list(_sites(workspace, order, names))):
        for site, page, files in made[kind.name].once(pages):
            for suffix, content in files.items():
                yield Artifact(f"{site.audience}/{page.path}{suffix}", content)
            yield from (Artifact(f"{site.audience}/{path}", content) for path, content in page.bestanden)
    templates.close()


def _has_no_markdown(kind: PageKind, templates: Templates) -> bool:
    suffixes = templates.suffixes(kind.name)
    return MARKDOWN not in suffixes and HTML in map(made_of, suffixes)


def _sites(workspace: Workspace, order: Order, only_html: frozenset[str]) -> Iterator[Site]:
    for audience, seen in ((Audience.PUBLIEK, workspace.publiek()), (Audience.INTERN, workspace)):
        names = frozenset(kind.name for kind in order.pages if audience in kind.audiences)
        yield Site(
            seen,
            audience,
            names,
            order.draft,
            workspace.today,
            f"swvctl {__version__}",
            order.vraag,
            order.suffixes,
            only_html,
        )


class _Making:
    """From pages of one kind to the bytes of their files."""

    def __init__(
        self,
        kind: PageKind,
        order: Order,
        templates: Templates,
        press: "Press | None",
        html_folders: list[str],
    ) -> None:
        self._kind, self._order, self._templates, self._html_folders = kind, order, templates, html_folders
        self._suffixes = _to_fill(kind, templates.suffixes(kind.name), order)
        self._press = press if press and order.wants(PDF) and press.has(kind.name) else None

    def once(self, pages: Iterable[tuple[Site, Page]]) -> Iterator[tuple[Site, Page, Files]]:
        """The files of each page by suffix; a page that is the same in both outputs, as most are, is made once."""
        before: dict[str, tuple[Page, Files]] = {}
        for site, page in pages:
            same, files = before.get(page.path, (None, {}))
            if page != same:
                files = self._files(page)
                before[page.path] = page, files
            yield site, page, files

    def _files(self, page: Page) -> Files:
        """First what templates make, then what is composed of that, then the PDF; of all only what was asked for."""
        wants, name = self._order.wants, self._kind.name
        view = (page.with_pdf(PDF) if self._press else page).view
        made = {made_of(suffix): self._templates.fill(name, suffix, view) for suffix in self._suffixes}
        composed = self._kind.composed.items()
        made |= {suffix: compose(view, made) for suffix, compose in composed if wants(suffix)}
        files = {suffix: content for suffix, content in made.items() if wants(suffix)}
        if MARKDOWN in files:
            files[MARKDOWN] = to_markdown_pages(files[MARKDOWN], page.path, self._html_folders)
        return files | {PDF: self._press.printed(name, page.view).pdf} if self._press else files


def _to_fill(kind: PageKind, suffixes: Iterable[str], order: Order) -> list[str]:
    """The templates that have to be filled: of what was not asked for only those that something is composed of."""
    if any(map(order.wants, kind.composed)):
        return list(suffixes)
    return [suffix for suffix in suffixes if order.wants(made_of(suffix))]
