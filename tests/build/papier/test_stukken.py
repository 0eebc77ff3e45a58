"""The other documents on paper: the plan, the newsletter, the planning and the papers for a meeting."""

import re
from datetime import date
from io import BytesIO
from pathlib import Path

import pytest
from pypdf import PdfReader
from pypdfium2 import PdfDocument

from swvctl.cli.dutch import run
from swvctl.cli.program import app
from swvctl.render import load_pages
from swvctl.render.page import Audience, Site
from swvctl.tekst.markdown.plain import to_plain

PROJECT = Path(__file__).parents[3]
TODAY = date(2027, 6, 3)
PLAN = "ondersteuningsplan/plan"


def read(printed):
    return PdfReader(BytesIO(printed.pdf))


def texts(printed):
    """The text of each page, by another reader than the one for bookmarks: it is ten times as fast."""
    with PdfDocument(printed.pdf) as document:
        return [page.get_textpage().get_text_range() for page in document]


def words(pages):
    return as_typed(re.sub(r"[\s\u00ad\u200b\ufffe-]", "", "".join(pages)))


def as_typed(text):
    return text.translate(str.maketrans("‘’“”", "''\"\""))


def has(found, text):
    """Word by word: a page may end in the middle of a sentence."""
    parts = (part for part in text.split() if part != "|")
    return [part for part in parts if re.sub(r"[\u00ad\u200b-]", "", as_typed(part)) not in found]


def test_the_plan_has_every_paragraph_and_a_bookmark_for_each_chapter(press, views):
    (view, *_) = views(PLAN)
    printed = press.printed(PLAN, view)
    found = words(texts(printed))
    for chapter in view["hoofdstukken"]:
        for part in chapter["paragrafen"]:
            assert not has(found, to_plain(re.sub(r"\]\([^)]*\)", "]()", part["tekst"])))
    marks = [item["/Title"] for item in flat(read(printed).outline)]
    for chapter in view["hoofdstukken"]:
        assert any(chapter["titel"] in mark for mark in marks)


def test_short_chapters_leave_no_page_half_empty(press, views):
    (view, *_) = views(PLAN)
    *pages, _ = texts(press.printed(PLAN, view))
    first = next(number for number, page in enumerate(pages) if "1 Over dit plan" in page)
    prose = [page for page in pages[first:] if "Grondslag" in page]
    assert len(prose) > 8
    assert not [text[:80] for text in prose if len(text) < 1400]


def test_the_plan_on_paper_has_its_route_its_planning_and_the_page_of_an_annex(press, views):
    (view, *_) = views(PLAN)
    pages = texts(press.printed(PLAN, view))
    found = words(pages)
    (route,) = [deel["route"] for deel in view["delen"] if deel["sjabloon"] == "plan_besluitroute"]
    for step in route["stappen"]:
        assert not has(found, f"{step['titel']} {step['uitkomst']}")
        assert not has(found, " ".join(row["toelichting"] for row in step["gemeenten"]))
    (planning,) = view["planningen"]
    for row in planning["gantt"]["rijen"]:
        assert not has(found, f"{row['heel']} {row['wanneer']}")
    glossary = next(number for number, text in enumerate(pages, 1) if "Begrip Betekenis" in text)
    assert f"In dit plan, pagina {glossary}" in pages[-1]


def test_a_long_chapter_begins_on_a_page_of_its_own(press, views):
    (view, *_) = views(PLAN)
    chapters = [
        {
            **chapter,
            "paragrafen": [{**part, "tekst": part["tekst"] * 20} for part in chapter["paragrafen"]],
        }
        for chapter in view["hoofdstukken"][:2]
    ]
    bare = {"hoofdstukken": chapters, "delen": [], "planningen": [], "begrippen": [], "bijlagen": []}
    printed = press.printed(PLAN, {**view, **bare})
    tops = [page.splitlines()[:3] for page in texts(printed)]
    for chapter in chapters:
        head = f"{chapter['nummer']} {chapter['titel']}".strip()
        assert any(lines.count(head) > 1 for lines in tops), head


