"""Every help page: Dutch, at most 80 columns, and an example at its end that can be typed."""

import re
import shlex

import pytest
from typer.main import get_command

from swvctl.cli.dutch import run
from swvctl.cli.helppage import help_page
from swvctl.cli.program import app

COMMANDS = [
    *([], ["check"], ["explain"], ["build"], ["list"], ["init"], ["new"], ["schema"]),
    *(["diff"], ["baseline"], ["release"], ["verify"], ["impact"]),
    *(["import"], ["import", "duo"], ["import", "formulier"]),
    *(["export"], ["export", "formulier"], ["export", "tabel"]),
]


@pytest.fixture(params=COMMANDS, ids=" ".join)
def page(request, capsys, monkeypatch) -> str:
    monkeypatch.setenv("COLUMNS", "80")
    assert run(app, [*request.param, "--help"]) == 0
    out, err = capsys.readouterr()
    assert err == ""
    return out


def test_no_line_is_wider_than_80_columns(page: str) -> None:
    assert max(map(len, page.splitlines())) <= 80


def test_nothing_is_left_in_english(page: str) -> None:
    assert not re.search(r"\b(Usage|Options|Arguments|Commands|Show|default|required)\b", page)


def test_the_last_line_is_an_example_that_the_program_understands(page: str) -> None:
    [example] = re.findall(r"^Voorbeeld: swvctl (.+)$", page, re.MULTILINE)
    assert page.endswith(f"\nVoorbeeld: swvctl {example}\n")
    group, args = get_command(app), shlex.split(example)
    while hasattr(group, "commands"):
        with group.make_context("swvctl", [*args], resilient_parsing=False) as context:
            rest = [*context._protected_args, *context.args]
            _, group, args = group.resolve_command(context, rest)
    with group.make_context("swvctl", [*args]) as context:
        assert context.args == []


def test_every_command_is_looked_at() -> None:
    known = {(): get_command(app)}
    for path, command in [*known.items()]:
        known |= {(*path, name): child for name, child in command.commands.items()}
    for path, command in [*known.items()]:
        known |= {(*path, name): child for name, child in getattr(command, "commands", {}).items()}
    assert set(known) == set(map(tuple, COMMANDS))


def test_headings_stand_out_where_colour_is_wanted_and_nothing_else_changes(monkeypatch) -> None:
    command = get_command(app)
    monkeypatch.setenv("NO_COLOR", "1")
    with command.make_context("swvctl", ["check"]) as context:
        plain = help_page(command, context)
        monkeypatch.delenv("NO_COLOR")
        monkeypatch.setenv("FORCE_COLOR", "1")
        painted = help_page(command, context)
    bold = re.findall(r"\x1b\[1m(.*?)\x1b\[0m", painted)
    assert bold[0] == "Gebruik:"
    assert bold[-1] == "Voorbeeld:"
    assert "Opties:" in bold
    assert re.sub(r"\x1b\[[01]m", "", painted) == plain
