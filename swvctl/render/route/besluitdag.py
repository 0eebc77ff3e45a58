"""The day of a decision in words, and the days of one that was taken with each gemeente."""

from collections.abc import Iterable
from datetime import date
from itertools import groupby

from swvctl.model.besluit import Besluit
from swvctl.tekst.nederlands import join
from swvctl.wanneer import Precision, Wanneer, show

MOST_DAYS = 4


def wanneer_van(besluit: Besluit) -> str:
    """Its day; of a consultation with several gemeenten every day that was used."""
    if besluit.datum or not besluit.gemeenten:
        return show(besluit.datum) if besluit.datum else ""
    return dagen(day for row in besluit.gemeenten for day in row.dagen)


def looptijd(besluit: Besluit) -> Wanneer | None:
    """Its day; of a consultation on several days all of the time from the first to the last of them."""
    if besluit.datum or not besluit.gemeenten:
        return besluit.datum
    days = sorted((day for row in besluit.gemeenten for day in row.dagen), key=lambda day: day.sort_key())
    if len(set(days)) <= 1:
        return days[0] if days else None
    return days[0]._replace(last=max(day.last or date.min for day in days), precision=Precision.PERIODE)


def dagen(moments: Iterable[Wanneer]) -> str:
    """``4 en 11 februari 2027``: separate days, not a stretch of time; of many only the first and the last."""
    days = sorted(moments, key=lambda day: day.sort_key())
    shown = list(dict.fromkeys(map(show, days)))
    if len(shown) > MOST_DAYS:
        return f"tussen {shown[0]} en {shown[-1]}"
    if not all(day.is_day and day.clock is None and day.weekday is None for day in days):
        return join(shown)
    pairs = [text.split(" ", 1) for text in shown]
    found = [
        f"{join(day for day, _ in same)} {month}" for month, same in groupby(pairs, lambda pair: pair[1])
    ]
    year = found[-1][-5:] if found else ""
    return join([*(text.removesuffix(year) for text in found[:-1]), *found[-1:]])