def flat(outline):
    for item in outline:
        if isinstance(item, list):
            yield from flat(item)
        else:
            yield item


def test_links_inside_the_plan_lead_to_places_inside_it(press, views):
    (view, *_) = views(PLAN)
    reader = read(press.printed(PLAN, view))
    kinds = {
        "inside" if "/Dest" in link or link.get("/A", {}).get("/S") == "/GoTo" else "outside"
        for page in reader.pages
        for link in (note.get_object() for note in page.get("/Annots", []))
    }
    assert "inside" in kinds


@pytest.mark.parametrize("concept", [True, False])
def test_a_plan_that_is_not_adopted_says_so_on_every_page(press, views, concept):
    (view, *_) = views(PLAN)
    changed = {**view, "pagina": {**view["pagina"], "concept": concept}}
    pages = texts(press.printed(PLAN, changed))
    assert pages
    assert all(("CONCEPT" in page) == concept for page in pages)


def test_a_table_that_breaks_repeats_its_head_and_keeps_every_row(press, views):
    (view, *_) = views(PLAN)
    table = "| Wat | Hoeveel |\n|---|--:|\n" + "".join(
        f"| Rij {number} | {number} |\n" for number in range(120)
    )
    first = {
        **view["hoofdstukken"][0],
        "paragrafen": [{**view["hoofdstukken"][0]["paragrafen"][0], "tekst": table}],
    }
    pages = texts(press.printed(PLAN, {**view, "hoofdstukken": [first]}))
    with_rows = [text for text in pages if "Rij " in text]
    assert len(with_rows) > 1
    assert all("Hoeveel" in text for text in with_rows)
    assert all(re.search(rf"Rij {number}\b", "".join(pages)) for number in range(120))


@pytest.mark.parametrize(
    "name", ["nieuwsbrief/nieuwsbrief", "ondersteuningsplan/publieksversie", "planning/planning"]
)
def test_other_documents_are_printed(press, views, name):
    for view in views(name):
        assert read(press.printed(name, view)).pages


def test_a_newsletter_has_no_last_page_with_little_on_it(press, views):
    for view in views("nieuwsbrief/nieuwsbrief"):
        pages = texts(press.printed("nieuwsbrief/nieuwsbrief", view))
        assert len(pages) == 1 or len(pages[-1]) > 900


def test_a_short_table_is_not_divided_over_pages(press, views):
    """Wherever on the page it would begin."""
    (view, *_) = views(PLAN)
    table = "| Wat | Hoeveel |\n|---|--:|\n" + "".join(
        f"| Rij {number} | {number} |\n" for number in range(5)
    )
    first = view["hoofdstukken"][0]["paragrafen"][0]
    bare = {
        **view,
        "delen": [],
        "planningen": [],
        "aanleiding": "",
        "pijlers": [],
        "begrippen": [],
        "bijlagen": [],
    }
    for lines in range(24, 48, 2):
        text = "Een regel.  \n" * lines + f"\nDaarna.\n\n{table}"
        chapter = {**view["hoofdstukken"][0], "paragrafen": [{**first, "tekst": text}]}
        pages = texts(press.printed(PLAN, {**bare, "hoofdstukken": [chapter]}))
        assert any(all(f"Rij {number}" in page for number in range(5)) for page in pages), lines


PLANNING = "planning/planning"


def told(step):
    """What the page of a planning says of a step."""
    parts = (
        step["wat"],
        step["wanneer"],
        step["stand"],
        step["woord"],
        step["resultaat"],
        step["toelichting"],
    )
    meeting = step["bijeenkomst"]["titel"] if step["bijeenkomst"] else ""
    return [part for part in (*parts, *step["na"], meeting, step["bijeenkomst_dag"]) if part]


