"""TIJ021: how a topic stood, moment after moment; the last one is how it stands now."""

from collections.abc import Iterator
from itertools import pairwise

from swvctl.check.routezin import op
from swvctl.check.rule import Problem, rule
from swvctl.findings import Severity
from swvctl.model.werkagenda import Werkagenda
from swvctl.model.workspace import Workspace


@rule("TIJ021", "Stand van een onderwerp staat niet op volgorde", Severity.WARNING, timed=True)
def volgorde(agenda: Werkagenda, workspace: Workspace) -> Iterator[Problem]:
    """Bij status staat de oudste stand bovenaan; de onderste is hoe het nu is. Een stand van een dag die nog moet
    komen, is een plan en geen stand.

    Fout:
        status:
          - januari 2027: bezig
          - september 2025: subsidie toegekend

    Goed:
        status:
          - september 2025: subsidie toegekend
          - januari 2027: bezig
    """
    for topic in agenda.onderwerpen:
        for stand in topic.status:
            when = stand.wanneer
            if when and when.first and when.first > workspace.today:
                message = f'De stand "{stand.wat}" van "{topic.titel}" is{op(when)}, en dat moet nog komen.'
                yield Problem(stand.at("wanneer"), message, "Verbeter de datum, of zet het bij wanneer.")
        for above, below in pairwise([stand for stand in topic.status if stand.wanneer]):
            assert above.wanneer is not None  # noqa: S101 - chosen above; for the type checker
            assert below.wanneer is not None  # noqa: S101 - the same
            future = above.wanneer.first and above.wanneer.first > workspace.today
            if above.wanneer.certainly_after(below.wanneer) and not future:
                message = (
                    f'"{topic.titel}": "{below.wat}" is{op(below.wanneer)}, '
                    f'maar staat onder "{above.wat}"{op(above.wanneer)}.'
                )
                hint = "Zet de oudste stand bovenaan: de onderste geldt als de stand van nu."
                yield Problem(below.at("wanneer"), message, hint)
                break  # whoever puts the newest first, does so in the whole list
