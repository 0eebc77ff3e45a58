"""TIJ075: a step that was put off while its day stayed the same, or is over."""

from collections.abc import Iterator

from swvctl.check.geweigerd import geweigerd
from swvctl.check.rule import Problem, rule
from swvctl.findings import Severity
from swvctl.model.planning import Planning, Stap
from swvctl.model.voortgang import Stand, moment_in
from swvctl.model.workspace import Workspace
from swvctl.tekst.escape import shown


@rule("TIJ075", "Verzet, maar de nieuwe datum staat er niet", Severity.WARNING, timed=True)
def stap_verzet(planning: Planning, workspace: Workspace) -> Iterator[Problem]:
    """Een stap die is verzet, heeft zijn nieuwe moment bij wanneer en zijn oude bij stond_op. Een datum bij status
    wordt alleen getoond: de stap blijft in de kalender en in de volgorde staan waar hij stond.

    Fout:
        - wat: Tweede meting langs de norm
          wanneer: februari 2028
          status: verzet, naar januari 2029

    Goed:
        - wat: Tweede meting langs de norm
          wanneer: januari 2029
          stond_op: februari 2028
          status: verzet
    """
    for stap in planning.stappen:
        waits = stap.stand is Stand.VERZET and not stap.klaar and stap.wanneer
        if not waits or geweigerd(stap, planning.record, "wanneer", "stond_op"):
            continue
        if problem := _stays(stap) or _passed(stap, workspace):
            yield problem


def _stays(stap: Stap) -> Problem | None:
    """The status has a new moment, that ``wanneer`` has not."""
    moment, _ = moment_in(stap.eigen_woord)
    old = stap.wanneer
    if moment is None or old is None or (moment.first, moment.last) == (old.first, old.last):
        return None
    message = f'De stap is verzet naar {shown(moment.text)}, maar bij wanneer staat nog "{shown(old.text)}".'
    kept = "" if stap.stond_op else f", stond_op: {shown(old.text)}"
    return Problem(
        stap.at("status"), message, f"Schrijf: wanneer: {shown(moment.text)}{kept} en status: verzet."
    )


def _passed(stap: Stap, workspace: Workspace) -> Problem | None:
    """The day is over, so it is not the new one; one that is still to come may well be."""
    if stap.stond_op or stap.wanneer is None or not stap.wanneer.past(workspace.today):
        return None
    message = f'De stap is verzet, maar bij wanneer staat "{shown(stap.wanneer.text)}", en dat is voorbij.'
    hint = (
        "Zet de oude datum bij stond_op en de nieuwe bij wanneer. "
        "Is er nog geen nieuwe? Schrijf dan: wanneer: nader te bepalen."
    )
    return Problem(stap.at("status"), message, hint, Severity.ADVICE)
