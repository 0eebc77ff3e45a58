"""What people call a kind, one of it and more."""

from swvctl.model import load_nouns
from swvctl.tekst.soortnaam import MEERVOUD


def test_every_kind_has_a_plural() -> None:
    assert set(MEERVOUD) == set(load_nouns())
