"""Formats: what fits, and one Dutch sentence for what does not."""

import pytest

from swvctl.validate.formats import FORMATS, FormatError, check_format, fits

GOOD = {
    "wanneer": [
        "9 april 2027",
        "juni 2027",
        "voor 1 augustus 2027",
        "2027-04-09",
        "najaar 2027",
        "na de zomervakantie 2027",
    ],
    "wanneer-los": ["ma 2 november", "14 april", "9 april 2027", "mei"],
    "tijd": ["9.00-16.00 uur", "19.30 uur", "elke dag van 9.00 tot 10.00 uur"],
    "aanmelden": [
        "uiterlijk 10 juni 2027 via https://school.example/a",
        "via de directeur",
        "via bureau@stroomland.example",
        "via het secretariaat, telefoon 088 000 00 00",
        "gesloten",
        "10 juni",
    ],
    "online": ["ja", "https://school.example/zaal"],
    "respons": ["41 van 60", "41", "ruim 40", "1.250 van de 2.000"],
    "schooljaar": ["2027-2028", "2027/2028", "2027 - 2028"],
    "periode": ["2027-2031", "2027 – 2031", "schooljaar 2027/2028", "2019-2025"],
    "getal": ["212", "1.250", "12,5", "-3", "2,4%"],
    "jaar": ["2027", "kalenderjaar 2027", "2027-2028", "2027/2028"],
    "meetwaarde": ["2,4%", "minder dan 5", "volgt in oktober 2027", "volgt", "ten minste 90%", "op orde"],
    "aantal": ["0", "212", "1.250", "minder dan 5"],
    "tekens": ["450", "ten hoogste 450", "1.250", "ten hoogste 12.500"],
    "brin": ["90AB", "90ab", "90AB00", "90 AB"],
    "vestiging": ["00", "01", "001"],
    "swvcode": ["PO9901", "PO-99-01", "vo 9901"],
    "gemeentecode": ["9801", "0981"],
    "bestuursnummer": ["99001", "09900"],
    "mail": ["info@school.example", "ib-er@de.school.example"],
    "telefoon": [
        "088 000 00 00",
        "0880000000",
        "+31 88 000 00 00",
        "(088) 000-0000",
        "14 088",
        "0800 0001",
        "0031 88 0000000",
    ],
    "link": ["https://school.example", "http://school.example/a?b=c"],
    "kleur": ["#0B5A6F", "#ffffff"],
}
BAD = {
    "wanneer": ["ooit", "31 februari 2027", "donderdag 14 april 2027", "14 april"],
    "wanneer-los": ["ooit", "31 februari", "donderdag 14 april 2027"],
    "tijd": ["ochtend", "25.00 uur", "16.00-9.00 uur"],
    "aanmelden": [
        "ooit",
        "uiterlijk 31 februari 2027 via https://school.example",
        "dicht",
        "via www.school.example/a",
    ],
    "online": ["nee", "javascript:alert(1)", "school.example"],
    "respons": ["veel", "-3", "41 van veel", ""],
    "schooljaar": ["2027", "2027-2029", "dit jaar"],
    "periode": ["2027", "2027 t/m 2031", "2031-2027"],
    "getal": ["12.5", "veel", "1,250.00", ""],
    "jaar": ["2027-2031", "27", "ooit"],
    "meetwaarde": ["2.4%", "12, 5", "volgt op 31 februari 2028"],
    "aantal": ["-1", "12,5", "veel"],
    "tekens": ["ongeveer 450", "450 tekens", "123456", "0", "ten hoogste 0", "000", "1.25", "12.5"],
    "brin": ["AB90", "9AB", "90ABC", "12E4"],
    "vestiging": ["0", "0001", "A1"],
    "swvcode": ["PO99", "BO9901", "9901"],
    "gemeentecode": ["981", "98010"],
    "bestuursnummer": ["9900", "990011"],
    "mail": ["info", "info@school", "a b@school.example", "info@school.example, b@school.example"],
    "telefoon": [
        "112",
        "088-geheim",
        "088 000 11",
        "088 000 00 00 00",
        "+31 88 000 11",
        "12345678901234567890123456789",
    ],
    "link": ["school.example", "javascript:alert(1)", "ftp://school.example"],
    "kleur": ["blauw", "#0B5", "0B5A6F"],
}


def test_every_format_has_examples():
    assert GOOD.keys() == BAD.keys() == FORMATS.keys()


@pytest.mark.parametrize("name", GOOD)
def test_what_fits(name):
    for text in GOOD[name]:
        check_format(name, text)
        assert fits(name)(text), text


@pytest.mark.parametrize("name", BAD)
def test_what_does_not_fit_is_said_in_a_sentence(name):
    for text in BAD[name]:
        assert not fits(name)(text), text
        with pytest.raises(FormatError) as caught:
            check_format(name, text)
        assert caught.value.message.endswith("."), text
        assert caught.value.hint.endswith((".", "?")), text


@pytest.mark.parametrize("name", FORMATS)
def test_what_is_not_text_is_not_for_a_format_to_judge(name):
    assert [value for value in (12, None, [], {}) if not fits(name)(value)] == []


def test_a_weekday_that_is_wrong_is_named_with_every_way_out():
    with pytest.raises(FormatError) as caught:
        check_format("wanneer", "donderdag 14 april 2027")
    assert caught.value.code == "TIJ002"
    assert caught.value.message == "14 april 2027 is een woensdag, er staat donderdag."
    assert (
        caught.value.hint
        == "Bedoelt u woensdag 14 april 2027, donderdag 15 april 2027 of donderdag 8 april 2027?"
    )


@pytest.mark.parametrize(
    ("text", "meant"),
    [("vrijdag 5 maart 2026", "vrijdag 5 maart 2027"), ("vrijdag 8 januari 2028", "vrijdag 8 januari 2027")],
)
def test_a_year_that_slipped_is_proposed_before_other_days(text, meant):
    with pytest.raises(FormatError) as caught:
        check_format("wanneer", text)
    ways = caught.value.hint.removeprefix("Bedoelt u ").replace(" of ", ", ").split(", ")
    assert (ways[1], len(ways)) == (meant, 4)


def test_the_day_that_only_some_years_have_asks_for_no_other_year():
    with pytest.raises(FormatError) as caught:
        check_format("wanneer", "maandag 29 februari 2028")
    assert "29 februari 2029" not in caught.value.hint


def test_a_date_without_its_year_has_a_code_of_its_own():
    with pytest.raises(FormatError) as caught:
        check_format("wanneer", "14 april")
    assert caught.value.code == "TIJ003"


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("uiterlijk 10 juni 2027 via www.school.example/a", "www.school.example/a"),
        ("via school.nl/aanmelden", "school.nl/aanmelden"),
        ("via https://school.example en kies dag 2", "https://school.example en kies dag 2"),
        ("via javascript://alert(1)", "javascript://alert(1)"),
        ("via bureau@school", "bureau@school"),
        ("via mail aan bureau@school.example", "mail aan bureau@school.example"),
    ],
)
def test_an_address_to_register_at_can_be_followed(text, said):
    with pytest.raises(FormatError) as caught:
        check_format("aanmelden", text)
    assert caught.value.code == "SCH005"
    assert f'"{said}"' in caught.value.message
