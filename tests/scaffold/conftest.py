"""A small region with a format of its own, made in a folder of the test."""

from datetime import date

import pytest

from swvctl.findings import Severity
from swvctl.pipeline import check_region, load

TODAY = date(2027, 6, 3)
REGION = {
    "samenwerkingsverband": """\
naam: Samenwerkingsverband De Proef
code: PO9909
sector: po
werkjaar: 2027-2028
besturen:
  - Stichting De Kring
rondes:
  - schooljaar: 2027-2028
    inleveren_uiterlijk: 9 april 2027
""",
    "school/de-brug": "naam: De Brug\nsoort: bo\nbestuur: stichting-de-kring\n",
    "keuzelijst/expertise": """\
titel: Expertise
met: dagdelen
anders: ja
opties:
  - Logopedist
  - code: taal
    label: Taalspecialist
  - code: rt
    label: Remedial teacher
    vervallen: per 1 augustus 2028
    gebruik: taal
  - code: oud
    label: Oude functie
    vervallen: per 1 augustus 2028
""",
    "sopformaat/alles": """\
titel: Alle vormen
geldig: vanaf schooljaar 2026-2027
onderdelen:
  - titel: Over de school
    velden:
      - id: visie
        titel: Zo werken wij
        verplicht: ja
        tekens: 450
        hulp: Schrijf voor ouders.
      - {id: lift, titel: Is er een lift?, soort: ja/nee}
      - {id: groepen, titel: Groepen, soort: getal, eenheid: groepen}
  - titel: Wie er helpen
    velden:
      - {id: expertise, titel: Specialisten, soort: keuzes, keuzelijst: expertise, minimaal: 1}
      - id: cijfers
        titel: Cijfers
        soort: tabel
        kolommen: [Jaar, Aantal]
      - {id: swv, titel: Van ons, voorgedrukt: Dit schrijven wij.}
route: [Team, Bestuur]
""",
}


class Region:
    """Files by kind and name, and what the check says of them."""

    def __init__(self, root):
        self.root = root

    def write(self, name: str, text: str) -> None:
        path = self.root / f"data/{name}.yaml"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8")

    def read(self, name: str) -> str:
        return (self.root / f"data/{name}.yaml").read_text("utf-8")

    def load(self):
        return load(self.root, TODAY)

    def findings(self, severity=Severity.ERROR):
        return [f for f in check_region(self.load()) if f.severity is severity]

    def files(self) -> dict[str, bytes]:
        return {
            p.relative_to(self.root).as_posix(): p.read_bytes() for p in self.root.rglob("*") if p.is_file()
        }


@pytest.fixture
def region(tmp_path):
    made = Region(tmp_path / "regio")
    for name, text in REGION.items():
        made.write(name, text)
    return made
