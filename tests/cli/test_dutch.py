"""What a user sees of the command line itself: help pages, misuse, and how a run ends."""

import re
from datetime import datetime
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import pytest
import typer

from swvctl.cli.dutch import DutchCommand, DutchGroup, run
from swvctl.cli.streams import put

ENGLISH = re.compile(
    r"\b(usage|options?:|arguments?|commands?|error|show|default|required|missing|invalid|try|such|install)\b",
    re.IGNORECASE,
)


CHOICE = "--output-format"


class Format(StrEnum):
    FULL = "full"
    JSON = "json"


def sample() -> typer.Typer:
    app = typer.Typer(cls=DutchGroup, rich_markup_mode=None, pretty_exceptions_enable=False)
    app.callback()(_root)
    app.command("check", cls=DutchCommand, rich_help_panel="Controleren")(_check)
    app.command("build", cls=DutchCommand, rich_help_panel="Bouwen")(_build)
    app.command("explain", cls=DutchCommand, rich_help_panel="Controleren", no_args_is_help=True)(_explain)
    return app


def _root(
    chdir: Annotated[Path | None, typer.Option("-C", metavar="MAP", help="Werk in deze map.")] = None,
) -> None:
    """Controleer en maak de documenten van een samenwerkingsverband.

    Begin zo:

      swvctl check
      swvctl build
    """


def _check(  # noqa: PLR0913, PLR0917 - every kind of option is tried
    paths: Annotated[
        list[Path] | None, typer.Argument(metavar="PAD...", help="Alleen hierover melden.")
    ] = None,
    output: Annotated[Format, typer.Option("--output-format", help="Vorm van het verslag.")] = Format.FULL,
    strict: Annotated[bool, typer.Option("--strict", help="Laat ook waarschuwingen tellen.")] = False,
    today: Annotated[datetime | None, typer.Option(formats=["%Y-%m-%d"], help="Reken met deze dag.")] = None,
    times: Annotated[int, typer.Option("--keer", min=1, max=3)] = 1,
    folder: Annotated[Path | None, typer.Option("--map", exists=True, file_okay=False)] = None,
) -> int:
    """Kijk alle gegevens na en zeg wat er niet klopt, met bestand, regel en kolom, en wat u eraan doet."""
    put(f"melding {number}\n" for number in range(3))
    return 1


def _build(name: str, out: Annotated[Path, typer.Option("--uit", help="Waarheen.")]) -> None:
    """Maak alles."""
    if name == "eigen":
        raise typer.BadParameter("Kies een andere naam.")
    raise typer.Exit(0)


def _explain(code: str) -> None:
    """Leg een code uit."""


@pytest.fixture(autouse=True)
def _terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "80")
    monkeypatch.delenv("SWVCTL_DEBUG", raising=False)


def call(capsys: pytest.CaptureFixture[str], *args: str) -> tuple[int, str, str]:
    code = run(sample(), args)
    streams = capsys.readouterr()
    return code, streams.out, streams.err


def test_root_help_groups_commands_and_keeps_examples(capsys: pytest.CaptureFixture[str]) -> None:
    assert call(capsys, "--help") == (
        0,
        """\
Gebruik: swvctl [OPTIES] OPDRACHT [ARGUMENTEN]...

Controleer en maak de documenten van een samenwerkingsverband.

Begin zo:

  swvctl check
  swvctl build

Controleren:
  check                 Kijk alle gegevens na en zeg wat er niet klopt, met
                        bestand, regel en kolom, en wat u eraan doet.
  explain               Leg een code uit.

Bouwen:
  build                 Maak alles.

Opties:
  -C MAP                Werk in deze map.
  --install-completion  Laat uw shell opdrachten en opties aanvullen.
  --show-completion     Toon het script daarvoor, om het zelf te plaatsen.
  -h, --help            Toon deze uitleg.
""",
        "",
    )


def test_command_help_describes_arguments_and_options(capsys: pytest.CaptureFixture[str]) -> None:
    assert call(capsys, "check", "-h")[1].split("\n\n")[2:] == [
        "Argumenten:\n  PAD                    Alleen hierover melden.",
        """\
Opties:
  --output-format KEUZE  Vorm van het verslag. [keuze: full, json; standaard:
                         full]
  --strict               Laat ook waarschuwingen tellen.
  --today DATUM          Reken met deze dag.
  --keer GETAL           [1 t/m 3; standaard: 1]
  --map MAP
  -h, --help             Toon deze uitleg.
""",
    ]
    assert call(capsys, "check", "-h")[1].startswith("Gebruik: swvctl check [OPTIES] [PAD]...\n")
    text = call(capsys, "build", "--help")[1]
    assert text.startswith("Gebruik: swvctl build [OPTIES] NAME\n")
    assert "Waarheen. [verplicht]" in text


