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
        dated = [(stand, stand.wanneer) for stand in topic.status if stand.wanneer]
        for (above, early), (below, late) in pairwise(dated):
            future = early.first and early.first > workspace.today
            if early.certainly_after(late) and not future:
                message = (
                    f'"{topic.titel}": "{below.wat}" is{op(late)}, maar staat onder "{above.wat}"{op(early)}.'
                )
                hint = "Zet de oudste stand bovenaan: de onderste geldt als de stand van nu."
                yield Problem(below.at("wanneer"), message, hint)
                break  # whoever puts the newest first, does so in the whole list
