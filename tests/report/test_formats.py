"""What people and machines read when findings are reported."""

import json
import re
from collections.abc import Sequence

import jsonschema
import pytest
from rich.color import Color

from swvctl.findings import Finding, Severity, Span
from swvctl.limits import MAX_ANNOTATIONS, MAX_FINDINGS_PER_FILE, MAX_NOTES_SHOWN
from swvctl.report import REPORTERS, Report, Summary

REGION = Summary(files=70, schools=60, profiles_ready=49, profiles_busy=8, profiles_missing=3)

LOOKED_AT = "60 scholen nagekeken. 49 profielen ingeleverd, 8 in bewerking, 3 nog niet ontvangen."

TEXT = {"type": "string"}
COUNT = {"type": "integer", "minimum": 0}
POSITION = {"type": "integer", "minimum": 1}
JSON_SCHEMA = {
    "type": "object",
    "additionalProperties": False,
    "required": ["schema", "findings", "summary"],
    "properties": {
        "schema": {"const": 1},
        "findings": {"type": "array", "items": {"$ref": "#/$defs/finding"}},
        "summary": {
            "type": "object",
            "additionalProperties": False,
            "required": ["files", "schools", "errors", "warnings", "advice", "known", "notes"],
            "properties": {
                **dict.fromkeys(("files", "errors", "warnings", "advice", "known"), COUNT),
                **{
                    f"profiles_{state}": {"type": "integer"}
                    for state in ("ready", "faulty", "busy", "missing", "unreadable")
                },
                "schools": {"type": ["integer", "null"]},
                "notes": {"type": "array", "items": {"type": "string"}},
            },
        },
    },
    "$defs": {
        "finding": {
            "type": "object",
            "additionalProperties": False,
            "required": [
                "file",
                "line",
                "column",
                "end_line",
                "end_column",
                "code",
                "severity",
                "message",
                "hint",
            ],
            "properties": {
                **dict.fromkeys(("line", "column", "end_line", "end_column"), POSITION),
                **dict.fromkeys(("file", "code", "message", "hint"), TEXT),
                "severity": {"enum": ["error", "warning", "advice"]},
            },
        }
    },
}


def finding(
    line: int = 12, code: str = "SOP003", severity: Severity = Severity.ERROR, **other: object
) -> Finding:
    values: dict[str, object] = {
        "file": "data/school/de-brug.yaml",
        "span": Span(line, 9, line, 15),
        "message": '"bassis" staat niet in de lijst.',
        "hint": 'Bedoelt u "basis"?',
        "excerpt": "niveau: bassis",
    }
    return Finding(code=code, severity=severity, **{**values, **other})  # type: ignore[arg-type]  # built by name


def written(
    name: str, findings: Sequence[Finding] = (), summary: Summary = REGION, **settings: str | bool
) -> str:
    return "".join(REPORTERS[name](Report(findings, summary, **settings)))  # type: ignore[arg-type]  # built by name


def test_full_shows_place_source_marker_message_and_hint() -> None:
    assert written("full", [finding()], prefix="regio/") == (
        "regio/data/school/de-brug.yaml:12:9 fout SOP003\n"
        "   12 | niveau: bassis\n"
        "      |         ^^^^^^\n"
        '  "bassis" staat niet in de lijst.\n'
        '  Bedoelt u "basis"?\n'
        "\n"
        "60 scholen nagekeken. 49 profielen ingeleverd, 8 in bewerking, 3 nog niet ontvangen. 1 fout.\n"
    )


def test_full_without_source_or_hint_says_only_what_it_has() -> None:
    lines = written("full", [finding(excerpt="", hint="")]).splitlines()
    assert lines[:3] == [
        "data/school/de-brug.yaml:12:9 fout SOP003",
        '  "bassis" staat niet in de lijst.',
        "",
    ]


