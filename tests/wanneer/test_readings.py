"""Every form that people write, with the days, the unit, the certainty and the bound it is read as."""

from datetime import date

import pytest

from swvctl.wanneer import Bound, Certainty, Precision, parse

TODAY = date(2021, 6, 3)


def day(text):
    return None if text == "..." else date.fromisoformat(text)


def reading(moment):
    return moment.first, moment.last, moment.precision, moment.certainty, moment.bound


# text | first | last | precision | certainty | bound; "zeker" and "op" may be left out
FORMS = """
2021-10-05 | 2021-10-05 | 2021-10-05 | dag
5 oktober 2021 | 2021-10-05 | 2021-10-05 | dag
di 5 okt 2021 | 2021-10-05 | 2021-10-05 | dag
dinsdag 5 oktober 2021 | 2021-10-05 | 2021-10-05 | dag
5-10-2021 | 2021-10-05 | 2021-10-05 | dag
oktober 2021 | 2021-10-01 | 2021-10-31 | maand
okt 2021 | 2021-10-01 | 2021-10-31 | maand
Okt 21 | 2021-10-01 | 2021-10-31 | maand
2021-10 | 2021-10-01 | 2021-10-31 | maand
in de maand oktober 2021 | 2021-10-01 | 2021-10-31 | maand
Jan-juni 2021 | 2021-01-01 | 2021-06-30 | maand
Sept-dec 21 | 2021-09-01 | 2021-12-31 | maand
feb-mei 2021 | 2021-02-01 | 2021-05-31 | maand
2021-09/2021-12 | 2021-09-01 | 2021-12-31 | maand
april/mei 2021 | 2021-04-01 | 2021-05-31 | maand
mrt 2021 | 2021-03-01 | 2021-03-31 | maand
maart 2021 | 2021-03-01 | 2021-03-31 | maand
sep 2021 | 2021-09-01 | 2021-09-30 | maand
sept. 2021 | 2021-09-01 | 2021-09-30 | maand
31 mei t/m 4 juni 2021 | 2021-05-31 | 2021-06-04 | periode
31 mei - 4 juni 2021 | 2021-05-31 | 2021-06-04 | periode
31 mei tot en met 4 juni 2021 | 2021-05-31 | 2021-06-04 | periode
tot 15 maart 2014 | ... | 2014-03-14 | dag | zeker | tot
voor 15 juni 2019 | ... | 2019-06-14 | dag | zeker | voor
vóór 1 mei 2021 | ... | 2021-04-30 | dag | zeker | voor
uiterlijk 11 juni 2019 | ... | 2019-06-11 | dag | zeker | uiterlijk
t/m 11 juni 2019 | ... | 2019-06-11 | dag | zeker | t/m
tot en met 11 juni 2019 | ... | 2019-06-11 | dag | zeker | t/m
tot aan mei 2021 | ... | 2021-04-30 | maand | zeker | tot
tot eind juni 2027 | ... | 2027-06-30 | maanddeel | zeker | t/m
tot einde schooljaar 2026-2027 | ... | 2027-07-31 | jaardeel | zeker | t/m
tot het einde van het schooljaar 2026-2027 | ... | 2027-07-31 | jaardeel | zeker | t/m
tot en met eind juni 2027 | ... | 2027-06-30 | maanddeel | zeker | t/m
tot eind 2027 | ... | 2027-12-31 | jaardeel | zeker | t/m
voor eind 2027 | ... | 2027-12-31 | jaardeel | zeker | uiterlijk
tot begin juni 2027 | ... | 2027-05-31 | maanddeel | zeker | tot
tot begin 2027 | ... | 2026-12-31 | jaardeel | zeker | tot
tot half juni 2027 | ... | 2027-06-15 | maanddeel | zeker | tot
voor half februari 2027 | ... | 2027-02-15 | maanddeel | zeker | voor
tot half 2027 | ... | 2027-06-30 | jaardeel | zeker | tot
tot half schooljaar 2026-2027 | ... | 2027-01-29 | jaardeel | zeker | tot
1 februari 2027 tot eind juni 2027 | 2027-02-01 | 2027-06-30 | periode
van 14 mei 2027 tot einde schooljaar 2026-2027 | 2027-05-14 | 2027-07-31 | periode
van 25 juni 2027 t/m eind juni 2027 | 2027-06-25 | 2027-06-30 | periode
maart 2027 tot half juni 2027 | 2027-03-01 | 2027-06-15 | periode
vanaf 1 december 2024 | 2024-12-01 | ... | dag | zeker | vanaf
per 1 december 2024 | 2024-12-01 | ... | dag | zeker | vanaf
met ingang van 1 december 2024 | 2024-12-01 | ... | dag | zeker | vanaf
na 1 mei 2021 | 2021-05-02 | ... | dag | zeker | na
voorjaar 2014 | 2014-03-01 | 2014-05-31 | seizoen | seizoen
zomer 2014 | 2014-06-01 | 2014-08-31 | seizoen | seizoen
najaar 2014 | 2014-09-01 | 2014-11-30 | seizoen | seizoen
herfst 2014 | 2014-09-01 | 2014-11-30 | seizoen | seizoen
winter 2014 | 2014-12-01 | 2015-02-28 | seizoen | seizoen
begin 2022 | 2022-01-01 | 2022-04-30 | jaardeel
half 2022 | 2022-05-01 | 2022-08-31 | jaardeel
medio 2022 | 2022-05-01 | 2022-08-31 | jaardeel
eind 2022 | 2022-09-01 | 2022-12-31 | jaardeel
begin maart 2022 | 2022-03-01 | 2022-03-10 | maanddeel
half maart 2022 | 2022-03-11 | 2022-03-20 | maanddeel
eind maart 2022 | 2022-03-21 | 2022-03-31 | maanddeel
eind februari 2024 | 2024-02-21 | 2024-02-29 | maanddeel
eerste kwartaal 2022 | 2022-01-01 | 2022-03-31 | kwartaal
4e kwartaal van 2022 | 2022-10-01 | 2022-12-31 | kwartaal
Q1 2022 | 2022-01-01 | 2022-03-31 | kwartaal
tweede helft van 2022 | 2022-07-01 | 2022-12-31 | maand
week 36 2022 | 2022-09-05 | 2022-09-11 | week
in de week van 7 juni 2027 | 2027-06-07 | 2027-06-13 | week
uiterlijk in de week van 1 januari 2027 | ... | 2027-01-03 | week | zeker | uiterlijk
2022-W36 | 2022-09-05 | 2022-09-11 | week
schooljaar 2019-2020 | 2019-08-01 | 2020-07-31 | schooljaar
2019 - 2020 | 2019-08-01 | 2020-07-31 | schooljaar
schooljaar 2019/2020 | 2019-08-01 | 2020-07-31 | schooljaar
schooljaar 14-15 | 2014-08-01 | 2015-07-31 | schooljaar
2019-2023 | 2019-08-01 | 2023-07-31 | planperiode
2021 – 2025 | 2021-08-01 | 2025-07-31 | planperiode
begin schooljaar 2020-2021 | 2020-08-01 | 2020-11-30 | jaardeel
half schooljaar 2020-2021 | 2020-12-01 | 2021-03-31 | jaardeel
eind schooljaar 2020-2021 | 2021-04-01 | 2021-07-31 | jaardeel
2019/aanvang 2020 | 2019-01-01 | 2020-04-30 | maand
nader te bepalen in mei 2020 | 2020-05-01 | 2020-05-31 | maand | nader te bepalen
nog nader te bepalen moment in mei 2020 | 2020-05-01 | 2020-05-31 | maand | nader te bepalen
een nog nader te bepalen overlegmoment in mei 2020 | 2020-05-01 | 2020-05-31 | maand | nader te bepalen
een nog nader te bepalen ... in mei 2020 | 2020-05-01 | 2020-05-31 | maand | nader te bepalen
op een nader te bepalen moment in mei 2020 | 2020-05-01 | 2020-05-31 | maand | nader te bepalen
n.t.b. mei 2020 | 2020-05-01 | 2020-05-31 | maand | nader te bepalen
mei 2020 (datum volgt) | 2020-05-01 | 2020-05-31 | maand | nader te bepalen
circa 1 mei 2021 | 2021-05-01 | 2021-05-01 | dag | circa
± mei 2021 | 2021-05-01 | 2021-05-31 | maand | circa
mei 2021 (o.v.b.) | 2021-05-01 | 2021-05-31 | maand | onzeker
2021-05~ | 2021-05-01 | 2021-05-31 | maand | circa
2021-05? | 2021-05-01 | 2021-05-31 | maand | onzeker
2021-05-01~/2021-05-04~ | 2021-05-01 | 2021-05-04 | periode | circa
../2021-04-30 | ... | 2021-04-30 | dag | zeker | t/m
2021-05-01/.. | 2021-05-01 | ... | dag | zeker | vanaf
juni 2019 | 2019-06-01 | 2019-06-30 | maand
in april 2020 | 2020-04-01 | 2020-04-30 | maand
schooljaar 2020 – 2021 | 2020-08-01 | 2021-07-31 | schooljaar
Per schooljaar 2021 - 2022 | 2021-08-01 | ... | schooljaar | zeker | vanaf
voorjaar van 2014 | 2014-03-01 | 2014-05-31 | seizoen | seizoen
in 2023 | 2023-01-01 | 2023-12-31 | jaar
Juni 2021: | 2021-06-01 | 2021-06-30 | maand
Okt 21: | 2021-10-01 | 2021-10-31 | maand
Jan-juni 2021: | 2021-01-01 | 2021-06-30 | maand
Sept-okt 21 | 2021-09-01 | 2021-10-31 | maand
September 21 | 2021-09-01 | 2021-09-30 | maand
Juni 21 | 2021-06-01 | 2021-06-30 | maand
April 2021 | 2021-04-01 | 2021-04-30 | maand
In mei 2024 | 2024-05-01 | 2024-05-31 | maand
cursusjaar 2013/2014 | 2013-08-01 | 2014-07-31 | schooljaar
vrijdag 9 april 2027 | 2027-04-09 | 2027-04-09 | dag
voor 1 augustus 2027 | ... | 2027-07-31 | dag | zeker | voor
per 1 augustus 2026 | 2026-08-01 | ... | dag | zeker | vanaf
vanaf schooljaar 2027-2028 | 2027-08-01 | ... | schooljaar | zeker | vanaf
t/m 2027-2028 | ... | 2028-07-31 | schooljaar | zeker | t/m
18 mei 2027 | 2027-05-18 | 2027-05-18 | dag
jan-april 2027 | 2027-01-01 | 2027-04-30 | maand
feb-maart 2027 | 2027-02-01 | 2027-03-31 | maand
dec 2026 t/m jan 2027 | 2026-12-01 | 2027-01-31 | maand
dec-jan 2027 | 2026-12-01 | 2027-01-31 | maand
oktober 2027 t/m mei | 2027-10-01 | 2028-05-31 | maand
sept t/m juni 2028 | 2027-09-01 | 2028-06-30 | maand
eind van het schooljaar 2026-2027 | 2027-04-01 | 2027-07-31 | jaardeel
eind 2027 | 2027-09-01 | 2027-12-31 | jaardeel
uiterlijk 16 maart 2027 | ... | 2027-03-16 | dag | zeker | uiterlijk
2 t/m 6 november 2026 | 2026-11-02 | 2026-11-06 | periode
3 en 4 oktober 2027 | 2027-10-03 | 2027-10-04 | periode
t/m dinsdag 8 juni 2027 | ... | 2027-06-08 | dag | zeker | t/m
oktober 2027 t/m mei 2028 | 2027-10-01 | 2028-05-31 | maand
najaar 2027 | 2027-09-01 | 2027-11-30 | seizoen | seizoen
volgt in oktober 2027 | 2027-10-01 | 2027-10-31 | maand | nader te bepalen
2027-2029 | 2027-08-01 | 2029-07-31 | planperiode
nader te bepalen in mei 2028 | 2028-05-01 | 2028-05-31 | maand | nader te bepalen
schooljaar 2025-2026 | 2025-08-01 | 2026-07-31 | schooljaar
van 1 februari 2027 tot 15 maart 2027 | 2027-02-01 | 2027-03-14 | periode
tussen 1 februari en 15 maart 2027 | 2027-02-01 | 2027-03-15 | periode
vanaf 1 februari t/m 15 maart 2027 | 2027-02-01 | 2027-03-15 | periode
in de periode maart-mei 2027 | 2027-03-01 | 2027-05-31 | maand
2019 t/m 2023 | 2019-01-01 | 2023-12-31 | jaar
schooljaar 2019-2020 t/m 2021-2022 | 2019-08-01 | 2022-07-31 | schooljaar
"""


