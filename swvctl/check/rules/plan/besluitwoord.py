"""BSL042: the outcome of a step in the words of another step."""

from collections.abc import Iterator

from swvctl.check.rule import Problem, rule
from swvctl.findings import Severity
from swvctl.model.besluit import Besluit, Gemeentebesluit
from swvctl.model.gemeenteoverleg import OVERLEG
from swvctl.model.stapwoord import woord_van_ander


@rule("BSL042", "Uitkomst hoort bij een andere stap", Severity.ADVICE)
def woord_van_de_stap(besluit: Besluit) -> Iterator[Problem]:
    """Een advies is positief of negatief, met een plan wordt ingestemd, de toezichthouder keurt goed, het bestuur stelt
    vast, en met gemeenten is er overeenstemming of niet. Een ander woord laat in het midden wat er is besloten.

    Fout:
        soort: instemming
        gremium: opr
        uitkomst: positief

    Goed:
        soort: instemming
        gremium: opr
        uitkomst: ingestemd
    """
    rows: list[Besluit | Gemeentebesluit] = [besluit, *besluit.gemeenten]
    for row in rows:
        if other := woord_van_ander(row.uitkomst, besluit.soort):
            ask = f' Bedoelt u "{other.bedoeld}"?' if other.bedoeld else ""
            message = f'"{other.woord}" hoort bij een {other.soort}, en dit is een {besluit.soort}.{ask}'
            hint = f"Was het een {other.soort}, schrijf dan soort: {other.soort}."
            if besluit.soort == OVERLEG:
                hint = "De uitkomst van dit overleg is overeenstemming of geen overeenstemming."
            yield Problem(row.at("uitkomst"), message, hint)
