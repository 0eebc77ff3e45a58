"""Letters, minutes and other evidence with a decision or a topic: a link, a file to download, or only its name.

Inside the region every file comes along. Outside, a file is only handed out where an annex publishes it: that a
decision is public does not make its minutes public.
"""

from collections.abc import Iterable, Iterator

from swvctl.model.bijlage import Bijlage
from swvctl.patroon import patroon
from swvctl.read.attachment import read_attachment
from swvctl.read.source import Source
from swvctl.render.artifact import Artifact
from swvctl.render.page import Audience, Site, to_top
from swvctl.render.plan.bijlageview import download
from swvctl.schemas import JSON
from swvctl.tekst.adres import safe_url
from swvctl.validate import Record

ON_REQUEST = "op te vragen bij het samenwerkingsverband"
_PLAIN = patroon(r"[A-Za-z0-9][A-Za-z0-9_-]*(?:[./][A-Za-z0-9][A-Za-z0-9_-]*)*\.[a-z]{3,4}")


def bewijs_view(text: str, record: Record, site: Site, path: str, page: str) -> JSON:
    """How evidence is called, and where it can be read; ``page`` is the kind of page that brings the files along.

    A file that an annex hands out is called as that annex is; of a file that stays inside, no name goes out.
    """
    named = bewijs_naam(text)
    if named["href"]:
        return named
    annex = next((item for item in site.workspace.all(Bijlage) if item.bestand == text), None)
    titel = annex.titel if annex and download(annex, site, path) else named["titel"]
    href = _file(text, record, site, path, page)
    return {"titel": titel if href or site.audience == Audience.INTERN else ON_REQUEST, "href": href}


def bewijs_naam(text: str) -> JSON:
    """The same where no file comes along."""
    address = safe_url(text) if text.startswith(("https://", "http://")) else None
    return {"titel": text.rpartition("/")[2] if not address else text, "href": address or ""}


def _file(text: str, record: Record, site: Site, path: str, page: str) -> str:
    for bijlage in site.workspace.all(Bijlage):
        if bijlage.bestand == text and (href := download(bijlage, site, path)):
            return href
    inside = site.audience == Audience.INTERN and page in site.names
    return (
        f"{to_top(path)}{_place(text, page)}"
        if inside and bewijs_inhoud(text, record.document.source)
        else ""
    )


def bewijsstukken(found: Iterable[tuple[str, Record]], site: Site, page: str) -> tuple[Artifact, ...]:
    """The files that come along with a page, each once."""
    return tuple(dict(_files(found, site, page)).values())


def _files(found: Iterable[tuple[str, Record]], site: Site, page: str) -> Iterator[tuple[str, Artifact]]:
    """Only what is linked to here: a file that an annex brings along stands there."""
    for text, record in found:
        if _file(text, record, site, "", page) == _place(text, page):
            yield text, Artifact(_place(text, page), bewijs_inhoud(text, record.document.source))


def _place(text: str, page: str) -> str:
    return f"{page.partition('/')[0]}/bewijs/{text}"


def bewijs_inhoud(text: str, source: Source) -> bytes:
    """The file itself; nothing where its name is no plain one, or where it is not one to hand out."""
    return read_attachment(source, text) if _PLAIN.fullmatch(text) else b""
