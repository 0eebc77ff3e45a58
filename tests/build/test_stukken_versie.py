"""The papers for a meeting print the text that the body is asked about: that of the version on the table."""

import re
import shutil
import subprocess

import pytest

from swvctl.cli.dutch import run
from swvctl.cli.program import app

OUD, NIEUW = "Zo stond het in het concept.", "Zo staat het er nu."


def sh(root, *words):
    keys = ("-c", "user.name=T", "-c", "user.email=t@t.example", "-c", "commit.gpgsign=false")
    done = subprocess.run(["git", *keys, *words], cwd=root, capture_output=True, text=True, check=True)
    return done.stdout.strip()


@pytest.fixture
def plan_in_git(tmp_path, capfd):
    """A region with a plan of two paragraphs in git, and the version that its body was asked about."""
    data = tmp_path / "data"
    for folder in ("ondersteuningsplan", "hoofdstuk/2027-2031", "besluit"):
        (data / folder).mkdir(parents=True)
    (data / "samenwerkingsverband.yaml").write_text(
        "naam: Samenwerkingsverband Voorbeeld\ncode: PO9999\nsector: po\ngremia:\n"
        "  - id: opr\n    naam: Ondersteuningsplanraad\n    kort: OPR\n"
        "    bevoegdheden:\n      instemming: ondersteuningsplan\n",
        "utf-8",
    )
    (data / "ondersteuningsplan/2027-2031.yaml").write_text(
        "titel: Voorbeeldplan\nperiode: 2027-2031\nstatus: concept\nhoofdstukken: [basis]\n", "utf-8"
    )
    chapter = data / "hoofdstuk/2027-2031/basis.yaml"
    text = (
        "titel: Basis\nparagrafen:\n  - id: norm\n    titel: De norm\n    tekst: |\n      {}\n"
        "  - id: meten\n    titel: Hoe wij meten\n    tekst: |\n      Elk jaar in mei.\n"
    )
    chapter.write_text(text.format(OUD), "utf-8")
    sh(tmp_path, "init", "-q")
    sh(tmp_path, "add", "-A")
    sh(tmp_path, "commit", "-qm", "concept")

    def make(*words):
        code = run(app, [*words, "-C", str(tmp_path), "--today", "2027-02-01"])
        said = "".join(capfd.readouterr())
        assert code == 0, said
        return said

    make("new", "versie", "2027-2031/0.9", "--rev", "HEAD")
    chapter.write_text(text.format(NIEUW), "utf-8")

    def papers(*more):
        out = tmp_path / "uit"
        meeting = ("--only", "vergaderstukken", "--gremium", "opr", "--datum", "2027-02-10")
        said = make("build", *meeting, "--out", str(out), *more)
        (found,) = out.rglob("*.md")
        return found.read_text("utf-8"), said

    def newer():
        """Commit what there is, and make version 1.0 of it."""
        sh(tmp_path, "add", "-A")
        sh(tmp_path, "commit", "-qm", "later")
        make("new", "versie", "2027-2031/1.0", "--rev", "HEAD")

    papers.newer = newer
    papers.root = tmp_path
    papers.chapter = chapter
    papers.version = data / "versie/2027-2031/0.9.yaml"
    return papers


def test_a_body_reads_the_text_of_the_version_it_was_asked_about(plan_in_git):
    text, _ = plan_in_git()
    assert OUD in text
    assert NIEUW not in text
    assert "Dit is de tekst van versie 0.9.\n" in text


def test_a_version_that_is_still_the_text_of_now_needs_no_explanation(plan_in_git):
    chapter = plan_in_git.chapter
    chapter.write_text(chapter.read_text("utf-8").replace(NIEUW, OUD), "utf-8")
    text, _ = plan_in_git()
    assert OUD in text
    assert "Dit is de tekst van" not in text


def test_without_git_the_present_text_says_what_it_is_and_which_paragraph_differs(plan_in_git):
    shutil.rmtree(plan_in_git.root / ".git")
    text, said = plan_in_git()
    assert (
        "Dit is de tekst van nu. De tekst van versie 0.9 is niet te vinden; "
        'sindsdien is veranderd: "De norm". Dat staat er ook bij.'
    ) in text
    assert "De tekst van versie 0.9 is niet te vinden: deze map wordt niet met git bijgehouden" in said
    assert f"*Deze tekst is na versie 0.9 veranderd.*\n\n{NIEUW}" in text
    assert text.count("Deze tekst is na versie 0.9 veranderd") == 1


