"""Each chapter of a plan on a page of its own."""

from collections.abc import Iterator

from swvctl.model.hoofdstuk import Hoofdstuk
from swvctl.model.ondersteuningsplan import Ondersteuningsplan
from swvctl.model.planboom import Tak, boom
from swvctl.render.page import Page, Site, merk, page
from swvctl.render.pages.ondersteuningsplan import NEEDS
from swvctl.render.plan.kop import kop_view
from swvctl.render.plan.later import later_gewijzigd
from swvctl.render.plan.pijlers import draad_href
from swvctl.render.plan.plandeel import plandelen
from swvctl.render.plan.planplek import HOOFDSTUK, PLAN, onder_plan, pad
from swvctl.render.plan.planview import Lezer
from swvctl.render.wegwijzer import link
from swvctl.schemas import JSON


@page(HOOFDSTUK, needs=NEEDS)
def hoofdstuk(chapter: Hoofdstuk, site: Site) -> Iterator[Page]:
    plan = site.workspace.volg(Ondersteuningsplan, chapter.plan, chapter.record)
    takken = boom(plan, site.workspace) if plan else []
    tak = next((tak for tak in takken if tak.hoofdstuk is chapter), None)
    if plan is None or tak is None:
        return
    path = f"ondersteuningsplan/{chapter.name}"
    found = onder_plan(plan, site, path, chapter.titel)
    number = takken.index(tak)
    lezer = Lezer(site, path, [tak], los=True)
    lezer.later = later_gewijzigd(plan, site, path)
    yield Page(
        path,
        {
            "pagina": {
                **found,
                **merk(site, vastgesteld=plan.publiek),
                "concept": site.draft or not plan.publiek,
                "intern": found["intern"] and not plan.publiek,
            },
            "plan": kop_view(plan, site, path),
            "hoofdstuk": lezer.tak(tak, {}),
            "draden": [
                link(item.titel, draad_href(plan, item, site, path))
                for item in plan.pijlers
                if item in map(plan.pijler, chapter.pijler)
            ],
            "vorige": _beside(takken[number - 1], site, path) if number else None,
            "volgende": _beside(takken[number + 1], site, path)
            if number + 1 < len(takken)
            else _after(plan, site, path),
        },
    )


def _beside(tak: Tak, site: Site, path: str) -> JSON:
    titel = f"{tak.nummer} {tak.hoofdstuk.titel}".strip()
    return link(titel, site.href(path, HOOFDSTUK, f"ondersteuningsplan/{tak.hoofdstuk.name}"))


def _after(plan: Ondersteuningsplan, site: Site, path: str) -> JSON | None:
    """What comes after the last chapter: the tables of the plan, which stand on its one page."""
    first = next(plandelen(plan, site, path), None)
    whole = site.href(path, PLAN, pad(plan))
    return link(first["titel"], f"{whole}#{first['anker']}" if whole else "") if first else None
