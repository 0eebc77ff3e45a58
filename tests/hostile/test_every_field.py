"""Hostile words in every free field of events, surveys, news and offers: every output stays well-formed.

The fields are taken from the schemas, so that a new one is tried without anybody thinking of it.
"""

import json
import re
from collections import Counter
from datetime import date
from email import message_from_bytes
from email.policy import default
from html.parser import HTMLParser

import pytest
from defusedxml import ElementTree
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from icalendar import Calendar

from swvctl.assets import Assets
from swvctl.render import ordered, render
from swvctl.schemas import Schemas

TODAY = date(2027, 6, 3)
KINDS = ("bijeenkomst", "enquete", "bericht", "aanbod", "nieuwsbrief")
SWV = "naam: Proefland\nkort: Proefland\ncode: PO9901\nsector: po\ncontact: {mail: info@proefland.example}\n"
FORMATS = {
    "wanneer": "15 juni 2027", "wanneer-los": "15 juni 2027", "tijd": "9.00-11.00 uur", "online": "ja",
    "aanmelden": "uiterlijk 10 juni 2027", "respons": "41 van 60", "link": "https://x.example/a?b=1&c=2",
    "mail": "info@x.example", "telefoon": "088 000 00 00", "getal": "12", "aantal": "12",
}  # fmt: skip
# What they say decides which other fields count, or they name something that is not there.
LEFT_OUT = {
    "id", "status", "eerder", "negeer", "nalezen_voor", "tekstbestand", "beeld", "intern", "hoe", "herhaling",
    "volgnummer", "items", "datum",
}  # fmt: skip
PIECES = [
    "\r\nBcc: x@elders.example", "\n", "\r", "BEGIN:VEVENT", "END:VCALENDAR", "\nEND:VEVENT\nBEGIN:VEVENT\n",
    "ATTACH:file:///etc/passwd", "<script>alert(1)</script>", "</title>", "</style>", "<img src=x onerror=x>",
    '"', "'", " onmouseover=x", "-->", "]]>", "<![CDATA[", "&#60;b&#62;", "javascript:alert(1)", "{{ 7 * 7 }}",
    "{% raw %}", "\u202eomgekeerd", "\u2066x", "\u2028", "\u0085", "\u200b", "\ufeff", "\\", "\\n", ";", ",", ":",
    "=?utf-8?q?Bcc:_x?=", "](javascript:x)", "[x](data:text/html,x)", "![x](//kwaad.example/x.png)", "`", "|",
    "</mj-text><mj-raw>", "{zie: ", "{aantal: scholen}", "a" * 300, "\U0001f600", "e\u0301", "gewoon", "\u0645", "# ",
]  # fmt: skip
BAD_SIGNS = re.compile(r"[\x00-\x08\x0b-\x1f\x7f\x85\u2028\u2029\u202a-\u202e\u2066-\u2069]")
NEVER = {"script", "svg", "iframe", "form", "input", "base", "object", "embed", "mj-raw", "plaintext"}


def filled(schema, part, word):
    """A value for a part of a schema, with the word wherever words are free; None for what is left out."""
    part = schema.resolve(part)
    kinds = [part["type"]] if isinstance(part.get("type", "object"), str) else part["type"]
    if {"verwijst", "pattern", "enum", "format"} & part.keys():
        return None if "verwijst" in part else [*part.get("enum", []), FORMATS.get(part.get("format"))][0]
    if {"string", "integer"} & {*kinds}:
        return word if "string" in kinds else 1
    if "array" in kinds:
        item = filled(schema, part["items"], word)
        return None if item is None else [item]
    fields = {
        key: value
        for key, child in part.get("properties", {}).items()
        if key not in LEFT_OUT and (value := filled(schema, child, word)) is not None
    }
    return fields or None


