"""BSL038: talks with a gemeente in the order of their days."""

from collections.abc import Iterator
from itertools import pairwise

from swvctl.check.routezin import op
from swvctl.check.rule import Problem, rule
from swvctl.findings import Severity
from swvctl.model.besluit import Besluit


@rule("BSL038", "Vervolg ligt vóór het gesprek zelf", Severity.WARNING)
def vervolg_ervoor(besluit: Besluit) -> Iterator[Problem]:
    """Bij vervolg staat de dag waarop verder is gesproken met een gemeente; die ligt na de dag bij datum.

    Fout:
        - gemeente: zandeloo
          datum: 11 februari 2027
          vervolg: 4 maart 2026

    Goed:
        - gemeente: zandeloo
          datum: 11 februari 2027
          vervolg: 4 maart 2027
    """
    for row in besluit.gemeenten:
        for before, after in pairwise(row.dagen if row.datum else ()):
            if after.certainly_before(before):
                message = f"Er is{op(after)} verder gesproken, maar het gesprek ervoor was{op(before)}."
                yield Problem(row.at("vervolg"), message, "Kijk de dagen na.")
                break
