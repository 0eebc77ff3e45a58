"""A newsletter: the same items in every output, a mail that is sound, and nothing too early outside."""

import re
import shutil
from datetime import date
from email import message_from_bytes
from email.policy import default
from fnmatch import fnmatch
from html import unescape
from pathlib import Path

import pytest
from defusedxml import ElementTree

from swvctl.pipeline import load
from swvctl.render import ordered, render

DATA = Path(__file__).parents[2] / "data"
ROOT = DATA.parent
TODAY = date(2027, 6, 3)
ATOM = "{http://www.w3.org/2005/Atom}"


def built(root, today=TODAY, only="nieuwsbrief", *, draft=False):
    region = load(root, today)
    return {
        found.path: found.content
        for found in render(region.workspace, region.assets, ordered(only, draft=draft))
    }


@pytest.fixture(scope="module")
def example():
    return built(ROOT)


def named(files, pattern):
    """The files a test goes past, of which there must be some."""
    found = [path for path in files if fnmatch(path, pattern)]
    assert found, pattern
    return found


@pytest.fixture
def place(tmp_path):
    shutil.copytree(DATA, tmp_path / "data")
    return tmp_path


def write(place, name, text):
    (place / "data" / f"{name}.yaml").write_text(text, encoding="utf-8")


def plain(markup):
    return unescape(re.sub(r"<[^>]+>", "", markup)).replace("\u00a0", " ").replace("\u2060", "").strip()


def headings(page, level):
    return [plain(found) for found in re.findall(rf"<h{level}\b[^>]*>(.*?)</h{level}>", page, re.DOTALL)]


def listed(page, opening):
    """The contents list of an output."""
    part = page[page.index(opening) :]
    return [
        plain(found) for found in re.findall(r"<li\b[^>]*>(.*?)</li>", part[: part.index("</ol>")], re.DOTALL)
    ]


def said(outputs, name):
    """What each output of an issue shows as its items, in order."""
    page = outputs[f"intern/nieuwsbrief/{name}.html"].decode()
    mail = outputs[f"intern/verzenden/{name}.html"].decode()
    text = outputs[f"intern/verzenden/{name}.txt"].decode()
    draft = message_from_bytes(outputs[f"intern/verzenden/{name}.eml"], policy=default)
    fragment = outputs[f"intern/verzenden/{name}.fragment.html"].decode()
    numbered = re.compile(r"^-{72}\n(?:[0-9]+\. )(.*)\n-{72}$", re.MULTILINE)
    return {
        "page": headings(page, 2)[1:],
        "contents of the page": listed(page, ">In deze nieuwsbrief<"),
        "markdown": re.findall(r"^## (.*)$", outputs[f"intern/nieuwsbrief/{name}.md"].decode(), re.MULTILINE),
        "mail": headings(mail, 2)[1:],
        "contents of the mail": listed(mail, ">In deze nieuwsbrief<"),
        "text": numbered.findall(text),
        "contents of the text": re.findall(r"^[0-9]+\. (.*)$", text.split("-" * 72)[0], re.MULTILINE),
        "draft, HTML": headings(draft.get_body(["html"]).get_content(), 2)[1:],
        "draft, text": numbered.findall(draft.get_body(["plain"]).get_content().replace("\r\n", "\n")),
        "fragment": headings(fragment, 2)[1:],
    }


def test_every_output_carries_the_same_items_in_the_same_order(example):
    names = re.findall(r"intern/verzenden/([\w-]+)\.eml", "\n".join(example))
    assert names
    for name in names:
        shown = said(example, name)
        assert len(shown["page"]) > 1
        assert [kind for kind, items in shown.items() if items != shown["page"]] == []


def test_the_feed_and_the_overview_carry_the_items_of_each_issue_that_came_out(example):
    feed = ElementTree.fromstring(example["publiek/nieuwsbrieven.atom"])
    entries = feed.findall(f"{ATOM}entry")
    issues = sorted(path for path in example if re.fullmatch(r"publiek/nieuwsbrief/[\w-]+\.html", path))
    assert len(entries) == len(issues) > 0
    for entry, path in zip(entries, reversed(issues), strict=True):
        page = example[path].decode()
        assert headings(entry.findtext(f"{ATOM}content"), 2) == headings(page, 2)[1:]
        assert entry.find(f"{ATOM}link").get("href") in {
            path.removeprefix("publiek/"),
            f"https://stroomland.example/{path}",
        }


