"""Words that people use for a step of the route."""

import pytest

from swvctl.model.routestap import bedoelde_stap

STEPS = {
    "team": "Bespreking in het team",
    "mr_advies": "Advies van de hele MR op het ondersteuningsaanbod",
    "oudergeleding": "Instemming van de oudergeleding met de schoolgids",
    "bestuur": "Vaststelling door het schoolbestuur",
    "schoolgids": "Opgenomen in de schoolgids",
    "scholen_op_de_kaart": "Plaatsing op Scholen op de Kaart",
}


@pytest.mark.parametrize(
    ("words", "step"),
    [
        ("mr_adveis", "mr_advies"),
        ("MR", "mr_advies"),
        ("gids", "schoolgids"),
        ("lerarenteam", "team"),
        ("ouders", "oudergeleding"),
        ("SODK", "scholen_op_de_kaart"),
        ("schoolbestuur", "bestuur"),
        ("vaststelling", "bestuur"),
        ("vensters", None),
        ("¿?", None),
    ],
)
def test_a_step_is_known_by_a_word_for_it(words, step):
    assert bedoelde_stap(words, STEPS) == step
