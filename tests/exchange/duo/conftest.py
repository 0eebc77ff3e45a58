"""A small region in a folder of the test, a register beside it, and the program to run on them."""

from datetime import date
from pathlib import Path
from types import MappingProxyType

import pytest

from swvctl.cli.dutch import run
from swvctl.cli.program import app
from swvctl.findings import Finding, Severity
from swvctl.pipeline import check_region, load

HEADER = (
    "PROVINCIE;BEVOEGD GEZAG NUMMER;INSTELLINGSCODE;VESTIGINGSCODE;VESTIGINGSNAAM;STRAATNAAM;HUISNUMMER-TOEVOEGING;"
    "POSTCODE;PLAATSNAAM;GEMEENTENUMMER;GEMEENTENAAM;DENOMINATIE;TELEFOONNUMMER;INTERNETADRES;VAKANTIEREGIO"
)
SWV = """\
naam: Samenwerkingsverband De Proef
code: PO9901
sector: po
steunpunt:
  naam: Steunpunt De Proef
gemeenten:                # van noord naar zuid
  - naam: Rietbeek
    code: 9801
  - Zandeloo
  - naam: Oosterlaar
    code: 9802
    deel: alleen Oost
besturen:
  - id: de-kring
    naam: Stichting De Kring
    nummer: 99001
  - Stichting Samen Leren # nog zonder nummer
werkjaar: 2027-2028
niet_van_ons:
  - brin: 98ZZ
aantallen:
  besturen: 2
  scholen: 2
"""
SCHOOLS = {
    "de-vuurtoren": """\
naam: De Vuurtoren
soort: bo
brin: 90AB
bestuur: de-kring         # sinds 2011
gemeente: rietbeek
adres: Havenstraat 12, 9999 ZX Rietbeek
telefoon: 088 000 02 10
site: https://devuurtoren.example
""",
    "de-zandloper": """\
naam: De Zandloper
soort: bo
brin: 91CD
vestiging: 00
bestuur: stichting-samen-leren
gemeente: zandeloo
""",
}
TODAY = date(2027, 6, 3)


def row(code: str, naam: str, bestuur: str = "99001", gemeente: str = "9801 RIETBEEK", **other: str) -> str:
    """One row of the register; what it does not say is one space."""
    number, _, name = gemeente.partition(" ")
    cells = {
        "straat": " ",
        "nummer": " ",
        "postcode": " ",
        "plaats": name,
        "telefoon": " ",
        "site": " ",
    } | other
    start = ["Verzonnen", bestuur, code[:4], code, naam, cells["straat"], cells["nummer"], cells["postcode"]]
    end = [cells["plaats"], number, name, " ", cells["telefoon"], cells["site"], "Midden"]
    return ";".join([*start, *end])


VUURTOREN = row(
    "90AB00",
    "De Vuurtoren",
    straat="Havenstraat",
    nummer="12",
    postcode="9999ZX",
    telefoon="088-0000210",
    site="www.devuurtoren.example/",
)
ZANDLOPER = row("91CD00", "De Zandloper", "99002", "9803 ZANDELOO")


class Work:
    """The folder, what the program says in it, and rows for a register that agrees with it."""

    header = HEADER
    swv = SWV
    known = MappingProxyType(SCHOOLS)
    row = staticmethod(row)
    vuurtoren = VUURTOREN
    zandloper = ZANDLOPER

    def __init__(self, root: Path, capsys: pytest.CaptureFixture[str]) -> None:
        self.root = root
        self._capsys = capsys

    def register(self, *rows: str, header: str = HEADER, name: str = "basisonderwijs.csv") -> None:
        (self.root / name).write_text("\n".join([header, *rows]) + "\n", encoding="utf-8")

    def run(self, *words: str) -> tuple[int, str]:
        code = run(app, [*words])
        said = self._capsys.readouterr()
        return code, said.out + said.err

    def duo(self, *words: str) -> str:
        """What an import says when nothing is refused."""
        code, said = self.run("import", "duo", "basisonderwijs.csv", "--today", TODAY.isoformat(), *words)
        assert code == 0, said
        return said

    def text(self, path: str) -> str:
        return (self.root / path).read_text(encoding="utf-8")

    def write(self, path: str, text: str) -> None:
        (self.root / path).write_text(text, encoding="utf-8")

    def schools(self) -> list[str]:
        return sorted(path.stem for path in (self.root / "data/school").iterdir())

    def errors(self) -> list[Finding]:
        found = check_region(load(self.root, TODAY))
        return [finding for finding in found if finding.severity is Severity.ERROR]


@pytest.fixture
def work(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Work:
    (tmp_path / "data/school").mkdir(parents=True)
    (tmp_path / "data/samenwerkingsverband.yaml").write_text(SWV, encoding="utf-8")
    for name, text in SCHOOLS.items():
        (tmp_path / f"data/school/{name}.yaml").write_text(text, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    work = Work(tmp_path, capsys)
    assert work.errors() == []
    return work
