"""What a change means, in the words of the field; and what is no change at all."""

import shutil
from pathlib import Path

import pytest

from swvctl.compare.change import What

SCHOOL = "data/school/de-zandloper.yaml"
PROFIEL = "data/schoolprofiel/2027-2028/de-zandloper.yaml"
REGIO = "data/samenwerkingsverband.yaml"
PLAN = "titel: Samen dichtbij\nperiode: 2027-2031\nstatus: concept\nhoofdstukken: [een, twee]\n"
EEN = """\
titel: Basis
paragrafen:
  - id: norm
    titel: Wat elke school biedt
    tekst: |
      Elke school biedt dezelfde basis.
      Ouders kunnen daarop rekenen.
  - id: kort
    titel: In het kort
    tekst: Rust, ruimte en regelmaat op elke school in de regio.
"""
TWEE = "titel: Toewijzing\nparagrafen:\n  - id: route\n    titel: De route\n    tekst: Vraag eerst de directeur.\n"


@pytest.fixture
def plan(region_history):
    region_history.write("data/ondersteuningsplan/2027-2031.yaml", PLAN)
    region_history.write("data/hoofdstuk/2027-2031/een.yaml", EEN)
    region_history.write("data/hoofdstuk/2027-2031/twee.yaml", TWEE)
    region_history.commit()
    return region_history


def test_nothing_changed(compared):
    assert compared().is_empty


def test_another_way_of_writing_is_no_change(region_history, compared):
    """Order of keys, remarks, quotes, short forms, dates in other words, line ends in a text."""
    region_history.write(
        SCHOOL,
        '# een opmerking\nbestuur: samen-leren\ngemeente: "oosterlaar"\nsoort: [bo]\n'
        "brin: 91CD\nvestiging: 00\nnaam: De Zandloper\n",
    )
    text = (region_history.top / REGIO).read_text("utf-8")
    text = text.replace("opent: 1 februari 2027", "opent: 2027-02-01").replace(
        "vrijdag 9 april 2027", "9 april 2027"
    )
    region_history.write(REGIO, text)
    assert compared().is_empty


def test_a_text_on_other_lines_or_in_a_file_of_its_own_is_no_change(plan, compared):
    place = "data/hoofdstuk/2027-2031/een.yaml"
    plan.replace(place, "dezelfde basis.\n      Ouders", "dezelfde basis. Ouders")
    plan.replace(
        place, "tekst: Rust, ruimte en regelmaat op elke school in de regio.", "tekstbestand: kort.md"
    )
    plan.write("data/hoofdstuk/2027-2031/kort.md", "Rust, ruimte en regelmaat\nop elke school in de regio.\n")
    assert compared().changes == ()


def test_a_field_that_comes_to_a_paragraph_makes_no_new_paragraph_of_it(plan, said):
    chapter = "data/hoofdstuk/2027-2031/een.yaml"
    plan.replace(
        chapter, "    titel: In het kort\n", "    titel: In het kort\n    grondslag: WPO 18a lid 8 e\n"
    )
    assert said() == ["Paragraaf “In het kort” van “Basis” is gewijzigd."]
    plan.replace(chapter, "Rust, ruimte en regelmaat op", "Rust en ruimte op")
    assert said() == ["Paragraaf “In het kort” van “Basis” is gewijzigd."]


def test_a_text_in_a_file_of_its_own_is_compared_too(plan, compared, said):
    plan.replace(
        "data/hoofdstuk/2027-2031/een.yaml",
        "tekst: Rust, ruimte en regelmaat op elke school in de regio.",
        "tekstbestand: kort.md",
    )
    plan.write("data/hoofdstuk/2027-2031/kort.md", "Rust, ruimte en regelmaat.\n")
    plan.commit()
    plan.write("data/hoofdstuk/2027-2031/kort.md", "Rust, ruimte en plezier.\n")
    assert said() == ["Paragraaf “In het kort” van “Basis” is gewijzigd."]
    assert [
        (mark.sign, mark.text) for mark in compared().changes[0].details[0].marks if mark.sign != "="
    ] == [
        ("-", " regelmaat"),
        ("+", " plezier"),
    ]


def test_a_school_goes_to_another_bestuur(region_history, said):
    region_history.replace(SCHOOL, "bestuur: samen-leren", "bestuur: de-kring")
    assert said() == ["De Zandloper gaat van Vereniging Samen Leren naar Stichting De Kring."]


