"""PRI…: counts of pupils in the facts themselves, beside those in texts."""

from collections.abc import Iterator

from swvctl.check.rule import Problem, rule
from swvctl.findings import Severity
from swvctl.model.school import School
from swvctl.model.schoolprofiel import Schoolprofiel
from swvctl.model.sopformaat import Veld
from swvctl.model.workspace import Workspace
from swvctl.tekst.getal import NumberError, parse_number

PUPILS = frozenset({"leerlingen", "kinderen"})
FEW = range(1, 5)


@rule("PRI006", "Klein aantal leerlingen in een getal", Severity.WARNING)
def in_profiel(profiel: Schoolprofiel, workspace: Workspace) -> Iterator[Problem]:
    """Een aantal van 1 tot en met 4 leerlingen kan herleidbaar zijn tot een kind. Op het blad staat dan
    minder dan 5; in het bestand hoort dat ook zo te staan.

    Fout:
        kengetallen:
          - {schooljaar: 2026-2027, nieuw: 3}

    Goed:
        kengetallen:
          - {schooljaar: 2026-2027, nieuw: minder dan 5}
    """
    formaat = workspace.formaat_van(profiel)
    for veld in formaat.alle_velden if formaat else ():
        value = profiel.velden.get(veld.id)
        if veld.soort == "getal" and veld.eenheid in PUPILS and _is_few(value):
            yield _problem(profiel, veld.id)
        elif veld.soort == "tabel" and isinstance(value, list):
            yield from (_problem(profiel, veld.id, *cell) for cell in _few_cells(veld, value))


@rule("PRI007", "Klein aantal leerlingen van een school", Severity.WARNING)
def in_school(school: School) -> Iterator[Problem]:
    """Ook een hele school met 1 tot en met 4 leerlingen staat er als minder dan 5.

    Fout:
        leerlingen:
          - 1 februari 2027: 3

    Goed:
        leerlingen:
          - 1 februari 2027: minder dan 5
    """
    for telling in school.leerlingen:
        if _is_few(telling.aantal.text):
            yield Problem(telling.at("aantal"), *few_in_words(telling.aantal.text))


def _few_cells(veld: Veld, rows: list[object]) -> Iterator[tuple[int, str]]:
    counted = [
        kolom.id for kolom in veld.kolommen if kolom.soort == "getal" and kolom.eenheid in {"", *PUPILS}
    ]
    for index, row in enumerate(rows):
        for kolom in counted:
            if isinstance(row, dict) and _is_few(row.get(kolom)):
                yield index, kolom


def _problem(profiel: Schoolprofiel, *route: str | int) -> Problem:
    value: object = profiel.velden
    for key in route:
        value = value[key]  # type: ignore[index] # the route was just walked
    return Problem(profiel.at("velden", *route), *few_in_words(str(value)))


def few_in_words(text: str) -> tuple[str, str]:
    return f'"{text}" is een klein aantal leerlingen; dat kan herleidbaar zijn.', "Schrijf: minder dan 5."


def _is_few(value: object) -> bool:
    try:
        number = parse_number(str(value)).value if value is not None else None
    except NumberError:
        return False
    return number is not None and number in FEW
