"""How a run ends when it cannot go on: one Dutch sentence, an exit code, never a traceback unasked."""

import sys

import pytest
import typer

import swvctl.cli
from swvctl.cli.dutch import DutchCommand, DutchGroup, run
from swvctl.errors import NoWorkspaceError


def _broken(kind: str) -> None:
    raise {
        "bug": ValueError("boem \x1b[31m"),
        "nergens": NoWorkspaceError("Hier staat geen map \x1b[31mdata."),
        "vol": OSError(28, "No space left on device"),
        "stop": KeyboardInterrupt(),
        "schijf": PermissionError(13, "Permission denied", "data/school"),
        "diep": RecursionError(),
        "recht": typer.Abort(),
        "einde": typer.Exit(1),
        "pijp": BrokenPipeError(),
    }[kind]


@pytest.fixture(autouse=True)
def _quiet(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("SWVCTL_DEBUG", raising=False)


def call(capsys: pytest.CaptureFixture[str], *args: str) -> tuple[int, str, str]:
    app = typer.Typer(cls=DutchGroup, rich_markup_mode=None)
    app.command("stuk", cls=DutchCommand)(_broken)
    app.command("heel", cls=DutchCommand)(lambda: None)
    code = run(app, args)
    streams = capsys.readouterr()
    return code, streams.out, streams.err


@pytest.mark.parametrize(
    ("kind", "sentence"),
    [
        ("nergens", "Hier staat geen map \\u001b[31mdata."),
        ("schijf", 'Met "data/school" lukte het niet: u hebt er geen rechten voor.'),
        ("vol", "Lezen of schrijven lukte niet: de schijf is vol."),
    ],
)
def test_what_cannot_run_is_one_dutch_line_and_exit_2(
    capsys: pytest.CaptureFixture[str], kind: str, sentence: str
) -> None:
    assert call(capsys, "stuk", kind) == (2, "", sentence + "\n")


@pytest.mark.parametrize(("kind", "code"), [("einde", 1), ("stop", 130), ("recht", 130), ("pijp", 0)])
def test_other_ends_have_their_own_exit_code(
    capsys: pytest.CaptureFixture[str], kind: str, code: int
) -> None:
    result, out, err = call(capsys, "stuk", kind)
    assert (result, out) == (code, "")
    assert err == ("Afgebroken.\n" if code == 130 else "")


@pytest.mark.parametrize("kind", ["bug", "diep"])
def test_a_mistake_of_the_program_is_one_sentence(capsys: pytest.CaptureFixture[str], kind: str) -> None:
    code, out, err = call(capsys, "stuk", kind)
    assert (code, out, err.count("\n")) == (2, "", 1)
    assert err.startswith("Er ging iets mis in swvctl zelf (")
    assert "\x1b" not in err


def test_debug_shows_where_it_went_wrong(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    for args in (["--debug", "stuk", "bug"], ["stuk", "bug", "--debug"]):
        code, _, err = call(capsys, *args)
        assert code == 2
        assert "Traceback" in err
        assert "\x1b" not in err
    monkeypatch.setenv("SWVCTL_DEBUG", "1")
    assert "Traceback" in call(capsys, "stuk", "bug")[2]


def test_a_stop_at_the_very_start_is_told_as_any_other(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def stopped() -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(swvctl.cli, "_run", stopped)
    monkeypatch.setattr(sys, "argv", ["swvctl", "check"])
    with pytest.raises(SystemExit, match="130"):
        swvctl.cli.main()
    assert capsys.readouterr().err == "Afgebroken.\n"
