"""What a member of the OPR asks of the pages around the plan: who, what of it, in which words, and where to go on."""

import re
from datetime import date
from pathlib import Path

import pytest

from swvctl.model.indicator import Indicator
from swvctl.model.planning import Planning
from swvctl.pipeline import load
from swvctl.wanneer import Precision
from tests.build.readable import change, pages

ROOT = Path(__file__).parents[2]
PLAN = "ondersteuningsplan/2027-2031"
MERGED = "intern/ondersteuningsplan/2027-2031-met-koersnotitie-2029"


@pytest.fixture(scope="module")
def example(readable_example):
    return readable_example


LAPSED = "Het duurt ten hoogste een schooljaar"


def test_a_text_that_lapses_is_folded_below_what_says_so_and_stays_off_paper(example):
    page = example[f"{MERGED}.html"]
    assert page.count("Vervalt door de koersnotitie") == 1
    _, _, after = page.partition("Vervalt door de koersnotitie")
    fold = after[after.index('<details class="swv-vervallen">') : after.index("</details>")]
    assert "<summary>De tekst die vervalt</summary>" in fold
    assert "<table" in fold
    assert LAPSED in fold
    assert page.count(LAPSED) == 1
    assert 'swv-alleen-papier">De tekst die vervalt, staat in het plan zonder deze wijziging.' in after
    assert ".swv-alleen-papier { break-before: avoid; }" in page


def test_in_markdown_a_text_that_lapses_is_not_part_of_the_plan_that_follows(example):
    page = example[f"{MERGED}.md"]
    assert page.count("Vervalt door de koersnotitie") == 1
    assert page.count("De tekst die vervalt, staat in het plan zonder deze wijziging.") == 1
    assert LAPSED not in page
    assert LAPSED in example["publiek/ondersteuningsplan/2027-2031.md"]


@pytest.mark.parametrize("form", ["html", "md"])
def test_a_plan_with_a_change_in_it_begins_with_where_it_was_changed(example, form):
    page = re.sub(r"</?span[^>]*>", "", example[f"{MERGED}.{form}"])
    before = page.partition("Het plan 2023-2027 loopt af")[0].rpartition("erin verwerkt")[2]
    told = {
        "html": r'<li><a class="nl-link" href="#([^"]+)">([0-9.]+)[^<]*</a>: (\w+)</li>',
        "md": r"(?m)^- \[([0-9.]+) [^]]*\]\(#([^)]+)\): (\w+)$",
    }[form]
    found = re.findall(told, before)
    numbers = [next(part for part in row if part[0].isdigit()) for row in found]
    assert numbers == ["5.1", "6.1", "6.2", "8.2"]
    assert [row[2] for row in found] == ["aangevuld", "gewijzigd", "vervalt", "gewijzigd"]
    for row in found:
        assert any(f'id="{part}"' in page for part in row[:2])


def test_the_contents_mark_what_a_change_is_about(example):
    contents = example[f"{MERGED}.html"].partition('id="plan--inhoud"')[2].partition("</nav>")[0]
    assert re.findall(r"<small>([^<]*)</small>", contents) == [
        *("deels gewijzigd", "aangevuld"),
        *("deels gewijzigd", "gewijzigd", "vervalt"),
        *("deels gewijzigd", "gewijzigd"),
    ]
    assert "<small>" not in example[f"publiek/{PLAN}.html"].partition("</nav>")[0]


def test_a_plan_with_a_change_in_it_does_not_lead_to_chapters_without_it(example):
    assert "Lees het plan per hoofdstuk" in example[f"publiek/{PLAN}.html"]
    for form in ("html", "md"):
        assert "Lees het plan per hoofdstuk" not in example[f"{MERGED}.{form}"]


@pytest.mark.parametrize("form", ["html", "md"])
def test_a_changed_paragraph_keeps_its_notice_with_the_new_text(example, form):
    page = example[f"{MERGED}.{form}"]
    assert page.count("Bij terugkeer krijgt de basisschool geld in plaats van een arrangement.") == 1
    assert page.index("Gewijzigd door de koersnotitie") < page.index(
        "zonder handtekening van de ouders begint"
    )


