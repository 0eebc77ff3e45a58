"""Counts that the region states about itself, brought along with what is added."""

from collections.abc import Iterator, Mapping, Sequence

from swvctl.exchange.duo.additions import PATH, SWV
from swvctl.exchange.duo.own import Own
from swvctl.exchange.duo.vestiging import Vestiging
from swvctl.exchange.proposal import Change


def stated_counts(own: Own, added: Mapping[str, int], schools: Sequence[Vestiging]) -> Iterator[Change]:
    """Only for a count that is right now: one that is wrong is for the user to look at."""
    stated = own.swv.aantallen if own.swv else None
    if stated is None:
        return
    present = own.workspace.open_scholen()
    brins = {school.code[:4] or school.name for school in present}
    counts = {
        "besturen": (len(own.besturen), added["besturen"]),
        "gemeenten": (len(own.gemeenten), added["gemeenten"]),
        "scholen": (len(brins), len({item.code[:4] for item in schools} - brins)),
        "vestigingen": (len(present), len(schools)),
    }
    for key, (now, more) in counts.items():
        if more and getattr(stated, key) == now:
            yield Change(SWV, PATH, ("aantallen", key), f"Aantal {key}", now, now + more)
