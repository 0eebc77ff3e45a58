"""The press itself: what it refuses, hostile words and pictures, and how it goes without its extra."""

import base64
import json
import shutil
import sys
from datetime import date
from io import BytesIO
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pypdf import PdfReader

from swvctl.assets import Assets
from swvctl.errors import AssetError
from swvctl.model.papier import STAND_IN
from swvctl.pipeline import check_region, load, press_of, put_on_paper
from swvctl.render.pdf.aanvulling import advice
from swvctl.render.pdf.blocks import blocks
from swvctl.render.pdf.inputs import inputs_of
from swvctl.render.pdf.letters import fit_to_print, printable
from swvctl.render.pdf.press import Press
from swvctl.render.pdf.templates import checked, typst_files
from swvctl.render.template import Templates

PROJECT = Path(__file__).parents[3]
TODAY = date(2027, 6, 3)
PROFILE = "data/schoolprofiel/2027-2028/de-tjalk.yaml"
SHEET = "schoolprofiel/2027-2028/de-tjalk.pdf"
PNG = base64.b64decode(
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=="
)

# ---- templates that may not


@pytest.mark.parametrize(
    "line",
    [
        '#import "@preview/cetz:0.3.0": canvas',
        '#import("@preview/cetz:0.3.0")',
        '#include "@local/iets:1.0.0"',
        '#import "\\u{40}preview/x:1.0.0": *',
        '#let naam = "@preview/x:1.0.0"; #import naam: *',
        "#eval(view.titel)",
        '#eval( "1 + 1" )',
        "#std.eval(view.titel)",
        '#dictionary(std).at("ev" + "al")',
        '#plugin("x.wasm")',
    ],
)
def test_a_template_that_runs_text_or_fetches_is_refused_before_it_runs(line):
    with pytest.raises(AssetError, match="regel 2"):
        checked("eigen/blad.pdf.typ", f"#let a = 1\n{line}\n")


@pytest.mark.parametrize(
    "line", ['#import "/_delen/papier.typ": *', '#include "deel.typ"', "Een evaluatie.", "#importeren"]
)
def test_an_ordinary_template_is_not_refused(line):
    assert checked("blad.pdf.typ", line) == line


def test_our_own_templates_pass_their_own_check():
    files = typst_files(Assets())
    assert files["schoolprofiel/blad.pdf.typ"] == files["swvctl/schoolprofiel/blad.pdf.typ"]
    assert all(checked(name, source) == source for name, source in files.items())


# ---- a region of its own


@pytest.fixture
def region(tmp_path, monkeypatch):
    root = tmp_path / "regio"
    shutil.copytree(PROJECT / "data", root / "data")
    for path in (root / "data/schoolprofiel").rglob("*.yaml"):
        if not path.as_posix().endswith(PROFILE):
            path.unlink()
    monkeypatch.chdir(root)
    return root


def own_template(region, name, text):
    path = region / "templates" / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")


def printed(swvctl, *words):
    code, said = swvctl("build", "--only", "schoolprofiel", *words)
    assert code == 0, said
    return PdfReader(BytesIO(Path("build-schoolprofiel/intern", SHEET).read_bytes()))


def text_of(reader):
    return "\n".join(page.extract_text() for page in reader.pages)


def test_one_file_of_the_region_goes_before_ours_and_the_rest_is_ours(region, swvctl):
    own_template(
        region,
        "schoolprofiel/delen.typ",
        '#import "/swvctl/schoolprofiel/delen.typ": *\n'
        "#let hulplijn(steunpunt, naast: false) = [Eigen hulplijn van de regio]\n",
    )
    text = text_of(printed(swvctl))
    assert "Eigen hulplijn van de regio" in text
    assert "Zo werken wij" in text


@pytest.mark.parametrize("source", ["#let x = (\n", "#view.bestaat-niet", '#image("/../../../etc/passwd")'])
def test_a_broken_template_of_the_region_is_one_sentence(region, swvctl, source):
    own_template(region, "schoolprofiel/blad.pdf.typ", source)
    code, said = swvctl("build", "--only", "schoolprofiel")
    assert code == 2
    assert said.startswith(
        "Het sjabloon templates/schoolprofiel/blad.pdf.typ, regel 1, klopt niet. Typst zegt "
    )
    assert "Traceback" not in said
    assert not Path("build-schoolprofiel").exists()


