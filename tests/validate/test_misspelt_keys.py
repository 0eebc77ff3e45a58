"""What stands below a misspelt key is read as what was meant, and found where it was written."""

import pytest

from swvctl.limits import MAX_FINDINGS_PER_FILE
from swvctl.model.ondersteuningsplan import Ondersteuningsplan

ONE_TEXT = (
    'Achter "Duin" staat een dubbele punt, en daarna "met zand". '
    'Is het één tekst? Zet die tussen aanhalingstekens: - "Duin: met zand"'
)
PLAN = "titel: Samen\nperiode: 2027-2031\nstatus: concept\n"


def test_the_parts_are_there_and_point_at_where_they_were_written(see):
    region = see({"ondersteuningsplan/2027-2031": f"{PLAN}pijler:\n  - id: basis\n    titel: Een basis\n"})
    (plan,) = region.workspace.all(Ondersteuningsplan)
    (pijler,) = plan.pijlers
    assert [found.code for found in region.findings if found.file.endswith("2027-2031.yaml")] == ["SCH001"]
    assert pijler.at("titel").resolve()[1].line == 6
    assert plan.at("pijlers", part="key").resolve()[2] == "pijler:"


@pytest.mark.parametrize("wrong", ["titl: Anders\n", "titell: Anders\ntitl: Nog anders\n"])
def test_what_stands_there_itself_is_not_replaced(see, wrong):
    region = see({"ondersteuningsplan/2027-2031": PLAN + wrong})
    (plan,) = region.workspace.all(Ondersteuningsplan)
    assert plan.titel == "Samen"


def test_of_two_that_look_like_the_same_key_neither_is_taken(see):
    region = see({"ondersteuningsplan/2027-2031": f"{PLAN}aanleidng: Een\naanleidin: Twee\n"})
    (plan,) = region.workspace.all(Ondersteuningsplan)
    assert plan.aanleiding == ""


def test_a_value_that_would_be_wrong_there_as_well_is_told_once(see):
    region = see({"ondersteuningsplan/2027-2031": "titel: Samen\nperiode: 2027-2031\nstatuss: weet niet\n"})
    assert [found.code for found in region.findings if found.file.endswith("2027-2031.yaml")] == ["SCH001"]


def test_of_two_fields_of_a_format_with_one_title_the_first_is_meant(see):
    fields = "  - {id: telefoon, titel: Nummer}\n  - {id: kamer, titel: Nummer}\n"
    files = {
        "school/de-brug": "naam: De Brug\nsoort: bo\nbestuur: kring\n",
        "sopformaat/a4": f"titel: Ons aanbod\nvelden:\n{fields}",
        "schoolprofiel/2027-2028/de-brug": "status: concept\nvelden:\n  nummer: '3'\n",
    }
    [found] = [finding for finding in see(files).findings if finding.file.startswith("data/schoolprofiel/")]
    assert found.message == 'Het veld "nummer" bestaat hier niet. Bedoelt u "telefoon"?'


@pytest.mark.parametrize(
    ("item", "said"),
    [
        ("Duin: met zand", ONE_TEXT),
        ("kleur: geel", 'Het veld "kleur" bestaat hier niet. Hier kan: '),
    ],
)
def test_an_item_that_begins_with_a_capital_is_told_how_to_stay_one_text(see, item, said):
    seen = see({"keuzelijst/natuur": f"titel: Natuur\nopties:\n  - Bos\n  - {item}\n"})
    found = [finding for finding in seen.findings if finding.file.startswith("data/keuzelijst/")]
    assert f"{found[0].message} {found[0].hint}".startswith(said)


@pytest.mark.parametrize("begin", ["  - 15 juni 2027: ochtend\n    ", "  15 juni 2027: ochtend\n  "])
def test_moments_without_their_dashes_are_told_so(see, begin):
    text = f"titel: Netwerk\nmomenten:\n{begin}17 juni 2027: middag\n"
    [found] = [one for one in see({"bijeenkomst/netwerk": text}).findings if "bijeenkomst" in one.file]
    assert (found.span.line, found.message) == (4, 'Voor "17 juni 2027" ontbreekt een streepje.')


def test_other_words_with_a_colon_are_no_moments_without_a_dash(see):
    text = "titel: Netwerk\nmomenten:\n  - ochtend: zaal\n    middag: hal\n"
    said = [one.message for one in see({"bijeenkomst/netwerk": text}).findings]
    assert 'Het veld "ochtend" bestaat hier niet.' in said
    assert not [message for message in said if "streepje" in message]


@pytest.mark.parametrize(
    ("path", "text", "never"),
    [
        ("ondersteuningsplan/2027-2031", f"{PLAN}pe: 2027\n", "Bedoelt u"),  # too short to say which
        ("begrip/loods", "begrip: Loods\nname: Loods\n", '"naam"'),  # there is no such field here
        ("keuzelijst/natuur", "titel: Natuur\nopties:\n  - 2027: duin\n    2028: bos\n", "streepje"),
        ("keuzelijst/natuur", "titel: Natuur\nopties:\n  - Duin: [3]\n", "dubbele punt"),
    ],
)
def test_nothing_is_proposed_that_cannot_be_meant(see, path, text, never):
    said = [f"{one.message} {one.hint}" for one in see({path: text}).findings if path in one.file]
    assert [one for one in said if "bestaat hier niet" in one]
    assert [one for one in said if never in one] == []


def test_of_very_many_unknown_keys_the_rest_is_counted(see):
    keys = "".join(f"vreemd_{number}x: 1\n" for number in range(MAX_FINDINGS_PER_FILE + 3))
    found = [one for one in see({"begrip/loods": f"begrip: Loods\n{keys}"}).findings if "begrip" in one.file]
    assert len(found) == MAX_FINDINGS_PER_FILE + 1
    assert found[-1].message == "En nog 3 velden die hier niet bestaan."
