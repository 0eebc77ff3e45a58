"""Until when a decision holds, in the words in which people limit it."""

from datetime import date
from types import SimpleNamespace

import pytest

from swvctl.model.geldigheid import einde_van, niet_gelezen

PLAN = SimpleNamespace(
    jaren=(2027, 2031),
    hoofdstukken=("toewijzing",),
    pijlers=(SimpleNamespace(id="basis", titel="Een sterke basis"),),
)


@pytest.mark.parametrize(
    ("geldt", "end"),
    [
        ("hele plan, voor één jaar", date(2028, 7, 31)),
        ("hele plan, voor twee jaar", date(2029, 7, 31)),
        ("hele plan, alleen voor de eerste 2 schooljaren", date(2029, 7, 31)),
        ("hele plan, met een evaluatie na twee jaar", None),
        ("alleen het schooljaar 2027-2028", date(2028, 7, 31)),
        ("alleen voor de schooljaren 2027-2029", date(2029, 7, 31)),
        ("voor 2027-2028", date(2028, 7, 31)),
        ("voor het schooljaar 2027-2028", date(2028, 7, 31)),
        ("hele plan, tot het einde van het schooljaar 2027-2028", date(2028, 7, 31)),
        ("hele plan, tot eind 2028", date(2028, 12, 31)),
        ("één cursusjaar", date(2028, 7, 31)),
        ("hele plan tot en met 31 juli 2029", date(2029, 7, 31)),
        ("hele plan, t/m 31 juli 2029", date(2029, 7, 31)),
        ("hele plan tot 1 augustus 2029", date(2029, 7, 31)),
        ("hele plan 2027-2031", date(2031, 7, 31)),
        ("hele plan, hele periode", None),
        ("alle hoofdstukken behalve 5", None),
        ("versie 0.9 van 15 januari", None),
        ("", None),
    ],
)
def test_the_end_is_read_from_the_words(geldt, end):
    assert einde_van(SimpleNamespace(geldig_tot=None, geldt=geldt), PLAN) == end


@pytest.mark.parametrize(
    ("geldt", "unread"),
    [
        ("ja", "ja"),
        ("zie notulen", "zie notulen"),
        ("Hele plan, tot volgend jaar", "tot volgend jaar"),
        ("hele plan, achttien maanden", "achttien maanden"),
        ("hele plan, tot de evaluatie in 2029", "tot de evaluatie in 2029"),
        ("hele plan, een paar jaren", "een paar jaren"),
        ("", ""),
        ("hele plan, hele periode", ""),
        ("hele plan, voor één jaar", ""),
        ("hele plan, tot nader order", ""),
        ("tot en met het plan van 2031", ""),
        ("hoofdstuk 1 tot en met 4", ""),
        ("met een evaluatie na twee jaar", ""),
        ("alle hoofdstukken behalve 5 en 6", ""),
        ("toewijzing", ""),
        ("een sterke basis", ""),
        ("voor onbepaalde tijd", ""),
    ],
)
def test_words_that_say_nothing_are_named(geldt, unread):
    assert niet_gelezen(SimpleNamespace(geldig_tot=None, geldt=geldt), PLAN) == unread
