"""SAM…: what a school says of itself: its address, its counts, the day on which it closed."""

from collections.abc import Iterator

from swvctl.check.rule import Problem, rule
from swvctl.findings import Severity
from swvctl.model.school import School
from swvctl.tekst.postcode import odd_postcode
from swvctl.wanneer import Precision, show, show_date

_YEARS = frozenset({Precision.JAAR, Precision.SCHOOLJAAR})


@rule("SAM024", "Postcode klopt niet", Severity.WARNING)
def postcode(school: School) -> Iterator[Problem]:
    """Een postcode is vier cijfers en twee hoofdletters.

    Fout:
        adres: Nieuwe Kade 2, 999 ZE Rietbeek

    Goed:
        adres: Nieuwe Kade 2, 9999 ZE Rietbeek
    """
    if odd := odd_postcode(school.adres):
        said, meant = odd
        ask = f' Bedoelt u "{meant}"?' if meant else ""
        hint = "" if meant else "Schrijf vier cijfers en twee hoofdletters, zoals 9999 ZE."
        yield Problem(school.at("adres"), f'"{said}" is geen postcode.{ask}', hint)


@rule("SAM025", "Twee tellingen op één dag", Severity.WARNING)
def tellingen(school: School) -> Iterator[Problem]:
    """Van elke teldatum is er één aantal leerlingen.

    Fout:
        leerlingen:
          - 1 februari 2027: 74
          - 1 februari 2027: 38

    Goed:
        leerlingen:
          - 1 februari 2027: 74
          - 1 februari 2026: 38
    """
    seen: set[object] = set()
    for telling in school.leerlingen:
        moment = telling.wanneer
        if moment and (moment.first, moment.last) in seen:
            message = f'De telling "{show(moment)}" staat er twee keer.'
            yield Problem(telling.at("wanneer"), message, "Verbeter de datum, of haal een van de twee weg.")
        elif moment:
            seen.add((moment.first, moment.last))


@rule("SAM026", "Dag van sluiting niet bekend", Severity.ADVICE)
def sluiting(school: School) -> Iterator[Problem]:
    """Vanaf de dag van sluiting telt een school niet meer mee. Staat er alleen een jaar, dan is dat vanaf de eerste dag
    van dat jaar, en dat is zelden zo.

    Fout:
        gesloten: 2026

    Goed:
        gesloten: per 1 augustus 2026
    """
    moment = school.gesloten
    if moment and moment.first and moment.precision in _YEARS:
        message = (
            f"{school.naam} telt vanaf {show_date(moment.first)} niet meer mee: er staat alleen een jaar."
        )
        hint = f"Schrijf de dag, zoals: gesloten: per 1 augustus {moment.first.year}"
        yield Problem(school.at("gesloten"), message, hint)
