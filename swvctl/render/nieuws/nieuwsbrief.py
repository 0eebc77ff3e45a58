"""An issue as a plain value: the same items, in the same order, for every output."""

from collections.abc import Iterator
from dataclasses import replace
from functools import lru_cache
from itertools import chain, count

from swvctl.model.bericht import Bericht, verschenen
from swvctl.model.nieuwsbrief import Item, Nieuwsbrief
from swvctl.model.workspace import Workspace
from swvctl.patroon import patroon
from swvctl.render.invulling import Invuller
from swvctl.render.nieuws.nieuwsitem import Inhoud, Tekst, alineas, genummerd, inhoud_van, rollen
from swvctl.render.nieuws.nieuwsitem.bericht import beeld_van, links_van
from swvctl.render.page import Site
from swvctl.schemas import JSON
from swvctl.tekst.naam import slug
from swvctl.wanneer import Wanneer, show, show_date_with_weekday

# A greeting keeps its lines; a list and a new paragraph have theirs already.
_LINE_END = patroon(r"(?<![\n\\])\n(?![\n*+-]|[0-9]+[.)])")
FOLDER = "nieuwsbrief"
ITEM_PAGE = "nieuwsbrief/item"
ISSUE_PAGE = "nieuwsbrief/nieuwsbrief"


def path_of(issue: Nieuwsbrief) -> str:
    return f"{FOLDER}/{issue.name}"


def issue_view(issue: Nieuwsbrief, site: Site, path: str = "") -> JSON:
    """What all outputs of an issue see: what its readers may see on the day that it comes out.

    Without a ``path`` it is for a place outside this site, such as a mail, and its texts get no links into it.
    """
    workspace = site.workspace
    seen = replace(site, workspace=_readers(workspace, issue))
    vul = Invuller(seen, path)
    fill = vul.markdown if path else vul.plat
    return {
        "naam": issue.name,
        "titel": issue.opschrift,
        "nummer": str(issue.nummer or ""),
        "datum": shown_day(issue.datum),
        "concept": not issue.publiek_in(workspace),
        "voor": rollen(issue.voor, workspace),
        "online": issue.online,
        "inleiding": fill(issue.inleiding, issue.record),
        "items": list(_items(issue, seen, fill)),
        "afsluiting": fill(_LINE_END.sub("\\\n", issue.afsluiting.strip()), issue.record),
        "contact": _contact(workspace),
    }


@lru_cache(maxsize=16)
def _readers(workspace: Workspace, issue: Nieuwsbrief) -> Workspace:
    """The region as readers see it on the day of issue; messages that it carries come out with it."""
    seen = workspace.but(today=issue.leesdag(workspace.today)).publiek()
    names = {workspace.voluit("bericht", item.bericht, issue.record) for item in issue.items if item.bericht}
    carried = {
        message.name: message
        for message in workspace.all(Bericht)
        if message.name in names and (message.datum is None or verschenen(message.datum, seen.today))
    }
    return seen.but(nouns={**seen.nouns, "bericht": {**seen.nouns["bericht"], **carried}})


def _items(issue: Nieuwsbrief, site: Site, fill: Tekst) -> Iterator[JSON]:
    """The items that can be shown to these readers, numbered."""
    start, taken, numbers = path_of(issue), set[str](), count(1)
    for item in issue.items:
        if shown := _shown(item, issue, site, fill):
            name = _unused(item.id or _slug(shown.titel), taken)
            yield {
                "nr": next(numbers),
                "id": name,
                "pad": f"{start}/{name}",
                "titel": shown.titel,
                "feiten": [{"label": fact.label, "waarden": list(fact.waarden)} for fact in shown.feiten],
                "tekst": shown.tekst,
                "links": [link._asdict() for link in shown.links],
                "beeld": shown.beeld,
                "pagina": shown.pagina,
            }


def shown_day(moment: Wanneer | None) -> str:
    """A day with its weekday, anything else as it is."""
    if moment is None:
        return ""
    return show_date_with_weekday(moment.day) if moment.day else show(moment)


def _shown(item: Item, issue: Nieuwsbrief, site: Site, fill: Tekst) -> Inhoud | None:
    """The item's own words before those of its record; nothing when nothing is left to read."""
    record = inhoud_van(item, issue, site, fill)
    if record is None and not (item.titel and (item.tekst or item.stappen or item.links)):
        return None
    rest = record or Inhoud(titel="")
    return Inhoud(
        titel=item.titel or rest.titel,
        feiten=rest.feiten,
        tekst=alineas(fill(alineas(item.tekst, genummerd(item.stappen)), issue.record), rest.tekst),
        links=(*links_van(item.links), *rest.links),
        beeld=beeld_van(item.beeld, site.workspace) or rest.beeld,
        pagina=rest.pagina,
    )


def _slug(titel: str) -> str:
    try:
        return slug(titel)
    except ValueError:
        return "item"


def _unused(name: str, taken: set[str]) -> str:
    names = chain([name], (f"{name}-{number}" for number in count(2)))
    fresh = next(found for found in names if found not in taken)
    taken.add(fresh)
    return fresh


def _contact(workspace: Workspace) -> JSON:
    swv = workspace.swv
    found = swv.contact if swv else None
    return {
        "naam": swv.naam if swv else "",
        "adres": found.adres if found else "",
        "telefoon": found.telefoon if found else "",
        "mail": found.mail if found else "",
        "site": found.site if found else "",
    }
