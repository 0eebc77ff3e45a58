"""How pages are filled: nothing stands alone at a foot or a top, and no last page is half white without need."""

import re
from io import BytesIO

import pytest
from pypdf import PdfReader
from pypdfium2 import PdfDocument

PLAN, NEWS, CHANGE = (
    "ondersteuningsplan/plan",
    "nieuwsbrief/nieuwsbrief",
    "ondersteuningsplan/wijziging",
)
ROWS = 14


@pytest.fixture(scope="module")
def bare(views):
    """The plan with one paragraph, and nothing after it."""
    (view, *_) = views(PLAN)
    empty = {key: [] for key in ("delen", "planningen", "pijlers", "begrippen", "bijlagen")}

    def of(text, **more):
        chapter = view["hoofdstukken"][0]
        paragraph = {**chapter["paragrafen"][0], "tekst": text}
        return {
            **view,
            **empty,
            "aanleiding": "",
            "hoofdstukken": [{**chapter, "paragrafen": [paragraph]}],
            **more,
        }

    return of


def pages(printed):
    with PdfDocument(printed.pdf) as document:
        return [page.get_textpage().get_text_range().replace("\xa0", " ") for page in document]


def filled(printed):
    """How much of the height of the last page has text on it, the foot of the page left out."""
    with PdfDocument(printed.pdf) as document:
        page = document[len(document) - 1]
        height, text = page.get_height(), page.get_textpage()
        lows = [text.get_rect(number)[1] for number in range(text.count_rects())]
        return (height - min(low for low in lows if low > 0.08 * height)) / height


def rows_of(found):
    return [len(re.findall(r"\bRij \d+\b", page)) for page in found if "Rij " in page]


def test_a_running_head_of_wide_letters_keeps_to_its_line(press, bare):
    view = bare("Een regel van het plan.\n\n" * 90)
    view["hoofdstukken"][0]["titel"] = " ".join(["WMWMWMWMWMWMWMW"] * 6)
    goes_on = [
        page.splitlines() for page in pages(press.printed(PLAN, view)) if page.count("Een regel van") > 20
    ]
    head, below = goes_on[-1][:2]
    assert head.endswith("…")
    assert "WMWM" in head
    assert "Een regel van het plan." in below


@pytest.mark.parametrize("lines", range(20, 46, 3))
def test_no_row_of_a_table_stands_alone_on_a_page(press, bare, lines):
    table = "| Wat | Hoeveel |\n|---|--:|\n" + "".join(
        f"| Rij {number} | {number} |\n" for number in range(ROWS)
    )
    found = rows_of(pages(press.printed(PLAN, bare("Een regel.  \n" * lines + f"\nDaarna.\n\n{table}"))))
    assert sum(found) == ROWS
    assert min(found) > 1


@pytest.mark.parametrize("lines", range(20, 46, 3))
def test_no_annex_stands_alone_on_a_page(press, views, bare, lines):
    (annex, *_) = views(PLAN)[0]["bijlagen"]
    annexes = [{**annex, "anker": f"b{number}", "titel": f"Rij {number}"} for number in range(8)]
    found = pages(press.printed(PLAN, bare("Een regel.  \n" * lines, bijlagen=annexes)))
    rows = rows_of(found)
    assert sum(rows) == 8
    assert min(rows) > 1
    assert all("Waar" in page for page in found if "Rij " in page)  # the head came along


def test_the_rows_of_a_table_are_one_table_for_a_reader_of_tags(press, bare):
    table = "| Wat | Hoeveel |\n|---|--:|\n" + "".join(
        f"| Rij {number} | {number} |\n" for number in range(90)
    )
    printed = press.printed(PLAN, bare(table))
    assert len(rows_of(pages(printed))) > 1
    kinds = list(tags(PdfReader(BytesIO(printed.pdf)).trailer["/Root"]["/StructTreeRoot"]))
    assert kinds.count("/Table") == 1
    assert kinds.count("/TR") == 91
    assert kinds.count("/TH") == 2


def tags(node):
    node = node.get_object()
    if not isinstance(node, dict):
        return
    if "/S" in node:
        yield node["/S"]
    below = node.get("/K", [])
    below = below.get_object() if hasattr(below, "get_object") else below
    for child in below if isinstance(below, list) else [below]:
        if not isinstance(child, int):
            yield from tags(child)


def test_the_last_page_of_an_issue_is_well_filled(press, views):
    for view in views(NEWS):
        printed = press.printed(NEWS, view)
        assert printed.pages == 1 or filled(printed) > 0.7, view["titel"]


def test_a_short_item_of_an_issue_is_not_divided(press, views):
    """Wherever on the page it would begin."""
    (view, *_) = views(NEWS)
    first = {**view["items"][0], "feiten": [], "links": []}
    for lines in range(30, 46, 3):
        long = {**first, "id": "lang", "titel": "Lang", "tekst": "Een regel.  \n" * lines}
        short = {**first, "id": "kort", "titel": "Kort stuk", "tekst": "Begin.\n\n- een\n- twee\n\nEinde."}
        found = pages(press.printed(NEWS, {**view, "items": [long, short, long]}))
        (page,) = (page for page in found if "Begin." in page)
        assert "Kort stuk" in page
        assert "Einde." in page


