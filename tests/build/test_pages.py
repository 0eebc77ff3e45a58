"""What the pages say: no more than is certain, nothing that leads to a child, and a way to every page."""

import re
from datetime import date
from html import unescape
from pathlib import Path
from posixpath import dirname, join, normpath
from shutil import rmtree

import pytest

from swvctl.assets import Assets
from swvctl.pipeline import load
from swvctl.render import ordered, render
from swvctl.render.template import Templates
from swvctl.render.unbroken import unbroken
from swvctl.tekst.escape import css_text

DATA = Path(__file__).parents[2] / "data"
TODAY = date(2027, 6, 3)
YEAR = "schoolprofiel/2027-2028"


@pytest.fixture(scope="module")
def templates():
    return Templates(Assets(DATA.parent))


@pytest.fixture(scope="module")
def example():
    return pages(DATA)


def pages(data, only="", *, draft=True):
    """Every file of the output, as text."""
    region = load(data.parent, TODAY)
    files = render(region.workspace, region.assets, ordered(only, draft=draft))
    return {path: content.decode() for path, content in files if not path.endswith(".pdf")}


def change(path, old, new):
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new), encoding="utf-8")


def keep_adopted(place):
    """Leave only the schools that have an adopted profile."""
    for profile in place.glob(f"{YEAR}/*.yaml"):
        if "status: vastgesteld" not in profile.read_text(encoding="utf-8"):
            profile.unlink()
    for school in place.glob("school/*.yaml"):
        if not (place / YEAR / school.name).exists():
            school.unlink()


def row(page, school):
    return next(line for line in page.splitlines() if line.startswith((f"| [{school}]", f"| {school} ")))


def test_outside_a_school_without_adopted_profile_has_one_stand_only(example):
    tables = [text for path, text in example.items() if re.match("publiek/(bestuur|gemeente)/.*md", path)]
    rows = [line for text in tables for line in text.splitlines() if line.startswith(("| [", "| De "))]
    stands = {line.split("|")[2].partition("(")[0].strip() for line in rows}
    assert stands == {"vastgesteld", "nog niet vastgesteld"}


def test_outside_a_school_without_a_new_profile_leads_to_the_one_of_last_year(example):
    older = "[Profiel 2026-2027](../schoolprofiel/2026-2027/de-zandloper.md)"
    assert f"nog niet vastgesteld ({older})" in row(example["publiek/gemeente/oosterlaar.md"], "De Zandloper")
    assert older not in example["intern/gemeente/oosterlaar.md"]


def test_a_school_its_bestuur_and_its_gemeente_lead_to_each_other(example):
    sheet = example[f"publiek/{YEAR}/de-wilgenhof.html"].replace("\u2060", "")
    for href, titel in (
        ("schoolprofiel/2026-2027/de-wilgenhof", "Profiel 2026-2027"),
        ("bestuur/de-kring", "Scholen van Stichting De\xa0Kring"),
        ("gemeente/rietbeek", "Scholen in Rietbeek"),
    ):
        assert f'<a class="nl-link" href="../../{href}.html">{titel}</a>' in sheet
    assert 'href="../bestuur/de-kring.html">Stichting De' in example["publiek/gemeente/rietbeek.html"]
    assert 'href="../gemeente/rietbeek.html">Rietbeek' in example["publiek/bestuur/de-kring.html"]


def test_an_overview_goes_on_to_what_is_used_with_it(example):
    inside, outside = (
        example[f"{audience}/bestuur/zand-en-loo.md"].partition("## Zie ook")[2].split("---")[0].strip()
        for audience in ("intern", "publiek")
    )
    assert inside.splitlines() == [
        "- [Mail over wat nog te leveren is](../nog-te-leveren/zand-en-loo.html)",
        "- [Stand van de ronde](../ronde.md)",
        "- [Dekkend aanbod](../dekking.md)",
    ]
    assert outside == "- [Dekkend aanbod](../dekking.md)"
    assert "Mail over" not in example["intern/bestuur/de-kring.md"]
    assert 'href="../dekking.html">Dekkend aanbod</a>' in example["publiek/gemeente/rietbeek.html"]


def test_a_school_outside_the_region_leads_to_no_gemeente(example):
    sheet = example[f"publiek/{YEAR}/de-brug.html"]
    assert "Scholen van Stichting Speciaal" in sheet
    assert "Scholen in" not in sheet


def test_the_index_says_in_its_tab_which_page_it_is(example):
    assert "Overzicht | swv Stroomland</title>" in example["publiek/index.html"]
    assert "Overzicht | swv Stroomland</title>" in example["intern/index.html"]


def test_an_earlier_sheet_leads_to_the_coverage_as_long_as_that_counts_it(example):
    year = "publiek/schoolprofiel/2026-2027"
    assert ">Dekkend aanbod</a>" in example[f"{year}/de-zandloper.html"]
    assert ">Dekkend aanbod</a>" not in example[f"{year}/de-tjalk.html"]


def test_the_text_for_the_school_guide_shows_what_is_not_filled_in_as_long_as_it_is_a_concept(example):
    concept = example["intern/schoolgids/2027-2028/de-bolder.md"]
    assert "### Vooruitkijken\n\n#### Bespreken wij" in concept
    assert "#### Toegankelijkheid\n\nNog niet ingevuld.\n" in concept
    page = example["intern/schoolgids/2027-2028/de-bolder.html"]
    assert page.count("Nog niet ingevuld.") == concept.count("Nog niet ingevuld.")
    for form, gap in (
        ("txt", "\nToegankelijkheid\n\nNog niet ingevuld.\n"),
        ("html", "<p>Nog niet ingevuld.</p>"),
    ):
        assert gap in example[f"intern/scholen-op-de-kaart/2027-2028/de-bolder.{form}"]
    outside = ("publiek/schoolgids", "publiek/scholen-op-de-kaart")
    adopted = {path: text for path, text in example.items() if path.startswith(outside)}
    assert any("Wanneer wij hulp van anderen vragen" in text for text in adopted.values())
    assert not [path for path, text in adopted.items() if "Nog niet ingevuld" in text]


