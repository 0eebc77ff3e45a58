"""A planning for its readers: Doel, Realisatie and Planning; milestones with what became of them; the picture."""

from collections.abc import Iterable
from datetime import date

from swvctl.model.besluit import Besluit
from swvctl.model.doel import Doel as Verwijzing
from swvctl.model.namen import gremia, wie
from swvctl.model.ondersteuningsplan import Ondersteuningsplan
from swvctl.model.planning import Doel, Mijlpaal, Planning, Stap
from swvctl.model.stappen import sessie_van, stap_van_naam
from swvctl.model.voortgang import Stand
from swvctl.model.workspace import Workspace
from swvctl.render.invulling import Invuller
from swvctl.render.page import Site
from swvctl.render.plan.pijlers import pijler_links
from swvctl.render.route.besluitdag import looptijd, wanneer_van
from swvctl.render.route.gantt import Rij, gantt_view
from swvctl.render.route.perioden import gedeeld, kalenders, met_stand, per_schooljaar
from swvctl.render.route.routebeeld import overeenstemming
from swvctl.render.verwijsdoel import Plek, plek_van
from swvctl.schemas import JSON
from swvctl.tekst.nederlands import capitalised, join
from swvctl.wanneer import Wanneer, show, show_date

GEDAAN, BEZIG, GEPLAND, VERZET, VERVALLEN = "gedaan", "bezig", "gepland", "verzet", "vervallen"
_STATES = {
    Stand.GEREED: GEDAAN,
    Stand.VASTGESTELD: GEDAAN,
    Stand.BEZIG: BEZIG,
    Stand.CONCEPT: BEZIG,
    Stand.VERZET: VERZET,
    Stand.VERVALLEN: VERVALLEN,
}
PAGE = "planning/planning"


def pad(planning: Planning) -> str:
    return f"planning/{planning.name}"


def planning_view(planning: Planning, site: Site, path: str) -> JSON:
    """Everything of one planning."""
    return {
        "titel": planning.titel,
        "tekst": Invuller(site, path).markdown(planning.tekst, planning.record),
        "wie": wie(planning.wie, site.workspace),
        "fasen": [
            {"wat": fase.wat, "wanneer": show(fase.wanneer) if fase.wanneer else ""}
            for fase in planning.fasen
        ],
        "is_route": planning.is_route,
        **_mijlpalen(planning, site, path),
        "doelen": [_doel(doel, planning, site, path) for doel in planning.doelen],
        "gantt": gantt_van(planning, site.workspace),
    }


def _mijlpalen(planning: Planning, site: Site, path: str) -> JSON:
    """The moments of each school year, and the state that all of them share, or ""."""
    years = _jaren(planning, site.workspace)
    found = [(titel, [stap_view(stap, planning, site, path) for stap in steps]) for titel, steps in years]
    every = [step for _, steps in found for step in steps]
    beside = ("Besluit", "besluit") if planning.is_route else ("Wie", "betrokken")
    return {
        "perioden": met_stand(found),
        "stand": gedeeld(every),
        "naast": beside[0] if any(step[beside[1]] or step["besluit"] for step in every) else "",
        "kalenders": [] if planning.is_route else kalenders(years, site, path),
    }


def gantt_van(planning: Planning, workspace: Workspace) -> JSON | None:
    """Only the picture; None when nothing has a day."""
    return gantt_view(list(_rows(planning, workspace)), planning.titel)


def _doel(doel: Doel, planning: Planning, site: Site, path: str) -> JSON:
    """A goal: what was done or runs on one side, what is still to come on the other."""
    steps = doel.alle_stappen if doel.paart else doel.stappen
    views = (stap_view(stap, planning, site, path) for stap in _op_tijd(steps, planning, site.workspace))
    own = [{**view, "plaats": number} for number, view in enumerate(views)]
    plan = site.workspace.volg(Ondersteuningsplan, planning.plan, planning.record)
    return {
        "id": doel.id,
        "doel": doel.doel,
        "pijlers": list(pijler_links(doel.pijler, plan, site, path)),
        "wie": wie(doel.wie, site.workspace),
        "realisatie": [step for step in own if step["stand"] in {GEDAAN, BEZIG}],
        "planning": [step for step in own if step["stand"] not in {GEDAAN, BEZIG}],
        "oud_realisatie": [] if doel.paart else [_line(line.wanneer, line.wat) for line in doel.realisatie],
        "oud_planning": [] if doel.paart else [_line(line.wanneer, line.wat) for line in doel.planning],
    }


def _line(moment: Wanneer | None, text: str) -> str:
    return f"{show(moment)}: {text}" if moment else text