def test_concise_gives_one_clickable_line_each() -> None:
    assert written(
        "concise", [finding(), finding(13, severity=Severity.WARNING)], prefix="../"
    ).splitlines() == [
        '../data/school/de-brug.yaml:12:9: fout SOP003 "bassis" staat niet in de lijst.',
        '../data/school/de-brug.yaml:13:9: waarschuwing SOP003 "bassis" staat niet in de lijst.',
        f"{LOOKED_AT} 1 fout, 1 waarschuwing.",
    ]


@pytest.mark.parametrize(
    ("severities", "summary", "expected"),
    [
        ([], REGION, "3 nog niet ontvangen. Alles in orde."),
        (["error"] * 2 + ["advice"] * 5, REGION, "3 nog niet ontvangen. 2 fouten, 5 adviezen."),
        (["advice"], Summary(files=1), "1 bestand nagekeken. Geen fouten, 1 advies."),
        (["warning"] * 2, Summary(files=1250), "1.250 bestanden nagekeken. Geen fouten, 2 waarschuwingen."),
        (
            [],
            Summary(3, schools=1, profiles_ready=1),
            "1 school nagekeken. 1 profiel ingeleverd. Alles in orde.",
        ),
        (
            [],
            Summary(3, schools=2, profiles_busy=2),
            "2 scholen nagekeken. Nog geen profiel ingeleverd, 2 in bewerking.",
        ),
        (
            ["error"],
            Summary(9, schools=4, profiles_ready=2, profiles_faulty=1, profiles_busy=1),
            "4 scholen nagekeken. 3 profielen ingeleverd (1 met een fout), 1 in bewerking. 1 fout.",
        ),
        (
            ["error"],
            Summary(9, schools=1, profiles_faulty=1),
            ". 1 profiel ingeleverd (met een fout). 1 fout.",
        ),
        (["error"], Summary(9, schools=2, profiles_faulty=2), "2 profielen ingeleverd (beide met een fout)."),
        (["error"], Summary(9, schools=3, profiles_faulty=3), "3 profielen ingeleverd (alle met een fout)."),
    ],
)
def test_closing_line_counts(severities: list[str], summary: Summary, expected: str) -> None:
    findings = [finding(line, severity=Severity(word)) for line, word in enumerate(severities, start=1)]
    for name in ("full", "concise", "github"):
        assert expected in written(name, findings, summary).splitlines()[-1]


@pytest.mark.parametrize(
    ("severities", "expected"),
    [
        ([], "Alleen data/school bekeken: geen meldingen."),
        (["error"], "Alleen data/school bekeken: 1 fout."),
        (["advice"] * 2, "Alleen data/school bekeken: geen fouten, 2 adviezen."),
    ],
)
def test_a_choice_of_findings_does_not_speak_of_the_rest(severities: list[str], expected: str) -> None:
    findings = [finding(line, severity=Severity(word)) for line, word in enumerate(severities, start=1)]
    for name in ("full", "concise", "github"):
        text = written(name, findings, REGION._replace(scope="Alleen data/school bekeken"))
        assert text.splitlines()[-1] == expected


def test_profiles_that_cannot_be_read_are_counted_apart() -> None:
    text = written("full", summary=REGION._replace(profiles_unreadable=2))
    assert "8 in bewerking, 3 nog niet ontvangen, 2 niet te lezen." in text


def test_sentences_are_broken_between_words_where_a_width_is_given() -> None:
    message = "Deze zin is met al zijn woorden veel te lang voor één regel van een smal venster."
    long = finding(message=message, file=f"data/school/{'x' * 60}.yaml", hint=f"Kijk bij {'y' * 60} zelf.")
    lines = written("full", [long], REGION._replace(notes=(message,)), width=40).splitlines()
    assert lines[0] == f"data/school/{'x' * 60}.yaml:12:9 fout SOP003"
    assert lines[3:8] == [
        "  Deze zin is met al zijn woorden veel",
        "  te lang voor één regel van een smal",
        "  venster.",
        "  Kijk bij",
        f"  {'y' * 60}",
    ]
    assert all(len(line) <= 40 for line in lines[9:])
    assert f"  {message}\n" in written("full", [long])


