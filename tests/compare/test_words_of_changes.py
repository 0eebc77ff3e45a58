"""What a board member reads: a sentence for every change, no empty names, and nothing that is not so."""

import pytest

from swvctl.compare.change import What

SCHOOL = "data/school/de-zandloper.yaml"
PROFIEL = "data/schoolprofiel/2027-2028/de-zandloper.yaml"
REGIO = "data/samenwerkingsverband.yaml"
BESLUIT = "data/besluit/plan.yaml"
UNSAID = "Wat er is veranderd, is daarom niet te zeggen."
BESLUITEN = """\
lijst:
  - id: opr
    soort: instemming
    gremium: opr
    onderwerp: het plan
    datum: 16 maart 2027
    uitkomst: ingestemd
  - id: vaststelling
    soort: vaststelling
    gremium: bestuurder
    onderwerp: het plan
    datum: 25 maart 2027
    uitkomst: vastgesteld
"""


def test_a_school_that_could_not_be_read_before_is_not_new(region_history, compared, said):
    text = (region_history.top / SCHOOL).read_text("utf-8")
    region_history.write(SCHOOL, "naam: [\n")
    region_history.commit("stuk")
    region_history.write(SCHOOL, text)
    assert said() == [f"School “De Zandloper” was in de oude versie niet te lezen, en nu wel. {UNSAID}"]
    assert [change.what for change in compared().changes] == [What.UNREADABLE]


def test_a_school_that_cannot_be_read_now_keeps_its_name(region_history, said):
    region_history.write(SCHOOL, "naam: [\n")
    assert said() == [
        "School “De Zandloper” is nu niet te lezen. Wat er is veranderd, is daarom niet te zeggen."
    ]


def test_a_file_that_is_read_on_neither_side(region_history, said):
    region_history.write(SCHOOL, "naam: [\n")
    region_history.commit("stuk")
    region_history.write(SCHOOL, "naam: {\n")
    assert said() == [f"School “de-zandloper” is in beide versies niet te lezen. {UNSAID}"]


@pytest.mark.parametrize(
    ("broken_first", "when"),
    [(True, "was in de oude versie niet te lezen, en nu wel"), (False, "is nu niet te lezen")],
)
def test_of_a_file_with_several_records_none_came_or_went(region_history, said, broken_first, when):
    texts = ["lijst: [\n", BESLUITEN]
    for text in texts if broken_first else reversed(texts):
        region_history.git("add", "--all")
        region_history.git("commit", "--quiet", "--allow-empty", "-m", "x")
        region_history.write(BESLUIT, text)
    assert said() == [f"Besluit “plan” {when}. Wat er is veranderd, is daarom niet te zeggen."]


def test_a_school_that_lacked_a_field_before_is_not_new(region_history, said):
    text = (region_history.top / SCHOOL).read_text("utf-8")
    region_history.write(SCHOOL, text.replace("bestuur: samen-leren\n", ""))
    region_history.commit("zonder bestuur")
    region_history.write(SCHOOL, text)
    told = said()
    assert told
    assert not [sentence for sentence in told if "Nieuw in het register" in sentence]


def test_a_file_that_cannot_be_read_and_was_not_there_before(region_history, said):
    region_history.write("data/school/de-aak.yaml", "naam: [\n")
    assert said() == ["School “de-aak” is erbij gekomen, maar is niet te lezen."]


def test_a_bestuur_under_another_name_moves_no_school(region_history, said):
    region_history.replace(REGIO, "  - id: samen-leren\n", "  - id: samen-sterk\n    eerder: [samen-leren]\n")
    region_history.replace(REGIO, "Vereniging Samen Leren", "Stichting Samen Sterk")
    region_history.replace(SCHOOL, "bestuur: samen-leren", "bestuur: samen-sterk")
    assert said() == ["“Vereniging Samen Leren” heet nu “Stichting Samen Sterk”."]


def test_what_has_no_sentence_of_its_own_is_named(region_history, said):
    region_history.write(
        SCHOOL, (region_history.top / SCHOOL).read_text("utf-8") + "adres: Kade 1, Rietbeek\n"
    )
    assert said() == ["Gewijzigd bij De Zandloper: adres."]


def test_the_fields_and_choices_of_a_profile_are_named(region_history, said):
    region_history.replace(PROFIEL, "logopedist", "orthopedagoog")
    assert said() == [
        "Nieuw bij De Zandloper: Orthopedagoog.",
        "Niet meer bij De Zandloper: Logopedist.",
        "Gewijzigd in het profiel van De Zandloper voor 2027-2028: “Specialisten in de school”.",
    ]


@pytest.mark.parametrize(
    ("day", "by"), [("maandag 5 juli 2027", " (20 dagen later)"), ("dinsdag 13 juni 2028", "")]
)
def test_a_moment_on_another_day_is_one_change_without_an_empty_name(region_history, compared, said, day, by):
    path = "data/bijeenkomst/netwerk.yaml"
    region_history.write(
        path,
        "titel: Netwerk\nsessies: kies er één\nmomenten:\n"
        "  - dinsdag 15 juni 2027, 9.00-11.00 uur\n  - donderdag 17 juni 2027, 13.30-15.30 uur\n",
    )
    region_history.commit("Netwerk")
    before, after = "dinsdag 15 juni 2027, 9.00-11.00 uur", f"{day}, 14.00-15.00 uur"
    region_history.replace(path, before, after)
    assert said() == [f"Netwerk: {after} in plaats van {before}{by}."]
    [detail] = compared().changes[0].details
    assert all(detail.label)


