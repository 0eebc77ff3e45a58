"""The pages of a region with one school, with no profile yet, and with many that owe the same."""

import re

import pytest

from tests.build.readable import pages

YEAR = "schoolprofiel/2027-2028"
PLAN_KINDS = ("ondersteuningsplan", "hoofdstuk", "versie", "besluit", "planning", "bijlage")


def _drop(place, *kinds):
    for kind in kinds:
        for path in (place / kind).rglob("*.yaml"):
            path.unlink()


def _keep(place, *names):
    """Leave these schools only."""
    for folder in ("school", YEAR):
        for path in (place / folder).glob("*.yaml"):
            if path.stem not in names:
                path.unlink()


@pytest.fixture
def one_school(place):
    _keep(place, "de-tjalk")
    return place


def test_one_school_is_no_plural(one_school):
    found = pages(one_school, "index") | pages(one_school, "bestuur")
    for path in ("publiek/index.md", "publiek/bestuur/samen-leren.md"):
        assert "- vestiging: **1**" in found[path]
        assert "- profiel 2027-2028 vastgesteld: **ja**" in found[path]


def test_a_region_that_begins_counts_no_pupils_and_tells_two_schools_of_one_name_apart(place):
    """As the register of DUO gives them: without pupils, and two locations with the name of their school."""
    _keep(place, "de-tjalk", "de-looiershof")
    for path in (place / "school").glob("*.yaml"):
        text = re.sub(r"leerlingen:\n(  .*\n)+", "", path.read_text(encoding="utf-8"))
        path.write_text(re.sub("^naam: .*", "naam: De Tjalk", text), encoding="utf-8")
    found = pages(place, "index") | pages(place, "bestuur") | pages(place, "ronde")
    assert "eerlingen" not in "".join(
        text for path, text in found.items() if path.startswith("publiek/bestuur") or "/index." in path
    )
    for path in ("ronde", "bestuur/samen-leren"):
        assert "De Tjalk (Rietbeek)" in found[f"intern/{path}.md"]


def test_one_profile_that_is_not_adopted_is_not_counted_as_zero_of_one(place):
    _keep(place, "de-looiershof")
    assert "- profiel 2027-2028 vastgesteld: **nog niet**" in pages(place, "index")["publiek/index.md"]


def test_the_matrix_of_one_school_speaks_of_one_profile(one_school):
    found = pages(one_school, "dekking")
    assert "telt het vastgestelde profiel van de enige vestiging. Een" in found["publiek/dekking.md"]
    assert (
        "telt het profiel van de enige vestiging, ook als dat nog niet is vastgesteld. Een"
        in found["intern/dekking.md"]
    )


def test_what_a_lone_profile_names_is_not_called_rare(one_school, readable_example):
    """Nobody else was asked, so nothing is known of who else has it."""
    assert "Op één school aanwezig" in readable_example["intern/dekking.md"]
    assert "Op één school aanwezig" not in pages(one_school, "dekking")["intern/dekking.md"]


def test_one_profile_of_many_is_singular(place):
    for path in (place / "schoolprofiel").glob("*/*.yaml"):
        if path.stem != "de-tjalk":
            path.unlink()
    assert "telt het profiel van 1 van de 23 vestigingen, " in pages(place, "dekking")["intern/dekking.md"]


def test_without_profiles_the_matrix_says_so_once(place):
    _drop(place, "schoolprofiel")
    found = pages(place, "dekking")
    for path in ("intern/dekking.html", "publiek/dekking.html"):
        main = found[path].partition("<main")[2]
        assert len(re.findall("Er is (?:voor \\S+ )?nog geen profiel", main)) == 1
        assert "<h2" not in main
        assert 'href="#' not in main


def test_without_a_plan_no_heading_of_the_plan_stands_above_the_glossary(place):
    _drop(place, *PLAN_KINDS)
    page = pages(place, "")["publiek/index.md"]
    assert "Begrippen en afkortingen" in page
    assert "Het ondersteuningsplan" not in page


