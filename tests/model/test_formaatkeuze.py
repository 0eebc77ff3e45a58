"""What to write when two formats hold for one school, or none does."""

import pytest

from swvctl.model.formaatkeuze import toch_geldig, uit_elkaar
from swvctl.model.sopformaat import Sopformaat

OWN = "Zijn ze voor verschillende scholen, zet er dan de soort bij, zoals voor: bo."


@pytest.fixture
def said(see):
    def of(oud, nieuw):
        text = "titel: F\n{}velden: [{{id: visie, titel: Visie, soort: tekst}}]\n"
        lines = {"sopformaat/nieuw": nieuw, "sopformaat/oud": oud}
        files = {name: text.format(f"geldig: {when}\n" if when else "") for name, when in lines.items()}
        return uit_elkaar(see(files).workspace.all(Sopformaat))

    return of


@pytest.mark.parametrize(
    ("oud", "nieuw", "geldig"),
    [
        ("", "vanaf schooljaar 2027-2028", "t/m schooljaar 2026-2027"),
        ("vanaf schooljaar 2025-2026", "vanaf schooljaar 2027-2028", "schooljaar 2025-2026 t/m 2026-2027"),
        ("vanaf schooljaar 2026-2027", "vanaf schooljaar 2027-2028", "schooljaar 2026-2027"),
    ],
)
def test_the_older_one_stops_before_the_newer_one_begins(said, oud, nieuw, geldig):
    begin = f"Komt nieuw ervoor in de plaats, schrijf dan in data/sopformaat/oud.yaml: geldig: {geldig}. "
    assert said(oud, nieuw) == f"{begin}{OWN}"


@pytest.mark.parametrize("when", ["", "vanaf schooljaar 2027-2028"])
def test_of_two_that_begin_together_neither_follows_the_other(said, when):
    chosen = "Kiest een school zelf, schrijf het dan in haar profiel: formaat: oud."
    assert said(when, when) == f"{OWN} {chosen} Is er een te veel, haal dat dan weg."


@pytest.mark.parametrize(
    ("jaar", "says"),
    [
        ("2025-2026", "Schrijf in data/sopformaat/a.yaml: geldig: vanaf schooljaar 2025-2026. "),
        ("2027-2028", "Zet die soort in data/sopformaat/b.yaml bij voor, "),
        ("2028-2029", "Schrijf in data/sopformaat/b.yaml: geldig: vanaf schooljaar 2028-2029. "),
    ],
)
def test_where_none_holds_the_nearest_one_is_named(see, jaar, says):
    years = {"a": "schooljaar 2026-2027", "b": "schooljaar 2027-2028", "c": "vanaf schooljaar 2030-2031"}
    text = "titel: F\ngeldig: {}\nvelden: [{{id: visie, titel: Visie, soort: tekst}}]\n"
    files = {f"sopformaat/{name}": text.format(when) for name, when in years.items()}
    _, hint = toch_geldig(see(files).workspace.all(Sopformaat), jaar)
    assert hint.startswith(says)
