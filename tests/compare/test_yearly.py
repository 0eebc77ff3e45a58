"""What comes back every year is compared as the one row of the file that it is."""

import pytest

FILE = "data/planning/vast.yaml"
HEAD = "titel: Vast\nmijlpalen:\n"
BEGROTING = "  - wat: Begroting\n    wanneer: elk jaar in november, 2027 t/m 2030\n"
OTHERS = "  - {wat: Cijfers, wanneer: 'elk jaar in oktober, 2027 t/m 2030'}\n  - maart 2028: Bezoek\n"


@pytest.fixture
def details(region_history, compared):
    """The details of a change of a planning from one text to another: what, label, old and new."""

    def change(old, new):
        region_history.write(FILE, HEAD + old)
        region_history.commit()
        region_history.write(FILE, HEAD + new)
        found = [detail for change in compared().changes for detail in change.details]
        return [(str(one.what), one.label, one.old, one.new) for one in found]

    return change


@pytest.mark.parametrize("name", ["", "    id: begroting\n"])
@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("elk jaar in november, 2027 t/m 2030", "elk jaar in januari, 2028 t/m 2031"),
        ("elk jaar in november, 2027 t/m 2030", "elk jaar in september, 2027 t/m 2030"),
        ("elk jaar in november, 2027 t/m 2030", "elk jaar in november, 2028 t/m 2030"),
    ],
)
def test_a_row_that_moves_is_told_once_and_takes_no_other_place(details, said, old, new, name):
    row = BEGROTING + name
    moved = (("Begroting", "Wanneer"), old, new)
    assert details(row + OTHERS, row.replace(old, new) + OTHERS) == [("changed", *moved)]
    assert said() == [f"Vast, Begroting: “{new}” in plaats van “{old}”."]


def test_what_else_is_different_is_told_once_for_all_years(details):
    other = BEGROTING + "    toelichting: Na advies.\n"
    assert details(BEGROTING, other) == [("added", ("Begroting", "Toelichting"), "", "Na advies.")]


def test_a_row_that_came_or_went_is_one_row(details, said):
    assert details(OTHERS, OTHERS + BEGROTING) == [
        ("added", ("Begroting",), "", "Wanneer: elk jaar in november, 2027 t/m 2030")
    ]
    assert said() == ["Nieuw bij Vast: “Begroting”."]
    details(OTHERS + BEGROTING, OTHERS)
    assert said() == ["Niet meer bij Vast: “Begroting”."]


def test_what_is_of_one_year_is_told_of_that_year(details):
    done = BEGROTING + "    per_jaar:\n      2027: 18 november 2026\n"
    place = ("Begroting", "Per jaar", "2027", "Gereed")
    assert details(BEGROTING, done) == [("added", place, "", "18 november 2026")]


def test_a_row_within_a_goal_is_found_as_well(region_history, compared):
    goals = (
        "titel: Vast\ndoelen:\n  - {id: een, doel: Eén., stappen: [{wat: Iets, wanneer: mei 2028}]}\n"
        "  - {id: twee, doel: Twee., stappen: [{wat: Meten, wanneer: 'elk jaar in mei, 2028 t/m 2030'}]}\n"
    )
    region_history.write(FILE, goals)
    region_history.commit()
    region_history.replace(FILE, "elk jaar in mei", "elk jaar in juni")
    ((detail,),) = [change.details for change in compared().changes]
    assert (detail.old, detail.new) == ("elk jaar in mei, 2028 t/m 2030", "elk jaar in juni, 2028 t/m 2030")


def test_a_moment_once_in_such_a_list_takes_no_other_place(details):
    old, new = "  - maart 2028: Bezoek\n", "  - december 2029: Bezoek\n"
    assert details(OTHERS, OTHERS.replace(old, new)) == [
        ("changed", ("Bezoek", "Wanneer"), "maart 2028", "december 2029")
    ]


def test_what_comes_back_more_often_is_another_moment(details):
    old = "  - {wat: Overleg, wanneer: halfjaarlijks}\n"
    assert details(old, old.replace("halfjaarlijks", "elke maand")) == [
        ("changed", ("Overleg", "Wanneer"), "halfjaarlijks", "elke maand")
    ]


def test_another_meeting_of_the_same_name_is_told_by_its_own(region_history, details):
    for year in ("2027", "2028"):
        region_history.write(f"data/bijeenkomst/opr-{year}.yaml", f"titel: OPR\nwanneer: 3 mei {year}\n")
    row = "  - {wat: Voortgang, wanneer: mei 2028, bijeenkomst: opr-2027}\n"
    assert details(row, row.replace("opr-2027", "opr-2028")) == [
        ("changed", ("Voortgang", "Bijeenkomst"), "opr-2027", "opr-2028")
    ]


def test_a_row_with_a_slip_in_its_moment_is_told_once(details):
    moment = "elk jaar in november, 2027 t/m 2030"
    slip = BEGROTING.replace("november", "nvmbr")
    assert details(BEGROTING + OTHERS, slip + OTHERS) == [("removed", ("Begroting", "Wanneer"), moment, "")]
    assert details(slip + OTHERS, BEGROTING + OTHERS) == [("added", ("Begroting", "Wanneer"), "", moment)]


def test_rows_that_fall_outside_another_plan_keep_their_moment(region_history, details):
    for years in ("2027-2031", "2031-2035"):
        region_history.write(
            f"data/ondersteuningsplan/{years}.yaml", f"titel: Samen\nperiode: {years}\nhoofdstukken: []\n"
        )
    row = "  - wat: Overleg\n    wanneer: elk jaar in juni, t/m 2030\n    per_jaar: {2030: {wat: Slot}}\n"
    old, new = (f"{row}plan: {years}\n" for years in ("2027-2031", "2031-2035"))
    assert [label for _, label, _, _ in details(old, new)] == [("Plan",)]
