"""What a member of the OPR reads: moments where they are looked for, bodies and days in good Dutch."""

import json
import re
from dataclasses import replace
from datetime import date
from pathlib import Path
from types import SimpleNamespace

import pytest

from swvctl.assets import Assets
from swvctl.model.begrippen import gebruikte, termen
from swvctl.model.besluit import Besluit
from swvctl.model.jaar import schooljaar
from swvctl.model.namen import gremia, namen
from swvctl.model.ondersteuningsplan import Ondersteuningsplan
from swvctl.model.planboom import boom, publieksboom
from swvctl.model.raadpleging import Raadpleging
from swvctl.model.workspace import Workspace
from swvctl.pipeline import load
from swvctl.render import load_pages
from swvctl.render.agenda.jaaragenda import per_maand
from swvctl.render.agenda.jaarregels import METING, STAP, Regel, regels
from swvctl.render.page import Audience, Site
from swvctl.render.pages.besluit import register
from swvctl.render.pages.ondersteuningsplan import samengevoegd
from swvctl.render.pages.rodedraad import overzicht
from swvctl.render.plan.bijlageview import register_view
from swvctl.render.plan.indicatoren import indicatoren_view, van_plan
from swvctl.render.plan.planplek import pad_samen
from swvctl.render.plan.planview import Lezer
from swvctl.render.route.besluitdag import dagen, wanneer_van
from swvctl.render.route.bewijsview import bewijs_view
from swvctl.render.route.opmerkingen import opmerkingen_view
from swvctl.render.route.overlegagenda import Punt
from swvctl.render.route.overlegagenda import per_maand as overleg_per_maand
from swvctl.render.route.raadpleegview import nota_view
from swvctl.render.template import Templates
from swvctl.wanneer import parse

ROOT = Path(__file__).parents[2]
TODAY = date(2027, 6, 3)


@pytest.fixture(scope="module")
def workspace():
    load_pages()
    return load(ROOT, TODAY).workspace


@pytest.fixture(scope="module")
def site(workspace):
    return Site(workspace, Audience.PUBLIEK, frozenset(), draft=False, today=TODAY, generator="swvctl")


def test_the_end_of_a_year_stands_in_december(site):
    found = per_maand([Regel(parse("eind 2027"), STAP, "Klaar")], schooljaar(2027), site, "x")
    assert [month["titel"] for month in found["maanden"] if month["regels"]] == ["December 2027"]
    assert not found["loopt_door"]
    ending = Punt("Klaar", "", parse("eind schooljaar 2026-2027"), frozenset(), "")
    blocks, gone = overleg_per_maand([ending], site, "x")
    assert [block["titel"] for block in blocks] == ["juli 2027"]
    assert not gone


@pytest.mark.parametrize(
    ("moment", "years"),
    [
        ("half 2029", [2028]),
        ("eind 2027", [2027]),
        ("begin schooljaar 2029-2030", [2029]),
        ("schooljaar 2028-2029", [2028]),
        ("2027-2029", [2027, 2028]),
        ("eind 2027 t/m half 2029", [2027, 2028, 2029]),
        ("vanaf 1 augustus 2029", [2029]),
        ("voor 1 mei 2030", [2029]),
        ("binnenkort", []),
    ],
)
def test_a_moment_stands_in_the_school_years_a_reader_expects(moment, years):
    line = Regel(parse(moment), STAP, "Stap")
    assert [year for year in range(2026, 2032) if line.in_jaar(schooljaar(year))] == years


def test_the_end_of_a_year_comes_after_its_months(workspace):
    found = [(line.wanneer.text, line.wat) for line in regels(workspace, schooljaar(2027)) if line.wanneer]
    texts = [text for text, _ in found]
    assert texts.index("eind 2027") > max(texts.index("oktober 2027"), texts.index("november 2027"))


def test_all_gemeenten_together_are_named_in_two_words(workspace):
    names = ["beleid", "rietbeek", "oosterlaar", "zandeloo"]
    assert namen(names, workspace) == ["beleid", "alle gemeenten"]
    assert namen(names[:3], workspace) == ["beleid", "gemeente Rietbeek", "gemeente Oosterlaar"]


