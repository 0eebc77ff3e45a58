"""Nothing an author writes becomes a tag, an attribute, a control sequence or a command."""

import re
from html.parser import HTMLParser

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from swvctl.limits import MAX_SHOWN_CHARACTERS
from swvctl.tekst import escape

anything = st.text(st.characters(exclude_categories=()), max_size=80)
properties = settings(max_examples=200, deadline=None, derandomize=True)
# Alone, after another line, before a link, in a cell, in the words of a link.
MARKDOWN_FRAME = "begin\n{0}\n\n{0}[na](doel)\n\n| kop | a |\n|---|---|\n| {0} | [{0}](doel) |\n"
# As lenient as a code host can be: with HTML switched on.
CODE_HOST = MarkdownIt("gfm-like", {"html": True, "linkify": False})


class Skeleton(HTMLParser):
    def __init__(self, source):
        super().__init__(convert_charrefs=True)
        self.parts, self.words = [], []
        self.feed(source)
        self.close()

    def handle_starttag(self, tag, attrs):
        self.parts.append((tag, [name for name, _ in attrs]))

    def handle_endtag(self, tag):
        self.parts.append(tag)

    def handle_comment(self, _data):
        self.parts.append("comment")

    handle_decl = handle_pi = unknown_decl = handle_comment

    def handle_data(self, data):
        self.words.append(data)


def page(value):
    return f'<p title="{escape.html_attribute(value)}">{escape.html_words(value)}</p>'


def assert_harmless_html(value):
    parsed = Skeleton(page(value))
    assert parsed.parts == Skeleton(page("x")).parts
    assert "".join(parsed.words) == escape.sound(value)


def test_payload_leaves_the_skeleton_of_a_page_alone(payloads):
    for payload in payloads:
        assert_harmless_html(payload)


@properties
@given(anything)
def test_any_text_leaves_the_skeleton_of_a_page_alone(text):
    assert_harmless_html(text)
    page(text).encode()


def test_markup_is_escaped_as_well():
    assert escape.html_words(escape.html_attribute("<b>")) == "&amp;lt;b&amp;gt;"


def test_refused_address(refused_urls):
    assert [url for url in refused_urls if escape.safe_url(url) is not None] == []


def test_accepted_address(accepted_urls):
    assert {url: escape.safe_url(url) for url in accepted_urls} == accepted_urls


def test_an_address_has_a_longest_length_however_plain_it_is():
    most = "https://school.example/" + "a" * (2_000 - len("https://school.example/"))
    assert escape.safe_url(most) == most
    assert escape.safe_url(most + "a") is None


@properties
@given(st.text(alphabet="javscriptdt:/\\%3A&;#. \t\n@?=x1", max_size=40))
def test_an_accepted_address_has_a_listed_scheme_or_stays_inside(text):
    address = escape.safe_url(text)
    if address is not None:
        assert escape.safe_url(address) == address
        scheme = re.match(r"([^/?#:]*):", address)
        assert scheme is None or scheme[1].lower() in {"http", "https", "mailto", "tel"}
        assert not address.startswith(("/", "\\"))
        assert ".." not in re.split("[?#]", address)[0].split("/")


def assert_shown(text):
    line = escape.shown(text)
    assert line.isprintable()
    assert len(line) <= MAX_SHOWN_CHARACTERS
    line.encode()


def test_payload_is_shown_on_one_printable_line(payloads):
    for payload in payloads:
        assert_shown(payload)


@properties
@given(anything)
def test_any_text_is_shown_on_one_printable_line(text):
    assert_shown(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("De Vuurtoren", "De Vuurtoren"),
        ("\x1b[31m", r"\u001b[31m"),
        ("a\u202eb", r"a\u202eb"),
        ("\U000e0041", r"\U000e0041"),
        ("na\u200bam", r"na\u200bam"),
        ("€\u00a01.250", "€ 1.250"),
        ("[bold]x[/] :skull: \\", "[bold]x[/] :skull: \\"),
        ("é e\u0301", "é e\u0301"),
    ],
)
def test_shown(text, expected):
    assert escape.shown(text) == expected