def test_a_revision_with_another_text_is_not_taken_for_the_version(plan_in_git):
    sh(plan_in_git.root, "commit", "-qam", "later")
    other = sh(plan_in_git.root, "rev-parse", "HEAD")
    version = plan_in_git.version.read_text("utf-8")
    first = re.search(r"(?m)^revisie: *\S*?([0-9a-f]{7,40})", version)[1]
    plan_in_git.version.write_text(version.replace(first, other[:12]), "utf-8")
    chapter = plan_in_git.chapter
    chapter.write_text(chapter.read_text("utf-8").replace(NIEUW, "Nog weer anders."), "utf-8")
    text, _ = plan_in_git()
    assert "De tekst die bij versie 0.9 is bewaard, hoort daar niet bij;" in text
    assert "Nog weer anders." in text


def test_who_makes_papers_of_a_version_without_a_commit_is_told_where_to_name_it(plan_in_git):
    version = plan_in_git.version
    kept = version.read_text("utf-8")
    version.write_text(re.sub(r"(?m)^revisie:.*\n", "", kept), "utf-8")
    text, said = plan_in_git()
    assert NIEUW in text
    told = "De tekst van versie 0.9 is niet te vinden: er staat niet bij uit welke commit zij komt."
    assert told in said
    assert "Zet hem als revisie in data/versie/2027-2031/0.9.yaml" in said
    version.write_text(kept, "utf-8")
    text, said = plan_in_git()
    assert OUD in text
    assert "niet te vinden" not in said


def test_a_commit_that_is_not_here_is_named(plan_in_git):
    version = plan_in_git.version
    gone = re.sub(r"(?m)^revisie:.*", "revisie: 0123456789abcdef", version.read_text("utf-8"))
    version.write_text(gone, "utf-8")
    text, said = plan_in_git()
    assert NIEUW in text
    assert 'niet te vinden: de versie "0123456789abcdef" bestaat niet in git' in said


def test_the_version_that_the_decision_names_goes_before_a_newer_one(plan_in_git):
    plan_in_git.newer()
    assert "versie 1.0" in plan_in_git()[0]
    (plan_in_git.root / "data/besluit/plan.yaml").write_text(
        "lijst:\n  - id: opr\n    over: 2027-2031\n    soort: instemming\n    gremium: opr\n"
        "    datum: 10 februari 2027\n    versie: 2027-2031/0.9\n",
        "utf-8",
    )
    text, _ = plan_in_git()
    assert OUD in text
    assert "versie 1.0" not in text


@pytest.mark.parametrize(
    ("changed", "told"),
    [(True, "zijn deze paragrafen gewijzigd:\n\n- De norm\n"), (False, "is er niets gewijzigd.")],
)
def test_what_changed_between_two_versions_is_named_and_only_that_is_printed(plan_in_git, changed, told):
    chapter = plan_in_git.chapter
    if not changed:
        chapter.write_text(chapter.read_text("utf-8").replace(NIEUW, OUD), "utf-8")
    plan_in_git.newer()
    text, _ = plan_in_git()
    assert f"Sinds versie 0.9 {told}" in text
    assert ("Elk jaar in mei." in text) == (not changed)
    assert ("## De tekst die is gewijzigd: Voorbeeldplan" in text) == changed


def test_a_paragraph_that_went_or_came_is_named_too(plan_in_git):
    chapter = plan_in_git.chapter
    head, _, _ = chapter.read_text("utf-8").partition("  - id: meten")
    chapter.write_text(
        f"{head}  - id: melden\n    titel: Wie wat meldt\n    tekst: De school meldt.\n", "utf-8"
    )
    plan_in_git.newer()
    text, _ = plan_in_git()
    assert "- De norm\n- Wie wat meldt\n- Hoe wij meten\n" in text
    assert "De school meldt." in text


def test_whoever_builds_papers_is_told_which_file_to_open(plan_in_git):
    _, said = plan_in_git()
    assert (
        f"om te lezen: {(plan_in_git.root / 'uit/intern/vergaderstukken/opr-2027-02-10.pdf').as_posix()}"
        in said
    )
    _, said = plan_in_git("--format", "md")
    assert ".pdf" not in said
    assert "als tekst:" in said
