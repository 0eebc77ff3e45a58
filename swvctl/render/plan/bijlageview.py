"""The register of annexes as a plain value, numbered, with where each can be read."""

from collections.abc import Iterable, Iterator
from pathlib import PurePosixPath

from swvctl.model.bijlage import VOLGT, Bijlage
from swvctl.model.bijlagen import genummerd
from swvctl.model.doel import Doel
from swvctl.model.ondersteuningsplan import Ondersteuningsplan
from swvctl.model.workspace import Workspace
from swvctl.read.attachment import read_attachment
from swvctl.render.artifact import Artifact
from swvctl.render.page import Site, to_top
from swvctl.render.verwijsdoel import Plek, plek_van, plek_van_soort
from swvctl.schemas import JSON
from swvctl.wanneer import show

STUK, REGISTER, DOWNLOADS = "bijlage/stuk", "bijlage/register", "bijlage/downloads"


def register_view(plan: Ondersteuningsplan, site: Site, path: str) -> list[JSON]:
    """The annexes of a plan, in the order of their numbers."""
    return [bijlage_view(number, item, site, path) for number, item in genummerd(plan.name, site.workspace)]


def bijlage_view(number: int, bijlage: Bijlage, site: Site, path: str) -> JSON:
    plek = plek_van_bijlage(bijlage, site.workspace)
    page = site.href(path, plek.page, plek.path) if plek and plek.page else ""
    facts = (bijlage.soort, _version(bijlage), show(bijlage.datum) if bijlage.datum else "")
    return {
        "nummer": number,
        "titel": bijlage.titel,
        "anker": f"bijlage--{bijlage.kort}",
        "href": bijlage.link
        or download(bijlage, site, path)
        or (f"{page}#{plek.anchor}" if page and plek and plek.anchor else page),
        "buiten": bool(bijlage.link),
        "toelichting": ", ".join(fact for fact in facts if fact),
        "volgt": bijlage.status == VOLGT,
        "los": bool(bijlage.bestand),
        "uit": "/".join(filter(None, (bijlage.uit.kind, bijlage.uit.naam))) if bijlage.uit else "",
    }


def plek_van_bijlage(bijlage: Bijlage, workspace: Workspace) -> Plek | None:
    """The page that shows an annex: its own text, or what it is made of."""
    if bijlage.tekst:
        return Plek(bijlage.titel, STUK, f"bijlage/{bijlage.name}")
    if bijlage.uit is None:
        return None
    kind, name = bijlage.uit.kind, bijlage.uit.naam
    if not name:
        return plek_van_soort(kind, bijlage.plan, workspace)
    full = workspace.voluit(kind, name, bijlage.record)
    return plek_van(Doel(kind, full), workspace) if full else None


def bestanden(bijlagen: Iterable[Bijlage]) -> tuple[Artifact, ...]:
    """The documents that come along with the page that lists them."""
    found = ((pad_van_bestand(item), inhoud_van_bestand(item)) for item in bijlagen)
    return tuple(Artifact(path, content) for path, content in found if content)


def inhoud_van_bestand(bijlage: Bijlage) -> bytes:
    """What readers can download; nothing where it is to follow, or where the file is not one to hand out."""
    if not bijlage.bestand or bijlage.status == VOLGT:
        return b""
    return read_attachment(bijlage.record.document.source, bijlage.bestand)


def pad_van_bestand(bijlage: Bijlage) -> str:
    return f"bijlage/{bijlage.name}{PurePosixPath(bijlage.bestand).suffix}"


def download(bijlage: Bijlage, site: Site, path: str) -> str:
    """The link to the file of an annex; nothing where it does not come along."""
    page = REGISTER if bijlage.plan else DOWNLOADS
    found = page in site.names and inhoud_van_bestand(bijlage)
    return f"{to_top(path)}{pad_van_bestand(bijlage)}" if found else ""


def _version(bijlage: Bijlage) -> str:
    version = bijlage.versie
    return f"versie {version}" if version[:1].isdigit() else version


def downloads(workspace: Workspace) -> Iterator[Bijlage]:
    """What belongs to no plan."""
    return (item for item in workspace.all(Bijlage) if not item.plan and item.status != VOLGT)
