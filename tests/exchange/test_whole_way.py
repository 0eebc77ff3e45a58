"""The whole way as a new user walks it: from the register of DUO to sheets, with no YAML typed by hand but the round.

Eight forms come back, three of them filled in badly; each message on the way is held to its words.
"""

from pathlib import Path

import openpyxl
import pytest

from swvctl.cli.dutch import run
from swvctl.cli.program import app

HEADER = (
    "PROVINCIE;BEVOEGD GEZAG NUMMER;INSTELLINGSCODE;VESTIGINGSCODE;VESTIGINGSNAAM;STRAATNAAM;HUISNUMMER-TOEVOEGING;"
    "POSTCODE;PLAATSNAAM;GEMEENTENUMMER;GEMEENTENAAM;DENOMINATIE;TELEFOONNUMMER;INTERNETADRES;VAKANTIEREGIO"
)
SCHOOLS = {
    "de-vuurtoren": "99001;90AB;90AB00;De Vuurtoren;HAVENSTRAAT;12",
    "t-slagwerk": "99001;90AC;90AC00;’t Slagwerk;DORPSSTR;1",
    "st-ursulasch": "99002;90AD;90AD00;St Ursulasch;KERKPLEIN;4",
    "zoe-school": "99002;90AE;90AE00;Zoë-school;ZOËLAAN;7",
    "de-brug": "99002;90AF;90AF00;De Brug;BRUGWEG;9",
    "het-veer": "99002;90AG;90AG00;Het Veer;VEERSTOEP;2",
    "de-tol": "99002;90AH;90AH00;De Tol;TOLWEG;5",
    "de-ree": "99002;90AJ;90AJ00;De Ree;BOSRAND;1",
}
ELSEWHERE = "99009;90ZZ;90ZZ00;De Verte;VERREWEG;1"
FACTS = """\
steunpunt:
  naam: Steunpunt Ouders en Jeugd De Proef
  telefoon: 088 000 00 01
contact:
  telefoon: 088 000 00 00
rondes:
  - schooljaar: 2027-2028
    opent: 1 februari 2027
    inleveren_uiterlijk: vrijdag 9 april 2027
    vaststellen_uiterlijk: vrijdag 9 juli 2027
"""
GOOD = {
    "veld_interne_expertise": "Logopedist",
    "veld_interne_expertise:0:1": "2,5",
    "veld_externe_deskundigheid": "Wijkteam van de gemeente",
    "klaar": "ja",
}
BAD = {
    "t-slagwerk": {"veld_interne_expertise": "Logopdist", "veld_interne_expertise:0:1": "op dinsdag"},
    "zoe-school": {"veld_visie": "=A1", "klaar": "bijna"},
    "de-ree": {"veld_visie": "n.v.t."},
}

BAD_NEWS = """\
t-slagwerk.xlsx, blad Profiel, cel A34: "Logopdist" staat niet in de lijst van dit veld. \
Bedoelt u "Logopedist"? Staat het er niet bij? Schrijf het bij Anders, namelijk.
t-slagwerk.xlsx, blad Profiel, cel B34: "op dinsdag" is geen aantal dagdelen. \
Vul een getal in, zoals 4 of 2,5, en hoogstens 50.
’t Slagwerk: uit dit formulier wordt niets overgenomen.
zoe-school.xlsx, blad Profiel, cel A13: Hier staat een formule. Typ de tekst of het getal zelf.
zoe-school.xlsx, blad Profiel, cel A72: "bijna" kan hier niet staan. Kies ja of nee.
Zoë-school: uit dit formulier wordt niets overgenomen.
De Ree: de school is klaar, maar "Zo werken wij" is nog niet ingevuld; het blijft een concept.
De Brug: de status wordt ingeleverd.
6 profielen gemaakt, 2 formulieren niet gebruikt. Kijk na met swvctl check.
""".splitlines()


