"""A consultation in a newsletter: who was heard, and what they said."""

from swvctl.model.nieuwsbrief import Item
from swvctl.model.raadpleging import Raadpleging
from swvctl.render.nieuws.nieuwsitem import Inhoud, alineas, feit, moment, nieuwsitem, punten_van, rollen
from swvctl.render.page import Site
from swvctl.tekst.escape import markdown_text
from swvctl.tekst.nederlands import capitalised
from swvctl.wanneer import Wanneer


@nieuwsitem
def raadpleging(talks: Raadpleging, _item: Item, site: Site) -> Inhoud:
    workspace = site.workspace
    came = rollen(talks.gekomen, workspace)
    return Inhoud(
        titel=talks.titel,
        feiten=(
            *feit("Wanneer", moment(talks.wanneer), talks.tijd),
            *feit("Waar", capitalised(talks.waar)),
            *(feit("Gekomen", came) if came else feit("Voor", rollen(talks.uitgenodigd, workspace))),
            *feit("Deelnemers", capitalised(talks.deelnemers)),
            *feit("Doel", talks.doel),
        ),
        tekst=alineas(
            talks.tekst,
            punten_van("Wat wij hoorden", [markdown_text(found.wat) for found in talks.bevindingen]),
            punten_van("Hoe het verder gaat", [_next(found.wat, found.wanneer) for found in talks.vervolg]),
        ),
    )


def _next(what: str, day: Wanneer | None) -> str:
    return markdown_text(f"{moment(day)}: {what}" if day else what)
