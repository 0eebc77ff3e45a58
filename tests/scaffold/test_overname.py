"""Next year's profiles: the words and remarks of the school stay, and what cannot stay is said."""

import pytest

from swvctl.errors import UsageError
from swvctl.scaffold.schooljaar import scaffold_year

OLD = "schoolprofiel/2027-2028/de-brug"
NEW = "2028-2029"


def taken_over(region, text: str):
    region.write(OLD, text)
    year = scaffold_year(region.load().workspace, NEW)
    [file] = year.files
    return file.content.decode(), year


def test_text_and_remarks_are_copied_as_they_were(region):
    """Also a line with a # in the text, and a remark above a field."""
    text, year = taken_over(
        region,
        """\
status: vastgesteld
ingeleverd: 1 april 2027
versie: 3
velden:
  # eerst dit
  visie: |
    Wij zijn klein.
    # dit is tekst

    - en dit een lijst

  # dan dit
  expertise:
    - keuze: Logopedist            # op maandag
      dagdelen: 2
    # en dit

route:
  team: 1 maart 2027
intern: Bel de directeur.
""",
    )
    assert (
        """\
velden:
  # == Over de school ==
  # eerst dit
  visie: |
    Wij zijn klein.
    # dit is tekst

    - en dit een lijst
"""
        in text
    )
    assert (
        """\
  # dan dit
  expertise:
    - keuze: Logopedist            # op maandag
      dagdelen: 2
    # en dit
"""
        in text
    )
    assert "status: concept" in text
    assert "overgenomen_uit: 2027-2028" in text
    assert "\ningeleverd" not in text
    assert "versie" not in text
    assert "Bel de directeur" not in text
    assert "maart" not in text
    assert year.taken_over == 1
    assert year.notes == ()


def test_fields_that_the_new_format_does_not_have_are_named(region):
    old = region.read("sopformaat/alles")
    region.write("sopformaat/alles", old.replace("vanaf schooljaar 2026-2027", "2027-2028"))
    velden = "velden:\n  - {id: visie, titel: V}\n  - {id: lift, titel: L}\n"
    region.write("sopformaat/nieuw", f"titel: Nieuw\ngeldig: vanaf schooljaar 2028-2029\n{velden}")
    text, year = taken_over(
        region, "velden:\n  visie: Klein\n  lift: ja\n  cijfers: [{jaar: 2027, aantal: 3}]\n"
    )
    assert "visie: Klein" in text
    assert [note for note in year.notes if '"cijfers" is er niet in het nieuwe formaat' in note]
    assert [note for note in year.notes if '"lift" heeft een andere vorm gekregen' in note]
    assert all("data/schoolprofiel/2027-2028/de-brug.yaml" in note for note in year.notes)


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("\n    - rt\n", "    - taal  # was rt\n"),
        ("\n    - keuze: Remedial teacher\n", "    - keuze: taal  # was Remedial teacher\n"),
        ("\n    - keuze: rt\n      dagdelen: 2\n", "    - keuze: taal  # was rt\n      dagdelen: 2\n"),
        (" [logopedist, rt]\n", "  expertise: [logopedist, taal]  # was rt\n"),
        (" rt\n", "  expertise: taal  # was rt\n"),
        (' ["rt", oud] # x\n', "[taal, oud] # x  # "),
        ("\n    - oud\n", "    - oud  # wordt niet meer aangeboden: kies iets anders\n"),
        ("\n    - taal\n    - rt\n", "    - rt  # wordt niet meer aangeboden: kies iets anders\n"),
    ],
)
def test_choices_that_are_offered_no_longer(region, written, expected):
    text, year = taken_over(region, f"velden:\n  visie: Klein\n  expertise:{written}")
    assert expected in text
    assert [note for note in year.notes if "wordt niet meer aangeboden" in note]


def test_a_choice_that_never_was_in_the_list_is_not_called_retired(region):
    text, year = taken_over(region, "velden:\n  visie: Klein\n  expertise:\n    - logopdist\n")
    assert "    - logopdist  # staat niet in de lijst: kies iets anders\n" in text
    assert [note for note in year.notes if '"logopdist" bij expertise staat niet in de lijst' in note]


