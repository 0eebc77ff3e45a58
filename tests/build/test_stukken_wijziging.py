"""The papers for a change of a plan: what it changes, beside what stands there now, for each body on its route."""

import subprocess

import pytest

from swvctl.cli.dutch import run
from swvctl.cli.program import app

FIRST, LATER = "Op woensdag belt u ons.", "Op woensdag en vrijdag belt u ons."

REGION = """naam: Samenwerkingsverband Voorbeeld
code: PO9999
sector: po
gemeenten:
  - naam: Rietbeek
    code: 9801
gremia:
  - id: opr
    naam: Ondersteuningsplanraad
    kort: OPR
    bevoegdheden:
      instemming: [ondersteuningsplan, addendum]
  - id: oogo
    naam: Op overeenstemming gericht overleg
    kort: OOGO
    bevoegdheden:
      overleg: [ondersteuningsplan, addendum]
  - id: bestuurder
    naam: Directeur-bestuurder
    bevoegdheden:
      vaststelling: [ondersteuningsplan, addendum]
"""
PLAN = "titel: Samen verder\nperiode: 2027-2031\nstatus: vastgesteld\nhoofdstukken: [hulp]\n"
CHAPTER = """titel: Hulp
paragrafen:
  - id: bellen
    titel: Wanneer u belt
    grondslag:
      - WPO 18a lid 8 a
      - WPO 18a lid 8 b
      - WPO 18a lid 8 c
      - WPO 18a lid 8 d
      - WPO 18a lid 8 e
      - WPO 18a lid 8 f
    tekst: |
      U belt ons op maandag.
  - id: mailen
    titel: Wanneer u mailt
    tekst: |
      Mailen kan altijd.
"""
ADDENDUM = """titel: Vaker bereikbaar
soort: addendum
wijzigt: 2027-2031
periode: 2027-2031
status: concept
aanleiding: |
  Ouders willen vaker kunnen bellen.
wijzigingen:
  - hoofdstuk: 2027-2031/hulp/bellen
    wat: Bellen kan op meer dagen.
    tekst: |
      {}
  - hoofdstuk: 2027-2031/hulp/mailen
    hoe: vult aan
    wat: Wij antwoorden snel.
    tekst: |
      Wij antwoorden binnen een week.
"""
STEPS = """lijst:
  - id: oogo
    soort: overleg
    gremium: oogo
    over: addendum
    versie: addendum/0.9
    gemeenten:
      - gemeente: rietbeek
        datum: 10 mei 2028
        uitkomst: overeenstemming
  - id: opr
    soort: instemming
    gremium: opr
    over: addendum
    versie: addendum/0.9
    gestuurd: 1 april 2028
    datum: 20 mei 2028
    uitkomst: ingestemd onder voorwaarden
    voorwaarden:
      - Na een jaar tellen wij hoe vaak er is gebeld.
  - id: vaststelling
    soort: vaststelling
    gremium: bestuurder
    over: addendum
    versie: addendum/1.0
    datum: 1 juni 2028
"""


def git(root, *words):
    keys = ("-c", "user.name=T", "-c", "user.email=t@t.example", "-c", "commit.gpgsign=false")
    subprocess.run(["git", *keys, *words], cwd=root, capture_output=True, check=True)


@pytest.fixture
def papers(tmp_path, capfd):
    """The papers for a body, of an addendum that became longer between two versions; both are in git."""
    files = {
        "samenwerkingsverband.yaml": REGION,
        "ondersteuningsplan/2027-2031.yaml": PLAN,
        "ondersteuningsplan/addendum.yaml": ADDENDUM.format(FIRST),
        "hoofdstuk/2027-2031/hulp.yaml": CHAPTER,
    }

    def write(name, text):
        path = tmp_path / "data" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8")

    def swvctl(*words):
        code = run(app, [*words, "-C", str(tmp_path), "--today", "2028-06-03"])
        said = "".join(capfd.readouterr())
        assert code == 0, said

    for name, text in files.items():
        write(name, text)
    git(tmp_path, "init", "-q")
    for number, text in (("0.9", FIRST), ("1.0", LATER)):
        write("ondersteuningsplan/addendum.yaml", ADDENDUM.format(text))
        git(tmp_path, "add", "-A")
        git(tmp_path, "commit", "-qm", number)
        swvctl("new", "versie", f"addendum/{number}", "--rev", "HEAD")
    write("besluit/addendum.yaml", STEPS)

    def make(gremium, day):
        out = tmp_path / "uit" / gremium
        meeting = ("--only", "vergaderstukken", "--gremium", gremium, "--datum", day)
        swvctl("build", *meeting, "--out", str(out))
        (text,) = out.rglob("*.md")
        assert text.with_suffix(".pdf").is_file()
        return text.read_text("utf-8")

    return make