def test_every_link_of_the_mail_stands_among_the_notes_of_its_text(example):
    for path in named(example, "*.txt"):
        text, mail = example[path].decode(), example[path.replace(".txt", ".html")].decode()
        notes = text.partition("\nLinks:\n")[2]
        for address in set(re.findall(r'href="(https?://[^"]+)"', mail)):
            assert unescape(address) in text
        for number in re.findall(r"\[([0-9]+)\]", text.partition("\nLinks:\n")[0]):
            assert f"[{number}] http" in notes


def test_a_draft_is_sound_and_addressed_to_nobody(example):
    for path in named(example, "*.eml"):
        draft = message_from_bytes(example[path], policy=default)
        parts = list(draft.walk())
        assert [defect for part in parts for defect in part.defects] == []
        assert [name for name in ("To", "Cc", "Bcc") if draft[name]] == []
        assert draft["X-Unsent"] == "1"
        assert draft["From"].addresses[0].addr_spec == "info@stroomland.example"
        kinds = [part.get_content_type() for part in parts]
        assert kinds[:2] == ["multipart/alternative", "text/plain"]
        assert kinds[2:] in (["text/html"], ["multipart/related", "text/html", "image/png"])
        assert max(map(len, example[path].split(b"\r\n"))) <= 998
        assert example[path].count(b"\n") == example[path].count(b"\r\n")


def test_a_draft_holds_exactly_the_mail_and_its_text(example):
    for path in named(example, "*.eml"):
        draft = message_from_bytes(example[path], policy=default)
        for kind, suffix in (("plain", ".txt"), ("html", ".html")):
            held = draft.get_body([kind]).get_content().replace("\r\n", "\n")
            made = example[path.replace(".eml", suffix)].decode()
            assert re.sub(r'src="cid:[^"]*"', "PICTURE", held) == re.sub(r'src="data:[^"]*"', "PICTURE", made)


def test_the_pictures_of_a_draft_go_along_with_it(example):
    draft = message_from_bytes(example["intern/verzenden/2027-06.eml"], policy=default)
    asked = re.findall(r'src="cid:([^"]*)"', draft.get_body(["html"]).get_content())
    (picture,) = [part for part in draft.walk() if part.get_content_maintype() == "image"]
    assert asked == [picture["Content-ID"].strip("<>")]
    assert picture.get_content() == (DATA / "beeld/aan-tafel.png").read_bytes()
    assert b"Plaats hier het beeld: Drie deelnemers" in example["intern/verzenden/2027-06.fragment.html"]


CONCEPT = "items:\n  - {titel: Geheim plan, tekst: Nog niet vertellen.}\n"


@pytest.mark.parametrize("datum", ["", "datum: 4 juni 2027\n", "datum: juni 2027\n"])
def test_what_has_not_come_out_is_not_outside(place, datum):
    write(place, "nieuwsbrief/2027-07", datum + CONCEPT)
    write(place, "bericht/later", f"titel: Geheim bericht\n{datum}tekst: Nog niet vertellen.\n")
    found = {**built(place), **built(place, only="bericht")}
    outside = {path: content for path, content in found.items() if path.startswith("publiek/")}
    assert [path for path, content in outside.items() if b"eheim" in content] == []
    assert b"Geheim plan" in found["intern/nieuwsbrief/2027-07.html"]
    assert b"Geheim bericht" in found["intern/nieuws.html"]


def test_on_its_day_an_issue_comes_out(place):
    write(place, "nieuwsbrief/2027-07", "datum: 4 juni 2027\n" + CONCEPT)
    assert "publiek/nieuwsbrief/2027-07.html" in built(place, date(2027, 6, 4))


