"""What a sheet tells of the school itself."""

from datetime import date

import pytest

from swvctl.model.school import School
from swvctl.model.schoolprofiel import Schoolprofiel
from swvctl.render.profiel.profielview import profiel_view, school_view

REGION = {
    "samenwerkingsverband": "naam: P\ncode: PO9901\nsector: po\n",
    "schoolprofiel/2027-2028/de-haven": "formaat: kort\nstatus: concept\nvelden: {}\n",
}


@pytest.mark.parametrize(
    ("facts", "address"),
    [
        (
            "gebouw: kindcentrum Het Anker\nadres: Kade 2, Rietbeek\n",
            "Kindcentrum Het Anker, Kade 2, Rietbeek",
        ),
        ("gebouw: kindcentrum Het Anker\n", "Kindcentrum Het Anker"),
        ("adres: Kade 2, Rietbeek\n", "Kade 2, Rietbeek"),
        ("", ""),
    ],
)
def test_the_building_by_which_parents_know_a_school_stands_before_its_address(see, facts, address):
    school = f"naam: De Haven\nsoort: bo\nbestuur: kring\n{facts}"
    workspace = see({**REGION, "school/de-haven": school}).workspace
    (found,), (profiel,) = workspace.all(School), workspace.all(Schoolprofiel)
    assert school_view(found, profiel, workspace)["adres"] == address


FORMAAT = "titel: A4\nvelden: [{id: visie, titel: Visie}]\n"
BESTUUR = "route: [{id: bestuur, titel: Vastgesteld door het bestuur}]\n"


@pytest.mark.parametrize(
    ("steps", "taken", "said"),
    [
        (BESTUUR, "route: {bestuur: 24 mei 2027}\n", "Vastgesteld door het schoolbestuur op 24 mei 2027"),
        ("", "", "Vastgesteld"),
    ],
)
def test_a_sheet_says_on_which_day_it_was_adopted_where_its_format_asks_that(see, steps, taken, said):
    sheet = f"formaat: a4\nstatus: vastgesteld\nvelden: {{visie: Samen.}}\n{taken}"
    files = {**REGION, "sopformaat/a4": FORMAAT + steps, "schoolprofiel/2027-2028/de-haven": sheet}
    workspace = see({**files, "school/de-haven": "naam: De Haven\nsoort: bo\nbestuur: kring\n"}).workspace
    (profiel,) = workspace.all(Schoolprofiel)
    view = profiel_view(profiel, workspace.formaat_van(profiel), workspace)
    assert view["vastgesteld_tekst"] == said


@pytest.mark.parametrize(
    ("last", "today", "said"),
    [
        ("uiterlijk 9 april 2027", date(2027, 4, 9), ", uiterlijk vrijdag 9 april 2027"),
        ("voor 10 april 2027", date(2027, 4, 10), "; dat kon tot en met vrijdag 9 april 2027"),
        ("", date(2027, 4, 9), ""),
    ],
)
def test_who_must_hand_in_reads_on_the_sheet_until_when(see, last, today, said):
    region = (
        f"{REGION['samenwerkingsverband']}rondes: [{{schooljaar: 2027-2028, inleveren_uiterlijk: {last}}}]\n"
    )
    files = {**REGION, "samenwerkingsverband": region, "sopformaat/kort": FORMAAT}
    workspace = see(files, today).workspace
    (profiel,) = workspace.all(Schoolprofiel)
    view = profiel_view(profiel, workspace.formaat_van(profiel), workspace)
    assert view["volgende_stap"] == f"Inleveren door de school{said}"
