"""The forms of code hosts and review tools, read back by readers that are not ours."""

import json
from xml.etree import ElementTree as ET

import jsonschema
import junitparser
import pytest

from swvctl.findings import START, Finding, Severity, Span
from swvctl.report import REPORTERS, Report, Summary

NASTY = "<b>&amp;\"'</b> ##[error]x ::set-output a::b \x1b[31m \u202e \ud800 😀 %0A\r\n]]> {{ x }}"
FINDINGS = [
    Finding(
        "data/school/de brug.yaml", Span(3, 5, 3, 9), "SAM004", "Een fout.", "Doe iets.", excerpt="brin: 90AB"
    ),
    Finding("data/school/de brug.yaml", Span(9, 5, 9, 9), "SAM004", "Een fout.", "Doe iets."),
    Finding("data/school/de-vuurtoren.yaml", START, "SOP021", NASTY, severity=Severity.WARNING),
    Finding(
        "data/school/de-vuurtoren.yaml", Span(2, 1, 4, 1), "TAL001", "Een advies.", severity=Severity.ADVICE
    ),
]


def said(form: str, findings=FINDINGS, **changes) -> str:
    report = Report(findings, Summary(files=2), prefix="regio/", toplevel_prefix="werk map/regio/", **changes)
    return "".join(REPORTERS[form](report))


@pytest.mark.parametrize("form", ["sarif", "gitlab", "junit", "rdjson"])
@pytest.mark.parametrize("findings", [[], FINDINGS], ids=["none", "some"])
def test_no_line_is_a_command_to_a_code_host_or_a_terminal(form, findings):
    for line in said(form, findings).splitlines():
        assert line.isprintable()
        assert not line.lstrip().startswith("::")
        assert "##[" not in line


def test_sarif_holds_the_findings_and_explains_their_codes():
    [run] = json.loads(said("sarif"))["runs"]
    rules = run["tool"]["driver"]["rules"]
    assert [rule["id"] for rule in rules] == ["SAM004", "SOP021", "TAL001"]
    assert all(rule["fullDescription"]["text"] and rule["help"]["text"] for rule in rules)
    assert all("```yaml" in rule["help"]["markdown"] for rule in rules)
    results = run["results"]
    assert [rules[result["ruleIndex"]]["id"] for result in results] == [
        result["ruleId"] for result in results
    ]
    assert [result["level"] for result in results] == ["error", "error", "warning", "note"]
    assert results[2]["message"]["text"] == NASTY
    place = results[0]["locations"][0]["physicalLocation"]
    assert place["artifactLocation"]["uri"] == "werk%20map/regio/data/school/de%20brug.yaml"
    assert place["region"] == {
        "startLine": 3, "startColumn": 5, "endLine": 3, "endColumn": 9, "snippet": {"text": ": 90"},
    }  # fmt: skip
    marks = [result["partialFingerprints"]["swvctl/v1"] for result in results]
    assert len(set(marks)) == 4


def test_a_finding_keeps_its_mark_when_lines_are_added_above_it():
    lower = [
        Finding(item.file, Span(item.span.line + 7, 5, item.span.line + 7, 9), *_rest(item))
        for item in FINDINGS
    ]
    for form in ("sarif", "gitlab"):
        assert _marks(said(form)) == _marks(said(form, lower))


def _rest(item):
    return item.code, item.message, item.hint, item.severity, item.excerpt


def _marks(text):
    value = json.loads(text)
    if isinstance(value, list):
        return [item["fingerprint"] for item in value]
    return [item["partialFingerprints"]["swvctl/v1"] for item in value["runs"][0]["results"]]