@pytest.mark.parametrize(
    "velden",
    [
        "velden: {visie: Klein maar fijn, lift: ja}\n",
        "velden:\n      visie: |2\n          ver naar rechts\n      lift: ja\n",
        "velden:\n  visie: >-\n    gevouwen\n    tekst\n  lift: 'ja'\n",
        'velden:\n  visie: "een: twee\n    drie"\n  lift: ja\n',
        "velden:\r\n  visie: |\r\n    regel\r\n    regel\r\n  lift: ja\r\n",
        "velden:\n  visie: |\n    a\n# los\n  lift: ja\n",
        "velden:\n  Visie: Klein\n  lift: ja\nstatus: concept\n",
    ],
    ids=["braces", "deep", "folded", "quoted", "crlf", "shallow remark", "capital"],
)
def test_every_way_of_writing_gives_the_same_profile(region, velden):
    text, _ = taken_over(region, velden)
    region.write(f"schoolprofiel/{NEW}/de-brug", text)
    made = {profiel.jaar: profiel for profiel in region.load().workspace.nouns["schoolprofiel"].values()}
    old, new = made["2027-2028"], made[NEW]
    assert [*new.velden] == [*old.velden] == ["visie", "lift"]
    assert [new.tekst(veld) for veld in new.velden] == [old.tekst(veld) for veld in old.velden]
    assert new.is_concept
    assert [finding for finding in region.findings() if NEW in finding.file] == []


def test_the_remarks_of_an_empty_profile_stand_there_once(region):
    [file] = scaffold_year(region.load().workspace, "2027-2028").files
    empty = file.content.decode()
    filled = empty.replace("  visie: |\n", "  visie: |\n    Klein.\n")
    filled = filled.replace("  # cijfers:", "  # van ons\n  cijfers:")
    filled = filled.replace("  #   - jaar: ", "    - jaar: 2027").replace(
        "  #     aantal: ", "      aantal: 3"
    )
    text, year = taken_over(region, filled)
    assert year.taken_over == 1
    made = [line for line in text.splitlines() if line.startswith("  ")]
    assert made == [line for line in filled.splitlines() if line.startswith("  ")]


@pytest.mark.parametrize(
    "velden", ["velden:\n  visie: |\n", "velden: {}\n", "velden:\n  cijfers: [{jaar: }]\n"]
)
def test_of_a_profile_without_any_answer_nothing_is_taken_over(region, velden):
    text, year = taken_over(region, velden)
    assert (year.taken_over, year.notes) == (0, ())
    assert "overgenomen_uit" not in text


def test_profiles_that_share_a_file_are_copied_too(region):
    region.write(
        "schoolprofiel/2027-2028", "lijst:\n  - id: de-brug\n    velden:\n      visie: |\n        Klein\n"
    )
    workspace = region.load().workspace
    year = scaffold_year(workspace, NEW)
    assert b"  visie: |\n    Klein\n" in year.files[0].content


def test_a_school_without_a_profile_last_year_gets_an_empty_one(region):
    year = scaffold_year(region.load().workspace, NEW)
    assert year.taken_over == 0
    assert b"overgenomen_uit" not in year.files[0].content
    assert b"  visie: |\n" in year.files[0].content


def test_schools_that_are_closed_or_ready_are_passed_over(region):
    region.write(
        "school/dicht", "naam: Dicht\nsoort: bo\nbestuur: stichting-de-kring\ngesloten: per 1 augustus 2028\n"
    )
    region.write("school/klaar", "naam: Klaar\nsoort: bo\nbestuur: stichting-de-kring\n")
    region.write(f"schoolprofiel/{NEW}/klaar", "status: concept\n")
    year = scaffold_year(region.load().workspace, NEW)
    assert [file.path for file in year.files] == [f"data/schoolprofiel/{NEW}/de-brug.yaml"]
    assert year.existing == 1


def test_a_profile_that_cannot_be_read_stops_everything(region):
    region.write(OLD, "velden: [\n")
    with pytest.raises(UsageError, match="De Brug voor 2027-2028 is niet te lezen"):
        scaffold_year(region.load().workspace, NEW)


def test_without_one_certain_format_nothing_is_made(region):
    region.write("sopformaat/nog-een", "titel: Nog een\nvelden: [{id: a, titel: A}]\n")
    with pytest.raises(UsageError, match="alles en nog-een"):
        scaffold_year(region.load().workspace, NEW)
