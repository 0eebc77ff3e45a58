"""The plan's pages: numbers that move, anchors that stay, and nothing outside that is not adopted."""

import posixpath
import re
from datetime import date
from html.parser import HTMLParser
from pathlib import Path

import pytest

from swvctl.model.begrippen import termen
from swvctl.pipeline import load
from swvctl.render import ordered, render

DATA = Path(__file__).parents[2] / "data"
TODAY = date(2027, 6, 3)
PLAN = "ondersteuningsplan/2027-2031"


@pytest.fixture(scope="module")
def example():
    return pages(DATA)


def pages(data, *groups):
    """The files of some groups of pages, or of all, as text with plain blanks."""
    region = load(data.parent, TODAY)
    wanted = [ordered(group, draft=True) for group in groups] or [ordered("", draft=True)]
    return {
        path: content.decode(errors="replace").replace("\N{NO-BREAK SPACE}", " ")
        for order in wanted
        for path, content in render(region.workspace, region.assets, order)
    }


def change(path, old, new):
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new), encoding="utf-8")


class Anchors(HTMLParser):
    """The ids of a page and the places on it that are linked to."""

    def __init__(self, text):
        super().__init__()
        self.ids, self.targets = [], []
        self.feed(text)

    def handle_starttag(self, _, attrs):
        for name, value in attrs:
            if name == "id":
                self.ids.append(value)
            if name == "href" and value.startswith("#"):
                self.targets.append(value[1:])


def plan_pages(files):
    return {
        path: text
        for path, text in files.items()
        if "/ondersteuningsplan/" in path and path.endswith(".html")
    }


def test_every_place_has_one_anchor_and_every_link_on_a_page_leads_somewhere(example):
    found = plan_pages(example)
    assert len(found) > 40
    for path, text in found.items():
        page = Anchors(text)
        assert len(page.ids) == len(set(page.ids)), path
        assert set(page.targets) <= set(page.ids), path


def test_a_link_to_another_page_of_the_plan_leads_to_a_place_there(example):
    followed = 0
    for path, text in plan_pages(example).items():
        folder = Path(path).parent
        for href, anchor in re.findall(r'href="([^"#]+\.html)#([^"]+)"', text):
            target = (Path("/") / folder / href).resolve().relative_to("/").as_posix()
            assert anchor in Anchors(example[target]).ids, (path, href, anchor)
            followed += 1
    assert followed > 40


def test_nothing_is_left_to_fill_in(example):
    assert not [path for path, text in example.items() if "{zie:" in text or "{aantal:" in text]


def test_the_marks_of_a_written_text_are_those_of_a_printer(example):
    page = example[f"publiek/{PLAN}.html"]
    assert "extra’s voor nodig" in page
    assert not re.search(
        r"[a-z](?:'|&#39;|&#x27;)[a-z]", re.sub(r"<style>.*?</style>|<[^<>]*>", "", page, flags=re.DOTALL)
    )


def test_what_is_no_more_than_a_concept_is_nowhere_outside(example):
    outside = {path: text for path, text in example.items() if path.startswith("publiek/")}
    assert any(
        "Koersnotitie inclusiever" in text for path, text in example.items() if path.startswith("intern/")
    )
    assert not [path for path, text in outside.items() if "Koersnotitie inclusiever" in text]
    assert not [path for path in outside if "koersnotitie" in path or "plichten" in path]


def test_a_plan_in_concept_is_not_outside_and_neither_are_its_paragraphs(place):
    change(place / "ondersteuningsplan/2027-2031.yaml", "status: vastgesteld", "status: concept")
    found = pages(place, "ondersteuningsplan", "schoolprofiel", "bijlage")
    outside = {path: text for path, text in found.items() if path.startswith("publiek/")}
    assert outside
    assert not [path for path in outside if "ondersteuningsplan" in path or "bijlage/2027" in path]
    assert not [path for path, text in outside.items() if "zonder dat een kind daarvoor een besluit" in text]
    assert not [
        path
        for path, text in outside.items()
        if "In de les is ruimte voor verschil" in text and "tjalk" in path
    ]
    assert f"intern/{PLAN}.html" in found