def records(word):
    """A region in which each kind has a record with the word in every free field."""
    schemas = Schemas(Assets())
    made = {kind: filled(schemas.of(kind), schemas.of(kind).value, word) for kind in KINDS}
    made["bijeenkomst"].pop("momenten")
    made["bericht"]["datum"] = made["nieuwsbrief"]["datum"] = "1 juni 2027"
    made["aanbod"] |= {"soort": "aanbod", "expertise": "nt2"}
    series = {
        **made["bijeenkomst"],
        "sessies": "reeks",
        "momenten": ["16 juni 2027, 9.00 uur", "17 juni 2027"],
    }
    items = [{kind: "a"} for kind in KINDS[:-1]]
    own = {
        "titel": word,
        "tekst": word,
        "stappen": [word],
        "links": [{"titel": word, "link": FORMATS["link"]}],
    }
    files = {f"{kind}/a": value for kind, value in made.items() if kind != "nieuwsbrief"}
    files["bijeenkomst/b"] = {key: value for key, value in series.items() if key != "wanneer"}
    files["nieuwsbrief/2027-06"] = {**made["nieuwsbrief"], "items": [*items, {"bijeenkomst": "b"}, own]}
    return {"samenwerkingsverband": SWV, **{name: json.dumps(value) for name, value in files.items()}}


class Elements(HTMLParser):
    def __init__(self, page):
        super().__init__()
        self.tags, self.names, self.links = Counter(), set(), set()
        self.feed(page)

    def handle_starttag(self, tag, attrs):
        self.tags[tag] += 1
        self.names |= {name for name, _ in attrs}
        self.links |= {value or "" for name, value in attrs if name in {"href", "src"}}


@pytest.fixture(scope="module")
def outputs(see):
    def make(word):
        seen = see(records(word), TODAY)
        assert all(finding.message.isprintable() for finding in seen.findings)
        return {file.path: file.content for file in render(seen.workspace, Assets(), ordered("", draft=True))}

    return make


def check(found, harmless):
    for path, content in found.items():
        suffix, text = path.rpartition(".")[2], content.decode("utf-8")
        assert not BAD_SIGNS.search(text.replace("\r\n", "\n")), path
        match suffix:
            case "ics":
                check_calendar(content, harmless.get(path))
            case "eml":
                check_draft(content, harmless[path])
            case "atom":
                ElementTree.fromstring(content)
            case "html":
                check_page(Elements(text), path)


def check_calendar(content, harmless):
    calendar = Calendar.from_ical(content)
    lines = content.decode().replace("\r\n ", "").split("\r\n")
    assert lines[0] == "BEGIN:VCALENDAR"
    assert Counter(lines)["END:VCALENDAR"] == 1
    assert not [error for part in calendar.walk() for error in part.errors]
    assert "ATTACH" not in {line.split(":")[0].split(";")[0] for line in lines}
    if harmless:
        assert len(calendar.walk("VEVENT")) == len(Calendar.from_ical(harmless).walk("VEVENT"))


def check_draft(content, harmless):
    draft, plain = (message_from_bytes(one, policy=default) for one in (content, harmless))
    assert draft.keys() == plain.keys()
    assert [defect for part in draft.walk() for defect in part.defects] == []
    assert draft["X-Unsent"] == "1"
    assert [part.get_content_type() for part in draft.walk()] == [
        "multipart/alternative", "text/plain", "text/html",
    ]  # fmt: skip
    assert [address.addr_spec for address in draft["From"].addresses] == ["info@proefland.example"]


def check_page(page, path):
    assert not NEVER & page.tags.keys(), path
    assert not [name for name in page.names if name.startswith("on")], path
    allowed = r"https?://|mailto:|tel:|#|data:image/|[\w./%-]+(\.html|\.atom|\.eml|\.ics|\.md|\.txt)|$"
    assert not [link for link in page.links if not re.match(allowed, link)], path


@pytest.fixture(scope="module")
def harmless(outputs):
    found = outputs("gewoon")
    suffixes = Counter(path.rpartition(".")[2] for path in found)
    assert suffixes["ics"] >= 4
    assert suffixes["eml"] == suffixes["atom"] == 1
    everything = "".join(content.decode() for content in found.values())
    assert everything.count("gewoon") > 200
    return found


@pytest.mark.parametrize("first", range(0, len(PIECES), 4))
def test_hostile_words_in_every_field_change_no_form(outputs, harmless, first):
    check(outputs(f"x {' '.join(PIECES[first : first + 4])} y"), harmless)


@settings(deadline=None, max_examples=8, suppress_health_check=[HealthCheck.too_slow])
@given(word=st.lists(st.sampled_from(PIECES) | st.text(max_size=8), min_size=1, max_size=6).map("".join))
def test_any_words_in_every_field_change_no_form(outputs, harmless, word):
    check(outputs(word), harmless)
