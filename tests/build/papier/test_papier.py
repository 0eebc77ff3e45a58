"""The profile sheet on paper: it fits or says what must go, and every word of it is there."""

import json
import re
import shutil
import subprocess
import sys
from datetime import date
from io import BytesIO
from pathlib import Path

import pytest
from pypdf import PdfReader
from pypdfium2 import PdfDocument

from swvctl.model.schoolprofiel import Schoolprofiel
from swvctl.pipeline import check_region, load, press_of, put_on_paper
from swvctl.render import load_pages
from swvctl.render.page import Audience, Site
from swvctl.render.pdf import SHEET
from swvctl.tekst.markdown.plain import to_plain
from swvctl.tekst.markdown.structure import length

PROJECT = Path(__file__).parents[3]
TODAY = date(2027, 6, 3)
NAME = "2027-2028/de-tjalk"
SENTENCE = (
    "Elk kind leert hier samen met anderen, en wie dat nodig heeft krijgt van ons wat meer tijd en rust. "
)
TEXTS = ("visie", "extra_ondersteuning", "ambitie", "hulpvraag")


@pytest.fixture(scope="module")
def view(example):
    """The view of one sheet of the example region."""
    site = Site(example.workspace, Audience.INTERN, frozenset({SHEET}), False, TODAY, "swvctl")
    return next(page.view for page in load_pages()[SHEET].pages(site) if page.path.endswith(NAME))


def velden(view):
    return [veld for deel in view["onderdelen"] for veld in deel["velden"]]


def with_texts(view, texts):
    parts = [
        {
            **deel,
            "velden": [
                {**veld, "tekst": texts[veld["id"]], "leeg": False} if veld["id"] in texts else veld
                for veld in deel["velden"]
            ],
        }
        for deel in view["onderdelen"]
    ]
    return {**view, "onderdelen": parts}


def squeezed(text):
    """Without blanks, quotation marks as typed, and without the signs that a line end can add or take."""
    return re.sub(r"[\s\u00ad\u200b\u2010\ufffe-]", "", text.translate(str.maketrans("‘’“”", "''\"\"")))


def words_on_paper(pdf):
    """Read by another library than the one for structure: it is ten times as fast."""
    with PdfDocument(pdf) as document:
        return squeezed("".join(page.get_textpage().get_text_range() for page in document))


def words_of(veld):
    """Every text a reader must find of a field."""
    yield veld["titel"]
    match veld["soort"]:
        case "tekst":
            yield from (block for block in to_plain(veld["tekst"]).split("\n") if block.strip())
        case "keuzes":
            for keuze in veld["keuzes"]:
                yield from (keuze["label"], keuze["bij"], keuze["dagdelen"])
        case "tabel":
            yield from (cel for rij in veld["tabel"]["rijen"] for cel in rij)
        case _:
            yield veld["waarde"]


def assert_whole(printed, view):
    """Text that runs on at the next page is interrupted by what stands at its head and foot."""
    found = words_on_paper(printed.pdf)
    texts = [text for veld in velden(view) for text in words_of(veld)]
    parts = texts if printed.pages == 1 else [word for text in texts for word in text.split()]
    assert not [part for part in parts if squeezed(part) not in found]


