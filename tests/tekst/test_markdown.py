"""An author's Markdown as a page, as plain text and as Markdown: all of its words, none of its tricks."""

import json
import re
from html.parser import HTMLParser

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from swvctl.limits import MAX_MARKDOWN_BYTES
from swvctl.tekst.escape import WORD_JOINER, safe_url
from swvctl.tekst.markdown.hypertext import to_html
from swvctl.tekst.markdown.parser import parse
from swvctl.tekst.markdown.plain import to_plain
from swvctl.tekst.markdown.source import to_markdown
from swvctl.tekst.markdown.structure import plain_tokens
from tests.tekst.markup import marked_up, properties

ELEMENTS = {
    "p", "a", "ul", "ol", "li", "em", "strong", "code", "pre", "blockquote", "hr", "br", "div",
    "table", "thead", "tbody", "tr", "th", "td", "h2", "h3", "h4", "h5", "h6",
}  # fmt: skip
ATTRIBUTES = {"class", "href", "title", "id", "start", "scope", "tabindex", "role", "aria-label"}
HOST = MarkdownIt("gfm-like", {"html": True, "linkify": False})


class Page(HTMLParser):
    def __init__(self, source):
        super().__init__(convert_charrefs=True)
        self.elements, self.attributes, self.words, self.open = set(), [], [], []
        self.feed(source)
        self.close()

    def handle_starttag(self, tag, attrs):
        self.elements.add(tag)
        self.attributes += attrs
        if tag not in {"br", "hr"}:
            self.open.append(tag)

    def handle_endtag(self, tag):
        if tag not in {"br", "hr"}:
            assert self.open.pop() == tag

    def handle_comment(self, _data):
        self.elements.add("comment")

    handle_decl = handle_pi = unknown_decl = handle_comment

    def handle_data(self, data):
        self.words.append(data)

    def all_words(self):
        return " ".join(self.words).split()


def assert_harmless(text):
    page = Page(to_html(text, id_prefix="deel"))
    assert page.open == []
    assert page.elements <= ELEMENTS
    assert {name for name, _ in page.attributes} <= ATTRIBUTES
    for name, value in page.attributes:
        assert name != "href" or safe_url(value) == value
        assert name != "id" or value.startswith("deel-")
    ids = [value for name, value in page.attributes if name == "id"]
    assert len(ids) == len({*ids})


def letters(words):
    return re.sub(r"[\W_]|\d", "", "".join(words)).casefold()


def test_payload_is_harmless_on_a_page(payloads):
    for payload in payloads:
        assert_harmless(payload)


@properties
@given(marked_up)
def test_any_text_is_harmless_on_a_page(text):
    assert_harmless(text)


def assert_harmless_again(text):
    """Also where the generated file is read with HTML switched on."""
    page = Page(HOST.render(to_markdown(text)))
    assert page.elements <= ELEMENTS | {"h1"}
    assert "img" not in page.elements
    for name, value in page.attributes:
        assert name in {"href", "title", "start", "style"}
        assert name != "href" or safe_url(value) is not None


def test_payload_is_harmless_in_a_generated_markdown_file(payloads):
    for payload in payloads:
        assert_harmless_again(payload)


@properties
@given(marked_up)
def test_any_text_is_harmless_in_a_generated_markdown_file(text):
    assert_harmless_again(text)


def looks(text):
    page = to_html(text).replace(WORD_JOINER, "").replace("<br>", " ")
    return re.sub(r"\s+", " ", page)


def test_markdown_written_anew_looks_the_same(markdown_payloads):
    for payload in markdown_payloads:
        assert looks(to_markdown(payload)) == looks(payload), payload


@properties
@given(marked_up)
def test_every_word_is_kept_in_every_output(text):
    words = letters(Page(to_html(text)).all_words())
    # A list mark or an address may come on top; nothing may be missing.
    for output in (to_plain(text), Page(to_html(to_markdown(text))).all_words()):
        rest = iter(letters(output))
        assert all(letter in rest for letter in words)