def test_the_public_coverage_says_what_it_is(example):
    opening = (
        "Hier ziet u welke ondersteuning de scholen bieden. Dit overzicht telt de vastgestelde profielen"
    )
    assert opening in example["publiek/dekking.md"]
    assert "Hier ziet u" not in example["intern/dekking.md"]


def test_the_forms_of_a_profile_have_titles_of_their_own(example):
    folders = ("schoolprofiel", "schoolgids", "scholen-op-de-kaart")
    made = [example[f"publiek/{folder}/2027-2028/de-tjalk.html"] for folder in folders]
    titles = {page.partition("<title>")[2].partition("</title>")[0] for page in made}
    assert len(titles) == len(folders)


def test_what_is_no_more_than_a_concept_is_not_to_be_copied_yet():
    built = pages(DATA, "schoolprofiel", draft=False)
    for folder in ("schoolgids", "scholen-op-de-kaart"):
        wait = "Wacht met overnemen tot het profiel is vastgesteld."
        assert wait in built[f"intern/{folder}/2027-2028/de-zandloper.html"]
        assert wait not in built[f"intern/{folder}/2027-2028/de-tjalk.html"]


@pytest.mark.parametrize("path", ["ronde", "dekking", "bestuur/de-waaier", "gemeente/oosterlaar"])
def test_a_page_with_states_that_change_says_of_which_day_they_are(example, path):
    for form in ("md", "html"):
        page = example[f"intern/{path}.{form}"].replace("\N{NO-BREAK SPACE}", " ")
        assert page.count("Zo staat het op 3 juni 2027.") == 1
    assert "Zo staat het op" not in example.get(f"publiek/{path}.md", "")


def test_the_round_leads_to_the_mail_for_who_owes_something(example):
    page = example["intern/ronde.md"]
    assert (
        "- [Mail aan Stichting Scholen Zand en Loo](nog-te-leveren/zand-en-loo.html) over De Bolder en De Looiershof"
        in page
    )
    assert 'href="bestuur/de-kring.html">Stichting De' in example["intern/ronde.html"]
    mail = example["intern/nog-te-leveren/zand-en-loo.html"]
    assert 'href="../ronde.html">Stand van de ronde</a>' in mail.partition("<main")[0]


def test_a_board_without_schools_has_no_figures(place):
    added = "besturen:\n  - id: leeg\n    naam: Vereniging Zonder Scholen\n    nummer: 99299\n"
    change(place / "samenwerkingsverband.yaml", "besturen:\n", added)
    found = pages(place, "bestuur")["intern/bestuur/leeg.md"]
    assert "Hier staan nog geen scholen." in found
    assert "vastgesteld" not in found


def test_a_gemeente_is_called_so_once(place):
    change(place / "samenwerkingsverband.yaml", "naam: Rietbeek", "naam: Gemeente Rietbeek")
    found = pages(place, "gemeente").values()
    titles = {text.splitlines()[0] for text in found if text.startswith("# ")}
    assert titles == {"# Gemeente Oosterlaar", "# Gemeente Rietbeek", "# Gemeente Zandeloo"}


def test_a_profile_whose_adoption_lies_ahead_is_not_called_adopted(place):
    change(place / YEAR / "de-tjalk.yaml", "bestuur: 27 mei 2027", "bestuur: 27 juni 2027")
    found = pages(place)
    assert f"publiek/{YEAR}/de-tjalk.md" not in found
    sheet = found[f"intern/{YEAR}/de-tjalk.md"]
    assert "Ingeleverd. Volgende stap: Vaststelling door het schoolbestuur." in sheet
    assert "| ingeleverd |" in row(found["intern/ronde.md"], "De Tjalk"), "as of each that waits for a step"


def test_an_outcome_that_stands_there_before_its_day_is_not_told_yet(place):
    change(
        place / YEAR / "de-vuurtoren.yaml",
        "mr_advies: 18 mei 2027, positief",
        "mr_advies: 18 juni 2027, positief",
    )
    sheet = pages(place)[f"intern/{YEAR}/de-vuurtoren.md"]
    assert "18 juni 2027" in sheet
    assert "positief" not in sheet


def test_a_step_that_a_school_plans_of_its_own_accord_is_its_next(place):
    """Its format does not ask it; still it comes before what the format asks."""
    change(place / YEAR / "de-vuurtoren.yaml", "team: 23 maart 2027", "team: 9 juni 2027")
    assert "Bespreking in het team, 9 juni 2027" in row(pages(place)["intern/ronde.md"], "De Vuurtoren")


def test_the_planned_day_of_a_decision_that_went_by_is_no_decision(place, example):
    profile = place / YEAR / "de-tjalk.yaml"
    change(profile, "status: vastgesteld", "status: ingeleverd")
    found = pages(place)
    assert "Vaststelling door het schoolbestuur, 27 mei 2027 (voorbij)" in row(
        found["intern/ronde.md"], "De Tjalk"
    )
    sheet = found[f"intern/{YEAR}/de-tjalk.md"].replace("\xa0", " ")
    assert "Volgende stap: Vaststelling door het schoolbestuur." in sheet
    assert "(27 mei 2027, voorbij)" in sheet
    assert "voorbij)" not in example[f"intern/{YEAR}/de-tjalk.md"]
    adopted = re.compile(r"Vaststelling door het schoolbestuur\D{1,9}(\d+)")
    now, before = (adopted.search(made["intern/ronde.md"]) for made in (found, example))
    assert now, found["intern/ronde.md"][:900]
    assert before
    assert int(now[1]) == int(before[1]) - 1