def test_two_gemeenten_are_both():
    swv = SimpleNamespace(
        gemeenten=[SimpleNamespace(id=name, naam=name.title()) for name in ("a", "b")],
        andere_sector=(),
        besturen=(),
        gremia=(),
    )
    region = Workspace(today=date(2027, 6, 3), nouns={"samenwerkingsverband": {"": swv}})
    assert namen(["b", "a"], region) == ["beide gemeenten"]
    assert namen(["a"], region) == ["gemeente A"]


def test_bodies_have_their_article(workspace):
    found = gremia(["opr", "oogo", "rvt", "deelnemersraad", "Klankbordgroep"], workspace)
    assert found == ["de OPR", "het OOGO", "de RvT", "de deelnemersraad", "Klankbordgroep"]


@pytest.mark.parametrize(
    ("texts", "shown"),
    [
        (["11 februari 2027", "4 februari 2027", "4 februari 2027"], "4 en 11 februari 2027"),
        (["4 februari 2027"], "4 februari 2027"),
        (["28 februari 2027", "2 maart 2027", "3 maart 2027"], "28 februari en 2 en 3 maart 2027"),
        (["28 december 2026", "2 januari 2027"], "28 december 2026 en 2 januari 2027"),
        (["februari 2027", "2 maart 2027"], "februari 2027 en 2 maart 2027"),
        ([f"{day} maart 2027" for day in range(1, 8)], "tussen 1 maart 2027 en 7 maart 2027"),
        ([], ""),
    ],
)
def test_separate_days_are_no_stretch_of_time(texts, shown):
    assert dagen(map(parse, texts)) == shown


def test_the_register_tells_sent_from_decided(workspace, site):
    rows = [
        row for page in register(workspace, site) for group in page.view["groepen"] for row in group["rijen"]
    ]
    opr = next(row for row in rows if row["anker"] == "plan-2027-2031--instemming-opr")
    assert (opr["gestuurd"], opr["wanneer"]) == ("1 februari 2027", "16 maart 2027")
    oogo = next(row for row in rows if row["anker"] == "plan-2027-2031--oogo")
    assert oogo["wanneer"] == "4 en 11 februari en 4 maart 2027", "the second talk was a talk as well"
    assert oogo["gemeenten"][2]["datum"] == "11 februari en 4 maart 2027"
    assert [row["datum"] for row in oogo["gemeenten"]].count("4 februari 2027") == 2


def test_an_indicator_by_itself_has_only_the_years_of_which_it_says_something(workspace):
    plan = workspace.find(Ondersteuningsplan, "2027-2031")
    view = indicatoren_view(van_plan(workspace, plan), plan, workspace)
    table = next(pijler for pijler in view["pijlers"] if pijler["id"] == "basis")
    late = next(item for item in table["indicatoren"] if item["id"].endswith("vergelijkbaar-aanbod"))
    assert table["jaren"] == ["2026-2027", "2027-2028", "2028-2029", "2029-2030", "2030-2031"]
    assert late["streef"] == ["", "", "55%", "", "70%"]
    assert late["eigen"] == {
        "jaren": ["2028-2029", "2030-2031"],
        "streef": ["55%", "70%"],
        "gerealiseerd": ["", ""],
    }


def test_the_thread_says_what_its_money_is_counted_in(workspace, site):
    plan = workspace.find(Ondersteuningsplan, "2027-2031")
    (thread,) = overzicht(plan, site)
    assert (thread.view["jaar"], thread.view["eenheid"]) == ("2027", "hele euro's")


def test_a_measurement_in_the_calendar_says_who_measures(workspace):
    lines = regels(workspace, schooljaar(2027))
    assert {"de commissie toelaatbaarheid"} in [set(line.wie) for line in lines if line.soort == METING]


def test_a_decision_without_day_has_no_words():
    assert wanneer_van(SimpleNamespace(datum=None, gemeenten=())) == ""


def test_a_short_version_points_by_title_and_says_what_stands_elsewhere(workspace):
    names = frozenset({"ondersteuningsplan/hoofdstuk", "ondersteuningsplan/publieksversie"})
    own = Site(workspace, Audience.PUBLIEK, names, draft=False, today=TODAY, generator="swvctl")
    plan = workspace.find(Ondersteuningsplan, "2027-2031")
    lezer = Lezer(own, "ondersteuningsplan/2027-2031-kort", publieksboom(plan, workspace), kort=True)
    text = "Zie {zie: hoofdstuk/basisondersteuning/norm} en {zie: hoofdstuk/resultaten/indicatoren}."
    filled = lezer.vul.plat(text, plan.record).replace("\\", "")
    assert filled.startswith("Zie “Wat elke school biedt” en “Hoe wij meten” in het hele plan")
    long = Lezer(own, "ondersteuningsplan/2027-2031", publieksboom(plan, workspace))
    assert (
        long.vul.plat(text, plan.record).replace("\\", "")
        == "Zie 5.1 Wat elke school biedt en 14.2 Hoe wij meten."
    )


