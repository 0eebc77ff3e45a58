"""What comes back every year stands once in the file: all others see a step for each year, and findings its line."""

from datetime import date

import pytest

from swvctl.check import check
from swvctl.wanneer import show

HEAD = "titel: Vast\nplan: 2027-2031\nmijlpalen:\n"
BUDGET = f"""{HEAD}\
  - mei 2028: Gesprek
  - id: begroting
    wat: Begroting vastgesteld
    wanneer: elk jaar in november
    per_jaar:
      2027: 18 november 2027
      2029:
        wanneer: december 2029
        status: verzet
"""
TYPED = f"""{HEAD}\
  - {{id: begroting-2027, wat: Begroting vastgesteld, wanneer: november 2027, gereed: 18 november 2027}}
  - mei 2028: Gesprek
  - {{id: begroting-2028, wat: Begroting vastgesteld, wanneer: november 2028}}
  - {{id: begroting-2029, wat: Begroting vastgesteld, wanneer: december 2029, status: verzet}}
  - {{id: begroting-2030, wat: Begroting vastgesteld, wanneer: november 2030}}
"""


@pytest.fixture
def told(see):
    """What is told of the shape of a planning: code, line and message."""

    def told(text):
        seen = see({"planning/vast": text})
        return [(one.code, one.span.line, one.message) for one in sorted(seen.findings)]

    return told


def steps(seen):
    return next(iter(seen.workspace.nouns["planning"].values())).stappen


def test_it_is_the_same_as_a_step_for_each_year_in_order_of_time(see):
    once, typed = (
        [
            (step.id, step.wat, show(step.wanneer), step.gereed and step.gereed.first, step.status)
            for step in steps(see({"planning/vast": text}))
        ]
        for text in (BUDGET, TYPED)
    )
    assert once == typed
    assert once[0] == ("begroting-2027", "Begroting vastgesteld", "november 2027", date(2027, 11, 18), "")


@pytest.mark.parametrize(
    ("step", "field", "line"),
    [
        (0, "wanneer", 7),
        (0, "gereed", 9),
        (1, "wat", 4),
        (2, "wat", 6),
        (3, "wanneer", 11),
        (3, "status", 12),
        (3, "wat", 6),
        (3, "resultaat", 5),
        (4, "wanneer", 7),
    ],
)
def test_a_step_of_one_year_knows_its_line(see, step, field, line):
    _, span, _ = steps(see({"planning/vast": BUDGET}))[step].at(field).resolve()
    assert span.line == line


def test_a_short_form_and_a_step_to_a_goal_come_back_too(see):
    goals = "doelen:\n  - doel: Goed\n    stappen:\n      - elk jaar in juni, t/m 2029: Gesprek\n"
    text = f"titel: Vast\nplan: 2027-2031\n{goals}"
    found = steps(see({"planning/vast": text}))
    assert [(step.wat, show(step.wanneer)) for step in found] == [
        ("Gesprek", "juni 2028"),
        ("Gesprek", "juni 2029"),
    ]
    assert {step.at("wanneer").resolve()[1].line for step in found} == {6}


def test_a_list_without_it_keeps_its_order(see):
    text = f"{HEAD}  - mei 2029: Later\n  - mei 2028: Eerder\n"
    assert [step.wat for step in steps(see({"planning/vast": text}))] == ["Later", "Eerder"]


def test_the_years_of_the_plan_are_in_its_name(told):
    by_name = BUDGET.replace("plan: 2027-2031", "plan: samen-dichtbij")
    assert [(code, line) for code, line, _ in told(by_name)] == [("TIJ005", 7)]
    assert told(BUDGET) == []


def test_what_falls_in_no_year_of_the_plan_is_told(told):
    [(code, line, message)] = told(f"{HEAD}  - elk jaar in november, vanaf 2031: Gesprek\n")
    assert (code, line) == ("TIJ005", 4)
    assert message == '"elk jaar in november, vanaf 2031" valt in geen enkel jaar.'


def test_a_moment_that_no_form_can_read_is_told_once(told):
    assert [(code, line) for code, line, _ in told(f"{HEAD}  - elk jaar op de kortste dag: Gesprek\n")] == [
        ("TIJ001", 4)
    ]


@pytest.mark.parametrize("field", ["gereed", "resultaat", "status", "stond_op", "bijeenkomst", "besluit"])
def test_what_is_of_one_year_does_not_stand_beside_every_year(told, field):
    text = f"{HEAD}  - wat: Gesprek\n    wanneer: elk jaar in mei\n    {field}: mei 2028\n"
    assert told(text) == [("TIJ006", 6, f'"{field}" hoort bij één jaar, en dit komt elk jaar terug.')]


@pytest.mark.parametrize(
    ("years", "line", "message"),
    [
        ("2027", 6, 'Bij "per_jaar" horen jaren.'),
        ("\n      2032: mei 2032", 7, '"2032" is geen jaar waarin dit gebeurt.'),
        ("\n      2028: [mei 2028]", 7, "Hier hoort een dag of een blok met velden."),
        ("\n      2028:\n        id: anders", 8, '"id" kan niet bij één jaar staan.'),
    ],
)
def test_a_year_that_does_not_fit_is_told_at_its_line(told, years, line, message):
    text = f"{HEAD}  - wat: Gesprek\n    wanneer: elk jaar in mei\n    per_jaar: {years}\n"
    assert told(text) == [("TIJ006", line, message)]


def test_years_belong_to_what_comes_back(told):
    text = f"{HEAD}  - wat: Gesprek\n    wanneer: mei 2028\n    per_jaar:\n      2028: 3 mei 2028\n"
    assert told(text) == [("TIJ006", 6, '"per_jaar" hoort bij wat elk jaar terugkomt.')]


def test_a_mistake_in_all_years_is_told_once_and_one_in_a_year_there(told):
    text = (
        f"{HEAD}  - wat: Gesprek\n    wanneer: elk jaar in mei\n    toelichtin: Kort\n"
        "    per_jaar:\n      2028: 31 juni 2028\n"
    )
    assert [(code, line) for code, line, _ in told(text)] == [("SCH001", 6), ("TIJ001", 8)]


@pytest.mark.parametrize(
    ("text", "line", "hint"),
    [
        (f"{HEAD}  - mei 2028: Gesprek\n", 4, "Vul gereed in, of schrijf bij status hoe het ervoor staat."),
        (
            f"{HEAD}  - wat: Gesprek\n    wanneer: elk jaar in mei\n",
            5,
            "Schrijf bij per_jaar, onder het jaar, de dag waarop het klaar was of hoe het ervoor staat.",
        ),
    ],
)
def test_what_became_of_a_year_that_is_past_is_asked_where_it_can_stand(see, text, line, hint):
    found = check(see({"planning/vast": text}, today=date(2029, 1, 3)).workspace)
    [late] = [one for one in found if one.code == "TIJ010"]
    assert (late.span.line, late.hint) == (line, hint)