def test_numbers_move_and_anchors_stay(place, example):
    before = example[f"intern/{PLAN}.html"]
    change(place / "ondersteuningsplan/2027-2031.yaml", "  - over-dit-plan\n", "")
    after = pages(place, "ondersteuningsplan")[f"intern/{PLAN}.html"]
    assert ">14.2 Hoe wij meten</a>" in before
    assert ">13.2 Hoe wij meten</a>" in after
    kept = [found for found in Anchors(before).ids if not found.startswith("over-dit-plan")]
    assert [found for found in Anchors(after).ids if not found.startswith("begrip--")] == [
        found for found in kept if not found.startswith("begrip--")
    ]


def test_a_text_in_a_file_of_its_own_changes_nothing(place):
    before = pages(place, "ondersteuningsplan")
    folder = place / "hoofdstuk/2027-2031"
    words = (folder / "aanvragen.md").read_text("utf-8")
    inside = "tekst: |\n" + "".join(f"      {line}\n" if line else "\n" for line in words.split("\n"))
    remark = "     # lange tekst in een eigen bestand ernaast"
    change(folder / "extra-ondersteuning.yaml", f"tekstbestand: aanvragen.md{remark}", inside)
    assert pages(place, "ondersteuningsplan") == before


def test_an_abbreviation_is_explained_once_on_a_page(example):
    text = example[f"publiek/{PLAN}.html"]
    found = re.findall(r'<abbr title="[^"]+">([^<]+)</abbr>', text)
    assert len(found) == len(set(found))


def test_every_abbreviation_that_is_printed_stands_in_the_glossary_of_its_document(example):
    """In a text, but also in a table, a picture, a heading or a note."""
    region = load(DATA.parent, TODAY)
    known = [term.kort for term in termen(region.workspace) if term.kort]
    outside = re.compile(r"<style>.*?</style>|<dl class=\"swv-begrippen\">.*?</dl>|<[^<>]*>", re.DOTALL)
    documents = {path: text for path, text in plan_pages(example).items() if 'class="swv-begrippen"' in text}
    assert len(documents) > 7, "plan, short version, changes, and the plan with each of them"
    for path, page in documents.items():
        _, _, printed = page.partition("<main")
        words = set(re.findall(r"\w+", outside.sub(" ", printed.partition("</main>")[0])))
        explained = set(re.findall(r"<dt>[^<>]*\(([^()<>]+)\)</dt>", page))
        assert {short for short in known if short in words} - explained == set(), path
    assert "(OOGO)</dt>" in documents["publiek/ondersteuningsplan/addendum-steunpunt.html"]


def test_the_change_by_itself_shows_old_and_new_and_the_plan_with_it_too(example):
    alone = example["intern/ondersteuningsplan/koersnotitie-2029.html"]
    assert "De nieuwe tekst" in alone
    assert "Wat gaat goed, en waar loopt het kind vast?" in alone
    merged = example[f"intern/{PLAN}-met-koersnotitie-2029.html"]
    assert "Wat gaat goed, en waar loopt het kind vast?" not in merged
    assert "Vervalt door de koersnotitie inclusiever onderwijs" in merged
    assert "Aangevuld door de koersnotitie inclusiever onderwijs" in merged


def test_old_and_new_stand_beside_each_other_only_where_there_is_something_to_compare(example, place):
    beside = re.compile(r'<div class="swv-vergelijk( swv-vergelijk--naast)?">').findall
    addendum = example["intern/ondersteuningsplan/addendum-steunpunt.html"]
    assert beside(addendum) == ["", " swv-vergelijk--naast"], "an addition, and a new wording"
    koers = example["intern/ondersteuningsplan/koersnotitie-2029.html"]
    naast = " swv-vergelijk--naast"
    assert beside(koers) == ["", naast, "", naast], "an addition, a new wording, lapsed, and a new wording"
    concept = place / "ondersteuningsplan/koersnotitie-2029.yaml"
    text = concept.read_text(encoding="utf-8")
    concept.write_text(text[: text.index("      De school bespreekt dan met de ouders")], encoding="utf-8")
    koers = pages(place, "ondersteuningsplan")["intern/ondersteuningsplan/koersnotitie-2029.html"]
    assert beside(koers) == ["", naast, "", ""], "what is much shorter stands below"