def test_a_planning_on_paper_says_what_its_page_says(press, views):
    """Who, with whom and after what too: it goes to meetings, and the picture alone told none of it."""
    for view in views(PLANNING):
        planning = view["planning"]
        found = words(texts(press.printed(PLANNING, view)))
        goals = [step for doel in planning["doelen"] for step in (*doel["realisatie"], *doel["planning"])]
        moments = [step for periode in planning["perioden"] for step in periode["stappen"]]
        assert goals or moments
        for step in (*goals, *moments):
            assert not [part for part in told(step) if has(found, part)], step["wat"]
        for step in goals:
            assert not [name for name in (*step["wie"], *step["gremium"]) if has(found, name)]
        for doel in planning["doelen"]:
            assert not [text for text in (doel["doel"], *doel["wie"]) if has(found, text)]
        for step in moments if not planning["is_route"] else ():
            assert not has(found, step["betrokken"])


def test_a_planning_stands_on_landscape_sheets_that_anyone_can_print(press, views):
    for view in views(PLANNING):
        printed = press.printed(PLANNING, view)
        for page, text in zip(read(printed).pages, texts(printed), strict=True):
            assert "Wanneer" in text
            assert (round(page.mediabox.width), round(page.mediabox.height)) == (842, 595)


@pytest.mark.parametrize(
    ("goal", "begin"),
    [
        ("Ouders kunnen het aanbod vergelijken.", "Ouders kunnen het aanbod vergelijken (vervolg)"),
        ("Een doel van acht woorden staat er heel.", "Een doel van acht woorden staat er heel (vervolg)"),
        ("Een heel lang doel " * 20, "Een heel lang doel Een heel lang doel"),
    ],
)
def test_a_goal_that_goes_on_on_a_next_sheet_is_named_there(press, views, goal, begin):
    """In full, unless it is long."""
    view = next(view for view in views(PLANNING) if view["planning"]["doelen"])
    first = view["planning"]["doelen"][0]
    many = {**first, "doel": goal, "planning": first["planning"] * 20}
    planning = {**view["planning"], "doelen": [many, first], "gantt": None}
    one, *middle, last = texts(press.printed(PLANNING, {**view, "planning": planning}))
    assert "(vervolg)" not in one
    assert middle
    for page in middle:
        assert " ".join(page.split()).startswith(begin)
        assert "(vervolg)" in page
    assert " ".join(last.split()).count(first["doel"]) == 1


def test_a_goal_on_paper_says_for_which_steps_its_own_people_stand_and_tells_them_in_order(press, views):
    view = next(view for view in views(PLANNING) if view["planning"]["doelen"])
    first = view["planning"]["doelen"][0]
    mine, bare = ([{**first["planning"][0], "wie": wie} for wie in found] for found in ([["ik"], []], [[]]))
    late, soon = (
        {**step, "wat": wat, "plaats": at} for step, wat, at in zip(mine, "YX", (1, 0), strict=True)
    )
    goals = [
        {**first, "realisatie": [late], "planning": [soon]},
        {**first, "realisatie": [], "planning": bare},
    ]

    def said(*doelen):
        planning = {**view["planning"], "doelen": doelen, "gantt": None}
        return " ".join(" ".join(texts(press.printed(PLANNING, {**view, "planning": planning}))).split())

    some, none = "Wie: De beleidsmedewerker, waar bij een stap niemand anders staat", ", bij elke stap"
    assert some in said(*goals)
    assert "gepland X" in said(*goals).partition("gepland Y")[0], "also where one of them runs already"
    assert f"Wie: De beleidsmedewerker{none}" in said(*goals)
    assert none not in said(goals[1]), "there is no column that could be empty"