def test_the_last_chapter_leads_on_to_what_comes_after_it(example):
    page = example["publiek/ondersteuningsplan/2027-2031/financien.html"]
    assert '2027-2031.html#plan--indicatoren" rel="next"><span>Volgende</span>Indicatoren</a>' in page
    assert 'id="plan--indicatoren"' in example["publiek/ondersteuningsplan/2027-2031.html"]


@pytest.mark.parametrize(
    ("page", "link"),
    [
        ("2027-2031", "[Indicatoren 2027-2031](#plan--indicatoren)"),
        ("2027-2031", "[Overleg en besluiten](#plan--besluiten)"),
        ("2027-2031", "[Samen dichtbij, in het kort](../ondersteuningsplan/2027-2031-kort.md)"),
        ("2027-2031-kort", "[Indicatoren 2027-2031](../indicator/2027-2031.md)"),
        ("2027-2031/resultaten", "[Indicatoren 2027-2031](../../indicator/2027-2031.md)"),
        ("2027-2031/over-dit-plan", "[Overleg en besluiten](../../besluit/2027-2031.md)"),
    ],
)
def test_a_text_leads_to_all_of_a_kind_on_its_own_page_where_it_stands_there(example, page, link):
    made = example[f"publiek/ondersteuningsplan/{page}.md"]
    assert link in made
    if "(#" in link:
        anchor = link.partition("(#")[2].rstrip(")")
        assert f'<a id="{anchor}"></a>' in made
        assert f'id="{anchor}"' in example[f"publiek/ondersteuningsplan/{page}.html"]


def test_a_key_that_is_named_after_its_post_does_not_say_it_twice(place):
    assert "Zo wordt de post" not in pages(place, "begroting")["publiek/begroting/2027-2031.md"]
    change(place / "begroting/2027-2031.yaml", "Arrangementen naar gemeenten", "Over de gemeenten")
    made = pages(place, "begroting")["publiek/begroting/2027-2031.md"]
    assert made.count("Zo wordt de post Arrangementen verdeeld.") == 1


@pytest.mark.parametrize(
    ("path", "told"),
    [
        ("begroting/2027-2031", "Afkorting: OOGO is op overeenstemming gericht overleg."),
        ("planning/2027-2031", "RvT is raad van toezicht, sbo is speciaal basisonderwijs, so is"),
        ("jaarkalender/2027-2028", "OPR is ondersteuningsplanraad"),
        ("uitvoeringsagenda/2027-2028", "OPR is ondersteuningsplanraad"),
        ("werkagenda/2027-2031", "OOGO is op overeenstemming gericht overleg"),
        ("planning-per-maand", "OPR is ondersteuningsplanraad"),
        ("gremium/rvt", "OPR is ondersteuningsplanraad"),
        ("rode-draad/2027-2031/dekkend", "DUO is Dienst Uitvoering Onderwijs"),
    ],
)
def test_a_page_without_running_text_explains_its_abbreviations_at_its_foot(example, path, told):
    assert told in example[f"publiek/{path}.md"]
    assert told in re.sub("</?strong>", "", example[f"publiek/{path}.html"])


def test_an_abbreviation_that_is_not_there_is_not_explained(example):
    assert any("OPR is" in text for text in example.values())
    assert "OPR is" not in example["publiek/begroting/2027-2031.md"]
    assert "OPR is" not in example["publiek/gremium/opr.md"]  # its name in full stands at its head
    # The article of an indicator stands on the page of the indicators.
    assert "WPO" not in example["publiek/rode-draad/2027-2031/dekkend.md"]


def test_a_body_that_sees_to_it_has_its_article(example):
    assert "Wie: De deelnemersraad" in example["publiek/werkagenda/2027-2031.html"]
    assert "\nWie: De deelnemersraad\n" in example["publiek/werkagenda/2027-2031.md"]
    assert "Trekker: Leerplichtambtenaren en het bureau." in example["publiek/uitvoeringsagenda/2030-2031.md"]
    assert "| De directeur-bestuurder |" in example["publiek/indicator/2027-2031.md"]
    assert "| Schoolbesturen |" in example["publiek/jaarkalender/2027-2028.md"]


