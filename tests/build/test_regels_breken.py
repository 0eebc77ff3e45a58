"""Where lines and tables break: no dot at the end of a line, no name in two, and a torn group says its name again."""

import re
import shutil
from datetime import date
from pathlib import Path

import pytest

from swvctl.pipeline import load
from swvctl.render import ordered, render
from swvctl.render.unbroken import unbroken

PROJECT = Path(__file__).parents[2]
TODAY = date(2027, 6, 3)
DOT = "·"


def pages(root, only=""):
    region = load(root, TODAY)
    files = render(region.workspace, region.assets, ordered(only, draft=True))
    return {path: content.decode() for path, content in files if path.endswith(".html")}


@pytest.fixture(scope="module")
def example():
    return {
        name: page
        for only in ("index", "schoolprofiel", "bestuur")
        for name, page in pages(PROJECT, only).items()
    }


@pytest.fixture(scope="module")
def crowded(tmp_path_factory):
    """The region with ten schools more, all in one municipality and of one board."""
    root = tmp_path_factory.mktemp("crowded")
    shutil.copytree(PROJECT / "data", root / "data")
    for number in range(10):
        for folder in ("school", "schoolprofiel/2027-2028"):
            text = (root / f"data/{folder}/de-tjalk.yaml").read_text("utf-8")
            text = re.sub(r"^brin: .*$", f"brin: {number + 10}ZZ", text, flags=re.MULTILINE)
            (root / f"data/{folder}/school-{number}.yaml").write_text(text, "utf-8")
    for school in root.glob("data/school/*.yaml"):
        text = school.read_text("utf-8")
        text = re.sub(r"^gemeente: .*$", "gemeente: rietbeek", text, flags=re.MULTILINE)
        school.write_text(re.sub(r"^bestuur: .*$", "bestuur: de-kring", text, flags=re.MULTILINE), "utf-8")
    return {name: page for only in ("dekking", "ronde") for name, page in pages(root, only).items()}


def text_of(html):
    return re.sub(r"<[^>]*>", "", html)


@pytest.mark.parametrize(
    "path",
    ["intern/index.html", "publiek/bestuur/de-kring.html", "intern/schoolprofiel/2027-2028/de-tjalk.html"],
)
def test_a_dot_between_texts_is_drawn_so_that_no_line_begins_or_ends_with_it(example, path):
    body = example[path].partition("<body")[2]
    assert DOT not in text_of(body)
    assert '<span class="swv-punten"><span>' in body


def test_what_a_dot_divides_is_read_aloud_and_copied_with_a_comma(example):
    page = example["intern/schoolprofiel/2027-2028/de-tjalk.html"]
    line = page.partition('<p class="swv-band__onder">')[2].partition("</p>")[0]
    assert text_of(line) == "Ons ondersteuningsaanbod,  basisschool,  Rietbeek"


def test_a_mail_address_is_not_broken_at_its_hyphen(example):
    page = example["intern/schoolprofiel/2027-2028/de-tjalk.html"]
    assert 'vraag<wbr><span class="swv-stuk">@steunpunt-stroomland.example</span></a>' in page


def test_a_mail_address_with_a_hyphen_is_found_whole(example):
    """What is a box of its own within an address is not found together with the rest."""
    style = example["intern/schoolprofiel/2027-2028/de-tjalk.html"].partition("</style>")[0]
    rules = [rule for rule in style.split("}") if ".swv-stuk" in rule]
    assert rules
    assert not [rule for rule in rules if "display:" in rule]


def test_only_a_long_word_gets_a_hyphen_whatever_the_browser_makes_of_it(example):
    styles = {
        style for page in example.values() for style in re.findall(r"<style>(.*?)</style>", page, re.DOTALL)
    }
    rules = [rule for style in styles for rule in style.split("}") if "hyphens: auto" in rule]
    assert rules
    assert not [rule for rule in rules if "hyphenate-limit-chars:" not in rule]


def test_the_name_of_a_school_stays_whole_in_a_table(example):
    page = example["intern/bestuur/speciaal-stroomland.html"]
    assert ">De\N{NO-BREAK SPACE}Ankerplaats</" in page.partition("<tbody>")[2]
    assert unbroken("Dalwijk (buiten de regio)").endswith(
        " (buiten\N{NO-BREAK SPACE}de\N{NO-BREAK SPACE}regio)"
    )


@pytest.mark.parametrize("path", ["intern/dekking.html", "intern/ronde.html"])
def test_a_group_that_may_be_torn_is_a_table_whose_head_is_its_name(crowded, path):
    """A browser repeats the head of a table on each sheet: the name stands only where the group goes on."""
    style, _, body = crowded[path].partition("</style>")
    large = next(
        table for table in body.split("<table ")[1:] if "swv-matrix--groot" in table.partition(">")[0]
    )
    group = large.split("<tbody>")[1]
    assert group.lstrip().startswith('<tr class="swv-matrix__groep"')
    assert group.partition("</tbody>")[0].count("swv-matrix__groep") == 1
    assert ".swv-matrix--groot > tbody > .swv-matrix__groep { display: table-header-group; }" in style


