"""A decision in a newsletter."""

from collections.abc import Iterator

from swvctl.model.besluit import Besluit
from swvctl.model.namen import naam_van
from swvctl.model.nieuwsbrief import Item
from swvctl.render.nieuws.nieuwsitem import Inhoud, feit, moment, nieuwsitem
from swvctl.render.page import Site
from swvctl.render.route.besluitdag import dagen
from swvctl.tekst.nederlands import capitalised


@nieuwsitem
def besluit(decision: Besluit, _item: Item, site: Site) -> Inhoud:
    body = naam_van(decision.gremium, site.workspace)
    return Inhoud(
        titel=decision.titel or capitalised(f"{decision.soort} {body}".strip()),
        feiten=(
            *feit("Door", body),
            *feit("Wanneer", moment(decision.datum)),
            *feit("Uitkomst", capitalised(decision.uitkomst)),
            *feit("Per gemeente", *_by_gemeente(decision, site)),
            *feit("Voorwaarden", *(found.wat for found in decision.voorwaarden)),
        ),
        tekst=decision.toelichting,
    )


def _by_gemeente(decision: Besluit, site: Site) -> Iterator[str]:
    for found in decision.gemeenten:
        naam = naam_van(found.gemeente, site.workspace)
        before = f"{naam}, {dagen(found.dagen)}" if found.dagen else naam
        yield f"{before}: {found.uitkomst or 'nog geen uitkomst'}"