def test_the_reply_says_in_which_document_a_finding_landed(workspace, site):
    own = [item for item in workspace.all(Raadpleging) if item.bevindingen]
    view = nota_view(own, site, "antwoordnota/2027-2031")
    places = [line["plaats"]["titel"] for line in view["terug"]]
    assert "werkagenda: Thuiszitterspact" in places
    assert "planning: School, gezin en jeugdhulp maken samen één plan." in places
    assert places.index("10.3 Kinderen praten mee") < places.index("werkagenda: Thuiszitterspact")


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Een programma voor lezen, soms vooraf.", []),
        ("Een school voor pro of so.", ["praktijkonderwijs", "speciaal onderwijs"]),
        ("De leerplichtambtenaar en de thuiszitters.", ["leerplicht", "thuiszitter"]),
        ("De OPR stemt in.", ["ondersteuningsplanraad"]),
        ("OPRIT", []),
    ],
)
def test_a_word_of_the_glossary_is_found_as_a_word(workspace, text, words):
    assert [term.woord for term in gebruikte([text], workspace)] == words


def test_a_word_of_the_region_takes_the_place_of_ours_by_any_of_its_names(workspace):
    found = [term.woord for term in termen(workspace) if "SOP" in term.namen]
    assert found == ["ondersteuningsaanbod"]


def test_every_annex_of_the_example_can_be_read(workspace):
    names = frozenset(load_pages())
    own = Site(workspace, Audience.PUBLIEK, names, draft=False, today=TODAY, generator="swvctl")
    plan = workspace.find(Ondersteuningsplan, "2027-2031")
    annexes = register_view(plan, own, "bijlage/2027-2031")
    assert annexes
    assert [item["titel"] for item in annexes if not item["href"]] == []


def made(workspace, audience, vormen=frozenset()):
    """Every page of one audience with what lies beside it, as when these forms are made."""
    kinds = [kind for kind in load_pages().values() if audience in kind.audiences]
    seen = workspace.publiek() if audience == Audience.PUBLIEK else workspace
    own = Site(
        seen, audience, frozenset(kind.name for kind in kinds), draft=False, today=TODAY, generator="x"
    )
    return [page for kind in kinds for page in kind.pages(replace(own, vormen=vormen))]


def test_evidence_comes_along_inside_and_outside_only_as_an_annex(workspace):
    inside = {path for page in made(workspace, Audience.INTERN) for path, _ in page.bestanden}
    outside = {path for page in made(workspace, Audience.PUBLIEK) for path, _ in page.bestanden}
    assert "besluit/bewijs/stukken/verslag-oogo.pdf" in inside
    assert "besluit/bewijs/stukken/brief-opr-2027-03-16.pdf" in inside
    assert not [path for path in outside if "bewijs" in path]
    assert "bijlage/thuiszitterspact.pdf" in inside & outside
    agenda = next(page for page in made(workspace, Audience.PUBLIEK) if page.path == "werkagenda/2027-2031")
    linked = [item for topic in agenda.view["onderwerpen"] for item in topic["bewijs"]]
    assert linked == [{"titel": "Thuiszitterspact", "href": "../bijlage/thuiszitterspact.pdf"}]


def test_outside_no_name_of_a_file_that_stays_inside(workspace):
    page = next(page for page in made(workspace, Audience.PUBLIEK) if page.path == "besluiten")
    told = [item for group in page.view["groepen"] for row in group["rijen"] for item in row["bewijs"]]
    assert {item["titel"] for item in told} == {"op te vragen bij het samenwerkingsverband"}


def test_the_register_names_the_evidence_in_markdown_too(workspace):
    page = next(page for page in made(workspace, Audience.INTERN) if page.path == "besluiten")
    text = Templates(Assets(ROOT)).fill("besluit/register", ".md", page.view).decode()
    assert "| Uitkomst | Bewijs |" in text
    assert "](besluit/bewijs/stukken/brief-opr-2027-03-16.pdf) |" in text


