"""What goes with a plan to the inspectorate: the decisions in full, the whole plan, and the letters as they are."""

import re
import shutil
from datetime import date
from io import BytesIO
from pathlib import Path

import pytest
from pypdf import PdfReader
from pypdfium2 import PdfDocument

from swvctl.cli.dutch import run
from swvctl.cli.program import app
from swvctl.pipeline import load, press_of
from swvctl.render import load_pages
from swvctl.render.page import Audience, Site, Vraag
from swvctl.render.pages.vergaderstukken import VERGADERSTUKKEN
from swvctl.render.route import dossier
from swvctl.render.route.dossier import FILE, Meegestuurd

PROJECT = Path(__file__).parents[3]
LETTER = "stukken/brief-opr-2027-03-16.pdf"


@pytest.fixture
def papers(tmp_path, capfd):
    """The papers for the inspectorate: the Markdown file and the PDF."""

    def make(root=PROJECT, *more):
        out = tmp_path / "uit"
        meeting = ["--only", "vergaderstukken", "--gremium", "inspectie", "--datum", "2027-03-30"]
        code = run(
            app, ["build", "-C", str(root), "--today", "2027-06-03", *meeting, "--out", str(out), *more]
        )
        said = "".join(capfd.readouterr())
        assert code == 0, said
        (text,) = (out / "intern/vergaderstukken").glob("*.md")
        return text, PdfReader(BytesIO(text.with_suffix(".pdf").read_bytes()))

    return make


@pytest.fixture
def region(tmp_path):
    """A copy of the example, without the profiles that these papers do not use."""
    root = tmp_path / "regio"
    shutil.copytree(PROJECT / "data", root / "data", ignore=shutil.ignore_patterns("schoolprofiel"))
    return root


def printed(text):
    with PdfDocument(text.with_suffix(".pdf")) as document:
        return " ".join(" ".join(page.get_textpage().get_text_range() for page in document).split())


def test_the_letter_and_the_reports_are_in_the_pdf_as_they_are(papers):
    _, pdf = papers()
    names = [
        LETTER,
        *(f"stukken/{name}.pdf" for name in ("verslag-oogo", "verslag-overleg-vo", "procedure-oogo")),
    ]
    for name in names:
        (content,) = pdf.attachments[name.rpartition("/")[2]]
        assert content == (PROJECT / "data" / name).read_bytes()


def test_they_lie_beside_the_markdown_that_links_them(papers):
    text, _ = papers()
    links = re.findall(r"\]\(([^)#]+\.pdf)\)", text.read_text("utf-8"))
    assert any(link.endswith(LETTER) for link in links)
    assert all((text.parent / link).is_file() for link in links)


def test_the_consent_and_the_consultation_are_told_in_full(papers):
    text, _ = papers()
    told = text.read_text("utf-8")
    assert "## Overleg en instemming: Samen dichtbij" in told
    assert "- Stemming: unaniem, met negen van de tien leden\n" in told
    assert "| Zandeloo | 11 februari en 4 maart 2027 | geen overeenstemming |" in told
    paper = printed(text)
    assert "Stemming unaniem, met negen van de tien leden" in paper
    assert "bestand 4, brief-opr-2027-03-16.pdf" in paper


def test_the_plan_comes_with_its_budget_and_its_annexes_but_its_route_is_not_told_twice(papers):
    text, _ = papers()
    told, paper = text.read_text("utf-8"), printed(text)
    for part in ("Meerjarenbegroting 2027-2031", "Indicatoren", "Begrippen en afkortingen", "Bijlagen"):
        assert f"\n## {part}\n" in told
        assert part in paper
    assert "Overleg en besluiten over dit plan" not in told + paper


def test_a_list_of_the_files_says_what_they_are_and_how_to_know_them(papers):
    text, _ = papers()
    told = text.read_text("utf-8")
    row = next(line for line in told.splitlines() if line.startswith("| 4 | [brief-opr"))
    assert re.search(r"\| PDF, [0-9]+ kB \| `[0-9a-f]{16}` \|$", row)
    assert row.split("`")[1] in printed(text)


def test_an_annex_that_is_a_text_is_printed_in_full(papers, region):
    path = region / "data/bijlage/2027-2031/register.yaml"
    more = (
        "  - id: werkwijze\n    titel: Onze werkwijze\n    tekst: |\n      Wij bellen **eerst** de ouders.\n"
    )
    path.write_text(path.read_text("utf-8").rstrip() + f"\n\n{more}", "utf-8")
    text, _ = papers(region)
    assert "Wij bellen **eerst** de ouders." in text.read_text("utf-8")
    assert re.search(r"Bijlage \d+: Onze werkwijze Wij bellen eerst de ouders\.", printed(text))