def test_no_line_of_a_broken_sentence_is_a_command_to_a_code_host() -> None:
    text = written("full", [finding(message=f"{'x' * 37} ::error::neem over")], width=40)
    assert not [line for line in text.splitlines() if line.strip().startswith("::")]


def test_repeated_advice_of_one_code_in_one_file_is_one_entry() -> None:
    advice = [finding(line, "TAL001", Severity.ADVICE) for line in (3, 14, 20, 1031)]
    text = written("full", [*advice, finding(5, file="data/school/de-haven.yaml")])
    assert text.count("TAL001") == 1
    assert "  … en nog 3 keer, regels 14, 20, 1031.\n" in text
    assert "5 | niveau" in text
    assert "1 fout, 4 adviezen." in text


def test_advice_that_asks_for_something_else_is_not_folded() -> None:
    first = finding(3, "REF015", Severity.ADVICE)._replace(
        excerpt="    school: x", message="x", hint='Schrijf "y".'
    )
    text = written("full", [first, first._replace(hint='Schrijf "z".')])
    assert text.count("REF015") == 2
    meant = [first._replace(message=f'"q" is onbekend. Bedoelt u "{name}"?') for name in "rs"]
    assert written("full", meant).count("REF015") == 2


def test_advice_that_repeats_what_its_own_line_shows_is_folded() -> None:
    said = [
        finding(line, "YML019", Severity.ADVICE)._replace(
            excerpt=f"    code: {value}",
            message=f'Andere programma\'s lezen "{value}" niet als tekst.',
            hint=f'Zet de tekst tussen aanhalingstekens: "{value}"',
        )
        for line, value in ((3, "0344"), (9, "12E4"))
    ]
    assert "… en nog 1 keer, regel 9.\n" in written("full", said)


def test_advice_on_another_day_is_the_same_advice_and_on_another_matter_is_not() -> None:
    late, later, unset = (
        finding(line, "BSL020", Severity.ADVICE)._replace(message=said, hint="Vul de uitkomst in.")
        for line, said in (
            (3, "De datum (maandag 4 oktober 2021) is voorbij."),
            (4, "De datum (november 2021) is voorbij."),
            (5, "De datum ontbreekt."),
        )
    )
    text = written("full", [late, later, unset])
    assert "… en nog 1 keer, regel 4.\n" in text
    assert "De datum ontbreekt." in text


def test_repeated_errors_are_all_shown() -> None:
    assert written("full", [finding(line) for line in range(1, 6)]).count("SOP003") == 5


def test_advice_in_another_file_or_of_another_code_is_not_folded() -> None:
    advice = [
        finding(3, "TAL001", Severity.ADVICE),
        finding(4, "TAL002", Severity.ADVICE),
        finding(3, "TAL001", Severity.ADVICE, file="data/school/de-haven.yaml"),
    ]
    text = written("full", advice)
    assert [text.count(code) for code in ("TAL001", "TAL002")] == [2, 1]
    assert "keer" not in text


def test_one_bad_file_cannot_flood_the_screen_and_errors_come_through() -> None:
    warnings = [finding(line, severity=Severity.WARNING) for line in range(1, 3000)]
    text = written("full", [*warnings, finding(3000, "SCH001"), finding(1, file="data/school/e.yaml")])
    assert text.count("waarschuwing SOP003") == MAX_FINDINGS_PER_FILE - 1
    assert "SCH001" in text
    assert "… en nog 2.950 meldingen in dit bestand.\n" in text
    assert "data/school/e.yaml:1:9" in text


def test_notes_stand_before_the_closing_line_and_a_long_list_is_cut() -> None:
    notes = tuple(
        f"School {n}: nog 2 van de 5 verplichte velden te gaan." for n in range(MAX_NOTES_SHOWN + 7)
    )
    lines = written("full", summary=Summary(3, schools=3, notes=notes)).splitlines()
    assert lines[0] == notes[0]
    assert lines[MAX_NOTES_SHOWN] == "… en nog 7."
    assert lines[-1].startswith("3 scholen nagekeken.")