def test_the_picture_of_an_item_is_printed_with_what_is_said_of_it(press, views):
    issue = next(view for view in views(NEWS) if any(item["beeld"] for item in view["items"]))
    (item,) = (item for item in issue["items"] if item["beeld"])
    said = item["beeld"]["bijschrift"]
    printed = PdfReader(BytesIO(press.printed(NEWS, issue).pdf)).pages
    (page,) = (page for page in printed if said in page.extract_text())
    assert page.images
    other = {**item, "beeld": {**item["beeld"], "adres": "data:image/png;base64,AAAA"}}
    assert said not in "".join(pages(press.printed(NEWS, {**issue, "items": [other]})))


def test_without_words_to_close_an_issue_a_line_parts_the_sender_from_the_last_item(press, views):
    """The line of all its width: the other forms are grounds, which are higher."""
    with PdfDocument(press.printed(NEWS, {**views(NEWS)[0], "afsluiting": ""}).pdf) as document:
        bounds = [form.get_bounds() for form in document[len(document) - 1].get_objects()]
    assert [top - low < 2 and right - left > 480 for left, low, right, top in bounds].count(True) == 1


def test_what_is_said_of_an_indicator_keeps_clear_of_its_table(press, views):
    """Also where that takes more height than its drawing."""
    (view, *_) = views(PLAN)
    deel = next(deel for deel in view["delen"] if deel["sjabloon"] == "plan_indicatoren")
    first = deel["indicatoren"]["pijlers"][0]["indicatoren"][0]
    with PdfDocument(press.printed(PLAN, view).pdf) as document:
        texts = [page.get_textpage() for page in document]
        text = next(text for text in texts if first["titel"] in text.get_text_range().replace("\r\n", " "))
        said, head = (text.search(words).get_next()[0] for words in (first["weetjes"][-1][:12], "Nulmeting"))
        assert text.get_charbox(said)[1] - text.get_charbox(head)[3] > 8


def test_a_word_in_the_table_of_an_indicator_keeps_to_its_line(press, views):
    lines = "".join(pages(press.printed(PLAN, views(PLAN)[0]))).splitlines()
    assert any("volgt in september 2027" in line for line in lines)


def test_the_pillar_of_a_post_stands_on_one_line(press, views):
    lines = "".join(pages(press.printed(PLAN, views(PLAN)[0]))).splitlines()
    assert any("Pijler: Voor elk kind een plek, zo thuisnabij mogelijk" in line for line in lines)


def test_what_is_new_is_called_by_its_name_where_a_change_is_parted(press, views):
    """At the top of a page no heading tells of which paragraph it is."""
    view = next(view for view in views(CHANGE) if "oersnotitie" in view["plan"]["titel"])
    item = next(item for item in view["wijzigingen"] if item["oud"] and item["tekst"])
    long = {**item, "naast": False, "oud": "Een regel.  \n" * 30 + "\n" + "Nog een.  \n" * 30}
    found = pages(press.printed(CHANGE, {**view, "wijzigingen": [long]}))
    assert any("In het plan" in page or "Zoals het in het plan staat" in page for page in found)
    (page,) = (page for page in found if "De nieuwe tekst" in page or "Wat erbij komt" in page)
    told = "Wat erbij komt" if item["aanvulling"] else "De nieuwe tekst"
    assert f"{told}: {item['titel']}" in page


@pytest.mark.parametrize("beside", [True, False])
def test_what_a_text_is_comes_again_where_it_goes_on_at_a_next_page(press, views, beside):
    view = next(view for view in views(CHANGE) if "oersnotitie" in view["plan"]["titel"])
    item = next(item for item in view["wijzigingen"] if item["oud"] and item["tekst"])
    old, new = ("".join(f"- {word} {number}\n" for number in range(100)) for word in ("oudlid", "nieuwlid"))
    long = {
        **item,
        "naast": beside,
        "aanvulling": False,
        "oud_kop": "Zo staat het er",
        "oud": old,
        "tekst": new,
    }
    found = pages(press.printed(CHANGE, {**view, "wijzigingen": [long]}))
    for word, head in (("oudlid", "Zo staat het er"), ("nieuwlid", "De nieuwe tekst")):
        parts = [page for page in found if word in page]
        assert len(parts) > 1
        assert [page.count(head) for page in parts] == [1] * len(parts)
        assert len(re.findall(rf"{word} \d+", "".join(found))) == 100


def test_a_change_stays_whole_where_that_costs_no_page(press, views):
    view = next(view for view in views(CHANGE) if "ddendum" in view["plan"]["titel"])
    found = pages(press.printed(CHANGE, view))
    for item in view["wijzigingen"]:
        (page,) = (page for page in found if re.search(rf"{re.escape(item['titel'])}\s", page))
        assert item["tekst"].split()[-1] in page