def test_in_markdown_a_plan_says_once_that_it_was_adopted(example):
    said = "\n\nOndersteuningsplan 2027-2031. **Vastgesteld** op 25 maart 2027, versie 1.0, geldt van"
    assert said in example[f"publiek/{PLAN}.md"]


def test_a_column_without_a_word_is_left_out_in_markdown_too(example):
    assert "| Wat | Bij | Wanneer | Stand |" in example["publiek/gremium/rvt.md"]
    assert "| Wat | Bij | Wanneer | Stukken | Stand |" in example["publiek/gremium/opr.md"]


def test_what_lapses_is_told_with_its_reason_and_its_words_in_markdown_too(example):
    _, lapsed = example["intern/ondersteuningsplan/koersnotitie-2029.md"].split("**Vervalt.** ")
    assert lapsed.startswith("Scholen krijgen het geld voor kleine arrangementen voortaan rechtstreeks;")
    assert "**Zoals het in het plan staat**\n\nEen arrangement is tijdelijke" in lapsed


def test_the_short_version_reads_as_the_plan_holds_now(example):
    for suffix in ("html", "md"):
        short = example[f"publiek/{PLAN}-kort.{suffix}"]
        assert "Aangevuld door het addendum kinderen en het steunpunt" in short
        assert "van 13.00 tot 15.00 uur zit er iemand klaar" in short
        assert "Koersnotitie" not in short
        assert "Op woensdag van 13.00" not in example[f"publiek/{PLAN}.{suffix}"]


@pytest.mark.parametrize("name", [PLAN, f"{PLAN}/ouders"])
def test_a_changed_paragraph_points_at_its_new_text(example, name):
    target = "2027-2031-met-addendum-steunpunt.html#ouders--steunpunt"
    page = example[f"publiek/{name}.html"]
    assert re.search(
        rf'Aangevuld door <a class="nl-link" href="[./a-z]*{target}">het addendum kinderen', page
    )
    assert "*Aangevuld door [het addendum kinderen en het steunpunt](" in example[f"publiek/{name}.md"]
    assert 'id="ouders--steunpunt"' in example[f"publiek/{PLAN}-met-addendum-steunpunt.html"]
    assert "door de koersnotitie" not in example[f"intern/{name}.html"]


def test_the_picture_of_the_route_says_how_many_gemeenten_agreed(example):
    picture = example[f"publiek/{PLAN}.html"].replace("\N{NO-BREAK SPACE}", " ")
    words = " ".join(re.sub("<[^>]*>", "", picture).split())
    assert "4 en 11 februari en 4 maart 2027 overeenstemming met 2 van de 3" in words
    assert "2 van de 3 </tspan>" in picture


def test_an_adopted_plan_with_a_draft_worked_in_is_not_to_be_published(example):
    assert "niet publiceren" not in example[f"publiek/{PLAN}.html"]
    assert "Intern concept: niet publiceren" in example[f"intern/{PLAN}-met-koersnotitie-2029.html"]
    assert "Intern concept: niet publiceren" in example[f"intern/{PLAN}-met-koersnotitie-2029.md"]


def test_the_sheet_of_a_school_prints_the_paragraph_of_the_plan(place):
    change(
        place / "hoofdstuk/2027-2031/basisondersteuning.yaml",
        "ruimte voor verschil",
        "veel {aantal: besturen} ruimte",
    )
    found = pages(place, "schoolprofiel")
    sheet = found["publiek/schoolprofiel/2027-2028/de-tjalk.md"]
    assert "In de les is veel 5 ruimte" in sheet
    assert "Kort voor op het schoolprofiel" not in pages(place, "ondersteuningsplan")[f"publiek/{PLAN}.md"]


