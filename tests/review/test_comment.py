"""The comment under a pull request, made of a real history with a branch for each kind of change."""

import json
import re
from collections import Counter
from html.parser import HTMLParser
from pathlib import Path

import pytest
from markdown_it import MarkdownIt
from pypdf import PdfReader

from swvctl.cli.dutch import run
from swvctl.cli.program import app
from swvctl.render.pdf.aanvulling import advice

EXPECTED = Path(__file__).parent / "comment"
PLAN = "data/ondersteuningsplan/2027-2031.yaml"
BESLUIT = "data/besluit/plan-2027-2031.yaml"
HOOFDSTUK = "data/hoofdstuk/2027-2031/basisondersteuning.yaml"
PROFIEL = "data/schoolprofiel/2027-2028/de-tjalk.yaml"
SCHOOL = "data/school/de-zandloper.yaml"
FILES = {
    PLAN: "titel: Samen dichtbij\nperiode: 2027-2031\nstatus: vastgesteld\nhoofdstukken: [basisondersteuning]\n",
    HOOFDSTUK: """\
titel: Basisondersteuning
paragrafen:
  - id: norm
    titel: Wat elke school biedt
    tekst: |
      Elke school biedt dezelfde basisondersteuning.
      Ouders kunnen daarop rekenen, welke school zij ook kiezen.
  - id: deskundigheid
    titel: Kennis dicht bij de leraar
    tekst: |
      Elke school heeft een vaste onderwijsondersteuner.
      Die denkt mee in de klas en is binnen een week beschikbaar.
""",
    BESLUIT: """\
lijst:
  - id: oogo
    soort: overleg
    gremium: oogo
    over: 2027-2031
    gemeenten:
      - gemeente: rietbeek
        datum: 4 februari 2027
        uitkomst: overeenstemming
      - gemeente: oosterlaar
        datum: 11 februari 2027
        uitkomst: overeenstemming
  - id: instemming-opr
    soort: instemming
    gremium: opr
    over: 2027-2031
    versie: 1.0
    datum: 16 maart 2027
    uitkomst: ingestemd
  - id: vaststelling
    soort: vaststelling
    gremium: bestuurder
    over: 2027-2031
    datum: 25 maart 2027
    uitkomst: vastgesteld
""",
    "data/school/de-tjalk.yaml": "naam: De Tjalk\nsoort: bo\nbrin: 93AB\nbestuur: de-kring\ngemeente: rietbeek\n",
}


def new_profile(region):
    region.write(
        PROFIEL,
        "status: concept\nvelden:\n  visie: Rust en <ruimte> voor *elk* kind.\n  interne_expertise:\n"
        "    - keuze: rekenspecialist\n      dagdelen: 4\n",
    )


def moved_school(region):
    region.replace(SCHOOL, "bestuur: samen-leren", "bestuur: de-kring")


def shifted_date(region):
    region.replace(BESLUIT, "datum: 11 februari 2027", "datum: 8 april 2027")


def rewritten_paragraph(region):
    region.replace(HOOFDSTUK, "een vaste onderwijsondersteuner", "een eigen onderwijsondersteuner")
    region.replace(HOOFDSTUK, "binnen een week beschikbaar", "binnen twee weken beschikbaar")


def other_order(region):
    lines = (region.top / SCHOOL).read_text("utf-8").splitlines(keepends=True)
    region.write(SCHOOL, "".join(reversed(lines)))
    region.replace(HOOFDSTUK, "basisondersteuning.\n      Ouders", "basisondersteuning. Ouders")


STORIES = {
    "nieuw-profiel": new_profile,
    "school-naar-ander-bestuur": moved_school,
    "oogo-na-de-vaststelling": shifted_date,
    "paragraaf-na-de-instemming": rewritten_paragraph,
    "andere-volgorde": other_order,
}


@pytest.fixture
def region(region_history, monkeypatch, capsys):
    for path, text in FILES.items():
        region_history.write(path, text)
    commit = region_history.commit("Het plan is vastgesteld")
    monkeypatch.chdir(region_history.top)
    assert run(app, ["new", "versie", "2027-2031/1.0", "--rev", commit, "--today", "2027-06-03"]) == 0
    region_history.commit("De versie waar de OPR mee instemde")
    capsys.readouterr()
    return region_history


def on_a_branch(region, story):
    """Main goes on while the branch is made, as it does in real life."""
    region.git("checkout", "--quiet", "-b", story)
    STORIES[story](region)
    region.commit(story)
    region.git("checkout", "--quiet", "main")
    region.replace("data/school/de-brug.yaml", "naam: De Brug", "naam: De Grote Brug")
    region.commit("Iets anders")
    region.git("checkout", "--quiet", story)


