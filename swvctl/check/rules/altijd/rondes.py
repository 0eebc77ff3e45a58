"""SAM…: the round of a school year and its dates."""

from collections.abc import Iterator

from swvctl.check.rule import Problem, rule
from swvctl.findings import Severity
from swvctl.model.ronde import STEPS, Ronde
from swvctl.model.samenwerkingsverband import Samenwerkingsverband
from swvctl.model.schoolprofiel import Schoolprofiel
from swvctl.model.sopformaat import Sopformaat
from swvctl.model.workspace import Workspace
from swvctl.wanneer import Certainty, show


@rule("SAM012", "Werkjaar heeft geen ronde", Severity.WARNING)
def werkjaar(swv: Samenwerkingsverband, workspace: Workspace) -> Iterator[Problem]:
    """Bij het werkjaar horen de data van een ronde; zonder die data kan de controle niet zeggen wie te laat is.

    Fout:
        werkjaar: 2028-2029
        rondes:
          - schooljaar: 2027-2028
            inleveren_uiterlijk: vrijdag 9 april 2027

    Goed:
        werkjaar: 2027-2028
        rondes:
          - schooljaar: 2027-2028
            inleveren_uiterlijk: vrijdag 9 april 2027
    """
    known = (swv.rondes, *(formaat.rondes for formaat in workspace.all(Sopformaat)))
    refused = any(route[:1] == ("rondes",) for route in swv.record.faults)
    if (
        swv.werkjaar
        and not refused
        and not any(ronde.naam == workspace.werkjaar for rondes in known for ronde in rondes)
    ):
        message = f"Voor het werkjaar {workspace.werkjaar} staat er nog geen ronde."
        yield Problem(swv.at("werkjaar"), message, f"Voeg bij rondes toe: schooljaar: {workspace.werkjaar}")


@rule("SAM027", "Werkjaar ontbreekt", Severity.WARNING)
def zonder_werkjaar(swv: Samenwerkingsverband, workspace: Workspace) -> Iterator[Problem]:
    """Het werkjaar is het schooljaar waarvoor de profielen nu worden gemaakt. Zonder werkjaar zegt de controle niet
    welke school nog geen profiel heeft.

    Fout:
        rondes:
          - schooljaar: 2027-2028
        # en geen werkjaar

    Goed:
        werkjaar: 2027-2028
        rondes:
          - schooljaar: 2027-2028
    """
    refused = any("werkjaar" in route for route in swv.record.faults)
    years = {profiel.jaar for profiel in workspace.all(Schoolprofiel)} | {ronde.naam for ronde in swv.rondes}
    if years and not swv.werkjaar and not refused:
        message = "Er staat geen werkjaar; welke school nog geen profiel heeft, is zo niet te zeggen."
        yield Problem(swv.at("werkjaar", part="key"), message, f"Voeg toe: werkjaar: {max(years)}")


@rule("SAM013", "Data van een ronde staan in de verkeerde volgorde")
def volgorde(swv: Samenwerkingsverband) -> Iterator[Problem]:
    """Een ronde opent, daarna leveren scholen in, daarna stellen besturen vast.

    Fout:
        rondes:
          - schooljaar: 2027-2028
            opent: 1 juni 2027
            inleveren_uiterlijk: vrijdag 9 april 2027

    Goed:
        rondes:
          - schooljaar: 2027-2028
            opent: 1 februari 2027
            inleveren_uiterlijk: vrijdag 9 april 2027
    """
    seen: set[str] = set()
    for ronde in swv.rondes:
        yield from _out_of_order(ronde)
        if ronde.naam in seen:
            yield Problem(
                ronde.at("schooljaar"), f"Voor {ronde.naam} staan er twee rondes.", "Houd er één over."
            )
        seen.add(ronde.naam)


@rule("SAM014", "Data van een ronde in een formaat staan in de verkeerde volgorde")
def volgorde_in_formaat(formaat: Sopformaat) -> Iterator[Problem]:
    """Ook de rondes van een formaat openen eerst; daarna komt inleveren, daarna vaststellen.

    Fout:
        rondes:
          - schooljaar: 2027-2028
            inleveren_uiterlijk: 9 juli 2027
            vaststellen_uiterlijk: 9 april 2027

    Goed:
        rondes:
          - schooljaar: 2027-2028
            inleveren_uiterlijk: 9 april 2027
            vaststellen_uiterlijk: 9 juli 2027
    """
    for ronde in formaat.rondes:
        yield from _out_of_order(ronde)


def _out_of_order(ronde: Ronde) -> Iterator[Problem]:
    for (first, earlier), (second, later) in ronde.verkeerd_om:
        message = (
            f'Bij de ronde {ronde.naam} ligt "{second}" ({show(later)}) vóór "{first}" ({show(earlier)}).'
        )
        yield Problem(ronde.at(second), message, "Verbeter een van de twee data.")


@rule("SAM019", "Uiterste datum van een ronde heeft geen einde", Severity.WARNING)
def zonder_einde(workspace: Workspace) -> Iterator[Problem]:
    """Zonder een laatste dag is een ronde nooit voorbij, en is geen school ooit te laat. Is de dag nog niet
    bekend, schrijf dan: volgt.

    Fout:
        rondes:
          - schooljaar: 2027-2028
            inleveren_uiterlijk: zo snel mogelijk

    Goed:
        rondes:
          - schooljaar: 2027-2028
            inleveren_uiterlijk: vrijdag 9 april 2027
    """
    own = workspace.swv.rondes if workspace.swv else ()
    rondes = (*own, *(ronde for formaat in workspace.all(Sopformaat) for ronde in formaat.rondes))
    for ronde in rondes:
        for key in STEPS[1:]:
            moment = getattr(ronde, key)
            if moment and moment.last is None and moment.certainty is not Certainty.NADER_TE_BEPALEN:
                message = f'"{moment.text}" is geen laatste dag: de ronde {ronde.naam} is dan nooit voorbij.'
                yield Problem(ronde.at(key), message, "Schrijf de dag, zoals 9 april 2027.")
