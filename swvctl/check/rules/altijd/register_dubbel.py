"""SAM…: names and numbers that must tell one gemeente, schoolbestuur or school from another."""

from collections.abc import Iterator, Sequence

from swvctl.check.rule import Problem, rule
from swvctl.findings import Severity
from swvctl.model.samenwerkingsverband import Bestuur, Gemeente, Samenwerkingsverband
from swvctl.model.school import School
from swvctl.model.workspace import Workspace

_Part = Gemeente | Bestuur


@rule("SAM016", "Twee gemeenten of besturen met dezelfde naam of hetzelfde nummer")
def dubbel(swv: Samenwerkingsverband) -> Iterator[Problem]:
    """Een nummer hoort bij één gemeente of één bestuur. Twee dezelfde namen zijn voor een lezer niet uit elkaar
    te houden; dat is een waarschuwing.

    Fout:
        gemeenten:
          - {naam: Rietbeek, code: 9801}
          - {naam: Oosterlaar, code: 9801}

    Goed:
        gemeenten:
          - {naam: Rietbeek, code: 9801}
          - {naam: Oosterlaar, code: 9802}
    """
    yield from _twice(swv.gemeenten, "gemeenten", "code")
    yield from _twice(swv.besturen, "besturen", "nummer")


def _twice(parts: Sequence[_Part], plural: str, key: str) -> Iterator[Problem]:
    by_number: dict[str, _Part] = {}
    by_name: dict[str, _Part] = {}
    for part in parts:
        number = str(getattr(part, key)).strip().lstrip("0")
        same = by_number.setdefault(number, part) if number else part
        other = by_name.setdefault(" ".join(part.naam.casefold().split()), part)
        if same is not part and same.id != part.id:
            what = "dezelfde code" if key == "code" else "hetzelfde nummer"
            message = f'"{same.naam}" en "{part.naam}" hebben {what}: {getattr(part, key)}.'
            yield Problem(part.at(key), message, "Verbeter een van de twee.")
        elif other.id != part.id:  # two with one id are told by REF002
            message = f'Er staan twee {plural} met de naam "{part.naam}".'
            hint = "Haal er een weg. Zijn het er echt twee, geef ze dan elk een eigen naam."
            yield Problem(part.at("naam"), message, hint, Severity.WARNING)


@rule("SAM023", "Twee scholen met dezelfde naam", Severity.ADVICE)
def zelfde_naam(workspace: Workspace) -> Iterator[Problem]:
    """Twee scholen in één gemeente met dezelfde naam zijn in een lijst niet uit elkaar te houden. Vestigingen van één
    school, en scholen voor een andere soort onderwijs, mogen wel dezelfde naam hebben.

    Fout:
        # data/school/de-brug.yaml en data/school/de-brug-oost.yaml, in één gemeente
        naam: De Brug

    Goed:
        naam: De Brug, Oosterdijk
    """
    first: dict[tuple[str, str, str], School] = {}
    for school in workspace.open_scholen():
        for soort in school.soort if school.brin else ():
            name = " ".join(school.naam.casefold().split())
            other = first.setdefault((name, school.gemeente, soort), school)
            if other.code[:4] != school.code[:4]:
                message = f'Ook in {other.record.document.path} staat een school met de naam "{school.naam}".'
                hint = "Is het dezelfde school, haal er dan een weg. Zet anders de wijk of straat achter de naam."
                yield Problem(school.at("naam"), message, hint)
                break


@rule("SAM017", "School zonder BRIN", Severity.ADVICE)
def zonder_brin(school: School, workspace: Workspace) -> Iterator[Problem]:
    """Met de BRIN herkent swvctl een school in het register van DUO, ook als haar naam verandert. Van een school
    zonder BRIN merkt u niet dat zij verhuist of sluit.

    Fout:
        naam: De Brug
        soort: bo
        bestuur: de-kring

    Goed:
        naam: De Brug
        soort: bo
        brin: 90AC
        bestuur: de-kring
    """
    refused = (*school.record.route, "brin") in school.record.faults
    if not school.brin and not refused and not school.gesloten_op(workspace.today):
        yield Problem(school.at("naam"), f"Bij {school.naam} staat nog geen BRIN.", "Voeg toe: brin: …")