def test_the_planned_day_of_consent_that_went_by_is_no_consent(place, example):
    """A day that the school wrote down beforehand stays in its file when nothing came of it."""
    change(place / YEAR / "de-sluiswachter.yaml", "dinsdag 15 juni 2027", "dinsdag 1 juni 2027")
    found, consent = pages(place), "Instemming van de oudergeleding met de schoolgids"
    assert f"| {consent}, dinsdag 1 juni 2027 (voorbij) |" in row(found["intern/ronde.md"], "De Sluiswachter")
    counted = re.compile(rf"^- {consent}: .*", re.MULTILINE)
    assert counted.findall(found["intern/ronde.md"]) == counted.findall(example["intern/ronde.md"]) != []
    assert "gepland, dinsdag 1 juni 2027 (voorbij)" in found["intern/ronde.html"].replace("\xa0", " ")
    sheet = found[f"intern/{YEAR}/de-sluiswachter.md"].replace("\xa0", " ")
    assert f"Volgende stap: {consent}." in sheet
    assert f"- Nog te doen: {consent} (dinsdag 1 juni 2027, voorbij)" in sheet


def test_a_sheet_of_this_year_leads_to_where_it_is_counted(example):
    counted = (">Dekkend aanbod</a>", ">Stand van de ronde</a>")
    for path, found in (
        (f"intern/{YEAR}/de-tjalk.html", [True, True]),
        (f"publiek/{YEAR}/de-tjalk.html", [True, False]),
        ("intern/schoolprofiel/2026-2027/de-tjalk.html", [False, False]),
    ):
        ways = example[path].partition('id="kop-vormen"')[2]
        assert [way in ways for way in counted] == found, path


def test_both_texts_to_copy_have_the_order_of_the_sheet(example):
    """Who takes them over lays one beside the other; a title that says too little alone is that of its chapter."""
    heading = re.compile(r"<h[2-4]>(.+?)</h[2-4]>")
    for school in ("aan-de-kade", "de-brug"):
        guide, site = (
            heading.findall(example[f"intern/{form}/2027-2028/{school}.html"])
            for form in ("schoolgids", "scholen-op-de-kaart")
        )
        assert len(site) > 6
        assert site == [titel for titel in guide if titel in site]


def test_in_one_column_the_steunpunt_has_the_same_place_on_each_sheet(example):
    """On a phone a parent with two schools finds it where it stood on the other sheet: before the adoption."""
    sheets = [page for path, page in example.items() if path.startswith(f"intern/{YEAR}/") and "html" in path]
    before = {
        re.findall(r'id="(kop-\w+)"', page.partition('id="kop-vaststelling"')[0])[-1] for page in sheets
    }
    assert len(sheets) > 20
    assert before == {"kop-steunpunt"}


def test_what_cannot_be_read_is_named_inside_and_asked_of_nobody(place):
    (place / YEAR / "de-tjalk.yaml").write_text("velden: [\n", encoding="utf-8")
    found = pages(place)
    for page in ("intern/index.md", "intern/ronde.md"):
        assert "## Niet te lezen" in found[page]
        assert "Profiel van De Tjalk, 2027-2028" in found[page]
    path = "<wbr>".join(
        f'<span class="swv-stuk">{part}</span>' for part in ("data/", "schoolprofiel/", "2027-2028/")
    )
    assert f'({path}<wbr><span class="swv-stuk">de-tjalk.yaml</span>)' in found["intern/index.html"]
    assert "niet te lezen" in row(found["intern/ronde.md"], "De Tjalk")
    assert "niet te lezen" in row(found["intern/bestuur/samen-leren.md"], "De Tjalk")
    assert "De Tjalk" not in "".join(text for path, text in found.items() if "nog-te-leveren" in path)
    assert "iet te lezen" not in "".join(text for path, text in found.items() if path.startswith("publiek"))


@pytest.mark.parametrize("count", ["3", "minder dan 5"])
def test_a_total_never_gives_away_a_small_count(place, count):
    path = place / "school/de-tjalk.yaml"
    text = re.sub(
        r"leerlingen:\n(  .*\n)+", f"leerlingen:\n  - 1 februari 2027: {count}\n", path.read_text("utf-8")
    )
    path.write_text(text, encoding="utf-8")
    found = pages(place)
    for page in ("index", "bestuur/samen-leren", "gemeente/rietbeek"):
        for audience in ("publiek", "intern"):
            shown = found[f"{audience}/{page}.md"]
            assert "leerlingen: **niet genoemd** (omdat een school er minder dan 5 heeft)" in shown
    assert "leerlingen: **niet genoemd**" not in found["publiek/bestuur/de-kring.md"]


def test_a_sheet_prints_no_count_of_after_it_was_adopted(place):
    """A profile that was adopted in 2026 keeps the count of that year, in every form of it."""
    change(place / "school/de-griend.yaml", "  - 1 februari 2025: 127\n", "")
    school = place / "school/de-tjalk.yaml"
    change(school, "  - 1 februari 2026: 226\n", "")
    found = pages(place, "schoolprofiel", draft=False)
    before = {name: found[f"publiek/schoolprofiel/2026-2027/{name}.md"] for name in ("de-griend", "de-tjalk")}
    assert "- Leerlingen: 124 op 1 februari 2026\n" in before["de-griend"]
    assert "Leerlingen:" not in before["de-tjalk"]
    assert "- Leerlingen: 118 op 1 februari 2027\n" in found[f"publiek/{YEAR}/de-griend.md"]


