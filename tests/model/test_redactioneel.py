"""What was declared to be wording only excuses one change: not the one after it."""

import pytest

from swvctl.model.besluit import Besluit
from swvctl.model.ondersteuningsplan import Ondersteuningsplan
from swvctl.model.redactioneel import alleen_taal
from swvctl.model.verschil import verschil
from swvctl.model.versie import Versie
from swvctl.model.vingerafdruk import TABEL, VORIGE_TABEL, paragrafen, tabellen

PLAN = "titel: Samen\nperiode: 2027-2031\nstatus: vastgesteld\naanleiding: Daarom.\nhoofdstukken: [a]\n"
CHAPTER = "titel: A\nparagrafen:\n  - {id: een, titel: Een, tekst: 'De teekst.'}\n"
INDICATOR = "titel: Thuiszitters\nplan: p\nwie: bestuurder\nartikel: WPO art. 18a\nstreef: {2027-2028: 10}\n"
ADDENDUM = """\
titel: Taal voorop
soort: addendum
periode: 2028-2031
status: vastgesteld
wijzigt: p
wijzigingen:
  - {hoofdstuk: p/a/een, tekst: 'Een nieuwe teekst.'}
"""
FILES = {
    "ondersteuningsplan/p": PLAN,
    "hoofdstuk/p/a": CHAPTER,
    "indicator/p/i": INDICATOR,
    "ondersteuningsplan/extra": ADDENDUM,
}
DECISION = "soort: instemming\nover: {plan}\nversie: 0.9\ndatum: 16 maart 2027\nredactioneel: [{item}]\n"


def version(workspace, name):
    plan = workspace.find(Ondersteuningsplan, name)
    blocks = {"paragrafen": paragrafen(plan, workspace), "tabellen": tabellen(plan, workspace)}
    rows = {
        key: "".join(f"  {item.naam}: {item.vinger}\n" for item in found) for key, found in blocks.items()
    }
    return "".join(f"{key}:\n{found}" for key, found in rows.items() if found)


def left(see, changes, item, plan="p"):
    """What is still told after each state in turn has got a version, but the last."""
    versions = {}
    for number, change in enumerate([{}, *changes]):
        files = FILES | change
        now = see(
            {
                **files,
                **versions,
                "besluit/b": DECISION.format(plan=plan, item=item),
            }
        ).workspace
        versions[f"versie/{plan}/{('0.9', '1.0', '1.1', '1.2')[number]}"] = version(now, plan)
    found = verschil(now.find(Versie, f"{plan}/0.9"), now.find(Ondersteuningsplan, plan), now)
    besluit = now.find(Besluit, "b")
    return found.zonder(alleen_taal(besluit, found, now.find(Ondersteuningsplan, plan), now)).namen


def change(path, *pairs):
    text = FILES[path]
    for old, new in pairs:
        assert old in text
        text = text.replace(old, new)
    return {path: text}


CORRECTED = change("hoofdstuk/p/a", ("teekst", "tekst"))
AGAIN = change("hoofdstuk/p/a", ("De teekst", "Geen tekst"))


@pytest.mark.parametrize(
    "item", ["{hoofdstuk: a/een, reden: r}", "{hoofdstuk: a/een, reden: r, versie: 1.0}"]
)
def test_one_change_is_excused_and_the_next_is_not(see, item):
    assert left(see, [CORRECTED], item) == ()
    assert left(see, [CORRECTED, CORRECTED], item) == ()
    assert left(see, [CORRECTED, AGAIN], item) == ("a/een",)


def test_a_next_correction_is_declared_with_its_own_version(see):
    assert left(see, [CORRECTED, AGAIN, AGAIN], "{hoofdstuk: a/een, reden: r, versie: 1.1}") == ()


@pytest.mark.parametrize(
    ("item", "changed", "plan"),
    [
        ("{indicator: p/i, reden: r, versie: 1.0}", change("indicator/p/i", ("Thuis", "Tuis")), "p"),
        ("{onderdeel: titel, reden: r, versie: 1.0}", change("ondersteuningsplan/p", ("Samen", "Saam")), "p"),
        ("{onderdeel: aanleiding, reden: r}", change("ondersteuningsplan/p", ("Daarom", "Om")), "p"),
        (
            "{hoofdstuk: p/a/een, reden: r}",
            change("ondersteuningsplan/extra", ("teekst", "tekst")),
            "extra",
        ),
    ],
)
def test_tables_the_head_and_a_change_of_a_plan_can_be_named(see, item, changed, plan):
    assert left(see, [changed, changed], item, plan) == ()
    assert len(left(see, [changed], "{hoofdstuk: p/a, reden: r}", plan)) == 1


@pytest.mark.parametrize(
    ("path", "old", "new", "name"),
    [
        ("ondersteuningsplan/extra", "2028-2031", "2029-2031", "plan.periode"),
        ("ondersteuningsplan/p", "Samen", "Apart", "plan.titel"),
        (
            "ondersteuningsplan/p",
            "hoofdstukken",
            "pijlers: [{id: x, titel: X}]\nhoofdstukken",
            "plan.pijlers",
        ),
        ("indicator/p/i", "wie: bestuurder", "wie: kwaliteitsmedewerker", "indicator/p/i"),
    ],
)
def test_what_the_plan_is_and_who_answers_for_a_figure_are_consented_to(see, path, old, new, name):
    plan = "extra" if "extra" in path else "p"
    assert left(see, [change(path, (old, new))], "{onderdeel: aanleiding, reden: r}", plan) == (name,)


def test_the_article_of_an_indicator_is_no_part_of_it_as_that_of_a_paragraph_is_not(see):
    assert left(see, [change("indicator/p/i", ("art. ", ""))], "{onderdeel: aanleiding, reden: r}") == ()


def test_a_version_of_before_these_were_kept_is_not_voided(see):
    """It has no head, and the tables as they were done then."""
    before = see(FILES).workspace
    lines = version(before, "p").splitlines(keepends=True)
    plan = before.find(Ondersteuningsplan, "p")
    old = {item.vinger: item.vorige for item in tabellen(plan, before)}
    assert old
    text = "".join(line for line in lines if "plan." not in line)
    for now, then in old.items():
        text = text.replace(now, then)
    assert VORIGE_TABEL in text
    assert TABEL not in text
    changed = change("ondersteuningsplan/p", ("Samen", "Apart")) | change(
        "indicator/p/i", ("bestuurder", "opr")
    )
    for files, told in (
        (FILES | changed, ()),
        (FILES | change("indicator/p/i", (": 10", ": 9")), ("indicator/p/i",)),
    ):
        now = see({**files, "versie/p/0.9": text}).workspace
        found = verschil(now.find(Versie, "p/0.9"), now.find(Ondersteuningsplan, "p"), now)
        assert found.namen == told
