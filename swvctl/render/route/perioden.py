"""The moments of a planning under the school year they fall in, and what is the same for all of them said once."""

from collections.abc import Sequence
from datetime import date

from swvctl.model.jaar import schooljaar
from swvctl.model.planning import Stap
from swvctl.render.page import Site
from swvctl.render.wegwijzer import link
from swvctl.schemas import JSON

LONG = 12  # so many rows are seen at a glance
KALENDER = "jaarkalender/schooljaar"
_FEW = 4
_YEAR_BEGINS = 8
_UNDATED = "zonder datum"


def per_schooljaar(stappen: Sequence[Stap]) -> list[tuple[str, list[Stap]]]:
    """The steps with the name of their school year; all together, without a name, where they are few."""
    years: dict[str, list[Stap]] = {}
    for stap in stappen:
        years.setdefault(_year(stap), []).append(stap)
    if len(years) == 1 or len(stappen) <= LONG:
        return [("", [*stappen])]
    return [(name, years[name]) for name in sorted(years)]


def kalenders(perioden: Sequence[tuple[str, list[Stap]]], site: Site, path: str) -> list[JSON]:
    """Where everything of these school years stands, with the meetings that have a day: {titel, href}."""
    years = [titel.partition(" ")[2] for titel, _ in perioden if titel and titel != _UNDATED]
    links = (link(year, site.href(path, KALENDER, f"jaarkalender/{year}")) for year in years)
    return [found for found in links if found["href"]]


def met_stand(perioden: Sequence[tuple[str, list[JSON]]]) -> list[JSON]:
    """[{titel, stand, stappen}]: where all steps are in one state, ``stand`` tells it and the steps do not."""
    every = [step for _, steps in perioden for step in steps]
    found = []
    for titel, steps in perioden:
        shared = gedeeld(every) or gedeeld(steps)
        rows = [{**step, "stand": ""} for step in steps] if shared else steps
        found.append({"titel": titel, "stand": shared, "stappen": rows})
    return found


def gedeeld(steps: Sequence[JSON]) -> str:
    """The state of all these steps, when it is one and they are more than a few."""
    states = {step["stand"] for step in steps}
    told = any(step["resultaat"] for step in steps)
    return states.pop() if len(states) == 1 and len(steps) >= _FEW and not told else ""


def _year(stap: Stap) -> str:
    day: date | None = stap.moment and (stap.moment.first or stap.moment.last)
    if day is None:
        return _UNDATED
    return f"schooljaar {schooljaar(day.year - (day.month < _YEAR_BEGINS)).naam}"