def test_every_meeting_of_the_calendar_says_who_holds_it(example):
    rows = re.findall(r"^.*\| Bijeenkomst \|.*$", example["publiek/jaarkalender/2027-2028.md"], re.MULTILINE)
    assert len(rows) > 5
    assert [row for row in rows if not row.split("|")[4].strip()] == []


def test_a_body_reads_of_papers_only_where_there_are_papers(example):
    page = example["publiek/gremium/opr.html"]
    coming, past = page.split('id="geweest"')
    assert "stukken gestuurd op" not in coming
    assert ">stukken gestuurd op " in past


def test_what_came_of_a_talk_with_gemeenten_stands_on_every_page_that_names_it(example):
    for path in ("gremium/oogo", "planning-per-maand"):
        assert "overeenstemming met 2 van de 3" in example[f"publiek/{path}.md"]


def test_the_goals_of_a_year_stand_in_the_order_of_the_planning(example):
    goals = (
        "Ouders kunnen het aanbod",
        "Elke school biedt de afgesproken",
        "School, gezin en",
        "Kinderen zijn niet",
    )
    agenda = example["publiek/uitvoeringsagenda/2027-2028.md"]
    places = [agenda.index(f"### {goal}") for goal in goals]
    assert places == sorted(places)


def test_what_takes_a_whole_year_stands_in_no_month(example):
    months, longer = example["publiek/jaarkalender/2028-2029.md"].split("## Loopt over langere tijd")
    assert "Werkwijze van onderwijs en jeugdhulp in gebruik op alle scholen" in longer
    assert "Werkwijze van onderwijs en jeugdhulp in gebruik op alle scholen" not in months


def test_a_body_is_told_what_it_does_and_how_long_before(example):
    page = example["publiek/gremium/opr.md"]
    assert "- Stemt in met: ondersteuningsplan, addendum en koersnotitie" in page
    assert "- Wordt geïnformeerd over: begroting en jaarverslag" in page
    assert "- Leden: 10" in page
    assert "<dt>Leden</dt><dd>10</dd>" in example["publiek/gremium/opr.html"]
    assert "- Wie erin zitten: ouders en personeel" in page
    assert "- Tijd voor stukken bij een besluit: 6 weken, volgens het eigen reglement" in page


def test_the_register_of_decisions_leads_to_each_step_of_the_route(example):
    links = re.findall(r'href="(besluit/[^"#]+[.]html)#([^"]+)"', example["publiek/besluiten.html"])
    assert len(links) > 8
    assert [place for page, place in links if f'id="{place}"' not in example[f"publiek/{page}"]] == []


def test_a_goal_of_the_planning_leads_to_the_thread_of_its_pillar(example):
    for suffix in ("html", "md"):
        page = example[f"publiek/planning/2027-2031.{suffix}"]
        found = set(re.findall(rf"rode-draad/2027-2031/[a-z-]+[.]{suffix}", page))
        assert len(found) > 2
        assert [path for path in found if f"publiek/{path}" not in example] == []


def test_a_route_that_is_done_needs_no_legend_and_one_that_is_not_does(place):
    path = "publiek/besluit/2027-2031.html"
    assert "Gevuld: gedaan" not in pages(place, "besluit")[path]
    change(
        place / "besluit/plan-2027-2031.yaml",
        "uitkomst: ontvangst bevestigd\n",
        "",
    )
    change(place / "besluit/plan-2027-2031.yaml", "30 maart 2027", "30 juni 2027")
    made = pages(place, "besluit")[path.replace("publiek", "intern")]
    assert "Gevuld: gedaan</span><span>Leeg: gepland" in made


def test_an_indicator_without_a_picture_says_why(example):
    page = example["publiek/indicator/2027-2031.html"]
    own = page.split("Kinderen die langer dan drie maanden thuiszitten, gemeente Zandeloo</h")[1][:400]
    assert "Zonder grafiek: dit gaat over te weinig kinderen om een getal te tonen." in own
    assert page.count("Zonder grafiek:") == 2
    travel = page.split("Kinderen die langer dan een uur onderweg zijn naar school</h")[1][:500]
    assert "Zonder grafiek: er zijn nog te weinig getallen." in travel


