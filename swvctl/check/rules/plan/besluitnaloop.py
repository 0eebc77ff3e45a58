"""BSL027…: steps that have no use before, or after, the adoption of a plan; and an adoption of which nobody knows."""

from collections.abc import Iterator

from swvctl.check.routezin import het_stuk, op, volgorde, wie, zin
from swvctl.check.rule import Problem, rule
from swvctl.check.te_vroeg_vastgesteld import adviezen_erna, is_voor_de_instemming
from swvctl.findings import Severity
from swvctl.model.besluitvorming import INDIENING, Routestap, route_van
from swvctl.model.ondersteuningsplan import Ondersteuningsplan
from swvctl.model.workspace import Workspace


@rule("BSL027", "Indiening staat vóór de vaststelling", Severity.WARNING, timed=True)
def te_vroeg_ingediend(plan: Ondersteuningsplan, workspace: Workspace) -> Iterator[Problem]:
    """Bij de inspectie komt het vastgestelde plan. Een indiening vóór de vaststelling gaat over een concept, of een
    van de twee dagen klopt niet.

    Fout:
        - {id: vaststelling, soort: vaststelling, datum: 25 maart 2027}
        - {id: indiening, soort: indiening, datum: 20 maart 2027}

    Goed:
        - {id: vaststelling, soort: vaststelling, datum: 25 maart 2027}
        - {id: indiening, soort: indiening, datum: 30 maart 2027}
    """
    route = route_van(plan, workspace)
    adopted = route.vaststelling
    if adopted is None or (adopted.genomen and _is_later(adopted, workspace)):
        return
    sent = route.van(INDIENING)
    if any(volgorde(adopted.wanneer, stap.wanneer) for stap in sent):
        return  # what was adopted after the first one, was handed in again
    for stap in sent:
        if volgorde(adopted.wanneer, stap.wanneer) is False:
            message = f"De indiening staat{op(stap.wanneer)}, vóór de vaststelling{op(adopted.wanneer)}."
            hint = "Kijk beide dagen na. Wat na de indiening is vastgesteld, dient u opnieuw in."
            yield Problem(stap.bij, message, hint)


def _is_later(stap: Routestap, workspace: Workspace) -> bool:
    """Whether its day is still to come: of an outcome that is there already BSL019 tells."""
    return stap.wanneer is not None and stap.wanneer.to_come(workspace.today)


@rule("BSL028", "Advies komt na de vaststelling", Severity.ADVICE)
def advies_te_laat(plan: Ondersteuningsplan, workspace: Workspace) -> Iterator[Problem]:
    """Een advies over een plan kan alleen nog iets veranderen zolang het niet is vastgesteld. Kwam ook de instemming
    na de vaststelling, dan noemt de melding daarvan (BSL001) het advies.

    Fout:
        - {id: vaststelling, soort: vaststelling, datum: 25 maart 2027}
        - {id: advies, soort: advies, gremium: deelnemersraad, datum: 10 april 2027}

    Goed:
        - {id: advies, soort: advies, gremium: deelnemersraad, datum: 10 maart 2027}
        - {id: vaststelling, soort: vaststelling, datum: 25 maart 2027}
    """
    route = route_van(plan, workspace)
    adopted = route.vaststelling
    if adopted is None or is_voor_de_instemming(plan, workspace):
        return
    for stap in adviezen_erna(route, adopted):
        who = zin(wie(stap, workspace))
        verb = "adviseerde" if stap.genomen else "adviseert"
        message = (
            f"{who} {verb}{op(stap.wanneer)}, na de vaststelling van {het_stuk(plan)}{op(adopted.wanneer)}."
        )
        yield Problem(stap.bij, message, "Kijk de dag na. Vraag een advies voordat u vaststelt.")


@rule("BSL029", "Vaststelling zonder dag", Severity.WARNING)
def zonder_dag(plan: Ondersteuningsplan, workspace: Workspace) -> Iterator[Problem]:
    """Zonder de dag van de vaststelling is niet na te gaan of de OPR, de gemeenten en de andere sector op tijd waren.

    Fout:
        soort: vaststelling
        uitkomst: vastgesteld

    Goed:
        soort: vaststelling
        datum: 25 maart 2027
        uitkomst: vastgesteld
    """
    adopted = route_van(plan, workspace).vaststelling
    besluit = adopted.besluit if adopted and adopted.genomen and not adopted.wanneer else None
    if besluit and not any(route[-1:] == ("datum",) for route in besluit.record.faults):
        message = f"Bij de vaststelling van {het_stuk(plan)} staat geen dag; wat eerst kwam, is niet te zien."
        yield Problem(besluit.at("datum"), message, "Voeg toe: datum: …")