def diff(capsys, *words):
    code = run(app, ["diff", "--today", "2027-06-03", *words])
    out, err = capsys.readouterr()
    assert err == ""
    return code, out


def test_the_comments(region, capsys, golden):
    made = {}
    start = region.git("rev-parse", "HEAD")
    for story in STORIES:
        region.git("checkout", "--quiet", "-B", "main", start)
        on_a_branch(region, story)
        made[f"{story}.md"] = diff(capsys, "main...", "--format", "markdown")[1].encode()
    golden(EXPECTED, made)


def test_another_order_is_no_change_in_any_form(region, capsys):
    on_a_branch(region, "andere-volgorde")
    assert diff(capsys, "main...", "--exit-code") == (0, "Er verandert niets aan de inhoud.\n")
    value = json.loads(diff(capsys, "main...", "--format", "json")[1])
    assert value["changes"] == []
    assert value["findings"] == {"new": [], "fixed": []}


def test_two_revisions_compare_as_the_files_of_one_of_them_do(region, capsys):
    on_a_branch(region, "oogo-na-de-vaststelling")
    now = json.loads(diff(capsys, "main...", "--format", "json")[1])
    both = json.loads(diff(capsys, "main...oogo-na-de-vaststelling", "--format", "json")[1])
    assert both["changes"] == now["changes"]
    assert both["findings"] == now["findings"]
    assert [finding["code"] for finding in now["findings"]["new"] if finding["severity"] == "error"] == [
        "BSL002"
    ]


def test_from_the_other_side_what_came_is_gone(region, capsys):
    on_a_branch(region, "nieuw-profiel")
    back = json.loads(diff(capsys, "nieuw-profiel", "main", "--format", "json")[1])
    found = {change["kind"]: change["what"] for change in back["changes"]}
    assert found == {"school": "changed", "schoolprofiel": "removed"}


def test_the_exit_code_says_whether_anything_changed(region, capsys):
    on_a_branch(region, "nieuw-profiel")
    assert diff(capsys, "main...", "--exit-code")[0] == 1
    assert diff(capsys, "main...")[0] == 0


@pytest.mark.parametrize("name", ["x.md", "x.html", "x.json", "x.txt"])
def test_a_file_says_by_its_name_what_form_it_has(region, capsys, name):
    on_a_branch(region, "nieuw-profiel")
    assert run(app, ["diff", "main...", "--today", "2027-06-03", "--out", name]) == 0
    assert capsys.readouterr().err == f"Geschreven: {name}\n"
    form = {"md": "markdown", "txt": "text"}.get(name[2:], name[2:])
    assert (region.top / name).read_text("utf-8") == diff(capsys, "main...", "--format", form)[1]


@pytest.mark.parametrize(
    "words",
    [
        ["--out", "data/school/de-brug.yaml"],
        ["--out", "x"],
        ["--out", "x.md", "--format", "html"],
        ["main...HEAD", "HEAD"],
        ["bestaat-niet"],
        ["HEAD", "bestaat-niet"],
        ["--", "--output=PWNED"],
        ["HEAD", "--", "-x"],
    ],
)
def test_what_cannot_be_done_is_one_sentence(region, capsys, words):
    before = (region.top / "data/school/de-brug.yaml").read_bytes()
    assert run(app, ["diff", *words]) == 2
    out, err = capsys.readouterr()
    assert (out, err.count("\n")) == ("", 1)
    assert "in swvctl zelf" not in err
    assert (region.top / "data/school/de-brug.yaml").read_bytes() == before
    assert not (region.top / "PWNED").exists()


def test_a_comment_never_grows_beyond_what_a_host_takes(region, capsys):
    text = "".join(
        f"      Zin {number} van een lange tekst die helemaal nieuw is.\n" for number in range(400)
    )
    for number in range(12):
        region.write(
            f"data/hoofdstuk/2027-2031/lang-{number}.yaml", f"titel: Lang {number}\ntekst: |\n{text}"
        )
    shown = diff(capsys, "--format", "markdown")[1]
    assert 40_000 < len(shown) <= 60_000
    assert "onderdelen, die hier niet meer passen" in shown
    assert shown.count("<details>") == shown.count("</details>")
    assert len(diff(capsys, "--format", "html")[1]) > 200_000


def test_signs_of_more_bytes_keep_the_comment_whole(region, capsys):
    text = "      “Één tekst” — met ’s ochtends €\n" * 300
    for number in range(12):
        region.write(
            f"data/hoofdstuk/2027-2031/lang-{number}.yaml", f"titel: Lang {number}\ntekst: |\n{text}"
        )
    shown = diff(capsys, "--format", "markdown")[1]
    assert 30_000 < len(shown.encode()) <= 60_000
    assert shown.count("<details>") == shown.count("</details>") > 0