def test_markdown_leads_to_markdown_wherever_that_is_made(example):
    only_html = {path for path in example if path.endswith(".html") and f"{path[:-5]}.md" not in example}
    led = 0
    for path, text in example.items():
        links = re.findall(r"\]\(([^():#]+)(?:#[^)]*)?\)", text) if path.endswith(".md") else []
        for link in links:
            there = normpath(join(dirname(path), link))
            assert there in example or not link.endswith((".md", ".html"))
            assert link.endswith(".html") == (there in only_html), (path, link)
            led += link.endswith(".md")
    assert led > len(example) / 2


def test_outside_no_gap_is_named_while_a_profile_is_awaited(example):
    page = example["publiek/dekking.md"]
    waits = (
        "Wat in een gemeente op geen enkele school is (een witte vlek), "
        "staat hier zodra elke school daar een vastgesteld profiel heeft."
    )
    assert page.count(waits) == 1
    assert waits not in example["intern/dekking.md"]
    stand = "2 van de 9 vestigingen in Oosterlaar, 1 van de 9 in Rietbeek en 3 van de 4 in Zandeloo"
    assert f"Nog geen vastgesteld profiel, ook niet van 2026-2027: {stand}. {waits}" in page
    assert "## Witte vlekken" not in page, "a part that has nothing to say does not stand before one that has"
    assert (
        "Wat maar op één school aanwezig is, staat hier zodra elke school een vastgesteld profiel heeft."
        in page
    )
    assert "op basis van" not in page


def test_on_a_phone_the_matrix_is_a_list_in_which_each_mark_has_the_name_of_its_option(example):
    page = example["publiek/dekking.html"].partition('id="groep-externe-deskundigheid"')[2]
    row = re.search(r'<tr>\s*<th scope="row"><a [^>]*>De Veerstoep</a>.*?</tr>', page, re.DOTALL)
    assert row
    cells = re.findall(r'<td class="swv-cel([^"]*)" data-kop="([^"]+)">', row[0])
    assert [(name, kind.strip()) for kind, name in cells if "swv-cel--leeg" not in kind] == [
        ("Behandelaar dyslexie", ""),
        ("Jeugdarts of jeugdverpleegkundige", ""),
        ("Wijkteam van de gemeente", "swv-cel--slot"),
    ]
    assert len(cells) == page[: row.end()].rsplit("<thead>", 1)[1].split("</thead>")[0].count("swv-staand")


def test_the_start_page_says_the_name_of_the_region_once(example):
    page = example["publiek/index.html"].split("<body", 1)[1].split('swv-groepen">')[0]
    assert page.count("<h1 ") == 1
    assert page.count(">Samenwerkingsverband Passend Onderwijs Stroomland<") == 1
    assert page.count(">Swv Stroomland<") == 1


def test_outside_gaps_are_named_by_list_when_all_profiles_are_there(place):
    keep_adopted(place)
    page = pages(place, "dekking")["publiek/dekking.md"]
    assert "### Rietbeek (op basis van alle 7 profielen)" in page
    assert "- **Toegankelijkheid** (gevraagd aan 2 scholen): Lokalen met weinig galm" in page
    assert re.search(r"\*\*Met wie wij samenwerken\*\*: [^;\n]+; [^;\n]+", page)
    assert "op basis van alle 15 profielen" in page.casefold()


def test_a_school_in_a_folded_list_leads_to_its_sheet(example):
    """As in the table; a build of the coverage alone has no sheets to lead to."""
    link = "schoolprofiel/2027-2028/de-heidekiem"
    page = example["intern/dekking.html"].replace("\N{NO-BREAK SPACE}", " ")
    assert f'<dd><a class="nl-link" href="{link}.html">De Heidekiem</a> (in opleiding)' in page
    assert f"| 0 van 3 | [De Heidekiem]({link}.md) (in opleiding) |" in example["intern/dekking.md"]
    assert f"publiek/{link}.html" not in example
    assert link not in example["publiek/dekking.html"] + example["publiek/dekking.md"]


def test_a_school_is_only_counted_for_the_lists_of_its_format(example):
    inside = example["intern/dekking.md"]
    fysiek = inside.partition("\n## Toegankelijkheid")[2].partition("\n## ")[0]
    assert "De Ankerplaats" in fysiek
    assert "De Tjalk" not in fysiek


def test_a_school_in_the_folded_list_leads_to_its_sheet(example):
    for place in ("publiek", "intern"):
        folded = example[f"{place}/dekking.html"].partition('<details class="swv-lezen">')[2]
        leads = re.findall(
            r'<a class="nl-link" href="(schoolprofiel/[^"]+)">', folded.partition("</details>")[0]
        )
        assert leads
        assert {f"{place}/{link}" for link in leads} <= example.keys()


def test_gemeenten_and_besturen_stand_by_name(example):
    """In the file they stand as someone wrote them down; of twelve a reader has to find one."""
    page = example["publiek/index.md"]
    places = [page.index(f"](gemeente/{name}.md)") for name in ("oosterlaar", "rietbeek", "zandeloo")]
    assert places == sorted(places)
    boards = [
        page.index(f"](bestuur/{name}.md)")
        for name in ("de-kring", "de-waaier", "zand-en-loo", "samen-leren")
    ]
    assert boards == sorted(boards)


def test_who_sends_an_issue_finds_each_of_its_forms(example):
    start = example["intern/index.html"].partition("Nieuwsbrief verzenden</h3>")[2].partition("</ul>")[0]
    found = re.findall(r'href="(verzenden/[^"]+)"', start)
    for ending in (".html", ".fragment.html", ".txt"):
        assert f"verzenden/2027-06{ending}" in found
    assert {f"intern/{path}" for path in found if not path.endswith(".eml")} <= example.keys()


