"""What ``swvctl build`` promises: all or nothing, nothing secret in public, the same bytes each time."""

import hashlib
import json
import shutil
from pathlib import Path

import pytest
from pypdfium2 import PdfDocument

from tests.build.surroundings import PAGES, SURROUNDINGS, TODAY, built_in, files_in

PROJECT = Path(__file__).parents[2]
SECRET = "GEHEIM7431"
BROKEN = "data/schoolprofiel/2027-2028/de-tjalk.yaml"


@pytest.fixture(scope="module")
def built(tmp_path_factory):
    """Every page of the example region, for tests that only look at it, and for one that makes it again."""
    region = tmp_path_factory.mktemp("voorbeeld") / "regio"
    shutil.copytree(PROJECT / "data", region / "data")
    return built_in(SURROUNDINGS[0], region, *PAGES)


def test_a_concept_is_never_public(built):
    publiek, intern = built / "publiek", built / "intern"
    for page in ("schoolprofiel", "schoolgids", "scholen-op-de-kaart"):
        assert not list((publiek / page).glob("2027-2028/de-zandloper.*"))
        assert list((intern / page).glob("2027-2028/de-zandloper.*"))
    assert not (publiek / "ronde.html").exists()
    assert not (publiek / "nog-te-leveren").exists()


def test_what_is_not_adopted_yet_is_not_public_either(built):
    handed_in = [
        path.stem
        for path in (PROJECT / "data/schoolprofiel/2027-2028").glob("*.yaml")
        if "status: ingeleverd" in path.read_text(encoding="utf-8")
    ]
    assert handed_in
    for name in handed_in:
        assert not (built / f"publiek/schoolprofiel/2027-2028/{name}.html").exists()


def test_notes_reach_no_output_at_all(region, swvctl):
    """At the top of every record, and at an item inside one."""
    for path in (region / "data").rglob("*.yaml"):
        lines = [
            line for line in path.read_text(encoding="utf-8").splitlines() if not line.startswith("intern:")
        ]
        path.write_text("\n".join([*lines, f"intern: {SECRET} bij dit bestand", ""]), encoding="utf-8")
    swv = region / "data/samenwerkingsverband.yaml"
    swv.write_text(
        swv.read_text(encoding="utf-8").replace(
            "  - id: de-kring\n", f"  - id: de-kring\n    intern: {SECRET} bij dit bestuur\n"
        ),
        encoding="utf-8",
    )
    code, said = swvctl("build", *PAGES)
    assert code == 0, said
    assert SECRET in swv.read_text(encoding="utf-8")
    assert not [name for name, content in files_in(region / "build").items() if SECRET.encode() in content]


@pytest.mark.parametrize(
    ("old", "new"), [("school/de-vuurtoren.yaml", "de-vuurtoren.yaml"), ("school", "scholen")]
)
def test_a_file_in_a_wrong_place_stops_the_pages_that_it_was_meant_for(region, swvctl, old, new):
    """Without it, they would be made of less than there is, and nobody would be told."""
    (region / "data" / old).rename(region / "data" / new)
    code, said = swvctl("build", "--only", "schoolprofiel", "--format", "html")
    assert (code, "Er is niets gebouwd." in said) == (1, True), said
    assert swvctl("build", "--only", "begrip", "--format", "html")[0] == 0


def test_an_error_stops_the_build_and_leaves_the_old_output(region, swvctl):
    words = ("build", "--only", "schoolprofiel", "--format", "html", "--format", "md")
    assert swvctl(*words)[0] == 0
    before = files_in(region / "build-schoolprofiel")
    assert before
    break_profile(region)
    code, said = swvctl(*words)
    assert code == 1
    assert "Er is niets gebouwd." in said
    assert f"{BROKEN}:" in said
    assert files_in(region / "build-schoolprofiel") == before


