"""Where a line ends on a terminal."""

import pytest

from swvctl.report.lines import filled, filled_in_colour
from swvctl.report.verschil.terminal import as_text

NOTHING = {
    "niets": False,
    "instemming": None,
    "zinnen": [],
    "dekking": [],
    "meldingen": [],
    "opgelost": [],
    "groepen": [],
}


def page(**said):
    return {**NOTHING, **said}


def detail(*pieces):
    signs = [{"teken": sign, "ruimte": blank, "tekst": text} for sign, blank, text in pieces]
    return {"label": "Wie wij zijn", "noot": "", "oud": [], "nieuw": [], "stukken": signs}


def test_a_date_stays_on_one_line():
    assert filled("Inleveren kon t/m vrijdag 9 april 2027, dus eerder.", 32, hang="  ") == [
        "Inleveren kon t/m vrijdag",
        "  9 april 2027, dus eerder.",
    ]


def test_a_word_that_is_longer_than_a_line_is_not_broken():
    assert filled_in_colour(f"- Kijk bij {'y' * 30} zelf.", 20, "  ") == [
        "- Kijk bij",
        f"  {'y' * 30}",
        "  zelf.",
    ]


def test_colour_takes_no_room():
    red = "\x1b[31mweg\x1b[0m"
    assert filled_in_colour(f"- {red} en {red} en nog iets", 15, "  ") == [
        f"- {red} en {red} en",
        "  nog iets",
    ]


def test_what_changed_is_broken_between_words_on_a_terminal():
    group = {
        "titel": "De Bolder",
        "wat": "gewijzigd",
        "onderdelen": [{"titel": "Profiel", "wat": "gewijzigd"}],
    }
    group["onderdelen"][0]["details"] = [
        detail(
            ("blijft", "", "Er zijn"),
            ("weg", "spatie", "vijf groepen"),
            ("blijft", "alinea", "Wij delen dit."),
        )
    ]
    sentence = "Inleveren uiterlijk: vrijdag 16 april 2027 in plaats van vrijdag 9 april 2027."
    found = page(zinnen=[{"tekst": sentence, "anker": ""}], groepen=[group])
    assert "".join(as_text(found, colour=False, width=40)).splitlines() == [
        "- Inleveren uiterlijk: vrijdag",
        "  16 april 2027 in plaats van vrijdag",
        "  9 april 2027.",
        "",
        "De Bolder (gewijzigd)",
        "  Profiel (gewijzigd)",
        "    Wie wij zijn: Er zijn [-vijf",
        "      groepen-]",
        "",
        "      Wij delen dit.",
    ]
    assert f"- {sentence}\n" in as_text(found, colour=False)


@pytest.mark.parametrize("command", ["swvctl init mijn-regio", "swvctl new schoolprofiel 2027-2028/de-brug"])
def test_a_command_at_the_end_stays_on_one_line(command):
    for width in range(50, 80):
        lines = filled(f"Er is hier nog geen regio. Maak die eerst: {command}", width)
        assert lines[-1].endswith(command)


def test_a_command_that_is_longer_than_a_line_is_broken():
    lines = filled("Schrijf: swvctl build --only ondersteuningsplan --format html --out site", 40)
    assert max(map(len, lines)) <= 40
