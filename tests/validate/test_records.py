"""Records: what the path says, what is kept of a record that is partly wrong, and several in one file."""

from swvctl.assets import Assets
from swvctl.schemas import Schema, Schemas
from swvctl.validate.verdict import Validator

SCHOOL = "naam: De Brug\nsoort: bo\nbestuur: de-kring\n"


def test_the_path_says_school_and_year(see):
    """Nobody types again what the file name says."""
    profile = see({"schoolprofiel/2027-2028/de-brug": "status: concept\n"}).workspace.profiel(
        "de-brug", "2027-2028"
    )
    assert (profile.school, profile.schooljaar) == ("de-brug", "2027-2028")


def test_saying_it_again_is_allowed_in_any_spelling(see):
    text = "school: de-brug\nschooljaar: 2027 - 2028\nstatus: concept\n"
    assert not see({"schoolprofiel/2027-2028/de-brug": text}).findings


def test_saying_something_else_names_both(see):
    text = "schooljaar: 2026-2027\nstatus: concept\n"
    (finding,) = see({"schoolprofiel/2027-2028/de-brug": text}).findings
    assert finding.code == "SCH010"
    assert '"2027-2028"' in finding.message
    assert '"2026-2027"' in finding.message


def test_a_misplaced_file_is_said_and_makes_no_record(see):
    seen = see(
        {"schoolprofiel/de-brug": "status: concept\n", "samenwerkingsverband/extra": SCHOOL, "school": SCHOOL}
    )
    assert {finding.code for finding in seen.findings if "plaats" in finding.message} == {"SCH010"}
    assert not any(seen.workspace.nouns[kind] for kind in ("schoolprofiel", "samenwerkingsverband", "school"))


def test_a_folder_that_is_no_school_year_is_said_and_makes_no_record(see):
    seen = see({"schoolprofiel/klaar/de-brug": "status: concept\n"})
    assert [finding.code for finding in seen.findings] == ["SCH010"]
    assert not seen.workspace.nouns["schoolprofiel"]


def test_what_is_sound_is_kept(see):
    """One wrong phone number does not make the school unknown."""
    seen = see({"school/de-brug": SCHOOL + "telefoon: 112\nadres: Kade 1\n"})
    (school,) = seen.workspace.nouns["school"].values()
    assert (school.naam, school.adres, school.telefoon) == ("De Brug", "Kade 1", "")


def test_what_cannot_do_without_is_not_built_but_its_name_exists(see):
    seen = see({"school/de-brug": "naam: De Brug\nsoort: bo\n"})
    assert not seen.workspace.nouns["school"]
    assert seen.workspace.names["school"] == {"de-brug"}


def test_a_misspelt_key_is_one_mistake(see):
    seen = see({"school/de-brug": "naam: De Brug\nsoort: bo\nbestur: de-kring\n"})
    assert [finding.code for finding in seen.findings] == ["SCH001"]


def test_a_status_that_cannot_be_read_is_never_public(see):
    seen = see({"schoolprofiel/2027-2028/de-brug": "status: vastgestelt\n"})
    (profile,) = seen.workspace.nouns["schoolprofiel"].values()
    assert not profile.publiek
    assert profile.is_concept


def test_a_list_holds_records_of_which_each_has_its_own_form(see):
    seen = see({
        "sopformaat/a": "titel: A\nvoor: bo\nvelden: [{id: visie, titel: Visie}]\n",
        "sopformaat/b": "titel: B\nvoor: so\nvelden: [{id: ambitie, titel: Ambitie}]\n",
        "school/de-brug": SCHOOL,
        "school/de-tol": SCHOOL.replace("soort: bo", "soort: so"),
        "schoolprofiel/2027-2028": (
            "lijst:\n"
            "  - {id: de-brug, status: concept, velden: {ambitie: x}}\n"
            "  - {id: de-tol, status: concept, velden: {ambitie: x}}\n"
        ),
    })  # fmt: skip
    assert [(finding.span.line, finding.code) for finding in seen.findings] == [(2, "SCH001")]
    assert list(seen.workspace.nouns["schoolprofiel"]) == ["2027-2028/de-brug", "2027-2028/de-tol"]


def test_two_validators_that_disagree_are_a_finding(see, monkeypatch):
    """The fast one is made to refuse everything; the other has nothing to say."""
    monkeypatch.setattr(Validator, "accepts", lambda *_: False)
    assert {finding.code for finding in see({"school/de-brug": SCHOOL}).findings} == {"SCH013"}


def test_a_workspace_can_only_be_stricter():
    schema = Schemas(Assets()).of("school")
    overlay = {"required": ["brin"], "additionalProperties": True, "properties": {"soort": {}}}
    stricter = Validator(Schema("school", schema.value, overlay))
    school = {"naam": "De Brug", "soort": ["bo"], "bestuur": "de-kring"}
    assert Validator(schema).accepts(school)
    assert not stricter.accepts(school)
    assert stricter.accepts({**school, "brin": "90AB"})
    assert not stricter.accepts({**school, "brin": "90AB", "extra": "x"})
    assert not stricter.accepts({**school, "brin": "90AB", "soort": ["mbo"]})


def test_a_record_that_is_a_file_of_its_own_gets_no_id(see):
    seen = see({"begrip/loods": "begrip: Houten loods\nuitleg: Een schuur.\n"})
    assert [finding.message for finding in seen.findings if "begrip" in finding.file] == []
    assert list(seen.workspace.nouns["begrip"]) == ["loods"]
    listed = see({"begrip/woorden": "lijst:\n  - begrip: Houten loods\n    uitleg: Een schuur.\n"})
    assert list(listed.workspace.nouns["begrip"]) == ["woorden/houten-loods"]
