"""A small region with every shape of field, forms of it, and a school that fills them in with Excel."""

from datetime import date
from pathlib import Path

import openpyxl
import pytest

from swvctl.cli.dutch import run
from swvctl.cli.program import app
from swvctl.findings import Severity
from swvctl.pipeline import check_region, load

TODAY = date(2027, 3, 1)
YEAR = "2027-2028"
PROFILE = f"schoolprofiel/{YEAR}/de-brug"
FILES = {
    "samenwerkingsverband": """\
naam: Samenwerkingsverband De Proef
code: PO9909
sector: po
werkjaar: 2027-2028
steunpunt:
  naam: Steunpunt De Proef
contact:
  telefoon: 088 000 00 00
besturen:
  - naam: Stichting De Kring
    mail: bestuur@dekring.example
rondes:
  - schooljaar: 2027-2028
    inleveren_uiterlijk: 9 april 2027
""",
    "school/de-brug": "naam: De Brug\nsoort: bo\nbrin: 90AB\nbestuur: stichting-de-kring\n",
    "school/het-veer": "naam: Het Veer\nsoort: bo\nbrin: 90AC\nbestuur: stichting-de-kring\n",
    "school/de-oude": "naam: De Oude\nsoort: bo\nbestuur: stichting-de-kring\ngesloten: per 1 augustus 2026\n",
    "keuzelijst/expertise": """\
titel: Expertise
met: dagdelen
anders: ja
opties:
  - Logopedist
  - code: taal
    label: Taalspecialist
    ook: dyslexiecoach
  - code: rt
    label: Remedial teacher
    vervallen: per 1 augustus 2027
    gebruik: taal
""",
    "sopformaat/alles": """\
titel: Ons aanbod
velden:
  - {id: visie, titel: Zo werken wij, verplicht: ja, tekens: 450, hulp: Schrijf voor ouders.}
  - {id: kort_gezegd, titel: Kort gezegd, tekens: ten hoogste 40}
  - {id: swv, titel: Van ons, voorgedrukt: {tekst: Dit schrijven wij.}}
  - {id: lift, titel: Is er een lift?, soort: ja/nee}
  - {id: groepen, titel: Groepen, soort: getal}
  - {id: expertise, titel: Specialisten, soort: keuzes, keuzelijst: expertise}
  - id: cijfers
    titel: Cijfers
    soort: tabel
    kolommen:
      - {id: jaar, titel: Jaar, soort: schooljaar}
      - {id: aantal, titel: Aantal, soort: getal}
      - {id: code, titel: Code}
""",
    PROFILE: """\
status: concept   # nog niet klaar
velden:
  visie: |
    Wij kijken eerst wat een kind kan.
    Daarna kiezen wij samen.
  # over het gebouw
  lift: nee       # komt in 2028
  groepen: 8
  expertise:
    - logopedist  # op dinsdag
    - keuze: dyslexiecoach
      dagdelen: 4
      status: i.o.
    - anders: speltherapeut
  cijfers:
    - {jaar: 2026-2027, aantal: 118, code: "00123"}
intern: Bellen in mei.
""",
    "schoolprofiel/2026-2027/het-veer": """\
velden:
  visie: |
    Het Veer ligt aan het water.
  expertise: [rt, logopedist]
""",
}


class Region:
    """The files, the program, and the forms."""

    def __init__(self, root: Path, capsys: pytest.CaptureFixture[str]) -> None:
        self.root = root
        self._capsys = capsys
        for name, text in FILES.items():
            self.write(name, text)

    def write(self, name: str, text: str) -> None:
        path = self.root / f"data/{name}.yaml"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(text.encode())

    def read(self, name: str = PROFILE) -> str:
        return (self.root / f"data/{name}.yaml").read_bytes().decode()

    def data(self) -> dict[str, bytes]:
        paths = sorted(path for path in (self.root / "data").rglob("*") if path.is_file())
        return {path.relative_to(self.root).as_posix(): path.read_bytes() for path in paths}

    def run(self, *words: object) -> tuple[int, str]:
        """The exit code, and everything that was said."""
        code = run(app, [*map(str, words), "--today", TODAY.isoformat(), "-C", str(self.root)])
        said = self._capsys.readouterr()
        return code, said.out + said.err

    def load(self):
        return load(self.root, TODAY)

    def errors(self) -> list[str]:
        return [found.message for found in check_region(self.load()) if found.severity is Severity.ERROR]

    def form(self, school: str = "de-brug") -> Path:
        """A form as it goes to the school."""
        code, said = self.run("export", "formulier")
        assert code == 0, said
        return self.root / f"formulieren-{YEAR}/{school}.xlsx"

    def filled(self, answers: dict[str, object], school: str = "de-brug", name: str = "") -> Path:
        """A form as it comes back; ``veld:2:1`` is row 2, column 1 of an answer, counted from 0."""
        target = self.root / "terug" / (name or f"{school}.xlsx")
        target.parent.mkdir(exist_ok=True)
        fill(self.form(school), target, answers)
        return target

    def version(self, form: Path, answers: dict[str, object], name: str = "twee.xlsx") -> Path:
        """Another version of a form that went out before, filled in anew."""
        target = self.root / "terug" / name
        target.parent.mkdir(exist_ok=True)
        fill(form, target, answers)
        return target


def fill(source: Path, target: Path, answers: dict[str, object]) -> None:
    book = openpyxl.load_workbook(source)
    for place, value in answers.items():
        name, row, column = (*place.split(":"), "0", "0")[:3]
        sheet, area = book.defined_names[name].attr_text.split("!")
        first = book[sheet][area.replace("$", "").partition(":")[0]]
        cell = book[sheet].cell(first.row + int(row), first.column + int(column))
        cell.value = value.removeprefix("tekst:") if isinstance(value, str) else value
        if isinstance(value, str) and value.startswith("tekst:"):
            cell.data_type = "s"
    book.save(target)


@pytest.fixture
def region(tmp_path, capsys, monkeypatch):
    monkeypatch.setenv("NO_COLOR", "1")
    return Region(tmp_path / "regio", capsys)
