"""TIJ…: the days of the conversations of a consultation."""

from collections.abc import Iterator

from swvctl.check.geweigerd import geweigerd
from swvctl.check.routezin import op
from swvctl.check.rule import Problem, rule
from swvctl.findings import Severity
from swvctl.model.ondersteuningsplan import Ondersteuningsplan
from swvctl.model.planstand import vastgesteld_op
from swvctl.model.raadpleging import Raadpleging
from swvctl.model.workspace import Workspace
from swvctl.validate.formats import weekday_conflict
from swvctl.wanneer import Wanneer, show

_SEVERAL = 3


@rule("TIJ018", "Dag van een gesprek klopt niet")
def dag_van_gesprek(raadpleging: Raadpleging) -> Iterator[Problem]:
    """Een gesprek valt in de periode van de raadpleging, en de weekdag hoort bij de datum. Het jaar komt uit de
    periode.

    Fout:
        wanneer: 2 t/m 6 november 2026
        gesprekken:
          - {wanneer: di 2 november, thema: jeugdhulp}

    Goed:
        wanneer: 2 t/m 6 november 2026
        gesprekken:
          - {wanneer: ma 2 november, thema: jeugdhulp}
    """
    if around := _all_outside(raadpleging):
        number = len(raadpleging.gesprekken)
        message = f"Alle {number} gesprekken vallen buiten de raadpleging ({show(around)})."
        yield Problem(
            raadpleging.at("wanneer"), message, "Kijk de datum van de raadpleging na.", Severity.WARNING
        )
        return
    if slip := _other_year(raadpleging):
        yield slip
        return
    for gesprek in raadpleging.gesprekken:
        moment = raadpleging.moment_van(gesprek)
        if gesprek.wanneer and moment is None:
            if geweigerd(raadpleging, raadpleging.record, "wanneer"):
                continue  # then that is what is wrong
            message = f'Bij "{gesprek.wanneer}" ontbreekt het jaar.'
            yield Problem(
                gesprek.at("wanneer"), message, "Zet bij de raadpleging wanneer, of hier het jaar erbij."
            )
        elif moment and (wrong := weekday_conflict(moment)):
            yield Problem(gesprek.at("wanneer"), *wrong)
        elif moment and raadpleging.wanneer and _outside(moment, raadpleging):
            message = (
                f"Het gesprek van {show(moment)} valt buiten de raadpleging ({show(raadpleging.wanneer)})."
            )
            yield Problem(gesprek.at("wanneer"), message, "Kijk de datum na.", Severity.WARNING)


def _all_outside(raadpleging: Raadpleging) -> Wanneer | None:
    """When the consultation is, if none of several conversations is then: that one date is wrong."""
    moments = [raadpleging.moment_van(gesprek) for gesprek in raadpleging.gesprekken]
    known = [moment for moment in moments if moment and not weekday_conflict(moment)]
    several = len(known) == len(moments) >= _SEVERAL
    return raadpleging.wanneer if several and all(_outside(moment, raadpleging) for moment in known) else None


def _other_year(raadpleging: Raadpleging) -> Problem | None:
    """What to say of the year of the consultation, if the weekdays of all its conversations are those of another."""
    moments = [raadpleging.moment_van(gesprek) for gesprek in raadpleging.gesprekken]
    wrong = [moment.weekday_conflict for moment in moments if moment]
    years = {one.other_year.year if one and one.other_year else None for one in wrong}
    if len(wrong) < _SEVERAL or len(years) > 1 or not (year := years.pop()) or raadpleging.wanneer is None:
        return None
    number, here = len(wrong), show(raadpleging.wanneer)
    message = f"De weekdagen van alle {number} gesprekken zijn die van {year}; hier staat {here}."
    return Problem(raadpleging.at("wanneer"), message, "Kijk het jaar na.")


def _outside(moment: Wanneer, raadpleging: Raadpleging) -> bool:
    around = raadpleging.wanneer
    return around is not None and (moment.certainly_before(around) or moment.certainly_after(around))


@rule("RPL008", "Gesprek is van na de vaststelling", Severity.ADVICE)
def na_de_vaststelling(raadpleging: Raadpleging, workspace: Workspace) -> Iterator[Problem]:
    """Waren andere momenten van dezelfde raadpleging vóór de vaststelling van het plan, dan is een moment van erna vaak
    een fout in het jaar. Een raadpleging die helemaal van later is, gaat over het plan dat al loopt.

    Fout:
        # het plan is vastgesteld op 25 maart 2027
        momenten:
          - {wat: Netwerk, wanneer: 17 september 2026}
          - {wat: Vergadering van de OPR, wanneer: 13 oktober 2027}

    Goed:
        momenten:
          - {wat: Netwerk, wanneer: 17 september 2026}
          - {wat: Vergadering van de OPR, wanneer: 13 oktober 2026}
    """
    plan = workspace.volg(Ondersteuningsplan, raadpleging.plan, raadpleging.record)
    adopted = vastgesteld_op(plan, workspace) if plan else None
    found = [(moment, moment.wanneer) for moment in raadpleging.momenten if moment.wanneer]
    if adopted is None or not any(day.certainly_before(adopted) for _, day in found):
        return
    for moment, day in found:
        if day.certainly_after(adopted):
            message = f'"{moment.wat}" is{op(day)}, en het plan is al vastgesteld{op(adopted)}.'
            yield Problem(moment.at("wanneer"), message, "Kijk het jaar na.")
