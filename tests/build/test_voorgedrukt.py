"""A sheet prints the paragraph of the plan as it holds in its school year, with what was adopted for it, everywhere."""

import re
import shutil
from datetime import date
from io import BytesIO
from pathlib import Path

import pytest
from openpyxl import load_workbook

from swvctl.check import check
from swvctl.compare.impact import leaning_on
from swvctl.exchange.formulier.book import workbook_of
from swvctl.exchange.formulier.prefill import form_for
from swvctl.model.school import School
from swvctl.model.schoolprofiel import Schoolprofiel
from swvctl.model.sopformaat import Sopformaat
from swvctl.model.voorgedrukt import blad_van, nieuw_blad, voorgedrukte_tekst
from swvctl.pipeline import load
from swvctl.render import ordered, render

DATA = Path(__file__).parents[2] / "data"
TODAY = date(2027, 6, 3)
OLD, NEW = "Op elke school in Stroomland kijkt de leraar", "Elk kind telt mee."
ADOPTED, OPEN = "de-veerstoep", "de-vuurtoren"  # by the board on 20 May 2027; not yet


@pytest.fixture
def data(tmp_path):
    shutil.copytree(DATA, tmp_path / "data")
    return tmp_path / "data"


def change(data, *, dag="1 juni 2027", hoe="vervangt", spot="basisondersteuning/kort", tekst=NEW, **more):
    """An addendum of the plan with the decision that adopts it; without a day it is a draft."""
    name = more.get("name", "nieuw")
    lines = [
        f"titel: Addendum {name}",
        "soort: addendum",
        "wijzigt: 2027-2031",
        f"periode: {more.get('periode', '2027-2031')}",
        f"status: {'vastgesteld' if dag else 'concept'}",
        "wijzigingen:",
        f"  - hoofdstuk: 2027-2031/{spot}",
        "    wat: Het wordt anders.",
        *([f"    hoe: {hoe}"] if hoe else []),
        *(["    tekst: |", f"      {tekst}"] if tekst else []),
    ]
    (data / f"ondersteuningsplan/{name}.yaml").write_text("\n".join(lines) + "\n", "utf-8")
    if dag and dag != "?":
        (data / f"besluit/{name}.yaml").write_text(
            f"lijst:\n  - id: vaststelling\n    soort: vaststelling\n    gremium: bestuurder\n"
            f"    over: {name}\n    datum: {dag}\n    uitkomst: vastgesteld\n",
            "utf-8",
        )


def region(data, today=TODAY):
    return load(data.parent, today)


def printed(workspace, school, jaar="2027-2028"):
    """What its sheet prints, or that of a year for which it has none yet."""
    profiel = workspace.find(Schoolprofiel, f"{jaar}/{school}")
    veld = next(veld for veld in workspace.find(Sopformaat, "a4-2027").alle_velden if veld.voorgedrukt)
    return voorgedrukte_tekst(veld, workspace, blad_van(profiel, workspace) if profiel else nieuw_blad(jaar))


def findings(data, code, today=TODAY):
    return [found for found in check(region(data, today).workspace) if found.code == code]


def made(data):
    found = region(data)
    pages = render(found.workspace, found.assets, ordered("schoolprofiel", draft=False))
    return {
        path: content.decode(errors="replace")
        for path, content in pages
        if path.endswith((".md", ".html", ".txt"))
    }


def test_a_sheet_that_is_not_adopted_has_the_change_and_one_that_was_has_not(data):
    change(data)
    pages = made(data)
    for path, text in pages.items():
        if "/2027-2028/" in path and path.endswith((f"{OPEN}.md", f"{OPEN}.html")):
            assert (NEW in text, OLD in text) == (True, False), path
        if "/2027-2028/" in path and path.endswith((f"{ADOPTED}.md", f"{ADOPTED}.html")):
            assert (NEW in text, OLD in text) == (False, True), path
    seen = {path.split("/")[1] for path, text in pages.items() if NEW in text}
    assert seen == {"schoolprofiel", "schoolgids", "scholen-op-de-kaart"}


def test_both_outputs_say_the_same_of_an_adopted_sheet(data):
    change(data, dag="20 mei 2027")  # the day of the board itself
    workspace = region(data).workspace
    assert printed(workspace, ADOPTED).strip() == NEW
    assert printed(workspace.publiek(), ADOPTED).strip() == NEW


@pytest.mark.parametrize(
    ("dag", "in_it"),
    [("19 mei 2027", True), ("20 mei 2027", True), ("21 mei 2027", False), ("mei 2027", False), ("?", False)],
)
def test_what_was_decided_after_the_sheet_is_not_in_it(data, dag, in_it):
    change(data, dag=dag)
    assert (NEW in printed(region(data).workspace, ADOPTED)) == in_it


