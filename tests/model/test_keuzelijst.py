"""Which option a text stands for, and which one was probably meant."""

import json
from datetime import date

import pytest

from swvctl.model.keuzelijst import Keuzelijst


@pytest.fixture
def lijst(see):
    def of(*opties):
        lines = "".join(f"  - {json.dumps(optie, ensure_ascii=False)}\n" for optie in opties)
        seen = see({"keuzelijst/proef": f"titel: Proef\nopties:\n{lines}"})
        return seen.workspace.find(Keuzelijst, "proef")

    return of


@pytest.fixture
def code(lijst):
    def of(text, *opties):
        option = lijst(*opties).vind(text)
        return option and option.label

    return of


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("HB+", "HB+"),
        ("hb+", "HB+"),
        ("HB", "HB"),
        ("Groep 1-2", "Groep 1-2"),
        ("groep 12", "Groep 12"),
        ("niveau 15", "Niveau 15"),
        ("niveau 1,5", "Niveau 1,5"),
        ("Groep 1 2", "Groep 1-2"),
        ("Groep 1/2", None),
    ],
)
def test_a_sign_tells_options_apart_that_have_the_same_letters(code, text, label):
    assert code(text, "HB", "HB+", "Groep 12", "Groep 1-2", "Niveau 1,5", "Niveau 15") == label


def test_what_could_be_either_of_two_options_is_neither(code):
    assert code("HB!", "HB?", "HB+") is None


@pytest.mark.parametrize("text", ["ib'er", "IB-er", "ib er", "IBer"])
def test_one_option_is_known_by_its_letters(code, text):
    assert code(text, {"code": "ib", "label": "Intern begeleider", "ook": ["ib-er"]}, "Logopedist")


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("ib'ers", "Intern begeleider"),
        ("coachers", "Coach"),
        ("Logopdist", "Logopedist"),
        ("iets anders", None),
    ],
)
def test_what_was_probably_meant(lijst, text, label):
    options = lijst(
        {"code": "intern-begeleider", "label": "Intern begeleider", "ook": ["IB"]}, "Logopedist", "Coach"
    )
    found = options.lijkt_op(text)
    assert (found and found.label) == label


@pytest.mark.parametrize(
    ("code", "day", "now"),
    [
        ("rt", "2027-08-01", "taal"),
        ("rt", "2029-08-01", "lezen"),  # what came instead is retired too
        ("taal", "2029-08-01", "lezen"),
        ("rond", "2027-08-01", None),  # each points at the other
        ("los", "2027-08-01", None),
        ("weg", "2027-08-01", None),  # what it points at does not exist
    ],
)
def test_a_retired_option_is_succeeded_by_one_that_can_be_chosen(lijst, code, day, now):
    gone = "per 1 augustus 2027"
    options = lijst(
        {"code": "rt", "label": "Remedial teacher", "vervallen": gone, "gebruik": "taal"},
        {"code": "taal", "label": "Taal", "vervallen": "per 1 augustus 2029", "gebruik": "lezen"},
        {"code": "lezen", "label": "Lezen"},
        {"code": "rond", "label": "Rond", "vervallen": gone, "gebruik": "terug"},
        {"code": "terug", "label": "Terug", "vervallen": gone, "gebruik": "rond"},
        {"code": "los", "label": "Los", "vervallen": gone},
        {"code": "weg", "label": "Weg", "vervallen": gone, "gebruik": "nergens"},
    )
    found = options.opvolger(options.vind(code), date.fromisoformat(day))
    assert (found and found.code) == now