@pytest.mark.parametrize(
    "attack",
    [
        "<script>alert(1)</script>",
        "[klik](javascript:alert(1))",
        "[klik](swv-pagina:../../../etc/passwd)",
        "[klik](swv-pagina://x.example/a.html)",
        '{zie: hoofdstuk/ouders"><img src=x>}',
        "![x](https://x.example/x.png)",
    ],
)
def test_a_chapter_of_a_stranger_stays_text(place, attack):
    (place / "hoofdstuk/2027-2031/voorwoord.yaml").write_text(
        f"titel: '{attack.replace(chr(39), '')}'\ntekst: |\n  {attack}\n", "utf-8"
    )
    text = pages(place, "ondersteuningsplan")[f"intern/{PLAN}.html"]
    assert 'id="voorwoord"' in text
    assert "<script" not in text
    assert "<img src=x" not in text
    assert not re.search(
        r'(?:href|src)="(?:javascript:|swv-pagina:|[^"]*etc/passwd|//|https://x\.example)', text
    )


def test_a_place_in_the_whole_markdown_can_be_reached(example):
    text = example[f"publiek/{PLAN}.md"]
    wanted = set(re.findall(r"\]\(#([a-z0-9-]+)\)", text))
    assert len(wanted) > 5
    assert wanted <= set(re.findall(r'<a id="([a-z0-9-]+)"></a>', text))


def test_a_place_on_another_page_in_markdown_can_be_reached(example):
    """All that leads from one Markdown page to a place on another: a paragraph, a goal, a decision, an annex."""
    places = {
        path: set(re.findall(r' id="([^"]+)"', text))
        for path, text in example.items()
        if path.endswith(".md")
    }
    wanted = [
        (f"{path}: {file}", posixpath.normpath(posixpath.join(posixpath.dirname(path), file)), place)
        for path in places
        for file, place in re.findall(r"\]\(([^()#\s]+\.md)\\?#([^()\s]+)\)", example[path])
    ]
    assert len(wanted) > 50
    assert [(told, place) for told, file, place in wanted if place not in places[file]] == []


def test_a_dossier_keeps_the_order_of_the_plan(example):
    text = example["publiek/overleg-met-gemeenten/oosterlaar.html"]
    assert text.index("9.2 De weg terug") < text.index("11.1 Onderwijs en jeugdhulp als één team")


def test_an_annex_that_is_a_file_can_be_downloaded(example, place):
    register = "publiek/bijlage/2027-2031"
    assert example[f"{register}/register/reglement-opr.pdf"].startswith("%PDF-")
    assert 'href="../bijlage/2027-2031/register/reglement-opr.pdf"' in example[f"{register}.html"]
    assert 'href="../bijlage/2027-2031/register/reglement-opr.pdf"' in example[f"publiek/{PLAN}.html"]
    (place / "stukken" / "reglement-opr.pdf").write_text("<script>")
    made = pages(place, "bijlage")
    assert f"{register}/register/reglement-opr.pdf" not in made
    assert "Op te vragen bij het samenwerkingsverband." in made[f"{register}.html"]


def test_an_annex_that_is_not_public_is_not_given_to_the_public(place):
    path = place / "bijlage" / "2027-2031" / "register.yaml"
    path.write_text(path.read_text("utf-8").replace("versie: maart 2025", "status: concept"), "utf-8")
    made = pages(place, "bijlage")
    assert "intern/bijlage/2027-2031/register/reglement-opr.pdf" in made
    assert not [name for name in made if name.startswith("publiek/") and name.endswith("opr.pdf")]


def test_the_day_of_a_talk_with_municipalities_stands_once_and_each_its_own_where_they_differ(example):
    register = example["publiek/besluiten.md"]
    assert "| 20 mei 2027 | " in register
    assert "Rietbeek: overeenstemming<br>Oosterlaar: overeenstemming" in register
    assert "Zandeloo, 11 februari en 4 maart 2027: geen overeenstemming" in register
    route = example["publiek/besluit/addendum-steunpunt.html"]
    assert "<strong>Rietbeek</strong>: overeenstemming" in route


