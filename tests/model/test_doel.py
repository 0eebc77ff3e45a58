"""What ``{zie: …}`` means: one thing, or all of a kind of the plan that the text belongs to."""

from datetime import date
from pathlib import Path

import pytest

from swvctl.model.doel import OVERZICHTEN, Doel, doel_van, heeft
from swvctl.pipeline import load
from swvctl.render import load_pages, verwijsdoel
from swvctl.render.verwijsdoel import plek_van

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="module")
def workspace():
    load_pages()
    return load(ROOT, date(2027, 6, 3)).workspace


def _record(workspace, kind, name):
    return next(record for record in workspace.records if (record.kind, record.name) == (kind, name))


@pytest.mark.parametrize("kind", OVERZICHTEN)
def test_every_overview_that_can_be_named_has_a_page_in_the_example(workspace, kind):
    doel = doel_van(kind, _record(workspace, "hoofdstuk", "2027-2031/ouders"), workspace)
    assert doel is not None
    assert doel.alles
    assert heeft(doel, workspace)
    plek = plek_van(doel, workspace)
    assert plek is not None
    assert plek.label
    assert plek.page in load_pages()


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("indicator", Doel("indicator", "2027-2031", alles=True)),
        ("indicator/2027-2031", Doel("indicator", "2027-2031", alles=True)),
        ("indicator/thuiszitters", Doel("indicator", "2027-2031/thuiszitters")),
        ("planning/2027-2031", Doel("planning", "2027-2031")),
        ("aanbod", Doel("aanbod", "", alles=True)),
        ("aanbod/2027-2031", None),
        ("indicator/2031-2035", None),
        ("school", None),
        ("", None),
    ],
)
def test_a_name_goes_before_all_of_a_kind(workspace, text, found):
    assert doel_van(text, _record(workspace, "hoofdstuk", "2027-2031/ouders"), workspace) == found


@pytest.mark.parametrize(("kind", "plan"), [("indicator", "2027-2031"), ("besluit", "addendum-steunpunt")])
def test_a_change_has_what_is_its_own_and_else_that_of_its_plan(workspace, kind, plan):
    change = _record(workspace, "ondersteuningsplan", "addendum-steunpunt")
    assert doel_van(kind, change, workspace) == Doel(kind, plan, alles=True)


def test_a_text_of_no_plan_says_of_which_plan(workspace):
    message = _record(workspace, "bericht", "taalklas-extra-plaatsen")
    assert doel_van("indicator", message, workspace) is None
    assert doel_van("indicator/2027-2031", message, workspace) == Doel("indicator", "2027-2031", alles=True)
    assert doel_van("begrip", message, workspace) == Doel("begrip", "", alles=True)


def test_where_no_page_is_loaded_an_overview_is_called_by_its_own_name(workspace, monkeypatch):
    monkeypatch.setattr(verwijsdoel, "_KINDS", {})
    plek = plek_van(Doel("indicator", "2027-2031", alles=True), workspace)
    assert plek == verwijsdoel.Plek("Indicatoren")