def rows(table):
    return [tuple(cell.strip() for cell in row.split(" | ")) for row in table.strip().splitlines()]


@pytest.mark.parametrize("row", rows(FORMS), ids=lambda row: row[0])
def test_form_is_read_as_its_days(row):
    text, first, last, precision, certainty, bound = (*row, "zeker", "op")[: len(row)] + ("zeker", "op")[
        len(row) - 4 :
    ]
    expected = day(first), day(last), Precision(precision), Certainty(certainty), Bound(bound)
    assert reading(parse(text)) == expected


# text | first | last, beside the anchor of 3 June 2021
ANCHORED = """
21 okt | 2021-10-21 | 2021-10-21
vrijdag 02 jul | 2021-07-02 | 2021-07-02
donderdag 29 apr | 2021-04-29 | 2021-04-29
3 en 4 oktober | 2021-10-03 | 2021-10-04
juni | 2021-06-01 | 2021-06-30
in de maand juni | 2021-06-01 | 2021-06-30
In december | 2020-12-01 | 2020-12-31
15 juni a.s. | 2021-06-15 | 2021-06-15
15 mei a.s. | 2022-05-15 | 2022-05-15
3 juni a.s. | 2021-06-03 | 2021-06-03
17 april jl. | 2021-04-17 | 2021-04-17
17 juli jl. | 2020-07-17 | 2020-07-17
voor 15 juni | ... | 2021-06-14
uiterlijk dinsdag 11 juni | ... | 2021-06-11
31 mei t/m 4 juni | 2021-05-31 | 2021-06-04
eind maart | 2021-03-21 | 2021-03-31
april/mei | 2021-04-01 | 2021-05-31
ma 2 november | 2021-11-02 | 2021-11-02
Dinsdag 18 juni van 09.00 tot max. 11.00 uur | 2021-06-18 | 2021-06-18
week 36 | 2021-09-06 | 2021-09-12
najaar | 2021-09-01 | 2021-11-30
"""


