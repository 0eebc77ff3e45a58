"""What one body gets for one meeting: what is asked of it, by which right, what went before and what is still open."""

from collections.abc import Iterable, Iterator
from datetime import date

from swvctl.model.besluit import Gemeentebesluit
from swvctl.model.besluitvorming import (
    GOEDKEURING,
    INDIENING,
    INSTEMMING,
    VASTSTELLING,
    Routestap,
)
from swvctl.model.gemeenteoverleg import OVERLEG
from swvctl.model.ondersteuningsplan import Ondersteuningsplan
from swvctl.model.voorwaarde import is_vervuld
from swvctl.model.workspace import Workspace
from swvctl.render.page import Site
from swvctl.render.plan.kop import kop_view
from swvctl.render.route.besluitview import gemeente_view, stap_view
from swvctl.render.route.dossier import Meegestuurd, dossier_view
from swvctl.render.route.opmerkingen import opmerkingen_view
from swvctl.render.route.vergadering import INFORMEREN, Vergadering, Zaak, versies, zaken
from swvctl.render.route.vergaderinhoud import inhoud_view
from swvctl.render.route.vergadertekst import Teksten, bron_van, kop_van
from swvctl.schemas import JSON
from swvctl.tekst.nederlands import capitalised, join
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


def stukken_view(vergadering: Vergadering, site: Site, path: str, meegestuurd: Meegestuurd) -> Iterator[JSON]:
    """Every document of which this body still has a step to take on that day.

    Who receives a plan when all is decided gets the letters and reports with it.
    """
    for zaak in zaken(vergadering, site.workspace):
        yield _document(zaak, site, path, meegestuurd if zaak.soort == INDIENING else None)


def _document(zaak: Zaak, site: Site, path: str, mee: Meegestuurd | None) -> JSON:
    plan, workspace = zaak.plan, site.workspace
    before = [stap for stap in zaak.route.stappen if zaak.is_voor(stap)]
    after = [stap for stap in zaak.route.stappen if stap not in before and not zaak.vergadering.neemt(stap)]
    old, new = versies(zaak, workspace)
    bron = bron_van(plan, new, workspace, site.vraag.vroeger if site.vraag else {})
    changed = Teksten(bron.plan, bron.workspace).gewijzigd(old, new) if old and new else []
    whole = zaak.soort == INDIENING or not changed
    heading = kop_van(plan)
    return {
        "plan": kop_view(plan, site, path),
        "soort": zaak.soort,
        "kop": heading,
        "naam": _called(plan, heading),
        "wijzigt": _changes(plan, workspace),
        "versie": new.nummer if new else "",
        "gevraagd": _asked(zaak, _called(plan, heading)),
        "nog_niet": _too_early(zaak, _called(plan, heading)),
        "onzeker": _unsure(zaak, workspace),
        "grondslag": _law(zaak.soort, plan, workspace),
        "beslist": zaak.beslist,
        "vooraf": [_with_outcome(stap_view(stap, site, path)) for stap in before],
        "vervolg": [stap_view(stap, site, path) for stap in after],
        "eerst": list(_first_needed(zaak, before, workspace)),
        "voorwaarden": list(_conditions(before, workspace)),
        "gemeenten": [_row(row, zaak.vergadering.datum, workspace) for row in zaak.route.gemeenterijen]
        if zaak.soort == OVERLEG
        else [],
        "dossier": list(dossier_view(before, site, path, mee)) if mee else [],
        "vergeleken_met": old.nummer if old else "",
        "gewijzigd": [titel for _, titel in changed],
        **opmerkingen_view(plan, site, path),
        "tekst_kop": "De tekst" if whole else "De tekst die is gewijzigd",
        "tekst_stand": bron.stand,
        "concept": zaak.soort == VASTSTELLING or not zaak.is_vastgesteld,
        **inhoud_view(bron, set() if whole else {naam for naam, _ in changed}, site, path, mee),
    }


def _called(plan: Ondersteuningsplan, heading: str) -> str:
    return f"{'de' if plan.soort == 'koersnotitie' else 'het'} {heading[0].lower()}{heading[1:]}"


def _changes(plan: Ondersteuningsplan, workspace: Workspace) -> str:
    """The plan that this document changes; empty where it is one of its own."""
    base = workspace.volg(Ondersteuningsplan, plan.wijzigt, plan.record)
    return _called(base, kop_van(base)) if base else ""


def _asked(zaak: Zaak, name: str) -> str:
    asked = _ASKED.get(zaak.soort, "te spreken over {}").format(_closed(name) if zaak.beslist else name)
    return f"{capitalised(zaak.vergadering.wie)} wordt gevraagd {asked}."


def _too_early(zaak: Zaak, name: str) -> str:
    """What can be handed in only once it is adopted, and is not."""
    if zaak.soort != INDIENING or zaak.is_vastgesteld:
        return ""
    day = show_date(zaak.vergadering.datum)
    return f"{capitalised(_closed(name))} is op {day} nog niet vastgesteld. Er is dus nog niets in te dienen."


def _unsure(zaak: Zaak, workspace: Workspace) -> str:
    """What is said where nobody planned to hand it in, and the law that was read does not ask for it."""
    rules = [rule for rule in workspace.kaderregels(zaak.plan.soort) if rule.dan == INDIENING]
    if zaak.soort != INDIENING or zaak.stap or not rules or any(rule.zekerheid == "hoog" for rule in rules):
        return ""
    article = f" ({rules[0].artikel})" if rules[0].artikel else ""
    return f"{rules[0].wat.removesuffix('.')}{article}; laat dit nakijken."


def _closed(name: str) -> str:
    """A name with its years behind a comma gets one after them too, where the sentence goes on."""
    return f"{name}," if ", " in name else name


def _first_needed(zaak: Zaak, before: Iterable[Routestap], workspace: Workspace) -> Iterator[JSON]:
    """What has to be there before this body decides, and is not."""
    taken = {stap.soort for stap in before}
    for rule in workspace.kaderregels(zaak.plan.soort):
        if rule.dan == zaak.soort and rule.eerst.partition(" ")[0] in {INSTEMMING, OVERLEG} - taken:
            yield {"wat": rule.wat, "artikel": rule.artikel}


def _with_outcome(step: JSON) -> JSON:
    """A step of which each gemeente has its own outcome, with all of these as one."""
    by_outcome: dict[str, list[str]] = {}
    for row in step["gemeenten"]:
        by_outcome.setdefault(row["uitkomst"] or "nog geen uitkomst", []).append(row["naam"])
    told = join((f"{outcome} ({join(names)})" for outcome, names in by_outcome.items()), "en")
    return {**step, "uitkomst": step["uitkomst"] or told}


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


def _conditions(before: Iterable[Routestap], workspace: Workspace) -> Iterator[JSON]:
    """What was asked with an earlier yes and is not done yet."""
    for besluit in filter(None, (stap.besluit for stap in before)):
        for item in besluit.voorwaarden:
            if not is_vervuld(item, besluit, workspace):
                yield {"wat": item.wat, "wanneer": show(item.wanneer) if item.wanneer else ""}
