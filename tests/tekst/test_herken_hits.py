"""The recognisers find what is planted, say nothing about good Dutch, and the sieve lets nothing through."""

import subprocess
import sys
from pathlib import Path

import pytest
import yaml

from swvctl.tekst import herken
from swvctl.tekst.herken import Hit, Kind

HERE = Path(__file__).parent
PLANTED = yaml.safe_load((HERE / "corpus_fout.yaml").read_text(encoding="utf-8"))
GOOD = [
    line.replace("\\n", "\n")
    for line in (HERE / "corpus_goed.txt").read_text(encoding="utf-8").splitlines()
    if line and not line.startswith("# ")
]
CASES = [
    (kind.removesuffix(" bij een woord"), kind.endswith(" bij een woord"), text, exact)
    for kind, cases in PLANTED.items()
    for text, exact in cases
]


@pytest.mark.parametrize(("kind", "near", "text", "exact"), CASES)
def test_a_planted_text_is_found_at_its_exact_place(kind: str, near: bool, text: str, exact: str) -> None:
    assert [(hit.kind, hit.near, text[hit.start : hit.end]) for hit in herken.hits(text)] == [(kind, near, exact)]
    assert herken.suspect(text)


@pytest.mark.parametrize("text", GOOD)
def test_good_dutch_is_left_alone(text: str) -> None:
    assert herken.hits(text) == []


def test_the_corpora_are_large_and_cover_every_kind() -> None:
    assert len(GOOD) >= 400
    assert len(set(GOOD)) == len(GOOD)
    assert len(CASES) >= 150
    assert {kind for kind, *_ in CASES} == {kind.value for kind in Kind}