def test_the_words_of_a_picture_do_not_call_measured_what_is_still_to_come(example):
    page = example["publiek/indicator/2027-2031.html"]
    assert "gemeten volgt" not in page
    assert "2026-2027: meting volgt in september 2027" in page.replace("\u2060", "")


def test_a_dossier_says_what_the_plan_has_no_paragraph_about(place):
    told = "Voor huisvesting is in dit plan geen paragraaf aangewezen."
    path = "publiek/overleg-met-gemeenten/zandeloo"
    made = pages(place, "besluit")
    assert told not in made[f"{path}.md"]
    assert "- Versie: 0.9" in made[f"{path}.md"]
    assert "Over jeugdhulp, leerplicht, leerlingenvervoer en huisvesting" in made[f"{path}.md"]
    change(place / "hoofdstuk/2027-2031/gemeenten.yaml", "    oogo: huisvesting\n", "")
    made = pages(place, "besluit")
    assert told in made[f"{path}.md"]
    assert told in made[f"{path}.html"]


def test_the_list_of_documents_leads_to_the_annexes_of_the_plan(example):
    assert "[Bijlagen bij Samen dichtbij](bijlage/2027-2031.md)" in example["publiek/downloads.md"]
    assert (
        'href="bijlage/2027-2031.html">Bijlagen bij Samen dichtbij</a>.' in example["publiek/downloads.html"]
    )


def test_a_school_year_in_markdown_leads_to_its_figures_and_to_other_years(example):
    agenda = example["publiek/uitvoeringsagenda/2028-2029.md"]
    assert "staan in [de jaarkalender](../jaarkalender/2028-2029.md), met al het andere" in agenda
    assert (
        "- februari 2029: [Vestigingen met een vaste onderwijsondersteuner](../indicator/2027-2031.md"
        in agenda
    )
    assert "Vorig schooljaar: [2027-2028](../uitvoeringsagenda/2027-2028.md)" in agenda
    calendar = example["publiek/jaarkalender/2028-2029.md"]
    assert "staat bij de maand waarin het begint; wat een jaar of langer duurt, staat onderaan." in calendar
    assert "Volgend schooljaar: [2029-2030](../jaarkalender/2029-2030.md)" in calendar


@pytest.mark.parametrize("page", ["besluit/2027-2031", "ondersteuningsplan/2027-2031"])
def test_what_was_worded_anew_after_consent_is_told_at_the_consent(example, page):
    told = "Daarna anders verwoord: "
    made = (
        example[f"publiek/{page}.md"].split("Instemming van de ondersteuningsplanraad |")[1].splitlines()[0]
    )
    assert f"{told}[5.1 Wat elke school biedt](" in made
    assert "). Tikfout hersteld." in made
    assert (
        f'{told}<a class="nl-link" href="../ondersteuningsplan/2027-2031/basisondersteuning.html#norm">'
        in (example[f"publiek/{page}.html"])
    )


@pytest.mark.parametrize(
    "page", ["intern/ondersteuningsplan/2027-2031-plichten", "publiek/bijlage/2027-2031"]
)
def test_a_page_about_the_plan_leads_back_to_it_at_its_head(example, page):
    head = example[f"{page}.html"].split("<main")[0]
    assert re.search(r'href="[./]*ondersteuningsplan/2027-2031[.]html">Samen dichtbij</a>', head)


def test_the_example_asks_the_opr_each_june_how_far_the_plan_is(example):
    """Its plan promises that (13.1 and 15.2), so its planning has to keep it."""
    coming = example["publiek/gremium/opr.md"].split("## Wat er was")[0]
    for year in (2028, 2029, 2030, 2031):
        assert re.search(rf"^\| \[.*\bjuni {year}\b.*gepland \|$", coming, re.MULTILINE), year


def test_a_telephone_reads_the_same_apostrophe_as_the_head_of_the_table(example):
    page = example["publiek/rode-draad/2027-2031.html"]
    assert re.search(r'data-kop="Lasten in 2027 \(in hele euro’s\)"', page)
    assert "hele euro's" not in page