def test_the_signs_of_a_sheet_are_those_of_the_coverage_and_the_round(example):
    """Who is in training is not there yet, and a step without a day is not planned."""
    training = '<li class="swv-keuzes__straks"><span>Rekenspecialist</span>'
    assert training in example[f"intern/{YEAR}/de-vuurtoren.html"]
    steps = (
        example[f"intern/{YEAR}/de-bolder.html"].partition('<ul class="swv-route')[2].partition("</ul>")[0]
    )
    assert steps.count("<li") == steps.count('<li class="swv-daglos">') > 0


def test_a_concept_without_any_choice_is_not_counted(place):
    for name in ("de-bolder", "de-looiershof", "de-heidekiem", "het-zandkasteel"):
        (place / YEAR / f"{name}.yaml").write_text("status: concept\n", encoding="utf-8")
    (place / "schoolprofiel/2026-2027/het-zandkasteel.yaml").unlink()
    page = pages(place, "dekking")["intern/dekking.md"]
    assert "### Zandeloo\n\nEr is nog geen profiel om te tellen.\n" in page
    assert (
        "Dit overzicht telt de profielen van 19 van de 23 vestigingen, ook die nog niet zijn vastgesteld."
        in page
    )


def test_who_has_nothing_to_count_says_so(place):
    for profile in (place / "schoolprofiel").glob("*/*.yaml"):
        profile.unlink()
    found = pages(place, "dekking")
    assert "Er is nog geen profiel om te tellen." in found["intern/dekking.md"]
    assert "Er is voor 2027-2028 nog geen profiel vastgesteld." in found["publiek/dekking.md"]
    assert "telt" not in found["publiek/dekking.md"]


def test_a_long_list_becomes_tables_that_fit_on_paper(place):
    path = place / "keuzelijst/externe-deskundigheid.yaml"
    more = "".join(f"  - code: extra-{number}\n    label: Extra {number}\n" for number in range(31))
    path.write_text(path.read_text(encoding="utf-8") + more, encoding="utf-8")
    page = pages(place, "dekking")["publiek/dekking.html"]
    part = (
        page.partition('id="groep-externe-deskundigheid"')[2]
        .partition("</details>")[2]
        .partition('id="groep-')[0]
    )
    columns = [table.count('class="swv-staand"') for table in part.split("<table")[1:]]
    assert columns == [15, 15, 15]


def test_the_sheet_leads_to_its_other_forms_and_back(example):
    sheet = example[f"publiek/{YEAR}/de-tjalk.html"]
    for form in ("schoolgids", "scholen-op-de-kaart"):
        assert f'href="../../{form}/2027-2028/de-tjalk.html"' in sheet
        copy = example[f"publiek/{form}/2027-2028/de-tjalk.html"]
        before, _, copied = copy.partition('<div class="swv-kopie">')
        assert f'href="../../{YEAR}/de-tjalk.html"' in before
        assert 'href="../../index.html"' in before
        assert "../" not in copied


def test_the_round_says_what_comes_next(place):
    (place / YEAR / "de-dobber.yaml").unlink()
    change(place / YEAR / "de-brug.yaml", "12 april 2027, ingestemd", "12 april 2027, niet ingestemd")
    found = pages(place, "ronde")
    page = found["intern/ronde.md"]
    assert "| Inleveren door de school | het hele profiel | nog niet ontvangen |" in row(page, "De Dobber")
    assert "| Inleveren door de school |" in row(page, "De Bolder")
    assert "“Is er elke dag verpleegkundige zorg in de school?”, Toegankelijkheid" in row(page, "De Bolder")
    placed = "| Plaatsing op Scholen op de Kaart, voor 1 augustus 2027 | niets | vastgesteld |"
    assert placed in row(page, "De Meerpaal")
    assert "| Instemming van de oudergeleding met de schoolgids |" in row(page, "De Brug")
    html = found["intern/ronde.html"].replace("\xa0", " ")
    assert "afgewezen, 12 april 2027, niet ingestemd" in html
    assert 'data-kop="Instemming van de oudergeleding met de schoolgids"' in html


def test_the_start_page_begins_with_the_schools_and_ends_with_older_years(example):
    page = example["publiek/index.html"].replace("\u2060", "")
    themes = re.findall(r'id="thema-[0-9]+">([^<]+)</h2>', page)
    assert themes[:2] == ["Scholen en hun aanbod", "Het ondersteuningsplan"]
    schools = page.partition(">Het ondersteuningsplan</h2>")[0]
    assert re.findall(">([^<]+)</h3>", schools) == [
        "De regio",
        "Per bestuur",
        "Per gemeente",
        "Schoolprofielen 2027-2028",
        "Schoolprofielen 2026-2027",
    ]
    plans = example["intern/index.html"].partition("Plan en wijzigingen</h3>")[2].partition("</ul>")[0]
    assert plans.index(">Samen dichtbij</a>") < plans.index(">Koersnotitie inclusiever onderwijs</a>")


def test_tables_that_become_blocks_name_their_columns_in_each_cell(example):
    """On a narrow screen the head of the table is out of sight."""
    for name in ("intern/bestuur/de-kring.html", "intern/ronde.html", f"publiek/{YEAR}/de-brug.html"):
        table = example[name].partition("swv-stapeltabel")[2].partition("</table>")[0]
        cells = re.findall(r"<td(?! colspan)([^>]*)>", table)
        assert cells
        assert all("data-kop=" in cell for cell in cells)


