"""What comes back every year: how it may be written, in which years it falls, and what is refused."""

import pytest

from swvctl.wanneer import WanneerError, parse, read_yearly

PLAN = (2027, 2031)


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("elk jaar in november", "november 2027", "november 2030"),
        ("Ieder jaar in november", "november 2027", "november 2030"),
        ("jaarlijks in maart", "maart 2028", "maart 2031"),
        ("elk schooljaar in het voorjaar", "voorjaar 2028", "voorjaar 2031"),
        ("elk jaar", "2028", "2031"),
        ("elk schooljaar", "schooljaar 2027-2028", "schooljaar 2030-2031"),
        ("elk jaar van oktober t/m mei", "oktober t/m mei 2028", "oktober t/m mei 2031"),
        ("elk jaar per 1 augustus", "per 1 augustus 2027", "per 1 augustus 2030"),
        ("elk jaar op 31 juli", "31 juli 2028", "31 juli 2031"),
        ("elk jaar voor 1 maart", "voor 1 maart 2028", "voor 1 maart 2031"),
        ("elk jaar eind juni", "eind juni 2028", "eind juni 2031"),
        ("elk jaar in week 12", "week 12 2028", "week 12 2031"),
        ("elk jaar in week 1", "week 1 2028", "week 1 2031"),
        ("elk jaar in november, vanaf 2028", "november 2028", "november 2030"),
        ("elk jaar vanaf 2029 in november", "november 2029", "november 2030"),
        ("elk jaar in april, t/m 2030", "april 2028", "april 2030"),
        ("elk jaar in april (tot en met 2029)", "april 2028", "april 2029"),
    ],
)
def test_it_falls_in_the_years_of_the_plan_unless_it_says_otherwise(text, first, last):
    moments = [*read_yearly(text).in_years(PLAN).values()]
    assert (moments[0], moments[-1]) == (first, last)
    assert len(moments) == len(set(moments))


def test_a_week_that_begins_in_december_takes_no_year_from_another():
    moments = read_yearly("elk jaar in week 1").in_years(PLAN)
    assert [*moments.values()] == ["week 1 2028", "week 1 2029", "week 1 2030", "week 1 2031"]
    assert [*moments] == [2028, 2029, 2030, 2031]


@pytest.mark.parametrize(
    "text",
    [
        "elk jaar in november, 2027 t/m 2029",
        "elk jaar in november 2027-2029",
        "elk jaar in november van 2027 tot en met 2029",
        "elk jaar in november vanaf 2027 t/m 2029",
        "elk jaar van 2027 t/m 2029 in november",
        "elk jaar in november (2027 t/m 2029)",
    ],
)
def test_with_its_own_years_it_needs_no_plan(text):
    assert read_yearly(text).in_years(None) == {year: f"november {year}" for year in (2027, 2028, 2029)}


def test_a_stretch_belongs_to_the_year_in_which_it_begins():
    moment = read_yearly("elk jaar van oktober t/m mei, 2027 t/m 2028")
    assert moment.in_years(None) == {2027: "oktober t/m mei 2028", 2028: "oktober t/m mei 2029"}


def test_a_school_holiday_is_that_of_the_region():
    moment = read_yearly("elk jaar in de herfstvakantie, 2027 t/m 2028")
    assert moment.in_years(None, "Midden") == {2027: "herfstvakantie 2027", 2028: "herfstvakantie 2028"}


@pytest.mark.parametrize(
    "text", ["november 2027", "elke maand", "halfjaarlijks", "elk", "", "elke jaargang", "jaar in november"]
)
def test_what_comes_once_or_more_often_is_not_of_every_year(text):
    assert read_yearly(text) is None


@pytest.mark.parametrize(
    ("text", "plan", "message"),
    [
        ("elk jaar in november", None, "staat niet van welk jaar tot welk jaar"),
        ("elk jaar in november, vanaf 2028", None, "staat niet van welk jaar tot welk jaar"),
        ("elk jaar in november, t/m 2030", None, "staat niet van welk jaar tot welk jaar"),
        ("elk jaar in november, 2030 t/m 2027", PLAN, "komt het einde voor het begin"),
        ("elk jaar in november, vanaf 2041", PLAN, "valt buiten het plan, dat van 2027-2031 is"),
        ("elk jaar in november, t/m 2020", PLAN, "valt buiten het plan, dat van 2027-2031 is"),
        ("elk jaar in november, 2027 t/m 2038", PLAN, "duurt langer dan tien jaar"),
        ("elk jaar in november 2027", PLAN, '"elk jaar in november 2027" is niet als moment van elk jaar'),
        ("elk jaar, behalve in 2029", PLAN, "is niet als moment van elk jaar"),
        ("elk jaar jaarlijks", PLAN, "is niet als moment van elk jaar"),
        ("elk jaar op 29 februari", PLAN, "Niet elk jaar heeft een 29 februari"),
        ("elk jaar voor 29 feb", PLAN, "Niet elk jaar heeft een 29 feb"),
        ("elk jaar in week 53", PLAN, "Niet elk jaar heeft een week 53"),
        ("elk jaar op 30 februari", PLAN, "Februari heeft 28 of 29 dagen"),
        ("elk jaar op 31 april", PLAN, "April heeft 30 dagen"),
    ],
)
def test_what_falls_in_no_certain_years_is_refused(text, plan, message):
    with pytest.raises(WanneerError, match=message) as caught:
        read_yearly(text).in_years(plan)
    assert caught.value.hint


