"""What nouns know of themselves: codes, dates, spellings, and which format holds for whom."""

from datetime import date

import pytest

from swvctl.findings import Severity
from swvctl.model.formaatkeuze import formaten_voor
from swvctl.model.schoolprofiel import lees_stap

SCHOOL = "naam: De Brug\nsoort: bo\nbestuur: de-kring\n"


def school(see, more: str = ""):
    return see({"school/de-brug": SCHOOL + more}).workspace.nouns["school"]["de-brug"]


@pytest.mark.parametrize(
    ("written", "code"),
    [
        ("brin: 90AB\n", "90AB00"),
        ("brin: 90ab\nvestiging: 01\n", "90AB01"),
        ("brin: 90 AB\nvestiging: 001\n", "90AB01"),
        ("brin: 90AB02\n", "90AB02"),
        ("vestiging: 01\n", ""),
        ("", ""),
    ],
)
def test_brin_and_location_are_one_code(see, written, code):
    assert school(see, written).code == code


@pytest.mark.parametrize(
    ("written", "day", "is_open"),
    [
        ("", date(2027, 8, 1), True),
        ("gesloten: per 1 augustus 2027\n", date(2027, 7, 31), True),
        ("gesloten: per 1 augustus 2027\n", date(2027, 8, 1), False),
        ("geopend: 1 augustus 2027\n", date(2027, 7, 31), False),
        ("geopend: 1 augustus 2027\n", date(2027, 8, 1), True),
    ],
)
def test_a_school_is_open_from_and_until(see, written, day, is_open):
    assert school(see, written).open_op(day) is is_open


def test_the_latest_count_counts(see):
    counted = school(see, "leerlingen:\n  - 1 februari 2026: 219\n  - 1 februari 2027: 212\n  - 300\n")
    assert counted.laatste_telling.aantal.value == 212
    assert counted.telling_op(date(2027, 1, 31)).aantal.value == 219
    assert school(see, "leerlingen:\n  - 1 februari 2027: 212\n").telling_op(date(2027, 1, 31)) is None


def test_a_gemeente_outside_the_region_has_no_id(see):
    outside = school(see, "gemeente: Dalwijk, buiten de regio\n")
    assert (outside.gemeente_id, outside.gemeente_naam) == ("", "Dalwijk")


def test_a_list_knows_every_spelling_and_what_an_option_is_called_itself_goes_first(see):
    text = "titel: Lijst\nopties:\n  - {code: a, label: Eén, ook: [uno, Twee]}\n  - {code: b, label: Twee}\n"
    found = see({"keuzelijst/lijst": text}).workspace.nouns["keuzelijst"]["lijst"]
    assert [found.vind(word).code for word in ("a", "EEN", "uno", "twee", "b")] == ["a", "a", "a", "b", "b"]
    assert found.vind("drie") is None
    assert found.is_alias("Uno")
    assert not found.is_alias("een")


FORMATS = {
    "sopformaat/oud": "titel: Oud\ngeldig: t/m 31 juli 2027\nvelden: [{id: a, titel: A}]\n",
    "sopformaat/nieuw": "titel: Nieuw\ngeldig: vanaf schooljaar 2027-2028\nvelden: [{id: a, titel: A}]\n",
    "sopformaat/so": "titel: So\nvoor: [so, vso]\nvelden: [{id: a, titel: A}]\n",
}


@pytest.mark.parametrize(
    ("year", "kinds", "names"),
    [
        ("2026-2027", ("bo",), ["oud"]),
        ("2027-2028", ("bo",), ["nieuw"]),
        ("2027-2028", ("so", "bo"), ["so"]),
        ("2027-2028", (), ["nieuw"]),
    ],
)
def test_one_format_holds_for_a_year_and_a_school(see, year, kinds, names):
    formats = see(FORMATS).workspace.nouns["sopformaat"].values()
    assert [found.name for found in formaten_voor(formats, year, kinds)] == names


@pytest.mark.parametrize(
    ("text", "day", "outcome", "done"),
    [
        ("18 mei 2027", date(2027, 5, 18), "", True),
        ("18 mei 2027, positief", date(2027, 5, 18), "positief", True),
        ("18 mei 2027, niet ingestemd", date(2027, 5, 18), "niet ingestemd", False),
        ("18 mei 2027, aangehouden tot juni", date(2027, 5, 18), "aangehouden tot juni", False),
        ("24 juni 2027", date(2027, 6, 24), "", False),
        ("juni 2027", None, "", False),
        ("voor 1 juni 2027", None, "", False),
        ("positief", None, "positief", False),
    ],
)
def test_a_step_is_a_date_and_an_outcome(text, day, outcome, done):
    step = lees_stap("bestuur", text)
    assert (step.wanneer.day if step.wanneer else None) == day
    assert step.uitkomst == outcome
    assert step.klaar(date(2027, 6, 3)) is done


PROFILE = {
    "school/de-brug": SCHOOL,
    "sopformaat/a4": """\
titel: A4
velden:
  - {id: visie, titel: Visie, verplicht: ja}
  - {id: keuze, titel: Keuze, soort: keuzes, keuzelijst: lijst, minimaal: 1}
  - {id: vrij, titel: Vrij}
  - {id: vast, titel: Vast, verplicht: ja, voorgedrukt: Tekst.}
route:
  - {id: team, titel: Team, verplicht: nee}
  - {id: bestuur, titel: Bestuur}
""",
}


def profile(see, text: str):
    workspace = see({**PROFILE, "schoolprofiel/2027-2028/de-brug": text}).workspace
    found = workspace.profiel("de-brug", "2027-2028")
    return found, workspace.formaat_van(found)


def test_what_is_asked_and_not_there_is_missing(see):
    found, format_ = profile(see, "velden: {visie: '  ', vrij: x}\n")
    assert found.ontbrekend(format_) == ["visie", "keuze"]


def test_what_was_refused_is_not_missing(see):
    found, format_ = profile(see, "velden: {visie: [x], keuze: [een]}\n")
    assert found.ontbrekend(format_) == []


def test_a_misspelt_field_is_not_missing_too(see):
    found, format_ = profile(see, "velden: {visei: Elk kind hoort erbij., keuze: een}\n")
    assert found.ontbrekend(format_) == []


def test_it_waits_for_the_first_step_that_must_be_taken(see):
    found, format_ = profile(see, "route: {team: 1 mei 2027}\n")
    assert found.wacht_op(format_, date(2027, 6, 3)).id == "bestuur"


def test_a_finished_route_waits_for_nothing(see):
    found, format_ = profile(see, "route: {bestuur: 1 mei 2027}\n")
    assert found.wacht_op(format_, date(2027, 6, 3)) is None


def test_without_a_status_a_profile_is_finished(see):
    found, _ = profile(see, "velden: {visie: x}\n")
    assert found.publiek


@pytest.mark.parametrize(
    ("certainty", "wanted", "severity"),
    [
        ("hoog", "fout", Severity.ERROR),
        ("laag", "advies", Severity.ADVICE),
        ("midden", "waarschuwing", Severity.WARNING),
    ],
)
def test_law_is_as_severe_as_it_is_certain(see, certainty, wanted, severity):
    rule = f"{{id: r, wat: Zo hoort het., zekerheid: {certainty}, ernst: {wanted}, artikel: WPO 1}}"
    text = f"titel: K\nregels: [{rule}]\n"
    (found,) = see({"kader/k": text}).workspace.nouns["kader"]["k"].regels
    assert found.severity is severity
    assert found.verantwoording == (" (WPO 1)" if certainty == "hoog" else " (WPO 1); laat dit nakijken")
