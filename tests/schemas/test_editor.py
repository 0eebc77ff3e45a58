"""The schemas for editors: what the check accepts raises no line under it, and a mistake does."""

import json
from datetime import date
from fnmatch import fnmatch
from pathlib import Path

import jsonschema_rs
import pytest
from jsonschema import Draft202012Validator

from swvctl.assets import Assets
from swvctl.pipeline import load
from swvctl.scaffold.editor_files import editor_schemas, mapping, schema_path
from swvctl.schemas import Schemas
from swvctl.schemas.editor import PATTERNS, editor_schema
from swvctl.validate.formats import FormatError, check_format

PROJECT = Path(__file__).parents[2]
REGIONS = (PROJECT, PROJECT / "templates/_start")
KINDS = Schemas(Assets()).kinds()


@pytest.fixture(scope="module", params=REGIONS, ids=["example", "start"])
def region(request):
    return load(request.param, date(2027, 6, 3))


def schema_of(kind: str):
    return editor_schema(Schemas(Assets()).of(kind))


def mistakes(schema, value):
    return [error.message for error in Draft202012Validator(schema).iter_errors(value)]


def test_every_schema_is_valid_and_has_none_of_our_own_keywords(region):
    made = editor_schemas(region.workspace, Schemas(region.assets))
    assert "school" in made
    for name, schema in made.items():
        # Refuses a schema that is none, and a pattern that is none.
        jsonschema_rs.Draft202012Validator(schema)
        text = json.dumps(schema)
        assert '"x-' not in text, name
        assert '"verwijst"' not in text, name
        assert '"format"' not in text, name


def test_no_example_file_is_complained_of(region, editor_value):
    schemas = Schemas(region.assets)
    known = {
        f"./{schema_path(name)}": schema for name, schema in editor_schemas(region.workspace, schemas).items()
    }
    files = [path.relative_to(region.root).as_posix() for path in (region.root / "data").rglob("*.yaml")]
    found: dict[str, list[str]] = {}
    for name, globs in mapping(region.workspace, schemas).items():
        for file in files:
            if any(fnmatch(file, glob.replace("**/", "*")) for glob in globs):
                found[file] = mistakes(known[name], editor_value((region.root / file).read_text("utf-8")))
    assert found == {file: [] for file in files}


def test_no_old_profile_is_complained_of_by_the_schema_of_its_kind(region, editor_value):
    schema = schema_of("schoolprofiel")
    files = list((region.root / "data/schoolprofiel").rglob("*.yaml"))
    assert files
    for file in files:
        assert mistakes(schema, editor_value(file.read_text("utf-8"))) == [], file


SHORT_FORMS = {
    "one value for a list": ("school", "naam: De Kade\nsoort: bo\nbestuur: kring\n"),
    "a list": ("school", "naam: De Kade\nsoort: [so, vso]\nbestuur: kring\n"),
    "main word": ("school", "naam: De Kade\nsoort: bo\nbestuur: kring\nleerlingen: 212\n"),
    "pairs": (
        "school",
        "naam: De Kade\nsoort: bo\nbestuur: kring\nleerlingen:\n  - 1 februari 2027: 1.250\n",
    ),
    "codes without quotes": (
        "school",
        "naam: De Kade\nsoort: bo\nbestuur: kring\nbrin: 12E4\nvestiging: 00\ntelefoon: 0880000000\n",
    ),
    "accents and a capital": ("school", "naam: De Kade\nsoort: bo\nbestuur: kring\nGemeente: x\nàdres: y\n"),
    "notes": (
        "school",
        "naam: De Kade\nsoort: bo\nbestuur: kring\nintern: x\nnegeer: {SOP001: reden}\neerder: de-kaai\n",
    ),
    "several records": (
        "school",
        "lijst:\n  - id: a\n    naam: De Kade\n    soort: bo\n    bestuur: kring\n",
    ),
    "options as text": (
        "keuzelijst",
        "titel: L\nopties:\n  - Lift\n  - {code: x, label: Y, ook: z}\nmet: dagdelen\n",
    ),
    "steps as text": ("sopformaat", "titel: F\nvelden: {id: a, titel: A}\nroute: [Team, Bestuur]\n"),
    "a limit": ("sopformaat", "titel: F\nvelden:\n  - {id: a, titel: A, tekens: ten hoogste 450}\n"),
    "preprinted text": ("sopformaat", "titel: F\nvelden:\n  - {id: a, titel: A, voorgedrukt: Tekst}\n"),
    "amounts": ("samenwerkingsverband", "naam: S\ncode: PO-30-07\nsector: po\naantallen: {scholen: 1.250}\n"),
    "a year behind its value": ("indicator", "titel: I\nnulmeting: 2,4% (2025-2026)\nstreef: {2027: 3%}\n"),
    "what holds for all": ("indicator", "voor_alle: {bron: eigen}\nlijst: [{id: a, titel: I}]\n"),
    "rows with amounts": (
        "begroting",
        "titel: B\njaren: [2027]\nbaten: [Rijk: [1.000]]\nlasten: [{groep: G, posten: [Zorg: [p.m.]]}]\n",
    ),
    "the path says it": (
        "schoolprofiel",
        "status: concept\nvelden: {visie: tekst}\nroute: {team: 18 mei 2027}\n",
    ),
}


@pytest.mark.parametrize(("kind", "text"), SHORT_FORMS.values(), ids=SHORT_FORMS)
def test_short_forms_are_accepted(kind, text, editor_value):
    assert mistakes(schema_of(kind), editor_value(text)) == []


