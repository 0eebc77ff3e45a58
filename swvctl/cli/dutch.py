"""Typer in Dutch: its help pages, its errors, and the way every run ends."""

import os
from collections.abc import Sequence
from functools import cache
from typing import TYPE_CHECKING, Any

import typer
from typer._click import exceptions
from typer._click.core import augment_usage_errors
from typer.core import TyperCommand, TyperGroup, TyperOption
from typer.main import get_command

from swvctl.cli.completion import translate_completion
from swvctl.cli.streams import abandon_output, prepare_streams, put, say

if TYPE_CHECKING:
    from typer._click.core import Command, Context
    from typer._click.formatting import HelpFormatter

CANNOT_RUN = 2
WORDS = "swvctl.words"  # what was typed, in order, for options that belong together
INTERRUPTED = 130
_HELP_TEXT = "Toon deze uitleg."


class DutchCommand(TyperCommand):
    """A command whose help page is Dutch and known by ``-h`` too."""

    def __init__(self, name: str | None, **settings: Any) -> None:
        super().__init__(name, **_with_short_help_name(settings))

    def get_help_option(self, ctx: "Context") -> TyperOption | None:
        return _dutch_help_option(super().get_help_option(ctx))

    def format_help(self, ctx: "Context", formatter: "HelpFormatter") -> None:
        formatter.write(_help_page(self, ctx))

    def parse_args(self, ctx: "Context", args: list[str]) -> list[str]:
        ctx.meta[WORDS] = [*args]
        with augment_usage_errors(ctx):
            return super().parse_args(ctx, args)


class DutchGroup(TyperGroup):
    """A group of commands; called without any it shows its help page."""

    def __init__(self, **settings: Any) -> None:
        super().__init__(**_with_short_help_name(settings))

    def get_help_option(self, ctx: "Context") -> TyperOption | None:
        return _dutch_help_option(super().get_help_option(ctx))

    def format_help(self, ctx: "Context", formatter: "HelpFormatter") -> None:
        formatter.write(_help_page(self, ctx))

    def parse_args(self, ctx: "Context", args: list[str]) -> list[str]:
        if not args and not self.invoke_without_command and not ctx.resilient_parsing:
            put([ctx.get_help(), "\n"])
            raise typer.Exit
        with augment_usage_errors(ctx):
            return super().parse_args(ctx, args)

    def resolve_command(
        self, ctx: "Context", args: list[str]
    ) -> "tuple[str | None, Command | None, list[str]]":
        word = args[0]
        if word not in self.commands and not word.startswith("-") and not ctx.resilient_parsing:
            visible = [name for name, command in self.commands.items() if not command.hidden]
            from swvctl.cli.misuse import unknown_command  # noqa: PLC0415 - only a mistake needs it

            raise exceptions.UsageError(unknown_command(word, visible), ctx)
        return super().resolve_command(ctx, args)


def run(app: typer.Typer, args: Sequence[str], prog: str = "swvctl") -> int:
    """Run the app, give the exit code; whatever happens, the user reads at most one Dutch sentence about it.

    A command ends with ``typer.Exit(code)``, or returns its exit code. ``--debug`` anywhere before a ``--``,
    or ``SWVCTL_DEBUG=1``, shows where an error came from.
    """
    prepare_streams()
    words, debug = _without_debug(args)
    try:
        code = _outcome(app, words, prog)
        put(())  # while a full disk can still be reported
    except BaseException as error:  # noqa: BLE001 - the last resort of the program: no traceback reaches a user
        code = _excuse(error, debug=debug)
    abandon_output()
    return code


def _help_page(command: "Command", ctx: "Context") -> str:
    from swvctl.cli.helppage import help_page  # noqa: PLC0415 - a run that works shows no help

    return help_page(command, ctx)


def _with_short_help_name(settings: dict[str, Any]) -> dict[str, Any]:
    context = {"help_option_names": ["--help", "-h"], **(settings.get("context_settings") or {})}
    return {**settings, "context_settings": context}


def _dutch_help_option(option: TyperOption | None) -> TyperOption | None:
    if option is not None:
        option.help = _HELP_TEXT
    return option


def _without_debug(args: Sequence[str]) -> tuple[list[str], bool]:
    end = args.index("--") if "--" in args else len(args)
    words = [word for word in args[:end] if word != "--debug"]
    return [*words, *args[end:]], len(words) < end or os.environ.get("SWVCTL_DEBUG", "") not in {"", "0"}


def _outcome(app: typer.Typer, args: list[str], prog: str) -> int:
    command = _command(app)
    if f"_{prog}_COMPLETE".upper().replace("-", "_") in os.environ:
        command.main(args, prog_name=prog)
    with command.make_context(prog, args) as context:
        result = command.invoke(context)
    return result if isinstance(result, int) else 0


@cache
def _command(app: typer.Typer) -> "Command":
    """What Typer makes of all signatures; it says the same at each run."""
    command = get_command(app)
    for param in command.params:
        translate_completion(param)
    return command


def _excuse(error: BaseException, *, debug: bool) -> int:
    match error:
        case typer.Exit(exit_code=code):
            return code
        case SystemExit(code=code):
            return code if isinstance(code, int) else 0
        case exceptions.NoArgsIsHelpError():
            put([error.message, "\n"])
            return 0
        case BrokenPipeError():
            return 0
        case KeyboardInterrupt() | EOFError() | typer.Abort():
            say("Afgebroken.")
            return INTERRUPTED
    from swvctl.cli.failure import explain, trace  # noqa: PLC0415 - only a failure needs it

    say(explain(error))
    if debug:
        say(trace(error))
    return CANNOT_RUN