def test_a_budget_of_more_years_than_fit_is_set_in_pieces(press, views):
    (view, *_) = views(PLAN)
    (part,) = (deel for deel in view["delen"] if deel["sjabloon"] == "plan_begroting")
    years = [str(year) for year in range(2031, 2043)]
    amount = {"tekst": "123.456.789", "negatief": False}

    def wide(row):
        return {**row, "bedragen": [amount] * 12} if row.get("bedragen") else row

    budget = part["begroting"]
    parts = [
        {**deel, "rijen": [wide(row) for row in deel["rijen"]], "totaal": wide(deel["totaal"])}
        for deel in budget["delen"]
    ]
    long = {**part, "begroting": {**budget, "jaren": years, "delen": parts, "resultaat": [amount] * 12}}
    found = pages(press.printed(PLAN, {**view, "hoofdstukken": [], "delen": [long]}))
    told = " ".join(" ".join(found).split())
    heads = [told.count(" ".join(years[start : start + 4])) for start in (0, 4, 8)]
    assert min(heads) > 2
    assert len(set(heads)) == 1
    assert any("Baten, 2031 tot en met 2034" in page for page in found)


@pytest.mark.parametrize(("steps", "sheets"), [(4, 1), (25, 2), (60, 0)])
def test_the_picture_of_a_planning_takes_one_sheet_or_two(press, views, steps, sheets):
    """Each lies as the tables do, and says of which goal its rows are; what needs more is left out."""
    (view, *_) = views("planning/planning")
    gantt = view["planning"]["gantt"]
    row = next(row for row in gantt["rijen"] if row["vorm"])
    head = next({**row, "heel": "Een doel."} for row in gantt["rijen"] if row["kop"])
    rows = [head, *[{**row, "heel": "Een stap met een lange omschrijving. " * 5}] * steps]
    planning = {**view["planning"], "gantt": {**gantt, "rijen": rows}}
    reader = PdfReader(BytesIO(press.printed("planning/planning", {**view, "planning": planning}).pdf))
    drawn = [page for page in reader.pages if "Een doel." in page.extract_text()]
    assert len(drawn) == sheets
    assert all(page.mediabox.width > page.mediabox.height for page in reader.pages)


def test_an_indicator_of_many_years_has_a_row_for_each(press, views):
    (view, *_) = views(PLAN)
    (part,) = (deel for deel in view["delen"] if deel["sjabloon"] == "plan_indicatoren")
    group = part["indicatoren"]["pijlers"][0]
    one = next(item for item in group["indicatoren"] if item["nulmeting"])
    years = [f"{year}-{year + 1}" for year in range(2027, 2039)]
    own = {**one["eigen"], "jaren": years, "streef": ["70%"] * 12, "gerealiseerd": ["69%"] * 12}
    long = {**group, "indicatoren": [{**one, "eigen": own}]}
    deel = {**part, "indicatoren": {**part["indicatoren"], "pijlers": [long]}}
    found = pages(press.printed(PLAN, {**view, "hoofdstukken": [], "delen": [deel]}))
    lines = [" ".join(line.split()) for page in found for line in page.splitlines()]
    assert all(f"{year} 70% 69%" in lines for year in years)
    assert any("(nulmeting)" in line for line in lines)


ZIN = {"tekst": "Een zin.", "anker": "groep"}


def changes_of(views, names):
    row = {"rij": False, "noot": "", "oud": [], "stukken": []}
    rows = [{**row, "kort": name, "nieuw": ["waarde"]} for name in names]
    part = {"titel": "", "wat": "nieuw", "bestand": "", "details": rows}
    said = ("vergeleken", "samenvatting", "meldingen_tellen")
    return {
        **dict.fromkeys(said, ""),
        **{key: [] for key in ("dekking", "meldingen", "opgelost", "geheel")},
        "pagina": {**views(PLAN)[0]["pagina"]},
        "titel": "Wat verandert er?",
        "niets": False,
        "instemming": None,
        "groepen": [{"anker": "groep", "titel": "Groep", "wat": "nieuw", "zinnen": [], "onderdelen": [part]}],
    }


def test_the_name_of_what_changed_is_divided_between_its_words(press, views):
    names = [
        "Specialisten in de school › Dagdelen per week",
        "De wachttijd bij het jeugdsteunpunt › Goedkeuring",
    ]
    view = {**changes_of(views, names), "zinnen": [ZIN]}
    read = "\n".join(pages(press.printed("verschil/verschil", view)))
    assert all(word in read for name in names for word in name.split())


def test_a_group_of_changes_leaves_no_row_alone_at_the_foot_or_the_top(press, views):
    """However long the list above it is."""
    view = changes_of(views, [f"Rij {number}" for number in range(9)])
    for lines in range(20, 44, 2):
        found = pages(press.printed("verschil/verschil", {**view, "zinnen": [ZIN] * lines}))
        rows_found = rows_of(found)
        assert sum(rows_found) == 9
        assert min(rows_found) > 1, lines
        (page,) = (page for page in found if "Groep" in page)
        assert "Rij 0" in page
