"""Moments without a year: the year that the file itself makes certain, and the reading with it."""

from datetime import date, timedelta
from typing import NamedTuple

from swvctl.model.entity import lees
from swvctl.model.schooljaar import schoolyear_name
from swvctl.patroon import patroon
from swvctl.read.document import Document
from swvctl.wanneer import Kloktijd, Precision, Wanneer, WanneerError, parse, parse_clock

_SCHOOLYEAR = patroon(r"(?<![0-9])(20[0-9]{2})-(20[0-9]{2})(?![0-9])")
_YEAR = patroon(r"(?<![0-9])20[0-9]{2}(?![0-9])")
_HALF_A_YEAR = timedelta(days=182)


class Anker(NamedTuple):
    """What makes the year of a moment certain: a day that it lies nearest to, or a school year.

    The ``document`` knows the school holidays of its region.
    """

    dag: date | None = None
    schooljaar: str | None = None
    document: Document | None = None

    def lees(self, text: str) -> Wanneer | None:
        """Read a moment; None where it cannot be read, which has been said or will be."""
        try:
            return self.lees_streng(text)
        except WanneerError:
            return None

    def lees_streng(self, text: str) -> Wanneer:
        """Read a moment, or refuse it with the reason."""
        if self.document is None:
            return parse(text, anchor=self.dag, schoolyear=self.schooljaar)
        return lees(text, self.document, anchor=self.dag, schoolyear=self.schooljaar)


def anker_van_naam(name: str, document: Document | None = None) -> Anker:
    """The year in the name of a file: ``studiedag-2027`` is that year, ``opr-2027-2028`` that school year."""
    if found := _SCHOOLYEAR.search(name):
        try:
            return Anker(schooljaar=schoolyear_name(found[0]), document=document)
        except WanneerError:
            return Anker(document=document)
    years = set(_YEAR.findall(name))
    day = date(int(years.pop()), 1, 1) + _HALF_A_YEAR if len(years) == 1 else None
    return Anker(dag=day, document=document)


def anker_van_moment(moment: Wanneer) -> Anker:
    """What a moment makes certain for others: its school year, or the days near it."""
    if moment.precision is Precision.SCHOOLJAAR and moment.first:
        return Anker(schooljaar=f"{moment.first.year}-{moment.first.year + 1}")
    first = moment.first or moment.last
    if moment.precision is Precision.JAAR and first:
        return Anker(dag=date(first.year, 1, 1) + _HALF_A_YEAR)
    return Anker(dag=first)


def lees_tijd(text: str) -> Kloktijd | None:
    """Read a time of day; None where there is none that can be read."""
    try:
        return parse_clock(text) if text else None
    except WanneerError:
        return None


def met_tijd(moment: Wanneer, tijd: Kloktijd | None) -> Wanneer:
    """The moment with a time of day, where it is written in days and has no time of its own."""
    in_days = moment.precision in (Precision.DAG, Precision.PERIODE)
    return moment._replace(clock=tijd) if tijd and in_days and moment.clock is None else moment
