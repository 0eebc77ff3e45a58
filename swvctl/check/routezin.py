"""Words for rules about the route of a plan: documents, bodies, and steps with their day."""

from datetime import date

from swvctl.check.geweigerd import geweigerd
from swvctl.check.vaststelling_jaar import eerste_ervoor
from swvctl.findings import Severity
from swvctl.model.besluitvorming import INSTEMMING, Routestap, stuk_van
from swvctl.model.gremium import gremium_van
from swvctl.model.kader import Kaderregel
from swvctl.model.ondersteuningsplan import Ondersteuningsplan
from swvctl.model.workspace import Workspace
from swvctl.tekst.nederlands import capitalised, met_lidwoord
from swvctl.wanneer import Wanneer, show_in_sentence

_STUK = {"ondersteuningsplan": "het plan", "addendum": "het addendum", "koersnotitie": "de koersnotitie"}


def het_stuk(plan: Ondersteuningsplan) -> str:
    """``het plan``, ``de koersnotitie``."""
    return _STUK.get(stuk_van(plan), "het stuk")


def op(moment: Wanneer | None) -> str:
    """A blank and the moment, or nothing."""
    return f" {show_in_sentence(moment)}" if moment else ""


def gremiumnaam(name: str, workspace: Workspace) -> str:
    """The body as it is called within a sentence."""
    gremium = gremium_van(name, workspace)
    return gremium.genoemd if gremium else met_lidwoord(name)


def wie(stap: Routestap, workspace: Workspace) -> str:
    """The body of a step within a sentence."""
    return gremiumnaam(stap.gremia[0], workspace) if stap.gremia else "het gremium"


def instemmer(plan: Ondersteuningsplan, workspace: Workspace) -> str:
    """The body that must consent, as the region names it."""
    gremia = workspace.swv.gremia if workspace.swv else ()
    found = next((one for one in gremia if stuk_van(plan) in one.bevoegdheden.get(INSTEMMING, ())), None)
    return found.genoemd if found else "de OPR"


def zin(text: str) -> str:
    return capitalised(text)


def uiterste_dagen(plan: Ondersteuningsplan, workspace: Workspace) -> list[Kaderregel]:
    """The rules of the framework that name a last day to hand in this kind of document.

    None while the years of the plan are unsure.
    """
    if plan.spreekt_zich_tegen or geweigerd(plan, plan.record, "soort"):
        return []
    day = date(plan.jaren[0], 4, 30)
    return [regel for regel in workspace.kaderregels(plan.soort, day) if regel.is_uiterste_dag]


def regels(plan: Ondersteuningsplan, workspace: Workspace, first: str) -> list[Kaderregel]:
    """The rules of the framework about this kind of document that say what must come first, or what must be done.

    None while the year of its adoption is a slip, of which BSL040 tells.
    """
    if geweigerd(plan, plan.record, "soort") or eerste_ervoor(plan, workspace):
        return []
    day = date(plan.jaren[0], 4, 30)
    return [
        regel for regel in workspace.kaderregels(plan.soort, day) if first in {regel.eerst, regel.dan or None}
    ]


def wat_te_doen(what: str, adopted: Routestap, plan: Ondersteuningsplan, regel: Kaderregel) -> str:
    """What to do where something comes after the adoption: plan it otherwise, or decide again if the law is clear."""
    if not adopted.genomen:
        return f"Kijk de dagen na, of plan {what} vóór de vaststelling."
    if regel.severity is Severity.ADVICE:
        return "Kijk de dagen na."
    return f"Kijk de dagen na. Kloppen zij, stel {het_stuk(plan)} dan na {what} opnieuw vast."


def volgorde(first: Wanneer | None, then: Wanneer | None) -> bool | None:
    """Whether the first came before or with the other; None when their days cannot tell, or are not known."""
    if first is None or then is None:
        return None
    if first.certainly_not_after(then):
        return True
    return False if then.certainly_before(first) else None