def test_the_mail_asks_once_and_can_be_answered(place):
    mail = pages(place, "ronde")["intern/nog-te-leveren/zand-en-loo.txt"]
    assert "De Bolder\nNog in te vullen (5):\n  - Extra ondersteuning\n  - Is er elke dag" in mail
    assert "De inleverdatum (vrijdag 9 april 2027) is voorbij. Wilt u de scholen vragen" in mail
    assert "Vragen? Mail naar beleid@stroomland.example." in mail
    change(place / "samenwerkingsverband.yaml", "vrijdag 9 april 2027", "vrijdag 11 juni 2027")
    change(place / "samenwerkingsverband.yaml", "    beleid: beleid@stroomland.example\n", "")
    mail = pages(place, "ronde")["intern/nog-te-leveren/zand-en-loo.txt"]
    assert "Inleveren kan tot en met vrijdag 11 juni 2027." in mail
    assert "Vragen? Mail naar bureau@stroomland.example." in mail


def test_a_step_says_its_outcome_only_where_that_adds_something(example):
    sheet = example[f"publiek/{YEAR}/de-ankerplaats.md"]
    assert "- Gedaan: Vaststelling door het schoolbestuur (24 mei 2027)\n" in sheet
    assert "- Gedaan: Instemming van de oudergeleding met de schoolgids (15 april 2027, ingestemd)\n" in sheet
    assert "- Nog te doen: Bespreking in het team\n" in example[f"intern/{YEAR}/de-bolder.md"]


def test_chapters_have_the_numbers_of_the_contents(example):
    sheet = example[f"publiek/{YEAR}/de-ankerplaats.html"]
    assert ">1. Onze school</h2>" in sheet
    assert ">7. Vooruitkijken</h2>" in sheet


@pytest.mark.parametrize(("colour", "dark"), [("#F5C400", True), ("#777777", True), ("#0B5A6F", False)])
def test_a_pale_colour_gets_dark_letters(place, colour, dark):
    change(place / "samenwerkingsverband.yaml", '"#0B5A6F"', f'"{colour}"')
    page = pages(place, "dekking")["publiek/dekking.html"]
    assert f'style="--swv-kleur: {colour}' in page
    assert ("--swv-op-kleur: #000" in page) is dark


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("Vastgesteld op 1 juni 2027, in juli 2027", "Vastgesteld op 1~juni~2027, in juli~2027"),
        ("schooljaar 2027-2028", "schooljaar 2027=2028"),
        ("bel 088 000 00 00 of 010-0000000", "bel 088~000~00~00 of 010=0000000"),
        ("Kade 1, 9999 ZZ Rietbeek", "Kade~1, 9999~ZZ~Rietbeek"),
        ("Stichting Scholen De Waaier; Het Loodslicht", "Stichting Scholen De~Waaier; Het~Loodslicht"),
        ("9999 ZZ Meervoudigebeperkingenoverlegverslagen", "9999~ZZ Meervoudigebeperkingenoverlegverslagen"),
        ("De school, Het Meervoudigebeperkingenoverleg", "De school, Het Meervoudigebeperkingenoverleg"),
        ("90AB-00", "90AB=00"),
        ("van 9.00 tot 16.30 uur", "van 9.00 tot 16.30~uur"),
        ("84 op 1 februari 2027", "84 op 1~februari~2027"),
        ("3 van de 12 scholen, groep 7-8", "3~van~de~12 scholen, groep 7-8"),
        ("", ""),
    ],
)
def test_dates_and_numbers_stay_on_one_line(text, shown):
    firm = shown.replace("~", "\N{NO-BREAK SPACE}").replace("=", "-\N{WORD JOINER}")
    assert unbroken(text) == firm


def test_firm_blanks_are_for_the_screen_only(example):
    assert "27\N{NO-BREAK SPACE}mei\N{NO-BREAK SPACE}2027" in example[f"publiek/{YEAR}/de-tjalk.html"]
    plain = [text for path, text in example.items() if not path.endswith(".html")]
    assert not [text for text in plain if "\N{NO-BREAK SPACE}" in text or "\N{WORD JOINER}" in text]
    links = re.findall(r'(?:href|id)="([^"]*)"', "".join(example.values()))
    assert not [link for link in links if "\N{WORD JOINER}" in link or "\N{NO-BREAK SPACE}" in link]


def test_a_facility_that_schools_share_fills_the_gap_where_it_is_for(place):
    keep_adopted(place)
    without = pages(place, "dekking")["publiek/dekking.md"]
    shared = place / "aanbod/ergotherapie.yaml"
    shared.write_text(
        "titel: Ergotherapie op wielen\nsoort: voorziening\nexpertise: ergotherapeut\nbereik: rietbeek\n",
        "utf-8",
    )
    found = pages(place, "dekking")["publiek/dekking.md"]
    assert "Ergotherapeut" in _gap(without, "Rietbeek")
    assert "Ergotherapeut" not in _gap(found, "Rietbeek")
    assert "Ergotherapeut" in _gap(found, "Zandeloo")
    assert "Ergotherapie op wielen, voor Rietbeek: Ergotherapeut" in found
    change(shared, "bereik: rietbeek", "bereik: rietbeek\nstatus: verwacht")
    assert "Ergotherapeut" in _gap(pages(place, "dekking")["publiek/dekking.md"], "Rietbeek")


def _gap(page, gemeente):
    return page.partition(f"### {gemeente}")[2].partition("\n#")[0]


