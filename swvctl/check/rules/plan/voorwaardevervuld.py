"""BSL039: the day on which a condition was met."""

from collections.abc import Iterator

from swvctl.check.routezin import op
from swvctl.check.rule import Problem, rule
from swvctl.findings import Severity
from swvctl.model.besluit import Besluit
from swvctl.model.workspace import Workspace
from swvctl.tekst.escape import shown


@rule("BSL039", "Voorwaarde is vervuld op een dag die niet kan", Severity.WARNING, timed=True)
def dag_vervuld(besluit: Besluit, workspace: Workspace) -> Iterator[Problem]:
    """Bij vervuld staat de dag waarop aan de voorwaarde is voldaan. Die is na het besluit, en niet in de toekomst.

    Fout:
        - wat: Begroting per jaar uitgesplitst
          vervuld: 20 april 2031          # die dag moet nog komen

    Goed:
        - wat: Begroting per jaar uitgesplitst
          wanneer: uiterlijk 1 mei 2031
    """
    for item in besluit.voorwaarden:
        if item.vervuld and item.vervuld.first and item.vervuld.first > workspace.today:
            message = f'"{shown(item.wat)}" is vervuld{op(item.vervuld)}, en die dag moet nog komen.'
            yield Problem(item.at("vervuld"), message, "Zet de datum bij wanneer, of verbeter vervuld.")
        elif item.vervuld and besluit.datum and item.vervuld.certainly_before(besluit.datum):
            decided = f"vóór het besluit{op(besluit.datum)}"
            message = f'"{shown(item.wat)}" is vervuld{op(item.vervuld)}, {decided}.'
            yield Problem(item.at("vervuld"), message, "Kijk de twee datums na.")