@pytest.mark.parametrize(
    "source", ["#let x = 1\n#let y =\n", "#let hulplijn(steunpunt, naast: false) = {\n  onbekend()\n}\n"]
)
def test_a_fault_in_what_another_template_takes_in_is_told_where_it_stands(region, swvctl, source):
    own_template(region, "schoolprofiel/delen.typ", f'#import "/swvctl/schoolprofiel/delen.typ": *\n{source}')
    code, said = swvctl("build", "--only", "schoolprofiel")
    assert code == 2
    assert said.startswith("Het sjabloon templates/schoolprofiel/delen.typ, regel 3, klopt niet. Typst zegt ")


def test_a_link_among_the_templates_is_refused(region, swvctl):
    own_template(region, "schoolprofiel/iets.typ", "")
    (region / "templates/schoolprofiel/geheim.typ").symlink_to("/etc/hostname")
    code, said = swvctl("build", "--only", "schoolprofiel")
    assert code == 2
    assert "verwijzing (link)" in said


# ---- hostile words

HOSTILE = [
    '#eval("1") #image("/etc/passwd") @preview <kop> $x$ \\u{41} `raw` = kop',
    "x" * 500,
    "https://" + "a" * 300 + ".example/pad",
    "Welkom 😀 👩‍👩‍👧 bij ons",
    "مرحبا بكم في مدرستنا",
    "e" + "\u0301" * 60,
    "- punt\n" * 40,
    "| kop | nog een |\n|---|--:|\n" + "| cel | 1 |\n" * 30,
    "# Kop\n\n### Te diep\n\n> citaat met **vet** en *schuin*\n\n1. een\n2. twee\n\n```\ncode\n```\n\n---\n",
    "| a |\n|---|\n| b | c | d |\n",
    "[leeg]() ![beeld](x.png) [gevaar](javascript:x) <https://goed.example> [](https://leeg.example)",
    "- [ ] taak\n  - onder\n    - dieper\n\n  en verder",
]
# Of some, what must be found again without blanks, by how they begin.
WHOLE = {
    "#ev": ["#eval(“1”)#image(“/etc/passwd”)@preview<kop>$x$"],
    "- p": ["•punt" * 40],
    "| k": ["cel1" * 30],
    "# K": ["Kop", "Tediep", "citaatmetvetenschuin", "1.een2.twee", "code"],
    "| a": ["ab"],
    "- [": ["[]taak", "dieper", "enverder"],
}


@pytest.mark.parametrize("words", HOSTILE)
def test_hostile_words_give_a_whole_page(region, swvctl, words):
    path = region / PROFILE
    source = path.read_text("utf-8")
    head, _, rest = source.partition("  visie: |")
    tail = rest[rest.index("\n\n") :]
    path.write_text(f"{head}  visie: {json.dumps(words, ensure_ascii=False)}{tail}", encoding="utf-8")
    reader = printed(swvctl, "--draft")
    text = text_of(reader)
    squeezed = "".join(text.split())
    for mark in ("DeTjalk", "Zowerkenwij", "SteunpuntOudersenJeugd", "PlaatsingopScho"):
        assert mark in squeezed
    for word in WHOLE.get(words[:3], ()):
        assert word in squeezed, word


def test_a_long_word_breaks_and_keeps_all_its_letters(region, swvctl):
    path = region / PROFILE
    path.write_text(path.read_text("utf-8").replace("Op De Tjalk", "Q" * 500), encoding="utf-8")
    assert text_of(printed(swvctl, "--draft")).count("Q") == 500


def findings(region):
    loaded = load(region, TODAY)
    measured = put_on_paper(loaded, press_of(loaded, writes=False), draft=False)
    return [finding for finding in check_region(measured) if finding.code.startswith("SOP04")]


def test_what_cannot_be_printed_is_a_finding_and_a_stand_in(region, swvctl):
    path = region / PROFILE
    path.write_text(path.read_text("utf-8").replace("Op De Tjalk", "😀 Op De Tjalk שלום"), encoding="utf-8")
    (found,) = findings(region)
    assert (found.code, found.severity, found.file) == ("SOP041", "warning", PROFILE)
    assert '"😀"' in found.message
    assert f"{STAND_IN} Op De Tjalk {STAND_IN * 4}" in text_of(printed(swvctl))


