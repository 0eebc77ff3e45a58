"""What changed since a body consented: with the old text where git has it, by name where it has not."""

import json
import re

import pytest

from swvctl.cli.dutch import run
from swvctl.cli.program import app
from tests.review.small_plan import FILES, HOOFDSTUK, PLAN

BESLUIT = "data/besluit/plan.yaml"
VERSIE = "data/versie/2027-2031/0.9.yaml"
CONSENT = """\
lijst:
  - id: opr
    soort: instemming
    gremium: opr
    over: 2027-2031
    versie: 0.9
    datum: 16 maart 2027
    uitkomst: ingestemd
"""
STEMDE = "De OPR stemde op 16 maart 2027 in met versie 0.9 van “Samen dichtbij”."


@pytest.fixture
def region(region_history, monkeypatch, capsys):
    """A plan, a version of it taken from git, and the consent of the OPR to that version."""
    monkeypatch.chdir(region_history.top)
    for path, text in FILES.items():
        region_history.write(path, text)
    commit = region_history.commit("Concept")
    assert run(app, ["new", "versie", "2027-2031", "--rev", commit, "--today", "2027-06-03"]) == 0
    region_history.write(BESLUIT, CONSENT)
    region_history.commit("Instemming")
    capsys.readouterr()
    return region_history


def since(capsys, *words):
    code = run(app, ["diff", "--sinds-instemming", "opr", "--today", "2027-06-03", *words])
    out, err = capsys.readouterr()
    return code, out, err


def rewrite(region):
    region.replace(HOOFDSTUK, "binnen een week", "binnen twee weken")


def test_nothing_changed_since(region, capsys):
    region.replace(HOOFDSTUK, "titel: Wat elke", "titel:  Wat elke")
    code, out, _ = since(capsys)
    assert code == 0
    assert out.splitlines()[-2:] == [
        f"- {STEMDE}",
        "- Sindsdien is niets gewijzigd waarvoor opnieuw instemming nodig is.",
    ]


def test_a_paragraph_that_was_rewritten(region, capsys):
    rewrite(region)
    region.replace("data/school/de-brug.yaml", "naam: De Brug", "naam: De Grote Brug")
    _, out, _ = since(capsys)
    assert f"- {STEMDE}\n- Gewijzigd: “Kennis dicht bij de leraar”.\n" in out
    assert "- Voor 1 onderdeel is opnieuw instemming nodig, tenzij het alleen taal is. De OPR stemt in" in out
    assert "WMS 14a" in out
    assert "is binnen [-een week-] {+twee weken+} beschikbaar." in out
    assert "Brug" not in out


def test_an_indicator_is_called_so_because_its_title_reads_as_a_sentence(region, capsys):
    path = "data/indicator/2027-2031.yaml"
    region.write(path, "lijst:\n  - {id: thuis, titel: Kinderen die thuis zitten, bron: leerplicht}\n")
    assert run(app, ["new", "versie", "2027-2031/1.0", "--today", "2027-06-03"]) == 0
    region.write(BESLUIT, CONSENT.replace("0.9", "1.0"))
    region.commit("Met een indicator")
    region.replace(path, "leerplicht", "scholen")
    assert "- Gewijzigd: indicator “Kinderen die thuis zitten”.\n" in since(capsys)[1]


def test_a_paragraph_that_only_moved_needs_no_consent_and_one_that_went_is_called_by_its_title(
    region, capsys
):
    text = (region.top / HOOFDSTUK).read_text("utf-8")
    start = text.index("  - id: kennis")
    region.write(HOOFDSTUK, text[:start])
    region.write("data/hoofdstuk/2027-2031/later.yaml", f"titel: Later\nparagrafen:\n{text[start:]}")
    region.replace(PLAN, "[basis]", "[basis, later]")
    out = since(capsys)[1]
    assert "“Kennis dicht bij de leraar”.\n" not in out.partition("Wat er in het plan")[0]
    region.write("data/hoofdstuk/2027-2031/later.yaml", "titel: Later\ntekst: Nog niets.\n")
    assert "- Weggehaald: “Kennis dicht bij de leraar”.\n" in since(capsys)[1]


def test_what_was_asked_for_as_a_condition_needs_no_consent_and_is_called_so(region, capsys):
    rewrite(region)
    asked = "    voorwaarden:\n      - wat: Haalbare termijnen\n        hoofdstuk: basis/kennis\n"
    region.write(BESLUIT, CONSENT.replace("ingestemd", "ingestemd onder voorwaarden") + asked)
    _, out, _ = since(capsys)
    assert "- Gewijzigd omdat het een voorwaarde was: “Kennis dicht bij de leraar”.\n" in out
    assert "Alleen taal" not in out
    assert "niets gewijzigd waarvoor opnieuw instemming nodig is" in out


