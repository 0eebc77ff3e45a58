"""A moment without a year, read before anything beside it can say which year is meant."""

from datetime import date
from typing import Any

from swvctl.patroon import patroon
from swvctl.validate.refusal import Refusal
from swvctl.wanneer import Wanneer, WanneerError, parse, show
from swvctl.wanneer.refusal import in_any_year

_SOME_DAY = date(2027, 1, 1)
_YEAR = patroon(r"(?<=[a-z]) 20[0-9]{2}(?![0-9-])")
_ADD_YEAR = "Zet het jaar erbij"
_MEANT = "Bedoelt u"


def parse_in_some_year(text: str) -> Wanneer:
    """Read it; a refusal names no year that the author did not write."""
    try:
        return parse(text, anchor=_SOME_DAY)
    except WanneerError as error:
        if _YEAR.search(text):
            raise
        hint = _YEAR.sub("", error.hint) if error.hint.startswith(_MEANT) else error.hint
        raise type(error)(in_any_year(error.message), hint) from error


def in_year(refusal: Refusal, value: Any, today: date | None) -> Refusal:
    """Of a moment without its year: the example is the one nearest to today."""
    if today is None or not refusal.hint.startswith(_ADD_YEAR):
        return refusal
    for key in refusal.route:
        value = value.get(key) if isinstance(value, dict) else value[key]
    return refusal._replace(hint=year_added(str(value), today) or refusal.hint)


def year_added(text: str, today: date) -> str:
    """What to write instead; nothing for what also has something else that is wrong."""
    try:
        others = (today.replace(day=1, year=today.year + years) for years in (-1, 1))
        near = [parse(text, anchor=day) for day in (today, *others)]
    except WanneerError:
        return ""
    found = next((one for one in near if one.weekday_conflict is None), None)
    return f"{_ADD_YEAR}, bijvoorbeeld {show(found)}." if found else ""
