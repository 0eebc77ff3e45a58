"""An article is printed with a caveat where the law itself was not read for it."""

from datetime import date
from pathlib import Path

import pytest

from swvctl.model.plichten import met_zekerheid
from swvctl.pipeline import load

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="module")
def workspace():
    return load(ROOT / "tests/cases/vo-regio", date(2027, 6, 3)).workspace


@pytest.mark.parametrize(
    ("said", "printed"),
    [
        ("WVO 2020 2.47 lid 8 e", "WVO 2020 art. 2.47 lid 8 e (laat dit nakijken)"),
        ("WVO 17a lid 8 a", "WVO 17a lid 8 a (laat dit nakijken)"),
        ("WPO 18a lid 8 e", "WPO 18a lid 8 e"),
        ("WVO 2020 2.47 lid 8 e (laat dit nakijken)", "WVO 2020 art. 2.47 lid 8 e (laat dit nakijken)"),
        ("afspraak met de OPR", "afspraak met de OPR"),
    ],
)
def test_an_article_that_was_not_read_says_so(workspace, said, printed):
    assert met_zekerheid(said, workspace) == printed