def test_a_chapter_under_another_name_keeps_its_place(region_history, said):
    plan = "data/ondersteuningsplan/2027-2031.yaml"
    region_history.write(
        plan, "titel: P\nperiode: 2027-2031\nstatus: concept\nhoofdstukken: [een, twee, drie]\n"
    )
    for name in ("een", "twee", "drie"):
        region_history.write(
            f"data/hoofdstuk/2027-2031/{name}.yaml", f"titel: {name.title()}\ntekst: {name}.\n"
        )
    region_history.commit("Plan")
    (region_history.top / "data/hoofdstuk/2027-2031/drie.yaml").unlink()
    region_history.write("data/hoofdstuk/2027-2031/slot.yaml", "titel: Slot\neerder: drie\ntekst: drie.\n")
    region_history.replace(plan, "[een, twee, drie]", "[slot, een, twee]")
    assert said() == [
        "Hoofdstuk “Drie” heet nu “Slot”.",
        "Hoofdstuk “Slot” staat nu op plaats 1 en stond op plaats 3.",
    ]


def test_what_changes_a_plan_is_called_what_it_is(region_history, said):
    path = "data/ondersteuningsplan/addendum-steunpunt.yaml"
    region_history.write(path, "titel: Het steunpunt\nsoort: addendum\nperiode: 2027-2031\nstatus: concept\n")
    assert said() == ["Het addendum “Het steunpunt” (2027-2031) is nieuw."]
    region_history.commit("Addendum")
    region_history.replace(path, "soort: addendum", "soort: koersnotitie")
    region_history.replace(path, "status: concept", "status: vastgesteld")
    assert "De koersnotitie “Het steunpunt” is nu vastgesteld en was concept." in said()


def test_the_outcome_of_a_decision(region_history, said):
    region_history.write(BESLUIT, BESLUITEN.replace("    uitkomst: ingestemd\n", ""))
    region_history.commit("Besluiten")
    region_history.write(BESLUIT, BESLUITEN)
    assert said() == ["Instemming OPR over het plan: de uitkomst is “ingestemd”."]
    region_history.commit("Uitkomst")
    region_history.replace(BESLUIT, "uitkomst: ingestemd", "uitkomst: niet ingestemd")
    assert said() == ["Instemming OPR over het plan: de uitkomst is nu “niet ingestemd” en was “ingestemd”."]


def test_a_school_that_has_closed_is_told_as_past(region_history, said):
    region_history.write(SCHOOL, (region_history.top / SCHOOL).read_text("utf-8") + "gesloten: 1 mei 2027\n")
    assert "De Zandloper is gesloten op 1 mei 2027." in said()


def test_what_is_new_or_gone_is_told_once(region_history, said):
    path = "data/bijeenkomst/netwerk.yaml"
    region_history.write(path, "titel: Netwerk\nwanneer: dinsdag 15 juni 2027, 9.00-11.00 uur\n")
    assert said() == ["Bijeenkomst “Netwerk” is erbij gekomen."]
    region_history.commit("Netwerk")
    (region_history.top / path).unlink()
    assert said() == ["Bijeenkomst “Netwerk” is weggehaald."]


def test_a_moment_that_is_added_has_a_place(region_history, compared, said):
    path = "data/bijeenkomst/netwerk.yaml"
    text = "titel: Netwerk\nsessies: kies er één\nmomenten:\n  - dinsdag 15 juni 2027, 9.00-11.00 uur\n"
    region_history.write(path, text)
    region_history.commit("Netwerk")
    region_history.write(path, f"{text}  - woensdag 16 juni 2027, 9.00-11.00 uur\n")
    assert said() == ["Gewijzigd bij Netwerk: momenten."]
    assert [detail.label for detail in compared().changes[0].details] == [("Momenten",)]


def test_another_state_is_a_sentence(region_history, said):
    path = "data/bijeenkomst/netwerk.yaml"
    region_history.write(path, "titel: Netwerk\nwanneer: dinsdag 15 juni 2027, 9.00-11.00 uur\n")
    region_history.commit("Netwerk")
    region_history.write(
        path, "titel: Netwerk\nwanneer: dinsdag 15 juni 2027, 9.00-11.00 uur\nstatus: vervallen\n"
    )
    assert said() == ["Netwerk: nu vervallen."]


def test_a_title_with_a_colon_stands_in_quotes_before_another_one(region_history, said):
    path = "data/bijeenkomst/netwerk.yaml"
    region_history.write(path, 'titel: "Netwerk: taal"\nwanneer: dinsdag 15 juni 2027\n')
    region_history.commit("Netwerk")
    region_history.write(path, 'titel: "Netwerk: taal"\nwanneer: woensdag 16 juni 2027\nstatus: vervallen\n')
    assert said() == [
        "“Netwerk: taal”: woensdag 16 juni 2027 in plaats van dinsdag 15 juni 2027 (1 dag later).",
        "“Netwerk: taal”: nu vervallen.",
    ]


def test_a_long_title_and_one_with_a_comma_stand_in_quotes(region_history, said):
    path, step = "data/planning/plan.yaml", "Lijsten aangepast, na een ronde"
    region_history.write(
        path,
        "titel: Wat wij de komende vier jaar doen\ndoelen:\n  - doel: Eén taal\n    stappen:\n"
        f"      - {{wat: '{step}', wanneer: september 2027}}\n",
    )
    region_history.commit("Planning")
    region_history.replace(path, "september 2027", "oktober 2027")
    assert said() == [
        f"“Wat wij de komende vier jaar doen”, “{step}”: oktober 2027 in plaats van september 2027."
    ]


def test_a_title_that_says_its_kind_is_not_said_twice(region_history, said):
    region_history.write(
        "data/bijeenkomst/ib.yaml", "titel: Bijeenkomst voor starters\nwanneer: 15 juni 2027\n"
    )
    assert said() == ["“Bijeenkomst voor starters” is erbij gekomen."]