def test_schools_that_owe_the_same_stand_in_one_list(place):
    _drop(place, YEAR)
    found = pages(place, "ronde")
    for form in ("txt", "html"):
        mail = found[f"intern/nog-te-leveren/de-kring.{form}"]
        assert mail.count("Van deze vijf scholen is het profiel nog niet ontvangen:") == 1
        assert "Het profiel is nog niet ontvangen." not in mail
        assert "ontvangen wij nog graag" not in mail
        assert mail.index("De Meerpaal") < mail.index("De Veerstoep")


def test_a_school_that_owes_more_stays_apart_from_the_list(place):
    for name in ("het-zandkasteel", "de-heidekiem"):
        (place / YEAR / f"{name}.yaml").unlink()
    mail = pages(place, "ronde")["intern/nog-te-leveren/zand-en-loo.txt"]
    assert (
        "Van vier scholen ontvangen wij nog graag gegevens voor het profiel.\n\nDe Bolder\nNog in te" in mail
    )
    assert (
        "Van deze drie scholen is het profiel nog niet ontvangen:\n  - De Heidekiem\n  - De Looiershof\n"
        in mail
    )


def test_one_empty_field_is_not_counted(place):
    mail = pages(place, "ronde")["intern/nog-te-leveren/de-waaier.txt"]
    assert "De Zandloper\nNog in te vullen:\n  - Waar wij aan werken\n" in mail


def test_each_year_has_its_own_name_above_the_text_for_scholen_op_de_kaart(place):
    found = pages(place, "schoolprofiel")
    for year in ("2026-2027", "2027-2028"):
        folder = f"publiek/scholen-op-de-kaart/{year}"
        html = found[f"{folder}/de-tjalk.html"].replace("\N{WORD JOINER}", "")
        assert f"<title>Tekst voor Scholen op de Kaart {year}: De Tjalk" in html
        assert f">Tekst voor Scholen op de Kaart {year}:</span> De Tjalk" in html
        assert found[f"{folder}/de-tjalk.txt"].startswith(f"De Tjalk (92HJ-00), schooljaar {year}\n")


def test_the_reason_for_a_missing_figure_stands_below_what_it_counts(place):
    school = place / "school/de-tjalk.yaml"
    school.write_text(
        re.sub(r"1 februari 2027: \d+", "1 februari 2027: 3", school.read_text(encoding="utf-8")),
        encoding="utf-8",
    )
    page = pages(place, "index")["publiek/index.html"].replace("\N{NO-BREAK SPACE}", " ")
    assert '<dd>niet genoemd</dd><dd class="swv-cijfers__bij">omdat een school er minder dan 5' in page
    assert ".swv-cijfers__bij { order: -1; }" in page


def test_of_a_school_that_sent_nothing_a_phone_says_so_once(place):
    page = pages(place, "ronde")["intern/ronde.html"]
    row = page.partition("De Looiershof</th>")[0].rpartition("<tr")[2]
    assert 'class="swv-nog-alles"' in row
    assert page.count('<tr class="swv-nog-alles">') == 1
    assert '.swv-nog-alles > .swv-ruim[data-kop^="Nog"] { display: none; }' in page


def test_the_day_of_a_step_is_not_torn_from_its_outcome(place):
    sheet = pages(place, "schoolprofiel")[f"publiek/{YEAR}/de-tjalk.html"]
    steps = sheet.partition('<ul class="swv-route')[2].partition("</ul>")[0]
    assert re.search(r'hele MR [^<]+: <span class="swv-bijeen-blok">\d+ \w+ 2027, positief</span>', steps)


def test_both_texts_of_a_school_write_its_hours_in_one_way(place):
    found = pages(place, "schoolprofiel")
    for form in ("schoolgids", "scholen-op-de-kaart"):
        page = found[f"publiek/{form}/2027-2028/de-wilgenhof.html"]
        assert "<li>Rekenspecialist (3 dagdelen per week)</li>" in page
