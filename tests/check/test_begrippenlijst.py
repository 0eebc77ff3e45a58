"""A bracket that lost its other one, in a word of the glossary; what only looks like one is left alone."""

import pytest

from swvctl.check.rules.altijd.begrippenlijst import _is_open

GOOD = """\
ondersteuningsplanraad (OPR)
speciaal (basis)onderwijs
(v)so
(voortgezet) speciaal (basis)onderwijs
ouder(s)
verzorger(s) (gezag)
a) basisondersteuning
b) extra ondersteuning
B) extra ondersteuning
1) basisondersteuning
12) terugplaatsing
iv) terugplaatsing
ondersteuning: a) basis en b) extra
ondersteuning (a) basis en (b) extra
ondersteuning (zie a) en b)
blij kind :)
blij kind (:
blij kind :-)
boos kind :(
boos kind :-(
knipoog ;-)
knipoog (-;
het kind lacht (dus :) en speelt)
thuiszitter (langer dan 4 weken (aaneengesloten))
regulier
school: (v)mbo
doelgroep: (zeer) moeilijk lerende kinderen
verhouding 1:2 (so)
"""
BAD = """\
onderwijszorgarrangement (OZA
taalklas TK)
speciaal (basis onderwijs
speciaal basis)onderwijs
(v)so)
((v)so
taalklas T)
blij kind :) (OZA
a) basis) ondersteuning
thuiszitter (langer dan 4 weken (aaneengesloten)
"""


@pytest.mark.parametrize("word", GOOD.splitlines())
def test_brackets_that_are_right_or_none(word):
    assert not _is_open(word)


@pytest.mark.parametrize("word", BAD.splitlines())
def test_a_bracket_without_the_other(word):
    assert _is_open(word)
