"""Fills in what a text leaves to the build, on its way into a view.

Every page that prints Markdown of the data passes it through here once, when it makes its view::

    vul = Invuller(site, path)
    {"tekst": vul.markdown(bericht.tekst, bericht.record)}      # for HTML, Markdown and PDF: with links
    {"tekst": vul.plat(bericht.tekst, bericht.record)}          # for plain text: number and title only

``{zie: hoofdstuk/…/norm}`` becomes a Markdown link with number and title, ``{aantal: scholen}`` a number. What
comes out is Markdown in which every label is escaped, so that it can go wherever the author's own text goes:
to the ``markdown`` filter, to the tokens that Typst walks, or to mail. A page that prints targets itself gives
``hier``, which says by kind and full name where on the page they stand; a PDF does the same for its own labels.
A page without numbers gives ``noem``, which says what such a target is called there.
"""

from collections.abc import Callable

from swvctl.model.aantallen import aantal
from swvctl.model.doel import Doel, doel_van
from swvctl.render.page import Site
from swvctl.render.verwijsdoel import Plek, plek_van
from swvctl.tekst.adres import OWN_PAGE
from swvctl.tekst.escape import markdown_text
from swvctl.tekst.getal import show_number
from swvctl.tekst.invulling import AANTAL, ZIE, Invulling, vul_in
from swvctl.validate import Record

NOT_PUBLIC = "een stuk dat nog niet openbaar is"
Hier = Callable[[Doel], str]
Noem = Callable[[Plek, Doel], str]


class Invuller:
    """Fills in the texts of one page."""

    def __init__(
        self, site: Site, path: str, hier: Hier = lambda _: "", noem: Noem = lambda plek, _: plek.label
    ) -> None:
        self._site = site
        self._path = path
        self._hier = hier
        self._noem = noem

    def markdown(self, text: str, record: Record) -> str:
        return vul_in(text, lambda found: self._words(found, record, linked=True))

    def plat(self, text: str, record: Record) -> str:
        """The same words without links, still Markdown."""
        return vul_in(text, lambda found: self._words(found, record, linked=False))

    def href(self, plek: Plek, doel: Doel | None = None) -> str:
        """The link to a place: on this page, on another, or nothing."""
        if doel and (anchor := self._hier(doel)):
            return f"#{anchor}"
        here = plek.path == self._path and not plek.anchor
        page = self._site.href(self._path, plek.page, plek.path) if plek.page and not here else ""
        return f"{page}#{plek.anchor}" if page and plek.anchor else page

    def _words(self, found: Invulling, record: Record, *, linked: bool) -> str | None:
        workspace = self._site.workspace
        if found.soort == AANTAL:
            number = aantal(workspace, found.waarde)
            return None if number is None else show_number(number)
        doel = doel_van(found.waarde, record, workspace) if found.soort == ZIE else None
        if doel is None:
            return None
        plek = plek_van(doel, workspace)
        if plek is None:
            return NOT_PUBLIC
        href = self.href(plek, doel) if linked else ""
        label = markdown_text(self._noem(plek, doel))
        target = href if href.startswith("#") else f"{OWN_PAGE}{href}"
        return f"[{label}]({target})" if href else label
