"""Two moments as a file says them: whether they mean the same, and how far apart they are."""

from datetime import date

from swvctl.wanneer import Wanneer, WanneerError, parse


def same_moment(old: str, new: str) -> bool:
    """Whether two ways of writing mean the same days, as certain."""
    one, other = _moment(old), _moment(new)
    if not (one and other):
        return False
    if one.first is None and one.last is None:  # "elk jaar in november" has no days to compare
        return " ".join(old.split()).casefold() == " ".join(new.split()).casefold()
    return (one.first, one.last, one.certainty) == (other.first, other.last, other.certainty)


def days_later(old: str, new: str) -> int | None:
    """How many days later it became, as far as that can be said; 0 where a month or a season leaves it open."""
    one, other = _moment(old), _moment(new)
    if one is None or other is None:
        return None
    before, after = (moment.last or moment.first for moment in (one, other))
    if not (isinstance(before, date) and isinstance(after, date)):
        return None
    return (after - before).days if one.day and other.day else 0


def _moment(text: str) -> Wanneer | None:
    try:
        return parse(text) if text else None
    except WanneerError:
        return None