@pytest.mark.parametrize("row", rows(ANCHORED), ids=lambda row: row[0])
def test_form_without_year_is_placed_beside_the_anchor(row):
    text, first, last = row
    moment = parse(text, anchor=TODAY)
    assert (moment.first, moment.last) == (day(first), day(last))


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("18 mei", "2028-05-18", "2028-05-18"),
        ("1 augustus", "2027-08-01", "2027-08-01"),
        ("31 juli", "2028-07-31", "2028-07-31"),
        ("dec t/m jan", "2027-12-01", "2028-01-31"),
        ("winter", "2027-12-01", "2028-02-29"),
        ("29 februari", "2028-02-29", "2028-02-29"),
    ],
)
def test_form_without_year_is_placed_in_the_school_year(text, first, last):
    moment = parse(text, schoolyear="2027-2028")
    assert (moment.first, moment.last) == (day(first), day(last))


def test_anchor_wins_from_school_year():
    assert parse("18 mei", anchor=TODAY, schoolyear="2027-2028").day == date(2021, 5, 18)


@pytest.mark.parametrize(
    "text",
    [
        "jaarlijks", "Jaarlijks", "maandelijks", "Binnenkort", "de komende maanden", "zo spoedig mogelijk",
        "z.s.m.", "elk jaar in oktober", "jaarlijks in juni", "doorlopend",
    ],
)  # fmt: skip
def test_moment_without_bounds_keeps_its_words_and_decides_nothing(text):
    moment = parse(text, anchor=TODAY)
    assert moment.text == text
    assert reading(moment)[:3] == (None, None, Precision.ONBEPAALD)
    assert not moment.decidable
    assert not moment.past(date(2100, 1, 1))


@pytest.mark.parametrize("text", ["nader te bepalen", "n.t.b.", "datum volgt", "nog niet bekend"])
def test_moment_still_to_be_set(text):
    assert parse(text).certainty is Certainty.NADER_TE_BEPALEN
    assert parse(text).is_open


@pytest.mark.parametrize(
    "texts",
    [
        ("schooljaar 2019-2020", "SCHOOLJAAR 2019 – 2020", "schooljaar  2019—2020", "schooljaar 2019 / 2020"),
        ("vóór 1 mei 2021", "vo\u0301o\u0301r 1 mei 2021", "Voor 1 Mei 2021", "voor\u00a01 mei\u00a02021"),
        ("jan-juni 2021", "jan - juni 2021", "Jan. – jun. 2021", "januari t/m juni 2021"),
    ],
)
def test_blanks_dashes_accents_and_capitals_do_not_matter(texts):
    assert len({reading(parse(text)) for text in texts}) == 1
