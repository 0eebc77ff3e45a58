"""A moment without a year, read before anything beside it can say which year is meant."""

from datetime import date

from swvctl.patroon import patroon
from swvctl.wanneer import Wanneer, WanneerError, parse

_SOME_DAY = date(2027, 1, 1)
_YEAR = patroon(r"(?<=[a-z]) 20[0-9]{2}(?![0-9-])")
_MEANT = "Bedoelt u"


def parse_in_some_year(text: str) -> Wanneer:
    """Read it; a refusal names no year that the author did not write."""
    try:
        return parse(text, anchor=_SOME_DAY)
    except WanneerError as error:
        if _YEAR.search(text) or not error.hint.startswith(_MEANT):
            raise
        raise type(error)(_YEAR.sub("", error.message), _YEAR.sub("", error.hint)) from error
