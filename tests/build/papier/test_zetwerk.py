"""Documents of many pages on paper: what belongs together stays together, and no page ends half empty."""

import re
from datetime import date
from pathlib import Path

import pytest
import yaml
from pypdfium2 import PdfDocument

from swvctl.pipeline import load, press_of
from swvctl.render import load_pages
from swvctl.render.page import Audience, Site

PROJECT = Path(__file__).parents[3]
TODAY = date(2027, 6, 3)
PLAN, SHORT, CHANGE = (f"ondersteuningsplan/{name}" for name in ("plan", "publieksversie", "wijziging"))
SHEET = "schoolprofiel/blad"
TOP, BOTTOM = 842 - 79, 71  # of A4, in points: where the text of a page begins and ends
SHEET_TOP = 842 - 60
GROUND = 8  # points of ground below the last line of what is printed beforehand
MOST_WHITE = 33  # per cent of a page that is not the last: the head of a chapter goes with what it is of


def views(example, name):
    site = Site(example.workspace, Audience.INTERN, frozenset({name}), False, TODAY, "swvctl")
    return {page.path.split("/")[-1]: page.view for page in load_pages()[name].pages(site)}


def lines(pdf, top=TOP):
    """The lines of each page: where they begin and end, and what they say; without what is at head and foot."""
    with PdfDocument(pdf) as document:
        for page in document:
            text = page.get_textpage()
            boxes = [text.get_rect(number) for number in range(text.count_rects())]
            yield [
                (*box, text.get_text_bounded(*box).strip())
                for box in boxes
                if box[1] >= BOTTOM - 3 and box[3] <= top + 3
            ]


def white(page):
    return 100 * (min(line[1] for line in page) - BOTTOM) / (TOP - BOTTOM)


@pytest.mark.parametrize("name", [PLAN, SHORT, CHANGE, "ondersteuningsplan/samengevoegd"])
def test_no_page_but_the_last_ends_with_a_third_white(example, press, name):
    for title, view in views(example, name).items():
        pages = list(lines(press.printed(name, view).pdf))
        assert len(pages) > 2
        assert not [(title, number) for number, page in enumerate(pages[1:-1], 2) if white(page) > MOST_WHITE]


def test_a_last_page_with_little_on_it_is_pulled_in(example, press):
    """As far as lines that are a little closer can: a quarter of a page in seven."""
    (view,) = views(example, SHORT).values()
    last = view["hoofdstukken"][-1]
    for count in range(30):
        longer = {
            **last["paragrafen"][-1],
            "tekst": last["paragrafen"][-1]["tekst"] + "\n\nDit is een regel erbij." * count,
        }
        chapters = [*view["hoofdstukken"][:-1], {**last, "paragrafen": [*last["paragrafen"][:-1], longer]}]
        pages = list(lines(press.printed(SHORT, {**view, "hoofdstukken": chapters}).pdf))
        assert white(pages[-1]) < 85, count


@pytest.mark.parametrize("name", ["koersnotitie-2029", "addendum-steunpunt"])
def test_a_text_and_a_much_shorter_one_stand_one_below_the_other(example, press, name):
    found = [line for page in lines(press.printed(CHANGE, views(example, CHANGE)[name]).pdf) for line in page]
    # A letter of the mark across a page may stand on the same line.
    old = [line[0] for line in found if line[-1].endswith("Zoals het in het plan staat")]
    added = [line[0] for line in found if line[-1].endswith("Wat erbij komt")]
    assert added
    assert set(map(round, added)) == {round(min(old))}
    assert any(line[0] > min(old) + 200 for line in found if line[-1] == "De nieuwe tekst")


def test_a_group_of_a_budget_that_runs_on_says_its_name_again(example, press):
    view = views(example, PLAN)["2027-2031"]
    (part,) = (deel for deel in view["delen"] if deel["sjabloon"] == "plan_begroting")
    block = part["begroting"]["delen"][0]
    many = [block["rijen"][0], *[block["rijen"][1]] * 70, *block["rijen"][2:]]
    longer = {**part, "begroting": {**part["begroting"], "delen": [{**block, "rijen": many}]}}
    short = {
        **view,
        "hoofdstukken": view["hoofdstukken"][:1],
        "planningen": [],
        "delen": [longer],
        "begrippen": [],
    }
    pages = [
        [line[-1] for line in page]
        for page in lines(press.printed(PLAN, short).pdf)
        if sum(line[-1] == block["rijen"][1]["wat"] for line in page) > 2
    ]
    assert len(pages) > 1
    assert all(block["rijen"][0]["wat"] in page for page in pages)