def test_wording_that_was_declared_needs_no_consent(region, capsys):
    rewrite(region)
    region.write(
        BESLUIT,
        f"{CONSENT}    redactioneel:\n      - hoofdstuk: basis/kennis\n        reden: Duidelijker gezegd.\n",
    )
    _, out, _ = since(capsys)
    assert "- Alleen taal, volgens het besluit: “Kennis dicht bij de leraar”.\n" in out
    assert "niets gewijzigd waarvoor opnieuw instemming nodig is" in out


def test_without_the_old_text_the_paragraphs_are_named(region, capsys, tmp_path, monkeypatch):
    rewrite(region)
    region.commit()
    region.git("clone", "--quiet", "--depth", "1", f"file://{region.top}", str(tmp_path / "kopie"))
    monkeypatch.chdir(tmp_path / "kopie")
    code, out, _ = since(capsys)
    assert code == 0
    assert "Gewijzigd: “Kennis dicht bij de leraar”." in out
    assert "De oude tekst is niet te tonen." in out
    assert "git fetch --unshallow" in out
    assert "[-" not in out


def without_revision(region):
    """The version as it is made without --rev: it names no commit."""
    text = (region.top / VERSIE).read_text("utf-8")
    region.write(VERSIE, re.sub("revisie: .*", "datum: 15 januari 2027", text))


def test_a_version_that_names_no_commit_is_found_where_it_was_recorded(region, capsys):
    without_revision(region)
    commit = region.commit("Versie zonder commit")
    rewrite(region)
    region.commit("Na de instemming")
    code, out, _ = since(capsys)
    assert code == 0
    assert "is binnen [-een week-] {+twee weken+} beschikbaar." in out
    first = region.git("rev-list", "HEAD", "--", VERSIE).split()[-1]
    assert f"De oude tekst komt uit commit {first[:8]}; die is gelijk aan versie 0.9." in out
    assert first != commit


def test_a_version_that_is_not_recorded_yet_is_that_of_the_last_commit(region, capsys):
    (region.top / VERSIE).unlink()
    region.commit("Nog geen versie")
    region.git("checkout", "--quiet", "HEAD~1", "--", VERSIE)
    region.git("reset", "--quiet")
    without_revision(region)
    rewrite(region)
    assert "[-een week-] {+twee weken+}" in since(capsys)[1]


def test_a_text_that_git_has_nowhere_says_what_to_do(region, capsys):
    without_revision(region)
    text = (region.top / VERSIE).read_text("utf-8")
    region.write(VERSIE, re.sub(r"(basis/kennis: v1-).{4}", r"\g<1>0000", text))
    region.commit("Een andere tekst")
    code, out, _ = since(capsys)
    assert code == 0
    assert "Gewijzigd: “Kennis dicht bij de leraar”." in out
    assert "zet die dan bij revisie in data/versie/2027-2031/0.9.yaml" in out
    assert "leg eerst alles vast met git commit, en geef dan swvctl new versie 2027-2031 --rev HEAD." in out
    assert "[-" not in out


@pytest.mark.parametrize("form", ["markdown", "html"])
def test_a_page_for_a_council_says_nothing_of_git_but_whoever_makes_it_hears_it(region, capsys, form):
    without_revision(region)
    text = (region.top / VERSIE).read_text("utf-8")
    region.write(VERSIE, re.sub(r"(basis/kennis: v1-).{4}", r"\g<1>0000", text))
    region.commit("Een andere tekst")
    _, out, err = since(capsys, "--format", form)
    out = out.replace("\N{NO-BREAK SPACE}", " ")
    assert (
        "Van versie 0.9, waar de OPR op 16 maart 2027 mee instemde, naar de bestanden van 3 juni 2027." in out
    )
    assert "De oude tekst is niet te tonen. Daarom staat hier alleen welke delen zijn gewijzigd." in out
    assert not re.search(r"\bgit\b|commit|HEAD|revisie|data/", out)
    assert "geef dan swvctl new versie 2027-2031 --rev HEAD." in err


def test_a_commit_with_another_text_is_not_shown_as_what_was_consented_to(region, capsys):
    rewrite(region)
    wrong = region.commit("Na de instemming")
    text = (region.top / VERSIE).read_text("utf-8")
    region.write(VERSIE, re.sub("revisie: .*", f"revisie: {wrong[:12]}", text))
    region.replace(HOOFDSTUK, "twee weken", "drie weken")
    _, out, _ = since(capsys)
    assert f"staat commit {wrong[:12]}, maar daarin staat een andere tekst" in out
    assert "[-" not in out