def test_a_municipality_reads_the_plan_before_what_changes_it(workspace):
    for audience in Audience:
        dossiers = [page for page in made(workspace, audience) if page.path.startswith("overleg-met")]
        orders = [[plan["titel"] for plan in page.view["plannen"]] for page in dossiers]
        both = ["Samen dichtbij (2027-2031)", "Addendum kinderen en het steunpunt (2027-2031)"]
        assert [order[:2] for order in orders] == [both, both, both]


@pytest.mark.parametrize(
    "text", ["../samenwerkingsverband.yaml", "/etc/passwd.pdf", "stukken/../x.pdf", ".a.pdf", "a b"]
)
def test_evidence_with_an_odd_name_is_only_named(workspace, text):
    names = frozenset(load_pages())
    own = Site(workspace, Audience.INTERN, names, draft=False, today=TODAY, generator="x")
    record = next(iter(workspace.all(Besluit))).record
    assert bewijs_view(text, record, own, "besluiten", "besluit/register")["href"] == ""


def test_nothing_links_to_a_form_that_is_not_made(workspace):
    """The calendar, the feed and the mail are not made with ``--format html``."""
    for audience in Audience:
        said = json.dumps([page.view for page in made(workspace, audience, frozenset({".html"}))])
        assert '.html"' in said
        assert not re.findall(r'"[^"]*\.(?:ics|atom|eml)"', said.replace('"nieuwsbrieven.atom"', '""'))


def test_the_merged_plan_says_of_each_how_far_it_is(workspace):
    page = next(
        page
        for page in made(workspace, Audience.INTERN)
        if page.path.endswith("2027-2031-met-koersnotitie-2029")
    )
    assert page.view["plan"]["titel"] == "Samen dichtbij, met de koersnotitie inclusiever onderwijs"
    assert page.view["plan"]["status"] == "Concept"
    assert page.view["plan"]["regels"] == [
        "het plan is vastgesteld op 25 maart 2027 (versie 1.0)",
        "de wijziging is bedoeld voor 1 augustus 2030 tot en met 31 juli 2031",
    ]
    assert page.view["plan"]["gewijzigd"] == []
    assert page.path not in " ".join(link["href"] for link in page.view["ook"])
    parts = (deel for tak in page.view["hoofdstukken"] for deel in tak["paragrafen"])
    told = {deel["naam"]: deel["eerder"][0]["hoe"] for deel in parts if deel["eerder"]}
    assert told == {"ouders/steunpunt": "Aangevuld", "ouders/meepraten": "Gewijzigd"}
    assert not any(deel["later"] for tak in page.view["hoofdstukken"] for deel in tak["paragrafen"])
    assert page.view["met"]["eerder"] == ["het addendum kinderen en het steunpunt van 1 juni 2027"]


def test_the_page_with_a_change_worked_in_does_not_tell_of_it_again(workspace):
    later = {
        page.path.rpartition("/")[2]: any(
            deel["later"] for tak in page.view["hoofdstukken"] for deel in tak["paragrafen"]
        )
        for page in made(workspace, Audience.INTERN)
        if "hoofdstukken" in page.view
        and page.path.endswith(("/2027-2031", "2027-2031-met-addendum-steunpunt"))
    }
    assert later == {"2027-2031": True, "2027-2031-met-addendum-steunpunt": False}


def test_a_text_of_the_short_version_alone_is_no_part_of_the_plan(workspace):
    plan = workspace.find(Ondersteuningsplan, "2027-2031")
    short, long = (
        [deel.paragraaf.id for tak in trunk for deel in tak.delen]
        for trunk in (publieksboom(plan, workspace), boom(plan, workspace))
    )
    assert "niet-eens-kort" in short
    assert "niet-eens" not in short
    assert "niet-eens" in long
    assert "niet-eens-kort" not in long


def test_the_short_version_names_no_articles_so_its_glossary_explains_no_law(workspace):
    page = next(page for page in made(workspace, Audience.INTERN) if page.path.endswith("2027-2031-kort"))
    assert not any(deel["grondslag"] for tak in page.view["hoofdstukken"] for deel in tak["paragrafen"])
    terms = {term["kort"] for term in page.view["begrippen"]}
    assert "TLV" in terms
    assert "WPO" not in terms