def books(example):
    return {title: view for title, view in views(example, SHEET).items() if len(view["onderdelen"]) > 1}


def with_longer_texts(view, factor):
    parts = [
        {
            **deel,
            "velden": [
                {**veld, "tekst": veld["tekst"] * factor} if own_text(veld) else veld
                for veld in deel["velden"]
            ],
        }
        for deel in view["onderdelen"]
    ]
    return {**view, "onderdelen": parts}


def own_text(veld):
    return veld["soort"] == "tekst" and not veld["voorgedrukt"] and not veld["leeg"]


def widest_gap(page):
    """How many points are white over the whole width, between the first line of a page and its last."""
    lowest, gaps = None, [0]
    for _, bottom, _, top, _ in sorted(page, key=lambda line: -line[3]):
        if lowest is not None:
            gaps.append(lowest - top)
        lowest = bottom if lowest is None else min(lowest, bottom)
    return max(gaps)


def around(page, heading):
    """How many points are white above the heading and below it; above the first of a page nothing is."""
    above = [line[1] - heading[3] for line in page if line[1] >= heading[3] - 1]
    below = [heading[1] - line[3] for line in page if line[3] <= heading[1] + 1]
    return min(above, default=0), min(below)


@pytest.mark.parametrize("factor", [1, 2, 3])
def test_the_long_form_has_one_rhythm_and_no_hole(example, press, factor):
    """The letters are as large as its pages allow; a heading is nearer to what it is of than to what was before."""
    for title, view in books(example).items():
        pages = list(lines(press.printed(SHEET, with_longer_texts(view, factor)).pdf, SHEET_TOP))
        assert len(pages) > 1
        assert not [(title, number) for number, page in enumerate(pages[:-1], 1) if white(page) > MOST_WHITE]
        assert not [(title, number) for number, page in enumerate(pages, 1) if widest_gap(page) > 40]
        heads = [(page, line) for page in pages for line in page if re.match(r"\d\. ", line[-1])]
        # The first stands below the facts of the school; what is printed beforehand has a ground.
        room = [around(*head) for head in heads[1:] if "Wat elke school" not in head[1][-1]]
        under = [(above, below) for above, below in room if above]
        assert under
        assert all(above > below for above, below in under), (title, under)
        assert max(above for above, _ in under) - min(above for above, _ in under) < GROUND + 1, (
            title,
            under,
        )


def test_in_the_long_form_a_line_of_text_is_no_longer_than_reads_well(example, press):
    for view in books(example).values():
        found = [
            line
            for page in lines(press.printed(SHEET, with_longer_texts(view, 2)).pdf, SHEET_TOP)
            for line in page
        ]
        text = [line for line in found if line[0] > 180 and len(line[-1]) > 60]
        assert len(text) > 5
        assert max(len(line[-1]) for line in text) < 95