@pytest.mark.parametrize(
    "content", [PNG[:40] + b"\0" * 30, b"\xff\xd8\xff\xe0 geen beeld", b"<svg xmlns='x'><path"]
)
def test_a_logo_that_cannot_be_drawn_is_a_finding_and_the_sheet_is_whole(region, swvctl, content):
    ending = {b"\x89": "png", b"\xff": "jpg", b"<": "svg"}[content[:1]]
    (region / f"data/huisstijl/stuk.{ending}").write_bytes(content)
    swv = region / "data/samenwerkingsverband.yaml"
    swv.write_text(
        swv.read_text("utf-8").replace("huisstijl/logo.svg", f"huisstijl/stuk.{ending}"), encoding="utf-8"
    )
    assert [(found.code, found.severity) for found in findings(region)] == [("SOP042", "warning")]
    reader = printed(swvctl)
    assert not reader.pages[0].images
    assert "swv Stroomland" in text_of(reader)


def test_a_logo_that_is_missing_leaves_the_sheet_whole(region, swvctl):
    (region / "data/huisstijl/logo.svg").unlink()
    assert "swv Stroomland" in text_of(printed(swvctl, "--draft"))


# ---- letters


@given(st.text(max_size=80))
@settings(max_examples=200, deadline=None)
def test_whatever_comes_in_only_what_can_be_printed_goes_on(text):
    out = fit_to_print(text.replace("\r", ""))
    assert text.isascii() or all(char in printable() or char == "\u200b" for char in out)


@pytest.mark.parametrize(
    "text", ["Café één ’s-Gravenhage – ½ €", "Ελληνικά", "Русский", "a\u0301 wordt á", "Łódź şu"]
)
def test_european_text_is_printed_as_it_is(text):
    assert STAND_IN not in fit_to_print(text)


@pytest.mark.parametrize("unseen", ["\u200b", "\u200d\ufeff", "\u20e3"])
def test_a_text_that_nobody_would_see_gets_a_stand_in(unseen):
    assert fit_to_print(unseen) == STAND_IN
    assert fit_to_print("") == ""


@pytest.mark.parametrize(
    ("text", "depths"),
    [
        ("# Een\n\n### Drie\n\n# Een", [0, 1, 0]),
        ("### Drie\n\n# Een\n\n## Twee", [0, 0, 1]),
        ("#### Vier\n\n> ###### Zes", [0, 1]),
        ("- # In een lijst", [0]),
    ],
)
def test_headings_of_a_text_have_no_gaps_and_begin_at_the_top(text, depths):
    def heads(nodes):
        for node in nodes:
            if node["s"] == "kop":
                yield node["n"]
            yield from heads(node.get("b", ()))
            for item in node.get("p", ()):
                yield from heads(item)

    assert list(heads(blocks(text, fit_to_print))) == depths


def test_what_comes_with_a_view_is_only_what_it_does_not_say_itself():
    view = {"a": "Gewoon, met een punt.", "b": "Met **nadruk**.", "pagina": {"regio": {"naam": "swv"}}}
    given = {name: json.loads(text) for name, text in inputs_of(view, lambda address: address).items()}
    assert given["view"] == view
    assert list(given["teksten"]) == ["Met **nadruk**."]
    assert given["regio"] == {"naam": "swv"}


def test_plain_text_of_a_line_is_one_piece():
    (block,) = blocks("een\ntwee & **drie\nvier** vijf", fit_to_print)
    assert block["d"] == ["een twee & ", {"s": "vet", "d": ["drie vier"]}, " vijf"]


def test_a_heading_without_a_word_is_still_a_heading():
    assert blocks("#\n", fit_to_print)[0]["d"] == [STAND_IN]


# ---- the extra


def test_without_the_extra_the_rest_is_built_and_the_command_is_told(region, swvctl, monkeypatch):
    assert swvctl("build", "--out", "met")[0] == 0
    monkeypatch.setitem(sys.modules, "typst", None)
    code, said = swvctl("build", "--out", "zonder")
    assert code == 0
    assert advice() in said
    made = [path for path in Path("zonder").rglob("*.pdf") if not {"bijlage", "bewijs"} & {*path.parts}]
    assert not made  # what is left are the documents of the region itself
    with_pdf, without = (
        {p.relative_to(o): p.read_bytes() for p in o.rglob("*") if p.suffix == ".md"}
        for o in (Path("met"), Path("zonder"))
    )
    assert with_pdf == without