def test_a_new_school_and_one_that_closes(region_history, said):
    region_history.write(
        "data/school/de-tjalk.yaml",
        "naam: De Tjalk\nsoort: bo\nbrin: 93AB\nbestuur: de-kring\ngemeente: rietbeek\n",
    )
    region_history.write(
        SCHOOL,
        (region_history.top / SCHOOL).read_text("utf-8")
        + "gesloten: per 1 augustus 2027\nopgegaan_in: de-tjalk\n",
    )
    assert said() == [
        "Nieuw in het register: De Tjalk in Rietbeek, van Stichting De Kring.",
        "De Zandloper sluit per 1 augustus 2027 en gaat op in De Tjalk.",
    ]


def test_a_school_that_has_another_name_and_file_is_the_same_school(region_history, compared, said):
    (region_history.top / SCHOOL).rename(region_history.top / "data/school/de-zonnewijzer.yaml")
    region_history.replace(
        "data/school/de-zonnewijzer.yaml", "naam: De Zandloper", "naam: De Zonnewijzer\neerder: de-zandloper"
    )
    [change] = [change for change in compared().changes if change.kind == "school"]
    assert change.what is What.RENAMED
    assert change.old_name == "de-zandloper"
    assert "De Zandloper heet nu De Zonnewijzer." in said()


def test_of_two_schools_of_one_name_it_says_which_was_changed(region_history, said):
    text = (region_history.top / SCHOOL).read_text("utf-8")
    region_history.write("data/school/de-zandloper-noord.yaml", text + "adres: Kade 1, 9999 ZX Noordloo\n")
    region_history.write(SCHOOL, text + "adres: Brink 2, 9999 ZY Zuidloo\n")
    region_history.commit("Twee")
    region_history.write(SCHOOL, text + "adres: Brink 4, 9999 ZY Zuidloo\n")
    assert said() == ["Gewijzigd bij De Zandloper (Zuidloo): adres."]


def test_a_file_with_another_name_and_nearly_the_same_text_is_renamed(plan, compared):
    (plan.top / "data/hoofdstuk/2027-2031/een.yaml").rename(plan.top / "data/hoofdstuk/2027-2031/basis.yaml")
    plan.replace("data/ondersteuningsplan/2027-2031.yaml", "[een, twee]", "[basis, twee]")
    found = {change.name: change.what for change in compared().changes if change.kind == "hoofdstuk"}
    assert found == {"2027-2031/basis": What.RENAMED}


OWN = "    titel: In het kort\n    in: [publieksversie]\n"
LEFT = (
    "De korte versie heeft bij “Basis” een eigen tekst: “In het kort”. "
    "Die is niet gewijzigd; kijk of die nog klopt."
)


@pytest.mark.parametrize(
    ("changes", "told"),
    [
        ([("dezelfde basis", "een basis")], True),
        ([("dezelfde basis", "een basis"), ("Rust, ruimte", "Rust")], False),
        ([("Rust, ruimte", "Rust")], False),
        ([("Wat elke school biedt", "Wat scholen bieden")], False),
        ([("  - id: norm", "  - {id: nieuw, titel: Nieuw, tekst: Een nieuwe tekst.}\n  - id: norm")], True),
        ([("dezelfde basis", "een basis"), ("een, twee]\npub", "een, twee]\n# pub")], False),
        ([("dezelfde basis", "een basis"), ("hoofdstukken: [een]", "hoofdstukken: [twee]")], False),
    ],
)
def test_a_text_of_the_short_version_that_stays_behind_the_plan_is_told(plan, said, changes, told):
    """Its author may not think of it; of a title that is called otherwise nothing else need change."""
    chapter, whole = "data/hoofdstuk/2027-2031/een.yaml", "data/ondersteuningsplan/2027-2031.yaml"
    plan.replace(chapter, "    titel: In het kort\n", OWN)
    plan.write(whole, f"{PLAN}publieksversie: {{titel: Kort, hoofdstukken: [een]}}\n")
    plan.commit()
    for old, new in changes:
        plan.replace(chapter if old in (plan.top / chapter).read_text("utf-8") else whole, old, new)
    assert (LEFT in said()) is told


def test_of_several_texts_of_the_short_version_each_is_named(plan, said):
    chapter = "data/hoofdstuk/2027-2031/een.yaml"
    plan.replace(chapter, "    titel: In het kort\n", OWN)
    more = "  - {id: ook, titel: Ook kort, in: [publieksversie], tekst: Rust.}\n"
    plan.write(chapter, (plan.top / chapter).read_text("utf-8") + more)
    plan.write("data/ondersteuningsplan/2027-2031.yaml", f"{PLAN}publieksversie: {{titel: Kort}}\n")
    plan.commit()
    plan.replace(chapter, "dezelfde basis", "een basis")
    assert said()[-1] == (
        "De korte versie heeft bij “Basis” eigen teksten: “In het kort” en “Ook kort”. "
        "Die zijn niet gewijzigd; kijk of die nog kloppen."
    )


