"""What a change of the plan does to the sheets that print its paragraphs."""

import pytest

PLAN = "titel: Samen dichtbij\nperiode: 2027-2031\nstatus: vastgesteld\nhoofdstukken: [basis]\n"
BASIS = """\
titel: Basis
paragrafen:
  - id: kort
    titel: In het kort
    in: [schoolprofiel]
    tekst: Rust op elke school.
  - id: lang
    titel: In het lang
    tekst: Rust, ruimte en regelmaat.
"""
ADDENDUM = """\
titel: Addendum ruimte
soort: addendum
wijzigt: 2027-2031
periode: 2027-2031
status: {status}
wijzigingen:
  - hoofdstuk: 2027-2031/basis/{spot}
    tekst: {tekst}
"""
BESLUIT = """\
id: vaststelling
soort: vaststelling
gremium: bestuurder
over: addendum
datum: {dag}
uitkomst: vastgesteld
"""
FORMAAT = "data/sopformaat/a4.yaml"
FIELD = "  - id: basis\n    titel: Wat elke school biedt\n    voorgedrukt: {hoofdstuk: 2027-2031/basis/kort}\nroute:\n"


def write(history, status, spot="kort", tekst="Rust en ruimte.", dag="1 juni 2027"):
    text = ADDENDUM.format(status=status, spot=spot, tekst=tekst)
    history.write("data/ondersteuningsplan/addendum.yaml", text)
    lines = BESLUIT.format(dag=dag).splitlines()
    listed = "lijst:\n" + "".join(f"  {'- ' if not n else '  '}{line}\n" for n, line in enumerate(lines))
    history.write("data/besluit/addendum.yaml", listed)


@pytest.fixture
def plan(region_history):
    region_history.write("data/ondersteuningsplan/2027-2031.yaml", PLAN)
    region_history.write("data/hoofdstuk/2027-2031/basis.yaml", BASIS)
    region_history.replace(FORMAAT, "route:\n", FIELD)
    region_history.commit()
    return region_history


NEW = "Op 2 bladen voor 2027-2028 verandert “Wat elke school biedt”: De Brug en De Vuurtoren."
COMING = (
    "Wordt dit vastgesteld, dan verandert “Wat elke school biedt” op 2 bladen voor 2027-2028: "
    "De Brug en De Vuurtoren."
)


def sheets(said):
    return [sentence for sentence in said() if "bladen" in sentence or " blad " in sentence]


@pytest.mark.parametrize(("status", "sentence"), [("vastgesteld", NEW), ("concept", COMING)])
def test_a_new_change_names_the_sheets_that_are_not_adopted(plan, said, status, sentence):
    write(plan, status)
    assert sheets(said) == [sentence]


def test_a_change_that_is_adopted_now_or_gets_other_words_names_them(plan, said):
    write(plan, "concept")
    plan.commit()
    write(plan, "vastgesteld")
    assert sheets(said) == [NEW]
    plan.commit()
    write(plan, "vastgesteld", tekst="Rust en nog meer ruimte.")
    assert sheets(said) == [NEW]


def test_a_change_from_before_the_sheets_is_on_all_of_them(plan, said):
    write(plan, "vastgesteld", dag="20 mei 2027")
    (sentence,) = sheets(said)
    assert sentence.startswith("Op 3 bladen")


def test_a_change_of_what_no_sheet_prints_names_none(plan, said):
    write(plan, "vastgesteld", spot="lang")
    assert sheets(said) == []
