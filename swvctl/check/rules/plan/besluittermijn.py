"""BSL…: days that the law or a body's own rules name."""

from collections.abc import Iterator
from datetime import date

from swvctl.check.herkomst import waarom
from swvctl.check.routezin import gremiumnaam, het_stuk, op, regels, uiterste_dagen, zin
from swvctl.check.rule import Problem, rule
from swvctl.findings import Severity
from swvctl.model.besluit import Besluit
from swvctl.model.besluitvorming import (
    INDIENING,
    Route,
    Routestap,
    kan_gemist_zijn,
    plan_van,
    route_van,
)
from swvctl.model.gremium import gremium_van
from swvctl.model.kader import Kaderregel, dag_in_jaar
from swvctl.model.ondersteuningsplan import CONCEPT, DEFINITIEF, VASTGESTELD, Ondersteuningsplan
from swvctl.model.planning import INGANG, Planning
from swvctl.model.termijn import lees_termijn
from swvctl.model.workspace import Workspace
from swvctl.tekst.escape import shown
from swvctl.tekst.nederlands import closest, plural
from swvctl.wanneer import Wanneer, show, show_date

_INSPECTIE = ("inspectie", "onderwijsinspectie", "ivho", "schooldossier", "inspecteur")


@rule("BSL004", "Niet op tijd bij de inspectie")
def op_tijd_ingediend(plan: Ondersteuningsplan, workspace: Workspace) -> Iterator[Problem]:
    """Een plan ligt voor 1 mei bij de inspectie, in het jaar waarin het ingaat. Voor 1 mei is uiterlijk 30 april.
    De regel geldt voor een plan, niet voor een addendum of koersnotitie.

    Fout:
        - {id: indiening, soort: indiening, over: 2027-2031, datum: 1 mei 2027}

    Goed:
        - {id: indiening, soort: indiening, over: 2027-2031, datum: 30 maart 2027}
    """
    route = route_van(plan, workspace)
    for regel in uiterste_dagen(plan, workspace):
        deadline = dag_in_jaar(regel.voor, plan.jaren[0])
        step = _what_counts(route)
        if deadline and step and step.wanneer:
            yield from _late(plan, step, step.wanneer, deadline, regel)


def _what_counts(route: Route) -> Routestap | None:
    """The submission, or else the adoption that it would have to follow."""
    submitted = route.indiening
    return submitted if submitted and submitted.wanneer else route.vaststelling


def _late(
    plan: Ondersteuningsplan, step: Routestap, moment: Wanneer, deadline: date, regel: Kaderregel
) -> Iterator[Problem]:
    stuk, day = het_stuk(plan), show_date(deadline)
    sent = step.soort == INDIENING
    hint = waarom(regel)
    if moment.decidable and moment.first and moment.first >= deadline:
        match sent, step.genomen:
            case True, True:
                message = f"{zin(stuk)} is ingediend{op(moment)}; dat moest vóór {day}."
            case True, False:
                message = f"De indiening staat{op(moment)}; {stuk} moet vóór {day} bij de inspectie liggen."
            case False, True:
                message = (
                    f"{zin(stuk)} is vastgesteld{op(moment)}; het moest vóór {day} bij de inspectie liggen."
                )
            case _:
                message = (
                    f"De vaststelling staat{op(moment)}; {stuk} moet vóór {day} bij de inspectie liggen."
                )
        late = "Kijk de dag na. Klopt die, overleg dan met de inspectie, en zet de reden bij negeer."
        todo = late if step.genomen else f"Kies een dag vóór {day}."
        yield Problem(step.bij, message, f"{todo} {hint}", regel.severity)
    elif sent and not (moment.decidable and moment.last and moment.last < deadline):
        message = (
            f'Of {stuk} op tijd is, is nog niet te zeggen: "{show(moment)}" kan voor en na {day} vallen.'
        )
        severity = Severity.WARNING if step.genomen else Severity.ADVICE
        yield Problem(step.bij, message, f"Vul de dag in zodra u die weet. {hint}", severity)


@rule("BSL014", "Indiening bij de inspectie staat er niet", Severity.WARNING, timed=True)
def indiening_ontbreekt(plan: Ondersteuningsplan, workspace: Workspace) -> Iterator[Problem]:
    """Na de uiterste dag hoort er te staan wanneer het plan is ingediend.

    Fout:
        - {id: vaststelling, soort: vaststelling, datum: 25 maart 2027}
        # het is 3 juni 2027 en er staat geen indiening

    Goed:
        - {id: vaststelling, soort: vaststelling, datum: 25 maart 2027}
        - {id: indiening, soort: indiening, bij: inspectie, datum: 30 maart 2027}
    """
    route = route_van(plan, workspace)
    sent = route.indiening
    forgotten = sent and route.is_vergeten(sent, workspace.today)
    if (sent and not forgotten) or plan.status not in {CONCEPT, DEFINITIEF, VASTGESTELD}:
        return
    if kan_gemist_zijn(INDIENING, plan, workspace):
        return  # it may stand in what could not be read
    for regel in uiterste_dagen(plan, workspace):
        deadline = dag_in_jaar(regel.voor, plan.jaren[0])
        adopted = route.vaststelling
        late = adopted and adopted.wanneer and adopted.wanneer.first and deadline
        if deadline is None or workspace.today < deadline or not route.stappen:
            continue
        if (
            late
            and adopted
            and adopted.wanneer
            and adopted.wanneer.first
            and adopted.wanneer.first >= deadline
        ):
            continue  # that it is late has been said
        where = adopted.bij if adopted else plan.at("periode")
        message = (
            f"Er staat niet dat {het_stuk(plan)} voor {show_date(deadline)} is ingediend bij de inspectie."
        )
        yield Problem(where, message, f"Leg de indiening vast met de dag. {waarom(regel)}")


