"""Tables on paper: their columns stand apart, and no short word or date is divided in them."""

import re

import pytest
from pypdfium2 import PdfDocument

PLAN = "ondersteuningsplan/plan"
DIVIDED = re.compile(r"(\w+)[\xad\ufffe\x02]\s*(?!en\b)(\w+)")  # but not: basis- en extra ondersteuning


@pytest.fixture(scope="module")
def plan(press, views):
    with PdfDocument(press.printed(PLAN, views(PLAN)[0]).pdf) as document:
        yield [page.get_textpage() for page in document]


def test_a_table_divides_no_short_word_and_no_date(plan):
    told = "\n".join(page.get_text_range() for page in plan).replace("\r", "")
    divided = DIVIDED.findall(told)
    assert divided
    assert not [start + end for start, end in divided if len(start + end) < 14]
    assert re.search("gestuurd\\s+1[ \xa0]februari[ \xa0]2027", told)
    assert re.search("vanaf\\s+1[ \xa0]augustus[ \xa0]2028", told)


def test_the_columns_of_a_budget_stand_apart(plan):
    (page,) = (page for page in plan if page.search("3.575.000").get_next())
    (first, length), (second, _) = (page.search(words).get_next() for words in ("3.575.000", "3.551.000"))
    assert page.get_charbox(second)[0] - page.get_charbox(first + length - 1)[2] > 8


def test_a_long_piece_of_code_begins_on_the_line_where_it_is_named(press, views):
    """It stood in a box of its own, with the rest of its lines white."""
    (view, *_) = views(PLAN)
    chapter = view["hoofdstukken"][0]
    text = f"Typ dan `begin {'van een lange opdracht ' * 8}` en kijk."
    paragraph = {**chapter["paragrafen"][0], "tekst": text}
    empty = {key: [] for key in ("delen", "planningen", "pijlers", "begrippen", "bijlagen")}
    short = {**view, **empty, "aanleiding": "", "hoofdstukken": [{**chapter, "paragrafen": [paragraph]}]}
    with PdfDocument(press.printed(PLAN, short).pdf) as document:
        told = "".join(page.get_textpage().get_text_range() for page in document)
    (line,) = (line for line in told.splitlines() if line.startswith("Typ dan"))
    assert "begin van een lange" in line
