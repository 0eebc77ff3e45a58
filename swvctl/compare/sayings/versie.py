"""What a change of a version means: what a body consented to is no longer what was written down."""

from collections.abc import Iterator

from swvctl.compare.change import What
from swvctl.compare.saying import Told, says
from swvctl.model.ondersteuningsplan import Ondersteuningsplan
from swvctl.model.versie import Versie

_MARKS = frozenset({"paragrafen", "tabellen"})


@says(Versie.kind)
def versie(told: Told) -> Iterator[str]:
    if told.what in {What.ADDED, What.REMOVED}:
        return
    if any(detail.route[0] in _MARKS for detail in told.details):
        plan = told.after.find(Ondersteuningsplan, told.noun.plan)
        of_plan = f" van “{plan.titel}”" if plan else ""
        yield (
            f"De vastgelegde versie {told.quoted}{of_plan} is achteraf gewijzigd. "
            "Zo'n versie hoort gelijk te blijven: vraag waarom dit nodig is."
        )
