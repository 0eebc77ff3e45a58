"""From nouns to files in memory: page functions give views, templates give bytes."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from swvctl import __version__
from swvctl.assets import Assets
from swvctl.discovery import import_all
from swvctl.errors import UsageError
from swvctl.model.workspace import Workspace
from swvctl.render.artifact import Artifact
from swvctl.render.leespad import HTML, MARKDOWN, to_markdown_pages
from swvctl.render.page import PAGES, Audience, Page, PageKind, Site, Vraag
from swvctl.render.pdf.press import SUFFIX as PDF
from swvctl.render.pdf.press import Press
from swvctl.render.store import Store
from swvctl.render.template import OUTPUTS, Templates, made_of
from swvctl.tekst.nederlands import closest, join


def load_pages() -> dict[str, PageKind]:
    """Every kind of page by name, sorted."""
    import_all("swvctl.render.pages")
    return dict(sorted(PAGES.items()))


@dataclass(frozen=True, slots=True)
class Order:
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
    composed = {suffix for kind in load_pages().values() for suffix in kind.composed}
    known = {suffix[1:] for suffix in (*map(made_of, OUTPUTS), *composed, PDF)}
    names = [name.strip().casefold() for form in forms for name in form.split(",") if name.strip()]
    for name in names:
        if name not in known:
            raise UsageError(f'De vorm "{name}" bestaat niet. Kies uit: {join(sorted(known), "of")}.')
    return frozenset(f".{name}" for name in names)


def render(
    workspace: Workspace,
    assets: Assets,
    order: Order,
    press: Press | None = None,
    store: Store | None = None,
) -> Iterator[Artifact]:
    """Every file of the output: first what the public may see, then what is for the region itself.

    Without a press, no PDF is made; without a store, templates are compiled once in this run.
    """
    templates = Templates(assets, store)
    for audience, seen in ((Audience.PUBLIEK, workspace.publiek()), (Audience.INTERN, workspace)):
        kinds = [kind for kind in order.pages if audience in kind.audiences]
        names = frozenset(kind.name for kind in kinds)
        pdfs = frozenset(name for name in names if press and order.wants(PDF) and press.has(name))
        site = Site(
            seen,
            audience,
            names,
            order.draft,
            workspace.today,
            f"swvctl {__version__}",
            order.vraag,
            order.suffixes,
        )
        only_html: set[str] = set()
        for kind in sorted(kinds, key=lambda kind: MARKDOWN in templates.suffixes(kind.name)):
            suffixes = _to_fill(kind, templates.suffixes(kind.name), order)
            for page in kind.pages(site):
                if HTML in map(made_of, suffixes) and MARKDOWN not in suffixes:
                    only_html.add(page.path)
                seen_page = page.with_pdf(PDF) if kind.name in pdfs else page
                for suffix, filled in _files(seen_page, kind, templates, suffixes, order).items():
                    if order.wants(suffix):
                        lead = suffix == MARKDOWN
                        content = to_markdown_pages(filled, page.path, only_html) if lead else filled
                        yield Artifact(f"{audience}/{page.path}{suffix}", content)
                yield from (Artifact(f"{audience}/{path}", content) for path, content in page.bestanden)
                if press and kind.name in pdfs:
                    yield Artifact(f"{audience}/{page.path}{PDF}", press.printed(kind.name, page.view).pdf)
    templates.close()


def _to_fill(kind: PageKind, suffixes: Iterable[str], order: Order) -> list[str]:
    """The templates that have to be filled: of what was not asked for only those that something is composed of."""
    if any(map(order.wants, kind.composed)):
        return list(suffixes)
    return [suffix for suffix in suffixes if order.wants(made_of(suffix))]


def _files(
    page: Page, kind: PageKind, templates: Templates, suffixes: Iterable[str], order: Order
) -> dict[str, bytes]:
    """The files of one page by suffix: first what its templates make, then what is composed of that."""
    made = {made_of(suffix): templates.fill(kind.name, suffix, page.view) for suffix in suffixes}
    composed = {suffix: compose for suffix, compose in kind.composed.items() if order.wants(suffix)}
    return made | {suffix: compose(page.view, made) for suffix, compose in composed.items()}