def test_long_text_is_cut_but_a_code_is_never_cut_in_two():
    assert escape.shown("x" * 1000, limit=10) == "xxxxxxxxx…"
    assert escape.shown("xxxxx\x1b\x1b", limit=10) == "xxxxx…"
    assert escape.shown("xxxxx\x1b", limit=11) == r"xxxxx\u001b"


def unescape_ci(text):
    for code, sign in (("%2C", ","), ("%3A", ":"), ("%0A", "\n"), ("%0D", "\r"), ("%25", "%")):
        text = text.replace(code, sign)
    return text


@properties
@given(
    st.text(
        st.one_of(st.characters(codec="ascii", categories=["L", "N", "P", "S"]), st.sampled_from("\r\n%:,")),
        max_size=60,
    )
)
def test_ci_text_reads_back_equal(text):
    assert unescape_ci(escape.ci_message(text)) == text
    assert unescape_ci(escape.ci_property(text)) == text


def test_payload_gives_ci_no_second_line_and_no_second_property(payloads):
    for payload in payloads:
        assert escape.ci_message(payload).isprintable(), payload
        assert not {*":,"} & {*escape.ci_property(payload)}, payload


def test_payload_becomes_one_line(payloads):
    for payload in payloads:
        line = escape.line_value(payload)
        assert len(line.splitlines()) <= 1, payload
        assert not re.search("[\x00-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069\ud800-\udfff]", line), payload
        assert escape.line_value(line) == line, payload


def test_payload_is_plain_in_a_generated_markdown_file(payloads):
    for payload in payloads:
        assert_plain_in_markdown(payload)


def assert_plain_in_markdown(payload):
    written = escape.markdown_text(payload)
    alike = MARKDOWN_FRAME.format("x")
    parsed = Skeleton(CODE_HOST.render(MARKDOWN_FRAME.format(written or "x")))
    assert parsed.parts == Skeleton(CODE_HOST.render(alike)).parts
    words = "".join(parsed.words).replace(escape.WORD_JOINER, "")
    assert words.count(escape.line_value(payload)) >= 4


@properties
@given(st.text(alphabet="*_`[]()<>#|-+!\\&;:.~=@ 1ab\n\t/wh", max_size=30))
def test_any_signs_are_plain_in_a_generated_markdown_file(text):
    assert_plain_in_markdown(text)


@pytest.mark.parametrize(
    "address",
    [
        "../plan/2027-2031.md#norm--tekst",
        "https://stroomland.example/a_b~c?d=1:2",
        "mailto:info@stroomland.example",
        "",
    ],
)
def test_the_usual_address_of_a_link_has_no_backslash(address):
    assert escape.markdown_target(address) == address


def test_no_address_ends_its_link_or_leaves_its_cell(payloads):
    for payload in payloads:
        row = f"| a | b |\n|---|---|\n| [woord]({escape.markdown_target(payload)}) na | c |\n"
        body = CODE_HOST.render(row).split("<tbody>")[1].split("</tbody>")[0]
        assert [part for part in Skeleton(body).parts if isinstance(part, str)].count("td") == 2, payload
        assert {part[0] for part in Skeleton(body).parts if isinstance(part, tuple)} <= {"tr", "td", "a"}, (
            payload
        )
        assert "na</td>" in body, payload


def test_a_person_is_not_called_by_a_generated_file_but_a_mail_address_stays_whole():
    assert "@iemand" not in escape.markdown_text("dank @iemand")
    assert escape.markdown_text("info@swv.example") == "info@swv.example"


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("2.3 Van de basisschool", "2.3 Van de basisschool"),
        ("1.250", "1.250"),
        ("-5%", "-5%"),
        ("+3", "+3"),
        ("2. Van de basisschool", "2\\. Van de basisschool"),
        ("2) Van de basisschool", "2\\) Van de basisschool"),
        ("2.", "2\\."),
        ("- 5", "\\- 5"),
        ("---", "\\---"),
    ],
)
def test_only_what_would_begin_a_list_or_a_line_is_escaped_at_the_start(text, written):
    assert escape.markdown_text(text) == written