def test_the_opr_is_asked_to_consent_to_the_version_it_was_sent(papers):
    text = papers("opr", "2028-05-20")
    assert (
        "De OPR wordt gevraagd in te stemmen met het addendum Vaker bereikbaar, 2027-2031. Versie 0.9."
        in text
    )
    assert "WMS 14a" in text
    assert "Dit stuk wijzigt het ondersteuningsplan Samen verder, 2027-2031." in text
    assert "vraagt om instemming met het hele stuk" in text
    assert "Dit is de tekst van versie 0.9" in text
    assert FIRST in text
    assert LATER not in text


def test_it_stands_beside_what_the_plan_says_now(papers):
    text = papers("opr", "2028-05-20")
    changed = text.partition("### 1.1 Wanneer u belt")[2]
    assert changed.index("**Zoals het in het plan staat**") < changed.index("U belt ons op maandag.")
    assert changed.index("**De nieuwe tekst**") < changed.index(FIRST)
    assert "**Wat erbij komt**\n\nWij antwoorden binnen een week." in changed


def test_the_gemeente_reads_the_same_version(papers):
    text = papers("oogo", "2028-05-10")
    assert "overeenstemming te bereiken over het addendum Vaker bereikbaar" in text
    assert "| Rietbeek | 10 mei 2028 | nog geen uitkomst |" in text
    assert FIRST in text


def test_the_board_decides_on_the_last_version_and_reads_only_what_changed_since_the_consent(papers):
    text = papers("bestuurder", "2028-06-01")
    assert "besluit het addendum Vaker bereikbaar, 2027-2031, versie 1.0, vast te stellen." in text
    assert "- Na een jaar tellen wij hoe vaak er is gebeld." in text
    assert "zijn deze paragrafen gewijzigd:\n\n- Wijziging van Wanneer u belt\n" in text
    assert LATER in text
    assert "Wij antwoorden binnen een week." not in text


def test_a_change_has_nothing_for_the_inspectorate_before_it_is_adopted(papers):
    assert "Op deze dag is er niets in te dienen bij de inspectie." in papers("inspectie", "2028-05-31")


def test_an_adopted_change_can_be_handed_in_and_it_is_told_that_nobody_is_sure_it_must(papers, tmp_path):
    (path,) = (tmp_path / "data/besluit").glob("*.yaml")
    path.write_text(path.read_text("utf-8") + "    uitkomst: vastgesteld\n", "utf-8")
    text = papers("inspectie", "2028-06-03")
    assert "De inspectie wordt gevraagd kennis te nemen van het addendum Vaker bereikbaar, 2027-2031." in text
    assert (
        "\n\nOf ook een tussentijdse wijziging naar de inspectie moet, staat niet in de tekst die is gelezen "
        "(WPO 18a lid 10); laat dit nakijken.\n\n" in text
    )
    assert "## Overleg en instemming" in text


def test_nothing_is_asked_about_a_document_before_it_was_there(papers, tmp_path):
    for path in (tmp_path / "data/versie/addendum").glob("*.yaml"):
        path.write_text(path.read_text("utf-8").replace("naam:", "datum: 1 april 2028\nnaam:"), "utf-8")
    assert "geen stuk waarover de OPR" in papers("opr", "2028-03-20")
    assert "in te stemmen met het addendum" in papers("opr", "2028-04-01")