MISTAKES = {
    "unknown key for all": ("indicator", "voor_alle: {bronn: eigen}\nlijst: [{id: a, titel: I}]\n"),
    "unknown key": ("school", "naam: De Kade\nsoort: bo\nbestuur: kring\nadrs: Kade 1\n"),
    "unknown word": ("school", "naam: De Kade\nsoort: basis\nbestuur: kring\n"),
    "missing key": ("school", "naam: De Kade\nsoort: bo\n"),
    "record of a list without id": (
        "school",
        "lijst:\n  - naam: De Kade\n    soort: bo\n    bestuur: kring\n",
    ),
    "key beside a list": ("school", "naam: x\nlijst: []\n"),
    "wrong code": ("school", "naam: De Kade\nsoort: bo\nbestuur: kring\nbrin: 9XAB\n"),
    "text where a block is": ("samenwerkingsverband", "naam: S\ncode: PO9901\nsector: po\ncontact: bellen\n"),
    "a list of the only one": ("samenwerkingsverband", "lijst: []\n"),
}


@pytest.mark.parametrize(("kind", "text"), MISTAKES.values(), ids=MISTAKES)
def test_mistakes_are_shown(kind, text, editor_value):
    assert mistakes(schema_of(kind), editor_value(text)) != []


CODES = {
    "brin": ["90AB", "90ab", "90 AB", "90AB00"],
    "vestiging": ["00", "01", "001"],
    "swvcode": ["PO9901", "po-99-01", "VO 9901", "PO99.01"],
    "gemeentecode": ["0106", "9801"],
    "bestuursnummer": ["99001"],
    "tekens": ["450", "ten hoogste 450"],
    "mail": ["info@school.example", "a.b-c@x.y.example"],
    "telefoon": ["088 000 00 00", "(088) 000-0000", "+31 88 000 00 00"],
    "link": ["https://school.example/x", "http://school.example"],
    "kleur": ["#0B5A6F", "#ffffff"],
}


@pytest.mark.parametrize("name", PATTERNS)
def test_an_editor_refuses_no_code_that_the_check_accepts(name):
    schema = {"type": "string", "pattern": PATTERNS[name]}
    for text in CODES[name]:
        check_format(name, text)
        assert mistakes(schema, text) == []


@pytest.mark.parametrize("name", PATTERNS)
def test_both_refuse_what_is_no_code_at_all(name):
    with pytest.raises(FormatError):
        check_format(name, "dat weten we niet")
    assert mistakes({"type": "string", "pattern": PATTERNS[name]}, "dat weten we niet") != []


def test_what_the_workspace_asks_on_top_is_asked_by_the_editor_too(tmp_path, editor_value):
    (tmp_path / "schemas").mkdir()
    overlay = {
        "required": ["gemeente"],
        "properties": {"soort": {"type": "array", "items": {"enum": ["bo"]}}},
    }
    (tmp_path / "schemas/school.schema.json").write_text(json.dumps(overlay), "utf-8")
    schema = editor_schema(Schemas(Assets(tmp_path)).of("school"))
    base = "naam: De Kade\nbestuur: kring\n"
    assert mistakes(schema, editor_value(base + "soort: bo\ngemeente: x\n")) == []
    assert mistakes(schema, editor_value(base + "soort: bo\n")) != []
    assert mistakes(schema, editor_value(base + "soort: sbo\ngemeente: x\n")) != []


def test_everything_that_can_be_typed_is_explained():
    for kind in KINDS:
        schema = schema_of(kind)
        record = schema.get("$defs", {}).get("record", schema)
        for key, part in record["properties"].items():
            assert part["title"], key
            assert part["description"], key


def test_a_field_shows_its_help_and_offers_its_options():
    region = load(PROJECT, date(2027, 6, 3))
    schema = editor_schemas(region.workspace, Schemas(region.assets))["schoolprofiel-a4-2027"]
    velden = schema["$defs"]["record"]["properties"]["velden"]["properties"]
    assert velden["visie"]["title"] == "Zo werken wij"
    assert "Wat merkt een kind hiervan in de klas?" in velden["visie"]["description"]
    assert "ongeveer 450 tekens" in velden["visie"]["description"]
    assert "basisondersteuning" not in velden
    offered = json.dumps(schema["$defs"]["velden-interne_expertise"], ensure_ascii=False)
    assert '"logopedist"' in offered
    assert '"Logopedist"' in offered


def test_a_part_of_the_workspace_may_just_be_allowed_or_not(tmp_path):
    (tmp_path / "schemas").mkdir()
    (tmp_path / "schemas/school.schema.json").write_text('{"properties": {"dislocatie": false}}', "utf-8")
    schema = editor_schema(Schemas(Assets(tmp_path)).of("school"))
    assert schema["$defs"]["record"]["allOf"][-1]["properties"] == {"dislocatie": False}


def test_a_checkout_of_swvctl_has_no_schemas_of_its_own(tmp_path):
    """An installed copy builds the example in a checkout, whose schemas refer to each other."""
    for name in ("schemas/school.schema.json", "swvctl/assets.py", "templates/nieuw/pagina.html.j2"):
        (tmp_path / name).parent.mkdir(parents=True)
        (tmp_path / name).write_text('{"$ref": "gedeeld.schema.json"}', "utf-8")
    assets = Assets(tmp_path)
    assert Schemas(assets).of("school").overlay is None
    assert not assets.has_own("templates")
    assert assets.names("templates/nieuw") == []
