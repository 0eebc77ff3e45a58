"""BSL…: the version that a decision names: of this document, and from before the decision."""

from collections.abc import Iterator

from swvctl.check.routezin import op
from swvctl.check.rule import Problem, rule
from swvctl.check.rules.plan.besluitjaar import te_vroege_dagen
from swvctl.findings import Severity
from swvctl.model.besluit import Besluit
from swvctl.model.besluitvorming import (
    GOEDKEURING,
    INSTEMMING,
    VASTSTELLING,
    moment_van,
    plan_van,
)
from swvctl.model.gemeenteoverleg import OVERLEG
from swvctl.model.planstand import is_van, versies_van
from swvctl.model.versie import Versie
from swvctl.model.workspace import Workspace
from swvctl.tekst.escape import shown
from swvctl.tekst.nederlands import join_some
from swvctl.wanneer import show

ADVIES = "advies"
_BINDING = frozenset({INSTEMMING, GOEDKEURING, VASTSTELLING})
_SEEN_BEFORE, _NAMED = frozenset({OVERLEG, ADVIES, INSTEMMING, GOEDKEURING}), 3


@rule("BSL025", "Versie is van een ander stuk")
def ander_stuk(besluit: Besluit, workspace: Workspace) -> Iterator[Problem]:
    """Een besluit over een addendum gaat over een versie van dat addendum, en niet over een versie van het plan zelf.

    Fout:
        over: addendum-2029
        versie: 2027-2031/1.0

    Goed:
        over: addendum-2029
        versie: 0.9
    """
    plan = plan_van(besluit, workspace)
    versie = workspace.volg(Versie, besluit.versie, besluit.record)
    if plan is None or versie is None or is_van(versie, plan, workspace):
        return
    message = f'Versie "{shown(besluit.versie)}" is niet van "{plan.titel}", en daarover gaat dit besluit.'
    known = join_some((item.nummer for item in versies_van(plan, workspace)), "of")
    hint = f"Kies uit: {known}." if known else f"Maak er een: swvctl new versie {plan.name}"
    yield Problem(besluit.at("versie"), message, hint)


@rule("BSL026", "Versie is van na het besluit", Severity.ADVICE)
def van_later(versie: Versie, workspace: Workspace) -> Iterator[Problem]:
    """Een gremium oordeelt over een tekst die er al is. Is de versie later vastgelegd, dan hoort bij datum de dag van
    de tekst. Bij een vaststelling mag de versie van later zijn: die legt vast wat is vastgesteld.

    Fout:
        # versie 0.9 is van 15 april 2027
        soort: instemming
        versie: 0.9
        datum: 16 maart 2027

    Goed:
        # versie 0.9 is van 15 januari 2027
        soort: instemming
        versie: 0.9
        datum: 16 maart 2027
    """
    day = versie.datum
    if day is None:
        return
    named = [
        item
        for item in workspace.all(Besluit)
        if item.versie and item.soort in _SEEN_BEFORE and item.genomen and not item.dag_klopt_niet
    ]
    before = [
        (moment, item.soort)
        for item in named
        if workspace.volg(Versie, item.versie, item.record) is versie
        and (moment := moment_van(item))
        and day.certainly_after(moment)
        and not te_vroege_dagen(item, workspace)  # of which BSL040 tells
    ]
    if before:
        told = [
            f"{soort}{op(moment)}" for moment, soort in sorted(before, key=lambda found: found[0].sort_key())
        ]
        listed = join_some(told, most=_NAMED)
        message = (
            f"Lag versie {versie.nummer} er toen al? Zij is van {show(day)}, en dit was eerder: {listed}."
        )
        hint = (
            "Is zij later vastgelegd, maar is de tekst dezelfde? Zet dan bij datum de dag van die tekst. "
            "Was het een andere tekst, noem dan bij het besluit de versie daarvan."
        )
        yield Problem(versie.at("datum"), message, hint)


@rule("BSL030", "Besluit zonder versie", Severity.ADVICE)
def zonder_versie(besluit: Besluit, workspace: Workspace) -> Iterator[Problem]:
    """Met de versie erbij ziet de controle welke paragrafen na een instemming, goedkeuring of vaststelling zijn
    gewijzigd. Zijn er van het plan geen versies van voor het besluit, dan komt er geen melding.

    Fout:
        # versie 0.9 is van 15 januari 2027
        soort: instemming
        datum: 16 maart 2027

    Goed:
        soort: instemming
        versie: 0.9
        datum: 16 maart 2027
    """
    plan, moment = plan_van(besluit, workspace), moment_van(besluit)
    if plan is None or moment is None or besluit.soort not in _BINDING or not besluit.genomen:
        return
    adopted = besluit.soort == VASTSTELLING
    if besluit.versie or any(route[-1:] == ("versie",) for route in besluit.record.faults):
        return
    seen = [
        item
        for item in versies_van(plan, workspace)
        if adopted or item.datum is None or not item.datum.certainly_after(moment)
    ]
    if seen:
        message = f"Bij deze {besluit.soort} staat geen versie: wat daarna is gewijzigd, is niet te zien."
        known = join_some((item.nummer for item in seen), "of")
        which = "die is vastgesteld" if adopted else "die het gremium zag"
        yield Problem(besluit.at("soort"), message, f"Noem de versie {which}: versie: {known}")
