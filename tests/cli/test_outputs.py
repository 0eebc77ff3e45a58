"""Several forms in one run, each with the file that was named after it."""

import json
import shutil
from pathlib import Path

import pytest

from swvctl.cli.dutch import run
from swvctl.cli.options import OutputFormat
from swvctl.cli.outputs import Output, outputs
from swvctl.cli.program import app
from swvctl.errors import UsageError

BASIS = Path(__file__).parents[1] / "cases" / "_basis"


@pytest.fixture
def check(tmp_path):
    """The command that checks a region with two errors."""
    shutil.copytree(BASIS, tmp_path / "regio")
    for name in ("de-brug", "de-zandloper"):
        with (tmp_path / "regio/data/school" / f"{name}.yaml").open("a", encoding="utf-8") as file:
            file.write("kleur: rood\n")
    return ["check", "-C", str(tmp_path / "regio"), "--today", "2027-06-03"]


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("", [("full", None)]),
        ("--output-format concise", [("concise", None)]),
        ("--output-format=sarif --output-file=a", [("sarif", "a"), ("full", None)]),
        ("--output-format sarif --output-file a --output-format json", [("sarif", "a"), ("json", None)]),
        ("--output-format json --output-format sarif --output-file a", [("json", None), ("sarif", "a")]),
        (
            "data --output-format sarif --strict --output-file a --output-format junit --output-file b",
            [("sarif", "a"), ("junit", "b"), ("full", None)],
        ),
    ],
)
def test_a_file_belongs_to_the_form_before_it(words, expected):
    found = outputs(words.split(), {})
    assert found == [Output(OutputFormat(form), Path(file) if file else None) for form, file in expected]


@pytest.mark.parametrize(
    "words",
    [
        "--output-file a",
        "--output-format json --output-file a --output-file b",
        "--output-format json --output-format full",
    ],
)
def test_what_cannot_be_paired_is_refused(words):
    with pytest.raises(UsageError):
        outputs(words.split(), {})


def test_in_github_actions_the_form_is_githubs_unless_another_is_asked():
    assert outputs([], {"GITHUB_ACTIONS": "true"}) == [Output(OutputFormat.GITHUB)]
    asked = ["--output-format", "concise"]
    assert outputs(asked, {"GITHUB_ACTIONS": "true"}) == [Output(OutputFormat.CONCISE)]


def test_every_form_is_written_whole(check, tmp_path, capsys):
    forms = [form for form in OutputFormat if form is not OutputFormat.FULL]
    words = [
        word for form in forms for word in ("--output-format", form, "--output-file", str(tmp_path / form))
    ]
    assert run(app, [*check, *words]) == 1
    out, err = capsys.readouterr()
    assert "scholen nagekeken" in out
    assert err == ""
    assert {path.name for path in tmp_path.iterdir()} == {"regio", *forms}
    assert json.loads((tmp_path / "json").read_text("utf-8"))["findings"]


def test_the_summary_of_the_job_holds_everything(check, tmp_path, capsys, monkeypatch):
    place = tmp_path / "samenvatting.md"
    place.write_text("Van een andere stap.\n", "utf-8")
    monkeypatch.setenv("GITHUB_ACTIONS", "true")
    monkeypatch.setenv("GITHUB_STEP_SUMMARY", str(place))
    monkeypatch.setattr("swvctl.report.github.MAX_ANNOTATIONS", 1)
    assert run(app, check) == 1
    shown = capsys.readouterr().out
    text = place.read_text("utf-8")
    assert text.startswith("Van een andere stap.\n## Controle\n")
    assert shown.count("::error ") == 1
    assert text.count("| fout |") > 1


def test_a_file_that_cannot_be_written_is_one_sentence(check, tmp_path, capsys):
    assert run(app, [*check, "--output-format", "sarif", "--output-file", str(tmp_path)]) == 2
    assert capsys.readouterr().err.count("\n") == 1
