"""Nothing that stands in a file or in its name can steer a terminal, a code host or another program."""

import json
import unicodedata

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from swvctl.findings import Finding, Severity, Span
from swvctl.report import REPORTERS, Report, Summary

COMMANDS = [
    "::error::x",
    "  ::set-output name=a::b",
    "\n::add-mask::x",
    "\r::stop-commands::x",
    "\u2028::warning::x",
    "\x0b::debug::x",
    "\u3000::group::x",
    "##[error]x",
    "a ##[add-mask]x",
    "##vso[task.setvariable variable=a]b",
    "##teamcity[message text='x']",
    "###[section]x",
    "%0A::error::x",
    "::error file=a::x",
    ":::error::x",
    "section_start:1:x\r\x1b[0K",
    ",title=x::y",
]
CONTROLS = [
    "\x1b[31mrood",
    "\x1b]8;;http://voorbeeld.example\x07x\x1b]8;;\x07",
    "\x1b]0;titel\x07",
    "\x9b31m",
    "\x00",
    "\x07",
    "\x08\x08\x08",
    "\x7f",
    "\u202ex",
    "\u2066x",
    "\u200bx",
    "\U000e0041",
    "\ud800",
    "\udc80",
    "\ufeffx",
    "[/]",
    "[bold]x[/bold]",
    ":skull:",
    "x\\",
]
TEXT_FORMATS = ("full", "concise", "github")
FORBIDDEN = {"Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp"}

hostile = st.one_of(
    st.sampled_from(COMMANDS + CONTROLS), st.text(st.characters(), max_size=40), st.just("gewoon")
)


def report(text: str, line: str) -> Report:
    findings = [
        Finding(text, Span(1, column, 1, column + 3), "SOP003", text, text, severity, line)
        for column, severity in enumerate(Severity, start=1)
    ]
    return Report(findings, Summary(1, notes=(text,)))


def lines_of(name: str, subject: Report) -> list[str]:
    text = "".join(REPORTERS[name](subject))
    assert text.endswith("\n")
    return text[:-1].split("\n")


@pytest.mark.parametrize("name", TEXT_FORMATS)
@settings(max_examples=100)
@given(text=hostile, line=hostile)
def test_text_formats_print_only_what_can_be_seen(name: str, text: str, line: str) -> None:
    for printed in lines_of(name, report(text, line)):
        assert not {unicodedata.category(char) for char in printed} & FORBIDDEN


@pytest.mark.parametrize("name", REPORTERS)
@settings(max_examples=100)
@given(text=hostile, line=hostile)
def test_no_line_gives_a_command_that_is_not_ours(name: str, text: str, line: str) -> None:
    printed = lines_of(name, report(text, line))
    commands = [line for line in printed if line.lstrip().startswith("::")]
    ours = ("::error file=", "::warning file=", "::notice file=") if name == "github" else ()
    assert len(commands) == len(ours)
    assert all(command.startswith(start) for command, start in zip(commands, ours, strict=True))
    rest = [line for line in printed if line not in commands]
    assert not any("##" + word in line for line in rest for word in ("[", "vso[", "teamcity["))


@settings(max_examples=100)
@given(text=hostile, line=hostile)
def test_text_cannot_add_lines(text: str, line: str) -> None:
    for name in ("concise", "github"):
        assert len(lines_of(name, report(text, line))) == len(lines_of(name, report("gewoon", line)))


@settings(max_examples=100)
@given(text=hostile)
def test_json_holds_the_text_as_it_was(text: str) -> None:
    whole = "".join(REPORTERS["json"](report(text, "")))
    parsed = json.loads(whole.encode("utf-8"))
    assert {entry[key] for entry in parsed["findings"] for key in ("file", "message", "hint")} == {text}
    assert parsed["summary"]["notes"] == [text]
    assert whole.replace("\n", "").isprintable()
    lines = "".join(REPORTERS["json-lines"](report(text, ""))).split("\n")
    assert [json.loads(line)["message"] for line in lines if line] == [text] * 3


def test_markup_of_terminal_libraries_stays_as_written() -> None:
    for name in TEXT_FORMATS:
        assert "[bold]x[/] :skull: x\\" in "".join(REPORTERS[name](report("[bold]x[/] :skull: x\\", "")))


def test_a_long_path_is_never_cut_or_wrapped() -> None:
    path = "data/" + "lange-naam/" * 40 + "x.yaml"
    for name in TEXT_FORMATS:
        assert any(path in line for line in lines_of(name, report(path, "")))
    assert any(line.startswith(f"{path}:1:1") for line in lines_of("concise", report(path, "")))
