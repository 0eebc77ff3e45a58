"""PLN060: numbers in words and digits beside what can be counted, without false alarms on good Dutch."""

import pytest

from swvctl.check.rules.plan.getelde_feiten import _differs, _numbers

COUNTS = {"scholen": 22, "vestigingen": 23, "besturen": 5, "gemeenten": 3, "pijlers": 5, "indicatoren": 12}


def told(sentence):
    found = ((number, noun, some) for _, _, number, noun, some in sorted(_numbers(sentence)))
    pairs = (
        (number, noun, _differs(number, noun, COUNTS.get, at_least=some)) for number, noun, some in found
    )
    return [f"{number} {noun}" for number, noun, wrong in pairs if wrong]


@pytest.mark.parametrize(
    ("sentence", "found"),
    [
        ("Het samenwerkingsverband telt vier besturen.", ["vier besturen"]),
        ("Onze regio bestaat uit vier gemeenten", ["vier gemeenten"]),
        ("Wij werken samen met de vier gemeenten", ["vier gemeenten"]),
        ("Alle vier gemeenten doen mee", ["vier gemeenten"]),
        ("In de regio zijn vijf scholen", ["vijf scholen"]),
        ("Wij hebben zes besturen, en een bureau", ["zes besturen"]),
        ("Het plan heeft zes pijlers", ["zes pijlers"]),
        ("Wij meten met elf indicatoren", ["elf indicatoren"]),
        ("De zeven schoolbesturen spreken af wie wat doet", ["zeven schoolbesturen"]),
    ],
)
def test_a_number_about_everything_is_counted(sentence, found):
    assert told(sentence) == found


@pytest.mark.parametrize(
    "sentence",
    [
        "Het samenwerkingsverband telt vijf besturen.",
        "De drie gemeenten tekenden het pact",
        "De twee gemeenten kopen samen in",
        "Wij hebben zes scholen bezocht",
        "Het samenwerkingsverband heeft vier scholen geholpen",
        "Twee scholen doen mee aan een proef",
        "Elk jaar krijgen zes scholen een praktijktoets",
        "De vijf scholen in Zandeloo werken samen",
        "De zes pijlers van het landelijke beleid",
        "Met zeven gemeenten buiten de regio hebben wij afspraken",
        "Alle drie scholen van De Kring doen mee",
    ],
)
def test_good_dutch_is_left_alone(sentence):
    assert told(sentence) == []


def test_nothing_is_said_of_what_cannot_be_counted():
    assert _differs("vier", "gemeenten", lambda _: None, at_least=False) is None