@pytest.mark.parametrize("path", ["publiek/ondersteuningsplan/2027-2031.html", "publiek/index.html"])
def test_on_paper_the_colophon_stands_at_the_start_so_that_it_is_never_alone_on_a_last_sheet(example, path):
    page = example[path]
    head = page[page.index('<header class="swv-kop">') : page.index("<main")]
    printed = page[page.index("@media print {\n  .swv-theme :is(.swv-pdf") : page.index("</style>")]
    assert "info@stroomland.example" in head
    assert "Gemaakt met" in head
    assert ".swv-voet { display: none; }" in printed
    assert ".swv-kop__voet { display: block;" in printed
    assert (
        "Samenwerkingsverband" not in head[head.index("swv-kop__voet") :]
    )  # it stands beside it, or right below


def test_a_long_profile_on_paper_has_its_colophon_above_and_numbers_on_its_sheets(example):
    """At the end it could come to stand alone on a last sheet; a profile of one sheet has it at its foot."""
    long, short = (example[f"intern/{YEAR}/{name}.html"] for name in ("de-bolder", "de-zandloper"))
    above, unnumbered = (
        ".swv-kop__logo, .swv-voet { display: none; }",
        "@page:first { @bottom-right { content: none; } }",
    )
    assert above in long
    assert unnumbered not in long
    assert above not in short
    assert unnumbered in short


@pytest.mark.parametrize(
    ("path", "foot"),
    [
        ("intern/ronde.html", "Interne proefdruk: niet publiceren · Stand van de ronde 2027-2028"),
        (f"intern/{YEAR}/de-bolder.html", "Intern concept: niet publiceren · De Bolder"),
        ("publiek/dekking.html", "Proefdruk · Dekkend aanbod 2027-2028"),
    ],
)
def test_a_next_sheet_on_paper_says_what_it_is_and_that_it_is_not_to_be_published(example, path, foot):
    assert "@bottom-left { content: var(--swv-blad, none);" in example[path]
    assert f"--swv-blad: '{css_text(foot)}" in example[path]


def test_a_text_in_css_can_end_nothing():
    assert css_text("a1 '</é\U0001f600") == "a1\\000020\\000027\\00003c\\00002f\\0000e9\\01f600"


@pytest.mark.parametrize(
    ("folder", "title"),
    [
        ("schoolprofiel", "De Zandloper: ons ondersteuningsaanbod 2027-2028"),
        ("schoolgids", "Tekst voor de schoolgids 2027-2028: De Zandloper"),
        ("scholen-op-de-kaart", "Tekst voor Scholen op de Kaart 2027-2028: De Zandloper"),
    ],
)
def test_a_concept_is_called_so_and_internal_too(folder, title):
    built = pages(DATA, "schoolprofiel", draft=False)
    page = built[f"intern/{folder}/2027-2028/de-zandloper.html"]
    assert "<strong>Intern concept: niet publiceren.</strong> Deze versie is nog niet vastgesteld" in page
    assert f"<title>Intern concept: {title} |" in page
    adopted = built[f"intern/{folder}/2027-2028/de-wilgenhof.html"]
    assert "utrecht-alert--" not in adopted.partition("<body")[2]
    if folder != "scholen-op-de-kaart":
        assert "**Intern concept: niet publiceren.**" in built[f"intern/{folder}/2027-2028/de-zandloper.md"]


def test_phone_and_mail_of_the_region_can_be_used(example):
    for path in ("publiek/index.html", "intern/dekking.html", f"publiek/{YEAR}/de-wilgenhof.html"):
        foot = example[path].partition("<footer")[2]
        assert '<a class="nl-link" href="tel:0880000000">' in foot
        assert '<a class="nl-link" href="mailto:info@stroomland.example">' in foot
    guide = example["publiek/schoolgids/2027-2028/de-wilgenhof.html"]
    assert 'href="tel:0880000001"' in guide
    assert 'href="mailto:vraag@steunpunt-stroomland.example"' in guide


def test_the_day_of_a_count_is_said_once_where_it_is_one_day(place):
    path, head = "intern/bestuur/de-waaier.md", "Gemeente | Leerlingen"
    page = pages(place, "bestuur")[path]
    assert f"{head} op 1 februari 2027 |" in page
    assert page.count("1 februari 2027") == 1
    assert "| --- | ---: |\n" in page, "numbers stand right, as everywhere"
    assert row(page, "De Dobber").endswith("| 52 |")
    change(place / "school/de-dobber.yaml", "1 februari 2027: 52", "1 oktober 2026: 52")
    page = pages(place, "bestuur")[path]
    assert f"{head} |" in page
    assert row(page, "De Dobber").endswith("| 52 op 1 oktober 2026 |")
    assert row(page, "De Wijde Blik").endswith("op 1 februari 2027 |")


def test_a_legend_explains_no_mark_that_is_not_there(place):
    assert "swv-merk--weg" not in pages(place, "ronde")["intern/ronde.html"].partition("</style>")[2]
    path = place / YEAR / "de-stroming.yaml"
    path.write_text(re.sub(r"\bpositief\b", "negatief", path.read_text(encoding="utf-8")), encoding="utf-8")
    assert "</span>afgewezen</li>" in pages(place, "ronde")["intern/ronde.html"]


def test_no_heading_is_torn_over_two_sheets(example):
    assert ".nl-heading { break-after: avoid; break-inside: avoid; }" in example["publiek/index.html"]


def test_an_address_breaks_before_its_sign_in_a_narrow_column_only(example):
    assert "directie<wbr>@dezandloper.example" in example[f"intern/{YEAR}/de-zandloper.html"]
    assert ">beleid@stroomland.example</a>." in example["intern/nog-te-leveren/de-waaier.html"]


def test_a_ready_mail_counts_schools_in_words(example):
    assert "Van één school ontvangen wij" in example["intern/nog-te-leveren/de-waaier.txt"]
    for ending in ("txt", "html"):
        assert "Van twee scholen ontvangen wij" in example[f"intern/nog-te-leveren/zand-en-loo.{ending}"]