def test_a_letter_that_is_not_there_is_told(papers, region):
    (region / "data" / LETTER).unlink()
    text, pdf = papers(region, "--draft")
    told = "dit bestand is er niet, of is geen PDF"
    assert f": brief-opr-2027-03-16.pdf; {told}" in text.read_text("utf-8")
    assert told in printed(text)
    assert "brief-opr-2027-03-16.pdf" not in pdf.attachments


def test_a_letter_on_a_site_is_a_link(papers, region):
    path = region / "data/besluit/plan-2027-2031.yaml"
    address = "https://stroomland.example/brief"
    path.write_text(path.read_text("utf-8").replace(LETTER, address), "utf-8")
    text, pdf = papers(region)
    assert f"]({address})\n" in text.read_text("utf-8").replace("\\:", ":")
    links = {
        note.get_object().get("/A", {}).get("/URI") for page in pdf.pages for note in page.get("/Annots", ())
    }
    assert address in links


def test_no_more_comes_along_than_a_mailbox_takes(monkeypatch):
    monkeypatch.setattr(dossier, "MAX_PAPERS_BYTES", 10)
    mee = Meegestuurd("vergaderstukken/inspectie")
    assert mee.verwijzing("a/een.pdf", b"1234567", "een")["nummer"] == 1
    assert mee.verwijzing("a/een.pdf", b"1234567", "nog eens")["nummer"] == 1
    assert "te groot" in mee.verwijzing("a/twee.pdf", b"1234567", "twee")["waarom"]
    assert [item["bij"] for item in mee.view()] == ["een"]


def test_two_files_of_one_name_keep_theirs_apart():
    mee = Meegestuurd("vergaderstukken/inspectie")
    for folder in ("oogo", "opr"):
        mee.verwijzing(f"{folder}/verslag.pdf", folder.encode(), folder)
    assert [item["naam"] for item in mee.view()] == ["oogo-verslag.pdf", "opr-verslag.pdf"]
    assert all(item["inhoud"].startswith(FILE) for item in mee.view())


def test_other_bodies_are_not_sent_the_letters(tmp_path, capfd):
    out = tmp_path / "opr"
    words = ["--only", "vergaderstukken", "--gremium", "opr", "--datum", "2027-03-10", "--out", str(out)]
    assert run(app, ["build", "-C", str(PROJECT), "--today", "2027-06-03", *words]) == 0
    assert "intern/vergaderstukken/opr-2027-03-10.pdf" in "".join(capfd.readouterr())
    (pdf,) = out.rglob("*.pdf")
    assert not PdfReader(BytesIO(pdf.read_bytes())).attachments


def test_the_papers_have_the_same_bytes_on_another_day_in_another_place(tmp_path, capfd, monkeypatch):
    made = []
    for number, zone in enumerate(("Pacific/Kiritimati", "America/Los_Angeles")):
        monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / f"cache{number}"))
        monkeypatch.setenv("TZ", zone)
        out = tmp_path / f"uit{number}"
        words = [
            "--only",
            "vergaderstukken",
            "--gremium",
            "inspectie",
            "--datum",
            "2027-03-30",
            "--out",
            str(out),
        ]
        assert run(app, ["build", "-C", str(PROJECT), "--today", "2027-06-03", *words]) == 0
        capfd.readouterr()
        made.append({path.relative_to(out): path.read_bytes() for path in out.rglob("*") if path.is_file()})
    assert len(made[0]) > 6
    assert made[0] == made[1]


@pytest.mark.parametrize(
    ("title", "lines"),
    [
        ("Stukken voor de inspectie, 30 maart 2027", ["Stukken voor de inspectie,", "30 maart 2027"]),
        ("Stukken voor het OOGO van 4 februari 2027", ["Stukken voor het OOGO", "van 4 februari 2027"]),
        (
            "Stukken voor de directeur-bestuurder van 25 maart 2027",
            ["Stukken voor de", "directeur-bestuurder", "van 25 maart 2027"],
        ),
        ("Samen dichtbij, in het kort", ["Samen dichtbij,", "in het kort"]),
    ],
)
def test_a_cover_breaks_no_day_and_no_name(title, lines):
    region = load(PROJECT, date(2027, 6, 3))
    vraag = Vraag("opr", date(2030, 1, 1))
    site = Site(
        region.workspace,
        Audience.INTERN,
        frozenset(load_pages()),
        False,
        region.workspace.today,
        "swvctl",
        vraag,
    )
    (page,) = load_pages()[VERGADERSTUKKEN].pages(site)
    press, view = press_of(region, writes=False), page.view
    with PdfDocument(press.printed(VERGADERSTUKKEN, {**view, "titel": title}).pdf) as document:
        text = document[0].get_textpage().get_text_range().replace("\xa0", " ").replace("\ufffe", "-")
    found = [line.strip() for line in text.splitlines()]
    start = found.index(lines[0])
    assert found[start : start + len(lines)] == lines