def test_a_leading_hyphen_of_a_term_stays_with_its_word(example):
    assert "risico-inventarisatie en \u2011evaluatie (RI" in example["publiek/begrippen.html"]


def test_a_topic_of_the_agenda_leads_to_the_thread_of_its_pillar(example):
    way = "rode-draad/2027-2031/basis"
    assert (
        f"- Pijler: [Een sterke basis op elke school](../{way}.md)"
        in example["publiek/werkagenda/2027-2031.md"]
    )
    assert f'href="../{way}.html">Een sterke basis' in example["publiek/werkagenda/2027-2031.html"]


@pytest.mark.parametrize("form", ["html", "md"])
def test_what_comes_back_every_year_is_no_way_to_a_plan(example, form):
    page = example[f"publiek/planning/vaste-momenten-2027-2031.{form}"]
    assert "weg naar het plan" not in page
    assert "Mijlpalen" not in page
    assert "De RvT en de directeur-bestuurder" in page
    assert "Na advies van de deelnemersraad en met goedkeuring van de raad van toezicht." in page
    assert "Voorwaarde van de OPR bij de instemming" in example[f"publiek/planning/2027-2031.{form}"]
    assert "weg naar het plan" in example[f"publiek/planning/route-2027-2031.{form}"]


@pytest.mark.parametrize(
    ("page", "link"),
    [
        (
            "besluiten.html",
            '<a class="nl-link" href="planning/2027-2031.html#tussenevaluatie">Tussenevaluatie',
        ),
        ("besluiten.md", "[Tussenevaluatie met de OPR](planning/2027-2031.md#tussenevaluatie)"),
        ("besluit/2027-2031.md", "[Tussenevaluatie met de OPR](../planning/2027-2031.md#tussenevaluatie)"),
    ],
)
def test_a_condition_leads_to_the_step_that_meets_it(example, page, link):
    assert f"Voorwaarde: {link}" in example[f"publiek/{page}"]


@pytest.mark.parametrize("form", ["html", "md"])
def test_the_first_page_leads_to_the_plan_with_its_change_in_it(example, form):
    merged = f"ondersteuningsplan/2027-2031-met-addendum-steunpunt.{form}"
    assert merged in example[f"publiek/index.{form}"]
    assert f"publiek/{merged}" in example


@pytest.mark.parametrize("form", ["html", "md"])
def test_what_comes_back_each_year_says_where_the_meetings_stand(example, form):
    page = example[f"publiek/planning/vaste-momenten-2027-2031.{form}"]
    assert page.count(f"../jaarkalender/2027-2028.{form}") == 1
    assert "Vergaderingen en bijeenkomsten met een eigen datum staan in de jaarkalender" in page


def test_the_second_talk_stands_under_wanneer(example):
    row = next(
        line
        for line in example["publiek/besluit/2027-2031.md"].split("\n")
        if 'id="plan-2027-2031--oogo"' in line
    )
    assert row.split("|")[2].strip() == "4 en 11 februari en 4 maart 2027"


def test_a_plan_that_promises_a_moment_for_each_step_names_more_than_a_year():
    planning = load(ROOT, date(2027, 6, 3)).workspace.find(Planning, "2027-2031")
    moments = {step.wat: step.wanneer for step in planning.stappen}
    assert len(moments) > 35
    assert [wat for wat, moment in moments.items() if not moment or moment.precision is Precision.JAAR] == []


def test_figures_are_measured_before_they_stand_on_the_site():
    """In November, says the plan; what is measured in the spring is of that same school year."""
    indicators = load(ROOT, date(2027, 6, 3)).workspace.all(Indicator)
    months = {item.meten.split()[-1] for item in indicators}
    assert "oktober" in months
    assert not {"november", "december"} & months


@pytest.mark.parametrize("word", ["coördinatiepunt", "beschikking", "teldatum", "peildatum"])
def test_a_word_that_the_plan_uses_is_in_its_list(example, word):
    text, _, words = example["publiek/ondersteuningsplan/2027-2031.md"].partition(
        "## Begrippen en afkortingen"
    )
    assert word in text
    assert f"- **{word}**: " in words


