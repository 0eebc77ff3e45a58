"""Lists outside the pages have the order of the pages."""

from swvctl.compare.change import Change, What
from swvctl.model.school import School
from swvctl.report.columns import in_order
from swvctl.report.verschil.page import _groups

NUMBERS = (8, 9, 10, 11)
SCHOOL = "soort: bo\nbrin: 90AA\nvestiging: 00\nbestuur: kring\ngemeente: rietbeek\n"


def region(see):
    return see({f"school/kring-{n}": f"naam: Kring {n}\n{SCHOOL}" for n in NUMBERS}).workspace


def test_a_list_of_records_goes_by_number(see):
    workspace = region(see)
    found = in_order(sorted(workspace.all(School), key=lambda school: school.naam), workspace)
    assert [school.naam for school in found] == [f"Kring {n}" for n in NUMBERS]


def test_what_changed_goes_by_number(see):
    workspace = region(see)
    changes = [
        Change(
            next(iter(What)), "school", f"kring-{n}", f"Kring {n}", "School", f"data/school/kring-{n}.yaml"
        )
        for n in sorted(NUMBERS, key=str)
    ]
    found = [group["titel"] for group in _groups(changes, workspace)]
    assert len(found) == len(NUMBERS)
    assert [title.rpartition(" ")[2] for title in found] == [str(n) for n in NUMBERS]
