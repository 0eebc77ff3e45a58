"""Forms in: shown first, applied when asked for, and only what the school changed."""

import subprocess

import pytest

from swvctl.read.yaml_text import load

YEAR = "2027-2028"


def fields(text):
    return load(text.encode()).value["velden"]


def test_a_round_trip_without_edits_changes_nothing(region):
    before = region.data()
    for folder in (region.form().parent, region.filled({}).parent):
        code, said = region.run("import", folder, "--apply")
        assert code == 0
        assert "Er is niets te doen." in said
    assert region.data() == before


def test_without_apply_nothing_is_written(region):
    before = region.data()
    code, said = region.run("import", region.filled({"veld_visie": "Wij kijken. Dan kiezen wij."}))
    assert code == 0
    assert 'De Brug: "Zo werken wij" gewijzigd (59 → 27 tekens)' in said
    assert "Er is nog niets geschreven" in said
    assert region.data() == before


def test_only_the_characters_of_changed_values_change(region):
    before = region.read()
    answers = {"veld_visie": "Wij kijken eerst wat een kind kan. Daarna kiest u mee.", "veld_lift": "Ja"}
    assert region.run("import", region.filled(answers), "--apply")[0] == 0
    expected = before.replace("Daarna kiezen wij samen.", "Daarna kiest u mee.").replace(
        "lift: nee ", "lift: ja "
    )
    assert region.read() == expected


def test_a_second_import_changes_nothing(region):
    form = region.filled({"veld_groepen": "9", "veld_expertise:0:0": None, "anders_expertise:1:0": "tolk"})
    region.run("import", form, "--apply")
    before = region.data()
    code, said = region.run("import", form, "--apply")
    assert code == 0
    assert "Er is niets te doen." in said
    assert region.data() == before


def test_choices_keep_their_spelling_and_remarks(region):
    answers = {"veld_expertise:1:1": 2.5, "anders_expertise:1:0": "tolk", "anders_expertise:1:1": "1"}
    region.run("import", region.filled(answers), "--apply")
    assert """\
    - logopedist  # op dinsdag
    - keuze: dyslexiecoach
      dagdelen: 2,5
      status: i.o.
    - anders: speltherapeut
    - anders: tolk
      dagdelen: 1
""" in region.read()


def test_words_that_the_list_also_knows_are_understood(region):
    answers = {"veld_expertise:0:0": None, "veld_expertise:1:0": None, "veld_expertise:1:1": None}
    answers |= {"veld_expertise:1:2": None, "veld_expertise:3:0": "DYSLEXIECOACH"}
    code, said = region.run("import", region.filled(answers), "--apply")
    assert code == 0, said
    assert fields(region.read())["expertise"] == ["dyslexiecoach", {"anders": "speltherapeut"}]


CODES = [
    "00123",
    "1E5",
    "SEPT2",
    "1-2",
    "12345678901234567890",
    "tekst:=1+1",
    "'s Ochtends",
    "+31",
    "@jan",
    "ja",
]


@pytest.mark.parametrize("code", CODES)
def test_codes_and_signs_survive_the_whole_way(region, code):
    wanted = code.removeprefix("tekst:")
    answers = {"veld_kort_gezegd": code, "veld_cijfers:0:2": code}
    assert region.run("import", region.filled(answers), "--apply")[0] == 0
    found = fields(region.read())
    assert (found["kort_gezegd"], found["cijfers"][0]["code"]) == (wanted, wanted)
    code, said = region.run("import", region.form(), "--apply")
    assert "Er is niets te doen." in said
    assert region.errors() == []


def test_a_school_without_a_profile_gets_one(region):
    code, said = region.run("import", region.filled({"veld_groepen": "6"}, "het-veer"), "--apply")
    assert code == 0
    assert "1 profiel gemaakt" in said
    made = region.read(f"schoolprofiel/{YEAR}/het-veer")
    assert fields(made) == {
        "visie": "Het Veer ligt aan het water.",
        "groepen": "6",
        "expertise": ["taal", "logopedist"],
        "kort_gezegd": "",
    }
    assert "status: concept" in made
    assert "# Schrijf voor ouders." not in made
    assert region.errors() == []


