"""What a frozen record is, whoever makes it."""

from collections.abc import Mapping
from functools import cached_property
from typing import Any, ClassVar

import pytest

from swvctl.model.vorm import NIETS, Vast, fields_of


class Punt(Vast):
    soort: ClassVar[str] = "punt"
    x: int
    y: int = 0
    namen: Mapping[str, Any] = NIETS


class Cirkel(Punt):
    """It says what ``y`` is, and keeps what it has worked out."""

    straal: int
    y: int = 7

    @cached_property
    def omtrek(self) -> list[int]:
        return [self.straal]

    def verder(self) -> str:
        return super().__repr__()


class Stip(Cirkel):
    kleur: str = "rood"

    @cached_property
    def tint(self) -> str:
        return self.kleur


def test_what_is_not_said_is_what_the_class_says():
    assert (Punt(x=1).x, Punt(x=1).y, Punt(x=1).namen) == (1, 0, {})
    assert (Cirkel(x=1, straal=2).y, Cirkel(x=1, straal=2, y=3).y) == (7, 3)


def test_fields_come_in_order_and_once():
    """One that is said anew comes where it is said."""
    assert fields_of(Punt) == ("x", "y", "namen")
    assert fields_of(Stip) == ("x", "namen", "straal", "y", "kleur")


def test_what_is_worked_out_is_kept_and_only_where_that_was_asked():
    cirkel = Stip(x=1, straal=2)
    assert cirkel.omtrek is cirkel.omtrek
    assert cirkel.tint == "rood"
    assert not hasattr(Punt(x=1), "__dict__")


@pytest.mark.parametrize(
    ("given", "told"), [({"y": 1}, "Punt needs x"), ({"x": 1, "z": 1}, "Punt has no z"), ({}, "Punt needs x")]
)
def test_what_does_not_fit_is_refused(given, told):
    with pytest.raises(TypeError, match=told):
        Punt(**given)


def test_nothing_changes_it():
    punt = Punt(x=1)
    with pytest.raises(AttributeError, match="Punt does not change"):
        punt.x = 2
    with pytest.raises(AttributeError, match="Punt does not change"):
        punt.nieuw = 2
    with pytest.raises(AttributeError, match="Punt does not change"):
        del punt.x
    assert punt.x == 1


def test_it_is_itself_and_no_other():
    assert Punt(x=1) != Punt(x=1)
    assert len({Punt(x=1), Punt(x=1)}) == 2


def test_it_shows_what_was_said():
    assert repr(Punt(x=1)) == "Punt(x=1)"
    assert Stip(x=1, straal=2, kleur="blauw").verder() == "Stip(x=1, straal=2, kleur='blauw')"
