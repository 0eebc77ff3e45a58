"""What comes back every year, such as ``elk jaar in november vanaf 2028``: one moment for each of its years."""

import re
from datetime import date, timedelta
from typing import NamedTuple

from swvctl.patroon import patroon

from .grammar import read
from .jaarlijks_bedoeld import meant
from .moment import Precision
from .placing import Context, Own
from .refusal import WanneerError, in_any_year, quoted
from .schooljaar import first_day, last_day, next_year
from .tokens import MAX_LENGTH

LONGEST = 10
_TO_THURSDAY = timedelta(days=3)  # week 1 may begin in December
_YEARLY = patroon(
    r"(?i)(?:(?:elke?|iedere?) (?:kalender)?(?P<unit>jaar|schooljaar)|(?P<adverb>jaarlijks))\b(?P<rest>.*)"
)
_TO = r"(?:t ?/ ?m|tot en met)"
_BOUNDS = (
    rf"(?:(?:(?:van|vanaf) )?(?P<first>[1-9][0-9]{{3}}) ?(?:{_TO}|-|–) ?(?P<last>[1-9][0-9]{{3}})"
    rf"|(?:vanaf|sinds) (?P<since>[1-9][0-9]{{3}})|{_TO} (?P<until>[1-9][0-9]{{3}}))"
)
_BEHIND = patroon(rf"(?i)(?P<rest>(?:.*?[ ,(]+)??){_BOUNDS}\)?")
_BEFORE = patroon(rf"(?i)\(?{_BOUNDS}(?P<rest>[ ,)].*)")
_LINK = patroon(r"(?i)(?:(?:in|op|van|tijdens|gedurende) (?:(?:de|het) )?)?(?P<moment>.+)")
_ROUND = " ,()"
_LEAP_YEAR, _LONG_YEAR = 2028, 2032  # with a 29 February, with a week 53
_NOT_EVERY_YEAR = patroon(
    rf"(?i)\b(?:(?P<before>week )53|(?:2[89](?:e|ste)? ?(?:{_TO}|-|–) ?)?29(?:e|ste)?(?P<after> feb[a-z]*))\b"
)


class Jaarlijks(NamedTuple):
    """A moment without its year; ``since`` and ``until`` are the years that its author named."""

    text: str
    without_years: str
    moment: str = ""
    of_school: bool = False
    since: int | None = None
    until: int | None = None

    def _not_of_every_year(self) -> WanneerError:
        found = _NOT_EVERY_YEAR.search(self.text)
        what = _without_what_is_before_it(found) if found else self.moment
        every = _NOT_EVERY_YEAR.sub(_one_less, self.text)
        hint = f'Schrijf bijvoorbeeld "{every}", of schrijf elk jaar apart op.'
        return WanneerError(f"Niet elk jaar heeft een {what}.", hint)

    def in_years(
        self, plan: tuple[int, int] | None, region: str | None = None, own: Own = ()
    ) -> dict[int, str]:
        """The moment with its year, by the year it begins in; without bounds of its own, in the years of the plan."""
        first, last = self._bounds(plan)
        context = Context("", region=region, own=own)
        texts = [self.in_year(year) for year in range(first.year, next_year(last.year))]
        begins = [(self._begin(context._replace(text=text)), text) for text in texts]
        begins += self._runs_over(context._replace(text=self.in_year(next_year(last.year))))
        return {day.year: text for day, text in begins if first <= day <= last}

    def _bounds(self, plan: tuple[int, int] | None) -> tuple[date, date]:
        first = date(self.since, 1, 1) if self.since else plan and first_day(plan[0])
        last = date(self.until, 12, 31) if self.until else plan and last_day(plan[1])
        if not first or not last:
            message = f"Bij {quoted(self.text)} staat niet van welk jaar tot welk jaar."
            begin = self.since or (self.until or 2030) - 3
            years = f"{begin} t/m {self.until or begin + 3}"
            raise WanneerError(message, f'Noem beide jaren, zoals "{self.without_years}, {years}".')
        if last < first and plan and not (self.since and self.until):
            message = f"{quoted(self.text)} valt buiten het plan, dat van {plan[0]}-{plan[1]} is."
            raise WanneerError(message, "Kijk het jaar na.")
        if last < first:
            message = f"Bij {quoted(self.text)} komt het einde voor het begin."
            raise WanneerError(message, "Kijk de jaren na.")
        if last.year - first.year > LONGEST:
            message = f"{quoted(self.text)} duurt langer dan tien jaar."
            raise WanneerError(message, "Noem hoogstens tien jaren.")
        return first, last

    def _begin(self, context: Context) -> date:
        try:
            found = read(context)
        except WanneerError as error:
            raise self._refused(error) from error
        if day := found.first or found.last:
            return day + _TO_THURSDAY if found.precision is Precision.WEEK else day
        raise self._refused()

    def _refused(self, error: WanneerError | None = None) -> WanneerError:
        if error is None or not error.hint:
            message = f"{quoted(self.text)} is niet als moment van elk jaar te lezen."
            return WanneerError(message, meant_yearly(self.text))
        if any(_is_moment(self.in_year(year)) for year in (_LEAP_YEAR, _LONG_YEAR)):
            return self._not_of_every_year()
        return WanneerError(in_any_year(error.message), error.hint)

    def _runs_over(self, context: Context) -> list[tuple[date, str]]:
        """What is named after the year behind the last one, but begins in that, such as ``oktober t/m mei 2032``."""
        try:
            return [(self._begin(context), context.text)]
        except WanneerError:
            return []

    def in_year(self, year: int) -> str:
        """The moment of that year, as it would be written alone."""
        if self.moment:
            return f"{self.moment} {year}"
        return f"schooljaar {year}-{next_year(year)}" if self.of_school else str(year)


def read_yearly(text: str) -> Jaarlijks | None:
    """The moment that comes back every year; None for any other."""
    text = " ".join(text.split())
    found = _YEARLY.fullmatch(text)
    if found is None:
        return None
    rest, since, until = _bounded(found["rest"].strip(_ROUND))
    bare = f"{text[: found.start('rest')]} {rest}".strip()
    link = _LINK.fullmatch(rest)
    of_school = (found["unit"] or "").casefold() == "schooljaar"
    return Jaarlijks(text, bare, link["moment"] if link else "", of_school, since, until)


def meant_yearly(text: str) -> str:
    """What the author of a moment that cannot be read may write, if it comes back every year: empty if it does not."""
    if len(text) > MAX_LENGTH:  # then its length is what is told
        return ""
    return meant(text, _is_read, lambda said: read_yearly(said) is not None)


def _is_read(text: str) -> bool:
    yearly = read_yearly(text)
    return yearly is not None and _is_moment(yearly.in_year(_LEAP_YEAR))


def _without_what_is_before_it(found: re.Match[str]) -> str:
    return f"29{found['after']}" if found["after"] else found[0]


def _one_less(found: re.Match[str]) -> str:
    return f"{found['before']}52" if found["before"] else f"28{found['after']}"


def _bounded(text: str) -> tuple[str, int | None, int | None]:
    """The text without the years that it names, and those."""
    found = _BEHIND.fullmatch(text) or _BEFORE.fullmatch(text)
    if found is None:
        return text, None, None
    since, until = found["first"] or found["since"], found["last"] or found["until"]
    return found["rest"].strip(_ROUND), int(since) if since else None, int(until) if until else None


def _is_moment(text: str) -> bool:
    try:
        return read(Context(text)).place is not None
    except WanneerError:
        return False
