"""A number that announces a list is held against the list; any other number is left alone."""

import pytest

from swvctl.check import check

CODE = "PLN061"
GOOD = [
    "Wij hebben drie doelen:\n\n- een\n- twee\n- drie",
    "Wij hebben drie doelen:\n- een\n- twee\n- drie\n\nEn verder niets.",
    "Er zijn 2 vragen:\n\n1. Wat?\n2. Hoe?",
    "Er zijn twee vragen:\n\n- Wat?\n\n- Hoe?\n\nDat was het.",
    "Er zijn twee vragen:\n\n- Wat?\n  En waarom?\n- Hoe?\n  - op tijd\n  - samen",
    "Er zijn twee vragen:\n\n- Wat?\nen waarom?\n- Hoe?",
    "Van de vier doelen halen wij er nu twee:\n\n- een\n- twee",
    "Er gelden ten minste drie eisen:\n\n- een\n- twee\n- drie\n- vier",
    "Er zijn twee of drie redenen:\n\n- een",
    "Binnen vier weken bespreken wij:\n\n- een\n- twee",
    "Wij spreken elkaar twee keer per jaar over:\n\n- een\n- twee\n- drie",
    "De drie gemeenten betalen:\n\n- vervoer\n- huisvesting",
    "Om deze drie doelen te bereiken, doen wij het volgende:\n\n- een\n- twee",
    "Bij deze drie doelen horen maatregelen:\n\n- een\n- twee",
    "Naast de twee doelen hierboven noemen wij:\n\n- een\n- twee\n- drie",
    "De drie doelen van het plan vragen om:\n\n- een\n- twee",
    "Wij stellen leerlingen in groep 8 vragen:\n\n- een\n- twee",
    "Wij zetten de eerste twee van vier stappen:\n\n- een\n- twee",
    "Kies hoogstens drie thema's:\n\n- een\n- twee\n- drie\n- vier",
    "Er zijn vier doelen: een, twee, drie en vier.",
    "Er zijn vier doelen:\n\nDie staan in hoofdstuk 3.\n\n- een",
    "De vier doelen staan in hoofdstuk 3.\n\n- een\n- twee",
    "Onze drie pijlers:\n\n| een | twee |\n| --- | --- |\n| a | b |",
]
BAD = {
    "Wij hebben vier doelen:\n\n- een\n- twee\n- drie": ("vier", "3 punten"),
    "Dat bestaat uit vijf onderdelen:\n- een\n- twee\n- drie\n- vier": ("vijf", "4 punten"),
    "Er zijn 3 concrete doelen voor 2028:\n\n1. een\n2. twee": ("3", "2 punten"),
    "Er zijn twee vragen:\n\n- Wat?\n  En waarom?\n\n- Hoe?\n  - op tijd\n- Wie?": ("twee", "3 punten"),
    "**Drie uitgangspunten zijn**:\n\n- een\n- twee": ("Drie", "2 punten"),
    "In dit plan staan vier doelen centraal:\n\n- een\n- twee": ("vier", "2 punten"),
    "Het plan heeft vier opgaven voor de regio, namelijk:\n\n- een": ("vier", "1 punt"),
    "Twee speerpunten:\n\n- een": ("Twee", "1 punt"),
}


def told(see, text):
    body = "\n".join(f"  {line}" for line in text.split("\n"))
    plan = "titel: Plan\nperiode: 2027-2031\nstatus: vastgesteld\nhoofdstukken: [a]\n"
    files = {"ondersteuningsplan/p": plan, "hoofdstuk/p/a": f"titel: A\ntekst: |\n{body}\n"}
    return [finding for finding in check(see(files).workspace) if finding.code == CODE]


@pytest.mark.parametrize("text", GOOD)
def test_good_dutch_is_left_alone(see, text):
    assert told(see, text) == []


@pytest.mark.parametrize(("text", "words"), BAD.items())
def test_a_list_of_another_length_is_told_at_the_number(see, text, words):
    (finding,) = told(see, text)
    number, after = words
    assert finding.message == f'Er staat "{number}", en er volgt een opsomming van {after}.'


def test_a_hostile_list_ends_soon(see):
    text = (
        "Er zijn twee vragen:\n"
        + "- a\n" * 300
        + "-\n" * 300
        + "twee doelen:\n" * 3000
        + "twee doelen " * 1500
    )
    assert [finding.message.split()[-2] for finding in told(see, text)] == ["99"]


def test_a_list_of_announcements_is_not_counted_to_its_end_for_each(see):
    first, *_, last = told(see, "- twee doelen:\n" * 200)
    assert "meer dan 99 punten" in first.message
    assert "1 punt." in last.message