@pytest.mark.parametrize(
    ("periode", "jaar", "in_it"),
    [
        ("2027-2031", "2027-2028", True),
        ("2028-2031", "2027-2028", False),
        ("2028-2031", "2028-2029", True),
        ("2027-2028", "2028-2029", False),  # meant for one school year
        ("2028-2031", "2031-2032", True),  # the plan as it last was
    ],
)
def test_the_period_of_a_change_says_on_which_sheets_it_is(data, periode, jaar, in_it):
    change(data, periode=periode)
    assert (NEW in printed(region(data).workspace, OPEN, jaar)) == in_it


def test_a_sheet_that_nobody_adopts_stays_in_its_own_school_year(data):
    change(data, dag="1 september 2028")
    workspace = region(data, date(2029, 1, 10)).workspace
    assert NEW not in printed(workspace, OPEN)
    assert NEW in printed(workspace, OPEN, "2028-2029")


@pytest.mark.parametrize(("dag", "status"), [("", "concept"), ("1 juni 2027", "ingetrokken")])
def test_what_was_not_adopted_is_on_no_sheet(data, dag, status):
    change(data, dag="1 juni 2027")
    assert NEW in printed(region(data).workspace, OPEN)
    change(data, dag=dag)
    path = data / "ondersteuningsplan/nieuw.yaml"
    text = path.read_text("utf-8")
    path.write_text(text.replace("status: vastgesteld", f"status: {status}"), "utf-8")
    assert NEW not in printed(region(data).workspace, OPEN)


def test_changes_are_worked_in_in_the_order_in_which_they_were_adopted(data):
    change(data, name="b-eerst", dag="10 mei 2027", tekst="Eerst.")
    change(data, name="a-daarna", dag="12 mei 2027", hoe="vult aan", tekst="Erbij: {aantal: scholen}.")
    said = printed(region(data).workspace, OPEN)
    assert re.fullmatch(r"Eerst\.\n\nErbij: [0-9]+\.", said.strip())


@pytest.mark.parametrize(
    ("chapter", "own", "said"),
    [("11 mei 2027", "10 mei 2027", ""), ("10 mei 2027", "11 mei 2027", NEW)],
)
def test_a_chapter_that_lapses_takes_the_paragraph_along_unless_it_came_back(data, chapter, own, said):
    change(data, name="heel", dag=chapter, hoe="vervalt", spot="basisondersteuning", tekst="")
    change(data, dag=own)
    assert printed(region(data).workspace, OPEN).strip() == said


def test_a_paragraph_that_lapsed_is_told_at_the_format_and_its_own_text_takes_the_place(data):
    change(data, dag="1 juni 2027", hoe="vervalt", tekst="", periode="2029-2031")
    (found,) = findings(data, "SOP022")
    assert found.file == "data/sopformaat/a4-2027.yaml"
    assert "is vervallen door het addendum nieuw van 1 juni 2027" in found.message
    assert "vanaf 2029-2030" in found.message
    path = data / "sopformaat/a4-2027.yaml"
    line = "      hoofdstuk: 2027-2031/basisondersteuning/kort\n"
    path.write_text(path.read_text("utf-8").replace(line, f"{line}      tekst: Kijk op de site.\n"), "utf-8")
    assert not findings(data, "SOP022")
    workspace = region(data).workspace
    assert printed(workspace, OPEN, "2029-2030") == "Kijk op de site."
    assert OLD in printed(workspace, OPEN)


def test_an_adopted_sheet_with_the_text_of_before_is_advice_until_its_year_is_over(data):
    change(data)
    (found,) = findings(data, "SOP023")
    assert re.match(r"[0-9]+ bladen voor 2027-2028 zijn vastgesteld voordat", found.message)
    assert "De Vuurtoren" not in found.message
    assert not findings(data, "SOP023", date(2028, 8, 1))


def test_the_form_of_a_school_shows_what_its_sheet_will_print(data):
    change(data)
    found = region(data)
    for name, says in ((OPEN, True), (ADOPTED, False)):
        school = found.workspace.find(School, name)
        book = load_workbook(
            BytesIO(workbook_of(form_for(found.workspace, school, "2027-2028"), found.workspace))
        )
        cells = " ".join(str(cell.value) for row in book["Profiel"].iter_rows() for cell in row if cell.value)
        assert (NEW in cells) == says
        assert (OLD in cells) != says


@pytest.mark.parametrize("dag", ["1 juni 2027", ""])
def test_impact_names_the_sheets_of_a_change_also_before_it_is_adopted(data, dag):
    change(data, dag=dag)
    found = region(data)
    leaning = leaning_on(found.workspace, found.schemas, ("ondersteuningsplan", "nieuw"))
    sheets = {lean.record.name for lean in leaning.direct if lean.record.kind == "schoolprofiel"}
    assert f"2027-2028/{OPEN}" in sheets
    assert f"2027-2028/{ADOPTED}" not in sheets
    assert {lean.label for lean in leaning.direct if lean.record.kind == "schoolprofiel"} == {
        "Wat elke school in Stroomland biedt"
    }


def test_a_change_of_another_paragraph_is_no_news_of_sheets(data):
    change(data, spot="ouders/steunpunt")
    assert not findings(data, "SOP023")
    assert OLD in printed(region(data).workspace, OPEN)
