"""What the author of a moment of every year meant, where it cannot be read as it stands."""

import re
from collections.abc import Callable

from swvctl.patroon import patroon

from .spelling import nearest_word
from .vocabulary import MONTHS, PARTS

Reads = Callable[[str], bool]

_EXAMPLES = 'Schrijf bijvoorbeeld "elk jaar in november" of "elk jaar voor 1 maart".'
_WORD = patroon(r"[A-Za-zÀ-ÿ]{3,}")
_AT_YEAR = patroon(r"(?i)(?P<rest>.*?)(?:[ ,]+(?P<end>tot|voor)(?: eind)?)?[ ,]+(?P<year>[1-9][0-9]{3})")
_NAMES_YEAR = patroon(r".*[0-9]{4}.*")
_NOT_IN = patroon(
    r"(?i)(?P<rest>elk.*?)[ ,(]+(?:behalve|m\.?u\.?v\.?|met uitzondering van|uitgezonderd|niet)(?: in)? "
    r"(?P<year>[1-9][0-9]{3})\)?(?P<behind>.*)"
)
_WEEK = r"(?:(?:in|op) )?(?:de )?"
_OTHERWISE = (
    (patroon(r"(?i)^(?:elke?|ieder)jaar\b"), "elk jaar"),
    (patroon(r"(?i)^elke? jr\b\.?"), "elk jaar"),
    (patroon(r"(?i)^(?:1 ?x|1 keer|eens|eenmaal|[eé][eé]n(?:maal| keer)) (?:per|in het) jaar\b"), "elk jaar"),
    (patroon(r"(?i)^(elke?|ieder) (jaar): "), r"\1 \2 in "),
    (patroon(rf"(?i)\b{_WEEK}(?:eerste|1e) week van "), "begin "),
    (patroon(rf"(?i)\b{_WEEK}laatste week van "), "eind "),
    (patroon(r"(?i)^(elk.*? jaar) ((?:tot|voor)(?: eind)? [1-9][0-9]{3}),? (.+)"), r"\1 \3 \2"),
    (patroon(r"(?i)\b([a-z]+) of ([a-z]+)\b"), r"\1-\2"),
)
_DAY_AND_MONTH = patroon(r"(?<![0-9/-])(?P<day>[0-9]{1,2}) ?[/-] ?(?P<month>0?[1-9]|1[0-2])(?![0-9/-])")


def meant(text: str, reads: Reads, is_yearly: Reads) -> str:
    """What may be written for it; empty if it does not come back every year, ``reads`` tells what can be read."""
    said = " ".join(text.split())
    mended = _WORD.sub(lambda found: nearest_word(found[0]), said)
    if is_yearly(mended) and mended != text and reads(mended):
        return f'Bedoelt u "{mended}"?'
    for wording in (mended, _otherwise(mended), _otherwise(said)):
        if wording != said and reads(wording):
            return f'Bedoelt u "{wording}"?'
        at_year, not_in = _AT_YEAR.fullmatch(wording), _NOT_IN.fullmatch(wording)
        if not_in and (hint := _around(not_in, reads)):
            return hint
        if is_yearly(wording) and at_year and (hint := _with_bounds(at_year, reads)):
            return hint
    return _EXAMPLES if is_yearly(mended) else ""


def _otherwise(text: str) -> str:
    """The same in the words that can be read."""
    for pattern, words in _OTHERWISE:
        text = pattern.sub(words, text)
    return _DAY_AND_MONTH.sub(lambda found: f"{int(found['day'])} {MONTHS[int(found['month']) - 1]}", text)


def _around(not_in: re.Match[str], reads: Reads) -> str:
    """Every year but one: as a row before it and a row after it."""
    rest, year = f"{not_in['rest']}{not_in['behind']}", int(not_in["year"])
    before, after = f"{rest}, t/m {year - 1}", f"{rest}, vanaf {year + 1}"
    return f'Schrijf twee rijen: "{before}" en "{after}".' if reads(before) else ""


def _with_bounds(at_year: re.Match[str], reads: Reads) -> str:
    """The same with its first or last year in a form that can be read; empty if that does not help."""
    rest, year = at_year["rest"], int(at_year["year"])
    if rest.casefold().endswith(PARTS):  # "eind 2030" is a moment itself
        return ""
    if at_year["end"]:
        link = " t/m" if _NAMES_YEAR.fullmatch(rest) else ", t/m"
        before, with_it = (f"{rest}{link} {year - less}" for less in (1, 0))
        return f'Schrijf tot en met welk jaar: "{before}" of "{with_it}".' if reads(with_it) else ""
    since = f"{rest}, vanaf {year}"
    return (
        f'Schrijf vanaf welk jaar: "{since}". Of tot en met welk jaar: "{rest}, t/m {year}".'
        if reads(since)
        else ""
    )
