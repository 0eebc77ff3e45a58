"""What is folded on a narrow screen is there everywhere else, in whatever browser; and where links of Markdown lead."""

import re
from html.parser import HTMLParser
from posixpath import dirname, join, normpath

import pytest

from swvctl.assets import Assets
from swvctl.pipeline import load
from swvctl.render import load_pages, ordered, render
from swvctl.render.template import Templates
from tests.build.test_pages import DATA, TODAY

# Says once more, for those who listen, what the table or the picture beside it says on paper; of a text that lapses,
# paper says where it stands.
ALSO_TOLD_OTHERWISE = {"swv-lezen", "swv-verloop__cijfers", "swv-vervallen"}


def pages(*forms):
    region = load(DATA.parent, TODAY)
    order = ordered("", draft=False, forms=forms)
    return dict(render(region.workspace, region.assets, order))


def written(files, suffix):
    return {path: content.decode() for path, content in files.items() if path.endswith(suffix)}


@pytest.fixture(scope="module")
def html():
    return {path: text for path, text in written(pages("html"), ".html").items() if "/verzenden/" not in path}


@pytest.fixture(scope="module")
def markdown():
    return pages("md")


class Folded(HTMLParser):
    """Every text that stands within a `details`, outside its summary."""

    def __init__(self):
        super().__init__()
        self.kinds, self.inside, self.summary = [], [], False

    def handle_starttag(self, tag, attrs):
        if tag == "details":
            self.kinds.append(dict(attrs).get("class", ""))
        self.summary = self.summary or tag == "summary"

    def handle_endtag(self, tag):
        if tag == "details":
            self.kinds.pop()
        self.summary = self.summary and tag != "summary"

    def handle_data(self, data):
        if self.kinds and not self.summary and data.strip():
            self.inside.append((self.kinds[-1], data.strip()))


def test_no_page_keeps_something_inside_what_a_reader_must_open(html):
    kinds = set()
    for text in html.values():
        reader = Folded()
        reader.feed(text)
        kinds |= {kind for kind, _ in reader.inside}
    assert kinds == ALSO_TOLD_OTHERWISE


def test_a_browser_that_knows_nothing_newer_shows_all_that_unfolds(html):
    folding = [text for text in html.values() if 'class="swv-vouw"' in text]
    assert folding
    for text in folding:
        style = re.search("<style>(.*?)</style>", text, re.DOTALL)[1]
        assert "details-content" not in style
        hiding = [rule for rule in leaves(style) if "swv-vouw__inhoud" in rule[1] and "none" in rule[2]]
        assert hiding
        for around, *_ in hiding:
            assert [place for place in around if place.startswith("@media")] == [
                "@media screen and (max-width: 59.99rem)"
            ]
            assert any(place.startswith("@supports") for place in around)


def leaves(style):
    """Each rule as (what it stands in, selector, declarations)."""
    around, start = [], 0
    style = re.sub(r"/\*.*?\*/", "", style, flags=re.DOTALL)
    for sign in re.finditer(r"[{}]", style):
        before = style[start : sign.start()].strip()
        start = sign.end()
        if sign[0] == "{":
            around.append(before.rpartition(";")[2].strip())
        else:
            selector = around.pop()
            if before:
                yield tuple(around), selector, before


def test_a_kind_without_markdown_has_a_folder_of_its_own():
    templates = Templates(Assets())
    for kind in load_pages().values():
        suffixes = templates.suffixes(kind.name)
        if ".html" in suffixes and ".md" not in suffixes:
            assert kind.folder, kind.name


def test_a_folder_holds_its_kind_only(html):
    folders = {kind.folder: kind for kind in load_pages().values() if kind.folder}
    region = load(DATA.parent, TODAY)
    assert {path.split("/")[1] for path in html} >= set(folders) - {"verzenden"}
    for kind in load_pages().values():
        order = ordered(kind.group, draft=False)._replace(pages=(kind,))
        for path, _ in render(region.workspace, region.assets, order):
            folder = path.split("/")[1]
            assert folder == kind.folder or folder not in folders, path


def test_where_only_markdown_is_made_every_link_leads_to_a_page_that_is_there(markdown):
    assert not written(markdown, ".html")
    for path, text in written(markdown, ".md").items():
        for target in re.findall(r"\]\(<?([^()\s<>:#]+?\.(?:html|md))[#)>]", text):
            assert normpath(join(dirname(path), target.replace("\\", ""))) in markdown, (path, target)


def test_where_only_markdown_is_made_no_form_is_offered_that_is_not_there(markdown):
    start = markdown["intern/index.md"].decode()
    assert "Stand van de ronde" in start
    assert "Nog te leveren" not in start
    assert "Nieuwsbrief verzenden" not in start


def test_what_a_picture_is_called_ends_its_figure(html):
    """A caption stands first or last in a figure; browsers forgive another place, and a checker of pages does not."""
    ends = [end for text in html.values() for end in re.findall(r"</figcaption>\s*(<[^>]*>)", text)]
    assert set(ends) == {"</figure>"}


def test_a_picture_of_time_stays_off_the_paper(html):
    """As wide as a sheet its letters have at most seven points, and the tables say the same."""
    sections = re.compile(r'<section class="([^"]*)">\s*<h2 [^>]*id="tijdbalk">')
    assert {found for text in html.values() for found in sections.findall(text)} == {
        "swv-deel swv-alleen-scherm"
    }
