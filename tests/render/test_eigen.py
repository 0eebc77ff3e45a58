"""Which files of a region nothing reads: told by name, and never of a file that does count."""

import pytest

from swvctl.assets import Assets
from swvctl.errors import AssetError
from swvctl.limits import MAX_FOLDER_DEPTH
from swvctl.render.eigen import unused_templates
from swvctl.schemas import Schemas
from swvctl.schemas.eigen import unused_schemas


@pytest.fixture
def told(tmp_path):
    """Lay out files below a region; give what is said, by file."""

    def call(files):
        for name, text in files.items():
            path = tmp_path / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8")
        assets = Assets(tmp_path)
        found = [*unused_templates(assets), *unused_schemas(assets)]
        return {item.path: f"{item.message} {item.hint}" for item in found}

    return call


def test_folders_without_end_are_not_walked_to_their_end(told, tmp_path):
    near, far = (
        "/".join(["templates", *("a" * depth), "x.typ"]) for depth in (MAX_FOLDER_DEPTH, MAX_FOLDER_DEPTH + 1)
    )
    assert told({near: "", far: ""}).keys() == {near}
    own = [name for name in Assets(tmp_path).below("templates", ".typ") if name.endswith("x.typ")]
    assert own == [near.removeprefix("templates/")]


@pytest.mark.parametrize(
    "name",
    [
        "templates/schoolprofiel/blad.html.j2",
        "templates/schoolprofiel/vensters.md.j2",  # one more form of a page of ours
        "templates/_delen/papier.typ",
        "templates/LEESMIJ.md",
        "templates/.DS_Store",
        "templates/.git/index.html.j2",
        "templates/_start/data/school.yaml",
        "schemas/school.schema.json",
        "schemas/LEESMIJ.md",
    ],
)
def test_what_counts_or_is_no_template_is_left_alone(told, name):
    assert told({name: ""}) == {}


@pytest.mark.parametrize(
    ("name", "meant"),
    [
        ("templates/schoolprofil/blad.html.j2", "templates/schoolprofiel/blad.html.j2"),
        ("templates/Schoolprofiel/Blad.html.j2", "templates/schoolprofiel/blad.html.j2"),
        ("templates/schoolprofiel/blad.html.j", "templates/schoolprofiel/blad.html.j2"),
        ("templates/schoolprofiel/blad.html", "templates/schoolprofiel/blad.html.j2"),
        ("templates/blad.html.j2", "templates/schoolprofiel/blad.html.j2"),
        ("templates/schoolprofiel/blat.pdf.typ", "templates/schoolprofiel/blad.pdf.typ"),
        ("templates/delen/stijl.css", "templates/_delen/stijl.css"),
        ("schemas/schoool.json", "schemas/school.schema.json"),
        ("schemas/school.schema.jsn", "schemas/school.schema.json"),
    ],
)
def test_a_slip_in_the_name_gives_the_name_that_was_meant(told, name, meant):
    said = told({name: ""})
    assert list(said) == [name]
    assert f'Bedoelt u "{meant}"?' in said[name]


def test_what_another_template_takes_in_counts_however_far_away(told):
    own = {
        "templates/index/index.html.j2": '{% extends "swvctl/index/index.html.j2" %}{% include "eigen/a.html.j2" %}',
        "templates/eigen/a.html.j2": '{% from "eigen/b.html.j2" import iets %}',
        "templates/eigen/b.html.j2": "{% macro iets() %}{% endmacro %}",
        "templates/schoolprofiel/blad.typ": '#import "hulp.typ": *\n#include "/eigen/c.typ"',
        "templates/schoolprofiel/hulp.typ": "",
        "templates/eigen/c.typ": "",
        "templates/eigen/los.html.j2": '{% include "eigen/ook-los.html.j2" %}',
        "templates/eigen/ook-los.html.j2": "",
    }
    assert sorted(told(own)) == ["templates/eigen/los.html.j2"]


def test_what_only_an_unused_one_takes_in_is_told_with_that_one(told):
    own = {
        "templates/schoolprofil/blad.html.j2": '{% extends "swvctl/index/index.html.j2" %}{% include "eigen.css" %}',
        "templates/eigen.css": "",
    }
    assert sorted(told(own)) == ["templates/schoolprofil/blad.html.j2"]


def test_ours_is_not_the_own_file_of_that_name(told):
    own = {"templates/eigen/a.html.j2": '{% extends "swvctl/eigen/a.html.j2" %}'}
    assert sorted(told(own)) == ["templates/eigen/a.html.j2"]


@pytest.mark.parametrize("source", ["{% include naam %}", "{% if %}", "{{ " + "(" * 50_000])
def test_where_it_cannot_be_known_nothing_is_said(told, source):
    assert told({"templates/index/index.html.j2": source, "templates/eigen/los.html.j2": ""}) == {}


def test_a_link_is_not_followed(told, tmp_path):
    elsewhere = tmp_path / "elders.html.j2"
    elsewhere.write_text('{% include "eigen/los.html.j2" %}', encoding="utf-8")
    (tmp_path / "templates/index").mkdir(parents=True)
    (tmp_path / "templates/index/index.html.j2").symlink_to(elsewhere)
    assert told({"templates/eigen/los.html.j2": ""}) == {}


def test_a_file_that_was_kept_in_another_encoding_is_named_with_its_folder(tmp_path):
    path = tmp_path / "templates/index/index.html.j2"
    path.parent.mkdir(parents=True)
    path.write_bytes("één".encode("latin-1"))
    with pytest.raises(AssetError, match=r"templates/index/index\.html\.j2 is niet in UTF-8 bewaard"):
        Assets(tmp_path).text("templates/index/index.html.j2")
    path.write_bytes(b"\xef\xbb\xbf" + "één".encode())
    assert Assets(tmp_path).text("templates/index/index.html.j2") == "één"


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("", "is geen geldige JSON: het is leeg."),
        ('{\n  "required": ["telefoon",]\n}', "is geen geldige JSON: kijk bij regel 2."),
        (
            '{"required": ["postcode"]}',
            '"postcode"; dat kent swvctl niet. Een eigen schema kan alleen strenger zijn.',
        ),
        ('{"properties": {"telefon": {"pattern": "^088"}}}', 'Bedoelt u "telefoon"?'),
        ('{"required": [{"naam": true}, ["naam"], "nam"]}', 'Bedoelt u "naam"?'),
    ],
)
def test_a_schema_that_asks_what_cannot_be_is_refused(tmp_path, text, said):
    path = tmp_path / "schemas/school.schema.json"
    path.parent.mkdir()
    path.write_text(text, encoding="utf-8")
    with pytest.raises(AssetError) as refused:
        Schemas(Assets(tmp_path)).of("school")
    assert str(refused.value).startswith(
        ("schemas/school.schema.json", "Het schema schemas/school.schema.json")
    )
    assert said in str(refused.value)