class Nesting(HTMLParser):
    """Follows which elements are open; one that closes another than the last is a fault."""

    def __init__(self):
        super().__init__()
        self.open, self.faults, self.seen = [], [], Counter()

    def handle_starttag(self, tag, attrs):  # noqa: ARG002 - the parser gives them
        self.seen[tag] += 1
        if tag != "br":
            self.open.append(tag)

    def handle_endtag(self, tag):
        if not self.open or self.open.pop() != tag:
            self.faults.append(tag)


def test_a_comment_that_was_cut_is_whole_as_a_host_shows_it(region, capsys):
    nasty = "</details> *a* | b | <del> - [x](y) ```\n"
    text = f"      {nasty}      1. een\n      - twee\n" * 150
    for number in range(20):
        region.write(
            f"data/hoofdstuk/2027-2031/lang-{number}.yaml", f"titel: '<b> {number}'\ntekst: |\n{text}"
        )
    region.replace(HOOFDSTUK, "een vaste", "een </summary> <b>eigen</b>")
    shown = MarkdownIt("commonmark", {"html": True}).render(diff(capsys, "--format", "markdown")[1])
    page = Nesting()
    page.feed(shown)
    assert (page.faults, page.open) == ([], [])
    assert page.seen["details"] == page.seen["summary"] > 1
    assert page.seen["b"] == 0


def test_one_thing_that_is_too_long_alone_is_counted(region, capsys):
    text = "".join(f"      Een lange zin met nummer {number}.\n" for number in range(4_000))
    region.write("data/hoofdstuk/2027-2031/lang.yaml", f"titel: Lang\ntekst: |\n{text}")
    shown = diff(capsys, "--format", "markdown")[1]
    assert len(shown.encode()) <= 60_000
    assert shown.count("<details>") == shown.count("</details>")
    assert "Hoofdstuk “Lang” is nieuw." in shown
    assert "die hier niet meer passen" in shown or "dat hier niet meer past" in shown


def test_nothing_of_the_data_works_in_the_comment_or_on_the_page(region, capsys):
    nasty = "</details><script>alert(1)</script> @iemand [x](javascript:a) ![](//x) `c` <!-- -- # kop"
    region.write(
        PROFIEL, f"status: concept\nvelden:\n  visie: '{nasty}'\n  ambitie: |\n    # kop\n    | a | b |\n"
    )
    region.replace(SCHOOL, "naam: De Zandloper", f"naam: '{nasty}'")
    comment = diff(capsys, "--format", "markdown")[1]
    assert "<script" not in comment
    assert "<!--" not in comment
    assert "@iemand" not in comment
    # Where an HTML block begins, signs of Markdown mean nothing.
    lines = [line for line in comment.splitlines() if not line.startswith("<details>")]
    assert not [line for line in lines if "](javascript" in line.replace("\\]", "")]
    assert comment.count("</details>") == comment.count("<details>")
    page = diff(capsys, "--format", "html")[1]
    assert "<script" not in page
    assert page.count("</details>") == page.count("<details")


def test_on_the_page_a_line_beside_a_record_tells_that_all_of_it_is_gone(region, capsys):
    region.replace(SCHOOL, "naam: De Zandloper", "naam: De Tjalk")
    told = "staat naast een streep"
    changed = diff(capsys, "--format", "html")[1]
    assert told not in changed
    assert '<dl class="swv-details">' in changed
    (region.top / SCHOOL).unlink()
    gone = diff(capsys, "--format", "html")[1]
    assert f"Wat als geheel weggehaald is, {told}." in gone
    assert '<dl class="swv-details swv-details--weggehaald">' in gone


def test_on_the_page_each_part_is_a_heading_and_its_records_stand_below_it(region, capsys):
    region.replace(SCHOOL, "naam: De Zandloper", "naam: De Zeeleeuw")
    page = diff(capsys, "--format", "html")[1]
    headings = re.findall(r"<h([34]) [^>]*>(.*?) <span", page)
    assert headings == [("3", "De\N{NO-BREAK SPACE}Zeeleeuw"), ("4", "Gegevens van de school")]


def test_on_paper_only_a_long_row_is_divided_over_two_sheets(region, capsys):
    text = "Elke school biedt dit. " * 50
    region.write("data/hoofdstuk/2027-2031/lang.yaml", f"titel: Lang\ntekst: |\n  {text}\n")
    page = diff(capsys, "--format", "html")[1]
    assert re.findall('<div(?: class="([^"]*)")?>\n<dt>', page) == ["", "swv-lang"]


def test_chapters_stand_as_in_their_plan(region, capsys):
    for name in ("aan", "zie"):
        region.write(f"data/hoofdstuk/2027-2031/{name}.yaml", f"titel: {name.title()}\ntekst: Iets.\n")
    region.replace(PLAN, "[basisondersteuning]", "[zie, basisondersteuning]")
    rewritten_paragraph(region)
    shown = diff(capsys, "--format", "markdown")[1]
    assert re.findall("<summary>Hoofdstuk: (.*?) ", shown) == ["Zie", "Basisondersteuning", "Aan"]


