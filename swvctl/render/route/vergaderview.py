"""What one body gets for one meeting: what is asked of it, by which right, what went before and what is still open."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
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
)
from swvctl.model.ondersteuningsplan import Ondersteuningsplan
from swvctl.model.planboom import boom
from swvctl.model.vingerafdruk import OPENING
from swvctl.model.workspace import Workspace
from swvctl.render.page import Site
from swvctl.render.plan.planview import Lezer, kop_view
from swvctl.render.plan.wijzigingview import wijzigingen_view
from swvctl.render.route.besluitview import gemeente_view, stap_view
from swvctl.render.route.bewijsview import bewijs_naam
from swvctl.render.route.opmerkingen import opmerkingen_view
from swvctl.render.route.vergadering import INFORMEREN, Vergadering, Zaak, versies, zaken
from swvctl.render.route.vergadertekst import Bron, Teksten, bron_van, kop_van
from swvctl.schemas import JSON
from swvctl.tekst.nederlands import capitalised
from swvctl.wanneer import show, show_date

_ASKED = {
    INSTEMMING: "in te stemmen met {}",
    "advies": "advies te geven over {}",
    GOEDKEURING: "{} goed te keuren",
    VASTSTELLING: "{} vast te stellen",
    OVERLEG: "overeenstemming te bereiken over {}",
    INDIENING: "kennis te nemen van {}",
    INFORMEREN: "kennis te nemen van {}",
}


def stukken_view(vergadering: Vergadering, site: Site, path: str) -> Iterator[JSON]:
    """Every document of which this body still has a step to take on that day."""
    yield from (_document(zaak, site, path) for zaak in zaken(vergadering, site.workspace))


def _document(zaak: Zaak, site: Site, path: str) -> JSON:
    plan, workspace = zaak.plan, site.workspace
    before = [stap for stap in zaak.route.stappen if zaak.is_voor(stap)]
    after = [stap for stap in zaak.route.stappen if stap not in before and not zaak.is_eigen(stap)]
    old, new = versies(zaak, workspace)
    bron = bron_van(plan, new, workspace, site.vraag.vroeger if site.vraag else {})
    changed = Teksten(bron.plan, bron.workspace).gewijzigd(old, new) if old and new else []
    whole = zaak.soort == INDIENING or not changed
    heading = kop_van(plan)
    return {
        "plan": kop_view(plan, workspace),
        "soort": zaak.soort,
        "kop": heading,
        "naam": _called(plan, heading),
        "versie": new.nummer if new else "",
        "gevraagd": _asked(zaak, _called(plan, heading)),
        "nog_niet": _too_early(zaak, _called(plan, heading)),
        "grondslag": _law(zaak.soort, plan, workspace),
        "beslist": zaak.beslist,
        "vooraf": [stap_view(stap, site, path) for stap in before],
        "vervolg": [stap_view(stap, site, path) for stap in after],
        "eerst": list(_first_needed(zaak, before, workspace)),
        "voorwaarden": list(_conditions(before)),
        "gemeenten": [_row(row, zaak.vergadering.datum, workspace) for row in _rows(zaak.route, zaak.soort)],
        "bewijs": [bewijs_naam(text) for text in _proof(before)] if zaak.soort == INDIENING else [],
        "vergeleken_met": old.nummer if old else "",
        "gewijzigd": [titel for _, titel in changed],
        **opmerkingen_view(plan, workspace),
        "tekst_kop": "De tekst" if whole else "De tekst die is gewijzigd",
        "tekst_stand": bron.stand,
        **_text(bron, set() if whole else {naam for naam, _ in changed}, site, path),
    }


def _called(plan: Ondersteuningsplan, heading: str) -> str:
    return f"{'de' if plan.soort == 'koersnotitie' else 'het'} {heading[0].lower()}{heading[1:]}"


def _asked(zaak: Zaak, name: str) -> str:
    asked = _ASKED.get(zaak.soort, "te spreken over {}").format(_closed(name) if zaak.beslist else name)
    return f"{capitalised(zaak.vergadering.wie)} wordt gevraagd {asked}."


def _too_early(zaak: Zaak, name: str) -> str:
    """What can be handed in only once it is adopted, and is not."""
    if zaak.soort != INDIENING or zaak.is_vastgesteld:
        return ""
    day = show_date(zaak.vergadering.datum)
    return f"{capitalised(_closed(name))} is op {day} nog niet vastgesteld. Er is dus nog niets in te dienen."


def _closed(name: str) -> str:
    """A name with its years behind a comma gets one after them too, where the sentence goes on."""
    return f"{name}," if ", " in name else name


def _first_needed(zaak: Zaak, before: Iterable[Routestap], workspace: Workspace) -> Iterator[JSON]:
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


def _text(bron: Bron, changed: set[str], site: Site, path: str) -> JSON:
    """What a document says, or only what of it changed; of a change of a plan all that it changes."""
    then = replace(site, workspace=bron.workspace)
    takken = boom(bron.plan, bron.workspace)
    lezer = Lezer(then, path, takken)
    chapters = [_marked(item, bron.afwijkend) for item in lezer.takken(takken)]
    if changed:
        kept = (
            (tak, {**item, "paragrafen": [deel for deel in item["paragrafen"] if deel["naam"] in changed]})
            for tak, item in zip(takken, chapters, strict=True)
        )
        chapters = [item for tak, item in kept if item["paragrafen"] or tak.hoofdstuk.kort in changed]
    return {
        "aanleiding": lezer.vul.markdown(bron.plan.aanleiding, bron.plan.record)
        if not changed or OPENING in changed
        else "",
        "wijzigingen": wijzigingen_view(bron.plan, lezer),
        "hoofdstukken": chapters,
    }


def _marked(chapter: JSON, other: frozenset[str]) -> JSON:
    """A chapter that says of each paragraph whether it is not what the version says."""
    parts = [{**deel, "afwijkend": deel["naam"] in other} for deel in chapter["paragrafen"]]
    return {**chapter, "paragrafen": parts}
