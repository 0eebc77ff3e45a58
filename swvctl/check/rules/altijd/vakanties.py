"""SAM020: school holidays as a region states them itself."""

from collections.abc import Iterable, Iterator
from datetime import timedelta

from swvctl.check.rule import Problem, rule
from swvctl.findings import Severity
from swvctl.model.samenwerkingsverband import Samenwerkingsverband, Vakantie
from swvctl.wanneer import show, show_date
from swvctl.wanneer.schoolkalender import REGIONS, school_holiday, widest

_LONGEST = timedelta(weeks=8)
_NEAR = timedelta(days=60)
_SPARE = timedelta(weeks=2)


@rule("SAM020", "Vakantie spreekt zichzelf of de kalender tegen", Severity.WARNING)
def vakanties(swv: Samenwerkingsverband) -> Iterator[Problem]:
    """Een vakantie bij het samenwerkingsverband heeft een eerste en een laatste dag, staat er één keer, en valt rond
    de tijd waarin die vakantie meestal valt. Langer dan landelijk mag.

    Fout:
        vakanties:
          - herfstvakantie: 15 t/m 23 februari 2031

    Goed:
        vakanties:
          - voorjaarsvakantie: 15 t/m 23 februari 2031
    """
    sound: list[Vakantie] = []
    for vakantie in swv.vakanties:
        if said := _odd(vakantie, swv.vakantieregio) or _clash(vakantie, sound):
            yield Problem(vakantie.at("wanneer"), *said)
        else:
            sound.append(vakantie)


def _odd(vakantie: Vakantie, regio: str) -> tuple[str, str] | None:
    """What is strange about the days of one holiday."""
    if vakantie.wanneer is None:
        return None
    if vakantie.dagen is None:
        message = f'"{vakantie.wanneer.text}" zegt niet van welke tot welke dag de {vakantie.naam} duurt.'
        return message, "Schrijf de eerste en de laatste dag, zoals 15 t/m 23 februari 2031."
    first, last = vakantie.dagen
    if first == last:
        message = f"De {vakantie.naam} duurt hier één dag."
        return message, "Schrijf de eerste en de laatste dag, zoals 15 t/m 23 februari 2031."
    if last - first >= _LONGEST:
        weeks = (last - first).days // 7
        return f"De {vakantie.naam} duurt hier {weeks} weken.", "Kijk begin en einde na, met het jaar."
    known = school_holiday(vakantie.naam, first.year, regio) if regio in REGIONS else None
    usual = known or widest(vakantie.naam, first.year)
    if usual is None or usual.first - _SPARE <= first <= usual.last + _SPARE:
        return None
    between = show_date(usual.first), show_date(usual.last)
    is_on = "is in regio {0} van {1} t/m {2}" if known else "valt meestal tussen {1} en {2}"
    message = (
        f"Hier begint de {vakantie.naam} op {show_date(first)}, maar zij {is_on.format(regio, *between)}."
    )
    return message, "Kijk de naam en de dagen na."


def _clash(vakantie: Vakantie, others: Iterable[Vakantie]) -> tuple[str, str] | None:
    """What is strange about a holiday beside those before it."""
    for other in others:
        if not (vakantie.dagen and other.dagen and vakantie.wanneer and other.wanneer):
            continue
        (first, last), (begin, end) = other.dagen, vakantie.dagen
        if vakantie.naam == other.naam and first - _NEAR <= begin <= last + _NEAR:
            return f"De {other.naam} staat er ook als {show(other.wanneer)}.", "Houd er één over."
        if begin <= last and first <= end:
            message = f"De {vakantie.naam} valt samen met de {other.naam} van {show(other.wanneer)}."
            return message, "Verbeter een van de twee."
    return None