@pytest.mark.parametrize(
    ("text", "hint"),
    [
        ("elk jaar in november", "elk jaar in november, 2027 t/m 2030"),
        ("elk jaar in november, vanaf 2028", "elk jaar in november, 2028 t/m 2031"),
        ("elk jaar in november, t/m 2029", "elk jaar in november, 2026 t/m 2029"),
        ("jaarlijks", "jaarlijks, 2027 t/m 2030"),
    ],
)
def test_without_a_plan_the_years_are_asked_in_a_form_that_can_be_read(text, hint):
    with pytest.raises(WanneerError) as caught:
        read_yearly(text).in_years(None)
    assert caught.value.hint == f'Noem beide jaren, zoals "{hint}".'
    assert len(read_yearly(hint).in_years(None)) == 4


@pytest.mark.parametrize(
    ("text", "proposed"),
    [
        ("elk jaar 29 februari t/m 29 maart", "elk jaar 28 februari t/m 29 maart"),
        ("elk jaar op 29e februari", "elk jaar op 28 februari"),
        ("elk jaar 29 t/m 29 februari", "elk jaar 28 februari"),
        ("elk jaar 28-29 februari", "elk jaar 28 februari"),
        ("elk jaar 20 t/m 29 februari", "elk jaar 20 t/m 28 februari"),
        ("elk jaar in week 53, vanaf 2029", "elk jaar in week 52, vanaf 2029"),
    ],
)
def test_only_the_day_that_some_years_lack_is_another_one_in_the_proposal(text, proposed):
    with pytest.raises(WanneerError) as caught:
        read_yearly(text).in_years(PLAN)
    assert caught.value.hint == f'Schrijf bijvoorbeeld "{proposed}", of schrijf elk jaar apart op.'
    assert read_yearly(proposed).in_years(PLAN)


@pytest.mark.parametrize(
    ("text", "hint"),
    [
        ("elk jaar in novmber", 'Bedoelt u "elk jaar in november"?'),
        ("elk jaar in setpember, vanaf 2028", 'Bedoelt u "elk jaar in september, vanaf 2028"?'),
        ("jaarlijks in october", 'Bedoelt u "jaarlijks in oktober"?'),
        ("elk jar in november", 'Bedoelt u "elk jaar in november"?'),
        ("elkjaar in november", 'Bedoelt u "elk jaar in november"?'),
        ("elke jr in november", 'Bedoelt u "elk jaar in november"?'),
        ("1x per jaar in november", 'Bedoelt u "elk jaar in november"?'),
        ("één keer per jaar in november", 'Bedoelt u "elk jaar in november"?'),
        ("elk jaar rond kerst", 'Schrijf bijvoorbeeld "elk jaar in november" of "elk jaar voor 1 maart".'),
    ],
)
def test_a_slip_in_a_word_is_answered_with_the_whole_moment(text, hint):
    with pytest.raises(WanneerError) as caught:
        parse(text)
    assert caught.value.hint == hint


@pytest.mark.parametrize(
    ("text", "hint"),
    [
        (
            "elk jaar in november tot 2030",
            'Schrijf tot en met welk jaar: "elk jaar in november, t/m 2029" of "elk jaar in november, t/m 2030".',
        ),
        (
            "elk jaar in november van 2028 tot 2030",
            (
                'Schrijf tot en met welk jaar: "elk jaar in november van 2028 t/m 2029" '
                'of "elk jaar in november van 2028 t/m 2030".'
            ),
        ),
        (
            "elk jaar in november 2027",
            (
                'Schrijf vanaf welk jaar: "elk jaar in november, vanaf 2027". '
                'Of tot en met welk jaar: "elk jaar in november, t/m 2027".'
            ),
        ),
        ("elk jaar in de eerste week van oktober", 'Bedoelt u "elk jaar begin oktober"?'),
        ("elk jaar laatste week van juni", 'Bedoelt u "elk jaar eind juni"?'),
        ("elk jaar in mei of juni", 'Bedoelt u "elk jaar in mei-juni"?'),
        ("elk jaar op 15/3", 'Bedoelt u "elk jaar op 15 maart"?'),
        ("elk jaar: mei", 'Bedoelt u "elk jaar in mei"?'),
        (
            "elk jaar in november, behalve 2029",
            'Schrijf twee rijen: "elk jaar in november, t/m 2028" en "elk jaar in november, vanaf 2030".',
        ),
        (
            "elk jaar m.u.v. 2029 in november",
            'Schrijf twee rijen: "elk jaar in november, t/m 2028" en "elk jaar in november, vanaf 2030".',
        ),
        (
            "elk jaar tot 2030 in november",
            'Schrijf tot en met welk jaar: "elk jaar in november, t/m 2029" of "elk jaar in november, t/m 2030".',
        ),
        ("elk jaar eind 2028", 'Schrijf bijvoorbeeld "elk jaar in november" of "elk jaar voor 1 maart".'),
        (
            "elk jaar op 29 februari",
            'Schrijf bijvoorbeeld "elk jaar op 28 februari", of schrijf elk jaar apart op.',
        ),
        ("elk jaar in week 53", 'Schrijf bijvoorbeeld "elk jaar in week 52", of schrijf elk jaar apart op.'),
    ],
)
def test_what_cannot_be_read_each_year_is_answered_with_a_form_that_can(text, hint):
    with pytest.raises(WanneerError) as caught:
        read_yearly(text).in_years(PLAN)
    assert caught.value.hint == hint
