"""What tells texts apart quickly never decides which are equal: the order of hashes differs from run to run."""

import pytest

from swvctl.check import check
from swvctl.check.rules.profiel import vaststelling

SWV = "naam: Proefland\ncode: PO9901\nsector: po\nwerkjaar: 2027-2028\nbesturen: [{id: b, naam: B}]\n"
FORMAAT = "titel: F\ngeldig: vanaf schooljaar 2027-2028\nvelden: [{id: visie, titel: Visie, soort: tekst}]\n"
ONE = (
    "Wij kijken eerst wat een kind al kan en wat het nodig heeft om de volgende stap te zetten, elke dag weer. "
    * 2
)
TWO = ONE.replace("Wij", "Zij")


@pytest.mark.parametrize("ending", [None, lambda _: 0])
def test_equal_texts_are_found_whatever_the_endings_are(see, monkeypatch, ending):
    if ending:
        monkeypatch.setattr(vaststelling, "_ending", ending)
    files = {"samenwerkingsverband": SWV, "sopformaat/f": FORMAAT}
    for name, text in {"aa": ONE, "bb": TWO, "cc": ONE.replace(" eerst ", "  eerst ")}.items():
        files[f"school/{name}"] = f"naam: School {name}\nsoort: bo\nbestuur: b\n"
        files[f"schoolprofiel/2027-2028/{name}"] = f"status: concept\nvelden:\n  visie: |\n    {text}\n"
    found = [item for item in check(see(files).workspace) if item.code == "SOP021"]
    assert [item.file for item in found] == ["data/schoolprofiel/2027-2028/cc.yaml"]