def test_the_picture_of_a_planning_stands_with_its_key_on_two_sheets_at_most(press, views):
    """What needs more is left out: the tables say the same. Its scale comes back on the second sheet."""
    seen = set()
    for view in views(PLANNING):
        pages = texts(press.printed(PLANNING, view))
        at = next((at for at, page in enumerate(pages) if "Tijdbalk" in page), len(pages))
        drawn = pages[at:]
        seen.add(len(drawn))
        heads = len([row for row in view["planning"]["gantt"]["rijen"] if row["kop"]])
        assert sum(page.count("Wanneer") for page in drawn) == (heads if drawn else 0)
        key = ". ".join(view["planning"]["gantt"]["uitleg"])
        assert not drawn or f"{key}." in " ".join(drawn[0].split())
        for row in view["planning"]["gantt"]["rijen"] if drawn else ():
            assert not has(words(drawn), f"{row['heel']} {row['wanneer']}")
    assert seen == {0, 1, 2}


def test_a_goal_on_paper_has_no_empty_column_and_all_of_its_old_lines(press, views):
    view = next(view for view in views(PLANNING) if view["planning"]["doelen"])
    full, empty = view["planning"]["doelen"][:2]
    steps = [{**step, "wie": ["het bureau"], "gremium": [], "na": []} for step in full["planning"]]
    none = {"realisatie": [], "planning": []}
    old = {
        **empty,
        **none,
        "oud_realisatie": ["Eerder gedaan", "Ook gedaan"],
        "oud_planning": ["Nog te doen"],
    }
    goals = [{**full, "realisatie": [], "planning": steps}, old, {**empty, **none}]
    planning = {**view["planning"], "doelen": goals, "gantt": None}
    said = " ".join(" ".join(texts(press.printed(PLANNING, {**view, "planning": planning}))).split())
    assert "Wanneer Stand Wat Wie september" in said
    assert "Realisatie • Eerder gedaan • Ook gedaan Planning • Nog te doen" in said
    assert said.count("Er staat nog geen stap bij dit doel.") == 1


def test_a_planning_says_of_which_day_its_state_is(press, views):
    for view in views("planning/planning"):
        page, *_ = texts(press.printed("planning/planning", view))
        assert "Stand van 3 juni 2027" in page.replace("\xa0", " ")


HEADINGS = "### Te diep\n\ntekst\n\n# Boven\n\n- punt\n"


def with_headings(value, key=""):
    """Every text that may be Markdown with headings in it, in the wrong order."""
    match value:
        case str() if key in {"tekst", "uitleg", "toelichting", "aanleiding", "inleiding"} and value:
            return HEADINGS
        case dict():
            return {name: with_headings(item, name) for name, item in value.items()}
        case list():
            return [with_headings(item, key) for item in value]
        case _:
            return value


@pytest.mark.parametrize(
    "name",
    [
        PLAN,
        "ondersteuningsplan/samengevoegd",
        "ondersteuningsplan/publieksversie",
        "ondersteuningsplan/wijziging",
        "nieuwsbrief/nieuwsbrief",
        "planning/planning",
    ],
)
def test_headings_inside_any_text_leave_no_gap(press, views, name):
    """The compiler refuses a document that skips a level."""
    for view in views(name):
        assert read(press.printed(name, with_headings(view))).pages


# ---- papers for a meeting


@pytest.fixture(scope="module")
def made():
    """The papers of this module by what was asked, for each is asked for more than once."""
    return {}


@pytest.fixture
def papers(tmp_path, capfd, made):
    """The papers for a body as Markdown, or in the forms that were asked for; or what was said when there are none."""

    def of(*asked):
        if asked not in made:
            made[asked] = make(*asked)
        return made[asked]

    def make(gremium, day="2027-02-01", *more):
        out = tmp_path / gremium
        forms = more or ("--format", "md")
        meeting = ["--only", "vergaderstukken", "--gremium", gremium, "--datum", day, *forms]
        code = run(
            app, ["build", "-C", str(PROJECT), "--today", TODAY.isoformat(), *meeting, "--out", str(out)]
        )
        said = "".join(capfd.readouterr())
        if code:
            return said
        assert not (out / "publiek").exists()
        if "pdf" in more:
            (printed,) = out.rglob("*.pdf")
            return printed.read_bytes()
        (text,) = out.rglob("*.md")
        assert text.with_suffix(".pdf").is_file() is ("md,pdf" in more)
        return text.read_text("utf-8")

    return of