def test_ready_hands_in(region):
    code, said = region.run("import", region.filled({"klaar": "ja"}), "--apply")
    assert code == 0
    assert "De Brug: de status wordt ingeleverd." in said
    assert region.read().startswith("status: ingeleverd   # nog niet klaar\ningeleverd: 1 maart 2027\n")
    assert region.errors() == []


def test_ready_with_an_empty_field_stays_a_concept(region):
    code, said = region.run("import", region.filled({"klaar": "ja", "veld_visie": None}), "--apply")
    assert code == 0
    assert 'maar "Zo werken wij" is nog niet ingevuld; het blijft een concept.' in said
    assert "status: concept" in region.read()
    assert "visie" not in fields(region.read())


def test_a_form_never_hands_in_by_itself(region):
    region.run("import", region.filled({"veld_groepen": "9"}), "--apply")
    assert "status: concept" in region.read()


def test_a_value_changed_on_both_sides_waits_for_a_choice(region):
    form = region.filled({"veld_groepen": "9", "veld_lift": "ja"})
    region.write(f"schoolprofiel/{YEAR}/de-brug", region.read().replace("groepen: 8", "groepen: 10"))
    before = region.data()
    code, said = region.run("import", form, "--apply")
    assert code == 1
    assert 'De Brug: "Groepen" is op twee plaatsen gewijzigd.' in said
    assert region.data() == before
    assert region.run("import", form, "--apply", "--conflict", "eigen")[0] == 0
    assert (fields(region.read())["groepen"], fields(region.read())["lift"]) == ("10", "ja")
    assert region.run("import", form, "--apply", "--conflict", "formulier")[0] == 0
    assert fields(region.read())["groepen"] == "9"


def test_a_newer_value_that_the_school_left_alone_stays(region):
    form = region.filled({"veld_lift": "ja"})
    region.write(f"schoolprofiel/{YEAR}/de-brug", region.read().replace("groepen: 8", "groepen: 10"))
    assert region.run("import", form, "--apply")[0] == 0
    assert (fields(region.read())["groepen"], fields(region.read())["lift"]) == ("10", "ja")


def test_a_profile_with_windows_line_ends_keeps_them(region):
    path = region.root / f"data/schoolprofiel/{YEAR}/de-brug.yaml"
    path.write_bytes(path.read_bytes().replace(b"\n", b"\r\n"))
    assert region.run("import", region.filled({"veld_visie": "Kort. Goed."}), "--apply")[0] == 0
    content = path.read_bytes()
    assert content.count(b"\r\n") == content.count(b"\n")
    assert b"    Kort.\r\n    Goed.\r\n" in content


def test_good_forms_go_in_beside_a_bad_one(region):
    region.filled({"veld_groepen": "veel"})
    region.filled({"veld_groepen": "6"}, "het-veer")
    code, said = region.run("import", region.root / "terug", "--apply")
    assert code == 1
    assert "1 profiel gemaakt, 1 formulier niet gebruikt" in said
    assert "groepen: 8" in region.read()


def test_forms_that_git_would_keep_are_told_once(region):
    form = region.filled({"veld_visie": "Wij kijken. Dan kiezen wij."})
    inside = region.root / "ontvangen"
    inside.mkdir()
    form.rename(inside / form.name)
    told = "git bewaart de formulieren in ontvangen straks ook"
    assert told not in region.run("import", inside)[1]
    subprocess.run(["git", "init", "-q", str(region.root)], check=True)
    assert region.run("import", inside)[1].count(told) == 1
    (region.root / ".gitignore").write_text("/ontvangen/\n", "utf-8")
    assert told not in region.run("import", inside)[1]
