"""Names for readers: a short name, also one it had, is told in full."""

import pytest

from swvctl.model.namen import door_wie, gremia, naam_van, namen

REGION = """\
naam: Proefland
code: PO9901
sector: po
gemeenten:
  - naam: Rietbeek aan Zee
    eerder: rietbeek
  - naam: Oosterlaar
  - naam: Zandeloo
besturen:
  - id: kring
    eerder: de-kring
    naam: Stichting De Kring
gremia:
  - id: raad
    eerder: deelnemersraad
    naam: Deelnemersraad
"""


@pytest.fixture
def workspace(see):
    return see({"samenwerkingsverband": REGION}).workspace


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("rietbeek", "gemeente Rietbeek aan Zee"),
        ("de-kring", "Stichting De Kring"),
        ("deelnemersraad", "Deelnemersraad"),
        ("raad", "Deelnemersraad"),
        ("het bureau", "het bureau"),
    ],
)
def test_a_name_it_had_is_followed_to_the_one_of_now(workspace, text, name):
    assert naam_van(text, workspace) == name


def test_a_name_it_had_counts_where_all_are_named(workspace):
    assert namen(["rietbeek", "oosterlaar", "zandeloo"], workspace) == ["alle gemeenten"]
    assert door_wie(["deelnemersraad"], workspace) == door_wie(["raad"], workspace) == ["de deelnemersraad"]
    assert gremia(["deelnemersraad"], workspace) == gremia(["raad"], workspace)