def test_a_paragraph_that_goes_to_another_chapter_is_moved(plan, said):
    part = EEN[EEN.index("  - id: kort") :]
    plan.write("data/hoofdstuk/2027-2031/een.yaml", EEN.replace(part, ""))
    plan.write("data/hoofdstuk/2027-2031/twee.yaml", TWEE + part.replace("regelmaat", "plezier"))
    assert said() == ["Paragraaf “In het kort” verhuist van “Basis” naar “Toewijzing” en is gewijzigd."]


def test_a_paragraph_with_another_name_and_title_is_the_same_paragraph(plan, said):
    plan.replace(
        "data/hoofdstuk/2027-2031/een.yaml",
        "- id: norm\n    titel: Wat elke school biedt",
        "- id: basis\n    eerder: norm\n    titel: Wat alle scholen bieden",
    )
    assert said() == ["Paragraaf “Wat alle scholen bieden” van “Basis” heette “Wat elke school biedt”."]


def test_chapters_and_paragraphs_in_another_order(plan, said):
    plan.replace("data/ondersteuningsplan/2027-2031.yaml", "[een, twee]", "[twee, een]")
    norm, kort = EEN[EEN.index("  - id: norm") : EEN.index("  - id: kort")], EEN[EEN.index("  - id: kort") :]
    plan.write("data/hoofdstuk/2027-2031/een.yaml", EEN.replace(norm + kort, kort + norm))
    assert said() == [
        "Paragraaf “In het kort” van “Basis” staat nu op plaats 1 en stond op plaats 2.",
        "Hoofdstuk “Toewijzing” staat nu op plaats 1 en stond op plaats 2.",
    ]


def test_an_option_that_is_dropped_and_what_that_does(region_history, compared, said):
    region_history.replace(PROFIEL, "logopedist", "orthopedagoog")
    assert [tuple(item) for item in compared().coverage] == [
        ("Oosterlaar", "Specialisten in de school", "Logopedist", 1, 0),
        ("Oosterlaar", "Specialisten in de school", "Orthopedagoog", 0, 1),
    ]
    region_history.replace("data/keuzelijst/interne-expertise.yaml", "  - Rekenspecialist\n", "")
    assert "“Rekenspecialist” staat niet meer in de lijst Interne expertise." in said()


def test_a_profile_that_is_handed_in_and_a_step_of_its_route(region_history, said):
    region_history.write(
        "data/schoolprofiel/2027-2028/de-brug.yaml",
        "status: ingeleverd\ningeleverd: 8 april 2027\nvelden:\n  visie: Kleine groepen en veel rust.\n"
        "route:\n  mr_advies: 18 mei 2027, positief\n",
    )
    assert said() == [
        "Het profiel van De Brug voor 2027-2028 is nu ingeleverd en was concept.",
        "De Brug, advies van de MR: 18 mei 2027, positief.",
    ]


def test_a_date_that_shifts_says_how_far(region_history, said):
    region_history.replace(REGIO, "uiterlijk: vrijdag 9 april 2027", "uiterlijk: 23 april 2027")
    about = "De ronde 2027-2028, inleveren uiterlijk"
    assert said() == [f"{about}: 23 april 2027 in plaats van vrijdag 9 april 2027 (2 weken later)."]


@pytest.mark.parametrize("moment", ["mei 2027", "voorjaar 2027"])
def test_of_a_month_or_a_season_no_days_are_counted(region_history, compared, said, moment):
    region_history.replace(REGIO, "uiterlijk: vrijdag 9 april 2027", f"uiterlijk: {moment}")
    (sentence,) = said()
    assert (
        sentence == f"De ronde 2027-2028, inleveren uiterlijk: {moment} in plaats van vrijdag 9 april 2027."
    )


def test_an_event_that_moves_says_how_far(region_history, said):
    path = "data/bijeenkomst/netwerk.yaml"
    region_history.write(path, "titel: Netwerk\nwanneer: dinsdag 15 juni 2027, 9.00-11.00 uur\n")
    region_history.commit("Netwerk")
    region_history.replace(path, "dinsdag 15 juni", "dinsdag 22 juni")
    [sentence] = said()
    assert sentence.startswith("Netwerk: dinsdag 22 juni 2027")
    assert sentence.endswith("uur (1 week later).")


