"""A plan in a newsletter: what it is, or how far its decisions are; and an annex or document."""

from collections.abc import Iterator
from datetime import date

from swvctl.model.besluit import Besluit
from swvctl.model.bijlage import Bijlage
from swvctl.model.nieuwsbrief import STAND, Item
from swvctl.model.ondersteuningsplan import Ondersteuningsplan
from swvctl.model.workspace import Workspace
from swvctl.render.nieuwsitem import (
    Feit,
    Inhoud,
    Verwijzing,
    feit,
    gemeente,
    gremium,
    moment,
    nieuwsitem,
    rollen,
)
from swvctl.render.page import Site
from swvctl.tekst.nederlands import capitalised
from swvctl.wanneer import show

_WORDS = {"overleg": "Overleg met", "indiening": "Ingediend bij", "opdracht": "Opdracht aan"}


@nieuwsitem
def ondersteuningsplan(plan: Ondersteuningsplan, item: Item, site: Site) -> Inhoud:
    shows_steps = item.toon == STAND
    steps = tuple(_steps(plan, site.workspace)) if shows_steps else ()
    return Inhoud(
        titel=plan.titel,
        feiten=(*feit("Periode", plan.periode), *steps),
        tekst="" if shows_steps else plan.aanleiding,
    )


@nieuwsitem
def bijlage(annex: Bijlage, _item: Item, site: Site) -> Inhoud:
    return Inhoud(
        titel=annex.titel,
        feiten=(
            *feit("Voor", rollen(annex.voor, site.workspace)),
            *feit("Versie", annex.versie),
            *feit("Datum", moment(annex.datum)),
        ),
        tekst=annex.tekst,
        links=(Verwijzing(annex.titel, annex.link),) if annex.link else (),
    )


def _steps(plan: Ondersteuningsplan, workspace: Workspace) -> Iterator[Feit]:
    """The decisions about a plan, in the order in which they were or will be taken."""
    about = [step for step in workspace.all(Besluit) if _is_about(step, plan, workspace)]
    for step in sorted(about, key=_order):
        yield from feit(_label(step, workspace), *_outcomes(step, workspace))


def _is_about(step: Besluit, plan: Ondersteuningsplan, workspace: Workspace) -> bool:
    return (
        workspace.voluit(Ondersteuningsplan.kind, step.over, step.record) == plan.name if step.over else False
    )


def _order(step: Besluit) -> tuple[date, str]:
    moments = [step.datum, *(found.datum for found in step.gemeenten)]
    days = [found.last or found.first for found in moments if found]
    return min((day for day in days if day), default=date.max), step.name


def _label(step: Besluit, workspace: Workspace) -> str:
    """``Instemming (Ondersteuningsplanraad)``, ``Overleg met gemeenten``."""
    if step.gemeenten:
        return "Overleg met gemeenten"
    body = gremium(step.gremium, workspace) or " en ".join(_partner(found, workspace) for found in step.met)
    other = body or capitalised(step.bij)
    words = _WORDS.get(step.soort, capitalised(step.soort))
    return f"{words} {other}".strip() if step.soort in _WORDS or not other else f"{words} ({other})"


def _partner(name: str, workspace: Workspace) -> str:
    known = workspace.swv.andere_sector if workspace.swv else ()
    return next((found.naam for found in known if found.code == name and found.naam), name)


def _outcomes(step: Besluit, workspace: Workspace) -> Iterator[str]:
    for found in step.gemeenten:
        when = show(found.datum) if found.datum else ""
        before = ", ".join(part for part in (gemeente(found.gemeente, workspace), when) if part)
        yield f"{before}: {found.uitkomst or 'nog geen uitkomst'}"
    if not step.gemeenten:
        said = (show(step.datum) if step.datum else "nog geen datum", step.uitkomst)
        yield capitalised(", ".join(part for part in said if part))
