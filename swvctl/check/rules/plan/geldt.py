"""BSL…: a decision that is limited to a part of the plan or of its period."""

from collections.abc import Iterator
from datetime import date

from swvctl.check.routezin import gremiumnaam, het_stuk
from swvctl.check.rule import Problem, rule
from swvctl.findings import Severity
from swvctl.model.besluit import Besluit
from swvctl.model.besluitvorming import INSTEMMING, VASTSTELLING, plan_van, route_van
from swvctl.model.geldigheid import Onduidelijk, einde_van, niet_gelezen
from swvctl.model.ondersteuningsplan import Ondersteuningsplan
from swvctl.model.planboom import hoofdstukken_van
from swvctl.model.workspace import Workspace
from swvctl.tekst.escape import shown
from swvctl.wanneer import show_date


@rule("BSL007", "Besluit loopt af voordat het plan afloopt", Severity.WARNING)
def loopt_af(plan: Ondersteuningsplan, workspace: Workspace) -> Iterator[Problem]:
    """Een instemming of vaststelling voor een deel van de periode dekt de rest van het plan niet.

    Fout:
        soort: instemming
        over: 2027-2031
        uitkomst: ingestemd onder voorwaarden
        geldig_tot: 31 juli 2028

    Goed:
        soort: instemming
        over: 2027-2031
        uitkomst: ingestemd
    """
    last = plan.laatste_dag
    for soort in (INSTEMMING, VASTSTELLING):
        full = [stap.besluit for stap in route_van(plan, workspace).van(soort) if stap.volledig]
        ends = {einde_van(besluit, plan): besluit for besluit in full if besluit}
        if ends and None not in ends:
            end = max(day for day in ends if day)
            besluit = ends[end]
            if end < last:
                yield _runs_out(besluit, plan, end, workspace)


def _runs_out(besluit: Besluit, plan: Ondersteuningsplan, end: date, workspace: Workspace) -> Problem:
    name = gremiumnaam(besluit.gremium, workspace) if besluit.gremium else "het gremium"
    last = show_date(plan.laatste_dag)
    message = f"De {besluit.soort} door {name} geldt t/m {show_date(end)}; {het_stuk(plan)} loopt t/m {last}."
    where = besluit.at("geldig_tot") if besluit.geldig_tot else besluit.at("geldt")
    hint = f"Vraag op tijd een nieuw besluit, en leg dat vast als een eigen {besluit.soort}."
    return Problem(where, message, hint)


@rule("BSL024", "Waarvoor het besluit geldt, is niet te lezen", Severity.WARNING)
def geldt_onleesbaar(besluit: Besluit, workspace: Workspace) -> Iterator[Problem]:
    """Bij geldt staat voor welk deel van het plan en voor hoelang een besluit is genomen. Is dat niet te lezen, dan
    ziet de controle niet of het besluit de hele periode dekt. Staat er dat het voor een deel is, dan ook welk deel.
    Zonder geldt is het: hele plan, hele periode.

    Fout:
        soort: instemming
        geldt: ja

    Goed:
        soort: instemming
        geldt: hele plan, voor één jaar
    """
    plan = plan_van(besluit, workspace)
    found = niet_gelezen(besluit, plan, _titels(plan, workspace)) if plan else None
    if plan is None or found is None:
        return
    what, said = found[0], shown(found[1])
    match what:
        case Onduidelijk.TOT_WANNEER:
            message = f'Tot wanneer het besluit geldt, is niet te lezen: "{said}".'
            hint = f"Zet de laatste dag erbij: geldig_tot: 31 juli {plan.jaren[0] + 1}"
        case Onduidelijk.WELK_DEEL:
            message = f'"{said}" zegt niet voor welk deel het besluit geldt.'
            hint = "Noem de delen, zoals: geldt: hoofdstuk 3 en 5. Geldt het helemaal? Haal geldt dan weg."
        case _:
            message = f'"{said}" zegt niet waarvoor en voor hoelang het besluit geldt.'
            hint = "Schrijf bijvoorbeeld: geldt: hele plan, voor één jaar. Geldt het helemaal? Haal geldt dan weg."
    yield Problem(besluit.at("geldt"), message, hint)


def _titels(plan: Ondersteuningsplan, workspace: Workspace) -> Iterator[str]:
    """What its chapters and paragraphs are called."""
    for chapter in hoofdstukken_van(plan, workspace):
        yield chapter.titel
        yield from (deel.titel for deel in chapter.paragrafen)
