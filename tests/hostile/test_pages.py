"""Hostile words in every plain field: the pages keep the elements they have with harmless words."""

import json
import shutil
from datetime import date
from html.parser import HTMLParser
from pathlib import Path

import pytest

from swvctl.pipeline import load
from swvctl.render import ordered, render

SEED = Path(__file__).parents[2] / "templates/_start/data"
TODAY = date(2027, 3, 1)
MARK = "WOORDPLAATS"
HARMLESS = "gewoon"
ROUNDS = 8  # several payloads in one field at a time
PAYLOADS = [
    "<script>alert(1)</script>",
    "</title><script>x</script>",
    "</style><img src=x onerror=x>",
    "'\"><svg onload=x>",
    '" onmouseover="x',
    "' autofocus onfocus='x",
    "<!-- <b>",
    "-->",
    "<![CDATA[ x ]]>",
    "&lt;b&gt; &#60;b&#62;",
    "<a href=javascript:x>klik</a>",
    "javascript:alert(1)",
    "{{ 7 * 7 }} {% raw %} {# x #}",
    "${7*7} #{7*7} <%= 7 %> %s %(x)s {0}",
    "[x](javascript:alert(1)) ![y](//kwaad.example/z.png)",
    "\\u202e omgekeerd",
    "| a | b |",
    "# kop",
    "1. een",
    "`code` ``` ~~~",
    "@naam #12 https://anders.example",
    "::error file=x::bericht",
    "a" * 900,
    "\U0001f600\U0001f468\u200d\U0001f469",
    "e" + "\u0301" * 60,
    "<plaintext>",
    "<base href=//kwaad.example>",
    "<meta http-equiv=refresh content=0>",
    "<form><input name=x>",
    "#let x = 1 @ref $x$",
]


class Skeleton(HTMLParser):
    """The elements of a page with their attribute names, and every address in it."""

    def __init__(self):
        super().__init__()
        self.elements = []
        self.addresses = set()

    def handle_starttag(self, tag, attrs):
        self.elements.append((tag, tuple(sorted(name for name, _ in attrs))))
        self.addresses |= {value for name, value in attrs if name in {"href", "src", "action", "srcset"}}


@pytest.fixture(scope="module")
def region(tmp_path_factory):
    """A region with the mark in every free field that has a name, an address or a short text."""
    root = tmp_path_factory.mktemp("regio")
    shutil.copytree(SEED, root / "data")
    for path in root.glob("data/*.yaml"):
        replace_in(path, {"naam: ": 1, "kort: ": 1, "deel: ": 1, "adres: ": 1})
    for folder, keys in {
        "school": {"naam: ": 1, "adres: ": 1, "gebouw: ": 1},
        "keuzelijst": {"titel: ": 1, "label: ": 2},
        "sopformaat": {"titel: ": 3},
    }.items():
        for path in (root / "data" / folder).glob("*.yaml"):
            replace_in(path, keys)
    return root


def test_no_payload_adds_an_element_or_an_attribute(region, tmp_path):
    harmless = pages(region, HARMLESS, tmp_path / "gewoon")
    assert any(HARMLESS in page for page in harmless.values())
    wanted = {name: read(page) for name, page in harmless.items()}
    for number, payload in enumerate(" ".join(PAYLOADS[start::ROUNDS]) for start in range(ROUNDS)):
        found = pages(region, payload, tmp_path / str(number))
        assert found.keys() == wanted.keys()
        for name, page in found.items():
            skeleton = read(page)
            assert skeleton.elements == wanted[name].elements, (name, payload)
            assert skeleton.addresses == wanted[name].addresses, (name, payload)


def pages(region, words, target):
    """Every HTML page of the region with these words at the marks."""
    shutil.copytree(region, target)
    for path in target.rglob("*.yaml"):
        path.write_text(
            path.read_text(encoding="utf-8").replace(MARK, json.dumps(words, ensure_ascii=False)),
            encoding="utf-8",
        )
    loaded = load(target, TODAY)
    assert not [finding for finding in loaded.findings if finding.code.startswith(("YML0", "SCH"))], words
    files = render(loaded.workspace, loaded.assets, ordered("", draft=True))
    return {path: content.decode() for path, content in files if path.endswith(".html")}


def read(page):
    skeleton = Skeleton()
    skeleton.feed(page)
    skeleton.close()
    return skeleton


def replace_in(path, keys):
    """Put the mark as the value of the first few lines that begin with these keys."""
    lines = path.read_text(encoding="utf-8").splitlines()
    for key, count in keys.items():
        left = count
        for number, line in enumerate(lines):
            head, found, _ = line.partition(key)
            if left and found and not head.strip("- "):
                lines[number] = f"{head}{key}{MARK}"
                left -= 1
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
