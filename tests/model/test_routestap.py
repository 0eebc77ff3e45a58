"""Words that people use for a step of the route."""

import pytest

from swvctl.model.routestap import bedoelde_stap, zegt_ja_of_nee

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


@pytest.mark.parametrize(
    ("step", "titel", "asks"),
    [
        *((step, titel, step in {"mr_advies", "oudergeleding"}) for step, titel in STEPS.items()),
        ("oudergeleding", "Schoolgids besproken", True),  # by the name that the law has for it
        ("mr", "De MR adviseert", True),
        ("ouders", "Ouders stemmen er mee in", True),
        ("verzoek", "Advies vragen aan de MR", False),
        ("verzoek", "Instemmingsverzoek naar de MR", False),
        ("adviseur", "Gesprek met de onderwijsadviseur", False),
    ],
)
def test_advice_and_consent_are_steps_that_end_with_a_yes_or_no(step, titel, asks):
    assert zegt_ja_of_nee(step, titel) is asks