def test_an_issue_shows_no_record_that_is_a_concept_on_its_day(place):
    write(place, "bericht/later", "titel: Geheim bericht\ndatum: 5 juni 2027\ntekst: Nog niet.\n")
    write(
        place,
        "nieuwsbrief/2027-07",
        "datum: 4 juni 2027\nitems:\n  - bericht: later\n  - {titel: Open, tekst: Dit wel.}\n",
    )
    assert b"Geheim" not in built(place)["intern/verzenden/2027-07.eml"]
    write(
        place,
        "nieuwsbrief/2027-07",
        "datum: 5 juni 2027\nitems:\n  - bericht: later\n  - {titel: Open, tekst: Dit wel.}\n",
    )
    assert b"Geheim" in built(place)["intern/verzenden/2027-07.eml"]


def test_items_of_the_same_name_have_pages_of_their_own(place):
    twice = "  - {titel: Gelijk, tekst: Een.}\n"
    write(place, "nieuwsbrief/2027-07", f"items:\n{twice}{twice}  - {{titel: '🚢', tekst: Drie.}}\n")
    found = built(place)
    names = {path.rpartition("/")[2] for path in found if path.startswith("intern/nieuwsbrief/2027-07/")}
    assert names == {
        f"{name}.{suffix}" for name in ("gelijk", "gelijk-2", "item") for suffix in ("html", "md")
    }


def test_a_mail_is_made_for_light_dark_and_forced_colours(example):
    mail = example["intern/verzenden/2027-06.html"].decode()
    assert '<meta name="color-scheme" content="light dark"' in mail
    assert "@media (prefers-color-scheme: dark)" in mail
    assert re.search(r'class="knop"[^>]*>\s*<table.*?<td[^>]*border:\s*2px solid #0B5A6F', mail, re.DOTALL)


def test_a_printed_mail_goes_on_at_the_foot_of_a_sheet(example):
    """A column stands in a line, which no sheet can part; on paper it does not."""
    mail = example["intern/verzenden/2027-06.html"].decode()
    columns = set(re.findall(r'mj-column-[\w-]+(?=")', mail))
    (paper,) = re.findall(r"@media print \{\s*(.*?)\n\}", mail, re.DOTALL)
    assert {f".{column}" for column in columns} == set(re.findall(r"\.mj-[\w-]+", paper))


def test_no_style_in_a_mail_is_broken_by_its_own_quotes(example):
    for path in named(example, "intern/verzenden/*.html"):
        styles = re.findall(r'style="([^"]*)"', example[path].decode())
        assert [style for style in styles if "&" in style] == []
        fonts = {found for style in styles for found in re.findall(r"font-family:\s*([^;]+)", style)}
        assert fonts
        assert [font for font in fonts if "Arial" not in font] == []


def test_a_mail_asks_nothing_of_anybody(example):
    for path in named(example, "intern/verzenden/*.html"):
        mail = example[path].decode()
        assert not re.search(
            r"<(?:link|script|iframe|form|object)\b|@import|url\(|\bsrc=\"(?!data:image/)", mail
        )


def test_no_value_repeats_the_label_that_stands_before_it(example):
    texts = [page.decode() for path, page in example.items() if path.endswith((".md", ".txt"))]
    assert any("Aanmelden: Tot en met" in text for text in texts)
    assert not [text for text in texts if "Aanmelden: Aanmelden" in text]


def test_links_between_items_and_issues_lead_to_what_is_made(place, swvctl, monkeypatch):
    monkeypatch.chdir(place)
    assert swvctl("build", "--only", "nieuwsbrief", "--format", "md")[0] == 0
    pages = [page for page in (place / "build-nieuwsbrief").rglob("*.md") if "nieuwsbrief" in page.parts]
    targets = [
        page.parent / href
        for page in pages
        for href in re.findall(r"\]\((\.\.?/[^)#]+)", page.read_text(encoding="utf-8"))
    ]
    assert targets
    assert [str(target) for target in targets if not target.exists()] == []


def test_a_trial_print_of_what_was_sent_is_no_concept():
    outputs = built(ROOT, draft=True)
    sent, coming = (
        outputs[f"intern/nieuwsbrief/{name}.html"].decode("utf-8").casefold()
        for name in ("2027-04", "2027-09")
    )
    assert "proefdruk" in sent
    assert "proefdruk" not in coming