def test_colour_only_when_asked_and_never_inside_the_place() -> None:
    assert "\x1b" not in written("full", [finding()])
    coloured = written("full", [finding()], colour=True)
    assert "data/school/de-brug.yaml:12:9" in coloured
    assert re.search("\x1b\\[[0-9;]+mfout\x1b\\[0m", coloured)


def test_every_colour_can_be_read_on_white_and_on_black() -> None:
    coloured = "".join(written("full", [finding(severity=severity)], colour=True) for severity in Severity)
    colours = {int(number) for number in re.findall(r"38;5;([0-9]+)m", coloured)}
    assert len(colours) == len(Severity) + 1
    for colour in colours:
        shade = _luminance(*Color.from_ansi(colour).get_truecolor())
        # WCAG asks 4.5 of text; no red reaches that on both.
        assert min(1.05 / (shade + 0.05), (shade + 0.05) / 0.05) >= 3.9, colour


def _luminance(*levels: int) -> float:
    """How light a colour is by WCAG, from 0 to 1."""
    parts = [level / 255 for level in levels]
    linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def test_json_is_one_object_of_the_documented_shape() -> None:
    findings = [finding(), finding(13, severity=Severity.ADVICE)]
    text = written("json", findings, Summary(2, notes=("De Zandloper: nog 2 van de 5.",)), prefix="regio/")
    report = json.loads(text)
    jsonschema.validate(report, JSON_SCHEMA)
    assert report["findings"][0] == {
        "file": "regio/data/school/de-brug.yaml",
        "line": 12,
        "column": 9,
        "end_line": 12,
        "end_column": 15,
        "code": "SOP003",
        "severity": "error",
        "message": '"bassis" staat niet in de lijst.',
        "hint": 'Bedoelt u "basis"?',
    }
    assert (report["summary"]["errors"], report["summary"]["advice"]) == (1, 1)
    jsonschema.validate(json.loads(written("json")), JSON_SCHEMA)


def test_json_lines_gives_one_object_a_line_and_nothing_when_clean() -> None:
    records = [json.loads(line) for line in written("json-lines", [finding(), finding(13)]).splitlines()]
    assert [record["line"] for record in records] == [12, 13]
    for record in records:
        jsonschema.validate(record, {**JSON_SCHEMA["$defs"]["finding"]})  # type: ignore[dict-item]  # a plain schema
    assert written("json-lines") == ""


def test_github_annotates_from_the_top_of_the_repository() -> None:
    assert written("github", [finding()], prefix="../", toplevel_prefix="regio/").splitlines()[0] == (
        "::error file=regio/data/school/de-brug.yaml,line=12,col=9,endLine=12,endColumn=15,"
        'title=swvctl (SOP003)::"bassis" staat niet in de lijst. Bedoelt u "basis"?'
    )


def test_github_leaves_out_columns_over_several_lines() -> None:
    line = written("github", [finding(span=Span(3, 5, 7, 2))]).splitlines()[0]
    assert ",line=3,endLine=7,title=" in line
    assert "col=" not in line
    assert "endColumn" not in line


def test_github_shows_the_worst_first_and_says_how_many_are_left() -> None:
    findings = [
        *(finding(line, severity=Severity.ADVICE) for line in range(1, 14)),
        *(finding(line) for line in range(1, 23)),
    ]
    lines = written("github", findings).splitlines()
    kinds = [line.partition(" ")[0] for line in lines if line.startswith("::")]
    assert kinds == ["::error"] * MAX_ANNOTATIONS + ["::notice"] * MAX_ANNOTATIONS
    assert lines[-2].startswith("Niet als aantekening getoond: 12 fouten en 3 adviezen.")


def test_github_escapes_properties_and_message() -> None:
    odd = finding(file="data/school/a,b:c%.yaml", message="100% van\nde regels", hint="")
    line = written("github", [odd]).splitlines()[0]
    assert "file=data/school/a%2Cb%3Ac%25.yaml,line=" in line
    assert line.endswith("::100%25 van\\u000ade regels")