@pytest.mark.parametrize(
    ("name", "mark", "other", "sentence"),
    [
        ("aan-de-kade", "Proefdruk", "Concept", "**Proefdruk.** Dit is"),
        ("de-bolder", "Concept", "Proefdruk", "**Intern concept: niet publiceren.** Deze versie"),
    ],
)
def test_what_was_adopted_is_no_concept_in_a_draft_but_a_trial_print(  # noqa: PLR0913, PLR0917 - one case a line
    region, swvctl, name, mark, other, sentence
):
    sheets = region / "build-schoolprofiel/intern/schoolprofiel/2027-2028"
    assert swvctl("build", "--draft", "--only", "schoolprofiel")[0] == 0
    for ending in (".html", ".md"):
        text = (sheets / f"{name}{ending}").read_text(encoding="utf-8")
        marked = text.replace("<strong>", "**").replace("</strong>", "**")
        assert sentence in marked
        assert f"**{other}" not in marked
    with PdfDocument(sheets / f"{name}.pdf") as document:
        words = document[0].get_textpage().get_text_range()
    assert mark in words
    assert other not in words


def test_a_draft_is_built_of_what_is_sound(region, swvctl):
    break_profile(region)
    assert swvctl("build", "--draft", "--format", "html")[0] == 0
    sheet = (region / "build/intern/schoolprofiel/2027-2028/aan-de-kade.html").read_text(encoding="utf-8")
    assert "Proefdruk." in sheet
    assert json.loads((region / "build/manifest.json").read_bytes())["draft"] is True


def test_the_round_is_built_while_a_profile_is_wrong(region, swvctl):
    (region / BROKEN).write_text("velden: [\n", encoding="utf-8")
    assert swvctl("build")[0] == 1
    code, said = swvctl("build", "--only", "ronde")
    assert code == 0, said
    stand = (region / "build-ronde/intern/ronde.md").read_text(encoding="utf-8")
    assert "niet te lezen" in stand
    assert not (region / "build").exists()


def test_only_one_subject_gives_a_complete_output_of_its_own(region, swvctl):
    code, said = swvctl("build", "--only", "schoolprofiel", "--format", "html")
    assert code == 0
    assert "  intern: build-schoolprofiel/intern/schoolprofiel/2027-2028/aan-de-kade.html (en nog " in said
    names = files_in(region / "build-schoolprofiel")
    assert {name.split("/")[1] for name in names if "/" in name} == {
        "schoolprofiel",
        "schoolgids",
        "scholen-op-de-kaart",
    }
    assert b"index.html" not in names["publiek/schoolprofiel/2027-2028/de-tjalk.html"]


def test_an_unknown_subject_gets_a_suggestion(region, swvctl):
    assert swvctl("build", "--only", "dekkin") == (
        2,
        'Het onderdeel "dekkin" bestaat niet. Bedoelt u "dekking"?\n',
    )


def test_a_subject_without_data_is_said_to_have_none(region, swvctl):
    for kind in ("nieuwsbrief", "bericht"):
        shutil.rmtree(region / "data" / kind, ignore_errors=True)
    assert swvctl("build", "--only", "nieuwsbrief") == (
        0,
        "Hiervoor zijn er nog geen gegevens: build-nieuwsbrief is leeg.\n",
    )


def test_the_manifest_names_every_file_with_its_hash(built):
    found = files_in(built)
    manifest = json.loads(found.pop("manifest.json"))
    assert {name: hashlib.sha256(content).hexdigest() for name, content in found.items()} == {
        name: entry["sha256"] for name, entry in manifest["files"].items()
    }
    assert manifest["today"] == TODAY


def test_a_renamed_school_leaves_no_old_page(region, swvctl):
    built = region / "build-schoolprofiel"
    words = ("build", "--only", "schoolprofiel", "--format", "html", "--format", "md")
    assert swvctl(*words)[0] == 0
    assert list(built.rglob("2027-2028/de-tjalk.*"))
    (region / BROKEN).unlink()
    assert swvctl(*words)[0] == 0
    assert built.is_dir()
    assert not list(built.rglob("2027-2028/de-tjalk.*"))


