"""Times and short years as people say them, written out for a proposal: ``9u30`` and ``half 12`` and ``16-9-27``.

What is proposed the author still has to choose: an hour such as "half 2" can be of the night.
"""

import re
from datetime import date, timedelta

from swvctl.patroon import patroon

_NUMBERS = ("een", "twee", "drie", "vier", "vijf", "zes", "zeven", "acht", "negen", "tien", "elf", "twaalf")
_HOURS = {**{word: n for n, word in enumerate(_NUMBERS, 1)}, **{str(n): n for n in range(1, 13)}, "één": 1}
_WORKING_DAY_BEGINS = 7
_HOUR = rf"(?P<hour>{'|'.join(sorted(_HOURS, key=len, reverse=True))})"
_SPOKEN = patroon(
    rf"\b(?P<part>half|kwart\s+over|kwart\s+voor|(?:vijf|tien)\s+(?:over|voor)(?:\s+half)?)\s+{_HOUR}\b(?:\s*(?:uur|u)\b)?",
    re.IGNORECASE,
)
_MINUTES = {"half": -30, "kwart over": 15, "kwart voor": -15}
_BY_FIVES = {"vijf": 5, "tien": 10}
_HOURS_AND_MINUTES = patroon(r"\b([0-9]{1,2})\s*(?:u|uur|h)\s*([0-5][0-9])(?![0-9])", re.IGNORECASE)
_LETTER_H = patroon(r"\b([0-9]{1,2}(?:[.:][0-9]{2})?)\s*h\b", re.IGNORECASE)
_PART_OF_DAY = patroon(
    r"\b([0-9]{1,2})(?:[.:]([0-9]{2}))?\s*(?:uur|u)?\s*(?:['’]s|in de|des)\s*(ochtends?|morgens?|middags?|avonds?)\b",
    re.IGNORECASE,
)
_SHORT_YEAR = patroon(r"(?<![0-9./-])([0-9]{1,2})([-/.])([0-9]{1,2})\2([0-9]{2})(?![0-9./-])")
_BARE_HOURS = patroon(
    r"(?<=20[0-9]{2})(,?\s+(?:van\s+|om\s+)?[0-9]{1,2}\s*(?:-|–|tot|t/m)\s*[0-9]{1,2})\s*$", re.IGNORECASE
)
_TIME = patroon(
    r"[0-9]\s*(?:u|uur|h)\b|[0-9]{1,2}:[0-9]{2}|\bhalf\s+(?:[a-z]+|[0-9]{1,2})\b|\bkwart\s", re.IGNORECASE
)
_MIDDAY = 12
# A spreadsheet counts days: 40179 is 1 January 2010, 54788 the last day of 2049.
_DAY_NUMBER, _DAY_NOUGHT = patroon(r"^(?:4[1-9]|5[0-4])[0-9]{3}$"), date(1899, 12, 30)


def written_out(text: str) -> str:
    """The same text with its times in digits and its years in full; mostly the text itself."""
    found = _SPOKEN.sub(_spoken, text)
    found = _PART_OF_DAY.sub(_part_of_day, found)
    found = _HOURS_AND_MINUTES.sub(r"\1.\2 uur", found)
    found = _LETTER_H.sub(r"\1 uur", found)
    found = _SHORT_YEAR.sub(r"\1\g<2>\3\g<2>20\4", found)
    found = _DAY_NUMBER.sub(_of_day_number, found)
    return _BARE_HOURS.sub(r"\1 uur", found)


def _of_day_number(found: re.Match[str]) -> str:
    day = _DAY_NOUGHT + timedelta(days=int(found[0]))
    return f"{day.day}-{day.month}-{day.year}"


def speaks_of_time(text: str) -> bool:
    """Whether a time of day stands in it, also one that cannot be read."""
    return _TIME.search(text) is not None


def _spoken(found: re.Match[str]) -> str:
    words = " ".join(found["part"].casefold().split())
    if words in _MINUTES:
        minutes = _MINUTES[words]
    else:
        number, side, *half = words.split()
        minutes = _BY_FIVES[number] * (1 if side == "over" else -1) - (30 if half else 0)
    total = 60 * _HOURS[found["hour"].casefold()] + minutes
    if total < 60 * _WORKING_DAY_BEGINS:
        total += 60 * _MIDDAY
    return f"{total // 60}.{total % 60:02} uur"


def _part_of_day(found: re.Match[str]) -> str:
    hour = int(found[1])
    if found[3].casefold().startswith(("middag", "avond")) and hour < _MIDDAY:
        hour += _MIDDAY
    return f"{hour}.{found[2] or '00'} uur"
