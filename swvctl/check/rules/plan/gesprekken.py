"""TIJ…: the days of the conversations of a consultation."""

from collections.abc import Iterator

from swvctl.check.geweigerd import geweigerd
from swvctl.check.rule import Problem, rule
from swvctl.findings import Severity
from swvctl.model.raadpleging import Raadpleging
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


def _outside(moment: Wanneer, raadpleging: Raadpleging) -> bool:
    around = raadpleging.wanneer
    return around is not None and (moment.certainly_before(around) or moment.certainly_after(around))
