"""The plan as one page, its short version, and what a later change makes of it."""

from collections.abc import Collection, Iterable, Iterator, Mapping

from swvctl.model.geldend import Laag, lagen_van, wijzigingen_van
from swvctl.model.ondersteuningsplan import Ondersteuningsplan
from swvctl.model.planboom import boom, publieksboom
from swvctl.model.planstand import eerder_verwerkt, nu_en_straks, wijzigers_van
from swvctl.render.page import Page, Site, merk, page
from swvctl.render.plan.begrippenview import begrippen_kort_view, begrippen_view
from swvctl.render.plan.bijlageview import register_view
from swvctl.render.plan.kop import SOORTEN, kop_view
from swvctl.render.plan.later import later_gewijzigd
from swvctl.render.plan.pijlers import pijlers_view
from swvctl.render.plan.plandeel import plandelen
from swvctl.render.plan.planplek import (
    HOOFDSTUK,
    KORT,
    PLAN,
    SAMEN,
    WIJZIGING,
    korte_titel,
    onder_plan,
    pad,
    pad_samen,
)
from swvctl.render.plan.planview import Lezer
from swvctl.render.plan.samenvoeging import samenvoeging_view
from swvctl.render.plan.wijzigingview import buiten_view, wijzigingen_view
from swvctl.render.route.planslot import plekken, slot_view
from swvctl.render.wegwijzer import START, Group, Thema, link, wegwijzer
from swvctl.schemas import JSON
from swvctl.tekst.volgorde import op_naam

NEEDS = (
    "samenwerkingsverband",
    "ondersteuningsplan",
    "hoofdstuk",
    "versie",
    "besluit",
    "begrip",
    "bijlage",
    "planning",
    "kader",
)


@page(PLAN, needs=NEEDS)
def heel(plan: Ondersteuningsplan, site: Site) -> Iterator[Page]:
    if plan.is_plan:
        yield _whole(plan, site, pad(plan), plan.titel)


@page(SAMEN, needs=NEEDS)
def samengevoegd(plan: Ondersteuningsplan, site: Site) -> Iterator[Page]:
    """The plan as it reads with each of its changes."""
    for change in wijzigers_van(plan, site.workspace) if plan.is_plan else ():
        titel = f"{plan.titel}, met {change.genoemd}"
        path = pad_samen(plan, change)
        view = _whole(plan, site, path, titel, change).view
        earlier = eerder_verwerkt(change, site.workspace)
        own = kop_view(change, site, path)
        head = {**view["plan"], "titel": titel, **_merged(view["plan"], own, [*earlier, change])}
        met = samenvoeging_view(change, earlier, view["hoofdstukken"], site)
        yield Page(path, {**view, "plan": head, "met": met})


def _whole(
    plan: Ondersteuningsplan, site: Site, path: str, titel: str, change: Ondersteuningsplan | None = None
) -> Page:
    workspace = site.workspace
    takken = boom(plan, workspace)
    lezer = Lezer(site, path, takken)
    changes: dict[str, Laag] = {}
    if change:
        earlier = eerder_verwerkt(change, workspace)
        changes = {name: Laag(item, change) for name, item in wijzigingen_van(change, workspace).items()}
        lezer.eerder = lagen_van(earlier, workspace)
        lezer.later = later_gewijzigd(plan, site, path, [*earlier, change])
    else:
        lezer.later = later_gewijzigd(plan, site, path)
    ending = slot_view(plan, site, path)
    lezer.verderop = plekken(plan, ending["delen"])
    view = {
        "pagina": _frame(
            plan, site, path, titel, concept=not (plan.publiek and (change is None or change.publiek))
        ),
        "plan": kop_view(plan, site, path),
        "aanleiding": lezer.vul.markdown(plan.aanleiding, plan.record),
        "pijlers": pijlers_view(plan, lezer, site, path),
        "hoofdstukken": lezer.takken(takken, changes),
        "buiten": buiten_view(change, lezer, takken) if change else [],
        **ending,
        "ook": list(_also(plan, site, path)),
    }
    return Page(path, {**view, "begrippen": begrippen_view(view, workspace)})


def _frame(
    plan: Ondersteuningsplan, site: Site, path: str, titel: str, *, concept: bool
) -> Mapping[str, object]:
    found = onder_plan(plan, site, path, titel)
    return {
        **found,
        **merk(site, vastgesteld=not concept),
        "concept": site.draft or concept,
        "intern": found["intern"] and concept,
    }


def _short(plan: Ondersteuningsplan, site: Site, path: str) -> JSON:
    who = "ouders en leerlingen" if site.workspace.swv and site.workspace.swv.sector == "vo" else "ouders"
    return link(korte_titel(plan), site.href(path, KORT, pad(plan, "-kort")), f"voor {who}")


def _also(plan: Ondersteuningsplan, site: Site, path: str) -> Iterator[JSON]:
    """Other forms of the same plan; its chapters by themselves have no change worked in."""
    takken = boom(plan, site.workspace) if path == pad(plan) else ()
    if takken:
        first = site.href(path, HOOFDSTUK, f"ondersteuningsplan/{takken[0].hoofdstuk.name}")
        yield link("Lees het plan per hoofdstuk", first)
    if plan.publieksversie:
        yield _short(plan, site, path)
    for change in wijzigers_van(plan, site.workspace):
        yield link(change.titel, site.href(path, WIJZIGING, pad(change)), _note(change))
        if path != pad_samen(plan, change):
            yield link(
                f"Het plan met {change.genoemd}",
                site.href(path, SAMEN, pad_samen(plan, change)),
                _note(change),
            )
    if path != pad(plan):
        yield link(plan.titel, site.href(path, PLAN, pad(plan)), "het plan zelf")


