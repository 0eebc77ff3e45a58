"""What came or went as a whole is told row by row, and an amount with the year that it is of."""

from swvctl.compare.change import What

BEGROTING = """\
titel: Meerjarenbegroting
jaren: [2027, 2028, 2029]
baten:
  - groep: Rijk
    posten:
      - lichte ondersteuning: [100, 200, 300]
      - zware ondersteuning: [1.000, p.m., 0]
lasten:
  - bureau: [50, 50, 60]
"""
PLANNING = """\
titel: Planning
doelen:
  - doel: Samen één plan.
    wie: de beleidsmedewerker
    stappen:
      - wat: Gesprekken met gemeenten
        wanneer: mei 2027
        resultaat: Overzicht
      - Werkwijze op papier
"""


def told(comparison, kind):
    return [
        (detail.label, detail.new or detail.old, detail.row)
        for change in comparison.changes
        if change.kind == kind
        for detail in change.details
    ]


def test_a_new_budget_has_a_row_for_each_post(region_history, compared):
    region_history.write("data/begroting/2027.yaml", BEGROTING)
    rows = told(compared(), "begroting")
    assert (("Baten",), "Rijk", False) in rows
    assert (
        ("Baten", "Rijk", "lichte ondersteuning"),
        "2027: 100; 2028: 200; 2029: 300",
        True,
    ) in rows
    assert (("Baten", "Rijk", "zware ondersteuning"), "2027: 1.000; 2028: p.m.; 2029: 0", True) in rows
    assert (("Lasten",), "bureau; 2027: 50; 2028: 50; 2029: 60", False) in rows


def test_a_budget_that_went_has_the_same_rows(region_history, compared):
    region_history.write("data/begroting/2027.yaml", BEGROTING)
    new = told(compared(), "begroting")
    region_history.commit()
    (region_history.top / "data/begroting/2027.yaml").unlink()
    assert told(compared(), "begroting") == new


def test_a_changed_amount_says_of_which_year(region_history, compared, said):
    region_history.write("data/begroting/2027.yaml", BEGROTING)
    region_history.commit()
    region_history.replace("data/begroting/2027.yaml", "[100, 200, 300]", "[100, 250, 300]")
    (change,) = compared().changes
    (detail,) = change.details
    assert detail.label == ("Baten", "Rijk", "Posten", "lichte ondersteuning", "Bedragen", "2028")
    assert (detail.old, detail.new) == ("200", "250")
    assert said() == ["Gewijzigd bij Meerjarenbegroting: baten (“lichte ondersteuning”)."]


def test_amounts_follow_their_year_when_the_years_move_on(region_history, compared):
    region_history.write("data/begroting/2027.yaml", BEGROTING)
    region_history.commit()
    text = BEGROTING.replace("[2027, 2028, 2029]", "[2028, 2029, 2030]").replace(
        "[100, 200, 300]", "[200, 300, 400]"
    )
    region_history.write("data/begroting/2027.yaml", text)
    amounts = [
        (detail.label[-1], detail.old, detail.new)
        for detail in compared().changes[0].details
        if "lichte ondersteuning" in detail.label
    ]
    assert amounts == [("2030", "", "400"), ("2027", "100", "")]


def test_a_budget_with_an_amount_too_few_is_compared_too(region_history, compared):
    region_history.write("data/begroting/2027.yaml", BEGROTING.replace("[100, 200, 300]", "[100, 200]"))
    region_history.commit()
    region_history.write("data/begroting/2027.yaml", BEGROTING)
    amounts = [detail.new for detail in compared().changes[0].details if "Bedragen" in detail.label]
    assert amounts == ["300"]


def test_a_new_goal_has_a_row_for_each_step(region_history, compared):
    region_history.write("data/planning/2027-2031.yaml", PLANNING)
    rows = told(compared(), "planning")
    goal = "Samen één plan."
    assert ((goal,), "Wie: de beleidsmedewerker", False) in rows
    assert ((goal, "Gesprekken met gemeenten"), "Wanneer: mei 2027; Resultaat: Overzicht", True) in rows
    assert ((goal, "Stappen"), "Werkwijze op papier", True) in rows


def test_of_a_goal_that_moved_to_another_planning_no_row_comes_or_goes(region_history, compared):
    goal = PLANNING.partition("doelen:\n")[2].replace("- doel:", "- id: samen\n    doel:")
    stays = "  - {id: blijft, doel: Dit blijft.}\n"
    paths = [f"data/planning/{name}.yaml" for name in ("a", "b")]
    for path, goals in zip(paths, (goal + stays, stays), strict=True):
        region_history.write(path, f"titel: {path}\ndoelen:\n{goals}")
    region_history.commit()
    for path, goals in zip(paths, (stays, stays + goal), strict=True):
        region_history.write(path, f"titel: {path}\ndoelen:\n{goals}")
    details = [detail for change in compared().changes for detail in change.details]
    assert [detail.what for detail in details] == [What.MOVED]


