"""How many questions a survey has, as people write it."""

import json

import pytest

from swvctl.model.enquete import Enquete


@pytest.fixture
def survey(see):
    def make(vragen):
        lines = "".join(f"\n  - {json.dumps(vraag, ensure_ascii=False)}" for vraag in vragen)
        seen = see({"enquete/proef": f"titel: Proef\nvragen:{lines}\n" if vragen else "titel: Proef\n"})
        return seen.workspace.find(Enquete, "proef")

    return make


@pytest.mark.parametrize(
    ("vragen", "count"),
    [
        (("3",), 3),
        (("acht",), 8),
        (("Acht",), 8),
        (("8 vragen",), 8),
        (("acht korte vragen",), 8),
        (("ongeveer 8",), 8),
        (("ca. tien vragen",), 10),
        (("één vraag",), 1),
    ],
)
def test_a_number_stands_in_place_of_the_questions(survey, vragen, count):
    enquete = survey(vragen)
    assert (enquete.aantal_vragen, enquete.vragenlijst) == (count, ())


@pytest.mark.parametrize(
    "vragen",
    [
        ("Acht?",),
        ("Wat helpt u?",),
        ("3", "4"),
        ("Noem acht vragen",),
        ("vragen",),
        ("²",),
        ("9" * 5000,),
        (),
    ],
)
def test_questions_are_counted(survey, vragen):
    enquete = survey(vragen)
    assert (enquete.aantal_vragen, enquete.vragenlijst) == (len(vragen), vragen)