def _note(change: Ondersteuningsplan) -> str:
    return "" if change.is_vastgesteld else change.status


@page(KORT, needs=NEEDS)
def publieksversie(plan: Ondersteuningsplan, site: Site) -> Iterator[Page]:
    if plan.publieksversie is None:
        return
    path = pad(plan, "-kort")
    takken = publieksboom(plan, site.workspace)
    lezer = Lezer(site, path, takken, kort=True)
    # Parents read what holds now, so with the changes that hold; what is to change is told.
    now, later = nu_en_straks(plan, site.workspace)
    lezer.eerder, lezer.straks = (lagen_van(changes, site.workspace) for changes in (now, later))
    view = {
        "pagina": _frame(plan, site, path, korte_titel(plan), concept=not plan.publiek),
        "plan": {**_short_head(plan, [*now, *later], site, path), "titel": korte_titel(plan)},
        # The chapters of a pillar are those of the whole plan, which this page has not.
        "pijlers": [
            {**pijler, "waar": "", "hoofdstukken": []} for pijler in pijlers_view(plan, lezer, site, path)
        ],
        "hoofdstukken": lezer.takken(takken),
    }
    whole = link(plan.titel, site.href(path, PLAN, pad(plan)), "het hele plan")
    yield Page(path, {**view, "begrippen": begrippen_kort_view(view, site.workspace), "heel": whole})


def _short_head(
    plan: Ondersteuningsplan, changes: Iterable[Ondersteuningsplan], site: Site, path: str
) -> JSON:
    """How the plan stands today: changed by what holds and by what is to come, not by what has lapsed."""
    head = kop_view(plan, site, path)
    told = {change.genoemd for change in changes}
    return {**head, "gewijzigd": [item for item in head["gewijzigd"] if item["door"] in told]}


@page(WIJZIGING, needs=NEEDS)
def wijziging(plan: Ondersteuningsplan, site: Site) -> Iterator[Page]:
    """An addendum or koersnotitie by itself: what changes, and its own chapters."""
    if plan.is_plan:
        return
    workspace, path = site.workspace, pad(plan)
    takken = boom(plan, workspace)
    lezer = Lezer(site, path, takken)
    base = workspace.volg(Ondersteuningsplan, plan.wijzigt, plan.record)
    view = {
        "pagina": _frame(plan, site, path, plan.titel, concept=not plan.publiek),
        "plan": kop_view(plan, site, path),
        "aanleiding": lezer.vul.markdown(plan.aanleiding, plan.record),
        "wijzigingen": wijzigingen_view(plan, lezer),
        "hoofdstukken": lezer.takken(takken),
        "delen": list(plandelen(plan, site, path)),
        "basis": link(base.titel, site.href(path, PLAN, pad(base)), f"plan {base.periode}") if base else None,
        "samen": site.href(path, SAMEN, pad_samen(base, plan)) if base else "",
        "bijlagen": register_view(plan, site, path),
    }
    yield Page(path, {**view, "begrippen": begrippen_view(view, workspace)})


def _merged(base: JSON, own: JSON, verwerkt: Collection[Ondersteuningsplan]) -> JSON:
    """The plan may be adopted while its change is not: each is said of its own; what came later is named."""
    inside = {change.genoemd for change in verwerkt}
    others = [
        f"{other['door']} is van later en hier niet in verwerkt"
        for other in base["gewijzigd"]
        if other["door"] not in inside
    ]
    lines = [*list(_stand("het plan", base))[:1], *_stand("de wijziging", own), *others]
    return {**{key: own[key] for key in ("status", "vastgesteld")}, "regels": lines, "gewijzigd": []}


def _stand(what: str, head: JSON) -> Iterator[str]:
    """``het plan is vastgesteld op 25 maart 2027 (versie 1.0)``, and from when it holds."""
    version = f" (versie {head['versie']})" if head["versie"] else ""
    first, *_ = head["regels"]
    if first.startswith("vastgesteld"):
        yield f"{what} is {first}{version}"
    elif version:
        yield f"{what}: {first}"
    yield f"{what} {'' if head['vastgesteld'] else 'is '}{head['regels'][-1]}"


@wegwijzer(Thema.PLAN, 5)
def plannen(site: Site) -> Iterator[Group]:
    links = []
    plans = sorted(
        site.workspace.all(Ondersteuningsplan),
        key=lambda plan: (plan.jaren, op_naam(plan.name)),
        reverse=True,
    )
    for plan in sorted(plans, key=lambda plan: not (plan.is_plan and plan.is_vastgesteld)):
        name = PLAN if plan.is_plan else WIJZIGING
        kind = f"{SOORTEN[plan.soort]} {plan.periode}".lower()
        note = kind if plan.is_vastgesteld else f"{kind}, {plan.status}"
        links.append(link(plan.titel, site.href(START, name, pad(plan)), note))
        if plan.publieksversie:
            links.append(_short(plan, site, START))
        links += _merged_links(plan, site)
    yield Group("Plan en wijzigingen", tuple(links))


def _merged_links(plan: Ondersteuningsplan, site: Site) -> Iterator[JSON]:
    """How a plan reads with each of its changes worked in, which is what most readers look for."""
    for change in wijzigers_van(plan, site.workspace) if plan.is_plan else ():
        titel = f"{plan.titel}, met {change.genoemd} erin"
        yield link(titel, site.href(START, SAMEN, pad_samen(plan, change)), _note(change))
