"""What was renamed is still found by the name it had, also by what was read of an earlier state."""

from datetime import date
from pathlib import Path

import pytest

from swvctl.model.school import School
from swvctl.pipeline import check_region, load

TODAY = date(2027, 6, 3)
SCHOOL = "naam: De Tol\nsoort: bo\nbrin: 90AC\nbestuur: de-kring\ngemeente: rietbeek\n"
REGION = """naam: Samenwerkingsverband Proefland
kort: swv Proefland
code: PO9901
sector: po
gemeenten: [{{naam: Rietbeek, code: 9801}}]
besturen: {besturen}
"""


def region(root: Path, besturen: str):
    (root / "data/school").mkdir(parents=True, exist_ok=True)
    (root / "data/samenwerkingsverband.yaml").write_text(REGION.format(besturen=besturen))
    (root / "data/school/de-tol.yaml").write_text(SCHOOL)
    return load(root, TODAY)


def bestuur(found) -> str | None:
    return found.workspace.find(School, "de-tol").bestuur


def codes(found) -> set[str]:
    return {item.code for item in check_region(found) if item.code in {"REF001", "REF015"}}


def test_a_noun_speaks_of_things_by_the_name_they_have_now(tmp_path):
    found = region(tmp_path, "[{id: de-stroom, naam: De Stroom, eerder: de-kring}]")
    assert bestuur(found) == "de-stroom"
    assert codes(found) == {"REF015"}


@pytest.mark.parametrize(
    ("besturen", "said"),
    [
        ("[{id: de-stroom, naam: S, eerder: de-kring}, {id: de-kring, naam: K}]", set()),
        (
            "[{id: de-stroom, naam: S, eerder: de-kring}, {id: de-bron, naam: B, eerder: de-kring}]",
            {"REF001"},
        ),
        ("[{id: de-stroom, naam: S, eerder: {a: b}}]", {"REF001"}),
    ],
)
def test_a_name_in_use_or_had_by_two_means_what_it_says(tmp_path, besturen, said):
    found = region(tmp_path, besturen)
    assert bestuur(found) == "de-kring"
    assert codes(found) == said
