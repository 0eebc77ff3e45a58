"""TIJ043 and NBR04…: what a survey says, held against the meeting that discusses it and against itself."""

from collections.abc import Iterator
from datetime import date, timedelta

from swvctl.check.rule import Problem, rule
from swvctl.findings import Severity
from swvctl.model.bijeenkomst import Bijeenkomst
from swvctl.model.enquete import CONCEPT, Enquete
from swvctl.model.workspace import Workspace
from swvctl.tekst.escape import shown
from swvctl.tekst.getal import show_number
from swvctl.wanneer import show_date

_A_YEAR = timedelta(days=400)  # a month late is not forgotten


@rule("TIJ043", "Enquête sluit pas na de bespreking", Severity.WARNING)
def na_de_bespreking(enquete: Enquete, workspace: Workspace) -> Iterator[Problem]:
    """De antwoorden zijn er voordat ze worden besproken. Sluit de enquête op de dag zelf, dan is dit een advies.

    Fout:
        # de bijeenkomst is op 15 juni 2027
        wanneer: t/m vrijdag 18 juni 2027
        besproken_in: ib-oo-juni-2027

    Goed:
        wanneer: t/m dinsdag 8 juni 2027
        besproken_in: ib-oo-juni-2027
    """
    closes = enquete.sluit(workspace)
    for meeting in enquete.besprekingen(workspace) if closes and closes.decidable else ():
        first = _first_day(meeting)
        if closes and closes.last and first and closes.last >= first:
            message = (
                f'De enquête is open tot en met {show_date(closes.last)}; "{shown(meeting.titel)}" '
                f"bespreekt de uitkomsten al op {show_date(first)}."
            )
            severity = Severity.ADVICE if closes.last == first else None
            yield Problem(enquete.at("wanneer"), message, "Laat de enquête eerder sluiten.", severity)


def _first_day(meeting: Bijeenkomst) -> date | None:
    """The first day that is certain."""
    return meeting.dagen[0] if meeting.dagen else None


@rule("NBR040", "Enquête zonder sluitdatum of doelgroep", Severity.WARNING)
def compleet(enquete: Enquete) -> Iterator[Problem]:
    """Wie de enquête invult, wil weten of die voor hem is en tot wanneer het kan. Een concept mag dat nog niet
    hebben.

    Fout:
        titel: Werkdruk
        link: https://stroomland.example/werkdruk

    Goed:
        titel: Werkdruk
        voor: leraren
        wanneer: t/m 14 juni 2027
        link: https://stroomland.example/werkdruk
    """
    if enquete.status == CONCEPT:
        return
    depth = len(enquete.record.route)
    refused = {route[depth] for route in enquete.record.faults if len(route) > depth}
    if not enquete.wanneer and "wanneer" not in refused:
        yield Problem(
            enquete.at(),
            f'"{shown(enquete.titel)}" heeft geen sluitdatum.',
            "Schrijf bij wanneer: t/m 14 juni 2027.",
        )
    if not enquete.voor and "voor" not in refused:
        yield Problem(
            enquete.at(),
            f'Bij "{shown(enquete.titel)}" staat niet wie de enquête invult.',
            "Vul bij voor een rol in.",
        )


@rule("NBR041", "Respons is groter dan de groep")
def respons(enquete: Enquete) -> Iterator[Problem]:
    """Er kunnen niet meer mensen meedoen dan er zijn gevraagd.

    Fout:
        respons: 61 van 60

    Goed:
        respons: 41 van 60
    """
    found = enquete.respons_gelezen
    if found and found.van is not None and found.aantal > found.van:
        message = f"Er deden {show_number(found.aantal)} mensen mee, maar er zijn er {show_number(found.van)} gevraagd."
        yield Problem(enquete.at("respons"), message, "Verbeter een van de twee getallen.")


@rule("NBR047", "Jaarlijkse enquête is nog niet herhaald", Severity.ADVICE, timed=True)
def herhalen(workspace: Workspace) -> Iterator[Problem]:
    """Een enquête die elk jaar terugkomt, krijgt elk jaar een eigen bestand met hetzelfde begin van de naam.

    Fout:
        # vandaag is 1 september 2028, en er is geen inzet-2028.yaml
        # data/enquete/inzet-2027.yaml
        titel: Inzet
        wanneer: t/m 8 juni 2027
        herhaling: jaarlijks in juni

    Goed:
        # data/enquete/inzet-2028.yaml
        titel: Inzet
        wanneer: t/m 9 juni 2028
        herhaling: jaarlijks in juni
    """
    for rounds in _rounds(workspace).values():
        last = max(rounds, key=lambda item: item.name)
        closed = last.sluit(workspace)
        if last.jaarlijks and closed and closed.last and closed.last + _A_YEAR < workspace.today:
            year = closed.last.year + 1
            message = f'"{shown(last.titel)}" komt elk jaar terug; van {year} is er nog geen.'
            hint = f"Maak hem: swvctl new enquete {last.reeks}-{year}. Of haal herhaling weg."
            yield Problem(last.at("herhaling"), message, hint)


def _rounds(workspace: Workspace) -> dict[str, list[Enquete]]:
    found: dict[str, list[Enquete]] = {}
    for enquete in workspace.all(Enquete):
        found.setdefault(enquete.reeks, []).append(enquete)
    return found