@pytest.mark.parametrize(
    ("paragraph", "link"),
    [
        ("voorwoord", "[Indicatoren 2027-2031](../../indicator/2027-2031.md)"),
        ("over-dit-plan", "[Planning bij het ondersteuningsplan 2027-2031](../../planning/2027-2031.md)"),
        ("evaluatie", "[13.1 Een vast ritme](../../ondersteuningsplan/2027-2031/kwaliteit.md#jaarritme)"),
        ("regio", "(../../dekking.md)"),
        ("ouders", "(../../dekking.md)"),
        ("resultaten", "[Werkagenda 2027-2031](../../werkagenda/2027-2031.md)"),
    ],
)
def test_what_the_plan_speaks_of_can_be_opened_from_there(example, paragraph, link):
    assert link in example[f"publiek/ondersteuningsplan/2027-2031/{paragraph}.md"]


@pytest.mark.parametrize("form", ["html", "md"])
def test_the_thread_of_a_pillar_has_what_comes_back_every_year_once(example, form):
    page = example[f"publiek/rode-draad/2027-2031/kwaliteit.{form}"].replace("\xa0", " ")
    assert page.count("Cijfers over het vorige schooljaar op de site") == 1
    assert "november 2027, 2028, 2029 en 2030" in page
    assert "Begroting voor het volgende jaar vastgesteld" not in page


def test_a_stretch_over_the_new_year_is_told_in_full(example):
    page = example["publiek/rode-draad/2027-2031/basis.md"]
    assert "oktober 2029 t/m mei 2030 en oktober 2030 t/m mei 2031 (Het bureau)" in page


def test_a_moment_stands_with_its_pillar_in_the_agenda_of_a_school_year(example):
    agenda = example["publiek/uitvoeringsagenda/2027-2028.md"]
    pillar = agenda.index("Begroting voor het volgende jaar vastgesteld")
    assert agenda.index("## Geld volgt de ondersteuning") < pillar < agenda.index("## Voor alle pijlers")


def test_a_step_at_a_meeting_names_the_day_of_the_session_that_falls_in_its_time(example, place):
    step = "Vernieuwde schoolprofielen besproken met de OPR"
    page = example["publiek/planning/2027-2031.html"]
    assert "Vergadering ondersteuningsplanraad</a>, 6 juni 2028</p>" in page.replace("\xa0", " ")
    change(
        place / "planning/2027-2031.yaml",
        f"{step}\n        wanneer: juni 2028",
        f"{step}\n        wanneer: 2028",
    )
    made = pages(place, "planning")["publiek/planning/2027-2031.html"]
    line = next(
        row
        for row in made.split("<p>")
        if row.startswith("Bijeenkomst: ") and "ondersteuningsplanraad" in row
    )
    assert "2028" not in line.split("</p>")[0].split("</a>")[-1], line


def test_a_body_reads_at_its_meeting_what_is_discussed_there(example):
    moment = "dinsdag 6 juni 2028 van 19.30 tot 21.30 uur"
    rows = [row for row in example["publiek/gremium/opr.md"].splitlines() if moment in row]
    assert len(rows) == 3
    assert any("Vernieuwde schoolprofielen besproken met de OPR" in row for row in rows)


def test_the_short_version_explains_only_words_that_stand_in_it(example):
    page = example[f"publiek/{PLAN}-kort.md"]
    text, _, terms = page.partition("## Wat betekent het?")
    words = re.findall(r"^- \*\*([^*(]+?)(?: \([^)]*\))?\*\*", terms, re.MULTILINE)
    assert len(words) > 3
    assert "dekkend netwerk" not in words
    assert "Voor elk kind een plek, zo thuisnabij mogelijk" in text


@pytest.mark.parametrize("form", ["", "/kwaliteit"])
def test_where_the_plan_names_the_agenda_it_leads_there(example, form):
    page = example[f"publiek/ondersteuningsplan/2027-2031{form}.md"]
    up = "../" * (1 + form.count("/"))
    assert f"wanneer de raden bijeenkomen, in de [agenda]({up}agenda.md)." in page