@pytest.mark.parametrize("revision", ["--output=PWNED", "-x", "bestaat-niet", "HEAD; touch PWNED"])
def test_a_commit_in_a_version_is_never_an_option(region, capsys, revision):
    text = (region.top / VERSIE).read_text("utf-8")
    region.write(VERSIE, re.sub("revisie: .*", f"revisie: '{revision}'", text))
    code, out, _ = since(capsys)
    assert code == 0
    assert "bestaat niet in git" in out
    assert not list(region.top.rglob("PWNED*"))


@pytest.mark.parametrize(
    ("was", "now", "why"),
    [
        (r"v1-", "v2-", "is gemaakt met een andere swvctl"),
        (r"paragrafen:(\n  .*)+", "paragrafen: {}", "onthoudt geen enkele tekst"),
    ],
)
def test_a_version_that_cannot_be_compared_says_so_and_claims_nothing(region, capsys, was, now, why):
    rewrite(region)
    text = (region.top / VERSIE).read_text("utf-8")
    region.write(VERSIE, re.sub(was, now, text))
    code, out, _ = since(capsys)
    assert code == 0
    assert f"- Of er sindsdien iets is gewijzigd, is niet na te gaan: versie 0.9 {why}.\n" in out
    assert "niets gewijzigd waarvoor" not in out
    assert "[-" not in out
    run(app, ["new", "versie", "2027-2031", "--today", "2027-06-03"])
    assert "0.10.yaml gemaakt" in capsys.readouterr().out


def test_a_consent_under_conditions_says_so(region, capsys):
    region.replace(BESLUIT, "uitkomst: ingestemd", "uitkomst: ingestemd onder voorwaarden")
    assert f"- {STEMDE} Uitkomst: ingestemd onder voorwaarden.\n" in since(capsys)[1]


def test_the_last_consent_that_names_a_version_counts(region, capsys):
    region.write(
        BESLUIT,
        CONSENT + "  - id: later\n    soort: instemming\n    gremium: opr\n    onderwerp: iets anders\n"
        "    datum: 1 mei 2027\n    uitkomst: ingestemd\n",
    )
    assert STEMDE in since(capsys)[1]


@pytest.mark.parametrize("form", ["markdown", "html", "json"])
def test_every_form_tells_it(region, capsys, form):
    rewrite(region)
    _, out, _ = since(capsys, "--format", form)
    assert "Kennis dicht bij de leraar" in out
    assert "opnieuw instemming nodig" in out
    if form == "json":
        value = json.loads(out)
        assert value["consent"][0] == STEMDE
        assert [change["kind"] for change in value["changes"]] == ["hoofdstuk"]


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["diff", "--sinds-instemming", "obr"], 'Bedoelt u "opr"?'),
        (["diff", "--sinds-instemming", "bestuurder"], "nog geen besluit vastgelegd"),
        (["diff", "--sinds-instemming", "bestuurder"], "Dat is er wel van: opr."),
        (["diff", "main", "--sinds-instemming", "opr"], "Noem geen versie."),
    ],
)
def test_what_cannot_be_told_is_one_sentence(region, capsys, words, said):
    assert run(app, [*words, "--today", "2027-06-03"]) == 2
    out, err = capsys.readouterr()
    assert (out, err.count("\n")) == ("", 1)
    assert said in err


ADDENDUM = """\
titel: Taal voorop
soort: addendum
wijzigt: 2027-2031
periode: 2027-2031
status: definitief concept
wijzigingen:
  - hoofdstuk: 2027-2031/basis/norm
    hoe: vervangt
    wat: De norm verandert.
    tekst: Elke school biedt meer.
"""
LATER = """\
  - {soort: instemming, gremium: opr, over: 2027-2031, versie: 0.9, datum: 1 mei 2027, uitkomst: niet ingestemd}
  - {id: taal, soort: instemming, gremium: opr, over: taal, versie: 0.9, datum: 20 mei 2027, uitkomst: ingestemd}
"""
TAAL = "De OPR stemde op 20 mei 2027 in met versie 0.9 van “Taal voorop”."


@pytest.fixture
def with_addendum(region, capsys):
    """The OPR consented to an addendum as well, later; and what it once refused is no consent."""
    region.write("data/ondersteuningsplan/taal.yaml", ADDENDUM)
    assert run(app, ["new", "versie", "taal/0.9", "--today", "2027-05-03"]) == 0
    region.write(BESLUIT, CONSENT + LATER)
    region.commit("Addendum")
    capsys.readouterr()
    return region