def test_those_who_see_to_it_go_by_the_names_that_pages_use(region_history, compared):
    region_history.write(
        "data/planning/2027.yaml",
        "titel: Planning\nwie: [opr, de beleidsmedewerker]\ndoelen:\n  - doel: Samen één plan.\n"
        "    wie: [rietbeek, inspectie]\n    stappen:\n"
        "      - wat: Gesprekken\n        wie: [rietbeek, oosterlaar, samen-leren]\n",
    )
    rows = told(compared(), "planning")
    assert (("Wie",), "de ondersteuningsplanraad", False) in rows
    assert (("Wie",), "de beleidsmedewerker", False) in rows
    assert (("Samen één plan.",), "Wie: gemeente Rietbeek en inspectie", False) in rows
    step = "Wie: beide gemeenten en Vereniging Samen Leren"
    assert (("Samen één plan.", "Gesprekken"), step, True) in rows


def test_a_decision_that_a_milestone_names_goes_by_its_words(region_history, compared):
    region_history.write(
        "data/besluit/plan.yaml",
        "lijst:\n  - id: opr\n    soort: instemming\n    gremium: opr\n    onderwerp: het plan\n"
        "  - id: rvt\n    soort: goedkeuring\n    titel: Goedkeuring door de raad\n    onderwerp: het plan\n",
    )
    region_history.commit()
    region_history.write(
        "data/planning/2027.yaml",
        "titel: Planning\nmijlpalen:\n  - {wat: Instemming, wanneer: mei 2027, besluit: plan/opr}\n"
        "  - {wat: Goedkeuring, wanneer: juni 2027, besluit: plan/rvt}\n",
    )
    said = [line for _, line, _ in told(compared(), "planning")]
    assert any(line.endswith("Besluit: Instemming OPR over het plan") for line in said)
    assert any(line.endswith("Besluit: Goedkeuring door de raad") for line in said)


def test_a_new_milestone_is_named_once(region_history, compared):
    old = "titel: Planning\nmijlpalen:\n  - {wat: Concept gereed, wanneer: mei 2027}\n"
    region_history.write("data/planning/2027.yaml", old)
    region_history.commit()
    more = "  - juni 2027: Bezoek\n  - {wat: Instemming, wanneer: juli 2027, gremium: opr}\n"
    region_history.write("data/planning/2027.yaml", old + more)
    assert told(compared(), "planning") == [
        (("Bezoek",), "juni 2027", False),
        (("Instemming",), "Wanneer: juli 2027; Gremium: Ondersteuningsplanraad", False),
    ]


def test_another_who_of_a_goal_that_stays_goes_by_name_too(region_history, compared):
    region_history.write("data/planning/2027-2031.yaml", PLANNING)
    region_history.commit()
    region_history.replace("data/planning/2027-2031.yaml", "de beleidsmedewerker", "[de-kring, opr]")
    assert told(compared(), "planning") == [
        (("Samen één plan.", "Wie"), "Stichting De Kring", False),
        (("Samen één plan.", "Wie"), "de ondersteuningsplanraad", False),
        (("Samen één plan.", "Wie"), "de beleidsmedewerker", False),
    ]


def test_another_region_goes_by_its_name(region_history, compared, said):
    region_history.write(
        "data/besluit/vo.yaml",
        "soort: overleg\nmet: [vo9901]\nonderwerp: het plan\ndatum: 16 maart 2027\nuitkomst: akkoord\n",
    )
    assert (("Met",), "Samenwerkingsverband VO Proefland", False) in told(compared(), "besluit")
    (sentence,) = said()
    assert sentence.startswith("Besluit vastgelegd: overleg Samenwerkingsverband VO Proefland over het plan")


YEARLY = "titel: Vast\nmijlpalen:\n  - wat: Begroting\n    wanneer: elk jaar in november, 2027 t/m 2030\n"


def test_a_step_of_every_year_that_is_typed_out_says_the_same(region_history, compared):
    region_history.write("data/planning/vast.yaml", YEARLY)
    region_history.commit()
    typed = "".join(f"  - november {year}: Begroting\n" for year in range(2027, 2031))
    region_history.write("data/planning/vast.yaml", f"titel: Vast\nmijlpalen:\n{typed}")
    assert [detail for change in compared().changes for detail in change.details] == []
