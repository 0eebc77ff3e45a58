"""A moment that is named after a school holiday lies where the region of the record has that holiday."""

from datetime import date

import pytest

from swvctl.assets import Assets
from swvctl.model.assembly import assemble
from swvctl.model.besluit import Besluit
from swvctl.model.bijeenkomst import Bijeenkomst
from swvctl.model.enquete import Enquete
from swvctl.model.raadpleging import Raadpleging
from swvctl.read import read_folder
from swvctl.schemas import Schemas
from swvctl.validate import Checker
from swvctl.wanneer import parse, show
from tests.conftest import Memory

REGION = "naam: Samenwerkingsverband Proefland\nkort: Proefland\ncode: PO9901\nsector: po\n"
MIDDEN, OWN = "vakantieregio: Midden\n", "vakanties:\n  - zomervakantie: 10 juli t/m 22 augustus 2032\n"
FILES = {
    "besluit/a": "soort: advies\nonderwerp: iets\ndatum: na de zomervakantie 2032\n",
    "bijeenkomst/flits-2032": "titel: Flits\nwanneer: na de zomervakantie\n",
    "enquete/vraag-2032": "titel: Vraag\nvoor: ouders\nwanneer: na de zomervakantie\n",
    "raadpleging/r": "titel: R\nwanneer: 2032\ngesprekken:\n  - wanneer: na de zomervakantie 2032\n",
}


def begins(workspace):
    """The first day of each moment, by kind."""
    enquete = workspace.find(Enquete, "vraag-2032")
    raadpleging = workspace.find(Raadpleging, "r")
    found = {
        "besluit": workspace.find(Besluit, "a").datum,
        "bijeenkomst": workspace.find(Bijeenkomst, "flits-2032").momenten_gelezen[0].wanneer,
        "enquete": enquete.sluit(workspace),
        "raadpleging": raadpleging.moment_van(raadpleging.gesprekken[0]),
    }
    return {kind: moment.first for kind, moment in found.items()}


@pytest.mark.parametrize("kind", ["besluit", "bijeenkomst", "enquete", "raadpleging"])
@pytest.mark.parametrize(
    ("said", "first"),
    [
        (MIDDEN + OWN, date(2032, 8, 23)),
        (OWN, date(2032, 8, 23)),
        (MIDDEN + OWN.replace("2032", "2031"), None),
        (MIDDEN, None),
    ],
)
def test_what_the_region_says_itself_goes_first(see, kind, said, first):
    found = begins(see({"samenwerkingsverband": REGION + said, **FILES}).workspace)
    assert found[kind] == (first or parse("na de zomervakantie 2032", region="Midden").first)


def test_without_any_region_the_days_hold_wherever_it_is(see):
    found = begins(see({"samenwerkingsverband": REGION, **FILES}).workspace)
    assert set(found.values()) == {parse("na de zomervakantie 2032").first}


def test_what_was_made_before_is_made_anew_when_the_holidays_are_others():
    def documents(said):
        return read_folder(Memory({"data/samenwerkingsverband.yaml": REGION + said, **texts}))[0]

    texts = {f"data/{name}.yaml": text for name, text in FILES.items()}
    checker = Checker(Schemas(Assets()))
    old = documents(MIDDEN)
    before = assemble(old, checker, date(2027, 6, 3))
    same = [item for item in old if item.kind != "samenwerkingsverband"]
    other = [item for item in documents(MIDDEN + OWN) if item.kind == "samenwerkingsverband"]
    after = assemble([*other, *same], checker, date(2027, 6, 3), like=before)
    assert set(begins(after).values()) == {date(2032, 8, 23)}
    assert date(2032, 8, 23) not in begins(before).values()


@pytest.mark.parametrize(
    "text", ["in de zomervakantie 2032", "na de zomervakantie 2032", "voor de zomervakantie 2032"]
)
def test_what_is_shown_reads_as_the_same(text):
    own = (("zomervakantie", date(2032, 7, 10), date(2032, 8, 22)),)
    moment = parse(text, region="Midden", own=own)
    assert show(moment) == text
    again = parse(show(moment), region="Midden", own=own)
    assert (again.first, again.last) == (moment.first, moment.last)
