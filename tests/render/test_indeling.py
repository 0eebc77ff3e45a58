"""Where the school and the steunpunt stand on a sheet, so that its columns end at one height."""

import pytest

from swvctl.render.profiel.indeling import indeling_view


def text(length, **more):
    return {"soort": "tekst", "tekst": "x" * length, "leeg": not length, "voorgedrukt": False, **more}


def choices(count, note=""):
    return {
        "soort": "keuzes",
        "keuzes": [{"label": "Logopedist", "toelichting": note}] * count,
        "leeg": not count,
    }


def table(rows):
    return {"soort": "tabel", "tabel": {"rijen": [["a"]] * rows}, "leeg": not rows}


def placed(*velden, concept=False):
    found = indeling_view([{"velden": list(velden)}], met_lege=concept)
    return found["school"], found["steunpunt"], found["breed"]


@pytest.mark.parametrize(
    ("velden", "expected"),
    [
        ([text(900), choices(3), choices(5)], ("onder", "onder", False)),
        ([text(400)] * 5 + [choices(4)], ("zij", "zij", False)),
        ([text(300)] * 2 + [choices(10), choices(8)], ("tekst", "tekst", False)),
        ([text(400)] * 4 + [choices(21)], ("zij", "zij", True)),
        ([table(12), text(300), choices(1)], ("zij", "zij", False)),
    ],
)
def test_the_facts_fill_the_shorter_column(velden, expected):
    assert placed(*velden) == expected


def test_an_empty_field_takes_room_in_a_concept_only():
    empty = [text(0)] * 6
    full = [text(600), choices(4, "in opleiding"), choices(4)]
    assert placed(*full, *empty) == placed(*full)
    assert placed(*full, *empty, concept=True) != placed(*full)


def test_what_has_no_fields_at_all_still_has_a_place():
    assert placed() == ("onder", "onder", False)