def filled(press, view, percent, mix):
    """The sheet with texts that fill it for so many per cent, divided over the fields by ``mix``."""

    def texts(size):
        return with_texts(
            view, {veld: text_of(size * share // 100) for veld, share in zip(TEXTS, mix, strict=True)}
        )

    low, high = 0, 12_000
    while high - low > 10:
        middle = (low + high) // 2
        if press.printed(SHEET, texts(middle)).maat["vol"] <= percent:
            low = middle
        else:
            high = middle
    return texts(low if percent <= 100 else high)


def text_of(size):
    return (SENTENCE * (size // len(SENTENCE) + 1))[: max(1, size)].strip()


MIXES = [(25, 25, 25, 25), (10, 70, 10, 10)]


@pytest.mark.parametrize("mix", MIXES)
@pytest.mark.parametrize("percent", [90, 100, 105])
def test_every_word_is_on_paper_however_full_the_sheet_is(press, view, percent, mix):
    full = filled(press, view, percent, mix)
    printed = press.printed(SHEET, full)
    assert abs(printed.maat["vol"] - percent) <= 4  # a line more in each field at once
    assert printed.pages == (1 if percent <= 100 else 2)
    assert printed.maat["letter"] >= 9
    assert_whole(printed, full)


@pytest.mark.parametrize("size", [600, 2600])
def test_every_word_is_on_paper_in_every_format(example, press, size):
    """One sheet of each format, all its texts filled: once with room to spare, once far too long."""
    site = Site(example.workspace, Audience.INTERN, frozenset({SHEET}), False, TODAY, "swvctl")
    by_format = {}
    for page in load_pages()[SHEET].pages(site):
        profiel = example.workspace.find(Schoolprofiel, page.path.removeprefix("schoolprofiel/"))
        by_format[example.workspace.formaat_van(profiel).name] = page.view
    assert len(by_format) == len(list((PROJECT / "data/sopformaat").glob("*.yaml"))) >= 3
    for view in by_format.values():
        own = [veld["id"] for veld in velden(view) if veld["soort"] == "tekst" and not veld["voorgedrukt"]]
        full = with_texts(view, {name: f"{name} {text_of(size)}" for name in own})
        assert len(own) > 2
        kept = {"onderdelen": [{"velden": [veld for veld in velden(full) if not veld["leeg"]]}]}
        assert_whole(press.printed(SHEET, full), kept)


def test_every_sheet_of_the_example_is_one_page_with_every_word(example, press):
    site = Site(example.workspace, Audience.INTERN, frozenset({SHEET}), False, TODAY, "swvctl")
    seen = 0
    for page in load_pages()[SHEET].pages(site):
        printed = press.printed(SHEET, page.view)
        shown = [
            veld
            for veld in velden(page.view)
            if not veld["leeg"] or page.view["profiel"]["status"] == "concept"
        ]
        kept = {**page.view, "onderdelen": [{"velden": [veld for veld in shown if not veld["leeg"]]}]}
        assert_whole(printed, kept)
        if page.view["profiel"]["bladen"]:
            seen += 1
            assert (printed.pages, printed.maat["regels"]) == (1, 0)
    assert seen > 10


@pytest.mark.parametrize("columns", [3, 14])
def test_a_table_that_is_too_wide_for_its_column_is_written_out(press, view, columns):
    """Every word is there, and none runs into the column beside it."""
    row = "|" + "|".join(f"waarde{number}" for number in range(columns)) + "|\n"
    head = "|" + "|".join(f"kolom{number}" for number in range(columns)) + "|\n" + "|---" * columns + "|\n"
    full = with_texts(
        view, {"visie": head + row * 2, "ambitie": text_of(300), "extra_ondersteuning": text_of(300)}
    )
    printed = press.printed(SHEET, full)
    found = words_on_paper(printed.pdf)
    assert ("kolom0:waarde0;kolom1:waarde1" in found) == (columns > 3)
    assert f"waarde{columns - 1}" in found
    with PdfDocument(printed.pdf) as document:
        page = document[0].get_textpage()
        start, _ = page.search(f"waarde{columns - 1}").get_next()
        right = page.get_charbox(start + 6)[2]
    assert right < 210 * 72 / 25.4 * 0.68  # where the column of choices begins


@pytest.mark.parametrize(
    ("mail", "second"),
    [
        ("vraag@steunpunt-ouders-en-jeugd.example", "steunpunt-ouders-en-jeugd.example"),
        ("vraagbaak@steunpunt-stroomland.example", "@steunpunt-stroomland.example"),
    ],
)
def test_an_address_is_broken_at_its_at_sign_only(press, view, mail, second):
    narrow = {**view, "steunpunt": {**view["steunpunt"], "mail": mail}}
    full = with_texts(narrow, {name: text_of(900) for name in TEXTS})
    for printed in (press.printed(SHEET, narrow), press.printed(SHEET, full)):
        text = PdfReader(BytesIO(printed.pdf)).pages[0].extract_text()
        lines = text.replace("\u200b", "").split("\n")
        assert any(mail in line for line in lines) or second in map(str.strip, lines)


def lines_on_paper(printed):
    with PdfDocument(printed.pdf) as document:
        return document[0].get_textpage().get_text_range().replace("\r", "")


def test_only_long_words_are_divided(press, view):
    text = "Onderwijsondersteuningsoverleggen vragen om leerlingenvervoersregelingen en ondersteuning. "
    lines = lines_on_paper(press.printed(SHEET, with_texts(view, dict.fromkeys(TEXTS, text * 6))))
    divided = re.findall(r"(\w+)[\xad\ufffe\x02]\s*(\w+)", lines)
    assert len(divided) > 1  # more than in the steps at the foot
    assert all(len(start + end) >= 14 for start, end in divided)


def test_the_last_word_of_a_text_does_not_stand_alone(press, view):
    for size in range(300, 400, 8):
        texts = {name: f"{text_of(size + number)} wat dat dan mag." for number, name in enumerate(TEXTS)}
        lines = lines_on_paper(press.printed(SHEET, with_texts(view, texts)))
        assert lines.count("mag.\n") == len(TEXTS)
        assert "\nmag.\n" not in lines


def test_the_long_form_is_no_page_longer_for_its_closing_words(example, press):
    site = Site(example.workspace, Audience.INTERN, frozenset({SHEET}), False, TODAY, "swvctl")
    books = [page.view for page in load_pages()[SHEET].pages(site) if len(page.view["onderdelen"]) > 1]
    assert len(books) > 3
    for book in books:
        assert press.printed(SHEET, book).pages == 2


@pytest.mark.parametrize("size", [600, 700])
def test_the_long_form_begins_no_page_with_a_line_that_belongs_to_the_page_before(example, press, size):
    """As long as there is room to set it closer: the answer to one question is a line of its own."""
    site = Site(example.workspace, Audience.INTERN, frozenset({SHEET}), False, TODAY, "swvctl")
    book = next(
        page.view for page in load_pages()[SHEET].pages(site) if page.path.endswith("2027-2028/de-griend")
    )
    printed = press.printed(SHEET, with_texts(book, {"extra_ondersteuning": text_of(size)}))
    with PdfDocument(printed.pdf) as document:
        second = document[1].get_textpage().get_text_range().split("\r\n")
    assert second[0].startswith("De Griend")
    assert not second[1].startswith("Is er elke dag verpleegkundige")


def test_in_the_long_form_what_was_chosen_stays_together_with_its_heading(example, press):
    """Wherever on the page it would begin."""
    site = Site(example.workspace, Audience.INTERN, frozenset({SHEET}), False, TODAY, "swvctl")
    book = next(
        page.view for page in load_pages()[SHEET].pages(site) if page.path.endswith("2027-2028/de-stroming")
    )
    for size in range(600, 1500, 90):
        with PdfDocument(
            press.printed(SHEET, with_texts(book, {"extra_ondersteuning": text_of(size)})).pdf
        ) as document:
            pages = [page.get_textpage().get_text_range() for page in document]
        whole = ("Specialisten in de school", "Orthopedagoog", "Schoolmaatschappelijk werker")
        assert any(all(word in page for word in whole) for page in pages), size
        assert any(
            all(word in page for word in ("5. Specialisten en partners", "Specialisten in de school"))
            for page in pages
        )


def test_a_nearly_empty_sheet_is_set_larger_than_a_full_one(press, view):
    empty = with_texts(view, dict.fromkeys(TEXTS, "Kort."))
    full = filled(press, view, 98, MIXES[0])
    assert press.printed(SHEET, empty).maat["letter"] > press.printed(SHEET, full).maat["letter"] == 9


def white_above(pdf, words):
    """How many points there are between some words and what stands above them."""
    with PdfDocument(pdf) as document:
        page = document[0].get_textpage()
        at, _ = page.search(words).get_next()
        top = page.get_charbox(at)[3]
        above = [page.get_rect(number)[1] for number in range(page.count_rects())]
        return min(bottom for bottom in above if bottom > top) - top


@pytest.mark.parametrize("percent", [70, 75, 80, 90, 95, 100])
def test_what_room_is_left_stands_between_the_blocks(press, view, percent):
    """And not as a hole above the line of adoption."""
    printed = press.printed(SHEET, filled(press, view, percent, MIXES[0]))
    assert white_above(printed.pdf, "Vastgesteld door") < WHITE


def test_of_a_nearly_empty_sheet_the_blocks_do_not_float(press, view):
    empty = with_texts(view, dict.fromkeys(TEXTS, "Kort."))
    parts = [
        {
            **deel,
            "velden": [
                veld for veld in deel["velden"] if veld["soort"] == "tekst" and not veld["voorgedrukt"]
            ],
        }
        for deel in empty["onderdelen"]
    ]
    printed = press.printed(SHEET, {**empty, "onderdelen": parts})
    assert white_above(printed.pdf, "Waar wij aan werken") < 2 * WHITE
    assert white_above(printed.pdf, "Vastgesteld door") > 4 * WHITE


def column_ends(pdf):
    """Where the lowest line of each column of a sheet stands; that of the helpline has 8 points of ground below it."""
    with PdfDocument(pdf) as document:
        page = document[0].get_textpage()
        at, _ = page.search("Vastgesteld door").get_next()
        foot = page.get_charbox(at)[3]
        boxes = [page.get_rect(number) for number in range(page.count_rects())]
        above = [box for box in boxes if foot < box[1] < 600]
    return [min(box[1] for box in above if (box[0] > 200) == right) for right in (False, True)]


@pytest.mark.parametrize("size", [40, 150, 250, 400])
@pytest.mark.parametrize("lists", [1, 3])
def test_both_columns_of_a_sparse_sheet_end_at_one_height(press, view, size, lists):
    sparse = with_texts(view, {name: text_of(size) for name in TEXTS})
    choices = [veld["id"] for veld in velden(sparse) if veld["soort"] == "keuzes"][:lists]
    kept = [veld for veld in velden(sparse) if veld["soort"] != "keuzes" or veld["id"] in choices]
    parts = [{**sparse["onderdelen"][0], "velden": kept}]
    left, right = column_ends(press.printed(SHEET, {**sparse, "onderdelen": parts}).pdf)
    assert abs(left - right) < 14


def test_what_runs_on_says_so_at_the_head_of_its_page(press, view):
    printed = press.printed(SHEET, with_texts(view, dict.fromkeys(TEXTS, text_of(2200))))
    with PdfDocument(printed.pdf) as document:
        pages = [page.get_textpage().get_text_range() for page in document]
    assert len(pages) == 2
    assert "vervolg" not in pages[0]
    assert pages[1].startswith("De Tjalk (vervolg)")
    assert "pagina 2 van 2" in pages[1].split("\r\n")[0] + pages[1].split("\r\n")[1]


def test_a_step_says_in_words_what_its_mark_shows(press, view):
    steps = [
        {"titel": "Advies", "tekst": "2 april 2027, positief", "klaar": True, "afgewezen": False},
        {"titel": "Besluit", "tekst": "", "klaar": True, "afgewezen": False},
        {"titel": "Instemming", "tekst": "3 mei 2027, niet ingestemd", "klaar": False, "afgewezen": True},
        {"titel": "Plaatsing", "tekst": "voor 1 augustus 2027", "klaar": False, "afgewezen": False},
        {"titel": "Schoolgids", "tekst": "", "klaar": False, "afgewezen": False},
    ]
    found = words_on_paper(press.printed(SHEET, {**view, "route": steps}).pdf)
    for words in ("gedaan", "niet ingestemd", "nog te doen, voor 1 augustus 2027"):
        assert squeezed(words) in found
    assert found.count(squeezed("nog te doen")) == 2


def lines_of(pdf):
    with PdfDocument(pdf) as document:
        text = "\n".join(page.get_textpage().get_text_range() for page in document)
    return [line.replace("\u00a0", " ").replace("\u2060", "").strip() for line in text.splitlines()]


def test_a_name_in_a_heading_and_a_long_word_in_a_step_stay_whole(press, view):
    named = {**view, "steunpunt": {**view["steunpunt"], "naam": "Steunpunt Ouders en Jeugd Voorbeeldstreek"}}
    read = "\n".join(lines_of(press.printed(SHEET, named).pdf))
    assert "Voorbeeldstreek" in read
    assert "ondersteuningsaanbod" in read.split("Vastgesteld door")[-1]


def test_no_step_runs_into_the_next(press, view):
    later = [{**stap, "tekst": "", "klaar": False, "afgewezen": False} for stap in view["route"]]
    later[2]["tekst"], later[3]["tekst"] = "woensdag 16 juni 2027", "donderdag 1 juli 2027"
    later[5]["tekst"] = "voor 1 augustus 2027"
    with PdfDocument(press.printed(SHEET, {**view, "route": later}).pdf) as document:
        page = document[0].get_textpage()
        at, length = page.search("ondersteuningsaanbod").get_next()
        after, _ = page.search("Instemming").get_next()
        assert page.get_charbox(at + length - 1)[2] < page.get_charbox(after)[0]


def test_no_line_ends_within_a_date_of_a_step(press, view):
    said = "nog niet bekend, donderdag 1 juli 2027"
    steps = [{**stap, "tekst": said, "klaar": False, "afgewezen": False} for stap in view["route"]]
    found = [line for line in lines_of(press.printed(SHEET, {**view, "route": steps}).pdf) if "juli" in line]
    assert len(found) >= 1
    assert all(re.search(r"\b1 juli 2027", line) for line in found)


def test_no_line_below_the_name_begins_or_ends_with_the_sign_between_its_parts(press, view):
    kinds = "school voor voortgezet onderwijs en praktijkonderwijs (vmbo-bb en vmbo-kb)"
    for kind in (kinds, kinds.removesuffix(" en vmbo-kb)") + ", havo en vwo)"):
        read = lines_of(press.printed(SHEET, {**view, "school": {**view["school"], "soort": kind}}).pdf)
        assert not [line for line in read if line.startswith("·") or line.endswith(("·", "vmbo-"))]
        assert any(line.startswith("school voor") for line in read)


def test_what_does_not_fit_on_the_line_of_the_name_leaves_the_place_with_the_kind(press, view):
    kind = "school voor speciaal onderwijs en voortgezet speciaal onderwijs"
    read = lines_of(press.printed(SHEET, {**view, "school": {**view["school"], "soort": kind}}).pdf)
    (line,) = (line for line in read if kind in line)
    assert line.startswith(kind)
    assert view["school"]["gemeente"] in line


def test_who_copies_an_address_copies_no_sign_that_is_not_seen(press, view):
    steunpunt = {
        "mail": "vraag@steunpunt-stroomland.example",
        "site": "https://steunpunt-stroomland.example/vragen/ouders",
    }
    with PdfDocument(
        press.printed(SHEET, {**view, "steunpunt": {**view["steunpunt"], **steunpunt}}).pdf
    ) as document:
        read = "".join(page.get_textpage().get_text_range() for page in document)
    assert steunpunt["mail"] in read
    assert "\N{ZERO WIDTH SPACE}" not in read


def test_a_sheet_on_paper_uses_the_words_of_the_page(press, view):
    read = lines_of(press.printed(SHEET, view).pdf)
    assert "Deze vaste tekst komt van het samenwerkingsverband." in read
    assert any("Contact" in line for line in read)


def test_an_article_and_a_kind_of_school_stay_whole_at_the_head(press, view):
    school = {**view["school"], "bestuur": "Stichting Openbaar Onderwijs De Waaier"}
    kind = "school voor speciaal onderwijs en voortgezet speciaal onderwijs"
    named = {**view, "school": {**school, "soort": kind}}
    read = lines_of(press.printed(SHEET, named).pdf)
    assert any("De Waaier" in line for line in read)
    assert any(kind in line for line in read)


def test_each_page_of_a_concept_says_that_it_is_not_to_be_published(example, press, view):
    site = Site(example.workspace, Audience.INTERN, frozenset({SHEET}), False, TODAY, "swvctl")
    book = next(page.view for page in load_pages()[SHEET].pages(site) if len(page.view["onderdelen"]) > 1)
    for sheet in (view, book):
        for concept in (True, False):
            frame = {**sheet["pagina"], "concept": concept, "intern": True}
            frame |= {"merk": "Concept", "merk_intern": "Intern concept"}
            printed = press.printed(SHEET, {**sheet, "pagina": frame})
            read = "\n".join(lines_of(printed.pdf))
            assert read.count("Intern concept: niet publiceren") == (printed.pages if concept else 0)
            title = PdfReader(BytesIO(printed.pdf)).metadata.title
            assert title.startswith("Intern concept: ") == concept  # what a reader shows in its tab


WHITE = 30


def test_a_head_and_foot_that_are_higher_than_was_reckoned_leave_one_sheet(press, view):
    """Capitals are twice as wide as the letters that are reckoned with."""
    wide = "MEERWERK EN WERKMEMO WAMMES MWAH"
    high = {
        **view,
        "school": {
            **view["school"],
            "naam": f"{wide} {wide}",
            "adres": ", ".join([wide] * 3),
            "bestuur": wide,
        },
        "route": [{**stap, "titel": wide, "tekst": f"{wide}, {wide}"} for stap in view["route"]],
    }
    printed = press.printed(SHEET, high)
    assert (printed.pages, printed.maat["regels"]) == (1, 0)
    assert_whole(printed, high)


# ---- the gate


BELONGING = (
    "school",
    "schoolprofiel",
    "sopformaat",
    "keuzelijst",
    "huisstijl",
    "ondersteuningsplan",
    "hoofdstuk",
    "begrip",
    "aanbod",
)


@pytest.fixture
def region(tmp_path, monkeypatch):
    """The example with one profile and what belongs to it, so that measuring is quick."""
    root = tmp_path / "regio"
    for kind in BELONGING:
        shutil.copytree(PROJECT / "data" / kind, root / "data" / kind)
    shutil.copy(PROJECT / "data/samenwerkingsverband.yaml", root / "data")
    for path in (root / "data/schoolprofiel").rglob("*.yaml"):
        if not path.as_posix().endswith(f"{NAME}.yaml"):
            path.unlink()
    monkeypatch.chdir(root)
    return root


def write(region, texts, lists=()):
    path = region / f"data/schoolprofiel/{NAME}.yaml"
    head = path.read_text("utf-8").partition("velden:")[0]
    route = path.read_text("utf-8").partition("\nroute:")
    values = {**{veld: text for veld, text in texts.items() if text}, **dict(lists)}
    body = "".join(f"  {key}: {json.dumps(value, ensure_ascii=False)}\n" for key, value in values.items())
    path.write_text(f"{head}velden:\n{body}\nroute:{route[2]}", encoding="utf-8")


def put(region):
    loaded = load(region, TODAY)
    return put_on_paper(loaded, press_of(loaded, writes=False), draft=False)


def measured(region):
    return put(region).workspace.papier.maten[NAME]


def judged(region):
    """The measure of the sheet, and what the check says of it."""
    found = put(region)
    said = [finding for finding in check_region(found) if finding.code == "SOP040"]
    return found.workspace.papier.maten[NAME], said


LISTS = {
    "interne_expertise": [{"keuze": "intern-begeleider", "dagdelen": 3}],
    "externe_deskundigheid": ["consulent"],
}
OVERFULL = {
    "one long field": {"visie": 400, "extra_ondersteuning": 3600, "ambitie": 300},
    "all long": {"visie": 1300, "extra_ondersteuning": 1600, "ambitie": 1200, "hulpvraag": 1200},
    "just over": {"visie": 900, "extra_ondersteuning": 1700, "ambitie": 900, "hulpvraag": 500},
    "three fields": {"visie": 1200, "extra_ondersteuning": 1300, "ambitie": 1000, "hulpvraag": 300},
}


def cut_end(text, count):
    return text[:-count]


def cut_start(text, count):
    return text[count:]


def cut_middle(text, count):
    start = (len(text) - count) // 2
    return text[:start] + text[start + count :]


@pytest.mark.parametrize("cut", [cut_end, cut_start, cut_middle])
@pytest.mark.parametrize("sizes", OVERFULL.values(), ids=OVERFULL)
def test_whoever_follows_the_advice_to_the_letter_has_a_sheet_that_fits(region, sizes, cut):
    texts = {veld: text_of(size) for veld, size in sizes.items()}
    write(region, texts, LISTS)
    maat, found = judged(region)
    assert maat.regels > 0
    assert found[0].severity == "error"
    assert maat.inkorten
    for one in maat.inkorten:
        assert (one.eenheid, one.lengte) == ("tekens", len(texts[one.veld]))
        assert f"{one.weg} tekens" in found[0].hint.replace(".", "")
        assert f'bij "{one.titel}"' in found[0].hint
        texts[one.veld] = cut(texts[one.veld], one.weg)
    write(region, texts, LISTS)
    maat, found = judged(region)
    assert (maat.past, found) == (True, [])


@pytest.mark.parametrize("cut", [cut_end, cut_start])
def test_the_advice_holds_too_when_the_long_sentences_go_and_the_short_items_stay(region, cut):
    """Some hundred characters of short items are many lines; of a paragraph they are few."""
    prose = text_of(1700)
    items = "".join(f"\n- Punt {number}" for number in range(20))
    texts = {"visie": text_of(400), "extra_ondersteuning": f"{prose}\n{items}", "ambitie": text_of(300)}
    write(region, texts, LISTS)
    (one,) = measured(region).inkorten
    write(region, texts | {"extra_ondersteuning": f"{cut(prose, one.weg)}\n{items}"}, LISTS)
    assert measured(region).past


@pytest.mark.parametrize("place", [0, -1])
def test_a_text_of_nothing_but_short_items_is_told_how_much_of_it_must_go(region, place):
    items = [f"- Punt {number}" for number in range(100, 220)]
    texts = {"visie": text_of(200), "extra_ondersteuning": "\n".join(items), "ambitie": text_of(200)}
    write(region, texts, LISTS)
    (one,) = measured(region).inkorten
    assert one.veld == "extra_ondersteuning"
    while length("\n".join(items)) > one.lengte - one.weg:
        items.pop(place)
    write(region, texts | {one.veld: "\n".join(items)}, LISTS)
    assert items
    assert measured(region).past


@pytest.mark.parametrize(
    ("sizes", "asked"),
    [
        (OVERFULL["one long field"], {"extra_ondersteuning"}),
        (OVERFULL["three fields"], {"visie", "extra_ondersteuning", "ambitie"}),
        (OVERFULL["just over"], {"visie", "extra_ondersteuning", "ambitie", "hulpvraag"}),
        (
            {"visie": 1900, "extra_ondersteuning": 1800, "ambitie": 360, "hulpvraag": 200},
            {"visie", "extra_ondersteuning"},
        ),
    ],
)
def test_every_field_that_is_too_long_is_asked_for_its_share(region, sizes, asked):
    """Nobody has to bring a field below its budget for what stands too much in another."""
    write(region, {veld: text_of(size) for veld, size in sizes.items()}, LISTS)
    maat, found = judged(region)
    assert {one.veld for one in maat.inkorten} == asked
    assert found[0].hint.count("tekens") == len(asked)
    shares = [one.weg / (one.lengte - BUDGETS[one.veld]) for one in maat.inkorten]
    assert max(shares) <= 1
    assert all(
        abs(share - shares[0]) * (one.lengte - BUDGETS[one.veld]) <= 20
        for share, one in zip(shares, maat.inkorten, strict=True)
    )


BUDGETS = {"visie": 450, "extra_ondersteuning": 650, "ambitie": 350, "hulpvraag": 350}


def test_what_one_field_can_spare_is_not_asked_of_four(region):
    """A few lines too many in a field that is far too long."""
    sizes = {"visie": 600, "extra_ondersteuning": 2100, "ambitie": 500, "hulpvraag": 300}
    write(region, {veld: text_of(size) for veld, size in sizes.items()}, LISTS)
    maat = measured(region)
    assert [(one.veld, one.weg <= 525) for one in maat.inkorten] == [("extra_ondersteuning", True)]


def test_the_longest_go_below_their_budget_where_the_budgets_are_too_wide(region):
    """A format whose budgets are more than the paper holds: then nothing is too long, and the longest are asked."""
    path = region / "data/sopformaat/a4-2027.yaml"
    wide = re.sub(r"(?m)^( +tekens: ).*", r"\g<1>2000", path.read_text("utf-8"))
    path.write_text(wide, encoding="utf-8")
    sizes = {"visie": 1500, "extra_ondersteuning": 1900, "ambitie": 300, "hulpvraag": 200}
    write(region, {veld: text_of(size) for veld, size in sizes.items()}, LISTS)
    maat = measured(region)
    assert maat.regels > 0
    assert {one.veld for one in maat.inkorten} <= {"visie", "extra_ondersteuning"}
    assert maat.inkorten


def test_the_advice_does_not_ask_for_much_more_than_is_needed(region):
    """One line too many costs about one line."""
    low, high = 1000, 5000
    while high - low > 20:
        middle = (low + high) // 2
        write(
            region,
            {"visie": text_of(300), "extra_ondersteuning": text_of(middle), "ambitie": text_of(300)},
            LISTS,
        )
        low, high = (middle, high) if measured(region).past else (low, middle)
    write(
        region, {"visie": text_of(300), "extra_ondersteuning": text_of(high), "ambitie": text_of(300)}, LISTS
    )
    maat = measured(region)
    assert [(one.veld, one.weg <= 250) for one in maat.inkorten] == [("extra_ondersteuning", True)]


def test_forty_choices_in_each_list_are_a_finding_about_choices(region):
    many = [
        {"anders": f"Bijzondere mogelijkheid nummer {number} met een toelichting"} for number in range(40)
    ]
    lists = dict.fromkeys(("interne_expertise", "externe_deskundigheid", "voorzieningen"), many)
    write(
        region, {"visie": text_of(400), "extra_ondersteuning": text_of(500), "ambitie": text_of(300)}, lists
    )
    maat, found = judged(region)
    assert maat.regels > 0
    assert {one.eenheid for one in maat.inkorten} == {"keuzes"}
    assert "keuzes bij" in found[0].hint
    asked = {one.veld: one.weg for one in maat.inkorten}
    write(
        region,
        {"visie": text_of(400), "extra_ondersteuning": text_of(500), "ambitie": text_of(300)},
        {name: many[: 40 - asked.get(name, 0)] for name in lists},
    )
    assert measured(region).past


def test_two_sheets_are_allowed_where_the_format_says_so(region):
    formaat = region / "data/sopformaat/a4-2027.yaml"
    write(
        region, {"visie": text_of(900), "extra_ondersteuning": text_of(3000), "ambitie": text_of(900)}, LISTS
    )
    assert not measured(region).past
    formaat.write_text(formaat.read_text("utf-8").replace("past_op: 1 A4", "past_op: 2 A4"), encoding="utf-8")
    maat, found = judged(region)
    assert (maat.bladen, maat.past, found) == (2, True, [])
    assert 40 < maat.vol <= 100


def test_the_long_form_is_told_what_must_go_where_its_format_sets_a_limit(region):
    """Beside texts it has numbers, and questions of yes or no, of which nothing can go."""
    school = "2027-2028/de-stroming"
    path = region / f"data/schoolprofiel/{school}.yaml"
    path.write_bytes((PROJECT / f"data/schoolprofiel/{school}.yaml").read_bytes())
    long = path.read_text("utf-8")
    field = "  extra_ondersteuning: |\n"
    path.write_text(long.replace(field, f"{field}    {text_of(6500)}\n"), encoding="utf-8")
    formaat = region / "data/sopformaat/uitgebreid-2027.yaml"
    formaat.write_text("past_op: 2 A4\n" + formaat.read_text("utf-8"), encoding="utf-8")
    (one,) = put(region).workspace.papier.maten[school].inkorten
    assert (one.veld, one.eenheid) == ("extra_ondersteuning", "tekens")
    shorter = f"{field}    {text_of(4000)[: -one.weg]}\n"
    path.write_text(long.replace(field, shorter), encoding="utf-8")
    assert put(region).workspace.papier.maten[school].past


def test_a_concept_that_is_too_long_is_a_warning(region):
    write(region, {"visie": text_of(4000)}, LISTS)
    path = region / f"data/schoolprofiel/{NAME}.yaml"
    path.write_text(
        path.read_text("utf-8").replace("status: vastgesteld", "status: concept"), encoding="utf-8"
    )
    _, found = judged(region)
    assert [finding.severity for finding in found] == ["warning"]


# ---- the same everywhere


def test_a_sheet_has_the_same_bytes_in_other_surroundings(region, tmp_path):
    surroundings = [
        {"TZ": "Pacific/Kiritimati", "LC_ALL": "C", "PYTHONHASHSEED": "1"},
        {
            "TZ": "America/Los_Angeles",
            "LC_ALL": "nl_NL.UTF-8",
            "PYTHONHASHSEED": "2",
            "SOURCE_DATE_EPOCH": "1",
        },
    ]
    made = []
    for number, extra in enumerate(surroundings):
        out = tmp_path / f"uit{number}"
        command = [
            sys.executable,
            "-m",
            "swvctl",
            "build",
            "--only",
            "schoolprofiel",
            "--format",
            "pdf",
            "--draft",
        ]
        command += ["--today", TODAY.isoformat(), "--out", str(out), "-C", str(region)]
        base = {
            "PATH": "",
            "PYTHONPATH": str(PROJECT),
            "XDG_CACHE_HOME": str(tmp_path / f"cache{number}"),
            "TMPDIR": str(tmp_path),
        }
        subprocess.run(command, env={**base, **extra}, check=True, capture_output=True, cwd=tmp_path)
        made.append({path.relative_to(out): path.read_bytes() for path in out.rglob("*.pdf")})
    assert len(made[0]) == 2
    assert made[0] == made[1]


def test_a_sheet_knows_its_language_and_title_and_holds_no_date(press, view):
    reader = PdfReader(BytesIO(press.printed(SHEET, view).pdf))
    assert reader.trailer["/Root"]["/Lang"] == "nl-NL"
    assert reader.metadata.title.startswith("De Tjalk: ")
    assert not {"/CreationDate", "/ModDate"} & set(reader.metadata)
    assert reader.trailer["/Root"]["/MarkInfo"]["/Marked"]
