"""Which plan a version is of: where a name is not known, the sentence says which one was meant."""

from datetime import date

import pytest

from swvctl.errors import UsageError
from swvctl.pipeline import load
from swvctl.scaffold.planversie import plan_of


@pytest.fixture(scope="module")
def workspace(request):
    return load(request.config.rootpath, date(2027, 6, 3)).workspace


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("2027", 'Bedoelt u "2027-2031"?'),
        ("2027-2032", 'Bedoelt u "2027-2031"?'),
        ("koers", 'Bedoelt u "koersnotitie-2029"?'),
        ("2035-2039", "Maak het eerst: swvctl new ondersteuningsplan 2035-2039"),
        ("blub", "Kies uit: 2027-2031, addendum-steunpunt of koersnotitie-2029."),
    ],
)
def test_a_plan_that_is_not_there(workspace, name, said):
    with pytest.raises(UsageError) as refused:
        plan_of(name, workspace)
    assert str(refused.value) == f'Er is geen ondersteuningsplan "{name}". {said}'
