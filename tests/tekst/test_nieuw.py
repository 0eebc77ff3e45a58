"""What is new in a text is marked by sentence, and markup is never torn apart by it."""

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from swvctl.render.pdf.blocks import blocks
from swvctl.tekst.markdown.hypertext import to_html
from swvctl.tekst.markdown.nieuw import nieuwe_zinnen
from swvctl.tekst.markdown.source import to_markdown

OUD = "Wij maken een plan. Het kind denkt mee.\nElk jaar vragen wij het na.\n"
properties = settings(max_examples=200, deadline=None, derandomize=True)
texts = st.lists(
    st.sampled_from(
        [
            *"*_`[]()#>|-+!\\\n\t.?",
            " ",
            "\n\n",
            "- ",
            "> ",
            "](#x)",
            "Een zin. ",
            "Nog een? ",
            "**Vet.** ",
            "ja ",
        ]
    ),
    max_size=25,
).map("".join)


def without_marks(page):
    return re.sub(r'<ins class="swv-nieuw"><span class="swv-verborgen">nieuw: </span>|</ins>', "", page)


@pytest.mark.parametrize(
    ("nieuw", "found"),
    [
        (OUD, []),
        (OUD.replace("\n", " "), []),
        (OUD + "Dat doet de school.", ["Dat doet de school."]),
        ("Wij maken een plan.\nNieuw is dit. Het kind denkt mee.", ["Nieuw is dit."]),
        ("Wij maken een plan.\nDit zegt **het kind** zelf: [zie](#x).", ["Dit zegt het kind zelf: zie. #x"]),
        ("**Kop.** Het kind denkt mee.", ["Kop."]),
        ("- Het kind denkt mee.\n- De ouders ook.", ["De ouders ook."]),
        ("Alles anders. Geen zin bleef.", []),
        ("Wij maken een plan. A is nieuw. B ook. En C.", []),
        ("", []),
    ],
)
def test_a_sentence_that_was_not_there_is_new(nieuw, found):
    assert nieuwe_zinnen(OUD, nieuw) == found


def test_a_link_that_leads_elsewhere_is_new_though_its_words_are_not():
    old, new = "Wij maken het. Kijk bij [het aanbod](#a).", "Wij maken het. Kijk bij [het aanbod](#b)."
    marked = nieuwe_zinnen(old, new)
    assert to_html(new, nieuw=marked).count("<ins") == 1
    assert '</span>Kijk bij <a class="nl-link" href="#b">het aanbod</a>.</ins>' in to_html(new, nieuw=marked)
    assert nieuwe_zinnen(old, old) == []
    table = "| [A](#{}) | 1 |\n| --- | --- |\n| [B](#{}) | 2 |\n"
    found = nieuwe_zinnen(table.format("x", "y"), table.format("x", "z"))
    assert to_html(table.format("x", "z"), nieuw=found).count("<ins") == 1


def test_new_sentences_are_marked_in_every_output():
    text = "Wij maken een plan. **Ouders** denken mee. Het kind denkt mee.\nElk jaar vragen wij het na."
    new = nieuwe_zinnen(OUD, text)
    assert new == ["Ouders denken mee."]
    page = to_html(text, nieuw=new)
    marked = '<span class="swv-verborgen">nieuw: </span><strong>Ouders</strong> denken mee.</ins> Het kind'
    assert f'plan. <ins class="swv-nieuw">{marked}' in page
    assert to_markdown(text, 1, new).startswith(
        "Wij maken een plan. **Nieuw:** **Ouders** denken mee. Het kind denkt mee.\n"
    )
    (block,) = blocks(text, str, new)
    assert block["d"] == [
        "Wij maken een plan. ",
        {"s": "nieuw", "d": [{"s": "vet", "d": ["Ouders"]}, " denken mee."]},
        " Het kind denkt mee. Elk jaar vragen wij het na.",
    ]


@properties
@given(texts, texts)
def test_marks_change_nothing_else(old, new):
    found = nieuwe_zinnen(old, new)
    assert without_marks(to_html(new, nieuw=found)) == to_html(new)
    shown = to_markdown(new, 1, found)
    if "**Nieuw:**" not in shown:
        assert shown.split() == to_markdown(new).split()


@properties
@given(texts, texts)
def test_marks_stand_within_what_they_mark(old, new):
    page = to_html(new, nieuw=nieuwe_zinnen(old, new))
    open_tags = []
    for closing, tag in re.findall(r"<(/?)([a-z0-9]+)[^>]*>", page):
        if closing:
            assert open_tags.pop() == tag
        elif tag not in {"br", "hr"}:
            open_tags.append(tag)
    assert not open_tags


def test_an_amount_that_stood_elsewhere_in_its_table_is_new_where_it_stands_now():
    table = "| Wat | 2027 | 2028 |\n|---|---|---|\n| Scholen | {} | 20 |\n| Leraren | 20 | 30 |\n"
    new = table.format(30)
    page = to_html(new, nieuw=nieuwe_zinnen(table.format(10), new))
    assert re.findall("nieuw: </span>(.*?)</ins>", page) == ["30"]
    assert page.index("<ins") < page.index("Leraren")
