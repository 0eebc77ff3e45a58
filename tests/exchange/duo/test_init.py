"""A new region in one command: only what the register says, and it checks without a fault."""

from datetime import date

import pytest

from swvctl.findings import Severity
from swvctl.pipeline import check_region, load

TODAY = date(2026, 11, 2)


@pytest.fixture
def region(work):
    """The command in a folder without a region, with a register of two gemeenten."""
    eik = work.row(
        "90XY00", "De Eik", "99002", "9802 OOSTERLAAR", straat="Laan", nummer="1", postcode="9998AA"
    )
    bad = work.row("9XY00", "Kapot", gemeente="9899 ELDERS")
    work.register(
        "99001;De Kring", "99002;Oost", header="BEVOEGD GEZAG NUMMER;BEVOEGD GEZAG NAAM", name="besturen.csv"
    )
    work.register(work.vuurtoren, eik, work.row("97QQ00", "Ver weg", gemeente="9899 ELDERS"), bad)

    def init(*words):
        return work.run(
            "init", "nieuw", "--van-duo", "basisonderwijs.csv", "--today", TODAY.isoformat(), *words
        )

    return init


def test_a_region_of_two_gemeenten(work, region):
    code, said = region("--gemeente", "Rietbeek", "--gemeente", "9802")
    assert code == 0
    assert "Overgenomen uit het register: 2 scholen, 2 besturen en 2 gemeenten.\n" in said
    assert "Vul eerst uw eigen naam en code in: data/samenwerkingsverband.yaml.\n" in said
    assert work.text("nieuw/data/samenwerkingsverband.yaml").startswith("""\
# De gegevens van uw regio. Een regel die met # begint, is een opmerking en komt nergens terecht.

naam: Samenwerkingsverband Oosterlaar en Rietbeek
code: PO0000
sector: po
vakantieregio: Midden
werkjaar: 2027-2028
profielnaam: Schoolondersteuningsprofiel

gemeenten:
  - naam: Oosterlaar
    code: 9802
  - naam: Rietbeek
    code: 9801

besturen:
  - id: bestuur-99001
    naam: Bestuur 99001
    nummer: 99001
  - id: bestuur-99002
    naam: Bestuur 99002
    nummer: 99002

# Wie over het ondersteuningsplan beslist. Heet een gremium bij u anders, verander dan naam en kort.
gremia:
  - id: opr
    naam: Ondersteuningsplanraad
""")
    assert "Bijvoorbeeld `bestuur: bestuur-99001`." in work.text("nieuw/LEESMIJ.md")
    assert sorted(path.name for path in (work.root / "nieuw/data/school").iterdir()) == [
        "de-eik.yaml",
        "de-vuurtoren.yaml",
    ]
    assert not (work.root / "nieuw/data/schoolprofiel").exists()


def test_it_checks_with_only_the_steunpunt_the_ronde_and_a_name_to_add(work, region):
    region("--gemeente", "rietbeek", "--naam", "Swv De Proef", "--code", "po 99-01")
    loaded = load(work.root / "nieuw", TODAY)
    found = [finding for finding in check_region(loaded) if finding.severity is not Severity.ADVICE]
    assert [finding.code for finding in found] == ["SAM007", "SAM012", "SAM015"]
    assert loaded.workspace.swv
    assert (loaded.workspace.swv.naam, loaded.workspace.swv.code) == ("Swv De Proef", "PO9901")


def test_nothing_of_the_example_is_left(work, region):
    region("--gemeente", "rietbeek")
    files = [path for path in (work.root / "nieuw").rglob("*") if path.suffix in {".yaml", ".md"}]
    text = "\n".join(path.read_text(encoding="utf-8") for path in files)
    for word in ("Voorbeeldstreek", "verzonnen", "boomgaard", "eikel", "kerkpad", "Linderwoud"):
        assert word not in text


def test_the_later_import_has_nothing_to_do(work, region):
    region("--gemeente", "rietbeek")
    code, said = work.run("import", "duo", "basisonderwijs.csv", "-C", "nieuw")
    assert (code, said) == (0, "Er is niets te doen.\n")


def test_what_is_commented_out_fits_once_filled_in(work, region):
    region("--gemeente", "rietbeek", "--code", "PO9901", "--besturen", "besturen.csv")
    path = "nieuw/data/samenwerkingsverband.yaml"
    head, _, rest = work.text(path).partition("weg bij wat u invult.\n#\n")
    lines = [line.removeprefix("# ").removeprefix("#") for line in rest.splitlines()]
    values = {
        "  naam:": "De Proef",
        "  telefoon:": "088 000 00 01",
        "  mail:": "info@deproef.example",
        "  site:": "https://deproef.example",
        "  adres:": "Kade 1, 9999 AA Rietbeek",
        "    opent:": "1 februari 2027",
        "    inleveren_uiterlijk:": "9 april 2027",
        "    vaststellen_uiterlijk:": "9 juli 2027",
        "    publiceren:": "voor 1 augustus 2027",
    }
    filled = [f"{line} {values[line]}" if line in values else line for line in lines]
    work.write(path, head + "weg bij wat u invult.\n" + "\n".join(filled) + "\n")
    assert check_region(load(work.root / "nieuw", TODAY)) == []


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ((), "Noem de gemeenten van uw regio, bijvoorbeeld: --gemeente Rietbeek --gemeente 9802.\n"),
        (
            ("--gemeente", "Rietbeek", "--code", "VO9901", "--soort", "bo"),
            "In het bestand staat geen school die hierbij past. Kijk de filters na.\n",
        ),
        (
            ("--gemeente", "Rietbeek", "--code", "12"),
            '"12" is geen code van een samenwerkingsverband. Schrijf bijvoorbeeld PO9901.\n',
        ),
        (
            ("--tabel", "basisonderwijs.csv"),
            "Noem bij --tabel ook de code van uw samenwerkingsverband, zoals --code PO9901.\n",
        ),
    ],
)
def test_what_cannot_be_makes_no_folder(work, region, words, said):
    assert region(*words) == (2, said)
    assert not (work.root / "nieuw").exists()


def test_options_of_the_register_need_the_register(work):
    code, said = work.run("init", "nieuw", "--gemeente", "Rietbeek")
    assert code == 2
    assert said == (
        "Deze opties horen bij --van-duo. Noem ook het bestand van DUO. Wilt u alleen een voorbeeld, kies dan "
        "--sector po of --sector vo; naam en code wijzigt u daarna in data/samenwerkingsverband.yaml.\n"
    )
