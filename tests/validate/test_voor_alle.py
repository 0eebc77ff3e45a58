"""What stands once above a list holds for all its records, and a finding points at where it was written."""

import pytest

INDICATORS = """\
voor_alle:
  bron: eigen registratie
  wie: beleid
lijst:
  - id: a
    titel: Eerste
  - id: b
    titel: Tweede
    bron: leerplicht
"""


def test_each_record_gets_it_unless_it_says_otherwise(see):
    found = see({"indicator/2027-2031": INDICATORS}).workspace.nouns["indicator"]
    assert [(item.titel, item.bron, item.wie) for item in found.values()] == [
        ("Eerste", "eigen registratie", ("beleid",)),
        ("Tweede", "leerplicht", ("beleid",)),
    ]


def test_a_mistake_above_the_list_is_said_once_and_there(see):
    seen = see({"indicator/2027-2031": INDICATORS.replace("wie: beleid", "beter: groter")})
    assert {(finding.code, finding.span.line) for finding in seen.findings} == {("SCH004", 3)}
    assert len({finding.message for finding in seen.findings}) == 1


def test_a_misspelt_key_above_the_list_is_said_once_and_there(see):
    seen = see({"indicator/2027-2031": INDICATORS.replace("bron: eigen", "bronn: eigen")})
    assert {(finding.code, finding.span.line) for finding in seen.findings} == {("SCH001", 2)}


@pytest.mark.parametrize("key", ["id: x", "eerder: [y]"])
def test_what_is_of_one_record_cannot_stand_above_the_list(see, key):
    seen = see({"indicator/2027-2031": INDICATORS.replace("wie: beleid", key)})
    assert [(finding.code, finding.span.line) for finding in seen.findings] == [("SCH001", 3)]
    assert len(seen.workspace.nouns["indicator"]) == 2


def test_it_must_be_fields(see):
    seen = see({"indicator/2027-2031": "voor_alle: ja\nlijst:\n  - {id: a, titel: Eerste}\n"})
    assert [finding.code for finding in seen.findings] == ["SCH003"]


def test_short_forms_above_the_list_keep_their_place(see):
    text = "voor_alle:\n  streef:\n    2027-2028: 2.5%\nlijst:\n  - {id: a, titel: Eerste}\n"
    (finding,) = see({"indicator/2027-2031": text}).findings
    assert (finding.code, finding.span.line) == ("SCH005", 3)


def test_it_holds_below_a_list_with_a_slip_in_its_name_too(see):
    seen = see({"indicator/2027-2031": INDICATORS.replace("lijst:", "lijts:")})
    assert [(finding.code, finding.span.line) for finding in seen.findings] == [("SCH001", 4)]
    found = seen.workspace.nouns["indicator"]
    assert [item.bron for item in found.values()] == ["eigen registratie", "leerplicht"]


def test_a_mistake_in_what_one_record_says_otherwise_is_said_at_that_record(see):
    text = INDICATORS.replace("wie: beleid", "beter: hoger").replace("bron: leerplicht", "beter: groter")
    seen = see({"indicator/2027-2031": text})
    assert [(finding.code, finding.span.line) for finding in seen.findings] == [("SCH004", 9)]


@pytest.mark.parametrize("item", ["", " los woord"])
def test_an_item_that_is_no_record_takes_nothing_over(see, item):
    seen = see({"indicator/2027-2031": f"{INDICATORS}  -{item}\n"})
    assert [finding.span.line for finding in seen.findings] == [10]
    assert len(seen.workspace.nouns["indicator"]) == 2
