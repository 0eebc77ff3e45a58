"""What to write when two formats hold for one school: the older one stops where the newer one begins."""

import pytest

from swvctl.model.sopformaat import Sopformaat, uit_elkaar

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
    assert said(when, when) == f"{OWN} Is er een te veel, haal dat dan weg."
