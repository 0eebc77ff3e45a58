"""PLN016: a file of a plan that was copied, and in which nothing was changed yet."""

from collections.abc import Iterator

from swvctl.check.rule import Problem, rule
from swvctl.findings import Severity
from swvctl.model.ondersteuningsplan import Ondersteuningsplan
from swvctl.model.workspace import Workspace
from swvctl.validate import Record

_KINDS = frozenset({"begroting", "planning", "raadpleging", "werkagenda"})


@rule("PLN016", "Twee bestanden zijn gelijk", Severity.WARNING)
def gelijk(workspace: Workspace) -> Iterator[Problem]:
    """Van een planning, werkagenda, raadpleging of begroting is er één bestand. Staat hetzelfde in twee bestanden, dan
    staat alles dubbel op de pagina's van het plan.

    Fout:
        # in data/planning/nieuw.yaml, en precies zo in data/planning/2027-2031.yaml
        titel: Planning 2027-2031
        plan: 2027-2031

    Goed:
        # in data/planning/route.yaml
        titel: Op weg naar het plan 2027-2031
        plan: 2027-2031
    """
    for record, same in kopieen(workspace):
        message = f"Dit bestand is gelijk aan {same}: alles staat dubbel in het plan."
        yield Problem(record.place(()), message, "Haal een van de twee weg, of pas aan wat anders moet zijn.")


def kopieen(workspace: Workspace) -> Iterator[tuple[Record, str]]:
    """Each of these files that is the same as another, with that other; what is called after a plan is no copy."""
    first: dict[tuple[str, bytes], str] = {}
    records = (record for record in workspace.records if record.kind in _KINDS and not record.route)
    plans = workspace.names.get(Ondersteuningsplan.kind, frozenset())
    for record in sorted(records, key=lambda one: (one.name not in plans, one.document.path)):
        same = first.setdefault((record.kind, record.document.digest), record.document.path)
        if same != record.document.path:
            yield record, same
