"""Every PDF of the example and of the hardest region, as other programs see it."""

import json
import os
import re
import shutil
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
JUDGES = ROOT / ".venv-judges/bin"
CORES = os.cpu_count() or 1
TODAY = "2027-06-03"
MEETINGS = (
    ("opr", "2027-03-10"),
    ("rvt", "2027-03-24"),
    ("bestuurder", "2027-03-25"),
    ("oogo", "2027-02-01"),
    ("inspectie", "2027-03-30"),  # with the letters and reports inside
    ("bestuurder", "2027-06-01"),  # two texts beside each other, with their head again at the next page
    ("inspectie", "2027-06-02"),  # an adopted change
)
GOES_ON = ("(vervolg)",)
# The last is a goal that goes on on the next sheet: a judge cuts what it says before it comes to "(vervolg)".
COMES_BACK = (
    *GOES_ON,
    "Samenwerkingsverband <script>",
    "Zoals het in het plan staat De nieuwe tekst",
    "formulier <script>document.…",
)
MOST_SHEETS = 8  # of one kind of document: they come from one template


@pytest.fixture(scope="session")
def pdfs(tmp_path_factory):
    """A few PDFs of each kind of the example, and all of the region that is as hard as the schemas allow."""
    out = tmp_path_factory.mktemp("pdf")
    worst = out / "regio"
    run(sys.executable, ROOT / "tests/browser/worst_case_region.py", worst)
    build = (sys.executable, "-m", "swvctl", "build", "--today", TODAY, "--format", "pdf")
    of_example = (*build, "-C", ROOT, "--out")
    papers = [
        (
            *of_example,
            out / f"stukken-{body}-{day}",
            "--only",
            "vergaderstukken",
            "--gremium",
            body,
            "--datum",
            day,
        )
        for body, day in MEETINGS
    ]
    with ThreadPoolExecutor(CORES) as beside:
        difference = beside.submit(compared, out / "verschil")
        builds = [
            (*build, "-C", worst, "--out", out / "zwaar", "--draft"),
            (*of_example, out / "voorbeeld"),
            *papers,
        ]
        list(beside.map(lambda command: run(*command), builds))
    kinds = {}
    for path in sorted([*(out / "voorbeeld").rglob("*.pdf"), *out.glob("stukken-*/**/*.pdf")]):
        if not {"publiek", "bijlage", "bewijs", "stukken"} & {*path.parts}:  # these are the region's own
            kinds.setdefault(path.parts[path.parts.index("intern") + 1], []).append(path)
    return [
        *(path for found in kinds.values() for path in found[-MOST_SHEETS:]),
        *(out / "zwaar/intern").rglob("*.pdf"),
        difference.result(),
    ]


def compared(region):
    """What changed between two states of the example: words in a list, and records that went and came."""
    shutil.copytree(ROOT / "data", region / "data")
    git = ("git", "-C", region, "-c", "user.name=Iemand", "-c", "user.email=iemand@voorbeeld.example")
    chapter = region / "data/hoofdstuk/2027-2031/basisondersteuning.yaml"
    later = region / "data/hoofdstuk/2027-2031/kwaliteit.yaml"
    text = later.read_text("utf-8")
    later.unlink()
    run("git", "init", "--quiet", region)
    run(*git, "add", ".")
    run(*git, "commit", "--quiet", "--message", "Begin")
    later.write_text(text, "utf-8")
    chapter.write_text(
        chapter.read_text("utf-8").replace("- tijdig zien", "- rust;\n      - **op tijd** zien")
    )
    shutil.rmtree(region / "data/indicator")
    pdf = region / "wijzigingen.pdf"
    run(sys.executable, "-m", "swvctl", "diff", "-C", region, "--today", TODAY, "--out", pdf)
    return pdf


def said_of_each(pdfs, *command, then=()):
    """What a program says of each file, with as many beside each other as there are cores."""
    with ThreadPoolExecutor(CORES) as beside:
        yield from zip(pdfs, beside.map(lambda path: run(*command, path, *then), pdfs), strict=True)


def run(*command):
    done = subprocess.run([str(word) for word in command], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


def test_there_is_something_to_judge(pdfs):
    assert len(pdfs) > 20


def test_outloud_finds_no_error(pdfs, tmp_path):
    parts = [(pdfs[part::CORES], tmp_path / f"{part}.sarif") for part in range(CORES)]
    with ThreadPoolExecutor(CORES) as beside:
        results = [found for results in beside.map(judged_by_outloud, parts) for found in results]
    errors = [
        (
            found["ruleId"],
            found["message"]["text"],
            found["locations"][0]["physicalLocation"]["artifactLocation"]["uri"],
        )
        for found in results
        if found.get("level", "warning") == "error" and not comes_back(found)
    ]
    assert not errors


def judged_by_outloud(part):
    pdfs, sarif = part
    subprocess.run([JUDGES / "outloud", *pdfs, "--sarif", sarif], capture_output=True, check=False)
    return json.loads(sarif.read_text("utf-8"))["runs"][0]["results"]


def comes_back(found):
    """A goal that goes on, said before; and, where the hardest region makes them as long as prose, heads and feet."""
    signs = COMES_BACK if "/zwaar/intern/" in str(found["locations"]) else GOES_ON
    lines = found["message"]["text"].partition(" Evidence: ")[2].split("; ")
    return (
        found["ruleId"] == "TAG-002"
        and len(lines) == found["properties"]["count"]
        and all(any(sign in line for sign in signs) for line in lines)
    )


def test_pdfua_finds_no_error(pdfs):
    for _, said in said_of_each(pdfs, JUDGES / "pdfua", "check"):
        assert "errors=0" in said, said


def test_qpdf_finds_no_fault(pdfs):
    for _, said in said_of_each(pdfs, "qpdf", "--check"):
        assert "No syntax or stream encoding errors found" in said


def test_poppler_sees_tags_a_title_and_a4(pdfs):
    for _, said in said_of_each(pdfs, "pdfinfo"):
        facts = dict(re.findall(r"(?m)^([A-Za-z ]+):\s+(.*)$", said))
        assert facts["Tagged"] == "yes"
        assert facts["Title"].strip()
        assert "A4" in facts["Page size"]
        assert not {"CreationDate", "ModDate"} & facts.keys()


def test_no_letter_is_smaller_than_nine_points_and_none_in_the_margin(pdfs):
    """Pdftotext gives every word with its box."""
    for path, said in said_of_each(pdfs, "pdftotext", "-bbox", then=["-"]):
        for sheet in said.split("<page ")[1:]:
            width, height = map(float, re.match(r'width="([0-9.]+)" height="([0-9.]+)"', sheet).groups())
            for box in re.findall(
                r'<word xMin="([0-9.]+)" yMin="([0-9.]+)" xMax="([0-9.]+)" yMax="([0-9.]+)">', sheet
            ):
                left, top, right, bottom = map(float, box)
                # The box of a word is as high as its letter is set.
                assert bottom - top >= SMALLEST - 0.01, (path, box)
                assert MARGIN <= left <= right <= width - MARGIN, (path, box)
                assert MARGIN - LEADING <= top <= bottom <= height - MARGIN + LEADING, (path, box)


MARGIN = 12 * 72 / 25.4
LEADING = 3
SMALLEST = 9


def test_every_letter_is_in_the_file(pdfs):
    for _, said in said_of_each(pdfs, "pdffonts"):
        fonts = said.splitlines()[2:]
        assert fonts
        assert all("SourceSansPro" in line and re.search(r"\byes +yes +yes\b", line) for line in fonts)