@pytest.mark.parametrize("args", [["--help"], ["check", "--help"], ["build", "--help"], ["explain", "-h"]])
@pytest.mark.parametrize("columns", ["40", "80", "200"])
def test_help_is_dutch_and_never_wider_than_80(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, args: list[str], columns: str
) -> None:
    monkeypatch.setenv("COLUMNS", columns)
    text = re.sub(r"--[\w-]+", "", call(capsys, *args)[1])
    assert not ENGLISH.search(text)
    assert max(map(len, text.splitlines())) <= 80


@pytest.mark.parametrize("args", [[], ["explain"]])
def test_nothing_asked_gives_help(capsys: pytest.CaptureFixture[str], args: list[str]) -> None:
    code, out, err = call(capsys, *args)
    assert (code, err) == (0, "")
    assert out.startswith("Gebruik: swvctl")


BEHIND = "Opties staan achter de opdracht, zoals: swvctl check --strict."


@pytest.mark.parametrize(
    ("line", "sentence"),
    [
        ("chekc", 'Onbekende opdracht "chekc". Bedoelt u "check"?'),
        ("controleer", 'Onbekende opdracht "controleer". Bedoelt u "check"?'),
        ("bouw", 'Onbekende opdracht "bouw". Bedoelt u "build"?'),
        ("xyz", 'Onbekende opdracht "xyz".'),
        ("--foo", f"Onbekende optie --foo. {BEHIND}"),
        ("-x", f"Onbekende optie -x. {BEHIND}"),
        ("check --foo", "Onbekende optie --foo."),
        ("-C .", "Kies een opdracht."),
        ("-C", "Na de optie -C hoort nog een waarde."),
        ("check --strikt", "Onbekende optie --strikt. Bedoelt u --strict?"),
        ("check --strict=ja", "Bij de optie --strict hoort geen waarde."),
        (
            "check --output-format",
            "Na de optie --output-format hoort nog een waarde. Kies uit: full of json.",
        ),
        (
            "check --output-format ful",
            f'{CHOICE}: "ful" kan hier niet. Bedoelt u "full"? Kies uit: full of json.',
        ),
        ("check --keer veel", '--keer: "veel" is geen heel getal.'),
        ("check --keer 9", '--keer: "9" mag hier niet. Kies 1 t/m 3.'),
        ("check --today morgen", '--today: "morgen" is geen datum, zoals 2027-04-09.'),
        ("check --map nergens", '--map: "nergens" bestaat niet.'),
        (f"check --map {__file__}", f'--map: "{__file__}" is een bestand, geen map.'),
        ("build", "De waarde NAME ontbreekt nog."),
        ("build x", "De optie --uit ontbreekt nog."),
        (
            "build x y z --uit .",
            'Dit is te veel: "y z". Een naam met een spatie staat tussen aanhalingstekens.',
        ),
        ("build eigen --uit .", "Kies een andere naam."),
    ],
)
def test_misuse_is_one_dutch_line_and_exit_2(
    capsys: pytest.CaptureFixture[str], line: str, sentence: str
) -> None:
    words = line.split()
    command = f"swvctl {words[0]}" if words[0] in {"check", "build"} else "swvctl"
    assert call(capsys, *words) == (2, "", f"{sentence} Probeer: {command} --help\n")


def test_misuse_shows_hostile_words_harmlessly(capsys: pytest.CaptureFixture[str]) -> None:
    for args in (
        ["\x1b[31m\nx"],
        ["--\u202ex"],
        ["check", "--keer", "\x9b\n"],
        ["build", "a", "\x1b\n", "--uit", "x"],
    ):
        code, _, err = call(capsys, *args)
        assert code == 2
        assert err.endswith("\n")
        assert err[:-1].isprintable()


def test_debug_after_two_dashes_is_a_value(capsys: pytest.CaptureFixture[str]) -> None:
    assert call(capsys, "check", "--", "--debug")[0] == 1


def test_a_command_may_return_its_exit_code(capsys: pytest.CaptureFixture[str]) -> None:
    assert call(capsys, "check") == (1, "melding 0\nmelding 1\nmelding 2\n", "")
