"""What one body gets for one meeting: what is asked of it, by which right, what went before and what is still open."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from swvctl.model.besluit import Gemeentebesluit
from swvctl.model.besluitvorming import (
    GOEDKEURING,
    INDIENING,
    INSTEMMING,
    OVERLEG,
    VASTSTELLING,
    Route,
    Routestap,
    gremium_van,
    met_lidwoord,
    route_van,
    stuk_van,
)
from swvctl.model.ondersteuningsplan import Ondersteuningsplan
from swvctl.model.planboom import boom
from swvctl.model.planstand import versies_van
from swvctl.model.samenwerkingsverband import Gremium
from swvctl.model.versie import Versie
from swvctl.model.workspace import Workspace
from swvctl.render.page import Site
from swvctl.render.plan.planview import Lezer, kop_view
from swvctl.render.route.besluitview import bewijs_view, gemeente_view, stap_view
from swvctl.render.route.opmerkingen import opmerkingen_view
from swvctl.render.route.vergadertekst import Teksten, kop_van
from swvctl.schemas import JSON
from swvctl.tekst.nederlands import capitalised
from swvctl.wanneer import show, show_date

INSPECTIE = "inspectie"
INFORMEREN = "informeren"
_ASKED = {
    INSTEMMING: "in te stemmen met {}",
    "advies": "advies te geven over {}",
    GOEDKEURING: "{}, goed te keuren",
    VASTSTELLING: "{}, vast te stellen",
    OVERLEG: "overeenstemming te bereiken over {}",
    INDIENING: "kennis te nemen van {}",
    INFORMEREN: "kennis te nemen van {}",
}
_ORDER = (INSTEMMING, "advies", OVERLEG, GOEDKEURING, VASTSTELLING, INDIENING, INFORMEREN)
_DECIDES = frozenset({GOEDKEURING, VASTSTELLING})


@dataclass(frozen=True, slots=True)
class Vergadering:
    """One body on one day; the inspectorate is no body of the region, and gets the plan all the same."""

    naam: str
    gremium: Gremium | None
    datum: date

    @property
    def wie(self) -> str:
        return met_lidwoord(self.naam)


def stukken_view(vergadering: Vergadering, site: Site, path: str) -> Iterator[JSON]:
    """Every document of which this body still has a step to take on that day."""
    for plan in site.workspace.all(Ondersteuningsplan):
        route = route_van(plan, site.workspace)
        if (soort := _step_of(vergadering, plan, route, site.workspace)) is not None:
            yield _document(_Zaak(vergadering, plan, route, soort), site, path)


def _step_of(
    vergadering: Vergadering, plan: Ondersteuningsplan, route: Route, workspace: Workspace
) -> str | None:
    """Which power the body uses; None when this document is not for this meeting.

    Of a first draft, without a step and without a version, a body only takes notice.
    """
    own = [stap for stap in route.stappen if _is_own(stap, vergadering) and _is_ahead(stap, vergadering)]
    if own:
        return own[0].soort
    if vergadering.gremium is None or plan.is_vastgesteld:
        return None
    powers = [
        power for power, stukken in vergadering.gremium.bevoegdheden.items() if stuk_van(plan) in stukken
    ]
    done = {stap.soort for stap in route.stappen if _is_own(stap, vergadering) and stap.genomen}
    left = [power for power in _ORDER if power in powers and power not in done]
    if left and not route.stappen and _versions(plan, vergadering.datum, workspace)[1] is None:
        return INFORMEREN
    return left[0] if left else None


def _is_own(stap: Routestap, vergadering: Vergadering) -> bool:
    if vergadering.gremium is None:
        return stap.soort == INDIENING
    names = {vergadering.gremium.id, vergadering.gremium.naam.casefold(), vergadering.gremium.kort.casefold()}
    return any(name.casefold() in names for name in stap.gremia)


def _is_ahead(stap: Routestap, vergadering: Vergadering) -> bool:
    last = stap.wanneer.last if stap.wanneer else None
    return not stap.genomen if last is None else last >= vergadering.datum


@dataclass(frozen=True, slots=True)
class _Zaak:
    """One document before one meeting, and what that meeting does with it."""

    vergadering: Vergadering
    plan: Ondersteuningsplan
    route: Route
    soort: str


def _document(zaak: _Zaak, site: Site, path: str) -> JSON:
    vergadering, plan, route, soort = zaak.vergadering, zaak.plan, zaak.route, zaak.soort
    workspace = site.workspace
    before = [stap for stap in route.stappen if _was_before(stap, vergadering.datum)]
    after = [stap for stap in route.stappen if stap not in before and not _is_own(stap, vergadering)]
    old, new = _versions(plan, vergadering.datum, workspace)
    texts = Teksten(plan, workspace)
    changed = texts.gewijzigd(old, new) if old and new else []
    whole = soort == INDIENING or not changed
    heading = kop_van(plan)
    name = f"{'de' if plan.soort == 'koersnotitie' else 'het'} {heading[0].lower()}{heading[1:]}"
    asked = _ASKED.get(soort, "te spreken over {}").format(name)
    return {
        "plan": kop_view(plan, workspace),
        "soort": soort,
        "kop": heading,
        "naam": name,
        "versie": new.nummer if new else "",
        "gevraagd": f"{capitalised(vergadering.wie)} wordt gevraagd {asked}.",
        "grondslag": _law(soort, plan, workspace),
        "beslist": soort in _DECIDES,
        "vooraf": [stap_view(stap, site, path) for stap in before],
        "vervolg": [stap_view(stap, site, path) for stap in after],
        "eerst": list(_first_needed(zaak, before, workspace)),
        "voorwaarden": list(_conditions(before)),
        "gemeenten": [_row(row, vergadering.datum, workspace) for row in _rows(route, soort)],
        "bewijs": [bewijs_view(text) for text in _proof(before)] if soort == INDIENING else [],
        "vergeleken_met": old.nummer if old else "",
        "gewijzigd": [titel for _, titel in changed],
        **opmerkingen_view(plan, workspace),
        "tekst_kop": "De tekst" if whole else "De tekst die is gewijzigd",
        "tekst_stand": texts.stand(new),
        "hoofdstukken": _chapters(plan, set() if whole else {naam for naam, _ in changed}, site, path),
    }


def _first_needed(zaak: _Zaak, before: Iterable[Routestap], workspace: Workspace) -> Iterator[JSON]:
    """What has to be there before this body decides, and is not."""
    taken = {stap.soort for stap in before}
    for rule in workspace.kaderregels(zaak.plan.soort):
        if rule.dan == zaak.soort and rule.eerst.partition(" ")[0] in {INSTEMMING, OVERLEG} - taken:
            yield {"wat": rule.wat, "artikel": rule.artikel}


def _row(row: Gemeentebesluit, day: date, workspace: Workspace) -> JSON:
    """What was agreed with one gemeente, as far as it was on that day."""
    view = gemeente_view(row, workspace)
    later = row.datum is None or row.datum.last is None or row.datum.last >= day
    return view | {"uitkomst": "", "afspraken": [], "toelichting": ""} if later else view


def _was_before(stap: Routestap, day: date) -> bool:
    return (
        stap.genomen
        and stap.wanneer is not None
        and stap.wanneer.last is not None
        and stap.wanneer.last < day
    )


def _law(soort: str, plan: Ondersteuningsplan, workspace: Workspace) -> JSON:
    """The rule of the framework that gives this body its say; empty where there is none."""
    rules = [rule for rule in workspace.kaderregels(plan.soort) if rule.eerst.partition(" ")[0] == soort]
    if not rules:
        return {"wat": "", "artikel": "", "nakijken": False}
    return {"wat": rules[0].wat, "artikel": rules[0].artikel, "nakijken": rules[0].zekerheid != "hoog"}


def _conditions(before: Iterable[Routestap]) -> Iterator[JSON]:
    """What was asked with an earlier yes and is not done yet."""
    for stap in before:
        for item in stap.besluit.voorwaarden if stap.besluit else ():
            if item.vervuld is None:
                yield {"wat": item.wat, "wanneer": show(item.wanneer) if item.wanneer else ""}


def _rows(route: Route, soort: str) -> Iterable[Gemeentebesluit]:
    return route.gemeenterijen if soort in {OVERLEG, INDIENING} else ()


def _proof(before: Iterable[Routestap]) -> Iterator[str]:
    """The letters and reports that go with the plan."""
    for stap in before:
        if stap.besluit and stap.soort in {INSTEMMING, OVERLEG}:
            yield from stap.besluit.bewijs


def _versions(
    plan: Ondersteuningsplan, day: date, workspace: Workspace
) -> tuple[Versie | None, Versie | None]:
    """The version on the table and the one before it."""
    known = [item for item in versies_van(plan, workspace) if item.datum is None or _first(item) <= day]
    return (known[-2] if len(known) > 1 else None, known[-1] if known else None)


def _first(item: Versie) -> date:
    return (item.datum.first if item.datum else None) or date.min


def _chapters(plan: Ondersteuningsplan, changed: set[str], site: Site, path: str) -> list[JSON]:
    """The chapters that matter: those that changed, or all of them when there is nothing to compare with."""
    takken = boom(plan, site.workspace)
    chapters = Lezer(site, path, takken).takken(takken)
    if not changed:
        return chapters
    kept = (
        (tak, {**item, "paragrafen": [deel for deel in item["paragrafen"] if deel["naam"] in changed]})
        for tak, item in zip(takken, chapters, strict=True)
    )
    return [item for tak, item in kept if item["paragrafen"] or tak.hoofdstuk.kort in changed]


def vergadering_van(name: str, day: date, workspace: Workspace) -> Vergadering | None:
    """The meeting that is meant; None when there is no such body."""
    if name.casefold() == INSPECTIE:
        return Vergadering("inspectie", None, day)
    found = gremium_van(name, workspace)
    return Vergadering(found.kort or found.naam, found, day) if found else None


def kop(vergadering: Vergadering) -> str:
    return f"Stukken voor {vergadering.wie} van {show_date(vergadering.datum)}"
