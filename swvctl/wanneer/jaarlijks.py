"""What comes back every year, such as ``elk jaar in november vanaf 2028``: one moment for each of its years."""

from datetime import date, timedelta
from typing import NamedTuple

from swvctl.patroon import patroon

from .grammar import read
from .moment import Precision
from .placing import Context, Own
from .refusal import WanneerError, quoted
from .schooljaar import FIRST_MONTH, next_year

LONGEST = 10
_TO_THURSDAY = timedelta(days=3)  # week 1 may begin in December
_EXAMPLES = 'Schrijf bijvoorbeeld "elk jaar in november" of "elk jaar voor 1 maart".'
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


class Jaarlijks(NamedTuple):
    """A moment without its year; ``since`` and ``until`` are the years that its author named."""

    text: str
    without_years: str
    moment: str = ""
    of_school: bool = False
    since: int | None = None
    until: int | None = None

    def in_years(
        self, plan: tuple[int, int] | None, region: str | None = None, own: Own = ()
    ) -> dict[int, str]:
        """The moment with its year, by the year it begins in; without bounds of its own, in the years of the plan."""
        first, last = self._bounds(plan)
        context = Context("", region=region, own=own)
        texts = [self._in(year) for year in range(first.year, next_year(last.year))]
        begins = [(self._begin(context._replace(text=text)), text) for text in texts]
        begins += self._runs_over(context._replace(text=self._in(next_year(last.year))))
        return {day.year: text for day, text in begins if first <= day <= last}

    def _bounds(self, plan: tuple[int, int] | None) -> tuple[date, date]:
        first = date(self.since, 1, 1) if self.since else plan and date(plan[0], FIRST_MONTH, 1)
        last = date(self.until, 12, 31) if self.until else plan and date(plan[1], FIRST_MONTH - 1, 31)
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
        refusal = WanneerError(f"{quoted(self.text)} is niet als moment van elk jaar te lezen.", _EXAMPLES)
        try:
            found = read(context)
        except WanneerError as error:
            raise (error if error.hint else refusal) from error
        if day := found.first or found.last:
            return day + _TO_THURSDAY if found.precision is Precision.WEEK else day
        raise refusal

    def _runs_over(self, context: Context) -> list[tuple[date, str]]:
        """What is named after the year behind the last one, but begins in that, such as ``oktober t/m mei 2032``."""
        try:
            return [(self._begin(context), context.text)]
        except WanneerError:
            return []

    def _in(self, year: int) -> str:
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


def _bounded(text: str) -> tuple[str, int | None, int | None]:
    """The text without the years that it names, and those."""
    found = _BEHIND.fullmatch(text) or _BEFORE.fullmatch(text)
    if found is None:
        return text, None, None
    since, until = found["first"] or found["since"], found["last"] or found["until"]
    return found["rest"].strip(_ROUND), int(since) if since else None, int(until) if until else None
