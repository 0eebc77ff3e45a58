"""What a rule is, how it is silenced, and how the round is counted."""

from datetime import date

import pytest

from swvctl.check import check, load_rules
from swvctl.check.rule import RULES, Problem, rule
from swvctl.check.stand import stand
from swvctl.findings import Severity
from swvctl.model.school import School
from swvctl.model.workspace import Workspace

REGION = "naam: Proefland\ncode: PO9901\nsector: po\nsteunpunt: {naam: S}\nwerkjaar: 2027-2028\nbesturen: [De Kring]\n"
SCHOOL = "naam: De Brug\nsoort: bo\nbestuur: de-kring\n"


@pytest.fixture
def rules(monkeypatch):
    """The rules, to be added to."""
    load_rules()
    monkeypatch.setattr("swvctl.check.rule.RULES", kept := dict(RULES))
    return kept


def codes(workspace: Workspace) -> list[str]:
    return [finding.code for finding in check(workspace)]


def test_a_code_is_used_once(rules):
    with pytest.raises(ValueError, match="SAM001"):
        rule("SAM001", "Nog een keer")(lambda _: iter(()))


def test_the_first_parameter_says_what_a_rule_runs_on(rules, see):
    @rule("XXX001", "Proef", Severity.ADVICE)
    def on_school(school: School):
        yield Problem(school.at("naam"), school.naam)

    @rule("XXX002", "Proef")
    def on_all(workspace: Workspace):
        for school in workspace.all(School):
            yield Problem(school.at("soort"), "Ja.", severity=Severity.WARNING)

    workspace = see({"school/de-brug": SCHOOL, "school/de-tol": SCHOOL.replace("Brug", "Tol")}).workspace
    first = [finding for _, finding in rules["XXX001"].run(workspace)]
    second = [finding for _, finding in rules["XXX002"].run(workspace)]
    assert [(f.message, f.severity, f.span.line) for f in first] == [
        ("De Brug", Severity.ADVICE, 1),
        ("De Tol", Severity.ADVICE, 1),
    ]
    assert [(f.code, f.severity, f.span.line) for f in second] == [("XXX002", Severity.WARNING, 2)] * 2


def test_negeer_holds_at_the_item_and_for_all_below_it(see):
    wrong = SCHOOL.replace("soort: bo", "soort: vo")
    assert "SAM009" in codes(see({"samenwerkingsverband": REGION, "school/de-brug": wrong}).workspace)
    quiet = wrong + "negeer: {SAM009: De school telt in twee regio's mee.}\n"
    assert "SAM009" not in codes(see({"samenwerkingsverband": REGION, "school/de-brug": quiet}).workspace)


def test_negeer_of_one_file_says_nothing_about_another(see):
    wrong = SCHOOL.replace("soort: bo", "soort: vo")
    files = {
        "samenwerkingsverband": REGION,
        "school/de-brug": wrong + "negeer: {SAM009: De school telt in twee regio's mee.}\n",
        "school/de-tol": wrong,
    }
    (finding,) = [finding for finding in check(see(files).workspace) if finding.code == "SAM009"]
    assert finding.file == "data/school/de-tol.yaml"


def test_an_unused_negeer_is_advice_at_its_own_line(see):
    text = SCHOOL + "negeer:\n  SAM009: Niet nodig.\n"
    found = check(see({"samenwerkingsverband": REGION, "school/de-brug": text}).workspace)
    (finding,) = (finding for finding in found if finding.code == "SCH015")
    assert (finding.code, finding.severity, finding.span.line) == ("SCH015", Severity.ADVICE, 5)


def test_the_round_is_counted_not_judged(see):
    files = {
        "samenwerkingsverband": REGION,
        "sopformaat/a4": "titel: A4\nvelden: [{id: visie, titel: Visie, verplicht: ja}]\n",
        "school/a": SCHOOL,
        "school/b": SCHOOL,
        "school/c": SCHOOL,
        "school/d": SCHOOL + "gesloten: per 1 augustus 2026\n",
        "school/e": SCHOOL,
        "schoolprofiel/2027-2028/a": "status: ingeleverd\nvelden: {visie: Rust.}\n",
        "schoolprofiel/2027-2028/b": "status: concept\n",
        "schoolprofiel/2027-2028/e": "status: concept\nvelden: {visie: Rust.}\n",
    }
    counts = stand(see(files, date(2027, 3, 1)).workspace)
    assert (counts.scholen, counts.klaar, counts.bezig, counts.ontbreekt) == (4, 1, 2, 1)
    assert counts.regels == (
        "De Brug (b): nog 1 van de 1 verplichte velden te gaan.",
        "De Brug (e): alle verplichte velden zijn ingevuld; het profiel is nog niet ingeleverd.",
    )


def test_a_profile_in_a_folder_that_is_no_school_year_is_not_missing(see):
    profile = "status: vastgesteld\nvelden: {visie: Rust.}\n"
    files = {"samenwerkingsverband": REGION, "school/a": SCHOOL, "schoolprofiel/2027/a": profile}
    counts = stand(see(files).workspace)
    assert (counts.ontbreekt, counts.onleesbaar) == (0, 1)


def test_a_profile_for_which_no_format_holds_is_not_ready(see):
    files = {
        "samenwerkingsverband": REGION,
        "sopformaat/a4": "titel: A4\ngeldig: 2026-2027\nvelden: [{id: visie, titel: Visie, verplicht: ja}]\n",
        "school/a": SCHOOL,
        "school/b": SCHOOL,
        "schoolprofiel/2027-2028/a": "status: vastgesteld\n",
        "schoolprofiel/2027-2028/b": "status: vastgesteld\n",
    }
    workspace = see(files).workspace
    assert stand(workspace).klaar == 0
    assert [(f.file, f.span.line) for f in check(workspace) if f.code == "SOP014"] == [
        ("data/sopformaat/a4.yaml", 2)
    ]


def test_nothing_is_counted_by_a_format_with_an_error(see):
    files = {
        "samenwerkingsverband": REGION,
        "sopformaat/a4": "titel: A4\nvelden: [{id: visie, titel: Visie, verplicht: ja}]\n",
        "school/a": SCHOOL,
        "schoolprofiel/2027-2028/a": "status: concept\n",
    }
    workspace = see(files).workspace
    assert stand(workspace).regels
    assert stand(workspace, {"data/sopformaat/a4.yaml"}).regels == ()


def test_a_profile_that_cannot_be_read_is_not_missing(see):
    files = {"samenwerkingsverband": REGION, "school/a": SCHOOL, "schoolprofiel/2027-2028/a": "status: [\n"}
    assert stand(see(files).workspace).ontbreekt == 0


def test_a_status_that_cannot_be_read_is_one_mistake(see):
    files = {
        "samenwerkingsverband": REGION,
        "sopformaat/a4": "titel: A4\nvelden: [{id: visie, titel: Visie}]\nroute: [{id: bestuur, titel: Bestuur}]\n",
        "school/a": SCHOOL,
        "schoolprofiel/2027-2028/a": "status: klaar\nvelden: {visie: x}\nroute: {bestuur: 1 mei 2026}\n",
    }
    seen = see(files)
    assert [finding.code for finding in seen.findings] == ["SCH004"]
    assert not [finding for finding in check(seen.workspace) if finding.code.startswith("SOP")]
