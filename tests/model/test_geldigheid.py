"""Until when a decision holds, in the words in which people limit it."""

from datetime import date
from types import SimpleNamespace

import pytest

from swvctl.model.geldigheid import Onduidelijk, einde_van, niet_gelezen

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
        ("hele plan, tot half 2028", date(2028, 6, 30)),
        ("hele plan, tot het eind van schooljaar 2027-2028", date(2028, 7, 31)),
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


# What people write at geldt, and what of it cannot be read.
CLEAR = """
hele plan, hele periode
hele plan
het hele plan
volledig
geheel
alles
alles behalve de begroting
hele plan, voor één jaar
hele plan, tot nader order
hele plan, zie brief van 3 maart
hele plan, zoals besproken
tot en met het plan van 2031
hoofdstuk 1 tot en met 4
hoofdstukken 3 en 5
hoofdstuk Toewijzing
paragraaf 3.2
alle hoofdstukken behalve 5 en 6
alle paragrafen met instemmingsrecht
toewijzing
een sterke basis
een deel van toewijzing
alleen de paragraaf over ouders
alleen bijlage 2
alleen de begroting
de meerjarenbegroting
over jeugdhulp
het deel over jeugdhulp
een deel van het plan, namelijk de hoofdstukken over jeugdhulp
een aantal hoofdstukken: 3, 5 en 7
enkele onderdelen van hoofdstuk 5
sommige paragrafen (3.1 en 3.2)
verschillende paragrafen over de jeugdhulp
de meeste hoofdstukken, behalve de begroting
bepaalde onderdelen op het gebied van vervoer
de delen 1 en 2
het personeelsdeel
de tekst van versie 0.9
conform versie 0.9
volgens het concept van januari
de wijziging van paragraaf 2.1
het addendum
de koersnotitie
alle scholen
alle scholen in Rietbeek
alleen voor de scholen van De Kring
met uitzondering van de begroting
zonder bijlagen
met een evaluatie na twee jaar
met elke twee jaar een evaluatie
voor onbepaalde tijd
doorlopend
gehele looptijd
hele plan onder voorbehoud van de begroting
de doelen en de indicatoren
alle pijlers
onderdeel toewijzing
"""
UNCLEAR = """
ja
nee
ok
akkoord
n.v.t.
zie notulen
zie bijlage 3
zie besluit van het bestuur
zie verslag van de school
conform advies
conform de afspraken met de gemeente
volgens besluit van het bestuur
zoals besproken met de scholen
na overleg
volgt
"""
SOME = """
gedeeltelijk
deels
grotendeels
een deel van het plan
een groot deel van het plan
delen van het plan
het grootste deel
sommige hoofdstukken
enkele paragrafen
een aantal onderdelen
een paar hoofdstukken
de meeste hoofdstukken
diverse onderdelen van het plan
bijna alles
voor een gedeelte
"""


def test_the_title_of_a_chapter_says_which_part():
    besluit = SimpleNamespace(geldig_tot=None, geldt="wie meepraat")
    assert niet_gelezen(besluit, PLAN)
    assert niet_gelezen(besluit, PLAN, ["Wie meepraat"]) is None


def unread(geldt):
    return niet_gelezen(SimpleNamespace(geldig_tot=None, geldt=geldt), PLAN)


@pytest.mark.parametrize("geldt", ["", " , ", *CLEAR.strip().splitlines()])
def test_what_says_what_it_holds_for_is_left_alone(geldt):
    assert unread(geldt) is None
    assert unread(geldt.upper()) is None


@pytest.mark.parametrize("geldt", UNCLEAR.strip().splitlines())
def test_words_that_say_nothing_are_named(geldt):
    assert unread(geldt) == (Onduidelijk.ALLES, geldt)


@pytest.mark.parametrize("geldt", SOME.strip().splitlines())
def test_a_part_that_is_not_named_is_told_also_beside_an_end(geldt):
    for text in (geldt, f"{geldt}, voor één jaar", f"t/m 31 juli 2029, {geldt}"):
        assert unread(text) == (Onduidelijk.WELK_DEEL, geldt)


@pytest.mark.parametrize(
    ("geldt", "said"),
    [
        ("Hele plan, tot volgend jaar", "tot volgend jaar"),
        ("hele plan, achttien maanden", "achttien maanden"),
        ("hele plan, tot de evaluatie in 2029", "tot de evaluatie in 2029"),
        ("hele plan, een paar jaren", "een paar jaren"),
    ],
)
def test_an_end_that_cannot_be_read_is_named(geldt, said):
    assert unread(geldt) == (Onduidelijk.TOT_WANNEER, said)