@pytest.mark.parametrize("words", [("build", "--format", "pdf"), ("check", "--fit")])
def test_asked_for_by_name_without_the_extra_it_stops(region, swvctl, monkeypatch, words):
    monkeypatch.setitem(sys.modules, "typst", None)
    code, said = swvctl(*words)
    assert (code, said.count("\n")) == (2, 1)
    assert advice() in said
    assert not Path("build").exists()


def test_plain_check_says_the_same_with_and_without_the_extra(region, swvctl, monkeypatch):
    path = region / PROFILE
    path.write_text(
        path.read_text("utf-8").replace("Op De Tjalk", f"😀 {'heel veel woorden ' * 300}"), encoding="utf-8"
    )
    seen = swvctl("check")
    monkeypatch.setitem(sys.modules, "typst", None)
    assert swvctl("check") == seen


def test_a_page_links_to_its_pdf_where_one_is_made(region, swvctl):
    assert swvctl("build", "--only", "schoolprofiel")[0] == 0
    page = Path("build-schoolprofiel/intern", SHEET).with_suffix(".html")
    assert 'href="de-tjalk.pdf"' in page.read_text("utf-8")
    assert swvctl("build", "--only", "schoolprofiel", "--format", "html")[0] == 0
    assert ".pdf" not in page.read_text("utf-8")


def test_only_the_named_form_is_built(region, swvctl):
    assert swvctl("build", "--only", "schoolprofiel", "--format", "pdf")[0] == 0
    assert {path.suffix for path in Path("build-schoolprofiel").rglob("*.*")} == {".pdf", ".json"}
    code, said = swvctl("build", "--format", "docx")
    assert code == 2
    assert 'De vorm "docx" bestaat niet.' in said


def test_what_was_not_asked_for_is_not_filled_in_either(region, swvctl, monkeypatch):
    filled = []
    monkeypatch.setattr(Templates, "fill", lambda *words: filled.append(words[2]) or b"")
    assert swvctl("build", "--only", "schoolprofiel", "--format", "pdf")[0] == 0
    assert filled == []
    assert swvctl("build", "--only", "planning", "--format", "md")[0] == 0
    assert filled
    assert all(suffix.startswith(".md") for suffix in filled)


@pytest.mark.parametrize("form", ["pdf", "md", "html", "eml", "txt"])
def test_every_form_of_a_newsletter_can_be_asked_for_alone(region, swvctl, form):
    code, said = swvctl("build", "--only", "nieuwsbrief", "--format", form)
    assert code == 0, said
    found = {path.suffix for path in Path("build-nieuwsbrief").rglob("*.*")} - {".json"}
    assert found >= {f".{form}"}
    assert not found & ({".pdf", ".md", ".html", ".eml", ".txt"} - {f".{form}"})


def test_the_folder_of_the_press_goes_away_with_it(tmp_path, monkeypatch):
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    press = Press(Assets())
    assert press.draws("data:image/png;base64," + base64.b64encode(PNG).decode())
    assert len(list(tmp_path.iterdir())) == 1
    press.close()
    assert not list(tmp_path.iterdir())


def test_a_drawing_with_a_script_in_it_is_told_to_be_more_than_a_drawing(region):
    path = region / "data/huisstijl/logo.svg"
    path.write_bytes(b"<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>")
    found = [item for item in check_region(load(region, TODAY)) if item.code == "SAM011"]
    assert [item.message for item in found] == [
        "Het logo is een SVG-bestand waar meer in zit dan een tekening. Bewaar het als PNG."
    ]


def test_signs_that_nobody_sees_are_not_told_as_signs_that_cannot_be_printed(region):
    path = region / PROFILE
    path.write_text(
        path.read_text("utf-8").replace("Op De Tjalk", "Op \u200bDe Tjalk \N{GRINNING FACE}"), "utf-8"
    )
    loaded = load(region, TODAY)
    measured = put_on_paper(loaded, press_of(loaded, writes=False), draft=False)
    (found,) = [item for item in check_region(measured) if item.code == "SOP041"]
    assert found.message == 'Dit teken kan niet worden gedrukt: "\N{GRINNING FACE}".'
