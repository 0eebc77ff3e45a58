"""A day in the order of another country or of a computer, turned round where it can be read in one way only."""

from swvctl.patroon import patroon

from .point import MONTHS_IN_YEAR

_DAY, _MONTH, _YEAR = r"(?P<day>[0-9]{1,2})", r"(?P<month>[0-9]{1,2})", r"(?P<year>20[0-9]{2})"
_MONTH_FIRST = patroon(rf"(?P<weekday>d[0-6] )?m{_MONTH} {_DAY}(?: e| ste| th)? {_YEAR}")
_MONTH_FIRST_IN_FIGURES = patroon(rf"{_MONTH} (?P<sign>[-/.]) {_DAY} (?P=sign) {_YEAR}")
_YEAR_FIRST = patroon(rf"{_YEAR} (?P<sign>[/.]) {_MONTH} (?P=sign) {_DAY}")
_TOGETHER = patroon(r"(?P<year>20[0-9]{2})(?P<month>[01][0-9])(?P<day>[0-3][0-9])")


def turned(line: str) -> str:
    """The line of codes with day, month and year in our order; nothing when it is no such day."""
    if (found := _MONTH_FIRST_IN_FIGURES.fullmatch(line)) and int(found["day"]) <= MONTHS_IN_YEAR:
        return ""  # which of the two is the month, nobody can tell
    forms = (_MONTH_FIRST, _YEAR_FIRST, _TOGETHER)
    found = found or next((match for form in forms if (match := form.fullmatch(line))), None)
    if found is None:
        return ""
    day, month = int(found["day"]), int(found["month"])
    if month > MONTHS_IN_YEAR and day <= MONTHS_IN_YEAR:  # and the day before the month
        day, month = month, day
    return f"{found.groupdict().get('weekday') or ''}{day} m{month} {found['year']}"
