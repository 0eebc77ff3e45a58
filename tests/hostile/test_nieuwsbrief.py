"""Newsletters with hostile words in every field: no header, no element and no file of theirs."""

import re
from datetime import date
from email import message_from_bytes
from email.policy import default
from html.parser import HTMLParser

import pytest
from defusedxml import ElementTree

from swvctl.pipeline import check_region, load
from swvctl.render import ordered, render

TODAY = date(2027, 6, 3)
HOSTILE = [
    "<script>alert(1)</script>",
    '"><img src=x onerror=alert(1)>',
    "</mj-text><mj-raw><script>x</script></mj-raw>",
    "<mj-include path='/etc/passwd'/>",
    "--><script>alert(1)</script><!--",
    "]]><script>x</script><![CDATA[",
    "&lt;script&gt; &amp;amp; &#60;b&#62; &bestaatniet;",
    "{{ 7 * 7 }} {% raw %} ${7*7} #{7*7} <%= 7 %>",
    "naam\\r\\nBcc: iemand@elders.example\\r\\n\\r\\nX",
    "naam\\nBcc: iemand@elders.example",
    "\\u202Eexe.fdp \\u2066omgekeerd",
    "=?utf-8?q?Bcc:_iemand=40elders.example?=",
    "javascript:alert(1)",
    "a" * 3000,
    "' onmouseover='alert(1)",
    "`onmouseover=alert(1)`",
    "\\\\",
    "&",
    "<",
    "%0d%0aBcc:x@elders.example",
]
REGION = """naam: "{word}"
code: PO9901
sector: po
contact:
  adres: "{word}"
  telefoon: 088 000 00 00
  mail: info@stroomland.example
  site: https://stroomland.example
"""
ISSUE = """titel: "{word}"
datum: 3 juni 2027
online: https://stroomland.example/nieuwsbrief?a=1&b=2
inleiding: "{word}"
items:
  - titel: "{word}"
    tekst: "{word}"
    stappen: ["{word}"]
    links:
      - titel: "{word}"
        link: https://stroomland.example/?x=1&y=%22
  - bijeenkomst: netwerk
  - bericht: oproep
afsluiting: "{word}"
"""
EVENT = """titel: "{word}"
wanneer: 15 juni 2027
waar: "{word}"
tekst: "{word}"
kosten: "{word}"
eerst: ["{word}"]
"""
MESSAGE = """titel: "{word}"
datum: 1 juni 2027
contact: "{word}"
tekst: "{word}"
"""
FEED = "feed title id updated link author name generator entry published summary content"
PLAIN = "Gewone woorden"


def built(tmp_path, word):
    escaped = word.replace('"', '\\"') if "\\" not in word or word == "\\\\" else word
    for name, text in (
        ("samenwerkingsverband", REGION),
        ("nieuwsbrief/2027-06", ISSUE),
        ("bijeenkomst/netwerk", EVENT),
        ("bericht/oproep", MESSAGE),
    ):
        path = tmp_path / "data" / f"{name}.yaml"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text.replace("{word}", escaped), encoding="utf-8")
    region = load(tmp_path, TODAY)
    assert all(finding.message.isprintable() for finding in check_region(region))
    made = (ordered(only, draft=True) for only in ("nieuwsbrief", "bericht"))
    return {
        file.path: file.content for order in made for file in render(region.workspace, region.assets, order)
    }


class Elements(HTMLParser):
    """What a browser makes of a page: its elements with the names and values of their attributes."""

    def __init__(self, page):
        super().__init__()
        self.found = []
        self.feed(page)

    def handle_starttag(self, tag, attrs):
        self.found.append((tag, dict(attrs)))


@pytest.fixture(scope="module")
def harmless(tmp_path_factory):
    return built(tmp_path_factory.mktemp("gewoon"), PLAIN)


@pytest.mark.parametrize("word", HOSTILE)
def test_headers_are_those_of_harmless_words(tmp_path, harmless, word):
    found = built(tmp_path, word)
    (path,) = [path for path in found if path.endswith(".eml")]
    draft, plain = (message_from_bytes(files[path], policy=default) for files in (found, harmless))
    assert draft.keys() == plain.keys()
    assert [defect for part in draft.walk() for defect in part.defects] == []
    assert draft["From"].addresses[0].addr_spec == "info@stroomland.example"
    assert len(draft["From"].addresses) == 1
    assert "\n" not in draft["Subject"]
    assert not re.search(r"[\u202a-\u202e\u2066-\u2069]", f"{draft['Subject']}{draft['From']}")
    assert max(map(len, found[path].split(b"\r\n"))) <= 998
    assert b"\0" not in found[path]


@pytest.mark.parametrize("word", HOSTILE)
def test_no_page_or_mail_gets_an_element_of_the_author(tmp_path, word):
    found = built(tmp_path, word)
    pages = {path: content.decode() for path, content in found.items() if path.endswith(".html")}
    assert len(pages) > 5
    for path, page in pages.items():
        found = Elements(page).found
        assert not {tag for tag, _ in found} & {"script", "img", "iframe", "mj-raw", "mj-include"}, path
        assert [name for _, attrs in found for name in attrs if name.startswith("on")] == [], path
        links = [attrs["href"] or "" for tag, attrs in found if tag == "a" and "href" in attrs]
        assert [
            href
            for href in links
            if not re.match(r"https?://|mailto:|tel:|#|[\w./-]+(\.html|\.atom|\.eml)", href)
        ] == []
        assert "7 * 7" not in word or "49" not in page


@pytest.mark.parametrize("word", HOSTILE)
def test_the_feed_stays_well_formed(tmp_path, word):
    found = built(tmp_path, word)
    feed = ElementTree.fromstring(found["publiek/nieuwsbrieven.atom"])
    kinds = {element.tag.rpartition("}")[2] for element in feed.iter()}
    assert kinds <= set(FEED.split())
    content = feed.find("{*}entry/{*}content").text
    assert not re.search(
        r"<(?!/?(?:p|h[2-6]|ul|ol|li|strong|em|a|br|code|pre|blockquote|table|thead|tbody|tr|th|td|hr)\b)",
        content,
    )
