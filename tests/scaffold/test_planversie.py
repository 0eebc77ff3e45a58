"""Which plan a version is of: where a name is not known, the sentence says which one was meant.

And what a version keeps: a fingerprint and a title of everything, whatever that title is.
"""

from datetime import date

import pytest

from swvctl.errors import UsageError
from swvctl.model.versie import Versie
from swvctl.pipeline import load
from swvctl.scaffold.planversie import plan_of, version_file, with_titles


@pytest.fixture(scope="module")
def workspace(request):
    return load(request.config.rootpath, date(2027, 6, 3)).workspace


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("2027", 'Bedoelt u "2027-2031"?'),
        ("2027-2032", 'Bedoelt u "2027-2031"?'),
        ("koers", 'Bedoelt u "koersnotitie-2029"?'),
        ("2035-2039", "Maak het eerst: swvctl new ondersteuningsplan 2035-2039"),
        ("blub", "Kies uit: 2027-2031, addendum-steunpunt of koersnotitie-2029."),
    ],
)
def test_a_plan_that_is_not_there(workspace, name, said):
    with pytest.raises(UsageError) as refused:
        plan_of(name, workspace)
    assert str(refused.value) == f'Er is geen ondersteuningsplan "{name}". {said}'


@pytest.mark.parametrize(
    "title", ["Nog niet: later", "- lijst", "v1-ab: v1-cd", "Nee", "12", 'Een "titel" # hier']
)
def test_every_title_is_kept_word_for_word(see, title):
    plan = {
        "ondersteuningsplan/2027-2031": "titel: P\nperiode: 2027-2031\nstatus: concept\nhoofdstukken: [a]\n",
        "hoofdstuk/2027-2031/a": f"titel: A\nparagrafen:\n  - {{id: x, titel: {title!r}, tekst: Tekst.}}\n",
    }
    before = see(plan).workspace
    file = version_file(plan_of("2027-2031", before), "0.1", before)
    seen = see({**plan, "versie/2027-2031/0.1": file.content.decode()})
    assert not seen.findings
    version = seen.workspace.find(Versie, "2027-2031/0.1")
    assert version.titels.items() >= {"a": "A", "a/x": title}.items()
    assert version.titels.keys() == version.paragrafen.keys()
    assert with_titles(version, plan_of("2027-2031", seen.workspace), seen.workspace) == (b"", 0)


@pytest.mark.parametrize(
    "chapter",
    [
        "paragrafen: [{id: x, titel: X, tekst: Wij.}]\n",
        "titel: A\nparagrafen: [{id: x, titel: X, tekst: {wij: ons}}]\n",
    ],
)
def test_of_a_chapter_that_is_not_read_whole_no_version_is_made(see, chapter):
    """Without its title there is no chapter; a text that is refused would count as empty."""
    plan = "titel: P\nperiode: 2027-2031\nstatus: concept\nhoofdstukken: [a]\n"
    seen = see({"ondersteuningsplan/2027-2031": plan, "hoofdstuk/2027-2031/a": chapter}).workspace
    with pytest.raises(UsageError, match="In een hoofdstuk zit een fout"):
        version_file(plan_of("2027-2031", seen), "0.1", seen)
