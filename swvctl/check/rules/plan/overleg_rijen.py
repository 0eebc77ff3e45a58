"""BSL…: the consultation with the gemeenten beside the consent, each gemeente once, and by an agreed procedure."""

from collections.abc import Iterator

from swvctl.check.herkomst import waarom
from swvctl.check.routezin import op, regels, wie, zin
from swvctl.check.rule import Problem, rule
from swvctl.check.verwijzing.delen import as_name
from swvctl.findings import Severity
from swvctl.model.besluit import Besluit
from swvctl.model.besluitvorming import route_van
from swvctl.model.gemeenteoverleg import gemeenterijen_van
from swvctl.model.ondersteuningsplan import Ondersteuningsplan
from swvctl.model.workspace import Workspace
from swvctl.tekst.nederlands import join_some

PROCEDURE = "procedure"


@rule("BSL012", "Instemming van vóór het overleg met de gemeenten", Severity.ADVICE)
def instemming_voor_overleg(plan: Ondersteuningsplan, workspace: Workspace) -> Iterator[Problem]:
    """De wet schrijft niet voor wat eerst komt: instemming van de OPR of overleg met de gemeenten. Verandert het
    plan door het overleg, dan is opnieuw instemming nodig; daarom noemt de controle het.

    Fout:
        - {id: instemming, soort: instemming, datum: 13 mei 2027}
        - id: oogo
          soort: overleg
          gemeenten: [{gemeente: rietbeek, datum: 4 juni 2027}]

    Goed:
        - id: oogo
          soort: overleg
          gemeenten: [{gemeente: rietbeek, datum: 4 februari 2027}]
        - {id: instemming, soort: instemming, datum: 16 maart 2027}
    """
    route = route_van(plan, workspace)
    consent = route.instemming
    if consent is None or consent.wanneer is None or not consent.volledig:
        return
    if consent.besluit and consent.besluit.dag_klopt_niet:  # which BSL013 tells
        return
    days = [row.datum for row in route.gemeenterijen if row.datum]
    later = [day for day in days if consent.wanneer.certainly_before(day)]
    if later:
        last = max(later, key=lambda day: day.sort_key())
        who = zin(wie(consent, workspace))
        message = f"{who} stemde in{op(consent.wanneer)}, en het overleg met de gemeenten liep nog{op(last)}."
        hint = "Dat mag. Verandert het plan door het overleg, dan is opnieuw instemming nodig."
        yield Problem(consent.bij, message, hint)


@rule("BSL021", "Gemeente staat twee keer in het overleg")
def gemeente_dubbel(besluit: Besluit, workspace: Workspace) -> Iterator[Problem]:
    """Elke gemeente heeft één rij in een overleg. Was er een tweede gesprek, maak daar dan een eigen besluit van.

    Fout:
        gemeenten:
          - {gemeente: rietbeek, datum: 4 februari 2027}
          - {gemeente: rietbeek, datum: 18 februari 2027}

    Goed:
        gemeenten:
          - {gemeente: rietbeek, datum: 18 februari 2027}
    """
    seen: set[str] = set()
    gemeenten = workspace.swv.gemeenten if workspace.swv else ()
    rows = {workspace.voluit("gemeente", as_name(row.gemeente), besluit.record) for row in besluit.gemeenten}
    missing = [gemeente.naam for gemeente in gemeenten if gemeente.id not in rows]
    other = f"Bedoelt u bij een van de twee {join_some(missing, 'of')}? " if missing else ""
    for row in besluit.gemeenten:
        name = workspace.voluit("gemeente", as_name(row.gemeente), besluit.record)
        if not name:
            continue  # there is no such gemeente, and REF001 tells that
        if name in seen:
            message = f'De gemeente "{row.gemeente}" staat twee keer in dit overleg.'
            yield Problem(
                row.at("gemeente"), message, f"{other}Houd {'anders ' if other else ''}één rij over."
            )
        seen.add(name)


@rule("BSL022", "Overleg zonder afgesproken procedure", Severity.ADVICE)
def procedure(plan: Ondersteuningsplan, workspace: Workspace) -> Iterator[Problem]:
    """Het overleg met de gemeenten volgt een procedure die u met hen afsprak, met een regeling voor geschillen.

    Fout:
        soort: overleg
        gremium: oogo

    Goed:
        soort: overleg
        gremium: oogo
        procedure: stukken/procedure-oogo.pdf
    """
    route = route_van(plan, workspace)
    for regel in regels(plan, workspace, PROCEDURE):
        for besluit in route.overleg_gemeenten:
            if not besluit.procedure and any(row.genomen for row in gemeenterijen_van(besluit, workspace)):
                message = "Bij het overleg met de gemeenten staat geen afgesproken procedure."
                hint = f"Noem bij procedure het stuk. {waarom(regel)}"
                yield Problem(besluit.at("gemeenten", part="key"), message, hint, regel.severity)