@pytest.mark.parametrize(
    ("gremium", "day"), [("opr", "2027-03-10"), ("oogo", "2027-02-08"), ("bestuurder", "2027-03-25")]
)
def test_the_papers_are_a_text_beside_a_pdf(papers, gremium, day):
    assert papers(gremium, day, "--format", "md,pdf") == papers(gremium, day)


def test_the_opr_is_asked_for_consent_with_the_article_and_the_answered_remarks(papers):
    text = papers("opr", "2027-03-10")
    assert "De OPR wordt gevraagd in te stemmen met het ondersteuningsplan Samen dichtbij" in text
    assert "WMS 14a" in text
    assert "### Verzoek om instemming" in text
    assert "Maak de klassen op alle scholen kleiner." in text
    assert "Basisondersteuning" in text


def test_the_supervisors_get_a_draft_decision_and_what_the_opr_still_asks(papers):
    text = papers("rvt", "2027-03-24")
    assert "De RvT wordt gevraagd het ondersteuningsplan Samen dichtbij, 2027-2031, goed te keuren." in text
    assert "### Conceptbesluit" in text
    assert "\nDe raad van toezicht, gelet op artikel" in text
    assert "### Voorwaarden die nog openstaan\n\n- Tussenevaluatie met de OPR" in text
    assert "Voorwaarden die nog openstaan" not in papers("rvt", "2027-03-10")


def test_the_gemeenten_each_have_a_row_without_what_comes_later(papers):
    text = papers("oogo", "2027-01-20")
    assert all(f"| {name} |" in text for name in ("Rietbeek", "Oosterlaar", "Zandeloo"))
    assert "| overeenstemming |" not in text
    assert "| Rietbeek | 4 februari 2027 | overeenstemming |" in papers("oogo", "2027-02-08")


def test_the_board_is_told_what_it_has_to_wait_for(papers):
    needed = "### Eerst nodig"
    text = papers("bestuurder", "2027-03-10")
    assert needed in text
    assert "De OPR stemt in voordat het plan wordt vastgesteld of gewijzigd. (WMS 14a)" in text
    assert needed not in papers("bestuurder", "2027-03-25")


def test_the_board_reads_the_paragraphs_that_changed_and_the_inspectorate_everything(papers):
    text = papers("bestuurder", "2027-03-25")
    assert "zijn deze paragrafen gewijzigd:\n\n- Wat elke school biedt" in text
    assert "## De tekst die is gewijzigd: Samen dichtbij\n\n**Concept, versie 1.0**\n\n### 5 Basis" in text
    assert "### 6 " not in text
    assert "## De tekst: Samen dichtbij\n\n### Aanleiding" in papers("inspectie", "2027-03-30")


def test_a_text_that_changed_after_the_version_on_the_table_is_told(papers):
    text = papers("opr", "2027-03-10")
    assert (
        'Dit is de tekst van nu. De tekst van versie 0.9 is niet te vinden; sindsdien is veranderd: "Wat elke school '
        'biedt". Dat staat er ook bij.'
    ) in text


def test_a_first_draft_asks_for_no_decision(papers):
    text = papers("opr", "2027-06-10")
    assert "kennis te nemen van de koersnotitie inclusiever onderwijs, 2030-2031." in text
    assert "## Koersnotitie inclusiever onderwijs, 2030-2031" in text
    assert "### Verzoek om instemming" not in text


def test_a_draft_of_now_is_no_part_of_the_papers_of_a_day_that_is_past(papers):
    text = papers("opr", "2027-03-10")
    assert "koersnotitie inclusiever" not in text.casefold()
    assert text.count("### Verzoek om instemming") == 1


def test_the_inspectorate_gets_the_letters_and_the_reports(papers):
    text = papers("inspectie", "2027-03-30")
    assert "brief-opr-2027-03-16.pdf" in text
    assert "verslag-oogo.pdf" in text


