"""Odd and hostile plans: every rule ends, soon, with findings instead of a traceback."""

import pytest

from swvctl.check import check
from swvctl.findings import Severity
from swvctl.limits import MAX_MARKDOWN_NESTING
from swvctl.model.ondersteuningsplan import Ondersteuningsplan
from swvctl.model.verschil import verschil
from swvctl.model.versie import Versie

SWV = """naam: Proefland
code: PO9901
sector: po
gremia:
  - id: opr
    naam: Ondersteuningsplanraad
    kort: OPR
"""
PLAN = "titel: {titel}\nperiode: {periode}\nstatus: vastgesteld\n{rest}"


def plan(titel="Plan", periode="2027-2031", rest=""):
    return PLAN.format(titel=titel, periode=periode, rest=rest)


def told(see, files):
    """Every finding of a region."""
    seen = see({"samenwerkingsverband": SWV, **files})
    return [*seen.findings, *check(seen.workspace)]


def test_plans_that_change_each_other_are_found(see):
    ring = {
        f"ondersteuningsplan/addendum-{own}": plan(
            own, "2028-2031", f"soort: addendum\nwijzigt: addendum-{other}\n"
        )
        for own, other in (("a", "b"), ("b", "c"), ("c", "a"), ("d", "d"))
    }
    found = [finding for finding in told(see, ring) if finding.severity == Severity.ERROR]
    said = " ".join(finding.message for finding in found)
    assert all(own in said for own in ("a", "b", "c", "d"))
    of_the_ring = [finding.message for finding in found if finding.code.startswith("PLN")]
    assert of_the_ring
    assert [message for message in of_the_ring if "wijzig" not in message] == []


@pytest.mark.parametrize(
    "opening", ["> ", "- ", "1. ", "**", "[", "`", "<b>", "| a ", "\t", "# ", "{zie: ", "\\"]
)
def test_markdown_of_any_depth_ends(see, opening):
    text = "\n".join(["Eerste zin.", opening * 3000 + "diep", ""])
    block = "\n".join(f"      {line}" for line in text.splitlines())
    files = {
        "ondersteuningsplan/2027-2031": plan(rest="hoofdstukken: [diep]\n"),
        "hoofdstuk/2027-2031/diep": f"titel: Diep\nparagrafen:\n  - id: p\n    titel: P\n    tekst: |\n{block}\n",
    }
    found = told(see, files)
    assert all(finding.code and finding.message for finding in found)


def test_markdown_deeper_than_is_kept_is_refused(see):
    quote = "> " * (MAX_MARKDOWN_NESTING * 4) + "diep"
    files = {
        "ondersteuningsplan/2027-2031": plan(rest="hoofdstukken: [diep]\n"),
        "hoofdstuk/2027-2031/diep": f"titel: Diep\ntekst: |\n  {quote}\n",
    }
    refused = [finding for finding in told(see, files) if finding.code == "TAL005"]
    assert [finding.severity for finding in refused] == [Severity.ERROR]


def test_hundreds_of_paragraphs_with_one_title(see):
    parts = "".join(f"  - titel: Gelijk\n    tekst: Tekst {number}.\n" for number in range(400))
    files = {
        "ondersteuningsplan/2027-2031": plan(rest="hoofdstukken: [gelijk]\n"),
        "hoofdstuk/2027-2031/gelijk": f"titel: Gelijk\nparagrafen:\n{parts}",
        "versie/2027-2031/0.9": "naam: nul\ndatum: 1 mei 2027\nparagrafen:\n  gelijk: v1-0\n",
    }
    found = told(see, files)
    assert any("gelijk" in finding.message.casefold() for finding in found)
    workspace = see({"samenwerkingsverband": SWV, **files}).workspace
    version, own = workspace.find(Versie, "2027-2031/0.9"), workspace.find(Ondersteuningsplan, "2027-2031")
    if version and own:
        assert verschil(version, own, workspace) is not None


@pytest.mark.parametrize(
    "rest",
    [
        "hoofdstukken: [a, a, a]\n",
        "hoofdstukken: ['../../etc/passwd', '/', '', '.', '..']\n",
        "hoofdstukken: [2027-2031/a/b/c/d]\n",
        "wijzigt: 2027-2031\n",
        "vervangt: 2027-2031\n",
        "pijlers: [x, x, x]\n",
        "publieksversie: {hoofdstukken: [bestaat-niet]}\n",
        "wijzigingen: [{hoofdstuk: a/b}, {hoofdstuk: a/b}]\n",
        "aanleiding: '{zie: hoofdstuk/{zie: x}} {aantal: {aantal: scholen}}'\n",
    ],
)
def test_odd_plans_are_told_and_never_fall(see, rest):
    for periode in ("2027-2031", "2031-2027", "2027-2027", "9998-9999", "2027", "'[2027'"):
        files = {"ondersteuningsplan/2027-2031": plan(periode=periode, rest=rest)}
        assert all(finding.message for finding in told(see, files))


def test_steps_and_chapters_that_wait_on_each_other_in_a_long_chain_end(see):
    steps = "".join(
        f"      - {{id: s{number}, wat: Stap {number}, na: [s{(number + 1) % 500}]}}\n"
        for number in range(500)
    )
    files = {"planning/lang": f"titel: Lang\ndoelen:\n  - id: d\n    doel: Doel\n    stappen:\n{steps}"}
    found = [finding for finding in told(see, files) if finding.code == "TIJ013"]
    assert len(found) == 1