@settings(properties, max_examples=50)
@given(
    st.lists(st.sampled_from(["school", "zorg", "plan", "één"]), min_size=1, max_size=9), st.integers(1, 30)
)
def test_words_survive_any_depth(words, depth):
    for mark in ("- ", "> ", "1. ", "> - "):
        text = "".join(mark * depth + word + "\n\n" for word in words)
        for output in (to_html(text), to_plain(text), to_markdown(text)):
            assert all(output.count(word) >= words.count(word) for word in words)


def test_headings_come_below_those_of_the_page_and_skip_no_level():
    page = to_html("## Doel\n\n#### Stap\n\n## Doel", heading_offset=2, id_prefix="h1")
    assert page == (
        '<h3 id="h1-doel" class="nl-heading nl-heading--level-3">Doel</h3>\n'
        '<h4 id="h1-stap" class="nl-heading nl-heading--level-4">Stap</h4>\n'
        '<h3 id="h1-doel-2" class="nl-heading nl-heading--level-3">Doel</h3>\n'
    )
    assert "<h6" in to_html("# a\n## b\n### c", heading_offset=5)


def test_heading_ids_stay_unique_when_a_title_looks_like_a_numbered_one():
    ids = re.findall('id="([^"]*)"', to_html("# a\n\n# a\n\n# a-2\n\n# body\n\n# 💩"))
    assert ids == ["kop-a", "kop-a-2", "kop-a-2-2", "kop-body", "kop-kop"]


def test_a_link_to_a_heading_of_the_same_text_works_on_the_page():
    page = to_html("[zie](#doel) [elders](#x)\n\n# Doel", id_prefix="p1")
    assert 'href="#p1-doel"' in page
    assert 'href="#x"' in page


def test_table():
    page = to_html("| Jaar | Aantal |\n|---|--:|\n| 2027 | 12 |")
    assert 'tabindex="0" role="region" aria-label="Tabel, Jaar, Aantal"' in page
    assert '<td class="utrecht-table__cell utrecht-table__cell--numeric-column">12</td>' in page


def test_a_table_of_three_columns_says_on_a_narrow_screen_what_each_value_is():
    page = to_html("| Soort | Omvang | Wie & wat |\n|---|---|---|\n| Klas | 2 uur | *Wij* |\n| Groep | | |")
    assert '<table class="utrecht-table swv-stapeltabel">' in page
    assert re.findall(r'<td class="utrecht-table__cell(?: swv-bijeen)?"([^>]*)>', page) == [
        "",
        ' data-kop="Omvang"',
        ' data-kop="Wie &amp; wat"',
        "",
        ' data-kop="Omvang"',
        ' data-kop="Wie &amp; wat"',
    ]


def test_few_words_of_a_table_stay_on_one_line_where_that_fits():
    row = "| Klas | 2 dagdelen per week | wat meer tijd vraagt dan dat |"
    page = to_html(f"| Soort | Omvang | Duur |\n|---|---|---|\n{row}")
    assert re.findall(r'<td class="[^"]*swv-bijeen"[^>]*>([^<]*)', page) == ["Klas", "2 dagdelen per week"]
    assert "swv-bijeen" not in to_html(f"| a | b | c | d | e |\n|---|---|---|---|---|\n| 1 | 2 {'| x ' * 3}|")


@pytest.mark.parametrize(
    "text", ["| a | b |\n|---|---|\n| 1 | 2 |", "| a |  | c |\n|---|---|---|\n| 1 | 2 | 3 |"]
)
def test_a_table_that_fits_or_that_does_not_name_its_columns_stays_a_table(text):
    page = to_html(text)
    assert '<table class="utrecht-table">' in page
    assert "data-kop" not in page


def test_each_table_of_a_text_has_its_own_columns():
    one = "| a | b | c |\n|---|---|---|\n| 1 | 2 | 3 |"
    page = to_html(f"{one}\n\ntekst\n\n{one.replace('b', 'x').replace('c', 'y')}")
    assert re.findall(r'data-kop="(.)"', page) == ["b", "c", "x", "y"]


