"""A plan in a newsletter: what it is, or how far its decisions are; and an annex or document."""

from collections.abc import Iterable, Iterator
from datetime import date
from itertools import groupby

from swvctl.model.besluit import Besluit
from swvctl.model.bijlage import Bijlage
from swvctl.model.namen import naam_van, namen
from swvctl.model.nieuwsbrief import STAND, Item
from swvctl.model.ondersteuningsplan import Ondersteuningsplan
from swvctl.model.workspace import Workspace
from swvctl.render.nieuws.nieuwsitem import (
    Feit,
    Inhoud,
    Verwijzing,
    feit,
    moment,
    nieuwsitem,
    rollen,
)
from swvctl.render.page import Site
from swvctl.render.route.besluitdag import dagen
from swvctl.tekst.nederlands import capitalised, join
from swvctl.wanneer import Wanneer


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
    """The decisions about a plan, in the order in which they were or will be taken; of one kind together."""
    about = [step for step in workspace.all(Besluit) if _is_about(step, plan, workspace)]
    for kind, steps in groupby(sorted(about, key=_order), key=lambda step: step.soort):
        yield from feit(capitalised(kind), *(said for step in steps for said in _outcomes(step, workspace)))


def _is_about(step: Besluit, plan: Ondersteuningsplan, workspace: Workspace) -> bool:
    return (
        workspace.voluit(Ondersteuningsplan.kind, step.over, step.record) == plan.name if step.over else False
    )


def _order(step: Besluit) -> tuple[date, str]:
    moments = [step.datum, *(found.datum for found in step.gemeenten)]
    days = [found.last or found.first for found in moments if found]
    return min((day for day in days if day), default=date.max), step.name


def _outcomes(step: Besluit, workspace: Workspace) -> Iterator[str]:
    """``Ondersteuningsplanraad, 16 maart 2027: ingestemd``; of a consultation, each gemeente."""
    for found in step.gemeenten:
        yield _told(naam_van(found.gemeente, workspace), found.dagen, found.uitkomst)
    if not step.gemeenten:
        body = step.gremium or step.bij
        other = naam_van(body, workspace) if body else join(namen(step.met, workspace))
        yield _told(other, (step.datum,) if step.datum else (), step.uitkomst)


def _told(who: str, days: Iterable[Wanneer], outcome: str) -> str:
    before = ", ".join(part for part in (who, dagen(days) or "nog geen datum") if part)
    return capitalised(f"{before}: {outcome}" if outcome else before)
