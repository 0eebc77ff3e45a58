"""What the law wants in a plan, beside the paragraphs that meet it. For the region itself."""

from collections.abc import Iterator, Sequence

from swvctl.model.ondersteuningsplan import Ondersteuningsplan
from swvctl.model.planboom import Deel
from swvctl.model.plichten import NAKIJKEN, Dekking, dekkingen, onderwerpen
from swvctl.render.page import INTERNAL, Page, Site, page
from swvctl.render.pages.ondersteuningsplan import NEEDS
from swvctl.render.plan.kop import kop_view
from swvctl.render.plan.planplek import HOOFDSTUK, onder_plan, pad
from swvctl.render.plan.planview import anker
from swvctl.render.wegwijzer import START, Group, Thema, link, wegwijzer
from swvctl.schemas import JSON
from swvctl.tekst.nederlands import capitalised

NAME = "ondersteuningsplan/plichten"
SURE = {"hoog": "", "midden": NAKIJKEN, "laag": NAKIJKEN}


@page(NAME, needs=NEEDS, audiences=INTERNAL)
def plichten(plan: Ondersteuningsplan, site: Site) -> Iterator[Page]:
    found = dekkingen(plan, site.workspace) if plan.hoofdstukken else []
    if not found:
        return
    path = pad(plan, "-plichten")
    met = sum(bool(delen) for _, delen in found)
    yield Page(
        path,
        {
            "pagina": onder_plan(plan, site, path, f"{capitalised(onderwerpen(found))} in {plan.genoemd}"),
            "plan": kop_view(plan, site, path),
            "aantal": len(found),
            "behandeld": met,
            "onderwerpen": onderwerpen(found),
            "gelezen": _read_alike(found),
            "rijen": [_row(item, site, path) for item in found],
        },
    )


def _read_alike(found: Sequence[Dekking]) -> str:
    """What was read of every duty, when that is the same: then it is said once."""
    read = {item.plicht.gelezen for item in found}
    return read.pop() if len(read) == 1 and len(found) > 1 else ""


def _row(found: Dekking, site: Site, path: str) -> JSON:
    duty = found.plicht
    return {
        "wat": duty.wat,
        "vraag": duty.vraag,
        "artikel": duty.artikel,
        "gelezen": duty.gelezen,
        "nakijken": SURE[duty.zekerheid],
        "delen": [_part(deel, site, path) for deel in found.delen],
    }


def _part(deel: Deel, site: Site, path: str) -> JSON:
    chapter, paragraph = deel.hoofdstuk, deel.paragraaf
    page_of = site.href(path, HOOFDSTUK, f"ondersteuningsplan/{chapter.name}")
    href = f"{page_of}#{anker(paragraph.id)}" if page_of and paragraph.id else page_of
    return link(f"{deel.nummer} {paragraph.titel}".strip(), href)


@wegwijzer(Thema.PLAN, 6)
def werk_aan_het_plan(site: Site) -> Iterator[Group]:
    links = [
        link(
            f"{capitalised(onderwerpen(found))} in {plan.genoemd}",
            site.href(START, NAME, pad(plan, "-plichten")),
        )
        for plan in site.workspace.all(Ondersteuningsplan)
        if plan.hoofdstukken and (found := dekkingen(plan, site.workspace))
    ]
    yield Group("Werk aan het plan", tuple(links))
