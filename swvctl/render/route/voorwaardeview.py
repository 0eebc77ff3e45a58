"""The conditions of a decision for their readers, and what has met them."""

from swvctl.model.besluit import Besluit, Voorwaarde
from swvctl.model.besluitvorming import plan_van
from swvctl.model.doel import Doel
from swvctl.model.hoofdstuk import Hoofdstuk
from swvctl.model.planning import Planning
from swvctl.model.voorwaarde import Tekst, tekst_van
from swvctl.model.workspace import Workspace
from swvctl.render.page import Site
from swvctl.render.route.planningview import plek_link
from swvctl.render.verwijsdoel import plek_van
from swvctl.schemas import JSON
from swvctl.wanneer import show


def voorwaarde_view(item: Voorwaarde, besluit: Besluit, site: Site, path: str) -> JSON:
    """One condition, with what meets it: a day, a step, or a text and the version in which it was changed."""
    text = tekst_van(item, besluit, site.workspace)
    return {
        "wat": item.wat.rstrip("."),  # a day may follow it
        "wanneer": show(item.wanneer) if item.wanneer else "",
        "vervuld": show(item.vervuld) if item.vervuld else "",
        "stap": _place(Planning.kind, item.planning, besluit, site, path),
        "tekst": _place(Hoofdstuk.kind, item.hoofdstuk, besluit, site, path),
        "verwerkt": _version(text, besluit, site.workspace) if text and text.anders else "",
    }


def _place(kind: str, text: str, besluit: Besluit, site: Site, path: str) -> JSON | None:
    """What is named with a condition, where these readers find it."""
    full = site.workspace.voluit(kind, text, besluit.record) if text else ""
    plek = plek_van(Doel(kind, full), site.workspace) if full else None
    return plek_link(plek, site, path) if plek else None


def _version(text: Tekst, besluit: Besluit, workspace: Workspace) -> str:
    """In which version a text was changed; of another document with its name."""
    own = text.stuk is plan_van(besluit, workspace)
    return f"{'' if own else f'“{text.stuk.titel}”, '}versie {text.versie.nummer}"
