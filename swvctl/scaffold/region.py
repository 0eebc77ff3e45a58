"""The files of a new region that is not an example: its own schools, and of the seed what any region needs."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import PurePosixPath

from swvctl.scaffold.new_file import NewFile
from swvctl.scaffold.yaml_lines import comment, value_lines

MAIN_FILE = "data/samenwerkingsverband.yaml"
_EXAMPLES = ("data/school/", "data/schoolprofiel/", MAIN_FILE)
_README = "LEESMIJ.md"
_FORMAT_FOLDER = "data/sopformaat/"
_EXAMPLE_YEAR, _EXAMPLE_REGION = "2027-2028", "Voorbeeldstreek"
_EXAMPLE_SCHOOL, _EXAMPLE_BESTUUR = "de-boomgaard", "de-linde"
_INVENTED = (
    "In deze map staat een kleine, verzonnen regio: drie scholen, twee besturen, twee gemeenten.\n"
    "Vervang de voorbeelden stap voor stap door uw eigen gegevens.\n"
    "De ronde in dit voorbeeld is nu bezig: de datums liggen rond de dag waarop u deze map maakte.\n"
)
_REAL = (
    "In deze map staan de scholen, besturen en gemeenten van uw regio, overgenomen uit het register van DUO.\n"
    "Kijk ze na en vul aan wat DUO niet weet.\n"
)
_HEAD = "De gegevens van uw regio. Een regel die met # begint, is een opmerking en komt nergens terecht."
_BODIES = "Wie over het ondersteuningsplan beslist. Heet een gremium bij u anders, verander dan naam en kort."
_LATER = """
# Haal # en de spatie erachter weg bij wat u invult.
#
# steunpunt:                       # ouder- en jeugdsteunpunt; komt op elk schoolprofiel
#   naam:
#   telefoon:
#   mail:
#   site:
#
# contact:
#   adres:
#   telefoon:
#   mail:
#
# rondes:                          # volledige data: de ronde valt in het voorjaar vóór het schooljaar
#   - schooljaar: {werkjaar}
#     opent:
#     inleveren_uiterlijk:
#     vaststellen_uiterlijk:
#     publiceren:
"""


@dataclass(frozen=True, slots=True)
class NewRegion:
    """What is known of a region at its start; ``values`` stand in the file of the region in this order."""

    values: Mapping[str, object]
    werkjaar: str
    schools: tuple[NewFile, ...]
    bestuur: str = ""


def region_files(region: NewRegion, seed: list[NewFile]) -> list[NewFile]:
    kept = [file for file in seed if not file.path.startswith(_EXAMPLES)]
    example = next(file.content.decode() for file in seed if file.path == MAIN_FILE)
    return [
        NewFile(MAIN_FILE, _main(region, example)),
        *region.schools,
        *(_fitted(file, region) for file in kept),
    ]


def _main(region: NewRegion, example: str) -> bytes:
    """What the register says, and the bodies of the example: every region has them, under its own names."""
    bodies = example.partition("\ngremia:")[2].partition("\n\n")[0]
    lines = [*comment(_HEAD), "", *_values(region.values), "", *comment(_BODIES), f"gremia:{bodies}"]
    return ("\n".join(lines) + "\n" + _LATER.format(werkjaar=region.werkjaar)).encode()


def _values(values: Mapping[str, object]) -> Iterator[str]:
    for key, value in values.items():
        if isinstance(value, list):
            yield ""
        yield from value_lines({key: value}, "")


def _fitted(file: NewFile, region: NewRegion) -> NewFile:
    """The seed speaks of its own example in a few places."""
    text = file.content.decode()
    if file.path == _README:
        school = PurePosixPath(region.schools[0].path).stem if region.schools else _EXAMPLE_SCHOOL
        text = (
            text.replace(_INVENTED, _REAL)
            .replace(_EXAMPLE_YEAR, region.werkjaar)
            .replace(_EXAMPLE_SCHOOL, school)
            .replace(_EXAMPLE_BESTUUR, region.bestuur or _EXAMPLE_BESTUUR)
        )
    if file.path.startswith(_FORMAT_FOLDER):
        text = text.replace(_EXAMPLE_REGION, "onze regio")
        text = text.replace("vanaf schooljaar 2026-2027", f"vanaf schooljaar {region.werkjaar}")
    return NewFile(file.path, text.encode())
