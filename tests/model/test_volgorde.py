"""What is read from files that have a number in their name stands by that number."""

from swvctl.model.bijlagen import genummerd
from swvctl.model.ondersteuningsplan import Ondersteuningsplan
from swvctl.model.planstand import versies_van
from swvctl.model.school import School

PLAN = "titel: Plan\nperiode: 2027-2031\nstatus: concept\n"
SCHOOL = "soort: bo\nbrin: 90AA\nvestiging: 00\nbestuur: kring\ngemeente: rietbeek\n"


def test_schools_and_annexes_are_taken_by_the_number_in_their_name(see):
    numbers = (8, 9, 10, 11)
    schools = {f"school/kring-{number}": f"naam: Kring {number}\n{SCHOOL}" for number in numbers}
    annexes = {
        f"bijlage/2027-2031/stuk-{number}": f"titel: Stuk {number}\nsoort: bijlage\nstatus: volgt\n"
        for number in numbers
    }
    workspace = see({"ondersteuningsplan/2027-2031": PLAN, **schools, **annexes}).workspace
    assert [school.naam for school in workspace.all(School)] == [f"Kring {number}" for number in numbers]
    assert [(place, item.titel) for place, item in genummerd("2027-2031", workspace)] == [
        (place, f"Stuk {number}") for place, number in enumerate(numbers, 1)
    ]


def test_of_one_day_the_version_with_the_highest_number_is_the_last(see):
    day = "datum: 1 april 2027\nparagrafen: {}\n"
    workspace = see(
        {
            "ondersteuningsplan/2027-2031": PLAN,
            "versie/2027-2031/0.9": day,
            "versie/2027-2031/0.10": day,
        }
    ).workspace
    plan = workspace.find(Ondersteuningsplan, "2027-2031")
    assert [versie.nummer for versie in versies_van(plan, workspace)] == ["0.9", "0.10"]