def stap_view(stap: Stap, planning: Planning, site: Site, path: str) -> JSON:
    workspace = site.workspace
    decision, decided = besluit_van(stap, planning, workspace), _besloten(stap, planning, workspace)
    sessie = sessie_van(stap, planning.record, workspace)
    return {
        "id": stap.id,
        "wat": stap.wat,
        "wanneer": wanneer_tekst(stap, decided, wanneer_van(decision) if decision and decided else ""),
        "stand": _stand(stap, decided, site.today),
        "woord": stap.eigen_woord,
        "resultaat": stap.resultaat,
        "wie": wie(stap.wie, workspace),
        "gremium": [
            name for name in gremia(stap.gremium, workspace) if name.casefold() not in stap.wat.casefold()
        ],
        "na": [first.wat for name in stap.na if (first := stap_van_naam(name, planning.record, workspace))],
        "betrokken": capitalised(join([*wie(stap.wie, workspace), *gremia(stap.gremium, workspace)])),
        "toelichting": stap.toelichting,
        "besluit": _link(Besluit.kind, decision.name, site, path) if decision else None,
        "uitkomst": (decision.uitkomst or overeenstemming([row.uitkomst for row in decision.gemeenten]))
        if decision
        else "",
        "bijeenkomst": _reference("bijeenkomst", stap.bijeenkomst, planning, site, path),
        "bijeenkomst_dag": show_date(sessie.dag) if sessie and sessie.dag else "",
    }


def besluit_van(stap: Stap, planning: Planning, workspace: Workspace) -> Besluit | None:
    return workspace.volg(Besluit, stap.besluit, planning.record)


def stand_van(stap: Stap, decided: Wanneer | None = None) -> str:
    """In which of five states it is, for words and for the picture."""
    if decided or stap.klaar:
        return GEDAAN
    return _STATES.get(stap.stand, GEPLAND)


def _stand(stap: Stap, decided: Wanneer | None, today: date) -> str:
    """What comes by itself is done once its day has come."""
    come = isinstance(stap, Mijlpaal) and stap.vanzelf and stap.open and stap.wanneer
    return GEDAAN if come and come.past(today) else stand_van(stap, decided)


def wanneer_tekst(stap: Stap, decided: Wanneer | None = None, days: str = "") -> str:
    """When it was or will be; where plan and outcome differ, both. ``days`` says more than the last day does."""
    real, planned = decided or stap.gereed, stap.wanneer
    if real is None:
        if planned is None:
            return ""
        return f"{show(planned)} (stond op {show(stap.stond_op)})" if stap.stond_op else show(planned)
    if planned is None or _within(real, planned):
        return days or show(real)
    return f"gepland {show(planned)}, werd {days or show(real)}"


def _within(real: Wanneer, planned: Wanneer) -> bool:
    """Whether it went as planned."""
    begin, end = real.first or real.last, real.last or real.first
    early = bool(planned.first and begin and begin < planned.first)
    late = bool(planned.last and end and end > planned.last)
    return not early and not late


def _rows(planning: Planning, workspace: Workspace) -> Iterable[Rij]:
    if planning.fasen:
        yield Rij("Fasen", kop=True)
        yield from (Rij(fase.wat, fase.wanneer, "fase") for fase in planning.fasen)
    for titel, steps in _jaren(planning, workspace):
        yield Rij(capitalised(titel) or ("Mijlpalen" if planning.is_route else "Momenten"), kop=True)
        yield from (_rij(stap, planning, workspace) for stap in steps)
    for doel in planning.doelen:
        yield Rij(doel.doel, kop=True)
        steps = _op_tijd(doel.alle_stappen, planning, workspace)
        yield from (_rij(stap, planning, workspace) for stap in steps)


def _jaren(planning: Planning, workspace: Workspace) -> list[tuple[str, list[Stap]]]:
    steps = _op_tijd(planning.mijlpalen, planning, workspace)
    return per_schooljaar(steps) if steps else []


def _op_tijd(stappen: Iterable[Stap], planning: Planning, workspace: Workspace) -> list[Stap]:
    """By when each is or was, as every calendar has them; those of the same days as they were written."""

    def rank(stap: Stap) -> tuple[bool, tuple[object, ...]]:
        moment = _besloten(stap, planning, workspace) or stap.moment
        return moment is None, moment.sort_key()[:3] if moment else ()

    return sorted(stappen, key=rank)


def _besloten(stap: Stap, planning: Planning, workspace: Workspace) -> Wanneer | None:
    decision = besluit_van(stap, planning, workspace)
    return looptijd(decision) if decision and decision.genomen else None


def _rij(stap: Stap, planning: Planning, workspace: Workspace) -> Rij:
    decision, decided = besluit_van(stap, planning, workspace), _besloten(stap, planning, workspace)
    days = wanneer_van(decision) if decision and decided else ""
    return Rij(stap.wat, decided or stap.moment, _stand(stap, decided, workspace.today), dagen=days)


def _reference(kind: str, text: str, planning: Planning, site: Site, path: str) -> JSON | None:
    full = site.workspace.voluit(kind, text, planning.record) if text else ""
    return _link(kind, full, site, path) if full else None


def _link(kind: str, name: str, site: Site, path: str) -> JSON | None:
    """What a record is called and where it is shown; None when these readers may not see it."""
    plek = plek_van(Verwijzing(kind, name), site.workspace)
    return plek_link(plek, site, path) if plek else None


def plek_link(plek: Plek, site: Site, path: str) -> JSON:
    href = site.href(path, plek.page, plek.path) if plek.page else ""
    anchor = f"#{plek.anchor}" if href and plek.anchor else ""
    return {"titel": plek.label, "href": f"{href}{anchor}"}