def test_below_a_long_name_each_cell_of_a_torn_group_is_as_wide_as_its_column(crowded):
    """The groups are tables of their own, of which the columns must stand below each other."""
    tables = crowded["intern/dekking.html"].split("<table ")[1:]
    large = [table for table in tables if "swv-matrix--groot" in table.partition(">")[0]]
    widths = [set(map(tuple, told_widths(table))) for table in large]
    assert all(len(found) == 1 for found in widths)
    assert any(any(found.pop()) for found in widths)
    # Two lines of 2.78 mm and a line beside them fit in the 6.2 mm of a column only without room on both sides.
    style = crowded["intern/dekking.html"].partition("</style>")[0]
    assert ".utrecht-table.swv-matrix--groot tr > .swv-staand { padding-inline: 0; }" in style


def test_a_table_that_goes_on_at_a_next_sheet_says_in_its_head_which_it_is(crowded):
    tables = crowded["intern/dekking.html"].split("<table ")[1:]
    heads = [table.partition("</thead>")[0] for table in tables]
    told = ['<div class="swv-matrix__titel"' in head for head in heads]
    assert told == [table.count('<th scope="row"') > 20 for table in tables]
    assert any(told)
    assert told == ["leeg: niet genoemd" in head for head in heads]  # what the signs mean


def test_on_paper_a_long_list_of_schools_takes_both_halves_of_a_sheet(crowded):
    style = crowded["intern/dekking.html"].partition("</style>")[0]
    long = ".swv-deel--tabel:has(.swv-matrix-houder--hoog)"
    assert f"{long}:not(:has(.swv-cel:nth-of-type(16))) {{ columns: 2; column-gap: 2mm; }}" in style
    assert style.index("display: flex; flex-wrap: wrap; align-items: flex-start; gap: 5mm 6mm") < style.index(
        ".swv-tabellen:has(.swv-matrix-houder--hoog) { display: block; }"
    )


def test_above_a_table_that_scrolls_stands_how_many_schools_it_holds(crowded):
    for name in ("ronde", "dekking"):
        page = crowded[f"intern/{name}.html"].replace("\N{NO-BREAK SPACE}", " ")
        tall = page.count('swv-matrix-houder--hoog"')
        assert tall
        assert page.count(" scholen. Schuif in de tabel om ze alle te zien.</p>") == tall


def told_widths(table):
    """Of each row with cells how wide each of them is told to be, in lines of its name."""
    for row in re.findall(r"<tr>.*?</tr>", table, re.DOTALL):
        yield [
            found[1]
            for found in re.findall(r'class="swv-(staand|cel[^"]*)"[^>]*?(?: style="--regels: (\d+)")?>', row)
        ]


def test_on_paper_a_fact_stands_beside_the_first_line_of_an_address_of_more_lines(example):
    style = example["intern/schoolprofiel/2027-2028/de-tjalk.html"].partition("</style>")[0]
    (rule,) = (rule for rule in style.split("}") if ".swv-blad__zij dl.swv-feiten {" in rule)
    assert "align-items: start;" in rule
    size = re.search(
        r"\.swv-feiten dd, \.swv-keuzes li \{ font-size: ([\d.]+)pt; line-height: ([\d.]+);", style
    )
    assert f".swv-feiten dt {{ line-height: {float(size[1]) * float(size[2]):.2f}pt; }}" in style


def test_groups_that_fit_on_paper_stay_together_in_one_table():
    for name in ("dekking", "ronde"):
        body = pages(PROJECT, name)[f"intern/{name}.html"].partition("</style>")[2]
        assert "swv-matrix__groep" in body
        assert "swv-matrix--groot" not in body


def test_firefox_keeps_the_title_of_a_field_with_what_follows(example):
    for form in ("schoolgids", "scholen-op-de-kaart"):
        page = example[f"intern/{form}/2027-2028/de-griend.html"]
        assert "@supports (-moz-appearance: none) { .swv-kopie > div { break-inside: avoid; } }" in page
        copied = page.partition('<div class="swv-kopie">')[2]
        titles = re.findall(r"<div>\s*(?:<h3>[^<]*</h3>\s*)?<h[2-4]>([^<]*)</h[2-4]>", copied)
        assert {"Onze visie", "Toegankelijkheid"} <= set(titles)
    sheet = example["intern/schoolprofiel/2027-2028/de-griend.html"]
    assert re.search(
        r"@supports \(-moz-appearance: none\) \{\s*\.swv-hoofdstuk:not\([^{]*\{ break-inside: avoid", sheet
    )


def test_in_a_text_to_copy_an_address_that_fits_on_a_line_stays_whole_without_signs_in_it(example):
    page = example["intern/schoolgids/2027-2028/de-tjalk.html"]
    assert ">vraag@steunpunt-stroomland.example</a>, <a" in page
    assert '[href^="mailto:"], [href^="https:"]):not(:has(wbr)) { display: inline-block;' in page