@rule("BSL033", "Indiening staat bij een ander", Severity.WARNING)
def ingediend_bij(besluit: Besluit, workspace: Workspace) -> Iterator[Problem]:
    """Een plan wordt ingediend bij de inspectie. Ging het naar een ander, dan is dat geen indiening: bij een gremium
    is het een instemming, een advies of een overleg.

    Fout:
        soort: indiening
        bij: gemeente Rietbeek

    Goed:
        soort: indiening
        bij: inspectie
        via: Internet Schooldossier
    """
    plan = plan_van(besluit, workspace) if besluit.soort == INDIENING else None
    if plan is None or not uiterste_dagen(plan, workspace):
        return
    key, text = ("bij", besluit.bij) if besluit.bij else ("gremium", besluit.gremium)
    name = gremiumnaam(text, workspace) if key == "gremium" and text else text
    if not text or any(word in name.casefold() for word in _INSPECTIE):
        return
    if closest(text, _INSPECTIE):
        yield Problem(
            besluit.at(key), f'"{shown(text)}" is niet bekend. Bedoelt u inspectie?', "Zet: bij: inspectie"
        )
        return
    said = name if key == "gremium" else f'"{shown(text)}"'
    message = f"Deze indiening staat bij {said}, maar {het_stuk(plan)} gaat naar de inspectie."
    hint = "Ging het naar de inspectie, zet dan: bij: inspectie. Kies anders een andere soort, of haal het besluit weg."
    yield Problem(besluit.at(key), message, hint)


@rule("BSL016", "Plan gaat op een andere dag in")
def ingang(planning: Planning, workspace: Workspace) -> Iterator[Problem]:
    """Een plan geldt voor hele schooljaren en gaat in op 1 augustus.

    Fout:
        mijlpalen:
          - {wat: Het plan gaat in, soort: ingang, wanneer: 1 september 2027}

    Goed:
        mijlpalen:
          - {wat: Het plan gaat in, soort: ingang, wanneer: 1 augustus 2027}
    """
    plan = plan_van(planning, workspace)
    for mijlpaal in planning.mijlpalen if plan else ():
        if plan and mijlpaal.soort == INGANG and mijlpaal.moment:
            for regel in regels(plan, workspace, INGANG):
                day, moment = dag_in_jaar(regel.op, plan.jaren[0]), mijlpaal.moment
                covers = day and (moment.first or date.min) <= day <= (moment.last or date.max)
                if day and not covers:
                    message = f'Het plan gaat in op {show_date(day)}, er staat "{show(moment)}".'
                    hint = waarom(regel)
                    yield Problem(mijlpaal.at("wanneer"), message, hint, regel.severity)


@rule("BSL013", "Termijn is korter dan het gremium vraagt", Severity.ADVICE)
def termijn(besluit: Besluit, workspace: Workspace) -> Iterator[Problem]:
    """Tussen sturen en besluiten ligt ten minste de termijn die in samenwerkingsverband.yaml bij het gremium staat.
    Dat is een afspraak van de regio zelf, geen wet.

    Fout:
        gremium: opr                   # termijn: 6 weken
        gestuurd: 1 maart 2027
        datum: 16 maart 2027

    Goed:
        gremium: opr
        gestuurd: 1 februari 2027
        datum: 16 maart 2027
    """
    gremium = gremium_van(besluit.gremium, workspace)
    term = lees_termijn(gremium.termijn) if gremium else None
    sent, decided = besluit.gestuurd, besluit.datum
    if gremium is None or term is None or sent is None or decided is None:
        return
    if sent.decidable and decided.decidable and sent.first and decided.last:
        if sent.first > decided.last:
            message = f"De stukken zijn gestuurd{op(sent)}, na het besluit{op(decided)}."
            yield Problem(besluit.at("gestuurd"), message, "Kijk de twee datums na.", Severity.ERROR)
        elif sent.first > term.voor(decided.last):
            weeks = (decided.last - sent.first).days
            name = gremiumnaam(besluit.gremium, workspace)
            message = f"{zin(name)} had {plural(weeks, 'dag', 'dagen')}; de termijn is {gremium.termijn}."
            hint = (
                "De termijn komt uit het eigen reglement. Stemde het gremium in met minder tijd? Zet dan bij dit "
                "besluit: negeer: {BSL013: uw reden}"
            )
            yield Problem(besluit.at("gestuurd"), message, hint)