def test_fence_language_becomes_no_class():
    assert to_html('```x" onclick="y\n<b>\n```') == "<pre><code>&lt;b&gt;</code></pre>\n"


def test_image_is_shown_as_its_words():
    assert to_html("![een *kaart*](https://evil.example/p.png)") == '<p class="nl-paragraph">een kaart</p>\n'
    assert to_plain("![](x.png)") == "(afbeelding)"


def test_refused_link_is_shown_as_typed():
    assert to_plain("[x](javascript:alert(1))") == "[x](javascript:alert(1))"
    assert "<a" not in to_html("[x]()")


def test_front_matter_look_is_an_ordinary_rule_and_heading():
    assert to_html("---\ntitel: x\n---") == (
        '<hr>\n<h2 id="kop-titel-x" class="nl-heading nl-heading--level-2">titel: x</h2>\n'
    )


def test_definition_does_not_leak_into_the_next_text():
    assert "<a" in to_html("[x]\n\n[x]: https://a.example")
    assert "<a" not in to_html("[x]")
    assert to_markdown("[x]\n\n[x]: https://a.example") == "[x](https://a.example)"


def test_plain_text():
    lists = "- a\n- [site](https://a.example)\n  1. x\n  2. y\n\n[m@a.example](mailto:m@a.example)"
    text = f"# Kop\n\nEen *zin*.\nNog een.\n\n{lists}\n\n|a|b|\n|-|-|\n|1|2|"
    lists = "- a\n- site (https://a.example)\n  1. x\n  2. y\n\nm@a.example"
    assert to_plain(text) == f"Kop\n\nEen zin. Nog een.\n\n{lists}\n\na | b\n1 | 2"


def test_markdown_anew_keeps_one_sentence_on_a_line():
    text = (
        "# Doel\n\nEerste **zin**.\nTweede met *nadruk* en `code`.\n\n1. een\n2. twee\n   - diep\n\n> citaat"
    )
    assert to_markdown(text, 2) == text.replace("# Doel", "### Doel")


def test_lines_cannot_be_smuggled_in_as_entities():
    assert to_markdown("a&#10;# b&#13;- c") == "a \\# b - c"
    assert to_plain("a&#10;b") == "a b"


@pytest.mark.parametrize(
    "text", ["x" * (MAX_MARKDOWN_BYTES + 1), "![" * 9_000, "|a" * 99 + "\n" + "|-" * 99 + "\n" + "x\n" * 99]
)
def test_text_over_a_limit_is_shown_as_plain_paragraphs(text):
    assert "".join(to_plain(text).split()) == "".join(text.split())
    assert {*Page(to_html(text)).elements} <= {"p", "br"}


def test_tokens_are_plain_json_with_checked_addresses(payloads):
    for payload in payloads:
        written = json.dumps(plain_tokens(parse(payload)))
        assert json.loads(written) == plain_tokens(parse(payload)), payload
        assert "javascript" not in re.findall(r'"href": "([^"]*)"', written), payload


def test_token():
    paragraph, inline, _ = plain_tokens(parse("[x](mailto:a@b.example?cc=c)"))
    assert (paragraph["type"], paragraph["tag"], paragraph["level"], paragraph["map"]) == (
        "paragraph_open",
        "p",
        0,
        [0, 1],
    )
    assert inline["children"][0]["attrs"] == {"href": "mailto:a@b.example"}


def test_an_abbreviation_in_the_middle_of_a_line_is_explained_once_and_as_an_element():
    html = to_html("De OPR < de RvT en de OPR.", afkortingen={"OPR": "de raad", "RvT": "toezicht"})
    assert (
        '>De <abbr title="de raad">OPR</abbr> &lt; de <abbr title="toezicht">RvT</abbr> en de OPR.<' in html
    )