# What the manual of GitLab says of its Code Quality report. No package judges that report itself; the browser suite
# holds it to the types of Code Climate besides, of which it is a part.
GITLAB = {
    "type": "array",
    "items": {
        "type": "object",
        "required": ["description", "check_name", "fingerprint", "severity", "location"],
        "properties": {
            "description": {"type": "string", "minLength": 1},
            "check_name": {"type": "string", "minLength": 1},
            "fingerprint": {"type": "string", "pattern": "^[0-9a-f]{32}$"},
            "severity": {"enum": ["info", "minor", "major", "critical", "blocker"]},
            "location": {
                "type": "object",
                "required": ["path", "lines"],
                "properties": {
                    "path": {"type": "string", "not": {"pattern": "^(/|[.]{1,2}/)"}},
                    "lines": {
                        "type": "object",
                        "required": ["begin"],
                        "properties": {"begin": {"type": "integer", "minimum": 1}},
                    },
                },
            },
        },
    },
}


@pytest.mark.parametrize("findings", [[], FINDINGS], ids=["none", "some"])
def test_gitlab_gets_what_its_manual_asks_for(findings):
    items = json.loads(said("gitlab", findings))
    jsonschema.validate(items, GITLAB)
    assert len({item["fingerprint"] for item in items}) == len(findings)


@pytest.mark.parametrize(
    "fault",
    [
        {"severity": "error"},
        {"fingerprint": 7},
        {"location": {"path": "./data/a.yaml", "lines": {"begin": 1}}},
        {"location": {"path": "data/a.yaml", "lines": {"begin": 0}}},
        {"location": {"path": "data/a.yaml"}},
    ],
)
def test_that_judge_refuses_what_is_wrong(fault):
    items = json.loads(said("gitlab"))
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate([{**items[0], **fault}], GITLAB)


def test_gitlab_has_what_its_reader_asks_for():
    items = json.loads(said("gitlab"))
    assert len({item["fingerprint"] for item in items}) == 4
    assert [item["severity"] for item in items] == ["major", "major", "minor", "info"]
    assert items[0]["location"] == {
        "path": "werk map/regio/data/school/de brug.yaml",
        "lines": {"begin": 3, "end": 3},
    }
    assert items[2]["description"] == NASTY
    assert json.loads(said("gitlab", [])) == []


def test_junit_is_read_by_another_reader(tmp_path):
    (tmp_path / "junit.xml").write_text(said("junit"), "utf-8")
    read = junitparser.JUnitXml.fromfile(str(tmp_path / "junit.xml"))
    cases = [case for suite in read for case in suite]
    assert (read.tests, read.failures, read.errors) == (4, 3, 0)
    assert [suite.tests for suite in read] == [2, 2]
    assert [bool(case.result) for case in cases] == [True, True, True, False]  # advice does not fail
    assert cases[0].result[0].message == "Een fout. Doe iets."
    root = ET.fromstring(said("junit"))  # noqa: S314 - made here
    assert [case.get("line") for case in root.iter("testcase")] == ["3", "9", "1", "2"]


def test_junit_without_findings_has_one_case_that_passes():
    root = ET.fromstring(said("junit", []))  # noqa: S314 - made here
    assert root.get("tests") == "1"
    assert [len(case) for case in root.iter("testcase")] == [0]


def test_rdjson_counts_lines_and_columns_from_one():
    value = json.loads(said("rdjson"))
    assert value["source"] == {"name": "swvctl"}
    assert value["diagnostics"][0] == {
        "message": "Een fout. Doe iets.",
        "location": {
            "path": "werk map/regio/data/school/de brug.yaml",
            "range": {"start": {"line": 3, "column": 5}, "end": {"line": 3, "column": 9}},
        },
        "severity": "ERROR",
        "code": {"value": "SAM004"},
    }


def test_annotations_begin_with_what_stands_on_a_changed_line():
    many = [
        Finding("data/a.yaml", Span(line, 1, line, 2), "SAM004", f"Regel {line}.") for line in range(1, 30)
    ]
    other = [Finding("data/b.yaml", START, "SAM004", "Elders.")]
    shown = said("github", [*other, *many], changed={"data/a.yaml": frozenset({20, 25})})
    first = [line.rpartition("::")[2] for line in shown.splitlines()[:10]]
    assert first == ["Regel 20.", "Regel 25.", *(f"Regel {line}." for line in range(1, 9))]
    assert "Niet als aantekening getoond: 20 fouten." in shown
