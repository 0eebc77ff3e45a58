"""What a sheet tells of the school itself."""

from datetime import date

import pytest

from swvctl.model.school import School
from swvctl.model.schoolprofiel import Schoolprofiel
from swvctl.render.page import Audience
from swvctl.render.profiel.profielview import profiel_view, route_view, school_view

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
        ("uiterlijk 9 april 2027", date(2027, 4, 9), ", uiterlijk vrijdag 9 april 2027."),
        ("voor 10 april 2027", date(2027, 4, 10), ". De inleverdatum (vrijdag 9 april 2027) is voorbij."),
        ("", date(2027, 4, 9), "."),
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
    assert view["vervolg"] == f"Volgende stap: Inleveren door de school{said}"


ADOPTED = "formaat: a4\nstatus: vastgesteld\nvelden: {visie: Samen.}\n"
OLD = "Dit profiel is van een eerder schooljaar. "


@pytest.mark.parametrize(
    ("today", "years", "said"),
    [
        (date(2027, 7, 31), ("2026-2027",), ""),
        (date(2027, 8, 1), ("2026-2027",), f"{OLD}Een nieuwer profiel is nog niet vastgesteld."),
        (date(2027, 8, 1), ("2026-2027", "2027-2028"), f"{OLD}Het nieuwste is dat van 2027-2028."),
    ],
)
def test_a_sheet_whose_year_has_ended_says_so(see, today, years, said):
    files = {
        **REGION,
        "sopformaat/a4": FORMAAT,
        "school/de-haven": "naam: De Haven\nsoort: bo\nbestuur: kring\n",
    }
    profiles = {f"schoolprofiel/{year}/de-haven": ADOPTED for year in years}
    del files["schoolprofiel/2027-2028/de-haven"]
    workspace = see({**files, **profiles}, today).workspace
    oldest = min(workspace.all(Schoolprofiel), key=lambda profiel: profiel.jaar)
    view = profiel_view(oldest, workspace.formaat_van(oldest), workspace)
    assert view["vervolg"] == said
    assert view["status_tekst"] == ("Vastgesteld voor 2026-2027" if said else "Vastgesteld")


@pytest.mark.parametrize(
    ("audience", "said"),
    [(Audience.INTERN, "voor 1 mei 2027, voorbij"), (Audience.PUBLIEK, "voor 1 mei 2027")],
)
def test_only_the_region_reads_that_a_day_went_by_without_an_outcome(see, audience, said):
    files = {
        **REGION,
        "sopformaat/a4": f"{FORMAAT}route: [{{id: kaart, titel: Plaatsing op de kaart}}]\n",
        "school/de-haven": "naam: De Haven\nsoort: bo\nbestuur: kring\n",
        "schoolprofiel/2027-2028/de-haven": f"{ADOPTED}route: {{kaart: voor 1 mei 2027}}\n",
    }
    workspace = see(files, date(2027, 6, 3)).workspace
    (profiel,) = workspace.all(Schoolprofiel)
    (step,) = route_view(profiel, workspace.formaat_van(profiel), workspace, audience)
    assert step["tekst"] == said