def test_a_pillar_leads_to_its_thread_and_names_its_paragraphs_too(example):
    page = example[f"publiek/{PLAN}.html"]
    pillar = page.split("Voor elk kind een plek, zo thuisnabij mogelijk</a></strong>")[1].split("</li>")[0]
    assert 'href="../rode-draad/2027-2031/dekkend.html">Voor elk kind een plek' in page
    assert "Hoofdstukken en paragrafen" in pillar
    assert 'href="#regio--dekkend-netwerk">3.3 Een dekkend netwerk</a>' in pillar


def test_a_chapter_leads_to_its_pillar(example):
    assert (
        'Pijler: <a class="nl-link" href="../../rode-draad/2027-2031/middelen.html">'
        in example[f"publiek/{PLAN}/financien.html"]
    )


RESTS_ON = (
    "Waar niets anders staat, steunt dit op: wettekst van 2014-2015. "
    "Of de wet sindsdien is gewijzigd, staat op wetten.overheid.nl."
)


def test_what_was_read_of_the_law_is_said_once_where_it_is_the_same(example):
    assert example[f"intern/{PLAN}-plichten.md"].count("wettekst van 2014-2015") == 1
    route = example["intern/besluit/2027-2031.md"]
    assert RESTS_ON in route


def test_outside_only_the_law_that_is_sure_is_told(example):
    """What must be looked up is for who makes the plan; of which year the text was, a parent may know too."""
    for name in ("besluit/2027-2031.md", f"{PLAN}.md"):
        assert "(WMS 14a)" in example[f"publiek/{name}"]
        law = example[f"publiek/{name}"].split("Wat de wet over de volgorde")[1].split("##")[0]
        assert RESTS_ON in law
        assert "laat dit nakijken" not in example[f"publiek/{name}"]


def test_the_short_version_has_contents_and_a_way_to_the_whole_plan(example):
    page = example[f"publiek/{PLAN}-kort.html"]
    contents = page.split('id="plan--inhoud"')[1].split("</nav>")[0]
    assert re.findall(r'href="#([^"]+)"', contents)[:2] == ["visie", "visie--uitgangspunt"]
    assert page.index('href="../ondersteuningsplan/2027-2031.html"') < page.index("Waar dit plan over gaat")


@pytest.mark.parametrize(
    ("page", "above"),
    [
        ("besluiten", ["Samen dichtbij"]),
        ("besluit/2027-2031", ["Samen dichtbij"]),
        ("besluit/addendum-steunpunt", ["Samen dichtbij", "Addendum kinderen en het steunpunt"]),
        ("ondersteuningsplan/2027-2031", []),
        ("ondersteuningsplan/2027-2031-kort", ["Samen dichtbij"]),
        ("ondersteuningsplan/addendum-steunpunt", ["Samen dichtbij"]),
        ("overleg-met-gemeenten/zandeloo", ["Samen dichtbij"]),
        ("jaarkalender/2028-2029", ["Samen dichtbij"]),
        ("planning-per-maand", ["Samen dichtbij"]),
        ("gremium/opr", ["Samen dichtbij"]),
    ],
)
def test_the_way_back_leads_to_the_plan_that_a_page_belongs_to(example, page, above):
    trail = example[f"publiek/{page}.html"].partition('aria-label="Kruimelpad"')[2].partition("</nav>")[0]
    assert re.findall(r">([^<>]+)</a>", trail) == ["Overzicht", *above]


def test_the_planning_of_a_plan_and_what_became_of_it_name_each_other(example):
    planned = '<a class="nl-link" href="../planning/route-2027-2031.html">'
    became = '<a class="nl-link" href="../besluit/2027-2031.html">'
    assert f"staat bij {planned}Op weg naar" in example["publiek/besluit/2027-2031.html"]
    assert "Vaste momenten" not in example["publiek/besluit/2027-2031.html"]
    assert f"staan bij {became}Overleg en besluiten over" in example["publiek/planning/route-2027-2031.html"]
    assert "staat bij [Op weg naar" in example["publiek/besluit/2027-2031.md"]
    assert "staan bij [Overleg en besluiten over" in example["publiek/planning/route-2027-2031.md"]