def test_each_line_of_the_summary_leads_to_its_part(region, capsys):
    region.replace(SCHOOL, "naam: De Zandloper", "naam: De Zandkorrel")
    rewritten_paragraph(region)
    for name in ("a b", "a//b", "a\nb"):
        region.write(f"data/school/{name}.yaml", "naam: Vreemd\nsoort: bo\nbestuur: de-kring\n")
    page = diff(capsys, "--format", "html")[1]
    anchors = re.findall(r' id="([^"]*)"', page)
    assert len(anchors) == len(set(anchors))
    assert not [anchor for anchor in anchors if re.search(r"\s", anchor)]
    lines = dict(re.findall(r'<li><a class="nl-link" href="#([^"]*)">(.*?)</a></li>', page))
    assert lines.keys() <= set(anchors)
    assert "De\N{NO-BREAK SPACE}Zandkorrel" in lines["school/de-zandloper"]
    assert "Kennis dicht bij de leraar" in lines["hoofdstuk/2027-2031/basisondersteuning"]
    region.git("checkout", "--quiet", "--", HOOFDSTUK)
    region.git("clean", "--quiet", "-d", "--force")
    assert 'href="#school/' not in diff(capsys, "--format", "html")[1]  # the one part is next to it


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ([], "Van de laatst vastgelegde versie (1 juni 2027) naar de bestanden van 3 juni 2027."),
        (["HEAD~1"], "Van de versie van 1 juni 2027 naar de bestanden van 3 juni 2027."),
        (["main"], "Van versie “main” (1 juni 2027) naar de bestanden van 3 juni 2027."),
        (
            ["main", "HEAD"],
            "Van versie “main” (1 juni 2027, 12.00 uur) naar de versie van 1 juni 2027, 12.00 uur.",
        ),
    ],
)
def test_a_page_says_by_their_days_which_versions_it_compares(region, capsys, words, said):
    rewritten_paragraph(region)
    page = diff(capsys, *words, "--format", "html")[1].replace("\N{NO-BREAK SPACE}", " ")
    assert f'<p class="nl-paragraph">{said}</p>' in page


def test_file_names_that_are_odd_do_not_stop_the_comparison(region, capsys):
    for name in ("a b.yaml", 'a"b.yaml', "a\nb.yaml", "--output=x.yaml"):
        region.write(f"data/school/{name}", "naam: Vreemd\nsoort: bo\nbestuur: de-kring\n")
    (region.top / "data/school/link.yaml").symlink_to("/etc/passwd")
    code, out = diff(capsys)
    assert code == 0
    assert "root:" not in out
    assert "\\u000a" in out


def test_a_workspace_below_the_top_of_its_repository(history, capsys, monkeypatch):
    below = "werk/regio"
    history.write(f"{below}/data/samenwerkingsverband.yaml", "naam: Streek\ncode: PO9901\nsector: po\n")
    history.write("anders.txt", "x")
    history.commit()
    history.replace(f"{below}/data/samenwerkingsverband.yaml", "naam: Streek", "naam: Andere Streek")
    monkeypatch.chdir(history.top / below)
    value = json.loads(diff(capsys, "--format", "json")[1])
    assert [change["file"] for change in value["changes"]] == [f"{below}/data/samenwerkingsverband.yaml"]


def test_on_paper_the_same_bytes_each_time(region, capsys):
    on_a_branch(region, "paragraaf-na-de-instemming")
    for name in ("een.pdf", "twee.pdf"):
        assert run(app, ["diff", "main...", "--today", "2027-06-03", "--out", name]) == 0
    one, two = ((region.top / name).read_bytes() for name in ("een.pdf", "twee.pdf"))
    assert one.startswith(b"%PDF-")
    assert one == two
    assert "Intern: niet publiceren." in PdfReader(region.top / "een.pdf").pages[0].extract_text()


def test_a_pdf_needs_a_file_and_its_extra(region, capsys, monkeypatch):
    assert run(app, ["diff", "--format", "pdf"]) == 2
    assert "--out" in capsys.readouterr().err
    monkeypatch.setattr("swvctl.render.pdf.available", lambda: False)
    assert run(app, ["diff", "--out", "x.pdf"]) == 2
    assert advice() in capsys.readouterr().err
    assert not (region.top / "x.pdf").exists()


@pytest.mark.parametrize("words", ["main..", "main..HEAD"])
def test_two_dots_are_told_to_be_three(region, capsys, words):
    assert run(app, ["diff", words]) == 2
    assert f'"{words.replace("..", "...")}"' in capsys.readouterr().err
