"""For which years a new plan, or the way to one, is made."""

from swvctl.errors import UsageError
from swvctl.model.planstand import lopend_plan
from swvctl.pipeline import Region
from swvctl.scaffold.naming import next_period
from swvctl.tekst.escape import shown
from swvctl.wanneer import WanneerError, parse_years
from swvctl.wanneer.schooljaar import MAX_PLAN_YEARS


def period_of(region: Region, text: str, command: str, *, written: bool = False) -> tuple[int, int]:
    """The first and the last year that were typed; without those the years after the running plan.

    Where no plan runs, ``command`` is what the user is told to type, with a period behind it. Those of a plan that
    is still being ``written`` may be meant, where that is not to be made.
    """
    if not text.strip():
        running = lopend_plan(region.workspace)
        if running is None:
            raise UsageError(f"Noem de periode, zoals: {command} {next_period(region.workspace.today)}")
        first, last = running.jaren[1], running.jaren[1] + MAX_PLAN_YEARS
        if running.is_vastgesteld:
            return first, last
        if written:
            return running.jaren
        other = f"Wilt u een ander plan, noem dan de periode: {command} {first}-{last}"
        raise UsageError(f"Er is al een plan in de maak: {running.name}. {other}")
    year = text.strip()
    if len(year) == len("2031") and year.isdecimal():
        raise UsageError(f'"{year}" is één jaar. Bedoelt u {year}-{int(year) + MAX_PLAN_YEARS}?')
    try:
        first, last = parse_years(text)
    except WanneerError as error:
        raise UsageError(error.whole) from error
    if last - first > MAX_PLAN_YEARS:
        years = f"{last - first} schooljaren; een plan duurt er ten hoogste {MAX_PLAN_YEARS}."
        raise UsageError(f'"{shown(text)}" duurt {years} Bedoelt u {first}-{first + MAX_PLAN_YEARS}?')
    return first, last