class Walk:
    def __init__(self, folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
        self.folder, self.region, self._capsys = folder, folder / "mijn-regio", capsys

    def swvctl(self, *words: object, today: str = "2027-03-20") -> tuple[int, str]:
        code = run(app, [*map(str, words), "--today", today])
        said = self._capsys.readouterr()
        return code, said.out + said.err

    def fill(self, school: str, answers: dict[str, str], version: str = "") -> None:
        book = openpyxl.load_workbook(self.region / f"formulieren-2027-2028/{school}.xlsx")
        for place, value in answers.items():
            name, row, column = (*place.split(":"), "0", "0")[:3]
            sheet, area = book.defined_names[name].attr_text.split("!")
            first = book[sheet][area.replace("$", "").partition(":")[0]]
            book[sheet].cell(first.row + int(row), first.column + int(column)).value = value
        (self.region / "ontvangen").mkdir(exist_ok=True)
        book.save(self.region / f"ontvangen/{school}{version}.xlsx")


def answers_of(school: str) -> dict[str, str]:
    return {
        "veld_visie": f"Op {school} kijken wij eerst wat een kind kan.\nDaarna kiezen wij samen.",
        "veld_extra_ondersteuning": f"Een taalklas bij {school}, twee ochtenden per week.",
        "veld_ambitie": f"Bij {school} leren kinderen samen spelen.",
        **GOOD,
    }


@pytest.fixture
def walk(tmp_path, capsys, monkeypatch):
    monkeypatch.setenv("NO_COLOR", "1")
    monkeypatch.chdir(tmp_path)
    place = ";9999 ZX;{0};980{1};{0};Openbaar;0880000210; ;Midden"
    rows = [f"Verzonnen;{row}{place.format('RIETBEEK', 1)}" for row in SCHOOLS.values()]
    rows.append(f"Verzonnen;{ELSEWHERE}{place.format('BOSDAL', 5)}")
    (tmp_path / "vestigingen.csv").write_text("\r\n".join([HEADER, *rows]), "cp1252", newline="")
    boards = "BEVOEGD GEZAG NUMMER;BEVOEGD GEZAG NAAM\r\n99001;Stichting De Kring\r\n99002;Samen Leren\r\n"
    (tmp_path / "besturen.csv").write_text(boards, "cp1252", newline="")
    return Walk(tmp_path, capsys)


def test_from_the_register_to_the_sheets(walk, monkeypatch):
    _a_region(walk, monkeypatch)
    _the_forms(walk)
    _three_of_them_badly(walk)
    _mended(walk)
    _the_sheets(walk)


def _a_region(walk, monkeypatch):
    words = ["init", "mijn-regio", "--van-duo", "vestigingen.csv", "--besturen", "besturen.csv"]
    name = ["--naam", "Samenwerkingsverband De Proef", "--code", "PO9901"]
    code, said = run(app, [*words, "--gemeente", "Rietbek", *name]), ""
    assert code == 2
    assert 'Bedoelt u "Rietbeek"?' in walk._capsys.readouterr().err
    code, said = run(app, [*words, "--gemeente", "Rietbeek", *name]), walk._capsys.readouterr()
    assert code == 0
    assert "Overgenomen uit het register: 8 scholen, 2 besturen en 1 gemeente." in said.out + said.err
    monkeypatch.chdir(walk.region)
    main = walk.region / "data/samenwerkingsverband.yaml"
    text = main.read_text("utf-8")
    main.write_text(text[: text.index("# Haal #")] + FACTS, "utf-8")
    code, said = walk.swvctl("check")
    assert (code, said) == (
        0,
        "8 scholen nagekeken. Nog geen profiel ingeleverd, 8 nog niet ontvangen. Alles in orde.\n",
    )


def _the_forms(walk):
    code, said = walk.swvctl("export", "formulier", "--schooljaar", "2027-2028")
    assert code == 0
    assert said.startswith("8 formulieren en 2 mailteksten in formulieren-2027-2028.\n")
    letter = (walk.region / "formulieren-2027-2028/mail-samen-leren.txt").read_text("utf-8")
    assert "Graag terug uiterlijk vrijdag 9 april 2027." in letter
    for school in SCHOOLS:
        walk.fill(school, answers_of(school) | BAD.get(school, {}))


def _three_of_them_badly(walk):
    code, said = walk.swvctl("import", "ontvangen", "--apply")
    assert code == 1
    for line in BAD_NEWS:
        assert f"{line}\n" in said
    code, said = walk.swvctl("check")
    assert code == 0
    assert "De Ree: nog 1 van de 5 verplichte velden te gaan." in said
    assert "5 profielen ingeleverd, 1 in bewerking, 2 nog niet ontvangen." in said


def _mended(walk):
    for school in BAD:
        (walk.region / f"ontvangen/{school}.xlsx").unlink()
        walk.fill(school, answers_of(school), " (2)")
    code, said = walk.swvctl("import", "ontvangen", "--apply")
    assert code == 0
    assert said.endswith(
        "2 profielen gemaakt, 1 profiel gewijzigd, 5 formulieren zonder wijzigingen. Kijk na met swvctl check.\n"
    )
    before = {path: path.read_bytes() for path in (walk.region / "data").rglob("*.yaml")}
    code, said = walk.swvctl("import", "ontvangen", "--apply")
    assert (code, said) == (0, "8 formulieren zonder wijzigingen. Er is niets te doen.\n")
    assert {path: path.read_bytes() for path in (walk.region / "data").rglob("*.yaml")} == before
    assert walk.swvctl("check") == (0, "8 scholen nagekeken. 8 profielen ingeleverd. Alles in orde.\n")


def _the_sheets(walk):
    assert walk.swvctl("build")[0] == 0
    for school in SCHOOLS:
        sheet = (walk.region / f"build/intern/schoolprofiel/2027-2028/{school}.html").read_text("utf-8")
        assert f"Op {school} kijken wij eerst wat een kind kan." in sheet
        assert "Logopedist" in sheet
    assert not (walk.region / "build/publiek/schoolprofiel").exists()
    code, said = walk.swvctl("import", "duo", walk.folder / "vestigingen.csv")
    assert (code, said.splitlines()[-1]) == (0, "Er is niets te doen.")