def test_what_was_decided_afterwards_is_not_told_beforehand(papers):
    text = papers("opr", "2027-03-10")
    assert "ingestemd onder voorwaarden" not in text
    assert "goedgekeurd" not in text


def test_who_has_nothing_to_receive_is_told_when_it_was_received(papers):
    text = papers("inspectie", "2027-05-01")
    assert (
        "Op deze dag is er niets in te dienen bij de inspectie.\n\nWat eerder aan de orde was:\n\n- " in text
    )
    assert (
        "- Ondersteuningsplan Samen dichtbij, 2027-2031. Indiening bij de inspectie, 30 maart 2027: " in text
    )
    assert "aan de orde was" not in papers("inspectie", "2027-03-30")


@pytest.mark.parametrize(("day", "listed"), [("2027-05-01", False), ("2027-03-30", True)])
def test_papers_of_a_single_page_have_no_list_of_contents(papers, day, listed):
    with PdfDocument(papers("inspectie", day, "--format", "pdf")) as document:
        found = "".join(page.get_textpage().get_text_range() for page in document)
    assert ("Inhoud\r\n" in found) is listed


def test_a_body_that_is_done_is_told_so(papers):
    told = papers("directeuren", "2028-03-10")
    assert "geen stuk waarover het directeurenoverleg nog iets te besluiten heeft" in told
    with PdfDocument(papers("directeuren", "2028-03-10", "--format", "pdf")) as document:
        (page,) = document  # what is to be said stands below the title, and not on a page of its own
        text = page.get_textpage().get_text_range()
    assert "nog iets te besluiten heeft" in text
    assert "Planning voor het directeurenoverleg" in text
    assert "info@stroomland.example" in text


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["--only", "vergaderstukken"], "Noem het gremium en de dag"),
        (["--only", "vergaderstukken", "--gremium", "oprr", "--datum", "2027-03-10"], 'Bedoelt u "opr"?'),
        (["--only", "vergaderstukken", "--gremium", "opr", "--datum", "morgen"], '"morgen" is geen dag'),
        (["--gremium", "opr"], "horen bij --only vergaderstukken"),
    ],
)
def test_a_question_that_cannot_be_answered_is_one_sentence(tmp_path, capfd, words, said):
    code = run(
        app,
        ["build", "-C", str(PROJECT), "--today", TODAY.isoformat(), "--out", str(tmp_path / "uit"), *words],
    )
    told = "".join(capfd.readouterr())
    assert (code, told.count("\n")) == (2, 1)
    assert said in told


def test_a_plain_build_makes_no_papers_for_a_meeting(example):
    kind = load_pages()["vergaderstukken/stuk"]
    site = Site(example.workspace, Audience.INTERN, frozenset({kind.name}), False, TODAY, "swvctl")
    assert not list(kind.pages(site))


def test_the_inspectorate_is_not_given_what_is_not_adopted(papers):
    text = papers("inspectie", "2027-02-01")
    told = "Het ondersteuningsplan Samen dichtbij, 2027-2031, is op 1 februari 2027 nog niet vastgesteld."
    assert text.count(f"**{told} Er is dus nog niets in te dienen.**") == 2
    assert "wordt gevraagd kennis te nemen" not in text
    assert "nog niet vastgesteld" not in papers("inspectie", "2027-03-30")


def test_a_draft_of_a_change_comes_with_what_it_changes(papers):
    text = papers("opr", "2027-06-10")
    assert "### 6.2 Een tijdelijk arrangement" in text
    assert "Voor ondersteuning tot € 3.000 per jaar beslist de school zelf" in text


def test_what_each_gemeente_said_stands_below_the_name_of_the_meeting(papers):
    with PdfDocument(papers("inspectie", "2027-06-02", "--format", "pdf")) as document:
        found = [page.get_textpage().get_text_range() for page in document]
    (page,) = (page for page in found if "Gemeente Wanneer Uitkomst" in page)
    assert "Op overeenstemming gericht overleg" in page.partition("Gemeente Wanneer Uitkomst")[0]