def test_a_small_count_of_pupils_is_not_printed(region, swvctl):
    school = region / "data/school/de-tjalk.yaml"
    text = school.read_text(encoding="utf-8")
    start = text.index("leerlingen:")
    end = text.index("\n", text.index("- ", start))
    school.write_text(
        f"{text[:start]}leerlingen:\n  - 1 februari 2027: 3\n{text[end + 1 :]}", encoding="utf-8"
    )
    assert swvctl("build", "--only", "schoolprofiel", "--format", "md")[0] == 0
    sheet = (region / "build-schoolprofiel/publiek/schoolprofiel/2027-2028/de-tjalk.md").read_text(
        encoding="utf-8"
    )
    assert "minder dan 5 op 1 februari 2027" in sheet


def test_the_same_input_gives_the_same_pages_in_other_surroundings(built, region):
    """Paper is made again by ``make test-pdf``: it takes its time."""
    first = files_in(built)
    assert first
    assert files_in(built_in(SURROUNDINGS[1], region, *PAGES)) == first


@pytest.mark.parametrize("target", [".", "..", "data", "data/school", "data/school/uit", "templates/uit"])
def test_an_output_folder_that_would_eat_the_source_is_refused(region, swvctl, target):
    before = files_in(region)
    code, said = swvctl("build", "--out", target)
    assert code == 2
    assert said.count("\n") == 1
    assert files_in(region) == before


def test_a_broken_template_of_the_region_is_one_sentence(region, swvctl):
    template = region / "templates/dekking/dekking.html.j2"
    template.parent.mkdir(parents=True)
    template.write_text("{{ titel ", encoding="utf-8")
    code, said = swvctl("build", "--format", "html")
    assert code == 2
    assert said.startswith(
        "Het sjabloon templates/dekking/dekking.html.j2, regel 1, klopt niet: {{ wordt niet"
    )
    assert not (region / "build").exists()


def test_a_template_of_the_region_extends_ours(region, swvctl):
    template = region / "templates/dekking/dekking.html.j2"
    template.parent.mkdir(parents=True)
    template.write_text(
        '{% extends "swvctl/dekking/dekking.html.j2" %}{% block voet %}<footer>Eigen voet</footer>{% endblock %}',
        encoding="utf-8",
    )
    assert swvctl("build", "--only", "dekking", "--format", "html")[0] == 0
    page = (region / "build-dekking/publiek/dekking.html").read_text(encoding="utf-8")
    assert "Eigen voet" in page
    assert "Dekkend aanbod" in page


def test_a_misspelt_name_in_a_template_stops_the_build(region, swvctl):
    template = region / "templates/dekking/dekking.md.j2"
    template.parent.mkdir(parents=True)
    template.write_text("# {{ tietel }}", encoding="utf-8")
    code, said = swvctl("build", "--format", "md")
    assert code == 2
    assert "tietel" in said


def test_a_template_that_cannot_be_read_is_not_called_missing(region, swvctl):
    template = region / "templates/dekking/dekking.md.j2"
    template.parent.mkdir(parents=True)
    template.write_bytes(b"\xff")
    code, said = swvctl("build", "--only", "dekking")
    told = "Het bestand templates/dekking/dekking.md.j2 is niet in UTF-8 bewaard. Bewaar het opnieuw, als UTF-8.\n"
    assert (code, said) == (2, told)


def test_a_template_cannot_reach_the_program(region, swvctl):
    template = region / "templates/dekking/dekking.md.j2"
    template.parent.mkdir(parents=True)
    template.write_text("{{ titel.__class__.__mro__[1].__subclasses__() }}", encoding="utf-8")
    assert swvctl("build", "--format", "md")[0] == 2


def break_profile(region):
    path = region / BROKEN
    path.write_text(path.read_text(encoding="utf-8") + "\nonbekend: ja\n", encoding="utf-8")