def test_a_decision_that_is_recorded(plan, said):
    plan.write(
        "data/besluit/plan-2027-2031.yaml",
        "lijst:\n  - id: opr\n    soort: instemming\n    gremium: opr\n    over: 2027-2031\n"
        "    datum: 16 maart 2027\n    uitkomst: ingestemd\n",
    )
    assert said() == [
        "Besluit vastgelegd: instemming OPR over “Samen dichtbij”, op 16 maart 2027: ingestemd."
    ]


def test_findings_that_came_and_went_do_not_depend_on_their_line(region_history, compared):
    region_history.write(SCHOOL, "# erbij\n# en nog een\n" + (region_history.top / SCHOOL).read_text("utf-8"))
    region_history.replace(PROFIEL, "visie:", "visei:")
    found = compared()
    assert "SCH001" in {finding.code for finding in found.new}
    region_history.commit()
    region_history.replace(PROFIEL, "visei:", "visie:")
    found = compared()
    assert "SCH001" in {finding.code for finding in found.fixed}
    assert not found.new


def test_what_cannot_be_read_on_one_side_does_not_hide_the_rest(region_history, compared):
    region_history.write(PROFIEL, "velden: [\n")
    region_history.commit("stuk")
    region_history.write(PROFIEL, "status: concept\n")
    region_history.replace(SCHOOL, "bestuur: samen-leren", "bestuur: de-kring")
    found = {change.kind: change.what for change in compared().changes}
    assert found == {"school": What.CHANGED, "schoolprofiel": What.UNREADABLE}


def test_a_revision_without_a_region_makes_everything_new(history, region_history, compared):
    shutil.rmtree(region_history.top / "data")
    region_history.write("LEESMIJ", "leeg")
    region_history.commit()
    region_history.git("checkout", "--quiet", "HEAD~1", "--", "data")
    assert {change.what for change in compared().changes} == {What.ADDED}


def test_notes_are_not_shown(region_history, compared):
    region_history.write(
        SCHOOL, (region_history.top / SCHOOL).read_text("utf-8") + "intern: Bel de directeur.\n"
    )
    assert compared().changes == ()
    region_history.replace(SCHOOL, "gemeente: oosterlaar", "gemeente: rietbeek")
    assert len(compared().changes) == 1


def test_other_line_ends_modes_and_files_that_do_not_count_are_no_change(region_history, compared):
    place = region_history.top / SCHOOL
    place.write_bytes(place.read_bytes().replace(b"\n", b"\r\n"))
    place.chmod(0o755)
    (region_history.top / "data" / "school" / "foto.png").write_bytes(bytes(range(256)))
    assert compared().is_empty


def test_a_bomb_in_an_old_revision_is_a_finding_like_today(region_history, compared):
    for text in ("a: &x [" + "*x, " * 9 + "*x]\n", "[" * 100_000, "a: b\n" * 60_000):
        region_history.write(SCHOOL, text)
        region_history.commit("bom")
        region_history.git("checkout", "--quiet", "HEAD~1", "--", SCHOOL)
        found = compared()
        assert {change.kind: change.what for change in found.changes} == {"school": What.UNREADABLE}
        assert found.fixed
        region_history.commit("hersteld")


def test_thousands_of_changes_are_told_and_stay_readable(region_history, compared):
    for number in range(1_500):
        region_history.write(
            f"data/school/school-{number}.yaml", f"naam: School {number}\nsoort: bo\nbestuur: de-kring\n"
        )
    found = compared()
    assert len(found.changes) == 1_500
    assert {change.what for change in found.changes} == {What.ADDED}


def test_a_framework_of_the_region_itself_is_there_in_both_states(region_history, compared):
    shipped = Path(__file__).parents[2] / "data/kader/route-plan-po.yaml"
    region_history.write("data/kader/route-plan-po.yaml", shipped.read_text("utf-8"))
    region_history.commit("Eigen kader")
    region_history.replace("data/school/de-zandloper.yaml", "soort: bo", "soort: sbo")
    assert {change.kind for change in compared().changes} == {"school"}


def test_what_speaks_of_something_by_its_old_name_is_not_changed(region_history, compared):
    region_history.replace(
        "data/samenwerkingsverband.yaml", "  - id: de-kring\n", "  - id: de-stroom\n    eerder: [de-kring]\n"
    )
    found = compared()
    assert [change.kind for change in found.changes] == ["samenwerkingsverband"]
    assert {finding.code for finding in found.new} == {"REF015"}