def test_figures_say_what_is_adopted(example):
    assert "profielen 2027-2028 vastgesteld: **15 van de 23**" in example["publiek/index.md"]
    counted = (
        "telt de vastgestelde profielen van 17 van de 23 vestigingen. "
        "Van 2027-2028 zijn er 15 profielen vastgesteld. Bij De Vuurtoren en"
    )
    assert counted in example["publiek/dekking.md"], "who comes from the index sees why this is more"
    assert "zijn er 15 profielen" not in example["intern/dekking.md"]


HOSTILE = ("javascript:alert(1)", '"><script>alert(1)</script>', "a@b.example?bcc=c@d.example", "088;ext=1")


@pytest.mark.parametrize("macro", ["telefoon", "mail", "site"])
@pytest.mark.parametrize("text", HOSTILE)
def test_what_is_no_address_stays_text(macro, text, templates):
    """Whatever comes past the checks of a region."""
    environment = templates._environments[".html"]
    start = f'{{% from "_delen/adressen.html.j2" import {macro} %}}[{{{{ {macro}(text) }}}}]'
    made = environment.from_string(start).render(text=text)
    hrefs = re.findall(r'href="([^"]*)"', made)
    assert set(hrefs) <= {"mailto:a@b.example"}
    assert "<script" not in made
    assert unescape(re.sub(r"<[^>]*>|\u2060", "", made)) == ("[]" if macro == "site" else f"[{text}]")


def test_an_overview_leaves_the_counting_to_its_figures(example):
    """A sentence above them with the same number would say it twice."""
    assert "vestigingen van dit bestuur" not in example["publiek/bestuur/de-kring.html"]
    assert "<dt>vestigingen</dt>" in example["publiek/bestuur/de-kring.html"]
    part = example["publiek/gemeente/zandeloo.html"]
    assert (
        ">Deze gemeente hoort voor een deel bij het samenwerkingsverband: alleen de kernen Zand en Loo.</p>"
        in part
    )


def test_a_message_without_a_date_says_so_on_the_start_page(example):
    news = example["intern/index.html"].partition("Laatste nieuws</h3>")[2].partition("</section>")[0]
    assert news.count("<li>") == news.count('class="swv-zacht"') > 0


def test_what_is_for_the_screen_only_stays_off_paper_whatever_else_it_is(example):
    page = example["intern/rode-draad/2027-2031/kwaliteit.html"]
    assert 'class="swv-deel swv-alleen-scherm"' in page
    # More than one class, so that no later rule for one class brings it back.
    assert ".swv-theme :is(.swv-pdf, .swv-kop__links, .swv-alleen-scherm) { display: none; }" in page


def test_a_gemeente_leads_to_its_consultation_and_the_round_to_the_coverage(example):
    page = example["intern/gemeente/zandeloo.md"].partition("## Zie ook")[2]
    assert "- [Overleg met de gemeente Zandeloo](../overleg-met-gemeenten/zandeloo.md)" in page
    assert "- [Stand van de ronde](../ronde.md)" in page
    assert "ronde" not in example["publiek/gemeente/zandeloo.md"].partition("## Zie ook")[2]
    assert "- [Dekkend aanbod](dekking.md)" in example["intern/ronde.md"]


def test_a_gemeente_without_consultation_leads_to_none(place):
    for folder in ("besluit", "hoofdstuk", "ondersteuningsplan"):
        rmtree(place / folder)
    found = pages(place, "")
    assert "publiek/gemeente/zandeloo.html" in found
    assert not [path for path in found if "overleg-met-gemeenten/" in path]
    assert not [path for path, text in found.items() if "overleg-met-gemeenten/" in text]


def test_a_mail_asks_for_what_its_schools_owe_and_no_more(example, place):
    """A profile of which there is nothing yet cannot be completed."""
    both = example["intern/nog-te-leveren/zand-en-loo.txt"]
    assert "Wilt u de scholen vragen de profielen deze week in te leveren of aan te vullen?" in both
    (place / YEAR / "de-bolder.yaml").unlink()
    assert "deze week in te leveren?" in pages(place, "")["intern/nog-te-leveren/zand-en-loo.txt"]


def test_an_address_on_a_sheet_ends_its_line_behind_a_part(example):
    sheet = example[f"intern/{YEAR}/aan-de-kade.html"]
    assert '<dd><span class="swv-bijeen-blok">Kindcentrum Aan de Kade,</span> <span class=' in sheet


def test_pages_that_change_from_day_to_day_say_how_they_must_be_read(example):
    assert "Zo staat het op 3 juni 2027. Inleveren kon tot en met" in example["intern/ronde.md"]
    for body in ("opr", "rvt", "deelnemersraad"):
        for form in ("md", "html"):
            page = example[f"intern/gremium/{body}.{form}"]
            assert page.count("Een vergadering komt erbij zodra haar dag of maand is gekozen.") == 1


def test_links_of_the_start_page_can_be_told_apart_without_their_heading(example):
    """A gemeente is there with its schools and with its consultation, a bestuur with its schools and its mail."""
    links = re.findall(r"^- \[(.+?)\]", example["intern/index.md"], re.MULTILINE)
    assert links.count("Rietbeek") == links.count("Overleg met Rietbeek") == 1
    assert "Mail aan Stichting Scholen Zand en Loo" in links
    assert "### Per raad of overleg" in example["publiek/index.md"]


def test_a_school_that_left_a_question_open_is_named_there(example):
    page = example["intern/dekking.md"].partition("\n## Toegankelijkheid\n")[2].partition("\n## ")[0]
    assert "” Nog niet ingevuld door De Bolder." in page
    assert "Nog niet ingevuld door" not in example["publiek/dekking.md"]