@pytest.mark.usefixtures("with_addendum")
def test_without_a_name_it_is_about_the_last_whole_plan(capsys):
    _, out, _ = since(capsys)
    assert STEMDE in out
    assert "De OPR stemde ook in met “Taal voorop”." in out


@pytest.mark.usefixtures("with_addendum")
@pytest.mark.parametrize(("name", "said", "other"), [("taal", TAAL, STEMDE), ("2027-2031", STEMDE, TAAL)])
def test_the_document_that_is_asked_about(capsys, name, said, other):
    _, out, _ = since(capsys, "--plan", name)
    assert said in out
    assert other not in out
    assert "stemde ook in" not in out


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (
            ["--sinds-instemming", "opr", "--plan", "taal"],
            "Er is nog geen besluit vastgelegd waarin de OPR instemt met taal.",
        ),
        (
            ["--sinds-instemming", "opr", "--plan", "taa"],
            'Er is geen ondersteuningsplan "taa". Ingestemd is er met: 2027-2031.',
        ),
        (["--plan", "taal"], "--plan hoort bij: swvctl diff --sinds-instemming GREMIUM"),
    ],
)
def test_a_document_without_consent_is_one_sentence(region, capsys, words, said):
    region.write("data/ondersteuningsplan/taal.yaml", ADDENDUM)
    assert run(app, ["diff", *words, "--today", "2027-06-03"]) == 2
    assert said in capsys.readouterr().err


def test_a_version_of_another_clone(region, capsys):
    was = (region.top / VERSIE).read_text("utf-8")
    region.write(VERSIE, re.sub(r"revisie: \S+", f"revisie: {'a1' * 6}", was))
    _, out, _ = since(capsys)
    assert "Komt zij uit een andere kloon, haal haar dan op met git fetch." in out


def test_a_consent_without_a_version(region, capsys):
    region.write(BESLUIT, CONSENT.replace("    versie: 0.9\n", ""))
    code, _, err = since(capsys)
    assert code == 2
    assert "swvctl new versie" in err


def test_a_version_is_counted_and_one_that_was_changed_afterwards_stands_out(region, capsys):
    was = (region.top / VERSIE).read_text("utf-8")
    marks = re.findall(r"v\d-[0-9a-f]{24}", was)
    region.write(VERSIE, was.replace(marks[0], f"v1-{'0' * 24}"))
    run(app, ["diff", "--today", "2027-06-03"])
    out = capsys.readouterr().out
    assert re.search(r"De vastgelegde versie “[^”]+” van “[^”]+” is achteraf gewijzigd", out)
    assert re.search(
        r"Paragrafen: \[-\d+ vingerafdrukken-\] \{\+\d+ vingerafdrukken, waarvan 1 anders\+\}", out
    )
    assert not any(mark in out for mark in marks)
    run(app, ["diff", "HEAD~1", "HEAD", "--today", "2027-06-03"])
    out = capsys.readouterr().out
    assert "is erbij gekomen" in out
    assert re.search(r"Paragrafen: \{\+\d+ vingerafdrukken\+\}", out)
    assert not any(mark in out for mark in marks)


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("orp", 'Er is geen gremium "orp". Bedoelt u "opr"?'),
        ("ouders", 'Er is geen gremium "ouders". Kies uit:'),
    ],
)
def test_a_body_that_is_not_there_is_told_as_everywhere(region, capsys, name, said):
    assert run(app, ["diff", "--sinds-instemming", name, "--today", "2027-06-03"]) == 2
    assert said in capsys.readouterr().err


def test_without_bodies_there_is_none_to_choose(region, capsys):
    path = region.top / "data/samenwerkingsverband.yaml"
    path.write_text(path.read_text(encoding="utf-8").partition("\ngremia:")[0], encoding="utf-8")
    assert run(app, ["diff", "--sinds-instemming", "opr", "--today", "2027-06-03"]) == 2
    assert capsys.readouterr().err == "In data/samenwerkingsverband.yaml staat bij gremia nog niemand.\n"


def test_a_version_without_its_commit_says_what_keeps_its_text(region, capsys):
    region.replace(HOOFDSTUK, "binnen een week", "binnen twee weken")
    assert run(app, ["new", "versie", "2027-2031/0.8", "--today", "2027-06-03"]) == 0
    assert "Leg dit bestand nu vast met git commit, samen met de tekst" in capsys.readouterr().out
    commit = region.commit("Later")
    run(app, ["new", "versie", "2027-2031/0.7", "--rev", commit, "--today", "2027-06-03"])
    assert "git commit" not in capsys.readouterr().out