@pytest.mark.parametrize("size", [200, 900, 1600])
def test_many_choices_that_run_on_say_of_what_they_are_once_a_page(example, press, size):
    view = next(view for title, view in views(example, SHEET).items() if len(view["onderdelen"]) > 1)
    field = next(
        veld
        for deel in view["onderdelen"]
        for veld in deel["velden"]
        if veld["soort"] == "keuzes" and veld["keuzes"]
    )
    many = {**field, "keuzes": [{**field["keuzes"][0], "label": f"Keuze {number}"} for number in range(150)]}
    text = {
        **field,
        "soort": "tekst",
        "id": "vooraf",
        "titel": "Vooraf",
        "tekst": "Dit staat vooraf. " * (size // 18),
    }
    parts = [{**view["onderdelen"][0], "velden": [text, many]}]
    pages = [
        [line[-1] for line in page]
        for page in lines(press.printed(SHEET, {**view, "onderdelen": parts}).pdf, SHEET_TOP)
        if any(line[-1].startswith("Keuze ") for line in page)
    ]
    assert len(pages) > 1
    assert field["titel"] in pages[0]
    assert [page.count(f"{field['titel']} (vervolg)") for page in pages] == [0] + [1] * (len(pages) - 1)


def test_on_a_sheet_too_a_long_list_says_at_the_next_page_what_it_is_of(example, press):
    view = next(view for title, view in views(example, SHEET).items() if len(view["onderdelen"]) == 1)
    (part,) = view["onderdelen"]
    field = next(veld for veld in part["velden"] if veld["soort"] == "keuzes" and veld["keuzes"])
    many = {**field, "keuzes": [{**field["keuzes"][0], "label": f"Keuze {number}"} for number in range(130)]}
    fields = [many if veld is field else veld for veld in part["velden"]]
    with PdfDocument(
        press.printed(SHEET, {**view, "onderdelen": [{**part, "velden": fields}]}).pdf
    ) as document:
        pages = [" ".join(page.get_textpage().get_text_range().split()) for page in document]
    told = [page for page in pages if "Keuze " in page]
    assert len(told) > 1
    assert [page.count(f"{field['titel']} (vervolg)") for page in told] == [0] + [1] * (len(told) - 1)


def test_what_a_change_is_about_is_found_at_once_and_what_lapses_is_not_printed(example, press):
    view = views(example, "ondersteuningsplan/samengevoegd")["2027-2031-met-koersnotitie-2029"]
    with PdfDocument(press.printed("ondersteuningsplan/samengevoegd", view).pdf) as document:
        pages = [" ".join(page.get_textpage().get_text_range().split()) for page in document]
    text = " ".join(pages)
    assert "Vervalt door" in text
    assert text.count("De tekst die vervalt, staat in het plan zonder deze wijziging.") == 1
    assert "Een arrangement is tijdelijke, extra ondersteuning" not in text
    there = next(at for at, page in enumerate(pages, 1) if "Vervalt door" in page)
    assert f"6.2 Een tijdelijk arrangement, pagina {there}: vervalt" in text
    for marked in ("6 Extra ondersteuning (deels gewijzigd)", "6.2 Een tijdelijk arrangement (vervalt)"):
        assert marked in text
    assert "()" not in text


def test_indicators_without_pillars_stand_right_under_their_chapter(example, press):
    for view in views(example, PLAN).values():
        parts = [part for part in view["delen"] if part.get("indicatoren")]
        for part in parts:
            part["indicatoren"]["pijlers"] = [
                {**pillar, "titel": ""} for pillar in part["indicatoren"]["pijlers"]
            ]
        assert parts
        assert press.printed(PLAN, view).pdf  # no heading is skipped, or the paper would be refused


MARGIN = 34 - 3  # in points; what is lower stands where a printer may not reach


@pytest.mark.parametrize(("count", "shared"), [(12, False), (21, True)])
def test_the_plan_goes_on_below_a_list_of_contents_that_only_just_takes_a_second_page(
    example, press, count, shared
):
    (view,) = views(example, PLAN).values()
    part = {**view["hoofdstukken"][1]["paragrafen"][0], "tekst": "Kort."}
    chapters = [
        {
            **view["hoofdstukken"][1],
            "nummer": str(nr),
            "anker": f"h{nr}",
            "paragrafen": [{**part, "anker": f"p{nr}"}],
        }
        for nr in range(1, count + 1)
    ]
    bare = {"hoofdstukken": chapters, "delen": [], "planningen": [], "begrippen": [], "bijlagen": []}
    said = [[line[-1] for line in page] for page in lines(press.printed(PLAN, {**view, **bare}).pdf)]
    begins = next(page for page in said[2:] if "Waar dit plan over gaat" in page)
    assert (begins[0] != "Waar dit plan over gaat") == shared
    assert "Waar dit plan over gaat" not in said[1][-3:]


def test_a_planning_too_short_for_a_moment_on_its_line_of_time_is_printed(example, press):
    """One step in one month: no first of a quarter lies within it."""
    (view,) = views(example, PLAN).values()
    short = [{**planning, "gantt": {**planning["gantt"], "strepen": []}} for planning in view["planningen"]]
    assert short
    little = {**view, "planningen": short, "hoofdstukken": view["hoofdstukken"][:1], "begrippen": []}
    said = [line[-1] for page in lines(press.printed(PLAN, little).pdf) for line in page]
    assert "Stand" in said


@pytest.mark.parametrize("name", [PLAN, "nieuwsbrief/nieuwsbrief", "planning/planning", SHEET])
def test_the_foot_of_a_page_stays_out_of_the_margin_however_long_the_region_is_called(region, name):
    path = region / "data/samenwerkingsverband.yaml"
    record = yaml.safe_load(path.read_text("utf-8"))
    record["naam"] = "SAMENWERKINGSVERBAND " * 9
    record["contact"]["site"] = "https://stroomland.example/" + "wegwijzer-" * 9
    path.write_text(yaml.safe_dump(record, allow_unicode=True), encoding="utf-8")
    loaded = load(region, TODAY)
    press = press_of(loaded, writes=False)
    for view in list(views(loaded, name).values())[-6:]:
        with PdfDocument(press.printed(name, view).pdf) as document:
            for page in document:
                text = page.get_textpage()
                lowest = min(text.get_rect(number)[1] for number in range(text.count_rects()))
                assert lowest > MARGIN