@pytest.mark.parametrize("name", ["2027-2031", "2027-2031-kort", "2027-2031/ouders"])
def test_every_form_of_the_plan_says_that_it_was_changed(workspace, name):
    page = next(
        page for page in made(workspace, Audience.PUBLIEK) if page.path == f"ondersteuningsplan/{name}"
    )
    (found,) = page.view["plan"]["gewijzigd"]
    assert (found["door"], found["sinds"]) == ("het addendum kinderen en het steunpunt", "1 juni 2027")
    assert found["href"].endswith("ondersteuningsplan/addendum-steunpunt.html")


@pytest.mark.parametrize(
    ("soort", "titel", "called"),
    [
        ("koersnotitie", "Koersnotitie inclusiever onderwijs", "de koersnotitie inclusiever onderwijs"),
        ("koersnotitie", "De koersnotitie 2029", "de koersnotitie 2029"),
        ("addendum", "Sneller hulp op school", "het addendum Sneller hulp op school"),
        ("addendum", "Addendum vervoer", "het addendum vervoer"),
        ("plan", "Samen dichtbij", "Samen dichtbij"),
        ("plan", "Ondersteuningsplan 2027-2031", "het ondersteuningsplan 2027-2031"),
    ],
)
def test_a_plan_has_its_article_within_a_sentence(soort, titel, called):
    assert (
        Ondersteuningsplan.genoemd.fget(SimpleNamespace(soort=soort, titel=titel, is_plan=soort == "plan"))
        == called
    )


@pytest.mark.parametrize(("soort", "sign"), [("html", '<ins class="swv-nieuw">'), ("md", "**Nieuw:** ")])
def test_the_merged_plan_marks_the_one_sentence_that_is_new(site, workspace, soort, sign):
    plan = workspace.find(Ondersteuningsplan, "2027-2031")
    addendum = workspace.find(Ondersteuningsplan, "addendum-steunpunt")
    pages = {page.path: page for page in samengevoegd(plan, site)}
    view = pages[pad_samen(plan, addendum)].view
    page = Templates(Assets(ROOT)).fill("ondersteuningsplan/plan", f".{soort}", view).decode()
    assert page.count(sign) == 1
    assert "Een van de drie scholen is voortaan altijd" in page.partition(sign)[2][:120]


def test_a_remark_that_was_passed_on_or_worked_in_is_answered_and_told_whole(see):
    region = {
        "samenwerkingsverband": "naam: Proefland\ncode: PO9901\nsector: po\n",
        "ondersteuningsplan/p": "titel: Plan\nperiode: 2027-2031\nstatus: concept\nhoofdstukken: [a]\n",
        "hoofdstuk/p/a": "titel: Vooraan\nparagrafen:\n  - {id: b, titel: Begin, tekst: Tekst.}\n",
        "keuzelijst/rollen": "titel: Rollen\nopties:\n  - {code: gemeenten, label: de gemeenten}\n",
        "raadpleging/r": (
            "titel: R\nplan: p\nbevindingen:\n"
            "  - {wat: Een, afdoening: doorgegeven, aan: gemeenten, antwoord: 'Zie {zie: hoofdstuk/p/a/b}.'}\n"
            "  - {wat: Twee, afdoening: overgenomen, verwerkt_in: [{hoofdstuk: p/a/b}]}\n"
            "  - Drie\n"
            "  - {wat: Vier, afdoening: open}\n"
        ),
    }
    load_pages()
    workspace = see(region).workspace
    site = Site(workspace, Audience.INTERN, frozenset(), draft=False, today=workspace.today, generator="")
    plan = workspace.find(Ondersteuningsplan, "p")
    found = opmerkingen_view(plan, site, "x")
    assert [(item["wat"], item["afdoening"], item["antwoord"]) for item in found["beantwoord"]] == [
        ("Een", "doorgegeven aan de gemeenten", "Zie 1.1 Begin."),
        ("Twee", "overgenomen", ""),
    ]
    assert [item["wat"] for item in found["open"]] == ["Vier"]
    nota = nota_view(workspace.all(Raadpleging), site, "antwoordnota/p")
    assert [item["wat"] for item in nota["kennisneming"]] == ["Drie"]
