"""What may be seen outside, kind by kind: no concepts, and nothing of a plan that is not outside itself."""

import pytest

from swvctl.assets import Assets
from swvctl.schemas import Schemas

PLAN = "titel: Samen\nperiode: 2027-2031\nstatus: {status}\n"
NEEDED = {
    "aanbod": "titel: Taalklas\nsoort: aanbod\n",
    "begroting": "titel: Begroting\njaren: [2028]\n",
    "bijeenkomst": "titel: Startdag\n",
    "bijlage": "titel: Kaart\n",
    "enquete": "titel: Peiling\n",
    "planning": "titel: Doelen\n",
    "raadpleging": "titel: Gesprekken\n",
    "werkagenda": "titel: Agenda\nonderwerpen: [Taal]\n",
}
OF_PLAN = {
    "begroting/geld": NEEDED["begroting"] + "plan: 2027-2031\n",
    "begroting/2027-2031": NEEDED["begroting"],
    "bijlage/2027-2031/kaart": NEEDED["bijlage"],
    "hoofdstuk/2027-2031/inleiding": "titel: Inleiding\ntekst: Wij.\n",
    "indicator/2027-2031/thuis": "titel: Thuiszitters\n",
    "planning/doelen": NEEDED["planning"] + "plan: 2027-2031\ndoelen: [{doel: Meer, stappen: [Eerst]}]\n",
    "versie/2027-2031/0.9": "paragrafen: {}\n",
    "werkagenda/agenda": NEEDED["werkagenda"] + "plan: 2027-2031\n",
}


def outside(see, files):
    seen = see(files).workspace
    kinds = {name.partition("/")[0] for name in files} - {"ondersteuningsplan"}
    assert {kind for kind in kinds if seen.nouns[kind]} == kinds, "made of what is sound"
    return {kind for kind in kinds if seen.publiek().nouns[kind]}


def test_every_kind_that_can_be_a_concept_without_needing_a_status_is_held_to_it(tmp_path):
    schemas = Schemas(Assets(tmp_path))
    found = {kind: schemas.of(kind).value for kind in schemas.kinds()}
    can = {
        kind
        for kind, form in found.items()
        if "concept" in form["properties"].get("status", {}).get("enum", ())
        and "status" not in form["required"]
    }
    assert can - {"schoolprofiel"} == NEEDED.keys(), "of a profile test_records tells it"


@pytest.mark.parametrize("kind", NEEDED)
@pytest.mark.parametrize(("status", "is_seen"), [("", True), ("concept", False), ("concpt", False)])
def test_a_concept_stays_inside_also_where_the_word_is_misspelt(see, kind, status, is_seen):
    said = f"status: {status}\n" if status else ""
    assert outside(see, {f"{kind}/een": NEEDED[kind] + said}) == ({kind} if is_seen else set())


@pytest.mark.parametrize("name", OF_PLAN)
@pytest.mark.parametrize(("status", "is_seen"), [("vastgesteld", True), ("concept", False)])
def test_what_is_of_a_plan_is_outside_with_that_plan(see, name, status, is_seen):
    files = {name: OF_PLAN[name], "ondersteuningsplan/2027-2031": PLAN.format(status=status)}
    assert bool(outside(see, files)) is is_seen


@pytest.mark.parametrize("name", sorted(OF_PLAN.keys() - {"begroting/2027-2031"}))
def test_what_is_of_a_plan_that_is_not_there_is_not_outside(see, name):
    assert not outside(see, {name: OF_PLAN[name]})


def test_a_decision_is_outside_once_it_is_taken_or_its_plan_is(see):
    plan = {"ondersteuningsplan/2027-2031": PLAN.format(status="concept")}
    of_plan = {"besluit/een": "soort: advies\nover: 2027-2031\nuitkomst: positief\n"}
    assert outside(see, {"besluit/een": "soort: advies\nuitkomst: positief\n"}) == {"besluit"}
    assert not outside(see, {"besluit/een": "soort: advies\ndatum: 1 mei 2027\n"})
    assert not outside(see, of_plan | plan)
