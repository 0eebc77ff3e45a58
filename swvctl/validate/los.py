"""A moment without a year, read before anything beside it can say which year is meant."""

from datetime import date

from swvctl.patroon import patroon
from swvctl.wanneer import Wanneer, WanneerError, parse
from swvctl.wanneer.refusal import in_any_year

_SOME_DAY = date(2027, 1, 1)
_YEAR = patroon(r"(?<=[a-z]) 20[0-9]{2}(?![0-9-])")
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
