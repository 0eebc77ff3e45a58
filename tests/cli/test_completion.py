"""Completion of commands by the shell, and what is said about it."""

from pathlib import Path

import pytest
import typer

from swvctl.cli.dutch import DutchCommand, DutchGroup, run


def call(capsys: pytest.CaptureFixture[str], *args: str) -> tuple[int, str, str]:
    app = typer.Typer(cls=DutchGroup, rich_markup_mode=None)
    app.command("check", cls=DutchCommand)(lambda: None)
    app.command("build", cls=DutchCommand)(lambda: None)
    code = run(app, args)
    streams = capsys.readouterr()
    return code, streams.out, streams.err


def test_completion_offers_commands(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("_SWVCTL_COMPLETE", "complete_bash")
    monkeypatch.setenv("COMP_WORDS", "swvctl ch")
    monkeypatch.setenv("COMP_CWORD", "1")
    assert call(capsys)[:2] == (0, "check\n")


def test_completion_says_which_shells_it_knows(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("swvctl.cli.completion._get_shell_name", lambda: "tcsh")
    for option in ("--install-completion", "--show-completion"):
        code, _, err = call(capsys, option)
        assert code == 2
        assert err.startswith("Aanvullen kan alleen in bash, zsh, fish en PowerShell.")


def test_completion_tells_in_dutch_where_it_was_put(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("swvctl.cli.completion._get_shell_name", lambda: "zsh")
    monkeypatch.setattr("swvctl.cli.completion.install", lambda shell: (shell, Path("map/_swvctl")))
    assert call(capsys, "--install-completion") == (
        0,
        f"Aanvullen voor zsh staat klaar in {Path('map/_swvctl')}. Het werkt in elk nieuw venster.\n",
        "",
    )
